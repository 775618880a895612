//! `bulletin build`: check, then the site; on an error nothing of the output changes.

use clap::{Arg, ArgAction};

use super::pipeline::{Keep, Task};
use super::{Command, Outcome, Request, Surroundings, pipeline, report};
use crate::diagnostic::Failure;
use crate::load::CONFIG_FILE;
use crate::locale::Words;
use crate::model::{Hosts, Language, Site};
use crate::publish::{Kept, Refusal, Stage, Use};
use crate::render::Output;

pub(super) const COMMAND: Command = Command {
    name: "build",
    define,
    run,
};

/// The output where `--out` says nothing: a folder of the site.
pub(super) const DEFAULT_OUT: &str = "public";

/// The same with `--drafts`: what must never be public does not take the place of what is.
const DEFAULT_PREVIEW: &str = "preview";

fn define(command: clap::Command, words: &Words) -> clap::Command {
    command
        .arg(
            Arg::new("out")
                .long("out")
                .value_name(words.say("value-folder", &[]))
                .value_parser(clap::builder::NonEmptyStringValueParser::new())
                .help(words.say("option-out", &[])),
        )
        .arg(
            Arg::new("drafts")
                .long("drafts")
                .action(ArgAction::SetTrue)
                .help(words.say("option-drafts", &[])),
        )
}

fn run(request: &Request, around: &mut Surroundings) -> Result<Outcome, Failure> {
    let drafts = request.matches.get_flag("drafts");
    let out = match request.matches.get_one::<String>("out") {
        Some(out) => around.folder.join(out),
        None if drafts => request.root.join(DEFAULT_PREVIEW),
        None => request.root.join(DEFAULT_OUT),
    };
    let config = request.root.join(CONFIG_FILE);
    if !config.is_file() {
        return Err(Failure {
            path: config,
            cause: std::io::ErrorKind::NotFound.into(),
        });
    }
    let sources = ["content", "themes"].map(|name| request.root.join(name));
    let stage = match Stage::open(&out, &sources) {
        Ok(stage) => stage,
        Err(refusal) => return refuse(request, refusal, around),
    };
    let kept = Kept::of(&request.root);
    let output = Output {
        sink: &|address, content| stage.put(address, content),
        keep: &|name, count, make| kept.find_or_make(name, count, make),
    };
    let task = Task {
        drafts,
        output: Some(output),
        out: &out,
        is_watched: around.is_watched && !request.quiet,
        keep: Keep::to_print(request.format),
    };
    let found = pipeline::with_threads(request, || pipeline::run(request, &task))?;
    report::findings(request, &found, around)?;
    let words = &request.words;
    match &found.site {
        Some(site) if !found.has_errors() => {
            let out = stage.out().display().to_string();
            let written = stage.commit(address_of(site))?;
            kept.tidy(if drafts { Use::Preview } else { Use::Public });
            let verdict = words.say(
                if drafts {
                    "verdict-preview"
                } else {
                    "verdict-built"
                },
                &[
                    ("files", written.files.into()),
                    ("changed", written.changed.into()),
                    ("removed", written.removed.into()),
                    ("out", out.into()),
                ],
            );
            report::pictures(request, &found.pictures, around)?;
            report::totals(request, &found, &verdict, around)?;
            Ok(Outcome::Done)
        }
        _ => {
            report::totals(request, &found, &words.say("verdict-nothing", &[]), around)?;
            Ok(Outcome::ContentHasErrors)
        }
    }
}

fn address_of(site: &Site) -> String {
    match &site.config.hosts {
        Hosts::One(base) => format!("{}{}/", base.origin, base.prefix),
        Hosts::Two(bases) => {
            let base = &bases[Language::En];
            format!("{}{}/", base.origin, base.prefix)
        }
    }
}

fn refuse(
    request: &Request,
    refusal: Refusal,
    around: &mut Surroundings,
) -> Result<Outcome, Failure> {
    let (id, path) = match refusal {
        Refusal::Failure(failure) => return Err(failure),
        Refusal::NotOurs(path) => ("refused-not-ours", path),
        Refusal::Foreign(path) => ("refused-foreign", path),
        Refusal::Busy(path) => ("refused-busy", path),
    };
    let text = request
        .words
        .say(id, &[("path", path.display().to_string().into())]);
    writeln!(around.err, "{text}").map_err(Failure::at("stderr"))?;
    Ok(Outcome::Refused)
}
