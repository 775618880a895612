//! The atomic writer: pages stream into a folder beside the output, which takes the output's place in one step.
//!
//! For an output `public`, everything happens in `.public.staging` beside it, on the same file system:
//!
//! - `tree/` is the new output while it is written. When it is whole it changes places with `public` in one system
//!   call (`renameat2` with `RENAME_EXCHANGE`); the old output is then in `tree/` and is deleted.
//! - Where a file system has no such call, `public` is moved to `old/` and then `tree/` to `public`: between the two
//!   there is no output for an instant, and a run that finds `old/` and no `public` moves it back.
//! - The folder is locked while a process works in it. The system drops the lock with the process, so that what a
//!   killed one left is no lock: the next run clears it.

#![expect(
    clippy::disallowed_methods,
    reason = "this module is the one that writes"
)]

use std::collections::BTreeMap;
use std::fs::{self, File, OpenOptions};
use std::io::{self, BufWriter, Read, Write};
use std::path::{Path, PathBuf};
use std::sync::Mutex;
use std::sync::atomic::{AtomicUsize, Ordering};

use rustix::fs::{CWD, RenameFlags, renameat_with};
use rustix::io::Errno;
use sha2::{Digest, Sha256};

use crate::diagnostic::Failure;
use crate::model::Address;
use crate::publish::manifest::{self, Entry, Manifest};
use crate::render::Content;

/// Why an output folder is not written to.
#[derive(Debug)]
pub enum Refusal {
    /// The machine.
    Failure(Failure),
    /// The folder holds something, and no manifest says that we wrote it.
    NotOurs(PathBuf),
    /// The folder is an output of ours, but this file in it is not.
    Foreign(PathBuf),
    /// Another process is writing there.
    Busy(PathBuf),
}

impl From<Failure> for Refusal {
    fn from(failure: Failure) -> Self {
        Self::Failure(failure)
    }
}

/// What became of the files of a build.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Written {
    /// All of them.
    pub files: usize,
    /// Those that were not there, or were different.
    pub changed: usize,
    /// Those of the old output that are gone.
    pub removed: usize,
}

/// An output being written.
#[derive(Debug)]
pub struct Stage {
    out: PathBuf,
    folder: PathBuf,
    tree: PathBuf,
    /// The folder that all is made in, held open for its lock.
    lock: File,
    old: Option<Manifest>,
    made: Mutex<Vec<(String, Entry)>>,
    kept: AtomicUsize,
}

impl Stage {
    /// Begins an output. Nothing of `out` changes before [`Stage::commit`]. Nothing is written below `sources`: the
    /// next build would read it.
    ///
    /// # Errors
    /// When `out` is neither absent, empty, nor an earlier output of ours; when another process writes there; when the
    /// system refuses.
    pub fn open(out: &Path, sources: &[PathBuf]) -> Result<Self, Refusal> {
        let meant = resolved(out);
        if let Some(source) = sources
            .iter()
            .find(|source| meant.starts_with(resolved(source)))
        {
            return Err(Refusal::NotOurs(source.clone()));
        }
        // A link is followed once, here: what takes its place later is the folder it leads to. One that leads nowhere
        // would be replaced itself.
        if fs::symlink_metadata(out).is_ok_and(|facts| facts.is_symlink())
            && fs::metadata(out).is_err()
        {
            return Err(Refusal::NotOurs(out.to_path_buf()));
        }
        let out = fs::canonicalize(out)
            .unwrap_or_else(|_| std::path::absolute(out).unwrap_or_else(|_| out.to_path_buf()));
        let name = out
            .file_name()
            .map(|name| name.to_string_lossy().into_owned());
        let (Some(name), Some(parent)) = (name, out.parent()) else {
            return Err(Refusal::NotOurs(out));
        };
        let folder = parent.join(format!(".{name}.staging"));
        fs::create_dir_all(parent).map_err(Failure::at(parent))?;
        let mut stage = Self {
            lock: lock(&folder, &out)?,
            tree: folder.join("tree"),
            out,
            folder,
            old: None,
            made: Mutex::default(),
            kept: AtomicUsize::new(0),
        };
        // From here on, whatever fails is cleared by `drop`.
        restore(&stage.out, &stage.folder)?;
        stage.old = previous(&stage.out)?;
        remove(&stage.tree)?;
        fs::create_dir(&stage.tree).map_err(Failure::at(&stage.out))?;
        Ok(stage)
    }

