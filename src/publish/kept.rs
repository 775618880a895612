//! What was made of pictures, kept from one build to the next in a folder of the site. It may be deleted at any time: then
//! it is made again. Nothing in it is believed that does not carry its own hash, so that what was cut short, changed or
//! put there by somebody else is never published.

#![expect(
    clippy::disallowed_methods,
    reason = "this module removes what it wrote and nothing uses any more"
)]

use std::collections::BTreeSet;
use std::fs;
use std::path::{Path, PathBuf};
use std::sync::atomic::{AtomicUsize, Ordering};
use std::sync::{Mutex, PoisonError};

use sha2::{Digest, Sha256};

use super::rewrite::keep;

/// Where it stands, from the root of the site: beside the content, so that it is neither read nor published.
const FOLDER: &str = ".bulletin/pictures";

/// Which build uses what it keeps. Both kinds share a folder; neither takes away what the other needs.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Use {
    /// What is public.
    Public,
    /// What is public, and drafts.
    Preview,
}

impl Use {
    /// Returns the name of the list of what a build of this kind used last.
    fn list(self) -> &'static str {
        match self {
            Self::Public => "used-public",
            Self::Preview => "used-preview",
        }
    }
}

/// What is kept.
#[derive(Debug)]
pub struct Kept {
    folder: PathBuf,
    used: Mutex<BTreeSet<String>>,
    made: AtomicUsize,
}

impl Kept {
    /// What is kept for the site at `root`.
    #[must_use]
    pub fn of(root: &Path) -> Self {
        Self {
            folder: root.join(FOLDER),
            used: Mutex::default(),
            made: AtomicUsize::new(0),
        }
    }

    /// Returns the `count` files kept under a name, or makes and keeps them.
    ///
    /// # Errors
    /// What `make` says.
    pub fn find_or_make<E>(
        &self,
        name: &str,
        count: usize,
        make: &dyn Fn() -> Result<Vec<Vec<u8>>, E>,
    ) -> Result<Vec<Vec<u8>>, E> {
        self.used
            .lock()
            .unwrap_or_else(PoisonError::into_inner)
            .insert(name.to_owned());
        let path = self.folder.join(name);
        // What took a file's place may be a pipe, and would be waited for.
        let is_file = fs::symlink_metadata(&path).is_ok_and(|facts| facts.is_file());
        let found = is_file.then(|| fs::read(&path).ok()).flatten();
        if let Some(files) = found.and_then(|bytes| unpacked(name, &bytes))
            && files.len() == count
        {
            return Ok(files);
        }
        let files = make()?;
        self.made.fetch_add(1, Ordering::Relaxed);
        // What cannot be kept is made again by the next build: the site is right all the same.
        let _ = keep(&path, &packed(name, &files));
        Ok(files)
    }

    /// Returns how many pictures were opened, because nothing was kept of them.
    #[must_use]
    pub fn made(&self) -> usize {
        self.made.load(Ordering::Relaxed)
    }

    /// Forgets what neither this build nor the last one of the other kind used.
    pub fn tidy(self, of: Use) {
        let mut used = self
            .used
            .into_inner()
            .unwrap_or_else(PoisonError::into_inner);
        if used.is_empty() && fs::symlink_metadata(&self.folder).is_err() {
            return;
        }
        let names: Vec<&str> = used.iter().map(String::as_str).collect();
        let lines = names.join("\n");
        // A list that cannot be written makes the next build of the other kind forget too much, no worse.
        let _ = keep(&self.folder.join(of.list()), lines.as_bytes());
        let other = match of {
            Use::Public => Use::Preview,
            Use::Preview => Use::Public,
        };
        let other = fs::read_to_string(self.folder.join(other.list())).unwrap_or_default();
        used.extend(other.lines().map(str::to_owned));
        used.extend([Use::Public, Use::Preview].map(|of| of.list().to_owned()));
        let Ok(entries) = fs::read_dir(&self.folder) else {
            return;
        };
        for entry in entries.flatten() {
            let name = entry.file_name();
            let is_used = name.to_str().is_some_and(|name| used.contains(name));
            if !is_used && entry.file_type().is_ok_and(|kind| kind.is_file()) {
                let _ = fs::remove_file(entry.path());
            }
        }
    }
}

