//! Writes a file of the author's anew: whole or not at all, and never over what somebody else wrote meanwhile; and a
//! file of ours.

#![expect(
    clippy::disallowed_methods,
    reason = "this module is the one that writes into files of the author's"
)]

use std::fs::{self, File, OpenOptions};
use std::io::{self, Write};
use std::path::{Path, PathBuf};

use rustix::fs::{CWD, RenameFlags, renameat_with};
use rustix::io::Errno;

use crate::diagnostic::Failure;

/// Writes `new` in the place of `old`, which is what the file was read to hold. Its permissions stay.
///
/// # Errors
/// When the file no longer holds `old` ([`io::ErrorKind::InvalidData`]), or the system refuses: it then is as it was.
pub fn rewrite(path: &Path, old: &[u8], new: &[u8]) -> Result<(), Failure> {
    let aside = Aside::new(path)?;
    aside.fill(path, old, new)?;
    // Both names change places in one step, so that what was there can be looked at once more.
    match renameat_with(CWD, &aside.path, CWD, path, RenameFlags::EXCHANGE) {
        Ok(()) if is_there(&aside.path, old) => Ok(()),
        Ok(()) => {
            renameat_with(CWD, &aside.path, CWD, path, RenameFlags::EXCHANGE)
                .map_err(|error| Failure::at(path)(error.into()))?;
            Err(changed(path))
        }
        Err(Errno::INVAL | Errno::NOSYS | Errno::NOTSUP) => {
            fs::rename(&aside.path, path).map_err(Failure::at(path))
        }
        Err(error) => Err(Failure::at(path)(error.into())),
    }
}

/// Writes a file of ours that nobody else writes, whole or not at all, with the folder that it stands in.
///
/// # Errors
/// When the system refuses: what was there stays.
pub fn keep(path: &Path, bytes: &[u8]) -> Result<(), Failure> {
    if let Some(folder) = path.parent() {
        fs::create_dir_all(folder).map_err(Failure::at(folder))?;
    }
    let aside = Aside::new(path)?;
    (&aside.file)
        .write_all(bytes)
        .and_then(|()| aside.take_the_place_of(path))
        .map_err(Failure::at(path))
}

/// How a new file came to be.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Created {
    /// It was written.
    New,
    /// It was there already, and is the same.
    Same,
    /// Something else has its name, and stays.
    Taken,
}

/// Writes a new file, whole or not at all, and never over another.
///
/// # Errors
/// When the system refuses.
pub fn create(path: &Path, bytes: &[u8]) -> Result<Created, Failure> {
    let aside = Aside::new(path)?;
    (&aside.file)
        .write_all(bytes)
        .and_then(|()| aside.file.sync_all())
        .map_err(Failure::at(path))?;
    match renameat_with(CWD, &aside.path, CWD, path, RenameFlags::NOREPLACE) {
        Ok(()) => return Ok(Created::New),
        Err(Errno::EXIST) => {}
        // A file system that cannot do so gives a second name, where there is none yet.
        Err(Errno::INVAL | Errno::NOSYS | Errno::NOTSUP) => {
            match fs::hard_link(&aside.path, path) {
                Ok(()) => return Ok(Created::New),
                Err(error) if error.kind() == io::ErrorKind::AlreadyExists => {}
                Err(error) => return Err(Failure::at(path)(error)),
            }
        }
        Err(error) => return Err(Failure::at(path)(error.into())),
    }
    Ok(if is_there(path, bytes) {
        Created::Same
    } else {
        Created::Taken
    })
}

fn is_there(path: &Path, text: &[u8]) -> bool {
    fs::symlink_metadata(path).is_ok_and(|facts| facts.is_file())
        && fs::read(path).is_ok_and(|found| found == text)
}

fn changed(path: &Path) -> Failure {
    Failure {
        path: path.to_path_buf(),
        cause: io::ErrorKind::InvalidData.into(),
    }
}

/// A file beside the one that is written; it goes away with its owner. Its name begins with a point: it is no content, and
/// no failure names it: its author knows the other.
#[derive(Debug)]
pub(super) struct Aside {
    path: PathBuf,
    file: File,
}

