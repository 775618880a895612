//! A `{#id}` that cannot be used: links to it would break.

use crate::check::{Check, Reading, Run, each_text};
use crate::diagnostic::{Finding, Rule};
use crate::document::IdFaultKind;

const RULE: Rule = Rule::fault("input/heading-id");

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
        .filter(|(_, fault)| fault.kind != IdFaultKind::Taken)
        .map(|(text, fault)| {
            let kind = match fault.kind {
                IdFaultKind::NotAnId => "not-an-id",
                IdFaultKind::Reserved => "reserved",
                IdFaultKind::Malformed | IdFaultKind::Taken => "malformed",
            };
            Finding::new(&RULE, text.at(&fault.span))
                .with("id", fault.id.as_str())
                .with("kind", kind)
        })
        .collect()
}
