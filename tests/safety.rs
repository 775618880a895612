//! Whatever happens to a build, the output is wholly the old one or wholly the new one, and nobody else's files are touched.
//!
//! Everything here goes through the real binary. What a machine does not permit (a mount, another user, a tracer) is
//! skipped with the reason on the error stream.
#![expect(
    clippy::unwrap_used,
    clippy::disallowed_methods,
    reason = "a test makes the trouble it looks at, and a failure of the machine ends it"
)]

use std::fs;
use std::io::Write;
use std::os::unix::fs::{MetadataExt, PermissionsExt, symlink};
use std::path::{Path, PathBuf};
use std::process::{Child, Command, Stdio};
use std::thread::sleep;
use std::time::{Duration, Instant};

use rustix::fs::{CWD, FileType, Mode, mknodat};
use tempfile::TempDir;

use crate::site::{BINARY, CONFIG, Ended, FACTS, FIGURE, Site, run, snapshot, walk, whole, words};

/// What makes a folder a theme.
const THEME: &str = "data = 1\nname = { en = \"A\", fr = \"B\" }\n";

/// How long anything may take before it counts as hanging.
const PATIENCE: Duration = Duration::from_secs(60);

// ── a build that is cut short ──────────────────────────────────────────────────────────────────────────────────────

