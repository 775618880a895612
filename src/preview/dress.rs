//! What a preview adds to a page: the reload script at the top of its head, and the bar at the end of its body. Nothing is
//! taken out or changed.
//!
//! The script stands before the page's own policy, which lets no script run after it, and asks for news by pictures, which
//! that policy allows. The bar is in a tree of its own, so that the theme's style sheet does not reach it.

use std::fmt::Write;

use pulldown_cmark_escape::escape_html;
use serde::Serialize;
use sha2::{Digest, Sha256};

use super::answer::Desk;
use super::edition::{Edition, Key, Made};
use super::fault::{self, FaultView};
use super::state;
use crate::diagnostic::Finding;
use crate::locale::date;
use crate::model::{Address, Hosts, Language, Severity, Shelf, Site, Standing, Status, hex};

/// A page as it is sent.
pub(super) struct Dressed {
    pub(super) bytes: Vec<u8>,
    /// What the page's script compares.
    pub(super) mark: String,
}

/// Where links to the other host lead in a preview: the public address, and that of the preview.
#[derive(Debug, Default)]
pub(super) struct Links(Vec<(String, String)>);

impl Links {
    pub(super) fn of(hosts: &Hosts, port: u16) -> Self {
        match hosts {
            Hosts::One(_) => Self::default(),
            Hosts::Two(bases) => Self(
                Language::ALL
                    .into_iter()
                    .map(|language| {
                        let base = &bases[language];
                        let code = language.code();
                        let here = format!("http://{code}.localhost:{port}{}/", base.prefix);
                        (format!("{}{}/", base.origin, base.prefix), here)
                    })
                    .collect(),
            ),
        }
    }
}

/// What the bar says.
#[derive(Debug, Serialize)]
pub(super) struct Bar {
    /// Why the page is not public yet, or no longer: `draft`, `review`, `waiting`, `withdrawn`; none where it is.
    standing: Option<&'static str>,
    /// When it is to be, in words of either language.
    release: Option<Release>,
    /// The page side by side.
    sides: Option<String>,
    /// How many findings its texts have.
    errors: usize,
    warnings: usize,
    notes: usize,
    /// What keeps it from being what its author meant.
    #[serde(skip)]
    found: Vec<Finding>,
    faults: Vec<FaultView>,
    /// What the machine refused.
    trouble: Option<String>,
    /// Whether what is shown is what was good before.
    is_old: bool,
}

#[derive(Debug, Serialize)]
struct Release {
    en: String,
    fr: String,
    time: String,
}

/// A page does not tell of more faults at once.
const MOST: usize = 8;

impl Bar {
    /// The bar of a page that is of no bundle, and has no faults.
    pub(super) fn plain(edition: &Edition) -> Self {
        Self {
            standing: None,
            release: None,
            sides: None,
            errors: 0,
            warnings: 0,
            notes: 0,
            found: Vec::new(),
            faults: Vec::new(),
            trouble: edition.trouble.clone(),
            is_old: false,
        }
    }

    /// The bar of a page.
    pub(super) fn of(
        desk: &Desk,
        edition: &Edition,
        of: Option<&Key>,
        made: Option<&Made>,
        faults: &[Finding],
    ) -> Result<Self, ()> {
        let mut bar = Self::plain(edition);
        bar.is_old = made.is_some() && (!faults.is_empty() || edition.trouble.is_some());
        bar.found = faults.iter().take(MOST).cloned().collect();
        bar.faults = fault::views(edition, &desk.words[desk.language], &bar.found);
        let Some(key) = of else {
            return Ok(bar);
        };
        bar.sides = Some(sides_href(key, desk.language));
        let found = edition
            .site
            .as_ref()
            .and_then(|site| Some((site, state::find(site, key)?)));
        let Some((site, bundle)) = found else {
            return Ok(bar);
        };
        let standing = site.standing(bundle);
        bar.standing = match standing {
            Standing::Public | Standing::Archived => None,
            other => Some(other.key()),
        };
        if let Standing::Waiting(at) = standing {
            let local = at.with_timezone(&site.config.time_zone);
            let day = local.date_naive();
            bar.release = Some(Release {
                en: date::long(Language::En, day),
                fr: date::long(Language::Fr, day),
                time: local.format("%H:%M").to_string(),
            });
            // What is approved and taken back already waits too.
            if matches!(bundle.facts.status, Status::Withdrawn(_)) {
                bar.standing = Some("withdrawn");
            }
        }
        let mut findings = edition.verdict(site, bundle).map_err(|_| ())?;
        let own = edition.findings.iter();
        findings.extend(
            own.filter(|finding| key.holds(&finding.place.path))
                .cloned(),
        );
        let count = |severity| {
            findings
                .iter()
                .filter(|one| one.severity == severity)
                .count()
        };
        bar.errors = count(Severity::Error);
        bar.warnings = count(Severity::Warning);
        bar.notes = count(Severity::Note);
        Ok(bar)
    }
}

