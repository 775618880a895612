//! What checks said of bundles, kept from one run to the next in a file of the site. It may be deleted at any time: then all is looked
//! at again. Nothing in it is believed that does not carry its own hash, and nothing is found but under the hash of all that it
//! depends on: what was cut short, changed or put there by somebody else is never told.

use std::collections::HashMap;
use std::fs;
use std::ops::Range;
use std::path::{Path, PathBuf};

use sha2::{Digest, Sha256};

use super::rewrite::keep;

/// Where it stands, from the root of the site.
const FOLDER: &str = ".bulletin";

/// The bytes of a key, of the hash of what is kept under it, and of its length.
const KEY: usize = 32;
const HEAD: usize = KEY + 32 + 4;

/// A site in which more is found than this has other worries than to be checked quickly.
const MOST: usize = 64 << 20;

/// What the last run kept, and what this one keeps for the next.
#[derive(Debug)]
pub struct Verdicts {
    path: PathBuf,
    old: Vec<u8>,
    places: HashMap<[u8; KEY], Range<usize>>,
    new: Vec<u8>,
    count: usize,
    /// Whether the last run kept all that this one does.
    is_same: bool,
}

impl Verdicts {
    /// What was kept of the site at `root`, as it is to be with drafts or without.
    #[must_use]
    pub fn of(root: &Path, drafts: bool) -> Self {
        let name = if drafts {
            "verdicts-preview"
        } else {
            "verdicts-public"
        };
        let path = root.join(FOLDER).join(name);
        // What took the file's place may be a pipe, and would be waited for.
        let is_file = fs::symlink_metadata(&path)
            .is_ok_and(|facts| facts.is_file() && facts.len() <= MOST as u64 * 2);
        let old = is_file.then(|| fs::read(&path).ok()).flatten();
        let old = old.unwrap_or_default();
        let mut places = HashMap::new();
        let mut from = 0;
        while let Some((key, place)) = record(&old, from) {
            from = place.end;
            places.insert(key, place);
        }
        Self {
            path,
            old,
            places,
            new: Vec::new(),
            count: 0,
            is_same: true,
        }
    }

    /// Returns what was kept under a key.
    #[must_use]
    pub fn find(&self, key: &[u8; KEY]) -> Option<&[u8]> {
        let place = self.places.get(key)?;
        let bytes = &self.old[place.clone()];
        (self.old[place.start - HEAD..][KEY..KEY + 32] == hash(key, bytes)).then_some(bytes)
    }

    /// Keeps something under a key.
    pub fn keep(&mut self, key: &[u8; KEY], bytes: &[u8]) {
        if self.new.len() + bytes.len() > MOST {
            return;
        }
        let length = u32::try_from(bytes.len()).unwrap_or(u32::MAX);
        self.is_same &= self.find(key) == Some(bytes);
        self.count += 1;
        self.new.extend(key);
        self.new.extend(hash(key, bytes));
        self.new.extend(length.to_le_bytes());
        self.new.extend(bytes);
    }

    /// Writes what was kept, where it is not there already.
    pub fn finish(self) {
        if !self.is_same || self.count != self.places.len() {
            // What cannot be kept is found again by the next run.
            let _ = keep(&self.path, &self.new);
        }
    }
}

/// Returns the key of the record that begins at a place, and where what it holds stands.
fn record(bytes: &[u8], from: usize) -> Option<([u8; KEY], Range<usize>)> {
    let head = bytes.get(from..from + HEAD)?;
    let length = u32::from_le_bytes(head[HEAD - 4..].try_into().ok()?);
    let start = from + HEAD;
    let end = start.checked_add(usize::try_from(length).ok()?)?;
    bytes.get(start..end)?;
    Some((head[..KEY].try_into().ok()?, start..end))
}

fn hash(key: &[u8; KEY], bytes: &[u8]) -> [u8; 32] {
    Sha256::new()
        .chain_update(key)
        .chain_update(bytes)
        .finalize()
        .into()
}

#[cfg(test)]
#[expect(clippy::disallowed_methods, reason = "a test spoils what was kept")]
mod tests {
    use super::*;

    #[test]
    fn what_was_kept_is_found_under_its_key_alone() {
        let root = tempfile::tempdir().unwrap();
        let root = root.path();
        let mut verdicts = Verdicts::of(root, false);
        assert_eq!(verdicts.find(&[1; KEY]), None);
        verdicts.keep(&[1; KEY], b"one");
        verdicts.keep(&[2; KEY], b"");
        verdicts.finish();
        let verdicts = Verdicts::of(root, false);
        assert_eq!(verdicts.find(&[1; KEY]), Some(&b"one"[..]));
        assert_eq!(verdicts.find(&[2; KEY]), Some(&b""[..]));
        assert_eq!(verdicts.find(&[3; KEY]), None);
        assert_eq!(Verdicts::of(root, true).find(&[1; KEY]), None);
    }

    #[test]
    fn not_a_byte_that_was_changed_or_cut_off_is_believed() {
        let root = tempfile::tempdir().unwrap();
        let root = root.path();
        let mut verdicts = Verdicts::of(root, false);
        verdicts.keep(&[1; KEY], b"one");
        let path = verdicts.path.clone();
        verdicts.finish();
        let whole = fs::read(&path).unwrap();
        for place in 0..whole.len() {
            let mut changed = whole.clone();
            changed[place] ^= 1;
            fs::write(&path, &changed).unwrap();
            assert_eq!(Verdicts::of(root, false).find(&[1; KEY]), None, "{place}");
            fs::write(&path, &whole[..place]).unwrap();
            assert_eq!(Verdicts::of(root, false).find(&[1; KEY]), None, "{place}");
        }
    }
}
