//! Hyphens that stand for a dash (facts.md, part 4: 2024–2025).

use std::ops::Range;

use crate::check::passage::Passage;
use crate::check::slip::{Slip, value};
use crate::check::{Check, Reading, Run, slip};
use crate::diagnostic::{Finding, Rule};
use crate::model::{Language, Severity};

const RULE: Rule = Rule::new("typography/dash", Severity::Warning);

pub(super) const CHECK: Check = Check {
    rules: &[&RULE],
    run: Run::Bundle(run),
};

fn run(reading: &Reading) -> Vec<Finding> {
    slip::each(reading, &RULE, find)
}

fn find(language: Language, passage: &Passage) -> Vec<Slip> {
    if !passage.signs.may_have("-") {
        return Vec::new();
    }
    let mut slips: Vec<Slip> = passage
        .text
        .match_indices(" -- ")
        .map(|(at, _)| Slip::new(at + 1..at + 3, "–"))
        .collect();
    slips.extend(aside(&passage.text));
    // « Rapport annuel 2022-2023 » is how French writes a fiscal year.
    if language == Language::En {
        slips.extend(
            passage
                .numbers
                .windows(2)
                .filter_map(|pair| years(passage, &pair[0], &pair[1])),
        );
    }
    slips
}

/// Two hyphens with spaces on both sides in one sentence: words put in between. One alone may part a name from what it
/// is, or be a minus.
fn aside(text: &str) -> Vec<Slip> {
    let hyphens: Vec<usize> = text.match_indices(" - ").map(|(at, _)| at + 1).collect();
    let [first, second] = hyphens[..] else {
        return Vec::new();
    };
    let inner = &text[first + 2..second - 1];
    let is_word = |char: char| char.is_lowercase();
    let is_aside = inner.starts_with(is_word)
        && !inner.contains(['.', '!', '?', ':', ';', '|', '\u{fffc}'])
        && !inner.contains(|char: char| char.is_ascii_digit())
        && text[..first - 1].ends_with(is_word)
        && text[second + 2..].starts_with(is_word);
    if is_aside {
        vec![
            Slip::new(first..first + 1, "–"),
            Slip::new(second..second + 1, "–"),
        ]
    } else {
        Vec::new()
    }
}

fn years(passage: &Passage, first: &Range<usize>, second: &Range<usize>) -> Option<Slip> {
    let (one, other) = (passage.part(first), passage.part(second));
    let is_year = |year: &str| year.len() == 4 && (1900..2100).contains(&value(year));
    let bound = |char: char| char.is_alphanumeric() || "-_/.\u{1a}".contains(char);
    let is_span = passage.part(&(first.end..second.start)) == "-"
        && is_year(one)
        && is_year(other)
        && value(one) < value(other)
        && !passage.before(first.start).ends_with(bound)
        && !passage
            .after(second.end)
            .starts_with(|char| bound(char) && char != '.');
    is_span.then(|| Slip::new(first.start..second.end, format!("{one}–{other}")))
}
