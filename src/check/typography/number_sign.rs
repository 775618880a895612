//! Figures with the signs of the other language: `1,234` and `2.5 %` in French, `2,5%` and `3 000 pages` in English
//! (facts.md, part 4).

use std::ops::Range;

use super::figures;
use crate::check::passage::Passage;
use crate::check::slip::{NBSP, Slip, after_space, before_space, first_word, last_word};
use crate::check::{Check, Reading, Run, slip};
use crate::diagnostic::{Finding, Rule};
use crate::locale::date::is_month;
use crate::model::{Language, Severity};

const RULE: Rule = Rule::new("typography/number", Severity::Warning);

pub(super) const CHECK: Check = Check {
    rules: &[&RULE],
    run: Run::Bundle(run),
};

fn run(reading: &Reading) -> Vec<Finding> {
    slip::each(reading, &RULE, find)
}

fn find(language: Language, passage: &Passage) -> Vec<Slip> {
    let mut slips = Vec::new();
    let mut index = 0;
    while index < passage.numbers.len() {
        let first = index;
        if language == Language::En {
            let count = figures::spaced(passage, &passage.numbers[index..]);
            if count > 1 {
                index += count;
                slips.extend(spaced(passage, &passage.numbers[first..index]));
                continue;
            }
        }
        // Figures that a single comma or point joins are one number.
        while passage.numbers.get(index + 1).is_some_and(|next| {
            let gap = passage.part(&(passage.numbers[index].end..next.start));
            matches!(gap, "," | ".")
        }) {
            index += 1;
        }
        let groups = &passage.numbers[first..=index];
        index += 1;
        let at = groups[0].start..groups[groups.len() - 1].end;
        let is_part = |char: char| char.is_alphanumeric() || ",.-/$:\u{1a}".contains(char);
        let is_name = passage.before(at.start).ends_with(is_part)
            || passage
                .after(at.end)
                .starts_with(|char: char| char.is_alphanumeric() || "-/\u{1a}".contains(char));
        if groups.len() < 2 || is_name {
            continue;
        }
        let near = match language {
            Language::En => english(passage, groups, &at),
            Language::Fr => french(passage, groups, &at),
        };
        slips.extend(near.map(|near| Slip::new(at, near)));
    }
    if language == Language::Fr {
        slips.extend(passage.numbers.iter().filter_map(|at| unit(passage, at)));
    }
    slips
}

/// Symbols of units that are part of no name in French.
const UNITS: &[&str] = &["ko", "Ko", "Mo", "Go", "To", "km", "cm", "mm", "kg"];

/// `5Go`: a space stands between a number and its unit.
fn unit(passage: &Passage, number: &Range<usize>) -> Option<Slip> {
    let symbol = first_word(passage.after(number.end));
    let is_part = |char: char| char.is_alphanumeric() || "-_/.\u{1a}".contains(char);
    let is_name = passage.before(number.start).ends_with(is_part)
        || passage
            .after(number.end + symbol.len())
            .starts_with(['-', '_', '/', '\u{1a}']);
    let is_slip = UNITS.contains(&symbol) && !is_name;
    is_slip.then(|| {
        Slip::new(
            number.start..number.end + symbol.len(),
            format!("{}{NBSP}{symbol}", passage.part(number)),
        )
    })
}

/// `1,234`, `1,234.50`, `2.5 %`.
fn french(passage: &Passage, groups: &[Range<usize>], at: &Range<usize>) -> Option<String> {
    let written = passage.part(at);
    let (whole, part) = match written.split_once('.') {
        Some((whole, part)) => (whole, Some(part)),
        None => (written, None),
    };
    if part.is_some_and(|part| part.contains(['.', ','])) {
        return None;
    }
    let has_commas = whole.contains(',');
    if !(has_commas && is_grouped(whole) || !has_commas && part.is_some()) {
        return None;
    }
    // Three decimals of a measure, and a version or a section with a point, are written so.
    let is_sure = if has_commas {
        part.is_some() || groups.len() > 2 || !measures(passage.after(at.end))
    } else {
        is_amount(passage.after(at.end))
    };
    let whole = whole.replace(',', NBSP);
    is_sure.then(|| match part {
        Some(part) => format!("{whole},{part}"),
        None => whole,
    })
}

