//! What checks said of bundles, kept from one run to the next in a file of the site. It may be deleted at any time: then all is looked
//! at again. Nothing in it is believed that does not carry its own hash, and nothing is found but under the hash of all that it
//! depends on: what was cut short, changed or put there by somebody else is never told.
//!
//! The file is records, one after the other: the key, the hash of key and content, the length of the content (four bytes, the lowest
//! first), the content. Neither the old file nor the new one is held in memory. As long as a run keeps what the file has, in its order,
//! nothing is written.

#![expect(
    clippy::disallowed_methods,
    reason = "this module removes what it wrote and nobody finished"
)]

use std::collections::HashMap;
use std::fs::{self, File};
use std::io::{self, BufReader, BufWriter, Read, Seek, SeekFrom, Write};
use std::os::unix::fs::FileExt;
use std::path::{Path, PathBuf};

use sha2::{Digest, Sha256};

use super::rewrite::{Aside, create};

/// Where it stands, from the root of the site.
const FOLDER: &str = ".bulletin";

/// What a record begins with: key, hash, length.
const HEAD: usize = 32 + 32 + 4;

/// What a record is found by.
type Key = [u8; 32];

/// What the last run kept, and what this one keeps for the next.
#[derive(Debug)]
pub struct Verdicts {
    path: PathBuf,
    old: Option<Old>,
    /// Up to which byte the new file is the old one.
    same: u64,
    new: Option<New>,
}

/// The file of the last run.
#[derive(Debug)]
struct Old {
    file: File,
    places: HashMap<Key, Place>,
    end: u64,
}

/// Where a record's content stands, and its hash.
#[derive(Clone, Copy, Debug)]
struct Place {
    start: u64,
    length: u32,
    hash: [u8; 32],
}

/// The file that differs from the old one.
#[derive(Debug)]
enum New {
    Begun(BufWriter<Aside>),
    /// The system refused: what cannot be kept is found again by the next run.
    Failed,
}

impl Verdicts {
    /// What was kept of the site at `root`, as it is with drafts or without.
    #[must_use]
    pub fn of(root: &Path, drafts: bool) -> Self {
        let name = if drafts {
            "verdicts-preview"
        } else {
            "verdicts-public"
        };
        let path = root.join(FOLDER).join(name);
        // What took the file's place may be a pipe, and would be waited for.
        let is_file = fs::symlink_metadata(&path).is_ok_and(|facts| facts.is_file());
        Self {
            old: is_file.then(|| Old::open(&path).ok()).flatten(),
            path,
            same: 0,
            new: None,
        }
    }

    /// Returns what was kept under a key.
    #[must_use]
    pub fn find(&self, key: &Key) -> Option<Vec<u8>> {
        let old = self.old.as_ref()?;
        let place = old.places.get(key)?;
        let mut content = vec![0; usize::try_from(place.length).ok()?];
        old.file.read_exact_at(&mut content, place.start).ok()?;
        (place.hash == hash(key, &content)).then_some(content)
    }

    /// Keeps something under a key; where there is nothing new, what was found under it.
    pub fn keep(&mut self, key: &Key, content: Option<&[u8]>) {
        let place = self.old.as_ref().and_then(|old| old.places.get(key));
        if let (Some(place), None, None) = (place, content, &self.new)
            && place.start == self.same + HEAD as u64
        {
            self.same = place.start + u64::from(place.length);
            return;
        }
        let found;
        let content = match content {
            Some(content) => content,
            None => match self.find(key) {
                Some(content) => {
                    found = content;
                    &found
                }
                None => return,
            },
        };
        if self.new.is_none() {
            self.new = Some(self.begin());
        }
        if let Some(New::Begun(file)) = &mut self.new
            && record(file, key, content).is_err()
        {
            self.new = Some(New::Failed);
        }
    }

    /// Puts the file in the place of the old one, where they differ.
    pub fn finish(mut self) {
        if self.new.is_none() && self.old.as_ref().is_some_and(|old| old.end > self.same) {
            self.new = Some(self.begin());
        }
        let Some(New::Begun(file)) = self.new else {
            return;
        };
        let _ = file
            .into_inner()
            .map_err(io::IntoInnerError::into_error)
            .and_then(|aside| aside.take_the_place_of(&self.path));
    }

    /// Begins a new file with what is the same as in the old one.
    fn begin(&self) -> New {
        let begun = || -> io::Result<BufWriter<Aside>> {
            if let Some(folder) = self.path.parent() {
                fs::create_dir_all(folder)?;
                self.clear(folder)?;
                // Nobody wants to see what is kept among what they wrote.
                let _ = create(&folder.join(".gitignore"), b"*\n");
            }
            let mut new = BufWriter::new(Aside::new(&self.path).map_err(|failure| failure.cause)?);
            if let Some(old) = &self.old {
                (&old.file).seek(SeekFrom::Start(0))?;
                io::copy(&mut (&old.file).take(self.same), &mut new)?;
            }
            Ok(new)
        };
        begun().map_or(New::Failed, New::Begun)
    }

    /// Removes what a run that was killed began. One that is still at work keeps nothing then.
    fn clear(&self, folder: &Path) -> io::Result<()> {
        let name = self.path.file_name().unwrap_or_default().to_string_lossy();
        let begun = format!(".{name}.");
        for entry in fs::read_dir(folder)? {
            let entry = entry?;
            if entry.file_name().to_string_lossy().starts_with(&begun) {
                let _ = fs::remove_file(entry.path());
            }
        }
        Ok(())
    }
}

