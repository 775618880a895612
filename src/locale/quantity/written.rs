//! Numbers in words: "twenty-one", « quatre-vingt-dix », "two-thirds", « deux tiers », "twenty-first", "a dozen".

use super::measure::Measured;
use super::text::is_letter;
use super::words::{self, Word};
use super::{Kind, Reader, Weight};
use crate::model::Language;
use std::ops::Range;

/// Before these words "two" is said for "both", and the other language may do without it.
const ENGLISH_BOTH: [&str; 8] = [
    "the", "these", "those", "our", "your", "their", "its", "any",
];
const FRENCH_BOTH: [&str; 12] = [
    "les", "des", "ces", "aux", "nos", "vos", "leurs", "ses", "tous", "toutes", "autres", "entre",
];

/// What has been added up of a number in words.
#[derive(Clone, Copy, Default)]
struct Sum {
    /// What is closed by thousand, million …
    total: u64,
    /// What may still be multiplied.
    open: u64,
    /// How many words said it.
    words: u32,
    end: usize,
}

impl Sum {
    fn value(self) -> u64 {
        self.total.saturating_add(self.open)
    }

    /// Adds a word where it fits after those before.
    fn add(&mut self, language: Language, word: Word, end: usize) -> bool {
        let open = match word {
            Word::Small(small) => joined(language, self.open, u64::from(small)),
            Word::Hundred => match self.open {
                0 => Some(100),
                1..=99 => Some(self.open * 100),
                _ => None,
            },
            Word::Thousand if self.open < 1000 => {
                self.close(1000);
                Some(0)
            }
            Word::Scale(power) if self.value() > 0 => {
                self.close(10_u64.pow(u32::from(power.min(12))));
                Some(0)
            }
            _ => None,
        };
        if let Some(open) = open {
            self.open = open;
            self.words += 1;
            self.end = end;
        }
        open.is_some()
    }

    /// English "and" stands after hundreds and thousands only: "two hundred and five".
    fn takes_and(self) -> bool {
        self.value() >= 100 && self.open.is_multiple_of(100)
    }

    /// « vingt et un », « soixante et onze ».
    fn takes_et(self) -> bool {
        self.open >= 20 && self.open.is_multiple_of(10)
    }

    fn close(&mut self, factor: u64) {
        // "two million three thousand": scales go down; « mille milliards » they go up.
        let value = if self.open > 0 {
            self.open
        } else {
            self.total.max(1)
        };
        let kept = if self.open > 0 { self.total } else { 0 };
        self.total = kept.saturating_add(value.saturating_mul(factor));
    }
}

/// Returns what a small number makes of the number before it: twenty and one; quatre and vingt.
fn joined(language: Language, open: u64, small: u64) -> Option<u64> {
    let (hundreds, rest) = (open / 100 * 100, open % 100);
    let sum = match (language, rest, small) {
        (_, 0, 1..) => small,
        (_, 20 | 30 | 40 | 50 | 60 | 70 | 80 | 90, 1..=9)
        | (Language::Fr, 60 | 80, 10..=16)
        | (Language::Fr, 10, 7..=9) => rest + small,
        (Language::Fr, 4, 20) => 80,
        _ => return None,
    };
    Some(hundreds + sum)
}

