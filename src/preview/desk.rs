//! The desk: every bulletin with its state in both languages, what changes next, and the site as it will be on a day.

use std::fmt::Write;

use serde::Serialize;

use super::answer::{Desk, encoded};
use super::dress::page_href;
use super::edition::Edition;
use super::fault::{self, FaultView};
use super::http;
use super::rows::{self, Order, Row, Wanted};
use crate::diagnostic::Finding;
use crate::locale::date;
use crate::model::{Language, Severity, Shelf, Site, Status};

/// How many bulletins a page of the desk lists.
const PAGE: usize = 50;

/// How many coming changes it lists.
const COMING: usize = 5;

/// The words of a standing, in the order in which a bulletin comes by them.
const STANDINGS: [&str; 7] = [
    "draft",
    "review",
    "waiting",
    "public",
    "archived",
    "withdrawn",
    "unread",
];

#[derive(Serialize)]
struct View {
    /// The site's name.
    name: String,
    /// The same in the other language.
    other: String,
    words: String,
    standing: String,
    only: String,
    order: &'static str,
    standings: [&'static str; 7],
    columns: Vec<Column>,
    rows: Vec<Row>,
    total: usize,
    all: usize,
    page: usize,
    pages: usize,
    newer: Option<String>,
    older: Option<String>,
    coming: Vec<ComingView>,
    more: usize,
    /// The day that the site is shown at, where it is not today.
    at: Option<String>,
    day: String,
    token: String,
    is_judging: bool,
    trouble: Option<String>,
    /// What is wrong with everything.
    faults: Vec<FaultView>,
}

#[derive(Serialize)]
struct Column {
    key: &'static str,
    href: Option<String>,
    is_sorted: bool,
}

#[derive(Serialize)]
struct ComingView {
    /// `released`, `withdrawn`, `archived`, `notice`.
    event: &'static str,
    day: String,
    time: Option<String>,
    title: Option<String>,
    href: Option<String>,
}

/// What somebody wants to see of the desk, and the links to other views of it.
struct Asked {
    wanted: Wanted,
    order: &'static str,
    page: usize,
}

impl Asked {
    fn read(query: &str) -> Self {
        let asked = |name: &str| http::asked(query, name).unwrap_or_default();
        let some = |text: String| (!text.is_empty()).then_some(text);
        let order = asked("order");
        let order = Order::KEYS.iter().find(|(key, _)| *key == order);
        let (key, order) = *order.unwrap_or(&Order::KEYS[0]);
        Self {
            wanted: Wanted {
                words: asked("q"),
                standing: some(asked("standing")),
                only: some(asked("only")),
                order,
            },
            order: key,
            page: asked("page").parse().unwrap_or(1),
        }
    }

    /// Returns the link to the same in another language, order or page.
    fn link(&self, language: Language, order: &str, page: usize) -> String {
        let wanted = &self.wanted;
        let mut href = format!("/_preview/?lang={}", language.code());
        for (name, value) in [
            ("q", wanted.words.as_str()),
            ("standing", wanted.standing.as_deref().unwrap_or("")),
            ("only", wanted.only.as_deref().unwrap_or("")),
            ("order", order),
        ] {
            if !value.is_empty() && (name, value) != ("order", Order::KEYS[0].0) {
                // Writing to a String cannot fail.
                let _ = write!(href, "&{name}={}", encoded(value));
            }
        }
        if page > 1 {
            let _ = write!(href, "&page={page}");
        }
        href
    }

