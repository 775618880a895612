//! Headings that do not match in number, order or level.

use super::parallel;
use crate::check::{Check, Reading, Run};
use crate::diagnostic::{Finding, Rule};
use crate::model::{Bilingual, Severity};

const RULE: Rule = Rule::new("parity/heading", Severity::Warning);

pub(super) const CHECK: Check = Check {
    rules: &[&RULE],
    run: Run::Bundle(run),
};

fn run(reading: &Reading) -> Vec<Finding> {
    let elements = Bilingual::from_fn(|language| reading.text[language].outline.headings.clone());
    parallel::compare(reading, &RULE, &elements, ToString::to_string)
}
