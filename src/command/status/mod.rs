//! `bulletin status`: every bulletin and page with its state in both languages, and when the public site changes next.

mod rows;
mod write;

pub(super) use write::next_line;

use clap::builder::PossibleValuesParser;
use clap::{Arg, ArgAction};

use super::pipeline::{Before, Keep, Task};
use super::{Command, Outcome, Request, Surroundings, build, pipeline};
use crate::diagnostic::Failure;
use crate::load::{self, Disk};
use crate::locale::Words;
use crate::model::{Site, Upcoming};

pub(super) const COMMAND: Command = Command {
    name: "status",
    define,
    run,
};

/// The formats of the list; those of findings do not fit it.
const FORMATS: [&str; 3] = ["human", "json", "csv"];

fn define(command: clap::Command, words: &Words) -> clap::Command {
    command
        .arg(
            Arg::new("next")
                .long("next")
                .action(ArgAction::SetTrue)
                .help(words.say("option-next", &[])),
        )
        .arg(
            Arg::new("format")
                .long("format")
                .help(words.say("option-format-status", &[]))
                .value_name(words.say("value-format", &[]))
                .value_parser(PossibleValuesParser::new(FORMATS))
                .hide_possible_values(true),
        )
}

fn run(request: &Request, around: &mut Surroundings) -> Result<Outcome, Failure> {
    if request.matches.get_flag("next") {
        return next(request, around);
    }
    let format = request.matches.get_one::<String>("format");
    let format = format.map_or("human", String::as_str);
    if !FORMATS.contains(&format) {
        let args = [
            ("value", format.into()),
            ("known", FORMATS.join(", ").into()),
        ];
        let text = request.words.say("status-bad-format", &args);
        writeln!(around.err, "{text}").map_err(Failure::at("stderr"))?;
        return Ok(Outcome::Misused);
    }
    let out = request.root.join(build::DEFAULT_OUT);
    let task = Task {
        drafts: false,
        output: None,
        before: Before::Here(&out),
        is_watched: around.is_watched && !request.quiet,
        keep: Keep::All,
    };
    let found = pipeline::with_threads(request, || pipeline::run(request, &task))?;
    let Some(site) = &found.site else {
        return unread(request, around);
    };
    let rows = rows::rows(site, &Disk::new(&request.root), &found)?;
    let upcoming = site.upcoming();
    let text = match format {
        "json" => write::json(site, &rows, upcoming.as_ref()),
        "csv" => write::csv(&rows),
        _ => write::human(request, site, &rows, upcoming.as_ref()),
    };
    around
        .out
        .write_all(text.as_bytes())
        .map_err(Failure::at("stdout"))?;
    Ok(Outcome::Done)
}

/// Prints the next instant alone. Nothing is checked: the dates are in the facts.
fn next(request: &Request, around: &mut Surroundings) -> Result<Outcome, Failure> {
    let loaded = load::load(&Disk::new(&request.root), request.at, false)?;
    let Some(site) = loaded.site else {
        return unread(request, around);
    };
    if let Some(upcoming) = site.upcoming() {
        writeln!(around.out, "{}", instant(&site, &upcoming)).map_err(Failure::at("stdout"))?;
    }
    // A bulletin that may be public and whose dates cannot be read may change before that.
    let unread = site.broken.iter().find(|broken| broken.standing.is_none());
    let Some(broken) = unread else {
        return Ok(Outcome::Done);
    };
    let path = crate::model::folder(broken.shelf, &broken.id);
    let text = request.words.say("status-unsure", &[("path", path.into())]);
    writeln!(around.err, "{text}").map_err(Failure::at("stderr"))?;
    Ok(Outcome::ContentHasErrors)
}

/// Returns when something changes, in the site's zone.
fn instant(site: &Site, upcoming: &Upcoming) -> String {
    let local = upcoming.at.with_timezone(&site.config.time_zone);
    local.to_rfc3339()
}

fn unread(request: &Request, around: &mut Surroundings) -> Result<Outcome, Failure> {
    let text = request.words.say("status-unread", &[]);
    writeln!(around.err, "{text}").map_err(Failure::at("stderr"))?;
    Ok(Outcome::ContentHasErrors)
}
