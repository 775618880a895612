//! A table whose columns have no names (WCAG 1.3.1).

use pulldown_cmark::{Event, Tag, TagEnd};

use crate::check::parity::parallel;
use crate::check::{Check, Reading, Run, each_text};
use crate::diagnostic::{Finding, Rule};
use crate::model::Severity;

const RULE: Rule = Rule::new("access/table-header", Severity::Error);

pub(super) const CHECK: Check = Check {
    rules: &[&RULE],
    run: Run::Bundle(run),
};

fn run(reading: &Reading) -> Vec<Finding> {
    let mut findings = Vec::new();
    for (_, text) in each_text(reading) {
        let mut table = None;
        let mut named = 0;
        let mut is_head = false;
        for (event, span) in &text.document.events {
            match event {
                Event::Start(Tag::Table(_)) => table = Some(span),
                Event::Start(Tag::TableHead) => (is_head, named) = (true, 0),
                Event::Text(_) | Event::Code(_) if is_head => named += 1,
                Event::End(TagEnd::TableHead) => {
                    is_head = false;
                    if let (0, Some(table)) = (named, table) {
                        findings.push(Finding::new(
                            &RULE,
                            text.at(&parallel::head(table, text.file)),
                        ));
                    }
                }
                _ => {}
            }
        }
    }
    findings
}
