//! Words that are the same in both languages: mostly a translation forgotten.

use super::other_language;
use crate::check::{Check, Reading, Run};
use crate::diagnostic::{Finding, Rule};
use crate::document::prose::{Block, Kind};
use crate::locale::idiom;
use crate::model::{Language, Severity, Spanned};

const TITLE: Rule = Rule::new("parity/same-title", Severity::Warning);
const DESCRIPTION: Rule = Rule::new("parity/same-description", Severity::Error);
const ALT: Rule = Rule::new("parity/same-alt", Severity::Warning);
const TEXT: Rule = Rule::new("parity/same-text", Severity::Error);

pub(super) const CHECK: Check = Check {
    rules: &[&TITLE, &DESCRIPTION, &ALT, &TEXT],
    run: Run::Bundle(run),
};

/// A shorter passage may well be the same in both: a name, a formula, a word that both languages have.
const FEWEST_WORDS: usize = 6;

/// Of a shorter one still, a word of one language must tell that it is none of those: “have the list approved”.
const FEWEST_OF_ONE: usize = 4;

/// Whether words can hardly be right in both languages: there are many, or one of so few is of one language only.
fn is_prose(text: &str) -> bool {
    let evidence = idiom::evidence(text);
    evidence.words >= FEWEST_WORDS
        || evidence.words >= FEWEST_OF_ONE && evidence.en + evidence.fr > 0
}

fn run(reading: &Reading) -> Vec<Finding> {
    let words = &reading.bundle.words;
    let (en, fr) = (&reading.text.en, &reading.text.fr);
    let mut findings = Vec::new();
    let mut line =
        |rule: &'static Rule, en_line: &Spanned<Box<str>>, fr_line: &Spanned<Box<str>>| {
            if en_line.value == fr_line.value && en_line.value.contains(' ') {
                findings.push(
                    Finding::new(rule, fr.at(&fr_line.span()))
                        .and(en.at(&en_line.span()), "label-other-language"),
                );
            }
        };
    line(&TITLE, &words.en.title, &words.fr.title);
    if let (Some(en_line), Some(fr_line)) = (&words.en.description, &words.fr.description) {
        line(&DESCRIPTION, en_line, fr_line);
    }
    // Equal passages are looked up, not searched for: ten thousand paragraphs stay linear.
    let known: std::collections::BTreeMap<&str, &Block> = en
        .prose
        .iter()
        .map(|block| (block.text.trim(), block))
        .collect();
    for block in &fr.prose {
        let Some(twin) = known.get(block.text.trim()) else {
            continue;
        };
        let rule = match block.kind {
            Kind::Alt if block.text.contains(' ') => &ALT,
            Kind::Paragraph | Kind::Item | Kind::Heading(_) | Kind::Caption | Kind::Html
                if is_prose(&block.own_text())
                    // Where it is plain which of the two is wrong, that is told.
                    && !other_language::is_left(Language::Fr, block)
                    && !other_language::is_left(Language::En, twin) =>
            {
                &TEXT
            }
            _ => continue,
        };
        findings
            .push(Finding::new(rule, fr.whole(block)).and(en.whole(twin), "label-other-language"));
    }
    findings
}