/// Returns the link to both texts of a bundle side by side.
pub(super) fn sides_href(key: &Key, language: Language) -> String {
    let (id, of) = match key.shelf {
        Shelf::Bulletins => (key.id.as_str(), ""),
        Shelf::Pages => (key.id.as_str(), "&of=pages"),
        Shelf::Home => ("home", "&of=home"),
    };
    format!("/_preview/{id}?lang={}{of}", language.code())
}

/// Returns the link to a page of the site from a page of the tool's own.
pub(super) fn page_href(site: &Site, address: &Address, language: Language, port: u16) -> String {
    let href = site.config.hosts.href(address);
    match &site.config.hosts {
        Hosts::One(_) => href,
        Hosts::Two(_) => format!("http://{}.localhost:{port}{href}", language.code()),
    }
}

/// Puts the script and the bar into a page that stands at `path`.
pub(super) fn dress(desk: &Desk, page: &[u8], path: &str, links: &Links, bar: &Bar) -> Dressed {
    let html = desk.pages.render(desk.language, "bar.html", bar);
    let mark = mark(&[page, html.as_bytes()]);
    let script = script(path, &mark, links);
    let head = find(page, b"<head>").map_or(0, |at| at + b"<head>".len());
    let end = rfind(page, b"</body>").unwrap_or(page.len()).max(head);
    let mut bytes = Vec::with_capacity(page.len() + html.len() + script.len());
    bytes.extend_from_slice(&page[..head]);
    // Without a head there is no place before the policy: such a page is shown, and does not follow.
    if head > 0 {
        bytes.extend_from_slice(script.as_bytes());
    }
    bytes.extend_from_slice(&page[head..end]);
    bytes.extend_from_slice(html.as_bytes());
    bytes.extend_from_slice(&page[end..]);
    Dressed { bytes, mark }
}

/// Puts the script into a page of the tool's own.
pub(super) fn own(html: String, here: &str) -> Dressed {
    let mark = mark(&[html.as_bytes()]);
    let script = script(here, &mark, &Links::default());
    let mut html = html;
    if let Some(at) = html.find("<head>") {
        html.insert_str(at + "<head>".len(), &script);
    }
    Dressed {
        bytes: html.into_bytes(),
        mark,
    }
}

fn script(page: &str, mark: &str, links: &Links) -> String {
    let mut html = String::from("<script src=\"/_preview/assets/live.js\"");
    let mut attribute = |name: &str, value: &str| {
        // Writing to a String cannot fail.
        let _ = write!(html, " data-{name}=\"");
        let _ = escape_html(&mut html, value);
        html.push('"');
    };
    attribute("page", page);
    attribute("mark", mark);
    for (index, (public, here)) in links.0.iter().enumerate() {
        attribute(&format!("public-{index}"), public);
        attribute(&format!("here-{index}"), here);
    }
    html.push_str("></script>");
    html
}

fn mark(pieces: &[&[u8]]) -> String {
    let mut digest = Sha256::new();
    for piece in pieces {
        digest.update(piece);
    }
    hex(&digest.finalize()[..12])
}

fn find(bytes: &[u8], wanted: &[u8]) -> Option<usize> {
    memchr::memmem::find(bytes, wanted)
}

fn rfind(bytes: &[u8], wanted: &[u8]) -> Option<usize> {
    memchr::memmem::rfind(bytes, wanted)
}
