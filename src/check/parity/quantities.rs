//! Numbers, dates, times, phone numbers, e-mail addresses and sections of laws that one language says and the other
//! does not.

use std::ops::Range;

use super::lines::{Line, Lines};
use super::other_language::is_left;
use super::{parallel, units};
use crate::check::{Bead, Check, Reading, Run, Text};
use crate::diagnostic::{Finding, Rule};
use crate::document::prose::Block;
use crate::locale::quantity::{Kind, Quantity, Weight, quantities, unmatched};
use crate::model::{Bilingual, Language, Place, Severity};

const NUMBER: Rule = Rule::new("parity/number", Severity::Warning);
const DATE: Rule = Rule::new("parity/date", Severity::Warning);
const CONTACT: Rule = Rule::new("parity/contact", Severity::Warning);
const SECTION: Rule = Rule::new("parity/section", Severity::Warning);

pub(super) const CHECK: Check = Check {
    rules: &[&NUMBER, &DATE, &CONTACT, &SECTION],
    run: Run::Bundle(run),
};

/// How many beads away the like of a quantity is still looked for: sentences move when they are translated.
const AWAY: usize = 2;

/// How many quantities before and after are looked at.
const MOST: usize = 64;

fn run(reading: &Reading) -> Vec<Finding> {
    let lines = Lines::of(reading);
    let mut findings: Vec<Finding> = lines
        .all()
        .iter()
        .flat_map(|one| line(&lines, one))
        .collect();
    findings.extend(prose(reading));
    findings
}

/// Compares what a line says in both languages.
fn line(lines: &Lines, line: &Line) -> Vec<Finding> {
    let said = Bilingual::from_fn(|language| quantities(language, line.words[language]));
    let alone = unmatched(&said.en, &said.fr);
    let mut findings = Vec::new();
    for (language, places) in [(Language::En, alone.en), (Language::Fr, alone.fr)] {
        let twin = language.twin();
        for (place, near) in places {
            let quantity = &said[language][place];
            let near = near.map(|near| &said[twin][near]);
            if near.is_some() && language == Language::Fr {
                continue;
            }
            findings.push(told(
                (language, quantity, line.words[language]),
                near.map(|near| part(line.words[twin], &near.range)),
                lines.place(line, language),
                lines.place(line, twin),
            ));
        }
    }
    let counted = Bilingual::from_fn(|language| {
        let said = said[language].iter().enumerate();
        said.filter_map(|(place, one)| units::read(language, line.words[language], place, one))
            .collect::<Vec<_>>()
    });
    for pair in units::differing(&counted) {
        findings.push(told(
            (
                Language::En,
                &pair.en.whole(&said.en[pair.en.place]),
                line.words.en,
            ),
            Some(part(line.words.fr, &pair.fr.range)),
            lines.place(line, Language::En),
            lines.place(line, Language::Fr),
        ));
    }
    findings
}

/// A quantity of the prose that has no like in its bead.
struct Alone {
    bead: usize,
    quantity: usize,
    near: Option<usize>,
}

/// Compares the bodies, bead by bead.
fn prose(reading: &Reading) -> Vec<Finding> {
    let said = Bilingual::from_fn(|language| Said::read(language, &reading.text[language]));
    let mut alone = Bilingual::from_fn(|_| Vec::new());
    for (number, bead) in reading.beads().iter().enumerate() {
        let ranges = Bilingual::from_fn(|language| said[language].range(&bead.blocks[language]));
        let own = Bilingual::from_fn(|language| &said[language].all[ranges[language].clone()]);
        if own.en.is_empty() && own.fr.is_empty() {
            continue;
        }
        let told = unmatched(own.en, own.fr);
        // A passage left in the other language is told as that: its numbers are read in the wrong one. Most beads match,
        // and need not be asked.
        if told.en.is_empty() && told.fr.is_empty() || is_one_language(reading, bead) {
            continue;
        }
        for (language, places) in [(Language::En, told.en), (Language::Fr, told.fr)] {
            alone[language].extend(places.into_iter().map(|(place, near)| Alone {
                bead: number,
                quantity: ranges[language].start + place,
                near: near.map(|near| ranges[language.twin()].start + near),
            }));
        }
    }
    let mut findings = other_units(reading, &said);
    for language in Language::ALL {
        for one in &alone[language] {
            let bead = &reading.beads()[one.bead];
            // What has nothing beside it is told of as a whole.
            if bead.only().is_none() && !is_near_by(reading, &said, &alone, (language, one)) {
                findings.extend(finding(reading, &said, bead, (language, one)));
            }
        }
    }
    findings
}

/// Compares what the numbers of both bodies count, bead by bead.
fn other_units(reading: &Reading, said: &Bilingual<Said>) -> Vec<Finding> {
    let mut findings = Vec::new();
    for bead in reading.beads() {
        let counted = Bilingual::from_fn(|language| {
            let said = &said[language];
            let places = said.range(&bead.blocks[language]);
            let read = |place| {
                let (block, one) = said.find(&reading.text[language], place)?;
                units::read(language, &block.text, place, one)
            };
            places.filter_map(read).collect::<Vec<_>>()
        });
        for pair in units::differing(&counted) {
            let found = Bilingual::from_fn(|language| {
                said[language].find(&reading.text[language], pair[language].place)
            });
            let Some(found) = found.both() else {
                continue;
            };
            let ((block, quantity), (other, _)) = (found.en, found.fr);
            findings.push(told(
                (Language::En, &pair.en.whole(quantity), &block.text),
                Some(part(&other.text, &pair.fr.range)),
                reading.text.en.at(&block.place(&pair.en.range)),
                reading.text.fr.at(&other.place(&pair.fr.range)),
            ));
        }
    }
    findings
}

