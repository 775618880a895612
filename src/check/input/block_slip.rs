//! Blocks that Markdown reads otherwise than they were meant: code that is never closed and swallows what follows, words that
//! became code because they are indented, a footnote that nothing calls and that so stands on no page.

use std::collections::BTreeSet;
use std::ops::Range;

use pulldown_cmark::{CodeBlockKind, Event, Tag, TagEnd};

use crate::check::{Check, Reading, Run, Text, each_text};
use crate::diagnostic::{Finding, Rule};
use crate::model::Severity;

const RULE: Rule = Rule::new("input/block", Severity::Error);

pub(super) const CHECK: Check = Check {
    rules: &[&RULE],
    run: Run::Bundle(run),
};

/// Code that is never closed.
const OPEN: &str = "open-code";

fn run(reading: &Reading) -> Vec<Finding> {
    each_text(reading)
        .flat_map(|(_, text)| {
            slips(text).into_iter().map(move |(kind, span)| {
                let mut finding = Finding::new(&RULE, text.at(&span)).with("kind", kind);
                // Both may be meant; what swallows the rest of a text is not.
                if kind != OPEN {
                    finding.soften(Severity::Warning);
                }
                finding
            })
        })
        .collect()
}

fn slips(text: &Text) -> Vec<(&'static str, Range<usize>)> {
    let mut found = Vec::new();
    let mut called: BTreeSet<usize> = BTreeSet::new();
    let mut defined = 0..text.document.footnotes.len();
    let mut notes = Vec::new();
    let mut labels = BTreeSet::new();
    // The number that the last item of each open list has in the file.
    let mut lists: Vec<Option<usize>> = Vec::new();
    for (event, span) in &text.document.events {
        match event {
            Event::Start(Tag::CodeBlock(kind)) => {
                let code = text.file.get(span.clone()).unwrap_or("");
                match kind {
                    CodeBlockKind::Fenced(_) if is_open(code) => {
                        found.push((OPEN, first_line(code, span.start)));
                    }
                    CodeBlockKind::Indented if code.contains(char::is_alphabetic) => {
                        found.push(("indented", first_line(code, span.start)));
                    }
                    _ => {}
                }
            }
            Event::FootnoteReference(label) => called.extend(text.document.footnote(label)),
            Event::Start(Tag::List(Some(_))) => lists.push(None),
            Event::Start(Tag::List(None)) => lists.push(Some(0)),
            Event::End(TagEnd::List(_)) => {
                lists.pop();
            }
            Event::Start(Tag::Item) => {
                let item = text.file.get(span.clone()).unwrap_or("");
                let digits = item.bytes().take_while(u8::is_ascii_digit).count();
                let number = item[..digits].parse::<usize>().ok();
                if let (Some(last), Some(number)) = (lists.last_mut(), number) {
                    if last.is_some_and(|last| last > 0 && number > last + 1) {
                        found.push(("skipped", span.start..span.start + digits + 1));
                    }
                    *last = Some(number);
                }
            }
            Event::Start(Tag::FootnoteDefinition(label)) => {
                let note = text.file.get(span.clone()).unwrap_or("");
                if !labels.insert(label.to_lowercase()) {
                    found.push(("twice", first_line(note, span.start)));
                    defined.next();
                    continue;
                }
                notes.extend(
                    defined
                        .next()
                        .map(|number| (number, first_line(note, span.start))),
                );
            }
            _ => {}
        }
    }
    let uncalled = notes.into_iter();
    let uncalled = uncalled.filter(|(number, _)| !called.contains(number));
    found.extend(uncalled.map(|(_, place)| ("uncalled", place)));
    found
}

/// Whether fenced code ends without the fence that closes it.
fn is_open(code: &str) -> bool {
    let fence = code.trim_start_matches([' ', '>']);
    let Some(sign) = fence.chars().next() else {
        return false;
    };
    let length = |line: &str| line.chars().take_while(|char| *char == sign).count();
    let wanted = length(fence);
    let closes = |line: &str| {
        let line = line.trim_matches([' ', '>', '\t', '\r']);
        length(line) >= wanted && line.chars().all(|char| char == sign)
    };
    let mut lines = code.trim_end().lines();
    lines.next();
    !lines.next_back().is_some_and(closes)
}

fn first_line(text: &str, start: usize) -> Range<usize> {
    let line = text.lines().next().unwrap_or("").trim_end();
    start..start + line.len()
}

#[cfg(test)]
mod tests {
    use super::is_open;

    #[test]
    fn what_closes_is_told_from_what_does_not() {
        for (code, expected) in [
            ("```\na\n```\n", false),
            ("```\na\n", true),
            ("```", true),
            ("```\na\n``` b\n", true),
            ("````\n```\n````", false),
            ("````\n```\n", true),
            ("~~~ text\na\n~~~~  \n", false),
            ("```\n> a\n> ```\n", false),
        ] {
            assert_eq!(is_open(code), expected, "{code}");
        }
    }
}
