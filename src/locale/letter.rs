//! What words are made of.

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

#[cfg(test)]
mod tests {
    use super::is_alphanumeric;

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
