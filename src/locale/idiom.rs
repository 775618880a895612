//! Which of the two languages a passage is written in, by its commonest words.

use std::ops::Range;

use super::letter;
use crate::model::Language;

/// Words that only English prose uses, among its commonest, sorted.
const EN: &[&str] = &[
    "about", "after", "all", "also", "an", "and", "any", "are", "as", "at", "be", "because",
    "been", "before", "being", "both", "but", "by", "can", "could", "did", "do", "does", "each",
    "for", "from", "had", "has", "have", "he", "her", "his", "how", "if", "in", "into", "is", "it",
    "its", "many", "may", "more", "most", "must", "not", "of", "only", "or", "other", "our", "out",
    "over", "same", "she", "should", "some", "such", "than", "that", "the", "their", "them",
    "then", "there", "these", "they", "this", "those", "through", "to", "under", "up", "us", "was",
    "we", "were", "what", "when", "where", "which", "while", "who", "why", "will", "with", "would",
    "you", "your",
];

/// Words that only French prose uses, among its commonest, sorted.
const FR: &[&str] = &[
    "afin", "ainsi", "au", "aussi", "aux", "avec", "avoir", "avons", "c", "ce", "celle", "celui",
    "ces", "cet", "cette", "ceux", "chez", "comme", "d", "dans", "de", "depuis", "des", "doit",
    "doivent", "donc", "dont", "du", "elle", "elles", "en", "entre", "est", "et", "il", "ils", "j",
    "l", "la", "le", "les", "leur", "leurs", "lors", "lorsque", "mais", "même", "n", "ne", "nos",
    "notre", "nous", "ont", "ou", "où", "par", "pas", "peut", "peuvent", "plus", "pour", "qu",
    "que", "qui", "s", "sa", "sans", "se", "selon", "sera", "seront", "ses", "sommes", "son",
    "sont", "sous", "sur", "tous", "tout", "toute", "toutes", "très", "un", "une", "vers", "vos",
    "votre", "vous", "à", "été", "être",
];

/// The bytes of the longest of them: a longer word need not be looked for.
const LONGEST: usize = 7;

/// The places of [`INDEX`]: several for each word, so that most words of prose meet an empty one at once.
const PLACES: usize = 1024;

/// Every common word, packed, with its language: each in the first empty place from its own on. Looking words up in
/// sorted lists took a third of the time of all checks.
const INDEX: [(u64, Option<Language>); PLACES] = {
    let mut index = [(0, None); PLACES];
    let mut number = 0;
    while number < EN.len() + FR.len() {
        let (word, language) = if number < EN.len() {
            (EN[number], Language::En)
        } else {
            (FR[number - EN.len()], Language::Fr)
        };
        let packed = packed(word.as_bytes());
        let mut place = home(packed);
        while index[place].0 != 0 {
            place = (place + 1) % PLACES;
        }
        index[place] = (packed, Some(language));
        number += 1;
    }
    index
};

/// Packs a word of at most eight bytes into one number, in lower case: ASCII, and the accented letters of French.
const fn packed(word: &[u8]) -> u64 {
    let mut packed = 0;
    let mut at = 0;
    while at < word.len() {
        let byte = match word[at] {
            // À to Þ are U+00C0 to U+00DE: bytes C3 80 to C3 9E; their small letters come 32 later.
            byte @ 0x80..=0x9e if at > 0 && word[at - 1] == 0xc3 => byte + 0x20,
            byte => byte.to_ascii_lowercase(),
        };
        packed = packed << 8 | byte as u64;
        at += 1;
    }
    packed
}

/// Returns where a packed word is looked for first.
#[expect(
    clippy::cast_possible_truncation,
    reason = "what is left after the shift is below PLACES"
)]
const fn home(packed: u64) -> usize {
    (packed.wrapping_mul(0x9e37_79b9_7f4a_7c15) >> (64 - PLACES.trailing_zeros())) as usize
}

/// Returns the language that a common word belongs to.
fn of_word(word: &str) -> Option<Language> {
    // Words of capitals are names and abbreviations in either language.
    if word.len() > LONGEST {
        return None;
    }
    // Most words begin with a small letter.
    let is_small = word.as_bytes().first().is_some_and(u8::is_ascii_lowercase);
    if !is_small && word.len() > 1 && word.chars().all(char::is_uppercase) {
        return None;
    }
    let packed = packed(word.as_bytes());
    let mut place = home(packed);
    loop {
        match INDEX[place] {
            (0, _) => return None,
            (held, language) if held == packed => return language,
            _ => place = (place + 1) % PLACES,
        }
    }
}

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
    for (_, language) in words(text) {
        evidence.words += 1;
        evidence.en += usize::from(language == Some(Language::En));
        evidence.fr += usize::from(language == Some(Language::Fr));
    }
    evidence
}

/// Returns the words of a text, in order, each with where it stands and the language that alone has it.
pub fn words(text: &str) -> impl Iterator<Item = (Range<usize>, Option<Language>)> {
    letter::runs(text, true).map(|range| {
        let word = &text[range.clone()];
        // A letter alone is a word only where it is elided: « l’avis », but “c. P-21”.
        let is_letter = word.len() == 1 && !text[range.end..].starts_with(['’', '\'']);
        (range, if is_letter { None } else { of_word(word) })
    })
}

/// How many words of its own make a passage surely one language's.
pub const FEWEST: usize = 3;

impl Evidence {
    /// Returns how many words are of one language only.
    #[must_use]
    pub fn of(self, language: Language) -> usize {
        match language {
            Language::En => self.en,
            Language::Fr => self.fr,
        }
    }

    /// Returns the language that a passage is surely in; `None` where it is short, mixed or neither.
    #[must_use]
    pub fn language(self) -> Option<Language> {
        let Self { words, en, fr } = self;
        let sure = |own: usize, other: usize| own >= FEWEST && own >= other * 4 && own * 8 >= words;
        if sure(en, fr) {
            Some(Language::En)
        } else if sure(fr, en) {
            Some(Language::Fr)
        } else {
            None
        }
    }
}

/// Returns the language that a text is surely in; `None` where it is short, mixed or neither.
#[must_use]
pub fn language(text: &str) -> Option<Language> {
    evidence(text).language()
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
        for (list, language) in [(EN, Language::En), (FR, Language::Fr)] {
            for word in list {
                assert_eq!(of_word(word), Some(language), "{word}");
            }
        }
        for (word, expected) in [
            ("The", Some(Language::En)),
            ("Été", Some(Language::Fr)),
            ("OÙ", None),
            ("L", Some(Language::Fr)),
            ("OF", None),
            ("zebra", None),
        ] {
            assert_eq!(of_word(word), expected, "{word}");
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
            ("Privacy Act, R.S.C., 1985, c. P-21, s. 8", None),
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