    /// Returns the folder that will change.
    #[must_use]
    pub fn out(&self) -> &Path {
        &self.out
    }

    /// Writes one file of the new output. A file with the bytes it had before keeps its modification time.
    ///
    /// # Errors
    /// When the system refuses, or two things want the same path.
    pub fn put(&self, address: &Address, content: Content) -> Result<(), Failure> {
        self.put_aside(address, content)
            .map_err(|failure| self.as_published(failure))
    }

    /// Names the file of the output in place of the one that is written aside: nobody else knows that one.
    fn as_published(&self, mut failure: Failure) -> Failure {
        if let Ok(inner) = failure.path.strip_prefix(&self.tree) {
            failure.path = self.out.join(inner);
        }
        failure
    }

    fn put_aside(&self, address: &Address, content: Content) -> Result<(), Failure> {
        let path = address.path();
        let file = self.tree.join(&path);
        let entry = match content {
            Content::Bytes(bytes) => {
                let entry = Entry {
                    sha256: Sha256::digest(bytes).into(),
                    size: bytes.len() as u64,
                };
                if !self.keep(&path, &file, &entry)? {
                    create(&file)?
                        .write_all(bytes)
                        .map_err(Failure::at(&file))?;
                }
                entry
            }
            Content::File(source) => {
                let from = File::open(source).map_err(Failure::at(source))?;
                return self.stream(&path, &file, &mut |out| copy(&from, source, out, &file));
            }
            Content::Stream(write) => {
                return self.stream(&path, &file, &mut |out| {
                    write(out).map_err(Failure::at(&file))
                });
            }
        };
        self.note(path, entry);
        Ok(())
    }

    fn stream(
        &self,
        path: &str,
        file: &Path,
        write: &mut dyn FnMut(&mut dyn Write) -> Result<(), Failure>,
    ) -> Result<(), Failure> {
        let mut out = Hashing {
            inner: BufWriter::with_capacity(64 << 10, create(file)?),
            hasher: Sha256::new(),
            size: 0,
        };
        write(&mut out)?;
        out.inner.flush().map_err(Failure::at(file))?;
        let entry = Entry {
            sha256: out.hasher.finalize().into(),
            size: out.size,
        };
        if self.old_entry(path) == Some(&entry) {
            drop(out.inner);
            // No published name begins with a dot.
            let name = file.file_name().unwrap_or_default().to_string_lossy();
            let fresh = file.with_file_name(format!(".{name}"));
            fs::rename(file, &fresh).map_err(Failure::at(file))?;
            if self.keep(path, file, &entry)? {
                fs::remove_file(&fresh).map_err(Failure::at(&fresh))?;
            } else {
                fs::rename(&fresh, file).map_err(Failure::at(&fresh))?;
            }
        }
        self.note(path.to_owned(), entry);
        Ok(())
    }

    fn note(&self, path: String, entry: Entry) {
        self.made
            .lock()
            .unwrap_or_else(std::sync::PoisonError::into_inner)
            .push((path, entry));
    }

    fn old_entry(&self, path: &str) -> Option<&Entry> {
        self.old.as_ref()?.files.get(path)
    }

    /// Links the file of the old output into the new one when it has these bytes. The manifest is not believed: a file
    /// that was changed by hand since is written again.
    fn keep(&self, path: &str, file: &Path, entry: &Entry) -> Result<bool, Failure> {
        if self.old_entry(path) != Some(entry) {
            return Ok(false);
        }
        let old = self.out.join(path);
        // What took a file's place may be a pipe, and would be waited for.
        let is_file = fs::symlink_metadata(&old).is_ok_and(|facts| facts.is_file());
        let found = is_file
            .then(|| File::open(&old).ok())
            .flatten()
            .and_then(|file| hash(&file, &old).ok());
        let same = found == Some(*entry);
        if !same {
            return Ok(false);
        }
        let linked = match fs::hard_link(&old, file) {
            Err(error) if error.kind() == io::ErrorKind::NotFound => {
                make_parent(file)?;
                fs::hard_link(&old, file)
            }
            other => other,
        };
        // A file system without hard links has every file written again.
        let linked = linked.is_ok();
        if linked {
            self.kept.fetch_add(1, Ordering::Relaxed);
        }
        Ok(linked)
    }

