//! The words that stand for a picture (WCAG 1.1.1; lengths and phrases of facts.md, part 4).

use crate::check::{Check, Reading, Run, Text, each_text};
use crate::diagnostic::{Finding, Rule};
use crate::document::figure;
use crate::document::links::Link;
use crate::model::{Language, Severity};
use pulldown_cmark::{Event, Tag};

const MISSING: Rule = Rule::new("access/alt-missing", Severity::Error);
const LONG: Rule = Rule::new("access/alt-long", Severity::Warning);
const PHRASE: Rule = Rule::new("access/alt-phrase", Severity::Warning);
const FILE_NAME: Rule = Rule::new("access/alt-file-name", Severity::Error);
const CAPTION: Rule = Rule::new("access/alt-caption", Severity::Warning);

pub(super) const CHECK: Check = Check {
    rules: &[&CAPTION, &FILE_NAME, &LONG, &MISSING, &PHRASE],
    run: Run::Bundle(run),
};

/// The most characters a screen reader should have to read for a picture: 140 in English, 170 in French.
fn longest(language: Language) -> usize {
    match language {
        Language::En => 140,
        Language::Fr => 170,
    }
}

/// Beginnings that say what every screen reader says anyway.
fn phrases(language: Language) -> &'static [&'static str] {
    match language {
        Language::En => &[
            "image of",
            "picture of",
            "photo of",
            "photograph of",
            "graphic of",
            "an image of",
            "a picture of",
            "screenshot of",
            "a screenshot of",
            "screen shot of",
            "screen capture of",
        ],
        Language::Fr => &[
            "image de",
            "image du",
            "image d’",
            "image d'",
            "photo de",
            "photo du",
            "photo d’",
            "photo d'",
            "photographie de",
            "graphique des",
            "une image de",
            "une photo de",
            "capture d’écran d",
            "capture d'écran d",
            "une capture d’écran d",
            "une capture d'écran d",
            "saisie d’écran d",
        ],
    }
}

/// Words that say no more than that there is a picture.
const GENERIC: &[&str] = &[
    "image",
    "img",
    "photo",
    "photographie",
    "photograph",
    "picture",
    "figure",
    "screenshot",
    "capture",
    "capture d’écran",
    "capture d'écran",
];

/// What word processors write by themselves (Word, in both languages).
const GENERATED: &[&str] = &[
    "description automatically generated",
    "ai-generated content may be incorrect",
    "description générée automatiquement",
    "le contenu généré par l’ia peut être incorrect",
    "le contenu généré par l'ia peut être incorrect",
];

fn run(reading: &Reading) -> Vec<Finding> {
    each_text(reading)
        .flat_map(|(language, text)| {
            text.links
                .iter()
                .filter(|link| link.is_image)
                .filter_map(move |link| finding(language, text, link))
        })
        .collect()
}

fn finding(language: Language, text: &Text, link: &Link) -> Option<Finding> {
    let events = &text.document.events;
    let Event::Start(Tag::Image { title, .. }) = &events.get(link.event)?.0 else {
        return None;
    };
    let length = events[link.event..]
        .iter()
        .position(|(event, _)| matches!(event, Event::End(pulldown_cmark::TagEnd::Image)))?;
    let alt = figure::alt(&events[link.event + 1..link.event + length]);
    let alt = alt.trim();
    let lower = alt.to_lowercase();
    // The words stand between the brackets, right after "![".
    let words = link.span.start + 2..(link.span.start + 2 + alt.len().max(1)).min(link.span.end);
    let characters = alt.chars().count();
    let rule = if alt.is_empty() {
        // A figure with a caption says « Voir la légende ci-dessous » of itself.
        if !title.is_empty() {
            return None;
        }
        return Some(Finding::new(&MISSING, text.at(&link.span)));
    } else if is_file_name(&lower) || is_stem(alt, &link.written) || says_nothing(&lower) {
        &FILE_NAME
    } else if alt == title.trim() {
        &CAPTION
    } else if GENERATED.iter().any(|phrase| lower.contains(phrase)) {
        return Some(Finding::new(&PHRASE, text.at(&words)).with("kind", "generated"));
    } else if phrases(language)
        .iter()
        .any(|phrase| lower.starts_with(phrase))
    {
        &PHRASE
    } else if characters > longest(language) {
        &LONG
    } else {
        return None;
    };
    Some(
        Finding::new(rule, text.at(&words))
            .with(
                "kind",
                if says_nothing(&lower) {
                    "generic"
                } else {
                    "other"
                },
            )
            .with("count", characters)
            .with("most", longest(language)),
    )
}

fn is_file_name(lower: &str) -> bool {
    !lower.contains(' ')
        && [".jpg", ".jpeg", ".png", ".gif", ".webp", ".svg"]
            .iter()
            .any(|ending| lower.ends_with(ending))
}

/// Whether the words are the file's name without its ending, as it was typed. A word with its capital, “Safe” for
/// `safe.svg`, says what there is to see.
fn is_stem(alt: &str, written: &str) -> bool {
    let file = written.rsplit('/').next().unwrap_or(written);
    file.rsplit_once('.').is_some_and(|(stem, _)| stem == alt)
}

/// Whether the words are what a camera or a word processor calls any picture: `IMG_1234`, “Picture 1”, “image”.
fn says_nothing(lower: &str) -> bool {
    let is_number = |text: &str| {
        !text.is_empty()
            && text
                .chars()
                .all(|char| char.is_ascii_digit() || "_- ".contains(char))
    };
    GENERIC.contains(&lower)
        || GENERIC
            .iter()
            .chain(&["dsc", "dscn", "dscf", "pict", "pxl", "image"])
            .any(|word| {
                lower
                    .strip_prefix(word)
                    .and_then(|rest| rest.strip_prefix(['_', '-', ' ', '\u{a0}']).or(Some(rest)))
                    .is_some_and(is_number)
            })
}

#[cfg(test)]
mod tests {
    use super::{is_stem, says_nothing};

    #[test]
    fn names_of_files_are_told_from_words() {
        for (lower, expected) in [
            ("img_1234", true),
            ("dsc00012", true),
            ("picture 1", true),
            ("image", true),
            ("image 2", true),
            ("capture d’écran", true),
            ("photo d’un classeur", false),
            ("image 2 de 3", false),
            ("figure skating", false),
            ("2", false),
        ] {
            assert_eq!(says_nothing(lower), expected, "{lower}");
        }
        for (lower, file, expected) in [
            ("salle-2", "salle-2.jpg", true),
            ("le_comptoir", "@/files/le_comptoir.jpg", true),
            ("comptoir", "comptoir.jpg", true),
            ("comptoir", "salle.jpg", false),
            ("Comptoir", "comptoir.jpg", false),
            ("un comptoir", "comptoir.jpg", false),
        ] {
            assert_eq!(is_stem(lower, file), expected, "{lower}");
        }
    }
}
