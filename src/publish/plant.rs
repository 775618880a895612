//! Writes a new folder of the author's: whole or not at all, and never over anything that is there.

#![expect(
    clippy::disallowed_methods,
    reason = "this module is the one that makes folders of the author's"
)]

use std::fs::{self, File, OpenOptions};
use std::io::{self, Write};
use std::path::{Path, PathBuf};

use rustix::fs::{CWD, RenameFlags, renameat_with};
use rustix::io::Errno;

use crate::diagnostic::Failure;

/// Why a folder was not made. Nothing was changed.
#[derive(Debug)]
pub enum Unplanted {
    /// Something is there already.
    Taken(PathBuf),
    /// The system refused.
    Failure(Failure),
}

impl From<Failure> for Unplanted {
    fn from(failure: Failure) -> Self {
        Self::Failure(failure)
    }
}

/// Makes `folder` with `files`, by their paths below it. A folder that is there and empty is filled, in the order of the
/// files' first folders: the last of them comes last.
///
/// # Errors
/// When something is there, or the system refuses: nothing is left behind.
pub fn plant(folder: &Path, files: &[(String, Vec<u8>)]) -> Result<(), Unplanted> {
    match fs::symlink_metadata(folder) {
        Ok(_) if is_empty(folder)? => fill(folder, files),
        Ok(_) => Err(Unplanted::Taken(folder.to_path_buf())),
        Err(error) if error.kind() == io::ErrorKind::NotFound => make(folder, files),
        Err(error) => Err(Failure::at(folder)(error).into()),
    }
}

/// Returns whether a folder, or what a link leads to, is a folder that holds nothing.
fn is_empty(folder: &Path) -> Result<bool, Failure> {
    if !folder.is_dir() {
        return Ok(false);
    }
    let mut entries = fs::read_dir(folder).map_err(Failure::at(folder))?;
    Ok(entries.next().is_none())
}

fn make(folder: &Path, files: &[(String, Vec<u8>)]) -> Result<(), Unplanted> {
    if let Some(above) = folder.parent() {
        fs::create_dir_all(above).map_err(Failure::at(above))?;
    }
    let name = folder.file_name().unwrap_or_default().to_string_lossy();
    let aside = Aside::new(folder, folder.with_file_name(hidden(&name)))?;
    aside.fill(files)?;
    match renameat_with(CWD, &aside.path, CWD, folder, RenameFlags::NOREPLACE) {
        Ok(()) => Ok(()),
        Err(Errno::EXIST | Errno::NOTEMPTY) => Err(Unplanted::Taken(folder.to_path_buf())),
        // A file system that cannot refuse to replace: an empty folder is all that this could take the place of.
        Err(Errno::INVAL | Errno::NOSYS | Errno::NOTSUP) => {
            Ok(fs::rename(&aside.path, folder).map_err(Failure::at(folder))?)
        }
        Err(error) => Err(Failure::at(folder)(error.into()).into()),
    }
}

/// Whoever stands in a folder would stand nowhere if another took its place: it is filled instead, each entry in one step.
fn fill(folder: &Path, files: &[(String, Vec<u8>)]) -> Result<(), Unplanted> {
    let aside = Aside::new(folder, folder.join(hidden("bulletin")))?;
    aside.fill(files)?;
    let mut names: Vec<&str> = Vec::new();
    for (path, _) in files {
        let name = path.split('/').next().unwrap_or(path);
        if !names.contains(&name) {
            names.push(name);
        }
    }
    let mut moved: Vec<&str> = Vec::new();
    for name in names {
        let (from, to) = (aside.path.join(name), folder.join(name));
        if let Err(error) = renameat_with(CWD, &from, CWD, &to, RenameFlags::NOREPLACE) {
            for name in moved {
                let _ = fs::rename(folder.join(name), aside.path.join(name));
            }
            return Err(if error == Errno::EXIST {
                Unplanted::Taken(to)
            } else {
                Failure::at(to)(error.into()).into()
            });
        }
        moved.push(name);
    }
    Ok(())
}

fn hidden(name: &str) -> String {
    format!(".{name}.{}.new", std::process::id())
}

