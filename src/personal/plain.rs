//! A text as the detectors read it: spaces and hyphens of one kind, full-width forms narrow, what has no width gone.

use std::borrow::Cow;
use std::ops::Range;

use super::page::seek;

/// A plain text, and the way back to the text as written.
pub(super) struct Plain<'t> {
    written: &'t str,
    text: Cow<'t, str>,
    /// Where the two part ways; none where they are the same.
    seams: Vec<Seam>,
}

/// From `plain` on, up to the next seam, the plain text follows the written one from `written` on.
struct Seam {
    plain: usize,
    written: usize,
}

/// What a character becomes. All that is put in its place is one byte long: the way back counts on it.
enum Form {
    Same,
    As(char),
    Gone,
}

impl<'t> Plain<'t> {
    pub(super) fn read(written: &'t str) -> Self {
        let mut text = String::new();
        let mut seams = Vec::new();
        let (mut at, mut done) = (0, 0);
        // The first bytes of U+0080 to U+00BF, of U+2000 to U+3FFF and of U+F000 to U+FFFF: no other character changes.
        let is_lead = |byte: u8| matches!(byte, 0xC2 | 0xE2 | 0xE3 | 0xEF);
        while let Some(lead) = seek(written.as_bytes(), at, is_lead) {
            at = lead;
            let Some(character) = written[at..].chars().next() else {
                break;
            };
            let next = at + character.len_utf8();
            let form = form(character);
            if !matches!(form, Form::Same) {
                text.push_str(&written[done..at]);
                if let Form::As(character) = form {
                    text.push(character);
                }
                done = next;
                seams.push(Seam {
                    plain: text.len(),
                    written: next,
                });
            }
            at = next;
        }
        let text = if seams.is_empty() {
            Cow::Borrowed(written)
        } else {
            text.push_str(&written[done..]);
            Cow::Owned(text)
        };
        Self {
            written,
            text,
            seams,
        }
    }

    pub(super) fn text(&self) -> &str {
        &self.text
    }

    /// Returns where a range of the plain text stands in the written one: from its first character to the end of its
    /// last, without what has no width around them.
    pub(super) fn written(&self, range: &Range<usize>) -> Range<usize> {
        let last = self.text[range.clone()]
            .char_indices()
            .next_back()
            .map_or(range.start, |(at, _)| range.start + at);
        let last = self.place(last);
        let width = self.written[last..]
            .chars()
            .next()
            .map_or(0, char::len_utf8);
        self.place(range.start)..last + width
    }

    fn place(&self, plain: usize) -> usize {
        let seam = self.seams.partition_point(|seam| seam.plain <= plain);
        match seam.checked_sub(1).and_then(|seam| self.seams.get(seam)) {
            Some(seam) => seam.written + plain - seam.plain,
            None => plain,
        }
    }
}

/// The forms that a word processor, a web page or a sly hand puts between and in place of plain digits and letters.
fn form(character: char) -> Form {
    match character {
        '\u{A0}' | '\u{2000}'..='\u{200A}' | '\u{202F}' | '\u{205F}' | '\u{3000}' => Form::As(' '),
        // Not the em dash: that one parts thoughts, never digits.
        '\u{2010}'..='\u{2013}' | '\u{2212}' => Form::As('-'),
        // The soft hyphen, joiners, marks of direction, the word joiner, the byte order mark.
        '\u{AD}'
        | '\u{200B}'..='\u{200F}'
        | '\u{202A}'..='\u{202E}'
        | '\u{2060}'..='\u{2069}'
        | '\u{FEFF}' => Form::Gone,
        '\u{FF01}'..='\u{FF5E}' => u32::from(character)
            .checked_sub(0xFEE0)
            .and_then(char::from_u32)
            .map_or(Form::Same, Form::As),
        _ => Form::Same,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_what_deceives_changes() {
        for (written, plain) in [
            ("", ""),
            ("É 1 — “a” … ½", "É 1 — “a” … ½"),
            ("1\u{A0}2\u{202F}3\u{2009}4", "1 2 3 4"),
            ("1‑2–3−4‐5", "1-2-3-4-5"),
            ("0\u{200B}4\u{2060}6\u{AD}4\u{FEFF}", "0464"),
            ("０４６＠ＡＢ．ｃａ", "046@AB.ca"),
        ] {
            assert_eq!(Plain::read(written).text(), plain, "{written:?}");
        }
    }

    #[test]
    fn the_way_back_is_exact() {
        let written = "é\u{200B}0\u{200B}４\u{A0}6\u{200B} é";
        let plain = Plain::read(written);
        assert_eq!(plain.text(), "é04 6 é");
        for (range, expected) in [
            (2..3, "0"),
            (2..4, "0\u{200B}４"),
            (3..4, "４"),
            (2..6, "0\u{200B}４\u{A0}6"),
            (4..5, "\u{A0}"),
            (0..2, "é"),
            (7..9, "é"),
        ] {
            assert_eq!(&written[plain.written(&range)], expected, "{range:?}");
        }
    }
}
