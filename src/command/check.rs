//! `bulletin check`: all findings; nothing is written but, with `--update`, what approved texts say, and with
//! `--external`, what other hosts answered.

use clap::{Arg, ArgAction};

use super::pipeline::{Keep, Task};
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
    let out = request.root.join(build::DEFAULT_OUT);
    let is_asking = request.matches.get_flag("external");
    let is_recording = request.matches.get_flag("update");
    // What is recorded depends on which bulletins have errors.
    let keep = if is_recording {
        Keep::All
    } else {
        Keep::to_print(request.format)
    };
    let task = Task {
        drafts: false,
        output: None,
        out: &out,
        is_watched: around.is_watched && !request.quiet,
        keep,
    };
    let mut found = pipeline::with_threads(request, || pipeline::run(request, &task))?;
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
    if is_recording {
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
