//! Days and months: "December 9 to 13, 2024", « du 9 au 13 décembre 2024 », "in December", 2024-12-09.

use super::text::is_letter;
use super::words::{self, Word};
use super::{Kind, Reader, Weight};
use crate::model::Language;

/// How many days a list may name: no text names more of one month.
const DAYS: usize = 8;

/// What stands before an English month, and before no verb or name.
const PREPOSITIONS: [&str; 20] = [
    "in", "of", "since", "until", "by", "last", "next", "early", "late", "mid", "from", "to",
    "through", "between", "this", "during", "before", "after", "each", "every",
];

/// The days of one month: where each begins and ends, and its number.
#[derive(Default)]
struct Days {
    days: [(usize, usize, u32); DAYS],
    count: usize,
}

impl Days {
    fn add(&mut self, start: usize, end: usize, day: u32) {
        if let Some(slot) = self.days.get_mut(self.count) {
            *slot = (start, end, day);
            self.count += 1;
        }
    }
}

/// How firmly a word joins two days.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Join {
    /// "9 to 13": what follows is a day.
    Firm,
    /// "9 and 13": what follows may count something else.
    Loose,
}

impl Reader<'_> {
    /// Reads 2024-12-09.
    pub(super) fn numeric_date(&mut self, start: usize) -> bool {
        let text = self.text;
        let separator = |at: usize| text.dash(at).or((text.byte(at) == b'/').then_some(at + 1));
        if !text.has_digits(start, 4) {
            return false;
        }
        let Some(month) = separator(start + 4).filter(|at| text.has_digits(*at, 2)) else {
            return false;
        };
        let Some(day) = separator(month + 2).filter(|at| text.has_digits(*at, 2)) else {
            return false;
        };
        let (year, month, number) = (
            text.value(start, 4),
            text.value(month, 2),
            text.value(day, 2),
        );
        (1..=12).contains(&month)
            && (1..=31).contains(&number)
            && self.keep(
                start..day + 2,
                Kind::Date,
                format!("{year:04}-{month:02}-{number:02}"),
                Weight::Sure,
            )
    }

    /// Reads what begins with a month: "December 9, 2024", "December 2024", a month alone.
    pub(super) fn month(&mut self, start: usize, end: usize, month: u8) -> bool {
        if self.is_common(start, month) {
            return false;
        }
        if self.month_then(start, end, month) {
            return true;
        }
        let sure = match self.language {
            // May I, march on, June Smith: a preposition makes a month of them, or what follows.
            Language::En => {
                self.after_preposition(start) || !(matches!(month, 3 | 5) || self.names(end))
            }
            Language::Fr => !self.text.byte(start).is_ascii_uppercase(),
        };
        let weight = if sure { Weight::Sure } else { Weight::Soft };
        self.keep(start..end, Kind::Month, format!("--{month:02}"), weight)
    }

    fn after_preposition(&self, start: usize) -> bool {
        PREPOSITIONS.contains(&self.text.former_word(start).as_str())
    }

    /// Returns whether a name seems to go on.
    fn names(&self, end: usize) -> bool {
        let next = self.text.gap(end);
        next > end && self.text.byte(next).is_ascii_uppercase()
    }

    /// Reads what begins with a month in short: "Dec. 9"; alone it is nothing.
    pub(super) fn month_short(&mut self, start: usize, end: usize, month: u8) -> bool {
        let end = end + usize::from(self.text.byte(end) == b'.');
        !self.is_common(start, month) && self.month_then(start, end, month)
    }

    /// English months begin with a capital: "they may march". The others are months without one too.
    fn is_common(&self, start: usize, month: u8) -> bool {
        self.language == Language::En
            && matches!(month, 3 | 5)
            && self.text.byte(start).is_ascii_lowercase()
    }

    fn month_then(&mut self, start: usize, end: usize, month: u8) -> bool {
        let text = self.text;
        let next = text.gap(end);
        if next == end {
            return false;
        }
        if let Some((until, year)) = self.year(end) {
            return self.keep(
                start..until,
                Kind::Month,
                format!("{year}-{month:02}"),
                Weight::Sure,
            );
        }
        // French says the day first: « en mai 15 personnes » are persons.
        let day = (self.language == Language::En).then(|| self.day(next));
        let Some((first_end, day)) = day.flatten() else {
            return false;
        };
        let mut days = Days::default();
        days.add(start, first_end, day);
        let mut end = first_end;
        let mut doubtful = None;
        while let Some((at, join)) = self.join(end)
            && let Some((stop, day)) = self.day(at)
            && days.count < DAYS
        {
            if join == Join::Loose && self.counts(stop) {
                doubtful = Some((at, stop, day));
                break;
            }
            days.add(at, stop, day);
            end = stop;
        }
        self.dates(&days, month, end);
        // "Between December 11 and 14 we": a number, or a day.
        if let Some((at, stop, day)) = doubtful {
            self.keep(at..stop, Kind::Number, day.to_string(), Weight::Sure);
            return self.or(format!("--{month:02}-{day:02}"));
        }
        true
    }

    /// Reads what begins with a day: « 9 décembre 2024 », "9 December", « 9, 10 et 11 décembre ».
    pub(super) fn day_first(&mut self, start: usize) -> bool {
        let text = self.text;
        let mut days = Days::default();
        let mut at = start;
        loop {
            let Some((end, day)) = self.day(at) else {
                return false;
            };
            days.add(at, end, day);
            if let Some((end, month)) = self.month_after(end) {
                return self.dates(&days, month, end);
            }
            let Some((next, _)) = self.join(end) else {
                return false;
            };
            if days.count == DAYS || !text.byte(next).is_ascii_digit() {
                return false;
            }
            at = next;
        }
    }

    /// Reads the month after a day: where it ends.
    fn month_after(&self, end: usize) -> Option<(usize, u8)> {
        let text = self.text;
        let mut at = self.joint(end)?;
        if self.language == Language::En
            && let Some(of) = text.is_word(at, "of")
        {
            at = text.gap(of);
        }
        let (word, stop) = words::at(self.language, text, at)?;
        let point = text.byte(stop) == b'.';
        match word {
            Word::Month(month) | Word::MonthShort(month) if self.is_common(at, month) => None,
            Word::Month(month) => Some((stop, month)),
            // « 9 sept. 2024 »; without the point it is the number.
            Word::Small(7) if point && self.language == Language::Fr => Some((stop + 1, 9)),
            Word::MonthShort(month) if point => Some((stop + 1, month)),
            Word::MonthShort(month) if self.year(stop).is_some() => Some((stop, month)),
            _ => None,
        }
    }

    /// Reads a day of the month: where it ends, its ordinal letters included.
    fn day(&self, at: usize) -> Option<(usize, u32)> {
        let text = self.text;
        let digits = if text.has_digits(at, 2) {
            2
        } else if text.has_digits(at, 1) {
            1
        } else {
            return None;
        };
        let day = text.value(at, digits);
        let end = at + digits;
        let (suffix, stop) = text.word(end);
        let end = match (self.language, suffix.as_str()) {
            (_, "") if stop == end => end,
            (Language::En, "st" | "nd" | "rd" | "th") => stop,
            (Language::Fr, "er" | "ᵉʳ") if day == 1 => stop,
            _ => return None,
        };
        let end = match text.is_word(text.gap(end), "er") {
            Some(stop) if self.language == Language::Fr && day == 1 => stop,
            _ => end,
        };
        let next = text.byte(end);
        let more = matches!(next, b',' | b'.' | b':' | b'/') && text.byte(end + 1).is_ascii_digit();
        let measures = matches!(text.byte(text.gap(end)), b'%' | b'$') || self.scales(end);
        ((1..=31).contains(&day) && !more && !measures).then_some((end, day))
    }

    /// Returns whether a power of ten follows: "In March 5 million people".
    fn scales(&self, end: usize) -> bool {
        matches!(
            words::at(self.language, self.text, self.text.gap(end)),
            Some((Word::Scale(_) | Word::Thousand | Word::Hundred, _))
        )
    }

    /// Reads a year after a day or a month: where it ends.
    fn year(&self, end: usize) -> Option<(usize, u32)> {
        let text = self.text;
        let comma = self.language == Language::En && text.byte(end) == b',';
        let at = text.gap(end + usize::from(comma));
        let year = text.value(at, 4);
        let is_year = at > end && text.has_digits(at, 4) && (1000..3000).contains(&year);
        let more = matches!(text.byte(at + 4), b',' | b'.') && text.byte(at + 5).is_ascii_digit();
        (is_year && !more).then_some((at + 4, year))
    }

    /// Reads what joins two days: where the second begins.
    fn join(&self, end: usize) -> Option<(usize, Join)> {
        let text = self.text;
        let gap = text.gap(end);
        if let Some(dash) = text.dash(gap) {
            return Some((text.gap(dash), Join::Firm));
        }
        let comma = text.byte(end) == b',';
        let mut at = if comma { text.gap(end + 1) } else { gap };
        let mut join = comma.then_some(Join::Loose);
        let (word, stop) = text.word(at);
        let said = match (self.language, word.as_str()) {
            (Language::En, "to" | "through" | "until") | (Language::Fr, "au" | "à") => {
                Some(Join::Firm)
            }
            (Language::En, "and" | "or") | (Language::Fr, "et" | "ou") => Some(Join::Loose),
            _ => None,
        };
        if said.is_some() {
            join = said;
            at = text.gap(stop);
        }
        if self.language == Language::Fr
            && let (word, stop) = text.word(at)
            && matches!(word.as_str(), "le" | "du" | "au")
        {
            at = text.gap(stop);
        }
        Some((at, join?))
    }

    /// Returns whether a word follows that a number may count: "on May 14, 19 people".
    fn counts(&self, end: usize) -> bool {
        let text = self.text;
        let at = text.gap(end);
        if at == end || !is_letter(text.byte(at)) {
            return false;
        }
        let (word, _) = text.word(at);
        !matches!(
            word.as_str(),
            "and" | "or" | "to" | "et" | "ou" | "au" | "à"
        )
    }

    /// Keeps the days of a month that end at `end`, with the year if one follows.
    fn dates(&mut self, days: &Days, month: u8, end: usize) -> bool {
        let year = self.year(end);
        let last = days.count.saturating_sub(1);
        for (place, &(start, stop, day)) in days.days.iter().enumerate().take(days.count) {
            let stop = match year {
                Some((stop, _)) if place == last => stop,
                _ if place == last => stop.max(end),
                _ => stop,
            };
            let key = match year {
                Some((_, year)) => format!("{year:04}-{month:02}-{day:02}"),
                None => format!("--{month:02}-{day:02}"),
            };
            self.keep(start..stop, Kind::Date, key, Weight::Sure);
        }
        true
    }

    /// Reads « premier janvier » and keeps the day.
    pub(super) fn first_day(&mut self, start: usize, end: usize) -> bool {
        let Some((stop, month)) = self.month_after(end) else {
            return false;
        };
        let mut days = Days::default();
        days.add(start, end, 1);
        self.dates(&days, month, stop)
    }
}
