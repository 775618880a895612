//! Any bytes in any file give findings, each at a place that is there, or pages; never a panic.

use proptest::collection::vec;
use proptest::prelude::*;
use proptest::sample::{Index, select};

use super::{config, made, nasty, pick};
use crate::invariants::findings;
use crate::invariants::html::fault;
use crate::site::{CONFIG, FIGURE, Ran, Site, THEME};

/// A file of each kind, right as it is.
const FILES: &[(&str, &str)] = &[
    ("site.toml", CONFIG),
    (
        "content/home/en.md",
        "+++\ntitle = \"Home\"\n+++\nWelcome.\n",
    ),
    (
        "content/bulletins/a/bulletin.toml",
        "issued = 2024-12-09T10:00:00-05:00\ntopics = [\"breaches\"]\nstatus = \"approved\"\nprepared_by = \"Officer\"\n\
         approved_by = \"Director\"\napproved_on = 2024-12-06\nrelease = 2024-12-09\nreview_by = 2027-12-09\n\
         archived = 2025-01-01\nkind = \"message\"\n\n[[changes]]\ndate = 2024-12-12\nkind = \"correction\"\n\
         note = { en = \"A 5 %\", fr = \"B 5 %\" }\n\n[[sources]]\ntitle = \"T\"\nurl = \"https://a.ca\"\nverified_by = \"R\"\n\
         verified_on = 2024-12-05\n\n[[images]]\nfile = \"p.svg\"\ncredit = { en = \"C\", fr = \"D\" }\nexpires = 2029-12-31\n",
    ),
    (
        "content/bulletins/a/en.md",
        "+++\ntitle = \"A title\"\ndescription = \"Its description.\"\nslug = \"a-slug\"\nold_slugs = [\"older\"]\nsignature = [\"A\", \"B\"]\n+++\n\n\
         ## One {#one}\n\nText *with* `code`, [a link](https://a.ca \"t\") and [one](#one).[^1]\n\n![](p.svg \"Caption\")\n\n\
         > [!NOTE]\n> Noted.\n\n| A | B |\n|---|--:|\n| 1 | 2 |\n\n```toml\na = 1\n```\n\n<details>\n<summary>S</summary>\n\nT\n\n</details>\n\n\
         [^1]: A note.\n",
    ),
    (
        "content/pages/p/page.toml",
        "modified = 2024-01-02\nkind = \"page\"\nreview_by = 2027-01-01\n",
    ),
    (
        "content/pages/p/fr.md",
        "+++\ntitle = \"Une page\"\ndescription = \"Sa description.\"\n+++\nVoir [a](@/bulletins/a#one).\n",
    ),
    ("themes/plain/theme.toml", THEME),
    (
        "themes/plain/strings/fr.ftl",
        "skip = Passer\ncount = { $count ->\n    [one] { $count } bulletin\n   *[other] { $count } bulletins\n }\n",
    ),
    (
        "themes/plain/templates/page.html",
        "{% extends \"base.html\" -%}\n{% block main -%}\n<h1>{{ page.title }}</h1>\n{% for feed in page.feeds %}{{ feed.href }}{% endfor %}\n\
         {{ bulletin.body | safe }}\n{%- endblock %}\n",
    ),
    ("themes/plain/assets/style.css", "p { margin: 0 }\n"),
    ("content/files/figure.svg", FIGURE),
    ("content/bulletins/a/p.svg", FIGURE),
];

/// Words of the formats, put where they do not belong.
const WORDS: &str = "\
    +++\n¦---\n¦=¦\"¦\"\"\"¦'''¦[¦]¦[[¦]]¦{¦}¦{{¦}}¦{%¦%}¦{#¦#}¦{{ page.title }}¦\
    {% include \"page.html\" %}¦{% extends \"page.html\" %}¦{% block main %}¦{{ t(key=\"skip\") }}¦\
    {{ t(key=1) }}¦{{ 1 / 0 }}¦{{ range(end=3) }}¦{{ page }}¦a = 1\n¦[a]\n¦[[a]]\n¦a.b = 1\n¦title = 1\n¦\
    1979-05-27T07:32:00Z¦2024-02-30¦0000-01-01¦9999-12-31¦0x7fffffffffffffff¦-1¦1e400¦nan¦true¦\
    { en = \"a\" }¦{ en = \"a\", fr = \"b\" }¦*[other]¦{ $x }¦.attr = x\n¦-term = x\n¦{ -term }¦\
    { NUMBER($x) }¦[^1]¦<span>¦</details>¦<!--¦](¦![¦\\¦# ¦> ¦draft¦approved¦withdrawn";

