//! What follows a number and makes it more: a power of ten, a percentage, hours; money is in `money.rs`.

use super::decimal::Decimal;
use super::money::Currency;
use super::numeral::Numeral;
use super::range::Shape;
use super::text::Lower;
use super::words::{self, Word};
use super::{Kind, Reader, Weight};
use crate::model::Language;
use std::ops::Range;

/// A number of which it is still to be read what it measures.
pub(super) struct Measured {
    start: usize,
    end: usize,
    decimal: Decimal,
    other: Option<String>,
    weight: Weight,
    /// Whether words say it, not digits.
    written: bool,
    /// The currency whose sign stands before.
    currency: Option<Currency>,
}

impl Measured {
    pub(super) fn digits(numeral: Numeral) -> Self {
        Self {
            start: numeral.start,
            end: numeral.end,
            decimal: numeral.decimal,
            other: numeral.other,
            weight: Weight::Sure,
            written: false,
            currency: None,
        }
    }

    /// Puts the sign or code of a currency before it, which begins at `start`.
    pub(super) fn after(self, start: usize, currency: Currency) -> Self {
        Self {
            start,
            currency: Some(currency),
            ..self
        }
    }

    pub(super) fn written(range: Range<usize>, value: u64, weight: Weight) -> Self {
        Self {
            start: range.start,
            end: range.end,
            decimal: Decimal::from_whole(value),
            other: None,
            weight,
            written: true,
            currency: None,
        }
    }
}

