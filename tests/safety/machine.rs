//! A machine that refuses: no room, no permission.

use std::fs;
use std::os::unix::fs::{MetadataExt, PermissionsExt};
use std::path::Path;
use std::process::Command;
use std::time::{Duration, SystemTime};

use tempfile::TempDir;

use super::{built, can_trace, folders, skip, staging, times, within};
use crate::site::{BINARY, Ended, Site, snapshot, whole, words};

/// At how many points of the room that a build needs the disk is full, and at how many of the names.
const POINTS: (usize, usize) = (32, 8);

#[test]
fn a_full_disk_loses_nothing() {
    let (small, large) = (Site::of(4, "small"), Site::of(60, "large"));
    let (old, new) = (small.out(), large.out());
    let manifest = built(&small, &old);
    built(&large, &new);
    let (room, names) = (pages(&new) * 9 / 10, files(&new) * 9 / 10);
    let rooms = (0..POINTS.0).map(|point| {
        let more = 32 + room * point / POINTS.0;
        let room = pages(&old) + more;
        (format!("size={room}k"), format!("{more} KiB more"))
    });
    let names = (0..POINTS.1).map(|point| {
        let more = names * point / POINTS.1;
        let names = files(&old) + 4 + more;
        (
            format!("size=64m,nr_inodes={names}"),
            format!("{more} names more"),
        )
    });
    let points: Vec<_> = rooms.chain(names).collect();
    for (options, with) in &points {
        let Some(disk) = Mount::new(options) else {
            return;
        };
        refused_for_room(&large, &small, &disk, &manifest, with);
    }
    println!(
        "a disk that is full at {} points of a build: exit 3 each time, the old output as it was",
        points.len()
    );
}

/// Builds a small site, then one that does not fit beside it.
fn refused_for_room(large: &Site, small: &Site, disk: &Mount, manifest: &str, with: &str) {
    let out = disk.folder.path().join("public");
    assert_eq!(built(small, &out), manifest);
    let before = times(&out);
    refused_as_full(&large.build_to(&out), &out, manifest, with);
    assert_eq!(times(&out), before, "with {with}");
}

