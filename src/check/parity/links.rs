//! Links that one language has and the other has not, or that lead elsewhere.
//!
//! A page of a bilingual site has an address in each language: where the address names its own language (`/en/`,
//! `-eng`, `?lang=`), the host and the numbers are compared, for the words are translated: `/en/2024/news` and
//! `/fr/2024/nouvelles`. Many sites name one of their languages only. An address that names no language is the same in
//! both, but for bodies that address each page in the words of its language.
//!
//! One mistake is told once: a link that leads nowhere is told as that, and so the one beside it in the other language is
//! not said to be alone.

use std::collections::BTreeMap;

use crate::check::{Check, Reading, Run, each_text};
use crate::diagnostic::{Finding, Rule};
use crate::document::target::{DeadEnd, Target};
use crate::model::{Bilingual, Language, Severity};

const RULE: Rule = Rule::new("parity/link", Severity::Warning);
const WRONG_LANGUAGE: Rule = Rule::new("link/wrong-language", Severity::Warning);

pub(super) const CHECK: Check = Check {
    rules: &[&RULE, &WRONG_LANGUAGE],
    run: Run::Bundle(run),
};

/// A link as compared: what it leads to, whatever the language.
#[derive(Clone, Debug)]
struct Compared {
    key: String,
    /// The host of an outside address.
    host: Option<String>,
    /// Whether its pages may have an address in each language without saying so.
    is_each: bool,
    /// The numbers of the path, which no language translates: dates, and those that name a page.
    numbers: Vec<String>,
    /// The language its address names, where it names one.
    names: Option<Language>,
    link: usize,
}

fn run(reading: &Reading) -> Vec<Finding> {
    let compared = Bilingual::from_fn(|language| {
        let links = &reading.text[language].links;
        let all = links.iter().enumerate().filter(|(_, link)| !link.is_image);
        all.filter_map(|(index, link)| read(&link.target(), index))
            .collect::<Vec<_>>()
    });
    let mut findings = wrong_language(reading, &compared);
    let mut alone = unmatched(&compared);
    translated(&mut alone);
    without_dead_ends(reading, &mut alone);
    findings.extend(elsewhere(reading, &mut alone));
    for language in Language::ALL {
        let text = &reading.text[language];
        findings.extend(alone[language].iter().map(|one| {
            let link = &text.links[one.link];
            Finding::new(&RULE, text.at(&link.place(text.file)))
                .with("case", "missing")
                .with("target", link.written.as_str())
                .with("twin", language.twin().code())
        }));
    }
    findings
}

/// Takes out the links of both languages that stand alone in one passage, each with its like: one that leads elsewhere
/// is told once, with both places.
fn elsewhere(reading: &Reading, alone: &mut Bilingual<Vec<Compared>>) -> Vec<Finding> {
    let mut findings = Vec::new();
    let mut others = std::mem::take(&mut alone.fr);
    alone.en.retain(|one| {
        let Some(bead) = bead(reading, Language::En, one) else {
            return true;
        };
        let is_beside = |other: &Compared| self::bead(reading, Language::Fr, other) == Some(bead);
        let like = others
            .iter()
            .position(|other| is_beside(other) && other.host == one.host)
            .or_else(|| others.iter().position(is_beside));
        let Some(like) = like else {
            return true;
        };
        let other = others.remove(like);
        let (en, fr) = (&reading.text.en, &reading.text.fr);
        let (here, there) = (&en.links[one.link], &fr.links[other.link]);
        findings.push(
            Finding::new(&RULE, en.at(&here.place(en.file)))
                .with("case", "elsewhere")
                .with("target", here.written.as_str())
                .with("other", there.written.as_str())
                .with("twin", Language::Fr.code())
                .and(fr.at(&there.place(fr.file)), "label-other-language"),
        );
        false
    });
    alone.fr = others;
    findings
}

/// Returns the links of each language that have no like in the other: each is the like of one.
fn unmatched(compared: &Bilingual<Vec<Compared>>) -> Bilingual<Vec<Compared>> {
    Bilingual::from_fn(|language| {
        let mut others: BTreeMap<&str, usize> = BTreeMap::new();
        for other in &compared[language.twin()] {
            *others.entry(&other.key).or_default() += 1;
        }
        let mut alone = compared[language].clone();
        alone.retain(|one| {
            let left = others.get_mut(one.key.as_str());
            left.is_none_or(|left| {
                let is_alone = *left == 0;
                *left = left.saturating_sub(1);
                is_alone
            })
        });
        alone
    })
}

