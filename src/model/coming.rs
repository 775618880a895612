//! What will change by itself, and when: a release, an archive date, a notice.

use chrono::{DateTime, Utc};

use crate::model::{Bundle, Site, Standing, Status, midnight};

/// What happens to something at an instant.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Turn {
    /// An approved bulletin becomes public.
    Release,
    /// The notice that a bulletin was withdrawn becomes public.
    Withdrawal,
    /// A bulletin is archived.
    Archive,
    /// Another standing notice is in force.
    Notice,
}

impl Turn {
    /// Returns the name in catalogues.
    #[must_use]
    pub fn key(self) -> &'static str {
        match self {
            Self::Release => "release",
            Self::Withdrawal => "withdrawal",
            Self::Archive => "archive",
            Self::Notice => "notice",
        }
    }
}

/// A change of the public site that needs nobody's hand but a build.
#[derive(Clone, Copy, Debug)]
pub struct Coming<'s> {
    /// When.
    pub at: DateTime<Utc>,
    /// What.
    pub turn: Turn,
    /// To which bulletin, where it is one.
    pub bundle: Option<&'s Bundle>,
}

impl Site {
    /// Returns everything that will change by itself after the instant of the build, the next first.
    #[must_use]
    pub fn coming(&self) -> Vec<Coming<'_>> {
        let mut all: Vec<Coming> = self
            .bundles()
            .flat_map(|bundle| turns(self, bundle))
            .chain(notices(self))
            .filter(|coming| coming.at > self.at)
            .collect();
        let id = |coming: &Coming| coming.bundle.map(|bundle| bundle.id.clone());
        all.sort_by_key(|coming| (coming.at, coming.turn, id(coming)));
        all
    }
}

fn turns<'s>(site: &'s Site, bundle: &'s Bundle) -> impl Iterator<Item = Coming<'s>> {
    let coming = |at, turn| Coming {
        at,
        turn,
        bundle: Some(bundle),
    };
    let facts = &bundle.facts;
    let release = match site.standing(bundle) {
        Standing::Waiting(at) if matches!(facts.status, Status::Withdrawn(_)) => {
            Some(coming(at, Turn::Withdrawal))
        }
        Standing::Waiting(at) => Some(coming(at, Turn::Release)),
        _ => None,
    };
    let archive = match (&facts.status, facts.archived) {
        (Status::Approved(_), Some(day)) => {
            // What is released after its archive date is archived from the first.
            let at = midnight(site.config.time_zone, day);
            (at > facts.release).then(|| coming(at, Turn::Archive))
        }
        _ => None,
    };
    release.into_iter().chain(archive)
}

fn notices(site: &Site) -> impl Iterator<Item = Coming<'_>> {
    let config = &site.config;
    config.notices.iter().map(|notice| Coming {
        at: midnight(config.time_zone, notice.from),
        turn: Turn::Notice,
        bundle: None,
    })
}
