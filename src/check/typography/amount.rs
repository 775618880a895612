//! Sums and percentages written as the other language writes them (facts.md, part 4: `20%`, `$100`; « 20 % », « 100 $ »).

use std::ops::Range;

use super::figures;
use crate::check::passage::Passage;
use crate::check::slip::{NBSP, Slip, after_space, before_space, first_word, last_word};
use crate::check::{Check, Reading, Run, slip};
use crate::diagnostic::{Finding, Rule};
use crate::model::{Language, Severity};

const RULE: Rule = Rule::new("typography/amount", Severity::Warning);

pub(super) const CHECK: Check = Check {
    rules: &[&RULE],
    run: Run::Bundle(run),
};

fn run(reading: &Reading) -> Vec<Finding> {
    slip::each(reading, &RULE, find)
}

fn find(language: Language, passage: &Passage) -> Vec<Slip> {
    match language {
        Language::En => passage
            .numbers
            .iter()
            .filter_map(|number| english(passage, number))
            .collect(),
        Language::Fr => passage
            .text
            .match_indices('$')
            .filter_map(|(at, _)| french(passage, at))
            .collect(),
    }
}

/// `20 %`, `100$`, `100 $`, `$5 million dollars`.
fn english(passage: &Passage, number: &Range<usize>) -> Option<Slip> {
    if let Some(slip) = sign_and_word(passage, number) {
        return Some(slip);
    }
    let rest = passage.after(number.end);
    let (gap, rest) = match after_space(rest) {
        Some(after) => (rest.len() - after.len(), after),
        None => (0, rest),
    };
    if !rest.starts_with(['%', '$']) {
        return None;
    }
    let next = rest.chars().nth(1);
    let start = figures::start(passage, number.end);
    let figures = figures::in_english(passage.part(&(start..number.end)));
    let end = number.end + gap + 1;
    if gap > 0 && rest.starts_with('%') && !next.is_some_and(char::is_alphanumeric) {
        return Some(Slip::new(start..end, format!("{figures}%")));
    }
    let is_sum = rest.starts_with('$')
        && !next.is_some_and(char::is_alphanumeric)
        && !passage.before(start).ends_with('$');
    is_sum.then(|| Slip::new(start..end, format!("${figures}")))
}

/// A sum with the sign and the word: `$5 million dollars`, `$20 dollars`.
fn sign_and_word(passage: &Passage, number: &Range<usize>) -> Option<Slip> {
    let mut rest = after_space(passage.after(number.end))?;
    let scale = first_word(rest);
    let is_scale = ["thousand", "million", "billion", "trillion"]
        .iter()
        .any(|word| word.eq_ignore_ascii_case(scale));
    if is_scale {
        rest = after_space(rest.get(scale.len()..)?)?;
    }
    let word = first_word(rest);
    if !matches!(word, "dollar" | "dollars") {
        return None;
    }
    // A number may be as long as the text: its beginning is looked for only here.
    let start = figures::start(passage, number.end);
    let sign = passage.before(start).strip_suffix('$')?.len();
    let mut near = format!(
        "${}",
        figures::in_english(passage.part(&(start..number.end)))
    );
    if is_scale {
        near = format!("{near}{NBSP}{}", scale.to_lowercase());
    }
    let end = passage.text.len() - rest.len() + word.len();
    Some(Slip::new(sign..end, near))
}

/// `$100`, `$ 100`, `$1,234.50`.
fn french(passage: &Passage, at: usize) -> Option<Slip> {
    // « 100 $ 50 » is a sum and another number; « US$ » and the like are names.
    let before = passage.before(at);
    if last_word(before_space(before).unwrap_or(before))
        .ends_with(|last: char| last.is_alphanumeric())
        && before.ends_with(|last: char| last.is_alphanumeric())
        || last_word(before_space(before).unwrap_or(""))
            .ends_with(|last: char| last.is_ascii_digit())
    {
        return None;
    }
    let rest = passage.after(at + 1);
    let rest = after_space(rest).unwrap_or(rest);
    let length = rest.len()
        - rest
            .trim_start_matches(|char: char| char.is_ascii_digit() || ",.".contains(char))
            .len();
    let figures = rest[..length].trim_end_matches([',', '.']);
    if !figures.starts_with(|first: char| first.is_ascii_digit()) {
        return None;
    }
    let mut end = passage.text.len() - rest.len() + figures.len();
    let mut sum = in_french(figures);
    // « $5 millions » : the word comes first.
    let after = &rest[figures.len()..];
    for word in ["million", "milliard"] {
        let written = after_space(after).and_then(|after| after.strip_prefix(word));
        if let Some(more) = written {
            let plural = if more.starts_with('s') { "s" } else { "" };
            end = passage.text.len() - more.len() + plural.len();
            sum = format!("{sum}{NBSP}{word}{plural} de dollars");
            return Some(Slip::new(at..end, sum));
        }
    }
    Some(Slip::new(at..end, format!("{sum}{NBSP}$")))
}

/// Returns figures as French writes them. A comma before exactly three figures parts thousands, else it is the decimal
/// sign that it is in French.
fn in_french(figures: &str) -> String {
    let mut written = String::with_capacity(figures.len() + 4);
    let mut parts = figures.split_inclusive([',', '.']).peekable();
    while let Some(part) = parts.next() {
        let next = parts
            .peek()
            .map_or("", |next| next.trim_end_matches([',', '.']));
        match part.strip_suffix([',', '.']) {
            Some(number) => {
                written.push_str(number);
                let is_thousands = part.ends_with(',') && next.len() == 3;
                written.push_str(if is_thousands { NBSP } else { "," });
            }
            None => written.push_str(part),
        }
    }
    written
}

#[cfg(test)]
mod tests {
    use super::in_french;

    #[test]
    fn figures_keep_their_value() {
        for (figures, expected) in [
            ("100", "100"),
            ("12,50", "12,50"),
            ("1,5", "1,5"),
            ("1,234", "1\u{a0}234"),
            ("1,234.50", "1\u{a0}234,50"),
            ("1.5", "1,5"),
        ] {
            assert_eq!(in_french(figures), expected);
        }
    }
}
