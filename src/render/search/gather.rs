//! The words of bulletins, gathered by one thread: what several gathered is merged when all were read.

use rust_stemmers::{Algorithm, Stemmer};
use rustc_hash::FxHashMap;
use unicode_normalization::UnicodeNormalization;

use super::word::{fold, ignored, words};
use crate::model::Language;

/// Documents are numbered in 24 bits of a posting; beyond them none is found.
pub(super) const MOST_DOCUMENTS: u32 = 1 << 24;

/// A piece of a bulletin: how much its words count, and what it says.
pub(super) struct Piece<'a> {
    pub(super) counts: u32,
    pub(super) text: &'a str,
}

/// What is known of a document when the ranking is made.
#[derive(Clone, Copy, Debug)]
pub(super) struct Document {
    /// Its number.
    pub(super) number: u32,
    /// How many words it has.
    pub(super) length: u32,
    /// The SHA-256 of what was gathered of it.
    pub(super) digest: [u8; 32],
}

/// A document that has a stem, and how often, weighed by where: 24 bits and 8.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(super) struct Posting(u32);

impl Posting {
    fn new(number: u32, tally: u32) -> Self {
        Self((number << 8) | tally.min(0xff))
    }

    /// Returns the document's number.
    pub(super) fn document(self) -> u32 {
        self.0 >> 8
    }

    /// Returns how often it has the stem.
    pub(super) fn tally(self) -> u32 {
        self.0 & 0xff
    }
}

/// A word as it is written, in small letters.
#[derive(Debug)]
pub(super) struct Word {
    /// As it is typed.
    pub(super) folded: Box<str>,
    /// Its stem, by number; none of a word that is ignored.
    pub(super) stem: Option<u32>,
    /// How many documents have it.
    pub(super) documents: u32,
    /// The last that had it.
    last: Option<u32>,
}

/// A stem and the documents that have it.
#[derive(Debug)]
pub(super) struct List {
    /// The stem, folded.
    pub(super) stem: Box<str>,
    /// In no order.
    pub(super) postings: Vec<Posting>,
    /// How often the document being read has it.
    tally: u32,
}

/// What one thread gathered in one language.
pub(super) struct Part {
    language: Language,
    stemmer: Stemmer,
    /// The number of each word, by how it is written.
    by_writing: FxHashMap<Box<str>, u32>,
    /// The number of each list, by its stem.
    by_stem: FxHashMap<Box<str>, u32>,
    pub(super) words: Vec<Word>,
    pub(super) lists: Vec<List>,
    pub(super) documents: Vec<Document>,
    /// The lists that the document being read has touched.
    touched: Vec<u32>,
    /// The word at hand in small letters, kept for its memory.
    small: String,
}

impl std::fmt::Debug for Part {
    fn fmt(&self, formatter: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        formatter
            .debug_struct("Part")
            .field("language", &self.language)
            .field("documents", &self.documents.len())
            .finish_non_exhaustive()
    }
}

impl Part {
    pub(super) fn new(language: Language) -> Self {
        let algorithm = match language {
            Language::En => Algorithm::English,
            Language::Fr => Algorithm::French,
        };
        Self {
            language,
            stemmer: Stemmer::create(algorithm),
            by_writing: FxHashMap::default(),
            by_stem: FxHashMap::default(),
            words: Vec::new(),
            lists: Vec::new(),
            documents: Vec::new(),
            touched: Vec::new(),
            small: String::new(),
        }
    }

    /// Gathers the words of a document, each document once.
    pub(super) fn add(&mut self, number: u32, digest: [u8; 32], pieces: &[Piece]) {
        let mut length = 0;
        for piece in pieces {
            for range in words(piece.text) {
                let word = self.word(&piece.text[range]);
                let word = &mut self.words[word as usize];
                let Some(stem) = word.stem else { continue };
                length += 1;
                if word.last != Some(number) {
                    word.last = Some(number);
                    word.documents += 1;
                }
                let list = &mut self.lists[stem as usize];
                if list.tally == 0 {
                    self.touched.push(stem);
                }
                list.tally += piece.counts;
            }
        }
        for stem in self.touched.drain(..) {
            let list = &mut self.lists[stem as usize];
            list.postings.push(Posting::new(number, list.tally));
            list.tally = 0;
        }
        self.documents.push(Document {
            number,
            length,
            digest,
        });
    }

