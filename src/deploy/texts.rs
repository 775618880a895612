//! Which file of an output is the page of which text: what a plan and the record name.

use std::collections::BTreeMap;

use chrono::NaiveDate;

use crate::model::{Language, Shelf, Site, Status};

/// The page of one text in one language.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Text {
    /// Where its bundle stands.
    pub shelf: Shelf,
    /// Its bundle.
    pub id: String,
    /// Its language.
    pub language: Language,
    /// What it is called.
    pub title: String,
    /// The link to it from a page of its host.
    pub address: String,
    /// The role that approved it, and the day.
    pub approval: Option<(String, NaiveDate)>,
}

/// Every text that a site makes public, by the file of its page.
#[derive(Clone, Debug, Default)]
pub struct Texts(BTreeMap<String, Text>);

impl Texts {
    /// The texts of a site.
    #[must_use]
    pub fn of(site: &Site) -> Self {
        let mut texts = BTreeMap::new();
        for bundle in site.bundles().filter(|bundle| site.is_made(bundle)) {
            for language in Language::ALL {
                let address = site.address(bundle, language);
                let approval = match &bundle.facts.status {
                    Status::Approved(approval) => Some((approval.by.to_string(), approval.on)),
                    _ => None,
                };
                let text = Text {
                    shelf: bundle.shelf,
                    id: bundle.id.to_string(),
                    language,
                    title: bundle.words[language].title.value.to_string(),
                    address: site.config.hosts.href(&address),
                    approval,
                };
                texts.insert(address.path(), text);
            }
        }
        Self(texts)
    }

    /// Returns the text whose page a file is.
    #[must_use]
    pub fn find(&self, path: &str) -> Option<&Text> {
        self.0.get(path)
    }

    /// Adds texts whose files are not known.
    pub fn extend(&mut self, others: Self) {
        for (path, text) in others.0 {
            self.add(path, text);
        }
    }

    /// Adds a text, unless its file is known.
    pub fn add(&mut self, path: String, text: Text) {
        self.0.entry(path).or_insert(text);
    }
}
