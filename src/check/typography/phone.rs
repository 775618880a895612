//! Telephone numbers with other signs than hyphens (facts.md, part 4: 1-800-622-6232).

use std::ops::Range;

use crate::check::passage::Passage;
use crate::check::slip::{Slip, value};
use crate::check::{Check, Reading, Run, slip};
use crate::diagnostic::{Finding, Rule};
use crate::model::{Language, Severity};

const RULE: Rule = Rule::new("typography/phone", Severity::Warning);

pub(super) const CHECK: Check = Check {
    rules: &[&RULE],
    run: Run::Bundle(run),
};

fn run(reading: &Reading) -> Vec<Finding> {
    slip::each(reading, &RULE, find)
}

/// The hyphen at which no line breaks.
const HYPHEN: char = '\u{2011}';

fn find(_: Language, passage: &Passage) -> Vec<Slip> {
    passage
        .numbers
        .windows(3)
        .filter_map(|groups| phone(passage, [&groups[0], &groups[1], &groups[2]]))
        .collect()
}

/// A number of North America: 3, 3 and 4 digits, of which the first group and the second begin with 2 or more.
fn phone(passage: &Passage, [area, exchange, line]: [&Range<usize>; 3]) -> Option<Slip> {
    let is_group =
        |group: &Range<usize>, length| group.len() == length && value(passage.part(group)) >= 200;
    let between = |from: usize, to: usize| passage.part(&(from..to));
    let is_gap = |gap: &str| {
        matches!(
            gap,
            "-" | "." | " " | "\u{a0}" | "\u{2011}" | ") " | ")\u{a0}" | ")" | ")-"
        )
    };
    let (one, two) = (
        between(area.end, exchange.start),
        between(exchange.end, line.start),
    );
    if !(is_group(area, 3)
        && is_group(exchange, 3)
        && line.len() == 4
        && is_gap(one)
        && is_gap(two))
    {
        return None;
    }
    // Thousands are grouped by three: the last group of four shows that it is none.
    let mut start = area.start;
    let mut prefix = "";
    let before = passage.before(area.start);
    let open = before.strip_suffix('(').unwrap_or(before);
    start -= before.len() - open.len();
    for lead in ["+1-", "+1 ", "1-", "1 ", "1.", "1\u{a0}", "1\u{2011}"] {
        if let Some(rest) = open.strip_suffix(lead)
            && !rest.ends_with(|char: char| char.is_alphanumeric() || ".,-".contains(char))
        {
            prefix = "1-";
            start -= lead.len();
            break;
        }
    }
    let bound = |char: char| char.is_alphanumeric() || "-_/".contains(char);
    if passage.after(line.end).starts_with(bound) || passage.before(start).ends_with(bound) {
        return None;
    }
    let near = format!(
        "{prefix}{}-{}-{}",
        passage.part(area),
        passage.part(exchange),
        passage.part(line)
    );
    let written = passage.part(&(start..line.end));
    (written.replace(HYPHEN, "-") != near).then(|| Slip::new(start..line.end, near))
}
