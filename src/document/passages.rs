//! Everything that is written in a document, code, captions and comments too, in passages that belong together: what is
//! looked through for personal information. A row of a table and a list item are one passage each, so that a label and
//! what it names stay together.

use std::ops::Range;

use pulldown_cmark::{Event, Tag, TagEnd};

use crate::document::excuse;
use crate::document::prose::{Block, Kind};
use crate::document::raw_html::{self, Piece};

/// Stands between the cells of a row.
const BETWEEN_CELLS: &str = " | ";

/// Returns the passages of a document, in no order that matters. Excuses are none.
#[must_use]
pub fn read(events: &[(Event, Range<usize>)], file: &str) -> Vec<Block> {
    let mut reader = Reader {
        file,
        done: Vec::new(),
        current: None,
    };
    for (event, span) in events {
        reader.event(event, span);
    }
    reader.flush();
    reader.done
}

struct Reader<'f> {
    file: &'f str,
    done: Vec<Block>,
    current: Option<Block>,
}

impl Reader<'_> {
    fn event(&mut self, event: &Event, span: &Range<usize>) {
        match event {
            Event::Text(text) => self.push(text, span.clone()),
            Event::Code(code) => {
                let inner = self.within(span, code);
                self.push(code, inner);
            }
            Event::SoftBreak | Event::HardBreak => self.push(" ", span.clone()),
            Event::Html(html) | Event::InlineHtml(html) => self.html(html, span),
            Event::Start(Tag::TableCell) if self.current.is_some() => {
                self.push(BETWEEN_CELLS, span.start..span.start);
            }
            Event::Start(Tag::Image { title, .. } | Tag::Link { title, .. }) => {
                self.aside(title, span);
            }
            Event::Start(tag) if !is_inline(tag) => self.flush(),
            Event::End(
                TagEnd::TableCell
                | TagEnd::Image
                | TagEnd::Link
                | TagEnd::Emphasis
                | TagEnd::Strong
                | TagEnd::Strikethrough
                | TagEnd::Superscript
                | TagEnd::Subscript,
            ) => {}
            Event::End(_) => self.flush(),
            _ => {}
        }
    }

    fn push(&mut self, text: &str, file: Range<usize>) {
        self.current
            .get_or_insert_with(|| Block::new(Kind::Paragraph, file.clone()))
            .push(text, file);
    }

    fn flush(&mut self) {
        let passage = self.current.take();
        self.done
            .extend(passage.filter(|passage| !passage.text.trim().is_empty()));
    }

    /// A caption, or what a link shows to a pointer: no part of the sentence round it.
    fn aside(&mut self, text: &str, span: &Range<usize>) {
        if !text.is_empty() {
            let file = self.within(span, text);
            let mut aside = Block::new(Kind::Caption, file.clone());
            aside.push(text, file);
            self.done.push(aside);
        }
    }

    /// Returns where a text stands in a part of the file; the whole part where it is written in another way.
    fn within(&self, span: &Range<usize>, text: &str) -> Range<usize> {
        let source = self.file.get(span.clone()).unwrap_or("");
        match source.rfind(text) {
            Some(at) => span.start + at..span.start + at + text.len(),
            None => span.clone(),
        }
    }

    fn html(&mut self, html: &str, span: &Range<usize>) {
        let (pieces, _) = raw_html::pieces(html);
        for (piece, inner) in pieces {
            let file = span.start + inner.start..span.start + inner.end;
            let written = html.get(inner).unwrap_or("");
            match piece {
                Piece::Text(text) => self.push(text, file),
                Piece::Comment if !excuse::is_one(written) => {
                    let mut comment = Block::new(Kind::Html, file.clone());
                    comment.push(written, file);
                    self.done.push(comment);
                }
                Piece::Open("td" | "th" | "br", _) => {
                    self.push(BETWEEN_CELLS, file.start..file.start);
                }
                Piece::Open("abbr", attributes) => {
                    for (_, value) in attributes {
                        self.aside(value, &file);
                    }
                }
                Piece::Open("p" | "tr" | "li" | "dt" | "summary", _) => self.flush(),
                _ => {}
            }
        }
    }
}

fn is_inline(tag: &Tag) -> bool {
    matches!(
        tag,
        Tag::Emphasis
            | Tag::Strong
            | Tag::Strikethrough
            | Tag::Superscript
            | Tag::Subscript
            | Tag::TableCell
    )
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::document::Document;

    #[test]
    fn what_belongs_together_stays_together() {
        let file = "One `two` *three*\nfour ![alt](p.jpg \"cap\") end\n\n| a | b |\n|---|---|\n| c | `d` |\n\n\
                    - x\n\n```\ncode\nmore\n```\n\n<!-- note -->\n\n<!-- allow a/b: reason -->\n\n<abbr title=\"T\">t</abbr>\n";
        let document = Document::parse(file, 0);
        let mut passages = read(&document.events, file);
        passages.sort_by_key(|passage| passage.span.start);
        let texts: Vec<&str> = passages
            .iter()
            .map(|passage| passage.text.as_str())
            .collect();
        assert_eq!(
            texts,
            [
                "One two three four alt end",
                "cap",
                "a | b",
                "c | d",
                "x",
                "code\nmore\n",
                "<!-- note -->",
                "T",
                "t",
            ]
        );
        for passage in &passages {
            for part in ["two", "cap", "d", "more", "note", "T"] {
                if let Some(at) = passage.text.find(part) {
                    assert_eq!(&file[passage.place(&(at..at + part.len()))], part);
                }
            }
        }
    }
}
