//! Trouble with the machine: a file, a disk. It ends the run; it is never a finding about the content.

use std::io;
use std::path::{Path, PathBuf};

use rustix::io::Errno;

use crate::locale::{Words, visible};

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
        let path = visible::line(&path).into_owned();
        let args = [
            ("kind", kind(&self.cause).into()),
            ("said", self.cause.to_string().into()),
        ];
        let cause = words.say("failure-cause", &args);
        words.say(id, &[("path", path.into()), ("cause", cause.into())])
    }
}

/// Returns the variant of `failure-cause` for what a system says in its own language.
fn kind(cause: &io::Error) -> &'static str {
    match Errno::from_io_error(cause) {
        Some(Errno::LOOP) => return "loop",
        Some(Errno::NAMETOOLONG) => return "long",
        Some(Errno::MFILE | Errno::NFILE) => return "open",
        Some(Errno::IO | Errno::NXIO | Errno::NODEV | Errno::STALE) => return "device",
        _ => {}
    }
    match cause.kind() {
        io::ErrorKind::AlreadyExists => "exists",
        io::ErrorKind::DirectoryNotEmpty => "not-empty",
        io::ErrorKind::ResourceBusy | io::ErrorKind::ExecutableFileBusy => "in-use",
        io::ErrorKind::AddrInUse => "address",
        io::ErrorKind::ConnectionRefused
        | io::ErrorKind::ConnectionReset
        | io::ErrorKind::ConnectionAborted
        | io::ErrorKind::HostUnreachable
        | io::ErrorKind::NetworkUnreachable
        | io::ErrorKind::NetworkDown
        | io::ErrorKind::TimedOut => "network",
        io::ErrorKind::BrokenPipe => "pipe",
        io::ErrorKind::OutOfMemory => "memory",
        _ => "other",
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::model::Language;

    #[test]
    fn what_systems_say_most_often_is_said_in_french() {
        let words = Words::new(Language::Fr);
        for errno in [
            Errno::LOOP,
            Errno::NAMETOOLONG,
            Errno::MFILE,
            Errno::IO,
            Errno::EXIST,
            Errno::NOTEMPTY,
            Errno::BUSY,
            Errno::ADDRINUSE,
            Errno::CONNREFUSED,
            Errno::TIMEDOUT,
            Errno::PIPE,
            Errno::NOMEM,
            Errno::NOENT,
            Errno::ACCESS,
            Errno::NOSPC,
            Errno::ROFS,
            Errno::ISDIR,
            Errno::NOTDIR,
        ] {
            let failure = Failure::at("là")(errno.into());
            let said = failure.say(&words);
            assert!(
                said.starts_with("là\u{a0}: ") && !said.contains("os error"),
                "{said}"
            );
        }
        let said = Failure::at("là")(Errno::XDEV.into()).say(&words);
        assert!(
            said.contains("en anglais") && said.contains("os error"),
            "{said}"
        );
    }
}
