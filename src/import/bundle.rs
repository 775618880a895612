//! The files of an imported bundle: facts, texts in the typography of their language, and files under names that can be
//! published.

use crate::document::format;
use crate::locale::Words;
use crate::model::{Language, slugged};
use crate::picture::{self, Sort};
use crate::seed::{self, Seed, quoted};

use super::{Fate, Note};

/// What stands at the top of a text.
pub(super) struct Head<'a> {
    pub(super) title: Option<&'a str>,
    pub(super) description: Option<&'a str>,
    pub(super) slug: Option<&'a str>,
}

/// Returns a text file, in the typography of its language as `bulletin fmt` writes it.
pub(super) fn text(language: Language, head: &Head, body: &str) -> Seed {
    let mut file = String::from("+++\n");
    let mut lines = Vec::new();
    let placeholders = [
        ("title       = ", head.title, seed::NO_TITLE[language]),
        (
            "description = ",
            head.description,
            seed::NO_DESCRIPTION[language],
        ),
    ];
    for (key, value, missing) in placeholders {
        file.push_str(key);
        let start = file.len();
        let value = value.map_or_else(|| missing.to_owned(), one_line);
        file.push('"');
        file.push_str(&quoted(&value));
        file.push('"');
        lines.push(start..file.len());
        file.push('\n');
    }
    if let Some(slug) = head.slug {
        file.extend(["slug        = \"", slug, "\"\n"]);
    }
    file.push_str("+++\n");
    let start = file.len();
    file.push('\n');
    file.push_str(body.trim_matches(['\n', '\r']));
    file.push('\n');
    let formatted = format::format(language, &file, start, &lines);
    let name = format!("{}.md", language.code());
    (name, formatted.text.into_bytes())
}

/// Returns the facts of a draft: its date as TOML writes it, and the ids of its topics.
pub(super) fn facts(words: &Words, issued: Option<&str>, topics: &[String]) -> Seed {
    let mut file = format!("# {}\n", words.say("import-comment", &[]));
    if let Some(issued) = issued {
        file.extend(["issued = ", issued, "\n"]);
    }
    let quoted: Vec<String> = topics.iter().map(|id| format!("\"{id}\"")).collect();
    file.extend(["topics = [", &quoted.join(", "), "]\nstatus = \"draft\"\n"]);
    ("bulletin.toml".to_owned(), file.into_bytes())
}

fn one_line(text: &str) -> String {
    let is_space = |character: char| character.is_ascii_whitespace() || character.is_control();
    let words = text.split(is_space).filter(|word| !word.is_empty());
    words.collect::<Vec<_>>().join(" ")
}

/// Returns a name under which a file can be published, unlike any of `taken`.
pub(super) fn file_name(name: &str, taken: &[Seed]) -> String {
    let (stem, ending) = match name.rsplit_once('.') {
        Some((stem, ending)) if !stem.is_empty() => (slugged(stem), slugged(ending)),
        _ => (slugged(name), String::new()),
    };
    let stem = if stem.is_empty() { "file" } else { &stem };
    let stem = stem.get(..100).unwrap_or(stem);
    let dot = if ending.is_empty() { "" } else { "." };
    let mut candidate = format!("{stem}{dot}{ending}");
    let mut number = 2;
    while taken.iter().any(|(other, _)| *other == candidate) {
        candidate = format!("{stem}-{number}{dot}{ending}");
        number += 1;
    }
    candidate
}

/// Returns a file as it may be published: a picture without what its file says beside it. One that cannot be cleaned is
/// left out.
pub(super) fn cleaned(place: &str, bytes: Vec<u8>, notes: &mut Vec<Note>) -> Option<Vec<u8>> {
    let head = &bytes[..bytes.len().min(picture::HEAD)];
    let format = match Sort::of(place, head) {
        Sort::NoPicture => {
            notes.push(Note::new(Fate::Kept, place, "import-file"));
            return Some(bytes);
        }
        Sort::Unknown => {
            notes.push(Note::new(Fate::Dropped, place, "import-picture-format"));
            return None;
        }
        Sort::Picture(format) => format,
    };
    match picture::clean(format, &bytes) {
        Ok(clean) if clean.traces.is_empty() => {
            notes.push(Note::new(Fate::Kept, place, "import-file"));
            Some(clean.bytes)
        }
        Ok(clean) => {
            notes.push(Note::new(Fate::Changed, place, "import-picture-cleaned"));
            Some(clean.bytes)
        }
        Err(_) => {
            notes.push(Note::new(Fate::Dropped, place, "import-picture-broken"));
            None
        }
    }
}
