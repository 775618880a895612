//! Markdown that was meant and not understood: its signs would stand on the page as they were typed.

use std::ops::Range;

use crate::check::{Check, Reading, Run, each_text};
use crate::diagnostic::{Finding, Rule};
use crate::document::prose::{Block, Kind};
use crate::model::Severity;

const RULE: Rule = Rule::new("input/markdown", Severity::Error);

pub(super) const CHECK: Check = Check {
    rules: &[&RULE],
    run: Run::Bundle(run),
};

fn run(reading: &Reading) -> Vec<Finding> {
    let in_body = each_text(reading)
        .flat_map(|(_, text)| text.prose.iter().map(move |block| (text, block)))
        .filter_map(|(text, block)| {
            let (kind, part) = slip(block)?;
            Some(Finding::new(&RULE, text.at(&block.place(&part))).with("kind", kind))
        });
    let in_lines = each_text(reading).flat_map(|(language, text)| {
        let words = &reading.bundle.words[language];
        let lines = std::iter::once(&words.title).chain(&words.description);
        lines.filter_map(move |line| {
            let written = text.file.get(line.span())?;
            let (sign, part) = sign(written)?;
            let place = line.span().start + part.start..line.span().start + part.end;
            Some(
                Finding::new(&RULE, text.at(&place))
                    .with("kind", "line")
                    .with("written", sign),
            )
        })
    });
    in_body.chain(in_lines).collect()
}

/// Returns the first Markdown or HTML of a line of the front matter, which is shown as it is typed: the sign, and where.
fn sign(line: &str) -> Option<(&str, Range<usize>)> {
    let found = |range: Range<usize>| Some((line.get(range.clone())?, range));
    for pair in ["**", "__", "~~", "`"] {
        if let Some(at) = line.find(pair)
            && let Some(length) = line[at + pair.len()..]
                .find(pair)
                .filter(|length| *length > 0)
        {
            return found(at..at + pair.len() + length + pair.len());
        }
    }
    if let Some(at) = line.find("](") {
        return found(line[..at].rfind('[').unwrap_or(at)..end_of(line, at, ')'));
    }
    for (at, _) in line.match_indices(['<', '&', '*']) {
        let rest = &line[at + 1..];
        let (close, is_inside): (char, fn(char) -> bool) = match line.as_bytes()[at] {
            b'<' => ('>', |char| char != '<' && char != '>'),
            b'&' => (';', |char| char.is_ascii_alphanumeric() || char == '#'),
            _ => ('*', |char| char != '*'),
        };
        let length = rest.find(|char| !is_inside(char)).unwrap_or(rest.len());
        let is_meant = match close {
            '>' => rest.starts_with(|first: char| first.is_ascii_alphabetic() || first == '/'),
            ';' => is_entity(&rest[..length]),
            // 3 * 4 * 5 multiplies; emphasis adjoins its words.
            _ => {
                let inner = &rest[..length];
                inner.starts_with(char::is_alphanumeric)
                    && inner.ends_with(char::is_alphanumeric)
                    && !line[..at].ends_with(char::is_alphanumeric)
            }
        };
        if is_meant && length > 0 && rest[length..].starts_with(close) {
            return found(at..at + 1 + length + 1);
        }
    }
    None
}

/// Returns the first slip of a block: what was meant, and the part of the text that shows it.
fn slip(block: &Block) -> Option<(&'static str, Range<usize>)> {
    let text = block.text.as_str();
    if let Some(at) = text.find("](") {
        let start = text[..at].rfind('[').unwrap_or(at);
        let kind = if text[..start].ends_with('!') {
            "picture"
        } else {
            "link"
        };
        let start = if kind == "picture" { start - 1 } else { start };
        return Some((kind, start..end_of(text, at, ')')));
    }
    if let Some(at) = text.find("] (http") {
        return Some((
            "link",
            text[..at].rfind('[').unwrap_or(at)..end_of(text, at, ')'),
        ));
    }
    if let Some(at) = text.find("[^") {
        return Some(("footnote", at..end_of(text, at, ']')));
    }
    if let Some(at) = text.find("**") {
        return Some(("strong", at..at + 2));
    }
    if let Some(at) = text.find("~~") {
        return Some(("struck", at..at + 2));
    }
    if matches!(block.kind, Kind::Paragraph) {
        let signs = text.len() - text.trim_start_matches('#').len();
        let follows = text[signs..].starts_with(char::is_alphabetic);
        if (2..=6).contains(&signs) && follows {
            return Some(("heading", 0..signs));
        }
        // A dash before a word, and none of the words that are cut: “-ing” stands in quotation marks or code.
        if text.starts_with('-') && text[1..].starts_with(char::is_alphabetic) {
            return Some(("list", 0..1));
        }
        // Bullets of a word processor, and a star that adjoins its word: “*item”.
        if let Some(bullet) = text.chars().next().filter(|first| BULLETS.contains(first)) {
            return Some(("list", 0..bullet.len_utf8()));
        }
        if text.starts_with('*')
            && text[1..].starts_with(char::is_alphabetic)
            && !text[1..].contains('*')
        {
            return Some(("list", 0..1));
        }
        let name = text
            .strip_prefix("[!")
            .and_then(|rest| rest.split_once(']'));
        if let Some((name, _)) = name.filter(|(name, _)| name.chars().all(char::is_alphabetic)) {
            return Some(("alert", 0..name.len() + 3));
        }
        if text.starts_with('|') && text.trim_end().ends_with('|') && text.matches('|').count() > 2
        {
            return Some(("table", 0..1));
        }
    }
    None
}

/// What word processors put before the items of a list.
const BULLETS: &[char] = &['•', '◦', '▪', '●', '○', '■', '·', '‣', '\u{f0b7}'];

/// Whether `&` and `;` stand around the name or the number of a character: not in “R&D;”.
fn is_entity(name: &str) -> bool {
    name.starts_with('#') || name.len() > 1 && name.contains(|char: char| char.is_ascii_lowercase())
}

/// The end of what begins before `at`: after the next `close`, or a few characters on.
fn end_of(text: &str, at: usize, close: char) -> usize {
    text[at..]
        .find(close)
        .map_or(text.len(), |length| at + length + 1)
}
