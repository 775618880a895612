//! What a run finds around it: the only reader of the clock, the environment and the terminal.

use std::collections::BTreeMap;
use std::ffi::OsString;
use std::io::{self, IsTerminal, Write};
use std::panic::{self, AssertUnwindSafe};
use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};
use std::sync::{Arc, Mutex};
use std::time::Duration;

use chrono::{DateTime, Utc};

use crate::diagnostic::Failure;
use crate::locale::Words;
use crate::model::Language;

/// Where output goes, and what is known before any argument is read.
pub struct Surroundings<'a> {
    /// Results.
    pub out: &'a mut (dyn Write + Send),
    /// Progress and trouble.
    pub err: &'a mut (dyn Write + Send),
    /// Whether somebody watches [`Surroundings::err`].
    pub is_watched: bool,
    /// Whether [`Surroundings::out`] may have colours: a terminal, and nobody said `NO_COLOR` (no-color.org).
    pub is_coloured: bool,
    /// The folder that relative paths begin at.
    pub folder: PathBuf,
    /// The language of the system, where it is one of the two.
    pub language: Option<Language>,
    /// The instant the run began.
    pub now: DateTime<Utc>,
    /// What few commands need.
    pub system: System,
}

/// Shows a question and returns what is typed.
type Ask = Box<dyn FnMut(&str) -> io::Result<String>>;

/// What only publishing needs of the machine.
pub struct System {
    /// The variables of the environment.
    pub variables: BTreeMap<String, String>,
    /// Shows a question and returns what is typed; `None` where nobody can be asked.
    pub ask: Option<Ask>,
    /// Tells the time.
    pub clock: Box<dyn Fn() -> DateTime<Utc>>,
    /// Waits, and says whether to go on.
    pub wait: Box<dyn Fn(Duration) -> bool>,
    /// The name of the machine.
    pub host: String,
    /// The number of this process, and of the space that such numbers are counted in.
    pub process: (u32, String),
}

impl System {
    /// A machine without an environment, on which nobody answers and the clock stands still.
    #[must_use]
    pub fn still(now: DateTime<Utc>) -> Self {
        Self {
            variables: BTreeMap::new(),
            ask: None,
            clock: Box::new(move || now),
            wait: Box::new(|_| false),
            host: "localhost".to_owned(),
            process: (std::process::id(), String::new()),
        }
    }

    /// The machine that this process runs on.
    #[expect(
        clippy::disallowed_methods,
        reason = "this module is the one that reads the clock and the environment"
    )]
    fn real() -> Self {
        let is_asked = io::stdin().is_terminal() && io::stderr().is_terminal();
        let ask = |question: &str| {
            let mut err = io::stderr();
            write!(err, "{question} ").and_then(|()| err.flush())?;
            let mut line = String::new();
            io::stdin().read_line(&mut line)?;
            Ok(line)
        };
        let text = |pair: (OsString, OsString)| {
            Some((pair.0.into_string().ok()?, pair.1.into_string().ok()?))
        };
        let space = std::fs::read_link("/proc/self/ns/pid").unwrap_or_default();
        Self {
            variables: std::env::vars_os().filter_map(text).collect(),
            ask: is_asked.then(|| Box::new(ask) as Ask),
            clock: Box::new(Utc::now),
            wait: Box::new(|time| {
                std::thread::sleep(time);
                true
            }),
            host: rustix::system::uname()
                .nodename()
                .to_string_lossy()
                .into_owned(),
            process: (std::process::id(), space.display().to_string()),
        }
    }
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
    let says = |name: &str| std::env::var_os(name).filter(|value| !value.is_empty());
    let is_coloured = io::stdout().is_terminal()
        && says("NO_COLOR").is_none()
        && says("TERM").is_none_or(|kind| kind != "dumb");
    // POSIX: the first of these that says something decides the language of messages.
    let language = ["LC_ALL", "LC_MESSAGES", "LANG"]
        .into_iter()
        .filter_map(|name| std::env::var(name).ok())
        .find(|value| !value.is_empty())
        .and_then(|value| Language::from_tag(&value));
    let mut around = Surroundings {
        out: &mut out,
        err: &mut err,
        is_watched,
        is_coloured,
        folder: std::env::current_dir().unwrap_or_default(),
        language,
        now: Utc::now(),
        system: System::real(),
    };
    let code = guarded(|| crate::run(args, &mut around)).unwrap_or_else(|mark| {
        let _ = io::stderr().write_all(own_fault(&mark).as_bytes());
        3
    });
    drop(around);
    // A closed pipe is the reader's decision, not a failure.
    let _ = out.flush();
    code
}

/// Calls `work`. Where the program breaks, it says so itself: nobody is shown its insides.
///
/// # Errors
/// When it broke: where, for whoever mends it.
fn guarded(work: impl FnOnce() -> u8) -> Result<u8, String> {
    let place = Arc::new(Mutex::new(String::new()));
    let seen = Arc::clone(&place);
    panic::set_hook(Box::new(move |info| {
        let mark = info.location().map_or_else(String::new, |location| {
            let name = Path::new(location.file()).file_stem().unwrap_or_default();
            format!("{}-{}", name.to_string_lossy(), location.line())
        });
        if let Ok(mut place) = seen.lock() {
            *place = mark;
        }
    }));
    // What `work` left half done is seen by nobody: the process ends.
    let ended = panic::catch_unwind(AssertUnwindSafe(work));
    ended.map_err(|_| {
        place
            .lock()
            .map_or_else(|_| String::new(), |place| place.clone())
    })
}

/// A fault of ours, in both languages: the one asked for may be what broke.
fn own_fault(mark: &str) -> String {
    Language::ALL
        .map(|language| {
            let args = [("mark", mark.into())];
            format!("{}\n", Words::new(language).say("failure-own", &args))
        })
        .concat()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_fault_of_the_program_is_told_without_its_insides() {
        assert_eq!(guarded(|| 7), Ok(7));
        let line = line!() + 1;
        let broken = guarded(|| panic!("index out of bounds"));
        // Other tests that fail are to be seen.
        let _ = panic::take_hook();
        let mark = format!("surroundings-{line}");
        assert_eq!(broken, Err(mark.clone()));
        let text = own_fault(&mark);
        assert_eq!(text.matches(&mark).count(), 2);
        assert_eq!(text.lines().count(), 2);
        assert!(
            !text.contains("panicked") && !text.contains(".rs"),
            "{text}"
        );
    }
}