    /// Puts the new output in the old one's place, in one step, and returns what changed.
    ///
    /// # Errors
    /// When the system refuses, or somebody else changed what stands in the output's place or what was written aside
    /// meanwhile: what stood there then stands as it was.
    pub fn commit(self, site: String) -> Result<Written, Refusal> {
        let made = std::mem::take(
            &mut *self
                .made
                .lock()
                .unwrap_or_else(std::sync::PoisonError::into_inner),
        );
        let manifest = Manifest {
            version: manifest::VERSION.to_owned(),
            site,
            files: made.into_iter().collect::<BTreeMap<_, _>>(),
        };
        let file = self.tree.join(manifest::FILE);
        let mut out = BufWriter::new(create(&file).map_err(|failure| self.as_published(failure))?);
        manifest
            .write(&mut out)
            .and_then(|()| out.flush())
            .map_err(Failure::at(self.out.join(manifest::FILE)))?;
        let written = Written {
            files: manifest.files.len(),
            changed: manifest.files.len() - self.kept.load(Ordering::Relaxed),
            removed: self.old.as_ref().map_or(0, |old| {
                old.files
                    .keys()
                    .filter(|path| !manifest.files.contains_key(*path))
                    .count()
            }),
        };
        self.complete(&manifest)?;
        if fs::symlink_metadata(&self.out).is_err() {
            fs::rename(&self.tree, &self.out).map_err(Failure::at(&self.out))?;
            return Ok(written);
        }
        let replaced = exchange(&self.tree, &self.out, &self.folder)?;
        // Looked at in the place where nobody else writes: what came there since the build began is not ours to remove.
        if let Err(refusal) = self.ours(&replaced) {
            put_back(&replaced, &self.tree, &self.out)?;
            return Err(refusal);
        }
        Ok(written)
    }

    /// Refuses a new output of which somebody removed a part while it was written: its manifest would promise too much.
    fn complete(&self, manifest: &Manifest) -> Result<(), Failure> {
        let is_whole =
            is_same(&self.lock, &self.folder) && count(&self.tree)? == manifest.files.len() + 1;
        if is_whole {
            return Ok(());
        }
        Err(Failure::at(&self.folder)(io::ErrorKind::InvalidData.into()))
    }

    /// Refuses to remove what took the output's place, or came into it, during the build.
    fn ours(&self, replaced: &Path) -> Result<(), Refusal> {
        if !fs::symlink_metadata(replaced)
            .map_err(Failure::at(&self.out))?
            .is_dir()
        {
            return Err(Failure::at(&self.out)(io::ErrorKind::NotADirectory.into()).into());
        }
        let none = BTreeMap::new();
        let known = self.old.as_ref().map_or(&none, |old| &old.files);
        match foreign(replaced, "", known)? {
            Some(path) => Err(Refusal::Foreign(
                self.out
                    .join(path.strip_prefix(replaced).unwrap_or(Path::new(""))),
            )),
            None => Ok(()),
        }
    }
}

impl Drop for Stage {
    /// Clears what was written aside: the unfinished output of a failed build, or the old one of a finished build.
    fn drop(&mut self) {
        // What cannot be removed now is removed by the next run; the output is whole either way.
        let _ = fs::remove_dir_all(&self.tree);
        if fs::symlink_metadata(&self.out).is_ok() {
            let _ = fs::remove_dir_all(self.folder.join("old"));
        }
        // An old output that could not be put back stays: the next run does it. So does what is not ours.
        let _ = fs::remove_dir(&self.folder);
    }
}

/// Returns where a path leads, links followed as far as it is there.
fn resolved(path: &Path) -> PathBuf {
    let there = path
        .ancestors()
        .find_map(|above| Some((fs::canonicalize(above).ok()?, above)));
    match there {
        Some((real, above)) => real.join(path.strip_prefix(above).unwrap_or(Path::new(""))),
        None => path.to_path_buf(),
    }
}