/// The folder beside the one that is made; it goes away with its owner, but for what was moved out of it. No failure names
/// it: its author knows the other.
struct Aside<'a> {
    folder: &'a Path,
    path: PathBuf,
}

impl<'a> Aside<'a> {
    fn new(folder: &'a Path, path: PathBuf) -> Result<Self, Failure> {
        fs::create_dir(&path).map_err(Failure::at(folder))?;
        Ok(Self { folder, path })
    }

    fn fill(&self, files: &[(String, Vec<u8>)]) -> Result<(), Failure> {
        for (name, bytes) in files {
            let path = self.path.join(name);
            let named = || self.folder.join(name);
            if let Some(above) = path.parent() {
                fs::create_dir_all(above).map_err(Failure::at(named()))?;
            }
            let file = OpenOptions::new().write(true).create_new(true).open(&path);
            file.and_then(|mut file: File| {
                file.write_all(bytes)?;
                file.sync_all()
            })
            .map_err(Failure::at(named()))?;
        }
        Ok(())
    }
}

impl Drop for Aside<'_> {
    fn drop(&mut self) {
        // What cannot be removed has a name that no reader of content looks at.
        let _ = fs::remove_dir_all(&self.path);
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn names(folder: &Path) -> Vec<String> {
        let entries = fs::read_dir(folder).unwrap();
        let mut names: Vec<String> = entries
            .map(|entry| entry.unwrap().file_name().into_string().unwrap())
            .collect();
        names.sort();
        names
    }

    fn files(paths: &[&str]) -> Vec<(String, Vec<u8>)> {
        let files = paths.iter();
        files
            .map(|path| ((*path).to_owned(), path.as_bytes().to_vec()))
            .collect()
    }

    #[test]
    fn a_folder_is_made_whole_and_nothing_stays_beside_it() {
        let above = tempfile::tempdir().unwrap();
        let folder = above.path().join("deep/er");
        plant(&folder, &files(&["a/b.md", "c"])).unwrap();
        assert_eq!(names(&folder), ["a", "c"]);
        assert_eq!(fs::read_to_string(folder.join("a/b.md")).unwrap(), "a/b.md");
        assert_eq!(names(folder.parent().unwrap()), ["er"]);
    }

    #[test]
    fn an_empty_folder_is_filled_and_stays_the_same_folder() {
        use std::os::unix::fs::MetadataExt;
        let above = tempfile::tempdir().unwrap();
        let inode = || fs::metadata(above.path()).unwrap().ino();
        let before = inode();
        plant(above.path(), &files(&["a/b", "a/c", "d"])).unwrap();
        assert_eq!(inode(), before);
        assert_eq!(names(above.path()), ["a", "d"]);
        assert_eq!(names(&above.path().join("a")), ["b", "c"]);
    }

    #[test]
    fn what_is_there_stays() {
        let above = tempfile::tempdir().unwrap();
        let (file, folder) = (above.path().join("file"), above.path().join("folder"));
        fs::write(&file, "mine").unwrap();
        fs::create_dir(&folder).unwrap();
        fs::write(folder.join("mine"), "mine").unwrap();
        for taken in [&file, &folder] {
            let refused = plant(taken, &files(&["a"])).unwrap_err();
            assert!(matches!(refused, Unplanted::Taken(path) if path == *taken));
        }
        assert_eq!(fs::read_to_string(&file).unwrap(), "mine");
        assert_eq!(names(above.path()), ["file", "folder"]);
        assert_eq!(names(&folder), ["mine"]);
    }

    #[test]
    fn what_fails_midway_leaves_nothing_behind() {
        let above = tempfile::tempdir().unwrap();
        let folder = above.path().join("new");
        // A file cannot be a folder too: the second of them fails.
        let Unplanted::Failure(failure) = plant(&folder, &files(&["a", "a/b"])).unwrap_err() else {
            panic!("it was not taken");
        };
        assert_eq!(failure.path, folder.join("a/b"));
        assert!(names(above.path()).is_empty());
        let empty = tempfile::tempdir().unwrap();
        plant(empty.path(), &files(&["a", "a/b"])).unwrap_err();
        assert!(names(empty.path()).is_empty());
    }
}
