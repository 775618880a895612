//! Two bulletins or pages with one title or one description: lists, results of a search and browser tabs do not tell them
//! apart (facts.md, part 3: both are unique).

use std::collections::BTreeMap;

use crate::check::{Check, Run};
use crate::diagnostic::{Finding, Rule};
use crate::model::{Bundle, Language, Place, Severity, Site, Spanned, Standing};

const RULE: Rule = Rule::new("style/not-unique", Severity::Warning);

pub(super) const CHECK: Check = Check {
    rules: &[&RULE],
    run: Run::Site(run),
};

fn run(site: &Site) -> Vec<Finding> {
    // The notice of a withdrawn bulletin has another title, and no description: what replaces it may take over both.
    let mut bundles: Vec<&Bundle> = site
        .bulletins
        .iter()
        .chain(&site.pages)
        .map(|bundle| &**bundle)
        .filter(|bundle| site.standing(bundle) != Standing::Withdrawn)
        .collect();
    // Who came first keeps the words, and what is public comes before drafts.
    bundles.sort_by_key(|bundle| {
        (
            site.standing(bundle).is_harmless(),
            bundle.facts.dated.instant,
        )
    });
    let mut findings = Vec::new();
    for language in Language::ALL {
        let mut seen: BTreeMap<(&str, String), Place> = BTreeMap::new();
        for bundle in &bundles {
            let words = &bundle.words[language];
            let parts = [
                ("title", Some(&words.title)),
                ("description", words.description.as_ref()),
            ];
            for (part, line) in parts {
                let Some(line) = line else { continue };
                let place = place(bundle, language, line);
                let key = (part, line.value.to_lowercase());
                match seen.get(&key) {
                    Some(first) => findings.push(
                        Finding::new(&RULE, place)
                            .with("part", part)
                            .and(first.clone(), "label-first"),
                    ),
                    // Two new drafts may both have the words that hold the place of a title.
                    None if site.standing(bundle).is_harmless() => {}
                    None => {
                        seen.insert(key, place);
                    }
                }
            }
        }
    }
    findings
}

fn place(bundle: &Bundle, language: Language, line: &Spanned<Box<str>>) -> Place {
    let path = format!("{}/{}.md", bundle.folder(), language.code());
    Place::new(path, &line.span())
}
