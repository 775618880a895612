//! The index of the search page: a bulletin's words → files from which a script finds it again, without a server, and
//! without having to read them all.
//!
//! # What the page does with them
//!
//! 1. It cuts what was typed into words and folds them ([`word`]): no case, no accents, `œ` as `oe`, elisions ignored.
//! 2. `index.json` tells which part of the vocabulary a word is in. The part has every form that stands in any bulletin, and
//!    for each its stems, by number: the stemmer ran here, so that none has to run there.
//! 3. `index.json` tells which file has a stem's list: the documents that have the stem, and what each is worth for it
//!    ([`rank`]). The page multiplies by the list's weight and adds.
//! 4. Of the ten best it reads the titles, dates and texts, and marks the words.
//!
//! A word that no bulletin has is looked for with one letter changed. Such a word is either right in its first half, and
//! near in the vocabulary, or right in its second half, and near in the vocabulary of the words read backwards.
//!
//! # The files
//!
//! Below the search page, at addresses that stay, so that one word corrected changes two files and no page but its own:
//!
//! | file | what |
//! |---|---|
//! | `index.bin` | the index, a [`pack`]; its parts are below |
//! | `<block>.bin` | what results show of [`results::BLOCK`] bulletins ([`text`]) |
//!
//! | part of `index.bin` | what |
//! |---|---|
//! | the head | how many documents there are, by year; where each part below begins; ignored words |
//! | lists | the lists of stems, in the order of the stems: each after its length in bytes ([`encode`]) |
//! | words | the vocabulary, about 3 KB each before compression ([`vocabulary`]) |
//! | endings | the same words read backwards, without stems |
//! | topics | the documents of each topic |
//!
//! Documents are numbered by date, so that a new bulletin changes no number. The mark of the parts of `index.bin` is that of the
//! edition: of everything that was gathered. Where a page finds another one, it begins anew.
//!
//! # Memory
//!
//! Threads take turns with parts ([`gather`]): a posting is two or three bytes. Lists are merged one stem at a time and written as
//! they fill a file. What is not in [`Site::listed`] is never gathered: nothing of a draft, of what waits for its release or
//! was withdrawn is in any of these files.

mod encode;
mod gather;
mod pack;
pub(super) mod plain;
mod rank;
mod results;
mod text;
mod vocabulary;
mod word;

use std::sync::{Mutex, PoisonError};

use serde::Serialize;
use sha2::{Digest, Sha256};

use crate::diagnostic::Failure;
use crate::model::{Address, Bilingual, Bundle, Language, Site};
use crate::render::{Content, Renderer, Sink};
use gather::{Document, Part, Posting};
use pack::{Mark, Pack};
use results::Results;
use text::Text;
use vocabulary::Form;
pub use word::fold;

/// The version of the files' form: a new one makes new editions.
const FORM: &[u8] = b"2";

/// The bytes of a part of lists, before compression; a longer list has one for itself.
const LISTS: usize = 3_000;

/// The index of a site while it is made.
#[derive(Debug)]
pub(super) struct Index {
    /// The names of the blocks.
    blocks: Vec<String>,
    /// What results show.
    results: Bilingual<Results>,
    /// What threads gathered, while none of them has it.
    parts: Bilingual<Mutex<Vec<Part>>>,
}

/// The head of `index.bin`: the page reads it first.
#[derive(Serialize)]
struct Head<'a> {
    /// How many documents there are.
    documents: usize,
    /// Each year, oldest first, with the number of its first document.
    years: Vec<(i32, usize)>,
    /// The names of the blocks.
    blocks: &'a [String],
    /// How many stems each part of lists has.
    lists: Vec<u32>,
    /// Where the parts of the vocabulary begin.
    words: Vec<String>,
    /// Where those of the words read backwards begin.
    endings: Vec<String>,
    /// The ids of the topics.
    topics: Vec<&'a str>,
    /// The bytes of each part: of all lists, words, endings and topics.
    sizes: &'a [usize],
    /// Words that are never looked for.
    ignored: &'a [&'a str],
}

/// Returns where the index of a language is.
pub(super) fn address(site: &Site, language: Language) -> Address {
    site.search(language).file("index.bin")
}

impl Index {
    pub(super) fn new(site: &Site) -> Self {
        let ids: Vec<&str> = site.listed().rev().map(|bulletin| &*bulletin.id).collect();
        Self {
            blocks: results::names(&ids),
            results: Bilingual::from_fn(|_| Results::default()),
            parts: Bilingual::from_fn(|_| Mutex::default()),
        }
    }

