//! An object store that readers see, directly or through a content network.
//!
//! ```text
//! s3://bucket/prefix/
//!   en/index.html, …          the site: every object with its type and how long it may be kept
//!   manifest.json             what it holds; which publication it is stands beside its bytes
//!   releases/state.json       who publishes, what is kept, what was not finished
//!   releases/<name>/manifest.json
//!   releases/<name>/<path>    what the next publication replaced or took away
//! ```
//!
//! A store has no exchange: objects change one by one. So that every link of what readers can come to leads somewhere at
//! every moment, they change in the order of [`Plan::writing`](crate::deploy::Plan::writing); the manifest is the last of them,
//! and only then does anything go. What a publication replaces is first given a second name below `releases`, so that one can go back.
//! What was begun and not finished is noted in `state.json` before the first change: the next run looks at what is there, and finishes.

mod access;
mod change;
mod network;
mod remote;
mod state;
mod survey;
mod trouble;

use std::collections::BTreeMap;
use std::time::Duration;

use chrono::{DateTime, Utc};

pub use access::Access;
pub use trouble::{Kind as StoreKind, StoreTrouble};

use crate::deploy::verify::{Fault, Faults};
use crate::deploy::{Holder, ReleaseId, There, Trouble, signature};
use crate::publish::manifest::{self, Entry, Manifest};
use remote::{Outcome, Remote, Swap, Version, Work};
use state::State;

/// How many requests are under way at once.
const AT_ONCE: usize = 16;

/// The folder of what is ours alone.
const RELEASES: &str = "releases";

/// How long is waited, and for what.
#[derive(Clone, Copy, Debug)]
pub struct Patience {
    /// For a connection.
    pub connect: Duration,
    /// For an answer, and between two of its parts.
    pub answer: Duration,
    /// How often a request is made again.
    pub retries: usize,
    /// Before it is made again the first time; then twice as long each time.
    pub first_wait: Duration,
    /// At most.
    pub longest_wait: Duration,
    /// How long after its last sign of life a publisher on another machine is taken to be gone.
    pub lease: Duration,
}

impl Default for Patience {
    /// Ten seconds for a connection, a minute for an answer, seven tries in about half a minute, ten minutes of silence.
    fn default() -> Self {
        Self {
            connect: Duration::from_secs(10),
            answer: Duration::from_mins(1),
            retries: 6,
            first_wait: Duration::from_millis(200),
            longest_wait: Duration::from_secs(20),
            lease: Duration::from_mins(10),
        }
    }
}

/// An object store that is published to.
#[derive(Debug)]
pub struct Store {
    remote: Remote,
    patience: Patience,
}

/// What is known of a store: what readers find there, and what it takes to change it.
#[derive(Clone, Debug)]
pub struct Known {
    /// What readers find there.
    pub there: Option<There>,
    /// The version of its manifest.
    manifest: Option<Version>,
    state: State,
    /// When the state changed last, by the store's clock.
    modified: Option<DateTime<Utc>>,
    version: Option<Version>,
}

impl Known {
    /// Returns whether a publication was begun there and not finished.
    #[must_use]
    pub fn is_unfinished(&self) -> bool {
        !self.state.pending.is_empty()
    }

    /// Returns the newest name of a publication there.
    #[must_use]
    pub fn last(&self) -> Option<ReleaseId> {
        let there = self.there.as_ref().map(|there| there.release.clone());
        self.state.last().into_iter().chain(there).max()
    }
}

impl Store {
    /// Opens a folder of a bucket; nothing is asked of it yet.
    ///
    /// # Errors
    /// When the settings cannot be used.
    pub fn new(
        access: &Access,
        patience: Patience,
        bucket: &str,
        prefix: &str,
    ) -> Result<Self, Trouble> {
        Ok(Self {
            remote: Remote::new(access, &patience, bucket, prefix)?,
            patience,
        })
    }

    /// Returns how many requests were made so far, repeated ones counted each.
    #[must_use]
    pub fn requests(&self) -> u64 {
        self.remote.requests()
    }

