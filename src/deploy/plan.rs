//! What a publication would change: the manifest here against the manifest there.

use std::collections::BTreeSet;

use crate::check::link::dropped;
use crate::deploy::Texts;
use crate::publish::manifest::{Entry, Manifest};
use crate::render::{is_feed, without_twin};

/// What becomes of a file at the target.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Change {
    /// It is not there yet.
    Added,
    /// It is there with other bytes.
    Changed,
    /// It is there and goes.
    Removed,
}

impl Change {
    /// Every change, in the order in which they are told and made.
    pub const ALL: [Self; 3] = [Self::Added, Self::Changed, Self::Removed];

    /// Returns the name in catalogues and machine formats.
    #[must_use]
    pub fn key(self) -> &'static str {
        match self {
            Self::Added => "added",
            Self::Changed => "changed",
            Self::Removed => "removed",
        }
    }
}

/// What a file is to readers, in the order in which they are put in place.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Kind {
    /// A style sheet, a picture, a part of the search: what pages load or offer.
    Asset,
    /// The page of a text.
    Text,
    /// Any other page: a list, a redirect, the page for addresses that lead nowhere.
    List,
    /// A feed.
    Feed,
    /// What search engines and servers read.
    Map,
}

impl Kind {
    /// Returns what a file is. The home pages are lists: they name what is new.
    #[must_use]
    pub fn of(path: &str, texts: &Texts) -> Self {
        // A twin is what its file is: it is read in place of it.
        let path = without_twin(path);
        let name = path.rsplit('/').next().unwrap_or(path);
        match (name, name.rsplit('.').next()) {
            _ if is_feed(name) => Self::Feed,
            ("robots.txt" | "_headers" | "_redirects", _) => Self::Map,
            (_, Some("conf")) if name.starts_with('_') => Self::Map,
            (_, Some("xml")) if name.starts_with("sitemap") => Self::Map,
            (_, Some("html")) => match texts.find(path) {
                Some(text) if text.shelf != crate::model::Shelf::Home => Self::Text,
                _ => Self::List,
            },
            _ => Self::Asset,
        }
    }
}

/// One file that changes.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Step {
    /// Its path from the output folder.
    pub path: String,
    /// What becomes of it.
    pub change: Change,
    /// What it is.
    pub kind: Kind,
    /// Its bytes: the new ones, or of a file that goes, those it had.
    pub entry: Entry,
}

/// Everything that changes, by path.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Plan {
    /// Every file that changes.
    pub steps: Vec<Step>,
}

impl Plan {
    /// Compares what is here with what is there.
    #[must_use]
    pub fn new(here: &Manifest, there: Option<&Manifest>, texts: &Texts) -> Self {
        let step = |path: &String, change, entry: &Entry| Step {
            kind: Kind::of(path, texts),
            path: path.clone(),
            change,
            entry: *entry,
        };
        let mut steps: Vec<Step> = here
            .files
            .iter()
            .filter_map(
                |(path, entry)| match there.and_then(|there| there.files.get(path)) {
                    None => Some(step(path, Change::Added, entry)),
                    Some(old) if old != entry => Some(step(path, Change::Changed, entry)),
                    Some(_) => None,
                },
            )
            .collect();
        let gone = there.iter().flat_map(|there| &there.files);
        steps.extend(
            gone.filter(|(path, _)| !here.files.contains_key(*path))
                .map(|(path, entry)| step(path, Change::Removed, entry)),
        );
        steps.sort_by(|a, b| a.path.cmp(&b.path));
        Self { steps }
    }

    /// Returns whether nothing changes.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.steps.is_empty()
    }

    /// Returns the steps of a change.
    pub fn with(&self, change: Change) -> impl Iterator<Item = &Step> {
        self.steps.iter().filter(move |step| step.change == change)
    }

    /// Returns how many bytes are to be written.
    #[must_use]
    pub fn bytes(&self) -> u64 {
        let written = self
            .steps
            .iter()
            .filter(|step| step.change != Change::Removed);
        written.map(|step| step.entry.size).sum()
    }

    /// Returns the addresses that readers may have kept and that would lead nowhere: neither a page that leads on nor a
    /// notice takes their place.
    #[must_use]
    pub fn vanishing(&self) -> BTreeSet<&str> {
        self.with(Change::Removed)
            .map(|step| step.path.as_str())
            .filter(|path| dropped::is_promise(path))
            .collect()
    }

    /// Returns what is to be written, in such an order that at every moment all links of what readers can come to lead
    /// somewhere: files first; then what is new, to which nothing leads yet; then what changes, and leads to it.
    #[must_use]
    pub fn writing(&self) -> Vec<&Step> {
        let mut steps: Vec<&Step> = self
            .steps
            .iter()
            .filter(|step| step.change != Change::Removed)
            .collect();
        steps.sort_by_key(|step| (step.kind != Kind::Asset, step.change, step.kind));
        steps
    }
}

#[cfg(test)]
mod tests {
    use std::collections::BTreeMap;

    use super::*;

    fn manifest(files: &[(&str, u8)]) -> Manifest {
        let files: BTreeMap<String, Entry> = files
            .iter()
            .map(|(path, byte)| {
                let entry = Entry {
                    sha256: [*byte; 32],
                    size: u64::from(*byte),
                };
                ((*path).to_owned(), entry)
            })
            .collect();
        Manifest {
            version: String::new(),
            site: String::new(),
            files,
        }
    }

    #[test]
    fn what_is_new_stands_before_what_leads_to_it() {
        let there = manifest(&[
            ("en/index.html", 1),
            ("en/old/index.html", 2),
            ("en/rss.xml", 3),
            ("sitemap.xml", 3),
            ("same.css", 9),
        ]);
        let here = manifest(&[
            ("assets/new.css", 7),
            ("en/index.html", 11),
            ("en/new/index.html", 4),
            ("en/rss.xml", 5),
            ("sitemap.xml", 5),
            ("same.css", 9),
        ]);
        let plan = Plan::new(&here, Some(&there), &Texts::default());
        let order: Vec<&str> = plan.writing().iter().map(|step| &*step.path).collect();
        assert_eq!(
            order,
            [
                "assets/new.css",
                "en/new/index.html",
                "en/index.html",
                "en/rss.xml",
                "sitemap.xml"
            ]
        );
        assert_eq!(plan.bytes(), 7 + 11 + 4 + 5 + 5);
        let gone: Vec<&str> = plan.vanishing().into_iter().collect();
        assert_eq!(gone, ["en/old/index.html"]);
        assert!(Plan::new(&here, Some(&here), &Texts::default()).is_empty());
        assert_eq!(Plan::new(&here, None, &Texts::default()).steps.len(), 6);
    }
}
