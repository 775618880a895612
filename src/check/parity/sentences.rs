//! Sentences that one language has and the other does not, in passages that otherwise belong together: few of their words
//! stand there, and the passages come nearer in length without them.

use std::cell::OnceCell;
use std::ops::Range;

use super::alignment::{LONGER, VARIANCE, letters};
use super::vocabulary::{self, Coverage, Vocabulary, Word};
use crate::check::{Check, Reading, Run};
use crate::diagnostic::{Finding, Rule};
use crate::document::prose::{Block, Kind};
use crate::model::{Bilingual, Language, Severity};

const RULE: Rule = Rule::new("parity/sentence", Severity::Warning);

pub(super) const CHECK: Check = Check {
    rules: &[&RULE],
    run: Run::Bundle(run),
};

/// By how many standard deviations a passage may differ from its translation before its sentences are looked at, where
/// both have as many.
const SHORT: f64 = 0.5;

/// What each word of a sentence says of its not being there: one that is found in the other language against it, one
/// that is not for it. About the logarithms of how much likelier either is of a sentence that was left out; this and
/// what follows was tuned on planted differences (docs/decisions.md).
const FOUND: f64 = -0.69;
const NOT_FOUND: f64 = 0.57;

/// How much the words of a sentence say at most.
const MOST_OF_WORDS: f64 = 5.0;

/// How much the length says: by how much nearer the passages come without the sentence.
const OF_LENGTH: f64 = 0.87;
const MOST_OF_LENGTH: f64 = 2.0;

/// What it says that the other language has fewer sentences, or not.
const FEWER: f64 = 1.23;
const NOT_FEWER: f64 = -1.6;

/// How much must speak for it: nearly all sentences are translated.
const SURE: f64 = 2.77;

/// How much makes it worth a note.
const LIKELY: f64 = 2.0;

/// How many sentences of a passage are told of at most, the likeliest: where more are missing, they say enough, and each
/// of them is weighed again for every one that is told of.
const MOST_SENTENCES: usize = 64;

/// A shorter sentence may well have become part of another.
const FEWEST_LETTERS: f64 = 30.0;

/// How many letters of ordinary prose the length of a translation is judged by, beside those of the page.
const ORDINARY: f64 = 2000.0;

fn run(reading: &Reading) -> Vec<Finding> {
    let texts = Bilingual::from_fn(|language| Words::of(reading.text[language].prose()));
    let passages: Vec<_> = (0..reading.beads().len())
        .filter_map(|number| passage(reading, number))
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
        .flat_map(|passage| compare(reading, &texts, passage, longer))
        .collect()
}

/// The words of each block of a text, read when they are first asked for.
struct Words(Vec<OnceCell<Vec<Word>>>);

impl Words {
    fn of(prose: &[Block]) -> Self {
        Self(prose.iter().map(|_| OnceCell::new()).collect())
    }

    fn get(&self, prose: &[Block], number: usize) -> &[Word] {
        self.0[number].get_or_init(|| vocabulary::read(&prose[number].text))
    }
}

/// A passage of both languages that is prose.
struct Passage<'r> {
    numbers: Bilingual<Range<usize>>,
    blocks: Bilingual<&'r [Block]>,
    /// The blocks right before and after that stand alone: a sentence may have moved there.
    around: Bilingual<Vec<usize>>,
    letters: Bilingual<f64>,
}

fn passage<'r>(reading: &'r Reading, number: usize) -> Option<Passage<'r>> {
    let bead = &reading.beads()[number];
    let is_prose = |block: &Block| matches!(block.kind, Kind::Paragraph | Kind::Item | Kind::Html);
    let blocks = Bilingual::from_fn(|language| {
        let blocks = reading.text[language]
            .prose()
            .get(bead.blocks[language].clone())?;
        (!blocks.is_empty() && blocks.iter().all(is_prose)).then_some(blocks)
    })
    .both()?;
    Some(Passage {
        numbers: bead.blocks.clone(),
        blocks,
        around: around(reading, number),
        letters: Bilingual::from_fn(|language| {
            blocks[language]
                .iter()
                .map(|block| letters(&block.text) - letters(language_note(&block.text)))
                .sum()
        }),
    })
}

/// Returns the blocks of the beads right before and after one that have nothing beside them, by language.
fn around(reading: &Reading, number: usize) -> Bilingual<Vec<usize>> {
    let before = number
        .checked_sub(1)
        .and_then(|before| reading.beads().get(before));
    let beads = [before, reading.beads().get(number + 1)];
    Bilingual::from_fn(|language| {
        let alone = beads
            .iter()
            .flatten()
            .filter(|bead| bead.only() == Some(language));
        alone
            .flat_map(|bead| bead.blocks[language].clone())
            .collect()
    })
}

/// Returns by how many standard deviations the French is too long for the English.
fn deviation_of(letters: Bilingual<f64>, longer: f64) -> f64 {
    (letters.fr - letters.en * longer) / (letters.en.max(30.0) * VARIANCE).sqrt()
}

