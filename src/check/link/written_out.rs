//! An address of the site written out: it would break when a slug or the host changes, and lead to one language.

use crate::check::{Check, Reading, Run, each_text};
use crate::diagnostic::{Finding, Rule};
use crate::document::target::Target;
use crate::model::{Language, Severity, Shelf, Site};

const RULE: Rule = Rule::new("link/written-out", Severity::Error);

pub(super) const CHECK: Check = Check {
    rules: &[&RULE],
    run: Run::Bundle(run),
};

fn run(reading: &Reading) -> Vec<Finding> {
    let site = reading.site;
    each_text(reading)
        .flat_map(|(language, text)| text.links.iter().map(move |link| (language, text, link)))
        .filter_map(|(language, text, link)| {
            let path = match link.target() {
                Target::Root(path) => path,
                Target::Outside(address) => address
                    .strip_prefix(site.config.hosts.origin(language))
                    .filter(|path| path.is_empty() || path.starts_with('/'))?,
                _ => return None,
            };
            let finding = Finding::new(&RULE, text.at(&link.place(text.file)))
                .with("target", link.written.as_str());
            Some(finding.or_near(meant(site, path)))
        })
        .collect()
}

/// The bundle whose address, id or slug ends the path.
fn meant(site: &Site, path: &str) -> Option<String> {
    let last = path
        .trim_end_matches('/')
        .rsplit('/')
        .next()
        .filter(|last| !last.is_empty())?;
    site.bundles()
        .find(|bundle| {
            *bundle.id == *last
                || Language::ALL
                    .iter()
                    .any(|language| *bundle.words[*language].slug.value == *last)
        })
        .filter(|bundle| bundle.shelf != Shelf::Home)
        .map(|bundle| format!("@/{}/{}", bundle.shelf.folder(), bundle.id))
}
