//! What can be seen of a bundle that is not whole, for lists of all that is there. Nothing is made of it.

use toml::{Table, Value};

use crate::diagnostic::Failure;
use crate::load::disk::Disk;
use crate::load::front_matter;
use crate::locale::typography;
use crate::model::{Bilingual, Language, Shelf, folder};

/// What stands in the files, as written.
#[derive(Clone, Debug)]
pub struct Glimpse {
    /// The title in each language, where it can be read.
    pub titles: Bilingual<Option<String>>,
    facts: Table,
}

impl Glimpse {
    /// Looks at the files of a bundle.
    ///
    /// # Errors
    /// When a file that is there cannot be read.
    pub fn of(disk: &Disk, shelf: Shelf, id: &str) -> Result<Self, Failure> {
        let folder = folder(shelf, id);
        let text = |name: &str| {
            let bytes = disk.bytes(&format!("{folder}/{name}"))?;
            Ok(bytes.and_then(|bytes| String::from_utf8(bytes).ok()))
        };
        let facts = shelf.facts_file().map_or(Ok(None), text)?;
        let facts = facts.map(|facts| table(facts.trim_start_matches('\u{feff}')));
        let titles = Bilingual::try_from_fn(|language| {
            let text = text(&format!("{}.md", language.code()))?;
            Ok(text.and_then(|text| title(language, &text)))
        })?;
        Ok(Self {
            titles,
            facts: facts.unwrap_or_default(),
        })
    }

    /// Returns a word or a date of the facts as written.
    #[must_use]
    pub fn fact(&self, key: &str) -> Option<String> {
        match self.facts.get(key)? {
            Value::String(text) => Some(text.clone()),
            Value::Datetime(date) => Some(date.to_string()),
            _ => None,
        }
    }
}

fn title(language: Language, text: &str) -> Option<String> {
    let toml = front_matter::cut(text).ok()?.toml;
    let table = table(text.get(toml)?);
    let title = table.get("title")?.as_str()?.trim();
    Some(typography::whole(language, title).into_owned()).filter(|title| !title.is_empty())
}

/// One faulty line hides no others: each is read by itself where the whole cannot be.
fn table(text: &str) -> Table {
    text.parse().unwrap_or_else(|_| {
        let lines = text.lines().take_while(|line| !line.starts_with('['));
        lines
            .filter_map(|line| line.parse::<Table>().ok())
            .flatten()
            .collect()
    })
}
