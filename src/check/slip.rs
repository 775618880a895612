//! Slips: small things written one way that are written another, each with its place and the right form.

use std::ops::Range;

use memchr::memmem;

use super::passage::Passage;
use super::{Reading, Text, each_text};
use crate::diagnostic::{Finding, Rule};
use crate::model::{Language, Place};

/// No-break space.
pub(super) const NBSP: &str = "\u{a0}";

/// Something written one way that is written another.
pub(super) struct Slip {
    /// Where, in the passage.
    pub(super) at: Range<usize>,
    /// What to write instead.
    pub(super) near: String,
}

impl Slip {
    pub(super) fn new(at: Range<usize>, near: impl Into<String>) -> Self {
        Self {
            at,
            near: near.into(),
        }
    }
}

/// Returns where a character stands in a row, at least as often as in `sign`.
pub(super) fn rows(passage: &Passage, sign: &str) -> Vec<Range<usize>> {
    let mut found = Vec::new();
    let mut from = 0;
    while let Some(at) = memmem::find(passage.after(from).as_bytes(), sign.as_bytes()) {
        let at = from + at;
        let rest = passage
            .after(at)
            .trim_start_matches(|letter| sign.starts_with(letter));
        from = passage.text.len() - rest.len();
        found.push(at..from);
    }
    found
}

/// Looks for slips in every passage.
pub(super) fn each(
    reading: &Reading,
    rule: &'static Rule,
    find: fn(Language, &Passage) -> Vec<Slip>,
) -> Vec<Finding> {
    let mut findings = Vec::new();
    for (language, text) in each_text(reading) {
        for passage in text.passages() {
            for slip in find(language, passage) {
                let place = text.within(passage, &slip.at);
                if is_broken(text, &place) {
                    continue;
                }
                findings.push(
                    Finding::new(rule, place)
                        .with("language", language.code())
                        .with("written", passage.part(&slip.at))
                        .with("near", slip.near),
                );
            }
        }
    }
    findings
}

/// Looks for slips that are all mended in one go: a file is told of once, at the first, with their number.
pub(super) fn each_file(
    reading: &Reading,
    rule: &'static Rule,
    find: fn(Language, &Passage) -> Vec<Slip>,
) -> Vec<Finding> {
    let mut findings = Vec::new();
    for (language, text) in each_text(reading) {
        let mut first = None;
        let mut count = 0usize;
        for passage in text.passages() {
            for slip in find(language, passage) {
                let place = text.within(passage, &slip.at);
                if !is_broken(text, &place) {
                    count += 1;
                    first.get_or_insert((passage, slip, place));
                }
            }
        }
        if let Some((passage, slip, place)) = first {
            findings.push(
                Finding::new(rule, place)
                    .with("language", language.code())
                    .with("written", passage.part(&slip.at))
                    .with("near", slip.near)
                    .with("count", count),
            );
        }
    }
    findings
}

/// Whether a tag or a comment stands between the two ends of a slip.
fn is_broken(text: &Text, place: &Place) -> bool {
    text.file
        .get(place.start..place.end)
        .is_some_and(|written| written.contains('<'))
}

/// Returns a word with a capital where what it stands for begins with one, and as it is otherwise.
pub(super) fn capital_of(written: &str, near: &str) -> String {
    match (written.chars().next(), near.chars().next()) {
        (Some(first), Some(small)) if first.is_uppercase() => {
            format!("{}{}", small.to_uppercase(), &near[small.len_utf8()..])
        }
        _ => near.to_owned(),
    }
}

/// Returns the number that stands at a part of a text.
pub(super) fn value(text: &str) -> u32 {
    text.parse().unwrap_or(u32::MAX)
}

/// Returns the text without the space it begins with, if it is one space.
pub(super) fn after_space(text: &str) -> Option<&str> {
    text.strip_prefix([' ', '\u{a0}', '\u{202f}'])
}

/// Returns the text without the space it ends with, if it is one space.
pub(super) fn before_space(text: &str) -> Option<&str> {
    text.strip_suffix([' ', '\u{a0}', '\u{202f}'])
}

/// Returns the word that a text begins with.
pub(super) fn first_word(text: &str) -> &str {
    let end = text.find(|char: char| !char.is_alphanumeric());
    &text[..end.unwrap_or(text.len())]
}

/// Returns the word that a text ends with.
pub(super) fn last_word(text: &str) -> &str {
    let end = text
        .char_indices()
        .rev()
        .find(|(_, char)| !char.is_alphanumeric());
    &text[end.map_or(0, |(at, char)| at + char.len_utf8())..]
}
