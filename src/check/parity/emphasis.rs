//! Words that one language sets in bold and the other does not.
//!
//! Passages in bold are counted in each pair of blocks: which of their words stand for each other is not asked. Italics
//! are not compared: each language sets its own titles and foreign words in them.

use std::ops::Range;

use pulldown_cmark::{Event, Tag};

use super::parallel;
use crate::check::{Check, Reading, Run, Text};
use crate::diagnostic::{Finding, Rule};
use crate::model::{Bilingual, Language, Severity};

const RULE: Rule = Rule::new("parity/emphasis", Severity::Warning);

pub(super) const CHECK: Check = Check {
    rules: &[&RULE],
    run: Run::Bundle(run),
};

/// How many bytes may stand between two passages that are one: “**Lock** **it**”.
const JOINT: usize = 2;

fn run(reading: &Reading) -> Vec<Finding> {
    let bold = Bilingual::from_fn(|language| bold(&reading.text[language]));
    if bold.en.is_empty() && bold.fr.is_empty() {
        return Vec::new();
    }
    let mut findings = Vec::new();
    for bead in reading.beads() {
        if bead.only().is_some() {
            continue;
        }
        let of = Bilingual::from_fn(|language| {
            let blocks = &bead.blocks[language];
            let from = bold[language].partition_point(|(block, _)| *block < blocks.start);
            let until = bold[language].partition_point(|(block, _)| *block < blocks.end);
            &bold[language][from..until]
        });
        let Some(language) = Language::ALL
            .into_iter()
            .find(|language| of[*language].len() > of[language.twin()].len())
        else {
            continue;
        };
        let twin = language.twin();
        let (own, others) = (of[language], of[twin]);
        let (text, other) = (&reading.text[language], &reading.text[twin]);
        let Some(beside) = other.prose().get(bead.blocks[twin].start) else {
            continue;
        };
        findings.push(
            Finding::new(&RULE, text.at(&own[others.len()].1))
                .with("key", own.len().to_string())
                .with("other", others.len().to_string())
                .with("twin", twin.code())
                .and(
                    other.at(&parallel::head(&beside.span, other.file)),
                    "label-other-language",
                ),
        );
    }
    findings
}

/// Returns the passages of a text that are in bold, each with the number of the block that it stands in.
fn bold(text: &Text) -> Vec<(usize, Range<usize>)> {
    let mut found: Vec<(usize, Range<usize>)> = Vec::new();
    for (event, span) in &text.document.events {
        if !matches!(event, Event::Start(Tag::Strong)) {
            continue;
        }
        let after = text
            .prose()
            .partition_point(|block| block.span.start <= span.start);
        let Some(block) = after.checked_sub(1) else {
            continue;
        };
        match found.last_mut() {
            Some((number, last)) if *number == block && span.start <= last.end + JOINT => {
                last.end = last.end.max(span.end);
            }
            _ => found.push((block, span.clone())),
        }
    }
    found
}
