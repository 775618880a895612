//! A small word written twice: “the the”, « de de ».

use crate::check::passage::Passage;
use crate::check::slip::Slip;
use crate::check::{Check, Reading, Run, slip};
use crate::diagnostic::{Finding, Rule};
use crate::model::{Language, Severity};

const RULE: Rule = Rule::new("style/double-word", Severity::Warning);

pub(super) const CHECK: Check = Check {
    rules: &[&RULE],
    run: Run::Bundle(run),
};

/// Words that never follow themselves: “that that” and « nous nous » may.
const ENGLISH: &[&str] = &[
    "a", "an", "and", "are", "as", "at", "be", "but", "by", "for", "from", "its", "of", "or",
    "our", "the", "their", "this", "to", "was", "we", "were", "will", "with", "your",
];
const FRENCH: &[&str] = &[
    "au", "aux", "avec", "ce", "ces", "cette", "dans", "de", "des", "du", "est", "et", "la", "le",
    "les", "leurs", "mais", "ou", "par", "pour", "que", "qui", "sans", "sont", "sur", "un", "une",
    "votre",
];

fn run(reading: &Reading) -> Vec<Finding> {
    slip::each(reading, &RULE, find)
}

fn find(language: Language, passage: &Passage) -> Vec<Slip> {
    let words = match language {
        Language::En => ENGLISH,
        Language::Fr => FRENCH,
    };
    let slips = passage.words.windows(2).filter_map(|pair| {
        let (one, two) = (passage.part(&pair[0]), passage.part(&pair[1]));
        // “Vitamin A a day”: a capital is another word, but at the beginning.
        let is_first = || one.len() > 1 && one.eq_ignore_ascii_case(two);
        let is_same = one.len() == two.len() && (one == two || is_first());
        let gap = passage.part(&(pair[0].end..pair[1].start));
        (is_same && matches!(gap, " " | "\u{a0}") && words.contains(&two))
            .then(|| Slip::new(pair[0].start..pair[1].end, one))
    });
    slips.collect()
}
