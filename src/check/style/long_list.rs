//! Lists of many items (facts.md, part 4: aim for seven).

use crate::check::{Check, Reading, Run, each_text};
use crate::diagnostic::{Finding, Rule};
use crate::model::Severity;

const RULE: Rule = Rule::new("style/long-list", Severity::Note);

pub(super) const CHECK: Check = Check {
    rules: &[&RULE],
    run: Run::Bundle(run),
};

/// The most items of a list.
const MOST: usize = 7;

fn run(reading: &Reading) -> Vec<Finding> {
    let mut findings = Vec::new();
    for (_, text) in each_text(reading) {
        for list in &text.outline.lists {
            if list.key.items > MOST {
                let first = text.file.get(list.span.clone()).unwrap_or("");
                let line = first.lines().next().map_or(0, str::len);
                let place = list.span.start..list.span.start + line;
                findings.push(
                    Finding::new(&RULE, text.at(&place))
                        .with("items", list.key.items)
                        .with("limit", MOST),
                );
            }
        }
    }
    findings
}
