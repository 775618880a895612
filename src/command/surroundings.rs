//! What a run finds around it: the only reader of the clock, the environment and the terminal.

use std::ffi::OsString;
use std::io::{self, IsTerminal, Write};
use std::path::PathBuf;

use chrono::{DateTime, Utc};

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
