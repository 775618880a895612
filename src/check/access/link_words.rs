//! The words of links: they say where the link leads, also when they are read alone (WCAG 2.4.4; facts.md, part 4).

use std::collections::BTreeMap;

use crate::check::{Check, Reading, Run, each_text};
use crate::diagnostic::{Finding, Rule};
use crate::document::links::Link;
use crate::model::{Language, Severity};

const VAGUE: Rule = Rule::new("access/link-vague", Severity::Warning);
const BARE: Rule = Rule::new("access/link-bare", Severity::Warning);
const EMPTY: Rule = Rule::new("access/link-empty", Severity::Error);
const TWO_TARGETS: Rule = Rule::new("access/link-two-targets", Severity::Warning);

pub(super) const CHECK: Check = Check {
    rules: &[&BARE, &EMPTY, &TWO_TARGETS, &VAGUE],
    run: Run::Bundle(run),
};

/// Words that say nothing of where a link leads.
fn vague(language: Language) -> &'static [&'static str] {
    match language {
        Language::En => &[
            "click here",
            "here",
            "click",
            "read more",
            "more",
            "learn more",
            "this link",
            "link",
            "this page",
            "see here",
            "more information",
            "details",
            "continue",
        ],
        Language::Fr => &[
            "cliquez ici",
            "cliquer ici",
            "ici",
            "lire la suite",
            "pour en savoir plus",
            "en savoir plus",
            "ce lien",
            "lien",
            "cette page",
            "voir ici",
            "plus",
            "détails",
            "suite",
            "plus d’information",
            "plus d'information",
        ],
    }
}

fn run(reading: &Reading) -> Vec<Finding> {
    let mut findings = Vec::new();
    for (language, text) in each_text(reading) {
        let links: Vec<(&Link, String)> = text
            .links
            .iter()
            .filter(|link| !link.is_image)
            .map(|link| (link, text.words_of(link)))
            .collect();
        let mut seen: BTreeMap<String, &Link> = BTreeMap::new();
        for (link, words) in &links {
            let said = words
                .trim()
                .trim_end_matches(['.', '…', ':', '>', '»', ' '])
                .to_lowercase();
            let at = text.at(&link.span);
            if said.is_empty() {
                findings.push(Finding::new(&EMPTY, at));
            } else if vague(language).contains(&said.as_str()) {
                findings.push(Finding::new(&VAGUE, at).with("words", words.trim()));
            } else if said.contains("://") || said.starts_with("www.") {
                findings.push(Finding::new(&BARE, at));
            } else if let Some(first) = seen.get(&said) {
                if first.written != link.written {
                    findings.push(
                        Finding::new(&TWO_TARGETS, at)
                            .with("words", words.trim())
                            .and(text.at(&first.span), "label-first"),
                    );
                }
            } else {
                seen.insert(said, link);
            }
        }
    }
    findings
}
