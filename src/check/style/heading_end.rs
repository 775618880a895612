//! Signs at the end of headings and titles: a heading is no sentence (facts.md, part 4).

use crate::check::passage::Passage;
use crate::check::slip::Slip;
use crate::check::{Check, Reading, Run, slip};
use crate::diagnostic::{Finding, Rule};
use crate::document::prose::Kind;
use crate::model::{Language, Severity};

const RULE: Rule = Rule::new("style/heading-end", Severity::Note);

pub(super) const CHECK: Check = Check {
    rules: &[&RULE],
    run: Run::Bundle(run),
};

fn run(reading: &Reading) -> Vec<Finding> {
    slip::each(reading, &RULE, find)
}

fn find(_: Language, passage: &Passage) -> Vec<Slip> {
    if !passage.is_title && !matches!(passage.kind, Some(Kind::Heading(_))) {
        return Vec::new();
    }
    let text = passage.text.trim_end();
    let bare = text.trim_end_matches(['.', ',', ';', ':', '!', ' ', '\u{a0}']);
    // A question may be one; « Inc. » and « etc. » end with their point.
    let is_short = bare
        .rsplit(' ')
        .next()
        .is_some_and(|word| word.chars().count() <= 3);
    let is_slip = bare.len() < text.len() && !(is_short && text.ends_with('.'));
    if is_slip {
        // The space before « : » belongs to the words.
        let start = text.len() - text[bare.len()..].trim_start().len();
        vec![Slip::new(start..text.len(), bare)]
    } else {
        Vec::new()
    }
}