impl Old {
    fn open(path: &Path) -> io::Result<Self> {
        let file = File::open(path)?;
        let length = file.metadata()?.len();
        let mut places = HashMap::new();
        let mut end = 0;
        let mut from = BufReader::new(&file);
        let mut head = [0; HEAD];
        while from.read_exact(&mut head).is_ok() {
            let (key, rest) = head.split_at(32);
            let (hash, size) = rest.split_at(32);
            let place = Place {
                start: end + HEAD as u64,
                length: size.try_into().map_or(u32::MAX, u32::from_le_bytes),
                hash: hash.try_into().unwrap_or_default(),
            };
            if place.start + u64::from(place.length) > length {
                break;
            }
            end = place.start + u64::from(place.length);
            places.insert(key.try_into().unwrap_or_default(), place);
            from.seek_relative(place.length.into())?;
        }
        Ok(Self {
            end: length,
            file,
            places,
        })
    }
}

fn record(out: &mut impl Write, key: &Key, content: &[u8]) -> io::Result<()> {
    let length = u32::try_from(content.len()).map_err(io::Error::other)?;
    out.write_all(key)?;
    out.write_all(&hash(key, content))?;
    out.write_all(&length.to_le_bytes())?;
    out.write_all(content)
}

fn hash(key: &Key, content: &[u8]) -> [u8; 32] {
    let digest = Sha256::new().chain_update(key).chain_update(content);
    digest.finalize().into()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn kept(root: &Path, records: &[(u8, Option<&[u8]>)]) -> Vec<u8> {
        let mut verdicts = Verdicts::of(root, false);
        for (key, content) in records {
            verdicts.keep(&[*key; 32], *content);
        }
        let path = verdicts.path.clone();
        verdicts.finish();
        let files = fs::read_dir(root.join(FOLDER)).unwrap();
        let mut names: Vec<_> = files.map(|file| file.unwrap().file_name()).collect();
        names.sort();
        assert_eq!(names, [".gitignore", "verdicts-public"]);
        fs::read(path).unwrap()
    }

    fn found(root: &Path, key: u8) -> Option<Vec<u8>> {
        Verdicts::of(root, false).find(&[key; 32])
    }

    #[test]
    fn what_was_kept_is_found_under_its_key_alone() {
        let root = tempfile::tempdir().unwrap();
        let root = root.path();
        assert_eq!(found(root, 1), None);
        kept(root, &[(1, Some(b"one")), (2, Some(b""))]);
        assert_eq!(found(root, 1).as_deref(), Some(&b"one"[..]));
        assert_eq!(found(root, 2).as_deref(), Some(&b""[..]));
        assert_eq!(found(root, 3), None);
        assert_eq!(Verdicts::of(root, true).find(&[1; 32]), None);
    }

    #[test]
    fn the_file_has_what_the_last_run_kept_in_its_order() {
        let all: [(u8, Option<&[u8]>); 3] =
            [(1, Some(b"one")), (2, Some(b"two")), (3, Some(b"three"))];
        // What is known already, what is new, and what is not asked for any more, at each place.
        for runs in [
            vec![(1, None), (2, None), (3, None)],
            vec![(1, None), (2, None)],
            vec![(2, None), (3, None)],
            vec![(1, None), (4, Some(&b"four"[..])), (3, None)],
            vec![(3, None), (1, None)],
            vec![(1, None), (2, Some(b"other")), (3, None)],
            vec![],
        ] {
            let root = tempfile::tempdir().unwrap();
            let root = root.path();
            kept(root, &all);
            let mut expected = Vec::new();
            for (key, content) in &runs {
                let old = || all.iter().find(|(old, _)| old == key).unwrap().1;
                record(&mut expected, &[*key; 32], content.or_else(old).unwrap()).unwrap();
            }
            assert!(kept(root, &runs) == expected, "{runs:?}");
        }
    }

    #[test]
    fn not_a_byte_that_was_changed_or_cut_off_is_believed() {
        let root = tempfile::tempdir().unwrap();
        let root = root.path();
        let whole = kept(root, &[(1, Some(b"one"))]);
        let path = Verdicts::of(root, false).path;
        for place in 0..whole.len() {
            let mut changed = whole.clone();
            changed[place] ^= 1;
            fs::write(&path, &changed).unwrap();
            assert_eq!(found(root, 1), None, "{place}");
            fs::write(&path, &whole[..place]).unwrap();
            assert_eq!(found(root, 1), None, "{place}");
        }
        // What a run that was killed left goes away with the next that writes.
        fs::write(path.with_file_name(".verdicts-public.7.new"), "half").unwrap();
        assert_eq!(kept(root, &[(1, Some(b"one"))]), whole);
    }

    #[test]
    fn what_the_system_refuses_to_keep_stops_nothing() {
        let root = tempfile::tempdir().unwrap();
        let root = root.path();
        fs::write(root.join(FOLDER), "in the way").unwrap();
        let mut verdicts = Verdicts::of(root, false);
        verdicts.keep(&[1; 32], Some(b"one"));
        verdicts.finish();
        assert_eq!(found(root, 1), None);
    }
}
