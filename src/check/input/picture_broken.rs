//! A picture that is damaged: a header without a size and a file without an end are told by
//! `check`, damage further in by the build that opens it.

use super::picture_files::{self, PictureFile};
use crate::check::{Check, Run};
use crate::diagnostic::{Finding, Rule};
use crate::model::Place;
use crate::picture::{self, Format};

const RULE: Rule = Rule::fault("input/picture-broken");

pub(super) const BUNDLE: Check = Check {
    rules: &[&RULE],
    run: Run::Bundle(|reading| picture_files::of_bundle(reading, look)),
};

pub(super) const SITE: Check = Check {
    rules: &[],
    run: Run::Site(|site| picture_files::shared(site, look)),
};

/// Returns what is told of a picture that could not be opened, wherever texts show it.
pub(crate) fn told(path: &str, places: &[Place]) -> Vec<Finding> {
    let places = places.iter().cloned();
    places
        .map(|place| at(place, picture_files::name(path)))
        .collect()
}

fn at(place: Place, name: &str) -> Finding {
    Finding::new(&RULE, place).with("name", name)
}

fn look(file: &PictureFile) -> Vec<Finding> {
    let is_long = file.disk.length(file.path).unwrap_or(0) > picture::MOST_BYTES;
    if file.format == Format::Svg || is_long {
        return Vec::new();
    }
    match file.disk.bytes(file.path) {
        // What cannot be read at all is told by `privacy/picture-unread`.
        Ok(Some(bytes)) if picture::check(file.format, &bytes).is_ok() => {
            let is_whole = picture::has_end(file.format, &bytes);
            if is_whole && file.disk.picture_facts(file.path).is_some() {
                return Vec::new();
            }
            file.told(|place| at(place, file.name()))
        }
        _ => Vec::new(),
    }
}
