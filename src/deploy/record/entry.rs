//! One line of the record.

use chrono::{DateTime, NaiveDate, Utc};
use serde::{Deserialize, Serialize};

use crate::deploy::{Change, Plan, ReleaseId, Text, Texts};
use crate::model::{Language, Shelf, hex};

/// What was done.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Action {
    /// The site was published.
    Published,
    /// An earlier publication was put before readers again.
    RolledBack,
}

impl Action {
    /// Returns the name in catalogues and machine formats.
    #[must_use]
    pub fn key(self) -> &'static str {
        match self {
            Self::Published => "published",
            Self::RolledBack => "rolled-back",
        }
    }
}

/// One publication.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Entry {
    /// Its number, from 1.
    pub number: u64,
    /// The hash of the line before, as hexadecimal; empty in the first.
    pub previous: String,
    /// What was done.
    pub action: Action,
    /// When.
    pub at: DateTime<Utc>,
    /// The instant the site was built for: with the content as it was, it gives the same bytes again.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub built_for: Option<DateTime<Utc>>,
    /// Where, as it was written.
    pub target: String,
    /// The address of the site.
    pub site: String,
    /// The publication at the target.
    pub release: String,
    /// The hash of its manifest.
    pub manifest: String,
    /// The version of the program.
    pub version: String,
    /// How many files it holds.
    pub files: usize,
    /// How many bytes had to be written.
    pub bytes: u64,
    /// Which texts changed.
    pub texts: Vec<Said>,
}

/// What happened to one text in one language.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Said {
    /// Its folder below `content`.
    pub shelf: String,
    /// Its id.
    pub id: String,
    /// Its language.
    pub language: String,
    /// What happened: `added`, `changed`, `removed`.
    pub change: String,
    /// What it is called.
    pub title: String,
    /// The link to it.
    pub address: String,
    /// The file of its page.
    pub path: String,
    /// The hash of its page; of one that went, the page that was there.
    pub sha256: String,
    /// The role that approved it.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub approved_by: Option<String>,
    /// The day it was approved.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub approved_on: Option<NaiveDate>,
}

impl Said {
    /// Says what a plan does to texts.
    #[must_use]
    pub fn all(plan: &Plan, texts: &Texts) -> Vec<Self> {
        let steps = plan.steps.iter();
        steps
            .filter_map(|step| {
                let text = texts.find(&step.path)?;
                let (by, on) = text.approval.clone().unzip();
                Some(Self {
                    shelf: text.shelf.folder().to_owned(),
                    id: text.id.clone(),
                    language: text.language.code().to_owned(),
                    change: step.change.key().to_owned(),
                    title: text.title.clone(),
                    address: text.address.clone(),
                    path: step.path.clone(),
                    sha256: hex(&step.entry.sha256),
                    approved_by: by,
                    approved_on: on,
                })
            })
            .collect()
    }

    /// Returns the text that the line speaks of.
    #[must_use]
    pub fn text(&self) -> Option<Text> {
        let shelves = [Shelf::Home, Shelf::Bulletins, Shelf::Pages];
        Some(Text {
            shelf: shelves
                .into_iter()
                .find(|shelf| shelf.folder() == self.shelf)?,
            id: self.id.clone(),
            language: Language::from_tag(&self.language)?,
            title: self.title.clone(),
            address: self.address.clone(),
            approval: self.approved_by.clone().zip(self.approved_on),
        })
    }

    /// Returns what happened.
    #[must_use]
    pub fn change(&self) -> Option<Change> {
        Change::ALL
            .into_iter()
            .find(|change| change.key() == self.change)
    }
}

impl Entry {
    /// Returns the publication at the target.
    #[must_use]
    pub fn release(&self) -> Option<ReleaseId> {
        ReleaseId::read(&self.release)
    }
}
