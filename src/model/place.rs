//! Where something stands in a file of the author's: the ground of every finding.

use std::cell::Cell;
use std::ops::Range;

/// A value and the bytes of its file that say it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Spanned<T> {
    /// What is said.
    pub value: T,
    start: u32,
    end: u32,
}

impl<T> Spanned<T> {
    /// Ties a value to the bytes `span` of its file. Files over 4 GiB are refused before anything is parsed.
    pub fn new(value: T, span: &Range<usize>) -> Self {
        let clip = |at: usize| u32::try_from(at).unwrap_or(u32::MAX);
        Self {
            value,
            start: clip(span.start),
            end: clip(span.end),
        }
    }

    /// Returns the bytes of the file that say the value.
    pub fn span(&self) -> Range<usize> {
        self.start as usize..self.end as usize
    }

    /// Changes the value and keeps the place.
    pub fn map<U>(self, change: impl FnOnce(T) -> U) -> Spanned<U> {
        Spanned {
            value: change(self.value),
            start: self.start,
            end: self.end,
        }
    }
}

/// A stretch of one file: bytes, so that nothing about it depends on how lines or columns are counted.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Place {
    /// The file's path from the site's root, with `/` on every system.
    pub path: String,
    /// The bytes meant. An empty range at 0 is the file as a whole.
    pub start: usize,
    /// The first byte after them.
    pub end: usize,
}

impl Place {
    /// A stretch of bytes of a file.
    #[must_use]
    pub fn new(path: impl Into<String>, span: &Range<usize>) -> Self {
        Self {
            path: path.into(),
            start: span.start,
            end: span.end.max(span.start),
        }
    }

    /// A file as a whole: shown as its line 1, column 1.
    #[must_use]
    pub fn file(path: impl Into<String>) -> Self {
        Self::new(path, &(0..0))
    }
}

/// A position as people count it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Position {
    /// From 1; a line ends with LF, CRLF or CR.
    pub line: usize,
    /// From 1, in characters (Unicode scalar values), whatever their bytes. A byte order mark has no column.
    pub column: usize,
}

/// The text of a file, with where its lines begin: however many places are asked for, the text is gone through once.
#[derive(Debug)]
pub struct Lines {
    text: String,
    /// The first byte of each line.
    lines: Vec<usize>,
    /// The byte asked for last and its column, so that places on one long line are counted from each other.
    last: Cell<(usize, usize)>,
}

impl Default for Lines {
    fn default() -> Self {
        Self::new(String::new())
    }
}

impl Lines {
    /// Looks for the lines of a text.
    #[must_use]
    pub fn new(text: String) -> Self {
        let bytes = text.as_bytes();
        let mut lines = vec![0];
        for end in memchr::memchr2_iter(b'\n', b'\r', bytes) {
            // The CR of a CRLF pair ends nothing: its LF does.
            if bytes[end] == b'\n' || bytes.get(end + 1) != Some(&b'\n') {
                lines.push(end + 1);
            }
        }
        Self {
            text,
            lines,
            last: Cell::new((0, 1)),
        }
    }

    /// Returns the whole text.
    #[must_use]
    pub fn text(&self) -> &str {
        &self.text
    }

    /// Returns where a byte stands. A byte past the end is the end.
    #[must_use]
    pub fn position(&self, at: usize) -> Position {
        let mut at = at.min(self.text.len());
        while !self.text.is_char_boundary(at) {
            at -= 1;
        }
        let line = self.lines.partition_point(|start| *start <= at).max(1);
        let start = self.lines.get(line - 1).copied().unwrap_or(0);
        let (last, column) = self.last.get();
        let (from, column) = if (start..=at).contains(&last) {
            (last, column)
        } else {
            (start, 1)
        };
        let letters = self.text[from..at].chars();
        let column = column + letters.filter(|letter| *letter != '\u{feff}').count();
        self.last.set((at, column));
        Position { line, column }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn places_of_one_text_are_counted_in_any_order() {
        let text = "\u{feff}éa\r\nbéc\rd\n";
        let source = Lines::new(text.to_owned());
        for at in (0..=text.len())
            .chain((0..=text.len()).rev())
            .chain([9, 3, 9, 8])
        {
            let alone = Lines::new(text.to_owned()).position(at);
            assert_eq!(source.position(at), alone, "at {at}");
        }
    }

    #[test]
    fn positions_are_counted_as_people_do() {
        for (text, at, line, column) in [
            ("", 0, 1, 1),
            ("abc", 2, 1, 3),
            ("a\nb", 2, 2, 1),
            ("a\r\nb", 3, 2, 1),
            ("a\r\nb", 2, 1, 3),
            ("a\rb", 2, 2, 1),
            ("é👍x", 6, 1, 3),
            ("\u{feff}ab", 4, 1, 2),
            ("\u{feff}a\r\nb", 6, 2, 1),
            ("a\n", 99, 2, 1),
        ] {
            assert_eq!(
                Lines::new(text.to_owned()).position(at),
                Position { line, column },
                "{text:?} at {at}"
            );
        }
    }
}
