//! `bulletin explain CODE`: what a finding means, why, and an example of wrong and right; without a code, the list of
//! all.

use std::fmt::Write;

use clap::Arg;

use super::{Command, Outcome, Request, Surroundings};
use crate::check;
use crate::diagnostic::{Adjustable, Failure, Rule, nearest};
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
        None => list(words, &rules),
        Some(code) => {
            if let Some(text) = answer(words, &rules, code) {
                text
            } else {
                let near = nearest_codes(code, &rules).join(", ");
                let id = if near.is_empty() {
                    "explain-nowhere"
                } else {
                    "explain-unknown"
                };
                let args = [("code", code.as_str().into()), ("near", near.into())];
                let text = words.say(id, &args);
                writeln!(around.err, "{text}").map_err(Failure::at("stderr"))?;
                return Ok(Outcome::Misused);
            }
        }
    };
    around
        .out
        .write_all(text.as_bytes())
        .map_err(Failure::at("stdout"))?;
    Ok(Outcome::Done)
}

/// Returns what there is to say of a code, of a group, or of a word that codes or their explanations hold.
fn answer(words: &Words, rules: &[&'static Rule], asked: &str) -> Option<String> {
    if let Some(rule) = rules.iter().find(|rule| rule.code == asked) {
        return Some(whole(words, rule));
    }
    let those = |is_meant: &dyn Fn(&Rule) -> bool| {
        let meant = rules.iter().copied().filter(|rule| is_meant(rule));
        Some(meant.collect::<Vec<_>>()).filter(|found| !found.is_empty())
    };
    let group = asked.trim_end_matches(['*', '/']);
    if let Some(found) = those(&|rule| rule.group() == group) {
        return Some(list(words, &found));
    }
    let word = asked.trim().to_lowercase();
    if word.chars().count() < SHORTEST_WORD {
        return None;
    }
    let found = those(&|rule| rule.code.contains(&word))
        .or_else(|| those(&|rule| rule.what(words).to_lowercase().contains(&word)))?;
    let heading = words.say("explain-holding", &[("word", asked.into())]);
    Some(format!("{heading}\n\n{}", list(words, &found)))
}

/// A shorter word is part of too many others.
const SHORTEST_WORD: usize = 3;

/// How many codes are offered in place of one that is not there.
const OFFERED: usize = 3;

/// Returns the codes that most resemble a word, the most alike first: by the whole, or by the part after the slash.
fn nearest_codes(word: &str, rules: &[&'static Rule]) -> Vec<&'static str> {
    let name = |code: &'static str| code.split_once('/').map_or(code, |(_, name)| name);
    let mut left: Vec<&'static str> = rules.iter().map(|rule| rule.code).collect();
    let mut found = Vec::new();
    while found.len() < OFFERED {
        let codes = || left.iter().copied();
        let near = nearest(word, codes()).or_else(|| {
            let near = nearest(word, codes().map(name))?;
            codes().find(|code| name(code) == near)
        });
        let Some(near) = near else {
            break;
        };
        left.retain(|code| *code != near);
        found.push(near);
    }
    found
}

/// Returns everything about a rule.
fn whole(words: &Words, rule: &'static Rule) -> String {
    let severity = words.say(&format!("severity-{}", rule.severity.key()), &[]);
    let why = words.say("explain-why", &[("why", rule.why(words).into())]);
    let example = rule.example(words);
    format!(
        "{} ({severity})\n\n{}\n{why}\n{}\n{}{}",
        rule.code,
        rule.what(words),
        rule.weight(words),
        if example.is_some() { "\n" } else { "" },
        example.map_or_else(String::new, |example| example.say(words)),
    )
}

/// Returns one line for each rule, the gravest first, under what their weight means.
fn list(words: &Words, rules: &[&'static Rule]) -> String {
    let mut sorted = rules.to_vec();
    sorted.sort_by_key(|rule| (weight(rule), rule.code));
    let width = rules.iter().map(|rule| rule.code.len()).max().unwrap_or(0);
    let mut lines = String::new();
    let mut current = None;
    for rule in sorted {
        // Writing to a String cannot fail.
        if current != Some(weight(rule)) {
            let gap = if lines.is_empty() { "" } else { "\n" };
            let _ = writeln!(lines, "{gap}{}", rule.weight(words));
            current = Some(weight(rule));
        }
        let _ = writeln!(lines, "  {:<width$}  {}", rule.code, rule.what(words));
    }
    lines
}

/// What a list is sorted by, gravest first.
fn weight(rule: &Rule) -> impl Ord + Copy + use<> {
    let is_adjustable = rule.adjustable == Adjustable::Yes;
    (std::cmp::Reverse(rule.severity), is_adjustable)
}
