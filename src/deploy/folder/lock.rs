//! A folder while this process publishes to it: a new publication, a step back, and what is no longer kept.

#![expect(
    clippy::disallowed_methods,
    reason = "this module moves and removes what it published"
)]

use std::fs::{self, File};
use std::io;
use std::os::unix::fs::symlink;
use std::path::{Path, PathBuf};

use super::release::{self, Source};
use super::state::State;
use super::{CURRENT, Folder, RELEASES};
use crate::deploy::{Holder, ReleaseId, There, Trouble};
use crate::diagnostic::Failure;
use crate::publish;

/// Who publishes at this moment, beside what is kept.
const PUBLISHING: &str = "publishing.json";

/// A folder that is locked for this process.
#[derive(Debug)]
pub struct Locked {
    folder: Folder,
    releases: PathBuf,
    /// Held open for its lock.
    _lock: File,
}

impl Locked {
    pub(super) fn new(folder: &Folder, holder: &Holder) -> Result<Self, Trouble> {
        let releases = folder.root.join(RELEASES);
        fs::create_dir_all(&releases).map_err(Failure::at(&releases))?;
        let file = File::open(&releases).map_err(Failure::at(&releases))?;
        match file.try_lock() {
            Ok(()) => {}
            Err(fs::TryLockError::WouldBlock) => {
                let text = fs::read(releases.join(PUBLISHING)).unwrap_or_default();
                return Err(Trouble::Busy {
                    target: folder.name(),
                    holder: serde_json::from_slice(&text).ok(),
                });
            }
            Err(fs::TryLockError::Error(error)) => {
                return Err(Failure::at(&releases)(error).into());
            }
        }
        let locked = Self {
            folder: folder.clone(),
            releases,
            _lock: file,
        };
        let text = serde_json::to_vec(holder)
            .map_err(|error| Failure::at(locked.releases.join(PUBLISHING))(error.into()))?;
        publish::keep(&locked.releases.join(PUBLISHING), &text)?;
        locked.clear()?;
        Ok(locked)
    }

    /// Returns what readers find there, now that nobody else can change it.
    ///
    /// # Errors
    /// When the system refuses.
    pub fn there(&self) -> Result<Option<There>, Trouble> {
        self.folder.there()
    }

    /// Puts an output before readers in one step, and forgets the oldest publications beyond `keep`.
    ///
    /// # Errors
    /// When the system refuses, or a file of the output is not what its manifest says: readers then have what they had.
    pub fn publish(
        &self,
        source: &Source,
        release: &ReleaseId,
        keep: usize,
        done: &(dyn Fn() + Sync),
    ) -> Result<(), Trouble> {
        let there = self.there()?;
        let aside = self.releases.join(format!(".{release}.new"));
        let old = there.as_ref().map(|there| {
            let folder = self.folder.release(&there.release);
            (folder, &there.manifest)
        });
        let made = release::make(&aside, source, old.as_ref(), done);
        if let Err(failure) = made {
            let _ = fs::remove_dir_all(&aside);
            return Err(self.as_published(failure, &aside, release).into());
        }
        let folder = self.folder.release(release);
        fs::rename(&aside, &folder).map_err(Failure::at(&folder))?;
        self.switch(release)?;
        self.tidy(release, keep)?;
        Ok(())
    }

    /// Puts an earlier publication before readers again, in one step.
    ///
    /// # Errors
    /// When the system refuses: readers then have what they had.
    pub fn go_back(&self, to: &ReleaseId) -> Result<(), Trouble> {
        if let Some(there) = self.there()? {
            let present = self.folder.release(&there.release);
            release::lend(&present, &there.manifest, &self.folder.release(to))?;
        }
        self.switch(to)?;
        Ok(())
    }

    /// Exchanges the link.
    fn switch(&self, release: &ReleaseId) -> Result<(), Failure> {
        let root = &self.folder.root;
        let (link, fresh) = (root.join(CURRENT), root.join(format!(".{CURRENT}.new")));
        forget(&fresh)?;
        symlink(Path::new(RELEASES).join(release.as_str()), &fresh).map_err(Failure::at(&link))?;
        fs::rename(&fresh, &link).map_err(Failure::at(&link))?;
        let file = File::open(root).map_err(Failure::at(root))?;
        file.sync_all().map_err(Failure::at(root))
    }

    /// Notes what is public, and removes what is kept no longer. Trouble with the latter is none of readers: the next run
    /// tries again.
    fn tidy(&self, current: &ReleaseId, keep: usize) -> Result<(), Failure> {
        let mut state = State::read(&self.releases)?;
        state.releases.retain(|release| release != current);
        state.releases.push(current.clone());
        state
            .releases
            .retain(|release| self.folder.release(release).is_dir());
        let surplus = state.releases.len().saturating_sub(keep);
        let old: Vec<ReleaseId> = state.releases.drain(..surplus).collect();
        state.write(&self.releases)?;
        for release in old {
            let _ = fs::remove_dir_all(self.folder.release(&release));
        }
        Ok(())
    }

    /// Clears what an earlier process left: publications that are not whole, or that were never shown.
    fn clear(&self) -> Result<(), Trouble> {
        forget(&self.folder.root.join(format!(".{CURRENT}.new")))?;
        let mut state = State::read(&self.releases)?;
        let current = self.folder.current()?;
        if let Some(current) = &current
            && !state.releases.contains(current)
        {
            state.releases.push(current.clone());
            state.write(&self.releases)?;
        }
        let entries = fs::read_dir(&self.releases).map_err(Failure::at(&self.releases))?;
        for entry in entries {
            let entry = entry.map_err(Failure::at(&self.releases))?;
            let name = entry.file_name();
            let Some(name) = name.to_str() else { continue };
            let aside = name
                .strip_prefix('.')
                .and_then(|name| name.strip_suffix(".new"));
            let release = ReleaseId::read(aside.unwrap_or(name));
            let is_shown =
                |release: &ReleaseId| aside.is_none() && state.releases.contains(release);
            if release.is_some_and(|release| !is_shown(&release)) {
                fs::remove_dir_all(entry.path()).map_err(Failure::at(entry.path()))?;
            }
        }
        Ok(())
    }

    /// Names a file as it will be published, not as it is made aside.
    fn as_published(&self, mut failure: Failure, aside: &Path, release: &ReleaseId) -> Failure {
        if let Ok(inner) = failure.path.strip_prefix(aside) {
            failure.path = self.folder.release(release).join(inner);
        }
        failure
    }
}

impl Drop for Locked {
    fn drop(&mut self) {
        // The lock is what counts; the note says whose it is.
        let _ = fs::remove_file(self.releases.join(PUBLISHING));
    }
}

fn forget(file: &Path) -> Result<(), Failure> {
    match fs::remove_file(file) {
        Err(error) if error.kind() != io::ErrorKind::NotFound => Err(Failure::at(file)(error)),
        _ => Ok(()),
    }
}
