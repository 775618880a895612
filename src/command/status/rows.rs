//! What `bulletin status` tells of each bundle: whole or not, nothing that is there is left out.

use std::collections::BTreeMap;

use chrono::NaiveDate;

use crate::command::pipeline::Found;
use crate::diagnostic::{Adjustable, Failure, Finding};
use crate::load::{Disk, Glimpse};
use crate::locale::date;
use crate::model::{Bilingual, Broken, Bundle, Severity, Shelf, Site, Status};

/// One bundle.
pub(super) struct Row {
    pub(super) shelf: Shelf,
    pub(super) id: String,
    pub(super) titles: Bilingual<Option<String>>,
    pub(super) language: Bilingual<Text>,
    /// The word in `bulletin.toml`; a page has none.
    pub(super) status: Option<String>,
    /// What it is to readers, where that is known.
    pub(super) standing: Option<&'static str>,
    pub(super) issued: Option<String>,
    /// Where it differs from the beginning of the issue date.
    pub(super) release: Option<String>,
    pub(super) archived: Option<String>,
    pub(super) review_by: Option<String>,
    pub(super) review_due: bool,
    pub(super) findings: Tally,
}

/// The state of one language's text.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Text {
    /// It can be read.
    There,
    /// There is no file.
    Missing,
    /// Its file cannot be read.
    Unreadable,
    /// Nothing stands below its title.
    Empty,
    /// Words hold the place of others.
    Unfinished,
    /// The other language changed since both were approved.
    Stale,
}

impl Text {
    /// Returns the name in catalogues and machine formats.
    pub(super) fn key(self) -> &'static str {
        match self {
            Self::There => "there",
            Self::Missing => "missing",
            Self::Unreadable => "unreadable",
            Self::Empty => "empty",
            Self::Unfinished => "unfinished",
            Self::Stale => "stale",
        }
    }

    /// Returns the state that a text's findings show: the gravest of them.
    fn of(findings: &[&Finding]) -> Self {
        let has = |code: &str| findings.iter().any(|finding| finding.rule.code == code);
        let is_fault = |finding: &&Finding| finding.rule.adjustable == Adjustable::No;
        match () {
            () if has("parity/missing-language") => Self::Missing,
            () if findings.iter().any(is_fault) => Self::Unreadable,
            () if has("input/empty-body") => Self::Empty,
            () if has("input/placeholder") => Self::Unfinished,
            () if has("parity/stale") => Self::Stale,
            () => Self::There,
        }
    }
}

/// How many findings there are, by their weight.
#[derive(Clone, Copy, Debug, Default)]
pub(super) struct Tally {
    pub(super) errors: usize,
    pub(super) warnings: usize,
    pub(super) notes: usize,
}

/// Returns a row for each bulletin and page: bulletins first, newest first; what has no date before all others.
pub(super) fn rows(site: &Site, disk: &Disk, found: &Found) -> Result<Vec<Row>, Failure> {
    let by_path = by_path(&found.findings);
    let mut rows = Vec::new();
    for bundle in site.bundles().filter(|bundle| bundle.shelf != Shelf::Home) {
        rows.push(whole(site, bundle, &by_path));
    }
    for broken in site
        .broken
        .iter()
        .filter(|broken| broken.shelf != Shelf::Home)
    {
        rows.push(partial(site, disk, broken, &by_path)?);
    }
    rows.sort_by(|a, b| {
        let day = |row: &Row| {
            row.issued
                .as_ref()
                .map(|issued| issued.chars().take(10).collect())
        };
        let (one, other): (Option<String>, Option<String>) = (day(a), day(b));
        let newest_first = match (&one, &other) {
            (Some(one), Some(other)) if a.shelf == Shelf::Bulletins => other.cmp(one),
            (None, Some(_)) => std::cmp::Ordering::Less,
            (Some(_), None) => std::cmp::Ordering::Greater,
            _ => std::cmp::Ordering::Equal,
        };
        (a.shelf.cmp(&b.shelf))
            .then(newest_first)
            .then(a.id.cmp(&b.id))
    });
    Ok(rows)
}

type ByPath<'f> = BTreeMap<&'f str, Vec<&'f Finding>>;

fn by_path(findings: &[Finding]) -> ByPath<'_> {
    let mut by_path = ByPath::new();
    for finding in findings {
        by_path
            .entry(&finding.place.path)
            .or_default()
            .push(finding);
    }
    by_path
}

fn states(folder: &str, by_path: &ByPath) -> Bilingual<Text> {
    Bilingual::from_fn(|language| {
        let path = format!("{folder}/{}.md", language.code());
        Text::of(by_path.get(path.as_str()).map_or(&[], Vec::as_slice))
    })
}

fn tally(folder: &str, by_path: &ByPath) -> Tally {
    // `folder` itself, and what is directly in it: a page may stand below a page.
    let inside = format!("{folder}/");
    let own = by_path
        .range(folder..)
        .take_while(|(path, _)| path.starts_with(folder))
        .filter(|(path, _)| {
            let rest = path.strip_prefix(&inside);
            **path == folder || rest.is_some_and(|rest| !rest.contains('/'))
        });
    let mut tally = Tally::default();
    for finding in own.flat_map(|(_, findings)| findings) {
        match finding.severity {
            Severity::Error => tally.errors += 1,
            Severity::Warning => tally.warnings += 1,
            Severity::Note => tally.notes += 1,
        }
    }
    tally
}

fn whole(site: &Site, bundle: &Bundle, by_path: &ByPath) -> Row {
    let facts = &bundle.facts;
    let folder = bundle.folder();
    let is_bulletin = bundle.shelf == Shelf::Bulletins;
    let release = facts.release.with_timezone(&site.config.time_zone);
    let status = match facts.status {
        Status::Draft => Some("draft"),
        Status::Review => Some("review"),
        Status::Approved(_) => Some("approved"),
        Status::Withdrawn(_) => Some("withdrawn"),
        Status::Permanent => None,
    };
    Row {
        shelf: bundle.shelf,
        id: bundle.id.to_string(),
        titles: bundle
            .words
            .as_ref()
            .map(|words| Some(words.title.value.to_string())),
        language: states(&folder, by_path),
        status: status.map(str::to_owned),
        standing: Some(site.standing(bundle).key()),
        issued: is_bulletin.then(|| date::iso(facts.dated.day)),
        release: (is_bulletin && facts.release != facts.dated.instant)
            .then(|| release.to_rfc3339()),
        archived: facts.archived.map(date::iso),
        review_by: facts.review_by.map(date::iso),
        review_due: facts.review_by.is_some_and(|due| due < site.today),
        findings: tally(&folder, by_path),
    }
}

fn partial(site: &Site, disk: &Disk, broken: &Broken, by_path: &ByPath) -> Result<Row, Failure> {
    let glimpse = Glimpse::of(disk, broken.shelf, &broken.id)?;
    let folder = crate::model::folder(broken.shelf, &broken.id);
    let review_by = glimpse.fact("review_by");
    let due: Option<NaiveDate> = review_by.as_ref().and_then(|day| day.parse().ok());
    Ok(Row {
        shelf: broken.shelf,
        id: broken.id.clone(),
        language: states(&folder, by_path),
        status: glimpse.fact("status"),
        standing: broken.standing.map(crate::model::Standing::key),
        issued: glimpse.fact("issued"),
        release: glimpse.fact("release"),
        archived: glimpse.fact("archived"),
        review_by,
        review_due: due.is_some_and(|due| due < site.today),
        findings: tally(&folder, by_path),
        titles: glimpse.titles,
    })
}
