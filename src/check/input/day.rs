//! Days that the calendar does not have, and days of the week that are not those of their date.

use std::ops::Range;

use chrono::{Datelike, NaiveDate};

use crate::check::passage::Passage;
use crate::check::slip::{capital_of, last_word, value};
use crate::check::{Check, Reading, Run, each_text};
use crate::diagnostic::{Finding, Rule};
use crate::locale::date;
use crate::locale::quantity::{Kind, Quantity, quantities};
use crate::model::{Language, Severity};

const NO_SUCH_DAY: Rule = Rule::new("input/no-such-day", Severity::Error);
const WEEKDAY: Rule = Rule::new("input/weekday", Severity::Error);

pub(super) const CHECK: Check = Check {
    rules: &[&NO_SUCH_DAY, &WEEKDAY],
    run: Run::Bundle(run),
};

fn run(reading: &Reading) -> Vec<Finding> {
    let mut findings = Vec::new();
    for (language, text) in each_text(reading) {
        // What others wrote is quoted as they wrote it.
        let own = text.passages().iter().filter(|passage| !passage.is_quoted);
        for passage in own.filter(|passage| may_be_wrong(language, passage)) {
            let said = quantities(language, &passage.text);
            for one in said.iter().filter(|one| one.kind == Kind::Date) {
                let finding = match Day::read(&one.key) {
                    Some(Day::Real(day)) => wrong_weekday(language, passage, one, day),
                    Some(Day::Impossible(last)) if is_surely_a_date(language, passage, one) => {
                        Some((&NO_SUCH_DAY, one.range.clone(), last.to_string()))
                    }
                    _ => None,
                };
                if let Some((rule, at, near)) = finding {
                    findings.push(
                        Finding::new(rule, text.within(passage, &at))
                            .with("written", passage.part(&at))
                            .with("near", near),
                    );
                }
            }
        }
    }
    findings
}

/// Whether a passage has what either rule looks for: a day that some month does not have, or a day of the week.
fn may_be_wrong(language: Language, passage: &Passage) -> bool {
    let is_late = |number: &Range<usize>| number.len() == 2 && passage.part(number) > "28";
    let names_day = |word: &Range<usize>| {
        let mut parts = passage.part(word).split('-');
        let is_long = word.len() >= "lundi".len();
        is_long && parts.any(|part| may_be_weekday(part) && is_weekday(language, part))
    };
    let mut numbers = passage.numbers.iter();
    !passage.numbers.is_empty() && (numbers.any(is_late) || passage.words.iter().any(names_day))
}

/// What a date says.
enum Day {
    /// A day of a known year.
    Real(NaiveDate),
    /// A day that its month does not have; the month's last one.
    Impossible(u32),
}

impl Day {
    /// Reads the key of a date: `2024-12-09`, or `--12-09`, of which there may be one in some year.
    fn read(key: &str) -> Option<Self> {
        let (year, rest) = match key.strip_prefix("--") {
            Some(rest) => (None, rest),
            None => (Some(value(key.get(..4)?)), key.get(5..)?),
        };
        let (month, day) = (value(rest.get(..2)?), value(rest.get(3..)?));
        // A leap year has every day there is.
        let known = i32::try_from(year.unwrap_or(2024)).ok()?;
        match NaiveDate::from_ymd_opt(known, month, day) {
            Some(day) => year.is_some().then_some(Self::Real(day)),
            None => (1..day)
                .rev()
                .find(|day| NaiveDate::from_ymd_opt(known, month, *day).is_some())
                .map(Self::Impossible),
        }
    }
}

/// Whether nothing else is meant: “In February 30 people came” counts people, and `2024-02-30` may be part of a number.
fn is_surely_a_date(language: Language, passage: &Passage, one: &Quantity) -> bool {
    let (before, after) = (
        passage.before(one.range.start),
        passage.after(one.range.end),
    );
    if passage
        .part(&one.range)
        .starts_with(|first: char| first.is_ascii_digit())
    {
        let is_part = |char: char| char.is_alphanumeric() || "-/.".contains(char);
        let is_numeric =
            one.range.len() == "2024-02-30".len() && passage.part(&one.range).is_ascii();
        let ends = |after: &str| {
            let mut letters = after.chars();
            letters
                .next()
                .is_some_and(|char| char.is_alphanumeric() || "-/".contains(char))
                || after.starts_with('.') && letters.next().is_some_and(char::is_alphanumeric)
        };
        let has_strokes = passage.part(&one.range).contains('/');
        return !(is_numeric && (has_strokes || before.ends_with(is_part) || ends(after)));
    }
    let has_year = !one.key.starts_with("--");
    let is_counted = after
        .trim_start()
        .starts_with(|next: char| next.is_alphabetic())
        || last_word(before.trim_end()).eq_ignore_ascii_case("in");
    language == Language::Fr || has_year || !is_counted
}

/// Returns where another day of the week stands beside a date, and the right one.
fn wrong_weekday(
    language: Language,
    passage: &Passage,
    one: &Quantity,
    day: NaiveDate,
) -> Option<(&'static Rule, Range<usize>, String)> {
    let right = date::weekday(language, day.weekday());
    let (at, written) = weekday_before(passage, one.range.start)
        .filter(|(_, word)| is_weekday(language, word))
        .or_else(|| {
            weekday_after(passage, one.range.end).filter(|(_, word)| is_weekday(language, word))
        })?;
    if right.eq_ignore_ascii_case(written) {
        return None;
    }
    let whole = at.start.min(one.range.start)..at.end.max(one.range.end);
    Some((&WEEKDAY, whole, capital_of(written, right)))
}

/// Whether a word ends as the days of the week do: “Monday”, « lundi », « dimanche ».
fn may_be_weekday(word: &str) -> bool {
    let last = word.as_bytes().last();
    last.is_some_and(|last| matches!(last.to_ascii_lowercase(), b'y' | b'i' | b'e'))
}

fn is_weekday(language: Language, word: &str) -> bool {
    date::WEEKDAYS
        .into_iter()
        .any(|day| date::weekday(language, day).eq_ignore_ascii_case(word))
}

/// The word before a date: “Monday, December 9”, “Monday the 9th of December”, « le lundi 9 décembre ».
fn weekday_before(passage: &Passage, start: usize) -> Option<(Range<usize>, &str)> {
    let before = passage.before(start).trim_end();
    let before = before
        .strip_suffix(" the")
        .unwrap_or(before)
        .trim_end_matches([',', ' ', '\u{a0}']);
    let word = last_word(before);
    (!word.is_empty()).then(|| (before.len() - word.len()..before.len(), word))
}

/// The word in brackets after a date, and where it stands with the last one: “December 9, 2024 (Monday)”.
fn weekday_after(passage: &Passage, end: usize) -> Option<(Range<usize>, &str)> {
    let rest = passage.after(end);
    let inner = rest.strip_prefix([' ', '\u{a0}'])?.strip_prefix('(')?;
    let word = &inner[..inner.find(')')?];
    let start = passage.text.len() - inner.len();
    Some((start..start + word.len() + 1, word))
}
