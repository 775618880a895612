//! The words of a text as rules of typography and style judge them: block by block, without what is not its prose.

use std::ops::Range;

use super::Text;
use crate::document::outline::Outline;
use crate::document::prose::{Block, Kind, OPAQUE};
use crate::locale::letter::is_alphanumeric;
use crate::locale::sentence;
use crate::locale::signs::Signs;
use crate::model::{Place, Spanned, Words};

/// Stands, byte by byte, for words that are not judged: another language, an address.
const MASK: u8 = 0x1a;

/// A title, a description or a block of the body.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Passage {
    /// What it is; `None` for a line of the front matter.
    pub kind: Option<Kind>,
    /// Whether it is the title.
    pub is_title: bool,
    /// Its words. Code, words in another language and addresses are there by their length only.
    pub text: String,
    /// Whether it stands in a quotation set apart: somebody else's words.
    pub is_quoted: bool,
    /// Its words: runs of letters, digits and hyphens.
    pub words: Vec<Range<usize>>,
    /// Its whole numbers: runs of digits.
    pub numbers: Vec<Range<usize>>,
    /// Which signs its text may have.
    pub signs: Signs,
    /// Its sentences: several rules ask for them.
    pub sentences: Vec<Range<usize>>,
    source: Source,
}

/// Where a passage stands.
#[derive(Clone, Debug, PartialEq, Eq)]
enum Source {
    /// The block of this number.
    Block(usize),
    /// A line whose first byte is this one of the file.
    Line(usize),
}

impl Passage {
    fn new(kind: Option<Kind>, text: String, source: Source) -> Self {
        let (words, numbers) = runs(&text);
        Self {
            kind,
            signs: Signs::of(&text),
            sentences: sentence::sentences(&text),
            text,
            is_title: false,
            is_quoted: false,
            words,
            numbers,
            source,
        }
    }

    /// Returns a part of the words.
    #[must_use]
    pub fn part(&self, part: &Range<usize>) -> &str {
        self.text.get(part.clone()).unwrap_or("")
    }

    /// Returns what stands before a byte.
    #[must_use]
    pub fn before(&self, at: usize) -> &str {
        self.text.get(..at).unwrap_or("")
    }

    /// Returns what stands from a byte on.
    #[must_use]
    pub fn after(&self, at: usize) -> &str {
        self.text.get(at..).unwrap_or("")
    }

    /// Whether it is a paragraph of the text's own.
    #[must_use]
    pub fn is_own_paragraph(&self) -> bool {
        self.kind == Some(Kind::Paragraph) && !self.is_quoted
    }

    /// Returns how many words stand in a part.
    #[must_use]
    pub fn count(&self, part: &Range<usize>) -> usize {
        let first = self.words.partition_point(|word| word.start < part.start);
        let last = self.words.partition_point(|word| word.start < part.end);
        last - first
    }
}

impl Text<'_> {
    /// Returns the place of a part of a passage.
    #[must_use]
    pub fn within(&self, passage: &Passage, part: &Range<usize>) -> Place {
        match passage.source {
            Source::Line(start) => self.at(&(start + part.start..start + part.end)),
            Source::Block(number) => match self.prose().get(number) {
                Some(block) => self.at(&block.place(part)),
                None => self.at(&(0..0)),
            },
        }
    }
}

/// Returns the passages of a text: those of the front matter first. Text in raw HTML is not among them.
pub(super) fn read(words: &Words, file: &str, prose: &[Block], outline: &Outline) -> Vec<Passage> {
    let title = of_line(file, &words.title).map(|title| Passage {
        is_title: true,
        ..title
    });
    let description = words.description.as_ref();
    let description = description.and_then(|line| of_line(file, line));
    let lines = title.into_iter().chain(description);
    // How far the quotations reach that began so far; they may hold others.
    let ends: Vec<usize> = outline
        .quotations
        .iter()
        .scan(0, |end, quotation| {
            *end = quotation.span.end.max(*end);
            Some(*end)
        })
        .collect();
    let blocks = prose
        .iter()
        .enumerate()
        .filter(|(_, block)| block.kind != Kind::Html)
        .map(|(number, block)| {
            let mut passage = of_block(block, Source::Block(number));
            let before = outline
                .quotations
                .partition_point(|quotation| quotation.span.start <= block.span.start);
            passage.is_quoted = before > 0 && ends[before - 1] >= block.span.end;
            passage
        });
    lines.chain(blocks).collect()
}

