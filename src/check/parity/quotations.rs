//! Quotations set apart in one language only.

use super::parallel;
use crate::check::{Check, Reading, Run};
use crate::diagnostic::{Finding, Rule};
use crate::model::{Bilingual, Severity};

const RULE: Rule = Rule::new("parity/quotation", Severity::Warning);

pub(super) const CHECK: Check = Check {
    rules: &[&RULE],
    run: Run::Bundle(run),
};

fn run(reading: &Reading) -> Vec<Finding> {
    let elements = Bilingual::from_fn(|language| reading.text[language].outline.quotations.clone());
    parallel::compare(reading, &RULE, &elements, |()| String::new())
}
