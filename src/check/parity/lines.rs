//! The lines that readers are shown in both languages beside the body: title and description, and those of the facts (notes of
//! changes, why a bulletin was taken back, whose a picture is). With the home pages, which every site has, those of `site.toml`.

use std::ops::Range;

use crate::check::Reading;
use crate::load;
use crate::model::{Bilingual, Config, Language, Place, Shelf, Spanned, Status};

/// Which line it is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Sort {
    Title,
    Description,
    Fact,
}

/// A line, in both languages.
pub(super) struct Line<'a> {
    pub(super) sort: Sort,
    pub(super) words: Bilingual<&'a str>,
    at: At,
}

enum At {
    /// In the front matter.
    Words(Bilingual<Range<usize>>),
    /// In the facts, under this key.
    Facts(Vec<String>),
}

/// The lines of a bundle.
pub(super) struct Lines<'a> {
    reading: &'a Reading<'a>,
    places: load::Places<'a>,
}

impl<'a> Lines<'a> {
    pub(super) fn of(reading: &'a Reading<'a>) -> Self {
        let bundle = reading.bundle;
        let file = bundle.facts_file();
        let file = file.unwrap_or_else(|| load::CONFIG_FILE.to_owned());
        Self {
            reading,
            places: load::Places::of(reading.disk, file),
        }
    }

    /// Returns every line that both languages have.
    pub(super) fn all(&self) -> Vec<Line<'a>> {
        let words = &self.reading.bundle.words;
        let mut lines = vec![of_words(
            Sort::Title,
            words.as_ref().map(|words| &words.title),
        )];
        if let (Some(en), Some(fr)) = (&words.en.description, &words.fr.description) {
            lines.push(of_words(Sort::Description, Bilingual { en, fr }));
        }
        let facts = &self.reading.bundle.facts;
        for (number, change) in facts.changes.iter().enumerate() {
            lines.extend(fact(
                change.note.as_ref(),
                &["changes", &number.to_string(), "note"],
            ));
        }
        if let Status::Withdrawn(withdrawal) = &facts.status {
            lines.extend(fact(Some(&withdrawal.because), &["withdrawn_because"]));
        }
        for (number, image) in facts.images.iter().enumerate() {
            let key = ["images", &number.to_string(), "credit"];
            lines.extend(fact(image.credit.as_ref(), &key));
        }
        if self.reading.bundle.shelf == Shelf::Home {
            lines.extend(of_site(&self.reading.site.config));
        }
        lines
    }

    /// Returns where a line stands.
    pub(super) fn place(&self, line: &Line, language: Language) -> Place {
        match &line.at {
            At::Words(spans) => self.reading.text[language].at(&spans[language]),
            At::Facts(key) => {
                let mut path: Vec<&str> = key.iter().map(String::as_str).collect();
                path.push(language.code());
                self.places.place(&path)
            }
        }
    }
}

/// The lines of the settings, in the order of the file.
fn of_site(config: &Config) -> Vec<Line<'_>> {
    let mut lines = vec![
        setting(&config.title, &["title"]),
        setting(&config.owner, &["owner"]),
    ];
    lines.extend(config.footer.iter().map(|footer| Line {
        sort: Sort::Fact,
        words: footer.as_ref().map(|words| words.value.as_str()),
        at: At::Facts(vec!["footer".to_owned()]),
    }));
    for (number, notice) in config.notices.iter().enumerate() {
        lines.push(setting(
            &notice.text,
            &["notices", &number.to_string(), "text"],
        ));
    }
    for (number, topic) in config.topics.iter().enumerate() {
        lines.push(setting(
            &topic.name,
            &["topics", &number.to_string(), "name"],
        ));
    }
    for (number, entry) in config.menu.iter().enumerate() {
        lines.push(setting(
            &entry.label,
            &["menu", &number.to_string(), "label"],
        ));
    }
    lines
}

fn setting<'a>(words: &'a Bilingual<String>, key: &[&str]) -> Line<'a> {
    Line {
        sort: Sort::Fact,
        words: words.as_ref().map(String::as_str),
        at: At::Facts(key.iter().map(|step| (*step).to_owned()).collect()),
    }
}

fn of_words(sort: Sort, lines: Bilingual<&Spanned<Box<str>>>) -> Line<'_> {
    Line {
        sort,
        words: lines.map(|line| &*line.value),
        at: At::Words(lines.map(Spanned::span)),
    }
}

fn fact<'a>(words: Option<&'a Bilingual<Box<str>>>, key: &[&str]) -> Option<Line<'a>> {
    Some(Line {
        sort: Sort::Fact,
        words: words?.as_ref().map(|words| &**words),
        at: At::Facts(key.iter().map(|step| (*step).to_owned()).collect()),
    })
}
