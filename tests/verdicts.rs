//! What checks said of a bundle is kept from one run to the next, and never told of what changed since.
#![expect(
    clippy::unwrap_used,
    clippy::disallowed_methods,
    reason = "a failure of the machine ends a test, and a test spoils what was kept"
)]

use std::collections::BTreeSet;
use std::fs;

use crate::site::{FACTS, Ran, Site, judging, words};

const KEPT: &str = ".bulletin/verdicts-public";

/// Twelve bulletins, whose style and parity are judged.
fn site() -> Site {
    let site = Site::of(12, "a");
    site.put("site.toml", judging());
    site.bundle(
        "pages/contact",
        "modified = 2024-01-02\n",
        &words("Contact", "Write to info@example.ca."),
        &words("Contact", "Écrivez à info@example.ca."),
    );
    site.bundle(
        "bulletins/linked",
        FACTS,
        &words("Linked", "[About](@/pages/zz-about) and [one](@/bulletins/b00001), jane.roe@example.ca, [a file](note.csv)."),
        &words("Lié", "[À propos](@/pages/zz-about) et [un](@/bulletins/b00001), jane.roe@example.ca, [un fichier](note.csv)."),
    );
    site.put("content/bulletins/linked/note.csv", "a,b\n");
    site
}

fn check(site: &Site, args: &[&str]) -> Ran {
    site.run(&[&["check", "--format", "json"], args].concat())
}

/// The names under which something is kept.
fn keys(site: &Site) -> BTreeSet<Vec<u8>> {
    let bytes = fs::read(site.path(KEPT)).unwrap();
    let mut rest = &bytes[..];
    let mut keys = BTreeSet::new();
    while !rest.is_empty() {
        let length = u32::from_le_bytes(rest[64..68].try_into().unwrap()) as usize;
        assert!(keys.insert(rest[..32].to_vec()));
        rest = &rest[68 + length..];
    }
    keys
}

/// What changes, how, which of the verdicts hold all the same, and with which arguments the site is checked then.
type Change = (&'static str, fn(&Site), Left, &'static [&'static str]);

#[derive(Clone, Copy, Debug, PartialEq)]
enum Left {
    All,
    AllButOne,
    None,
}

const CHANGES: &[Change] = &[
    ("nothing", |_| {}, Left::All, &[]),
    (
        "a text",
        |site| {
            let path = site.path("content/bulletins/b00001/en.md");
            let text = fs::read_to_string(&path).unwrap();
            fs::write(
                &path,
                format!("{text}\nSome  words that are are doubled.\n"),
            )
            .unwrap();
        },
        Left::AllButOne,
        &[],
    ),
    (
        "the facts of a bulletin",
        |site| {
            let facts = FACTS.replace("[\"breaches\"]", "[\"training\"]");
            site.put("content/bulletins/linked/bulletin.toml", facts);
        },
        Left::AllButOne,
        &[],
    ),
    (
        "a file beside a text",
        |site| site.put("content/bulletins/linked/note.csv", "jane.roe@example.ca\n"),
        Left::AllButOne,
        &[],
    ),
    (
        "a new file beside a text",
        |site| site.put("content/bulletins/linked/other.csv", "a\n"),
        Left::AllButOne,
        &[],
    ),
    (
        "a title that others name",
        |site| {
            site.put(
                "content/pages/zz-about/en.md",
                words("About us", "Edition a."),
            );
        },
        Left::None,
        &[],
    ),
    (
        "how the owner is reached",
        |site| {
            let text = words("Contact", "Write to jane.roe@example.ca.");
            site.put("content/pages/contact/en.md", text);
        },
        Left::None,
        &[],
    ),
    (
        "the settings",
        |site| {
            let off = "[check]\n\"style/*\" = \"off\"\n";
            site.put("site.toml", format!("{}{off}", judging()));
        },
        Left::None,
        &[],
    ),
    (
        "the theme",
        |site| {
            site.put("themes/plain/theme.toml", crate::site::THEME);
            site.put("themes/plain/strings/en.ftl", "more = More than that\n");
        },
        Left::None,
        &[],
    ),
    (
        "a shared file",
        |site| site.put("content/files/other.txt", "words"),
        Left::None,
        &[],
    ),
    (
        "a bulletin that cannot be read",
        |site| site.put("content/bulletins/b00002/bulletin.toml", "issued = ???\n"),
        Left::None,
        &[],
    ),
    (
        "the day",
        |_| {},
        Left::None,
        &["--at", "2031-01-01T12:00:00Z"],
    ),
];

#[test]
fn what_was_kept_is_told_of_the_same_and_of_nothing_else() {
    for (what, change, left, args) in CHANGES {
        let site = site();
        let first = check(&site, &[]);
        assert!(first.out.contains("\"code\""), "{first:?}");
        let before = keys(&site);
        assert_eq!(before.len(), 16, "home, two pages, thirteen bulletins");
        change(&site);
        let warm = check(&site, args);
        let after = keys(&site);
        let same = before.intersection(&after).count();
        let found = match same {
            0 => Left::None,
            same if same == before.len() && after == before => Left::All,
            same if same == before.len() - 1 => Left::AllButOne,
            _ => panic!("{what}: {same} of {}", before.len()),
        };
        assert_eq!(found, *left, "{what}");
        fs::remove_dir_all(site.path(".bulletin")).unwrap();
        let cold = check(&site, args);
        assert_eq!((warm.code, &warm.out), (cold.code, &cold.out), "{what}");
    }
}

#[test]
fn what_holds_is_not_written_again_and_what_was_spoiled_is() {
    let site = site();
    let first = check(&site, &[]);
    let path = site.path(KEPT);
    let written = fs::metadata(&path).unwrap().modified().unwrap();
    assert_eq!(check(&site, &[]).out, first.out);
    // Where all is as it was, nothing is written.
    assert_eq!(fs::metadata(&path).unwrap().modified().unwrap(), written);
    // What is spoiled is looked for again, and kept again.
    let whole = fs::read(&path).unwrap();
    fs::write(&path, &whole[..whole.len() / 2]).unwrap();
    assert_eq!(check(&site, &[]).out, first.out);
    assert_eq!(fs::read(&path).unwrap(), whole);
}

#[test]
fn a_site_that_keeps_nothing_is_checked_all_the_same() {
    let site = site();
    site.put(".bulletin", "in the way");
    let ran = check(&site, &[]);
    assert!(ran.out.contains("\"code\""), "{ran:?}");
    assert_eq!(fs::read(site.path(".bulletin")).unwrap(), b"in the way");
}
