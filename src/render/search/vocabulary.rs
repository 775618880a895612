//! Sorted words, cut into parts of about one size: the page finds the part of a word by the parts' first letters alone.

use super::encode::{step, varint};
use super::pack::Pack;

/// The bytes of a part, before compression.
const PART: usize = 3_000;

/// A word as it is typed.
#[derive(Debug)]
pub(super) struct Form<'a> {
    /// Folded.
    pub(super) text: &'a str,
    /// How many documents have it, about.
    pub(super) documents: u32,
    /// Its stems, by number, ascending: nearly always one.
    pub(super) stems: &'a [u32],
}

/// Writes sorted forms into parts.
///
/// Of each form: how many bytes it shares with the one before, how many follow, these; a byte with the binary logarithm of
/// its documents (lower five bits) and the number of its stems; the steps to these, from the first stem of the form before.
#[derive(Debug)]
pub(super) struct Writer<'p> {
    pack: &'p mut Pack,
    part: Vec<u8>,
    last: String,
    stem: u32,
    /// The shortest texts that tell a part's first form from all before it: the first is empty.
    borders: Vec<String>,
}

impl<'p> Writer<'p> {
    pub(super) fn new(pack: &'p mut Pack) -> Self {
        Self {
            pack,
            part: Vec::new(),
            last: String::new(),
            stem: 0,
            borders: Vec::new(),
        }
    }

    /// Adds the next form.
    pub(super) fn add(&mut self, form: &Form) {
        let shared = shared(&self.last, form.text);
        if self.borders.is_empty() {
            self.borders.push(String::new());
        } else if self.part.len() >= PART {
            self.flush();
            let border = form.text[shared..].chars().next().map_or(0, char::len_utf8);
            self.borders.push(form.text[..shared + border].to_owned());
        }
        let shared = if self.part.is_empty() { 0 } else { shared };
        let rest = &form.text.as_bytes()[shared..];
        // Words have at most sixty bytes as they are written; folding may make more of strange ones.
        let (Ok(shared), Ok(length)) = (u8::try_from(shared), u8::try_from(rest.len())) else {
            return;
        };
        self.part.extend([shared, length]);
        self.part.extend(rest);
        let class = form.documents.max(1).ilog2().to_le_bytes()[0];
        let count = form.stems.len().min(7);
        self.part.push(class | (count.to_le_bytes()[0] << 5));
        let mut from = self.stem;
        for (index, stem) in form.stems.iter().take(count).enumerate() {
            if index == 0 {
                step(&mut self.part, from, *stem);
                self.stem = *stem;
            } else {
                varint(&mut self.part, stem - from);
            }
            from = *stem;
        }
        self.last.clear();
        self.last.push_str(form.text);
    }

    /// Packs the last part, and returns where each begins.
    pub(super) fn finish(mut self) -> Vec<String> {
        if !self.borders.is_empty() {
            self.flush();
        }
        self.borders
    }

    fn flush(&mut self) {
        self.pack.add(&self.part);
        self.part.clear();
        self.stem = 0;
    }
}

/// Returns how many bytes two texts share at their beginning, whole characters only.
fn shared(a: &str, b: &str) -> usize {
    let differs = a.char_indices().zip(b.chars()).find(|((_, a), b)| a != b);
    differs.map_or(a.len().min(b.len()), |((at, _), _)| at)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn write(forms: &[(&str, u32, &[u32])]) -> (Vec<Vec<u8>>, Vec<String>) {
        let mut pack = Pack::new(*b"mark");
        let mut writer = Writer::new(&mut pack);
        for (text, documents, stems) in forms {
            writer.add(&Form {
                text,
                documents: *documents,
                stems,
            });
        }
        let borders = writer.finish();
        (pack.contents(), borders)
    }

    #[test]
    fn what_words_share_is_written_once() {
        let (parts, borders) =
            write(&[("acces", 9, &[4]), ("accord", 1, &[5, 7]), ("ete", 2, &[3])]);
        assert_eq!(borders, [""]);
        assert_eq!(
            parts,
            [[
                &b"\x00\x05acces"[..],
                &[3 | (1 << 5), 8],
                b"\x03\x03ord",
                &[2 << 5, 2, 2],
                b"\x00\x03ete",
                &[1 | (1 << 5), 5],
            ]
            .concat()]
        );
        assert_eq!(write(&[]), (Vec::new(), Vec::new()));
    }

    #[test]
    fn parts_begin_anew_where_the_last_is_full() {
        let texts: Vec<String> = (0..2_000).map(|number| format!("mot{number:04}")).collect();
        let forms: Vec<(&str, u32, &[u32])> = texts
            .iter()
            .map(|text| (text.as_str(), 1, &[][..]))
            .collect();
        let (parts, borders) = write(&forms);
        assert!(parts.len() > 2 && parts.len() == borders.len());
        for (part, border) in parts.iter().zip(&borders).skip(1) {
            assert!(part.len() < PART + 70);
            let first = &part[2..2 + usize::from(part[1])];
            assert!(first.starts_with(border.as_bytes()), "{border}");
            let before = texts.iter().rfind(|text| text.as_bytes() < first);
            assert!(before.is_some_and(|before| before < border));
        }
    }
}
