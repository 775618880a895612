//! A topic outside the controlled list (contract.md: "a topic outside it is an error"), or named twice.

use crate::check::{Check, Run};
use crate::diagnostic::{Finding, Rule, nearest};
use crate::model::{Place, Severity, Site};

const UNKNOWN: Rule = Rule::fault("approval/unknown-topic");
const TWICE: Rule = Rule::new("approval/topic-twice", Severity::Warning);

pub(super) const CHECK: Check = Check {
    rules: &[&UNKNOWN, &TWICE],
    run: Run::Site(run),
};

fn run(site: &Site) -> Vec<Finding> {
    let mut findings = Vec::new();
    for bulletin in &site.bulletins {
        for (index, topic) in bulletin.facts.topics.iter().enumerate() {
            let place = || {
                Place::new(
                    format!("{}/bulletin.toml", bulletin.folder()),
                    &topic.span(),
                )
            };
            if site.config.topic(&topic.value).is_none() {
                let finding = Finding::new(&UNKNOWN, place()).with("topic", &*topic.value);
                let near = nearest(
                    &topic.value,
                    site.config.topics.iter().map(|topic| topic.id.as_str()),
                );
                findings.push(match near {
                    Some(near) => finding.with("near", near).advise("near"),
                    None => finding,
                });
            } else if bulletin.facts.topics[..index]
                .iter()
                .any(|other| other.value == topic.value)
            {
                findings.push(Finding::new(&TWICE, place()).with("topic", &*topic.value));
            }
        }
    }
    findings
}
