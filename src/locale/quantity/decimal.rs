//! A number by its digits: as long as it may be, nothing is lost of it.

/// The digits before and after the decimal sign.
#[derive(Clone, Debug)]
pub(super) struct Decimal {
    whole: String,
    part: String,
}

impl Decimal {
    /// Takes the digits of `whole`, whatever stands between them, without leading zeros, and those of `part`.
    pub(super) fn new(whole: &str, part: &str) -> Self {
        let mut whole = whole.trim_start_matches('0').to_owned();
        whole.retain(|char| char.is_ascii_digit());
        if whole.is_empty() {
            whole.push('0');
        }
        Self {
            whole,
            part: part.to_owned(),
        }
    }

    pub(super) fn from_whole(whole: u64) -> Self {
        Self {
            whole: whole.to_string(),
            part: String::new(),
        }
    }

    /// Reads a key of the form of [`Self::plain`].
    pub(super) fn from_key(key: &str) -> Option<Self> {
        let (whole, part) = key.split_once('.').unwrap_or((key, ""));
        let is_number = |text: &str| text.bytes().all(|byte| byte.is_ascii_digit());
        (!whole.is_empty() && is_number(whole) && is_number(part)).then(|| Self::new(whole, part))
    }

    /// Returns ten to the power of `exponent` times the number, without trailing zeros after the decimal sign.
    pub(super) fn scaled(&self, exponent: u8) -> Self {
        if exponent == 0 {
            return Self {
                whole: self.whole.clone(),
                part: self.part.trim_end_matches('0').to_owned(),
            };
        }
        let exponent = usize::from(exponent);
        let moved = self.part.len().min(exponent);
        let (to_whole, part) = self.part.split_at(moved);
        let whole = format!("{}{to_whole}{}", self.whole, "0".repeat(exponent - moved));
        let part = part.trim_end_matches('0');
        Self::new(&whole, part)
    }

    /// Returns the number as written: 2.0 is not 2.
    pub(super) fn plain(&self) -> String {
        self.clone().into_plain()
    }

    /// Returns the number as written, and gives it up.
    pub(super) fn into_plain(self) -> String {
        let mut plain = self.whole;
        if !self.part.is_empty() {
            plain.push('.');
            plain.push_str(&self.part);
        }
        plain
    }

    /// Returns the number if it is whole and has at most four digits.
    pub(super) fn small(&self) -> Option<u32> {
        let small = self.part.is_empty() && self.whole.len() <= 4;
        small.then(|| self.whole.parse().ok()).flatten()
    }
}
