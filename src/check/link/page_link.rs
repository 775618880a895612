//! Something in `site.toml` or in the facts that names a page, a bulletin or a file that is not there.

use crate::check::{Check, Run};
use crate::diagnostic::{Finding, Rule, nearest};
use crate::document::target::Target;
use crate::load::CONFIG_FILE;
use crate::model::{Language, MenuTarget, Place, Shelf, Site, Status};

const RULE: Rule = Rule::fault("link/unknown-page");

pub(super) const CHECK: Check = Check {
    rules: &[&RULE],
    run: Run::Site(run),
};

fn run(site: &Site) -> Vec<Finding> {
    let mut findings = Vec::new();
    let in_config = |span| Place::new(CONFIG_FILE, &span);
    for entry in &site.config.menu {
        if let MenuTarget::Page(page) = &entry.target {
            findings.extend(bundle(
                site,
                Shelf::Pages,
                &page.value,
                in_config(page.span()),
                "",
            ));
        }
    }
    if let Some(contact) = &site.config.contact {
        for language in Language::ALL {
            let text = &contact[language];
            if let Target::Bundle { shelf, id, .. } = Target::read(&text.value) {
                findings.extend(bundle(site, shelf, id, in_config(text.span()), ""));
            }
        }
    }
    for symbol in [
        &site.config.symbols.signature,
        &site.config.symbols.wordmark,
    ]
    .into_iter()
    .flatten()
    {
        for language in Language::ALL {
            let text = &symbol[language];
            let path = text.value.strip_prefix("@/files/").unwrap_or("");
            if site.files.iter().all(|file| file.path != path) {
                let files = site.files.iter().map(|file| file.path.as_str());
                let near = nearest(path, files).map(|near| format!("@/files/{near}"));
                findings.push(told(in_config(text.span()), &text.value, near));
            }
        }
    }
    for bulletin in &site.bulletins {
        if let Status::Withdrawn(withdrawal) = &bulletin.facts.status
            && let Some(other) = &withdrawal.replaced_by
        {
            let place = Place::new(bulletin.facts_file().unwrap_or_default(), &other.span());
            findings.extend(bundle(
                site,
                Shelf::Bulletins,
                &other.value,
                place,
                &bulletin.id,
            ));
        }
    }
    findings
}

/// Tells of a bundle that is not there; the one that names it, if any, is not what was meant.
fn bundle(site: &Site, shelf: Shelf, id: &str, place: Place, own: &str) -> Option<Finding> {
    if site.find(shelf, id).is_some() || site.broken(shelf, id).is_some() {
        return None;
    }
    let ids: Vec<&str> = site
        .bundles()
        .filter(|bundle| bundle.shelf == shelf)
        .map(|bundle| &*bundle.id)
        .filter(|other| *other != own)
        .collect();
    Some(told(place, id, nearest(id, ids).map(str::to_owned)))
}

fn told(place: Place, name: &str, near: Option<String>) -> Finding {
    Finding::new(&RULE, place).with("name", name).or_near(near)
}
