//! Where a number of English prose begins and ends that is written as French writes it, and how English does: `5 000,50` is
//! 5,000.50.

use std::ops::Range;

use crate::check::passage::Passage;
use crate::check::slip::before_space;

/// Returns where a number with commas, points or spaces in it begins.
pub(super) fn start(passage: &Passage, end: usize) -> usize {
    let is_part = |char: char| char.is_ascii_digit() || ",.".contains(char);
    let mut start = passage.before(end).trim_end_matches(is_part).len();
    // Spaces part groups of three figures, before which one to three stand.
    loop {
        let Some(before) = before_space(passage.before(start)) else {
            return start;
        };
        let group = before.len()
            - before
                .trim_end_matches(|char: char| char.is_ascii_digit())
                .len();
        let rest = &before[..before.len() - group];
        let is_inner = rest.ends_with(|char: char| char.is_alphanumeric() || ",.-/".contains(char));
        if first_group(passage.part(&(start..end))) != 3 || !(1..=3).contains(&group) || is_inner {
            return start;
        }
        start = rest.len();
    }
}

/// Returns how many of the numbers from this one on are groups of one whole number that spaces part: `3 000`, `12 345 678`.
pub(super) fn spaced(passage: &Passage, numbers: &[Range<usize>]) -> usize {
    let is_joined = |one: &Range<usize>, next: &Range<usize>| {
        matches!(
            passage.part(&(one.end..next.start)),
            " " | "\u{a0}" | "\u{202f}"
        )
    };
    let Some(first) = numbers.first() else {
        return 0;
    };
    let pairs = numbers.windows(2);
    let groups = pairs.take_while(|pair| is_joined(&pair[0], &pair[1]) && pair[1].len() == 3);
    let count = 1 + groups.count();
    // A telephone number ends with four figures.
    let goes_on = numbers
        .get(count)
        .is_some_and(|next| is_joined(&numbers[count - 1], next));
    let is_one = (1..=3).contains(&first.len()) && !passage.part(first).starts_with('0');
    if is_one && !goes_on { count } else { 1 }
}

/// Returns figures as English writes them. A comma that does not part thousands is the decimal sign of French.
pub(super) fn in_english(figures: &str) -> String {
    let mut written = String::with_capacity(figures.len());
    let mut parts = figures.split([' ', '\u{a0}', '\u{202f}']);
    written.push_str(parts.next().unwrap_or(""));
    for part in parts {
        written.push(',');
        written.push_str(part);
    }
    let decimals = figures.split_once(',').map(|(_, decimals)| decimals);
    if let Some(decimals) = decimals
        && decimals.len() != 3
        && decimals.bytes().all(|byte| byte.is_ascii_digit())
    {
        let at = written.len() - decimals.len() - 1;
        written.replace_range(at..=at, ".");
    }
    written
}

fn first_group(figures: &str) -> usize {
    let end = figures.find(|char: char| !char.is_ascii_digit());
    end.unwrap_or(figures.len())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn figures_keep_their_value() {
        for (figures, expected) in [
            ("100", "100"),
            ("5 000", "5,000"),
            ("1\u{a0}234\u{a0}567", "1,234,567"),
            ("35,5", "35.5"),
            ("5 000,50", "5,000.50"),
            ("1,234", "1,234"),
            ("1,234,567", "1,234,567"),
            ("1,234.50", "1,234.50"),
        ] {
            assert_eq!(in_english(figures), expected);
        }
    }
}
