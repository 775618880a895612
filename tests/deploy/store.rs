//! An object store that readers see, behind a network that is not always there.

use std::collections::{BTreeMap, BTreeSet};
use std::fs;
use std::path::Path;
use std::process::Stdio;
use std::thread;
use std::time::{Duration, Instant};

use bulletin::deploy::{
    Holder, Patience, Publication, ReleaseId, Store, StoreKind, Texts, Trouble,
};
use bulletin::publish::manifest::Manifest;
use sha2::{Digest, Sha256};

use super::crawl;
use super::server::{BUCKET, Mood, PREFIX, Proxy, SHORT, Server, open};
use super::{Edition, me, publisher, recorded};
use crate::site::{Ended, Site, snapshot, words};

const INTERRUPTIONS: usize = 200;

/// Publishes an edition, as whoever `holder` is.
fn publish_as(
    store: &Store,
    edition: &Edition,
    holder: &Holder,
    keep: usize,
) -> Result<(), Trouble> {
    let known = store.look()?;
    let same = known
        .there
        .as_ref()
        .filter(|there| there.manifest == edition.manifest);
    let release = match same {
        Some(there) => there.release.clone(),
        None => edition.release(known.last().as_ref()),
    };
    let publication = Publication {
        holder,
        release: &release,
        texts: &Texts::default(),
        keep,
        done: &|| {},
    };
    store.publish(&known, &edition.source(), &publication)
}

fn publish(store: &Store, edition: &Edition) -> Result<(), Trouble> {
    publish_as(store, edition, &me(), 3)
}

/// Everything that the server keeps of the site, but for what it keeps of its own.
fn standing(server: &Server) -> BTreeMap<String, Vec<u8>> {
    snapshot(&server.site())
}

/// What is wrong where a publication was finished: with the site, with what is kept, with the state.
fn wrong(server: &Server, edition: &Edition) -> Vec<String> {
    let mut wrong = Vec::new();
    let all = standing(server);
    let state: serde_json::Value = serde_json::from_slice(&all["releases/state.json"]).unwrap();
    if !state["holder"].is_null() || state["pending"] != serde_json::json!([]) {
        wrong.push(format!("the state is not at rest: {state}"));
    }
    let retiring = state["retiring"].as_object().unwrap();
    let hash = |bytes: &[u8]| -> [u8; 32] { Sha256::digest(bytes).into() };
    for (path, entry) in &edition.manifest.files {
        match all.get(path) {
            None => wrong.push(format!("{path} is missing")),
            Some(bytes) if hash(bytes) != entry.sha256 => wrong.push(format!("{path} is another")),
            Some(_) => {}
        }
    }
    let expected = |path: &String| {
        path.starts_with("releases/")
            || path == "manifest.json"
            || edition.manifest.files.contains_key(path)
            || retiring.contains_key(path)
    };
    wrong.extend(
        all.keys()
            .filter(|path| !expected(path))
            .map(|path| format!("{path} was left behind")),
    );
    // Every byte of every publication that is kept can be found.
    let hashes: BTreeSet<[u8; 32]> = all.values().map(|bytes| hash(bytes)).collect();
    let kept = state["kept"].as_array().unwrap();
    let names: BTreeSet<&str> = kept
        .iter()
        .map(|kept| kept["release"].as_str().unwrap())
        .collect();
    for name in &names {
        let path = format!("releases/{name}/manifest.json");
        let Some(manifest) = all.get(&path).and_then(|bytes| Manifest::read(bytes)) else {
            wrong.push(format!("{path} is not kept"));
            continue;
        };
        for (path, entry) in &manifest.files {
            if !hashes.contains(&entry.sha256) {
                wrong.push(format!("{path} of {name} is lost"));
            }
        }
    }
    wrong.extend(
        all.keys()
            .filter_map(|path| path.strip_prefix("releases/")?.split_once('/'))
            .filter(|(name, _)| !names.contains(name))
            .map(|(name, path)| format!("{path} of {name} was left behind")),
    );
    wrong
}

fn editions(count: usize) -> Vec<(Site, Edition)> {
    let all: Vec<(Site, Edition)> = (0..count)
        .map(|number| {
            let (site, _) = Edition::of(2 + number % 3, &format!("edition {number}"));
            // Each has a page that no other has, and one that loses or gets its address.
            let id = format!("pages/only-{number}");
            let text = words(&format!("Only {number}"), "Text.");
            site.bundle(&id, "modified = 2024-01-02\n", &text, &text);
            assert_eq!(site.build(&["--quiet"]).code, 0);
            let edition = Edition::read(&site.out());
            (site, edition)
        })
        .collect();
    all
}

