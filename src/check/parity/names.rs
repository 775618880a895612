//! Names of people and places that one language spells and the other does not: a note, since names are translated too.
//!
//! What follows "Ms." or « M. » is a person's name, in the same letters in both languages. Other words with a capital
//! are not told of: agency and « Agence », Geneva and « Genève » differ by a letter, and rightly.

use std::collections::{BTreeMap, BTreeSet};
use std::ops::Range;

use unicode_normalization::UnicodeNormalization;

use crate::check::{Check, Reading, Run, Text};
use crate::diagnostic::{Finding, Rule};
use crate::document::prose::Block;
use crate::model::{Bilingual, Language, Severity};

const RULE: Rule = Rule::new("parity/name", Severity::Note);

pub(super) const CHECK: Check = Check {
    rules: &[&RULE],
    run: Run::Bundle(run),
};

/// Words that a person's name follows.
fn titles(language: Language) -> &'static [&'static str] {
    match language {
        Language::En => &["Mr", "Mrs", "Ms", "Dr"],
        Language::Fr => &["M", "Mme", "Mlle", "Dr", "Dre", "Me"],
    }
}

/// Shorter words are too often near another by chance.
const FEWEST_LETTERS: usize = 5;

/// How many words of each text are compared: nobody reads more notes than that.
const MOST: usize = 512;

/// Where a word with a capital stands, and whether a title stands before it.
struct Name<'t> {
    block: &'t Block,
    range: Range<usize>,
    is_titled: bool,
}

fn run(reading: &Reading) -> Vec<Finding> {
    // Most texts name nobody: their words need not be read.
    if !Language::ALL
        .into_iter()
        .any(|language| has_title(language, &reading.text[language]))
    {
        return Vec::new();
    }
    let names = Bilingual::from_fn(|language| names(language, &reading.text[language]));
    let words = Bilingual::from_fn(|language| words(&reading.text[language]));
    let alone = Bilingual::from_fn(|language| {
        let others = &words[language.twin()];
        let alone = names[language]
            .iter()
            .filter(|(word, _)| !others.contains(*word));
        alone.take(MOST).collect::<Vec<_>>()
    });
    let mut findings = Vec::new();
    for language in Language::ALL {
        let twin = language.twin();
        for (word, name) in &alone[language] {
            let near = alone[twin].iter().find(|(other, beside)| {
                (name.is_titled || beside.is_titled) && is_misspelt(word, other)
            });
            // Of two that are near each other, the English one tells of both.
            if near.is_some() && language == Language::Fr || near.is_none() && !name.is_titled {
                continue;
            }
            let said = |name: &Name| {
                name.block
                    .text
                    .get(name.range.clone())
                    .unwrap_or("")
                    .to_owned()
            };
            let mut finding = Finding::new(
                &RULE,
                reading.text[language].at(&name.block.place(&name.range)),
            )
            .with("case", if near.is_some() { "near" } else { "missing" })
            .with("key", said(name))
            .with(
                "other",
                near.map_or_else(String::new, |(_, near)| said(near)),
            )
            .with("twin", twin.code());
            if let Some((_, near)) = near {
                let place = near.block.place(&near.range);
                finding = finding.and(reading.text[twin].at(&place), "label-other-language");
            }
            findings.push(finding);
        }
    }
    findings
}

/// Returns whether two words are one with a slip: one letter changed, left out or added, two that changed places. Not
/// the endings in which the languages differ: "Canadian" and « Canadien », "Service" and « Services ».
fn is_misspelt(one: &str, other: &str) -> bool {
    let is_adjective = |word: &str| {
        let word = word.trim_end_matches(['s', 'e']);
        ["an", "en", "ain", "enn", "ann"]
            .iter()
            .any(|ending| word.ends_with(ending))
    };
    let stem = |word: &str| word.trim_end_matches(['s', 'e', 'x']).to_owned();
    !(is_adjective(one) && is_adjective(other))
        && stem(one) != stem(other)
        && strsim::damerau_levenshtein(one, other) == 1
}

/// Returns whether a title stands anywhere in a text.
fn has_title(language: Language, text: &Text) -> bool {
    text.prose().iter().any(|block| {
        let mut words = block.text.split(|letter: char| !letter.is_alphabetic());
        words.any(|word| titles(language).contains(&word))
    })
}

/// Returns the words of a text with a capital inside a sentence, each once, without accents and case.
fn names<'t>(language: Language, text: &'t Text) -> BTreeMap<String, Name<'t>> {
    let mut names = BTreeMap::new();
    for block in text.prose() {
        for sentence in block.sentences() {
            let mut is_titled = false;
            for (index, range) in letters(&block.text, sentence).into_iter().enumerate() {
                let word = block.text.get(range.clone()).unwrap_or("");
                let is_capital = word.starts_with(char::is_uppercase)
                    && word.chars().skip(1).all(char::is_lowercase);
                if titles(language).contains(&word) {
                    is_titled = true;
                    continue;
                }
                // “Ms. Jane Roy”: the title goes on as long as words have a capital.
                is_titled &= is_capital;
                if is_capital && index > 0 && word.chars().count() >= FEWEST_LETTERS {
                    let name = Name {
                        block,
                        range,
                        is_titled,
                    };
                    names.entry(plain(word)).or_insert(name);
                }
            }
        }
    }
    names
}

/// Returns every word of a text, without accents and case.
fn words(text: &Text) -> BTreeSet<String> {
    let mut words = BTreeSet::new();
    for block in text.prose() {
        for range in letters(&block.text, &(0..block.text.len())) {
            words.insert(plain(block.text.get(range).unwrap_or("")));
        }
    }
    words
}

/// Returns where the words of a part of a text stand. A hyphen parts words.
fn letters(text: &str, part: &Range<usize>) -> Vec<Range<usize>> {
    let mut found: Vec<Range<usize>> = Vec::new();
    for (at, letter) in text.get(part.clone()).unwrap_or("").char_indices() {
        let at = part.start + at;
        let end = at + letter.len_utf8();
        match found.last_mut() {
            _ if !letter.is_alphabetic() => {}
            Some(last) if last.end == at => last.end = end,
            _ => found.push(at..end),
        }
    }
    found
}

fn plain(word: &str) -> String {
    let letters = word.nfd().filter(|letter| letter.is_alphabetic());
    letters.collect::<String>().to_lowercase()
}

#[cfg(test)]
mod tests {
    use super::is_misspelt;

    #[test]
    fn slips_are_told_from_endings() {
        for (one, other) in [
            ("tremblay", "trembley"),
            ("nipissing", "nipising"),
            ("gatineau", "gatinaeu"),
        ] {
            assert!(is_misspelt(one, other), "{one} {other}");
        }
        for (one, other) in [
            ("canadians", "canadiens"),
            ("service", "services"),
            ("american", "americaine"),
            ("roy", "tremblay"),
        ] {
            assert!(!is_misspelt(one, other), "{one} {other}");
        }
    }
}