    /// Returns the number of a word; a new one is stemmed as it is written, accents and all, which is what stemmers know.
    fn word(&mut self, written: &str) -> u32 {
        self.small.clear();
        if written.is_ascii() {
            self.small.push_str(written);
            self.small.make_ascii_lowercase();
        } else {
            self.small
                .extend(written.nfc().flat_map(char::to_lowercase));
        }
        if let Some(number) = self.by_writing.get(self.small.as_str()) {
            return *number;
        }
        let folded = fold(&self.small);
        let stem =
            (!ignored(self.language).contains(&folded.as_str()) && !folded.is_empty()).then(|| {
                let stem = fold(&self.stemmer.stem(&self.small));
                self.list(&stem)
            });
        let number = u32::try_from(self.words.len()).unwrap_or(u32::MAX);
        self.words.push(Word {
            folded: folded.into(),
            stem,
            documents: 0,
            last: None,
        });
        self.by_writing.insert(self.small.as_str().into(), number);
        number
    }

    fn list(&mut self, stem: &str) -> u32 {
        if let Some(number) = self.by_stem.get(stem) {
            return *number;
        }
        let number = u32::try_from(self.lists.len()).unwrap_or(u32::MAX);
        self.lists.push(List {
            stem: stem.into(),
            postings: Vec::new(),
            tally: 0,
        });
        self.by_stem.insert(stem.into(), number);
        number
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn stems(language: Language, text: &str) -> Vec<String> {
        let mut part = Part::new(language);
        let piece = Piece { counts: 1, text };
        part.add(0, [0; 32], &[piece]);
        part.words
            .iter()
            .filter_map(|word| Some(part.lists[word.stem? as usize].stem.to_string()))
            .collect()
    }

    #[test]
    fn forms_of_a_word_have_one_stem() {
        for (language, forms) in [
            (Language::En, "evaluation evaluations EVALUATION"),
            (Language::En, "disclose disclosed disclosing discloses"),
            (Language::En, "privacy Privacy"),
            (
                Language::Fr,
                "évaluation évaluations evaluation ÉVALUATIONS",
            ),
            (Language::Fr, "œuvre oeuvres l’Œuvre"),
            (Language::Fr, "accès acces"),
            (Language::Fr, "recueillir recueillis"),
        ] {
            let stems = stems(language, forms);
            assert!(!stems.is_empty());
            assert!(stems.iter().all(|stem| *stem == stems[0]), "{stems:?}");
        }
    }

    #[test]
    fn ignored_words_have_none() {
        assert_eq!(stems(Language::Fr, "l’ d' qu’ de la"), [""; 0]);
        assert_eq!(stems(Language::En, "the institution’s"), ["institut"]);
    }

    #[test]
    fn documents_are_counted_once_and_places_weigh() {
        let mut part = Part::new(Language::En);
        let pieces = |title, text| {
            [
                Piece {
                    counts: 6,
                    text: title,
                },
                Piece { counts: 1, text },
            ]
        };
        part.add(7, [0; 32], &pieces("Breach", "A breach is a breach."));
        part.add(2, [0; 32], &pieces("Other", "breaches"));
        let list = part
            .lists
            .iter()
            .find(|list| &*list.stem == "breach")
            .expect("it was said");
        let told: Vec<(u32, u32)> = list
            .postings
            .iter()
            .map(|posting| (posting.document(), posting.tally()))
            .collect();
        assert_eq!(told, [(7, 8), (2, 1)]);
        assert_eq!(part.words[0].documents, 1);
        assert_eq!(part.documents[0].length, 3);
    }
}
