//! Sums of money: "$5 million", « 5 M$ », "US$20", « 20 dollars américains ».

use super::Reader;
use super::measure::Measured;
use super::numeral;
use crate::model::Language;

/// A currency that Canadian texts name. A dollar is Canadian unless it says otherwise.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Currency {
    Canadian,
    American,
    Euro,
    Pound,
}

impl Currency {
    /// Returns the end of the key.
    pub(super) fn sign(self) -> &'static str {
        match self {
            Self::Canadian => " $",
            Self::American => " US$",
            Self::Euro => " €",
            Self::Pound => " £",
        }
    }
}

impl Reader<'_> {
    /// Reads a power of ten in letters: $5M, 5 k$, 5 G$. Without a sign of currency, 5G is a name.
    pub(super) fn short_scale(&self, end: usize, is_sum: bool) -> Option<(usize, u8)> {
        let text = self.text;
        let at = text.gap(end);
        let stop = text.letters(at);
        let power = match text.part(at, stop) {
            "k" | "K" => 3,
            "M" | "MM" | "m" | "mn" => 6,
            "G" | "B" | "bn" | "Md" | "Mds" | "md" | "mds" => 9,
            "T" => 12,
            _ => return None,
        };
        let next = text.gap(stop);
        let sign = text.byte(next) == b'$' || text.starts(next, "€");
        (sign || is_sum && at == end).then_some((stop, power))
    }

    /// Returns whether a sum in short stands glued to a number: 5M$.
    pub(super) fn sum_follows(&self, end: usize) -> bool {
        self.short_scale(end, false).is_some()
    }

    /// Reads a sum whose sign stands before: the letters of US$ begin at `start`, the sign itself at `at`.
    pub(super) fn sum(&mut self, start: usize, at: usize) -> bool {
        let text = self.text;
        let letters = text.part(start, at);
        let (sign_end, currency) = match text.byte(at) {
            b'$' if letters.starts_with("US") => (at + 1, Currency::American),
            b'$' => (at + 1, Currency::Canadian),
            _ if text.starts(at, "€") => (at + 3, Currency::Euro),
            _ if text.starts(at, "£") => (at + 2, Currency::Pound),
            _ => return false,
        };
        self.sum_of(start, sign_end, currency)
    }

    /// Reads the amount after a sign or code of currency that ends at `end`.
    pub(super) fn sum_of(&mut self, start: usize, end: usize, currency: Currency) -> bool {
        let digits = self.text.space(end).unwrap_or(end);
        if !self.text.byte(digits).is_ascii_digit() {
            return false;
        }
        let numeral = numeral::numeral(self.text, self.language, digits);
        self.measured(Measured::digits(numeral).after(start, currency))
    }

    /// Reads the currency of an amount whose number ends at `end`, and may have its sign before: where all ends.
    pub(super) fn currency(
        &self,
        end: usize,
        before: Option<Currency>,
    ) -> Option<(usize, Currency)> {
        match before {
            None => self.currency_after(end),
            // "$500 US"
            Some(Currency::Canadian) => {
                Some(self.nationality(end).unwrap_or((end, Currency::Canadian)))
            }
            Some(before) => Some((end, before)),
        }
    }

    /// Reads a currency after an amount: where it ends.
    fn currency_after(&self, end: usize) -> Option<(usize, Currency)> {
        let text = self.text;
        let at = text.gap(end);
        if text.byte(at) == b'$' {
            // In « 5 $10 » the sign belongs to what follows.
            let belongs = !text.byte(at + 1).is_ascii_digit();
            return belongs.then(|| {
                self.nationality(at + 1)
                    .unwrap_or((at + 1, Currency::Canadian))
            });
        }
        if text.starts(at, "€") {
            return Some((at + 3, Currency::Euro));
        }
        let mut at = self.joint(end)?;
        let mut currency = Currency::Canadian;
        let stop = text.letters(at);
        match text.part(at, stop) {
            "CAD" | "CDN" => return Some((stop, Currency::Canadian)),
            "USD" => return Some((stop, Currency::American)),
            "EUR" => return Some((stop, Currency::Euro)),
            "de" if self.language == Language::Fr => at = text.gap(stop),
            "d" if self.language == Language::Fr => {
                let mark = if text.byte(stop) == b'\'' {
                    1
                } else {
                    "’".len()
                };
                at = stop + mark;
            }
            "Canadian" => at = text.gap(stop),
            "US" | "American" => (at, currency) = (text.gap(stop), Currency::American),
            "U" if text.starts(stop, ".S.") => {
                (at, currency) = (text.gap(stop + 3), Currency::American);
            }
            _ => {}
        }
        let (word, end) = text.word(at);
        match word.as_str() {
            "dollar" | "dollars" if currency == Currency::Canadian => {
                Some(self.nationality(end).unwrap_or((end, currency)))
            }
            "dollar" | "dollars" => Some((end, currency)),
            "euro" | "euros" => Some((end, Currency::Euro)),
            // Other pounds weigh something.
            "pound" | "pounds" | "livre" | "livres" => {
                let end = text.is_word(text.gap(end), "sterling")?;
                Some((end, Currency::Pound))
            }
            _ => None,
        }
    }

    /// Reads the country after a sign or the word for dollars: « $ US », « $ CA », « dollars américains », "(US)".
    fn nationality(&self, end: usize) -> Option<(usize, Currency)> {
        let text = self.text;
        let at = text.gap(end);
        let bracket = usize::from(text.byte(at) == b'(');
        let stop = text.letters(at + bracket);
        let currency = match text.part(at + bracket, stop) {
            "US" | "USD" | "ÉU" | "américains" => Currency::American,
            "CA" | "CAN" | "CAD" | "CDN" | "canadiens" => Currency::Canadian,
            _ => return None,
        };
        let close = usize::from(bracket > 0 && text.byte(stop) == b')');
        Some((stop + close, currency))
    }
}
