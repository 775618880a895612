//! `publish --watch` on a machine whose clock the test turns: it waits for the next instant, whatever becomes of the clock.

use std::cell::{Cell, RefCell};
use std::fs;
use std::path::{Path, PathBuf};
use std::rc::Rc;
use std::time::{Duration, Instant};

use bulletin::deploy::Folder;
use bulletin::{Surroundings, System};
use chrono::{DateTime, TimeDelta, Utc};

use super::{me, recorded};
use crate::site::{BINARY, FACTS, Site, words};

/// When the tests begin.
fn noon() -> DateTime<Utc> {
    "2026-06-01T12:00:00Z".parse().unwrap()
}

fn at(hours: i64) -> DateTime<Utc> {
    noon() + TimeDelta::hours(hours)
}

/// What a run said.
struct Watched {
    code: u8,
    out: String,
    err: String,
    /// How often it waited.
    waits: usize,
}

/// Runs `publish --watch` until `look` ends it. Whenever the program waits, `look` is given the instant, and for how long; it
/// returns by how much the clock goes on.
fn watch(
    site: &Site,
    target: &Path,
    language: &str,
    look: impl FnMut(DateTime<Utc>, TimeDelta) -> Option<TimeDelta> + 'static,
) -> Watched {
    let (now, waits) = (Rc::new(Cell::new(noon())), Rc::new(Cell::new(0)));
    let (clock, counted) = (Rc::clone(&now), Rc::clone(&waits));
    let look = RefCell::new(look);
    let mut system = System::still(noon());
    let told = Rc::clone(&now);
    system.clock = Box::new(move || told.get());
    system.wait = Box::new(move |nap| {
        counted.set(counted.get() + 1);
        assert!(counted.get() < 5000, "it does nothing but wait");
        assert!(!nap.is_zero() && nap <= Duration::from_mins(1), "{nap:?}");
        let nap = TimeDelta::from_std(nap).unwrap();
        match look.borrow_mut()(clock.get(), nap) {
            Some(step) => {
                clock.set(clock.get() + step);
                true
            }
            None => false,
        }
    });
    let (mut out, mut err) = (Vec::new(), Vec::new());
    let mut around = Surroundings {
        out: &mut out,
        err: &mut err,
        is_watched: false,
        is_coloured: false,
        folder: PathBuf::from("/"),
        language: None,
        now: noon(),
        system,
    };
    let root = site.root();
    let args = [
        "bulletin",
        "publish",
        target.to_str().unwrap(),
        "--watch",
        "--lang",
        language,
        "--root",
        root.to_str().unwrap(),
        "--jobs",
        "1",
    ];
    let code = bulletin::run(args.iter().map(Into::into).collect(), &mut around);
    drop(around);
    Watched {
        code,
        out: String::from_utf8(out).unwrap(),
        err: String::from_utf8(err).unwrap(),
        waits: waits.get(),
    }
}

/// A site with a bulletin for each of some hours after noon.
fn site_of(hours: &[i64]) -> Site {
    let site = Site::of(1, "one");
    for hour in hours {
        release(&site, *hour, *hour);
    }
    site
}

fn release(site: &Site, name: i64, hours: i64) {
    let facts = format!("{FACTS}release = {}\n", at(hours).to_rfc3339());
    let text = words(&format!("Hour {name}"), "Text.");
    site.bundle(&format!("bulletins/hour-{name}"), &facts, &text, &text);
}

/// Returns whether readers have a bulletin.
fn has(target: &Path, name: i64) -> bool {
    let page = format!("current/en/bulletins/hour-{name}/index.html");
    target.join(page).is_file()
}

