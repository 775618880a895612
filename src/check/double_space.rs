//! Two spaces where one is written: one space after a period (facts.md, part 5).

use memchr::memmem;

use super::passage::Passage;
use super::slip::Slip;
use super::{Check, Reading, Run, slip};
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
    let mut slips = Vec::new();
    let mut from = 0;
    while let Some(at) = memmem::find(passage.after(from).as_bytes(), b"  ").map(|at| from + at) {
        let end = passage.text.len() - passage.after(at).trim_start_matches(' ').len();
        // At either end stands a mark of Markdown, or a comment that is not shown.
        if at > 0 && end < passage.text.len() {
            slips.push(Slip::new(at..end, " "));
        }
        from = end;
    }
    slips
}
