//! Words that are the same in both languages: mostly a translation forgotten.

use super::lines::{Line, Lines, Sort};
use super::other_language;
use crate::check::{Check, Reading, Run};
use crate::diagnostic::{Finding, Rule};
use crate::document::prose::{Block, Kind};
use crate::locale::idiom;
use crate::model::{Bilingual, Language, Severity};

const TITLE: Rule = Rule::new("parity/same-title", Severity::Warning);
const DESCRIPTION: Rule = Rule::new("parity/same-description", Severity::Error);
const ALT: Rule = Rule::new("parity/same-alt", Severity::Warning);
const FACT: Rule = Rule::new("parity/same-note", Severity::Error);
const TEXT: Rule = Rule::new("parity/same-text", Severity::Error);

pub(super) const CHECK: Check = Check {
    rules: &[&TITLE, &DESCRIPTION, &ALT, &FACT, &TEXT],
    run: Run::Bundle(run),
};

/// A shorter passage may well be the same in both: a name, a formula, a word that both languages have.
const FEWEST_WORDS: usize = 6;

/// Of a shorter one still, a word of one language must tell that it is none of those: “have the list approved”.
const FEWEST_OF_ONE: usize = 4;

/// Of the shortest, one word must in a heading, and two elsewhere: “Where to begin”.
const FEWEST_OF_FEW: usize = 3;

/// So many cells of a table that are the same in both languages are no accident, if one word tells of their language.
const FEWEST_CELLS: usize = 3;

/// Whether words can hardly be right in both languages: there are many, or one of so few is of one language only.
fn is_prose(text: &str, is_heading: bool) -> bool {
    let evidence = idiom::evidence(text);
    evidence.words >= FEWEST_WORDS
        || evidence.words >= FEWEST_OF_ONE && evidence.en + evidence.fr > 0
        || evidence.words >= FEWEST_OF_FEW && evidence.en + evidence.fr > usize::from(!is_heading)
}

/// Returns the rule that a line breaks which says the same in both languages.
fn same(line: &Line) -> Option<&'static Rule> {
    // Signs and spaces are not compared: each language has its own.
    let letters = line
        .words
        .map(|words| words.chars().filter(|char| char.is_alphanumeric()));
    if !letters.en.eq(letters.fr) || !line.words.en.contains(' ') {
        return None;
    }
    match line.sort {
        Sort::Title => Some(&TITLE),
        Sort::Description => Some(&DESCRIPTION),
        // A credit may be a name, and where one language was forgotten that is told.
        Sort::Fact if !is_prose(line.words.en, false) || other_language::is_left_line(line) => None,
        Sort::Fact => Some(&FACT),
    }
}

fn run(reading: &Reading) -> Vec<Finding> {
    let (en, fr) = (&reading.text.en, &reading.text.fr);
    let lines = Lines::of(reading);
    let mut findings: Vec<Finding> = lines
        .all()
        .iter()
        .filter_map(|line| Some((line, same(line)?)))
        .map(|(line, rule)| {
            Finding::new(rule, lines.place(line, Language::Fr))
                .and(lines.place(line, Language::En), "label-other-language")
        })
        .collect();
    // Equal passages are looked up, not searched for: ten thousand paragraphs stay linear.
    let known: std::collections::BTreeMap<&str, &Block> = en
        .prose()
        .iter()
        .map(|block| (block.text.trim(), block))
        .collect();
    for block in fr.prose() {
        let Some(twin) = known.get(block.text.trim()) else {
            continue;
        };
        let rule = match block.kind {
            Kind::Alt if block.text.contains(' ') => &ALT,
            Kind::Paragraph | Kind::Item | Kind::Heading(_) | Kind::Caption | Kind::Html
                if is_prose(&block.own_text(), matches!(block.kind, Kind::Heading(_)))
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
    findings.extend(tables(reading));
    findings
}

/// Tells of tables whose words are all the same, at their first cell.
fn tables(reading: &Reading) -> Vec<Finding> {
    let tables = Bilingual::from_fn(|language| {
        let text = &reading.text[language];
        let outline = text.outline.tables.iter();
        outline
            .map(|table| cells(text.prose(), &table.span))
            .collect::<Vec<_>>()
    });
    let pairs = tables.en.iter().zip(&tables.fr);
    pairs
        .filter(|(en, fr)| {
            let words = |cells: &[&Block]| -> Vec<String> {
                cells
                    .iter()
                    .map(|cell| cell.text.trim().to_owned())
                    .collect()
            };
            let evidence = fr.iter().map(|cell| idiom::evidence(&cell.text));
            en.len() >= FEWEST_CELLS
                && words(en) == words(fr)
                && evidence.fold(0, |sum, one| sum + one.en + one.fr) > 0
        })
        .filter_map(|(en, fr)| {
            let (here, there) = (fr.first()?, en.first()?);
            let place = reading.text.fr.whole(here);
            let other = reading.text.en.whole(there);
            Some(Finding::new(&TEXT, place).and(other, "label-other-language"))
        })
        .collect()
}

/// The cells of a table that say something.
fn cells<'b>(prose: &'b [Block], table: &std::ops::Range<usize>) -> Vec<&'b Block> {
    let first = prose.partition_point(|block| block.span.start < table.start);
    prose[first..]
        .iter()
        .take_while(|block| block.span.start < table.end)
        .filter(|block| block.kind == Kind::Cell && block.text.contains(char::is_alphabetic))
        .collect()
}