/// A block without what is not its prose. Most have nothing of that: what is known of the block is known of the passage.
fn of_block(block: &Block, source: Source) -> Passage {
    let has_address = || {
        let signs = [("://", ":/"), ("@", "@"), ("www.", "w.")].iter();
        let mut found = signs.filter(|(_, bytes)| block.signs().may_have(bytes));
        found.any(|(sign, _)| block.text.contains(sign))
    };
    if block.foreign.is_empty() && !has_address() {
        let (words, numbers) = runs(&block.text);
        return Passage {
            kind: Some(block.kind),
            is_title: false,
            text: block.text.clone(),
            is_quoted: false,
            words,
            numbers,
            signs: block.signs(),
            sentences: block.sentences().to_vec(),
            source,
        };
    }
    Passage::new(Some(block.kind), masked(block), source)
}

/// A line as written: its value has been through typography already.
fn of_line(file: &str, line: &Spanned<Box<str>>) -> Option<Passage> {
    let span = line.span();
    let quoted = file.get(span.clone())?;
    let inner = ['"', '\'']
        .iter()
        .find_map(|quote| quoted.strip_prefix(*quote)?.strip_suffix(*quote))?;
    let is_plain = !inner.contains('\\') && !inner.starts_with(['"', '\'']);
    let source = Source::Line(span.start + 1);
    is_plain.then(|| Passage::new(None, inner.to_owned(), source))
}

fn masked(block: &Block) -> String {
    let mut bytes = block.masked(MASK).into_bytes();
    if ["://", "@", "www."]
        .iter()
        .any(|sign| block.text.contains(sign))
    {
        for run in block.text.split_whitespace() {
            let start = run.as_ptr() as usize - block.text.as_ptr() as usize;
            let inner = run.trim_matches(|char| "'‘’.,;:!?()[]«»“”\"".contains(char));
            let at = start + (inner.as_ptr() as usize - run.as_ptr() as usize);
            if has_address(inner) {
                bytes[at..at + inner.len()].fill(MASK);
            }
        }
    }
    // Whole characters were replaced by ASCII: it still is UTF-8.
    String::from_utf8(bytes).unwrap_or_default()
}

/// Whether a bare address stands in a text: it holds `://`, `@` or `www.`.
fn has_address(text: &str) -> bool {
    let bytes = text.as_bytes();
    memchr::memchr3_iter(b':', b'@', b'.', bytes).any(|at| match bytes[at] {
        b':' => bytes[at..].starts_with(b"://"),
        b'.' => bytes[..at].ends_with(b"www"),
        _ => true,
    })
}

fn runs(text: &str) -> (Vec<Range<usize>>, Vec<Range<usize>>) {
    let (mut words, mut numbers) = (Vec::with_capacity(text.len() / 6), Vec::new());
    let (mut word, mut number) = (None, None);
    let bytes = text.as_bytes();
    let mut at = 0;
    while at <= text.len() {
        // Most letters of a word are in its middle.
        if word.is_some() && number.is_none() {
            let rest = bytes[at..].iter();
            at += rest.take_while(|byte| byte.is_ascii_lowercase()).count();
        }
        let char = match bytes.get(at) {
            Some(byte @ 0..0x80) => char::from(*byte),
            _ => text[at..].chars().next().unwrap_or(' '),
        };
        let is_part = is_alphanumeric(char) || char == OPAQUE || char == '\u{1a}';
        if is_part || char == '-' && word.is_some() {
            word.get_or_insert(at);
        } else if let Some(start) = word.take() {
            let end = start + text[start..at].trim_end_matches('-').len();
            words.push(start..end);
        }
        if char.is_ascii_digit() {
            number.get_or_insert(at);
        } else if let Some(start) = number.take() {
            numbers.push(start..at);
        }
        at += char.len_utf8();
    }
    (words, numbers)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn words_are_counted() {
        let passage = Passage::new(
            None,
            "three well-made, « words »".to_owned(),
            Source::Line(0),
        );
        assert_eq!(passage.count(&(0..28)), 3);
        assert_eq!(passage.count(&(6..10)), 1);
    }

    #[test]
    fn addresses_and_other_languages_are_not_judged() {
        let file = "See www.a.ca/it's, <span lang=\"fr\">l'été</span> a@b.ca!\n";
        let document = crate::document::Document::parse(file, 0);
        let blocks = crate::document::prose::blocks(&document.events, file);
        let mask = |length| "\u{1a}".repeat(length);
        let expected = format!(
            "See {}, {} {}!",
            mask("www.a.ca/it's".len()),
            mask("l'été".len()),
            mask(6)
        );
        assert_eq!(masked(&blocks[0]), expected);
    }
}
