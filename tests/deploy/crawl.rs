//! Walks through a site as it stands in a folder, from its home pages, and finds links that lead to nothing.

use std::collections::BTreeSet;
use std::fs;
use std::path::Path;

/// Where readers begin.
const BEGINNINGS: [&str; 6] = [
    "index.html",
    "en/index.html",
    "fr/index.html",
    "en/rss.xml",
    "fr/rss.xml",
    "sitemap.xml",
];

/// Returns the links of what readers can come to that lead to nothing, and how many files were looked at.
pub(super) fn broken(site: &Path) -> (Vec<String>, usize) {
    let mut seen: BTreeSet<String> = BTreeSet::new();
    let mut next: Vec<String> = BEGINNINGS.map(str::to_owned).to_vec();
    let mut broken = Vec::new();
    while let Some(path) = next.pop() {
        if !seen.insert(path.clone()) {
            continue;
        }
        let Ok(bytes) = fs::read(site.join(&path)) else {
            broken.push(path);
            continue;
        };
        if !["html", "xml"].iter().any(|ending| path.ends_with(ending)) {
            continue;
        }
        for target in links(&String::from_utf8_lossy(&bytes)) {
            if !seen.contains(&target) && !site.join(&target).is_file() {
                broken.push(format!("{path} leads to {target}"));
                seen.insert(target);
            } else {
                next.push(target);
            }
        }
    }
    (broken, seen.len())
}

/// Returns the files of the site that a page or a feed links to or loads.
fn links(text: &str) -> Vec<String> {
    let marks = [
        "href=\"/",
        "src=\"/",
        "<link>https://bulletins.example.ca/",
        "<loc>https://bulletins.example.ca/",
        "href=\"https://bulletins.example.ca/",
    ];
    marks
        .into_iter()
        .flat_map(|mark| text.split(mark).skip(1))
        .map(|rest| rest.split(['"', '<', '#', '?']).next().unwrap())
        .map(|path| {
            if path.is_empty() || path.ends_with('/') {
                format!("{path}index.html")
            } else {
                path.to_owned()
            }
        })
        .collect()
}
