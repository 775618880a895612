//! The words of a document, block by block, without markup, each with its way back to the file: what checks read.

use std::cell::OnceCell;
use std::ops::Range;

use pulldown_cmark::{Event, Tag, TagEnd};

use crate::document::raw_html::{self, Piece};
use crate::locale::idiom::{self, Evidence};
use crate::locale::sentence;
use crate::locale::signs::Signs;

/// What a stretch of prose is in its document.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Kind {
    /// A paragraph, also one in a quotation, an alert or a footnote.
    Paragraph,
    /// A heading, with its level.
    Heading(u8),
    /// The text of a list item.
    Item,
    /// A cell of a table.
    Cell,
    /// The words that stand for a picture.
    Alt,
    /// The caption of a picture.
    Caption,
    /// Text in raw HTML: a summary, a cell.
    Html,
}

/// One block of prose.
#[derive(Clone, Debug)]
pub struct Block {
    /// What it is.
    pub kind: Kind,
    /// Its words. Code is one U+FFFC; a line break is a space.
    pub text: String,
    /// The whole block in the file.
    pub span: Range<usize>,
    /// The parts of the text that are marked as being in a language of their own (`span lang`).
    pub foreign: Vec<Range<usize>>,
    /// Where stretches of the text stand in the file.
    runs: Vec<Run>,
    // What several checks ask of its text, each made when it is first asked for.
    evidence: OnceCell<Evidence>,
    signs: OnceCell<Signs>,
    sentences: OnceCell<Vec<Range<usize>>>,
}

/// A stretch of the text and its place in the file.
#[derive(Clone, Debug, PartialEq, Eq)]
struct Run {
    text: usize,
    file: Range<usize>,
    /// Whether the file has the very same bytes; else the whole stretch is the place (an entity, an escape).
    is_exact: bool,
}

/// Stands for something that is not words.
pub const OPAQUE: char = '\u{fffc}';

impl Block {
    pub(super) fn new(kind: Kind, span: Range<usize>) -> Self {
        Self {
            kind,
            text: String::new(),
            span,
            foreign: Vec::new(),
            runs: Vec::new(),
            evidence: OnceCell::new(),
            signs: OnceCell::new(),
            sentences: OnceCell::new(),
        }
    }

    /// Counts the words that only one of the languages has.
    #[must_use]
    pub fn evidence(&self) -> Evidence {
        *self.evidence.get_or_init(|| idiom::evidence(&self.text))
    }

    /// Returns which signs its text may have.
    #[must_use]
    pub fn signs(&self) -> Signs {
        *self.signs.get_or_init(|| Signs::of(&self.text))
    }

    /// Returns its sentences, without the spaces between them.
    #[must_use]
    pub fn sentences(&self) -> &[Range<usize>] {
        self.sentences
            .get_or_init(|| sentence::sentences(&self.text))
    }

    /// Returns where a part of the text stands in the file.
    #[must_use]
    pub fn place(&self, part: &Range<usize>) -> Range<usize> {
        let of = |at: usize, is_end: bool| {
            let after = self.runs.partition_point(|run| {
                if is_end {
                    run.text < at
                } else {
                    run.text <= at
                }
            });
            let run = self.runs.get(after.checked_sub(1)?)?;
            Some(if run.is_exact {
                (run.file.start + (at - run.text)).min(run.file.end)
            } else if is_end {
                run.file.end
            } else {
                run.file.start
            })
        };
        let start = of(part.start, false).unwrap_or(self.span.start);
        start..of(part.end, true).unwrap_or(self.span.end).max(start)
    }

    pub(super) fn push(&mut self, text: &str, file: Range<usize>) {
        if text.is_empty() {
            return;
        }
        let is_exact = file.len() == text.len();
        self.runs.push(Run {
            text: self.text.len(),
            file,
            is_exact,
        });
        self.text.push_str(text);
    }

    /// Returns the text with an ASCII character, byte by byte, in place of what is marked as being in another language:
    /// all else keeps its place.
    #[must_use]
    pub fn masked(&self, mask: u8) -> String {
        let mut bytes = self.text.clone().into_bytes();
        for part in &self.foreign {
            bytes[part.clone()].fill(mask);
        }
        // Whole characters were replaced by ASCII: it still is UTF-8.
        String::from_utf8(bytes).unwrap_or_default()
    }

    /// Returns the text without what is marked as being in another language.
    #[must_use]
    pub fn own_text(&self) -> String {
        let mut own = String::with_capacity(self.text.len());
        let mut from = 0;
        for part in &self.foreign {
            own.push_str(self.text.get(from..part.start).unwrap_or(""));
            from = part.end;
        }
        own.push_str(self.text.get(from..).unwrap_or(""));
        own
    }
}

/// Returns the prose of a document, in the order of the file. Code blocks have none.
#[must_use]
pub fn blocks(events: &[(Event, Range<usize>)], file: &str) -> Vec<Block> {
    let mut reader = Reader {
        file,
        done: Vec::new(),
        current: None,
        kinds: Vec::new(),
        languages: Vec::new(),
        in_code: false,
    };
    for (event, span) in events {
        reader.event(event, span);
    }
    reader.flush();
    reader.done.sort_by_key(|block| block.span.start);
    reader.done
}

struct Reader<'a> {
    file: &'a str,
    done: Vec<Block>,
    current: Option<Block>,
    /// What text would be, for each open block that holds text.
    kinds: Vec<(Kind, Range<usize>)>,
    /// The open elements of raw HTML, each with where its foreign text begins.
    languages: Vec<(&'static str, Option<usize>)>,
    in_code: bool,
}