impl Aside {
    pub(super) fn new(beside: &Path) -> Result<Self, Failure> {
        let name = beside.file_name().unwrap_or_default().to_string_lossy();
        let path = beside.with_file_name(format!(".{name}.{}.new", std::process::id()));
        let file = OpenOptions::new()
            .write(true)
            .create_new(true)
            .open(&path)
            .map_err(Failure::at(beside))?;
        Ok(Self { path, file })
    }

    /// Gives the file, once all of it is on the disk, the name of another.
    pub(super) fn take_the_place_of(&self, path: &Path) -> io::Result<()> {
        self.file.sync_all()?;
        fs::rename(&self.path, path)
    }

    fn fill(&self, path: &Path, old: &[u8], new: &[u8]) -> Result<(), Failure> {
        if !is_there(path, old) {
            return Err(changed(path));
        }
        let permissions = fs::metadata(path).map_err(Failure::at(path))?.permissions();
        (&self.file)
            .write_all(new)
            .and_then(|()| self.file.set_permissions(permissions))
            .and_then(|()| self.file.sync_all())
            .map_err(Failure::at(path))
    }
}

impl Write for Aside {
    fn write(&mut self, bytes: &[u8]) -> io::Result<usize> {
        self.file.write(bytes)
    }

    fn flush(&mut self) -> io::Result<()> {
        self.file.flush()
    }
}

impl Drop for Aside {
    fn drop(&mut self) {
        // What cannot be removed has a name that no reader of content looks at.
        let _ = fs::remove_file(&self.path);
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn names(folder: &Path) -> Vec<String> {
        let entries = fs::read_dir(folder).unwrap();
        entries
            .map(|entry| entry.unwrap().file_name().into_string().unwrap())
            .collect()
    }

    #[test]
    fn a_file_is_written_whole_and_keeps_its_permissions() {
        use std::os::unix::fs::PermissionsExt;
        let folder = tempfile::tempdir().unwrap();
        let path = folder.path().join("fr.md");
        fs::write(&path, "l'un").unwrap();
        fs::set_permissions(&path, fs::Permissions::from_mode(0o640)).unwrap();
        rewrite(&path, b"l'un", "l’un".as_bytes()).unwrap();
        assert_eq!(fs::read_to_string(&path).unwrap(), "l’un");
        let mode = fs::metadata(&path).unwrap().permissions().mode();
        assert_eq!(mode & 0o777, 0o640);
        assert_eq!(names(folder.path()), ["fr.md"]);
    }

    #[test]
    fn what_is_kept_takes_the_place_of_what_was() {
        let folder = tempfile::tempdir().unwrap();
        let path = folder.path().join(".ours/kept.json");
        keep(&path, b"old and long").unwrap();
        keep(&path, b"new").unwrap();
        assert_eq!(fs::read_to_string(&path).unwrap(), "new");
        assert_eq!(names(&folder.path().join(".ours")), ["kept.json"]);
    }

    #[test]
    fn what_is_there_stays() {
        let folder = tempfile::tempdir().unwrap();
        let path = folder.path().join("a.eml");
        assert_eq!(create(&path, b"one").unwrap(), Created::New);
        assert_eq!(create(&path, b"one").unwrap(), Created::Same);
        assert_eq!(create(&path, b"two").unwrap(), Created::Taken);
        assert_eq!(fs::read_to_string(&path).unwrap(), "one");
        assert_eq!(names(folder.path()), ["a.eml"]);
    }

    #[test]
    fn a_failure_names_the_file_that_was_to_be_written() {
        let folder = tempfile::tempdir().unwrap();
        // A folder that is not there refuses everybody; one without permission does not refuse its administrator.
        let path = folder.path().join("gone/fr.md");
        let failure = rewrite(&path, b"l'un", b"x").unwrap_err();
        assert_eq!(failure.path, path);
    }

    #[test]
    fn what_somebody_else_wrote_stays() {
        let folder = tempfile::tempdir().unwrap();
        let path = folder.path().join("fr.md");
        fs::write(&path, "l'autre").unwrap();
        let failure = rewrite(&path, b"l'un", b"x").unwrap_err();
        assert_eq!(failure.cause.kind(), io::ErrorKind::InvalidData);
        assert_eq!(fs::read_to_string(&path).unwrap(), "l'autre");
        assert_eq!(names(folder.path()), ["fr.md"]);
    }
}
