//! Two spaces where one is written: one space after a period (facts.md, part 5).

use crate::check::passage::Passage;
use crate::check::slip::Slip;
use crate::check::{Check, Reading, Run, slip};
use crate::diagnostic::{Finding, Rule};
use crate::model::{Language, Severity};

const RULE: Rule = Rule::new("typography/double-space", Severity::Warning);

pub(super) const CHECK: Check = Check {
    rules: &[&RULE],
    run: Run::Bundle(run),
};

fn run(reading: &Reading) -> Vec<Finding> {
    slip::each_file(reading, &RULE, find)
}

fn find(_: Language, passage: &Passage) -> Vec<Slip> {
    // At either end stands a mark of Markdown, or a comment that is not shown.
    let rows = slip::rows(passage, "  ").into_iter().filter(|row| {
        let is_inside = row.start > 0 && row.end < passage.text.len();
        is_inside && !(row.len() == 2 && is_postal_code(passage.after(row.end)))
    });
    rows.map(|row| Slip::new(row, " ")).collect()
}

/// Whether a postal code follows, before which an address has two spaces (Canada Post, Addressing Guidelines).
fn is_postal_code(text: &str) -> bool {
    let letters = text.bytes().zip(*b"A0A");
    letters
        .filter(|(byte, form)| match form {
            b'0' => byte.is_ascii_digit(),
            _ => byte.is_ascii_uppercase(),
        })
        .count()
        == 3
}
