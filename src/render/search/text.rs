//! What is searched of a bulletin, and the part of it that a result shows.

use serde::Serialize;
use sha2::{Digest, Sha256};

use super::gather::{Part, Piece};
use super::plain::{self, Line};
use crate::locale::date;
use crate::model::{Bundle, Language, Site};

/// How much a word counts by where it stands: a title says most of what a text is about.
const IN_TITLE: u32 = 6;
const IN_TOPIC: u32 = 3;
const IN_HEADING: u32 = 3;
const IN_DESCRIPTION: u32 = 2;
const IN_TEXT: u32 = 1;

/// The bytes of a text that a result can show, so that ten results stay small: about two and a half screens of a telephone.
const BEGINNING: usize = 2_200;

/// A bulletin in one language, as it is searched.
pub(super) struct Text<'a> {
    bundle: &'a Bundle,
    language: Language,
    topics: Vec<&'a str>,
    lines: Vec<Line>,
}

/// What a result shows of one bulletin. The script reads it by place.
#[derive(Serialize)]
struct Shown<'a>(
    /// The title, as lists show it.
    &'a str,
    /// The last segment of the address.
    &'a str,
    /// The issue date, for machines.
    String,
    /// The issue date, for people.
    String,
    /// The topics, by number in the controlled list.
    Vec<usize>,
    /// The description.
    &'a str,
    /// The beginning of the text, a paragraph a line.
    String,
);

impl<'a> Text<'a> {
    /// Reads what the page says from its HTML, so that neither its typography nor its passages in the other language can
    /// differ from the page's.
    pub(super) fn read(site: &'a Site, bundle: &'a Bundle, language: Language, html: &str) -> Self {
        Self {
            bundle,
            language,
            topics: topics(site, bundle)
                .map(|topic| site.config.topics[topic].name[language].as_str())
                .collect(),
            lines: plain::lines(html),
        }
    }

    /// Gives every word to `part`.
    pub(super) fn gather(&self, number: u32, part: &mut Part) {
        let words = &self.bundle.words[self.language];
        let mut pieces = vec![Piece {
            counts: IN_TITLE,
            text: &words.title.value,
        }];
        let mut say = |counts, text| pieces.push(Piece { counts, text });
        for topic in &self.topics {
            say(IN_TOPIC, topic);
        }
        if let Some(description) = &words.description {
            say(IN_DESCRIPTION, &description.value);
        }
        for line in &self.lines {
            let counts = if line.is_heading { IN_HEADING } else { IN_TEXT };
            say(counts, &line.text);
        }
        for line in &words.signature {
            say(IN_TEXT, line);
        }
        let mut digest = Sha256::new();
        for piece in &pieces {
            digest.update(piece.counts.to_le_bytes());
            digest.update((piece.text.len() as u64).to_le_bytes());
            digest.update(piece.text);
        }
        part.add(number, digest.finalize().into(), &pieces);
    }

    /// Returns the part that a result is made from. `title` is as lists show it.
    pub(super) fn result(&self, site: &Site, title: &str) -> Vec<u8> {
        let words = &self.bundle.words[self.language];
        let day = self.bundle.facts.dated.day;
        let description = words.description.as_ref();
        let shown = Shown(
            title,
            &words.slug.value,
            date::iso(day),
            date::long(self.language, day),
            topics(site, self.bundle).collect(),
            description.map_or("", |text| &text.value),
            self.beginning(),
        );
        // Texts and numbers always are JSON.
        serde_json::to_vec(&shown).unwrap_or_default()
    }

    /// Returns the first lines of the text, cut between two words.
    fn beginning(&self) -> String {
        let mut beginning = String::with_capacity(BEGINNING + 4);
        for line in &self.lines {
            let line = &line.text;
            if !beginning.is_empty() {
                beginning.push('\n');
            }
            let room = BEGINNING.saturating_sub(beginning.len());
            if line.len() <= room {
                beginning.push_str(line);
                continue;
            }
            let most = line.floor_char_boundary(room);
            if let Some(at) = line[..most].rfind(' ') {
                beginning.push_str(&line[..at]);
                beginning.push('…');
            }
            break;
        }
        beginning.truncate(beginning.trim_end().len());
        beginning
    }
}

/// Returns the topics of a bulletin, by number in the controlled list.
pub(super) fn topics(site: &Site, bundle: &Bundle) -> impl Iterator<Item = usize> {
    bundle
        .facts
        .topics
        .iter()
        .filter_map(|topic| site.config.topic(&topic.value))
}
