//! Excerpts of what must not be repeated: logs of a build are often public.

use std::ops::Range;

use crate::personal;

/// Stands for a character that is not shown.
const HIDDEN: char = '•';

/// Lines longer than this are hidden whole: nobody reads them, and each finding on them would read them again.
const LONGEST: usize = 4 << 10;

/// Returns some lines with what stands at `meant` hidden, and with it all other personal information in them; and the
/// place in that text. Lines and columns stay as they are.
pub(super) fn hidden(lines: &str, meant: &Range<usize>) -> (String, Range<usize>) {
    let mut parts = Vec::new();
    if lines.len() > LONGEST {
        parts.push(0..lines.len());
    } else {
        parts.extend(personal::find(lines).into_iter().map(|hit| hit.range));
        parts.push(meant.clone());
    }
    let is_hidden = |at: usize| parts.iter().any(|part| part.contains(&at));
    let mut text = String::with_capacity(lines.len() + 64);
    let (mut start, mut end) = (None, None);
    for (at, character) in lines.char_indices() {
        if at >= meant.start {
            start.get_or_insert(text.len());
        }
        if at >= meant.end {
            end.get_or_insert(text.len());
        }
        text.push(if character.is_alphanumeric() && is_hidden(at) {
            HIDDEN
        } else {
            character
        });
    }
    let last = text.len();
    (text, start.unwrap_or(last)..end.unwrap_or(last))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn nothing_personal_is_repeated() {
        let lines = "é SIN 046 454 286, a@gmail.com!";
        let at = lines.find("046").expect("a number of the test");
        let (text, span) = hidden(lines, &(at..at + 11));
        assert_eq!(text, "é SIN ••• ••• •••, •@•••••.•••!");
        assert_eq!(&text[span], "••• ••• •••");
        for (lines, start, end) in [("", 0, 0), ("é", 1, 1), ("a\nb", 0, 9), ("ab", 5, 9)] {
            let (text, span) = hidden(lines, &(start..end));
            assert!(text.get(span).is_some());
        }
    }
}
