//! `bulletin new ID`: a new bulletin, a draft in both languages.

use clap::Arg;
use clap::builder::NonEmptyStringValueParser;

use super::pipeline::Found;
use super::{Command, Outcome, Request, Surroundings, report};
use crate::check;
use crate::diagnostic::Failure;
use crate::load::{self, Disk};
use crate::locale::{Value, Words};
use crate::model::{Bilingual, Config, Language, Shelf, folder, is_slug, slugged};
use crate::publish::{self, Unplanted};
use crate::seed;

pub(super) const COMMAND: Command = Command {
    name: "new",
    define,
    run,
};

fn define(command: clap::Command, words: &Words) -> clap::Command {
    let title = |name: &'static str| {
        Arg::new(name)
            .long(name)
            .value_name(words.say("value-title", &[]))
            .value_parser(NonEmptyStringValueParser::new())
            .help(words.say(&format!("option-{name}"), &[]))
    };
    command
        .arg(
            Arg::new("id")
                .value_name("ID")
                .required(true)
                .help(words.say("argument-id", &[])),
        )
        .arg(title("title-en"))
        .arg(title("title-fr"))
}

fn run(request: &Request, around: &mut Surroundings) -> Result<Outcome, Failure> {
    let text = |name: &str| request.matches.get_one::<String>(name).map(String::as_str);
    let id = text("id").unwrap_or_default();
    let disk = Disk::new(&request.root);
    let Some(config) = settings(request, &disk, around)? else {
        return Ok(Outcome::ContentHasErrors);
    };
    if !is_slug(id) {
        let near = slugged(id);
        let known = if is_slug(&near) {
            "new-bad-id-near"
        } else {
            "new-bad-id"
        };
        let args = [("id", id.into()), ("near", near.into())];
        return refuse(request, around, Outcome::Misused, known, &args);
    }
    let titles = Bilingual::from_fn(|language| match language {
        Language::En => text("title-en").map(one_line),
        Language::Fr => text("title-fr").map(one_line),
    });
    for language in Language::ALL {
        if titles[language].as_deref() == Some("") {
            let option = format!("--title-{}", language.code());
            let args = [("argument", option.into())];
            return refuse(request, around, Outcome::Misused, "cli-no-value", &args);
        }
    }
    if let Some(path) = taken(&disk, id)? {
        let args = [("id", id.into()), ("path", path.into())];
        return refuse(request, around, Outcome::Misused, "new-taken", &args);
    }
    let day = request.at.with_timezone(&config.time_zone).date_naive();
    let files = seed::bulletin(request.words.language, &config, day, &titles);
    let made = folder(Shelf::Bulletins, id);
    match publish::plant(&disk.path(&made), &files) {
        Ok(()) => {}
        Err(Unplanted::Failure(failure)) => return Err(failure),
        Err(Unplanted::Taken(_)) => {
            let args = [("id", id.into()), ("path", made.into())];
            return refuse(request, around, Outcome::Misused, "new-taken", &args);
        }
    }
    if !request.quiet {
        let args = [("path", made.into())];
        let text = request.words.say("new-done", &args);
        writeln!(around.out, "{text}").map_err(Failure::at("stdout"))?;
    }
    Ok(Outcome::Done)
}

/// Reads the settings; what is wrong with them is told.
pub(super) fn settings(
    request: &Request,
    disk: &Disk,
    around: &mut Surroundings,
) -> Result<Option<Config>, Failure> {
    let (config, mut findings) = load::settings(disk)?;
    if config.is_none() {
        check::weigh(None, &mut findings);
        let found = Found::unread(findings);
        report::findings(request, &found, around)?;
    }
    Ok(config)
}

/// Returns what has the id already, if anything: on some systems, names that differ in capitals are one.
pub(super) fn taken(disk: &Disk, id: &str) -> Result<Option<String>, Failure> {
    let above = "content/bulletins";
    let listing = disk.list(above)?;
    let mut names = listing
        .folders
        .iter()
        .chain(&listing.files)
        .chain(&listing.others);
    let same = names.find(|name| name.eq_ignore_ascii_case(id));
    Ok(same.map(|name| format!("{above}/{name}")))
}

fn refuse(
    request: &Request,
    around: &mut Surroundings,
    outcome: Outcome,
    message: &str,
    args: &[(&'static str, Value)],
) -> Result<Outcome, Failure> {
    let text = request.words.say(message, args);
    writeln!(around.err, "{text}").map_err(Failure::at("stderr"))?;
    Ok(outcome)
}

/// A title on one line: what was pasted may hold line ends and double spaces. No-break spaces are meant.
fn one_line(title: &str) -> String {
    let is_space = |character: char| character.is_ascii_whitespace() || character.is_control();
    let words = title.split(is_space).filter(|word| !word.is_empty());
    words.collect::<Vec<_>>().join(" ")
}
