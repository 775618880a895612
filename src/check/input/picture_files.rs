//! The pictures that a site publishes, each with the places that tell of it: where texts name it; else its file.

use std::collections::BTreeMap;

use crate::check::{Reading, each_text};
use crate::diagnostic::Finding;
use crate::document::target::Target;
use crate::load::Disk;
use crate::model::{Place, Site};
use crate::picture::{Format, Sort};

/// A picture to be looked at.
pub(super) struct PictureFile<'a> {
    pub(super) disk: &'a Disk,
    /// Its path from the site's root.
    pub(super) path: &'a str,
    /// What its bytes are.
    pub(super) format: Format,
    places: &'a [Place],
}

impl PictureFile<'_> {
    /// Returns the picture's own name.
    pub(super) fn name(&self) -> &str {
        name(self.path)
    }

    /// Tells the same at every place.
    pub(super) fn told(&self, finding: impl Fn(Place) -> Finding) -> Vec<Finding> {
        self.places.iter().cloned().map(finding).collect()
    }
}

/// Returns the last segment of a path.
pub(super) fn name(path: &str) -> &str {
    path.rsplit('/').next().unwrap_or(path)
}

type Look = fn(&PictureFile) -> Vec<Finding>;

/// Looks at the pictures of a bundle that its texts show or offer.
pub(super) fn of_bundle(reading: &Reading, look: Look) -> Vec<Finding> {
    let folder = reading.bundle.folder();
    let mut files: BTreeMap<String, Vec<Place>> = BTreeMap::new();
    for (_, text) in each_text(reading) {
        for link in &text.links {
            if let (Target::Local { path, .. }, Ok(_)) = (link.target(), &link.to) {
                let place = text.at(&link.place(text.file));
                files
                    .entry(format!("{folder}/{path}"))
                    .or_default()
                    .push(place);
            }
        }
    }
    let files = files.iter();
    files
        .flat_map(|(path, places)| at(reading.disk, path, places, look))
        .collect()
}

/// Looks at the pictures that bundles share.
pub(super) fn shared(site: &Site, look: Look) -> Vec<Finding> {
    let disk = Disk::new(&site.root);
    let mut findings = Vec::new();
    for file in &site.files {
        let path = format!("content/files/{}", file.path);
        findings.extend(at(&disk, &path, &[Place::file(path.as_str())], look));
    }
    findings
}

fn at(disk: &Disk, path: &str, places: &[Place], look: Look) -> Vec<Finding> {
    match disk.sort(path) {
        Ok(Sort::Picture(format)) => look(&PictureFile {
            disk,
            path,
            format,
            places,
        }),
        _ => Vec::new(),
    }
}
