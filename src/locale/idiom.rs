//! Which of the two languages a passage is written in, by its commonest words.

use crate::model::Language;

/// Words that only English prose uses, among its commonest, sorted.
const EN: &[&str] = &[
    "about", "after", "also", "an", "and", "are", "at", "be", "been", "before", "but", "by", "can",
    "did", "do", "does", "for", "from", "had", "has", "have", "he", "her", "his", "how", "if",
    "into", "is", "it", "its", "may", "more", "must", "not", "of", "or", "other", "our", "she",
    "should", "than", "that", "the", "their", "there", "these", "they", "this", "those", "to",
    "was", "we", "were", "what", "when", "which", "who", "will", "with", "would", "you", "your",
];

/// Words that only French prose uses, among its commonest, sorted.
const FR: &[&str] = &[
    "afin", "ainsi", "au", "aux", "avec", "avoir", "c", "ce", "ces", "cette", "comme", "d", "dans",
    "de", "des", "doit", "doivent", "du", "elle", "elles", "en", "entre", "est", "et", "il", "ils",
    "j", "l", "la", "le", "les", "leur", "leurs", "lors", "mais", "n", "ne", "nos", "notre",
    "nous", "ont", "ou", "où", "par", "pas", "peut", "peuvent", "plus", "pour", "qu", "que", "qui",
    "s", "sa", "sans", "se", "ses", "son", "sont", "sous", "sur", "un", "une", "vos", "votre",
    "vous", "été", "être",
];

/// The bytes of the longest of them: a longer word need not be looked for.
const LONGEST: usize = 7;

/// What the words of a passage say about its language.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Evidence {
    /// How many words it has.
    pub words: usize,
    /// How many of them are English only.
    pub en: usize,
    /// How many of them are French only.
    pub fr: usize,
}

/// Counts the words of a passage that only one of the languages has.
#[must_use]
pub fn evidence(text: &str) -> Evidence {
    let mut evidence = Evidence {
        words: 0,
        en: 0,
        fr: 0,
    };
    let mut lower = String::with_capacity(LONGEST * 2);
    let is_part = |character: char| character.is_alphanumeric() || character == '-';
    for word in text
        .split(|character: char| !is_part(character))
        .filter(|word| !word.is_empty())
    {
        evidence.words += 1;
        // Words of capitals are names and abbreviations in either language.
        if word.len() > LONGEST || word.len() > 1 && word.chars().all(char::is_uppercase) {
            continue;
        }
        lower.clear();
        lower.extend(word.chars().flat_map(char::to_lowercase));
        if EN.binary_search(&lower.as_str()).is_ok() {
            evidence.en += 1;
        } else if FR.binary_search(&lower.as_str()).is_ok() {
            evidence.fr += 1;
        }
    }
    evidence
}

/// Returns the language that a passage is surely in; `None` where it is short, mixed or neither.
#[must_use]
pub fn language(text: &str) -> Option<Language> {
    let Evidence { words, en, fr } = evidence(text);
    let sure = |own: usize, other: usize| own >= 3 && own >= other * 4 && own * 8 >= words;
    if sure(en, fr) {
        Some(Language::En)
    } else if sure(fr, en) {
        Some(Language::Fr)
    } else {
        None
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn words_are_found_where_they_are_looked_for() {
        for list in [EN, FR] {
            assert!(list.is_sorted());
            assert!(list.iter().all(|word| word.len() <= LONGEST));
        }
    }

    #[test]
    fn prose_tells_its_language() {
        for (text, expected) in [
            (
                "The Office of the Privacy Commissioner received a complaint about the use of a form.",
                Some(Language::En),
            ),
            (
                "Le Commissariat a reçu une plainte au sujet de l’utilisation d’un formulaire.",
                Some(Language::Fr),
            ),
            (
                "Shared mailboxes are to be reviewed when the owner changes.",
                Some(Language::En),
            ),
            ("Collaboration, information, technologie", None),
            ("Privacy Act", None),
            ("", None),
            // A French sentence that names an English title.
            (
                "Voir le rapport « The State of the Union of the Records » publié dans les archives de la province.",
                None,
            ),
        ] {
            assert_eq!(language(text), expected, "{text}");
        }
    }
}
