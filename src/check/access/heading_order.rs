//! Headings as a screen reader lists them: below the title, no level skipped, none empty (WCAG 1.3.1, 2.4.6).

use pulldown_cmark::{Event, Tag, TagEnd};

use crate::check::parity::parallel;
use crate::check::{Check, Reading, Run, Text, each_text};
use crate::diagnostic::{Finding, Rule};
use crate::model::Severity;

const SECOND_TITLE: Rule = Rule::new("access/second-title", Severity::Error);
const SKIPPED: Rule = Rule::new("access/heading-skipped", Severity::Error);
const EMPTY: Rule = Rule::new("access/heading-empty", Severity::Error);
const BOLD: Rule = Rule::new("access/heading-bold", Severity::Warning);

pub(super) const CHECK: Check = Check {
    rules: &[&BOLD, &EMPTY, &SKIPPED, &SECOND_TITLE],
    run: Run::Bundle(run),
};

fn run(reading: &Reading) -> Vec<Finding> {
    each_text(reading)
        .flat_map(|(_, text)| {
            let mut findings = order(text);
            findings.extend(bold(text));
            findings
        })
        .collect()
}

fn order(text: &Text) -> Vec<Finding> {
    let mut findings = Vec::new();
    // The title of the page is its one heading of level 1.
    let mut above = 1;
    for heading in &text.document.headings {
        let at = || text.at(&parallel::head(&heading.span, text.file));
        if heading.text.trim().is_empty() {
            findings.push(Finding::new(&EMPTY, at()));
        }
        if heading.level == 1 {
            findings.push(Finding::new(&SECOND_TITLE, at()));
        } else if heading.level > above + 1 {
            findings.push(
                Finding::new(&SKIPPED, at())
                    .with("level", usize::from(heading.level))
                    .with("above", usize::from(above))
                    .with("marks", "#".repeat(usize::from(above) + 1)),
            );
        }
        above = heading.level.max(1);
    }
    findings
}

/// A paragraph that is nothing but a few bold words, without a point at its end: it looks like a heading and is none.
fn bold(text: &Text) -> Vec<Finding> {
    let events = &text.document.events;
    let mut findings = Vec::new();
    let mut depth = 0usize;
    for (index, (event, span)) in events.iter().enumerate() {
        match event {
            Event::Start(Tag::Paragraph) if depth == 0 => {
                if let Some(words) = only_bold(&events[index + 1..]) {
                    let is_sentence = words.ends_with(['.', ':', '!', '?', ';', '…', ',']);
                    if !is_sentence && words.chars().count() <= 80 {
                        findings.push(
                            Finding::new(&BOLD, text.at(&parallel::head(span, text.file)))
                                .with("words", words),
                        );
                    }
                }
                depth += 1;
            }
            Event::Start(_) => depth += 1,
            Event::End(_) => depth = depth.saturating_sub(1),
            _ => {}
        }
    }
    findings
}

/// Returns the words of a paragraph whose events follow, when all of them are in one bold stretch.
fn only_bold(events: &[(Event, std::ops::Range<usize>)]) -> Option<String> {
    let mut inner = events.iter().map(|(event, _)| event);
    if !matches!(inner.next()?, Event::Start(Tag::Strong)) {
        return None;
    }
    let mut words = String::new();
    loop {
        match inner.next()? {
            Event::Text(text) => words.push_str(text),
            Event::End(TagEnd::Strong) => break,
            _ => return None,
        }
    }
    matches!(inner.next()?, Event::End(TagEnd::Paragraph)).then(|| words.trim().to_owned())
}
