//! Where something stands in a file of the author's: the ground of every finding.

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

/// The text of a file, with where its lines begin: however many places are asked for, in whatever order, and be it all one
/// line, each costs the same.
#[derive(Debug)]
pub struct Lines {
    text: String,
    /// The first byte of each line.
    lines: Vec<usize>,
    /// How many characters with a column begin before each [`STEP`] of bytes.
    columns: Vec<usize>,
}

/// Columns are counted from the last multiple of this, in bytes.
const STEP: usize = 1 << 10;

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
        let columns = (0..=bytes.len() / STEP).scan(0, |count, step| {
            *count += letters(bytes, (step.max(1) - 1) * STEP..step * STEP);
            Some(*count)
        });
        let columns = columns.collect();
        Self {
            text,
            lines,
            columns,
        }
    }

    /// Returns the whole text.
    #[must_use]
    pub fn text(&self) -> &str {
        &self.text
    }

    /// Returns where a byte stands. A byte past the end is the end; the LF of a CRLF pair stands where its CR does.
    #[must_use]
    pub fn position(&self, at: usize) -> Position {
        let mut at = at.min(self.text.len());
        while !self.text.is_char_boundary(at) {
            at -= 1;
        }
        if self.text[..at].ends_with('\r') && self.text[at..].starts_with('\n') {
            at -= 1;
        }
        let line = self.lines.partition_point(|start| *start <= at).max(1);
        let start = self.lines.get(line - 1).copied().unwrap_or(0);
        let before = if at - start < STEP {
            letters(self.text.as_bytes(), start..at)
        } else {
            self.before(at) - self.before(start)
        };
        Position {
            line,
            column: before + 1,
        }
    }

    /// Returns how many characters with a column begin before a byte.
    fn before(&self, at: usize) -> usize {
        let step = at / STEP;
        let count = self.columns.get(step).copied().unwrap_or(0);
        count + letters(self.text.as_bytes(), step * STEP..at)
    }
}

/// Returns how many characters with a column begin in a part of a text.
fn letters(text: &[u8], part: Range<usize>) -> usize {
    let begins = |at: &usize| match text[*at] {
        0x80..=0xbf => false,
        0xef => !text[*at..].starts_with("\u{feff}".as_bytes()),
        _ => true,
    };
    part.filter(begins).count()
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
    fn columns_of_a_long_line_are_counted_from_its_beginning() {
        let text = format!("é\n{}\nab", "é\u{feff}a👍".repeat(STEP));
        let source = Lines::new(text.clone());
        let (mut line, mut column) = (1, 1);
        for (at, letter) in text.char_indices() {
            assert_eq!(source.position(at), Position { line, column }, "at {at}");
            match letter {
                '\n' => (line, column) = (line + 1, 1),
                '\u{feff}' => {}
                _ => column += 1,
            }
        }
    }

    #[test]
    fn positions_are_counted_as_people_do() {
        for (text, at, line, column) in [
            ("", 0, 1, 1),
            ("abc", 2, 1, 3),
            ("a\nb", 2, 2, 1),
            ("a\r\nb", 3, 2, 1),
            ("a\r\nb", 1, 1, 2),
            ("a\r\nb", 2, 1, 2),
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
