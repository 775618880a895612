//! HTML that is not on the short list, or not closed: it is never dropped in silence.

use crate::check::{Check, Reading, Run, each_text};
use crate::diagnostic::{Finding, Rule};
use crate::document::raw_html::FaultKind;

const NOT_ALLOWED: Rule = Rule::fault("input/html");
const UNBALANCED: Rule = Rule::fault("input/html-not-closed");

pub(super) const CHECK: Check = Check {
    rules: &[&NOT_ALLOWED, &UNBALANCED],
    run: Run::Bundle(run),
};

fn run(reading: &Reading) -> Vec<Finding> {
    each_text(reading)
        .flat_map(|(_, text)| {
            text.document
                .html_faults
                .iter()
                .map(move |fault| (text, fault))
        })
        .filter(|(text, fault)| {
            // The end tag of what may not stand is told with its start tag.
            let source = text.file.get(fault.span.clone()).unwrap_or("");
            fault.kind != FaultKind::Element || !source.starts_with("</")
        })
        .map(|(text, fault)| {
            let rule = if fault.kind == FaultKind::Unbalanced {
                &UNBALANCED
            } else {
                &NOT_ALLOWED
            };
            let source = text.file.get(fault.span.clone()).unwrap_or("");
            let kind = match fault.kind {
                FaultKind::Element => "element",
                FaultKind::Attribute if source.contains(['“', '”', '«', '»', '‘', '’']) => {
                    "quotes"
                }
                FaultKind::Attribute => "attribute",
                FaultKind::Malformed if fault.name == "<!--" => "comment",
                FaultKind::Malformed | FaultKind::Unbalanced => "malformed",
            };
            Finding::new(rule, text.at(&fault.span))
                .with("name", fault.name.as_str())
                .with("kind", kind)
        })
        .collect()
}
