//! A picture that is damaged: a header without a size and a file without an end are told by
//! `check`, damage further in by the build that opens it.

use super::picture_files::{self, PictureFile};
use crate::diagnostic::{Finding, Rule};
use crate::model::Place;
use crate::picture::{self, Format};

pub(super) const RULE: Rule = Rule::fault("input/picture-broken");

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

pub(super) fn look(file: &PictureFile) -> Vec<Finding> {
    if file.format == Format::Svg || file.length > picture::MOST_BYTES {
        return Vec::new();
    }
    let Ok(Some(bytes)) = file.disk.bytes(file.path) else {
        return Vec::new();
    };
    match picture::is_whole(file.format, &bytes) {
        // What cannot be read at all is told by `privacy/picture-unread`.
        Err(_) => Vec::new(),
        Ok(true) if file.facts.is_some() => Vec::new(),
        Ok(_) => file.told(|place| at(place, file.name())),
    }
}
