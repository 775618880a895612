//! A sentence or a quotation in the other language, inside a text of this one, that is not marked as such (WCAG 3.1.2).

use std::ops::Range;

use crate::check::parity::other_language::without_quotations;
use crate::check::{Check, Reading, Run, each_text};
use crate::diagnostic::{Finding, Rule};
use crate::document::prose::Kind;
use crate::locale::idiom;
use crate::model::{Language, Severity};

const RULE: Rule = Rule::new("access/language", Severity::Warning);

pub(super) const CHECK: Check = Check {
    rules: &[&RULE],
    run: Run::Bundle(run),
};

/// A shorter passage is more often a name or a title, which need no mark.
const FEWEST_WORDS: usize = 7;

/// How many words of the passage the help shows.
const SHOWN: usize = 4;

fn run(reading: &Reading) -> Vec<Finding> {
    let mut findings = Vec::new();
    for (language, text) in each_text(reading) {
        for block in text.prose() {
            if !matches!(
                block.kind,
                Kind::Paragraph | Kind::Item | Kind::Caption | Kind::Html
            ) {
                continue;
            }
            // Fewer of its words in the whole block than one passage needs: no passage of it can be in it.
            if block.evidence().of(language.twin()) < idiom::FEWEST {
                continue;
            }
            let unmarked = block.masked(b' ');
            // A whole block in the other language is a translation forgotten (parity/other-language).
            if idiom::language(&without_quotations(&unmarked)) == Some(language.twin()) {
                continue;
            }
            for part in passages(&unmarked) {
                let words = &unmarked[part.clone()];
                if is_other(language, words) {
                    findings.push(
                        Finding::new(&RULE, text.at(&block.place(&part)))
                            .with("other", language.twin().code())
                            .with("words", beginning(words)),
                    );
                }
            }
        }
    }
    findings
}

/// Quotations, and the sentences outside of them.
fn passages(text: &str) -> Vec<Range<usize>> {
    let mut parts = Vec::new();
    let mut start = 0;
    let mut end_part = |start: &mut usize, end: usize, next: usize| {
        let words = &text[*start..end];
        let from = *start + (words.len() - words.trim_start().len());
        let to = *start + words.trim_end().len();
        if from < to {
            parts.push(from..to);
        }
        *start = next;
    };
    for (at, char) in text.char_indices() {
        let next = at + char.len_utf8();
        match char {
            '«' | '“' | '»' | '”' => end_part(&mut start, at, next),
            '.' | '!' | '?'
                if text[next..]
                    .chars()
                    .next()
                    .is_none_or(|after| after.is_whitespace() || "”»".contains(after)) =>
            {
                end_part(&mut start, next, next);
            }
            _ => {}
        }
    }
    end_part(&mut start, text.len(), text.len());
    parts
}

fn is_other(language: Language, words: &str) -> bool {
    let evidence = idiom::evidence(words);
    evidence.words >= FEWEST_WORDS
        && evidence.language() == Some(language.twin())
        && !is_title(words)
}

/// Returns whether most words of some length begin with a capital, as in English titles: a title is a name.
fn is_title(words: &str) -> bool {
    let long = || {
        words
            .split_whitespace()
            .filter(|word| word.chars().count() > 3)
    };
    let capitals = long().filter(|word| word.chars().next().is_some_and(char::is_uppercase));
    capitals.count() * 3 >= long().count() * 2
}

/// The first words of a passage.
fn beginning(words: &str) -> String {
    let all: Vec<&str> = words.split_whitespace().collect();
    let shown = all[..all.len().min(SHOWN)].join(" ");
    if all.len() > SHOWN {
        format!("{shown} …")
    } else {
        shown
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn quotations_and_sentences_are_passages() {
        let text = "One two. He said: “Un deux. Trois!” And 3.5 more";
        let parts: Vec<&str> = passages(text).into_iter().map(|part| &text[part]).collect();
        assert_eq!(
            parts,
            ["One two.", "He said:", "Un deux.", "Trois!", "And 3.5 more"]
        );
    }

    #[test]
    fn titles_are_names() {
        assert!(is_title(
            "A Matter of Trust: Integrating Privacy and Public Safety in the 21st Century"
        ));
        assert!(!is_title(
            "Paper is also a record of what the people of Canada have told us."
        ));
    }

    #[test]
    fn what_is_not_shown_whole_goes_on() {
        assert_eq!(beginning("One two three"), "One two three");
        assert_eq!(beginning("One two  three four"), "One two three four");
        assert_eq!(beginning("One two three four five"), "One two three four …");
    }
}
