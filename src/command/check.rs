//! `bulletin check`: all findings, nothing written.

use super::{Command, Outcome, Request, Surroundings, pipeline, report};
use crate::diagnostic::Failure;

pub(super) const COMMAND: Command = Command {
    name: "check",
    define: |command, _| command,
    run,
};

fn run(request: &Request, around: &mut Surroundings) -> Result<Outcome, Failure> {
    let watched = around.is_watched && !request.quiet;
    let found = pipeline::with_threads(request, || pipeline::run(request, false, None, watched))?;
    report::findings(request, &found, around)?;
    let verdict = if found.has_errors() {
        "verdict-unpublishable"
    } else {
        "verdict-publishable"
    };
    report::totals(request, &found, &request.words.say(verdict, &[]), around)?;
    Ok(if found.has_errors() {
        Outcome::ContentHasErrors
    } else {
        Outcome::Done
    })
}
