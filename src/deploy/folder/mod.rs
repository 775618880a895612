//! A folder that a web server reads: publications stand in `releases`, and the link `current` leads to one of them.
//!
//! ```text
//! target/
//!   current -> releases/20260601T120000Z-0123456789ab
//!   releases/
//!     20260601T120000Z-0123456789ab/    one publication, whole; what did not change is one file with the one before
//!     published.json                    which of them were public, oldest first
//!     publishing.json                   who publishes at this moment
//! ```
//!
//! A publication is made aside, under a name that begins with a point; then it gets its name; then the link is exchanged, in
//! one system call. `releases` is locked meanwhile; the system drops the lock with the process.

mod lock;
mod release;
mod state;

use std::fs;
use std::io;
use std::path::{Path, PathBuf};

pub use lock::Locked;
pub use release::Source;
pub(super) use release::{hash, is_of_theme};

use crate::deploy::verify::{self, Faults};
use crate::deploy::{Holder, ReleaseId, There, Trouble, signature};
use crate::diagnostic::Failure;
use crate::publish::manifest::{self, Manifest};
use state::State;

/// The link to what is public.
const CURRENT: &str = "current";

/// The folder of all that is kept.
const RELEASES: &str = "releases";

/// A folder that is published to.
#[derive(Clone, Debug)]
pub struct Folder {
    root: PathBuf,
}

impl Folder {
    /// The target at `root`, which need not be there yet.
    #[must_use]
    pub fn new(root: &Path) -> Self {
        Self {
            root: root.to_path_buf(),
        }
    }

    /// Returns what readers find there.
    ///
    /// # Errors
    /// When something stands where the link should, or the system refuses.
    pub fn there(&self) -> Result<Option<There>, Trouble> {
        let Some(release) = self.current()? else {
            return Ok(None);
        };
        self.read(release).map(Some)
    }

    /// Reads what is kept of a publication.
    fn read(&self, release: ReleaseId) -> Result<There, Trouble> {
        let folder = self.release(&release);
        let path = folder.join(manifest::FILE);
        let not_ours = || Trouble::NotOurs {
            path: path.display().to_string(),
        };
        let bytes = there_or_not(&path)?.ok_or_else(not_ours)?;
        Ok(There {
            manifest: Manifest::read(&bytes).ok_or_else(not_ours)?,
            signature: there_or_not(&folder.join(signature::FILE))?,
            release,
            bytes,
        })
    }

    /// Returns the publications that are kept and were public, oldest first.
    ///
    /// # Errors
    /// When the system refuses.
    pub fn releases(&self) -> Result<Vec<ReleaseId>, Trouble> {
        let state = State::read(&self.root.join(RELEASES))?;
        let current = self.current()?;
        let mut releases = state.releases;
        releases.retain(|release| self.release(release).is_dir());
        releases.extend(current.filter(|current| !releases.contains(current)));
        Ok(releases)
    }

    /// Returns the one to go back to: that which is named, else the one that was published before the present one.
    ///
    /// # Errors
    /// When there is none.
    pub fn earlier(&self, wanted: Option<&str>) -> Result<There, Trouble> {
        let mut kept = self.releases()?;
        let current = self.current()?;
        let found = if let Some(wanted) = wanted {
            kept.iter().find(|release| release.as_str() == wanted)
        } else {
            let place = kept
                .iter()
                .position(|release| Some(release) == current.as_ref());
            let before = place.and_then(|place| place.checked_sub(1));
            before.and_then(|before| kept.get(before))
        };
        let Some(release) = found.cloned() else {
            return Err(match wanted {
                Some(wanted) => {
                    kept.retain(|release| Some(release) != current.as_ref());
                    Trouble::NoRelease {
                        wanted: wanted.to_owned(),
                        kept,
                    }
                }
                None => Trouble::NoEarlier {
                    target: self.name(),
                },
            });
        };
        self.read(release)
    }

    /// Locks the target for this process. What an earlier one left unfinished is cleared.
    ///
    /// # Errors
    /// When another process publishes there, or the system refuses.
    pub fn lock(&self, holder: &Holder) -> Result<Locked, Trouble> {
        Locked::new(self, holder)
    }

    /// Compares every byte of a publication with its manifest.
    ///
    /// # Errors
    /// When something cannot be read.
    pub fn verify(&self, there: &There) -> Result<Faults, Trouble> {
        let others = self.releases()?.into_iter();
        let others: Vec<Manifest> = others
            .filter(|release| *release != there.release)
            .filter_map(|release| Manifest::of(&self.release(&release)).ok().flatten())
            .collect();
        let lent = verify::of_theme(others.iter());
        let folder = self.release(&there.release);
        Ok(verify::folder(&folder, &there.manifest, &lent)?)
    }

    pub(super) fn name(&self) -> String {
        self.root.display().to_string()
    }

    fn release(&self, release: &ReleaseId) -> PathBuf {
        self.root.join(RELEASES).join(release.as_str())
    }

    /// Returns the publication that the link leads to. Anything else in its place is somebody else's.
    fn current(&self) -> Result<Option<ReleaseId>, Trouble> {
        let link = self.root.join(CURRENT);
        let facts = match fs::symlink_metadata(&link) {
            Ok(facts) => facts,
            Err(error) if error.kind() == io::ErrorKind::NotFound => return Ok(None),
            Err(error) => return Err(Failure::at(link)(error).into()),
        };
        let not_ours = || Trouble::NotOurs {
            path: link.display().to_string(),
        };
        if !facts.is_symlink() {
            return Err(not_ours());
        }
        let to = fs::read_link(&link).map_err(Failure::at(&link))?;
        let release = to
            .strip_prefix(RELEASES)
            .ok()
            .and_then(Path::to_str)
            .and_then(ReleaseId::read);
        release.map(Some).ok_or_else(not_ours)
    }
}

/// Returns the bytes of a file that need not be there.
fn there_or_not(path: &Path) -> Result<Option<Vec<u8>>, Failure> {
    match fs::read(path) {
        Ok(bytes) => Ok(Some(bytes)),
        Err(error)
            if matches!(
                error.kind(),
                io::ErrorKind::NotFound | io::ErrorKind::NotADirectory
            ) =>
        {
            Ok(None)
        }
        Err(error) => Err(Failure::at(path)(error)),
    }
}
