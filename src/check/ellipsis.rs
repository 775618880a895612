//! Three points in a row: the sign is … (facts.md, part 5).

use memchr::memmem;

use super::passage::Passage;
use super::slip::Slip;
use super::{Check, Reading, Run, slip};
use crate::diagnostic::{Finding, Rule};
use crate::model::{Language, Severity};

const RULE: Rule = Rule::new("typography/ellipsis", Severity::Warning);

pub(super) const CHECK: Check = Check {
    rules: &[&RULE],
    run: Run::Bundle(run),
};

fn run(reading: &Reading) -> Vec<Finding> {
    slip::each_file(reading, &RULE, find)
}

fn find(_: Language, passage: &Passage) -> Vec<Slip> {
    let mut slips = Vec::new();
    let mut from = 0;
    while let Some(at) = memmem::find(passage.after(from).as_bytes(), b"...").map(|at| from + at) {
        let end = passage.text.len() - passage.after(at).trim_start_matches('.').len();
        // Longer rows are lines to be filled in.
        if end - at <= 4 {
            slips.push(Slip::new(at..end, "…"));
        }
        from = end;
    }
    slips
}
