//! The tables of `read.txt`, `same.txt` and `different.txt`, any text at all, and the time that a long one takes.

use super::{Language, Quantity, Unmatched, Weight, quantities, unmatched};
use proptest::prelude::*;

/// Returns the lines of a table in their columns.
fn rows(table: &str) -> impl Iterator<Item = Vec<String>> {
    let lines = table
        .lines()
        .filter(|line| !line.is_empty() && !line.starts_with('#'));
    lines.map(|line| {
        line.split('|')
            .map(|column| column.trim().to_owned())
            .collect()
    })
}

/// Returns a text with the spaces that the tables show by signs.
fn spaced(text: &str) -> String {
    text.replace('~', "\u{a0}")
        .replace('^', "\u{202f}")
        .replace('¬', "\u{2009}")
}

fn both(en: &str, fr: &str) -> (Vec<Quantity>, Vec<Quantity>) {
    (
        quantities(Language::En, &spaced(en)),
        quantities(Language::Fr, &spaced(fr)),
    )
}

/// Returns what is told, as `different.txt` writes it.
fn told(en: &[Quantity], fr: &[Quantity]) -> String {
    let alone = unmatched(en, fr);
    let key = |side: &[Quantity], place: Option<usize>| {
        place.map_or(String::new(), |place| side[place].key.clone())
    };
    let line = |one, other| {
        format!("{} ≠ {}", key(en, one), key(fr, other))
            .trim()
            .to_owned()
    };
    let mut told: Vec<String> = alone
        .en
        .iter()
        .map(|&(one, other)| line(Some(one), other))
        .collect();
    let said =
        |one: Option<usize>| one.is_some_and(|one| alone.en.iter().any(|pair| pair.0 == one));
    let french = alone.fr.iter().filter(|pair| !said(pair.1));
    told.extend(french.map(|&(other, one)| line(one, Some(other))));
    told.join("; ")
}

#[test]
fn texts_are_read() {
    let mut count = 0;
    for row in rows(include_str!("read.txt")) {
        let language = if row[0] == "en" {
            Language::En
        } else {
            Language::Fr
        };
        let text = spaced(&row[1]);
        let shown = |quantity: &Quantity| {
            let other = quantity
                .other
                .as_ref()
                .map_or(String::new(), |other| format!("/{other}"));
            let soft = if quantity.weight == Weight::Soft {
                "~"
            } else {
                ""
            };
            format!("{}{other}{soft}", quantity.key)
        };
        let keys: Vec<String> = quantities(language, &text).iter().map(shown).collect();
        assert_eq!(keys.join("; "), row[2], "{text}");
        count += 1;
    }
    assert!(count >= 50, "{count} texts");
}

#[test]
fn what_says_the_same_matches() {
    let mut count = 0;
    for row in rows(include_str!("same.txt")) {
        let (en, fr) = both(&row[0], &row[1]);
        assert_eq!(told(&en, &fr), "", "{row:?}\n{en:#?}\n{fr:#?}");
        count += 1;
    }
    assert!(count >= 200, "{count} pairs");
}

#[test]
fn what_differs_is_told() {
    let mut count = 0;
    for row in rows(include_str!("different.txt")) {
        let (en, fr) = both(&row[0], &row[1]);
        assert_eq!(told(&en, &fr), row[2], "{row:?}\n{en:#?}\n{fr:#?}");
        count += 1;
    }
    assert!(count >= 100, "{count} pairs");
}

#[test]
fn ranges_cover_what_is_said() {
    let text = "On December 9, 2024, at 4:30 pm, $5 million (20 per cent).";
    let found = quantities(Language::En, text);
    let said: Vec<&str> = found
        .iter()
        .map(|quantity| &text[quantity.range.clone()])
        .collect();
    assert_eq!(
        said,
        ["December 9, 2024", "4:30 pm", "$5 million", "20 per cent"]
    );
}

#[test]
fn nothing_is_told_of_nothing() {
    assert_eq!(unmatched(&[], &[]), Unmatched::default());
}

/// Of many differences in one paragraph each is told, though the nearest is looked for a few only.
#[test]
fn many_differences_are_told() {
    let text = |step: usize| {
        let numbers = (0..500).map(|number| (number * step + 7).to_string());
        numbers.collect::<Vec<_>>().join("; ")
    };
    let (en, fr) = both(&text(7), &text(7007));
    let alone = unmatched(&en, &fr);
    assert!(alone.en.len() > 400 && alone.fr.len() > 400);
}

