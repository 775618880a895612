//! What the public site will do by itself: the next instant at which a build would make something else of the same files.

use chrono::{DateTime, NaiveDate, TimeZone, Utc};
use chrono_tz::Tz;

use crate::model::{Bundle, Site, Standing};

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
        self.every_upcoming().into_iter().next()
    }

    /// Returns every change after the instant of the build, the first of them first.
    #[must_use]
    pub fn every_upcoming(&self) -> Vec<Upcoming> {
        let mut all: Vec<Upcoming> = self
            .bulletins
            .iter()
            .flat_map(|bulletin| self.of_bulletin(bulletin))
            .collect();
        let notices = self.config.notices.iter();
        let notices = notices.map(|notice| Upcoming {
            at: midnight(self.config.time_zone, notice.from),
            event: Event::Notice,
            id: Box::default(),
        });
        all.extend(notices.filter(|upcoming| upcoming.at > self.at));
        all.sort();
        all
    }

    fn of_bulletin(&self, bulletin: &Bundle) -> Vec<Upcoming> {
        let zone = self.config.time_zone;
        let facts = &bulletin.facts;
        let archived = facts.archived.map(|day| midnight(zone, day));
        let mut instants: Vec<DateTime<Utc>> = [Some(facts.release), archived]
            .into_iter()
            .flatten()
            .filter(|instant| *instant > self.at)
            .collect();
        instants.sort_unstable();
        let mut before = self.standing(bulletin);
        let mut all = Vec::new();
        for at in instants {
            let today = at.with_timezone(&zone).date_naive();
            let after = Standing::of(facts, at, today);
            // A draft has dates too, and none of them changes anything.
            if after == before {
                continue;
            }
            all.push(Upcoming {
                at,
                event: if before.is_reachable() {
                    Event::Archived
                } else {
                    Event::Released
                },
                id: bulletin.id.clone(),
            });
            before = after;
        }
        all
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
