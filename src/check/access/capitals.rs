//! A sentence in capitals: hard to read, and read letter by letter by some screen readers (facts.md, part 4).

use crate::check::{Check, Reading, Run, each_text};
use crate::diagnostic::{Finding, Rule};
use crate::model::Severity;

const RULE: Rule = Rule::new("access/capitals", Severity::Warning);

pub(super) const CHECK: Check = Check {
    rules: &[&RULE],
    run: Run::Bundle(run),
};

/// So many words of capitals in a row are no longer a name or an abbreviation.
const MANY: usize = 4;

fn run(reading: &Reading) -> Vec<Finding> {
    let mut findings = Vec::new();
    for (language, text) in each_text(reading) {
        let title = &reading.bundle.words[language].title;
        if let Some(_part) = shouted(&title.value) {
            findings.push(Finding::new(&RULE, text.at(&title.span())));
        }
        for block in text.prose() {
            if let Some(part) = shouted(&block.text) {
                findings.push(Finding::new(&RULE, text.at(&block.place(&part))));
            }
        }
    }
    findings
}

/// Returns the first stretch of words that are all capitals.
fn shouted(text: &str) -> Option<std::ops::Range<usize>> {
    let mut start = None;
    let mut count = 0;
    let mut end = 0;
    for word in text.split_whitespace() {
        // Nearly every word: no capital, and a letter.
        if word.starts_with(|first: char| first.is_ascii_lowercase()) {
            if count >= MANY {
                break;
            }
            (start, count) = (None, 0);
            continue;
        }
        let at = word.as_ptr() as usize - text.as_ptr() as usize;
        let letters = || word.chars().filter(|character| character.is_alphabetic());
        let is_shouted = word.chars().all(|character| !character.is_lowercase())
            && letters().count() >= 2
            && word.chars().all(|character| !character.is_numeric());
        if is_shouted {
            start = start.or(Some(at));
            count += 1;
            end = at + word.len();
            // Between commas stand codes and names: “BC, AB, SK, MB”.
            if word.ends_with([',', ';']) && count < MANY {
                (start, count) = (None, 0);
            }
        } else if letters().next().is_some() {
            if count >= MANY {
                break;
            }
            (start, count) = (None, 0);
        }
    }
    start.filter(|_| count >= MANY).map(|start| start..end)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn sentences_are_told_from_names() {
        let found = |text| shouted(text).map(|part| &text[part]);
        assert_eq!(
            found("Please DO NOT OPEN THIS DOOR now"),
            Some("DO NOT OPEN THIS DOOR")
        );
        assert_eq!(found("The CIO and the CPO of GC met"), None);
        assert_eq!(found("In BC, AB, SK, MB, ON and QC"), None);
        assert_eq!(found("CAN/ASC-EN 301 549, WCAG 2.1 AA and ISO 27001"), None);
        assert_eq!(
            found("NE PAS OUVRIR CETTE PORTE"),
            Some("NE PAS OUVRIR CETTE PORTE")
        );
    }
}
