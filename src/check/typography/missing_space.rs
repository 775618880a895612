//! A sign between two words without the space that follows it: `door.Keep`, `door,keep`.

use crate::check::passage::Passage;
use crate::check::slip::{Slip, first_word, last_word};
use crate::check::{Check, Reading, Run, slip};
use crate::diagnostic::{Finding, Rule};
use crate::model::{Language, Severity};

const RULE: Rule = Rule::new("typography/missing-space", Severity::Warning);

pub(super) const CHECK: Check = Check {
    rules: &[&RULE],
    run: Run::Bundle(run),
};

fn run(reading: &Reading) -> Vec<Finding> {
    slip::each(reading, &RULE, find)
}

fn find(_: Language, passage: &Passage) -> Vec<Slip> {
    let bytes = passage.text.as_bytes();
    let signs = bytes.iter().enumerate();
    signs
        .filter(|(at, byte)| {
            let is_sign = matches!(byte, b'.' | b',' | b';' | b'!' | b'?');
            // Most of them are followed by a space.
            is_sign && bytes.get(at + 1).is_some_and(|next| *next != b' ')
        })
        .filter_map(|(at, _)| {
            let sign = passage.part(&(at..at + 1));
            let (before, after) = (passage.before(at), passage.after(at + 1));
            let (word, next) = (last_word(before), first_word(after));
            let is_small =
                |word: &str| word.chars().count() > 2 && word.chars().all(char::is_lowercase);
            let mut letters = next.chars();
            let first = letters.next()?;
            // A sentence ends with a period where the next one begins with a capital: “asp.net” is a name.
            let goes_on = match sign {
                "." => first.is_uppercase() && is_small(letters.as_str()),
                "," | ";" => is_small(next),
                _ => first.is_alphabetic() && is_small(letters.as_str()),
            };
            // Parts of addresses and of names of files go on with such signs.
            let is_part = |char: char| "./@_:-=&\u{1a}".contains(char);
            let is_name = before[..before.len() - word.len()].ends_with(is_part)
                || after[next.len()..].starts_with(['/', '@', '_', '=', '&', '\u{1a}', '('])
                || after[next.len()..]
                    .strip_prefix('.')
                    .is_some_and(|rest| rest.starts_with(char::is_alphanumeric));
            (is_small(word) && goes_on && !is_name).then(|| {
                Slip::new(
                    at - word.len()..at + 1 + next.len(),
                    format!("{word}{sign} {next}"),
                )
            })
        })
        .collect()
}