#[test]
fn two_hundred_interrupted_publications_are_finished_by_the_next_run() {
    const SEED: u64 = 0x2026_0601;
    let Some(server) = Server::new() else { return };
    let proxy = Proxy::new(&server, SEED);
    let store = proxy.store();
    let editions = editions(5);
    publish(&store, &editions[0].1).unwrap();
    let mut present = 0;
    let (mut interrupted, mut tried, mut crawled, mut requests) = (0, 0, 0, 0);
    let begun = Instant::now();
    while interrupted < INTERRUPTIONS {
        tried += 1;
        assert!(tried < 20 * INTERRUPTIONS, "hardly any is interrupted");
        // The first run meets trouble, and then no network at all.
        let next = usize::try_from(proxy.random(editions.len() as u64)).unwrap();
        proxy.be(Mood::Cut {
            after: 1 + proxy.random(160),
            foul: proxy.random(25),
        });
        let ended = publish(&store, &editions[next].1);
        requests += proxy.asked().len();
        if ended.is_err() {
            interrupted += 1;
        } else {
            present = next;
        }
        let (broken, files) = crawl::broken(&server.site());
        assert_eq!(broken, [""; 0], "after {tried}: {present} to {next}");
        crawled += files;
        // The next run may have another edition to publish, and be interrupted too before one is not.
        let next = if proxy.random(3) == 0 {
            usize::try_from(proxy.random(editions.len() as u64)).unwrap()
        } else {
            next
        };
        proxy.be(Mood::Foul(10));
        let mut ended = publish(&store, &editions[next].1);
        requests += proxy.asked().len();
        if ended.is_err() {
            let (broken, _) = crawl::broken(&server.site());
            assert_eq!(broken, [""; 0], "after {tried}");
            interrupted += 1;
            proxy.be(Mood::Fair);
            ended = publish(&store, &editions[next].1);
        }
        if let Err(trouble) = ended {
            panic!("after {tried}: {trouble:?}");
        }
        present = next;
        assert_eq!(
            wrong(&server, &editions[present].1),
            [""; 0],
            "after {tried}"
        );
        server.tidy();
    }
    println!(
        "seed {SEED:#x}: {interrupted} of {tried} publications interrupted, all finished; {crawled} files walked through, \
         {requests} requests, {:?}",
        begun.elapsed()
    );
}

#[test]
fn objects_are_called_what_they_are_under_keys_as_they_are() {
    let Some(server) = Server::new() else { return };
    let proxy = Proxy::new(&server, 1);
    let (_site, edition) = Edition::of(2, "one");
    proxy.be(Mood::Fair);
    publish(&proxy.store(), &edition).unwrap();
    let asked = proxy.asked();
    let put = |path: &str| {
        let end = format!("/site/{path}");
        let found = asked
            .iter()
            .find(|asked| asked.method == "PUT" && asked.path.ends_with(&end));
        found
            .unwrap_or_else(|| panic!("{path} was not put"))
            .clone()
    };
    for (path, kind, cache) in [
        (
            "en/index.html",
            "text/html; charset=utf-8",
            "public, max-age=300",
        ),
        (
            "en/rss.xml",
            "application/xml; charset=utf-8",
            "public, max-age=300",
        ),
        (
            "fr/feed.json",
            "application/feed+json",
            "public, max-age=300",
        ),
        ("files/figure.svg", "image/svg+xml", "public, max-age=300"),
    ] {
        let headers = put(path).headers;
        assert!(
            headers.contains(&format!("\r\ncontent-type: {kind}\r\n")),
            "{headers}"
        );
        assert!(
            headers.contains(&format!("\r\ncache-control: {cache}\r\n")),
            "{headers}"
        );
    }
    let style = edition
        .manifest
        .files
        .keys()
        .find(|path| path.starts_with("assets/style"));
    let headers = put(style.unwrap()).headers;
    assert!(
        headers.contains("\r\ncache-control: public, max-age=31536000, immutable\r\n"),
        "{headers}"
    );
    // The server's own folder has the letters of the key.
    assert!(server.site().ends_with("été/site") && server.site().join("fr/index.html").is_file());
    // Files, then pages, then the manifest; nothing else after it but the state.
    let order: Vec<&str> = asked
        .iter()
        .filter(|asked| asked.method == "PUT")
        .filter_map(|asked| asked.path.split("/site/").nth(1))
        .collect();
    let place = |wanted: &str| order.iter().position(|path| *path == wanted).unwrap();
    assert!(place("files/figure.svg") < place("en/index.html"));
    assert!(place("en/index.html") < place("sitemap.xml"));
    assert_eq!(
        order[order.len() - 2..],
        ["manifest.json", "releases/state.json"]
    );
    assert_eq!(order[0], "releases/state.json");
}

