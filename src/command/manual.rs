//! `bulletin manual [FOLDER]`: the manual pages, in both languages where systems look for them; without a folder, the
//! first page in the language of messages.

use std::fmt::Write;

use clap::Arg;
use clap::builder::NonEmptyStringValueParser;
use clap_mangen::Man;

use super::{Command, Outcome, Request, Surroundings, cli};
use crate::diagnostic::Failure;
use crate::locale::Words;
use crate::model::Language;
use crate::publish;

pub(super) const COMMAND: Command = Command {
    name: "manual",
    define,
    run,
};

/// The headings that clap's pages have, and the messages that say them.
const HEADINGS: [(&str, &str); 5] = [
    ("NAME", "manual-name"),
    ("SYNOPSIS", "manual-synopsis"),
    ("DESCRIPTION", "manual-description"),
    ("OPTIONS", "manual-options"),
    ("SUBCOMMANDS", "manual-commands"),
];

fn define(command: clap::Command, words: &Words) -> clap::Command {
    command.arg(
        Arg::new("folder")
            .value_name(words.say("value-folder", &[]))
            .value_parser(NonEmptyStringValueParser::new())
            .help(words.say("argument-manual", &[])),
    )
}

fn run(request: &Request, around: &mut Surroundings) -> Result<Outcome, Failure> {
    let Some(asked) = request.matches.get_one::<String>("folder") else {
        let first = pages(&request.words)?.into_iter().next();
        let text = first.map_or_else(String::new, |(_, text)| text);
        around
            .out
            .write_all(text.as_bytes())
            .map_err(Failure::at("stdout"))?;
        return Ok(Outcome::Done);
    };
    let folder = around.folder.join(asked);
    let mut count = 0usize;
    for language in Language::ALL {
        // English is where a system looks when it has nothing else.
        let below = match language {
            Language::En => folder.join("man1"),
            Language::Fr => folder.join("fr/man1"),
        };
        for (name, text) in pages(&Words::new(language))? {
            publish::keep(&below.join(name), text.as_bytes())?;
            count += 1;
        }
    }
    if !request.quiet {
        let args = [("path", asked.as_str().into()), ("count", count.into())];
        let text = request.words.say("manual-done", &args);
        writeln!(around.out, "{text}").map_err(Failure::at("stdout"))?;
    }
    Ok(Outcome::Done)
}

/// Returns the pages of one language, by file name: the program's own, then one for each command.
fn pages(words: &Words) -> Result<Vec<(String, String)>, Failure> {
    let mut command = cli::define(words);
    command.build();
    let own = command.clone().disable_help_subcommand(true);
    let mut pages = vec![("bulletin.1".to_owned(), page(words, own, "bulletin")?)];
    for inner in command.get_subcommands() {
        let name = format!("bulletin-{}", inner.get_name());
        let text = page(words, inner.clone(), &name)?;
        pages.push((format!("{name}.1"), text));
    }
    Ok(pages)
}

fn page(words: &Words, command: clap::Command, name: &str) -> Result<String, Failure> {
    let man = Man::new(command)
        .title(name.to_uppercase())
        .section("1")
        .source(concat!("bulletin ", env!("CARGO_PKG_VERSION")))
        .manual(words.say("manual-title", &[]));
    let mut bytes = Vec::new();
    man.render(&mut bytes).map_err(Failure::at(name))?;
    let text = String::from_utf8_lossy(&bytes);
    let mut page: String = text
        .lines()
        .map(|line| match line.strip_prefix(".SH ") {
            Some(heading) => format!(".SH \"{}\"\n", said(words, heading)),
            None => format!("{line}\n"),
        })
        .collect();
    // Writing to a String cannot fail.
    let _ = writeln!(page, ".SH \"{}\"", words.say("manual-exit", &[]));
    for code in [
        "manual-exit-0",
        "manual-exit-1",
        "manual-exit-2",
        "manual-exit-3",
    ] {
        let digit = &code[code.len() - 1..];
        let _ = writeln!(page, ".TP\n\\fB{digit}\\fR\n{}", words.say(code, &[]));
    }
    Ok(page)
}

/// Returns a heading in the language of the page; one that is not known stays.
fn said(words: &Words, heading: &str) -> String {
    let heading = heading.trim_matches('"');
    let known = HEADINGS.iter().find(|(name, _)| *name == heading);
    known.map_or_else(|| heading.to_owned(), |(_, id)| words.say(id, &[]))
}
