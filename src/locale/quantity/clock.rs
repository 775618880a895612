//! Times of day: "4:30 pm", "noon", « 16 h 30 », « midi ».

use super::range::Shape;
use super::{Kind, Reader, Weight};
use crate::model::Language;

/// Which half of the day an hour is in.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Half {
    Morning,
    Afternoon,
}

impl Reader<'_> {
    /// Reads a time that begins with digits.
    pub(super) fn clock(&mut self, start: usize) -> bool {
        let text = self.text;
        let end = text.digits(start);
        if end - start > 2 {
            return false;
        }
        let hour = text.value(start, end - start);
        if hour > 24 {
            return false;
        }
        if text.byte(end) == b':' && text.has_digits(end + 1, 2) {
            return self.with_colon(start, end, hour);
        }
        if let Some((stop, half)) = self.half_of_day(end) {
            return self.time(start, stop, hour_of(hour, half), 0);
        }
        match self.language {
            Language::En => false,
            Language::Fr => self.with_h(start, end, hour),
        }
    }

    /// Reads 16:30, "4:30 pm". Without "pm" a small hour may be of either half of the day.
    fn with_colon(&mut self, start: usize, end: usize, hour: u32) -> bool {
        let text = self.text;
        let minutes = text.value(end + 1, 2);
        if minutes > 59 {
            return false;
        }
        let end = end + 3;
        if let Some((stop, half)) = self.half_of_day(end) {
            return self.time(start, stop, hour_of(hour, half), minutes);
        }
        self.time(start, end, hour, minutes);
        let afternoon = format!("{:02}:{minutes:02}", hour + 12);
        self.or((1..12).contains(&hour).then_some(afternoon))
    }

    /// Reads « 16 h 30 », « 16h30 », « 16 h », « 16 heures 30 ».
    fn with_h(&mut self, start: usize, end: usize, hour: u32) -> bool {
        let text = self.text;
        let (unit, unit_end) = text.word(text.gap(end));
        let at = text.gap(unit_end);
        let minutes = (text.has_digits(at, 2) && text.value(at, 2) < 60).then(|| text.value(at, 2));
        match (unit.as_str(), minutes) {
            // In « 9 h 12 h » each number has its own h.
            ("h", Some(minutes)) if !self.is_hour(at + 2) => {
                self.time(start, at + 2, hour, minutes)
            }
            ("heures" | "heure", Some(minutes)) if at > unit_end && minutes % 5 == 0 => {
                self.time(start, at + 2, hour, minutes)
            }
            // « 24 h » is a day, as a rule.
            ("h", _) if hour < 24 => {
                self.time(start, unit_end, hour, 0);
                self.or(hour.to_string())
            }
            _ => false,
        }
    }

    fn is_hour(&self, at: usize) -> bool {
        self.text.is_word(self.text.gap(at), "h").is_some()
    }

    /// Reads "am", "p.m.", "noon" after an hour: where it ends.
    fn half_of_day(&self, end: usize) -> Option<(usize, Half)> {
        let text = self.text;
        let at = text.gap(end);
        let (word, stop) = text.word(at);
        match word.as_str() {
            "am" => Some((stop, Half::Morning)),
            "pm" => Some((stop, Half::Afternoon)),
            "noon" if at > end => Some((stop, Half::Afternoon)),
            "midnight" if at > end => Some((stop, Half::Morning)),
            letter @ ("a" | "p") if text.byte(stop) == b'.' => {
                let stop = text.is_word(stop + 1, "m")?;
                let stop = if text.byte(stop) == b'.' {
                    stop + 1
                } else {
                    stop
                };
                let half = if letter == "a" {
                    Half::Morning
                } else {
                    Half::Afternoon
                };
                Some((stop, half))
            }
            _ => None,
        }
    }

    /// Reads "noon", « midi » and midnight, but not « après-midi ».
    pub(super) fn noon(&mut self, start: usize, end: usize, hour: u32) -> bool {
        let former = self.text.former_word(start);
        let former = former.as_str();
        if self.text.before(start) == b'-' && matches!(former, "après" | "avant") {
            return false;
        }
        self.time(start, end, hour, 0);
        // « l'heure du midi », "over the noon hour" say when people eat.
        if let Some(last) = self.found.last_mut()
            && matches!(former, "le" | "du" | "ce" | "the")
        {
            last.weight = Weight::Soft;
        }
        true
    }

    fn time(&mut self, start: usize, end: usize, hour: u32, minutes: u32) -> bool {
        let hour = hour % 24;
        let key = format!("{hour:02}:{minutes:02}");
        let shape = Shape::Time(hour * 60 + minutes);
        self.keep_shaped(start..end, Kind::Time, key, Weight::Sure, shape)
    }
}

fn hour_of(hour: u32, half: Half) -> u32 {
    match half {
        Half::Morning if hour == 12 => 0,
        Half::Afternoon if hour < 12 => hour + 12,
        _ => hour,
    }
}
