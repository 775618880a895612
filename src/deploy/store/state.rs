//! `releases/state.json`: who publishes at this moment, what is kept, and what an interrupted publication left. It is changed
//! only by whoever saw it last: two publishers cannot both believe that it is theirs.

use std::collections::BTreeMap;

use serde::{Deserialize, Serialize};

use crate::deploy::{Holder, ReleaseId};
use crate::model::{from_hex, hex};
use crate::publish::manifest::Entry;

/// The state of a target.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub(super) struct State {
    /// Who publishes.
    #[serde(default)]
    pub(super) holder: Option<Holder>,
    /// What was public, in the order in which it was.
    #[serde(default)]
    pub(super) kept: Vec<Kept>,
    /// What was begun and not finished.
    #[serde(default)]
    pub(super) pending: Vec<Kept>,
    /// Files of the theme of the publication before, which pages that readers have still load.
    #[serde(default)]
    retiring: BTreeMap<String, Raw>,
    /// Whether what readers find is signed.
    #[serde(default)]
    pub(super) signed: bool,
}

/// One publication that was public.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub(super) struct Kept {
    /// Its name.
    pub(super) release: String,
    /// Of a step back: the publication that it is, so that a second step goes further.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub(super) restored: Option<String>,
}

#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
struct Raw {
    sha256: String,
    size: u64,
}

impl State {
    /// Returns the names of what is kept, oldest first.
    pub(super) fn releases(&self) -> Vec<ReleaseId> {
        let kept = self.kept.iter();
        kept.filter_map(|kept| ReleaseId::read(&kept.release))
            .collect()
    }

    /// Returns the publication to go back to from the present one.
    pub(super) fn before(&self, current: &ReleaseId) -> Option<ReleaseId> {
        let place = |name: &str| self.kept.iter().position(|kept| kept.release == name);
        let present = &self.kept[place(current.as_str())?];
        let origin = present.restored.as_deref().unwrap_or(&present.release);
        // Where the origin is kept no longer, what stands before the present one is all there is.
        let place = place(origin).or_else(|| place(&present.release))?;
        ReleaseId::read(&self.kept[place.checked_sub(1)?].release)
    }

    /// Returns which publication one really is: of a step back, that to which it went.
    pub(super) fn origin(&self, release: &ReleaseId) -> String {
        let kept = self.kept.iter();
        let kept = kept
            .filter(|kept| kept.release == release.as_str())
            .find_map(|kept| kept.restored.clone());
        kept.unwrap_or_else(|| release.to_string())
    }

    /// Returns the newest name of all, kept or not finished.
    pub(super) fn last(&self) -> Option<ReleaseId> {
        self.releases().into_iter().chain(self.begun()).max()
    }

    /// Returns the names of what was begun and not finished.
    pub(super) fn begun(&self) -> Vec<ReleaseId> {
        let pending = self.pending.iter();
        pending
            .filter_map(|pending| ReleaseId::read(&pending.release))
            .collect()
    }

    /// Notes that a publication is what readers have, unless that is known.
    pub(super) fn note(&mut self, release: &ReleaseId) {
        if self.releases().contains(release) {
            return;
        }
        let mut pending = self.pending.iter();
        let begun = pending.rfind(|pending| pending.release == release.as_str());
        self.kept.push(begun.cloned().unwrap_or_else(|| Kept {
            release: release.to_string(),
            restored: None,
        }));
    }

    /// Returns the files of the theme that stand there for pages that readers have.
    pub(super) fn retiring(&self) -> BTreeMap<String, Entry> {
        let retiring = self.retiring.iter();
        retiring
            .filter_map(|(path, raw)| {
                let entry = Entry {
                    sha256: from_hex(&raw.sha256)?,
                    size: raw.size,
                };
                Some((path.clone(), entry))
            })
            .collect()
    }

    /// Notes them.
    pub(super) fn retire(&mut self, files: &BTreeMap<String, Entry>) {
        let raw = |entry: &Entry| Raw {
            sha256: hex(&entry.sha256),
            size: entry.size,
        };
        self.retiring = files
            .iter()
            .map(|(path, entry)| (path.clone(), raw(entry)))
            .collect();
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn name(number: u8) -> String {
        format!("20260601T1200{number:02}Z-0123456789ab")
    }

    fn state(kept: &[(u8, Option<u8>)]) -> State {
        State {
            kept: kept
                .iter()
                .map(|(release, restored)| Kept {
                    release: name(*release),
                    restored: restored.map(name),
                })
                .collect(),
            ..State::default()
        }
    }

    #[test]
    fn a_second_step_back_goes_further() {
        let before = |kept: &[(u8, Option<u8>)]| {
            let state = state(kept);
            let current = state.releases().pop().unwrap();
            state.before(&current).map(|release| release.to_string())
        };
        assert_eq!(before(&[(1, None)]), None);
        assert_eq!(before(&[(1, None), (2, None)]), Some(name(1)));
        let twice = [(1, None), (2, None), (3, None), (4, Some(2))];
        assert_eq!(before(&twice), Some(name(1)));
        let forth = [(1, None), (2, None), (3, Some(1)), (4, None)];
        assert_eq!(before(&forth), Some(name(3)));
        // The origin is gone: what is left before it is not forgotten.
        assert_eq!(before(&[(3, None), (4, Some(2))]), Some(name(3)));
    }
}
