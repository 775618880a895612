//! The name of one publication: when, and what. Names sort by time.

use std::fmt;

use chrono::{DateTime, Duration, NaiveDateTime, Utc};
use sha2::{Digest, Sha256};

use crate::model::hex;

/// `20260601T120000Z-0123456789ab`: the instant it was published, and the beginning of the hash of its manifest.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct ReleaseId(String);

const TIME: &str = "%Y%m%dT%H%M%SZ";
const HASH: usize = 12;

impl ReleaseId {
    /// The name of what is published now, after `last`: a clock that went back does not change the order.
    #[must_use]
    pub fn new(now: DateTime<Utc>, manifest: &[u8], last: Option<&Self>) -> Self {
        let after = last.map(|last| last.at() + Duration::seconds(1));
        let at = after.map_or(now, |after| after.max(now));
        let hash = hex(&Sha256::digest(manifest));
        Self(format!("{}-{}", at.format(TIME), &hash[..HASH]))
    }

    /// Reads a name. `None` where it is none.
    #[must_use]
    pub fn read(text: &str) -> Option<Self> {
        let (time, hash) = text.split_once('-')?;
        let is_hash = hash.len() == HASH
            && hash
                .bytes()
                .all(|byte| byte.is_ascii_digit() || matches!(byte, b'a'..=b'f'));
        let is_time = time.len() == 16
            && NaiveDateTime::parse_from_str(time, TIME).is_ok_and(|at| {
                // A parser that takes other forms would let two names mean one instant.
                at.format(TIME).to_string() == time
            });
        (is_hash && is_time).then(|| Self(text.to_owned()))
    }

    /// Returns the name as it is written.
    #[must_use]
    pub fn as_str(&self) -> &str {
        &self.0
    }

    /// Returns whether both are of the same bytes, as far as their names say.
    #[must_use]
    pub fn is_same(&self, other: &Self) -> bool {
        let hash = |name: &Self| name.0.split('-').nth(1).map(str::to_owned);
        hash(self) == hash(other)
    }

    /// Returns the instant in the name.
    #[must_use]
    pub fn at(&self) -> DateTime<Utc> {
        let time = self.0.split('-').next().unwrap_or_default();
        NaiveDateTime::parse_from_str(time, TIME)
            .map_or_else(|_| DateTime::default(), |at| at.and_utc())
    }
}

impl fmt::Display for ReleaseId {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.write_str(&self.0)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn names_sort_by_time_whatever_the_clock_does() {
        let now: DateTime<Utc> = "2026-06-01T12:00:00Z".parse().unwrap();
        let first = ReleaseId::new(now, b"one", None);
        assert_eq!(first.as_str(), "20260601T120000Z-7692c3ad3540");
        assert_eq!(first.at(), now);
        assert_eq!(ReleaseId::read(first.as_str()).as_ref(), Some(&first));
        let back = ReleaseId::new(now - Duration::days(1), b"two", Some(&first));
        assert!(back > first);
    }

    #[test]
    fn what_is_no_name_is_told_apart() {
        for bad in [
            "",
            "current",
            "./published",
            "20260601T120000Z-7692C3AD3540",
            "20260601T120000Z-7692c3ad354",
            "20260631T120000Z-7692c3ad3540",
            "../20260601T120000Z-7692c3ad3540",
        ] {
            assert_eq!(ReleaseId::read(bad), None, "{bad}");
        }
    }
}
