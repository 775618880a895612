//! The words of bulletins, gathered by one thread: what several gathered is merged when all were read.

use rust_stemmers::{Algorithm, Stemmer};
use rustc_hash::FxHashMap;
use unicode_normalization::UnicodeNormalization;

use super::encode;
use super::pack::Packer;
use super::word::{fold, ignored, words};
use crate::model::Language;

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

/// A document that has a stem.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(super) struct Posting {
    /// Its number.
    pub(super) document: u32,
    /// How often it has the stem, weighed by where.
    pub(super) tally: u32,
}

/// A stem and the documents that have it.
#[derive(Debug)]
pub(super) struct List {
    /// The stem, folded.
    pub(super) stem: Box<str>,
    /// The documents in the order they came, packed: the step from the one before, and how often.
    packed: Vec<u8>,
    last: u32,
}

impl List {
    fn push(&mut self, document: u32, tally: u32) {
        encode::step(&mut self.packed, self.last, document);
        encode::varint(&mut self.packed, tally);
        self.last = document;
    }

    /// Returns the documents, in no order.
    pub(super) fn postings(&self) -> impl Iterator<Item = Posting> {
        let mut packed = &self.packed[..];
        let mut document = 0;
        std::iter::from_fn(move || {
            if packed.is_empty() {
                return None;
            }
            document = encode::stepped(&mut packed, document);
            Some(Posting {
                document,
                tally: encode::number(&mut packed),
            })
        })
    }
}

/// A word as it is typed.
#[derive(Debug)]
pub(super) struct Word {
    /// Folded.
    pub(super) folded: Box<str>,
    /// Its list, by number.
    pub(super) list: u32,
}

/// The list of a word that is ignored.
const NONE: u32 = u32::MAX;

/// What one thread gathered in one language.
pub(super) struct Part {
    language: Language,
    stemmer: Stemmer,
    /// The number of each word's list, by how the word is written.
    known: Known,
    /// The number of each list, by its stem.
    by_stem: FxHashMap<Box<str>, u32>,
    /// Each way of writing a word in small letters, once.
    pub(super) words: Vec<Word>,
    pub(super) lists: Vec<List>,
    pub(super) documents: Vec<Document>,
    /// How often the document being read has each list's stem: apart from the lists, since every word asks for one.
    tallies: Vec<u32>,
    /// The lists that the document being read has touched.
    touched: Vec<u32>,
    /// Makes the parts of results.
    pub(super) packer: Packer,
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
            known: Known::default(),
            by_stem: FxHashMap::default(),
            words: Vec::new(),
            lists: Vec::new(),
            documents: Vec::new(),
            tallies: Vec::new(),
            touched: Vec::new(),
            packer: Packer::new(),
        }
    }

    /// Gathers the words of a document, each document once.
    pub(super) fn add(&mut self, number: u32, digest: [u8; 32], pieces: &[Piece]) {
        let mut length = 0;
        for piece in pieces {
            for range in words(piece.text) {
                let list = self.word(&piece.text[range]);
                if list == NONE {
                    continue;
                }
                length += 1;
                let tally = &mut self.tallies[list as usize];
                if *tally == 0 {
                    self.touched.push(list);
                }
                *tally += piece.counts;
            }
        }
        for list in self.touched.drain(..) {
            let tally = std::mem::take(&mut self.tallies[list as usize]);
            self.lists[list as usize].push(number, tally);
        }
        self.documents.push(Document {
            number,
            length,
            digest,
        });
    }

    /// Returns the number of a word's list. A new word is stemmed as it is written, accents and all, which is what stemmers
    /// know.
    fn word(&mut self, written: &str) -> u32 {
        if let Some(list) = self.known.get(written) {
            return list;
        }
        let small: String = written.nfc().flat_map(char::to_lowercase).collect();
        let list = match self.known.get(&small) {
            Some(list) => list,
            None => self.new_word(&small),
        };
        self.known.insert(written, list);
        list
    }

    fn new_word(&mut self, small: &str) -> u32 {
        let folded = fold(small);
        let list = if folded.is_empty() || ignored(self.language).contains(&folded.as_str()) {
            NONE
        } else {
            let list = self.list(&fold(&self.stemmer.stem(small)));
            self.words.push(Word {
                folded: folded.into(),
                list,
            });
            list
        };
        self.known.insert(small, list);
        list
    }

    fn list(&mut self, stem: &str) -> u32 {
        if let Some(number) = self.by_stem.get(stem) {
            return *number;
        }
        let number = u32::try_from(self.lists.len()).unwrap_or(NONE);
        self.lists.push(List {
            stem: stem.into(),
            packed: Vec::new(),
            last: 0,
        });
        self.tallies.push(0);
        self.by_stem.insert(stem.into(), number);
        number
    }
}

/// Numbers by text. Nearly every word is short and stands in its place of the table itself: it is asked for with every word
/// of every text, and what is elsewhere in memory is slow to reach.
#[derive(Default)]
struct Known {
    short: FxHashMap<[u64; 2], u32>,
    long: FxHashMap<Box<str>, u32>,
}

impl Known {
    fn get(&self, text: &str) -> Option<u32> {
        match Self::packed(text) {
            Some(packed) => self.short.get(&packed).copied(),
            None => self.long.get(text).copied(),
        }
    }

    fn insert(&mut self, text: &str, number: u32) {
        match Self::packed(text) {
            Some(packed) => self.short.insert(packed, number),
            None => self.long.insert(text.into(), number),
        };
    }

    /// Packs a text of at most sixteen bytes, none of which is NUL.
    fn packed(text: &str) -> Option<[u64; 2]> {
        let mut bytes = [0; 16];
        bytes
            .get_mut(..text.len())?
            .copy_from_slice(text.as_bytes());
        let (low, high) = bytes.split_at(8);
        Some([low, high].map(|half| half.try_into().map_or(0, u64::from_le_bytes)))
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
            .map(|word| part.lists[word.list as usize].stem.to_string())
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
    fn a_word_is_known_however_long_and_however_written() {
        let mut known = Known::default();
        let texts = [
            "a",
            "b",
            "ab",
            "sixteen-bytes-ok",
            "seventeen-bytes-x",
            "été",
        ];
        for (number, text) in (0..).zip(texts) {
            assert_eq!(known.get(text), None);
            known.insert(text, number);
        }
        for (number, text) in (0..).zip(texts) {
            assert_eq!(known.get(text), Some(number), "{text}");
        }
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
            .postings()
            .map(|posting| (posting.document, posting.tally))
            .collect();
        assert_eq!(told, [(7, 8), (2, 1)]);
        assert_eq!(part.documents[0].length, 3);
    }
}
