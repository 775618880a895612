//! A long stretch without a heading (facts.md, part 4: one about every 200 words).

use crate::check::{Check, Reading, Run, each_text};
use crate::diagnostic::{Finding, Rule};
use crate::document::prose::Kind;
use crate::model::{self, Severity};

const RULE: Rule = Rule::new("style/few-headings", Severity::Note);

pub(super) const CHECK: Check = Check {
    rules: &[&RULE],
    run: Run::Bundle(run),
};

/// The most words without a heading: a screen or two, and half as many again as the guides wish for.
const MOST: usize = 300;

fn run(reading: &Reading) -> Vec<Finding> {
    let mut findings = Vec::new();
    // A letter has no headings.
    if reading.bundle.facts.kind == model::Kind::Message {
        return findings;
    }
    for (_, text) in each_text(reading) {
        let mut words = 0;
        let mut told = None;
        for passage in text.passages() {
            match passage.kind {
                Some(Kind::Heading(_)) => words = 0,
                Some(Kind::Paragraph | Kind::Item) => {
                    words += passage.words.len();
                    if words > MOST && told.is_none() {
                        told = Some(passage);
                    }
                }
                _ => {}
            }
        }
        if let Some(passage) = told {
            let whole = 0..passage.text.len();
            findings.push(Finding::new(&RULE, text.within(passage, &whole)).with("limit", MOST));
        }
    }
    findings
}
