//! A build that is cut short: killed, overtaken, or failed by the file system.

use std::fs;
use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};
use std::thread::sleep;
use std::time::{Duration, Instant};

use rustix::process::{Pid, Signal, kill_process};
use tempfile::TempDir;

use super::{Guard, built, can_trace, staging, until, within};
use crate::site::{BINARY, CONFIG, Ended, FIGURE, Site, THEME, photo, whole, words};

/// How many builds are killed where `KILLS` says no other number; for each six of them, one more is asked to end (SIGTERM, Ctrl-C).
const KILLS: u32 = 36;

/// How many bulletins those builds have where `BULLETINS` says no other number.
const BULLETINS: u32 = 500;

/// What a bulletin takes: its texts in two editions, and two outputs of it.
const ROOM: u64 = 256 << 10;

const SEED: u64 = 0x2024_1209;

#[test]
fn a_build_cut_short_at_any_instant_leaves_the_old_output_or_the_new_one() {
    let (kills, bulletins) = (asked("KILLS", KILLS), asked("BULLETINS", BULLETINS));
    let mut cut = Cut::new(bulletins);
    for (signal, count) in [
        (Signal::KILL, kills),
        (Signal::TERM, kills / 12),
        (Signal::INT, kills / 12),
    ] {
        let mut new = 0;
        for instant in 0..count {
            new += u32::from(cut.short(signal, instant, count));
        }
        let old = count - new;
        println!(
            "{signal:?}, {count} builds of {bulletins} bulletins ({:.1?} each), seed {SEED:#x}: {old} times the old output, \
             {new} times the new, nothing left behind",
            cut.length
        );
        assert!(
            old >= count / 5,
            "hardly any build was cut short: {old} of {count}"
        );
    }
}

/// Returns the number that the environment gives, or the usual one.
fn asked(name: &str, usual: u32) -> u32 {
    std::env::var(name).map_or(usual, |number| number.parse().unwrap())
}

/// Two editions of a site, of which one stands while the other is built and cut short.
struct Cut {
    scratch: TempDir,
    editions: [Site; 2],
    manifests: [String; 2],
    standing: usize,
    /// How long a build takes: measured again whenever one is finished, since others use this machine too.
    length: Duration,
    random: Random,
}

impl Cut {
    fn new(bulletins: u32) -> Self {
        let folder = fast(u64::from(bulletins) * ROOM);
        let editions = ["first", "second"].map(|edition| {
            let site = Site::of_in(&folder, usize::try_from(bulletins).unwrap(), edition);
            // What is made of a photograph is kept in the site: another file that a kill could leave half written.
            site.put(
                "content/pages/zz-about/wall.jpg",
                photo(1400 + u16::from(edition == "second"), 700),
            );
            for language in ["en", "fr"] {
                let text = words(language, &format!("{edition} ![{language}](wall.jpg)"));
                site.put(&format!("content/pages/zz-about/{language}.md"), text);
            }
            site
        });
        let scratch = tempfile::tempdir_in(folder).unwrap();
        let out = scratch.path().join("public");
        let manifests = editions.each_ref().map(|site| built(site, &out));
        let length = timed(|| built(&editions[0], &out)).1;
        Self {
            scratch,
            editions,
            manifests,
            standing: 0,
            length,
            random: Random(SEED),
        }
    }

    /// Cuts a build short in its `part`th of `parts` and lets the next run end. Returns whether the new output came to stand.
    fn short(&mut self, signal: Signal, part: u32, parts: u32) -> bool {
        let out = self.scratch.path().join("public");
        let next = 1 - self.standing;
        let (site, meant) = (&self.editions[next], &self.manifests[next]);
        let kept = site.path(".bulletin/pictures");
        fs::remove_dir_all(&kept).unwrap();
        let part = (f64::from(part) + self.random.fraction()) / f64::from(parts);
        let at = self.length.mul_f64(part * 1.1);
        let when = format!("{signal:?} after {at:?}");
        end_after(&site.builder(&out), signal, at);
        let found = whole(&out).unwrap_or_else(|wrong| panic!("{when}: {wrong}"));
        let is_new = found == *meant;
        assert!(
            is_new || found == self.manifests[self.standing],
            "{when}: the output is of neither edition"
        );
        let (made, lasted) = timed(|| built(site, &out));
        let differs = made
            .lines()
            .zip(meant.lines())
            .find(|(made, meant)| made != meant);
        assert!(
            made == *meant,
            "{when}: the next run made something else: {differs:?}"
        );
        let beside = names(self.scratch.path());
        assert_eq!(beside, ["public"], "{when}: the next run left something");
        let half = names(&kept).into_iter().find(|name| name.starts_with('.'));
        assert_eq!(half, None, "{when}: the next run left something");
        (self.standing, self.length) = (next, lasted);
        is_new
    }
}

/// What stands in a folder.
fn names(folder: &Path) -> Vec<String> {
    let entries = fs::read_dir(folder).unwrap();
    let names = entries.map(|entry| entry.unwrap().file_name().into_string().unwrap());
    names.collect()
}

/// The folder for temporary files, or the one in memory where that has room.
fn fast(room: u64) -> PathBuf {
    let memory = PathBuf::from("/dev/shm");
    let has_room = |facts: rustix::fs::StatVfs| facts.f_bavail * facts.f_frsize > room;
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
        if !can_trace() {
            return None;
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

/// Starts a command and sends it a signal at an instant; it must be gone soon.
fn end_after(command: &Command, signal: Signal, after: Duration) {
    // A test in the background would hand on that it does not hear Ctrl-C.
    let mut asked = Command::new("env");
    asked
        .arg("--default-signal=INT")
        .arg(command.get_program())
        .args(command.get_args())
        .env("LC_ALL", "C")
        .stdout(Stdio::null())
        .stderr(Stdio::null());
    let mut child = Guard(asked.spawn().unwrap());
    sleep(after);
    // Until it is waited for, one that is finished already has its number and hears nothing.
    kill_process(Pid::from_child(&child.0), signal).unwrap();
    until("the build is gone", || {
        child.0.try_wait().unwrap().is_some()
    });
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
