//! What a word is, to whoever searches: letters and digits without case, accents and ligatures. The script of the search
//! page (`search.js`) cuts and folds in the same way; `tests/browser/search.mjs` holds the two together.

use std::ops::Range;

use unicode_normalization::UnicodeNormalization;
use unicode_normalization::char::is_combining_mark;

use crate::locale::letter::is_alphanumeric;
use crate::model::Language;

/// Words that stand in nearly every text and find nothing, and what elisions leave before an apostrophe; folded, sorted.
const IGNORED_EN: &[&str] = &[
    "a", "an", "and", "are", "as", "at", "be", "by", "d", "for", "from", "in", "is", "ll", "m",
    "of", "on", "or", "re", "s", "t", "that", "the", "this", "to", "ve", "was", "were", "with",
];
const IGNORED_FR: &[&str] = &[
    "a", "au", "aux", "c", "ce", "ces", "d", "dans", "de", "des", "du", "en", "est", "et", "il",
    "j", "jusqu", "l", "la", "le", "les", "lorsqu", "m", "n", "ne", "ou", "par", "pour", "puisqu",
    "qu", "que", "qui", "quoiqu", "s", "sa", "se", "ses", "son", "sur", "t", "un", "une", "y",
];

/// The bytes of the longest word that is kept, so that its length fits one byte: what is longer is no word.
const LONGEST: usize = 60;

/// Returns the words of a language that are never looked for, folded.
pub(super) fn ignored(language: Language) -> &'static [&'static str] {
    match language {
        Language::En => IGNORED_EN,
        Language::Fr => IGNORED_FR,
    }
}

/// Returns where the words of a text stand: runs of letters and digits. An apostrophe separates, so that an elision is a
/// word of its own, and an ignored one.
pub(super) fn words(text: &str) -> impl Iterator<Item = Range<usize>> {
    let mut rest = 0;
    std::iter::from_fn(move || {
        loop {
            let from = rest + text.get(rest..)?.find(is_part)?;
            let length = text[from..].find(|char| !is_part(char));
            rest = length.map_or(text.len(), |length| from + length);
            if rest - from <= LONGEST {
                return Some(from..rest);
            }
        }
    })
}

fn is_part(char: char) -> bool {
    is_alphanumeric(char) || !char.is_ascii() && is_combining_mark(char)
}

/// Returns a text without case, accents and ligatures: « Œuvre » is `oeuvre`.
#[must_use]
pub fn fold(text: &str) -> String {
    let mut folded = String::with_capacity(text.len());
    for char in text.nfkd().filter(|char| !is_combining_mark(*char)) {
        for char in char.to_lowercase() {
            match char {
                'œ' => folded.push_str("oe"),
                'æ' => folded.push_str("ae"),
                // A capital with a dot falls apart only when it is made small.
                char if is_combining_mark(char) => {}
                char => folded.push(char),
            }
        }
    }
    folded
}

#[cfg(test)]
mod tests {
    use super::*;

    fn folded(text: &str) -> Vec<String> {
        words(text).map(|range| fold(&text[range])).collect()
    }

    #[test]
    fn words_lose_case_accents_and_ligatures() {
        for (text, expected) in [
            ("Accès", "acces"),
            ("ŒUVRE", "oeuvre"),
            ("œuvre", "oeuvre"),
            ("Æsir", "aesir"),
            ("e\u{301}te\u{301}", "ete"),
            ("ÇA", "ca"),
            ("Noël", "noel"),
            ("ﬁn", "fin"),
            ("İ", "i"),
        ] {
            assert_eq!(fold(text), expected, "{text}");
        }
    }

    #[test]
    fn apostrophes_and_hyphens_separate() {
        assert_eq!(
            folded("L’œuvre d'art, qu’elle n’a; aujourd’hui"),
            [
                "l", "oeuvre", "d", "art", "qu", "elle", "n", "a", "aujourd", "hui"
            ]
        );
        assert_eq!(
            folded("mot-clé 10,000 A.B. (2024)"),
            ["mot", "cle", "10", "000", "a", "b", "2024"]
        );
        assert_eq!(folded(" –…"), [""; 0]);
    }

    #[test]
    fn elisions_are_ignored_in_french_and_contractions_in_english() {
        for word in ["l", "d", "qu", "j", "n", "s", "c", "m", "t"] {
            assert!(ignored(Language::Fr).contains(&word), "{word}");
        }
        for word in ["s", "t", "ll", "re", "ve", "d", "m"] {
            assert!(ignored(Language::En).contains(&word), "{word}");
        }
    }

    #[test]
    fn ignored_words_are_folded_and_sorted() {
        for language in Language::ALL {
            let all = ignored(language);
            assert!(all.is_sorted());
            assert!(all.iter().all(|word| fold(word) == **word));
        }
    }

    #[test]
    fn what_is_too_long_is_no_word() {
        let long = "x".repeat(LONGEST + 1);
        assert_eq!(folded(&format!("a {long} b")), ["a", "b"]);
    }
}