#[test]
fn one_changed_page_takes_twelve_requests_at_most() {
    let Some(server) = Server::new() else { return };
    let proxy = Proxy::new(&server, 1);
    let (site, edition) = Edition::of(40, "one");
    let store = proxy.store();
    publish(&store, &edition).unwrap();
    let change = |text: &str, modified: &str| {
        site.bundle(
            "pages/zz-about",
            &format!("modified = {modified}\n"),
            &words("About", text),
            &words("À propos", text),
        );
        assert_eq!(site.build(&["--quiet"]).code, 0);
        let changed = Edition::read(&site.out());
        proxy.be(Mood::Fair);
        publish(&store, &changed).unwrap();
        assert_eq!(wrong(&server, &changed), [""; 0]);
        proxy.asked().len()
    };
    // Both pages and the map of the site; then both pages alone.
    assert_eq!(change("Another text.", "2024-03-04"), 12);
    assert_eq!(change("A third text.", "2024-03-04"), 10);
    // From here on there is an oldest publication to clear away.
    assert_eq!(change("A fourth text.", "2024-03-04"), 12);
    assert!(store.requests() > 100);
}

#[test]
fn one_corrected_bulletin_takes_twelve_requests_at_most() {
    let Some(server) = Server::new() else { return };
    let proxy = Proxy::new(&server, 1);
    let (site, edition) = Edition::of(60, "one");
    let store = proxy.store();
    publish(&store, &edition).unwrap();
    let text = "content/bulletins/b00000/en.md";
    let written = std::fs::read_to_string(site.path(text)).unwrap();
    site.put(text, format!("{written}\nA correction at its end.\n"));
    assert_eq!(site.build(&["--quiet"]).code, 0);
    let changed = Edition::read(&site.out());
    proxy.be(Mood::Fair);
    publish(&store, &changed).unwrap();
    assert_eq!(wrong(&server, &changed), [""; 0]);
    // The page, the index of the search, and the block of results that shows its words.
    assert_eq!(proxy.asked().len(), 12);
}

#[test]
fn steps_back_take_what_is_kept() {
    let Some(server) = Server::new() else { return };
    let proxy = Proxy::new(&server, 7);
    let store = proxy.store();
    let editions = editions(3);
    for (_, edition) in &editions {
        publish_as(&store, edition, &me(), 10).unwrap();
    }
    let back = |wanted: Option<&str>| {
        let known = store.look()?;
        let to = store.earlier(&known, wanted)?;
        let now = "2026-06-01T12:00:00Z".parse().unwrap();
        let release = ReleaseId::new(now, &to.bytes, known.last().as_ref());
        let holder = me();
        let publication = Publication {
            holder: &holder,
            release: &release,
            texts: &Texts::default(),
            keep: 10,
            done: &|| {},
        };
        store.go_back(&known, &to, &publication)?;
        Ok::<ReleaseId, Trouble>(release)
    };
    let forth = store.look().unwrap().there.unwrap().release;
    for number in [1, 0] {
        proxy.be(Mood::Foul(10));
        back(None).unwrap();
        assert_eq!(wrong(&server, &editions[number].1), [""; 0]);
    }
    proxy.be(Mood::Fair);
    assert!(matches!(back(None), Err(Trouble::NoEarlier { .. })));
    back(Some(forth.as_str())).unwrap();
    assert_eq!(wrong(&server, &editions[2].1), [""; 0]);
    // A step back that is interrupted is finished by another, or by a publication.
    for number in [0, 1, 2] {
        proxy.be(Mood::Cut {
            after: 20 + 7 * number,
            foul: 0,
        });
        back(None).unwrap_err();
        assert_eq!(crawl::broken(&server.site()).0, [""; 0]);
        proxy.be(Mood::Fair);
        publish_as(&store, &editions[1].1, &me(), 10).unwrap();
        assert_eq!(wrong(&server, &editions[1].1), [""; 0]);
    }
}