/// Creates the staging folder of an output and locks it for this process.
fn lock(folder: &Path, out: &Path) -> Result<File, Refusal> {
    loop {
        match fs::create_dir(folder) {
            Ok(()) => {}
            Err(error) if error.kind() == io::ErrorKind::AlreadyExists => {
                // A link, a pipe or a file in its place is somebody else's.
                if fs::symlink_metadata(folder).is_ok_and(|facts| !facts.is_dir()) {
                    let cause = io::ErrorKind::NotADirectory.into();
                    return Err(Failure::at(folder)(cause).into());
                }
            }
            // Its author knows the output, and has never heard of what stands beside it for a while.
            Err(error) => return Err(Failure::at(out)(error).into()),
        }
        let file = match File::open(folder) {
            Ok(file) => file,
            // Its former owner removed it in between.
            Err(error) if error.kind() == io::ErrorKind::NotFound => continue,
            Err(error) => return Err(Failure::at(folder)(error).into()),
        };
        match file.try_lock() {
            Ok(()) => {}
            Err(fs::TryLockError::WouldBlock) => return Err(Refusal::Busy(folder.to_path_buf())),
            Err(fs::TryLockError::Error(error)) => return Err(Failure::at(folder)(error).into()),
        }
        if is_same(&file, folder) {
            return Ok(file);
        }
    }
}

/// Returns whether a path still names the folder that was locked.
fn is_same(file: &File, path: &Path) -> bool {
    use std::os::unix::fs::MetadataExt;
    match (file.metadata(), fs::symlink_metadata(path)) {
        (Ok(held), Ok(there)) => (held.dev(), held.ino()) == (there.dev(), there.ino()),
        _ => false,
    }
}

/// Undoes the first half of a replacement that was cut short where there is no exchange.
fn restore(out: &Path, folder: &Path) -> Result<(), Failure> {
    let old = folder.join("old");
    if fs::symlink_metadata(&old).is_ok() {
        if fs::symlink_metadata(out).is_err() {
            fs::rename(&old, out).map_err(Failure::at(out))?;
        } else {
            remove(&old)?;
        }
    }
    Ok(())
}

fn remove(folder: &Path) -> Result<(), Failure> {
    match fs::remove_dir_all(folder) {
        Err(error) if error.kind() != io::ErrorKind::NotFound => Err(Failure::at(folder)(error)),
        _ => Ok(()),
    }
}

/// Returns the manifest of an earlier output of ours, or `None` for an absent or empty folder.
fn previous(out: &Path) -> Result<Option<Manifest>, Refusal> {
    let mut entries = match fs::read_dir(out) {
        Ok(entries) => entries,
        Err(error) if error.kind() == io::ErrorKind::NotFound => return Ok(None),
        Err(error) => return Err(Failure::at(out)(error).into()),
    };
    if entries.next().is_none() {
        return Ok(None);
    }
    let text = match fs::read(out.join(manifest::FILE)) {
        Ok(text) => text,
        Err(error) if error.kind() == io::ErrorKind::NotFound => {
            return Err(Refusal::NotOurs(out.to_path_buf()));
        }
        Err(error) => return Err(Failure::at(out.join(manifest::FILE))(error).into()),
    };
    let Some(manifest) = Manifest::read(&text) else {
        return Err(Refusal::NotOurs(out.to_path_buf()));
    };
    if let Some(foreign) = foreign(out, "", &manifest.files)? {
        return Err(Refusal::Foreign(foreign));
    }
    Ok(Some(manifest))
}

/// Returns a file of the output that its manifest does not know: somebody put it there, and it would be lost.
fn foreign(
    out: &Path,
    below: &str,
    known: &BTreeMap<String, Entry>,
) -> Result<Option<PathBuf>, Failure> {
    let folder = out.join(below);
    for entry in fs::read_dir(&folder).map_err(Failure::at(&folder))? {
        let entry = entry.map_err(Failure::at(&folder))?;
        let name = entry.file_name();
        let path = match name.to_str() {
            Some(name) if below.is_empty() => name.to_owned(),
            Some(name) => format!("{below}/{name}"),
            None => return Ok(Some(entry.path())),
        };
        let is_folder = entry
            .file_type()
            .map_err(Failure::at(entry.path()))?
            .is_dir();
        if is_folder {
            if let Some(found) = foreign(out, &path, known)? {
                return Ok(Some(found));
            }
        } else if path != manifest::FILE && !known.contains_key(&path) {
            return Ok(Some(entry.path()));
        }
    }
    Ok(None)
}

