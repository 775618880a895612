//! Ordinals in French: `1re`, `2e`, `XIe` (facts.md, part 5).

use crate::check::passage::Passage;
use crate::check::slip::Slip;
use crate::check::{Check, Reading, Run, slip};
use crate::diagnostic::{Finding, Rule};
use crate::model::{Language, Severity};

const RULE: Rule = Rule::new("typography/ordinal", Severity::Warning);

pub(super) const CHECK: Check = Check {
    rules: &[&RULE],
    run: Run::Bundle(run),
};

fn run(reading: &Reading) -> Vec<Finding> {
    slip::each(reading, &RULE, find)
}

fn find(language: Language, passage: &Passage) -> Vec<Slip> {
    if language == Language::En {
        return Vec::new();
    }
    let slips = passage.words.iter().filter_map(|word| {
        let near = right(passage.part(word))?;
        Some(Slip::new(word.clone(), near))
    });
    slips.collect()
}

/// Returns the right form of `1ère`, `2ème`, `XIème`.
fn right(word: &str) -> Option<String> {
    let roman = |char: char| "IVXLC".contains(char);
    let stem = if word.starts_with(|first: char| first.is_ascii_digit()) {
        word.trim_start_matches(|char: char| char.is_ascii_digit())
    } else if word.starts_with(roman) {
        word.trim_start_matches(roman)
    } else {
        return None;
    };
    let number = &word[..word.len() - stem.len()];
    let (stem, plural) = match stem.strip_suffix('s') {
        Some(stem) => (stem, "s"),
        None => (stem, ""),
    };
    let is_first = number == "1" || number == "I";
    let ending = match stem {
        "ère" | "ere" | "ière" | "iere" if is_first => "re",
        "ier" if is_first => "er",
        "ème" | "eme" | "ième" | "ieme" | "è" => "e",
        _ => return None,
    };
    Some(format!("{number}{ending}{plural}"))
}
