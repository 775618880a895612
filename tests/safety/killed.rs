//! A build that is cut short: killed, overtaken, or failed by the file system.

use std::path::PathBuf;
use std::process::{Command, Stdio};
use std::thread::sleep;
use std::time::{Duration, Instant};

use tempfile::TempDir;

use super::{built, skip, staging, until, within};
use crate::site::{BINARY, CONFIG, Ended, FIGURE, Site, THEME, whole, words};

/// Room for a site of 500 bulletins and two outputs of it.
const ROOM: u64 = 256 << 20;

#[test]
fn a_build_killed_at_any_instant_leaves_the_old_output_or_the_new_one() {
    const SEED: u64 = 0x2024_1209;
    const INSTANTS: u32 = 50;
    let editions = ["first", "second"].map(|edition| Site::of_in(&fast(), 500, edition));
    let scratch = tempfile::tempdir_in(fast()).unwrap();
    let out = scratch.path().join("public");
    let manifests = editions.each_ref().map(|site| built(site, &out));
    // The second stands. How long a build takes is measured again whenever one is finished: others use this machine too.
    let mut length = timed(|| built(&editions[0], &out)).1;
    let (mut standing, mut outcomes, mut random) = (0, [0, 0], Random(SEED));
    for instant in 0..INSTANTS {
        let next = 1 - standing;
        let part = (f64::from(instant) + random.fraction()) / f64::from(INSTANTS);
        let at = length.mul_f64(part * 1.1);
        kill_after(editions[next].builder(&out), at);
        let found = whole(&out).unwrap_or_else(|wrong| panic!("killed after {at:?}: {wrong}"));
        let found = manifests.iter().position(|manifest| *manifest == found);
        let found = found
            .unwrap_or_else(|| panic!("killed after {at:?}: the output is of neither edition"));
        outcomes[usize::from(found == next)] += 1;
        let (made, lasted) = timed(|| built(&editions[next], &out));
        let differs = made
            .lines()
            .zip(manifests[next].lines())
            .find(|(made, meant)| made != meant);
        assert!(
            made == manifests[next],
            "after {at:?}: the next run made something else: {differs:?}"
        );
        assert!(
            !staging(&out).exists(),
            "after {at:?}: the next run left its folder"
        );
        (standing, length) = (next, lasted);
    }
    let [old, new] = outcomes;
    println!(
        "seed {SEED:#x}, a build of {length:?}: {old} times the old output, {new} times the new"
    );
    assert!(
        old >= INSTANTS / 5,
        "hardly any build was cut short: {outcomes:?}"
    );
}

/// The folder for temporary files, or the one in memory where that has room.
fn fast() -> PathBuf {
    let memory = PathBuf::from("/dev/shm");
    let has_room = |facts: rustix::fs::StatVfs| facts.f_bavail * facts.f_frsize > ROOM;
    if rustix::fs::statvfs(&memory).is_ok_and(has_room) {
        memory
    } else {
        std::env::temp_dir()
    }
}

fn timed<T>(work: impl FnOnce() -> T) -> (T, Duration) {
    let begun = Instant::now();
    let made = work();
    (made, begun.elapsed())
}

#[test]
fn a_build_killed_at_the_change_of_places_leaves_the_old_output() {
    let Some(scene) = Traced::new() else { return };
    let ended = scene.build(&["renameat2:signal=SIGKILL"]);
    assert_eq!(ended.code, None, "the build was not killed: {}", ended.err);
    assert_eq!(whole(&scene.out), Ok(scene.old.clone()));
    assert_eq!(built(&scene.new, &scene.out), scene.fresh);
    assert!(!staging(&scene.out).exists());
}

#[test]
fn without_an_exchange_of_names_the_output_is_replaced_all_the_same() {
    let Some(scene) = Traced::new() else { return };
    let ended = scene.build(&["renameat2:error=EINVAL"]);
    assert_eq!((ended.code, &*ended.err), (Some(0), ""));
    assert_eq!(whole(&scene.out), Ok(scene.fresh.clone()));
    assert!(!staging(&scene.out).exists());
}

#[test]
fn without_an_exchange_of_names_a_kill_loses_nothing_either() {
    for step in 1.. {
        let Some(scene) = Traced::new() else { return };
        let kill = format!("/^rename(at)?$:signal=SIGKILL:when={step}");
        if scene
            .build(&["renameat2:error=EINVAL", &kill])
            .code
            .is_some()
        {
            assert!(
                step > 2,
                "two moves replace the output; {step} was never made"
            );
            return;
        }
        scene.restored(&format!("killed at move {step}"));
    }
}

#[test]
fn an_output_that_cannot_be_put_back_is_kept_for_the_next_run() {
    let Some(scene) = Traced::new() else { return };
    let ended = scene.build(&["renameat2:error=EINVAL", "/^rename(at)?$:error=EIO:when=2+"]);
    assert_eq!(ended.code, Some(3), "{}", ended.out);
    scene.restored("neither output could be put in place");
}