#[test]
fn of_two_publishers_one_is_told_who_the_other_is() {
    let Some(server) = Server::new() else { return };
    let proxy = Proxy::new(&server, 3);
    let editions = editions(3);
    publish(&proxy.store(), &editions[0].1).unwrap();
    let other = |host: &str| Holder {
        host: host.to_owned(),
        ..me()
    };
    let (mut won, mut told) = (0, 0);
    for round in 0..10 {
        let ended: Vec<Result<(), Trouble>> = thread::scope(|scope| {
            let both = [("first", 1), ("second", 2)].map(|(host, number)| {
                let (store, edition) = (proxy.store(), &editions[(number + round) % 3].1);
                scope.spawn(move || publish_as(&store, edition, &other(host), 5))
            });
            both.into_iter()
                .map(|thread| thread.join().unwrap())
                .collect()
        });
        for ended in &ended {
            match ended {
                Ok(()) => won += 1,
                Err(Trouble::Busy {
                    holder: Some(holder),
                    ..
                }) => {
                    assert!(["first", "second"].contains(&holder.host.as_str()));
                    told += 1;
                }
                Err(Trouble::Overtaken { .. }) => {}
                Err(trouble) => panic!("{trouble:?}"),
            }
        }
        let there = proxy.store().look().unwrap().there.unwrap();
        let edition = editions
            .iter()
            .find(|(_, edition)| edition.manifest == there.manifest);
        assert_eq!(wrong(&server, &edition.unwrap().1), [""; 0]);
    }
    assert!(won >= 10 && told > 0, "{won} won, {told} were told");
}

#[test]
fn one_that_is_gone_is_waited_for_as_long_as_it_may_only_be_slow() {
    let Some(server) = Server::new() else { return };
    let proxy = Proxy::new(&server, 3);
    let editions = editions(3);
    let store = proxy.store();
    publish(&store, &editions[0].1).unwrap();
    // A number that no process has any more.
    let mut child = std::process::Command::new("true").spawn().unwrap();
    child.wait().unwrap();
    let gone = Holder {
        host: "gone".to_owned(),
        process: child.id(),
        ..me()
    };
    proxy.be(Mood::Cut { after: 12, foul: 0 });
    publish_as(&store, &editions[2].1, &gone, 5).unwrap_err();
    proxy.be(Mood::Fair);
    let edition = &editions[1].1;
    let next = |host: &str, store: &Store| {
        let holder = Holder {
            host: host.to_owned(),
            ..me()
        };
        publish_as(store, edition, &holder, 5)
    };
    let ended = next("another", &store);
    let Err(Trouble::Busy {
        holder: Some(holder),
        ..
    }) = ended
    else {
        panic!("{ended:?}");
    };
    assert_eq!(holder, gone);
    // On its own machine nobody waits: its process is not there.
    next("gone", &store).unwrap();
    assert_eq!(wrong(&server, edition), [""; 0]);
    // On another, until it was silent for so long.
    proxy.be(Mood::Cut { after: 12, foul: 0 });
    publish_as(&store, &editions[2].1, &gone, 5).unwrap_err();
    proxy.be(Mood::Fair);
    let lease = Duration::from_secs(3);
    let waiting = proxy.patient(Patience { lease, ..SHORT });
    assert!(matches!(
        next("another", &waiting),
        Err(Trouble::Busy { .. })
    ));
    thread::sleep(lease + Duration::from_secs(1));
    next("another", &waiting).unwrap();
    assert_eq!(wrong(&server, edition), [""; 0]);
}

