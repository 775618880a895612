//! `bulletin check`: all findings; nothing is written but, with `--update`, what approved texts say, and with
//! `--external`, what other hosts answered.

use clap::{Arg, ArgAction};

use super::pipeline::Before;
use super::{
    Command, Outcome, Request, Surroundings, approvals, build, external, pipeline, report,
};
use crate::diagnostic::{Failure, Format};
use crate::locale::Words;

pub(super) const COMMAND: Command = Command {
    name: "check",
    define,
    run,
};

fn define(command: clap::Command, words: &Words) -> clap::Command {
    let flag = |name: &'static str| {
        Arg::new(name)
            .long(name)
            .action(ArgAction::SetTrue)
            .help(words.say(&format!("option-{name}"), &[]))
    };
    command.arg(flag("update")).arg(flag("external"))
}

fn run(request: &Request, around: &mut Surroundings) -> Result<Outcome, Failure> {
    let watched = around.is_watched && !request.quiet;
    let out = request.root.join(build::DEFAULT_OUT);
    let mut found = pipeline::with_threads(request, || {
        pipeline::run(request, false, None, Before::Here(&out), watched)
    })?;
    let is_asking = request.matches.get_flag("external");
    if is_asking && request.format != Format::Human {
        // Machines are told everything in one list.
        let answers = external::ask(request, &found, around)?;
        found.findings.extend(answers.findings);
        found.findings.sort_by(|a, b| a.order().cmp(&b.order()));
    }
    report::findings(request, &found, around)?;
    if is_asking && request.format == Format::Human {
        // Asking takes a while: what is known already is read meanwhile.
        around.out.flush().map_err(Failure::at("stdout"))?;
        let answers = external::ask(request, &found, around)?;
        report::answers(request, &found, &answers, around)?;
    }
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
