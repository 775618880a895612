//! Links to headings of other pages: what leads nowhere is known only when every page was read.

use std::collections::{BTreeMap, BTreeSet};

use crate::check::Reading;
use crate::diagnostic::{Finding, Offers};
use crate::document::target::Target;
use crate::model::{Bilingual, Language, Place, Severity, Shelf, Site};

/// What must be known of a bundle's texts once they are forgotten.
#[derive(Debug)]
pub struct Trace {
    /// The ids of the headings, one a line.
    headings: Bilingual<Box<str>>,
    /// Links to headings of other bundles.
    fragments: Vec<Fragment>,
}

/// A link to a heading of another bundle.
#[derive(Debug)]
struct Fragment {
    language: Language,
    shelf: Shelf,
    id: String,
    fragment: String,
    place: Place,
    severity: Severity,
}

impl Trace {
    /// The trace of a bundle that is being read.
    #[must_use]
    pub fn of(reading: &Reading) -> Self {
        let mut fragments = Vec::new();
        for language in Language::ALL {
            let text = &reading.text[language];
            for link in &text.links {
                if let Target::Bundle {
                    shelf,
                    id,
                    fragment: Some(fragment),
                } = link.target()
                    && link.to.is_ok()
                {
                    fragments.push(Fragment {
                        language,
                        shelf,
                        id: id.to_owned(),
                        fragment: fragment.to_owned(),
                        place: text.at(&link.place(text.file)),
                        severity: if reading.site.standing(reading.bundle).is_harmless() {
                            Severity::Warning
                        } else {
                            Severity::Error
                        },
                    });
                }
            }
        }
        Self {
            headings: Bilingual::from_fn(|language| {
                let ids: Vec<&str> = reading.text[language].document.ids().collect();
                ids.join("\n").into()
            }),
            fragments,
        }
    }
}

/// Finds links to headings that their pages do not have. `traces` are those of all bundles, in the order of
/// [`Site::bundles`].
#[must_use]
pub fn find(site: &Site, traces: &[&Trace]) -> Vec<Finding> {
    if traces.iter().all(|trace| trace.fragments.is_empty()) {
        return Vec::new();
    }
    let by_bundle: BTreeMap<(Shelf, &str), &Trace> = site
        .bundles()
        .zip(traces)
        .map(|(bundle, trace)| ((bundle.shelf, &*bundle.id), *trace))
        .collect();
    let mut findings = Vec::new();
    let mut known: BTreeMap<(Language, Shelf, &str), BTreeSet<&str>> = BTreeMap::new();
    for trace in traces {
        let mut offers = Offers::of_one_text();
        for link in &trace.fragments {
            let Some(target) = by_bundle.get(&(link.shelf, link.id.as_str())) else {
                continue;
            };
            let ids = || target.headings[link.language].lines();
            let known = known
                .entry((link.language, link.shelf, link.id.as_str()))
                .or_insert_with(|| ids().collect());
            if !known.contains(link.fragment.as_str()) {
                let mut finding = super::target::no_such_heading(
                    link.place.clone(),
                    link.language,
                    &link.fragment,
                    ids(),
                    &mut offers,
                );
                finding.soften(link.severity);
                findings.push(finding);
            }
        }
    }
    findings
}
