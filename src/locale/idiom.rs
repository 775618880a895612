//! Which of the two languages a passage is written in, by its commonest words.

use crate::model::Language;

/// Words that only English prose uses, among its commonest.
const EN: &[&str] = &[
    "the", "of", "and", "to", "is", "that", "for", "with", "was", "are", "be", "this", "by",
    "from", "or", "have", "has", "had", "which", "their", "they", "it", "its", "not", "but",
    "were", "been", "will", "would", "can", "should", "when", "what", "who", "how", "your", "you",
    "we", "our", "these", "those", "than", "more", "must", "may", "about", "into", "other",
    "there", "his", "her", "he", "she", "an", "if", "also", "do", "does", "did", "at", "before",
    "after",
];

/// Words that only French prose uses, among its commonest.
const FR: &[&str] = &[
    "le", "la", "les", "de", "des", "du", "et", "un", "une", "est", "que", "qui", "dans", "pour",
    "par", "sur", "au", "aux", "ce", "cette", "ces", "il", "elle", "ils", "elles", "ne", "pas",
    "plus", "avec", "sont", "été", "être", "ont", "avoir", "leur", "leurs", "vous", "nous",
    "votre", "notre", "vos", "nos", "ou", "où", "mais", "comme", "doit", "doivent", "peut",
    "peuvent", "sans", "sous", "entre", "lors", "afin", "ainsi", "son", "sa", "ses", "se", "en",
    "d", "l", "qu", "n", "s", "c", "j",
];

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
    let is_part = |character: char| character.is_alphanumeric() || character == '-';
    for word in text
        .split(|character: char| !is_part(character))
        .filter(|word| !word.is_empty())
    {
        evidence.words += 1;
        // Words of capitals are names and abbreviations in either language.
        let lower = word.to_lowercase();
        if word.len() > 1 && word.chars().all(char::is_uppercase) {
            continue;
        }
        if EN.contains(&lower.as_str()) {
            evidence.en += 1;
        } else if FR.contains(&lower.as_str()) {
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