/// The hash of the name and the rest; then each file with its length.
fn packed(name: &str, files: &[Vec<u8>]) -> Vec<u8> {
    let mut rest = Vec::new();
    for file in files {
        rest.extend((file.len() as u64).to_be_bytes());
        rest.extend(file);
    }
    let mut bytes = hash(name, &rest).to_vec();
    bytes.append(&mut rest);
    bytes
}

fn unpacked(name: &str, bytes: &[u8]) -> Option<Vec<Vec<u8>>> {
    let (told, mut rest) = bytes.split_at_checked(32)?;
    if told != hash(name, rest) {
        return None;
    }
    let mut files = Vec::new();
    while !rest.is_empty() {
        let length = u64::from_be_bytes(rest.get(..8)?.try_into().ok()?);
        let end = usize::try_from(length).ok()?.checked_add(8)?;
        files.push(rest.get(8..end)?.to_vec());
        rest = &rest[end..];
    }
    Some(files)
}

fn hash(name: &str, rest: &[u8]) -> [u8; 32] {
    let mut hasher = Sha256::new();
    hasher.update(name);
    hasher.update(rest);
    hasher.finalize().into()
}

#[cfg(test)]
mod tests {
    use super::*;

    const FILES: [&[u8]; 2] = [b"first", b""];

    fn ask(kept: &Kept, name: &str) -> Vec<Vec<u8>> {
        let made = || Ok::<_, ()>(FILES.map(<[u8]>::to_vec).to_vec());
        kept.find_or_make(name, 2, &made).unwrap()
    }

    #[test]
    fn what_is_kept_is_made_once() {
        let root = tempfile::tempdir().unwrap();
        for made in [1, 0, 0] {
            let kept = Kept::of(root.path());
            assert_eq!(ask(&kept, "a"), FILES);
            assert_eq!(kept.made(), made);
            kept.tidy(Use::Public);
        }
    }

    #[test]
    fn what_is_not_whole_is_made_again() {
        let root = tempfile::tempdir().unwrap();
        let path = root.path().join(FOLDER).join("a");
        ask(&Kept::of(root.path()), "a");
        let whole = fs::read(&path).unwrap();
        let mut wrong: Vec<Vec<u8>> = (0..whole.len()).map(|at| whole[..at].to_vec()).collect();
        for at in 0..whole.len() {
            let mut other = whole.clone();
            other[at] ^= 1;
            wrong.push(other);
        }
        // An entry of another name, with a hash of its own; one with another number of files.
        wrong.push(packed("b", &FILES.map(<[u8]>::to_vec)));
        wrong.push(packed("a", &[b"first".to_vec()]));
        for bytes in wrong {
            fs::write(&path, bytes).unwrap();
            let kept = Kept::of(root.path());
            assert_eq!(ask(&kept, "a"), FILES);
            assert_eq!(kept.made(), 1);
            assert_eq!(fs::read(&path).unwrap(), whole);
        }
    }

    #[test]
    fn what_neither_kind_of_build_uses_goes() {
        let root = tempfile::tempdir().unwrap();
        let build = |of, names: &[&str]| {
            let kept = Kept::of(root.path());
            for name in names {
                ask(&kept, name);
            }
            kept.tidy(of);
            let entries = fs::read_dir(root.path().join(FOLDER)).unwrap();
            let names = entries.map(|entry| entry.unwrap().file_name().into_string().unwrap());
            let mut names: Vec<_> = names.filter(|name| !name.starts_with("used")).collect();
            names.sort();
            names
        };
        assert_eq!(build(Use::Public, &["a", "b"]), ["a", "b"]);
        assert_eq!(build(Use::Preview, &["a", "c"]), ["a", "b", "c"]);
        assert_eq!(build(Use::Public, &["a"]), ["a", "c"]);
        assert_eq!(build(Use::Preview, &[]), ["a"]);
        assert_eq!(build(Use::Public, &[]), [""; 0]);
    }

    #[test]
    fn a_folder_that_cannot_be_written_is_no_trouble() {
        let root = tempfile::tempdir().unwrap();
        fs::write(root.path().join(".bulletin"), "a file").unwrap();
        let kept = Kept::of(root.path());
        assert_eq!(ask(&kept, "a"), FILES);
        kept.tidy(Use::Public);
    }
}
