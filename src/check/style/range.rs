//! Ranges with a dash: “to”, « à » are words that everybody reads (facts.md, part 4).

use crate::check::passage::Passage;
use crate::check::slip::{Slip, value};
use crate::check::{Check, Reading, Run, slip};
use crate::diagnostic::{Finding, Rule};
use crate::document::prose::Kind;
use crate::model::{Language, Severity};

const RULE: Rule = Rule::new("style/range", Severity::Note);

pub(super) const CHECK: Check = Check {
    rules: &[&RULE],
    run: Run::Bundle(run),
};

fn run(reading: &Reading) -> Vec<Finding> {
    slip::each(reading, &RULE, find)
}

fn find(language: Language, passage: &Passage) -> Vec<Slip> {
    if matches!(passage.kind, Some(Kind::Cell | Kind::Heading(_))) {
        return Vec::new();
    }
    let to = match language {
        Language::En => "to",
        Language::Fr => "à",
    };
    let slips = passage.numbers.windows(2).filter_map(|pair| {
        let (first, second) = (&pair[0], &pair[1]);
        let (one, other) = (passage.part(first), passage.part(second));
        let bound = |char: char| char.is_alphanumeric() || "-–_/.,:$#\u{1a}\u{2011}".contains(char);
        let rest = passage.after(second.end);
        let unit = rest.strip_prefix([' ', '\u{a0}']).unwrap_or("");
        let is_range = matches!(passage.part(&(first.end..second.start)), "-" | "–")
            && one.len() <= 3
            && other.len() <= 3
            && !one.starts_with('0')
            && value(one) < value(other)
            && !passage.before(first.start).ends_with(bound)
            && unit.starts_with(char::is_lowercase);
        is_range.then(|| Slip::new(first.start..second.end, format!("{one} {to} {other}")))
    });
    slips.collect()
}