/// Returns how many files a folder holds.
fn count(folder: &Path) -> Result<usize, Failure> {
    let mut files = 0;
    for entry in fs::read_dir(folder).map_err(Failure::at(folder))? {
        let entry = entry.map_err(Failure::at(folder))?;
        let kind = entry.file_type().map_err(Failure::at(entry.path()))?;
        files += if kind.is_dir() {
            count(&entry.path())?
        } else {
            1
        };
    }
    Ok(files)
}

/// Changes the places of the new output and the old one. Returns where the old one is now.
fn exchange(tree: &Path, out: &Path, folder: &Path) -> Result<PathBuf, Failure> {
    match renameat_with(CWD, tree, CWD, out, RenameFlags::EXCHANGE) {
        Ok(()) => Ok(tree.to_path_buf()),
        Err(Errno::INVAL | Errno::NOSYS | Errno::NOTSUP) => {
            let old = folder.join("old");
            fs::rename(out, &old).map_err(Failure::at(out))?;
            fs::rename(tree, out).map_err(|error| {
                // The old output goes back where it was; if even that fails, the next run does it.
                let _ = fs::rename(&old, out);
                Failure::at(out)(error)
            })?;
            Ok(old)
        }
        Err(error) => Err(Failure::at(out)(error.into())),
    }
}

/// Undoes an exchange.
fn put_back(replaced: &Path, tree: &Path, out: &Path) -> Result<(), Failure> {
    if replaced == tree {
        return renameat_with(CWD, tree, CWD, out, RenameFlags::EXCHANGE)
            .map_err(|error| Failure::at(out)(error.into()));
    }
    fs::rename(out, tree)
        .and_then(|()| fs::rename(replaced, out))
        .map_err(Failure::at(out))
}

fn make_parent(file: &Path) -> Result<(), Failure> {
    let parent = file.parent().unwrap_or(file);
    fs::create_dir_all(parent).map_err(Failure::at(parent))
}

/// Creates a file that must not be there yet: two makers of one path are a fault, never a silent loss.
fn create(file: &Path) -> Result<File, Failure> {
    let open = || OpenOptions::new().write(true).create_new(true).open(file);
    match open() {
        Err(error) if error.kind() == io::ErrorKind::NotFound => {
            make_parent(file)?;
            open().map_err(Failure::at(file))
        }
        other => other.map_err(Failure::at(file)),
    }
}

/// Copies a file, and tells of trouble with the path it was met on.
fn copy(
    mut from: &File,
    from_path: &Path,
    to: &mut dyn Write,
    to_path: &Path,
) -> Result<(), Failure> {
    let mut buffer = vec![0; 64 << 10];
    loop {
        match from.read(&mut buffer).map_err(Failure::at(from_path))? {
            0 => return Ok(()),
            length => to
                .write_all(&buffer[..length])
                .map_err(Failure::at(to_path))?,
        }
    }
}

fn hash(file: &File, path: &Path) -> Result<Entry, Failure> {
    let mut hashing = Hashing {
        inner: io::sink(),
        hasher: Sha256::new(),
        size: 0,
    };
    copy(file, path, &mut hashing, path)?;
    Ok(Entry {
        sha256: hashing.hasher.finalize().into(),
        size: hashing.size,
    })
}

/// Counts and hashes what passes through.
struct Hashing<W> {
    inner: W,
    hasher: Sha256,
    size: u64,
}

impl<W: Write> Write for Hashing<W> {
    fn write(&mut self, bytes: &[u8]) -> io::Result<usize> {
        let length = self.inner.write(bytes)?;
        self.hasher.update(&bytes[..length]);
        self.size += length as u64;
        Ok(length)
    }

    fn flush(&mut self) -> io::Result<()> {
        self.inner.flush()
    }
}
