//! How each language writes: words, dates, numbers, spaces and quotation marks.

mod catalogue;
pub mod date;
pub mod idiom;
pub mod letter;
pub mod number;
pub mod quantity;
pub mod sentence;
pub mod signs;
pub mod typography;
pub mod visible;

pub use catalogue::{Args, Catalogue, Fault, Unsaid, Value};

use crate::model::Language;

/// The tool's own words in one language.
#[derive(Debug)]
pub struct Words {
    /// The language they are in.
    pub language: Language,
    catalogue: Catalogue,
}

/// The Fluent text of the tool's own words, for tests that compare the two.
#[must_use]
pub fn source(language: Language) -> &'static str {
    match language {
        Language::En => include_str!("en.ftl"),
        Language::Fr => include_str!("fr.ftl"),
    }
}

impl Words {
    /// Reads the catalogue of a language.
    #[must_use]
    pub fn new(language: Language) -> Self {
        let catalogue = match Catalogue::new(language, &[source(language)]) {
            Ok(catalogue) => catalogue,
            // A test reads both catalogues; a build with a broken one cannot pass it.
            Err(faults) => unreachable!("the tool's own catalogue is broken: {faults:?}"),
        };
        Self {
            language,
            catalogue,
        }
    }

    /// Says a message. A message that is missing is shown by its id, so that nothing is ever swallowed; tests see to it
    /// that none is. What is put into it was written by others: it is made [`visible`].
    #[must_use]
    pub fn say(&self, id: &str, args: &Args) -> String {
        let args: Vec<(&str, Value)> = args
            .iter()
            .map(|(name, value)| (*name, value.shown()))
            .collect();
        self.catalogue
            .say(id, &args)
            .unwrap_or_else(|unsaid| format!("{id} ({unsaid:?})"))
    }

    /// Says a message that may not be there.
    #[must_use]
    pub fn find(&self, id: &str, args: &Args) -> Option<String> {
        self.catalogue.has(id).then(|| self.say(id, args))
    }
}
