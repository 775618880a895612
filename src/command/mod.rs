//! The command line: one file and one line in `COMMANDS` for each command; help and errors from the catalogues.

mod approvals;
mod build;
mod check;
mod cli;
mod completions;
mod email;
mod explain;
mod external;
mod fmt;
mod history;
mod import;
mod init;
mod manual;
mod new;
mod pandoc;
mod pipeline;
mod progress;
mod publish;
mod report;
mod serve;
mod status;
mod surroundings;
mod table;
mod theme;
mod verify;

use std::ffi::OsString;
use std::path::{Path, PathBuf};

use clap::ArgMatches;

pub use surroundings::{Surroundings, System, run_process};

use crate::diagnostic::{Failure, Format};
use crate::load::CONFIG_FILE;
use crate::locale::Words;
use crate::model::{Language, When};

/// A command.
struct Command {
    name: &'static str,
    define: fn(clap::Command, &Words) -> clap::Command,
    run: fn(&Request, &mut Surroundings) -> Result<Outcome, Failure>,
}

/// Every command, in the order of the help.
const COMMANDS: &[Command] = &[
    init::COMMAND,
    new::COMMAND,
    import::COMMAND,
    check::COMMAND,
    fmt::COMMAND,
    status::COMMAND,
    build::COMMAND,
    serve::COMMAND,
    publish::COMMAND,
    verify::COMMAND,
    history::COMMAND,
    email::COMMAND,
    theme::COMMAND,
    explain::COMMAND,
    completions::COMMAND,
    manual::COMMAND,
];

/// How a command ended, where the machine did not fail.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Outcome {
    /// Exit code 0.
    Done,
    /// Exit code 1.
    ContentHasErrors,
    /// Exit code 2.
    Misused,
    /// Exit code 3, told already.
    Refused,
}

/// A command line, read.
struct Request {
    /// The language of messages.
    words: Words,
    /// The folder of the site.
    root: PathBuf,
    /// The instant that decides what is public.
    at: When,
    /// The same, where the line says one.
    asked: Option<When>,
    /// How findings are written.
    format: Format,
    /// Whether only results are printed.
    quiet: bool,
    /// How many threads; 0 is as many as there are processors.
    jobs: usize,
    /// What else stands on the line.
    matches: ArgMatches,
}

/// Runs a command line and returns its exit code (contract.md: 0 done, 1 content, 2 command line, 3 machine).
#[must_use]
pub fn run(args: Vec<OsString>, around: &mut Surroundings) -> u8 {
    let words = Words::new(
        cli::language(&args)
            .or(around.language)
            .unwrap_or(Language::En),
    );
    let matches = match cli::parse(&words, args) {
        Ok(matches) => matches,
        Err(answer) => return answer.give(around),
    };
    let Some((name, inner)) = matches.subcommand() else {
        return 2;
    };
    let command = COMMANDS.iter().find(|command| command.name == name);
    let request = match cli::request(words, inner, around) {
        Ok(request) => request,
        Err(answer) => return answer.give(around),
    };
    let outcome = match command {
        Some(command) => (command.run)(&request, around),
        None => Ok(Outcome::Misused),
    };
    match outcome {
        Ok(Outcome::Done) => 0,
        Ok(Outcome::ContentHasErrors) => 1,
        Ok(Outcome::Misused) => 2,
        Ok(Outcome::Refused) => 3,
        Err(failure) => {
            // The reader of this stream may be gone; there is nobody else to tell.
            let _ = writeln!(around.err, "{}", failure.say(&request.words));
            3
        }
    }
}

/// Returns the nearest folder with a `site.toml`, from `start` upwards; `start` where there is none.
fn nearest_site(start: &Path) -> PathBuf {
    start
        .ancestors()
        .find(|folder| folder.join(CONFIG_FILE).is_file())
        .unwrap_or(start)
        .to_path_buf()
}
