//! Latin and its like: e.g., i.e., p. ex., c.-à-d. (facts.md, part 4).

use crate::check::passage::Passage;
use crate::check::slip::Slip;
use crate::check::{Check, Reading, Run, slip};
use crate::diagnostic::{Finding, Rule};
use crate::document::prose::Kind;
use crate::model::{Language, Severity};

const RULE: Rule = Rule::new("style/latin", Severity::Note);

pub(super) const CHECK: Check = Check {
    rules: &[&RULE],
    run: Run::Bundle(run),
};

fn run(reading: &Reading) -> Vec<Finding> {
    slip::each(reading, &RULE, find)
}

const ENGLISH: &[(&str, &str)] = &[
    ("e.g.", "for example"),
    ("i.e.", "that is"),
    ("viz.", "namely"),
];
const FRENCH: &[(&str, &str)] = &[
    ("p. ex.", "par exemple"),
    ("p.\u{a0}ex.", "par exemple"),
    ("p.ex.", "par exemple"),
    ("c.-à-d.", "c’est-à-dire"),
    ("i.e.", "c’est-à-dire"),
    ("e.g.", "par exemple"),
];

fn find(language: Language, passage: &Passage) -> Vec<Slip> {
    let table = match language {
        Language::En => ENGLISH,
        Language::Fr => FRENCH,
    };
    // In a table there is little room.
    if passage.kind == Some(Kind::Cell) {
        return Vec::new();
    }
    // Each begins at most a few letters before its first point.
    let points = memchr::memchr_iter(b'.', passage.text.as_bytes());
    let found = points.filter_map(|point| {
        table.iter().find_map(|(written, near)| {
            let at = point.checked_sub(written.find('.')?)?;
            let begins = !passage
                .before(at)
                .ends_with(|last: char| last.is_alphanumeric() || last == '.');
            (begins && passage.after(at).starts_with(written))
                .then(|| Slip::new(at..at + written.len(), *near))
        })
    });
    found.collect()
}
