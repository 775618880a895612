//! A body of Hugo → Markdown of a bundle: shortcodes give place to words that `check` finds, files have their new names.

use std::ops::Range;

use super::{Fate, Note};
use crate::model::Language;

/// The mark that ends a summary.
const MORE: &str = "<!--more-->";

/// Shortcodes that stand for an address.
const ADDRESSES: [&str; 2] = ["ref", "relref"];

/// How much of a shortcode is repeated in the report.
const SHOWN: usize = 60;

/// Returns the body in its new form. `above` lines stand before it in `source`; `names` are files with their new names.
pub(super) fn body(
    language: Language,
    source: &str,
    above: usize,
    text: &str,
    names: &[(String, String)],
    notes: &mut Vec<Note>,
) -> String {
    let mut written = String::with_capacity(text.len());
    let code = code(text);
    let mut at = 0;
    while let Some((start, mark)) = next(text, at, &code) {
        written.push_str(&text[at..start]);
        let line = above + 1 + text[..start].matches('\n').count();
        let place = format!("{source}:{line}");
        if mark == MORE {
            notes.push(Note::new(Fate::Dropped, place, "import-more"));
            at = start + MORE.len();
            continue;
        }
        let ending = if mark == "{{<" { ">}}" } else { "%}}" };
        // The end begins after the mark: `{{%}}` is no shortcode.
        at = start + mark.len();
        let Some(length) = text[at..].find(ending) else {
            written.push_str(mark);
            continue;
        };
        let inside = text[at..at + length].trim();
        let shown: String = inside.chars().take(SHOWN).collect();
        at += length + ending.len();
        let name = inside.split_whitespace().next().unwrap_or("");
        let (message, new) = if ADDRESSES.contains(&name) {
            let address = inside[name.len()..].trim().trim_matches(['"', '`']);
            ("import-shortcode-address", address.replace(' ', "%20"))
        } else if inside.starts_with('/') {
            // What opened it has been told of.
            continue;
        } else {
            ("import-shortcode", in_its_place(language, name))
        };
        notes.push(Note::new(Fate::Changed, place, message).with("shortcode", shown));
        written.push_str(&new);
    }
    written.push_str(&text[at..]);
    for (old, new) in names {
        written = renamed(&written, old, new);
    }
    written
}

/// Words that hold the place of what a shortcode showed.
fn in_its_place(language: Language, name: &str) -> String {
    let name: String = name
        .chars()
        .filter(|character| character.is_alphanumeric() || "-_".contains(*character))
        .take(SHOWN)
        .collect();
    match language {
        Language::En => format!("[insert what “{name}” showed]"),
        Language::Fr => format!("[insérer ce que «\u{a0}{name}\u{a0}» montrait]"),
    }
}

/// Returns the next shortcode or mark outside code.
fn next(text: &str, from: usize, code: &[Range<usize>]) -> Option<(usize, &'static str)> {
    let mut from = from;
    loop {
        let marks = ["{{<", "{{%", MORE];
        let found = marks.into_iter().filter_map(|mark| {
            let at = text[from..].find(mark)? + from;
            Some((at, mark))
        });
        let (at, mark) = found.min()?;
        match code.iter().find(|range| range.contains(&at)) {
            None => return Some((at, mark)),
            Some(range) => from = range.end,
        }
    }
}

/// Returns the lines of fenced code.
fn code(text: &str) -> Vec<Range<usize>> {
    let mut ranges = Vec::new();
    let mut open: Option<(usize, &str)> = None;
    let mut at = 0;
    for line in text.split_inclusive('\n') {
        let begins = line.trim_start();
        let fence = ["```", "~~~"]
            .into_iter()
            .find(|fence| begins.starts_with(fence));
        at += line.len();
        match (open, fence) {
            (None, Some(fence)) => open = Some((at - line.len(), fence)),
            (Some((start, opened)), Some(fence)) if opened == fence => {
                ranges.push(start..at);
                open = None;
            }
            _ => {}
        }
    }
    if let Some((start, _)) = open {
        ranges.push(start..text.len());
    }
    ranges
}

/// Writes the new name of a file where links and pictures lead to the old one.
fn renamed(text: &str, old: &str, new: &str) -> String {
    let encoded: String = old.replace('%', "%25").replace(' ', "%20");
    let mut text = text.to_owned();
    for form in [old, &encoded] {
        for before in ["](", "](./"] {
            for after in [")", " \"", " '"] {
                let (from, to) = (format!("{before}{form}{after}"), format!("]({new}{after}"));
                text = text.replace(&from, &to);
            }
        }
        text = text.replace(&format!("](<{form}>"), &format!("]({new}"));
    }
    text
}

#[cfg(test)]
mod tests {
    use super::*;

    fn written(text: &str, names: &[(&str, &str)]) -> (String, Vec<String>) {
        let names = names.iter();
        let names: Vec<_> = names
            .map(|(old, new)| ((*old).to_owned(), (*new).to_owned()))
            .collect();
        let mut notes = Vec::new();
        let text = body(Language::En, "a.md", 4, text, &names, &mut notes);
        (text, notes.into_iter().map(|note| note.place).collect())
    }

    #[test]
    fn shortcodes_give_place_outside_code() {
        let (text, places) = written(
            "a\n{{< figure src=\"x\" >}} b\n```\n{{< kept >}}\n```\n{{% note %}}c{{% /note %}}\n<!--more-->[d]({{< ref \"/a b.md\" >}}) {{< open {{%}}\n",
            &[],
        );
        assert_eq!(
            text,
            "a\n[insert what “figure” showed] b\n```\n{{< kept >}}\n```\n[insert what “note” showed]c\n[d](/a%20b.md) {{< open {{%}}\n"
        );
        assert_eq!(places, ["a.md:6", "a.md:10", "a.md:11", "a.md:11"]);
    }

    #[test]
    fn files_have_their_new_names() {
        let (text, _) = written(
            "![a](été 1.png) ![b](<été 1.png> \"t\") ![c](été%201.png \"t\") [été 1.png](x)",
            &[("été 1.png", "ete-1.png")],
        );
        assert_eq!(
            text,
            "![a](ete-1.png) ![b](ete-1.png \"t\") ![c](ete-1.png \"t\") [été 1.png](x)"
        );
    }
}
