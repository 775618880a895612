//! A parenthesis or a quotation mark whose other half is missing.

use std::ops::Range;

use crate::check::passage::Passage;
use crate::check::slip::last_word;
use crate::check::{Check, Reading, Run, each_text};
use crate::diagnostic::{Finding, Rule};
use crate::document::prose::Kind;
use crate::model::Severity;

const RULE: Rule = Rule::new("typography/unclosed", Severity::Warning);

pub(super) const CHECK: Check = Check {
    rules: &[&RULE],
    run: Run::Bundle(run),
};

/// Signs that come in pairs. What ‘ and ’ begin and end, apostrophes hide.
const PAIRS: &[(char, char)] = &[('(', ')'), ('«', '»'), ('“', '”')];

/// A sign whose other half was not found yet: the number of its passage, its place, the other half.
struct Half {
    passage: usize,
    at: Range<usize>,
    other: char,
}

fn run(reading: &Reading) -> Vec<Finding> {
    let mut findings = Vec::new();
    for (_, text) in each_text(reading) {
        let mut halves = PAIRS
            .iter()
            .flat_map(|&(open, close)| unpaired(text.passages(), open, close))
            .chain(straight(text.passages()))
            .collect::<Vec<Half>>();
        halves.sort_by_key(|half| (half.passage, half.at.start));
        findings.extend(halves.into_iter().map(|half| {
            let passage = &text.passages()[half.passage];
            let written = passage.part(&half.at);
            Finding::new(&RULE, text.within(passage, &half.at))
                .with("written", written)
                .with("near", half.other.to_string())
        }));
    }
    findings
}

/// Returns the signs of one kind whose other half stands nowhere. A quotation may reach over several paragraphs, each of
/// which begins with the sign that opens it.
fn unpaired(passages: &[Passage], open: char, close: char) -> Vec<Half> {
    let mut found = Vec::new();
    // The sign that is open at the end of an earlier passage.
    let mut pending: Option<Half> = None;
    for (number, passage) in passages.iter().enumerate() {
        let may_reach = open != '(' && matches!(passage.kind, Some(Kind::Paragraph | Kind::Item));
        let mut opened: Vec<usize> = Vec::new();
        for (at, opens) in signs(&passage.text, open, close) {
            if opens {
                opened.push(at);
            } else if opened.pop().is_none() {
                let half = Half {
                    passage: number,
                    at: at..at + close.len_utf8(),
                    other: open,
                };
                if !is_label(passage, at, close) && (!may_reach || pending.take().is_none()) {
                    found.push(half);
                }
            }
        }
        if opened.is_empty() && may_reach && passage.text.starts_with(open) {
            pending = None;
        }
        for at in opened {
            let half = Half {
                passage: number,
                at: at..at + open.len_utf8(),
                other: close,
            };
            if !may_reach {
                found.push(half);
                continue;
            }
            match pending.replace(half) {
                Some(earlier) if at > 0 => found.push(earlier),
                _ => {}
            }
        }
    }
    found.extend(pending);
    found
}

/// Returns where the signs of a pair stand, each with whether it is the one that opens. Both have as many bytes, and differ
/// in the last one; most texts have neither, so that byte is looked for.
fn signs(text: &str, open: char, close: char) -> impl Iterator<Item = (usize, bool)> {
    let (opens, closes) = (
        open.to_string().into_bytes(),
        close.to_string().into_bytes(),
    );
    let last = |bytes: &[u8]| bytes.last().copied().unwrap_or_default();
    memchr::memchr2_iter(last(&opens), last(&closes), text.as_bytes()).filter_map(move |end| {
        let at = (end + 1).checked_sub(opens.len())?;
        let written = text.as_bytes().get(at..=end)?;
        let is_open = written == opens;
        (is_open || written == closes).then_some((at, is_open))
    })
}

/// Returns the straight quotation marks that are odd in their passage. After a figure it may be a sign for inches.
fn straight(passages: &[Passage]) -> Vec<Half> {
    let odd = passages.iter().enumerate().filter_map(|(number, passage)| {
        let marks = passage.text.match_indices('"').filter(|(at, _)| {
            !passage
                .before(*at)
                .ends_with(|before: char| before.is_ascii_digit())
        });
        let mut count = 0usize;
        let last = marks.inspect(|_| count += 1).last()?.0;
        (count % 2 == 1).then(|| Half {
            passage: number,
            at: last..last + 1,
            other: '"',
        })
    });
    odd.collect()
}

/// Whether a parenthesis only follows the letter or number of an item: “a)”, “2)”, “iv)”, « 8(2)m) »; or is part of a face.
fn is_label(passage: &Passage, at: usize, close: char) -> bool {
    let before = passage.before(at);
    let word = last_word(before);
    let start = before.len() - word.len();
    let is_alone = passage
        .before(start)
        .chars()
        .next_back()
        .is_none_or(|char| char.is_whitespace() || "(),;.".contains(char));
    close == ')'
        && (before.ends_with([':', ';', '-'])
            || is_alone && (1..=4).contains(&word.chars().count()))
}
