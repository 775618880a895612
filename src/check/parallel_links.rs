//! Links that one language has and the other has not, or that lead elsewhere.
//!
//! A page of a bilingual site has an address in each language: where the address names its own language (`/en/`,
//! `-eng`, `?lang=`), only the host and the order are compared. An address that names no language is the same in both.

use super::{Check, Reading, Run, each_text};
use crate::diagnostic::{Finding, Rule};
use crate::document::target::Target;
use crate::model::{Bilingual, Language, Severity};

const RULE: Rule = Rule::new("parity/link", Severity::Warning);
const WRONG_LANGUAGE: Rule = Rule::new("link/wrong-language", Severity::Warning);

pub(super) const CHECK: Check = Check {
    rules: &[&RULE, &WRONG_LANGUAGE],
    run: Run::Bundle(run),
};

/// A link as compared: what it leads to, whatever the language.
struct Compared {
    key: String,
    /// The language its address names, where it names one.
    names: Option<Language>,
    link: usize,
}

fn run(reading: &Reading) -> Vec<Finding> {
    let compared = Bilingual::from_fn(|language| {
        let links = &reading.text[language].links;
        // A link that leads nowhere is told by itself; it is no news that it has no twin.
        let all = links
            .iter()
            .enumerate()
            .filter(|(_, link)| !link.is_image && link.to.is_ok());
        all.filter_map(|(index, link)| read(&link.target(), index))
            .collect::<Vec<_>>()
    });
    let mut findings = wrong_language(reading, &compared);
    for language in Language::ALL {
        let twin = language.twin();
        let mut left: Vec<&str> = compared[twin]
            .iter()
            .map(|other| other.key.as_str())
            .collect();
        left.sort_unstable();
        for one in &compared[language] {
            if let Ok(place) = left.binary_search(&one.key.as_str()) {
                left.remove(place);
                continue;
            }
            let text = &reading.text[language];
            let link = &text.links[one.link];
            findings.push(
                Finding::new(&RULE, text.at(&link.place(text.file)))
                    .with("target", link.written.as_str())
                    .with("twin", twin.code()),
            );
        }
    }
    findings
}

/// A text that leads its readers to a page in the other language, without saying so (facts.md, part 2).
fn wrong_language(reading: &Reading, compared: &Bilingual<Vec<Compared>>) -> Vec<Finding> {
    each_text(reading)
        .flat_map(|(language, text)| {
            compared[language]
                .iter()
                .map(move |one| (language, text, one))
        })
        .filter(|(language, _, one)| one.names.is_some_and(|names| names != *language))
        .filter(|(language, text, one)| {
            let said = match language {
                Language::En => ["French only", "in French"],
                Language::Fr => ["en anglais seulement", "en anglais"],
            };
            let words = text
                .file
                .get(text.links[one.link].span.clone())
                .unwrap_or("");
            !said.iter().any(|said| words.contains(said))
        })
        .map(|(language, text, one)| {
            let link = &text.links[one.link];
            Finding::new(&WRONG_LANGUAGE, text.at(&link.place(text.file)))
                .with("target", link.written.as_str())
                .with("language", language.code())
        })
        .collect()
}

fn read(target: &Target, link: usize) -> Option<Compared> {
    let (key, names) = match target {
        Target::Bundle {
            shelf,
            id,
            fragment,
        } => {
            let fragment = if fragment.is_some() { "#" } else { "" };
            (format!("@/{}/{id}{fragment}", shelf.folder()), None)
        }
        // A file may be there once for each language, under a name of its own.
        Target::Shared { .. } | Target::Local { .. } => ("file".to_owned(), None),
        Target::Fragment(_) => ("#".to_owned(), None),
        Target::Outside(address) => outside(address),
        Target::Root(_) | Target::UnknownKind | Target::Forbidden | Target::Empty => return None,
    };
    Some(Compared { key, names, link })
}

/// Returns an outside address as compared: the host alone where the rest is in a language, else all of it.
fn outside(address: &str) -> (String, Option<Language>) {
    let lower = address.to_lowercase();
    let rest = lower
        .split_once("//")
        .map_or(lower.as_str(), |(_, rest)| rest);
    let rest = rest.strip_prefix("www.").unwrap_or(rest);
    let (host, path) = rest.split_once('/').unwrap_or((rest, ""));
    let host = PAIRS
        .iter()
        .find(|(_, fr)| *fr == host)
        .map_or(host, |(en, _)| *en);
    match named(path) {
        Some(language) => (host.to_owned(), Some(language)),
        None => (format!("{host}/{}", path.trim_end_matches('/')), None),
    }
}

/// Hosts of one body under a name in each language, English first.
const PAIRS: &[(&str, &str)] = &[
    ("ourcommons.ca", "noscommunes.ca"),
    ("laws-lois.justice.gc.ca", "lois-laws.justice.gc.ca"),
    ("statcan.gc.ca", "statistique.gc.ca"),
    ("oic-ci.gc.ca", "ci-oic.gc.ca"),
    ("tbs-sct.canada.ca", "sct-tbs.canada.ca"),
    ("scc-csc.ca", "csc-scc.ca"),
];

/// Returns the language that the path of an address names.
fn named(path: &str) -> Option<Language> {
    let words = path.split(['/', '.', '?', '&', '=', '-', '_', '#', ';']);
    let mut found = None;
    for word in words {
        let language = match word {
            "en" | "eng" | "e" | "english" | "anglais" => Language::En,
            "fr" | "fra" | "f" | "french" | "francais" => Language::Fr,
            _ => continue,
        };
        // The last one is the page's: “/en/…-fra.pdf” is a French file.
        found = Some(language);
    }
    found
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn addresses_of_one_page_are_one() {
        for (en, fr) in [
            (
                "https://www.priv.gc.ca/en/opc-news/",
                "https://priv.gc.ca/fr/nouvelles/",
            ),
            (
                "https://www.canada.ca/en/a/b.html",
                "https://www.canada.ca/fr/c/d/e.html",
            ),
            (
                "https://x.gc.ca/page-eng.html",
                "https://x.gc.ca/page-fra.html",
            ),
            ("https://x.gc.ca/p?lang=en", "https://x.gc.ca/p?lang=fr"),
            (
                "https://laws-lois.justice.gc.ca/eng/acts/P-21/",
                "https://lois-laws.justice.gc.ca/fra/lois/P-21/",
            ),
            ("https://example.com/a/", "https://example.com/a"),
        ] {
            assert_eq!(outside(en).0, outside(fr).0, "{en} {fr}");
        }
        for (en, fr) in [
            ("https://example.com/a", "https://example.com/b"),
            ("https://a.gc.ca/en/x", "https://b.gc.ca/fr/x"),
        ] {
            assert_ne!(outside(en).0, outside(fr).0, "{en} {fr}");
        }
    }
}
