//! Paragraphs that one language has and the other does not, that cannot be translations of each other, or that changed
//! places.

use std::ops::Range;

use super::alignment;
use crate::check::{Bead, Check, Reading, Run};
use crate::diagnostic::{Finding, Rule};
use crate::document::prose::{Block, Kind};
use crate::model::{Bilingual, Language, Severity};

const RULE: Rule = Rule::new("parity/paragraph", Severity::Warning);

pub(super) const CHECK: Check = Check {
    rules: &[&RULE],
    run: Run::Bundle(run),
};

/// A paragraph of fewer words is a label, a date, a name: texts may well differ in those.
const FEWEST_WORDS: usize = 4;

fn run(reading: &Reading) -> Vec<Finding> {
    let mut findings = Vec::new();
    let mut before: Option<&Bead> = None;
    let mut beads = reading.beads().iter().peekable();
    while let Some(bead) = beads.next() {
        match bead.only() {
            Some(language) => {
                // One of each alone, side by side: they stand for each other, and do not say the same.
                let twin = beads.next_if(|next| next.only() == Some(language.twin()));
                findings.extend(alone(reading, (language, bead), twin, before));
                before = twin.or(before);
            }
            None => before = Some(bead),
        }
    }
    findings.extend(crossed(reading));
    findings
}

/// Returns a finding for each two paragraphs, neighbours or with one between them, that stand the other way round in the
/// other language.
fn crossed(reading: &Reading) -> Vec<Finding> {
    let pair = |bead: &Bead| {
        let one = |language| {
            let blocks = &bead.blocks[language];
            paragraph(reading, language, blocks).filter(|_| blocks.len() == 1)
        };
        Bilingual::from_fn(one).both()
    };
    let mut findings = Vec::new();
    // The two before: of three in reverse order, the first and the third changed places.
    let mut before: [Option<Bilingual<&Block>>; 2] = [None, None];
    for bead in reading.beads() {
        let this = pair(bead);
        let crossed = this.and_then(|second| {
            let firsts = before.iter().zip(["crossed", "reversed"]);
            let mut firsts = firsts.filter_map(|(first, case)| Some(((*first)?, case)));
            let fits = |first: &(Bilingual<&Block>, _)| alignment::are_crossed(first.0, second);
            Some((firsts.find(fits)?, second))
        });
        if let Some(((first, case), second)) = crossed {
            let told = Finding::new(&RULE, reading.text.en.whole(first.en))
                .with("case", case)
                .with("twin", Language::Fr.code());
            findings.push(told.and(reading.text.fr.whole(second.fr), "label-other-language"));
        }
        before = [this, before[0]];
    }
    findings
}

fn alone(
    reading: &Reading,
    (language, bead): (Language, &Bead),
    twin: Option<&Bead>,
    before: Option<&Bead>,
) -> Option<Finding> {
    let other = language.twin();
    let block = paragraph(reading, language, &bead.blocks[language]);
    let beside = twin.and_then(|twin| paragraph(reading, other, &twin.blocks[other]));
    let (language, block, beside) = match (block, beside) {
        (Some(block), beside) => (language, block, beside),
        (None, Some(beside)) => (other, beside, None),
        (None, None) => return None,
    };
    let here = reading.text[language].whole(block);
    let finding = Finding::new(&RULE, here)
        .with(
            "case",
            if beside.is_some() {
                "changed"
            } else {
                "missing"
            },
        )
        .with("twin", language.twin().code());
    let twin = language.twin();
    let place = |block: &Block| reading.text[twin].whole(block);
    let last = before.and_then(|bead| {
        reading.text[twin]
            .prose()
            .get(bead.blocks[twin].end.checked_sub(1)?)
    });
    Some(match (beside, last) {
        (Some(beside), _) => finding.and(place(beside), "label-other-language"),
        (None, Some(last)) => finding.and(place(last), "label-after-this"),
        (None, None) => finding,
    })
}

/// Returns the paragraph of a bead, if it is one that says something.
fn paragraph<'r>(
    reading: &'r Reading,
    language: Language,
    blocks: &Range<usize>,
) -> Option<&'r Block> {
    let block = reading.text[language].prose().get(blocks.start)?;
    let is_told = block.kind == Kind::Paragraph
        && block
            .text
            .split_whitespace()
            .nth(FEWEST_WORDS - 1)
            .is_some();
    is_told.then_some(block)
}
