//! A body of Markdown, parsed once: the events that pages are written from, and the outline that checks read.

pub mod excuse;
pub mod figure;
pub mod fingerprint;
pub mod format;
pub mod links;
pub mod markup;
pub mod outline;
pub mod passages;
pub mod prose;
pub mod raw_html;
pub mod style;
pub mod target;
pub mod typeset;

use std::collections::{BTreeMap, BTreeSet};
use std::ops::Range;

use pulldown_cmark::{Event, Options, Parser, Tag, TagEnd};

use crate::model::slugged;
use raw_html::Fault;

/// What is understood beside `CommonMark` (contract.md, "en.md, fr.md").
const OPTIONS: Options = Options::ENABLE_TABLES
    .union(Options::ENABLE_FOOTNOTES)
    .union(Options::ENABLE_HEADING_ATTRIBUTES)
    .union(Options::ENABLE_GFM);

/// Ids that the pages of every theme use: a heading never takes one.
const RESERVED_IDS: &[&str] = &["main", "q", "top", "footnotes", "menu", "details"];

/// A parsed body. Places are bytes of the whole file.
#[derive(Debug)]
pub struct Document<'s> {
    /// What the parser said, each with its place.
    pub events: Vec<(Event<'s>, Range<usize>)>,
    /// The headings, in order.
    pub headings: Vec<Heading>,
    /// The footnotes that are defined, in the order of their definitions.
    pub footnotes: Vec<Footnote<'s>>,
    /// The index of each definition by its label in small letters; of two with one label, the first.
    labels: BTreeMap<String, usize>,
    /// Raw HTML that is not allowed, or not closed.
    pub html_faults: Vec<Fault>,
    /// Headings whose `{#id}` cannot be used.
    pub id_faults: Vec<IdFault>,
}

/// A heading of the body.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Heading {
    /// 1 to 6.
    pub level: u8,
    /// What links lead to: as written, or made from the words; unique on the page.
    pub id: String,
    /// Its words, without markup.
    pub text: String,
    /// Where it stands.
    pub span: Range<usize>,
    /// The index of its start among the document's events.
    pub event: usize,
}

/// A footnote's definition.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Footnote<'s> {
    /// The label in the brackets.
    pub label: &'s str,
    /// Its events, without those of the definition itself.
    pub events: Range<usize>,
}

/// A `{#id}` that cannot be used.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct IdFault {
    /// The id as written.
    pub id: String,
    /// The heading.
    pub span: Range<usize>,
    /// Why not.
    pub kind: IdFaultKind,
}

/// Why an id cannot be used.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum IdFaultKind {
    /// Another heading has it.
    Taken,
    /// The pages use it themselves.
    Reserved,
    /// It has characters that are not for ids.
    Malformed,
    /// Something other than `{#id}` stands in the braces.
    NotAnId,
}

impl<'s> Document<'s> {
    /// Returns the index of the footnote that a label cites.
    #[must_use]
    pub fn footnote(&self, label: &str) -> Option<usize> {
        self.labels.get(&folded(label)).copied()
    }

    /// Parses the body of `file`, which begins at byte `body`. Any text is a document.
    #[must_use]
    pub fn parse(file: &'s str, body: usize) -> Self {
        let source = file.get(body..).unwrap_or("");
        let mut events: Vec<(Event, Range<usize>)> = Vec::with_capacity(source.len() / 16 + 16);
        let mut raw = false;
        let mut block = String::new();
        for (event, span) in Parser::new_ext(source, OPTIONS).into_offset_iter() {
            let span = span.start + body..span.end + body;
            if let Event::Html(line) = &event {
                raw = true;
                // The parser gives a block of HTML line by line; a tag or a comment may be longer than a line.
                if let Some((Event::Html(first), whole)) = events.last_mut() {
                    if block.is_empty() {
                        block.push_str(first);
                    }
                    block.push_str(line);
                    whole.end = span.end;
                    continue;
                }
            }
            close_block(&mut events, &mut block);
            raw |= matches!(event, Event::InlineHtml(_));
            events.push((event, span));
        }
        close_block(&mut events, &mut block);
        let (headings, id_faults) = headings(&events);
        let footnotes = footnotes(&events, file);
        let mut labels = BTreeMap::new();
        for (index, footnote) in footnotes.iter().enumerate() {
            labels.entry(folded(footnote.label)).or_insert(index);
        }
        Self {
            headings,
            id_faults,
            footnotes,
            labels,
            html_faults: if raw {
                raw_html::faults(&events)
            } else {
                Vec::new()
            },
            events,
        }
    }

