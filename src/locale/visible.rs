//! What people are shown of a text that others wrote: nothing in it that a terminal would obey, that turns what is read
//! round, or that nobody can see. Each such character stands there by its number, `<U+202E>`.

use std::borrow::Cow;
use std::fmt::Write;
use std::ops::Range;

/// Whether a character is a control, a mark of direction, or takes no room at all.
#[must_use]
pub fn is_hidden(character: char) -> bool {
    character.is_control()
        || matches!(
            character,
            '\u{ad}'
                | '\u{61c}'
                | '\u{180e}'
                | '\u{200b}'..='\u{200f}'
                | '\u{2028}'..='\u{202e}'
                | '\u{2060}'..='\u{206f}'
                | '\u{feff}'
                | '\u{fff9}'..='\u{fffb}'
                | '\u{e0000}'..='\u{e007f}'
        )
}

/// Whether a character is hidden, and not a mere end of a line or a tab, as prose has them.
#[must_use]
pub fn is_hidden_in_prose(character: char) -> bool {
    is_hidden(character) && !matches!(character, '\n' | '\r' | '\t')
}

/// Returns words of somebody's prose as a line of a message may hold them: they may have stood on several.
#[must_use]
pub fn words(text: &str) -> Cow<'_, str> {
    if text.chars().any(is_hidden) {
        let one_line = text.replace("\r\n", " ").replace(['\n', '\r', '\t'], " ");
        line(&one_line).into_owned().into()
    } else {
        text.into()
    }
}

/// Returns a name, or a path, as a line of a message may hold it.
#[must_use]
pub fn line(text: &str) -> Cow<'_, str> {
    if text.chars().any(is_hidden) {
        written(text, is_hidden, &mut []).into()
    } else {
        text.into()
    }
}

/// Returns lines of a source, which keep their ends and tabs, and the place in them.
#[must_use]
pub fn lines(text: Cow<'_, str>, mut place: Range<usize>) -> (Cow<'_, str>, Range<usize>) {
    if !text.chars().any(is_hidden_in_prose) {
        return (text, place);
    }
    let text = written(
        &text,
        is_hidden_in_prose,
        &mut [&mut place.start, &mut place.end],
    );
    (text.into(), place)
}

/// Writes the hidden characters out, and moves places behind them.
fn written(text: &str, is_hidden: impl Fn(char) -> bool, places: &mut [&mut usize]) -> String {
    let mut written = String::with_capacity(text.len() + 16);
    let mut moved = places.iter().map(|_| None).collect::<Vec<Option<usize>>>();
    for (at, character) in text.char_indices() {
        for (place, moved) in places.iter().zip(&mut moved) {
            if at >= **place {
                moved.get_or_insert(written.len());
            }
        }
        if is_hidden(character) {
            // Writing to a String cannot fail.
            let _ = write!(written, "<U+{:04X}>", u32::from(character));
        } else {
            written.push(character);
        }
    }
    for (place, moved) in places.iter_mut().zip(moved) {
        **place = moved.unwrap_or(written.len());
    }
    written
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn nothing_is_obeyed_and_nothing_unseen() {
        for (text, shown) in [
            ("breaches", "breaches"),
            ("breach\u{200b}es", "breach<U+200B>es"),
            (
                "a\u{1b}[2J\r\nb\u{9b}c",
                "a<U+001B>[2J<U+000D><U+000A>b<U+009B>c",
            ),
            ("\u{202e}fdp.exe", "<U+202E>fdp.exe"),
            ("été 5\u{a0}% 東京", "été 5\u{a0}% 東京"),
        ] {
            assert_eq!(line(text), shown);
        }
    }

    #[test]
    fn prose_of_several_lines_is_one() {
        assert_eq!(words("a\nb\r\nc\td\u{7}"), "a b c d<U+0007>");
    }

    #[test]
    fn lines_keep_their_ends_and_places_their_words() {
        let text = "é\u{200b}\tab\u{1b}c\r\nd";
        let start = text.find("ab").expect("a word of the test");
        let (shown, place) = lines(text.into(), start..start + 4);
        assert_eq!(shown, "é<U+200B>\tab<U+001B>c\r\nd");
        assert_eq!(&shown[place], "ab<U+001B>c");
        let (shown, place) = lines("\u{200b}".into(), 0..3);
        assert_eq!((&*shown, place), ("<U+200B>", 0..8));
        assert_eq!(lines("ab".into(), 1..9), ("ab".into(), 1..9));
    }
}
