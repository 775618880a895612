//! A link or a picture that leads nowhere, or to something that readers cannot see yet.

use std::collections::BTreeSet;

use super::plain_address;
use crate::check::{Check, Reading, Run, Text, each_text};
use crate::diagnostic::{Finding, Offers, Rule, nearest};
use crate::document::links::Link;
use crate::document::target::{DeadEnd, Target, is_local_path};
use crate::locale::date;
use crate::model::{Language, Site, Standing, slugged};

const NOWHERE: Rule = Rule::fault("link/target");
const NOT_PUBLIC: Rule = Rule::fault("link/not-public");
const FORBIDDEN: Rule = Rule::fault("link/scheme");
const FRAGMENT: Rule = Rule::fault("link/heading");

pub(super) const CHECK: Check = Check {
    rules: &[&NOWHERE, &NOT_PUBLIC, &FORBIDDEN, &FRAGMENT],
    run: Run::Bundle(run),
};

fn run(reading: &Reading) -> Vec<Finding> {
    each_text(reading)
        .flat_map(|(language, text)| {
            let ids: BTreeSet<&str> = text.document.ids().collect();
            let mut offers = Offers::of_one_text();
            text.links.iter().filter_map(move |link| {
                dead_end(reading, text, link, &mut offers)
                    .or_else(|| own_fragment(text, language, link, &ids, &mut offers))
            })
        })
        .collect()
}

fn dead_end(reading: &Reading, text: &Text, link: &Link, offers: &mut Offers) -> Option<Finding> {
    let place = text.at(&link.place(text.file));
    let kind = if link.is_image { "image" } else { "link" };
    match link.to.as_ref().err()? {
        DeadEnd::Broken => None,
        DeadEnd::Forbidden => {
            let finding = Finding::new(&FORBIDDEN, place).with("target", link.written.as_str());
            Some(if link.is_image {
                finding.advise("picture")
            } else {
                finding
            })
        }
        DeadEnd::NotPublic(standing) => {
            let day = match standing {
                Standing::Waiting(release) => date::iso(
                    release
                        .with_timezone(&reading.site.config.time_zone)
                        .date_naive(),
                ),
                _ => String::new(),
            };
            Some(
                Finding::new(&NOT_PUBLIC, place)
                    .with("target", link.written.as_str())
                    .with("standing", standing.key())
                    .with("date", day),
            )
        }
        DeadEnd::NotThere | DeadEnd::Unknown | DeadEnd::Empty => {
            let kind = match (link.to.as_ref().err(), link.is_image) {
                (Some(DeadEnd::Empty), true) => "no-image",
                (Some(DeadEnd::Empty), false) => "empty",
                _ => kind,
            };
            let finding = Finding::new(&NOWHERE, place)
                .with("target", link.written.as_str())
                .with("kind", kind);
            if let Some(near) = with_scheme(link) {
                return Some(finding.or_near(Some(near)));
            }
            let misnamed = match link.target() {
                Target::Local { path, .. } if !is_local_path(path) => {
                    offers.look(|| misnamed(reading, path))
                }
                _ => None,
            };
            if let Some(near) = misnamed {
                return Some(
                    Finding::new(&NOWHERE, text.at(&link.place(text.file)))
                        .with("target", link.written.as_str())
                        .with("kind", "misnamed")
                        .with("near", near)
                        .advise("misnamed"),
                );
            }
            let is_local = matches!(link.target(), Target::Local { .. });
            let near = offers.look(|| suggestion(reading, link));
            Some(if near.is_none() && link.is_image && is_local {
                finding
                    .with("folder", reading.bundle.folder())
                    .advise("picture")
            } else {
                finding.or_near(near)
            })
        }
    }
}

/// The address of the web or of a mailbox that lacks its beginning, whole: “www.example.com”, “info@example.ca”.
fn with_scheme(link: &Link) -> Option<String> {
    if link.is_image {
        return None;
    }
    match plain_address::kind(&link.written)? {
        "mail" => Some(format!("mailto:{}", link.written)),
        _ => Some(format!("https://{}", link.written)),
    }
}

/// The destination that the author most likely meant.
fn suggestion(reading: &Reading, link: &Link) -> Option<String> {
    let site = reading.site;
    match link.target() {
        Target::Bundle { shelf, id, .. } => {
            let ids: Vec<&str> = site
                .bundles()
                .filter(|bundle| bundle.shelf == shelf)
                .map(|bundle| &*bundle.id)
                .filter(|other| shelf != reading.bundle.shelf || *other != &*reading.bundle.id)
                .collect();
            nearest(id, ids).map(|near| format!("@/{}/{near}", shelf.folder()))
        }
        Target::Shared { path, .. } => near_file(site, path),
        Target::Local { path, .. } => {
            let files = reading.disk.list(&reading.bundle.folder()).ok()?.files;
            let own = files
                .iter()
                .map(String::as_str)
                .filter(|name| is_local_path(name));
            nearest(path, own)
                .map(str::to_owned)
                .or_else(|| {
                    site.find(crate::model::Shelf::Bulletins, path)
                        .map(|_| format!("@/bulletins/{path}"))
                })
                .or_else(|| {
                    site.find(crate::model::Shelf::Pages, path)
                        .map(|_| format!("@/pages/{path}"))
                })
        }
        _ => None,
    }
}

/// Returns the name that a file should have which is there under one that cannot be published.
fn misnamed(reading: &Reading, path: &str) -> Option<String> {
    // One computer writes an accent apart from its letter, another does not.
    let plain = slugged(&path.replace("%20", " "));
    let files = reading.disk.list(&reading.bundle.folder()).ok()?.files;
    let file = files.iter().find(|file| slugged(file) == plain)?;
    let (stem, ending) = file.rsplit_once('.')?;
    let near = format!("{}.{}", slugged(stem), ending.to_ascii_lowercase());
    (near != *file && is_local_path(&near)).then_some(near)
}

fn near_file(site: &Site, path: &str) -> Option<String> {
    nearest(path, site.files.iter().map(|file| file.path.as_str()))
        .map(|near| format!("@/files/{near}"))
}

/// A link to a heading of its own page. Those to other pages are checked when every page was read.
fn own_fragment(
    text: &Text,
    language: Language,
    link: &Link,
    ids: &BTreeSet<&str>,
    offers: &mut Offers,
) -> Option<Finding> {
    let Target::Fragment(fragment) = link.target() else {
        return None;
    };
    (!ids.contains(fragment)).then(|| {
        let place = text.at(&link.place(text.file));
        no_such_heading(place, language, fragment, text.document.ids(), offers)
    })
}

/// Tells of a link to a heading that its page does not have.
pub(crate) fn no_such_heading<'a>(
    place: crate::model::Place,
    language: Language,
    fragment: &str,
    ids: impl IntoIterator<Item = &'a str>,
    offers: &mut Offers,
) -> Finding {
    let plain = slugged(fragment);
    let finding = Finding::new(&FRAGMENT, place)
        .with("id", fragment)
        .with("language", language.code());
    // What is offered is an id that a heading may have.
    let finding = if plain.is_empty() {
        finding.advise("missing")
    } else if plain == fragment {
        finding
    } else {
        finding.with("plain", plain).advise("plain")
    };
    finding.or_near(offers.look(|| nearest(fragment, ids)))
}
