//! Numbers in digits: "1,234.5", « 1 234,5 », "2.1.3"; and what is glued to them.

use super::decimal::Decimal;
use super::measure::Measured;
use super::text::{Text, is_letter};
use super::{Kind, Reader, Weight};
use crate::model::Language;
use std::ops::Range;

/// A number in digits.
pub(super) struct Numeral {
    pub(super) start: usize,
    pub(super) end: usize,
    pub(super) decimal: Decimal,
    /// What « 1,140 » says where English grouping has slipped in.
    pub(super) other: Option<String>,
    /// Whether it is nothing but its digits.
    pub(super) bare: bool,
}

/// Units that are written without a space: what stands before them is a number, not a name. 5G is one.
const UNITS: [&str; 39] = [
    "km", "m", "cm", "mm", "kg", "g", "mg", "mcg", "L", "l", "mL", "ml", "kB", "KB", "MB", "GB",
    "TB", "ko", "Ko", "Mo", "Go", "To", "h", "hr", "hrs", "min", "s", "sec", "ms", "px", "pt",
    "em", "x", "kW", "kWh", "MW", "ft", "lb", "Hz",
];

impl Reader<'_> {
    /// Reads a number in digits with its unit; whatever else it is, it is a number.
    pub(super) fn number(&mut self, start: usize) {
        if self.fraction(start) || self.version(start) {
            return;
        }
        let numeral = numeral(self.text, self.language, start);
        let end = numeral.end;
        if is_letter(self.text.byte(end)) && self.glued(&numeral) {
            return;
        }
        if let Some(part) = vulgar(self.text, end) {
            let whole = numeral.decimal.plain();
            self.keep(start..end, Kind::Number, whole, Weight::Sure);
            self.found_fraction(end, part);
            return;
        }
        self.measured(Measured::digits(numeral));
    }

    /// Reads the letters that stand right after digits: an ordinal, a unit, else all is a name: 5G, 2FA.
    fn glued(&mut self, numeral: &Numeral) -> bool {
        let (lower, end) = self.text.word(numeral.end);
        let suffix = lower.as_str();
        let followed = self.text.byte(end).is_ascii_digit();
        let ordinal = match self.language {
            Language::En => matches!(suffix, "st" | "nd" | "rd" | "th"),
            Language::Fr => matches!(
                suffix,
                "er" | "ers"
                    | "re"
                    | "res"
                    | "ère"
                    | "e"
                    | "es"
                    | "ème"
                    | "èmes"
                    | "eme"
                    | "ième"
                    | "nd"
                    | "nde"
                    | "ᵉ"
                    | "ᵉʳ"
                    | "ʳᵉ"
            ),
        };
        if ordinal && !followed {
            return self.ordinal(numeral.start..end, &numeral.decimal.plain(), Weight::Sure);
        }
        // "in their 30s"; the decades of four digits are read elsewhere.
        if suffix == "s" && self.language == Language::En && numeral.bare && !followed {
            let key = numeral.decimal.plain();
            let decade = format!("19{key}s");
            self.keep(numeral.start..end, Kind::Years, decade, Weight::Soft);
            return self.or(key);
        }
        if self.sum_follows(numeral.end)
            || UNITS.contains(&self.text.part(numeral.end, end)) && !followed
        {
            return false;
        }
        self.identifier(numeral.start)
    }

    /// Keeps an ordinal, which is also a number: "the 30th anniversary" and « les 30 ans ».
    pub(super) fn ordinal(&mut self, range: Range<usize>, number: &str, weight: Weight) -> bool {
        self.keep(range, Kind::Ordinal, format!("{number}e"), weight);
        self.or(number.to_owned())
    }

    /// Reads 1/2 and ⅔; 24/7 and 9/11, which French says in other words.
    fn fraction(&mut self, start: usize) -> bool {
        let text = self.text;
        let end = text.digits(start);
        if end - start > 2 || text.byte(end) != b'/' || text.before(start) == b'/' {
            return false;
        }
        let (below, stop) = (end + 1, text.digits(end + 1));
        if !(1..=2).contains(&(stop - below)) || text.byte(stop) == b'/' {
            return false;
        }
        let (over, under) = (
            text.value(start, end - start),
            text.value(below, stop - below),
        );
        match (over, under) {
            (24, 7) => self.keep(start..stop, Kind::Number, "24/7".into(), Weight::Soft),
            (9, 11) => {
                self.keep(start..stop, Kind::Date, "--09-11".into(), Weight::Soft);
                self.or("2001-09-11".to_owned())
            }
            (1.., 2..=10) if over < under && !is_letter(text.byte(stop)) => {
                let key = format!("{over}/{under}");
                self.keep(start..stop, Kind::Fraction, key, Weight::Sure)
            }
            _ => false,
        }
    }

    /// Reads numbers in several points, as of versions and chapters: 2.1.3.
    fn version(&mut self, start: usize) -> bool {
        let text = self.text;
        let mut end = text.digits(start);
        let mut points = 0;
        while points < 8 && text.byte(end) == b'.' && text.byte(end + 1).is_ascii_digit() {
            end = text.digits(end + 1);
            points += 1;
        }
        points >= 2
            && !is_letter(text.byte(end))
            && self.keep(
                start..end,
                Kind::Number,
                text.part(start, end).to_owned(),
                Weight::Sure,
            )
    }

    /// Reads a sign that is not a letter: currency, ½.
    pub(super) fn sign(&mut self) {
        let start = self.at;
        if let Some(part) = vulgar(self.text, start) {
            self.found_fraction(start, part);
        } else if !self.sum(start, start) {
            self.at += 1;
        }
    }

    fn found_fraction(&mut self, start: usize, (end, key): (usize, &'static str)) {
        self.keep(start..end, Kind::Fraction, key.to_owned(), Weight::Sure);
    }
}

