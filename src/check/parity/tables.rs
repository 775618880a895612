//! Tables that do not match in number or size.

use super::parallel;
use crate::check::{Check, Reading, Run};
use crate::diagnostic::{Finding, Rule};
use crate::model::{Bilingual, Severity};

const RULE: Rule = Rule::new("parity/table", Severity::Warning);

pub(super) const CHECK: Check = Check {
    rules: &[&RULE],
    run: Run::Bundle(run),
};

fn run(reading: &Reading) -> Vec<Finding> {
    let elements = Bilingual::from_fn(|language| reading.text[language].outline.tables.clone());
    parallel::compare(reading, &RULE, &elements, |table| {
        format!("{} × {}", table.rows, table.columns)
    })
}
