//! The quantities of a text, in the form of its language, each with a key that both languages share.
//!
//! "1,234.5" and « 1 234,5 » have one key, and so have "$5 million" and « 5 M$ », "December 9, 2024" and
//! « 9 décembre 2024 », "4:30 pm" and « 16 h 30 », "paragraph 8(2)(m)" and « alinéa 8(2)m) », "ten" and « dix ». With
//! them the gate says which number stands in one language and not in the other: [`unmatched`].
//!
//! [`quantities`] goes over the text once. Digits, currency signs and the words of `words.rs` may begin a quantity; the
//! file named after a kind of quantity reads on from there, never further than a few words. Nothing fails: what cannot
//! be read as more is a plain number, and what is no quantity is passed over.

mod clock;
mod contact;
mod date;
mod decimal;
mod identifier;
mod measure;
mod money;
mod near;
mod numeral;
mod pair;
mod range;
mod section;
mod text;
mod unit;
mod words;
mod written;
mod years;

#[cfg(test)]
mod tests;

pub use pair::{Unmatched, unmatched};
pub use unit::{Unit, unit};

use crate::model::Language;
use range::Shape;
use std::ops::Range;
use text::{Text, is_letter};
use words::Word;

/// What a quantity is. The form of its key is given with each.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Kind {
    /// A plain number, a year too: `1234.5`, `2024`.
    Number,
    /// A place in an order: `21e`.
    Ordinal,
    /// A part of a whole: `2/3`.
    Fraction,
    /// A percentage: `20%`. Percentage points: `20 pp`.
    Percent,
    /// An amount of money: `5000000 $`, `500 US$`, `20 €`.
    Money,
    /// A day: `2024-12-09`, or `--12-09` where no year stands with it.
    Date,
    /// A month: `2024-12`, or `--12` where no year stands with it.
    Month,
    /// A span of years, `2023-2024`, or a decade, `1990s`.
    Years,
    /// A time of day: `16:30`.
    Time,
    /// A telephone number, without the 1 of long distance: `819-555-0100`, `819-555-0100x123`.
    Phone,
    /// An e-mail address in lower case: `info@example.ca`.
    Email,
    /// A part of a law or a text: `s8(2)(m)`.
    Section,
    /// A name that holds digits: `COVID-19`, `C-27`, `H1N1`; also "millions of", which counts nothing: `10^6`.
    Identifier,
}

/// Whether a quantity that stands alone is worth a word.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Weight {
    /// It is meant as a number: its like must stand in the other language.
    Sure,
    /// It may be a mere word ("one", « neuf », "both", « triennal »), or one language alone may say it. It matches its
    /// like, so that this one is not alone, and never complains itself; of names, [`unmatched`] says when they do.
    Soft,
}

/// A quantity of a text.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Quantity {
    /// Its bytes in the text.
    pub range: Range<usize>,
    /// What it is.
    pub kind: Kind,
    /// What it says, in the form given with each [`Kind`]: the same in both languages.
    pub key: String,
    /// A second reading, as good as the first, where the text allows one: « 7 h » is 7:00 or seven hours; the 5 of
    /// « 5 à 10 % » is 5 or 5%; "section 8" is also 8.
    pub other: Option<String>,
    /// Whether it complains when it stands alone.
    pub weight: Weight,
}

/// Returns the quantities of a text, in their order.
#[must_use]
pub fn quantities(language: Language, text: &str) -> Vec<Quantity> {
    let mut reader = Reader {
        language,
        text: Text(text),
        at: 0,
        found: Vec::new(),
        shapes: Vec::new(),
    };
    reader.read();
    range::share(text, &mut reader.found, &mut reader.shapes);
    reader.found
}

/// A text being read. The methods that read a kind of quantity are in the file named after it; each takes where the
/// quantity begins, and where it is one, keeps it, moves on and returns true.
struct Reader<'a> {
    language: Language,
    text: Text<'a>,
    /// Where to read on.
    at: usize,
    found: Vec<Quantity>,
    /// For each of `found`, what its neighbour in a range can share with it.
    shapes: Vec<Shape>,
}

impl Reader<'_> {
    fn read(&mut self) {
        while self.at < self.text.len() {
            let byte = self.text.byte(self.at);
            match byte {
                b'0'..=b'9' => self.digits(),
                b'$' | 0xC2 | 0xE2 => self.sign(),
                b'@' => self.at_sign(),
                b'#' => self.hashtag(),
                _ if is_letter(byte) => self.word(),
                _ => self.at += 1,
            }
        }
    }

    /// Reads a quantity that begins with a digit.
    fn digits(&mut self) {
        let start = self.at;
        if !(self.phone(start)
            || self.numeric_date(start)
            || self.years(start)
            || self.clock(start)
            || self.day_first(start)
            || self.lone_section(start)
            || self.address(start))
        {
            self.number(start);
        }
    }

    /// Reads a word, and the quantity that it begins.
    fn word(&mut self) {
        let start = self.at;
        let end = self.text.letters(start);
        if self.name(start, end) {
            return;
        }
        let read = match words::between(self.language, self.text, start, end) {
            Some(word) => self.spoken(start, end, word),
            None => self.roman(start, end),
        };
        if !read {
            self.at = end;
        }
    }

    fn spoken(&mut self, start: usize, end: usize, word: Word) -> bool {
        match word {
            Word::Month(month) => self.month(start, end, month),
            Word::MonthShort(month) => self.month_short(start, end, month),
            Word::Noon => self.noon(start, end, 12),
            Word::Midnight => self.noon(start, end, 0),
            Word::Section => self.section(start, end),
            Word::SectionShort => self.section_short(start, end),
            Word::Years => self.decade_announced(end),
            _ => self.written(start, end, word),
        }
    }

    /// Keeps a quantity that its neighbours share nothing with, and reads on after it.
    fn keep(&mut self, range: Range<usize>, kind: Kind, key: String, weight: Weight) -> bool {
        self.keep_shaped(range, kind, key, weight, Shape::Alone)
    }

    fn keep_shaped(
        &mut self,
        range: Range<usize>,
        kind: Kind,
        key: String,
        weight: Weight,
        shape: Shape,
    ) -> bool {
        self.at = range.end.max(self.at + 1);
        self.found.push(Quantity {
            range,
            kind,
            key,
            other: None,
            weight,
        });
        self.shapes.push(shape);
        true
    }

    /// Gives the quantity kept last a second reading.
    fn or(&mut self, other: impl Into<Option<String>>) -> bool {
        if let Some(last) = self.found.last_mut() {
            last.other = other.into();
        }
        true
    }

    /// Passes over the one hyphen, or the spaces, at `at`; `None` where there is neither.
    fn joint(&self, at: usize) -> Option<usize> {
        let gap = self.text.gap(at);
        self.text.dash(at).or((gap > at).then_some(gap))
    }
}
