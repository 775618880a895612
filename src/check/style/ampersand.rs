//! The sign & in the place of “and” (facts.md, part 4).

use crate::check::passage::Passage;
use crate::check::slip::{Slip, last_word};
use crate::check::{Check, Reading, Run, slip};
use crate::diagnostic::{Finding, Rule};
use crate::model::{Language, Severity};

const RULE: Rule = Rule::new("style/ampersand", Severity::Note);

pub(super) const CHECK: Check = Check {
    rules: &[&RULE],
    run: Run::Bundle(run),
};

fn run(reading: &Reading) -> Vec<Finding> {
    slip::each(reading, &RULE, find)
}

fn find(language: Language, passage: &Passage) -> Vec<Slip> {
    if !passage.signs.may_have("&") {
        return Vec::new();
    }
    let slips = passage.text.match_indices(" & ").filter_map(|(at, _)| {
        // Between two capitals it is part of a name.
        let is_capital = |word: Option<char>| word.is_some_and(char::is_uppercase);
        let before = last_word(passage.before(at)).chars().next();
        let is_name = is_capital(before) && is_capital(passage.after(at + 3).chars().next());
        let near = match language {
            Language::En => "and",
            Language::Fr => "et",
        };
        (!is_name).then(|| Slip::new(at + 1..at + 2, near))
    });
    slips.collect()
}
