//! A new bulletin: a draft in both languages, with places to fill in that `check` finds until somebody has.

use chrono::{Datelike, NaiveDate, TimeZone};

use super::{Seed, filled, quoted};
use crate::locale::typography;
use crate::model::{Bilingual, Config, Language};

/// The title in each language, where it is known.
pub type Titles = Bilingual<Option<String>>;

const FACTS: Bilingual<&str> = Bilingual {
    en: include_str!("bulletin/facts.en.toml"),
    fr: include_str!("bulletin/facts.fr.toml"),
};

const WORDS: Bilingual<&str> = Bilingual {
    en: include_str!("bulletin/words.en.md"),
    fr: include_str!("bulletin/words.fr.md"),
};

/// What holds a title's place: `input/placeholder` finds it.
const NO_TITLE: Bilingual<&str> = Bilingual {
    en: "[insert the title]",
    fr: "[insérer le titre]",
};

/// The hour at which the example of a release stands: an ordinary one of a working day.
const HOUR: u32 = 10;

/// How many topics are named.
const NAMED: usize = 12;

/// Returns the files of a bulletin that is begun on `day`, for an author who reads `author`.
#[must_use]
pub fn bulletin(author: Language, config: &Config, day: NaiveDate, titles: &Titles) -> Vec<Seed> {
    let topics: Vec<&str> = config
        .topics
        .iter()
        .take(NAMED)
        .map(|topic| topic.id.as_str())
        .collect();
    let release = day
        .and_hms_opt(HOUR, 0, 0)
        .and_then(|local| config.time_zone.from_local_datetime(&local).earliest())
        .map_or_else(
            || format!("{day}T{HOUR}:00:00Z"),
            |instant| instant.to_rfc3339(),
        );
    let review = day.with_year(day.year() + 1).unwrap_or(day);
    let facts = filled(
        FACTS[author],
        &[
            ("DAY", &day.to_string()),
            ("TOPICS", &topics.join(", ")),
            ("RELEASE", &release),
            ("REVIEW", &review.to_string()),
        ],
    );
    let words = Language::ALL.map(|language| {
        let title = titles[language].as_deref().map_or_else(
            || NO_TITLE[language].to_owned(),
            |title| quoted(&typography::whole(language, title)),
        );
        let text = filled(WORDS[language], &[("TITLE", &title)]);
        (format!("{}.md", language.code()), text.into_bytes())
    });
    std::iter::once(("bulletin.toml".to_owned(), facts.into_bytes()))
        .chain(words)
        .collect()
}
