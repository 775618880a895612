//! Spaces where none stand: before a comma or a period, inside parentheses; in English before any mark.

use crate::check::passage::Passage;
use crate::check::slip::{Slip, last_word};
use crate::check::{Check, Reading, Run, slip};
use crate::diagnostic::{Finding, Rule};
use crate::model::{Language, Severity};

const RULE: Rule = Rule::new("typography/stray-space", Severity::Warning);

pub(super) const CHECK: Check = Check {
    rules: &[&RULE],
    run: Run::Bundle(run),
};

fn run(reading: &Reading) -> Vec<Finding> {
    slip::each(reading, &RULE, find)
}

fn find(language: Language, passage: &Passage) -> Vec<Slip> {
    let text = &passage.text;
    let mut slips = Vec::new();
    // Most passages have no such mark beside a space.
    let bytes = text.as_bytes();
    let is_mark = |byte: &u8| b",.;:!?)".contains(byte);
    let mut pairs = bytes.windows(2);
    if !pairs.any(|two| {
        matches!(two[0], b' ' | 0xa0) && is_mark(&two[1])
            || two[0] == b'(' && matches!(two[1], b' ' | 0xc2)
    }) {
        return slips;
    }
    for (at, _) in text.match_indices([' ', '\u{a0}']) {
        let space = text[at..].chars().next().map_or(1, char::len_utf8);
        // Most spaces stand between two words: two bytes tell.
        let is_beside_mark =
            bytes.get(at + space).is_some_and(is_mark) || text[..at].ends_with('(');
        if !is_beside_mark {
            continue;
        }
        let (before, after) = (passage.before(at), passage.after(at + space));
        let mut marks = after.chars();
        let (Some(mark), next) = (marks.next(), marks.next()) else {
            continue;
        };
        let is_end = next.is_none_or(|next| next.is_whitespace() || "”»’)\"".contains(next));
        // « .pdf » and « .gc.ca » begin with their point.
        let is_mark = if mark == ')' {
            !before.ends_with('(')
        } else {
            mark == ',' && next.is_some_and(char::is_alphabetic)
                || is_end
                    && (",.".contains(mark) || language == Language::En && ";:!?".contains(mark))
        };
        if is_mark && before.ends_with(|last: char| last.is_alphanumeric() || ")”’%".contains(last))
        {
            let word = last_word(before);
            slips.push(Slip::new(
                at - word.len()..at + space + mark.len_utf8(),
                format!("{word}{mark}"),
            ));
        } else if before.ends_with('(') && !after.starts_with(')') {
            slips.push(Slip::new(at - 1..at + space, "("));
        }
    }
    slips
}
