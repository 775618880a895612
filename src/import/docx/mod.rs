//! Two documents of Word, one in each language → one bundle. What they say is read by a converter that is handed in; what
//! their files say beside it (author, times, comments) never reaches it.

mod package;
mod shape;

use serde_json::Value;

use super::bundle::{Head, facts, text};
use super::{Fate, Import, Imported, Note};
use crate::locale::{Words, idiom};
use crate::model::{Bilingual, Language, slugged};
use crate::seed::Seed;
use package::{Fault, Package};

/// One document.
#[derive(Debug)]
pub struct Document {
    /// Its file, as it was named.
    pub name: String,
    /// What the file holds.
    pub bytes: Vec<u8>,
}

/// What is asked of the converter.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Step {
    /// A document of Word gives its tree, in JSON.
    Read,
    /// A tree in JSON gives its Markdown.
    Write,
}

/// Why the converter gave nothing.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Unconverted {
    /// There is none on this machine.
    Missing,
    /// It took too long.
    TooLong,
    /// It could not; this is what it said.
    Failed(String),
}

/// Why nothing was imported at all.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Refused {
    /// There is no converter on this machine.
    NoConverter,
    /// The first document is in French and the second in English.
    Swapped,
}

/// Turns bytes into others.
pub type Converter<'a> = dyn Fn(Step, &[u8]) -> Result<Vec<u8>, Unconverted> + 'a;

/// Makes one bundle of two documents. Its id is `id`, or else made of the English title. Comments of what is made are in
/// the language of `words`.
///
/// # Errors
/// When nothing can be said of either document.
pub fn read(
    documents: &Bilingual<Document>,
    id: Option<&str>,
    words: &Words,
    convert: &Converter,
) -> Result<Import, Refused> {
    let mut import = Import::default();
    let packages = Bilingual::from_fn(|language| {
        let document = &documents[language];
        match package::open(&document.bytes) {
            Ok(package) => Some(package),
            Err(fault) => {
                import.notes.push(unreadable(&document.name, fault));
                None
            }
        }
    });
    let mut trees = Bilingual::from_fn(|_| None);
    for language in Language::ALL {
        let Some(package) = &packages[language] else {
            continue;
        };
        let tree = convert(Step::Read, &package.slim).and_then(|json| {
            let unread = |error: serde_json::Error| Unconverted::Failed(error.to_string());
            serde_json::from_slice::<Value>(&json).map_err(unread)
        });
        match tree {
            Ok(tree) => trees[language] = Some(tree),
            Err(reason) => {
                let note = unconverted(&documents[language].name, reason)?;
                import.notes.push(note);
            }
        }
    }
    let spoken = Bilingual::from_fn(|language| {
        let tree = trees[language].as_ref()?;
        idiom::language(&shape::text(tree))
    });
    if spoken.en == Some(Language::Fr) && spoken.fr == Some(Language::En) {
        return Err(Refused::Swapped);
    }
    let (Some(en), Some(fr)) = (packages.en, packages.fr) else {
        return Ok(import);
    };
    let (Some(en_tree), Some(fr_tree)) = (trees.en, trees.fr) else {
        return Ok(import);
    };
    let mut bundle = Bundle::default();
    for (language, package, tree) in [(Language::En, en, en_tree), (Language::Fr, fr, fr_tree)] {
        let name = documents[language].name.as_str();
        if let Some(other) = spoken[language].filter(|other| *other != language) {
            let note = Note::new(Fate::Changed, name, "import-docx-language");
            let note = note.with("language", other.code());
            bundle.notes.push(note.with("taken", language.code()));
        }
        match bundle.text(language, name, &package, tree, convert) {
            Ok(text) => bundle.texts.push(text),
            Err(reason) => import.notes.push(unconverted(name, reason)?),
        }
    }
    if bundle.texts.len() == Language::ALL.len() {
        import.bundles.push(bundle.finish(documents, id, words));
    }
    Ok(import)
}

