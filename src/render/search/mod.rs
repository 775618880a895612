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
//! Below `assets/search-<language>.<edition>/`, which may be kept for ever, since the edition is the hash of everything that
//! was gathered:
//!
//! | file | what |
//! |---|---|
//! | `index.json` | how many documents there are, by year; where each part below begins; ignored words |
//! | `words-<n>.bin` | the vocabulary, about 3 KB each ([`vocabulary`]) |
//! | `endings-<n>.bin` | the same words read backwards, without stems |
//! | `lists-<n>.bin` | the lists of stems, in the order of the stems: each after its length in bytes ([`encode`]) |
//! | `topic-<id>.bin` | the documents of a topic |
//!
//! Below the search page, `<block>/<number>.json`: what a result shows of one bulletin ([`text`]). Documents are numbered by
//! date, so that a new bulletin changes no number; a block holds 256 of them and is named by the hash of their ids, so that
//! a number never means two bulletins, whatever a browser kept.
//!
//! # Memory
//!
//! Threads take turns with parts ([`gather`]): a posting is two or three bytes. Lists are merged one stem at a time and written as
//! they fill a file. What is not in [`Site::listed`] is never gathered: nothing of a draft, of what waits for its release or
//! was withdrawn is in any of these files.

mod encode;
mod gather;
pub(super) mod plain;
mod rank;
mod text;
mod vocabulary;
mod word;

use std::sync::{Mutex, PoisonError};

use serde::Serialize;
use sha2::{Digest, Sha256};

use crate::diagnostic::Failure;
use crate::model::{Address, Bilingual, Bundle, Language, Site, hex};
use crate::render::{Content, Renderer, Sink};
use gather::{Document, Part, Posting};
use text::Text;
use vocabulary::Form;
pub use word::fold;

/// The version of the files' form: a new one makes new editions.
const FORM: &[u8] = b"1";

/// The bytes of a file of lists, before compression; a longer list has one for itself.
const LISTS: usize = 3_000;

/// How many documents a block holds.
const BLOCK: usize = 256;

/// The index of a site while it is made.
#[derive(Debug)]
pub(super) struct Index {
    /// The names of the blocks.
    blocks: Vec<String>,
    /// What threads gathered, while none of them has it.
    parts: Bilingual<Mutex<Vec<Part>>>,
}

/// `index.json`: the page reads it first.
#[derive(Serialize)]
struct Head<'a> {
    /// How many documents there are.
    documents: usize,
    /// Each year, oldest first, with the number of its first document.
    years: Vec<(i32, usize)>,
    /// The names of the blocks.
    blocks: &'a [String],
    /// Where the parts of the vocabulary begin.
    words: Vec<String>,
    /// Where those of the words read backwards begin.
    endings: Vec<String>,
    /// The first stem of each file of lists.
    lists: Vec<u32>,
    /// Words that are never looked for.
    ignored: &'a [&'a str],
}

impl Index {
    pub(super) fn new(site: &Site) -> Self {
        let ids: Vec<&str> = site.listed().rev().map(|bulletin| &*bulletin.id).collect();
        let name = |ids: &[&str]| hex(&Sha256::digest(ids.join("\n"))[..4]);
        Self {
            blocks: ids.chunks(BLOCK).map(name).collect(),
            parts: Bilingual::from_fn(|_| Mutex::default()),
        }
    }

