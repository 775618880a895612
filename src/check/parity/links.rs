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

use super::likes::Likes;
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
    let mut alone = translated(&unmatched(reading, &compared), |language, one| {
        bead(reading, language, one)
    });
    without_dead_ends(reading, &mut alone);
    let (elsewhere, alone) = elsewhere(reading, &alone);
    findings.extend(elsewhere);
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

/// Finds the links of both languages that stand alone in one passage, each with its like: one that leads elsewhere is
/// told once, with both places. Returns the others as well.
fn elsewhere(
    reading: &Reading,
    alone: &Bilingual<Vec<Compared>>,
) -> (Vec<Finding>, Bilingual<Vec<Compared>>) {
    let mut likes = Likes::of(alone.fr.len());
    for (number, other) in alone.fr.iter().enumerate() {
        if let Some(bead) = bead(reading, Language::Fr, other) {
            likes.wait((bead, Some(&other.host)), number);
            likes.wait((bead, None), number);
        }
    }
    let mut findings = Vec::new();
    let mut left = Vec::new();
    for one in &alone.en {
        let like = bead(reading, Language::En, one).and_then(|bead| {
            let of_host = likes.take([(bead, Some(&one.host))]);
            of_host.or_else(|| likes.take([(bead, None)]))
        });
        let Some(like) = like else {
            left.push(one.clone());
            continue;
        };
        let (en, fr) = (&reading.text.en, &reading.text.fr);
        let (here, there) = (&en.links[one.link], &fr.links[alone.fr[like].link]);
        findings.push(
            Finding::new(&RULE, en.at(&here.place(en.file)))
                .with("case", "elsewhere")
                .with("target", here.written.as_str())
                .with("other", there.written.as_str())
                .with("twin", Language::Fr.code())
                .and(fr.at(&there.place(fr.file)), "label-other-language"),
        );
    }
    let others = Bilingual {
        en: left,
        fr: likes.left(&alone.fr),
    };
    (findings, others)
}

/// Returns the links of each language that have no like in the other: each is the like of one, of its own passage where
/// that has one. So what is told of is the link that is missing, not another to the same page.
fn unmatched(reading: &Reading, compared: &Bilingual<Vec<Compared>>) -> Bilingual<Vec<Compared>> {
    let mut likes = Likes::of(compared.fr.len());
    for (number, other) in compared.fr.iter().enumerate() {
        if let Some(bead) = bead(reading, Language::Fr, other) {
            likes.wait((Some(bead), other.key.as_str()), number);
        }
        likes.wait((None, other.key.as_str()), number);
    }
    let mut en: Vec<&Compared> = compared.en.iter().collect();
    en.retain(|one| {
        let bead = bead(reading, Language::En, one);
        bead.is_none_or(|bead| likes.take([(Some(bead), one.key.as_str())]).is_none())
    });
    en.retain(|one| likes.take([(None, one.key.as_str())]).is_none());
    let en = en.into_iter().cloned().collect();
    Bilingual {
        en,
        fr: likes.left(&compared.fr),
    }
}

