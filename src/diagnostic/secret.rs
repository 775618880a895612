//! Excerpts of what must not be repeated: logs of a build are often public.

use crate::model::Place;
use crate::personal;

/// Stands for a character that is not shown.
const HIDDEN: char = '•';

/// Lines longer than this are hidden whole: nobody reads them, and each finding on them would read them again.
const LONGEST: usize = 4 << 10;

/// Returns the source with what stands at the place hidden, and with it all other personal information of its lines;
/// and the place in that text. Lines and columns stay as they are.
pub(super) fn hidden(source: &str, place: &Place) -> (Place, String) {
    let floor = |mut at: usize| {
        at = at.min(source.len());
        while !source.is_char_boundary(at) {
            at -= 1;
        }
        at
    };
    let meant = floor(place.start)..floor(place.end.max(place.start));
    let from = source[..meant.start].rfind('\n').map_or(0, |at| at + 1);
    let to = source[meant.end..]
        .find('\n')
        .map_or(source.len(), |at| meant.end + at);
    let mut parts = Vec::new();
    if to - from > LONGEST {
        parts.push(from..to);
    } else {
        let others = personal::find(&source[from..to]).into_iter();
        parts.extend(others.map(|hit| hit.range.start + from..hit.range.end + from));
        parts.push(meant.clone());
    }
    let is_hidden = |at: usize| parts.iter().any(|part| part.contains(&at));
    let mut text = String::with_capacity(source.len() + 64);
    let (mut start, mut end) = (None, None);
    text.push_str(&source[..from]);
    for (at, character) in source[from..to].char_indices() {
        let at = from + at;
        if at == meant.start {
            start = Some(text.len());
        }
        if at == meant.end {
            end = Some(text.len());
        }
        text.push(if character.is_alphanumeric() && is_hidden(at) {
            HIDDEN
        } else {
            character
        });
    }
    let last = text.len();
    text.push_str(&source[to..]);
    let span = start.unwrap_or(last)..end.unwrap_or(last);
    (Place::new(place.path.as_str(), &span), text)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn nothing_personal_is_repeated() {
        let source = "é SIN 046 454 286, a@gmail.com!\nnext 613-555-1234";
        let at = source.find("046").expect("a number of the test");
        let (place, text) = hidden(source, &Place::new("a.md", &(at..at + 11)));
        assert_eq!(text, "é SIN ••• ••• •••, •@•••••.•••!\nnext 613-555-1234");
        assert_eq!(&text[place.start..place.end], "••• ••• •••");
        for (source, start, end) in [("", 0, 0), ("é", 1, 1), ("a\nb", 0, 9), ("ab", 5, 9)] {
            let (place, text) = hidden(source, &Place::new("a.md", &(start..end)));
            assert!(text.is_char_boundary(place.start) && text.is_char_boundary(place.end));
        }
    }
}
