//! The pictures that a site publishes, each with the places that tell of it: where texts name it; else its file. Each is
//! looked at once, for every rule about pictures.

use super::{picture_broken, picture_large, picture_name};
use crate::check::{Check, Reading, Run, offered};
use crate::diagnostic::Finding;
use crate::load::Disk;
use crate::model::{Place, Site};
use crate::picture::{Facts, Format, Sort};

pub(super) const BUNDLE: Check = Check {
    rules: &[
        &picture_broken::RULE,
        &picture_large::RULE,
        &picture_name::RULE,
    ],
    run: Run::Bundle(of_bundle),
};

pub(super) const SITE: Check = Check {
    rules: &[],
    run: Run::Site(shared),
};

/// What each rule looks for.
const LOOKS: &[fn(&PictureFile) -> Vec<Finding>] = &[
    picture_broken::look,
    picture_large::look,
    picture_name::look,
];

/// A picture to be looked at.
pub(super) struct PictureFile<'a> {
    pub(super) disk: &'a Disk,
    /// Its path from the site's root.
    pub(super) path: &'a str,
    /// What its bytes are.
    pub(super) format: Format,
    /// How many bytes it has.
    pub(super) length: u64,
    /// What its header says, where it is read.
    pub(super) facts: Option<Facts>,
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

/// Looks at the pictures of a bundle that its texts show or offer.
fn of_bundle(reading: &Reading) -> Vec<Finding> {
    let files = offered(reading);
    files
        .iter()
        .flat_map(|(path, places)| look(reading.disk, path, places))
        .collect()
}

/// Looks at the pictures that bundles share.
fn shared(site: &Site) -> Vec<Finding> {
    let disk = Disk::new(&site.root);
    let mut findings = Vec::new();
    for file in &site.files {
        let path = format!("content/files/{}", file.path);
        findings.extend(look(&disk, &path, &[Place::file(path.as_str())]));
    }
    findings
}

fn look(disk: &Disk, path: &str, places: &[Place]) -> Vec<Finding> {
    let Ok(Sort::Picture(format)) = disk.sort(path) else {
        return Vec::new();
    };
    let file = PictureFile {
        disk,
        path,
        format,
        length: disk.length(path).unwrap_or(0),
        facts: disk.picture_facts(path, format),
        places,
    };
    LOOKS.iter().flat_map(|look| look(&file)).collect()
}