#[test]
fn a_build_killed_at_any_instant_leaves_the_old_output_or_the_new_one() {
    const SEED: u64 = 0x2024_1209;
    const INSTANTS: u32 = 50;
    let editions = [Site::of(500, "first"), Site::of(500, "second")];
    let scratch = tempfile::tempdir().unwrap();
    let out = scratch.path().join("public");
    let manifests = editions.each_ref().map(|site| built(site, &out));
    let begun = Instant::now();
    built(&editions[0], &out);
    let length = begun.elapsed();
    let (mut standing, mut outcomes, mut random) = (0, [0, 0], Random(SEED));
    for instant in 0..INSTANTS {
        let next = 1 - standing;
        let at =
            length.mul_f64(1.1 * (f64::from(instant) + random.fraction()) / f64::from(INSTANTS));
        kill_after(editions[next].builder(&out), at);
        let found = whole(&out).unwrap_or_else(|wrong| panic!("killed after {at:?}: {wrong}"));
        let found = manifests.iter().position(|manifest| *manifest == found);
        let found = found
            .unwrap_or_else(|| panic!("killed after {at:?}: the output is of neither edition"));
        outcomes[usize::from(found == next)] += 1;
        assert!(
            built(&editions[next], &out) == manifests[next],
            "after {at:?}: the next run made something else"
        );
        assert!(
            !staging(&out).exists(),
            "after {at:?}: the next run left {}",
            staging(&out).display()
        );
        standing = next;
    }
    println!(
        "seed {SEED:#x}, a build of {length:?}: {} times the old output, {} times the new",
        outcomes[0], outcomes[1]
    );
    assert!(
        outcomes[0] >= 10,
        "hardly any build was cut short: {outcomes:?}"
    );
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

// ── a machine that refuses ─────────────────────────────────────────────────────────────────────────────────────────

#[test]
fn a_full_disk_loses_nothing() {
    let (small, large) = (Site::of(4, "small"), Site::of(60, "large"));
    let (old, new) = (small.out(), large.out());
    let manifest = built(&small, &old);
    built(&large, &new);
    for percent in [2, 10, 30, 60, 80] {
        let pages = pages(&old) + pages(&new) * percent / 100;
        let Some(disk) = Mount::new(&format!("size={pages}k")) else {
            return;
        };
        refused_for_room(
            &large,
            &small,
            &disk,
            &manifest,
            &format!("{percent} % of the room it needs"),
        );
    }
    for entries in [4, 40, 100] {
        let entries = files(&old) + entries;
        let Some(disk) = Mount::new(&format!("size=64m,nr_inodes={entries}")) else {
            return;
        };
        refused_for_room(
            &large,
            &small,
            &disk,
            &manifest,
            &format!("{entries} names"),
        );
    }
}

/// Builds a small site, then one that does not fit beside it.
fn refused_for_room(large: &Site, small: &Site, disk: &Mount, manifest: &str, with: &str) {
    let out = disk.folder.path().join("public");
    assert_eq!(built(small, &out), manifest);
    let before = times(&out);
    let ended = large.build_to(&out);
    assert_eq!(ended.code, Some(3), "with {with}: {ended:?}");
    assert!(
        ended.err.contains(".public.staging"),
        "with {with}, no path is named: {}",
        ended.err
    );
    assert!(ended.err.contains("no room"), "with {with}: {}", ended.err);
    assert_eq!(whole(&out).as_deref(), Ok(manifest), "with {with}");
    assert_eq!(times(&out), before, "with {with}");
    assert!(!staging(&out).exists(), "with {with}");
}

#[test]
fn a_disk_that_is_full_from_the_start_is_told() {
    let Some(disk) = Mount::new("size=1m,nr_inodes=1") else {
        return;
    };
    let ended = Site::of(1, "first").build_to(&disk.folder.path().join("public"));
    assert_eq!(ended.code, Some(3), "{ended:?}");
    assert!(
        ended.err.contains(disk.folder.path().to_str().unwrap()) && ended.err.contains("no room"),
        "{}",
        ended.err
    );
}

#[test]
fn a_read_only_disk_is_told() {
    let (first, second) = (Site::of(3, "first"), Site::of(3, "second"));
    let Some(disk) = Mount::new("size=16m") else {
        return;
    };
    let out = disk.folder.path().join("public");
    let old = built(&first, &out);
    disk.mount("remount,ro");
    let ended = second.build_to(&out);
    assert_eq!(ended.code, Some(3), "{ended:?}");
    assert!(
        ended.err.contains("public") && ended.err.contains("cannot be written to"),
        "{}",
        ended.err
    );
    assert_eq!(whole(&out), Ok(old));
}

#[test]
fn a_folder_that_is_not_ours_to_change_is_told() {
    let Some(other) = Nobody::new() else { return };
    let site = Site::of(3, "first");
    let parent = site.folder().join("shared");
    let out = parent.join("public");
    let old = built(&site, &out);
    other.give(&out, 0o755);
    site.put("content/home/en.md", words("Home", "Another welcome."));
    for (folder, mode) in [(&parent, 0o555), (&out, 0o555)] {
        other.give(&parent, 0o755);
        other.give(folder, mode);
        let ended = other.run(site.builder(&out));
        assert_eq!(ended.code, Some(3), "{}: {ended:?}", folder.display());
        assert!(
            ended.err.contains(parent.to_str().unwrap()),
            "{}",
            ended.err
        );
        assert!(ended.err.contains("does not permit"), "{}", ended.err);
        assert_eq!(whole(&out).as_ref(), Ok(&old));
        assert!(!staging(&out).exists(), "{}", folder.display());
    }
}

#[test]
fn a_file_or_folder_that_may_not_be_read_is_told() {
    let Some(other) = Nobody::new() else { return };
    for path in [
        "content/bulletins/b00001/en.md",
        "content/bulletins/b00001/bulletin.toml",
        "content/bulletins/b00001",
        "content/files/figure.svg",
        "content",
        "site.toml",
    ] {
        let site = Site::of(3, "first");
        let out = site.folder().join("mine/public");
        let old = built(&site, &out);
        other.give(out.parent().unwrap(), 0o755);
        other.give(&out, 0o755);
        fs::set_permissions(site.path(path), fs::Permissions::from_mode(0)).unwrap();
        let ended = other.run(site.builder(&out));
        // The folder must be open again before it can be removed.
        fs::set_permissions(site.path(path), fs::Permissions::from_mode(0o755)).unwrap();
        assert_eq!(ended.code, Some(3), "{path}: {ended:?}");
        assert!(
            ended.err.contains(path) && ended.err.contains("does not permit"),
            "{path}: {}",
            ended.err
        );
        assert_eq!(whole(&out), Ok(old), "{path}");
        assert!(!staging(&out).exists(), "{path}");
    }
}

// ── outputs that are refused ───────────────────────────────────────────────────────────────────────────────────────

#[test]
fn a_folder_with_anything_else_in_it_is_refused() {
    let site = Site::of(2, "first");
    let home = site.folder().join("home");
    for (path, text) in [
        (".bashrc", "x"),
        ("Documents/letter.txt", "Dear"),
        ("manifest.json", "{\"name\": \"x\"}"),
    ] {
        fs::create_dir_all(home.join(path).parent().unwrap()).unwrap();
        fs::write(home.join(path), text).unwrap();
        refused(&site, &home, "did not write");
    }
}

#[test]
fn the_folders_of_the_site_are_refused() {
    let site = Site::of(2, "first");
    site.put("themes/own/theme.toml", THEME);
    fs::create_dir_all(site.path("content/pages/empty")).unwrap();
    for path in [
        "",
        "content",
        "content/bulletins",
        "content/bulletins/b00000",
        "content/pages/empty",
        "content/files/new",
        "content/new/deep",
        "content/../content/new",
        "themes",
        "themes/own",
        "themes/new",
    ] {
        refused(&site, &site.path(path), "did not write");
    }
    refused(&site, site.folder(), "did not write");
    refused(&site, Path::new("/"), "did not write");
}

#[test]
fn a_file_in_the_place_of_the_output_is_refused() {
    let site = Site::of(2, "first");
    let file = site.folder().join("letter.txt");
    fs::write(&file, "Dear").unwrap();
    refused(&site, &file, "a file stands where a folder is needed");
    refused(&site, &file.join("public"), "letter.txt");
    let pipe = site.folder().join("pipe");
    mknodat(CWD, &pipe, FileType::Fifo, Mode::from_raw_mode(0o644), 0).unwrap();
    refused(&site, &pipe, "a file stands where a folder is needed");
}

#[test]
fn a_foreign_file_in_an_output_of_ours_is_not_lost() {
    let site = Site::of(2, "first");
    let out = site.out();
    built(&site, &out);
    for path in [
        "note.txt",
        "en/bulletins/b00000/note.txt",
        "files/.hidden",
        "new/deep/note.txt",
    ] {
        fs::create_dir_all(out.join(path).parent().unwrap()).unwrap();
        fs::write(out.join(path), "mine").unwrap();
        refused(&site, &out, path);
        fs::remove_file(out.join(path)).unwrap();
    }
    symlink("/etc", out.join("link")).unwrap();
    refused(&site, &out, "out/link");
    fs::remove_file(out.join("link")).unwrap();
    built(&site, &out);
}

#[test]
fn a_link_to_an_output_is_followed() {
    let (first, second) = (Site::of(2, "first"), Site::of(2, "second"));
    let scratch = tempfile::tempdir().unwrap();
    let (out, link) = (
        scratch.path().join("real/public"),
        scratch.path().join("link"),
    );
    built(&first, &out);
    symlink("real/public", &link).unwrap();
    let new = built(&second, &link);
    assert!(fs::symlink_metadata(&link).unwrap().is_symlink());
    assert_eq!(whole(&out), Ok(new));
    for folder in [&link, &out] {
        assert!(!staging(folder).exists());
    }
}

#[test]
fn a_link_in_the_place_of_the_staging_folder_is_not_followed() {
    let site = Site::of(2, "first");
    let home = site.folder().join("home");
    fs::create_dir(&home).unwrap();
    fs::create_dir(home.join("tree")).unwrap();
    fs::write(home.join("tree/letter.txt"), "Dear").unwrap();
    symlink(&home, staging(&site.out())).unwrap();
    let before = snapshot(site.folder());
    let ended = within(site.builder(&site.out()));
    assert_eq!(ended.code, Some(3), "{ended:?}");
    assert!(ended.err.contains(".out.staging"), "{}", ended.err);
    assert_eq!(snapshot(site.folder()), before);
}

/// Builds to a place that must be refused: exit 3, this in the message, nothing else anywhere.
fn refused(site: &Site, out: &Path, message: &str) {
    let before = (
        snapshot(site.folder()),
        folders(site.folder()),
        times(site.folder()),
    );
    let ended = within(site.builder(out));
    assert_eq!(ended.code, Some(3), "{}: {ended:?}", out.display());
    assert!(
        ended.err.contains(message),
        "{}: {}",
        out.display(),
        ended.err
    );
    assert_eq!(ended.out, "", "{}", out.display());
    let after = (
        snapshot(site.folder()),
        folders(site.folder()),
        times(site.folder()),
    );
    assert!(
        before == after,
        "{} was refused, but something changed: {:?}",
        out.display(),
        after.1
    );
}

// ── content that cannot be built ───────────────────────────────────────────────────────────────────────────────────

#[test]
fn what_is_no_file_is_a_finding_and_never_waited_for() {
    let places = [
        "content/bulletins/b00001/thing",
        "content/bulletins/b00001/en.md",
        "content/bulletins/b00001/bulletin.toml",
        "content/bulletins/thing",
        "content/home/fr.md",
        "content/pages/zz-about/page.toml",
        "content/files/thing",
        "content/thing",
    ];
    for place in places {
        for kind in ["pipe", "device", "loop", "outside", "endless", "socket"] {
            let site = Site::of(3, "first");
            let old = built(&site, &site.out());
            let path = site.path(place);
            let _ = fs::remove_file(&path);
            if !make(kind, &path) {
                continue;
            }
            let ended = within(site.builder(&site.out()));
            assert_eq!(ended.code, Some(1), "{kind} at {place}: {ended:?}");
            assert!(
                ended.out.contains("error[input/not-a-file]"),
                "{kind} at {place}: {}",
                ended.out
            );
            assert!(
                ended.out.contains(place),
                "{kind} at {place}: {}",
                ended.out
            );
            assert!(
                !ended.out.contains("SECRET"),
                "{kind} at {place}: {}",
                ended.out
            );
            assert_eq!(whole(&site.out()), Ok(old), "{kind} at {place}");
        }
    }
}

/// Makes something that is no file; returns whether the machine permits it.
fn make(kind: &str, path: &Path) -> bool {
    let mode = Mode::from_raw_mode(0o644);
    match kind {
        "pipe" => mknodat(CWD, path, FileType::Fifo, mode, 0).unwrap(),
        // 1:5 is /dev/zero: it never ends.
        "device" => {
            let made = mknodat(
                CWD,
                path,
                FileType::CharacterDevice,
                mode,
                rustix::fs::makedev(1, 5),
            );
            if let Err(error) = made {
                skip::<()>(&format!("a device cannot be made: {error}"));
                return false;
            }
        }
        "loop" => symlink(path, path).unwrap(),
        "outside" => {
            let secret = path
                .ancestors()
                .find(|folder| folder.ends_with("site"))
                .unwrap()
                .with_file_name("secret.md");
            fs::write(&secret, "SECRET\n").unwrap();
            symlink(secret, path).unwrap();
        }
        "endless" => symlink("/dev/zero", path).unwrap(),
        _ => drop(std::os::unix::net::UnixListener::bind(path).unwrap()),
    }
    assert!(!fs::symlink_metadata(path).unwrap().is_file());
    true
}

#[test]
fn a_folder_in_the_place_of_a_text_is_a_finding() {
    for (place, code) in [
        ("content/bulletins/b00001/en.md", "parity/missing-language"),
        (
            "content/bulletins/b00001/bulletin.toml",
            "input/missing-facts",
        ),
        ("content/pages/zz-about/fr.md", "parity/missing-language"),
        ("content/home/en.md", "parity/missing-language"),
    ] {
        let site = Site::of(3, "first");
        fs::remove_file(site.path(place)).unwrap();
        fs::create_dir(site.path(place)).unwrap();
        let ended = within(site.builder(&site.out()));
        assert_eq!(ended.code, Some(1), "{place}: {ended:?}");
        assert!(
            ended.out.contains(code) && ended.out.contains(place),
            "{place}: {}",
            ended.out
        );
    }
}

#[test]
fn an_error_in_the_content_leaves_the_output_as_it_was() {
    for (path, text) in [
        ("content/bulletins/b00001/en.md", words("A", "[x](nowhere)")),
        (
            "content/bulletins/b00001/fr.md",
            "no front matter".to_owned(),
        ),
        (
            "content/bulletins/b00001/bulletin.toml",
            "status = \"aproved\"".to_owned(),
        ),
        ("site.toml", "theme =".to_owned()),
        ("themes/plain/theme.toml", "name = 1".to_owned()),
    ] {
        let site = Site::of(20, "first");
        built(&site, &site.out());
        let before = (snapshot(&site.out()), times(&site.out()));
        site.put(path, text);
        let ended = site.build_to(&site.out());
        assert_eq!(ended.code, Some(1), "{path}: {ended:?}");
        assert!(
            ended.out.contains(path) && ended.out.contains("Nothing was published"),
            "{path}: {}",
            ended.out
        );
        assert!(
            (snapshot(&site.out()), times(&site.out())) == before,
            "{path}: the output changed"
        );
        assert!(!staging(&site.out()).exists(), "{path}");
    }
}

#[test]
fn a_fault_of_a_template_leaves_the_output_as_it_was() {
    let site = Site::of(20, "first");
    site.put("themes/plain/theme.toml", THEME);
    built(&site, &site.out());
    let before = (snapshot(&site.out()), times(&site.out()));
    // The list is made when every bulletin is written already.
    site.put(
        "themes/plain/templates/list.html",
        "{{ nothing.of.the.kind }}",
    );
    let ended = site.build_to(&site.out());
    assert_eq!(ended.code, Some(1), "{ended:?}");
    assert!((snapshot(&site.out()), times(&site.out())) == before);
    assert!(!staging(&site.out()).exists());
}

// ── what a rebuild changes ─────────────────────────────────────────────────────────────────────────────────────────

#[test]
fn a_rebuild_touches_only_what_changed() {
    let site = Site::of(10, "first");
    let out = site.out();
    let old = built(&site, &out);
    let before = times(&out);
    let ended = site.build_to(&out);
    assert!(
        ended.out.contains("(0 new or changed, 0 removed)"),
        "{}",
        ended.out
    );
    assert_eq!(whole(&out), Ok(old));
    assert_eq!(changed(&before, &times(&out)), ["manifest.json"]);

    site.put(
        "content/pages/zz-about/en.md",
        words("About", "Something else."),
    );
    built(&site, &out);
    assert_eq!(
        changed(&before, &times(&out)),
        ["en/zz-about/index.html", "manifest.json"]
    );
}

#[test]
fn what_was_changed_in_the_output_by_hand_is_written_again() {
    let site = Site::of(4, "first");
    let out = site.out();
    let old = built(&site, &out);
    let page = out.join("en/bulletins/b00001/index.html");
    let length = fs::metadata(&page).unwrap().len();
    // As long as before, and as old: only its bytes tell.
    let time = fs::metadata(&page).unwrap().modified().unwrap();
    fs::write(&page, "x".repeat(usize::try_from(length).unwrap())).unwrap();
    fs::File::options()
        .write(true)
        .open(&page)
        .unwrap()
        .set_modified(time)
        .unwrap();
    fs::write(out.join("files/figure.svg"), "short").unwrap();
    fs::remove_file(out.join("fr/rss.xml")).unwrap();
    let pipe = out.join("robots.txt");
    fs::remove_file(&pipe).unwrap();
    mknodat(CWD, &pipe, FileType::Fifo, Mode::from_raw_mode(0o644), 0).unwrap();
    fs::remove_file(out.join("404.html")).unwrap();
    fs::create_dir(out.join("404.html")).unwrap();
    let copy = site.folder().join("copy.xml");
    fs::rename(out.join("sitemap.xml"), &copy).unwrap();
    symlink(&copy, out.join("sitemap.xml")).unwrap();
    let ended = within(site.builder(&out));
    assert_eq!(ended.code, Some(0), "{ended:?}");
    assert_eq!(whole(&out), Ok(old));
}

#[test]
fn what_is_gone_from_the_content_goes_from_the_output() {
    let site = Site::of(3, "first");
    site.put("content/bulletins/b00001/letter.svg", FIGURE);
    site.put(
        "content/bulletins/b00001/en.md",
        words("A", "[letter](letter.svg)"),
    );
    site.put(
        "content/bulletins/b00001/fr.md",
        words("A", "[lettre](letter.svg)"),
    );
    built(&site, &site.out());
    assert!(site.out().join("fr/avis/b00001/letter.svg").exists());
    fs::remove_dir_all(site.path("content/bulletins/b00001")).unwrap();
    built(&site, &site.out());
    for path in ["en/bulletins/b00001", "fr/avis/b00001"] {
        assert!(!site.out().join(path).exists(), "{path}");
    }
    fs::remove_dir_all(site.path("content/bulletins")).unwrap();
    built(&site, &site.out());
}

#[test]
fn the_default_output_is_a_folder_of_the_site() {
    let site = Site::of(2, "first");
    let mut command = Command::new(BINARY);
    command.arg("build").current_dir(site.path("content/home"));
    assert_eq!(within(command).code, Some(0));
    whole(&site.path("public")).unwrap();
}

// ── exit codes ─────────────────────────────────────────────────────────────────────────────────────────────────────

#[test]
fn exit_codes_are_as_promised() {
    let site = Site::of(2, "first");
    let broken = Site::of(2, "first");
    broken.bundle(
        "bulletins/x",
        FACTS,
        &words("A", "[x](nowhere)"),
        &words("A", "a"),
    );
    let (root, wrong) = (site.root(), broken.root());
    let (root, wrong) = (root.to_str().unwrap(), wrong.to_str().unwrap());
    let empty = tempfile::tempdir().unwrap();
    for (code, args) in [
        (0, vec!["check", "--root", root]),
        (0, vec!["--help"]),
        (0, vec!["build", "--help"]),
        (0, vec!["--version"]),
        (0, vec!["explain", "input/not-a-file"]),
        (1, vec!["check", "--root", wrong]),
        (1, vec!["build", "--root", wrong]),
        (2, vec![]),
        (2, vec!["bild"]),
        (2, vec!["build", "--nonsense"]),
        (2, vec!["build", "--out"]),
        (2, vec!["build", "--jobs", "0"]),
        (2, vec!["build", "--at", "yesterday"]),
        (2, vec!["build", "--lang", "de"]),
        (3, vec!["check", "--root", empty.path().to_str().unwrap()]),
        (3, vec!["build", "--root", root, "--out", "/dev/null/x"]),
        (
            3,
            vec![
                "build",
                "--root",
                "/nowhere",
                "--out",
                empty.path().to_str().unwrap(),
            ],
        ),
    ] {
        let ended = Ended::from(
            Command::new(BINARY)
                .args(&args)
                .env("LC_ALL", "C")
                .output()
                .unwrap(),
        );
        assert_eq!(ended.code, Some(code), "{args:?}: {ended:?}");
        let here = run(&[&["bulletin"], &*args].concat());
        assert_eq!(
            (i32::from(here.code), &here.out, &here.err),
            (code, &ended.out, &ended.err),
            "{args:?}"
        );
        assert_eq!(code > 1, !ended.err.is_empty(), "{args:?}: {ended:?}");
    }
}

#[test]
fn depth_is_no_way_to_break_it() {
    let deep = 100_000;
    let site = Site::of(1, "first");
    site.put("themes/plain/theme.toml", THEME);
    let base = Ended::from(site.builder(&site.out()).output().unwrap());
    assert_eq!(base.code, Some(0), "{base:?}");
    let page = "content/bulletins/b00000/en.md";
    let pairs = |open: &str, close: &str| open.repeat(deep) + &close.repeat(deep);
    let texts = [
        ("quotes", ">".repeat(deep)),
        ("lists", "- ".repeat(deep)),
        ("brackets", pairs("[", "]")),
        (
            "pictures",
            "![".repeat(deep) + &"](@/files/figure.svg)".repeat(1000),
        ),
        ("emphasis", pairs("*a ", "b*")),
        ("strong", "**a_ ".repeat(deep)),
        ("ticks", "`".repeat(deep)),
        ("spans", pairs("<span lang=\"fr\">", "</span>")),
        ("angles", "<".repeat(deep)),
        ("notes", "[^1]".repeat(1000) + "\n\n[^1]: note [^1]\n"),
        ("entities", "&amp;".repeat(deep)),
        ("headings", "## A\n\n".repeat(10_000)),
        (
            "cells",
            format!("|{}\n|{}\n", "a|".repeat(1000), "-|".repeat(1000)) + &"|a\n".repeat(100),
        ),
        ("code", format!("```toml\n{}\n```\n", "[".repeat(deep))),
        ("words", "a ".repeat(deep)),
    ];
    for (name, text) in texts {
        site.put(page, words("A", &text));
        bounded(&site, name);
    }
    site.put(page, words("A", "a"));
    for (name, path, text) in [
        (
            "toml lists",
            "content/bulletins/b00000/bulletin.toml",
            format!("{FACTS}x = {}", pairs("[", "]")),
        ),
        (
            "toml tables",
            "content/bulletins/b00000/bulletin.toml",
            format!("{FACTS}x = {}", "{ a = ".repeat(deep)),
        ),
        (
            "toml keys",
            "content/bulletins/b00000/bulletin.toml",
            format!("{FACTS}{}x = 1", "a.".repeat(deep)),
        ),
        (
            "fluent",
            "themes/plain/strings/en.ftl",
            format!("skip = {}", pairs("{ ", " }")),
        ),
        (
            "fluent calls",
            "themes/plain/strings/en.ftl",
            format!("skip = {{ {}", "A(".repeat(deep)),
        ),
        (
            "tera brackets",
            "themes/plain/templates/search.html",
            format!("{{{{ {} }}}}", pairs("(", ")")),
        ),
        (
            "tera lists",
            "themes/plain/templates/search.html",
            format!("{{{{ {} }}}}", "[".repeat(deep)),
        ),
        (
            "tera signs",
            "themes/plain/templates/search.html",
            format!("{{{{ {} 1 }}}}", "not ".repeat(deep)),
        ),
        (
            "tera blocks",
            "themes/plain/templates/search.html",
            "{% if true %}".repeat(deep),
        ),
    ] {
        let before = fs::read(site.path(path)).ok();
        site.put(path, text);
        bounded(&site, name);
        match before {
            Some(bytes) => site.put(path, bytes),
            None => fs::remove_file(site.path(path)).unwrap(),
        }
    }
}

/// Builds something monstrous: a page or a finding, soon, and never a crash.
fn bounded(site: &Site, name: &str) {
    let begun = Instant::now();
    let ended = within(site.builder(&site.out()));
    assert!(
        matches!(ended.code, Some(0 | 1)),
        "{name}: exit {:?}: {}",
        ended.code,
        ended.err.chars().take(600).collect::<String>()
    );
    println!("{name}: exit {:?} after {:?}", ended.code, begun.elapsed());
}

// ── the means ──────────────────────────────────────────────────────────────────────────────────────────────────────

/// Builds a site that must build, and returns the manifest.
fn built(site: &Site, out: &Path) -> String {
    let ended = site.build_to(out);
    assert_eq!((ended.code, &*ended.err), (Some(0), ""), "{}", ended.out);
    whole(out).unwrap()
}

/// Where an output is made before it takes its place.
fn staging(out: &Path) -> PathBuf {
    let name = out.file_name().unwrap().to_str().unwrap();
    out.with_file_name(format!(".{name}.staging"))
}

/// Runs a command that must end.
fn within(mut command: Command) -> Ended {
    let (out, err) = (
        tempfile::NamedTempFile::new().unwrap(),
        tempfile::NamedTempFile::new().unwrap(),
    );
    command
        .stdin(Stdio::null())
        .stdout(out.reopen().unwrap())
        .stderr(err.reopen().unwrap());
    let mut child = Guard(command.spawn().unwrap());
    let begun = Instant::now();
    let code = loop {
        if let Some(status) = child.0.try_wait().unwrap() {
            break status.code();
        }
        assert!(begun.elapsed() < PATIENCE, "it hangs: {command:?}");
        sleep(Duration::from_millis(2));
    };
    let text = |file: &tempfile::NamedTempFile| {
        String::from_utf8_lossy(&fs::read(file).unwrap()).into_owned()
    };
    Ended {
        code,
        out: text(&out),
        err: text(&err),
    }
}

/// A child that does not outlive the test.
struct Guard(Child);

impl Drop for Guard {
    fn drop(&mut self) {
        let _ = self.0.kill();
        let _ = self.0.wait();
    }
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

fn until(what: &str, mut done: impl FnMut() -> bool) {
    let begun = Instant::now();
    while !done() {
        assert!(begun.elapsed() < PATIENCE, "waited in vain until {what}");
        std::thread::yield_now();
    }
}

/// Numbers that look like chance and are the same in every run (SplitMix64).
struct Random(u64);

impl Random {
    /// The next number from 0 to 1.
    fn fraction(&mut self) -> f64 {
        self.0 = self.0.wrapping_add(0x9e37_79b9_7f4a_7c15);
        let mixed = (self.0 ^ (self.0 >> 30)).wrapping_mul(0xbf58_476d_1ce4_e5b9);
        f64::from(u32::try_from(mixed >> 32).unwrap()) / f64::from(u32::MAX)
    }
}

/// Tells on the error stream itself, past the capture of tests, that something is not tested here.
fn skip<T>(reason: &str) -> Option<T> {
    let name = std::thread::current().name().unwrap_or("").to_owned();
    writeln!(std::io::stderr(), "skipped, {name}: {reason}").unwrap();
    None
}

/// Inode and modification time of everything in a folder that is not a folder.
fn times(folder: &Path) -> Vec<(String, u64, i64, i64)> {
    let mut all = Vec::new();
    walk(folder, "", &mut |path, entry| {
        let facts = fs::symlink_metadata(entry.path()).unwrap();
        all.push((path, facts.ino(), facts.mtime(), facts.mtime_nsec()));
    });
    all.sort();
    all
}

fn changed(before: &[(String, u64, i64, i64)], after: &[(String, u64, i64, i64)]) -> Vec<String> {
    after
        .iter()
        .filter(|entry| !before.contains(entry))
        .map(|entry| entry.0.clone())
        .collect()
}

/// Every folder below a folder.
fn folders(folder: &Path) -> Vec<PathBuf> {
    let mut all = Vec::new();
    for entry in fs::read_dir(folder).unwrap().map(|entry| entry.unwrap()) {
        if entry.file_type().unwrap().is_dir() {
            all.extend(folders(&entry.path()));
            all.push(entry.path());
        }
    }
    all.sort();
    all
}

/// What a folder takes on a disk of 4 KiB blocks, in KiB.
fn pages(folder: &Path) -> usize {
    snapshot(folder)
        .values()
        .map(|bytes| bytes.len().div_ceil(4096) * 4)
        .sum()
}

/// How many files and folders a folder holds.
fn files(folder: &Path) -> usize {
    snapshot(folder).len() + folders(folder).len()
}

/// A small disk of its own.
struct Mount {
    folder: TempDir,
}

impl Mount {
    fn new(options: &str) -> Option<Self> {
        let disk = Self {
            folder: tempfile::tempdir().unwrap(),
        };
        match disk.mount(options) {
            None => Some(disk),
            Some(reason) => skip(&format!("no disk can be mounted: {reason}")),
        }
    }

    /// Mounts, and returns why not.
    fn mount(&self, options: &str) -> Option<String> {
        let mut command = Command::new("mount");
        command
            .args(["-t", "tmpfs", "-o", options, "bulletin-test"])
            .arg(self.folder.path());
        match command.output() {
            Ok(output) if output.status.success() => None,
            Ok(output) => Some(String::from_utf8_lossy(&output.stderr).trim().to_owned()),
            Err(error) => Some(error.to_string()),
        }
    }
}

impl Drop for Mount {
    fn drop(&mut self) {
        let _ = Command::new("umount")
            .arg("-l")
            .arg(self.folder.path())
            .output();
    }
}

/// A user whom permissions bind: this one, or nobody where this one is root.
struct Nobody {
    /// Where that user can reach the binary.
    folder: TempDir,
    is_other: bool,
}

/// Nobody's number on most systems; any number but 0 would do.
const NOBODY: u32 = 65534;

impl Nobody {
    fn new() -> Option<Self> {
        let folder = tempfile::tempdir().unwrap();
        let is_other = fs::metadata(folder.path()).unwrap().uid() == 0;
        if is_other && Command::new("setpriv").arg("--version").output().is_err() {
            return skip("this user may do everything, and setpriv is not there to become another");
        }
        let other = Self { folder, is_other };
        open(other.folder.path());
        fs::copy(BINARY, other.folder.path().join("bulletin")).unwrap();
        let mut command = Command::new(BINARY);
        command.arg("--version");
        let ended = other.run(command);
        if ended.code == Some(0) {
            Some(other)
        } else {
            skip(&format!(
                "no other user can run the binary: {}",
                ended.err.trim()
            ))
        }
    }

    /// Runs the binary as this user.
    fn run(&self, command: Command) -> Ended {
        let binary = self.folder.path().join("bulletin");
        let mut wrapped = if self.is_other {
            let mut wrapped = Command::new("setpriv");
            wrapped
                .arg(format!("--reuid={NOBODY}"))
                .arg(format!("--regid={NOBODY}"))
                .arg("--clear-groups");
            wrapped.arg(binary);
            wrapped
        } else {
            Command::new(binary)
        };
        wrapped
            .args(command.get_args())
            .current_dir("/")
            .env("LC_ALL", "C");
        within(wrapped)
    }

    /// Gives a folder, and all in it, to this user; the folder itself gets these permissions.
    fn give(&self, folder: &Path, mode: u32) {
        let temporary = std::env::temp_dir();
        let above = folder.ancestors().skip(1);
        above
            .take_while(|above| above.starts_with(&temporary) && *above != temporary)
            .for_each(open);
        if self.is_other {
            own(folder);
        }
        fs::set_permissions(folder, fs::Permissions::from_mode(mode)).unwrap();
    }
}

/// Lets everybody into a folder.
fn open(folder: &Path) {
    fs::set_permissions(folder, fs::Permissions::from_mode(0o755)).unwrap();
}

/// Gives a folder, and all in it, to nobody.
fn own(path: &Path) {
    if path.is_dir() {
        for entry in fs::read_dir(path).unwrap() {
            own(&entry.unwrap().path());
        }
    }
    std::os::unix::fs::chown(path, Some(NOBODY), Some(NOBODY)).unwrap();
}