    /// Gathers a bulletin's words in both languages from what its pages show, and hands over what results show of its block once
    /// all of that is there. Of a bundle that lists do not show, nothing.
    pub(super) fn add(
        &self,
        renderer: &Renderer,
        bundle: &Bundle,
        shown: &Bilingual<String>,
        sink: Sink,
    ) -> Result<(), Failure> {
        let site = &*renderer.site;
        let Some(place) = site.place_in_listed(bundle) else {
            return Ok(());
        };
        let documents = site.listed().len();
        let number = documents - 1 - place;
        let Ok(short) = u32::try_from(number) else {
            return Ok(());
        };
        for language in Language::ALL {
            let text = Text::read(site, bundle, language, &shown[language]);
            let mut part = self
                .parts(language)
                .pop()
                .unwrap_or_else(|| Part::new(language));
            text.gather(short, &mut part);
            let title = super::page::lists::title(renderer, bundle, language);
            let result = text.result(site, &title);
            let result = part.packer.part(short.to_le_bytes(), &result);
            self.parts(language).push(part);
            if let Some(block) = self.results[language].add(short, documents, result) {
                let file = format!("{}.bin", self.blocks[number / results::BLOCK]);
                sink(&site.search(language).file(&file), Content::Bytes(&block))?;
            }
        }
        Ok(())
    }

    /// Returns the bulletins of which a file tells what results show, where it is such a file.
    pub(super) fn shown_in<'s>(&self, site: &'s Site, path: &str) -> Option<Vec<&'s Bundle>> {
        let mut folders = Language::ALL
            .into_iter()
            .map(|language| site.search(language));
        let name = folders.find_map(|folder| path.strip_prefix(folder.as_str()))?;
        let name = name.strip_suffix(".bin")?;
        let block = self.blocks.iter().position(|block| block == name)?;
        let documents = site.listed().len();
        let numbers = block * results::BLOCK..documents.min((block + 1) * results::BLOCK);
        numbers
            .map(|number| site.listed_at(documents - 1 - number))
            .collect()
    }

    /// Forgets what was gathered.
    pub(super) fn forget(&self) {
        for language in Language::ALL {
            self.parts(language).clear();
            self.results[language].forget();
        }
    }

    fn parts(&self, language: Language) -> std::sync::MutexGuard<'_, Vec<Part>> {
        self.parts[language]
            .lock()
            .unwrap_or_else(PoisonError::into_inner)
    }

    /// Makes the index of a language from what was gathered, and forgets it.
    pub(super) fn write(&self, site: &Site, language: Language, sink: Sink) -> Result<(), Failure> {
        let parts = std::mem::take(&mut *self.parts(language));
        let mut documents: Vec<Document> = parts
            .iter()
            .flat_map(|part| &part.documents)
            .copied()
            .collect();
        documents.sort_unstable_by_key(|document| document.number);
        let mut pack = Pack::new(mark(site, &documents));
        let merged = merge(site, &parts, &documents, &mut pack);
        let forms = forms(&parts, &merged);
        drop(parts);
        let words = words(&forms, &mut pack);
        let endings = endings(&forms, &mut pack);
        topics(site, &mut pack);
        let sizes = pack.sizes.clone();
        let head = Head {
            documents: site.listed().len(),
            years: years(site),
            blocks: &self.blocks,
            lists: merged.stems,
            words,
            endings,
            topics: site.config.topics.iter().map(|topic| &*topic.id).collect(),
            sizes: &sizes,
            ignored: word::ignored(language),
        };
        // Texts and numbers always are JSON.
        let head = serde_json::to_vec(&head).unwrap_or_default();
        sink(&address(site, language), Content::Bytes(&pack.file(&head)))
    }
}

/// Returns the mark of an edition: everything that decides a byte of the index is in it.
fn mark(site: &Site, documents: &[Document]) -> Mark {
    let mut digest = Sha256::new();
    digest.update(FORM);
    digest.update(env!("CARGO_PKG_VERSION"));
    for document in documents {
        digest.update(document.number.to_le_bytes());
        digest.update(document.digest);
    }
    for (year, first) in years(site) {
        digest.update(format!("{year} {first}\n"));
    }
    for (number, bulletin) in site.listed().rev().enumerate() {
        digest.update(format!("{number} {}", bulletin.id));
        for topic in &bulletin.facts.topics {
            digest.update(format!(" {}", topic.value));
        }
    }
    let digest: [u8; 32] = digest.finalize().into();
    std::array::from_fn(|at| digest[at])
}

/// Returns the years, oldest first, each with the number of its first document.
fn years(site: &Site) -> Vec<(i32, usize)> {
    let mut first = 0;
    let mut years = Vec::new();
    for (year, count) in site.years().into_iter().rev() {
        years.push((year, first));
        first += count;
    }
    years
}

/// What is known of stems once their lists are merged.
#[derive(Default)]
struct Merged {
    /// How many stems each part of lists has.
    stems: Vec<u32>,
    /// The stem of each list of each part, by number.
    numbers: Vec<Vec<u32>>,
    /// How many documents have each stem.
    holding: Vec<u32>,
}

