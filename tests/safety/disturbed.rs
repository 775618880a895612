//! Builds that others get in the way of: another build, an author who goes on writing, somebody who tidies up.

use std::fs;
use std::path::Path;
use std::process::Stdio;

use rustix::process::{Pid, Signal, WaitId, WaitIdOptions, kill_process, waitid};

use super::{Guard, built, staging, until};
use crate::site::{Ended, Site, snapshot, whole, words};

#[test]
fn two_builds_at_once_do_not_mix() {
    let (slow, quick) = (Site::of(500, "slow"), Site::of(6, "quick"));
    let scratch = tempfile::tempdir().unwrap();
    let out = scratch.path().join("public");
    built(&quick, &out);
    let mut first = slow.builder(&out).stdout(Stdio::piped()).spawn().unwrap();
    until("the first build has begun", || {
        staging(&out).join("tree/en").exists()
    });
    let second = quick.build_to(&out);
    assert!(
        first.try_wait().unwrap().is_none(),
        "the first build was over too soon to stand in the way"
    );
    assert_eq!(second.code, Some(3), "{second:?}");
    assert!(
        second.err.contains("another build is writing here"),
        "{}",
        second.err
    );
    assert_eq!(Ended::from(first.wait_with_output().unwrap()).code, Some(0));
    assert_eq!(whole(&out), Ok(built(&slow, &scratch.path().join("alone"))));
    assert!(!staging(&out).exists());
}

#[test]
fn of_two_builds_that_begin_together_one_publishes_and_the_other_says_so() {
    let sites = ["first", "second"].map(|edition| Site::of(12, edition));
    let scratch = tempfile::tempdir().unwrap();
    let out = scratch.path().join("public");
    let alone = sites
        .each_ref()
        .map(|site| built(site, &scratch.path().join("alone")));
    let mut busy = 0;
    for round in 0..12 {
        let both = sites.each_ref().map(|site| {
            let mut build = site.builder(&out);
            build.stdout(Stdio::piped()).stderr(Stdio::piped());
            build.spawn().unwrap()
        });
        let both = both.map(|build| Ended::from(build.wait_with_output().unwrap()));
        for ended in &both {
            let is_busy = ended.code == Some(3) && ended.err.contains("another build is writing");
            assert!(ended.code == Some(0) || is_busy, "{round}: {ended:?}");
            busy += u32::from(is_busy);
        }
        assert!(both.iter().any(|ended| ended.code == Some(0)), "{both:?}");
        let found = whole(&out).unwrap_or_else(|wrong| panic!("{round}: {wrong}"));
        let edition = alone.iter().position(|manifest| *manifest == found);
        let edition =
            edition.unwrap_or_else(|| panic!("{round}: the output is of neither edition"));
        assert_eq!(both[edition].code, Some(0), "{round}: {both:?}");
        assert!(!staging(&out).exists(), "{round}");
    }
    assert!(busy > 0, "the builds never met");
}

/// What every site here has, beside its bulletins.
const ABOUT: &str = "content/pages/zz-about/en.md";

#[test]
fn a_text_that_changes_during_the_build_stops_it() {
    let site = Site::of(300, "first");
    let old = built(&site, &site.out());
    let ended = meddled(&site, || {
        site.put(ABOUT, words("Other", "Quite another text."));
    });
    refused(&site, &ended, ABOUT, "changed while");
    assert_eq!(whole(&site.out()), Ok(old));
}

#[test]
fn what_is_deleted_during_the_build_stops_it() {
    for (gone, named) in [
        (ABOUT, ABOUT),
        ("content/pages/zz-about", "content/pages/zz-about/"),
        ("content/files/figure.svg", "content/files/figure.svg"),
        ("content", "content/"),
    ] {
        let site = Site::of(300, "first");
        let old = built(&site, &site.out());
        let ended = meddled(&site, || {
            fs::rename(site.path(gone), site.folder().join("elsewhere")).unwrap();
        });
        refused(&site, &ended, named, "");
        assert_eq!(whole(&site.out()), Ok(old), "{gone}");
    }
}

