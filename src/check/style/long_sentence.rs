//! Sentences that are too long (facts.md, part 4: aim for 20 words).
//!
//! A bulletin of the Office's has sentences of over 40 words, mostly in quotations: what somebody said is not judged, and
//! a text is told of once, at its longest sentence.

use crate::check::{Check, Reading, Run, each_text};
use crate::diagnostic::{Finding, Rule};
use crate::document::prose::Kind;
use crate::model::{Language, Severity};

const RULE: Rule = Rule::new("style/long-sentence", Severity::Note);

pub(super) const CHECK: Check = Check {
    rules: &[&RULE],
    run: Run::Bundle(run),
};

/// The most words of a sentence. French needs about a sixth more words for the same.
fn limit(language: Language) -> usize {
    match language {
        Language::En => 35,
        Language::Fr => 40,
    }
}

fn run(reading: &Reading) -> Vec<Finding> {
    let mut findings = Vec::new();
    for (language, text) in each_text(reading) {
        let limit = limit(language);
        let mut longest = None;
        let (mut count, mut most) = (0usize, 0);
        for passage in text.passages() {
            let is_prose = matches!(passage.kind, Some(Kind::Paragraph | Kind::Item));
            if !is_prose || passage.is_quoted || passage.words.len() <= limit {
                continue;
            }
            for sentence in &passage.sentences {
                let words = passage.count(sentence);
                if words <= limit || passage.part(sentence).contains(['“', '«', '"', '”', '»'])
                {
                    continue;
                }
                count += 1;
                if words > most {
                    most = words;
                    longest = Some((passage, sentence));
                }
            }
        }
        if let Some((passage, sentence)) = longest {
            findings.push(
                Finding::new(&RULE, text.within(passage, sentence))
                    .with("words", most)
                    .with("limit", limit)
                    .with("count", count),
            );
        }
    }
    findings
}
