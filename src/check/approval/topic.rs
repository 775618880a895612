//! A topic outside the controlled list (contract.md: "a topic outside it is an error"), or named twice.

use std::collections::BTreeSet;

use crate::check::{Check, Run};
use crate::diagnostic::{Finding, Offers, Rule, nearest};
use crate::model::{Place, Severity, Site};

const UNKNOWN: Rule = Rule::fault("approval/unknown-topic");
const TWICE: Rule = Rule::new("approval/topic-twice", Severity::Warning);

pub(super) const CHECK: Check = Check {
    rules: &[&UNKNOWN, &TWICE],
    run: Run::Site(run),
};

fn run(site: &Site) -> Vec<Finding> {
    let mut findings = Vec::new();
    let known: BTreeSet<&str> = site
        .config
        .topics
        .iter()
        .map(|topic| topic.id.as_str())
        .collect();
    for bulletin in &site.bulletins {
        let mut named: BTreeSet<&str> = BTreeSet::new();
        let mut offers = Offers::of_one_text();
        for topic in &bulletin.facts.topics {
            let place = || Place::new(bulletin.facts_file().unwrap_or_default(), &topic.span());
            if !known.contains(&*topic.value) {
                let finding = Finding::new(&UNKNOWN, place()).with("topic", &*topic.value);
                let ids = site.config.topics.iter().map(|topic| topic.id.as_str());
                findings.push(finding.or_near(offers.look(|| nearest(&topic.value, ids))));
            } else if !named.insert(&topic.value) {
                findings.push(Finding::new(&TWICE, place()).with("topic", &*topic.value));
            }
        }
    }
    findings
}
