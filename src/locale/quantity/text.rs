//! Looking about in a text by bytes: spaces, dashes, digits, letters, words. Nothing here fails: past the end of the
//! text, a byte is 0 and a run is empty.

/// A text to be read. A position is a byte of it, not always the start of a character.
#[derive(Clone, Copy, Debug)]
pub(super) struct Text<'a>(pub(super) &'a str);

/// How long a word may be to be looked at; those that count are shorter.
const WORD: usize = 16;

/// A word in lower case, accents kept: "Première" is « première ». Empty when longer than any word that counts.
#[derive(Clone, Copy, Debug)]
pub(super) struct Lower {
    bytes: [u8; WORD],
    length: usize,
}

impl Lower {
    /// No word.
    pub(super) const NONE: Self = Self {
        bytes: [0; WORD],
        length: 0,
    };

    /// Lowers a word of Latin letters.
    pub(super) fn new(word: &[u8]) -> Self {
        let mut lower = Self::NONE;
        if word.len() > WORD {
            return lower;
        }
        let mut former = 0;
        for (slot, &byte) in lower.bytes.iter_mut().zip(word) {
            *slot = match byte {
                // À to Þ, but for ×.
                0x80..=0x9E if former == 0xC3 => byte + 0x20,
                _ => byte.to_ascii_lowercase(),
            };
            former = byte;
        }
        lower.length = word.len();
        lower
    }

    pub(super) fn as_bytes(&self) -> &[u8] {
        self.bytes.get(..self.length).unwrap_or_default()
    }

    pub(super) fn as_str(&self) -> &str {
        str::from_utf8(self.as_bytes()).unwrap_or_default()
    }
}

impl<'a> Text<'a> {
    pub(super) fn len(self) -> usize {
        self.0.len()
    }

    pub(super) fn byte(self, at: usize) -> u8 {
        self.0.as_bytes().get(at).copied().unwrap_or_default()
    }

    /// Returns the byte before `at`, or 0.
    pub(super) fn before(self, at: usize) -> u8 {
        at.checked_sub(1).map_or(0, |at| self.byte(at))
    }

    /// Returns a part of the text; nothing where it would cut a character.
    pub(super) fn part(self, start: usize, end: usize) -> &'a str {
        self.0.get(start..end).unwrap_or_default()
    }

    pub(super) fn bytes(self, start: usize, end: usize) -> &'a [u8] {
        self.0.as_bytes().get(start..end).unwrap_or_default()
    }

    pub(super) fn starts(self, at: usize, what: &str) -> bool {
        self.bytes(at, at + what.len()) == what.as_bytes()
    }

    /// Returns where the space at `at` ends: an ordinary one, a line break, U+00A0, U+202F, U+2009.
    pub(super) fn space(self, at: usize) -> Option<usize> {
        match self.byte(at) {
            b' ' | b'\n' | b'\t' => Some(at + 1),
            0xC2 if self.byte(at + 1) == 0xA0 => Some(at + 2),
            0xE2 if self.starts(at, "\u{202F}") || self.starts(at, "\u{2009}") => Some(at + 3),
            _ => None,
        }
    }

    /// Passes over one or two spaces: sources are wrapped and indented.
    pub(super) fn gap(self, at: usize) -> usize {
        let first = self.space(at).unwrap_or(at);
        self.space(first).unwrap_or(first)
    }

    /// Returns where the hyphen or dash at `at` ends: - ‐ ‑ ‒ – — (U+2010 to U+2014).
    pub(super) fn dash(self, at: usize) -> Option<usize> {
        match self.byte(at) {
            b'-' => Some(at + 1),
            0xE2 if self.byte(at + 1) == 0x80 && matches!(self.byte(at + 2), 0x90..=0x94) => {
                Some(at + 3)
            }
            _ => None,
        }
    }

    /// Returns where the digits at `at` end.
    pub(super) fn digits(self, at: usize) -> usize {
        let after = self.0.as_bytes().get(at..).unwrap_or_default();
        at + after
            .iter()
            .position(|byte| !byte.is_ascii_digit())
            .unwrap_or(after.len())
    }

    /// Returns whether exactly `count` digits stand at `at`.
    pub(super) fn has_digits(self, at: usize, count: usize) -> bool {
        self.bytes(at, at + count).iter().all(u8::is_ascii_digit)
            && at + count <= self.len()
            && !self.byte(at + count).is_ascii_digit()
    }

    /// Returns the number of `count` digits at `at`, at most nine.
    pub(super) fn value(self, at: usize, count: usize) -> u32 {
        self.bytes(at, at + count).iter().fold(0, |value, byte| {
            value * 10 + u32::from(byte.wrapping_sub(b'0') % 10)
        })
    }

    /// Returns where the letters at `at` end.
    pub(super) fn letters(self, at: usize) -> usize {
        let after = self.0.as_bytes().get(at..).unwrap_or_default();
        // What follows the first byte of a letter cannot be mistaken: no other character has been entered.
        at + after
            .iter()
            .position(|&byte| !IN_WORD[usize::from(byte)])
            .unwrap_or(after.len())
    }

    /// Returns the word at `at` in lower case, and where it ends.
    pub(super) fn word(self, at: usize) -> (Lower, usize) {
        let end = self.letters(at);
        (Lower::new(self.bytes(at, end)), end)
    }

    /// Returns whether the word `what`, in lower case, stands whole at `at`; where it ends.
    pub(super) fn is_word(self, at: usize, what: &str) -> Option<usize> {
        let end = self.letters(at);
        let same =
            end - at == what.len() && Lower::new(self.bytes(at, end)).as_bytes() == what.as_bytes();
        (same && !self.byte(end).is_ascii_digit()).then_some(end)
    }

    /// Returns the word that ends before the space or hyphen before `at`, in lower case; empty if none does.
    pub(super) fn former_word(self, at: usize) -> Lower {
        let before = self.bytes(at.saturating_sub(WORD + 4), at);
        let end = match before {
            [word @ .., 0xC2, 0xA0] | [word @ .., b' ' | b'\n' | b'-'] => word.len(),
            _ => 0,
        };
        let word = before.get(..end).unwrap_or_default();
        let start = word
            .iter()
            .rposition(|&byte| !IN_WORD[usize::from(byte)])
            .map_or(0, |last| last + 1);
        // After « ’ », its own last bytes come first.
        let word = word.get(start..).unwrap_or_default();
        let start = word.iter().position(|&byte| !is_inner(byte));
        Lower::new(word.get(start.unwrap_or_default()..).unwrap_or_default())
    }
}

/// Returns whether a byte begins a letter. Punctuation beyond ASCII begins with 0xC2 (U+0080 to U+00BF) or 0xE2
/// (U+2000 to U+2FFF), pictures with 0xF0; what else stands beyond ASCII is taken for letters.
pub(super) const fn is_letter(byte: u8) -> bool {
    byte.is_ascii_alphabetic() || matches!(byte, 0xC3..=0xE1 | 0xE3..=0xEF)
}

/// For each byte, whether a word may hold it.
const IN_WORD: [bool; 256] = {
    let mut bytes = [false; 256];
    let mut byte = u8::MAX;
    while byte > 0 {
        bytes[byte as usize] = is_letter(byte) || is_inner(byte);
        byte -= 1;
    }
    bytes
};

/// Returns whether a byte is inside a character, not its first.
const fn is_inner(byte: u8) -> bool {
    matches!(byte, 0x80..=0xBF)
}
