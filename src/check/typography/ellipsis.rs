//! Three points in a row: the sign is … (facts.md, part 5).

use crate::check::passage::Passage;
use crate::check::slip::Slip;
use crate::check::{Check, Reading, Run, slip};
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
    // Longer rows are lines to be filled in.
    let rows = slip::rows(passage, "...")
        .into_iter()
        .filter(|row| row.len() <= 4);
    rows.map(|row| Slip::new(row, "…")).collect()
}