#[test]
fn one_that_came_between_two_looks_is_not_pushed_aside() {
    let Some(server) = Server::new() else { return };
    let proxy = Proxy::new(&server, 3);
    let editions = editions(3);
    let store = proxy.store();
    publish(&store, &editions[0].1).unwrap();
    let of = |host: &str, process: u32| Holder {
        host: host.to_owned(),
        process,
        ..me()
    };
    let mut child = std::process::Command::new("true").spawn().unwrap();
    child.wait().unwrap();
    // The first one is gone, and the third one sees that.
    proxy.be(Mood::Cut { after: 12, foul: 0 });
    publish_as(&store, &editions[1].1, &of("shared", child.id()), 5).unwrap_err();
    proxy.be(Mood::Fair);
    let seen = store.look().unwrap();
    // Before it does anything about it, the second one begins.
    let second = of("shared", std::process::id());
    proxy.be(Mood::Cut { after: 14, foul: 0 });
    publish_as(&store, &editions[2].1, &second, 5).unwrap_err();
    proxy.be(Mood::Fair);
    let edition = &editions[1].1;
    let third = of("another", std::process::id());
    let ended = store.publish(
        &seen,
        &edition.source(),
        &Publication {
            holder: &third,
            release: &edition.release(seen.last().as_ref()),
            texts: &Texts::default(),
            keep: 5,
            done: &|| {},
        },
    );
    let Err(Trouble::Busy {
        holder: Some(holder),
        ..
    }) = ended
    else {
        panic!("{ended:?}");
    };
    assert_eq!(holder, second);
}

#[test]
fn a_change_that_never_arrived_is_not_taken_for_somebody_else() {
    let Some(server) = Server::new() else { return };
    let proxy = Proxy::new(&server, 3);
    let editions = editions(2);
    let store = proxy.store();
    proxy.be(Mood::Loses(3));
    publish(&store, &editions[0].1).unwrap();
    assert_eq!(wrong(&server, &editions[0].1), [""; 0]);
    proxy.be(Mood::Loses(u64::MAX));
    let ended = publish(&store, &editions[1].1);
    assert!(
        matches!(&ended, Err(Trouble::Store(told)) if told.kind == StoreKind::Unreachable),
        "{ended:?}"
    );
    assert_eq!(wrong(&server, &editions[0].1), [""; 0]);
}

#[test]
fn a_slow_publisher_gives_signs_of_life() {
    let Some(server) = Server::new() else { return };
    let proxy = Proxy::new(&server, 3);
    let (_site, edition) = Edition::of(20, "one");
    let lease = Duration::from_secs(3);
    let store = proxy.patient(Patience { lease, ..SHORT });
    // Each takes a quarter of the time that it may be silent; those of one kind together take longer than that.
    proxy.be(Mood::Slow(lease / 4));
    publish(&store, &edition).unwrap();
    assert_eq!(wrong(&server, &edition), [""; 0]);
    let signs: Vec<Instant> = proxy
        .asked()
        .iter()
        .filter(|asked| asked.method == "PUT" && asked.path.ends_with("/state.json"))
        .map(|asked| asked.at)
        .collect();
    let silent = signs.windows(2).map(|two| two[1] - two[0]).max().unwrap();
    let whole = signs[signs.len() - 1] - signs[0];
    assert!(silent < lease && whole > lease, "{silent:?} of {whole:?}");
}

#[test]
fn what_failed_again_and_again_is_noted_once() {
    let Some(server) = Server::new() else { return };
    let proxy = Proxy::new(&server, 3);
    let editions = editions(2);
    let store = proxy.store();
    publish(&store, &editions[0].1).unwrap();
    for _ in 0..12 {
        proxy.be(Mood::Cut { after: 40, foul: 0 });
        publish(&store, &editions[1].1).unwrap_err();
        let state: serde_json::Value =
            serde_json::from_slice(&standing(&server)["releases/state.json"]).unwrap();
        let pending = state["pending"].as_array().unwrap();
        assert!((1..=2).contains(&pending.len()), "{state}");
    }
    proxy.be(Mood::Fair);
    publish(&store, &editions[1].1).unwrap();
    assert_eq!(wrong(&server, &editions[1].1), [""; 0]);
}

/// Runs the binary against a store, in a language.
fn run(proxy: &Proxy, site: &Site, more: &[&str]) -> Ended {
    let target = format!("s3://{BUCKET}/{PREFIX}");
    let mut command = publisher(site, Path::new(&target), more);
    proxy.open(&mut command);
    Ended::from(command.output().unwrap())
}

