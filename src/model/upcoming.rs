//! What the public site will do by itself: the next instant at which a build would make something else of the same files.

use chrono::{DateTime, NaiveDate, TimeZone, Utc};
use chrono_tz::Tz;

use crate::model::{Site, Standing};

/// A change that comes with time alone.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Upcoming {
    /// When.
    pub at: DateTime<Utc>,
    /// What.
    pub event: Event,
    /// Of which bulletin; empty for a standing notice.
    pub id: Box<str>,
}

/// What happens to the public site.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Event {
    /// A bulletin, or the notice of one that was withdrawn, becomes public.
    Released,
    /// A bulletin is archived.
    Archived,
    /// Another standing notice is in force.
    Notice,
}

impl Event {
    /// Returns the name in catalogues and machine formats.
    #[must_use]
    pub fn key(self) -> &'static str {
        match self {
            Self::Released => "released",
            Self::Archived => "archived",
            Self::Notice => "notice",
        }
    }
}

impl Site {
    /// Returns the first change after the instant of the build, if any is to come.
    #[must_use]
    pub fn upcoming(&self) -> Option<Upcoming> {
        let zone = self.config.time_zone;
        let bulletins = self.bulletins.iter().filter_map(|bulletin| {
            let facts = &bulletin.facts;
            let now = self.standing(bulletin);
            let archived = facts.archived.map(|day| midnight(zone, day));
            let mut instants: Vec<DateTime<Utc>> = [Some(facts.release), archived]
                .into_iter()
                .flatten()
                .filter(|instant| *instant > self.at)
                .collect();
            instants.sort_unstable();
            // A draft has dates too, and none of them changes anything.
            let at = instants.into_iter().find(|instant| {
                let today = instant.with_timezone(&zone).date_naive();
                Standing::of(facts, *instant, today) != now
            })?;
            let event = if now.is_reachable() {
                Event::Archived
            } else {
                Event::Released
            };
            Some(Upcoming {
                at,
                event,
                id: bulletin.id.clone(),
            })
        });
        let notices = self.config.notices.iter();
        let notices = notices.map(|notice| Upcoming {
            at: midnight(zone, notice.from),
            event: Event::Notice,
            id: Box::default(),
        });
        bulletins
            .chain(notices.filter(|upcoming| upcoming.at > self.at))
            .min()
    }
}

/// Returns the first instant of a day where the site is: midnight, or the first instant after it where clocks skip it.
#[must_use]
pub fn midnight(zone: Tz, day: NaiveDate) -> DateTime<Utc> {
    (0..=3)
        .filter_map(|hour| day.and_hms_opt(hour, 0, 0))
        .find_map(|local| zone.from_local_datetime(&local).earliest())
        .map_or_else(DateTime::<Utc>::default, |instant| {
            instant.with_timezone(&Utc)
        })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_day_begins_where_its_clocks_do() {
        let begins = |zone: Tz, day: &str| {
            let instant = midnight(zone, day.parse().unwrap());
            instant.with_timezone(&zone).to_rfc3339()
        };
        for (zone, day, instant) in [
            (
                chrono_tz::America::Toronto,
                "2025-03-09",
                "2025-03-09T00:00:00-05:00",
            ),
            (
                chrono_tz::America::Toronto,
                "2025-03-10",
                "2025-03-10T00:00:00-04:00",
            ),
            (
                chrono_tz::America::Toronto,
                "2025-11-03",
                "2025-11-03T00:00:00-05:00",
            ),
            // Clocks went from 23:59:59 to 01:00.
            (
                chrono_tz::America::Santiago,
                "2025-09-07",
                "2025-09-07T01:00:00-03:00",
            ),
        ] {
            assert_eq!(begins(zone, day), instant, "{zone} {day}");
        }
    }
}
