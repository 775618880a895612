//! Sentences that begin with figures (facts.md, part 4).

use crate::check::passage::Passage;
use crate::check::slip::Slip;
use crate::check::{Check, Reading, Run, slip};
use crate::diagnostic::{Finding, Rule};
use crate::model::{Language, Severity};

const RULE: Rule = Rule::new("style/number-start", Severity::Note);

pub(super) const CHECK: Check = Check {
    rules: &[&RULE],
    run: Run::Bundle(run),
};

fn run(reading: &Reading) -> Vec<Finding> {
    slip::each(reading, &RULE, find)
}

fn find(_: Language, passage: &Passage) -> Vec<Slip> {
    if !passage.is_own_paragraph() {
        return Vec::new();
    }
    let sentences = &passage.sentences;
    let slips = sentences.iter().filter_map(|sentence| {
        let written = passage.part(sentence);
        let figures = written.len()
            - written
                .trim_start_matches(|char: char| char.is_ascii_digit())
                .len();
        // A lone number is a label; "3.2" and "2024-05" are names.
        let rest = &written[figures..];
        let is_slip =
            figures > 0 && rest.starts_with([' ', '\u{a0}', ',']) && passage.count(sentence) > 3;
        is_slip.then(|| {
            let end = whole(written);
            Slip::new(sentence.start..sentence.start + end, &written[..end])
        })
    });
    slips.collect()
}

/// Returns where the number ends that a text begins with: « 1,5 », « 3 000 ».
fn whole(text: &str) -> usize {
    let digits = |text: &str| {
        text.len()
            - text
                .trim_start_matches(|char: char| char.is_ascii_digit())
                .len()
    };
    let mut end = digits(text);
    while let Some(sign) = text[end..].chars().next() {
        let start = end + sign.len_utf8();
        let more = digits(&text[start..]);
        let is_part = match sign {
            ',' | '.' => more > 0,
            ' ' | '\u{a0}' | '\u{202f}' => more == 3,
            _ => false,
        };
        if !is_part {
            break;
        }
        end = start + more;
    }
    end
}
