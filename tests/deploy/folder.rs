//! A folder that a web server reads.

use std::collections::BTreeMap;
use std::fs;
use std::os::unix::fs::MetadataExt;
use std::path::Path;
use std::sync::atomic::{AtomicBool, AtomicUsize, Ordering};
use std::thread;

use bulletin::deploy::{Folder, ReleaseId, Trouble};

use super::{Edition, assert_is, me, names, publish, publisher, recorded};
use crate::safety::machine::Mount;
use crate::site::{Site, words};

const SWITCHES: usize = 200;

/// What a page makes a browser load: style sheets, scripts and pictures of its own host.
fn loads(page: &str) -> Vec<String> {
    ["<link rel=\"stylesheet\" href=\"/", "src=\"/"]
        .into_iter()
        .flat_map(|mark| page.split(mark).skip(1))
        .map(|rest| rest.split('"').next().unwrap().to_owned())
        .collect()
}

/// A reader: loads pages, and what they load, and counts. Whatever it meets is wholly of one edition.
fn read(
    current: &Path,
    editions: [&BTreeMap<String, Vec<u8>>; 2],
    stop: &AtomicBool,
    loaded: &AtomicUsize,
) {
    let pages: Vec<&String> = editions[0]
        .keys()
        .filter(|path| path.ends_with("index.html") && editions[1].contains_key(*path))
        .collect();
    for path in pages.iter().cycle() {
        if stop.load(Ordering::Relaxed) {
            return;
        }
        let bytes = fs::read(current.join(path)).unwrap_or_else(|error| panic!("{path}: {error}"));
        assert!(
            editions.iter().any(|edition| edition[*path] == bytes),
            "{path} is of no edition"
        );
        for file in loads(std::str::from_utf8(&bytes).unwrap()) {
            let found = fs::read(current.join(&file));
            let found = found.unwrap_or_else(|error| panic!("{path} loads {file}: {error}"));
            assert!(
                editions
                    .iter()
                    .any(|edition| edition.get(&file) == Some(&found)),
                "{file} is of no edition"
            );
        }
        loaded.fetch_add(1, Ordering::Relaxed);
    }
}

#[test]
fn a_reader_never_meets_half_a_site_through_200_switches() {
    let (one, two) = (Edition::of(6, "one"), Edition::of(6, "two"));
    let editions = [&one.1, &two.1];
    let bytes = editions.map(|edition| crate::site::snapshot(&edition.folder));
    let target = tempfile::tempdir().unwrap();
    let folder = Folder::new(target.path());
    let locked = folder.lock(&me()).unwrap();
    let mut last = one.1.release(None);
    one.1.publish(&locked, &last, 3);
    let (stop, loaded) = (AtomicBool::new(false), AtomicUsize::new(0));
    let current = target.path().join("current");
    let pages = thread::scope(|scope| {
        let readers: Vec<_> = (0..2)
            .map(|_| scope.spawn(|| read(&current, [&bytes[0], &bytes[1]], &stop, &loaded)))
            .collect();
        let mut switched = 0;
        while switched < SWITCHES && !readers.iter().any(thread::ScopedJoinHandle::is_finished) {
            let before = loaded.load(Ordering::Relaxed);
            if switched % 10 == 9 {
                // Back to the publication before, and forth again by what follows.
                let back = folder.earlier(None).unwrap();
                locked.go_back(&back.release).unwrap();
            } else {
                let edition = editions[(switched + 1) % 2];
                let release = edition.release(Some(&last));
                edition.publish(&locked, &release, 3);
                last = release;
            }
            switched += 1;
            while loaded.load(Ordering::Relaxed) < before + 2
                && !readers.iter().any(thread::ScopedJoinHandle::is_finished)
            {
                thread::yield_now();
            }
        }
        stop.store(true, Ordering::Relaxed);
        for reader in readers {
            reader.join().unwrap();
        }
        assert_eq!(switched, SWITCHES);
        loaded.load(Ordering::Relaxed)
    });
    println!("{SWITCHES} switches, {pages} pages loaded with what they load");
}

#[test]
fn what_did_not_change_is_one_file_and_the_oldest_go() {
    let site = Site::of(3, "one");
    let target = site.folder().join("www");
    for edition in ["one", "two", "three", "four"] {
        site.put("content/home/en.md", words("Home", edition));
        assert_eq!(publish(&site, &target, &[]).code, Some(0));
        let config = fs::read_to_string(site.path("site.toml")).unwrap();
        if !config.contains("keep") {
            site.put("site.toml", config + "[publish]\nkeep = 3\n");
        }
    }
    let kept = Folder::new(&target).releases().unwrap();
    assert_eq!(kept.len(), 3);
    let mut expected: Vec<String> = kept.iter().map(ReleaseId::to_string).collect();
    expected.push("published.json".to_owned());
    assert_eq!(names(&target.join("releases")), expected);
    let inode = |release: &ReleaseId, path: &str| {
        let file = target.join("releases").join(release.as_str()).join(path);
        fs::metadata(file).unwrap().ino()
    };
    let same = "fr/index.html";
    assert_eq!(inode(&kept[0], same), inode(&kept[2], same));
    assert_ne!(
        inode(&kept[0], "en/index.html"),
        inode(&kept[2], "en/index.html")
    );
    assert_eq!(recorded(&site).len(), 4);
}

