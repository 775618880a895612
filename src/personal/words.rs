//! The words around a number, which say what it is.

use super::page::{Page, Span};

/// About as far as a label stands from what it labels, in bytes: forty letters.
pub(super) const REACH: usize = 44;

impl Page<'_> {
    /// Finds the first of these words that starts within the span, in any case. A plural `s` is the word's own; a space
    /// in a word is any white space of the text.
    pub(super) fn word(&self, within: Span, words: &[&str]) -> Option<Span> {
        let bytes = self.text().as_bytes();
        // Few letters start a word that is looked for: a set of them tells nearly every place at once.
        let starts = words.iter().filter_map(|word| word.bytes().next());
        let starts = starts.fold(0, |set, first| set | bit(first));
        (within.start..within.end.min(bytes.len()))
            .filter(|&start| starts & bit(bytes[start]) != 0 && self.is_start(start))
            .find_map(|start| {
                let here = &bytes[start..];
                let is_here = |word: &&&str| same(here, word.as_bytes());
                let ends = words.iter().filter(is_here).map(|word| start + word.len());
                let end = ends.map(|end| end + usize::from(matches!(self.byte(end), b's' | b'S')));
                let mut end =
                    end.filter(|&end| !self.text()[end..].starts_with(char::is_alphanumeric));
                end.next().map(|end| Span { start, end })
            })
    }

    /// Whether no word goes on at a place.
    fn is_start(&self, at: usize) -> bool {
        match at.checked_sub(1).map(|before| self.byte(before)) {
            None => true,
            Some(before) if before.is_ascii() => !before.is_ascii_alphanumeric(),
            Some(_) => self
                .text()
                .get(..at)
                .is_some_and(|before| !before.ends_with(char::is_alphanumeric)),
        }
    }

    /// Whether one of the words stands around the span, no further than a label does.
    pub(super) fn near(&self, span: Span, words: &[&str]) -> bool {
        self.word(self.before(span, REACH), words).is_some()
            || self.word(self.after(span, REACH), words).is_some()
    }

    /// The text just before a span.
    pub(super) fn before(&self, span: Span, reach: usize) -> Span {
        Span {
            start: self
                .text()
                .floor_char_boundary(span.start.saturating_sub(reach)),
            end: span.start,
        }
    }

    /// The text just after a span.
    pub(super) fn after(&self, span: Span, reach: usize) -> Span {
        Span {
            start: span.end,
            end: self.text().ceil_char_boundary(span.end + reach),
        }
    }
}

/// The words of a long list. Not for what is asked at every number: it takes memory.
pub(super) fn listed(words: &'static str) -> Vec<&'static str> {
    words.split(", ").collect()
}

/// The place of a byte in a set of first bytes. Letters of either case share one; so do a few signs, without harm.
fn bit(byte: u8) -> u64 {
    1 << ((byte | 0x20) & 0x3F)
}

/// Whether a text starts with the word, in lower case: ASCII and the capitals of French (É is `C3 89`, é `C3 A9`).
pub(super) fn same(text: &[u8], word: &[u8]) -> bool {
    let mut lead = 0;
    text.len() >= word.len()
        && text.iter().zip(word).all(|(&byte, &wanted)| {
            let before = std::mem::replace(&mut lead, wanted);
            byte.to_ascii_lowercase() == wanted
                || (before == 0xC3 && byte | 0x20 == wanted)
                || (wanted == b' ' && byte.is_ascii_whitespace())
        })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn words_are_whole_and_of_any_case() {
        for (text, words, found) in [
            ("her SIN is", &["sin"][..], Some("SIN")),
            ("two SINs", &["sin"], Some("SINs")),
            ("a sinus", &["sin"], None),
            ("cousin", &["sin"], None),
            ("cousiné sin", &["sin"], Some("sin")),
            ("ésin sin_", &["sin"], Some("sin")),
            ("NÉ à", &["né"], Some("NÉ")),
            ("née", &["né"], None),
            ("née", &["né", "née"], Some("née")),
            ("ÉTAPE", &["étape"], Some("ÉTAPE")),
            (
                "l’assurance\nsociale",
                &["assurance sociale"],
                Some("assurance\nsociale"),
            ),
            ("", &["a"], None),
            ("a", &["a b"], None),
            ("mars", &["mar", "mars"], Some("mars")),
        ] {
            let page = Page::read(text);
            let all = Span {
                start: 0,
                end: text.len(),
            };
            let word = page.word(all, words).map(|word| page.slice(word));
            assert_eq!(word, found, "{text}");
        }
    }
}
