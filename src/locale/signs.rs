//! Which signs a text may have: most rules look for signs that most passages lack, and need not look twice.

/// The bytes that stand in a text.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Signs([u64; 4]);

impl Signs {
    /// Reads a text.
    #[must_use]
    pub fn of(text: &str) -> Self {
        let mut stands = [false; 256];
        for byte in text.bytes() {
            stands[usize::from(byte)] = true;
        }
        let mut signs = Self::default();
        for (byte, _) in stands.iter().enumerate().filter(|(_, stands)| **stands) {
            signs.0[byte / 64] |= 1 << (byte % 64);
        }
        signs
    }

    /// Whether a sign, or a few in a row, may stand in the text: false where one of its bytes does not.
    #[must_use]
    pub fn may_have(self, sign: &str) -> bool {
        let stands = |byte: u8| self.0[usize::from(byte / 64)] >> (byte % 64) & 1 == 1;
        sign.bytes().all(stands)
    }

    /// Whether one of some signs may stand in the text.
    #[must_use]
    pub fn may_have_any(self, signs: &[&str]) -> bool {
        signs.iter().any(|sign| self.may_have(sign))
    }
}

#[cfg(test)]
mod tests {
    use super::Signs;

    #[test]
    fn what_stands_there_is_never_denied() {
        let text = "L’avis (n° 3) « oui »\u{fffc}\u{7f}\0";
        let signs = Signs::of(text);
        for sign in text.char_indices().map(|(at, _)| &text[at..]) {
            assert!(signs.may_have(sign), "{sign}");
        }
        assert!(!signs.may_have_any(&["!", "?", "[^", "–"]));
        assert!(signs.may_have_any(&["!", "("]));
        assert!(!Signs::of("").may_have("a"));
    }
}
