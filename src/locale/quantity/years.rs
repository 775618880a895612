//! Spans of years and decades: "2023-24", « 2023-2024 », "the 1990s", « les années 1990 ».

use super::{Kind, Reader, Weight};
use crate::model::Language;
use std::ops::Range;

impl Reader<'_> {
    /// Reads 2023-24, 2023–2024, 2024-12, 1990s.
    pub(super) fn years(&mut self, start: usize) -> bool {
        let text = self.text;
        if !text.has_digits(start, 4) || !(1700..2200).contains(&text.value(start, 4)) {
            return false;
        }
        let (year, end) = (text.value(start, 4), start + 4);
        if self.language == Language::En
            && year.is_multiple_of(10)
            && let Some(end) = text.is_word(self.apostrophe(end), "s")
        {
            return self.decade(start..end, year, year.to_string());
        }
        let slash = text.byte(end) == b'/';
        let glued = if slash { Some(end + 1) } else { text.dash(end) };
        let spaced = text.dash(text.gap(end)).map(|dash| text.gap(dash));
        let Some(next) = glued.or(spaced) else {
            return false;
        };
        if text.has_digits(next, 4) {
            let until = text.value(next, 4);
            return (year < until && until < 2200) && self.span(start..next + 4, year, until);
        }
        if glued.is_none() || !text.has_digits(next, 2) {
            return false;
        }
        let short = text.value(next, 2);
        let until = year / 100 * 100 + short + if short < year % 100 { 100 } else { 0 };
        // 2024-09 is September; 2023-24 cannot be a month, 2010-11 and 2005-08 are spans as a rule.
        if until > year && until - year < 50 {
            return self.span(start..next + 2, year, until);
        }
        !slash
            && (1..=12).contains(&short)
            && self.keep(
                start..next + 2,
                Kind::Month,
                format!("{year}-{short:02}"),
                Weight::Sure,
            )
    }

    pub(super) fn span(&mut self, range: Range<usize>, from: u32, until: u32) -> bool {
        self.keep(range, Kind::Years, format!("{from}-{until}"), Weight::Sure)
    }

    fn decade(&mut self, range: Range<usize>, year: u32, written: String) -> bool {
        self.keep(range, Kind::Years, format!("{year}s"), Weight::Sure);
        self.or(written)
    }

    /// Reads the decade after « années »: « les années 1990 », « les années 90 ».
    pub(super) fn decade_announced(&mut self, end: usize) -> bool {
        let text = self.text;
        let start = self.apostrophe(text.gap(end));
        let (year, count) = if text.has_digits(start, 4) {
            (text.value(start, 4), 4)
        } else if text.has_digits(start, 2) {
            let short = text.value(start, 2);
            (short + if short < 30 { 2000 } else { 1900 }, 2)
        } else {
            return false;
        };
        let end = start + count;
        // « les années 2020-2021 » are years.
        year.is_multiple_of(10)
            && text.dash(end).is_none()
            && self.decade(start..end, year, text.part(start, end).to_owned())
    }

    /// Passes over the apostrophe of "1990's" and « années '90 ».
    fn apostrophe(&self, at: usize) -> usize {
        let marks = ["'", "’"];
        let mark = marks.iter().find(|mark| self.text.starts(at, mark));
        at + mark.map_or(0, |mark| mark.len())
    }
}