    /// Returns what links to its headings lead to, in their order.
    pub fn ids(&self) -> impl Iterator<Item = &str> {
        self.headings.iter().map(|heading| heading.id.as_str())
    }

    /// Returns the heading that begins at an event.
    #[must_use]
    pub fn heading_at(&self, event: usize) -> Option<&Heading> {
        self.headings
            .binary_search_by_key(&event, |heading| heading.event)
            .ok()
            .map(|index| &self.headings[index])
    }
}

/// Puts the lines of a block of HTML together, where the last event is the first of several.
fn close_block(events: &mut [(Event, Range<usize>)], block: &mut String) {
    if let (false, Some((Event::Html(first), _))) = (block.is_empty(), events.last_mut()) {
        *first = std::mem::take(block).into();
    }
}

fn headings(events: &[(Event, Range<usize>)]) -> (Vec<Heading>, Vec<IdFault>) {
    let mut headings: Vec<Heading> = Vec::new();
    let mut faults = Vec::new();
    let mut taken: BTreeSet<String> = RESERVED_IDS.iter().map(|id| (*id).to_owned()).collect();
    let mut open = false;
    for (index, (event, span)) in events.iter().enumerate() {
        match event {
            Event::Start(Tag::Heading {
                level,
                id,
                classes,
                attrs,
            }) => {
                open = true;
                if !classes.is_empty() || !attrs.is_empty() {
                    faults.push(IdFault {
                        id: String::new(),
                        span: span.clone(),
                        kind: IdFaultKind::NotAnId,
                    });
                }
                let id = id.as_deref().filter(|id| match id_fault(id, &taken) {
                    None => true,
                    Some(kind) => {
                        faults.push(IdFault {
                            id: (*id).to_owned(),
                            span: span.clone(),
                            kind,
                        });
                        false
                    }
                });
                // Written ids are known before any is made: an id that an author chose is never taken by another heading.
                taken.extend(id.map(str::to_owned));
                headings.push(Heading {
                    level: *level as u8,
                    id: id.unwrap_or("").to_owned(),
                    text: String::new(),
                    span: span.clone(),
                    event: index,
                });
            }
            Event::End(TagEnd::Heading(_)) => open = false,
            Event::Text(text) | Event::Code(text) if open => {
                if let Some(heading) = headings.last_mut() {
                    heading.text.push_str(text);
                }
            }
            Event::SoftBreak | Event::HardBreak if open => {
                if let Some(heading) = headings.last_mut() {
                    heading.text.push(' ');
                }
            }
            _ => {}
        }
    }
    for heading in headings.iter_mut().filter(|heading| heading.id.is_empty()) {
        heading.id = unique(&slugged(&heading.text), &mut taken);
    }
    (headings, faults)
}

fn id_fault(id: &str, taken: &BTreeSet<String>) -> Option<IdFaultKind> {
    let good = id
        .bytes()
        .all(|byte| byte.is_ascii_alphanumeric() || b"-_.".contains(&byte))
        && id
            .bytes()
            .next()
            .is_some_and(|byte| byte.is_ascii_alphabetic());
    if !good {
        Some(IdFaultKind::Malformed)
    } else if RESERVED_IDS.contains(&id) || id.starts_with("fn-") || id.starts_with("fnref-") {
        Some(IdFaultKind::Reserved)
    } else if taken.contains(id) {
        Some(IdFaultKind::Taken)
    } else {
        None
    }
}