#[test]
fn a_step_back_to_a_named_publication_is_recorded_and_repeated_steps_go_further() {
    let site = Site::of(2, "one");
    let target = site.folder().join("www");
    let mut editions = Vec::new();
    for edition in ["one", "two", "three", "four"] {
        site.put("content/home/en.md", words("Home", edition));
        assert_eq!(publish(&site, &target, &[]).code, Some(0));
        editions.push(Folder::new(&target).there().unwrap().unwrap());
    }
    let stands = |edition: usize| {
        let there = Folder::new(&target).there().unwrap().unwrap();
        assert_eq!(there.release, editions[edition].release);
        assert_eq!(Folder::new(&target).verify(&there).unwrap().len(), 0);
    };
    for edition in [2, 1] {
        assert_eq!(publish(&site, &target, &["--rollback"]).code, Some(0));
        stands(edition);
    }
    let last = editions[3].release.as_str();
    assert_eq!(publish(&site, &target, &["--rollback", last]).code, Some(0));
    stands(3);
    // What was taken back is kept, and so is a publication made after a step back.
    assert_eq!(publish(&site, &target, &["--rollback"]).code, Some(0));
    site.put("content/home/en.md", words("Home", "five"));
    assert_eq!(publish(&site, &target, &[]).code, Some(0));
    assert_eq!(Folder::new(&target).releases().unwrap().len(), 5);
    let done: Vec<String> = recorded(&site)
        .into_iter()
        .map(|(action, _)| action)
        .collect();
    assert_eq!(
        done,
        [
            ["published"; 4].as_slice(),
            &["rolled-back"; 4],
            &["published"]
        ]
        .concat()
    );
}

#[test]
fn what_was_changed_while_it_was_kept_is_not_put_before_readers() {
    let site = Site::of(2, "one");
    let target = site.folder().join("www");
    assert_eq!(publish(&site, &target, &[]).code, Some(0));
    let first = fs::read_link(target.join("current")).unwrap();
    site.put("content/home/en.md", words("Home", "two"));
    assert_eq!(publish(&site, &target, &[]).code, Some(0));
    let present = fs::read_link(target.join("current")).unwrap();
    let page = target.join(&first).join("en/index.html");
    fs::write(&page, "another page").unwrap();
    let ended = publish(&site, &target, &["--rollback"]);
    assert_eq!(ended.code, Some(3));
    assert!(ended.err.contains("en/index.html"), "{}", ended.err);
    assert_eq!(fs::read_link(target.join("current")).unwrap(), present);
    assert_eq!(recorded(&site).len(), 2);
}

#[test]
fn two_publishers_do_not_meet() {
    let (site, edition) = Edition::of(2, "one");
    let target = site.folder().join("www");
    let folder = Folder::new(&target);
    let locked = folder.lock(&me()).unwrap();
    assert!(matches!(
        folder.lock(&me()),
        Err(Trouble::Busy {
            holder: Some(_),
            ..
        })
    ));
    let ended = publish(&site, &target, &[]);
    assert_eq!(ended.code, Some(3));
    let since = "since 2026-06-01 12:00:00 UTC";
    assert!(
        ended.err.contains("test (process ") && ended.err.contains(since),
        "{}",
        ended.err
    );
    let ended = publish(&site, &target, &["--lang", "fr"]);
    assert!(
        ended
            .err
            .contains("publie ici depuis 2026-06-01 12:00:00 UTC"),
        "{}",
        ended.err
    );
    assert!(recorded(&site).is_empty());
    drop(locked);
    assert_eq!(publish(&site, &target, &[]).code, Some(0));
    assert_is(&target, &edition);
}

#[test]
fn a_full_disk_leaves_what_readers_had() {
    let (small, large) = (Site::of(2, "one"), Site::of(40, "two"));
    // They take turns at one target; what the larger one lacks is no question here.
    let Some(disk) = Mount::new("size=1600k") else {
        return;
    };
    let target = disk.folder.path().join("www");
    assert_eq!(publish(&small, &target, &[]).code, Some(0));
    let before = fs::read_link(target.join("current")).unwrap();
    let ended = publish(&large, &target, &[]);
    assert_eq!(ended.code, Some(3), "{ended:?}");
    assert!(
        ended.err.contains("no room") && !ended.err.contains(".new"),
        "{}",
        ended.err
    );
    assert_eq!(fs::read_link(target.join("current")).unwrap(), before);
    assert_eq!(names(&target.join("releases")).len(), 2);
    assert!(recorded(&large).is_empty());
    assert_is(&target, &Edition::read(&small.path(".bulletin/site")));
}

#[test]
fn a_read_only_target_is_told() {
    let site = Site::of(2, "one");
    let Some(disk) = Mount::new("size=16m") else {
        return;
    };
    let target = disk.folder.path().join("www");
    assert_eq!(publish(&site, &target, &[]).code, Some(0));
    site.put("content/home/en.md", words("Home", "two"));
    disk.mount("remount,ro");
    let ended = publish(&site, &target, &[]);
    assert_eq!(ended.code, Some(3));
    assert!(ended.err.contains("cannot be written to"), "{}", ended.err);
    assert_eq!(recorded(&site).len(), 1);
    // Looking is not writing.
    let mut command = publisher(&site, &target, &["--dry-run"]);
    assert!(command.status().unwrap().success());
}

#[test]
fn a_record_that_cannot_be_written_keeps_everything_as_it_is() {
    let site = Site::of(2, "one");
    let target = site.folder().join("www");
    fs::create_dir(site.path("publications.jsonl")).unwrap();
    let ended = publish(&site, &target, &[]);
    assert_eq!(ended.code, Some(3));
    assert!(ended.err.contains("publications.jsonl"), "{}", ended.err);
    assert!(!target.join("current").exists());
}