#[test]
fn a_disk_without_one_name_left_is_told() {
    let (first, second) = (Site::of(4, "first"), Site::of(6, "second"));
    let Some(disk) = Mount::new("size=64m,nr_inodes=400") else {
        return;
    };
    let out = disk.folder.path().join("public");
    let old = built(&first, &out);
    let taken = (0..400).find_map(|number| {
        let path = disk.folder.path().join(number.to_string());
        fs::File::create(path).err().map(|error| (number, error))
    });
    let (taken, error) = taken.unwrap();
    assert_eq!(error.kind(), std::io::ErrorKind::StorageFull);
    assert!(taken > 0, "there was none left before");
    refused_as_full(&second.build_to(&out), &out, &old, "no name left");
    fs::remove_file(disk.folder.path().join("0")).unwrap();
    refused_as_full(&second.build_to(&out), &out, &old, "one name left");
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
fn a_quota_is_told_as_a_full_disk_is() {
    if !can_trace() {
        return;
    }
    let (first, second) = (Site::of(4, "first"), Site::of(40, "second"));
    let out = first.out();
    let old = built(&first, &out);
    for from in [2, 10, 20, 40] {
        // Counted by thread: the one that tells of it has written nothing yet.
        let fault = format!("inject=write:error=EDQUOT:when={from}+");
        let mut command = Command::new("strace");
        command.args(["-f", "-qq", "-o", "/dev/null", "-e", "trace=write", "-e"]);
        command.arg(fault).arg(BINARY);
        let ended = within_as(command, &second.builder(&out));
        refused_as_full(&ended, &out, &old, &format!("a quota at write {from}"));
    }
}

#[test]
fn a_limit_of_how_large_files_may_be_is_told_as_a_full_disk_is() {
    let (first, second) = (Site::of(4, "first"), Site::of(40, "second"));
    let out = first.out();
    let old = built(&first, &out);
    for bytes in [1_000, 8_000, 20_000] {
        let limit = format!("--fsize={bytes}");
        // As shells and services that wish to hear of it start programs.
        let mut command = Command::new("env");
        command.args(["--ignore-signal=XFSZ", "prlimit", &limit, BINARY]);
        let ended = within_as(command, &second.builder(&out));
        refused_as_full(&ended, &out, &old, &limit);
        // Otherwise the system ends the program itself.
        let mut command = Command::new("prlimit");
        command.args([&limit, BINARY]);
        let ended = within_as(command, &second.builder(&out));
        assert_eq!((ended.code, whole(&out).as_ref()), (None, Ok(&old)));
    }
    built(&second, &out);
    assert!(!staging(&out).exists());
}

/// Runs what a command starts with the arguments of a build.
fn within_as(mut command: Command, build: &Command) -> Ended {
    command.args(build.get_args()).env("LC_ALL", "C");
    within(command)
}

fn refused_as_full(ended: &Ended, out: &Path, old: &str, with: &str) {
    assert_eq!(ended.code, Some(3), "with {with}: {ended:?}");
    assert!(
        ended.err.contains(out.to_str().unwrap()) && !ended.err.contains(".staging"),
        "with {with}, no path is named: {}",
        ended.err
    );
    assert!(ended.err.contains("no room"), "with {with}: {}", ended.err);
    assert_eq!(whole(out).as_deref(), Ok(old), "with {with}");
    assert!(!staging(out).exists(), "with {with}");
}

#[test]
fn an_output_on_another_file_system_is_replaced_in_one_step_too() {
    let Some(disk) = Mount::new("size=64m") else {
        return;
    };
    let (first, second) = (Site::of(20, "first"), Site::of(20, "second"));
    let out = disk.folder.path().join("deep/er/public");
    let device = |path: &Path| fs::metadata(path).unwrap().dev();
    assert_ne!(device(disk.folder.path()), device(&first.root()));
    built(&first, &out);
    let before = times(&out);
    let new = built(&second, &out);
    assert_eq!(new, built(&second, &second.out()));
    assert!(times(&out).iter().any(|entry| before.contains(entry)));
    assert!(!staging(&out).exists());
    // The place of a whole file system cannot be taken.
    let ended = first.build_to(disk.folder.path());
    assert_eq!(ended.code, Some(3), "{ended:?}");
    let named = disk.folder.path().to_str().unwrap();
    assert!(ended.err.contains(named), "{}", ended.err);
    assert_eq!(whole(&out), Ok(new));
}

#[test]
fn a_clock_that_goes_backwards_is_no_trouble() {
    let site = Site::of(12, "first");
    let (out, clean) = (site.out(), site.folder().join("clean"));
    let at = |out: &Path, instant: &str| {
        let mut command = site.builder(out);
        command.args(["--at", instant]);
        let ended = within(command);
        assert_eq!(ended.code, Some(0), "{ended:?}");
        whole(out).unwrap()
    };
    let late = at(&out, "2031-01-01T00:00:00Z");
    // Everything, the sources too, is from a day that is still to come.
    let to_come = SystemTime::now() + Duration::from_hours(24 * 365);
    for folder in [site.root(), out.clone()] {
        for path in snapshot(&folder).into_keys() {
            let file = fs::File::options().append(true).open(folder.join(path));
            file.unwrap().set_modified(to_come).unwrap();
        }
    }
    assert_eq!(at(&out, "2031-01-01T00:00:00Z"), late);
    let early = "2030-01-01T00:00:00Z";
    assert_eq!(at(&out, early), at(&clean, early));
    assert!(!staging(&out).exists());
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
        let ended = other.run(&site.builder(&out));
        assert_eq!(ended.code, Some(3), "{}: {ended:?}", folder.display());
        assert!(
            ended.err.contains(parent.to_str().unwrap()),
            "{}",
            ended.err
        );
        assert!(ended.err.contains("does not permit"), "{}", ended.err);
        assert!(!ended.err.contains(".staging"), "{}", ended.err);
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
        fs::set_permissions(site.path(path), fs::Permissions::from_mode(0o0)).unwrap();
        let ended = other.run(&site.builder(&out));
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

/// A small disk of its own.
pub(crate) struct Mount {
    pub(crate) folder: TempDir,
}

impl Mount {
    pub(crate) fn new(options: &str) -> Option<Self> {
        let disk = Self {
            folder: tempfile::tempdir().unwrap(),
        };
        match disk.mount(options) {
            None => Some(disk),
            Some(reason) => skip(&format!("no disk can be mounted: {reason}")),
        }
    }

    /// Mounts, and returns why not.
    pub(crate) fn mount(&self, options: &str) -> Option<String> {
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
pub(crate) struct Nobody {
    /// Where that user can reach the binary.
    folder: TempDir,
    is_other: bool,
}

/// Nobody's number on most systems; any number but 0 would do.
const NOBODY: u32 = 65534;

impl Nobody {
    pub(crate) fn new() -> Option<Self> {
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
        let ended = other.run(&command);
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
    pub(crate) fn run(&self, command: &Command) -> Ended {
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
    pub(crate) fn give(&self, folder: &Path, mode: u32) {
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
