//! Dates as each language writes them: “July 31, 2016”, « 1er décembre » (facts.md, part 3).

use std::ops::Range;

use crate::check::passage::Passage;
use crate::check::slip::{NBSP, Slip, after_space, before_space, first_word, last_word, value};
use crate::check::{Check, Reading, Run, slip};
use crate::diagnostic::{Finding, Rule};
use crate::locale::date::is_month;
use crate::model::{Language, Severity};

const RULE: Rule = Rule::new("typography/date", Severity::Warning);

pub(super) const CHECK: Check = Check {
    rules: &[&RULE],
    run: Run::Bundle(run),
};

fn run(reading: &Reading) -> Vec<Finding> {
    slip::each(reading, &RULE, find)
}

fn find(language: Language, passage: &Passage) -> Vec<Slip> {
    let find = match language {
        Language::En => english,
        Language::Fr => french,
    };
    passage
        .numbers
        .iter()
        .filter_map(|number| find(passage, number))
        .collect()
}

/// “July 31st”, “31 July 2016”.
fn english(passage: &Passage, number: &Range<usize>) -> Option<Slip> {
    let day = passage.part(number);
    if day.len() > 2 || value(day) > 31 {
        return None;
    }
    let rest = passage.after(number.end);
    let suffix = first_word(rest);
    if ["st", "nd", "rd", "th"].contains(&suffix) {
        let before = before_space(passage.before(number.start))?;
        let month = last_word(before);
        let place = before.len() - month.len()..number.end + suffix.len();
        return is_month(Language::En, month)
            .then(|| Slip::new(place, format!("{month}{NBSP}{day}")));
    }
    if let Some(slip) = no_comma(passage, number) {
        return Some(slip);
    }
    let after = after_space(rest)?;
    let month = first_word(after);
    let after = after.get(month.len()..)?;
    let year = first_word(after_space(after.strip_prefix(',').unwrap_or(after))?);
    let is_date =
        is_month(Language::En, month) && year.len() == 4 && (1800..2200).contains(&value(year));
    let end = passage.text.len() - after.len() + after.find(year)? + year.len();
    is_date.then(|| Slip::new(number.start..end, format!("{month}{NBSP}{day}, {year}")))
}

/// “March 3 2025”.
fn no_comma(passage: &Passage, number: &Range<usize>) -> Option<Slip> {
    let before = before_space(passage.before(number.start))?;
    let month = last_word(before);
    let year = first_word(after_space(passage.after(number.end))?);
    let has_year = year.len() == 4 && (1900..2100).contains(&value(year));
    let end = number.end + passage.after(number.end).find(year)? + year.len();
    // “March 3 2025 people came” counts them; nobody writes so.
    let is_end = !passage.after(end).starts_with(['-', ',', '.', '/'])
        || passage.after(end).len() == 1
        || passage.after(end).starts_with([',', '.'])
            && !passage.after(end)[1..].starts_with(|char: char| char.is_ascii_digit());
    let day = passage.part(number);
    (is_month(Language::En, month) && has_year && is_end && value(day) > 0).then(|| {
        Slip::new(
            before.len() - month.len()..end,
            format!("{month}{NBSP}{day}, {year}"),
        )
    })
}

/// « le 1 décembre », « 9 décembre, 2024 ».
fn french(passage: &Passage, number: &Range<usize>) -> Option<Slip> {
    let day = passage.part(number);
    let before = passage.before(number.start);
    if day.len() > 2 || value(day) > 31 || before.ends_with([',', '.', ':', '-', '/']) {
        return None;
    }
    let after = after_space(passage.after(number.end))?;
    let month = first_word(after);
    if !is_month(Language::Fr, month) {
        return None;
    }
    let end = passage.text.len() - after.len() + month.len();
    if day == "1"
        && !last_word(before_space(before).unwrap_or(""))
            .starts_with(|char: char| char.is_ascii_digit())
    {
        return Some(Slip::new(number.start..end, format!("1er{NBSP}{month}")));
    }
    let rest = passage.after(end).strip_prefix(',')?;
    let year = first_word(after_space(rest)?);
    let is_date = year.len() == 4 && (1800..2200).contains(&value(year));
    let whole = number.start..passage.text.len() - rest.len() + rest.find(year)? + year.len();
    is_date.then(|| Slip::new(whole, format!("{day}{NBSP}{month} {year}")))
}