    /// Asks what is there: two requests.
    ///
    /// # Errors
    /// When the store does not say, or what stands there is not ours.
    pub fn look(&self) -> Result<Known, Trouble> {
        let state = self.remote.get(&state_path())?;
        let got = self.remote.get(manifest::FILE)?;
        let (modified, version) = match &state {
            Some(got) => (Some(got.modified), Some(got.version.clone())),
            None => (None, None),
        };
        let state = match &state {
            Some(got) => {
                serde_json::from_slice(&got.bytes).map_err(|_| self.not_ours(&state_path()))?
            }
            None => State::default(),
        };
        let mut known = Known {
            there: None,
            manifest: None,
            state,
            modified,
            version,
        };
        if let Some(got) = got {
            let manifest =
                Manifest::read(&got.bytes).ok_or_else(|| self.not_ours(manifest::FILE))?;
            // One that does not say which publication it is was copied there, by somebody who built it.
            let release = got.release.as_deref().and_then(ReleaseId::read);
            let release = release.unwrap_or_else(|| ReleaseId::new(got.modified, &got.bytes, None));
            known.there = Some(There {
                release,
                manifest,
                bytes: got.bytes,
                // Only whoever wants to know asks for it.
                signature: None,
            });
            known.manifest = Some(got.version);
        }
        Ok(known)
    }

    /// Returns the publication to go back to: that which is named, else the one that was public before the present one.
    ///
    /// # Errors
    /// When there is none.
    pub fn earlier(&self, known: &Known, wanted: Option<&str>) -> Result<There, Trouble> {
        let current = known.there.as_ref().map(|there| &there.release);
        let kept = known.state.releases();
        let found = match wanted {
            Some(wanted) => kept.iter().find(|kept| kept.as_str() == wanted).cloned(),
            None => current.and_then(|current| known.state.before(current)),
        };
        let there = match found {
            Some(release) => self.kept(release)?,
            None => None,
        };
        match (there, wanted) {
            (Some(there), _) => Ok(there),
            (None, Some(wanted)) => Err(Trouble::NoRelease {
                wanted: wanted.to_owned(),
                kept: kept
                    .into_iter()
                    .filter(|kept| Some(kept) != current)
                    .collect(),
            }),
            (None, None) => Err(Trouble::NoEarlier {
                target: self.remote.name().to_owned(),
            }),
        }
    }

    /// Returns the signature of what readers find there, where it has one.
    ///
    /// # Errors
    /// When the store does not give it.
    pub fn signature(&self) -> Result<Option<Vec<u8>>, Trouble> {
        let got = self.remote.get(signature::FILE)?;
        Ok(got.map(|got| got.bytes))
    }

    /// Reads what is kept of a publication.
    fn kept(&self, release: ReleaseId) -> Result<Option<There>, Trouble> {
        let Some(got) = self.remote.get(&kept_path(&release, manifest::FILE))? else {
            return Ok(None);
        };
        let Some(manifest) = Manifest::read(&got.bytes) else {
            return Ok(None);
        };
        let signature = self.remote.get(&kept_path(&release, signature::FILE))?;
        Ok(Some(There {
            release,
            manifest,
            bytes: got.bytes,
            signature: signature.map(|got| got.bytes),
        }))
    }

    fn manifest_of(&self, release: &ReleaseId) -> Result<Option<Manifest>, Trouble> {
        let got = self.remote.get(&kept_path(release, manifest::FILE))?;
        Ok(got.and_then(|got| Manifest::read(&got.bytes)))
    }