fn compare(
    reading: &Reading,
    texts: &Bilingual<Words>,
    passage: &Passage,
    longer: f64,
) -> Vec<Finding> {
    let deviation = deviation_of(passage.letters, longer);
    let split = Bilingual::from_fn(|language| split(passage, language));
    let (en, fr) = (split.en.len(), split.fr.len());
    if en == fr && (deviation.abs() < SHORT || en == 1) {
        return Vec::new();
    }
    let mut findings = Vec::new();
    for language in Language::ALL {
        let twin = language.twin();
        let (own, others) = (&split[language], passage.blocks[twin]);
        // What has one sentence is a paragraph that is missing, or none.
        let Some(beside) = others.first().filter(|_| own.len() > 1) else {
            continue;
        };
        let near = passage.numbers[twin].clone();
        let near = near.chain(passage.around[twin].iter().copied());
        let words = |language, number| texts[language].get(reading.text[language].prose(), number);
        let vocabulary = Vocabulary::of(twin, near.map(|number| words(twin, number)));
        let mut sentences: Vec<Sentence> = own
            .iter()
            .filter_map(|part| {
                Sentence::read(*part, || {
                    let words = words(language, part.number);
                    vocabulary.covers(language, vocabulary::within(words, part.range))
                })
            })
            .collect();
        let (mut left, mut number) = (passage.letters, own.len());
        let is_more = |number: usize| number > split[twin].len();
        keep_likeliest(&mut sentences, |sentence| {
            sentence.score(language, left, longer, is_more(number))
        });
        // The likeliest first: without it, the others may well be as they should be.
        while let Some((place, score)) = likeliest(&sentences, |sentence| {
            sentence.score(language, left, longer, is_more(number))
        }) {
            if score < LIKELY {
                break;
            }
            let sentence = sentences.remove(place);
            left[language] -= sentence.letters;
            number -= 1;
            let here = sentence.block.place(sentence.range);
            let mut finding = Finding::new(&RULE, reading.text[language].at(&here))
                .with("twin", twin.code())
                .and(reading.text[twin].whole(beside), "label-other-language");
            if score < SURE {
                finding.soften(Severity::Note);
            }
            findings.push(finding);
        }
    }
    findings
}

/// A sentence that may be missing in the other language.
struct Sentence<'r> {
    block: &'r Block,
    range: &'r Range<usize>,
    letters: f64,
    /// What its words say of its being there or not.
    words: f64,
}

impl<'r> Sentence<'r> {
    /// Weighs a sentence; a short one says too little.
    fn read(part: Part<'r>, coverage: impl FnOnce() -> Coverage) -> Option<Self> {
        let Part { block, range, .. } = part;
        let letters = letters(block.text.get(range.clone()).unwrap_or(""));
        if letters < FEWEST_LETTERS {
            return None;
        }
        let coverage = coverage();
        let words = FOUND * f64::from(coverage.found) + NOT_FOUND * f64::from(coverage.missing);
        Some(Self {
            block,
            range,
            letters,
            words: words.min(MOST_OF_WORDS),
        })
    }

    /// Returns how much speaks for its being missing.
    fn score(
        &self,
        language: Language,
        passage: Bilingual<f64>,
        longer: f64,
        is_more: bool,
    ) -> f64 {
        let mut left = passage;
        left[language] -= self.letters;
        let (before, after) = (deviation_of(passage, longer), deviation_of(left, longer));
        let length = OF_LENGTH * (before * before - after * after) / 2.0;
        let number = if is_more { FEWER } else { NOT_FEWER };
        self.words + length.clamp(-MOST_OF_LENGTH, MOST_OF_LENGTH) + number
    }
}

/// Drops all but the likeliest; those that stay keep their order.
fn keep_likeliest(sentences: &mut Vec<Sentence>, score: impl Fn(&Sentence) -> f64) {
    let mut scores: Vec<f64> = sentences.iter().map(&score).collect();
    if scores.len() <= MOST_SENTENCES {
        return;
    }
    scores.sort_by(|one, other| other.total_cmp(one));
    let least = scores[MOST_SENTENCES - 1];
    sentences.retain(|sentence| score(sentence) >= least);
    sentences.truncate(MOST_SENTENCES);
}

/// Returns the place of the sentence with the highest score, and its score.
fn likeliest(sentences: &[Sentence], score: impl Fn(&Sentence) -> f64) -> Option<(usize, f64)> {
    let scores = sentences.iter().map(score).enumerate();
    scores.max_by(|one, other| one.1.total_cmp(&other.1))
}

/// Returns what a text ends with where it says that a link leads to a page in the other language, which the other text
/// has no need to say: « (en anglais seulement) ».
fn language_note(text: &str) -> &str {
    let text = text.trim_end();
    let Some(start) = text.rfind('(') else {
        return "";
    };
    let note = &text[start..];
    let is_note = LANGUAGE_NOTES.iter().any(|said| note.contains(said));
    if is_note && note.ends_with(')') && note.len() < LONGEST_NOTE {
        note
    } else {
        ""
    }
}

/// What says so, and how long it is at most, in bytes.
const LANGUAGE_NOTES: [&str; 4] = ["en anglais", "English only", "in French", "French only"];
const LONGEST_NOTE: usize = 48;

/// A sentence and where it stands.
#[derive(Clone, Copy)]
struct Part<'r> {
    /// The number of its block.
    number: usize,
    block: &'r Block,
    range: &'r Range<usize>,
}

/// Returns the sentences of a passage in one language.
fn split<'r>(passage: &Passage<'r>, language: Language) -> Vec<Part<'r>> {
    let mut parts = Vec::new();
    let first = passage.numbers[language].start;
    for (number, block) in (first..).zip(passage.blocks[language]) {
        let note = language_note(&block.text);
        let said = block.text.len() - note.len();
        parts.extend(
            block
                .sentences()
                .iter()
                .filter(|range| note.is_empty() || range.start < said)
                .map(|range| Part {
                    number,
                    block,
                    range,
                }),
        );
    }
    parts
}
