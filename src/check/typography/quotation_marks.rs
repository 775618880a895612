//! Quotation marks of the other language (facts.md, part 5): « » in French, “ ” in English.

use crate::check::passage::Passage;
use crate::check::slip::{NBSP, Slip};
use crate::check::{Check, Reading, Run, slip};
use crate::diagnostic::{Finding, Rule};
use crate::model::{Language, Severity};

const RULE: Rule = Rule::new("typography/quotation-marks", Severity::Warning);

pub(super) const CHECK: Check = Check {
    rules: &[&RULE],
    run: Run::Bundle(run),
};

fn run(reading: &Reading) -> Vec<Finding> {
    slip::each(reading, &RULE, find)
}

/// A quotation longer than this is shown by its beginning.
const SHOWN: usize = 40;

fn find(language: Language, passage: &Passage) -> Vec<Slip> {
    let (open, close) = match language {
        Language::En => ('«', '»'),
        Language::Fr => ('“', '”'),
    };
    let mut slips = Vec::new();
    if !passage.text.contains(open) {
        return slips;
    }
    let mut depth = 0usize;
    let mut from = 0;
    for (at, mark) in passage.text.match_indices(['«', '»', '“', '”']) {
        match mark {
            // “ ” are right inside « ».
            "«" if language == Language::Fr => depth += 1,
            "»" if language == Language::Fr => depth = depth.saturating_sub(1),
            mark if mark.starts_with(open) && depth == 0 && at >= from => {
                let inside = at + open.len_utf8();
                let end = passage.after(inside).find(close);
                let end = end.map_or(passage.text.len(), |end| inside + end + close.len_utf8());
                slips.push(Slip::new(
                    at..end,
                    right(language, passage.part(&(inside..end)), close),
                ));
                from = end;
            }
            _ => {}
        }
    }
    slips
}

fn right(language: Language, inner: &str, close: char) -> String {
    let inner = inner.trim_end_matches(close).trim();
    let inner = match inner.char_indices().nth(SHOWN) {
        Some((end, _)) => format!("{}…", inner[..end].trim_end()),
        None => inner.to_owned(),
    };
    let inner = inner.replace(['\u{fffc}', '\u{1a}'], "…");
    match language {
        Language::En => format!("“{inner}”"),
        Language::Fr => format!("«{NBSP}{inner}{NBSP}»"),
    }
}