#[test]
fn what_takes_the_place_of_the_output_during_the_build_is_not_lost() {
    let site = Site::of(300, "first");
    let (out, aside) = (site.out(), site.folder().join("aside"));
    let old = built(&site, &out);
    let letter = |path: &Path| fs::write(path, "Dear").unwrap();
    // A file.
    let ended = meddled(&site, || {
        fs::rename(&out, &aside).unwrap();
        letter(&out);
    });
    refused(&site, &ended, "/out", "a file stands");
    assert_eq!(fs::read_to_string(&out).unwrap(), "Dear");
    // Another folder, where there was none when the build began.
    fs::remove_file(&out).unwrap();
    let ended = meddled(&site, || {
        fs::create_dir(&out).unwrap();
        letter(&out.join("letter.txt"));
    });
    refused(&site, &ended, "out/letter.txt", "did not write it");
    assert_eq!(snapshot(&out).len(), 1);
    // A file among those of the output.
    fs::remove_dir_all(&out).unwrap();
    fs::rename(&aside, &out).unwrap();
    let ended = meddled(&site, || letter(&out.join("en/letter.txt")));
    refused(&site, &ended, "out/en/letter.txt", "did not write it");
    fs::remove_file(out.join("en/letter.txt")).unwrap();
    assert_eq!(whole(&out), Ok(old));
}

#[test]
fn what_is_removed_of_the_new_output_during_the_build_stops_it() {
    for gone in ["", "tree", "tree/en", "tree/en/index.html"] {
        let site = Site::of(300, "first");
        let old = built(&site, &site.out());
        let ended = meddled(&site, || {
            let gone = staging(&site.out()).join(gone);
            if gone.is_dir() {
                fs::remove_dir_all(gone).unwrap();
            } else {
                fs::remove_file(gone).unwrap();
            }
        });
        refused(&site, &ended, "out", "");
        assert_eq!(whole(&site.out()), Ok(old), "{gone}");
    }
}

#[test]
fn an_output_that_moves_away_with_its_folder_during_the_build_stays_whole() {
    let site = Site::of(300, "first");
    let (parent, aside) = (site.folder().join("shared"), site.folder().join("aside"));
    let old = built(&site, &parent.join("public"));
    let ended = meddled_at(&site, &parent.join("public"), || {
        fs::rename(&parent, &aside).unwrap();
        fs::write(&parent, "Dear").unwrap();
    });
    assert_eq!(ended.code, Some(3), "{ended:?}");
    assert!(ended.err.contains("shared"), "{}", ended.err);
    assert_eq!(fs::read_to_string(&parent).unwrap(), "Dear");
    assert_eq!(whole(&aside.join("public")).as_ref(), Ok(&old));
    // What was written aside went along: the next run there clears it.
    assert_eq!(built(&site, &aside.join("public")), old);
    assert!(!staging(&aside.join("public")).exists());
}

/// Builds to the usual output, and calls `meddle` while the build stands still in the middle of its work.
fn meddled(site: &Site, meddle: impl FnOnce()) -> Ended {
    meddled_at(site, &site.out(), meddle)
}

fn meddled_at(site: &Site, out: &Path, meddle: impl FnOnce()) -> Ended {
    let mut command = site.builder(out);
    command.args(["--jobs", "1"]);
    let (told, said) = (
        tempfile::NamedTempFile::new().unwrap(),
        tempfile::NamedTempFile::new().unwrap(),
    );
    command
        .stdout(said.reopen().unwrap())
        .stderr(told.reopen().unwrap());
    let mut build = Guard(command.spawn().unwrap());
    let number = Pid::from_child(&build.0);
    // Once a page is written everything was read once; the page called zz-about and what is shared are made last.
    until("a page is written", || {
        staging(out).join("tree/en/index.html").exists()
    });
    kill_process(number, Signal::STOP).unwrap();
    // The signal is sent before every thread stands: until then the build goes on writing.
    let seen = WaitIdOptions::STOPPED | WaitIdOptions::EXITED | WaitIdOptions::NOWAIT;
    let stopped = waitid(WaitId::Pid(number), seen).unwrap();
    assert!(
        stopped.is_some_and(|status| status.stopped()) && staging(out).exists(),
        "the build was over too soon"
    );
    meddle();
    kill_process(number, Signal::CONT).unwrap();
    let mut code = None;
    until("the build is over", || {
        let status = build.0.try_wait().unwrap();
        code = status.and_then(|status| status.code());
        status.is_some()
    });
    Ended {
        code,
        out: fs::read_to_string(said).unwrap(),
        err: fs::read_to_string(told).unwrap(),
    }
}

/// Checks that a build said what stopped it and left nothing behind.
fn refused(site: &Site, ended: &Ended, named: &str, cause: &str) {
    assert_eq!(ended.code, Some(3), "{ended:?}");
    assert!(
        ended.err.contains(named) && ended.err.contains(cause),
        "{}",
        ended.err
    );
    assert!(!staging(&site.out()).exists(), "{ended:?}");
}
