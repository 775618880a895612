//! A picture that nobody should open: of a hundred million points, or as many bytes. Its header says so, or its length.

use super::picture_files::{self, PictureFile};
use crate::check::{Check, Run};
use crate::diagnostic::{Finding, Rule};
use crate::picture::{MOST_BYTES, MOST_POINTS};

const RULE: Rule = Rule::fault("input/picture-large");

pub(super) const BUNDLE: Check = Check {
    rules: &[&RULE],
    run: Run::Bundle(|reading| picture_files::of_bundle(reading, look)),
};

pub(super) const SITE: Check = Check {
    rules: &[],
    run: Run::Site(|site| picture_files::shared(site, look)),
};

const MILLION: u64 = 1_000_000;

fn look(file: &PictureFile) -> Vec<Finding> {
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
    let length = file.disk.length(file.path).unwrap_or(0);
    if length > MOST_BYTES {
        return told("bytes", length, MOST_BYTES);
    }
    match file.disk.picture_facts(file.path) {
        Some(facts) if facts.is_too_large() => told("points", facts.points(), MOST_POINTS),
        _ => Vec::new(),
    }
}