fn unreadable(name: &str, fault: Fault) -> Note {
    match fault {
        Fault::NoDocument => Note::new(Fate::Unread, name, "import-docx-no-document"),
        Fault::TooLarge => Note::new(Fate::Unread, name, "import-docx-too-large"),
        Fault::Tracked { words, looks } => Note::new(Fate::Unread, name, "import-docx-tracked")
            .with("words", words)
            .with("looks", looks),
    }
}

fn unconverted(name: &str, reason: Unconverted) -> Result<Note, Refused> {
    match reason {
        Unconverted::Missing => Err(Refused::NoConverter),
        Unconverted::TooLong => Ok(Note::new(Fate::Unread, name, "import-docx-too-long")),
        Unconverted::Failed(said) => {
            let note = Note::new(Fate::Unread, name, "import-docx-failed");
            let line = said.lines().find(|line| !line.trim().is_empty());
            let said: String = line.unwrap_or("").chars().take(200).collect();
            Ok(note.with("said", said))
        }
    }
}

/// The bundle that two documents become.
#[derive(Default)]
struct Bundle {
    title: Option<String>,
    pictures: Vec<Seed>,
    texts: Vec<Seed>,
    notes: Vec<Note>,
}

impl Bundle {
    fn text(
        &mut self,
        language: Language,
        name: &str,
        package: &Package,
        tree: Value,
        convert: &Converter,
    ) -> Result<Seed, Unconverted> {
        self.notes
            .push(Note::new(Fate::Kept, name, "import-text").with("language", language.code()));
        let shaped = shape::shape(
            language,
            name,
            package,
            tree,
            &mut self.pictures,
            &mut self.notes,
        );
        let markdown = convert(Step::Write, shaped.tree.to_string().as_bytes())?;
        let body = String::from_utf8_lossy(&markdown).into_owned();
        for (key, value) in [("title", &shaped.title), ("description", &shaped.summary)] {
            if value.is_none() {
                let note = Note::new(Fate::Changed, name, "import-no-line");
                self.notes.push(note.with("key", key));
            }
        }
        let about = [
            (package.comments, "import-docx-comments"),
            (package.margins, "import-docx-margins"),
        ];
        for (count, message) in about {
            if count > 0 {
                let note = Note::new(Fate::Dropped, name, message);
                self.notes.push(note.with("count", count));
            }
        }
        if package.has_facts {
            let note = Note::new(Fate::Dropped, name, "import-docx-facts");
            self.notes.push(note);
        }
        let head = Head {
            title: shaped.title.as_deref(),
            description: shaped.summary.as_deref(),
            slug: None,
        };
        let text = text(language, &head, &body);
        if language == Language::En {
            self.title = shaped.title;
        }
        Ok(text)
    }

    fn finish(
        mut self,
        documents: &Bilingual<Document>,
        id: Option<&str>,
        words: &Words,
    ) -> Imported {
        let sources = Language::ALL.map(|language| documents[language].name.clone());
        let id = id.map_or_else(
            || {
                let file = sources[0].rsplit(['/', '\\']).next().unwrap_or("");
                let stem = file.rsplit_once('.').map_or(file, |(stem, _)| stem);
                let found = [self.title.as_deref().unwrap_or(""), stem, "document"];
                let found = found.into_iter().map(slugged).find(|slug| !slug.is_empty());
                let found = found.unwrap_or_default();
                let cut = found.get(..90).unwrap_or(&found).trim_end_matches('-');
                cut.to_owned()
            },
            str::to_owned,
        );
        let note = Note::new(Fate::Changed, sources[0].as_str(), "import-docx-no-date");
        self.notes.push(note);
        let mut files = vec![facts(words, None, &[])];
        files.append(&mut self.pictures);
        files.append(&mut self.texts);
        Imported {
            id,
            sources: sources.to_vec(),
            files,
            notes: self.notes,
        }
    }
}
