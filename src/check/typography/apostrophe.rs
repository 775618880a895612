//! Accents and primes that stand for an apostrophe: `l´avis`.

use crate::check::passage::Passage;
use crate::check::slip::{Slip, first_word, last_word};
use crate::check::{Check, Reading, Run, slip};
use crate::diagnostic::{Finding, Rule};
use crate::model::{Language, Severity};

const RULE: Rule = Rule::new("typography/apostrophe", Severity::Warning);

pub(super) const CHECK: Check = Check {
    rules: &[&RULE],
    run: Run::Bundle(run),
};

fn run(reading: &Reading) -> Vec<Finding> {
    slip::each(reading, &RULE, find)
}

/// The acute and the grave accent by themselves, and the prime.
const SIGNS: &[char] = &['´', '`', '′'];

fn find(_: Language, passage: &Passage) -> Vec<Slip> {
    if !passage.signs.may_have_any(&["´", "`", "′"]) {
        return Vec::new();
    }
    let signs = passage.text.match_indices(SIGNS);
    signs
        .filter_map(|(at, sign)| {
            let (before, after) = (
                last_word(passage.before(at)),
                first_word(passage.after(at + sign.len())),
            );
            // 5′10 is a measure.
            let is_word = |word: &str| !word.is_empty() && word.chars().all(char::is_alphabetic);
            (is_word(before) && is_word(after)).then(|| {
                Slip::new(
                    at - before.len()..at + sign.len() + after.len(),
                    format!("{before}’{after}"),
                )
            })
        })
        .collect()
}
