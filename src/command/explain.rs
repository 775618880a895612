//! `bulletin explain CODE`: what a finding means and how to mend it; without a code, the list of all.

use std::fmt::Write;

use clap::Arg;

use super::{Command, Outcome, Request, Surroundings};
use crate::check;
use crate::diagnostic::{Failure, Rule, nearest};
use crate::locale::Words;

pub(super) const COMMAND: Command = Command {
    name: "explain",
    define,
    run,
};

fn define(command: clap::Command, words: &Words) -> clap::Command {
    command.arg(
        Arg::new("code")
            .value_name("CODE")
            .help(words.say("argument-code", &[])),
    )
}

fn run(request: &Request, around: &mut Surroundings) -> Result<Outcome, Failure> {
    let words = &request.words;
    let rules = check::rules();
    let text = match request.matches.get_one::<String>("code") {
        None => return list(request, rules.into_iter(), around),
        Some(code) => {
            let group = code.trim_end_matches(['*', '/']);
            if rules.iter().any(|rule| rule.group() == group) {
                return list(
                    request,
                    rules.into_iter().filter(|rule| rule.group() == group),
                    around,
                );
            }
            let Some(rule) = rules.iter().find(|rule| rule.code == code) else {
                let near = nearest(code, rules.iter().map(|rule| rule.code))
                    .unwrap_or("input/unknown-key");
                let text = words.say(
                    "explain-unknown",
                    &[("code", code.as_str().into()), ("near", near.into())],
                );
                writeln!(around.err, "{text}").map_err(Failure::at("stderr"))?;
                return Ok(Outcome::Misused);
            };
            let id = rule.message_id();
            let severity = words.say(&format!("severity-{}", rule.severity.key()), &[]);
            format!(
                "{code} ({severity})\n\n{}\n\n{}\n",
                words.say(&format!("{id}.what"), &[]),
                words.say(&format!("{id}.why"), &[]),
            )
        }
    };
    around
        .out
        .write_all(text.as_bytes())
        .map_err(Failure::at("stdout"))?;
    Ok(Outcome::Done)
}

/// Prints one line for each rule.
fn list(
    request: &Request,
    rules: impl Iterator<Item = &'static Rule>,
    around: &mut Surroundings,
) -> Result<Outcome, Failure> {
    let mut lines = String::new();
    for rule in rules {
        let severity = request
            .words
            .say(&format!("severity-{}", rule.severity.key()), &[]);
        let what = request
            .words
            .say(&format!("{}.what", rule.message_id()), &[]);
        // Writing to a String cannot fail.
        let _ = writeln!(lines, "{:<30} {severity:<14} {what}", rule.code);
    }
    around
        .out
        .write_all(lines.as_bytes())
        .map_err(Failure::at("stdout"))?;
    Ok(Outcome::Done)
}
