//! Where sentences end.

use std::ops::Range;

/// Words with a point that ends no sentence, in either language, in lower case.
const SHORTENED: &[&str] = &[
    "mr", "mrs", "ms", "dr", "st", "no", "nos", "vs", "cf", "inc", "ltd", "s", "ss", "sec", "para",
    "p", "pp", "e.g", "i.e", "art", "m", "mm", "me", "mme", "mlle", "n", "al", "par", "ch", "fig",
    "p. ex", "ex", "c.-à-d", "d", "env", "ext", "approx", "jr", "sr", "v", "c", "vol", "coll",
    "jan", "feb", "apr", "aug", "sept", "oct", "nov", "dec", "janv", "févr", "avr", "juill", "déc",
];

/// Returns the sentences of a text, without the spaces between them, in order. A sentence ends with `.`, `!`, `?` or
/// `…`, and marks that close, before a space and what may begin another: anything but a small letter.
#[must_use]
pub fn sentences(text: &str) -> Vec<Range<usize>> {
    let mut found = Vec::new();
    let mut from = text.len() - text.trim_start().len();
    let mut at = from;
    while let Some(mark) = next_mark(text, at) {
        match ending(text, from, mark) {
            Ending::Over { end, next } => {
                found.push(from..end);
                (from, at) = (next, next);
            }
            Ending::GoesOn(next) => at = next,
        }
    }
    let rest = text.get(from..).unwrap_or("").trim_end();
    if !rest.is_empty() {
        found.push(from..from + rest.len());
    }
    found
}

/// Returns where the next mark stands that may end a sentence: most of a text is passed over byte by byte.
fn next_mark(text: &str, from: usize) -> Option<usize> {
    let bytes = text.as_bytes().get(from..)?;
    let is_mark = |(at, byte): (usize, &u8)| match byte {
        b'.' | b'!' | b'?' => true,
        // The first byte of `…`, and of dashes and quotation marks.
        0xe2 => bytes[at..].starts_with("…".as_bytes()),
        _ => false,
    };
    let at = bytes.iter().enumerate().position(is_mark)?;
    Some(from + at)
}

/// What follows a mark that may end a sentence.
enum Ending {
    /// The sentence is over here, and the next begins there.
    Over { end: usize, next: usize },
    /// It goes on; marks are to be looked for from here on.
    GoesOn(usize),
}

/// Reads a mark that may end the sentence which began at `from`, and what closes it.
fn ending(text: &str, from: usize, mark: usize) -> Ending {
    let mut letters = text[mark..].char_indices().peekable();
    // Where the marks end that end the sentence.
    let mut end = None;
    while let Some((at, letter)) = letters.next() {
        let (at, after) = (mark + at, mark + at + letter.len_utf8());
        if letter.is_whitespace() {
            let Some(end) = end else {
                return Ending::GoesOn(after);
            };
            let begins_anew = letters.peek().is_some_and(|(_, next)| {
                // "S.C. 2004", « [1986] 1 R.C.S. 103 »
                let is_cited =
                    next.is_ascii_digit() && is_initials(text.get(..after).unwrap_or(""));
                !(is_cited
                    || next.is_whitespace()
                    || next.is_lowercase()
                    || matches!(next, '»' | ':' | '…'))
            });
            if begins_anew {
                return Ending::Over { end, next: after };
            }
            continue;
        }
        end = match letter {
            '.' if is_shortened(text.get(from..at).unwrap_or("")) => None,
            '.' | '!' | '?' | '…' => Some(after),
            ')' | ']' | '»' | '”' | '’' | '"' | '\'' => end.map(|_| after),
            _ => None,
        };
        if end.is_none() {
            return Ending::GoesOn(after);
        }
    }
    Ending::GoesOn(text.len())
}

/// How long a word may be that a point shortens, in characters: none of [`SHORTENED`] is longer.
const LONGEST: usize = 8;

/// Returns whether a text ends with a word that a point shortens, or with an initial.
fn is_shortened(text: &str) -> bool {
    let is_before =
        |letter: char| letter.is_whitespace() || matches!(letter, '(' | '«' | '“' | '’');
    let mut letters = text.char_indices().rev().take(LONGEST + 1);
    let start = match letters.find(|(_, letter)| is_before(*letter)) {
        Some((at, letter)) => at + letter.len_utf8(),
        // A longer word: what is not looked at may be as long as the text.
        None if text.chars().nth(LONGEST).is_some() => return false,
        None => 0,
    };
    let word = text.get(start..).unwrap_or("");
    let mut letters = word.chars();
    let is_initial = letters.next().is_some_and(char::is_uppercase) && letters.next().is_none();
    // « R.-U. », « É.-U. »
    let is_initial = is_initial
        || word.rsplit_once('-').is_some_and(|(first, last)| {
            first.ends_with('.')
                && last.chars().count() == 1
                && last.chars().all(char::is_uppercase)
        });
    is_initial || SHORTENED.contains(&word.to_lowercase().as_str())
}

/// Returns whether a text ends with initials, each with its point: S.C., R.C.S.
fn is_initials(text: &str) -> bool {
    let mut letters = text.trim_end().chars().rev();
    (0..2).all(|_| letters.next() == Some('.') && letters.next().is_some_and(char::is_uppercase))
}

#[cfg(test)]
mod tests {
    use super::{LONGEST, SHORTENED, sentences};

    #[test]
    fn no_shortened_word_is_too_long_to_be_looked_at() {
        for word in SHORTENED {
            assert!(word.chars().count() <= LONGEST, "{word}");
        }
    }

    #[test]
    fn sentences_end_where_they_end() {
        for (text, expected) in [
            ("One. Two! Three? Four", "One.|Two!|Three?|Four"),
            (
                "See Mr. Roy, s. 8 and p. 5. Then go.",
                "See Mr. Roy, s. 8 and p. 5.|Then go.",
            ),
            (
                "Il a dit : « Venez! » Puis il est parti.",
                "Il a dit : « Venez! »|Puis il est parti.",
            ),
            (
                "“Come.” He came. (So did she.) End",
                "“Come.”|He came.|(So did she.)|End",
            ),
            (
                "3.5 million, at canada.ca. 10 came.",
                "3.5 million, at canada.ca.|10 came.",
            ),
            ("J. A. Martin … et puis", "J. A. Martin … et puis"),
            (
                "Le gouvernement (R.-U.) Voici. Fin",
                "Le gouvernement (R.-U.) Voici.|Fin",
            ),
            (
                "*R. v. Oakes*, [1986] 1 S.C.R. 103, vol. 10. It held (L.C. 2004, ch. 11). 12 came.",
                "*R. v. Oakes*, [1986] 1 S.C.R. 103, vol. 10.|It held (L.C. 2004, ch. 11).|12 came.",
            ),
            (
                "On Dec. 9, in the U.S. Then he left.",
                "On Dec. 9, in the U.S.|Then he left.",
            ),
            ("", ""),
        ] {
            let told: Vec<&str> = sentences(text)
                .into_iter()
                .map(|range| &text[range])
                .collect();
            assert_eq!(told.join("|"), expected);
        }
    }
}
