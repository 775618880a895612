//! What staff have, two languages at a time → bundles with status draft, and a report: nothing is dropped in silence.
//! Nothing is written here, and nothing is run: what turns a document of Word into Markdown is handed in.

mod body;
mod bundle;
pub mod docx;
mod front_matter;
mod hugo;

pub use hugo::read as hugo;

use crate::locale::Value;
use crate::seed::Seed;

/// What an import found.
#[derive(Debug, Default)]
pub struct Import {
    /// The bundles to be made, by id.
    pub bundles: Vec<Imported>,
    /// What is said of files that are in no bundle.
    pub notes: Vec<Note>,
}

/// One bundle to be made.
#[derive(Debug)]
pub struct Imported {
    /// The name of its folder.
    pub id: String,
    /// The files that it was made of.
    pub sources: Vec<String>,
    /// What its folder holds.
    pub files: Vec<Seed>,
    /// What became of what the sources held.
    pub notes: Vec<Note>,
}

/// One line of the report.
#[derive(Debug)]
pub struct Note {
    /// What became of it.
    pub fate: Fate,
    /// The source, with its line where there is one.
    pub place: String,
    /// The message in the catalogues.
    pub message: &'static str,
    /// What the message's text uses.
    pub args: Vec<(&'static str, Value)>,
}

impl Note {
    fn new(fate: Fate, place: impl Into<String>, message: &'static str) -> Self {
        Self {
            fate,
            place: place.into(),
            message,
            args: Vec::new(),
        }
    }

    fn with(mut self, name: &'static str, value: impl Into<Value>) -> Self {
        self.args.push((name, value.into()));
        self
    }
}

/// What became of something that a source held.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Fate {
    /// It is in the bundle as it was.
    Kept,
    /// It is in the bundle in another form.
    Changed,
    /// It is not in the bundle.
    Dropped,
    /// It could not be read.
    Unread,
}

impl Fate {
    /// Returns the id of its word in the catalogues.
    #[must_use]
    pub fn message_id(self) -> &'static str {
        match self {
            Self::Kept => "fate-kept",
            Self::Changed => "fate-changed",
            Self::Dropped => "fate-dropped",
            Self::Unread => "fate-unread",
        }
    }
}