/// Returns whether both sides are the same words, or one is in the language of the other.
fn is_one_language(reading: &Reading, bead: &Bead) -> bool {
    let one = Bilingual::from_fn(|language| {
        let blocks = bead.blocks[language].clone();
        reading.text[language]
            .prose()
            .get(blocks)
            .unwrap_or_default()
    });
    let is_left = |language| one[language].iter().any(|block| is_left(language, block));
    let texts = one
        .as_ref()
        .map(|blocks| blocks.iter().map(|block| block.text.as_str()));
    texts.en.eq(texts.fr) || Language::ALL.into_iter().any(is_left)
}

/// Returns whether a bead near by has the like of a quantity, and nothing else that it would match there.
fn is_near_by(
    reading: &Reading,
    said: &Bilingual<Said>,
    alone: &Bilingual<Vec<Alone>>,
    (language, one): (Language, &Alone),
) -> bool {
    let twin = language.twin();
    let others = &said[twin];
    let own = others.range(&reading.beads()[one.bead].blocks[twin]);
    let beads = one.bead.saturating_sub(AWAY)..=(one.bead + AWAY).min(reading.beads().len() - 1);
    let from = others
        .range(&reading.beads()[*beads.start()].blocks[twin])
        .start;
    let until = others
        .range(&reading.beads()[*beads.end()].blocks[twin])
        .end;
    let free = |place: &usize| {
        let found = alone[twin].binary_search_by_key(place, |other| other.quantity);
        found.is_ok() || others.all[*place].weight == Weight::Soft
    };
    let quantity = std::slice::from_ref(&said[language].all[one.quantity]);
    // What stands in its own bead did not match.
    let around = (from..own.start)
        .rev()
        .take(MOST)
        .chain((own.end..until).take(MOST));
    let mut candidates = around.filter(free);
    candidates.any(|place| {
        let other = std::slice::from_ref(&others.all[place]);
        match language {
            Language::En => unmatched(quantity, other).en.is_empty(),
            Language::Fr => unmatched(other, quantity).fr.is_empty(),
        }
    })
}

fn finding(
    reading: &Reading,
    said: &Bilingual<Said>,
    bead: &Bead,
    (language, one): (Language, &Alone),
) -> Option<Finding> {
    let twin = language.twin();
    // Of two that are near each other, the English one tells of both.
    if one.near.is_some() && language == Language::Fr {
        return None;
    }
    let (block, quantity) = said[language].find(&reading.text[language], one.quantity)?;
    let near = one
        .near
        .and_then(|near| said[twin].find(&reading.text[twin], near));
    let here = part(&block.text, &quantity.range);
    // “$5,000” in both: one of them is written as in the other language, which is told as that (typography/amount).
    if near.is_some_and(|(block, near)| part(&block.text, &near.range) == here) {
        return None;
    }
    let there = if let Some((block, near)) = near {
        block.place(&near.range)
    } else {
        let blocks = reading.text[twin].prose().get(bead.blocks[twin].clone())?;
        parallel::head(&blocks.first()?.span, reading.text[twin].file)
    };
    Some(told(
        (language, quantity, &block.text),
        near.map(|(block, near)| part(&block.text, &near.range)),
        reading.text[language].at(&block.place(&quantity.range)),
        reading.text[twin].at(&there),
    ))
}

fn told(
    (language, quantity, text): (Language, &Quantity, &str),
    near: Option<&str>,
    here: Place,
    there: Place,
) -> Finding {
    let finding = Finding::new(rule(quantity.kind), here)
        .with("case", if near.is_some() { "near" } else { "missing" })
        .with("key", part(text, &quantity.range))
        .with("other", near.unwrap_or_default())
        .with("language", language.code())
        .with("twin", language.twin().code())
        .and(there, "label-other-language");
    if near.is_some() {
        finding.advise("near")
    } else {
        finding
    }
}

fn part<'t>(text: &'t str, range: &Range<usize>) -> &'t str {
    text.get(range.clone()).unwrap_or("")
}

fn rule(kind: Kind) -> &'static Rule {
    match kind {
        Kind::Date | Kind::Month | Kind::Years | Kind::Time => &DATE,
        Kind::Phone | Kind::Email => &CONTACT,
        Kind::Section => &SECTION,
        Kind::Number
        | Kind::Ordinal
        | Kind::Fraction
        | Kind::Percent
        | Kind::Money
        | Kind::Identifier => &NUMBER,
    }
}

/// The quantities of a text, in its order.
struct Said {
    all: Vec<Quantity>,
    /// For each block, where its quantities begin; then where the last ones end.
    starts: Vec<usize>,
}

impl Said {
    fn read(language: Language, text: &Text) -> Self {
        let mut said = Self {
            all: Vec::new(),
            starts: vec![0],
        };
        for block in text.prose() {
            said.all.extend(quantities(language, &block.text));
            said.starts.push(said.all.len());
        }
        said
    }

    /// Returns the quantities of some blocks.
    fn range(&self, blocks: &Range<usize>) -> Range<usize> {
        let start = |block: usize| self.starts.get(block).copied().unwrap_or(self.all.len());
        start(blocks.start)..start(blocks.end)
    }

    /// Returns a quantity and the block that it stands in.
    fn find<'t>(&self, text: &'t Text, place: usize) -> Option<(&'t Block, &Quantity)> {
        let after = self.starts.partition_point(|start| *start <= place);
        Some((
            text.prose().get(after.checked_sub(1)?)?,
            self.all.get(place)?,
        ))
    }
}