#[test]
fn what_waits_is_published_at_its_instant() {
    let site = site_of(&[3, 30]);
    let target = site.folder().join("www");
    let readers = target.clone();
    let mut late = None;
    let watched = watch(&site, &target, "en", move |now, nap| {
        assert_eq!(has(&readers, 3), now >= at(3), "at {now}");
        assert_eq!(has(&readers, 30), now >= at(30), "at {now}");
        if has(&readers, 30) && late.is_none() {
            late = Some(now - at(30));
            assert_eq!(late, Some(TimeDelta::zero()));
        }
        (now < at(31)).then_some(nap)
    });
    assert_eq!(watched.code, 0, "{}", watched.err);
    assert_eq!(recorded(&site).len(), 3);
    // A nap a minute until the last release, and on.
    assert!((1860..1870).contains(&watched.waits), "{}", watched.waits);
    assert!(watched.out.contains("hour-3") && watched.err.is_empty());
}

#[test]
fn a_machine_that_slept_publishes_when_it_wakes_and_once() {
    let site = site_of(&[2, 4, 9]);
    let target = site.folder().join("www");
    let readers = target.clone();
    let mut slept = false;
    let watched = watch(&site, &target, "en", move |now, nap| {
        if !slept && now >= at(1) {
            slept = true;
            return Some(TimeDelta::hours(5));
        }
        assert_eq!(has(&readers, 4), slept, "at {now}");
        assert_eq!(has(&readers, 9), now >= at(9), "at {now}");
        (now < at(10)).then_some(nap)
    });
    assert_eq!(watched.code, 0);
    assert_eq!(recorded(&site).len(), 3);
}

#[test]
fn a_clock_that_is_set_takes_nothing_back_and_publishes_nothing_twice() {
    let site = site_of(&[2, 4]);
    let target = site.folder().join("www");
    let readers = target.clone();
    let mut turned = 0;
    let watched = watch(&site, &target, "en", move |now, nap| {
        // Back by a day after the first release; forth again by two.
        if turned == 0 && now >= at(3) {
            turned = 1;
            return Some(TimeDelta::days(-1));
        }
        if turned == 1 && now >= at(-20) {
            assert!(has(&readers, 2) && !has(&readers, 4), "at {now}");
            turned = 2;
            return Some(TimeDelta::days(2));
        }
        if turned == 2 {
            assert!(has(&readers, 4), "at {now}");
        }
        (now < at(30)).then_some(nap)
    });
    assert_eq!(watched.code, 0);
    assert_eq!(recorded(&site).len(), 3);
}

#[test]
fn a_release_that_is_brought_forward_or_put_off_is_seen() {
    let site = site_of(&[2, 20]);
    let target = site.folder().join("www");
    let readers = target.clone();
    let root = site.root();
    let mut edited = false;
    let watched = watch(&site, &target, "en", move |now, nap| {
        let edit = |name: i64, hours: i64| {
            let path = root.join(format!("content/bulletins/hour-{name}/bulletin.toml"));
            let facts = format!("{FACTS}release = {}\n", at(hours).to_rfc3339());
            fs::write(path, facts).unwrap();
        };
        if !edited && now >= at(1) {
            edited = true;
            edit(2, 8);
            edit(20, 3);
        }
        assert_eq!(has(&readers, 20), now >= at(3), "at {now}");
        assert_eq!(has(&readers, 2), now >= at(8), "at {now}");
        (now < at(9)).then_some(nap)
    });
    assert_eq!(watched.code, 0);
    assert_eq!(recorded(&site).len(), 3);
}

#[test]
fn a_publication_that_fails_is_told_and_tried_again() {
    for (language, busy, retry) in [
        (
            "en",
            "has been publishing here since",
            "It will be tried again.",
        ),
        ("fr", "publie ici depuis", "Un nouvel essai suivra."),
    ] {
        let site = site_of(&[2]);
        let target = site.folder().join("www");
        let readers = target.clone();
        let mut locked = None;
        let watched = watch(&site, &target, language, move |now, nap| {
            // Somebody else publishes from before the release until ten minutes after it.
            if locked.is_none() && now >= at(1) && now < at(2) {
                locked = Some(Folder::new(&readers).lock(&me()).unwrap());
            }
            if now >= at(2) + TimeDelta::minutes(10) {
                locked = None;
            }
            assert!(!has(&readers, 2) || locked.is_none(), "at {now}");
            (now < at(3)).then_some(nap)
        });
        assert_eq!(watched.code, 0);
        assert!(has(&target, 2));
        assert_eq!(recorded(&site).len(), 2);
        // After one, two, four and eight minutes.
        assert_eq!(watched.err.matches(busy).count(), 4, "{}", watched.err);
        assert_eq!(watched.err.matches(retry).count(), 4, "{}", watched.err);
    }
}