/// An output of one edition, about to be replaced by another under `strace`, which plays the system's part.
struct Traced {
    _scratch: TempDir,
    out: PathBuf,
    new: Site,
    /// The manifest of the edition that stands.
    old: String,
    /// The manifest of the edition to come.
    fresh: String,
}

impl Traced {
    fn new() -> Option<Self> {
        let tried = Command::new("strace")
            .args(["-f", "-o", "/dev/null", "true"])
            .output();
        match tried {
            Ok(tried) if tried.status.success() => {}
            Ok(tried) => {
                return skip(&format!(
                    "strace may not trace: {}",
                    String::from_utf8_lossy(&tried.stderr)
                ));
            }
            Err(error) => return skip(&format!("strace does not run: {error}")),
        }
        let scratch = tempfile::tempdir().unwrap();
        let out = scratch.path().join("public");
        let (first, new) = (Site::of(6, "first"), Site::of(6, "second"));
        // No file of the two is the same: the only moves are those of whole outputs.
        new.put("site.toml", CONFIG.replace("example.ca", "example.org"));
        new.put("content/files/figure.svg", FIGURE.replace("72", "71"));
        new.put("themes/plain/theme.toml", THEME);
        new.put("themes/plain/assets/style.css", "p { margin: 0 }");
        let fresh = built(&new, &scratch.path().join("other"));
        let old = built(&first, &out);
        Some(Self {
            out,
            new,
            old,
            fresh,
            _scratch: scratch,
        })
    }

    /// Builds the new edition while the system fails in these ways.
    fn build(&self, faults: &[&str]) -> Ended {
        let mut command = Command::new("strace");
        command
            .args(["-f", "-qq", "-o", "/dev/null", "-e", "trace=/^rename"])
            .env("LC_ALL", "C");
        for fault in faults {
            command.arg("-e").arg(format!("inject={fault}"));
        }
        let build = self.new.builder(&self.out);
        command.arg(BINARY).args(build.get_args());
        let ended = within(command);
        // strace ends as what it traced ended: 128 and the signal, where it does not send itself the same one.
        Ended {
            code: ended.code.filter(|code| *code != 128 + 9),
            ..ended
        }
    }

    /// Checks that the old output stands, or that a run that changes nothing puts it back.
    fn restored(&self, when: &str) {
        if self.out.exists() {
            let found = whole(&self.out).unwrap_or_else(|wrong| panic!("{when}: {wrong}"));
            assert!(
                found == self.old || found == self.fresh,
                "{when}: the output is of neither edition"
            );
            return;
        }
        let broken = Site::of(1, "broken");
        broken.put("content/home/en.md", "no front matter");
        let ended = broken.build_to(&self.out);
        assert_eq!(ended.code, Some(1), "{when}: {ended:?}");
        assert_eq!(whole(&self.out).as_ref(), Ok(&self.old), "{when}");
        assert!(!staging(&self.out).exists(), "{when}");
    }
}

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
fn a_file_that_changes_during_the_build_stops_it() {
    let site = Site::of(500, "first");
    let out = site.out();
    let old = built(&site, &out);
    let mut command = site.builder(&out);
    let build = command
        .args(["--jobs", "1"])
        .stderr(Stdio::piped())
        .stdout(Stdio::null())
        .spawn()
        .unwrap();
    // Once a page is written everything was read once; the page called zz-about is made last.
    until("a page is written", || {
        staging(&out).join("tree/en/index.html").exists()
    });
    site.put(
        "content/pages/zz-about/en.md",
        words("Other", "Quite another text."),
    );
    let ended = Ended::from(build.wait_with_output().unwrap());
    assert_eq!(ended.code, Some(3), "{ended:?}");
    assert!(
        ended.err.contains("zz-about/en.md") && ended.err.contains("changed while"),
        "{}",
        ended.err
    );
    assert_eq!(whole(&out), Ok(old));
    assert!(!staging(&out).exists());
}

/// Starts a command and kills it at an instant.
fn kill_after(mut command: Command, after: Duration) {
    let mut child = command
        .stdout(Stdio::null())
        .stderr(Stdio::null())
        .spawn()
        .unwrap();
    sleep(after);
    child.kill().unwrap();
    child.wait().unwrap();
}

/// Numbers that look like chance and are the same in every run (`SplitMix64`).
struct Random(u64);

impl Random {
    /// The next number from 0 to 1.
    fn fraction(&mut self) -> f64 {
        self.0 = self.0.wrapping_add(0x9e37_79b9_7f4a_7c15);
        let mixed = (self.0 ^ (self.0 >> 30)).wrapping_mul(0xbf58_476d_1ce4_e5b9);
        f64::from(u32::try_from(mixed >> 32).unwrap()) / f64::from(u32::MAX)
    }
}
