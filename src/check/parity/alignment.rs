//! Which blocks of the two texts belong together: what rules that compare words, not structure, start from.
//!
//! Blocks are paired in their order so that the whole costs least: two that belong together are of one kind, of like
//! length (Gale and Church 1993: the length of a translation follows that of its source), and share figures and the
//! beginnings of words (Simard, Foster and Isabelle 1992: cognates). A block may stand for two of the other language,
//! and may have no counterpart. Texts of one form throughout, as most are, are paired without any of this.

use std::ops::Range;

use unicode_normalization::UnicodeNormalization;

use crate::document::prose::{Block, Kind};
use crate::model::{Bilingual, Language};

/// Blocks of both texts that say the same: one of each, two of one, or one with nothing beside it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Bead {
    /// Their indices in the prose of each language.
    pub blocks: Bilingual<Range<usize>>,
}

impl Bead {
    fn new(en: Range<usize>, fr: Range<usize>) -> Self {
        Self {
            blocks: Bilingual { en, fr },
        }
    }

    /// Returns the language whose text has this alone, if one has.
    #[must_use]
    pub fn only(&self) -> Option<Language> {
        Language::ALL
            .into_iter()
            .find(|language| self.blocks[language.twin()].is_empty())
    }
}

/// The length of a French text beside its English one, in letters (`facts.md` 5; measured on government prose).
pub(super) const LONGER: f64 = 1.18;

/// The variance of that length for each letter (Gale and Church 1993, section 3, have 6.8 for all they measured; this
/// finds more of the paragraphs taken out of real pages, and no more that are there).
pub(super) const VARIANCE: f64 = 5.0;

/// What a pair costs at most for its lengths: past that, they say nothing more.
const STRANGE: f64 = 9.0;

/// What it costs to leave a block alone.
const ALONE: f64 = 5.0;

/// What it costs to put two blocks with one.
const MERGED: f64 = 3.5;

/// What it costs to put three blocks with one.
const REGROUPED: f64 = 5.0;

/// How far from the diagonal pairs are looked for, beside the difference in number.
const REACH: usize = 24;

/// Pairs the blocks of two texts. Each block is in one bead, in its order. Texts too long and too unlike to compare are
/// one bead.
#[must_use]
pub(in crate::check) fn align(en: &[Block], fr: &[Block]) -> Vec<Bead> {
    if has_one_form(en, fr) {
        return (0..en.len())
            .map(|index| Bead::new(index..index + 1, index..index + 1))
            .collect();
    }
    let sketches = |blocks: &[Block]| -> Vec<Sketch> {
        let of = |block: &Block| Sketch::of(block.kind, &block.text);
        blocks.iter().map(of).collect()
    };
    pair(&sketches(en), &sketches(fr))
}

/// By how much two paragraphs must fit better crosswise before they are said to have changed places.
const CROSSED: f64 = 4.0;

/// Returns whether two blocks, one after the other in both texts, fit each other better crosswise.
pub(super) fn are_crossed(first: Bilingual<&Block>, second: Bilingual<&Block>) -> bool {
    let lengths = |en: &Block, fr: &Block| strangeness(letters(&en.text), letters(&fr.text));
    let gain = lengths(first.en, first.fr) + lengths(second.en, second.fr)
        - lengths(first.en, second.fr)
        - lengths(second.en, first.fr);
    // Most neighbours are of such lengths that no words would make up for it.
    if gain < -CROSSED {
        return false;
    }
    let marks = [first, second].map(|blocks| blocks.map(|block| marks(&block.text)));
    let words = |en: &[u64], fr: &[u64]| unlikeness(shared(en, fr), en.len(), fr.len());
    let [first, second] = &marks;
    let straight = words(&first.en, &first.fr) + words(&second.en, &second.fr);
    let crosswise = words(&first.en, &second.fr) + words(&second.en, &first.fr);
    gain + straight - crosswise > CROSSED
}

fn pair(en: &[Sketch], fr: &[Sketch]) -> Vec<Bead> {
    Table::fill(en, fr)
        .and_then(|table| table.path())
        .unwrap_or_else(|| vec![Bead::new(0..en.len(), 0..fr.len())])
}

/// Returns whether two texts are so alike that first belongs to first and last to last.
fn has_one_form(en: &[Block], fr: &[Block]) -> bool {
    en.len() == fr.len()
        && en.iter().zip(fr).all(|(en, fr)| {
            en.kind == fr.kind && strangeness(letters(&en.text), letters(&fr.text)) < 3.0
        })
}

/// Returns how many letters a text has.
pub(super) fn letters(text: &str) -> f64 {
    // Exact far beyond any text.
    f64::from(u32::try_from(text.chars().count()).unwrap_or(u32::MAX))
}

/// Returns how unlikely two lengths are of a text and its translation: 0 for as expected.
fn strangeness(en: f64, fr: f64) -> f64 {
    let spread = f64::midpoint(en, fr / LONGER).max(12.0) * VARIANCE;
    let surprise = fr - en * LONGER;
    (surprise * surprise / spread / 2.0).min(STRANGE)
}