/// Returns the links without those of one host that may well be one page under an address in each language, each with its
/// first like, of its own passage where that has one: their words alone tell them apart. One of both must name its
/// language, or be of a body that addresses each page in the words of its language; and no numbers may differ.
fn translated(
    alone: &Bilingual<Vec<Compared>>,
    bead: impl Fn(Language, &Compared) -> Option<usize>,
) -> Bilingual<Vec<Compared>> {
    let mut likes = Likes::of(alone.fr.len());
    for (number, other) in alone.fr.iter().enumerate() {
        let is_named = other.names.is_some();
        let place = bead(Language::Fr, other);
        for place in [place, None]
            .into_iter()
            .take(1 + usize::from(place.is_some()))
        {
            likes.wait((place, &other.host, is_named, Some(&other.numbers)), number);
            likes.wait((place, &other.host, is_named, None), number);
        }
    }
    let none = Vec::new();
    let mut en: Vec<&Compared> = alone.en.iter().collect();
    for is_within in [true, false] {
        en.retain(|one| {
            let place = bead(Language::En, one).filter(|_| is_within);
            if one.host.is_none() || is_within && place.is_none() {
                return true;
            }
            let may_be_unnamed = one.is_each || one.names.is_some();
            let numbers = if one.numbers.is_empty() {
                [None, None]
            } else {
                [Some(&one.numbers), Some(&none)]
            };
            let keys = [true, false]
                .into_iter()
                .filter(|is_named| *is_named || may_be_unnamed)
                .flat_map(|is_named| numbers.map(|numbers| (place, &one.host, is_named, numbers)));
            likes.take(keys).is_none()
        });
    }
    let en = en.into_iter().cloned().collect();
    Bilingual {
        en,
        fr: likes.left(&alone.fr),
    }
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
        .prose()
        .partition_point(|block| block.span.start <= start);
    let block = after.checked_sub(1)?;
    let beads = reading.beads();
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
    let mut lower = address.to_lowercase();
    if let Some((name, host)) = lower
        .strip_prefix("mailto:")
        .and_then(|address| address.split_once('@'))
        && let Some((en, _)) = BOXES.iter().find(|(_, fr)| *fr == name)
    {
        lower = format!("mailto:{en}@{host}");
    }
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

/// Mailboxes that bodies have in each language, English first.
const BOXES: &[(&str, &str)] = &[
    ("atip", "aiprp"),
    ("complaints", "plaintes"),
    ("feedback", "commentaires"),
    ("media", "medias"),
    ("privacy", "vieprivee"),
    ("privacy", "vie-privee"),
];

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
        if is_chapter(part) {
            numbers.push(part.to_owned());
            continue;
        }
        if is_hash(part) {
            continue;
        }
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

/// How many letters and digits mixed make a part of a path the name of one file, which says nothing to people.
const HASH: usize = 16;

/// Whether a part of a path is a hash or the like, of which each language's file has its own: “5f22b5c7f0a01471”.
fn is_hash(part: &str) -> bool {
    let has = |is: fn(&u8) -> bool| part.bytes().any(|byte| is(&byte));
    part.len() >= HASH
        && part.bytes().all(|byte| byte.is_ascii_alphanumeric())
        && has(u8::is_ascii_digit)
        && has(u8::is_ascii_alphabetic)
}

/// Whether a part of a path is the chapter of an act, which is the same in both languages: “P-21”, “F-11.6”.
fn is_chapter(part: &str) -> bool {
    let (letter, number) = part.split_once('-').unwrap_or_default();
    let is_number = |letter: char| letter.is_ascii_digit() || letter == '.';
    letter.len() == 1
        && letter.starts_with(|first: char| first.is_ascii_lowercase())
        && number.starts_with(|first: char| first.is_ascii_digit())
        && number.chars().all(is_number)
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
    ("buyandsell.gc.ca", "achatsetventes.gc.ca"),
    ("canadabuys.canada.ca", "achatscanada.canada.ca"),
    ("canadapost.ca", "postescanada.ca"),
    (
        "competition-bureau.canada.ca",
        "bureau-concurrence.canada.ca",
    ),
    ("design.canada.ca", "conception.canada.ca"),
    ("digital.canada.ca", "numerique.canada.ca"),
    ("getcybersafe.gc.ca", "pensezcybersecurite.gc.ca"),
    ("jobbank.gc.ca", "guichetemplois.gc.ca"),
    (
        "library-archives.canada.ca",
        "bibliotheque-archives.canada.ca",
    ),
    (
        "natural-resources.canada.ca",
        "ressources-naturelles.canada.ca",
    ),
    ("nrcan.gc.ca", "rncan.gc.ca"),
    ("officiallanguages.gc.ca", "languesofficielles.gc.ca"),
    ("open.canada.ca", "ouvert.canada.ca"),
    ("ourcommons.ca", "noscommunes.ca"),
    ("parks.canada.ca", "parcs.canada.ca"),
    ("publicsafety.gc.ca", "securitepublique.gc.ca"),
    ("rcmp.ca", "grc.ca"),
    ("statcan.gc.ca", "statistique.gc.ca"),
    ("travel.gc.ca", "voyage.gc.ca"),
    ("weather.gc.ca", "meteo.gc.ca"),
];

/// Hosts of one body under two names, each of which has both languages.
const TWINS: &[(&str, &str)] = &[
    ("laws-lois.justice.gc.ca", "lois-laws.justice.gc.ca"),
    ("laws-lois.justice.gc.ca", "laws.justice.gc.ca"),
    ("laws-lois.justice.gc.ca", "lois.justice.gc.ca"),
    ("chrc-ccdp.gc.ca", "ccdp-chrc.gc.ca"),
    ("oic-ci.gc.ca", "ci-oic.gc.ca"),
    ("rcmp-grc.gc.ca", "grc-rcmp.gc.ca"),
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
            "fr" | "fra" | "f" | "french" | "francais" | "accueil" => Language::Fr,
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
        if en.key == fr.key {
            return true;
        }
        let both = Bilingual {
            en: vec![en],
            fr: vec![fr],
        };
        let alone = translated(&both, |_, _| None);
        alone.en.is_empty()
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
            (
                "http://laws.justice.gc.ca/eng/regulations/SOR-83-508/index.html",
                "https://laws-lois.justice.gc.ca/fra/reglements/DORS-83-508/",
            ),
            ("https://example.com/a/", "https://example.com/a"),
            (
                "https://buyandsell.gc.ca/cds/public/2018/5f22b5c7f0a01471c25d4962/rfp_eng.pdf#page=29",
                "https://buyandsell.gc.ca/cds/public/2018/7255f4e7b9163cdbe61fa80a/rfp_fra.pdf#page=32",
            ),
            (
                "https://buyandsell.gc.ca/tender-notice/PW-18-00841347",
                "https://achatsetventes.gc.ca/appels-d-offres/PW-18-00841347",
            ),
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
                "https://www.example.org/locks/",
                "https://www.example.org/locks/accueil/",
            ),
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
            (
                "https://laws-lois.justice.gc.ca/eng/acts/A-1/",
                "https://lois-laws.justice.gc.ca/fra/lois/P-21/",
            ),
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

    #[test]
    fn numbers_of_a_path_are_those_that_name_something() {
        for (path, expected) in [
            ("/eng/acts/f-11.6/page-1.html", "f-11.6"),
            ("/acts/p-21/ab-21/p-x2/p-2x/P-21", "p-21"),
            ("/2024/12/x12/x1234y?id=7#9", "2024 12 1234 7"),
            ("/caf%c3%a92024", "2024"),
            ("/5f22b5c7f0a01471/7", "7"),
            // As long, but of digits or letters alone, or with other signs.
            ("/1234567890123456", "1234567890123456"),
            ("/5f22b5c7f0a-1471", "1471"),
            ("/5f22b5c7f0a1471", "1471"),
        ] {
            let told = numbers(path).join(" ");
            assert_eq!(told, expected, "{path}");
        }
    }
}