#[test]
fn the_command_publishes_verifies_and_goes_back() {
    let Some(server) = Server::new() else { return };
    let proxy = Proxy::new(&server, 1);
    let site = Site::of(3, "one");
    assert_eq!(run(&proxy, &site, &[]).code, Some(0));
    site.put("content/home/en.md", words("Home", "Two."));
    assert_eq!(run(&proxy, &site, &[]).code, Some(0));
    let asked = proxy.asked().len();
    assert_eq!(run(&proxy, &site, &[]).code, Some(0));
    assert_eq!(proxy.asked().len(), asked + 2, "to find nothing to publish");
    assert_eq!(run(&proxy, &site, &["--rollback"]).code, Some(0));
    let page = fs::read_to_string(server.site().join("en/index.html")).unwrap();
    assert!(!page.contains("Two."));
    let actions: Vec<String> = recorded(&site)
        .into_iter()
        .map(|(action, _)| action)
        .collect();
    assert_eq!(actions, ["published", "published", "rolled-back"]);
    // Somebody changes an object, adds one and takes one away.
    let verify = |code: i32, told: &[&str]| {
        let mut command = std::process::Command::new(crate::site::BINARY);
        command
            .args(["verify", &format!("s3://{BUCKET}/{PREFIX}")])
            .current_dir(site.folder());
        proxy.open(&mut command);
        let ended = Ended::from(command.output().unwrap());
        assert_eq!(ended.code, Some(code), "{ended:?}");
        for told in told {
            assert!(ended.out.contains(told), "{}", ended.out);
        }
    };
    verify(0, &["files are what was published"]);
    fs::write(server.site().join("en/index.html"), "another").unwrap();
    fs::write(server.site().join("strange.html"), "strange").unwrap();
    fs::remove_file(server.site().join("fr/rss.xml")).unwrap();
    verify(
        1,
        &[
            "other bytes than were published: en/index.html",
            "missing: fr/rss.xml",
            "not published by bulletin: strange.html",
        ],
    );
}

#[test]
fn what_a_store_refuses_is_told_in_words() {
    let Some(server) = Server::new() else { return };
    let proxy = Proxy::new(&server, 1);
    let site = Site::of(1, "one");
    let error = |code: &str| {
        format!("<?xml version=\"1.0\"?><Error><Code>{code}</Code><Message>Said.</Message></Error>")
    };
    for (mood, en, fr) in [
        (
            Mood::Says("403 Forbidden", error("SignatureDoesNotMatch")),
            "does not accept these credentials (SignatureDoesNotMatch: Said.)",
            "n’accepte pas ces identifiants",
        ),
        (
            Mood::Says("403 Forbidden", error("RequestTimeTooSkewed")),
            "The clock of this machine and that of the store differ too much",
            "L’horloge de cet ordinateur et celle du magasin diffèrent trop",
        ),
        (
            Mood::Says("404 Not Found", error("NoSuchBucket")),
            "there is no such bucket",
            "ce compartiment n’existe pas",
        ),
        (
            Mood::Says("301 Moved Permanently", error("PermanentRedirect")),
            "is in another region",
            "est dans une autre région",
        ),
        (
            Mood::Forbids("403 Forbidden", error("AccessDenied")),
            "do not permit this (AccessDenied: Said.)",
            "ne permettent pas ceci",
        ),
    ] {
        for (language, expected) in [("en", en), ("fr", fr)] {
            proxy.be(mood.clone());
            let ended = run(&proxy, &site, &["--lang", language]);
            assert_eq!(ended.code, Some(3), "{mood:?}: {ended:?}");
            assert!(ended.err.contains(expected), "{mood:?}: {}", ended.err);
            assert!(!ended.err.contains("SKEY") && !ended.out.contains("SKEY"));
            assert!(
                ended.err.contains("bucket")
                    || expected.contains("clock")
                    || expected.contains("horloge")
            );
        }
    }
    assert!(recorded(&site).is_empty());
    assert!(!server.site().exists());
    // The server itself, which does not know this key; then no key at all.
    proxy.be(Mood::Fair);
    let store = proxy.store_of("AKEY", "OTHER", SHORT);
    let trouble = store.look().unwrap_err();
    assert!(
        matches!(&trouble, Trouble::Store(told) if told.kind == StoreKind::BadCredentials || told.kind == StoreKind::Denied),
        "{trouble:?}"
    );
    let mut command = publisher(&site, Path::new("s3://bucket"), &[]);
    let ended = Ended::from(command.env_clear().output().unwrap());
    assert_eq!(ended.code, Some(3));
    assert!(
        ended.err.contains("nothing says who you are"),
        "{}",
        ended.err
    );
    // Nobody listens there.
    let mut command = publisher(&site, Path::new("s3://bucket"), &[]);
    open(&mut command, "http://127.0.0.1:9");
    let ended = Ended::from(command.output().unwrap());
    assert_eq!(ended.code, Some(3));
    assert!(ended.err.contains("cannot be reached"), "{}", ended.err);
    // What is named as a proxy is none; its password is not repeated.
    for (language, told) in [("en", "is no proxy"), ("fr", "n’est pas un mandataire")] {
        let more = ["--lang", language];
        let mut command = publisher(&site, Path::new("s3://bucket"), &more);
        open(&mut command, "http://store.example");
        command.env("HTTP_PROXY", "gopher://me:PASSWORD@[");
        let ended = Ended::from(command.output().unwrap());
        assert_eq!(ended.code, Some(3));
        assert!(ended.err.contains(told), "{}", ended.err);
        assert!(!ended.err.contains("PASSWORD"), "{}", ended.err);
    }
}

