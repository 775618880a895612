//! The words of dates in both languages: months, ordinals, what links the parts.

use super::page::Page;
use super::words::same;

/// The months and their usual short forms: English, French.
const MONTHS: &str = "january february march april may june july august september october november december jan feb mar \
    apr jun jul aug sep sept oct nov dec janvier février fevrier mars avril mai juin juillet août aout septembre octobre \
    novembre décembre decembre janv févr fév avr juil déc";
/// How they start.
const STARTS: &[&str] = &[
    "jan", "feb", "fé", "fev", "mar", "apr", "avr", "ma", "ju", "au", "ao", "sep", "oct", "nov",
    "dec", "dé",
];
/// What turns the number of a day into an ordinal.
const ORDINALS: &[&str] = &["st", "nd", "rd", "th", "er", "ᵉʳ"];

/// Returns the end of an ordinal's letters, or the place itself.
pub(super) fn ordinal(page: &Page, at: usize) -> usize {
    let rest = &page.text()[at..];
    let ending = ORDINALS.iter().find(|ending| rest.starts_with(**ending));
    at + ending.map_or(0, |ending| ending.len())
}

/// Returns the end of what links a day with its month, and a month with its year: `, `, `. `, `-`, " of ".
pub(super) fn link(page: &Page, at: usize) -> Option<usize> {
    let rest = &page.text()[at..];
    let next = rest.trim_start_matches([' ', '.', ',', '-', '/', '\r', '\n']);
    let next = match rest.len() - next.len() {
        1..=3 => next
            .strip_prefix("of ")
            .or(next.strip_prefix("de "))
            .unwrap_or(next),
        _ => return None,
    };
    Some(at + rest.len() - next.len())
}

/// Returns the end of the month that follows.
pub(super) fn month_after(page: &Page, at: usize) -> Option<usize> {
    let start = link(page, at)?;
    let end = start + letters(page.text()[start..].chars());
    is_month(&page.text()[start..end]).then_some(end)
}

/// Returns the start of the month that stands before.
pub(super) fn month_before(page: &Page, at: usize) -> Option<usize> {
    let before = &page.text()[..at];
    let ahead = before.strip_suffix([' ', '\n', '-', '.'])?;
    let ahead = ahead.strip_suffix('.').unwrap_or(ahead);
    let start = ahead.len() - letters(ahead.chars().rev());
    is_month(&ahead[start..]).then_some(start)
}

/// The length of a word, in bytes; no month is longer than nine letters.
fn letters(text: impl Iterator<Item = char>) -> usize {
    text.take(10)
        .take_while(|letter| letter.is_alphabetic())
        .map(char::len_utf8)
        .sum()
}

fn is_month(word: &str) -> bool {
    // Most words are told by their first letters.
    STARTS
        .iter()
        .any(|start| same(word.as_bytes(), start.as_bytes()))
        && MONTHS
            .split_ascii_whitespace()
            .any(|month| word.len() == month.len() && same(word.as_bytes(), month.as_bytes()))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn months_of_both_languages_in_any_case() {
        for month in ["May", "SEPT", "août", "AOÛT", "FÉVR", "décembre", "Dec"] {
            assert!(is_month(month), "{month}");
        }
        for word in [
            "",
            "a",
            "marc",
            "Mayor",
            "déco",
            "decide",
            "ju",
            "SEPTEMBRES",
        ] {
            assert!(!is_month(word), "{word}");
        }
    }

    #[test]
    fn the_month_before_a_number_may_be_short() {
        for (text, start) in [
            ("May 3", Some(0)),
            ("le 1er févr. 1980", Some(7)),
            ("in Sept.3", Some(3)),
            ("on May, 3", None),
            ("dismay 3", None),
            ("é mai 3", Some(3)),
        ] {
            let page = Page::read(text);
            let at = page.groups().last().map_or(0, |group| group.start);
            assert_eq!(month_before(&page, at), start, "{text}");
        }
    }
}