/// What of a block is compared.
#[derive(Debug)]
struct Sketch {
    kind: Kind,
    letters: f64,
    /// Its figures and the beginnings of its words, sorted.
    marks: Vec<u64>,
}

impl Sketch {
    fn of(kind: Kind, text: &str) -> Self {
        Self {
            kind,
            letters: letters(text),
            marks: marks(text),
        }
    }
}

/// Returns the figures of a text and the first four letters of its longer words, without accents and case.
fn marks(text: &str) -> Vec<u64> {
    let mut marks = Vec::new();
    for word in text.split(|letter: char| !letter.is_alphanumeric()) {
        let is_figure = word.starts_with(|first: char| first.is_ascii_digit());
        if is_figure || word.len() > 4 {
            let most = if is_figure { 8 } else { 4 };
            let add = |mark: u64, letter: u8| mark << 8 | u64::from(letter.to_ascii_lowercase());
            // The beginning is in most words; to take a word apart costs ten times as much.
            let mark = match word.as_bytes().get(..most) {
                Some(start) if start.is_ascii() => start.iter().copied().fold(0, add),
                _ => {
                    let plain = word.nfd().filter(char::is_ascii_alphanumeric);
                    plain
                        .take(most)
                        .fold(0, |mark, letter| add(mark, letter as u8))
                }
            };
            marks.push(mark);
        }
    }
    marks.sort_unstable();
    marks.dedup();
    marks
}

/// Returns how many marks two blocks share.
fn shared(one: &[u64], other: &[u64]) -> usize {
    let (mut a, mut b, mut count) = (0, 0, 0);
    while let (Some(left), Some(right)) = (one.get(a), other.get(b)) {
        a += usize::from(left <= right);
        b += usize::from(right <= left);
        count += usize::from(left == right);
    }
    count
}

/// What it costs to put two blocks together for what they share: each mark that both have speaks for
/// them, and each that one of them lacks against. Tuned on planted differences, like all prices here.
fn unlikeness(shared: usize, one: usize, other: usize) -> f64 {
    let ratio = |count: usize| f64::from(u32::try_from(count).unwrap_or(u32::MAX));
    let own = ratio(one.min(other) - shared) * 0.3 - ratio(shared);
    own.clamp(-6.0, 6.0)
}

/// What it costs to put blocks of these kinds together.
fn difference(one: Kind, other: Kind) -> f64 {
    match (one, other) {
        _ if one == other => 0.0,
        (Kind::Heading(_), Kind::Heading(_)) => 1.0,
        (Kind::Paragraph | Kind::Item | Kind::Html, Kind::Paragraph | Kind::Item | Kind::Html) => {
            2.0
        }
        _ => 8.0,
    }
}

/// The beads that are tried: how many blocks of each language, and what it costs beside the words.
const STEPS: [((usize, usize), f64); 7] = [
    ((1, 1), 0.0),
    ((1, 0), ALONE),
    ((0, 1), ALONE),
    ((2, 1), MERGED),
    ((1, 2), MERGED),
    ((3, 1), REGROUPED),
    ((1, 3), REGROUPED),
];

/// The most places that are looked at: past that, two texts are too long and too unlike to pair their blocks.
const MOST: usize = 400_000;

/// The cheapest way to each pair of places, for the places near the diagonal.
struct Table<'a> {
    en: &'a [Sketch],
    fr: &'a [Sketch],
    reach: usize,
    /// For each place, the cost of the way there and the step that it ends with.
    ways: Vec<(f64, u8)>,
    /// For each place, how many marks the blocks before it share.
    shared: Vec<usize>,
}

impl<'a> Table<'a> {
    /// Fills the table, row by row.
    fn fill(en: &'a [Sketch], fr: &'a [Sketch]) -> Option<Self> {
        let reach = REACH + en.len().abs_diff(fr.len());
        let places = (en.len() + 1).checked_mul(2 * reach + 1)?;
        if places > MOST {
            return None;
        }
        let mut table = Self {
            en,
            fr,
            reach,
            ways: vec![(f64::INFINITY, 0); places],
            shared: vec![0; places],
        };
        for to_en in 0..=en.len() {
            for to_fr in table.row(to_en) {
                table.arrive(to_en, to_fr);
            }
        }
        Some(table)
    }

    /// The French places that are looked at for an English one.
    fn row(&self, en: usize) -> Range<usize> {
        let middle = (en * self.fr.len())
            .checked_div(self.en.len())
            .unwrap_or_default();
        middle.saturating_sub(self.reach)..(middle + self.reach).min(self.fr.len()) + 1
    }

    fn index(&self, en: usize, fr: usize) -> Option<usize> {
        let row = self.row(en);
        row.contains(&fr)
            .then(|| en * (2 * self.reach + 1) + fr - row.start)
    }

