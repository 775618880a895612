//! A text that says nothing below its title: a translation that was never pasted.

use crate::check::{Check, Reading, Run, each_text};
use crate::diagnostic::{Finding, Rule};
use crate::model::{Severity, Shelf};

const RULE: Rule = Rule::new("input/empty-body", Severity::Error);

pub(super) const CHECK: Check = Check {
    rules: &[&RULE],
    run: Run::Bundle(run),
};

fn run(reading: &Reading) -> Vec<Finding> {
    // A home page may show its list alone.
    if reading.bundle.shelf == Shelf::Home {
        return Vec::new();
    }
    let mut findings = Vec::new();
    for (language, text) in each_text(reading) {
        if text.prose().is_empty()
            && text.outline.pictures.is_empty()
            && text.outline.code.is_empty()
        {
            let title = reading.bundle.words[language].title.span();
            findings.push(Finding::new(&RULE, text.at(&title)).with("language", language.code()));
        }
    }
    findings
}
