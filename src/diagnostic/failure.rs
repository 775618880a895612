//! Trouble with the machine: a file, a disk. It ends the run; it is never a finding about the content.

use std::io;
use std::path::{Path, PathBuf};

use crate::locale::Words;

/// What failed, and on which path.
#[derive(Debug)]
pub struct Failure {
    /// The file or folder.
    pub path: PathBuf,
    /// What the system said.
    pub cause: io::Error,
}

impl Failure {
    /// Ties a system error to a path: `.map_err(Failure::at(path))`.
    pub fn at(path: impl AsRef<Path>) -> impl FnOnce(io::Error) -> Self {
        move |cause| Self {
            path: path.as_ref().to_path_buf(),
            cause,
        }
    }

    /// Says it in a language: the path, what happened, what to do.
    #[must_use]
    pub fn say(&self, words: &Words) -> String {
        let id = match self.cause.kind() {
            io::ErrorKind::NotFound => "failure-not-found",
            io::ErrorKind::PermissionDenied => "failure-permission",
            io::ErrorKind::StorageFull
            | io::ErrorKind::QuotaExceeded
            | io::ErrorKind::FileTooLarge => "failure-full",
            io::ErrorKind::ReadOnlyFilesystem => "failure-read-only",
            io::ErrorKind::IsADirectory => "failure-is-folder",
            io::ErrorKind::NotADirectory => "failure-not-folder",
            io::ErrorKind::WouldBlock => "failure-busy",
            io::ErrorKind::InvalidData => "failure-changed",
            _ => "failure-other",
        };
        let path = self.path.display().to_string();
        words.say(
            id,
            &[
                ("path", path.into()),
                ("cause", self.cause.to_string().into()),
            ],
        )
    }
}
