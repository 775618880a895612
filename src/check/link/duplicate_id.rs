//! One `{#id}` on two headings of a page: links would always lead to the first.

use crate::check::{Check, Reading, Run, each_text};
use crate::diagnostic::{Finding, Rule};
use crate::document::IdFaultKind;

const RULE: Rule = Rule::fault("link/duplicate-id");

pub(super) const CHECK: Check = Check {
    rules: &[&RULE],
    run: Run::Bundle(run),
};

fn run(reading: &Reading) -> Vec<Finding> {
    each_text(reading)
        .flat_map(|(_, text)| {
            text.document
                .id_faults
                .iter()
                .map(move |fault| (text, fault))
        })
        .filter(|(_, fault)| fault.kind == IdFaultKind::Taken)
        .map(|(text, fault)| {
            let finding = Finding::new(&RULE, text.at(&fault.span)).with("id", fault.id.as_str());
            match text
                .document
                .headings
                .iter()
                .find(|heading| heading.id == fault.id)
            {
                Some(first) => finding.and(text.at(&first.span), "label-first"),
                None => finding,
            }
        })
        .collect()
}
