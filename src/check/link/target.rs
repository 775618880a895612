//! A link or a picture that leads nowhere, or to something that readers cannot see yet.

use crate::check::{Check, Reading, Run, Text, each_text};
use crate::diagnostic::{Finding, Rule, nearest};
use crate::document::links::Link;
use crate::document::target::{DeadEnd, Target};
use crate::locale::date;
use crate::model::{Language, Site, Standing};

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
            text.links.iter().filter_map(move |link| {
                dead_end(reading, text, link).or_else(|| own_fragment(text, language, link))
            })
        })
        .collect()
}

fn dead_end(reading: &Reading, text: &Text, link: &Link) -> Option<Finding> {
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
            let finding = Finding::new(&NOWHERE, place)
                .with("target", link.written.as_str())
                .with("kind", kind);
            let is_local = matches!(link.target(), Target::Local { .. });
            Some(match suggestion(reading, link) {
                Some(near) => finding.with("near", near).advise("near"),
                None if link.is_image && is_local => finding
                    .with("folder", reading.bundle.folder())
                    .advise("picture"),
                None => finding,
            })
        }
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
                .collect();
            nearest(id, ids).map(|near| format!("@/{}/{near}", shelf.folder()))
        }
        Target::Shared { path, .. } => near_file(site, path),
        Target::Local { path, .. } => {
            let files = reading.disk.list(&reading.bundle.folder()).ok()?.files;
            let own = files
                .iter()
                .map(String::as_str)
                .filter(|name| crate::document::target::is_local_path(name));
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

fn near_file(site: &Site, path: &str) -> Option<String> {
    nearest(path, site.files.iter().map(|file| file.path.as_str()))
        .map(|near| format!("@/files/{near}"))
}

/// A link to a heading of its own page. Those to other pages are checked when every page was read.
fn own_fragment(text: &Text, language: Language, link: &Link) -> Option<Finding> {
    let Target::Fragment(fragment) = link.target() else {
        return None;
    };
    let ids: Vec<&str> = text
        .document
        .headings
        .iter()
        .map(|heading| heading.id.as_str())
        .collect();
    (!ids.contains(&fragment))
        .then(|| no_such_heading(text.at(&link.place(text.file)), language, fragment, ids))
}

/// Tells of a link to a heading that its page does not have.
pub(crate) fn no_such_heading<'a>(
    place: crate::model::Place,
    language: Language,
    fragment: &str,
    ids: impl IntoIterator<Item = &'a str>,
) -> Finding {
    let finding = Finding::new(&FRAGMENT, place)
        .with("id", fragment)
        .with("language", language.code());
    match nearest(fragment, ids) {
        Some(near) => finding.with("near", near).advise("near"),
        None => finding,
    }
}