impl Reader<'_> {
    /// Keeps a number with what it measures.
    pub(super) fn measured(&mut self, number: Measured) -> bool {
        if number.currency.is_none() && !self.unit_follows(number.end) {
            return self.plain(number);
        }
        let (mut end, mut exponent) = (number.end, 0);
        while exponent < 24
            && let Some((stop, power)) = self.scale(end)
        {
            end = stop;
            exponent += power;
        }
        if exponent == 0
            && let Some((stop, power)) = self.short_scale(end, number.currency.is_some())
        {
            end = stop;
            exponent = power;
        }
        let value = || number.decimal.scaled(exponent).into_plain();
        let (end, kind, key, shape) =
            if let Some((end, currency)) = self.currency(end, number.currency) {
                let shape = Shape::Money { currency, exponent };
                (end, Kind::Money, value() + currency.sign(), shape)
            } else if let Some((end, sign, shape)) = self.percent(end) {
                (end, Kind::Percent, value() + sign, shape)
            } else if exponent > 0 {
                (end, Kind::Number, value(), Shape::Scaled(exponent))
            } else {
                return self.plain(number);
            };
        self.keep_shaped(number.start..end, kind, key, number.weight, shape)
    }

    /// Returns whether what follows a number may be read here: for most numbers, it is just a noun.
    fn unit_follows(&self, end: usize) -> bool {
        let text = self.text;
        let Some(at) = self
            .joint(end)
            .or((!text.byte(end).is_ascii()).then_some(end))
        else {
            return !matches!(text.byte(end), b',' | b'.' | b')' | b';' | b':' | 0);
        };
        let stop = text.letters(at);
        stop == at || words::may_measure(text.byte(at), stop - at)
    }

    /// Keeps a number that measures nothing known: hours may be a time, a half may follow.
    fn plain(&mut self, number: Measured) -> bool {
        let text = self.text;
        let next = text.gap(number.end);
        // Hours, days, turns, weeks, points: for other nouns nothing is asked.
        let asked = next > number.end && b"chjtfrwp".contains(&text.byte(next));
        let (unit, unit_end) = if asked {
            text.word(next)
        } else {
            (Lower::NONE, next)
        };
        let unit = unit.as_str();
        let small = number.decimal.small();
        let (mut end, mut weight, mut other) = (number.end, number.weight, number.other);
        if number.written && is_turn(small, unit) {
            weight = Weight::Soft;
        }
        match (self.language, small) {
            (Language::Fr, Some(value)) if asked => {
                if let Some(stop) = self.round_the_clock(unit, unit_end, value) {
                    weight = Weight::Soft;
                    end = stop;
                } else if matches!(unit, "heure" | "heures") && value <= 24 {
                    other = Some(format!("{:02}:00", value % 24));
                }
            }
            // « quinze jours »
            (Language::En, Some(2)) if unit == "weeks" => other = Some("15".to_owned()),
            _ => {}
        }
        // "up 30 points": of a percentage, as a rule.
        if matches!(unit, "points" | "point") {
            other = Some(format!("{} pp", number.decimal.plain()));
        }
        let half = small.is_some() && self.half_follows(end);
        let key = number.decimal.into_plain();
        if half {
            other = Some(format!("{key}.5"));
        }
        self.keep_shaped(number.start..end, Kind::Number, key, weight, Shape::Bare);
        self.or(other)
    }

    /// Reads « 24 heures sur 24 », « 7 jours/7 » after the number: where it ends. English says 24/7.
    fn round_the_clock(&self, unit: &str, unit_end: usize, value: u32) -> Option<usize> {
        let text = self.text;
        if !matches!(unit, "h" | "heures" | "jours" | "j") {
            return None;
        }
        let next = text.gap(unit_end);
        let over = match text.byte(next) {
            b'/' => text.gap(next + 1),
            _ => text.gap(text.is_word(next, "sur")?),
        };
        let digits = text.digits(over);
        if (1..=2).contains(&(digits - over)) {
            return (text.value(over, digits - over) == value).then_some(digits);
        }
        match words::at(self.language, text, over)? {
            (Word::Small(small), end) if u32::from(small) == value => Some(end),
            _ => None,
        }
    }

    /// Returns whether "and a half", « et demi » or « ans et demi » follows.
    fn half_follows(&self, end: usize) -> bool {
        let text = self.text;
        let half = |at: usize, words: &[&str]| {
            let end = words
                .iter()
                .try_fold(at, |at, word| text.is_word(self.joint(at)?, word));
            end.is_some_and(|end| end > at)
        };
        match self.language {
            Language::En => half(end, &["and", "a", "half"]),
            Language::Fr => {
                let noun = text.letters(text.gap(end));
                [end, noun]
                    .into_iter()
                    .any(|at| half(at, &["et", "demi"]) || half(at, &["et", "demie"]))
            }
        }
    }

    /// Reads a power of ten in words: where it ends.
    fn scale(&self, end: usize) -> Option<(usize, u8)> {
        match words::at(self.language, self.text, self.joint(end)?)? {
            (Word::Scale(power), stop) => Some((stop, power)),
            (Word::Thousand, stop) => Some((stop, 3)),
            _ => None,
        }
    }

    /// Reads "%", "per cent", « pour cent », "percentage points": where it ends, and the end of the key.
    fn percent(&self, end: usize) -> Option<(usize, &'static str, Shape)> {
        let text = self.text;
        let at = text.gap(end);
        if text.byte(at) == b'%' {
            return (!text.byte(at + 1).is_ascii_digit()).then_some((at + 1, "%", Shape::Percent));
        }
        let at = self.joint(end)?;
        let (word, stop) = text.word(at);
        let percent = |end: usize| Some((end, "%", Shape::Percent));
        let points = |end: usize| Some((end, " pp", Shape::Points));
        let point = |at: usize| text.is_word(at, "points").or(text.is_word(at, "point"));
        match (self.language, word.as_str()) {
            (Language::En, "percent") | (Language::Fr, "pourcent") => percent(stop),
            (Language::En, "per") => percent(text.is_word(self.joint(stop)?, "cent")?),
            (Language::En, "percentage") => points(point(self.joint(stop)?)?),
            (Language::Fr, "pour") => percent(text.is_word(text.gap(stop), "cent")?),
            // « 20 p. 100 », « 20 p. cent ».
            (Language::Fr, "p") if text.byte(stop) == b'.' => {
                let at = text.gap(stop + 1);
                let cent = text.is_word(at, "cent");
                percent(cent.or(text.starts(at, "100").then_some(at + 3))?)
            }
            (Language::Fr, "point" | "points") => {
                let of = text.is_word(text.gap(stop), "de")?;
                points(text.is_word(text.gap(of), "pourcentage")?)
            }
            _ => None,
        }
    }
}

/// Returns whether a number in words counts turns ("two times", « deux fois »), which the other language may say by
/// one word, or stands for weeks (« quinze jours ») or for all (« aux quatre coins »).
fn is_turn(value: Option<u32>, unit: &str) -> bool {
    matches!(
        (value, unit),
        (Some(2 | 3), "times" | "fois" | "reprises") | (Some(8 | 15), "jours") | (Some(4), "coins")
    )
}