/// `3 000 pages`, `$5 000`. A sum or a percentage with its sign behind it is told of with the sign.
fn spaced(passage: &Passage, groups: &[Range<usize>]) -> Option<Slip> {
    let mut at = groups.first()?.start..groups.last()?.end;
    let rest = passage.after(at.end);
    // `5 000,50`
    let decimals = rest.strip_prefix([',', '.']).map_or(0, |rest| {
        rest.len()
            - rest
                .trim_start_matches(|char: char| char.is_ascii_digit())
                .len()
    });
    if matches!(decimals, 1 | 2) {
        at.end += 1 + decimals;
    }
    let (before, rest) = (passage.before(at.start), passage.after(at.end));
    let is_part = |char: char| char.is_alphanumeric() || ",.-/:#\u{1a}".contains(char);
    let is_name = before.ends_with(is_part)
        || rest.starts_with(|char: char| char.is_alphanumeric() || "-/\u{1a}".contains(char));
    let spaced_rest = after_space(rest).unwrap_or(rest);
    if is_name || spaced_rest.starts_with(['%', '$']) {
        return None;
    }
    let slip = || {
        Some(Slip::new(
            at.clone(),
            figures::in_english(passage.part(&at)),
        ))
    };
    if before.ends_with('$') {
        return slip();
    }
    // What is numbered or called so is no count: “Room 5 300”, “on May 5 300 people came”, a number of three times three
    // figures that somebody is known by.
    let former = before_space(before).map_or("", last_word);
    let is_label = former.starts_with(char::is_uppercase)
        && former.len() != before.trim_end().len()
        || is_month(Language::En, former)
        || LABELS.contains(&former);
    let counted = after_space(rest).map_or("", first_word);
    let counts = counted.len() > 2 && counted.starts_with(char::is_lowercase) || is_amount(rest);
    let is_id = groups.len() == 3 && groups.iter().all(|group| group.len() == 3);
    if counts && !is_label && !is_id {
        slip()
    } else {
        None
    }
}

/// Words before figures that number something, and do not count.
const LABELS: &[&str] = &[
    "code",
    "extension",
    "file",
    "form",
    "item",
    "line",
    "no",
    "number",
    "page",
    "room",
    "section",
    "suite",
];

/// `2,5%`, `3,5 million`.
fn english(passage: &Passage, groups: &[Range<usize>], at: &Range<usize>) -> Option<String> {
    let written = passage.part(at);
    let is_decimal = groups.len() == 2 && written.contains(',') && groups[1].len() < 3;
    let after = passage.after(at.end);
    // `35,5 %` and `35,5 $` are told of with their sign.
    let has_wrong_sign = after_space(after).is_some_and(|rest| rest.starts_with('%'))
        || after_space(after).unwrap_or(after).starts_with('$');
    (is_decimal && !has_wrong_sign && is_amount(after)).then(|| written.replace(',', "."))
}

/// Whether commas part figures by three, of which the first does not begin with zero.
fn is_grouped(whole: &str) -> bool {
    let mut groups = whole.split(',');
    let first = groups.next().unwrap_or("");
    (1..=3).contains(&first.len())
        && !first.starts_with('0')
        && groups.all(|group| group.len() == 3)
}

/// Whether a percentage, a sum or a power of ten is told.
fn is_amount(after: &str) -> bool {
    let rest = after_space(after).unwrap_or(after);
    let word = first_word(rest);
    rest.starts_with(['%', '$'])
        || [
            "million",
            "millions",
            "billion",
            "billions",
            "milliard",
            "milliards",
        ]
        .contains(&word)
}

/// Whether something is measured, which may have three decimals.
fn measures(after: &str) -> bool {
    let rest = after_space(after).unwrap_or(after);
    rest.starts_with('%')
        || [
            "million",
            "millions",
            "milliard",
            "milliards",
            "km",
            "m",
            "cm",
            "mm",
            "kg",
            "g",
            "mg",
            "L",
            "l",
            "mL",
            "ml",
            "s",
            "h",
            "ko",
            "Mo",
            "Go",
            "To",
            "V",
            "W",
            "kW",
        ]
        .contains(&first_word(rest))
}
