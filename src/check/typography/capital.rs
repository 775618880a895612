//! Months, days and languages with a capital in French, and without one in English (facts.md, part 5).

use std::ops::Range;

use crate::check::passage::Passage;
use crate::check::slip::{Slip, after_space, before_space, first_word, last_word, value};
use crate::check::{Check, Reading, Run, slip};
use crate::diagnostic::{Finding, Rule};
use crate::locale::date::is_month;
use crate::model::{Language, Severity};

const RULE: Rule = Rule::new("typography/capital", Severity::Warning);

pub(super) const CHECK: Check = Check {
    rules: &[&RULE],
    run: Run::Bundle(run),
};

fn run(reading: &Reading) -> Vec<Finding> {
    slip::each(reading, &RULE, find)
}

/// Months as they are written without their accents.
const BARE_MONTHS: &[&str] = &["fevrier", "aout", "decembre"];
const DAYS: &[&str] = &[
    "Lundi", "Mardi", "Mercredi", "Jeudi", "Vendredi", "Samedi", "Dimanche",
];
const LANGUAGES: &[&str] = &["Anglais", "Français"];

/// Words between which and a month nothing else can be meant.
const BEFORE_MONTHS: &[&str] = &[
    "en", "de", "du", "dès", "depuis", "début", "mi", "fin", "au", "à", "et", "er",
];

fn find(language: Language, passage: &Passage) -> Vec<Slip> {
    if language == Language::En {
        let words = passage.words.iter();
        return words.filter_map(|word| english(passage, word)).collect();
    }
    let slips = passage.words.iter().filter_map(|word| {
        let written = passage.part(word);
        if !written.starts_with(|first: char| first.is_uppercase()) {
            return None;
        }
        let before = last_word(before_space(passage.before(word.start))?);
        let is_day = before.len() <= 2 && before.parse::<u32>().is_ok_and(|day| day <= 31)
            || before == "1er";
        let lower = written.to_lowercase();
        let is_month = is_month(language, &lower) || BARE_MONTHS.contains(&lower.as_str());
        // A year makes a date of a month; beside the number of its day, a weekday can be nothing else.
        let after = after_space(passage.after(word.end)).unwrap_or("");
        let next = first_word(after);
        let is_inside = before.starts_with(char::is_lowercase);
        let has_year = next.len() == 4 && (1800..2200).contains(&value(next));
        let has_day = (1..=31).contains(&value(next.trim_end_matches("er")));
        let is_slip = is_month && (is_day || BEFORE_MONTHS.contains(&before) && written != "Mars")
            || is_month && is_inside && has_year
            || DAYS.contains(&written) && is_inside && has_day
            || DAYS.contains(&written)
                && ["le", "du", "au", "ce", "chaque", "un", "dès", "prochain"]
                    .contains(&before.to_lowercase().as_str())
                && !["saint", "Saint", "des"].contains(&next)
            || LANGUAGES.contains(&written) && before == "en";
        is_slip.then(|| Slip::new(word.clone(), lower))
    });
    slips.collect()
}

/// Names that English writes with a capital, and that no other word is written like. March, may and august are words.
const ENGLISH: &[&str] = &[
    "monday",
    "tuesday",
    "wednesday",
    "thursday",
    "friday",
    "saturday",
    "sunday",
    "january",
    "february",
    "april",
    "june",
    "july",
    "september",
    "october",
    "november",
    "december",
    "french",
    "english",
    "canadian",
    "canadians",
    "canada",
];

/// Things that are named after a people and have lost its capital.
const THINGS: &[&str] = &[
    "bread", "door", "doors", "dressing", "fries", "muffin", "muffins", "press", "toast", "windows",
];

/// “monday”, “a french version”.
fn english(passage: &Passage, word: &Range<usize>) -> Option<Slip> {
    let written = passage.part(word);
    if !ENGLISH.contains(&written) {
        return None;
    }
    let (before, after) = (passage.before(word.start), passage.after(word.end));
    // Parts of addresses and of names of files.
    let is_part = before.ends_with(['.', '/', '_', '@', '#', '\u{1a}'])
        || after.starts_with(['/', '_', '@', '\u{1a}'])
        || after
            .strip_prefix('.')
            .is_some_and(|rest| rest.starts_with(char::is_alphanumeric));
    if is_part || after_space(after).is_some_and(|rest| THINGS.contains(&first_word(rest))) {
        return None;
    }
    let mut near = written.to_owned();
    near[..1].make_ascii_uppercase();
    Some(Slip::new(word.clone(), near))
}
