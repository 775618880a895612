//! The instant that decides what is public, as it was asked for.

use chrono::{DateTime, NaiveDate, Utc};
use chrono_tz::Tz;

use crate::model::midnight;

/// An instant, or a day that begins when it begins where the site is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum When {
    /// This very instant.
    Instant(DateTime<Utc>),
    /// The first instant of a day.
    Day(NaiveDate),
}

impl When {
    /// Reads an instant with its offset (RFC 3339), or a day: `2027-01-01`.
    #[must_use]
    pub fn read(written: &str) -> Option<Self> {
        if let Ok(instant) = DateTime::parse_from_rfc3339(written) {
            return Some(Self::Instant(instant.with_timezone(&Utc)));
        }
        // There is one way to write a day: 2027-1-1 and +2027-01-01 are refused.
        let day = NaiveDate::parse_from_str(written, "%Y-%m-%d").ok();
        day.filter(|day| day.to_string() == written).map(Self::Day)
    }

    /// Returns the instant where the site's clocks show `zone`.
    #[must_use]
    pub fn instant(self, zone: Tz) -> DateTime<Utc> {
        match self {
            Self::Instant(instant) => instant,
            Self::Day(day) => midnight(zone, day),
        }
    }
}

impl From<DateTime<Utc>> for When {
    fn from(instant: DateTime<Utc>) -> Self {
        Self::Instant(instant)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_day_begins_where_the_site_is() {
        let day = NaiveDate::from_ymd_opt(2027, 1, 1).unwrap();
        let zone = chrono_tz::America::Toronto;
        let first = "2027-01-01T05:00:00Z".parse::<DateTime<Utc>>().unwrap();
        assert_eq!(When::Day(day).instant(zone), first);
        assert_eq!(When::from(first).instant(zone), first);
        assert_eq!(When::read("2027-01-01"), Some(When::Day(day)));
        assert_eq!(When::read("2027-01-01T00:00:00-05:00"), Some(first.into()));
        for bad in ["2027-1-1", "2027-02-30", "tomorrow", "+2027-01-1", ""] {
            assert_eq!(When::read(bad), None, "{bad}");
        }
    }
}