/// Drops the links of one host that may well be one page under an address in each language, each with its first like.
fn translated(alone: &mut Bilingual<Vec<Compared>>) {
    let mut others: BTreeMap<String, Vec<Compared>> = BTreeMap::new();
    for other in std::mem::take(&mut alone.fr) {
        let host = other.host.clone().unwrap_or_default();
        others.entry(host).or_default().push(other);
    }
    alone.en.retain(|one| {
        let host = one.host.as_ref().and_then(|host| others.get_mut(host));
        let Some(same_host) = host else { return true };
        match same_host.iter().position(|other| may_be_one(one, other)) {
            Some(place) => {
                same_host.remove(place);
                false
            }
            None => true,
        }
    });
    alone.fr = others.into_values().flatten().collect();
    alone.fr.sort_by_key(|one| one.link);
}

/// Returns whether two addresses of one host can be told apart by their words alone.
fn may_be_one(en: &Compared, fr: &Compared) -> bool {
    let names = [en.names, fr.names];
    let is_named = names.contains(&Some(Language::En)) || names.contains(&Some(Language::Fr));
    let is_one_number = en.numbers.is_empty() || fr.numbers.is_empty() || en.numbers == fr.numbers;
    (en.is_each || is_named) && is_one_number
}

/// Drops the links that lead nowhere, each with the first one that it leaves alone in the same bead.
fn without_dead_ends(reading: &Reading, alone: &mut Bilingual<Vec<Compared>>) {
    for language in Language::ALL {
        let twin = language.twin();
        let mut dead: BTreeMap<usize, usize> = BTreeMap::new();
        alone[language].retain(|one| {
            // What is not public yet is no mistake of its address.
            let to = &reading.text[language].links[one.link].to;
            let is_dead = matches!(to, Err(end) if !matches!(end, DeadEnd::NotPublic(_)));
            if let Some(bead) = bead(reading, language, one).filter(|_| is_dead) {
                *dead.entry(bead).or_default() += 1;
            }
            !is_dead
        });
        alone[twin].retain(|one| {
            let left = bead(reading, twin, one).and_then(|bead| dead.get_mut(&bead));
            left.is_none_or(|left| {
                let is_alone = *left == 0;
                *left = left.saturating_sub(1);
                is_alone
            })
        });
    }
}

/// Returns the bead that a link stands in.
fn bead(reading: &Reading, language: Language, one: &Compared) -> Option<usize> {
    let text = &reading.text[language];
    let start = text.links[one.link].span.start;
    let after = text
        .prose
        .partition_point(|block| block.span.start <= start);
    let block = after.checked_sub(1)?;
    let beads = &reading.beads;
    let bead = beads.partition_point(|bead| bead.blocks[language].end <= block);
    (bead < beads.len()).then_some(bead)
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
    let inside = |key: String| Compared {
        key,
        host: None,
        is_each: false,
        numbers: Vec::new(),
        names: None,
        link,
    };
    Some(match target {
        Target::Bundle {
            shelf,
            id,
            fragment,
        } => {
            let fragment = if fragment.is_some() { "#" } else { "" };
            inside(format!("@/{}/{id}{fragment}", shelf.folder()))
        }
        // A file may be there once for each language, under a name of its own.
        Target::Shared { .. } | Target::Local { .. } => inside("file".to_owned()),
        Target::Fragment(_) => inside("#".to_owned()),
        Target::Outside(address) => outside(address, link),
        // These lead nowhere, which is told by itself; but each stands for one.
        Target::Root(_) | Target::UnknownKind | Target::Forbidden => inside("/".to_owned()),
        Target::Empty => return None,
    })
}

/// Returns an outside address as compared: the host and the numbers where the rest is in a language, else all of it.
fn outside(address: &str, link: usize) -> Compared {
    let lower = address.to_lowercase();
    let rest = lower
        .split_once("//")
        .map_or(lower.as_str(), |(_, rest)| rest);
    let rest = rest.strip_prefix("www.").unwrap_or(rest);
    let (host, path) = rest.split_once('/').unwrap_or((rest, ""));
    // “en.example.org” and “fr.example.org”
    let (host, of_host) = match host.split_once('.') {
        Some((first, domain)) if named(first).is_some() => (domain, named(first)),
        _ => one_host(host),
    };
    let names = named(path).or(of_host);
    let is_account = EACH.contains(&host);
    let numbers = if is_account {
        Vec::new()
    } else {
        numbers(path)
    };
    Compared {
        key: match names {
            Some(_) => format!("{host} {}", numbers.join(" ")),
            None => format!("{host}/{}", path.trim_end_matches('/')),
        },
        host: Some(host.to_owned()),
        is_each: is_government(host) || is_account,
        numbers,
        names,
        link,
    }
}

/// Federal bodies publish in both languages, and many address each page in the words of its language.
fn is_government(host: &str) -> bool {
    host == "canada.ca" || host.ends_with(".canada.ca") || host.ends_with(".gc.ca")
}

