//! A picture whose licence has ended: it must be taken down (facts.md, part 4).

use crate::check::{Check, Reading, Run};
use crate::diagnostic::{Finding, Rule};
use crate::load;
use crate::locale::date;
use crate::model::{Severity, Standing};

const RULE: Rule = Rule::new("privacy/image-expired", Severity::Error);

pub(super) const CHECK: Check = Check {
    rules: &[&RULE],
    run: Run::Bundle(run),
};

fn run(reading: &Reading) -> Vec<Finding> {
    let (site, bundle) = (reading.site, reading.bundle);
    if site.standing(bundle) == Standing::Withdrawn {
        return Vec::new();
    }
    let Some(file) = bundle.facts_file() else {
        return Vec::new();
    };
    let places = load::Places::of(reading.disk, file);
    bundle
        .facts
        .images
        .iter()
        .enumerate()
        .filter_map(|(index, image)| {
            Some((index, image, image.expires.filter(|end| *end < site.today)?))
        })
        .map(|(index, image, end)| {
            let place = places.place(&["images", &index.to_string(), "expires"]);
            Finding::new(&RULE, place)
                .with("name", &*image.file.value)
                .with("date", date::iso(end))
        })
        .collect()
}
