//! Typography says the same twice, and touches spaces and quotation marks of text only.

use std::borrow::Cow;

use bulletin::locale::typography::{Typographer, whole};
use bulletin::model::Language;
use proptest::collection::vec;
use proptest::prelude::*;
use proptest::sample::select;
use pulldown_cmark::{Event, Parser, Tag};

use super::config;
use crate::html::{Token, decoded, tokens};
use crate::site::{FACTS, Site, words};

/// What the rules of either language look for, and what they must not take for it.
const TOKENS: &[&str] = &[
    " ", " ", " ", "  ", "\u{a0}", "\u{202f}", "\u{2009}", "\t", "\n", "\u{200b}", "'", "'", "\"", "\"", "’", "‘",
    "“", "”", "«", "»", "« ", " »", ";", "!", "?", ":", "::", "%", "$", "h", ",", ".", "(", ")", "[", "]", "{",
    "}", "/", "-", "–", "—", "…", "!=", ";)", ":smile:", "@", "#", "_", "&", "<", ">", "0", "5", "9", "12", "31",
    "100", "000", "2024", "1er", "16 h 30", "12:30", "2,5", "3.14", "90s", "'90s", "5'", "6\"", "$5", "5 $", "A5",
    "a", "l", "L", "d", "qu", "aujourd", "mot", "le", "km", "kg", "m", "min", "°C", "k$", "M$", "octets", "million",
    "millions", "billion", "milliards", "décembre", "mai", "December", "May", "avis", "don't", "l'avis", "rock 'n' roll",
    "é", "\u{301}", "日本", "😀", "\u{fffc}", "https://", "www.", "a@b.ca", "https://a.ca/l'avis_5%20", "\0",
];

fn text() -> impl Strategy<Value = String> {
    let token = prop_oneof![
        8 => select(TOKENS).prop_map(str::to_owned),
        1 => any::<char>().prop_map(String::from),
    ];
    vec(token, 0..12).prop_map(|tokens| tokens.concat())
}

fn language() -> impl Strategy<Value = Language> {
    select(&Language::ALL[..])
}

/// A text without what typography may change: spaces, and which quotation marks they are.
fn neutral(text: &str) -> String {
    text.chars()
        .filter(|char| !char.is_whitespace())
        .map(|char| match char {
            '“' | '”' | '«' | '»' => '"',
            '‘' | '’' => '\'',
            other => other,
        })
        .collect()
}

/// A bare address that ends with a letter or a digit.
fn address() -> impl Strategy<Value = String> {
    let host = select(&["https://a.ca", "http://exemple.qc.ca:8080", "www.b.ca", "moi@c.ca"][..]);
    (host, "(/[A-Za-z0-9'%_~:;!?$@,.=+-]{0,12}[a-z0-9])?").prop_map(|(host, path)| format!("{host}{path}"))
}

proptest! {
    #![proptest_config(config(20_000))]

    #[test]
    fn is_idempotent(language in language(), text in text()) {
        let once = whole(language, &text).into_owned();
        prop_assert_eq!(whole(language, &once), &*once);
    }

    #[test]
    fn changes_spaces_and_quotation_marks_only(language in language(), text in text()) {
        prop_assert_eq!(neutral(&whole(language, &text)), neutral(&text));
    }

    #[test]
    fn is_borrowed_exactly_where_nothing_changes(language in language(), text in text()) {
        let written = whole(language, &text);
        prop_assert_eq!(matches!(written, Cow::Borrowed(_)), written == text);
    }

    #[test]
    fn is_idempotent_piece_by_piece(language in language(), pieces in vec(proptest::option::weighted(0.8, text()), 1..5)) {
        let once = written(language, &pieces);
        prop_assert_eq!(written(language, &once), once);
    }

    #[test]
    fn leaves_addresses_alone(
        language in language(),
        parts in vec((select(&[" ", "« ", "(", "\"", "voir ", "à l'adresse : "][..]), address(), select(&[" ", " ?", ").", " »", "\"", ", "][..])), 1..4),
    ) {
        let text: String = parts.iter().map(|(before, address, after)| format!("{before}{address}{after} ")).collect();
        let out = whole(language, &text).into_owned();
        for (_, address, _) in &parts {
            prop_assert!(out.contains(address.as_str()), "{address} in {out}");
        }
    }
}

/// Writes the pieces of a block; `None` is what is not text.
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
