//! A passage left in the other language: a translation forgotten.

use std::ops::Range;

use super::lines::{Line, Lines};
use crate::check::{Check, Reading, Run, each_text};
use crate::diagnostic::{Finding, Rule};
use crate::document::prose::{Block, Kind};
use crate::locale::idiom::{self, Evidence};
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
    let all = lines.all();
    let mut findings = Vec::new();
    for (language, text) in each_text(reading) {
        let told = |place: Place| Finding::new(&RULE, place).with("language", language.code());
        for line in &all {
            if is_other(language, line.words[language]) {
                findings.push(told(lines.place(line, language)));
            }
        }
        for block in text.prose() {
            if is_left(language, block) {
                findings.push(told(text.whole(block)));
            } else if is_left_heading(language, block) {
                let mut finding = told(text.whole(block));
                finding.soften(Severity::Warning);
                findings.push(finding);
            } else {
                findings.extend(parts_left(language, block).into_iter().map(|part| {
                    let mut finding = told(text.at(&block.place(&part)));
                    finding.soften(Severity::Warning);
                    finding
                }));
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
    block.evidence().of(language.twin()) >= idiom::FEWEST
        && is_other(language, &without_quotations(&block.own_text()))
}

/// Returns whether a heading is in the other language as far as its few words tell: « Rapport annuel sur la gestion ».
fn is_left_heading(language: Language, block: &Block) -> bool {
    let is_short = |evidence: Evidence| {
        evidence.of(language.twin()) >= FEWEST_OF_HEADING && evidence.of(language) == 0
    };
    matches!(block.kind, Kind::Heading(_))
        && is_short(block.evidence())
        && is_short(idiom::evidence(&without_quotations(&block.own_text())))
}

/// What each word says for a stretch of words being in the other language: one that only that language has, one that
/// only this one has, and any other.
const THEIRS: f64 = 1.0;
const OURS: f64 = -2.0;
const EITHERS: f64 = -0.15;

/// How far below its best a stretch may fall before it is over.
const FALL: f64 = 2.0;

/// How many words of the other language tell it of a part of a sentence; and of one that may be a name.
const FEWEST_OF_PART: usize = 3;
const FEWEST_OF_NAME: usize = 8;

/// How many words a part has at least, and how many of them are ordinary: neither of one language only, nor a name.
const FEWEST_WORDS: usize = 6;
const FEWEST_ORDINARY: usize = 2;

/// Returns the parts of a block that are in the other language, where the rest is not: a sentence, or the half of one.
///
/// A stretch of words is taken from where the words of the other language begin to outweigh those of this one to where
/// they no longer do. Names of bodies, acts and books are in the other language rightly: their words have capitals, or
/// they follow one that has.
fn parts_left(language: Language, block: &Block) -> Vec<Range<usize>> {
    if block.evidence().of(language.twin()) < FEWEST_OF_PART {
        return Vec::new();
    }
    let text = masked_quotations(&block.masked(b' '));
    let words: Vec<_> = idiom::words(&text).collect();
    let mut parts = Vec::new();
    let mut from = 0;
    while let Some(stretch) = next_stretch(language, &words, from) {
        from = stretch.end;
        let end = reach(&text, &words, stretch.end);
        if end - stretch.start >= FEWEST_WORDS && is_prose(language, &text, &words, &stretch) {
            parts.push(words[stretch.start].0.start..words[end - 1].0.end);
        }
    }
    parts
}

type Word = (Range<usize>, Option<Language>);

/// Returns the next stretch of words in the other language, from a word on: it begins and ends with a word of it.
fn next_stretch(language: Language, words: &[Word], from: usize) -> Option<Range<usize>> {
    let is_theirs = |(_, of): &Word| *of == Some(language.twin());
    let start = from + words.get(from..)?.iter().position(is_theirs)?;
    let (mut score, mut best, mut end) = (0.0, 0.0, start);
    for (place, (_, of)) in words.iter().enumerate().skip(start) {
        score += match of {
            Some(of) if *of == language => OURS,
            Some(_) => THEIRS,
            None => EITHERS,
        };
        if score >= best && is_theirs(&words[place]) {
            (best, end) = (score, place + 1);
        }
        if score < 0.0 || score < best - FALL {
            break;
        }
    }
    Some(start..end.max(start + 1))
}

/// How many words of neither language a stretch goes on with at most.
const AFTER: usize = 8;

/// Returns where a stretch that ends before a word goes on to: over words that either language may have, to the end of
/// the sentence at most.
fn reach(text: &str, words: &[Word], end: usize) -> usize {
    let mut last = words[end - 1].0.end;
    let mut goes_on = |word: &Word| {
        let between = text.get(last..word.0.start).unwrap_or("");
        last = word.0.end;
        word.1.is_none() && !between.contains(['.', '!', '?', ':', ';', '(', '…'])
    };
    end + words[end..]
        .iter()
        .take(AFTER)
        .take_while(|word| goes_on(word))
        .count()
}

/// Returns whether a stretch of words is prose of the other language, not a name in it.
fn is_prose(language: Language, text: &str, words: &[Word], stretch: &Range<usize>) -> bool {
    let own = &words[stretch.clone()];
    let theirs = own.iter().filter(|(_, of)| *of == Some(language.twin()));
    let theirs = theirs.count();
    if theirs < FEWEST_OF_PART {
        return false;
    }
    let is_ordinary =
        |word: &&Word| word.1.is_none() && text[word.0.start..].starts_with(char::is_lowercase);
    let ordinary = own.iter().filter(is_ordinary).count();
    let others = own.iter().filter(|word| word.1.is_none()).count();
    if ordinary < FEWEST_ORDINARY || ordinary * 2 < others {
        return false;
    }
    !follows_name(text, words, stretch.start) || theirs >= FEWEST_OF_NAME
}

/// How many words before a stretch may begin a name that goes on into it.
const BEFORE: usize = 2;

/// Returns whether a stretch of words goes on from one with a capital, as a name does: “Office of the …”.
fn follows_name(text: &str, words: &[Word], start: usize) -> bool {
    let mut next = words[start].0.start;
    for word in words[..start].iter().rev().take(BEFORE) {
        let between = text.get(word.0.end..next).unwrap_or("");
        if between
            .chars()
            .any(|letter| !letter.is_whitespace() && !matches!(letter, '’' | '\''))
        {
            return false;
        }
        if text[word.0.start..].starts_with(char::is_uppercase) && !begins_sentence(text, word) {
            return true;
        }
        next = word.0.start;
    }
    false
}

/// Returns whether a word is the first of a sentence, as far as the mark before it tells.
fn begins_sentence(text: &str, (range, _): &Word) -> bool {
    let before = text[..range.start].trim_end();
    before.is_empty() || before.ends_with(['.', '!', '?', ':', '…'])
}

fn is_other(language: Language, text: &str) -> bool {
    idiom::language(text) == Some(language.twin())
}

/// Returns a text with spaces in place of what is quoted: all else keeps its place.
fn masked_quotations(text: &str) -> String {
    let mut depth = 0usize;
    let mut is_straight = false;
    let mut masked = String::with_capacity(text.len());
    for character in text.chars() {
        let is_quoted = depth > 0 || is_straight;
        match character {
            '«' | '“' => depth += 1,
            '»' | '”' => depth = depth.saturating_sub(1),
            '"' => is_straight = !is_straight,
            _ if !is_quoted => {
                masked.push(character);
                continue;
            }
            _ => {}
        }
        masked.extend(std::iter::repeat_n(' ', character.len_utf8()));
    }
    masked
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
