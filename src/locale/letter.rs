//! What words are made of.

use std::ops::Range;

/// Whether a character is a letter or a digit, as [`char::is_alphanumeric`] says: without its tables for nearly every
/// character of prose, since every rule that reads words asks it of every character.
#[must_use]
pub fn is_alphanumeric(character: char) -> bool {
    match character {
        '\0'..='\x7f' => character.is_ascii_alphanumeric(),
        // Latin letters all, but for the signs × and ÷.
        '\u{c0}'..='\u{24f}' => !matches!(character, '×' | '÷'),
        // Spaces, dashes, quotation marks, apostrophes, dots and what stands for code.
        '\u{a0}' | '«' | '»' | '\u{2000}'..='\u{2064}' | '\u{fffc}' => false,
        _ => character.is_alphanumeric(),
    }
}

/// Returns where the runs of letters and digits of a text stand, in order; with hyphens, those are part of a run too.
pub fn runs(text: &str, with_hyphens: bool) -> impl Iterator<Item = Range<usize>> {
    // Whether what stands at a byte is part of a run, and how many bytes it has.
    let part = move |at: usize| {
        let byte = text.as_bytes()[at];
        if byte.is_ascii() {
            let is_hyphen = with_hyphens && byte == b'-';
            return (byte.is_ascii_alphanumeric() || is_hyphen, 1);
        }
        let character = text[at..].chars().next().unwrap_or(' ');
        (is_alphanumeric(character), character.len_utf8())
    };
    let mut at = 0;
    std::iter::from_fn(move || {
        let mut start = None;
        while at < text.len() {
            let (is_part, length) = part(at);
            if !is_part && start.is_some() {
                break;
            }
            if is_part {
                start.get_or_insert(at);
            }
            at += length;
        }
        Some(start?..at)
    })
}

#[cfg(test)]
mod tests {
    use super::{is_alphanumeric, runs};

    #[test]
    fn runs_are_what_signs_part() {
        let text = "–L’été, c.-à-d. « 3 % » — œuvre½ -x- \u{1a}ﬁn\u{301}";
        for with_hyphens in [false, true] {
            let is_part = |letter: char| letter.is_alphanumeric() || with_hyphens && letter == '-';
            let parted = text.split(|letter| !is_part(letter));
            let parted: Vec<&str> = parted.filter(|run| !run.is_empty()).collect();
            let found: Vec<&str> = runs(text, with_hyphens).map(|run| &text[run]).collect();
            assert_eq!(found, parted);
        }
        assert_eq!(runs("", true).next(), None);
        assert_eq!(runs("é", false).next(), Some(0..2));
    }

    #[test]
    fn it_is_what_the_tables_say() {
        for character in '\0'..=char::MAX {
            assert_eq!(
                is_alphanumeric(character),
                character.is_alphanumeric(),
                "{character:?}"
            );
        }
    }
}
