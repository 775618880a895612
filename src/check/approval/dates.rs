//! Dates of a bundle that cannot follow each other as they do.

use crate::check::{Check, Reading, Run};
use crate::diagnostic::{Finding, Rule};
use crate::load;
use crate::locale::date;
use crate::model::{Severity, Shelf, Standing};

const BEFORE_ISSUE: Rule = Rule::new("approval/change-before-issue", Severity::Error);
const ORDER: Rule = Rule::new("approval/changes-order", Severity::Warning);
const ARCHIVED: Rule = Rule::new("approval/archived-before-issue", Severity::Error);
const FAR: Rule = Rule::new("approval/far-release", Severity::Warning);
const OVERDUE: Rule = Rule::new("approval/review-overdue", Severity::Warning);

pub(super) const CHECK: Check = Check {
    rules: &[&ARCHIVED, &BEFORE_ISSUE, &FAR, &ORDER, &OVERDUE],
    run: Run::Bundle(run),
};

/// A bulletin that waits longer has more likely a mistyped year than a plan: in days.
const LONGEST_WAIT: i64 = 366;

fn run(reading: &Reading) -> Vec<Finding> {
    let (site, bundle) = (reading.site, reading.bundle);
    let facts = &bundle.facts;
    let Some(file) = bundle.facts_file() else {
        return Vec::new();
    };
    let places = load::Places::of(reading.disk, file);
    let at = |path: &[&str]| places.place(path);
    let mut findings = Vec::new();
    let issued = facts.dated.day;
    let mut before = None;
    for (index, change) in facts.changes.iter().enumerate() {
        let place = || at(&["changes", &index.to_string(), "date"]);
        // The date of a page is that of its newest state: changes come before it.
        if bundle.shelf == Shelf::Bulletins && change.date < issued {
            findings.push(
                Finding::new(&BEFORE_ISSUE, place())
                    .with("date", date::iso(change.date))
                    .with("issued", date::iso(issued)),
            );
        } else if before.is_some_and(|before| change.date < before) {
            findings.push(Finding::new(&ORDER, place()).with("date", date::iso(change.date)));
        }
        before = before.max(Some(change.date));
    }
    if let Some(archived) = facts.archived.filter(|archived| *archived < issued) {
        findings.push(
            Finding::new(&ARCHIVED, at(&["archived"]))
                .with("date", date::iso(archived))
                .with("issued", date::iso(issued)),
        );
    }
    if let Standing::Waiting(release) = site.standing(bundle) {
        let day = release.with_timezone(&site.config.time_zone).date_naive();
        if (day - site.today).num_days() > LONGEST_WAIT {
            let key = match at(&["release"]) {
                place if place == at(&[]) => at(&["issued"]),
                place => place,
            };
            findings.push(Finding::new(&FAR, key).with("date", date::iso(day)));
        }
    }
    let is_kept = matches!(
        site.standing(bundle),
        Standing::Public | Standing::Waiting(_)
    );
    if let Some(due) = facts.review_by.filter(|due| *due < site.today && is_kept) {
        findings.push(Finding::new(&OVERDUE, at(&["review_by"])).with("date", date::iso(due)));
    }
    findings
}
