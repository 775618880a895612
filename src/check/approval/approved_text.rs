//! The text as it was approved: whether it is still that, and whether both languages changed together.
//!
//! `bulletin check --update` writes into `bulletin.toml` what each language said on the day of the approval. Where the
//! day is another one, the text was approved anew and is recorded anew. Until it is, nothing can be said of a change: a
//! note says that.

use crate::check::{Check, Reading, Run};
use crate::diagnostic::{Finding, Rule};
use crate::document::fingerprint::fingerprint;
use crate::load;
use crate::locale::date;
use crate::model::{Bilingual, Language, Severity, Status};

const CHANGED: Rule = Rule::new("approval/changed", Severity::Error);
pub(crate) const NOT_RECORDED: Rule = Rule::new("approval/not-recorded", Severity::Note);
const STALE: Rule = Rule::new("parity/stale", Severity::Warning);

pub(super) const CHECK: Check = Check {
    rules: &[&CHANGED, &NOT_RECORDED, &STALE],
    run: Run::Bundle(run),
};

/// Returns the fingerprint of what each language says.
#[must_use]
pub(crate) fn fingerprints(reading: &Reading) -> Bilingual<String> {
    Bilingual::from_fn(|language| {
        let words = &reading.bundle.words[language];
        let title = std::iter::once(&*words.title.value);
        let description = words.description.iter().map(|line| &*line.value);
        let signature = words.signature.iter().map(|line| &**line);
        fingerprint(
            title.chain(description).chain(signature),
            &reading.text[language].document.events,
        )
    })
}

fn run(reading: &Reading) -> Vec<Finding> {
    let facts = &reading.bundle.facts;
    let (Some(file), Status::Approved(approval)) = (reading.bundle.facts_file(), &facts.status)
    else {
        return Vec::new();
    };
    // What was recorded of an earlier approval says nothing of this one.
    let recorded = facts.approved_text.as_ref();
    let Some(approved) = recorded.filter(|approved| approved.on == approval.on) else {
        let place = load::place_of(reading.disk, &file, &["approved_on"]);
        return vec![Finding::new(&NOT_RECORDED, place).with("approved", date::iso(approval.on))];
    };
    let now = fingerprints(reading);
    let changed: Vec<Language> = Language::ALL
        .into_iter()
        .filter(|language| now[*language] != *approved.texts[*language])
        .collect();
    let title = |language: Language| {
        let words = &reading.bundle.words[language];
        reading.text[language].at(&words.title.span())
    };
    let Some(first) = changed.first() else {
        return Vec::new();
    };
    let place = load::place_of(reading.disk, &file, &["approved_on"]);
    let mut finding = Finding::new(&CHANGED, place).with(
        "case",
        if changed.len() == 2 {
            "both"
        } else {
            first.code()
        },
    );
    for language in &changed {
        finding = finding.and(title(*language), "label-changed-text");
    }
    let mut findings = vec![finding];
    if let [language] = changed[..] {
        findings.push(
            Finding::new(&STALE, title(language.twin()))
                .with("language", language.code())
                .with("twin", language.twin().code())
                .and(title(language), "label-changed-text"),
        );
    }
    findings
}
