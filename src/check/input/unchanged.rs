//! What `bulletin init` wrote into `site.toml` to be changed, in a site that has its own address by now.

use chrono::Datelike;

use crate::check::{Check, Reading, Run};
use crate::diagnostic::{Finding, Rule};
use crate::load;
use crate::model::{Bilingual, Language, Severity, Shelf};

const RULE: Rule = Rule::new("input/unchanged", Severity::Warning);

pub(super) const CHECK: Check = Check {
    rules: &[&RULE],
    run: Run::Bundle(run),
};

/// The owner in a new site.
const OWNER: Bilingual<&str> = Bilingual {
    en: "Name of your office",
    fr: "Nom de votre bureau",
};

/// The second-level names that are nobody's (RFC 2606), with the one that CIRA keeps for examples.
const EXAMPLES: &[&str] = &["example.com", "example.net", "example.org", "example.ca"];

fn run(reading: &Reading) -> Vec<Finding> {
    let config = &reading.site.config;
    // The settings are looked at once, with the home pages, which every site has.
    if reading.bundle.shelf != Shelf::Home || is_example(host(config.hosts.origin(Language::En))) {
        return Vec::new();
    }
    let told = |path: &[&str], written: &str| {
        Finding::new(&RULE, load::place_of(reading.disk, load::CONFIG_FILE, path))
            .with("written", written)
            .with("key", path.first().copied().unwrap_or_default())
            .with("host", host(config.hosts.origin(Language::En)))
            .with("year", reading.site.today.year().to_string())
    };
    let mut findings: Vec<Finding> = Language::ALL
        .into_iter()
        .filter(|language| config.owner[*language] == OWNER[*language])
        .map(|language| told(&["owner", language.code()], OWNER[language]))
        .collect();
    let authority = config.feed_authority.as_str();
    if is_example(authority.split(',').next().unwrap_or_default()) {
        findings.push(told(&["feeds", "authority"], authority));
    }
    findings
}

fn host(origin: &str) -> &str {
    let host = origin.split_once("://").map_or(origin, |(_, host)| host);
    host.split(':').next().unwrap_or_default()
}

fn is_example(host: &str) -> bool {
    EXAMPLES.iter().any(|name| {
        host.strip_suffix(name)
            .is_some_and(|rest| rest.is_empty() || rest.ends_with('.'))
    })
}
