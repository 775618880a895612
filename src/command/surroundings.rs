//! What a run finds around it: the only reader of the clock, the environment and the terminal.

use std::ffi::OsString;
use std::io::{self, IsTerminal, Write};
use std::path::PathBuf;
use std::process::{Command, Stdio};
use std::time::Duration;

use chrono::{DateTime, Utc};

use crate::diagnostic::Failure;
use crate::model::Language;

/// Where output goes, and what is known before any argument is read.
pub struct Surroundings<'a> {
    /// Results.
    pub out: &'a mut (dyn Write + Send),
    /// Progress and trouble.
    pub err: &'a mut (dyn Write + Send),
    /// Whether somebody watches [`Surroundings::err`].
    pub is_watched: bool,
    /// The folder that relative paths begin at.
    pub folder: PathBuf,
    /// The language of the system, where it is one of the two.
    pub language: Option<Language>,
    /// The instant the run began.
    pub now: DateTime<Utc>,
}

impl std::fmt::Debug for Surroundings<'_> {
    fn fmt(&self, formatter: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        formatter
            .debug_struct("Surroundings")
            .field("folder", &self.folder)
            .finish_non_exhaustive()
    }
}

/// Returns the instant by the machine's clock, for what runs on while time passes.
#[expect(
    clippy::disallowed_methods,
    reason = "this module is the one that reads the clock"
)]
pub(super) fn clock() -> DateTime<Utc> {
    Utc::now()
}

/// Returns what nobody can guess.
///
/// # Errors
/// When the system has no source of randomness.
pub(super) fn random() -> Result<[u8; 16], Failure> {
    let mut bytes = [0; 16];
    match getrandom::fill(&mut bytes) {
        Ok(()) => Ok(bytes),
        Err(error) => Err(Failure::at("random")(io::Error::other(error.to_string()))),
    }
}

/// Shows an address in the system's browser, and returns whether there is one.
pub(super) fn open(address: &str) -> bool {
    let (program, before): (&str, &[&str]) = if cfg!(target_os = "macos") {
        ("open", &[])
    } else if cfg!(windows) {
        ("cmd", &["/c", "start", ""])
    } else {
        ("xdg-open", &[])
    };
    let child = Command::new(program)
        .args(before)
        .arg(address)
        .stdin(Stdio::null())
        .stdout(Stdio::null())
        .stderr(Stdio::null())
        .spawn();
    let Ok(mut child) = child else {
        return false;
    };
    // One that finds no browser says so soon; one that is the browser itself goes on.
    for _ in 0..10 {
        match child.try_wait() {
            Ok(None) => std::thread::sleep(Duration::from_millis(30)),
            Ok(Some(status)) => return status.success(),
            Err(_) => return false,
        }
    }
    true
}

/// Runs a command with the surroundings of this process, and returns its exit code.
#[must_use]
#[expect(
    clippy::disallowed_methods,
    reason = "this module is the one that reads the clock and the environment"
)]
pub fn run_process() -> u8 {
    let args: Vec<OsString> = std::env::args_os().collect();
    let (mut out, mut err) = (io::BufWriter::new(io::stdout()), io::stderr());
    let is_watched = err.is_terminal();
    // POSIX: the first of these that says something decides the language of messages.
    let language = ["LC_ALL", "LC_MESSAGES", "LANG"]
        .into_iter()
        .filter_map(|name| std::env::var(name).ok())
        .find(|value| !value.is_empty())
        .and_then(|value| Language::from_tag(&value));
    let code = crate::run(
        args,
        &mut Surroundings {
            out: &mut out,
            err: &mut err,
            is_watched,
            folder: std::env::current_dir().unwrap_or_default(),
            language,
            now: Utc::now(),
        },
    );
    // A closed pipe is the reader's decision, not a failure.
    let _ = out.flush();
    code
}
