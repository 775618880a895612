//! Excerpts of what must not be repeated: logs of a build are often public.

use std::borrow::Cow;
use std::ops::Range;

use crate::personal;

/// Stands for a character that is not shown.
const HIDDEN: char = '•';

/// Lines longer than this are hidden whole: nobody reads them, and each finding on them would read them again.
const LONGEST: usize = 4 << 10;

/// Returns some lines as they may be shown, and the place in them. What is surely personal information is hidden,
/// whatever the finding is about; where the finding is a secret itself, what is meant and all that may be personal too.
/// Lines and columns stay as they are.
pub(super) fn shown(
    lines: &str,
    meant: Range<usize>,
    is_secret: bool,
) -> (Cow<'_, str>, Range<usize>) {
    if lines.len() > LONGEST && !is_secret {
        return (lines.into(), meant);
    }
    let mut parts = Vec::new();
    if lines.len() > LONGEST {
        parts.push(0..lines.len());
    } else {
        let hits = personal::find(lines).into_iter();
        parts.extend(
            hits.filter(|hit| hit.sure || is_secret)
                .map(|hit| hit.range),
        );
    }
    if is_secret {
        parts.push(meant.clone());
    }
    if parts.is_empty() {
        return (lines.into(), meant);
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
    (text.into(), start.unwrap_or(last)..end.unwrap_or(last))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn nothing_personal_is_repeated() {
        let lines = "é SIN 046 454 286, a@gmail.com!";
        let at = lines.find("046").expect("a number of the test");
        let (text, span) = shown(lines, at..at + 11, true);
        assert_eq!(text, "é SIN ••• ••• •••, •@•••••.•••!");
        assert_eq!(&text[span], "••• ••• •••");
        // Another finding of the line repeats nothing that is sure.
        let (text, span) = shown(lines, 0..2, false);
        assert_eq!((&*text, span), ("é SIN ••• ••• •••, •@•••••.•••!", 0..2));
        assert_eq!(shown("at 9 am", 3..4, false).0, "at 9 am");
        for (lines, start, end) in [("", 0, 0), ("é", 1, 1), ("a\nb", 0, 9), ("ab", 5, 9)] {
            let (text, span) = shown(lines, start..end, true);
            assert!(text.get(span).is_some());
        }
    }
}
