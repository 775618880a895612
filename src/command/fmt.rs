//! `bulletin fmt`: the typography of each language, written back into the Markdown.

use clap::{Arg, ArgAction};
use rayon::prelude::*;

use super::pipeline::Found;
use super::{Command, Outcome, Request, Surroundings, pipeline, report};
use crate::check::{self, Text};
use crate::diagnostic::{Failure, Format};
use crate::document::format::{self, Formatted};
use crate::load::{self, Disk};
use crate::locale::Words;
use crate::model::{Bundle, Language, Site, Spanned};
use crate::publish;

pub(super) const COMMAND: Command = Command {
    name: "fmt",
    define,
    run,
};

fn define(command: clap::Command, words: &Words) -> clap::Command {
    command.arg(
        Arg::new("check")
            .long("check")
            .action(ArgAction::SetTrue)
            .help(words.say("option-check", &[])),
    )
}

/// A file that its language writes otherwise.
struct Deviation {
    path: String,
    old: String,
    new: Formatted,
}

fn run(request: &Request, around: &mut Surroundings) -> Result<Outcome, Failure> {
    if let Some(answer) = refusal(request) {
        writeln!(around.err, "{answer}").map_err(Failure::at("stderr"))?;
        return Ok(Outcome::Misused);
    }
    let is_trial = request.matches.get_flag("check");
    let disk = Disk::new(&request.root);
    let loaded = load::load(&disk, request.at, true)?;
    let Some(site) = loaded.site else {
        let mut findings = loaded.findings;
        check::weigh(loaded.config.as_ref(), &mut findings);
        let found = Found::unread(findings);
        report::findings(request, &found, around)?;
        let verdict = request.words.say("fmt-done", &[("files", 0.into())]);
        report::totals(request, &found, &verdict, around)?;
        return Ok(Outcome::ContentHasErrors);
    };
    let bundles: Vec<&Bundle> = site.bundles().chain(&loaded.unsound).collect();
    let deviations = pipeline::with_threads(request, || deviations(&site, &disk, &bundles))?;
    for deviation in &deviations {
        if !is_trial {
            publish::rewrite(
                &disk.path(&deviation.path),
                deviation.old.as_bytes(),
                deviation.new.text.as_bytes(),
            )?;
        }
        tell(request, deviation, around)?;
    }
    let unread = site.broken.len().saturating_sub(loaded.unsound.len());
    if unread > 0 {
        let line = request
            .words
            .say("fmt-unread", &[("bundles", unread.into())]);
        writeln!(around.err, "{line}").map_err(Failure::at("stderr"))?;
    }
    if request.format == Format::Human && !request.quiet {
        let id = if is_trial { "fmt-would" } else { "fmt-done" };
        let files = [("files", deviations.len().into())];
        writeln!(around.out, "{}", request.words.say(id, &files)).map_err(Failure::at("stdout"))?;
    }
    Ok(if unread > 0 || is_trial && !deviations.is_empty() {
        Outcome::ContentHasErrors
    } else {
        Outcome::Done
    })
}

/// Says that a format holds findings, of which this command has none: what it changes it tells people, or in JSON.
fn refusal(request: &Request) -> Option<String> {
    let (name, _) = match request.format {
        Format::Human | Format::Json => return None,
        other => Format::KEYS.iter().find(|(_, format)| *format == other)?,
    };
    let args = [("value", (*name).into()), ("command", COMMAND.name.into())];
    Some(request.words.say("cli-bad-format", &args))
}

/// Returns the files that would change, by path.
fn deviations(site: &Site, disk: &Disk, bundles: &[&Bundle]) -> Result<Vec<Deviation>, Failure> {
    let each = bundles
        .par_iter()
        .map(|bundle| {
            check::read(site, disk, bundle, |reading| {
                let texts = Language::ALL.map(|language| {
                    let text = &reading.text[language];
                    // What a link leads to is not ours to change.
                    disk.is_file(&text.path)
                        .then(|| deviation(bundle, language, text))
                        .flatten()
                });
                Ok(texts)
            })
        })
        .collect::<Result<Vec<_>, Failure>>()?;
    let mut deviations: Vec<Deviation> = each.into_iter().flatten().flatten().collect();
    deviations.sort_by(|one, other| one.path.cmp(&other.path));
    Ok(deviations)
}

fn deviation(bundle: &Bundle, language: Language, text: &Text) -> Option<Deviation> {
    let words = &bundle.words[language];
    let lines: Vec<_> = std::iter::once(&words.title)
        .chain(&words.description)
        .map(Spanned::span)
        .collect();
    let new = format::format(language, text.file, words.body as usize, &lines);
    (new.places > 0).then(|| Deviation {
        path: text.path.clone(),
        old: text.file.to_owned(),
        new,
    })
}

fn tell(
    request: &Request,
    deviation: &Deviation,
    around: &mut Surroundings,
) -> Result<(), Failure> {
    let (path, places) = (deviation.path.as_str(), deviation.new.places);
    let line = if request.format == Format::Human {
        let args = [("path", path.into()), ("places", places.into())];
        request.words.say("fmt-file", &args)
    } else {
        serde_json::json!({ "path": path, "places": places }).to_string()
    };
    writeln!(around.out, "{line}").map_err(Failure::at("stdout"))
}
