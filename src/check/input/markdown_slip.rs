//! Markdown that was meant and not understood: its signs would stand on the page as they were typed.

use std::ops::Range;

use crate::check::{Check, Reading, Run, each_text};
use crate::diagnostic::{Finding, Rule};
use crate::document::prose::{Block, Kind};
use crate::model::Severity;

const RULE: Rule = Rule::new("input/markdown", Severity::Error);

pub(super) const CHECK: Check = Check {
    rules: &[&RULE],
    run: Run::Bundle(run),
};

fn run(reading: &Reading) -> Vec<Finding> {
    each_text(reading)
        .flat_map(|(_, text)| text.prose.iter().map(move |block| (text, block)))
        .filter_map(|(text, block)| {
            let (kind, part) = slip(block)?;
            Some(Finding::new(&RULE, text.at(&block.place(&part))).with("kind", kind))
        })
        .collect()
}

/// Returns the first slip of a block: what was meant, and the part of the text that shows it.
fn slip(block: &Block) -> Option<(&'static str, Range<usize>)> {
    let text = block.text.as_str();
    if let Some(at) = text.find("](") {
        let start = text[..at].rfind('[').unwrap_or(at);
        let kind = if text[..start].ends_with('!') {
            "picture"
        } else {
            "link"
        };
        let start = if kind == "picture" { start - 1 } else { start };
        return Some((kind, start..end_of(text, at, ')')));
    }
    if let Some(at) = text.find("] (http") {
        return Some((
            "link",
            text[..at].rfind('[').unwrap_or(at)..end_of(text, at, ')'),
        ));
    }
    if let Some(at) = text.find("[^") {
        return Some(("footnote", at..end_of(text, at, ']')));
    }
    if let Some(at) = text.find("**") {
        return Some(("strong", at..at + 2));
    }
    if let Some(at) = text.find("~~") {
        return Some(("struck", at..at + 2));
    }
    if matches!(block.kind, Kind::Paragraph) {
        let name = text
            .strip_prefix("[!")
            .and_then(|rest| rest.split_once(']'));
        if let Some((name, _)) = name.filter(|(name, _)| name.chars().all(char::is_alphabetic)) {
            return Some(("alert", 0..name.len() + 3));
        }
        if text.starts_with('|') && text.trim_end().ends_with('|') && text.matches('|').count() > 2
        {
            return Some(("table", 0..1));
        }
    }
    None
}

/// The end of what begins before `at`: after the next `close`, or a few characters on.
fn end_of(text: &str, at: usize, close: char) -> usize {
    text[at..]
        .find(close)
        .map_or(text.len(), |length| at + length + 1)
}