/// Reads the number that begins with the digit at `start`.
pub(super) fn numeral(text: Text<'_>, language: Language, start: usize) -> Numeral {
    let first = text.digits(start);
    let mut whole = first;
    let is_listed = is_listed(text, start, first);
    if first - start <= 3 && text.byte(start) != b'0' && !is_listed {
        // One kind of separator in a number: "2 100,000" is two numbers.
        let space = groups(text, first, |at| thousands_space(text, at));
        let commas = groups(text, first, |at| (text.byte(at) == b',').then_some(at + 1));
        whole = match language {
            Language::En if commas > first => commas,
            Language::En
                if decimal(text, space, b',').is_some()
                    && french_decimal(text, space).is_none() =>
            {
                first
            }
            // One comma is the decimal sign.
            Language::Fr if commas > first + 4 => commas,
            _ => space,
        };
    }
    let point = match language {
        _ if is_listed => decimal(text, whole, b'.'),
        Language::En => decimal(text, whole, b'.').or(french_decimal(text, whole)),
        Language::Fr => decimal(text, whole, b',').or(decimal(text, whole, b'.')),
    };
    let end = point.unwrap_or(whole);
    let digits = text.part(start, whole);
    let part = text.part(whole + 1, end);
    // ".5" and « ,5 » lack their zero.
    let lead =
        text.before(start) == b'.' && !text.before(start.saturating_sub(1)).is_ascii_alphanumeric();
    let decimal = if lead && point.is_none() && whole == first {
        Decimal::new("0", digits)
    } else {
        Decimal::new(digits, part)
    };
    let english = language == Language::Fr
        && part.len() == 3
        && first - start <= 3
        && text.byte(whole) == b',';
    Numeral {
        start,
        end,
        other: (english && text.byte(start) != b'0')
            .then(|| Decimal::new(text.part(start, end), "").plain()),
        decimal,
        bare: end == first,
    }
}

/// Returns whether a number is one of a list without spaces, 20,1,2,19: two commas that do not part thousands are no
/// decimal signs either.
fn is_listed(text: Text<'_>, start: usize, first: usize) -> bool {
    let comma = |at: usize| text.byte(at) == b',' && text.byte(at + 1).is_ascii_digit();
    // A comma that the number before did not take is of the list.
    if text.before(start) == b',' && text.before(start - 1).is_ascii_digit() {
        return true;
    }
    let thousands = groups(text, first, |at| (text.byte(at) == b',').then_some(at + 1));
    if !comma(thousands) {
        return false;
    }
    // One comma after one group of three may be anything: "1,234,5".
    thousands > first || comma(text.digits(first + 1))
}

/// Returns where the groups of three digits after `first` end, each after the separator that `separator` passes.
fn groups(text: Text<'_>, first: usize, separator: impl Fn(usize) -> Option<usize>) -> usize {
    let mut end = first;
    // Nobody counts beyond 10²¹, and a longer search would be taken up again at each group.
    for _ in 0..6 {
        match separator(end) {
            Some(group) if text.has_digits(group, 3) => end = group + 3,
            _ => break,
        }
    }
    end
}

fn thousands_space(text: Text<'_>, at: usize) -> Option<usize> {
    (text.byte(at) != b'\n' && text.byte(at) != b'\t')
        .then(|| text.space(at))
        .flatten()
}

fn decimal(text: Text<'_>, at: usize, sign: u8) -> Option<usize> {
    (text.byte(at) == sign && text.byte(at + 1).is_ascii_digit()).then(|| text.digits(at + 1))
}

/// Returns where decimals end that stand in English with the sign of French, before a sign that leaves no doubt: `35,5 %`.
fn french_decimal(text: Text<'_>, whole: usize) -> Option<usize> {
    let end = decimal(text, whole, b',')?;
    let sign = text.space(end).unwrap_or(end);
    (end - whole <= 3 && matches!(text.byte(sign), b'%' | b'$')).then_some(end)
}

/// Reads ½ and its like; returns where it ends and its key.
fn vulgar(text: Text<'_>, at: usize) -> Option<(usize, &'static str)> {
    let key = match text.part(at, at + 2) {
        "½" => "1/2",
        "¼" => "1/4",
        "¾" => "3/4",
        _ => match text.part(at, at + 3) {
            "⅓" => "1/3",
            "⅔" => "2/3",
            "⅕" => "1/5",
            _ => return None,
        },
    };
    let end = if key.ends_with(['2', '4']) {
        at + 2
    } else {
        at + 3
    };
    Some((end, key))
}