#[test]
fn errors_in_the_content_wait_for_somebody() {
    // A page of the site, its settings, and the bulletin that waits.
    for (name, bad) in [
        ("content/home/en.md", "+++\ntitle = \n"),
        ("site.toml", "[site\n"),
        ("content/bulletins/hour-2/en.md", "+++\ntitle = \n"),
        ("content/bulletins/hour-2/bulletin.toml", "release = \n"),
    ] {
        let site = site_of(&[2]);
        let target = site.folder().join("www");
        let readers = target.clone();
        let page = site.path(name);
        let good = fs::read_to_string(&page).unwrap();
        let mut broken = 0;
        let watched = watch(&site, &target, "en", move |now, nap| {
            if broken == 0 && now >= at(1) {
                broken = 1;
                fs::write(&page, bad).unwrap();
            }
            if broken == 1 && now >= at(2) + TimeDelta::minutes(20) {
                broken = 2;
                fs::write(&page, &good).unwrap();
            }
            assert!(!has(&readers, 2) || broken == 2, "at {now}");
            (now < at(4)).then_some(nap)
        });
        assert_eq!(watched.code, 0);
        assert!(has(&target, 2), "{name}: {}", watched.err);
        assert_eq!(recorded(&site).len(), 2);
        // At the instant, and after one, two, four and eight minutes; the next try, fifteen later, is made.
        let retry = "It will be tried again.";
        assert_eq!(
            watched.err.matches(retry).count(),
            5,
            "{name}: {}",
            watched.err
        );
        assert!(watched.out.contains(name), "{name}: {}", watched.out);
    }
}

#[test]
fn what_keeps_the_first_publication_from_being_made_ends_it() {
    let site = site_of(&[]);
    let target = site.folder().join("www");
    fs::create_dir_all(&target).unwrap();
    fs::write(target.join("current"), "somebody’s").unwrap();
    let watched = watch(&site, &target, "en", |_, nap| Some(nap));
    assert_eq!((watched.code, watched.waits), (3, 0), "{}", watched.err);
    let misused = site.run(&["publish", target.to_str().unwrap(), "--watch", "--dry-run"]);
    assert_eq!(misused.code, 2);
    assert!(misused.err.contains("goes by the clock"), "{}", misused.err);
}

#[test]
fn a_process_waits_by_the_real_clock() {
    let site = Site::of(1, "one");
    let target = site.folder().join("www");
    let later = Instant::now();
    let due = chrono::DateTime::<Utc>::from(std::time::SystemTime::now()) + TimeDelta::seconds(4);
    let facts = format!("{FACTS}release = {}\n", due.format("%Y-%m-%dT%H:%M:%SZ"));
    let text = words("Soon", "Text.");
    site.bundle("bulletins/hour-0", &facts, &text, &text);
    let mut child = std::process::Command::new(BINARY)
        .arg("publish")
        .arg(&target)
        .args(["--watch", "--quiet", "--root"])
        .arg(site.root())
        .spawn()
        .unwrap();
    let mut was_first = false;
    while !has(&target, 0) && later.elapsed() < Duration::from_mins(1) {
        was_first |= target.join("current/en/index.html").is_file();
        assert_eq!(child.try_wait().unwrap(), None, "it ended");
        std::thread::sleep(Duration::from_millis(20));
    }
    let _ = child.kill();
    child.wait().unwrap();
    assert!(has(&target, 0), "it never came");
    assert!(was_first, "nothing was published before");
    assert!(later.elapsed() >= Duration::from_secs(3), "it came early");
}