impl Reader<'_> {
    fn flush(&mut self) {
        if let Some(block) = self.current.take()
            && !block.text.trim().is_empty()
        {
            self.done.push(block);
        }
    }

    fn block(&mut self, span: &Range<usize>) -> &mut Block {
        let (kind, whole) = self
            .kinds
            .last()
            .cloned()
            .unwrap_or((Kind::Html, span.clone()));
        self.current.get_or_insert_with(|| Block::new(kind, whole))
    }

    fn event(&mut self, event: &Event, span: &Range<usize>) {
        match event {
            Event::Start(tag) => self.start(tag, span),
            Event::End(tag) => self.end(*tag),
            Event::Text(text) if !self.in_code => {
                self.block(span).push(text, span.clone());
            }
            Event::Code(_) => {
                let text = OPAQUE.to_string();
                self.block(span).push(&text, span.clone());
            }
            Event::SoftBreak | Event::HardBreak => self.block(span).push(" ", span.clone()),
            Event::Html(html) | Event::InlineHtml(html) => self.html(html, span),
            _ => {}
        }
    }

    fn start(&mut self, tag: &Tag, span: &Range<usize>) {
        let kind = match tag {
            Tag::Paragraph => match self.kinds.last() {
                Some((Kind::Item, _)) => Kind::Item,
                _ => Kind::Paragraph,
            },
            Tag::Heading { level, .. } => Kind::Heading(*level as u8),
            Tag::Item => Kind::Item,
            Tag::TableCell => Kind::Cell,
            Tag::HtmlBlock => Kind::Html,
            Tag::Image { title, .. } => {
                let before = self.current.take();
                self.picture(title, span);
                self.kinds.push((Kind::Alt, span.clone()));
                // What stood before the picture goes on after it.
                if let Some(before) = before {
                    self.done.push(before);
                }
                return;
            }
            Tag::CodeBlock(_) => {
                self.flush();
                self.in_code = true;
                return;
            }
            _ => return,
        };
        self.flush();
        self.kinds.push((kind, span.clone()));
    }

    fn end(&mut self, tag: TagEnd) {
        match tag {
            TagEnd::Paragraph
            | TagEnd::Heading(_)
            | TagEnd::Item
            | TagEnd::TableCell
            | TagEnd::HtmlBlock
            | TagEnd::Image => {
                self.flush();
                self.kinds.pop();
            }
            TagEnd::CodeBlock => self.in_code = false,
            _ => {}
        }
    }

    fn picture(&mut self, title: &str, span: &Range<usize>) {
        if title.trim().is_empty() {
            return;
        }
        // The title is told without its quotation marks and escapes: its place is looked for.
        let source = self.file.get(span.clone()).unwrap_or("");
        let file = match source.rfind(title) {
            Some(at) => span.start + at..span.start + at + title.len(),
            None => span.clone(),
        };
        let mut caption = Block::new(Kind::Caption, file.clone());
        caption.push(title, file);
        self.done.push(caption);
    }

    fn html(&mut self, html: &str, span: &Range<usize>) {
        let (pieces, _) = raw_html::pieces(html);
        for (piece, inner) in pieces {
            match piece {
                Piece::Text(text) => {
                    let file = span.start + inner.start..span.start + inner.end;
                    self.block(span).push(text, file);
                }
                Piece::Open(name, attributes) if !matches!(name, "br" | "wbr" | "col") => {
                    let is_foreign = attributes.iter().any(|(name, _)| *name == "lang");
                    let at = is_foreign.then(|| self.block(span).text.len());
                    self.languages.push((name, at));
                }
                Piece::Close(name) if self.languages.last().is_some_and(|open| open.0 == name) => {
                    if let Some((_, Some(from))) = self.languages.pop() {
                        let block = self.block(span);
                        let to = block.text.len();
                        if from < to {
                            block.foreign.push(from..to);
                        }
                    }
                }
                _ => {}
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::document::Document;

    #[test]
    fn prose_knows_its_way_back() {
        let file = "## A *b* &amp; c\n\n- one `x` two\n\n  more\n\n| é | f |\n|---|---|\n| 1 | 2 |\n\n\
                    ![alt](p.jpg \"Cap tion\")\n\nText <span lang=\"fr\">mot</span> end\nline\n\n> quoted\n";
        let document = Document::parse(file, 0);
        let blocks = blocks(&document.events, file);
        let told: Vec<(Kind, &str)> = blocks
            .iter()
            .map(|block| (block.kind, block.text.as_str()))
            .collect();
        assert_eq!(
            told,
            [
                (Kind::Heading(2), "A b & c"),
                (Kind::Item, "one \u{fffc} two"),
                (Kind::Item, "more"),
                (Kind::Cell, "é"),
                (Kind::Cell, "f"),
                (Kind::Cell, "1"),
                (Kind::Cell, "2"),
                (Kind::Alt, "alt"),
                (Kind::Caption, "Cap tion"),
                (Kind::Paragraph, "Text mot end line"),
                (Kind::Paragraph, "quoted"),
            ]
        );
        for (block, part, expected) in [
            (0, "b", "b"),
            (0, "c", "c"),
            (0, "&", "&amp;"),
            (3, "é", "é"),
            (8, "tion", "tion"),
            (9, "mot", "mot"),
            (9, "end line", "end\nline"),
        ] {
            let block = &blocks[block];
            let at = block.text.find(part).expect("a part of the test");
            assert_eq!(&file[block.place(&(at..at + part.len()))], expected);
        }
        assert_eq!(blocks[9].own_text(), "Text  end line");
    }
}
