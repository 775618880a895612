//! A key of `[check]` that names no rule.

use crate::check::{Check, Run};
use crate::diagnostic::{Adjustable, Finding, Rule, nearest};
use crate::load::CONFIG_FILE;
use crate::model::{Place, Site};

const UNKNOWN: Rule = Rule::fault("input/unknown-code");
const FIXED: Rule = Rule::fault("input/fixed-severity");

/// The groups of contract.md: a site may weigh one before it has any rule.
const GROUPS: &[&str] = &[
    "input",
    "parity",
    "access",
    "privacy",
    "link",
    "approval",
    "typography",
    "style",
];

pub(super) const CHECK: Check = Check {
    rules: &[&UNKNOWN, &FIXED],
    run: Run::Site(run),
};

fn run(site: &Site) -> Vec<Finding> {
    let rules = crate::check::rules();
    let mut findings = Vec::new();
    for (pattern, _) in &site.config.severities {
        let place = Place::new(CONFIG_FILE, &pattern.span());
        let named: Vec<&Rule> = rules
            .iter()
            .copied()
            .filter(|rule| crate::check::matches_code(&pattern.value, rule))
            .collect();
        let is_group = pattern
            .value
            .strip_suffix("/*")
            .is_some_and(|group| GROUPS.contains(&group));
        if named.is_empty() && !is_group {
            let finding = Finding::new(&UNKNOWN, place).with("code", pattern.value.as_str());
            findings
                .push(finding.or_near(nearest(&pattern.value, rules.iter().map(|rule| rule.code))));
        } else if !is_group && named.iter().all(|rule| rule.adjustable == Adjustable::No) {
            // A group is taken as it is: what is weighed is whatever in it can be, now or later.
            findings.push(Finding::new(&FIXED, place).with("code", pattern.value.as_str()));
        }
    }
    findings
}
