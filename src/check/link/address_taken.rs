//! Two things at one address, or a bulletin at an address that a list already has (contract.md).

use std::collections::BTreeMap;
use std::ops::Range;

use crate::check::{Check, Run};
use crate::diagnostic::{Finding, Rule};
use crate::model::{Bundle, Language, Place, Shelf, Site};

const TAKEN: Rule = Rule::fault("link/address-taken");
const RESERVED: Rule = Rule::fault("link/reserved-slug");

pub(super) const CHECK: Check = Check {
    rules: &[&TAKEN, &RESERVED],
    run: Run::Site(run),
};

/// Who wants an address: a bundle, under the slug that stands at `span`.
#[derive(Clone)]
struct Claim<'a> {
    bundle: &'a Bundle,
    span: Range<usize>,
}

fn run(site: &Site) -> Vec<Finding> {
    let mut findings = Vec::new();
    // Every bundle counts, public or not: a draft that takes an address would fail on its day. Who came first keeps
    // the address, and a draft comes last: it must not stop what is public.
    let bundles = site.bulletins.iter().chain(&site.pages);
    let mut bundles: Vec<&Bundle> = bundles.map(|bundle| &**bundle).collect();
    bundles.sort_by_key(|bundle| {
        (
            site.standing(bundle).is_harmless(),
            bundle.facts.dated.instant,
        )
    });
    for language in Language::ALL {
        let mut taken: BTreeMap<u64, Claim> = BTreeMap::new();
        let place = |claim: &Claim| {
            Place::new(
                format!("{}/{}.md", claim.bundle.folder(), language.code()),
                &claim.span,
            )
        };
        if [site.search(language), site.subscribe(language)].contains(&site.index(language)) {
            findings.push(
                Finding::new(&RESERVED, Place::file(crate::load::CONFIG_FILE))
                    .with("slug", site.config.bulletins_path[language].as_str()),
            );
        }
        for bundle in bundles.iter().copied() {
            let words = &bundle.words[language];
            for slug in std::iter::once(&words.slug).chain(&words.old_slugs) {
                let address = site.address_as(bundle, language, &slug.value);
                let claim = Claim {
                    bundle,
                    span: slug.span(),
                };
                if is_reserved(site, bundle, language, &slug.value, address.as_str()) {
                    findings
                        .push(Finding::new(&RESERVED, place(&claim)).with("slug", &*slug.value));
                    continue;
                }
                match taken.get(&crate::load::stamp(address.as_str())) {
                    Some(first) => findings.push(
                        Finding::new(&TAKEN, place(&claim))
                            .with("slug", &*slug.value)
                            .with("address", address.as_str())
                            .and(place(first), "label-first"),
                    ),
                    None => {
                        taken.insert(crate::load::stamp(address.as_str()), claim);
                    }
                }
            }
        }
    }
    findings
}

fn is_reserved(
    site: &Site,
    bundle: &Bundle,
    language: Language,
    slug: &str,
    address: &str,
) -> bool {
    match bundle.shelf {
        Shelf::Home => false,
        Shelf::Bulletins => {
            slug == "page"
                || slug == site.theme.segments[language].topics
                || (slug.len() == 4 && slug.bytes().all(|byte| byte.is_ascii_digit()))
        }
        // A page may not stand where the bulletins, the search page or the page about feeds do, nor below the bulletins.
        Shelf::Pages => {
            let lists = site.index(language);
            let own = [site.search(language), site.subscribe(language)];
            let home = format!("{}/", language.code());
            let files = ["files/", "assets/", "page/"].map(|folder| format!("{home}{folder}"));
            own.iter().any(|page| address.starts_with(page.as_str()))
                || address.starts_with(lists.as_str())
                || files
                    .iter()
                    .any(|folder| address.starts_with(folder.as_str()))
        }
    }
}