const SAMPLES: [&str; 96] = [
    " ",
    " ",
    " ",
    "\u{a0}",
    "\u{202f}",
    "\n",
    ",",
    ",",
    ".",
    ".",
    "-",
    "\u{2011}",
    "–",
    "/",
    ":",
    "(",
    ")",
    "%",
    "$",
    "€",
    "@",
    "#",
    "'",
    "’",
    "½",
    "⅔",
    "0",
    "1",
    "2",
    "9",
    "12",
    "24",
    "31",
    "100",
    "234",
    "2024",
    "819",
    "0100",
    "e",
    "er",
    "s",
    "th",
    "h",
    "am",
    "p.m.",
    "M",
    "k",
    "a",
    "m",
    "de",
    "d",
    "and",
    "et",
    "to",
    "à",
    "or",
    "ou",
    "un",
    "one",
    "two",
    "deux",
    "dix",
    "vingt",
    "quatre",
    "hundred",
    "cent",
    "mille",
    "million",
    "milliards",
    "half",
    "tiers",
    "third",
    "premier",
    "December",
    "décembre",
    "May",
    "sept",
    "section",
    "s",
    "alinéa",
    "paragraph",
    "ext",
    "poste",
    "dollars",
    "per",
    "pour",
    "points",
    "heures",
    "sur",
    "jours",
    "années",
    "XXIe",
    "COVID",
    "US",
    "https://",
    "www",
];

fn nasty() -> impl Strategy<Value = String> {
    prop::collection::vec(prop::sample::select(&SAMPLES[..]), 0..24)
        .prop_map(|words| words.concat())
}

fn language() -> impl Strategy<Value = Language> {
    prop_oneof![Just(Language::En), Just(Language::Fr)]
}

/// Writes no file of past failures: a failure becomes a row of the tables.
fn config() -> ProptestConfig {
    ProptestConfig {
        failure_persistence: None,
        ..ProptestConfig::with_cases(4_000)
    }
}

fn well_formed(text: &str, found: &[Quantity]) -> Result<(), TestCaseError> {
    let mut end = 0;
    for quantity in found {
        prop_assert!(quantity.range.start >= end, "{found:?} overlap in {text:?}");
        prop_assert!(
            text.get(quantity.range.clone())
                .is_some_and(|said| !said.is_empty())
        );
        prop_assert!(!quantity.key.is_empty());
        end = quantity.range.end;
    }
    Ok(())
}

proptest! {
    #![proptest_config(config())]

    #[test]
    fn any_text_is_read(language in language(), text in any::<String>()) {
        well_formed(&text, &quantities(language, &text))?;
    }

    #[test]
    fn any_pieces_are_read(language in language(), text in nasty()) {
        well_formed(&text, &quantities(language, &text))?;
    }

    #[test]
    fn a_text_says_what_it_says(language in language(), text in nasty()) {
        let found = quantities(language, &text);
        prop_assert_eq!(unmatched(&found, &found), Unmatched::default());
    }

    #[test]
    fn any_two_texts_are_compared(en in nasty(), fr in nasty()) {
        let (en, fr) = (quantities(Language::En, &en), quantities(Language::Fr, &fr));
        let alone = unmatched(&en, &fr);
        for (list, own, other) in [(&alone.en, &en, &fr), (&alone.fr, &fr, &en)] {
            for (place, near) in list {
                prop_assert!(*place < own.len() && near.is_none_or(|near| near < other.len()));
            }
        }
        let pairs: Vec<_> = alone.en.iter().filter_map(|pair| pair.1).collect();
        prop_assert!(pairs.iter().all(|near| pairs.iter().filter(|other| *other == near).count() == 1));
    }
}

/// Twice the text takes twice the time, however little sense it makes.
#[test]
#[expect(
    clippy::disallowed_methods,
    reason = "what is measured is the time itself"
)]
fn time_is_linear() {
    use std::time::Instant;
    let time = |language, text: &str| {
        let start = Instant::now();
        assert!(quantities(language, text).len() < text.len());
        start.elapsed()
    };
    let mut seed = 1_u32;
    let mut next = || {
        seed = seed.wrapping_mul(1_664_525).wrapping_add(1_013_904_223);
        char::from(b"0123456789 ,"[(seed >> 16) as usize % 12])
    };
    let digits: String = (0..1 << 20).map(|_| next()).collect();
    let repeated = |piece: &str| piece.repeat((1 << 14) / piece.len());
    let texts = [
        digits,
        repeated("1"),
        repeated("a."),
        repeated("1."),
        repeated("1 100 100 100,5"),
        repeated("9, 10 et "),
        repeated("December 9, 10 and "),
        repeated("one hundred and "),
        repeated("8(2)(m), (n) and "),
        repeated("a@b."),
    ];
    for text in &texts {
        let half = &text[..text.len() / 2];
        for language in [Language::En, Language::Fr] {
            // The machine does other things too: one good comparison of several is enough.
            let linear = (0..20).any(|_| {
                let once = (0..2)
                    .map(|_| time(language, half))
                    .min()
                    .unwrap_or_default();
                time(language, text).as_secs_f64() <= 2.5 * once.as_secs_f64()
            });
            assert!(linear, "{:?}… in {language:?}", &text[..20]);
        }
    }
}
