//! Whatever happens to a build, the output is wholly the old one or wholly the new one, and nobody else's files are touched.
//!
//! Everything here goes through the real binary. What a machine does not permit (a mount, another user, a tracer) is
//! skipped with the reason on the error stream.
#![expect(
    clippy::unwrap_used,
    clippy::disallowed_methods,
    clippy::print_stdout,
    clippy::print_stderr,
    reason = "a test makes the trouble it looks at, says what it skips, and a failure of the machine ends it"
)]

mod bombs;
mod content;
mod depth;
mod disturbed;
mod faults;
mod hostile;
mod killed;
pub(crate) mod machine;
mod rebuild;
mod refused;
mod templates;

use std::fs;
use std::os::unix::fs::MetadataExt;
use std::path::{Path, PathBuf};
use std::process::{Child, Command, Stdio};
use std::thread::sleep;
use std::time::{Duration, Instant};

use crate::site::{Ended, Site, walk, whole};

/// How long anything may take before it counts as hanging.
const PATIENCE: Duration = Duration::from_mins(1);

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
fn within(command: Command) -> Ended {
    within_time(command, PATIENCE)
}

/// Runs a command that may take so long.
fn within_time(mut command: Command, limit: Duration) -> Ended {
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
        assert!(begun.elapsed() < limit, "it hangs: {command:?}");
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

fn until(what: &str, mut done: impl FnMut() -> bool) {
    let begun = Instant::now();
    while !done() {
        assert!(begun.elapsed() < PATIENCE, "waited in vain until {what}");
        std::thread::yield_now();
    }
}

/// Tells on the error stream itself, past the capture of tests, that something is not tested here.
pub(crate) fn skip<T>(reason: &str) -> Option<T> {
    let name = std::thread::current().name().unwrap_or("").to_owned();
    eprintln!("skipped, {name}: {reason}");
    None
}

/// Returns whether `strace` may play the system's part; says why not.
fn can_trace() -> bool {
    let tried = Command::new("strace")
        .args(["-f", "-o", "/dev/null", "true"])
        .output();
    let reason = match tried {
        Ok(tried) if tried.status.success() => return true,
        Ok(tried) => format!(
            "strace may not trace: {}",
            String::from_utf8_lossy(&tried.stderr)
        ),
        Err(error) => format!("strace does not run: {error}"),
    };
    skip::<()>(&reason);
    false
}

/// Path, inode and modification time of files.
type Times = Vec<(String, u64, i64, i64)>;

/// When everything in a folder that is not a folder was changed.
fn times(folder: &Path) -> Times {
    let mut all = Vec::new();
    walk(folder, "", &mut |path, entry| {
        let facts = fs::symlink_metadata(entry.path()).unwrap();
        all.push((path, facts.ino(), facts.mtime(), facts.mtime_nsec()));
    });
    all.sort();
    all
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