    fn columns(&self, language: Language) -> Vec<Column> {
        COLUMNS
            .iter()
            .map(|(key, sorts)| Column {
                key,
                href: sorts.then(|| self.link(language, key, 1)),
                is_sorted: *key == self.order,
            })
            .collect()
    }
}

/// The columns, and whether the lines can be sorted by them.
const COLUMNS: [(&str, bool); 8] = [
    ("title", true),
    ("en", false),
    ("fr", false),
    ("standing", true),
    ("issued", true),
    ("release", false),
    ("review", true),
    ("findings", true),
];

/// The desk does not tell of more faults of the whole site at once.
const FAULTS: usize = 20;

/// Makes the desk.
pub(super) fn page(desk: &Desk, edition: &Edition, language: Language, query: &str) -> String {
    let asked = Asked::read(query);
    let judged = desk.state.judged();
    let rows = rows::all(edition, judged.as_deref(), language, desk.port);
    let all = rows.len();
    let rows = asked.wanted.pick(rows, language);
    let total = rows.len();
    let pages = total.div_ceil(PAGE).max(1);
    let page = asked.page.clamp(1, pages);
    let rows = rows.into_iter().skip((page - 1) * PAGE).take(PAGE);
    let together = judged.as_ref().map_or(&[][..], |judged| &judged.together);
    let faults = edition.findings.iter().chain(together);
    let faults: Vec<Finding> = faults
        .filter(|one| is_everywhere(one))
        .take(FAULTS)
        .cloned()
        .collect();
    let site = edition.site.as_deref();
    let coming = site.map_or_else(Vec::new, |site| coming(site, language, desk.port));
    let today = desk.today(edition);
    let day = site.map_or(today, |site| site.today);
    let text = |text: &Option<String>| text.clone().unwrap_or_default();
    let view = View {
        name: name(edition, language),
        other: asked.link(language.twin(), asked.order, page),
        words: asked.wanted.words.clone(),
        standing: text(&asked.wanted.standing),
        only: text(&asked.wanted.only),
        order: asked.order,
        standings: STANDINGS,
        columns: asked.columns(language),
        rows: rows.collect(),
        total,
        all,
        page,
        pages,
        newer: (page > 1).then(|| asked.link(language, asked.order, page - 1)),
        older: (page < pages).then(|| asked.link(language, asked.order, page + 1)),
        more: coming.len().saturating_sub(COMING),
        coming: coming.into_iter().take(COMING).collect(),
        at: (day != today).then(|| date::long(language, day)),
        day: day.to_string(),
        token: desk.guard.token().to_owned(),
        is_judging: judged.is_none_or(|judged| judged.number != edition.number),
        trouble: edition.trouble.clone(),
        faults: fault::views(edition, &desk.words[language], &faults),
    };
    desk.pages.render(language, "desk.html", &view)
}

/// Returns whether a finding keeps the whole site from being built, and is of no bulletin or page.
fn is_everywhere(finding: &Finding) -> bool {
    let is_of_one = ["content/bulletins/", "content/pages/"]
        .iter()
        .any(|folder| finding.place.path.starts_with(folder));
    finding.severity == Severity::Error && !is_of_one
}

/// Returns the site's name, where it can be read.
pub(super) fn name(edition: &Edition, language: Language) -> String {
    edition.config.as_ref().map_or_else(
        || "bulletin".to_owned(),
        |config| config.title[language].clone(),
    )
}

fn coming(site: &Site, language: Language, port: u16) -> Vec<ComingView> {
    site.every_upcoming()
        .into_iter()
        .map(|upcoming| {
            let local = upcoming.at.with_timezone(&site.config.time_zone);
            let is_midnight = local.time() == chrono::NaiveTime::MIN;
            let bundle = site.find(Shelf::Bulletins, &upcoming.id);
            let is_taken_back =
                bundle.is_some_and(|bundle| matches!(bundle.facts.status, Status::Withdrawn(_)));
            ComingView {
                event: if is_taken_back {
                    "withdrawn"
                } else {
                    upcoming.event.key()
                },
                day: date::long(language, local.date_naive()),
                time: (!is_midnight).then(|| local.format("%H:%M").to_string()),
                title: bundle.map(|bundle| bundle.words[language].title.value.to_string()),
                href: bundle
                    .map(|bundle| page_href(site, &site.address(bundle, language), language, port)),
            }
        })
        .collect()
}