/// Makes an id unique: the second "lessons" is "lessons-2". Ids begin with a letter, so that style sheets can name them.
fn unique(slug: &str, taken: &mut BTreeSet<String>) -> String {
    let stem = match slug.bytes().next() {
        None => "section".to_owned(),
        Some(first)
            if first.is_ascii_alphabetic()
                && !slug.starts_with("fn-")
                && !slug.starts_with("fnref-") =>
        {
            slug.to_owned()
        }
        Some(_) => format!("s-{slug}"),
    };
    if taken.insert(stem.clone()) {
        return stem;
    }
    // Counting starts where the last one stopped, so that ten thousand equal headings stay linear.
    let counter = format!("{stem}\u{0}");
    let from = taken
        .range(counter.clone()..)
        .next()
        .and_then(|key| key.strip_prefix(&counter)?.parse::<u32>().ok())
        .unwrap_or(2);
    let mut number = from;
    let id = loop {
        let candidate = format!("{stem}-{number}");
        number += 1;
        if taken.insert(candidate.clone()) {
            break candidate;
        }
    };
    taken.remove(&format!("{counter}{from}"));
    taken.insert(format!("{counter}{number}"));
    id
}

/// As in links, capital and small letters are one (GFM; `CommonMark`, "matches").
fn folded(label: &str) -> String {
    label.to_lowercase()
}

fn footnotes<'s>(events: &[(Event<'s>, Range<usize>)], file: &'s str) -> Vec<Footnote<'s>> {
    let mut footnotes = Vec::new();
    let mut open = Vec::new();
    for (index, (event, span)) in events.iter().enumerate() {
        match event {
            Event::Start(Tag::FootnoteDefinition(_)) => {
                let text = file.get(span.clone()).unwrap_or("");
                let label = text
                    .strip_prefix("[^")
                    .and_then(|rest| rest.split("]:").next())
                    .unwrap_or("");
                open.push((label, index + 1));
            }
            Event::End(TagEnd::FootnoteDefinition) => {
                if let Some((label, start)) = open.pop() {
                    footnotes.push(Footnote {
                        label,
                        events: start..index,
                    });
                }
            }
            _ => {}
        }
    }
    footnotes
}

#[cfg(test)]
mod tests {
    use super::*;

    fn ids(text: &str) -> Vec<String> {
        let document = Document::parse(text, 0);
        document
            .headings
            .into_iter()
            .map(|heading| heading.id)
            .collect()
    }

    #[test]
    fn heading_ids_are_readable_and_unique() {
        assert_eq!(
            ids("## Ce qui s’est passé\n\n## Main\n\n## A\n\n## A\n\n## A\n\n## 2024\n\n## ！\n"),
            [
                "ce-qui-s-est-passe",
                "main-2",
                "a",
                "a-2",
                "a-3",
                "s-2024",
                "section"
            ]
        );
        assert_eq!(ids("## A\n\n## B {#a}\n"), ["a-2", "a"]);
    }

    #[test]
    fn ids_that_cannot_be_used_are_told() {
        let document = Document::parse(
            "## A {#x}\n\n## B {#x}\n\n## C {#main}\n\n## D {#é}\n\n## E {.wide}\n",
            0,
        );
        let kinds: Vec<_> = document.id_faults.iter().map(|fault| fault.kind).collect();
        assert_eq!(
            kinds,
            [
                IdFaultKind::Taken,
                IdFaultKind::Reserved,
                IdFaultKind::Malformed,
                IdFaultKind::NotAnId
            ]
        );
    }

    #[test]
    fn places_are_bytes_of_the_file() {
        let file = "+++\n+++\n## É\n";
        let document = Document::parse(file, 8);
        assert_eq!(&file[document.headings[0].span.clone()], "## É\n");
    }
}
