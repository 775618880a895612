//! The folder of one publication: what did not change is one file with the publication before, all else is copied and
//! looked at while it is.

#![expect(
    clippy::disallowed_methods,
    reason = "this module writes what is published"
)]

use std::fs::{self, File, OpenOptions};
use std::io::{self, Read, Write};
use std::path::{Path, PathBuf};

use rayon::prelude::*;
use sha2::{Digest, Sha256};

use crate::diagnostic::Failure;
use crate::model::Language;
use crate::publish::manifest::{Entry, Manifest};

/// An output that is to be published.
#[derive(Debug)]
pub struct Source<'a> {
    /// The folder of the output.
    pub folder: &'a Path,
    /// What it holds.
    pub manifest: &'a Manifest,
    /// Its manifest as it is written, and what else stands beside it without being in it.
    pub beside: Vec<(&'a str, &'a [u8])>,
}

/// Makes the folder of a publication. `old` is the one before: its folder and what it holds.
pub(super) fn make(
    folder: &Path,
    source: &Source,
    old: Option<&(PathBuf, &Manifest)>,
    done: &(dyn Fn() + Sync),
) -> Result<(), Failure> {
    fs::create_dir(folder).map_err(Failure::at(folder))?;
    let files: Vec<(&String, &Entry)> = source.manifest.files.iter().collect();
    files.par_iter().try_for_each(|(path, entry)| {
        let to = folder.join(path);
        let kept = old.is_some_and(|(old, manifest)| {
            manifest.files.get(*path) == Some(entry) && link(&old.join(path), &to, entry)
        });
        if !kept {
            copy(&source.folder.join(path), &to, entry)?;
        }
        done();
        Ok::<(), Failure>(())
    })?;
    if let Some((old, manifest)) = old {
        lend(old, manifest, folder)?;
    }
    for (name, bytes) in &source.beside {
        let path = folder.join(name);
        let write = |mut file: File| file.write_all(bytes);
        create(&path).and_then(write).map_err(Failure::at(&path))?;
    }
    // All of it is on the disk before anything leads to it.
    let handle = File::open(folder).map_err(Failure::at(folder))?;
    rustix::fs::syncfs(&handle).map_err(|error| Failure::at(folder)(error.into()))
}

/// Gives a publication the style sheets and scripts of another, which readers may have a page of: it was loaded before the
/// link was exchanged, or kept by their browser. They belong to nobody's text.
pub(super) fn lend(from: &Path, manifest: &Manifest, to: &Path) -> Result<(), Failure> {
    for path in manifest.files.keys().filter(|path| is_of_theme(path)) {
        let target = to.join(path);
        match fs::hard_link(from.join(path), &target) {
            Err(error) if error.kind() == io::ErrorKind::NotFound => {
                make_parent(&target)?;
                // A page that was loaded a moment ago may look wrong without it; that is no reason to publish nothing.
                let _ = fs::hard_link(from.join(path), &target);
            }
            _ => {}
        }
    }
    Ok(())
}

/// Returns whether a file has its hash in its name and is of the theme: `assets/style.1f0c.css`.
pub(crate) fn is_of_theme(path: &str) -> bool {
    let path = Language::ALL
        .into_iter()
        .find_map(|language| path.strip_prefix(language.code())?.strip_prefix('/'))
        .unwrap_or(path);
    path.starts_with("assets/")
}

/// Gives a file of the publication before a second name, if its bytes are still those that its manifest says.
fn link(old: &Path, new: &Path, entry: &Entry) -> bool {
    let is_file = fs::symlink_metadata(old).is_ok_and(|facts| facts.is_file());
    is_file
        && hash(old).is_ok_and(|found| found == *entry)
        && match fs::hard_link(old, new) {
            Err(error) if error.kind() == io::ErrorKind::NotFound => {
                make_parent(new).is_ok() && fs::hard_link(old, new).is_ok()
            }
            linked => linked.is_ok(),
        }
}

/// Copies a file whose bytes must be those that the manifest says.
fn copy(from: &Path, to: &Path, entry: &Entry) -> Result<(), Failure> {
    let source = File::open(from).map_err(Failure::at(from))?;
    let mut target = match create(to) {
        Err(error) if error.kind() == io::ErrorKind::NotFound => {
            make_parent(to)?;
            create(to)
        }
        made => made,
    }
    .map_err(Failure::at(to))?;
    if read(source, &mut target, from, to)? == *entry {
        return Ok(());
    }
    Err(Failure {
        path: from.to_path_buf(),
        cause: io::ErrorKind::InvalidData.into(),
    })
}

fn create(path: &Path) -> io::Result<File> {
    OpenOptions::new().write(true).create_new(true).open(path)
}

fn make_parent(file: &Path) -> Result<(), Failure> {
    let parent = file.parent().unwrap_or(file);
    fs::create_dir_all(parent).map_err(Failure::at(parent))
}

/// Returns the hash and size of a file.
pub(crate) fn hash(path: &Path) -> Result<Entry, Failure> {
    let file = File::open(path).map_err(Failure::at(path))?;
    read(file, &mut io::sink(), path, path)
}

/// Copies all bytes and says what they were; trouble is told with the file it was met on.
fn read(
    mut from: File,
    to: &mut dyn Write,
    from_path: &Path,
    to_path: &Path,
) -> Result<Entry, Failure> {
    let mut hasher = Sha256::new();
    let mut size = 0u64;
    let mut buffer = vec![0; 64 << 10];
    loop {
        let length = from.read(&mut buffer).map_err(Failure::at(from_path))?;
        if length == 0 {
            return Ok(Entry {
                sha256: hasher.finalize().into(),
                size,
            });
        }
        hasher.update(&buffer[..length]);
        size += length as u64;
        to.write_all(&buffer[..length])
            .map_err(Failure::at(to_path))?;
    }
}

#[cfg(test)]
mod tests {
    use super::is_of_theme;

    #[test]
    fn what_stands_below_assets_is_of_the_theme() {
        for path in [
            "assets/style.1f0c.css",
            "en/assets/search.12.js",
            "assets/fonts/a.1f.woff2",
        ] {
            assert!(is_of_theme(path), "{path}");
        }
        for path in [
            "en/search/index.bin",
            "fr/recherche/1f0c22aa.bin",
            "files/a.b.css",
            "en/index.html",
        ] {
            assert!(!is_of_theme(path), "{path}");
        }
    }
}