impl Reader<'_> {
    /// Reads a number that begins with a word.
    pub(super) fn written(&mut self, start: usize, end: usize, word: Word) -> bool {
        match word {
            Word::Small(small) => {
                let sum = Sum {
                    open: u64::from(small),
                    words: 1,
                    end,
                    ..Sum::default()
                };
                self.number_in_words(start, sum)
            }
            Word::Hundred | Word::Thousand | Word::Scale(_) => self.power(start, end, word),
            Word::Ordinal(place) => self.ordinal_in_words(start, end, place),
            Word::Part(part) => self.part(start, end, part),
            Word::Count(count) => {
                self.keep(start..end, Kind::Number, count.to_string(), Weight::Soft)
            }
            _ => false,
        }
    }

    /// Reads "a hundred", « cent », « mille »; "hundreds of" says no number. "Millions of" does not either, but is told
    /// like a name where the other language says billions.
    fn power(&mut self, start: usize, end: usize, word: Word) -> bool {
        let former = self.text.former_word(start);
        let former = former.as_str();
        let (own, _) = self.text.word(start);
        let stands = match (self.language, word) {
            (Language::En, _) => former == "a",
            (Language::Fr, Word::Hundred) => own.as_str() == "cent" && former != "pour",
            (Language::Fr, Word::Thousand) => true,
            (Language::Fr, _) => false,
        };
        if let Word::Scale(power) = word
            && own.as_str().ends_with('s')
        {
            let key = format!("10^{power}");
            return self.keep(start..end, Kind::Identifier, key, Weight::Soft);
        }
        let mut sum = Sum {
            end,
            ..Sum::default()
        };
        if let Word::Scale(power) = word {
            sum.total = 10_u64.pow(u32::from(power));
        } else {
            sum.add(self.language, word, end);
        }
        sum.words = 1;
        stands && self.number_in_words(start, sum)
    }

    /// Reads on from the first word of a number.
    fn number_in_words(&mut self, start: usize, mut sum: Sum) -> bool {
        let text = self.text;
        while let Some(mut at) = self.joint(sum.end) {
            let and = match self.language {
                Language::En if sum.takes_and() => text.is_word(at, "and"),
                Language::Fr if sum.takes_et() => text.is_word(at, "et"),
                _ => None,
            };
            if let Some(next) = and.and_then(|end| self.joint(end)) {
                at = next;
            }
            let and = and.is_some();
            let Some((says, end)) = words::at(self.language, text, at) else {
                break;
            };
            // « vingt et deux » is said by nobody: « et » joins un, une and onze.
            if and
                && self.language == Language::Fr
                && !matches!(says, Word::Small(1 | 11) | Word::Ordinal(1 | 11))
            {
                break;
            }
            match says {
                Word::Ordinal(place) if sum.total == 0 => {
                    if let Some(whole) = joined(self.language, sum.open, u64::from(place))
                        && sum.open > 0
                        && whole > sum.open
                    {
                        return self.ordinal(start..end, &whole.to_string(), Weight::Sure);
                    }
                    // "one third", « un cinquième »
                    if !and && sum.value() == 1 && place >= 3 {
                        return self.fraction_in_words(start..end, 1, place);
                    }
                    break;
                }
                Word::Part(part) if !and && (1..u64::from(part)).contains(&sum.value()) => {
                    return self.fraction_in_words(start..end, sum.value(), part);
                }
                // "two dozen", « trois dizaines »
                Word::Count(count @ 10..) if !and && sum.words == 1 && sum.value() > 0 => {
                    let value = sum.value() * u64::from(count);
                    return self.keep(start..end, Kind::Number, value.to_string(), Weight::Soft);
                }
                _ => {}
            }
            if !sum.add(self.language, says, end) {
                break;
            }
        }
        let weight = self.weight(start, sum);
        self.measured(Measured::written(start..sum.end, sum.value(), weight))
    }

    /// Returns whether a number in words is surely meant as one.
    fn weight(&self, start: usize, sum: Sum) -> Weight {
        let text = self.text;
        let former = text.former_word(start);
        let former = former.as_str();
        // "three-year plan", « deux-points »: the other language may have one word for it.
        let compound = text
            .dash(sum.end)
            .is_some_and(|at| is_letter(text.byte(at)));
        let soft = match (self.language, sum.value()) {
            // « neuf » is new.
            (_, 0 | 1) | (Language::Fr, 9) => true,
            // "the two", « les deux » are both.
            (Language::En, 2) => ENGLISH_BOTH.contains(&former),
            (Language::Fr, 2) => FRENCH_BOTH.contains(&former),
            // « sept. » is September.
            (Language::Fr, 7) => text.byte(sum.end) == b'.',
            // "a hundred", « mille »
            (_, 100 | 1000 | 1_000_000 | 1_000_000_000) => sum.words == 1,
            _ => false,
        };
        if soft || compound {
            Weight::Soft
        } else {
            Weight::Sure
        }
    }

    /// Reads "third", « premier »; "a third" is a part; « premier avril » a day.
    fn ordinal_in_words(&mut self, start: usize, end: usize, place: u8) -> bool {
        let former = self.text.former_word(start);
        if place == 1 && self.language == Language::Fr && self.first_day(start, end) {
            return true;
        }
        if place >= 3 && self.language == Language::En && former.as_str() == "a" {
            return self.fraction_in_words(start..end, 1, place);
        }
        // "First, … Second, … Third" may be « D'abord, … ensuite, … enfin ».
        let weight = if place <= 3 {
            Weight::Soft
        } else {
            Weight::Sure
        };
        self.ordinal(start..end, &place.to_string(), weight)
    }

    fn part(&mut self, start: usize, end: usize, part: u8) -> bool {
        let (own, _) = self.text.word(start);
        let plural = own.as_str().ends_with("ths")
            || matches!(own.as_str(), "thirds" | "quarters" | "quarts");
        !plural && self.fraction_in_words(start..end, 1, part)
    }

    /// Keeps a fraction in words. The other language may say it as a percentage, or count quarters of a year.
    fn fraction_in_words(&mut self, range: Range<usize>, over: u64, under: u8) -> bool {
        self.keep(
            range,
            Kind::Fraction,
            format!("{over}/{under}"),
            Weight::Soft,
        );
        self.or(match (over, under) {
            (1, 2) => "50%".to_owned(),
            (1, 4) => "25%".to_owned(),
            _ => over.to_string(),
        })
    }
}
