//! Paragraphs of many sentences (facts.md, part 4: one idea, at most three sentences). A text is told of once.

use crate::check::{Check, Reading, Run, each_text};
use crate::diagnostic::{Finding, Rule};
use crate::model::Severity;

const RULE: Rule = Rule::new("style/long-paragraph", Severity::Note);

pub(super) const CHECK: Check = Check {
    rules: &[&RULE],
    run: Run::Bundle(run),
};

/// The most sentences of a paragraph: more than the guides wish for, so that only what is plainly long is told.
const MOST: usize = 5;

fn run(reading: &Reading) -> Vec<Finding> {
    let mut findings = Vec::new();
    for (_, text) in each_text(reading) {
        let mut longest = None;
        let (mut count, mut most) = (0usize, 0);
        for passage in text.passages() {
            // Six sentences have many more words than six.
            if !passage.is_own_paragraph() || passage.words.len() <= MOST * 3 {
                continue;
            }
            let sentences = passage.sentences.len();
            if sentences > MOST {
                count += 1;
                if sentences > most {
                    most = sentences;
                    longest = Some(passage);
                }
            }
        }
        if let Some(passage) = longest {
            let whole = 0..passage.text.len();
            findings.push(
                Finding::new(&RULE, text.within(passage, &whole))
                    .with("sentences", most)
                    .with("limit", MOST)
                    .with("count", count),
            );
        }
    }
    findings
}
