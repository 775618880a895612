//! Who approved, when, and on what ground (contract.md, "bulletin.toml"; facts.md, part 8).

use crate::check::{Check, Reading, Run};
use crate::diagnostic::{Finding, Rule};
use crate::load;
use crate::locale::date;
use crate::model::{Approval, ChangeKind, Severity, Status};

const OWN: Rule = Rule::new("approval/own-work", Severity::Error);
const UNVERIFIED: Rule = Rule::new("approval/unverified-source", Severity::Error);
const LATE: Rule = Rule::new("approval/after-release", Severity::Error);

pub(super) const CHECK: Check = Check {
    rules: &[&LATE, &OWN, &UNVERIFIED],
    run: Run::Bundle(run),
};

fn run(reading: &Reading) -> Vec<Finding> {
    let bundle = reading.bundle;
    let (Some(file), Status::Approved(approval)) = (bundle.facts_file(), &bundle.facts.status)
    else {
        return Vec::new();
    };
    let places = load::Places::of(reading.disk, file);
    let at = |path: &[&str]| places.place(path);
    let mut findings = Vec::new();
    if bundle
        .facts
        .prepared_by
        .as_deref()
        .is_some_and(|role| same_role(role, &approval.by))
    {
        findings.push(
            Finding::new(&OWN, at(&["approved_by"]))
                .with("role", &*approval.by)
                .and(at(&["prepared_by"]), "label-first"),
        );
    }
    if let Some(public) = public_before(reading, approval) {
        findings.push(
            Finding::new(&LATE, at(&["approved_on"]))
                .with("approved", date::iso(approval.on))
                .with("public", date::iso(public)),
        );
    }
    for (index, source) in bundle.facts.sources.iter().enumerate() {
        if source.verified.is_none() {
            findings.push(
                Finding::new(&UNVERIFIED, at(&["sources", &index.to_string(), "title"]))
                    .with("title", &*source.title.value),
            );
        }
    }
    findings
}

fn same_role(one: &str, other: &str) -> bool {
    one.trim().to_lowercase() == other.trim().to_lowercase()
}

/// Returns the day on which the text became public, where that was before it was approved. A text that was corrected
/// since is approved again: its approval may be as late as its newest change.
fn public_before(reading: &Reading, approval: &Approval) -> Option<chrono::NaiveDate> {
    let facts = &reading.bundle.facts;
    let zone = reading.site.config.time_zone;
    let public = facts.release.with_timezone(&zone).date_naive();
    let changed = facts
        .changes
        .iter()
        .filter(|change| change.kind != ChangeKind::Editorial)
        .map(|change| change.date)
        .max();
    let last = changed.map_or(public, |changed| changed.max(public));
    (approval.on > last).then_some(public)
}
