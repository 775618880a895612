//! Dates as each language writes them (facts.md, part 3: no ordinals in English, « 1er » in French, a non-breaking
//! space between day and month), and as machines do.

use chrono::{DateTime, Datelike, NaiveDate, Timelike, Utc, Weekday};
use chrono_tz::Tz;

use crate::model::Language;

/// English, French.
const MONTHS: [(&str, &str); 12] = [
    ("January", "janvier"),
    ("February", "février"),
    ("March", "mars"),
    ("April", "avril"),
    ("May", "mai"),
    ("June", "juin"),
    ("July", "juillet"),
    ("August", "août"),
    ("September", "septembre"),
    ("October", "octobre"),
    ("November", "novembre"),
    ("December", "décembre"),
];

/// The days of the week, as they are counted.
pub const WEEKDAYS: [Weekday; 7] = [
    Weekday::Mon,
    Weekday::Tue,
    Weekday::Wed,
    Weekday::Thu,
    Weekday::Fri,
    Weekday::Sat,
    Weekday::Sun,
];

/// Returns the name of a day of the week: "Monday", « lundi ».
#[must_use]
pub fn weekday(language: Language, day: Weekday) -> &'static str {
    let (en, fr) = match day {
        Weekday::Mon => ("Monday", "lundi"),
        Weekday::Tue => ("Tuesday", "mardi"),
        Weekday::Wed => ("Wednesday", "mercredi"),
        Weekday::Thu => ("Thursday", "jeudi"),
        Weekday::Fri => ("Friday", "vendredi"),
        Weekday::Sat => ("Saturday", "samedi"),
        Weekday::Sun => ("Sunday", "dimanche"),
    };
    match language {
        Language::En => en,
        Language::Fr => fr,
    }
}

/// Returns the months of a language, as they are written within a sentence.
pub fn months(language: Language) -> impl Iterator<Item = &'static str> {
    MONTHS.into_iter().map(move |(en, fr)| match language {
        Language::En => en,
        Language::Fr => fr,
    })
}

/// Returns whether a word is a month of a language, written as it is within a sentence.
#[must_use]
pub fn is_month(language: Language, word: &str) -> bool {
    months(language).any(|month| month == word)
}

fn month(language: Language, date: NaiveDate) -> &'static str {
    months(language)
        .nth(date.month0() as usize)
        .unwrap_or_default()
}

/// Returns "December 9, 2024", « 9 décembre 2024 », « 1er janvier 2024 », with U+00A0 between day and month.
#[must_use]
pub fn long(language: Language, date: NaiveDate) -> String {
    let (day, month, year) = (date.day(), month(language, date), date.year());
    match (language, day) {
        (Language::En, _) => format!("{month}\u{a0}{day}, {year}"),
        (Language::Fr, 1) => format!("1er\u{a0}{month} {year}"),
        (Language::Fr, _) => format!("{day}\u{a0}{month} {year}"),
    }
}

/// Returns [`long`] as HTML: the ordinal of the first day is set above the line.
#[must_use]
pub fn long_html(language: Language, date: NaiveDate) -> String {
    let text = long(language, date);
    match text.strip_prefix("1er") {
        Some(rest) if language == Language::Fr => format!("1<sup>er</sup>{rest}"),
        _ => text,
    }
}

/// Returns the numeric date of both languages, `2024-12-09`.
#[must_use]
pub fn iso(date: NaiveDate) -> String {
    format!("{:04}-{:02}-{:02}", date.year(), date.month(), date.day())
}

/// Returns a day and a time as lists show them: “2024-12-09 14:39 EST”, « 2024-12-09, 14 h 39, HNE ».
#[must_use]
pub fn moment(language: Language, at: &DateTime<Tz>) -> String {
    let zone = at.format("%Z").to_string();
    match language {
        Language::En => format!("{} {zone}", at.format("%Y-%m-%d %H:%M")),
        Language::Fr => {
            let known = FRENCH_ZONES.iter().find(|(english, _)| *english == zone);
            let zone = known.map_or(zone.as_str(), |(_, french)| french);
            let (day, hour) = (at.format("%Y-%m-%d"), at.hour());
            let minutes = match at.minute() {
                0 => String::new(),
                minute => format!("\u{a0}{minute:02}"),
            };
            format!("{day}, {hour}\u{a0}h{minutes}, {zone}")
        }
    }
}

/// The times of Canada by their letters in both languages (National Research Council Canada, time zones).
const FRENCH_ZONES: &[(&str, &str)] = &[
    ("NST", "HNT"),
    ("NDT", "HAT"),
    ("AST", "HNA"),
    ("ADT", "HAA"),
    ("EST", "HNE"),
    ("EDT", "HAE"),
    ("CST", "HNC"),
    ("CDT", "HAC"),
    ("MST", "HNR"),
    ("MDT", "HAR"),
    ("PST", "HNP"),
    ("PDT", "HAP"),
];

/// Returns the date and time of RSS: English day and month names in both languages (RSS 2.0, RFC 822; peers.md, part C).
#[must_use]
pub fn rfc822(instant: DateTime<Utc>) -> String {
    const DAYS: [&str; 7] = ["Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun"];
    let day = DAYS[instant.weekday().num_days_from_monday() as usize % DAYS.len()];
    let month = &month(Language::En, instant.date_naive())[..3];
    format!(
        "{day}, {:02} {month} {:04} {} GMT",
        instant.day(),
        instant.year(),
        instant.format("%H:%M:%S")
    )
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn moments_are_told_in_the_time_of_the_site() {
        use chrono::TimeZone as _;
        let zone = chrono_tz::America::Toronto;
        let at = zone.with_ymd_and_hms(2025, 1, 6, 14, 39, 0).unwrap();
        assert_eq!(moment(Language::En, &at), "2025-01-06 14:39 EST");
        assert_eq!(
            moment(Language::Fr, &at),
            "2025-01-06, 14\u{a0}h\u{a0}39, HNE"
        );
        let at = zone.with_ymd_and_hms(2025, 7, 6, 8, 0, 0).unwrap();
        assert_eq!(moment(Language::Fr, &at), "2025-07-06, 8\u{a0}h, HAE");
    }

    #[test]
    fn dates_read_as_each_language_writes_them() {
        let date = |text: &str| text.parse::<NaiveDate>().expect("a date of the test");
        for (day, en, fr, html) in [
            (
                "2024-12-09",
                "December\u{a0}9, 2024",
                "9\u{a0}décembre 2024",
                "9\u{a0}décembre 2024",
            ),
            (
                "2024-01-01",
                "January\u{a0}1, 2024",
                "1er\u{a0}janvier 2024",
                "1<sup>er</sup>\u{a0}janvier 2024",
            ),
            (
                "2024-08-31",
                "August\u{a0}31, 2024",
                "31\u{a0}août 2024",
                "31\u{a0}août 2024",
            ),
        ] {
            assert_eq!(long(Language::En, date(day)), en);
            assert_eq!(long(Language::Fr, date(day)), fr);
            assert_eq!(long_html(Language::Fr, date(day)), html);
            assert_eq!(iso(date(day)), day);
        }
    }

    #[test]
    fn feed_dates_are_english() {
        let instant = "2024-12-09T05:00:00Z"
            .parse()
            .expect("an instant of the test");
        assert_eq!(rfc822(instant), "Mon, 09 Dec 2024 05:00:00 GMT");
    }
}
