//! Addresses that the last publication had and this one would not: links, bookmarks and feeds would lead nowhere.
//!
//! Lists grow and shrink: their further pages, years and letters are no promise to anybody. All else is.

use std::collections::{BTreeMap, BTreeSet};

use crate::diagnostic::{Finding, Rule};
use crate::load::{self, Disk};
use crate::model::{Bundle, Language, Place, Severity, Shelf, Site, Standing};

const RULE: Rule = Rule::new("link/dropped", Severity::Error);

/// The rule, for the list of all.
pub(crate) const RULES: &[&Rule] = &[&RULE];

/// Returns the addresses that would be lost. `published` and `planned` are paths of files from the output folder;
/// `planned` may leave out what belongs to one bundle.
#[must_use]
pub(crate) fn find<'p>(
    site: &Site,
    disk: &Disk,
    published: impl Iterator<Item = &'p str> + Clone,
    planned: &BTreeSet<String>,
) -> Vec<Finding> {
    let lost: BTreeSet<&str> = published
        .clone()
        .filter(|path| is_promise(path) && !planned.contains(*path))
        .collect();
    if lost.is_empty() {
        return Vec::new();
    }
    let changed = Changed::read(site, &published.collect());
    let mut findings: Vec<Finding> = lost
        .into_iter()
        .map(|path| told(site, disk, path, &changed))
        .collect();
    // What an unreadable bundle would have is known to nobody: it is told of by itself.
    if !site.broken.is_empty() {
        findings.retain(|finding| finding.help != "help");
    }
    // A status takes both languages back: once is enough.
    let mut statuses = BTreeSet::new();
    findings
        .retain(|finding| finding.help != "unpublished" || statuses.insert(finding.place.clone()));
    findings
}

/// Returns whether readers may have kept the address of a file: pages and feeds, but the parts of lists: what stands in
/// the folder of a year or of a further page.
pub(crate) fn is_promise(path: &str) -> bool {
    let (folder, file) = path.rsplit_once('/').unwrap_or(("", path));
    let last = folder.rsplit('/').next().unwrap_or("");
    let is_part = !last.is_empty() && last.bytes().all(|byte| byte.is_ascii_digit());
    match file {
        "index.html" => !folder.is_empty() && !is_part,
        "feed.json" => !is_part,
        _ if file.strip_suffix(".xml").is_some() => !is_part,
        _ => is_shared(path),
    }
}

fn is_shared(path: &str) -> bool {
    path.starts_with("files/") || path.contains("/files/")
}

/// The bundles that may be why an address is lost, each looked up by what was published.
struct Changed<'s> {
    /// Those that are not public, by the file of each of their addresses.
    unpublished: BTreeMap<String, &'s Bundle>,
    /// Those with a new address in a language whose twin kept its own, by language and the folder of that address.
    renamed: BTreeMap<(Language, String), Vec<&'s Bundle>>,
}

impl<'s> Changed<'s> {
    fn read(site: &'s Site, published: &BTreeSet<&str>) -> Self {
        let mut changed = Self {
            unpublished: BTreeMap::new(),
            renamed: BTreeMap::new(),
        };
        for bundle in site.bundles() {
            let paths = site.addresses(bundle).map(|address| address.path());
            for language in Language::ALL {
                let (here, twin) = (paths[language].as_str(), paths[language.twin()].as_str());
                if !site.is_made(bundle) {
                    changed.unpublished.entry(here.to_owned()).or_insert(bundle);
                } else if let (Some(above), false, true) = (
                    above(here),
                    published.contains(here),
                    published.contains(twin),
                ) {
                    let key = (language, above.to_owned());
                    changed.renamed.entry(key).or_default().push(bundle);
                }
            }
        }
        changed
    }

    /// Returns the one bundle that has a new address in a language, beside the lost one.
    fn renamed(&self, language: Language, path: &str) -> Option<&'s Bundle> {
        match self.renamed.get(&(language, above(path)?.to_owned()))?[..] {
            [bundle] => Some(bundle),
            _ => None,
        }
    }
}

/// Returns the folder above that of a page.
fn above(path: &str) -> Option<&str> {
    let page = path.strip_suffix("/index.html")?;
    page.rsplit_once('/').map(|(above, _)| above)
}

/// Tells of an address where the author can mend it: at the text that has another address now, at the status that
/// takes it back, else at the folder that it came from.
fn told(site: &Site, disk: &Disk, path: &str, changed: &Changed) -> Finding {
    let address = path.strip_suffix("index.html").unwrap_or(path);
    let finding = |place: Place, case: &'static str| {
        let finding = Finding::new(&RULE, place)
            .with("case", case)
            .with("address", address);
        finding.advise(if case == "gone" { "help" } else { case })
    };
    if let Some(bundle) = changed.unpublished.get(path) {
        let file = bundle.facts_file().unwrap_or_default();
        let key = match site.standing(bundle) {
            Standing::Waiting(_) => "release",
            _ => "status",
        };
        return finding(load::place_of(disk, &file, &[key]), "unpublished");
    }
    for language in Language::ALL {
        if let Some(bundle) = changed.renamed(language, path) {
            let slug = &bundle.words[language].slug;
            let file = format!("{}/{}.md", bundle.folder(), language.code());
            let old = address
                .trim_end_matches('/')
                .rsplit('/')
                .next()
                .unwrap_or("");
            return finding(Place::new(file, &slug.span()), "renamed")
                .with("old", old)
                .with("new", &*slug.value);
        }
    }
    let shelf = if Language::ALL
        .into_iter()
        .any(|language| address.starts_with(site.index(language).as_str()))
    {
        Shelf::Bulletins
    } else {
        Shelf::Pages
    };
    let folder = if is_shared(path) {
        "files"
    } else {
        shelf.folder()
    };
    finding(Place::file(format!("content/{folder}")), "gone")
}

#[cfg(test)]
mod tests {
    use super::is_promise;

    #[test]
    fn parts_of_lists_are_no_promise() {
        for path in [
            "en/bulletins/lock/index.html",
            "en/rss.xml",
            "files/form.pdf",
            "en/bulletins/topics/breaches/index.html",
        ] {
            assert!(is_promise(path), "{path}");
        }
        for path in [
            "en/bulletins/page/2/index.html",
            "en/bulletins/2024/index.html",
            "assets/style.1.css",
            "en/bulletins/lock/a.svg",
            "robots.txt",
        ] {
            assert!(!is_promise(path), "{path}");
        }
    }
}