#[test]
fn what_is_not_answered_is_asked_again_and_then_given_up() {
    let Some(server) = Server::new() else { return };
    let proxy = Proxy::new(&server, 1);
    let (_site, edition) = Edition::of(1, "one");
    let answer = Duration::from_millis(200);
    let store = proxy.patient(Patience { answer, ..SHORT });
    proxy.be(Mood::Silent(3));
    publish(&store, &edition).unwrap();
    assert_eq!(wrong(&server, &edition), [""; 0]);
    proxy.be(Mood::Silent(u64::MAX));
    let begun = Instant::now();
    let ended = store.look();
    assert!(
        matches!(&ended, Err(Trouble::Store(told)) if told.kind == StoreKind::Unreachable),
        "{ended:?}"
    );
    // Once, and as often again as was said.
    assert_eq!(proxy.asked().len(), 1 + SHORT.retries);
    assert!(begun.elapsed() < Duration::from_secs(10));
}

#[test]
fn what_somebody_else_put_there_stays() {
    let Some(server) = Server::new() else { return };
    let proxy = Proxy::new(&server, 1);
    let site = Site::of(1, "one");
    fs::create_dir_all(server.site()).unwrap();
    fs::write(server.site().join("index.html"), "somebody’s page").unwrap();
    let ended = run(&proxy, &site, &[]);
    assert_eq!(ended.code, Some(3));
    assert!(
        ended
            .err
            .contains("site/index.html: bulletin did not put this here"),
        "{}",
        ended.err
    );
    assert_eq!(
        fs::read(server.site().join("index.html")).unwrap(),
        "somebody’s page".as_bytes()
    );
}

#[test]
fn a_killed_publisher_leaves_a_site_that_works() {
    let Some(server) = Server::new() else { return };
    let proxy = Proxy::new(&server, 11);
    let site = Site::of(12, "one");
    assert_eq!(run(&proxy, &site, &[]).code, Some(0));
    let mut killed = 0;
    for number in 0..12u64 {
        site.put(
            "content/home/en.md",
            words("Home", &format!("Edition {number}.")),
        );
        site.bulletin(1, &format!("number {number}"));
        proxy.be(Mood::Foul(5));
        let target = format!("s3://{BUCKET}/{PREFIX}");
        let mut command = publisher(&site, Path::new(&target), &[]);
        proxy.open(&mut command);
        let mut child = command
            .stdout(Stdio::null())
            .stderr(Stdio::null())
            .spawn()
            .unwrap();
        // It is killed at one of its requests, not at a time: machines differ.
        let at = 3 + 4 * usize::try_from(number).unwrap();
        while proxy.asked().len() < at && child.try_wait().unwrap().is_none() {
            thread::sleep(Duration::from_millis(1));
        }
        let _ = child.kill();
        killed += u32::from(child.wait().unwrap().code().is_none());
        assert_eq!(crawl::broken(&server.site()).0, [""; 0]);
        proxy.be(Mood::Fair);
        let ended = run(&proxy, &site, &[]);
        assert_eq!(ended.code, Some(0), "{}", ended.err);
        let edition = Edition::read(&site.path(".bulletin/site"));
        assert_eq!(wrong(&server, &edition), [""; 0]);
        assert_eq!(recorded(&site).len() as u64, number + 2);
    }
    assert!(killed > 6, "{killed} of 12 were killed");
}