    /// Reads every object and compares its bytes with the manifest; what stands there besides is told too.
    ///
    /// # Errors
    /// When the store does not give one that is there.
    pub fn verify(&self, known: &Known) -> Result<Faults, Trouble> {
        let Some(there) = &known.there else {
            return Ok(Faults::new());
        };
        let listed = self.remote.list("")?;
        let mut expected: BTreeMap<String, Entry> = known.state.retiring();
        expected.retain(|path, _| listed.contains_key(path));
        expected.extend(there.manifest.files.clone());
        let works: Vec<Work> = expected
            .iter()
            .filter(|(path, _)| listed.contains_key(*path))
            .map(|(path, entry)| Work::Hash {
                path: path.clone(),
                size: entry.size,
            })
            .collect();
        let outcomes = self.remote.all(&works, &|| {}, &mut || Ok(()))?;
        let mut faults: Faults = expected
            .keys()
            .filter(|path| !listed.contains_key(*path))
            .map(|path| (path.clone(), Fault::Missing))
            .collect();
        for (work, outcome) in works.iter().zip(outcomes) {
            let (Work::Hash { path, .. }, Outcome::Found(found)) = (work, outcome) else {
                continue;
            };
            if found != expected.get(path).copied() {
                let fault = if found.is_some() {
                    Fault::Different
                } else {
                    Fault::Missing
                };
                faults.insert(path.clone(), fault);
            }
        }
        let ours = format!("{RELEASES}/");
        let strange = listed.into_keys().filter(|path| {
            !path.starts_with(&ours)
                && path != manifest::FILE
                && path != signature::FILE
                && !expected.contains_key(path)
        });
        faults.extend(strange.map(|path| (path, Fault::Strange)));
        Ok(faults)
    }

    fn not_ours(&self, path: &str) -> Trouble {
        Trouble::NotOurs {
            path: format!("{}/{path}", self.remote.name()),
        }
    }

    fn busy(&self, holder: Option<Holder>) -> Trouble {
        Trouble::Busy {
            target: self.remote.name().to_owned(),
            holder,
        }
    }

    fn overtaken(&self) -> Trouble {
        Trouble::Overtaken {
            target: self.remote.name().to_owned(),
            is_begun: false,
        }
    }

    /// The same, where this publication may have changed something before that was seen.
    fn given_up(&self) -> Trouble {
        Trouble::Overtaken {
            target: self.remote.name().to_owned(),
            is_begun: true,
        }
    }

    /// Changes the state, if it still is what was seen. `None` where somebody else was faster.
    fn change(&self, known: &Known, state: &State) -> Result<Option<Known>, Trouble> {
        let mut bytes = serde_json::to_vec_pretty(state)
            .map_err(|error| crate::diagnostic::Failure::at(self.remote.name())(error.into()))?;
        bytes.push(b'\n');
        let swapped = self
            .remote
            .swap(&state_path(), &bytes, known.version.as_ref(), None)?;
        let version = match swapped {
            Swap::Done(version) => version,
            // The answer to a change of ours may have been lost on its way.
            Swap::Lost => {
                let Some(got) = self.remote.get(&state_path())? else {
                    return Ok(None);
                };
                let found: Option<State> = serde_json::from_slice(&got.bytes).ok();
                if found.as_ref() != Some(state) {
                    return Ok(None);
                }
                got.version
            }
        };
        Ok(Some(Known {
            state: state.clone(),
            version: Some(version),
            modified: self.remote.clock(),
            ..known.clone()
        }))
    }

    /// Returns whether a publisher is still at work, as far as one can know.
    fn is_alive(&self, known: &Known, holder: &Holder, me: &Holder) -> bool {
        if holder.host == me.host && holder.space == me.space {
            return holder.process != me.process && is_running(holder.process);
        }
        let lease = chrono::Duration::from_std(self.patience.lease).unwrap_or_default();
        match (self.remote.clock(), known.modified) {
            (Some(now), Some(modified)) => now - modified < lease,
            _ => true,
        }
    }
}

/// Returns whether this machine runs a process of this number.
fn is_running(process: u32) -> bool {
    let number = i32::try_from(process).ok();
    let number = number.and_then(rustix::process::Pid::from_raw);
    let tested = number.map(rustix::process::test_kill_process);
    // One that we may not signal is there.
    !matches!(tested, None | Some(Err(rustix::io::Errno::SRCH)))
}

fn state_path() -> String {
    format!("{RELEASES}/state.json")
}

fn kept_path(release: &ReleaseId, path: &str) -> String {
    format!("{RELEASES}/{release}/{path}")
}
