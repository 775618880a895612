//! `bulletin check`: all findings; nothing is written but, with `--update`, what approved texts say.

use clap::{Arg, ArgAction};

use super::{Command, Outcome, Request, Surroundings, approvals, build, pipeline, report};
use crate::diagnostic::Failure;
use crate::locale::Words;

pub(super) const COMMAND: Command = Command {
    name: "check",
    define,
    run,
};

fn define(command: clap::Command, words: &Words) -> clap::Command {
    command.arg(
        Arg::new("update")
            .long("update")
            .action(ArgAction::SetTrue)
            .help(words.say("option-update", &[])),
    )
}

fn run(request: &Request, around: &mut Surroundings) -> Result<Outcome, Failure> {
    let watched = around.is_watched && !request.quiet;
    let out = request.root.join(build::DEFAULT_OUT);
    let found = pipeline::with_threads(request, || {
        pipeline::run(request, false, None, &out, watched)
    })?;
    report::findings(request, &found, around)?;
    if request.matches.get_flag("update") {
        approvals::record(request, &found, around)?;
    }
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
