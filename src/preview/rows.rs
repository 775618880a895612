//! Every bulletin as a line of the desk: which there are, which of them somebody looks for, in which order.

use std::collections::BTreeMap;

use serde::Serialize;

use super::dress::{page_href, sides_href};
use super::edition::{Edition, Key};
use super::judge::Judged;
use crate::diagnostic::Finding;
use crate::model::{Bilingual, Bundle, Language, Severity, Shelf, Site, Standing, Status};
use crate::render::fold;

/// How many findings of each weight something has.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Serialize)]
pub(super) struct Count {
    pub(super) errors: usize,
    pub(super) warnings: usize,
    pub(super) notes: usize,
}

impl Count {
    fn add(&mut self, severity: Severity) {
        match severity {
            Severity::Error => self.errors += 1,
            Severity::Warning => self.warnings += 1,
            Severity::Note => self.notes += 1,
        }
    }
}

/// The findings of a bulletin: all of them, and those in the file of each language.
#[derive(Clone, Copy, Debug, Default)]
pub(super) struct Tally {
    all: Count,
    en: Count,
    fr: Count,
}

impl Tally {
    fn of(&self, language: Language) -> Count {
        match language {
            Language::En => self.en,
            Language::Fr => self.fr,
        }
    }

    /// Counts one more.
    pub(super) fn add(&mut self, finding: &Finding) {
        self.all.add(finding.severity);
        let path = finding.place.path.as_str();
        for (file, count) in [("/en.md", &mut self.en), ("/fr.md", &mut self.fr)] {
            if path.ends_with(file) {
                count.add(finding.severity);
            }
        }
    }
}

/// One language of a bulletin.
#[derive(Clone, Debug, Serialize)]
pub(super) struct Side {
    /// `whole`, `missing`, `unread`.
    pub(super) state: &'static str,
    pub(super) count: Count,
    /// Its page, where there is one.
    pub(super) href: Option<String>,
}

/// A line of the desk.
#[derive(Clone, Debug, Serialize)]
pub(super) struct Row {
    pub(super) id: String,
    /// Its titles; its id where none can be read.
    pub(super) title: Bilingual<String>,
    pub(super) en: Side,
    pub(super) fr: Side,
    /// `draft`, `review`, `waiting`, `public`, `archived`, `withdrawn`, `unread`.
    pub(super) standing: &'static str,
    /// When it is or was released, in the site's own time.
    pub(super) release: Option<String>,
    pub(super) issued: Option<String>,
    pub(super) review_by: Option<String>,
    /// Whether somebody should have read it again by now.
    pub(super) is_due: bool,
    /// The findings of both languages and of the facts.
    pub(super) count: Count,
    pub(super) sides: String,
}

/// Which lines somebody wants to see.
#[derive(Clone, Debug, Default)]
pub(super) struct Wanted {
    /// Words of the title or the id, in any language, without accents.
    pub(super) words: String,
    /// A standing.
    pub(super) standing: Option<String>,
    /// `errors`, `findings`, `due`.
    pub(super) only: Option<String>,
    pub(super) order: Order,
}

/// The order of the lines.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(super) enum Order {
    /// By issue date, newest first.
    #[default]
    Issued,
    Title,
    Standing,
    Review,
    Findings,
}

