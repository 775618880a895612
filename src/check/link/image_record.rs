//! An `[[images]]` entry for a file that the bundle does not show.

use std::collections::BTreeSet;

use crate::check::{Check, Reading, Run, each_text};
use crate::diagnostic::{Finding, Offers, Rule, nearest};
use crate::model::{Place, Severity};

const RULE: Rule = Rule::new("link/image-record", Severity::Warning);

pub(super) const CHECK: Check = Check {
    rules: &[&RULE],
    run: Run::Bundle(run),
};

fn run(reading: &Reading) -> Vec<Finding> {
    let Some(facts) = reading.bundle.facts_file() else {
        return Vec::new();
    };
    let shown: BTreeSet<&str> = each_text(reading)
        .flat_map(|(_, text)| &text.links)
        .filter(|link| link.is_image)
        .map(|link| link.written.strip_prefix("./").unwrap_or(&link.written))
        .collect();
    let mut offers = Offers::of_one_text();
    reading
        .bundle
        .facts
        .images
        .iter()
        .filter(|image| !shown.contains(&*image.file.value))
        .map(|image| {
            let place = Place::new(facts.as_str(), &image.file.span());
            let finding = Finding::new(&RULE, place).with("name", &*image.file.value);
            finding.or_near(offers.look(|| nearest(&image.file.value, shown.iter().copied())))
        })
        .collect()
}
