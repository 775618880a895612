//! The signs at the end of the items of a list (facts.md, part 4): none in English; in French « ; », and « . » at the
//! last. Items that are whole sentences end as sentences do, in both. A French list within another may have « , », and
//! ends with « ; » where the outer one goes on.

use std::ops::Range;

use pulldown_cmark::{Event, Tag, TagEnd};

use crate::check::{Check, Reading, Run, Text, each_text};
use crate::diagnostic::{Finding, Rule};
use crate::locale::sentence::sentences;
use crate::model::{Language, Severity};

const RULE: Rule = Rule::new("style/list-end", Severity::Note);

pub(super) const CHECK: Check = Check {
    rules: &[&RULE],
    run: Run::Bundle(run),
};

/// A list: its items, and whether it stands in another.
struct List {
    items: Vec<Item>,
    is_inner: bool,
}

/// An item: how its words end, and where.
struct Item {
    /// Its last sign; a space where it is none.
    end: char,
    /// Whether it holds more than one sentence, and so must end as a sentence does.
    is_several: bool,
    place: Range<usize>,
}

/// Words whose point does not end an item.
const SHORTENED: &[&str] = &[
    "etc", "inc", "ltd", "ltée", "a.m", "p.m", "co", "corp", "jr", "coll",
];

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
fn slip(language: Language, list: &List) -> Option<(&Item, &'static str)> {
    let items = &list.items;
    let is_sentence = |item: &Item| ".!?…:".contains(item.end);
    if items.len() < 2 || items.iter().all(is_sentence) {
        return None;
    }
    // More than half are sentences: the others lack their period.
    if items.iter().filter(|item| item.end == '.').count() * 2 > items.len() {
        let item = items.iter().find(|item| !is_sentence(item))?;
        return Some((item, "period"));
    }
    let (last, others) = items.split_last()?;
    match language {
        Language::En => {
            let is_slip =
                |item: &&Item| ";,".contains(item.end) || item.end == '.' && !item.is_several;
            Some((items.iter().find(is_slip)?, "none"))
        }
        Language::Fr => {
            // A list of names or of links has no signs at all.
            if items
                .iter()
                .all(|item| item.end == ' ' || is_sentence(item) && item.is_several)
            {
                return None;
            }
            let (between, at_end) = if list.is_inner {
                (";:?!…,", ".!?…:;")
            } else {
                (";:?!…", ".!?…:")
            };
            let item = others
                .iter()
                .find(|item| !between.contains(item.end) && !item.is_several);
            let item = item.or_else(|| (!at_end.contains(last.end)).then_some(last))?;
            Some((item, "french"))
        }
    }
}

/// Returns the lists of a text, each with its items. One that holds another list ends with it.
fn lists(text: &Text) -> Vec<List> {
    let mut done = Vec::new();
    let mut open: Vec<List> = Vec::new();
    // The item being read at each level; the words of a list in it are not its own.
    let mut items: Vec<Option<Item>> = Vec::new();
    for (event, span) in &text.document.events {
        match event {
            Event::Start(Tag::List(_)) => {
                if let Some(Some(item)) = items.last_mut() {
                    item.end = ':';
                }
                open.push(List {
                    items: Vec::new(),
                    is_inner: !open.is_empty(),
                });
            }
            Event::End(TagEnd::List(_)) => {
                done.extend(open.pop());
                if let Some(Some(item)) = items.last_mut() {
                    item.end = ':';
                }
            }
            Event::Start(Tag::Item) => items.push(Some(Item {
                end: ' ',
                is_several: false,
                place: span.start..span.start,
            })),
            Event::End(TagEnd::Item) => {
                if let (Some(Some(item)), Some(list)) = (items.pop(), open.last_mut()) {
                    list.items.push(item);
                }
            }
            Event::Text(words) => {
                if let Some(Some(item)) = items.last_mut() {
                    let sign = last_sign(words);
                    let goes_on = ".!?".contains(item.end) && sign.is_some();
                    item.is_several |= goes_on || sentences(words).len() > 1;
                    item.end = sign.unwrap_or(item.end);
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

/// Returns the sign that words end with, a space for none, nothing where they are only marks that close.
fn last_sign(words: &str) -> Option<char> {
    let bare = words.trim_end_matches(|char: char| char.is_whitespace() || "»”\")’".contains(char));
    let last = bare.chars().next_back()?;
    if last == '.' {
        let word = bare
            .trim_end_matches('.')
            .rsplit([' ', '\u{a0}', '('])
            .next();
        let is_short = word.is_some_and(|word| SHORTENED.contains(&word.to_lowercase().as_str()));
        // It is a point of both: as good as none, and as good as a period.
        return Some(if is_short { '…' } else { '.' });
    }
    // « un; et », "one, and"
    let linked = ["et", "ou", "and", "or"].iter().find_map(|link| {
        let before = bare.strip_suffix(link)?.strip_suffix([' ', '\u{a0}'])?;
        before
            .chars()
            .next_back()
            .filter(|sign| ";,".contains(*sign))
    });
    Some(linked.unwrap_or(if ";,:!?…".contains(last) { last } else { ' ' }))
}
