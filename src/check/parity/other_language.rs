//! A passage left in the other language: a translation forgotten.

use super::lines::{Line, Lines};
use crate::check::{Check, Reading, Run, each_text};
use crate::diagnostic::{Finding, Rule};
use crate::document::prose::{Block, Kind};
use crate::locale::idiom;
use crate::model::{Language, Place, Severity};

const RULE: Rule = Rule::new("parity/other-language", Severity::Error);

pub(super) const CHECK: Check = Check {
    rules: &[&RULE],
    run: Run::Bundle(run),
};

/// How many words of the other language tell it of a heading that has none of its own.
const FEWEST_OF_HEADING: usize = 2;

fn run(reading: &Reading) -> Vec<Finding> {
    let lines = Lines::of(reading);
    let mut findings = Vec::new();
    for (language, text) in each_text(reading) {
        let told = |place: Place| Finding::new(&RULE, place).with("language", language.code());
        for line in lines.all() {
            if is_other(language, line.words[language]) {
                findings.push(told(lines.place(&line, language)));
            }
        }
        for block in &text.prose {
            if is_left(language, block) {
                findings.push(told(text.whole(block)));
            } else if is_left_heading(language, block) {
                let mut finding = told(text.whole(block));
                finding.soften(Severity::Warning);
                findings.push(finding);
            }
        }
    }
    findings
}

/// Returns whether a line is in the other language, in either.
pub(super) fn is_left_line(line: &Line) -> bool {
    Language::ALL
        .into_iter()
        .any(|language| is_other(language, line.words[language]))
}

/// Returns whether a block of a text in this language is in the other.
pub(super) fn is_left(language: Language, block: &Block) -> bool {
    // What is left out only takes words away: most blocks have too few of the other language from the start.
    idiom::evidence(&block.text).of(language.twin()) >= idiom::FEWEST
        && is_other(language, &without_quotations(&block.own_text()))
}

/// Returns whether a heading is in the other language as far as its few words tell: « Rapport annuel sur la gestion ».
fn is_left_heading(language: Language, block: &Block) -> bool {
    let is_short = |text: &str| {
        let evidence = idiom::evidence(text);
        evidence.of(language.twin()) >= FEWEST_OF_HEADING && evidence.of(language) == 0
    };
    matches!(block.kind, Kind::Heading(_))
        && is_short(&block.text)
        && is_short(&without_quotations(&block.own_text()))
}

fn is_other(language: Language, text: &str) -> bool {
    idiom::language(text) == Some(language.twin())
}

/// What is quoted may be in any language: it is somebody else's words.
pub(in crate::check) fn without_quotations(text: &str) -> String {
    let mut depth = 0usize;
    let kept = text.chars().filter(|character| {
        match character {
            '«' | '“' => depth += 1,
            '»' | '”' => {
                depth = depth.saturating_sub(1);
                return false;
            }
            _ => {}
        }
        depth == 0
    });
    kept.collect()
}
