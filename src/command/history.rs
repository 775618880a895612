//! `bulletin history`: what was published when, and who approved it.

use std::fmt::Write as _;

use chrono_tz::Tz;
use clap::Arg;
use clap::builder::NonEmptyStringValueParser;

use super::publish::{format_of, is_json, record_of};
use super::{Command, Outcome, Request, Surroundings};
use crate::deploy::Change;
use crate::deploy::record::{Action, Chain, Entry, Said};
use crate::diagnostic::{Failure, nearest};
use crate::load::{self, Disk};
use crate::locale::{Words, date, visible};
use crate::model::Language;

pub(super) const COMMAND: Command = Command {
    name: "history",
    define,
    run,
};

fn define(command: clap::Command, words: &Words) -> clap::Command {
    command
        .arg(
            Arg::new("bulletin")
                .value_name(words.say("value-bulletin", &[]))
                .value_parser(NonEmptyStringValueParser::new())
                .help(words.say("argument-history", &[])),
        )
        .arg(format_of(words))
}

fn run(request: &Request, around: &mut Surroundings) -> Result<Outcome, Failure> {
    let Some(json) = is_json(request, COMMAND.name, around)? else {
        return Ok(Outcome::Misused);
    };
    let (config, _) = load::settings(&Disk::new(&request.root))?;
    let zone = config.as_ref().map_or(Tz::UTC, |config| config.time_zone);
    let record = record_of(request, config.as_ref());
    let chain = record.read()?;
    let id = request.matches.get_one::<String>("bulletin");
    let asked = |said: &&Said| id.is_none_or(|id| said.id == *id);
    let entries: Vec<&Entry> = chain
        .entries
        .iter()
        .filter(|entry| id.is_none() || entry.texts.iter().any(|said| asked(&said)))
        .collect();
    if let (Some(id), true) = (id, entries.is_empty()) {
        return unknown(request, &chain, id, around);
    }
    let text = if json {
        machine(&entries, id.map(String::as_str))?
    } else if entries.is_empty() {
        format!("{}\n", request.words.say("history-empty", &[]))
    } else {
        human(&request.words, zone, &entries, id.map(String::as_str))
    };
    around
        .out
        .write_all(text.as_bytes())
        .map_err(Failure::at("stdout"))?;
    let Some(line) = chain.broken else {
        return Ok(Outcome::Done);
    };
    let args = [
        ("path", record.path().display().to_string().into()),
        ("line", line.into()),
    ];
    let text = request.words.say("history-broken", &args);
    writeln!(around.err, "{text}").map_err(Failure::at("stderr"))?;
    Ok(Outcome::Refused)
}

/// One line of JSON for each publication, oldest first, as the record has them.
fn machine(entries: &[&Entry], id: Option<&str>) -> Result<String, Failure> {
    let mut text = String::new();
    for entry in entries {
        let mut entry = (*entry).clone();
        entry.texts.retain(|said| id.is_none_or(|id| said.id == id));
        let line =
            serde_json::to_string(&entry).map_err(|error| Failure::at("stdout")(error.into()))?;
        text.push_str(&line);
        text.push('\n');
    }
    Ok(text)
}

/// The newest first, each with its texts: counted, or those of one bulletin in full.
fn human(words: &Words, zone: Tz, entries: &[&Entry], bulletin: Option<&str>) -> String {
    let mut text = String::new();
    for entry in entries.iter().rev() {
        let at = entry.at.with_timezone(&zone);
        let args = [
            ("at", date::moment(words.language, &at).into()),
            ("target", visible::line(&entry.target).into_owned().into()),
            ("number", entry.number.to_string().into()),
            ("release", visible::line(&entry.release).into_owned().into()),
            ("version", visible::line(&entry.version).into_owned().into()),
        ];
        let id = match entry.action {
            Action::Published => "history-published",
            Action::RolledBack => "history-rolled-back",
        };
        let head = words.say(id, &args);
        let _ = writeln!(text, "{head}");
        match bulletin {
            Some(id) => {
                for said in entry.texts.iter().filter(|said| said.id == id) {
                    text.push_str(&in_full(words, said));
                }
            }
            None => {
                let _ = writeln!(text, "  {}", counts(words, entry));
            }
        }
    }
    text
}

fn in_full(words: &Words, said: &Said) -> String {
    let change = said.change().map_or("changed", Change::key);
    let is_english = Language::from_tag(&said.language) == Some(Language::En);
    let args = [
        ("language", if is_english { "en" } else { "fr" }.into()),
        ("change", change.into()),
        ("title", visible::line(&said.title).into_owned().into()),
    ];
    let mut text = format!("  {}\n", words.say("history-text", &args));
    let _ = writeln!(text, "    {}", visible::line(&said.address));
    if let (Some(by), Some(on)) = (&said.approved_by, said.approved_on) {
        let args = [
            ("by", visible::line(by).into_owned().into()),
            ("on", date::iso(on).into()),
        ];
        let _ = writeln!(text, "    {}", words.say("history-approved", &args));
    }
    let _ = writeln!(text, "    SHA-256 {}", visible::line(&said.sha256));
    text
}

fn counts(words: &Words, entry: &Entry) -> String {
    let count = |change: Change| {
        let texts = entry.texts.iter();
        texts.filter(|said| said.change() == Some(change)).count()
    };
    let args = [
        ("added", count(Change::Added).into()),
        ("changed", count(Change::Changed).into()),
        ("removed", count(Change::Removed).into()),
        ("files", entry.files.into()),
    ];
    words.say("history-counts", &args)
}

fn unknown(
    request: &Request,
    chain: &Chain,
    id: &str,
    around: &mut Surroundings,
) -> Result<Outcome, Failure> {
    let texts = chain.entries.iter().flat_map(|entry| &entry.texts);
    let near = nearest(id, texts.map(|said| said.id.as_str()));
    let words = &request.words;
    let text = match near {
        Some(near) => words.say(
            "history-unknown-near",
            &[("id", id.into()), ("near", near.into())],
        ),
        None => words.say("history-unknown", &[("id", id.into())]),
    };
    writeln!(around.err, "{text}").map_err(Failure::at("stderr"))?;
    Ok(Outcome::Misused)
}
