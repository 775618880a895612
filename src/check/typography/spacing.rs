//! Spaces of French that rendering puts right, and that show another habit than that of Canada (facts.md, part 5).
//!
//! A space of the wrong kind says nothing of its author: no keyboard has the right one. One that is missing, or stands
//! where there is none, does. `bulletin fmt` mends all of them, so that a file is told of once.

use std::ops::Range;

use crate::check::{Check, Reading, Run};
use crate::diagnostic::{Finding, Rule};
use crate::document::format;
use crate::document::typeset::{self, Change};
use crate::model::{Language, Severity};

const RULE: Rule = Rule::new("typography/spacing", Severity::Warning);

pub(super) const CHECK: Check = Check {
    rules: &[&RULE],
    run: Run::Bundle(run),
};

fn run(reading: &Reading) -> Vec<Finding> {
    let text = &reading.text[Language::Fr];
    let words = &reading.bundle.words[Language::Fr];
    let lines = std::iter::once(&words.title)
        .chain(&words.description)
        .flat_map(|line| typeset::line(Language::Fr, text.file, &line.span()));
    let mut slips: Vec<Change> = lines.collect();
    let in_body = typeset::changes(Language::Fr, &text.document, text.file);
    if in_body.iter().any(|change| is_slip(text.file, change)) {
        // What cannot be written otherwise without becoming other Markdown is nobody's slip.
        slips.extend(format::of_body(
            Language::Fr,
            text.file,
            words.body as usize,
        ));
    }
    slips.retain(|change| is_slip(text.file, change));
    slips.sort_by_key(|change| change.place.start);
    let Some(first) = slips.first() else {
        return Vec::new();
    };
    let place = shown(text.file, &first.place);
    let part = |range: Range<usize>| text.file.get(range).unwrap_or("");
    // All that is put right there: «oui» lacks two spaces.
    let mut near = String::new();
    let mut from = place.start;
    for slip in &slips {
        if slip.place.start >= from && slip.place.end <= place.end {
            near.push_str(part(from..slip.place.start));
            near.push_str(&slip.new);
            from = slip.place.end;
        }
    }
    near.push_str(part(from..place.end));
    vec![
        Finding::new(&RULE, text.at(&place))
            .with("written", part(place))
            .with("near", near)
            .with("count", slips.len()),
    ]
}

/// Whether a space comes or goes. With a straight quotation mark it does as it must.
fn is_slip(file: &str, change: &Change) -> bool {
    let old = file.get(change.place.clone()).unwrap_or("");
    let has_space =
        |text: &str| text.contains([' ', '\u{a0}', '\u{202f}', '\u{2009}']) || text.contains('&');
    !old.contains('"') && !old.contains("&quot;") && has_space(old) != has_space(&change.new)
}

/// The place with the words on both sides.
fn shown(file: &str, place: &Range<usize>) -> Range<usize> {
    let before = file.get(..place.start).unwrap_or("");
    let after = file.get(place.end..).unwrap_or("");
    let start = before.rfind(char::is_whitespace).map_or(0, |at| {
        at + before[at..].chars().next().map_or(1, char::len_utf8)
    });
    let end = after.find(char::is_whitespace).unwrap_or(after.len());
    start..place.end + end
}