/// Merges the lists of all that gathered, stem by stem in their order.
fn merge(site: &Site, parts: &[Part], documents: &[Document], pack: &mut Pack) -> Merged {
    let count = u32::try_from(documents.len()).unwrap_or(u32::MAX);
    let total = documents
        .iter()
        .map(|document| u64::from(document.length))
        .sum();
    let mut lengths = vec![0; site.listed().len()];
    for document in documents {
        lengths[document.number as usize] = document.length;
    }
    let mut stems: Vec<(&str, usize, usize)> = Vec::new();
    for (part, held) in parts.iter().enumerate() {
        let named = held.lists.iter().enumerate();
        stems.extend(named.map(|(list, held)| (&*held.stem, part, list)));
    }
    stems.sort_unstable();
    let numbers = parts.iter().map(|part| vec![0; part.lists.len()]);
    let mut merged = Merged {
        numbers: numbers.collect(),
        ..Merged::default()
    };
    let (mut file, mut held) = (Vec::with_capacity(LISTS * 2), 0);
    let (mut postings, mut list): (Vec<Posting>, Vec<u8>) = Default::default();
    for (stem, same) in (0u32..).zip(stems.chunk_by(|a, b| a.0 == b.0)) {
        postings.clear();
        for (_, part, list) in same {
            merged.numbers[*part][*list] = stem;
            postings.extend(parts[*part].lists[*list].postings());
        }
        postings.sort_unstable();
        let holding: Vec<u32> = postings.iter().map(|posting| posting.document).collect();
        let worths: Vec<u8> = postings
            .iter()
            .map(|posting| {
                let length = lengths[posting.document as usize];
                rank::worth(posting.tally, length, total, count)
            })
            .collect();
        let having = u32::try_from(holding.len()).unwrap_or(count);
        merged.holding.push(having);
        let weight = rank::weight(having, count);
        list.clear();
        encode::list(&mut list, weight, &holding, &worths);
        if held > 0 && file.len() + list.len() > LISTS {
            pack.add(&file);
            merged.stems.push(held);
            file.clear();
            held = 0;
        }
        encode::varint(&mut file, u32::try_from(list.len()).unwrap_or(u32::MAX));
        file.extend(&list);
        held += 1;
    }
    if held > 0 {
        pack.add(&file);
        merged.stems.push(held);
    }
    merged
}

/// A word as it is typed, with its documents and stems.
struct Typed {
    text: String,
    documents: u32,
    stems: Vec<u32>,
}

/// Merges the words of all parts, sorted as they are typed: two that differ in accents alone are one.
fn forms(parts: &[Part], merged: &Merged) -> Vec<Typed> {
    let mut all: Vec<(&str, u32)> = Vec::new();
    for (part, numbers) in parts.iter().zip(&merged.numbers) {
        let words = part.words.iter();
        all.extend(words.map(|word| (&*word.folded, numbers[word.list as usize])));
    }
    all.sort_unstable();
    all.dedup();
    all.chunk_by(|a, b| a.0 == b.0)
        .map(|same| Typed {
            text: same[0].0.to_owned(),
            documents: same
                .iter()
                .map(|(_, stem)| merged.holding[*stem as usize])
                .sum(),
            stems: same.iter().map(|(_, stem)| *stem).collect(),
        })
        .collect()
}

fn words(forms: &[Typed], pack: &mut Pack) -> Vec<String> {
    let mut writer = vocabulary::Writer::new(pack);
    for form in forms {
        writer.add(&Form {
            text: &form.text,
            documents: form.documents,
            stems: &form.stems,
        });
    }
    writer.finish()
}

fn endings(forms: &[Typed], pack: &mut Pack) -> Vec<String> {
    let backwards = |form: &Typed| (form.text.chars().rev().collect::<String>(), form.documents);
    let mut turned: Vec<(String, u32)> = forms.iter().map(backwards).collect();
    turned.sort_unstable();
    let mut writer = vocabulary::Writer::new(pack);
    for (text, documents) in &turned {
        writer.add(&Form {
            text,
            documents: *documents,
            stems: &[],
        });
    }
    writer.finish()
}

/// Adds the set of documents of each topic.
fn topics(site: &Site, pack: &mut Pack) {
    let mut sets: Vec<Vec<u32>> = vec![Vec::new(); site.config.topics.len()];
    for (number, bulletin) in (0..).zip(site.listed().rev()) {
        for topic in text::topics(site, bulletin) {
            if sets[topic].last() != Some(&number) {
                sets[topic].push(number);
            }
        }
    }
    for set in &sets {
        let mut bytes = Vec::new();
        encode::set(&mut bytes, set);
        pack.add(&bytes);
    }
}
