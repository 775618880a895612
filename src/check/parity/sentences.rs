//! Sentences that one language has and the other does not, in passages that otherwise belong together.

use std::ops::Range;

use super::alignment::{self, LONGER, VARIANCE, letters};
use crate::check::{Bead, Check, Reading, Run};
use crate::diagnostic::{Finding, Rule};
use crate::document::prose::{Block, Kind};
use crate::locale::sentence::sentences;
use crate::model::{Bilingual, Language, Severity};

const RULE: Rule = Rule::new("parity/sentence", Severity::Warning);

pub(super) const CHECK: Check = Check {
    rules: &[&RULE],
    run: Run::Bundle(run),
};

/// By how many standard deviations a passage is too short before its sentences are compared.
const SHORT: f64 = 0.5;

/// By how many it is so short that a sentence without counterpart is more than a guess.
const SURELY_SHORT: f64 = 1.7;

/// By how many a passage must come nearer to its translation without a sentence that is said to be missing.
const NEARER: f64 = 0.3;

/// By how many it is too short whatever its sentences are.
const TOO_SHORT: f64 = 3.5;

/// A shorter sentence may well have become part of another.
const FEWEST_LETTERS: f64 = 30.0;

/// How many letters of ordinary prose the length of a translation is judged by, beside those of the page.
const ORDINARY: f64 = 2000.0;

fn run(reading: &Reading) -> Vec<Finding> {
    let passages: Vec<_> = reading
        .beads
        .iter()
        .filter_map(|bead| passage(reading, bead))
        .collect();
    // Each translator has a measure of their own.
    let total = |language: Language| {
        passages
            .iter()
            .map(|passage| passage.letters[language])
            .sum::<f64>()
    };
    let longer = (total(Language::Fr) + ORDINARY * LONGER) / (total(Language::En) + ORDINARY);
    passages
        .iter()
        .flat_map(|passage| compare(reading, passage, longer))
        .collect()
}

/// A passage of both languages that is prose.
struct Passage<'r> {
    blocks: Bilingual<&'r [Block]>,
    letters: Bilingual<f64>,
}

fn passage<'r>(reading: &'r Reading, bead: &Bead) -> Option<Passage<'r>> {
    let is_prose = |block: &Block| matches!(block.kind, Kind::Paragraph | Kind::Item | Kind::Html);
    let blocks = Bilingual::from_fn(|language| {
        let blocks = reading.text[language]
            .prose
            .get(bead.blocks[language].clone())?;
        (!blocks.is_empty() && blocks.iter().all(is_prose)).then_some(blocks)
    })
    .both()?;
    Some(Passage {
        blocks,
        letters: Bilingual::from_fn(|language| {
            blocks[language]
                .iter()
                .map(|block| letters(&block.text))
                .sum()
        }),
    })
}

/// Returns by how many standard deviations the French is too long for the English.
fn deviation_of(letters: Bilingual<f64>, longer: f64) -> f64 {
    (letters.fr - letters.en * longer) / (letters.en.max(30.0) * VARIANCE).sqrt()
}

fn compare(reading: &Reading, passage: &Passage, longer: f64) -> Vec<Finding> {
    let deviation = deviation_of(passage.letters, longer);
    if deviation.abs() < SHORT {
        return Vec::new();
    }
    let language = if deviation > 0.0 {
        Language::Fr
    } else {
        Language::En
    };
    let split = Bilingual::from_fn(|language| split(passage.blocks[language]));
    if split[language].len() <= split[language.twin()].len() && deviation.abs() < TOO_SHORT {
        return Vec::new();
    }
    let words = split.as_ref().map(|parts| {
        parts
            .iter()
            .map(|(block, range)| block.text.get(range.clone()).unwrap_or(""))
            .collect::<Vec<_>>()
    });
    let twin = language.twin();
    let beads = alignment::align_sentences(&words.en, &words.fr);
    // Where both have one alone, they may well stand for each other.
    if beads.iter().any(|bead| bead.only() == Some(twin)) {
        return Vec::new();
    }
    let alone = beads.iter().filter(|bead| bead.only() == Some(language));
    let alone: Vec<usize> = alone
        .flat_map(|bead| bead.blocks[language].clone())
        .filter(|sentence| letters(words[language][*sentence]) >= FEWEST_LETTERS)
        .collect();
    // What is left without them must be nearer to its translation than the whole was.
    let mut left = passage.letters;
    left[language] -= alone
        .iter()
        .map(|one| letters(words[language][*one]))
        .sum::<f64>();
    let is_sure = deviation.abs() >= SURELY_SHORT
        || split[language].len() - alone.len() == split[twin].len()
            && deviation_of(left, longer).abs() + NEARER <= deviation.abs();
    alone
        .into_iter()
        .filter_map(|sentence| {
            let (block, range) = split[language].get(sentence)?;
            let beside = passage.blocks[twin].first()?;
            let mut finding = Finding::new(&RULE, reading.text[language].at(&block.place(range)))
                .with("twin", twin.code())
                .and(reading.text[twin].whole(beside), "label-other-language");
            if !is_sure {
                finding.soften(Severity::Note);
            }
            Some(finding)
        })
        .collect()
}

/// Returns the sentences of some blocks, each with its block.
fn split(blocks: &[Block]) -> Vec<(&Block, Range<usize>)> {
    let mut parts = Vec::new();
    for block in blocks {
        parts.extend(
            sentences(&block.text)
                .into_iter()
                .map(|range| (block, range)),
        );
    }
    parts
}