/// What is done to a file.
#[derive(Clone, Debug)]
enum Harm {
    Replace(Vec<u8>),
    DeleteLine(Index),
    DoubleLine(Index),
    SwapLines(Index, Index),
    Insert(Index, String),
    Cut(Index, Index),
    Flip(Index, u8),
}

fn harm() -> impl Strategy<Value = Harm> {
    let index = any::<Index>;
    let put = prop_oneof![pick(WORDS), nasty()];
    prop_oneof![
        1 => vec(any::<u8>(), 0..60).prop_map(Harm::Replace),
        1 => vec(nasty(), 0..20).prop_map(|text| Harm::Replace(text.concat().into_bytes())),
        4 => index().prop_map(Harm::DeleteLine),
        3 => index().prop_map(Harm::DoubleLine),
        3 => (index(), index()).prop_map(|(a, b)| Harm::SwapLines(a, b)),
        8 => (index(), put).prop_map(|(at, text)| Harm::Insert(at, text)),
        3 => (index(), index()).prop_map(|(a, b)| Harm::Cut(a, b)),
        3 => (index(), any::<u8>()).prop_map(|(at, byte)| Harm::Flip(at, byte)),
    ]
}

impl Harm {
    fn done(&self, bytes: &[u8]) -> Vec<u8> {
        let mut lines: Vec<&[u8]> = bytes.split_inclusive(|byte| *byte == b'\n').collect();
        let length = bytes.len() + 1;
        match self {
            Self::Replace(bytes) => return bytes.clone(),
            _ if lines.is_empty() => return Vec::new(),
            Self::DeleteLine(at) => drop(lines.remove(at.index(lines.len()))),
            Self::DoubleLine(at) => {
                let at = at.index(lines.len());
                lines.insert(at, lines[at]);
            }
            Self::SwapLines(a, b) => {
                let (a, b) = (a.index(lines.len()), b.index(lines.len()));
                lines.swap(a, b);
            }
            Self::Insert(at, text) => {
                let (before, after) = bytes.split_at(at.index(length));
                return [before, text.as_bytes(), after].concat();
            }
            Self::Cut(a, b) => {
                let (a, b) = (a.index(length), b.index(length));
                return [&bytes[..a.min(b)], &bytes[a.max(b)..]].concat();
            }
            Self::Flip(at, byte) => {
                let mut bytes = bytes.to_vec();
                bytes[at.index(length - 1)] ^= byte;
                return bytes;
            }
        }
        lines.concat()
    }
}

/// A site with a file of each kind.
fn site() -> Site {
    let site = Site::new();
    for (path, text) in FILES {
        site.put(path, text);
    }
    let fr = FILES[3]
        .1
        .replace("A title", "Un titre")
        .replace("Its description", "Sa description");
    site.put("content/bulletins/a/fr.md", fr);
    site.put("content/pages/p/en.md", "+++\ntitle = \"A page\"\ndescription = \"Its description.\"\n+++\nSee [a](@/bulletins/a#one).\n");
    site
}

/// Every finding names a rule that there is, and a place that is there.
fn findings_are_sound(site: &Site, ran: &Ran) {
    for line in ran.out.lines() {
        let finding: serde_json::Value = serde_json::from_str(line).unwrap();
        let path = site.path(finding["path"].as_str().unwrap());
        let bytes = std::fs::read(path).unwrap_or_default();
        findings::is_sound(line, &String::from_utf8_lossy(&bytes));
    }
}

#[test]
fn the_site_is_right_before_it_is_harmed() {
    let ran = site().build(&[]);
    assert_eq!((ran.code, &*ran.err), (0, ""), "{}", ran.out);
}

proptest! {
    #![proptest_config(config(500))]

    #[test]
    fn any_harm_gives_findings_or_pages(
        harms in vec((select(FILES), harm()), 1..4),
        lang in select(&["en", "fr"][..]),
    ) {
        let site = site();
        for ((path, _), harm) in &harms {
            let before = std::fs::read(site.path(path)).unwrap();
            site.put(path, harm.done(&before));
        }
        let ran = site.build(&["--lang", lang]);
        prop_assert!(ran.code <= 1, "{ran:?}");
        prop_assert_eq!(&*ran.err, "");
        prop_assert_eq!(ran.code == 0, site.out().exists());
        if ran.code == 0 && harms.iter().all(|((path, _), _)| !path.starts_with("themes/plain/templates")) {
            for (path, text) in made(&site, "html") {
                let wrong = fault(&text, "https://");
                prop_assert!(wrong.is_none(), "{path}: {}\n{text}", wrong.unwrap());
            }
        }
        let json = site.run(&["check", "--format", "json", "--lang", lang]);
        findings_are_sound(&site, &json);
        prop_assert!(json.code <= ran.code, "{json:?}");
    }
}
