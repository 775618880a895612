//! What a text says, as a short number that changes when the text does, and not when its typography does.
//!
//! An approval is of words, so it is words that are compared: kinds of blocks, text, addresses and code. Line breaks,
//! the marks that Markdown leaves to choice, comments, the kind of a space, a quotation mark or a dash do not count.

use std::ops::Range;

use pulldown_cmark::{Event, Tag, TagEnd};
use sha2::{Digest, Sha256};

use crate::model::hex;

/// Returns 16 hexadecimal digits that stand for what a text says: its lines of front matter, then its body.
#[must_use]
pub fn fingerprint<'l>(
    lines: impl IntoIterator<Item = &'l str>,
    events: &[(Event, Range<usize>)],
) -> String {
    let mut plain = Plain::default();
    for line in lines {
        plain.mark("line");
        plain.text(line);
    }
    plain.mark("body");
    for (event, _) in events {
        plain.event(event);
    }
    hex(&plain.hash.finalize()[..8])
}

/// A text without what does not count, being hashed.
#[derive(Default)]
struct Plain {
    hash: Sha256,
    /// Whether a block of HTML is open that shows nothing so far: its end is none either.
    is_silent: bool,
    /// The letter before, and whether a space stands after it.
    last: Option<char>,
    is_apart: bool,
}

impl Plain {
    fn event(&mut self, event: &Event) {
        match event {
            Event::Start(Tag::HtmlBlock) => self.is_silent = true,
            Event::End(TagEnd::HtmlBlock) if self.is_silent => self.is_silent = false,
            Event::Start(tag) => self.start(tag),
            Event::End(_) => self.mark("end"),
            Event::Text(text) => self.text(text),
            Event::Code(code) => {
                self.mark("code");
                self.hash.update(code.as_bytes());
                self.mark("end");
            }
            Event::Html(html) | Event::InlineHtml(html) => {
                let shown = without_comments(html);
                if !shown.trim().is_empty() {
                    if std::mem::take(&mut self.is_silent) {
                        self.mark("other");
                    }
                    self.mark("html");
                    self.text(&shown);
                    self.mark("end");
                }
            }
            Event::SoftBreak => self.text(" "),
            Event::HardBreak => self.mark("break"),
            Event::Rule => self.mark("rule"),
            Event::FootnoteReference(label) => {
                self.mark("note");
                self.hash.update(label.as_bytes());
                self.mark("end");
            }
            Event::TaskListMarker(is_done) => self.mark(if *is_done { "done" } else { "open" }),
            Event::InlineMath(math) | Event::DisplayMath(math) => self.text(math),
        }
    }

    fn start(&mut self, tag: &Tag) {
        match tag {
            Tag::Paragraph => self.mark("p"),
            Tag::Heading { level, .. } => self.mark(&level.to_string()),
            Tag::BlockQuote(kind) => {
                self.mark("quote");
                if let Some(kind) = kind {
                    self.mark(super::outline::alert(*kind));
                }
            }
            Tag::CodeBlock(_) => self.mark("block"),
            Tag::List(first) => self.mark(if first.is_some() { "ol" } else { "ul" }),
            Tag::Item => self.mark("li"),
            Tag::Table(_) => self.mark("table"),
            Tag::TableHead | Tag::TableRow => self.mark("tr"),
            Tag::TableCell => self.mark("td"),
            Tag::Emphasis => self.mark("em"),
            Tag::Strong => self.mark("strong"),
            Tag::Link {
                dest_url, title, ..
            } => self.leads("a", dest_url, title),
            Tag::Image {
                dest_url, title, ..
            } => self.leads("img", dest_url, title),
            Tag::FootnoteDefinition(_) => self.mark("fn"),
            _ => self.mark("other"),
        }
    }

    fn leads(&mut self, name: &str, address: &str, title: &str) {
        self.mark(name);
        self.hash.update(address.as_bytes());
        self.mark("title");
        self.text(title);
    }

    /// Sets a bound that no text can hold.
    fn mark(&mut self, name: &str) {
        self.hash.update([0]);
        self.hash.update(name.as_bytes());
        self.hash.update([0]);
        self.last = None;
        self.is_apart = false;
    }

    fn text(&mut self, text: &str) {
        for letter in text.chars() {
            match letter {
                '\u{ad}' | '\u{200b}' | '\u{2060}' | '\u{feff}' => {}
                _ if letter.is_whitespace() => self.is_apart = true,
                '«' | '»' | '“' | '”' | '„' | '"' => self.letter('"'),
                '‘' | '’' | '\'' => self.letter('\''),
                '–' | '—' | '‑' | '‐' | '−' => self.letter('-'),
                '…' => "...".chars().for_each(|point| self.letter(point)),
                _ => self.letter(letter),
            }
        }
    }

    fn letter(&mut self, letter: char) {
        // A space tells two words apart, or two numbers; between a number and its unit it is typography.
        let is_between = self.last.is_some_and(|last| {
            last.is_alphabetic() && letter.is_alphabetic()
                || last.is_numeric() && letter.is_numeric()
        });
        if self.is_apart && is_between {
            self.hash.update([b' ']);
        }
        self.is_apart = false;
        self.last = Some(letter);
        self.hash.update(letter.encode_utf8(&mut [0; 4]).as_bytes());
    }
}

/// Returns HTML without its comments: they reach nobody.
fn without_comments(html: &str) -> String {
    let mut shown = String::with_capacity(html.len());
    let mut rest = html;
    while let Some((before, comment)) = rest.split_once("<!--") {
        shown.push_str(before);
        rest = comment.split_once("-->").map_or("", |(_, after)| after);
    }
    shown.push_str(rest);
    shown
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::document::Document;

    fn of(body: &str) -> String {
        fingerprint(["Title"], &Document::parse(body, 0).events)
    }

    #[test]
    fn typography_is_no_change() {
        for (one, other) in [
            (
                "Il a dit : \"Venez\" à 16h30.",
                "Il a dit\u{a0}: «\u{a0}Venez\u{a0}» à 16\u{a0}h\u{a0}30.",
            ),
            ("Pay $5 for 20 % of it...", "Pay $5 for 20% of it…"),
            ("One\ntwo  three", "One two three"),
            ("*One* and __two__", "_One_ and **two**"),
            ("- a\n- b", "* a\n* b"),
            ("One <!-- allow style/x: why --> two", "One two"),
            ("One\n\n<!-- a note -->\n\nTwo", "One\n\nTwo"),
            ("Pay &amp; go", "Pay \\& go"),
        ] {
            assert_eq!(of(one), of(other), "{one}");
        }
    }

    #[test]
    fn words_and_what_they_lead_to_are() {
        let all = [
            "One two",
            "Onetwo",
            "One two three",
            "one two",
            "5 10",
            "510",
            "One, two",
            "# One two",
            "> One two",
            "- One two",
            "1. One two",
            "*One* two",
            "**One** two",
            "`One two`",
            "[One](a) two",
            "[One](b) two",
            "![One](a) two",
            "One\n\ntwo",
            "One two[^1]\n\n[^1]: Three",
            "One  \ntwo",
            "<b>One</b> two",
            "One\n\n---\n\ntwo",
            "<!-- allow style/x: why --> One two",
            "<!-- allow style/x: why --> One three",
        ];
        let prints: std::collections::BTreeSet<_> = all.iter().map(|body| of(body)).collect();
        assert_eq!(prints.len(), all.len());
    }
}
