//! Why nothing was published, or not all of it: told with what to do.

use chrono::{DateTime, Utc};

use crate::deploy::{Holder, ReleaseId, StoreTrouble};
use crate::diagnostic::Failure;
use crate::locale::Words;

/// Why a target was not changed.
#[derive(Debug)]
pub enum Trouble {
    /// The machine.
    Failure(Failure),
    /// The object store.
    Store(StoreTrouble),
    /// Another process is publishing there.
    Busy {
        /// What is published to.
        target: String,
        /// Who it is, where it said so.
        holder: Option<Holder>,
    },
    /// Something else was published there since it was looked at.
    Overtaken {
        /// What is published to.
        target: String,
        /// Whether this publication may have changed something already.
        is_begun: bool,
    },
    /// Something stands there that we did not put there.
    NotOurs {
        /// What it is.
        path: String,
    },
    /// What stands there was published by a newer version of the program.
    Newer {
        /// That version.
        version: String,
    },
    /// What stands there is the site of another address.
    OtherSite {
        /// Its address.
        there: String,
        /// The address of the site here.
        here: String,
    },
    /// Readers would lose more addresses than was allowed.
    Removals {
        /// How many.
        count: usize,
        /// Some of them.
        some: Vec<String>,
    },
    /// There is no such publication to go back to.
    NoRelease {
        /// The one that was asked for.
        wanted: String,
        /// Those that are kept, newest last.
        kept: Vec<ReleaseId>,
    },
    /// What was kept of a publication is not what it was.
    Damaged {
        /// Which publication.
        release: ReleaseId,
        /// A file of it that is missing or has other bytes.
        path: String,
    },
    /// There is no earlier publication to go back to.
    NoEarlier {
        /// What was published to.
        target: String,
    },
}

impl From<Failure> for Trouble {
    fn from(failure: Failure) -> Self {
        Self::Failure(failure)
    }
}

impl Trouble {
    /// Says it in a language.
    #[must_use]
    pub fn say(&self, words: &Words) -> String {
        match self {
            Self::Failure(failure) => failure.say(words),
            Self::Store(trouble) => trouble.say(words),
            Self::Busy {
                target,
                holder: Some(holder),
            } => words.say(
                "publish-busy",
                &[
                    ("target", target.as_str().into()),
                    ("host", holder.host.as_str().into()),
                    ("process", holder.process.to_string().into()),
                    ("since", instant(holder.since).into()),
                ],
            ),
            Self::Busy { target, .. } => words.say(
                "publish-busy-unknown",
                &[("target", target.as_str().into())],
            ),
            Self::Overtaken { target, is_begun } => {
                let id = if *is_begun {
                    "publish-given-up"
                } else {
                    "publish-overtaken"
                };
                words.say(id, &[("target", target.as_str().into())])
            }
            Self::NotOurs { path } => {
                words.say("publish-not-ours", &[("path", path.as_str().into())])
            }
            Self::Newer { version } => {
                words.say("publish-newer", &[("version", version.as_str().into())])
            }
            Self::OtherSite { there, here } => words.say(
                "publish-other-site",
                &[
                    ("there", there.as_str().into()),
                    ("here", here.as_str().into()),
                ],
            ),
            Self::Removals { count, some } => words.say(
                "publish-removals",
                &[("count", (*count).into()), ("some", some.join(", ").into())],
            ),
            Self::NoRelease { wanted, kept } => words.say(
                "publish-no-release",
                &[
                    ("wanted", wanted.as_str().into()),
                    ("kept", list(kept).into()),
                ],
            ),
            Self::Damaged { release, path } => words.say(
                "publish-damaged",
                &[
                    ("release", release.as_str().into()),
                    ("path", path.as_str().into()),
                ],
            ),
            Self::NoEarlier { target } => {
                words.say("publish-no-earlier", &[("target", target.as_str().into())])
            }
        }
    }
}

fn list(kept: &[ReleaseId]) -> String {
    if kept.is_empty() {
        return "none".to_owned();
    }
    let names: Vec<&str> = kept.iter().map(ReleaseId::as_str).collect();
    names.join(", ")
}

/// An instant as both languages read it: with its offset, so that nobody has to know in which zone the machine is.
fn instant(at: DateTime<Utc>) -> String {
    at.format("%Y-%m-%d %H:%M:%S UTC").to_string()
}
