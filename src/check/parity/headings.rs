//! Headings that do not match in number, order or level.

use super::parallel::{self, Difference};
use crate::check::{Check, Reading, Run};
use crate::diagnostic::{Finding, Rule};
use crate::document::outline::Element;
use crate::document::prose::Kind;
use crate::model::{Bilingual, Language, Severity};

const RULE: Rule = Rule::new("parity/heading", Severity::Warning);

pub(super) const CHECK: Check = Check {
    rules: &[&RULE],
    run: Run::Bundle(run),
};

fn run(reading: &Reading) -> Vec<Finding> {
    let elements = Bilingual::from_fn(|language| reading.text[language].outline.headings.clone());
    let fewest = parallel::fewest(&elements);
    if fewest.is_empty() {
        return Vec::new();
    }
    // Levels tell how many differ, not which of several like it is missing: the text around them does.
    let placed = by_text(reading, &elements);
    let differences = if placed.len() == fewest.len() {
        placed
    } else {
        fewest
    };
    parallel::tell(reading, &RULE, &elements, &differences, ToString::to_string)
}

/// Returns in what the headings differ where each belongs to the one that its text is paired with.
fn by_text(reading: &Reading, headings: &Bilingual<Vec<Element<u8>>>) -> Vec<Difference> {
    let mut differences = Vec::new();
    let mut next = Bilingual { en: 0, fr: 0 };
    for bead in &reading.beads {
        let from = next;
        for language in Language::ALL {
            let blocks = reading.text[language]
                .prose
                .get(bead.blocks[language].clone());
            let is_heading = |kind: Kind| matches!(kind, Kind::Heading(_));
            let count = blocks.map_or(0, |blocks| {
                blocks.iter().filter(|block| is_heading(block.kind)).count()
            });
            next[language] = (from[language] + count).min(headings[language].len());
        }
        let both = (next.en - from.en).min(next.fr - from.fr);
        differences.extend(
            (0..both)
                .map(|nth| (from.en + nth, from.fr + nth))
                .filter(|(en, fr)| headings.en[*en].key != headings.fr[*fr].key)
                .map(|(en, fr)| Difference::Changed(en, fr)),
        );
        for language in Language::ALL {
            let before = next[language.twin()].checked_sub(1);
            differences.extend(
                (from[language] + both..next[language])
                    .map(|index| Difference::Only(language, index, before)),
            );
        }
    }
    differences
}
