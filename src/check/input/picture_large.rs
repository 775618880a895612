//! A picture that nobody should open: of a hundred million points, or as many bytes. Its header says so, or its length.

use super::picture_files::PictureFile;
use crate::diagnostic::{Finding, Rule};
use crate::picture::{MOST_BYTES, MOST_POINTS};

pub(super) const RULE: Rule = Rule::fault("input/picture-large");

const MILLION: u64 = 1_000_000;

pub(super) fn look(file: &PictureFile) -> Vec<Finding> {
    let told = |case: &'static str, much: u64, most: u64| {
        file.told(|place| {
            Finding::new(&RULE, place)
                .with("case", case)
                .with("name", file.name())
                .with(
                    "much",
                    usize::try_from(much.div_ceil(MILLION)).unwrap_or(usize::MAX),
                )
                .with(
                    "most",
                    usize::try_from(most / MILLION).unwrap_or(usize::MAX),
                )
        })
    };
    if file.length > MOST_BYTES {
        return told("bytes", file.length, MOST_BYTES);
    }
    match file.facts {
        Some(facts) if facts.is_too_large() => told("points", facts.points(), MOST_POINTS),
        _ => Vec::new(),
    }
}
