//! Times as each language writes them: “4:30 pm”, « 16 h 30 » (facts.md, part 4).

use std::ops::Range;

use crate::check::passage::Passage;
use crate::check::slip::{NBSP, Slip, after_space, before_space, first_word, last_word, value};
use crate::check::{Check, Reading, Run, slip};
use crate::diagnostic::{Finding, Rule};
use crate::model::{Language, Severity};

const RULE: Rule = Rule::new("typography/time", Severity::Warning);

pub(super) const CHECK: Check = Check {
    rules: &[&RULE],
    run: Run::Bundle(run),
};

fn run(reading: &Reading) -> Vec<Finding> {
    slip::each(reading, &RULE, find)
}

fn find(language: Language, passage: &Passage) -> Vec<Slip> {
    passage
        .numbers
        .iter()
        .filter_map(|number| time(language, passage, number))
        .collect()
}

/// Reads the time whose hour stands at `number`.
fn time(language: Language, passage: &Passage, number: &Range<usize>) -> Option<Slip> {
    let hour = passage.part(number);
    let before = passage.before(number.start);
    let is_name = |char: char| char.is_alphanumeric() || ":.,-_/$\u{1a}".contains(char);
    if hour.len() > 2 || value(hour) > 24 || before.ends_with(is_name) {
        return None;
    }
    let rest = passage.after(number.end);
    let (minutes, after) = match rest
        .strip_prefix(':')
        .and_then(|rest| Some((rest.get(..2)?, rest.get(2..)?)))
    {
        Some((minutes, after)) if minutes.bytes().all(|byte| byte.is_ascii_digit()) => {
            (minutes, after)
        }
        _ => ("", rest),
    };
    let (half, end) = if let Some((half, after)) = half(after) {
        (Some(half), passage.text.len() - after.len())
    } else {
        (None, 0)
    };
    let (hour, minutes, end) = match (half, language) {
        // “13:00 pm”
        (Some('p'), _) if value(hour) > 12 && value(hour) < 24 => (value(hour), minutes, end),
        (Some(_), _) if value(hour) > 12 => return None,
        (Some(half), _) => (hour24(value(hour), half), minutes, end),
        // “16:30” is a time after these words: a ratio, a verse or a score is never past noon in them.
        (None, Language::En)
            if minutes.len() == 2
                && (13..24).contains(&value(hour))
                && value(minutes) < 60
                && is_of_time(passage, number) =>
        {
            (value(hour), minutes, number.end + 3)
        }
        (None, _) if minutes.is_empty() => french(language, passage, number)?,
        _ => return None,
    };
    let near = match language {
        Language::En => {
            let half = if hour < 12 { "am" } else { "pm" };
            let hour = if hour % 12 == 0 { 12 } else { hour % 12 };
            let colon = if minutes.is_empty() { "" } else { ":" };
            format!("{hour}{colon}{minutes} {half}")
        }
        Language::Fr if minutes.is_empty() || minutes == "00" => format!("{hour}{NBSP}h"),
        Language::Fr => format!("{hour}{NBSP}h{NBSP}{minutes}"),
    };
    let written = passage.part(&(number.start..end));
    // A trailing point may be that of the sentence.
    (written.replace(NBSP, " ") != near.replace(NBSP, " "))
        .then(|| Slip::new(number.start..end, near))
}

/// Whether a word before the hour tells that it is one, and no seconds or parts follow.
fn is_of_time(passage: &Passage, number: &Range<usize>) -> bool {
    let before = passage.before(number.start);
    let word = before_space(before).map_or("", last_word).to_lowercase();
    let rest = passage.part(&(number.end + 3..passage.text.len()));
    ["at", "by", "until", "till", "before", "after", "from"].contains(&word.as_str())
        && !rest.starts_with(|char: char| char.is_alphanumeric() || char == ':')
}

/// Reads am or pm, however it is written, and returns what follows.
fn half(text: &str) -> Option<(char, &str)> {
    let text = after_space(text).unwrap_or(text);
    ["a.m.", "p.m.", "A.M.", "P.M.", "am", "pm", "AM", "PM"]
        .iter()
        .find_map(|sign| {
            let after = text.strip_prefix(sign)?;
            let ends = !after.starts_with(|next: char| next.is_alphanumeric());
            ends.then(|| {
                (
                    sign.chars().next().unwrap_or('a').to_ascii_lowercase(),
                    after,
                )
            })
        })
}

fn hour24(hour: u32, half: char) -> u32 {
    match half {
        'p' if hour < 12 => hour + 12,
        'a' if hour == 12 => 0,
        _ => hour,
    }
}

/// Reads « 16h30 » or « 16 h 30 », which English does not write, and « 16H30 », which French does not either.
fn french<'p>(
    language: Language,
    passage: &'p Passage,
    number: &Range<usize>,
) -> Option<(u32, &'p str, usize)> {
    let rest = passage.after(number.end);
    let rest = after_space(rest).unwrap_or(rest);
    let sign = first_word(rest).chars().next()?;
    if !(sign == 'h' && language == Language::En || sign == 'H') {
        return None;
    }
    let rest = &rest[1..];
    let rest = after_space(rest).unwrap_or(rest);
    let minutes = first_word(rest);
    let real = minutes.len() == 2
        && minutes.bytes().all(|byte| byte.is_ascii_digit())
        && value(minutes) < 60;
    let end = passage.text.len() - rest.len() + 2;
    real.then(|| (value(passage.part(number)), minutes, end))
}