impl Order {
    pub(super) const KEYS: [(&'static str, Self); 5] = [
        ("issued", Self::Issued),
        ("title", Self::Title),
        ("standing", Self::Standing),
        ("review", Self::Review),
        ("findings", Self::Findings),
    ];
}

/// Returns every bulletin, newest first; those that cannot be read come before all others.
pub(super) fn all(
    edition: &Edition,
    judged: Option<&Judged>,
    language: Language,
    port: u16,
) -> Vec<Row> {
    let Some(site) = edition.site.as_deref() else {
        return Vec::new();
    };
    // What is wrong with facts and front matter, and what all checks together say, by bulletin.
    let mut others: BTreeMap<&str, Vec<&Finding>> = BTreeMap::new();
    let together = judged.map_or(&[][..], |judged| &judged.together);
    for finding in edition.findings.iter().chain(together) {
        let rest = finding.place.path.strip_prefix("content/bulletins/");
        if let Some(id) = rest.and_then(|rest| rest.split('/').next()) {
            others.entry(id).or_default().push(finding);
        }
    }
    let tally = |id: &str| {
        let key = Key {
            shelf: Shelf::Bulletins,
            id: id.to_owned(),
        };
        let mut tally = judged.map_or_else(Tally::default, |judged| judged.of(&key));
        for finding in others.get(id).into_iter().flatten() {
            tally.add(finding);
        }
        tally
    };
    let mut rows: Vec<Row> = Vec::with_capacity(site.bulletins.len());
    for broken in &site.broken {
        if broken.shelf == Shelf::Bulletins {
            rows.push(unread(edition, &broken.id, &tally(&broken.id), language));
        }
    }
    rows.extend(
        site.bulletins
            .iter()
            .map(|bundle| whole(site, bundle, &tally(&bundle.id), language, port)),
    );
    rows
}

fn whole(site: &Site, bundle: &Bundle, tally: &Tally, language: Language, port: u16) -> Row {
    let standing = site.standing(bundle);
    let zone = site.config.time_zone;
    let side = |of: Language| Side {
        state: "whole",
        count: tally.of(of),
        href: Some(page_href(site, &site.address(bundle, of), of, port)),
    };
    let is_approved = matches!(
        bundle.facts.status,
        Status::Approved(_) | Status::Withdrawn(_)
    );
    let release = is_approved.then(|| {
        let local = bundle.facts.release.with_timezone(&zone);
        let form = if local.time() == chrono::NaiveTime::MIN {
            "%Y-%m-%d"
        } else {
            "%Y-%m-%d %H:%M"
        };
        local.format(form).to_string()
    });
    let review_by = bundle.facts.review_by;
    Row {
        id: bundle.id.to_string(),
        title: Bilingual::from_fn(|language| bundle.words[language].title.value.to_string()),
        en: side(Language::En),
        fr: side(Language::Fr),
        standing: standing.key(),
        release,
        issued: Some(bundle.facts.dated.day.to_string()),
        review_by: review_by.map(|day| day.to_string()),
        is_due: review_by.is_some_and(|day| day <= site.today) && standing != Standing::Withdrawn,
        count: tally.all,
        sides: sides_href(&Key::of(bundle), language),
    }
}

fn unread(edition: &Edition, id: &str, tally: &Tally, language: Language) -> Row {
    let key = Key {
        shelf: Shelf::Bulletins,
        id: id.to_owned(),
    };
    let side = |of: Language| {
        let file = format!("{}/{}.md", key.folder(), of.code());
        Side {
            state: if edition.disk.is_file(&file) {
                "unread"
            } else {
                "missing"
            },
            count: tally.of(of),
            href: None,
        }
    };
    let bundle = edition.unsound.iter().find(|bundle| Key::of(bundle) == key);
    Row {
        id: id.to_owned(),
        title: Bilingual::from_fn(|language| {
            let title = bundle.map(|bundle| bundle.words[language].title.value.to_string());
            title
                .filter(|title| !title.is_empty())
                .unwrap_or_else(|| id.to_owned())
        }),
        en: side(Language::En),
        fr: side(Language::Fr),
        standing: "unread",
        release: None,
        issued: None,
        review_by: None,
        is_due: false,
        count: tally.all,
        sides: sides_href(&key, language),
    }
}

impl Wanted {
    /// Picks and sorts lines.
    pub(super) fn pick(&self, rows: Vec<Row>, language: Language) -> Vec<Row> {
        let words: Vec<String> = fold(&self.words)
            .split_whitespace()
            .map(str::to_owned)
            .collect();
        let mut rows: Vec<Row> = rows
            .into_iter()
            .filter(|row| self.has(row, &words))
            .collect();
        match self.order {
            // They come so.
            Order::Issued => {}
            Order::Title => rows.sort_by_cached_key(|row| fold(&row.title[language])),
            Order::Standing => rows.sort_by_key(|row| row.standing),
            Order::Review => {
                rows.sort_by_cached_key(|row| (row.review_by.is_none(), row.review_by.clone()));
            }
            Order::Findings => rows.sort_by_key(|row| std::cmp::Reverse(row.count)),
        }
        rows
    }

    fn has(&self, row: &Row, words: &[String]) -> bool {
        let is_standing = self
            .standing
            .as_ref()
            .is_none_or(|standing| standing == row.standing);
        let is_only = match self.only.as_deref() {
            Some("errors") => row.count.errors > 0,
            Some("findings") => row.count != Count::default(),
            Some("due") => row.is_due,
            _ => true,
        };
        if !is_standing || !is_only {
            return false;
        }
        let text = fold(&format!("{} {} {}", row.id, row.title.en, row.title.fr));
        words.iter().all(|word| text.contains(word.as_str()))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn row(id: &str, en: &str, fr: &str, standing: &'static str, errors: usize) -> Row {
        let side = Side {
            state: "whole",
            count: Count::default(),
            href: None,
        };
        Row {
            id: id.to_owned(),
            title: Bilingual {
                en: en.to_owned(),
                fr: fr.to_owned(),
            },
            en: side.clone(),
            fr: side,
            standing,
            release: None,
            issued: None,
            review_by: None,
            is_due: false,
            count: Count {
                errors,
                ..Count::default()
            },
            sides: String::new(),
        }
    }

    fn picked(wanted: &Wanted) -> Vec<String> {
        let rows = vec![
            row("b", "Zebra", "Écoles", "draft", 0),
            row("a", "Apples", "Pommes", "public", 2),
            row("c", "Eggs", "Œufs", "draft", 1),
        ];
        let rows = wanted.pick(rows, Language::Fr);
        rows.into_iter().map(|row| row.id).collect()
    }

    #[test]
    fn lines_are_found_in_either_language_without_accents() {
        let wanted = |words: &str| Wanted {
            words: words.to_owned(),
            ..Wanted::default()
        };
        assert_eq!(picked(&wanted("ecole")), ["b"]);
        assert_eq!(picked(&wanted("OEUF egg")), ["c"]);
        assert_eq!(picked(&wanted("nowhere")), Vec::<String>::new());
    }

    #[test]
    fn lines_are_sorted_and_filtered() {
        let wanted = |order| Wanted {
            order,
            ..Wanted::default()
        };
        assert_eq!(picked(&wanted(Order::Title)), ["b", "c", "a"]);
        assert_eq!(picked(&wanted(Order::Findings)), ["a", "c", "b"]);
        let drafts = Wanted {
            standing: Some("draft".to_owned()),
            only: Some("errors".to_owned()),
            ..Wanted::default()
        };
        assert_eq!(picked(&drafts), ["c"]);
    }
}
