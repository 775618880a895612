//! A heading directly under another: there is nothing to say what the first one is about (facts.md, part 4).

use pulldown_cmark::{Event, Tag, TagEnd};

use crate::check::{Check, Reading, Run, each_text};
use crate::diagnostic::{Finding, Rule};
use crate::model::Severity;

const RULE: Rule = Rule::new("style/stacked-headings", Severity::Note);

pub(super) const CHECK: Check = Check {
    rules: &[&RULE],
    run: Run::Bundle(run),
};

fn run(reading: &Reading) -> Vec<Finding> {
    let mut findings = Vec::new();
    for (_, text) in each_text(reading) {
        for pair in text.document.events.windows(2) {
            if let [
                (Event::End(TagEnd::Heading(_)), first),
                (Event::Start(Tag::Heading { .. }), second),
            ] = pair
            {
                findings
                    .push(Finding::new(&RULE, text.at(second)).and(text.at(first), "label-first"));
            }
        }
    }
    findings
}