    fn arrive(&mut self, en: usize, fr: usize) {
        let Some(here) = self.index(en, fr) else {
            return;
        };
        if (en, fr) == (0, 0) {
            self.ways[here] = (0.0, 0);
            return;
        }
        if let (Some(last_en), Some(last_fr)) = (en.checked_sub(1), fr.checked_sub(1)) {
            self.shared[here] = shared(&self.en[last_en].marks, &self.fr[last_fr].marks);
        }
        for (number, ((of_en, of_fr), price)) in (0..).zip(STEPS) {
            let (Some(from_en), Some(from_fr)) = (en.checked_sub(of_en), fr.checked_sub(of_fr))
            else {
                continue;
            };
            let Some(before) = self.index(from_en, from_fr) else {
                continue;
            };
            let cost = self.ways[before].0 + price + self.cost(from_en..en, from_fr..fr);
            if cost < self.ways[here].0 {
                self.ways[here] = (cost, number);
            }
        }
    }

    /// What it costs to put these blocks together.
    fn cost(&self, en: Range<usize>, fr: Range<usize>) -> f64 {
        let (own, others) = (&self.en[en.clone()], &self.fr[fr.clone()]);
        if own.is_empty() || others.is_empty() {
            return 0.0;
        }
        let mut cost = strangeness(
            own.iter().map(|block| block.letters).sum(),
            others.iter().map(|block| block.letters).sum(),
        );
        for (a, one) in (en.start + 1..).zip(own) {
            for (b, other) in (fr.start + 1..).zip(others) {
                let common = self.index(a, b).map_or(0, |place| self.shared[place]);
                cost += difference(one.kind, other.kind);
                cost += unlikeness(common, one.marks.len(), other.marks.len());
            }
        }
        cost
    }

    /// Returns the beads of the cheapest way through.
    fn path(&self) -> Option<Vec<Bead>> {
        let (mut en, mut fr) = (self.en.len(), self.fr.len());
        let mut beads = Vec::new();
        while (en, fr) != (0, 0) {
            let (cost, number) = self.ways[self.index(en, fr)?];
            let ((of_en, of_fr), _) = STEPS[usize::from(number)];
            if cost.is_infinite() {
                return None;
            }
            beads.push(Bead::new(en - of_en..en, fr - of_fr..fr));
            (en, fr) = (en - of_en, fr - of_fr);
        }
        beads.reverse();
        Some(beads)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::document::Document;
    use crate::document::prose::blocks;

    fn beads(en: &str, fr: &str) -> String {
        let read = |file: &str| blocks(&Document::parse(file, 0).events, file);
        let beads = align(&read(en), &read(fr));
        let told = beads
            .iter()
            .map(|bead| format!("{}-{}", bead.blocks.en.len(), bead.blocks.fr.len()));
        told.collect::<Vec<_>>().join(" ")
    }

    const ONE: (&str, &str) = (
        "In 2024, the commissioner received 1,113 complaints, and 44 of them were about access to information.",
        "En 2024, le commissaire a reçu 1 113 plaintes, dont 44 portaient sur l’accès à l’information.",
    );
    const TWO: (&str, &str) = (
        "Keep paper in a locked cabinet when nobody is there to look after it.",
        "Gardez les papiers dans un classeur verrouillé lorsque personne n’est là pour les surveiller.",
    );
    const THREE: (&str, &str) = (
        "The municipal archives will be closed from May 3 to May 10 while the catalogue is being moved.",
        "Les archives municipales seront fermées du 3 au 10 mai pendant le déménagement du catalogue.",
    );

    #[test]
    fn paragraphs_are_paired_in_their_order() {
        let text = |parts: &[&str]| parts.join("\n\n");
        for (en, fr, expected) in [
            (
                text(&[ONE.0, TWO.0, THREE.0]),
                text(&[ONE.1, TWO.1, THREE.1]),
                "1-1 1-1 1-1",
            ),
            (
                text(&[ONE.0, TWO.0, THREE.0]),
                text(&[ONE.1, THREE.1]),
                "1-1 1-0 1-1",
            ),
            (
                text(&[ONE.0, THREE.0]),
                text(&[ONE.1, TWO.1, THREE.1]),
                "1-1 0-1 1-1",
            ),
            (
                text(&[TWO.0, THREE.0]),
                text(&[ONE.1, TWO.1, THREE.1]),
                "0-1 1-1 1-1",
            ),
            (
                text(&[ONE.0, TWO.0, THREE.0]),
                text(&[&format!("{} {}", ONE.1, TWO.1), THREE.1]),
                "2-1 1-1",
            ),
            (
                text(&[&format!("{} {}", ONE.0, TWO.0), THREE.0]),
                text(&[ONE.1, TWO.1, THREE.1]),
                "1-2 1-1",
            ),
            (String::new(), text(&[ONE.1]), "0-1"),
            (String::new(), String::new(), ""),
        ] {
            assert_eq!(beads(&en, &fr), expected, "{en}\n{fr}");
        }
    }
}
