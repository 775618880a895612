//! Typography says the same twice, and touches spaces and quotation marks of text only.

use std::borrow::Cow;

use bulletin::document::format::format;
use bulletin::locale::typography::{Typographer, whole};
use bulletin::model::Language;
use unicode_normalization::UnicodeNormalization;

/// Parts the pieces of a block in a text given as one; what is empty between two of them stands for what is no text.
const PARTED: char = '¦';

/// All of it, in both languages.
pub(crate) fn is_sound(text: &str) {
    let pieces: Vec<Option<String>> = text
        .split(PARTED)
        .map(|piece| (!piece.is_empty()).then(|| piece.to_owned()))
        .collect();
    for language in Language::ALL {
        is_idempotent(language, text);
        changes_spaces_and_quotation_marks_only(language, text);
        is_borrowed_exactly_where_nothing_changes(language, text);
        is_idempotent_piece_by_piece(language, &pieces);
        is_written_back_once(language, text);
    }
}

pub(crate) fn is_idempotent(language: Language, text: &str) {
    let once = whole(language, text).into_owned();
    assert_eq!(whole(language, &once), &*once);
}

pub(crate) fn changes_spaces_and_quotation_marks_only(language: Language, text: &str) {
    assert_eq!(neutral(&whole(language, text)), neutral(text));
}

pub(crate) fn is_borrowed_exactly_where_nothing_changes(language: Language, text: &str) {
    let written = whole(language, text);
    assert_eq!(matches!(written, Cow::Borrowed(_)), written == text);
}

/// `None` is what is not text.
pub(crate) fn is_idempotent_piece_by_piece(language: Language, pieces: &[Option<String>]) {
    let once = written(language, pieces);
    assert_eq!(written(language, &once), once);
}

/// What `bulletin fmt` makes of Markdown it leaves as it is.
pub(crate) fn is_written_back_once(language: Language, text: &str) {
    let once = format(language, text, 0, &[]);
    let again = format(language, &once.text, 0, &[]);
    assert_eq!(again.text, once.text);
    assert_eq!(again.places, 0);
}

/// A text without what typography may change: spaces, and which quotation marks they are.
pub(crate) fn neutral(text: &str) -> String {
    text.nfc()
        .filter(|char| !char.is_whitespace())
        .map(|char| match char {
            '“' | '”' | '«' | '»' => '"',
            '‘' | '’' => '\'',
            other => other,
        })
        .collect()
}

/// Writes the pieces of a block.
fn written(language: Language, pieces: &[Option<String>]) -> Vec<Option<String>> {
    let mut typographer = Typographer::new(language);
    let mut each = |piece: &Option<String>| {
        let Some(text) = piece else {
            typographer.opaque();
            return None;
        };
        Some(typographer.text(text).into_owned())
    };
    pieces.iter().map(&mut each).collect()
}
