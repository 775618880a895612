//! A small site that passes every check: home pages, one page, one bulletin that is a draft, and settings with comments
//! that teach. Its look is the one built in.

use chrono::{Datelike, NaiveDate};
use chrono_tz::Tz;

use super::{Seed, filled};
use crate::model::{Bilingual, Language};

/// The zone of a new site.
pub const ZONE: Tz = chrono_tz::America::Toronto;

/// Files that explain themselves in the author's language.
const EXPLAINED: [(&str, Bilingual<&str>); 4] = [
    (
        ".gitignore",
        Bilingual {
            en: include_str!("site/gitignore.en"),
            fr: include_str!("site/gitignore.fr"),
        },
    ),
    (
        "content/bulletins/example/bulletin.toml",
        Bilingual {
            en: include_str!("site/example/bulletin.en.toml"),
            fr: include_str!("site/example/bulletin.fr.toml"),
        },
    ),
    (
        "content/pages/about/page.toml",
        Bilingual {
            en: include_str!("site/about/page.en.toml"),
            fr: include_str!("site/about/page.fr.toml"),
        },
    ),
    (
        "site.toml",
        Bilingual {
            en: include_str!("site/site.en.toml"),
            fr: include_str!("site/site.fr.toml"),
        },
    ),
];

/// Texts: each explains itself in its own language, which is that of whoever writes it.
const TEXTS: [(&str, &str); 6] = [
    ("content/home/en.md", include_str!("site/home/en.md")),
    ("content/home/fr.md", include_str!("site/home/fr.md")),
    (
        "content/pages/about/en.md",
        include_str!("site/about/en.md"),
    ),
    (
        "content/pages/about/fr.md",
        include_str!("site/about/fr.md"),
    ),
    (
        "content/bulletins/example/en.md",
        include_str!("site/example/en.md"),
    ),
    (
        "content/bulletins/example/fr.md",
        include_str!("site/example/fr.md"),
    ),
];

/// Returns the files of a new site whose author reads `author`, made on `day`. The settings come last: a folder is a site
/// once it has them.
#[must_use]
pub fn site(author: Language, day: NaiveDate) -> Vec<Seed> {
    let values = [
        ("LANGUAGE", author.code().to_owned()),
        ("DAY", day.to_string()),
        ("COMPACT", day.format("%Y%m%d").to_string()),
        ("YEAR", day.year().to_string()),
    ];
    let values: Vec<(&str, &str)> = values
        .iter()
        .map(|(name, value)| (*name, value.as_str()))
        .collect();
    let texts = TEXTS.iter().copied();
    let explained = EXPLAINED.iter().map(|(path, texts)| (*path, texts[author]));
    texts
        .chain(explained)
        .map(|(path, text)| (path.to_owned(), filled(text, &values).into_bytes()))
        .collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn both_languages_explain_the_same_settings() {
        let day = NaiveDate::from_ymd_opt(2025, 6, 1).unwrap();
        let tables = [Language::En, Language::Fr].map(|language| {
            let files = site(language, day);
            let toml = files
                .iter()
                .filter(|(path, _)| path.rsplit('.').next() == Some("toml"));
            toml.map(|(path, text)| {
                let text = String::from_utf8(text.clone()).unwrap();
                let mut table: toml::Table = text.parse().unwrap();
                table.remove("first_language");
                (path.clone(), table)
            })
            .collect::<Vec<_>>()
        });
        assert_eq!(tables[0], tables[1]);
        assert_eq!(tables[0].len(), 3);
    }

    #[test]
    fn no_place_is_left_unfilled() {
        let day = NaiveDate::from_ymd_opt(2025, 6, 1).unwrap();
        for (path, text) in site(Language::Fr, day) {
            let text = String::from_utf8(text).unwrap();
            let capitals = |name: &&str| {
                !name.is_empty() && name.bytes().all(|byte| byte.is_ascii_uppercase())
            };
            assert!(!text.split('@').any(|part| capitals(&part)), "{path}");
        }
    }
}
