//! A photograph of which nobody said whether the people in it agreed (facts.md, part 4: a signed release from each).

use std::collections::{BTreeMap, BTreeSet};

use crate::check::{Check, Reading, Run, each_text};
use crate::diagnostic::{Finding, Rule};
use crate::load;
use crate::model::{Severity, Standing};

const RULE: Rule = Rule::new("privacy/image-consent", Severity::Warning);

pub(super) const CHECK: Check = Check {
    rules: &[&RULE],
    run: Run::Bundle(run),
};

/// The formats that cameras and telephones make. No program can tell whether a picture shows people: whoever chose it
/// says so in `consent`.
const PHOTOGRAPHS: &[&str] = &[".jpg", ".jpeg", ".webp", ".avif", ".heic", ".heif", ".jxl"];

fn run(reading: &Reading) -> Vec<Finding> {
    let bundle = reading.bundle;
    if reading.site.standing(bundle) == Standing::Withdrawn {
        return Vec::new();
    }
    // The home page has no facts, and so no records of pictures whose place anybody asks for.
    let file = bundle.facts_file().unwrap_or_default();
    let places = load::Places::of(reading.disk, file);
    // The first of several entries for a file counts.
    let images = bundle.facts.images.iter().enumerate().rev();
    let records: BTreeMap<&str, usize> = images
        .map(|(index, image)| (&*image.file.value, index))
        .collect();
    let mut told: BTreeSet<&str> = BTreeSet::new();
    let mut findings = Vec::new();
    for (_, text) in each_text(reading) {
        for link in text.links.iter().filter(|link| link.is_image) {
            let name = link.written.strip_prefix("./").unwrap_or(&link.written);
            if !is_photograph(name) || !told.insert(name) {
                continue;
            }
            let finding = match records.get(name) {
                Some(index) if bundle.facts.images[*index].consent.is_some() => continue,
                Some(index) => {
                    let place = places.place(&["images", &index.to_string(), "file"]);
                    Finding::new(&RULE, place)
                        .and(text.at(&link.place(text.file)), "label-shown")
                        .advise("record")
                }
                None => Finding::new(&RULE, text.at(&link.place(text.file))),
            };
            findings.push(finding.with("name", name));
        }
    }
    findings
}

fn is_photograph(name: &str) -> bool {
    let name = name.to_ascii_lowercase();
    PHOTOGRAPHS.iter().any(|ending| name.ends_with(ending))
}
