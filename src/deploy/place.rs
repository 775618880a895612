//! A target that was opened: a folder or a store, to whom the same is asked.

use std::collections::BTreeMap;

use chrono::{DateTime, Utc};

use crate::deploy::verify::Faults;
use crate::deploy::{
    Access, Folder, Holder, Known, Patience, ReleaseId, Source, Store, StoreKind, StoreTrouble,
    Target, Texts, There, Trouble,
};

/// A target.
#[derive(Debug)]
pub enum Place {
    /// A folder.
    Folder(Folder),
    /// An object store.
    Store(Box<Store>),
}

/// What was found at a target: nothing of it may have changed when something else takes its place.
#[derive(Debug)]
pub enum Standing<'p> {
    /// In a folder.
    Folder {
        /// The folder.
        folder: &'p Folder,
        /// What readers find.
        there: Option<There>,
        /// The newest name of a publication.
        last: Option<ReleaseId>,
    },
    /// In a store.
    Store {
        /// The store.
        store: &'p Store,
        /// What is known of it.
        known: Box<Known>,
    },
}

/// What is to be put before readers.
pub struct Publication<'a> {
    /// Who does it.
    pub holder: &'a Holder,
    /// As what it will be known.
    pub release: &'a ReleaseId,
    /// Which pages are those of texts.
    pub texts: &'a Texts,
    /// How many publications are kept.
    pub keep: usize,
    /// Called after each file.
    pub done: &'a (dyn Fn() + Sync),
}

impl std::fmt::Debug for Publication<'_> {
    fn fmt(&self, formatter: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        formatter
            .debug_struct("Publication")
            .field("release", &self.release)
            .finish_non_exhaustive()
    }
}

impl Place {
    /// Opens a target. `variables` are those of the environment.
    ///
    /// # Errors
    /// When nothing says who we are to a store, or what says so cannot be read.
    pub fn open(target: &Target, variables: &BTreeMap<String, String>) -> Result<Self, Trouble> {
        match target {
            Target::Folder(root) => Ok(Self::Folder(Folder::new(root))),
            Target::Store { bucket, prefix } => {
                let Some(access) = Access::read(variables)? else {
                    return Err(Trouble::Store(StoreTrouble {
                        kind: StoreKind::NoCredentials,
                        target: format!("s3://{bucket}"),
                        said: String::new(),
                    }));
                };
                let store = Store::new(&access, Patience::default(), bucket, prefix)?;
                Ok(Self::Store(Box::new(store)))
            }
        }
    }

    /// Looks at what is there.
    ///
    /// # Errors
    /// When it is not ours, or cannot be read.
    pub fn look(&self) -> Result<Standing<'_>, Trouble> {
        match self {
            Self::Folder(folder) => Ok(Standing::Folder {
                folder,
                there: folder.there()?,
                last: folder.releases()?.into_iter().max(),
            }),
            Self::Store(store) => Ok(Standing::Store {
                store,
                known: Box::new(store.look()?),
            }),
        }
    }

    /// Returns how many requests were made so far; a folder takes none.
    #[must_use]
    pub fn requests(&self) -> Option<u64> {
        match self {
            Self::Folder(_) => None,
            Self::Store(store) => Some(store.requests()),
        }
    }
}

impl Standing<'_> {
    /// Returns what readers find there.
    #[must_use]
    pub fn there(&self) -> Option<&There> {
        match self {
            Self::Folder { there, .. } => there.as_ref(),
            Self::Store { known, .. } => known.there.as_ref(),
        }
    }

    /// Returns the publication that readers find there.
    #[must_use]
    pub fn release(&self) -> Option<&ReleaseId> {
        self.there().map(|there| &there.release)
    }

    /// Returns whether a publication was begun there and not finished, so that not all is as it should be. A folder has no such
    /// state.
    #[must_use]
    pub fn is_unfinished(&self) -> bool {
        match self {
            Self::Folder { .. } => false,
            Self::Store { known, .. } => known.is_unfinished(),
        }
    }

    /// Returns the publication to go back to: that which is named, else the one that was public before the present one.
    ///
    /// # Errors
    /// When there is none.
    pub fn earlier(&self, wanted: Option<&str>) -> Result<There, Trouble> {
        match self {
            Self::Folder { folder, .. } => folder.earlier(wanted),
            Self::Store { store, known } => store.earlier(known, wanted),
        }
    }

    /// Returns as what a new publication will be known.
    #[must_use]
    pub fn name(&self, now: DateTime<Utc>, manifest: &[u8]) -> ReleaseId {
        let last = match self {
            Self::Folder { last, .. } => last.clone(),
            Self::Store { known, .. } => known.last(),
        };
        ReleaseId::new(now, manifest, last.as_ref())
    }

    /// Returns as what a step back will be known: a folder has that already, a store makes it anew.
    #[must_use]
    pub fn name_back(&self, now: DateTime<Utc>, back: &There) -> ReleaseId {
        match self {
            Self::Folder { .. } => back.release.clone(),
            Self::Store { .. } => self.name(now, &back.bytes),
        }
    }

    /// Returns the signature of what readers find there, where it has one.
    ///
    /// # Errors
    /// When it cannot be read.
    pub fn signature(&self) -> Result<Option<Vec<u8>>, Trouble> {
        match self {
            Self::Folder { there, .. } => {
                Ok(there.as_ref().and_then(|there| there.signature.clone()))
            }
            Self::Store { store, .. } => store.signature(),
        }
    }

    /// Puts an output before readers, if what they have is still what was found.
    ///
    /// # Errors
    /// When somebody else was faster, or the system or the store refuses.
    pub fn publish(&self, source: &Source, publication: &Publication) -> Result<(), Trouble> {
        match self {
            Self::Folder { folder, .. } => {
                let locked = folder.lock(publication.holder)?;
                self.unchanged(folder)?;
                locked.publish(
                    source,
                    publication.release,
                    publication.keep,
                    publication.done,
                )
            }
            Self::Store { store, known } => store.publish(known, source, publication),
        }
    }

    /// Puts an earlier publication before readers again, if what they have is still what was found.
    ///
    /// # Errors
    /// As for [`Standing::publish`]; and when what was kept is not what it was.
    pub fn go_back(&self, to: &There, publication: &Publication) -> Result<(), Trouble> {
        match self {
            Self::Folder { folder, .. } => {
                let locked = folder.lock(publication.holder)?;
                self.unchanged(folder)?;
                // What was kept may have been changed since: that is not put before readers.
                if let Some(path) = folder.verify(to)?.into_keys().next() {
                    return Err(Trouble::Damaged {
                        release: to.release.clone(),
                        path,
                    });
                }
                locked.go_back(&to.release)
            }
            Self::Store { store, known } => store.go_back(known, to, publication),
        }
    }

    /// Compares every byte of what readers find with its manifest.
    ///
    /// # Errors
    /// When something cannot be read.
    pub fn verify(&self) -> Result<Faults, Trouble> {
        match self {
            Self::Folder { folder, there, .. } => match there {
                Some(there) => folder.verify(there),
                None => Ok(Faults::new()),
            },
            Self::Store { store, known } => store.verify(known),
        }
    }

    fn unchanged(&self, folder: &Folder) -> Result<(), Trouble> {
        let there = folder.there()?;
        if there.as_ref().map(|there| &there.release) == self.release() {
            return Ok(());
        }
        Err(Trouble::Overtaken {
            target: folder.name(),
            is_begun: false,
        })
    }
}
