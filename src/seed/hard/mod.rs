//! Sites that are hard on a theme: each has in full what others lack, or lacks what others have. Their words say nothing.

mod cases;
mod made;

use chrono::{DateTime, TimeDelta, Utc};

use super::Seed;

/// Returns the instant at which they are what they are meant to be: what is archived is, what waits waits.
#[must_use]
pub fn instant() -> DateTime<Utc> {
    DateTime::UNIX_EPOCH + TimeDelta::seconds(MOMENT)
}

/// June 1, 2025.
const MOMENT: i64 = 1_748_779_200;

/// A site that is hard on a theme.
#[derive(Debug)]
pub struct HardCase {
    /// What is hard about it: the message `hard-…` of the catalogues.
    pub name: &'static str,
    /// Whether what is not public is made too.
    pub drafts: bool,
    /// Its files.
    pub files: Vec<Seed>,
}

/// Returns every such site, in the theme of a name.
#[must_use]
pub fn hard_cases(theme: &str) -> Vec<HardCase> {
    cases::CASES
        .iter()
        .map(|(name, make)| HardCase {
            name,
            drafts: *name == cases::PREVIEW,
            files: make().files(theme),
        })
        .collect()
}
