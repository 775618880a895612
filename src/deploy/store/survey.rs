//! What really stands in a store after a publication was interrupted: some of the old, some of the new.

use std::collections::{BTreeMap, BTreeSet};

use super::remote::{Outcome, Work};
use super::{Known, RELEASES, Store};
use crate::deploy::{ReleaseId, Trouble};
use crate::publish::manifest::Entry;

/// What is there.
#[derive(Debug, Default)]
pub(super) struct Present {
    /// What readers can get, among what we put there; of a file whose bytes are not known, an entry that no file has.
    pub(super) files: BTreeMap<String, Entry>,
    /// What is kept below `releases`, by path from the target.
    pub(super) kept: BTreeSet<String>,
    /// Publications that were begun and never shown.
    pub(super) abandoned: Vec<ReleaseId>,
}

/// The entry of a file whose bytes are not known: no file of this length has such a hash.
const UNKNOWN: Entry = Entry {
    sha256: [0; 32],
    size: u64::MAX,
};

impl Store {
    /// Returns what stands there where the last publication was finished: what the manifest says, and what the pages that
    /// readers have still load.
    pub(super) fn as_told(known: &Known) -> Present {
        let mut files = known.state.retiring();
        let there = known.there.iter();
        files.extend(there.flat_map(|there| there.manifest.files.clone()));
        Present {
            files,
            ..Present::default()
        }
    }

    /// Looks at what is there. Only files of publications of ours are looked at; what somebody else put there is none of our
    /// business.
    pub(super) fn survey(
        &self,
        known: &Known,
        done: &dyn Fn(),
        beat: &mut dyn FnMut() -> Result<(), Trouble>,
    ) -> Result<Present, Trouble> {
        let listed = self.remote.list("")?;
        let mut candidates: BTreeMap<String, BTreeSet<(u64, [u8; 32])>> = BTreeMap::new();
        let mut add = |files: &BTreeMap<String, Entry>| {
            for (path, entry) in files {
                let known = candidates.entry(path.clone()).or_default();
                known.insert((entry.size, entry.sha256));
            }
        };
        add(&known.state.retiring());
        if let Some(there) = &known.there {
            add(&there.manifest.files);
        }
        let last = known.state.releases().pop();
        let pending = known.state.begun();
        for release in last.iter().chain(&pending) {
            if let Some(manifest) = self.manifest_of(release)? {
                add(&manifest.files);
            }
        }
        let mut present = Present::default();
        let mut unsure = Vec::new();
        for (path, known) in candidates {
            let Some(size) = listed.get(&path) else {
                continue;
            };
            let mut fitting = known.iter().filter(|(length, _)| length == size);
            match (fitting.next(), fitting.next(), known.len()) {
                // Whoever put it there put these bytes there.
                (Some((size, sha256)), None, 1) => {
                    let entry = Entry {
                        sha256: *sha256,
                        size: *size,
                    };
                    present.files.insert(path, entry);
                }
                _ => unsure.push(path),
            }
        }
        let works: Vec<Work> = unsure
            .iter()
            .map(|path| Work::Ask { path: path.clone() })
            .collect();
        for (path, outcome) in unsure.into_iter().zip(self.remote.all(&works, done, beat)?) {
            let entry = match outcome {
                Outcome::Found(Some(entry)) => entry,
                _ => UNKNOWN,
            };
            present.files.insert(path, entry);
        }
        let ours = format!("{RELEASES}/");
        present.kept = listed
            .into_keys()
            .filter(|path| path.starts_with(&ours))
            .collect();
        let shown = known.there.as_ref().map(|there| &there.release);
        present.abandoned = pending
            .into_iter()
            .filter(|release| Some(release) != shown)
            .filter(|release| !known.state.releases().contains(release))
            .collect();
        Ok(present)
    }
}
