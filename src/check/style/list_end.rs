//! The signs at the end of the items of a list (facts.md, part 4): none in English; in French « ; », and « . » at the
//! last. Items that are whole sentences end as sentences do, in both.

use std::ops::Range;

use pulldown_cmark::{Event, Tag, TagEnd};

use crate::check::{Check, Reading, Run, Text, each_text};
use crate::diagnostic::{Finding, Rule};
use crate::model::{Language, Severity};

const RULE: Rule = Rule::new("style/list-end", Severity::Note);

pub(super) const CHECK: Check = Check {
    rules: &[&RULE],
    run: Run::Bundle(run),
};

/// An item: how its words end, and where.
struct Item {
    /// Its last sign; a space where it is none.
    end: char,
    place: Range<usize>,
}

fn run(reading: &Reading) -> Vec<Finding> {
    let mut findings = Vec::new();
    for (language, text) in each_text(reading) {
        for list in lists(text) {
            if let Some((item, case)) = slip(language, &list) {
                findings.push(
                    Finding::new(&RULE, text.at(&item.place))
                        .with("language", language.code())
                        .with("case", case)
                        .advise(case),
                );
            }
        }
    }
    findings
}

/// Returns the first item that ends otherwise than the list does, and how the list should end.
fn slip(language: Language, list: &[Item]) -> Option<(&Item, &'static str)> {
    let has = |end: char| list.iter().filter(|item| item.end == end).count();
    let is_sentence = |item: &Item| ".!?…:".contains(item.end);
    if list.len() < 2 || list.iter().all(is_sentence) {
        return None;
    }
    let (last, others) = list.split_last()?;
    match language {
        Language::En => {
            // More than half are sentences: the others lack their period.
            if has('.') * 2 > list.len() {
                let item = list.iter().find(|item| !is_sentence(item))?;
                return Some((item, "period"));
            }
            let item = list.iter().find(|item| ".;,".contains(item.end))?;
            Some((item, "none"))
        }
        Language::Fr => {
            if has('.') * 2 > list.len() {
                let item = list.iter().find(|item| !is_sentence(item))?;
                return Some((item, "period"));
            }
            // A list of names or of links has no signs at all.
            if list.iter().all(|item| item.end == ' ') {
                return None;
            }
            let item = others.iter().find(|item| !";:?!…".contains(item.end));
            let item = item.or_else(|| (!is_sentence(last)).then_some(last))?;
            Some((item, "french"))
        }
    }
}

/// Returns the lists of a text, each with its items. One that holds another list ends with it.
fn lists(text: &Text) -> Vec<Vec<Item>> {
    let mut done = Vec::new();
    let mut open: Vec<Vec<Item>> = Vec::new();
    // The item being read at each level; the words of a list in it are not its own.
    let mut items: Vec<Option<Item>> = Vec::new();
    for (event, span) in &text.document.events {
        match event {
            Event::Start(Tag::List(_)) => {
                if let Some(Some(item)) = items.last_mut() {
                    item.end = ':';
                }
                open.push(Vec::new());
            }
            Event::End(TagEnd::List(_)) => {
                done.extend(open.pop());
                if let Some(Some(item)) = items.last_mut() {
                    item.end = ':';
                }
            }
            Event::Start(Tag::Item) => items.push(Some(Item {
                end: ' ',
                place: span.start..span.start,
            })),
            Event::End(TagEnd::Item) => {
                if let (Some(Some(item)), Some(list)) = (items.pop(), open.last_mut()) {
                    list.push(item);
                }
            }
            Event::Text(words) => {
                if let Some(Some(item)) = items.last_mut() {
                    let bare = words.trim_end_matches(|char: char| {
                        char.is_whitespace() || "»”\")’".contains(char)
                    });
                    if let Some(last) = bare.chars().next_back() {
                        item.end = if ".;,:!?…".contains(last) {
                            last
                        } else {
                            ' '
                        };
                    }
                    item.place = span.clone();
                }
            }
            Event::Code(_) | Event::FootnoteReference(_) => {
                if let Some(Some(item)) = items.last_mut() {
                    item.end = match event {
                        Event::Code(_) => ' ',
                        _ => item.end,
                    };
                    item.place = span.clone();
                }
            }
            _ => {}
        }
    }
    done
}