    /// Gathers a bulletin's words in both languages from what its pages show, and hands over what results show of it. Of a
    /// bundle that lists do not show, nothing.
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
        let number = site.listed().len() - 1 - place;
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
            self.parts(language).push(part);
            let title = super::page::lists::title(renderer, bundle, language);
            let file = format!("{}/{number}.json", self.blocks[number / BLOCK]);
            sink(
                &site.search(language).file(&file),
                Content::Bytes(&text.result(site, &title)),
            )?;
        }
        Ok(())
    }

    /// Forgets what was gathered.
    pub(super) fn forget(&self) {
        for language in Language::ALL {
            self.parts(language).clear();
        }
    }

    fn parts(&self, language: Language) -> std::sync::MutexGuard<'_, Vec<Part>> {
        self.parts[language]
            .lock()
            .unwrap_or_else(PoisonError::into_inner)
    }

    /// Makes the files of a language from what was gathered, forgets it, and returns the folder they are in.
    pub(super) fn write(
        &self,
        site: &Site,
        language: Language,
        sink: Sink,
    ) -> Result<Address, Failure> {
        let parts = std::mem::take(&mut *self.parts(language));
        let mut documents: Vec<Document> = parts
            .iter()
            .flat_map(|part| &part.documents)
            .copied()
            .collect();
        documents.sort_unstable_by_key(|document| document.number);
        let folder = site.asset(
            language,
            &format!("search-{}.{}/", language.code(), edition(site, &documents)),
        );
        let put = |name: &str, number: usize, bytes: &[u8]| {
            let address = folder.file(&format!("{name}-{number}.bin"));
            sink(&address, Content::Bytes(bytes))
        };
        let merged = lists(site, &parts, &documents, &mut |number, bytes| {
            put("lists", number, bytes)
        })?;
        let forms = forms(&parts, &merged);
        drop(parts);
        let words = words(&forms, &mut |number, bytes| put("words", number, bytes))?;
        let endings = endings(&forms, &mut |number, bytes| put("endings", number, bytes))?;
        topics(site, &folder, sink)?;
        let head = Head {
            documents: site.listed().len(),
            years: years(site),
            blocks: &self.blocks,
            words,
            endings,
            lists: merged.firsts,
            ignored: word::ignored(language),
        };
        // Texts and numbers always are JSON.
        let head = serde_json::to_vec(&head).unwrap_or_default();
        sink(&folder.file("index.json"), Content::Bytes(&head))?;
        Ok(folder)
    }
}

/// Returns the name of what was gathered: everything that decides a byte of the index is in it.
fn edition(site: &Site, documents: &[Document]) -> String {
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
    hex(&digest.finalize()[..8])
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

/// Takes a file with its number.
type Put<'a> = &'a mut dyn FnMut(usize, &[u8]) -> Result<(), Failure>;

/// What is known of stems once their lists are merged.
#[derive(Default)]
struct Merged {
    /// The first stem of each file of lists.
    firsts: Vec<u32>,
    /// The stem of each list of each part, by number.
    numbers: Vec<Vec<u32>>,
    /// How many documents have each stem.
    holding: Vec<u32>,
}

/// Merges the lists of all parts, stem by stem in their order.
fn lists(site: &Site, parts: &[Part], documents: &[Document], put: Put) -> Result<Merged, Failure> {
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
    let mut file = Vec::with_capacity(LISTS * 2);
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
        if file.is_empty() || file.len() + list.len() > LISTS {
            if !file.is_empty() {
                put(merged.firsts.len() - 1, &file)?;
                file.clear();
            }
            merged.firsts.push(stem);
        }
        encode::varint(&mut file, u32::try_from(list.len()).unwrap_or(u32::MAX));
        file.extend(&list);
    }
    if !file.is_empty() {
        put(merged.firsts.len() - 1, &file)?;
    }
    Ok(merged)
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

fn words(forms: &[Typed], put: Put) -> Result<Vec<String>, Failure> {
    let mut writer = vocabulary::Writer::default();
    for form in forms {
        let form = Form {
            text: &form.text,
            documents: form.documents,
            stems: &form.stems,
        };
        writer.add(&form, put)?;
    }
    writer.finish(put)
}

fn endings(forms: &[Typed], put: Put) -> Result<Vec<String>, Failure> {
    let backwards = |form: &Typed| (form.text.chars().rev().collect::<String>(), form.documents);
    let mut turned: Vec<(String, u32)> = forms.iter().map(backwards).collect();
    turned.sort_unstable();
    let mut writer = vocabulary::Writer::default();
    for (text, documents) in &turned {
        let form = Form {
            text,
            documents: *documents,
            stems: &[],
        };
        writer.add(&form, put)?;
    }
    writer.finish(put)
}

/// Makes the sets of documents of each topic.
fn topics(site: &Site, folder: &Address, sink: Sink) -> Result<(), Failure> {
    let mut sets: Vec<Vec<u32>> = vec![Vec::new(); site.config.topics.len()];
    for (number, bulletin) in (0..).zip(site.listed().rev()) {
        for topic in text::topics(site, bulletin) {
            if sets[topic].last() != Some(&number) {
                sets[topic].push(number);
            }
        }
    }
    for (topic, set) in site.config.topics.iter().zip(&sets) {
        let mut bytes = Vec::new();
        encode::set(&mut bytes, set);
        let address = folder.file(&format!("topic-{}.bin", topic.id));
        sink(&address, Content::Bytes(&bytes))?;
    }
    Ok(())
}