/// Where bodies have an account in each language, and tell what they tell in each of them.
const EACH: &[&str] = &[
    "facebook.com",
    "flickr.com",
    "instagram.com",
    "linkedin.com",
    "m.youtube.com",
    "twitter.com",
    "vimeo.com",
    "x.com",
    "youtu.be",
    "youtube.com",
];

/// How many digits name a page, where more stands beside them.
const NAMING: usize = 4;

/// Returns the numbers of a path: those that are a part of it by themselves, and those of so many digits that they name
/// something wherever they stand.
fn numbers(path: &str) -> Vec<String> {
    let path = path.split('#').next().unwrap_or_default();
    let mut numbers = Vec::new();
    for part in path.split(['/', '?', '&', '=']) {
        // “%c3%a9” is a letter.
        let mut escapes = part.split('%');
        let first = escapes.next().unwrap_or_default();
        let rest = escapes.map(|escape| escape.get(2..).unwrap_or_default());
        for plain in std::iter::once(first).chain(rest) {
            let runs = plain.split(|letter: char| !letter.is_ascii_digit());
            let is_told = |run: &&str| run.len() >= NAMING || !run.is_empty() && *run == part;
            numbers.extend(runs.filter(is_told).map(str::to_owned));
        }
    }
    numbers
}

/// Returns the name under which both names of a body's host are compared, and the language that this one names.
fn one_host(host: &str) -> (&str, Option<Language>) {
    for (en, fr) in PAIRS {
        if host == *en {
            return (en, Some(Language::En));
        }
        if host == *fr {
            return (en, Some(Language::Fr));
        }
    }
    let twin = TWINS.iter().find(|(_, fr)| *fr == host);
    (twin.map_or(host, |(en, _)| *en), None)
}

/// Hosts of one body, one for each language, English first.
const PAIRS: &[(&str, &str)] = &[
    ("bankofcanada.ca", "banqueducanada.ca"),
    ("blog.canada.ca", "blogue.canada.ca"),
    ("design.canada.ca", "conception.canada.ca"),
    ("digital.canada.ca", "numerique.canada.ca"),
    ("jobbank.gc.ca", "guichetemplois.gc.ca"),
    ("open.canada.ca", "ouvert.canada.ca"),
    ("ourcommons.ca", "noscommunes.ca"),
    ("statcan.gc.ca", "statistique.gc.ca"),
    ("travel.gc.ca", "voyage.gc.ca"),
    ("weather.gc.ca", "meteo.gc.ca"),
];

/// Hosts of one body under two names, each of which has both languages.
const TWINS: &[(&str, &str)] = &[
    ("laws-lois.justice.gc.ca", "lois-laws.justice.gc.ca"),
    ("oic-ci.gc.ca", "ci-oic.gc.ca"),
    ("scc-csc.ca", "csc-scc.ca"),
    ("tbs-sct.canada.ca", "sct-tbs.canada.ca"),
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

    fn is_one(en: &str, fr: &str) -> bool {
        let (en, fr) = (outside(en, 0), outside(fr, 0));
        en.key == fr.key || en.host == fr.host && may_be_one(&en, &fr)
    }

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
            (
                "https://open.canada.ca/data",
                "https://ouvert.canada.ca/donnees",
            ),
            (
                "https://en.example.org/wiki/Lock",
                "https://fr.example.org/wiki/Serrure",
            ),
            ("https://www.example.org/", "https://www.example.org/fr/"),
            (
                "https://www.example.org/page/locks",
                "https://www.example.org/fr/page/serrures",
            ),
            (
                "https://apps.example.com/ca/app/id1520284",
                "https://apps.example.com/ca/app/id1520284?l=fr",
            ),
            (
                "https://blog.canada.ca/2024/05/13/locks.html",
                "https://blogue.canada.ca/2024/05/13/des-serrures-%C3%A95.html",
            ),
            (
                "https://twitter.com/CDS_GC/status/12857717649",
                "https://twitter.com/SNC_GC/status/12861142853",
            ),
            (
                "https://www.youtube.com/watch?v=abc",
                "https://www.youtube.com/watch?v=def",
            ),
        ] {
            assert!(is_one(en, fr), "{en} {fr}");
        }
        for (en, fr) in [
            ("https://example.com/a", "https://example.com/b"),
            ("https://a.gc.ca/en/x", "https://b.gc.ca/fr/x"),
            ("https://a.gc.ca/en/2024/x", "https://a.gc.ca/fr/2023/x"),
            (
                "https://www.tbs-sct.canada.ca/pol/doc-eng.aspx?id=32605",
                "https://www.tbs-sct.canada.ca/pol/doc-fra.aspx?id=32603",
            ),
            (
                "https://www.example.org/fr/news/24081",
                "https://www.example.org/news/24082",
            ),
        ] {
            assert!(!is_one(en, fr), "{en} {fr}");
        }
    }
}
