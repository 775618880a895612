//! The index of the search page, read as its script reads it: what it holds of a small site, and what never is in it.
#![expect(
    clippy::unwrap_used,
    clippy::case_sensitive_file_extension_comparisons,
    reason = "a failure of the machine ends a test, and the names of files are ours"
)]

use std::collections::BTreeMap;
use std::fmt::Write;

use serde_json::Value;

use crate::invariants::index::{forms, lists, open, results};
use crate::site::{FACTS, Site, snapshot, words};

const AT: &[&str] = &["--at", "2025-06-01T12:00:00Z"];

/// Every file of the search pages, by path: the pages, the indexes, what results show.
fn files(site: &Site) -> BTreeMap<String, Vec<u8>> {
    let ran = site.build(AT);
    assert_eq!(ran.code, 0, "{ran:?}");
    let mut files = snapshot(&site.out());
    files.retain(|path, _| {
        ["en/search/", "fr/recherche/"]
            .iter()
            .any(|folder| path.starts_with(folder))
    });
    files
}

/// The vocabulary of a small index with the lists it leads to, one form a line.
fn told(file: &[u8]) -> String {
    let opened = open(file);
    let lists = lists(&opened.lists[0]);
    assert_eq!(opened.head["lists"][0], lists.len());
    let mut told = String::new();
    for (form, stems) in forms(&opened.words[0]) {
        let lists: Vec<&str> = stems.iter().map(|stem| lists[*stem].as_str()).collect();
        writeln!(told, "{form} {}", lists.join(" | ")).unwrap();
    }
    told
}

/// Two bulletins: the older, number 0, on evaluations, and the newer on works.
fn small() -> Site {
    let site = Site::new();
    site.bundle(
        "bulletins/older",
        "issued = 2023-01-02\nstatus = \"approved\"\napproved_by = \"Director\"\napproved_on = 2023-01-02\n",
        &words("Evaluations", "The institution’s evaluation."),
        &words("Évaluations", "L’évaluation d’un accès."),
    );
    site.bundle(
        "bulletins/newer",
        FACTS,
        &words("Work", "Evaluated `code`."),
        &words("Œuvre", "Évaluer les œuvres, l’évalué."),
    );
    site
}

#[test]
fn a_small_index_holds_every_word_as_it_is_typed() {
    let files = files(&small());
    // The forms of a word share a list; a title is worth more than a text; articles and elisions are not there. One document
    // of two has a weight of 16 log2(3 / 1.5). “Evaluations” of number 0: 6 for the title, 2 for the description, 1 for
    // the text make 9 in 5 words of 6 on average, and 15 × 9 / (9 + 1.2 (0.25 + 0.75 × 5 / 6)) is 13.4.
    assert_eq!(
        told(&files["en/search/index.bin"]),
        "breaches 16: 1=10\n\
         code 16: 1=6\n\
         evaluated 4: 0=13 1=6\n\
         evaluation 4: 0=13 1=6\n\
         evaluations 4: 0=13 1=6\n\
         institution 16: 0=7\n\
         privacy 16: 1=10\n\
         short 4: 0=10 1=9\n\
         work 16: 1=13\n"
    );
    assert_eq!(
        told(&files["fr/recherche/index.bin"]),
        "acces 16: 0=8\n\
         atteintes 16: 1=10\n\
         evaluation 4: 0=14 1=9\n\
         evaluations 4: 0=14 1=9\n\
         evalue 4: 0=14 1=9\n\
         evaluer 4: 0=14 1=9\n\
         in 4: 0=10 1=9\n\
         oeuvre 16: 1=13\n\
         oeuvres 16: 1=13\n\
         privee 16: 1=10\n\
         short 4: 0=10 1=9\n\
         vie 16: 1=10\n"
    );
}

/// The blocks of results in a folder.
fn blocks<'f>(
    files: &'f BTreeMap<String, Vec<u8>>,
    folder: &'f str,
) -> impl Iterator<Item = (&'f String, &'f Vec<u8>)> {
    let is_block = move |path: &str| {
        path.strip_prefix(folder)
            .is_some_and(|name| name.ends_with(".bin") && name != "index.bin")
    };
    files.iter().filter(move |(path, _)| is_block(path))
}

#[test]
fn a_result_tells_what_lists_tell_and_how_the_text_begins() {
    let files = files(&small());
    let result = |folder: &str, number: u32| -> Value {
        let blocks: Vec<&Vec<u8>> = blocks(&files, folder).map(|(_, block)| block).collect();
        assert_eq!(blocks.len(), 1);
        let mut found = results(blocks[0]).into_iter();
        found.find(|(of, _)| *of == number).unwrap().1
    };
    assert_eq!(
        result("en/search/", 1),
        serde_json::json!([
            "Work",
            "newer",
            "2024-12-09",
            "December\u{a0}9, 2024",
            [0],
            "Work, in short.",
            "Evaluated code."
        ])
    );
    assert_eq!(
        result("fr/recherche/", 0),
        serde_json::json!([
            "Évaluations",
            "older",
            "2023-01-02",
            "2\u{a0}janvier 2023",
            [],
            "Évaluations, in short.",
            "L’évaluation d’un accès."
        ])
    );
}

#[test]
fn what_is_not_public_changes_no_byte() {
    let site = Site::of(12, "a");
    let before = files(&site);
    let hidden = |id: &str, facts: &str| {
        site.bundle(
            &format!("bulletins/{id}"),
            facts,
            &words("Secretword", "Secretword breaches."),
            &words("Motsecret", "Motsecret."),
        );
    };
    let approved = "status = \"approved\"\napproved_by = \"Director\"\napproved_on = 2024-12-06\n";
    hidden(
        "draft",
        "issued = 2024-01-02\ntopics = [\"breaches\"]\nstatus = \"draft\"\n",
    );
    hidden("review", "issued = 2010-01-02\nstatus = \"review\"\n");
    hidden(
        "waits",
        &format!("issued = 2025-06-02\ntopics = [\"breaches\"]\n{approved}"),
    );
    hidden(
        "held",
        &format!("issued = 2024-12-09\nrelease = 2099-01-01T10:00:00-05:00\n{approved}"),
    );
    hidden(
        "withdrawn",
        "issued = 2012-01-02\nstatus = \"withdrawn\"\nwithdrawn_because = { en = \"Wrong.\", fr = \"Faux.\" }\n",
    );
    let after = files(&site);
    assert_eq!(before.len(), 8, "pages, lists by title, indexes, blocks");
    assert_eq!(
        before.keys().collect::<Vec<_>>(),
        after.keys().collect::<Vec<_>>()
    );
    for (path, bytes) in &before {
        assert!(after[path] == *bytes, "{path}");
    }
    // They are what a preview finds.
    assert_eq!(site.build(&[AT, &["--drafts"]].concat()).code, 0);
    let drafts: BTreeMap<String, Vec<u8>> = snapshot(&site.out());
    let mut shown = blocks(&drafts, "en/search/").flat_map(|(_, block)| results(block));
    assert!(shown.any(|(_, result)| result[0] == "Secretword"));
}

#[test]
fn a_new_bulletin_leaves_whole_blocks_as_they_were() {
    let site = Site::new();
    let dated = |number: usize| {
        let day = format!("20{:02}-{:02}-01", 10 + number / 12 % 15, number % 12 + 1);
        let facts = format!(
            "issued = {day}\nstatus = \"approved\"\napproved_by = \"Director\"\napproved_on = {day}\n"
        );
        let text = words(&format!("Number {number}"), "Text.");
        site.bundle(&format!("bulletins/b{number:03}"), &facts, &text, &text);
    };
    (0..129).for_each(dated);
    let before = files(&site);
    let text = words("Newest", "Text.");
    let facts = FACTS.replace("2024-12-09", "2025-05-30");
    site.bundle("bulletins/newest", &facts, &text, &text);
    let after = files(&site);
    let named = |files| -> Vec<String> {
        blocks(files, "en/search/")
            .map(|(path, _)| path.clone())
            .collect()
    };
    let (old, new) = (named(&before), named(&after));
    let kept: Vec<&String> = old
        .iter()
        .filter(|path| after.get(*path) == before.get(*path))
        .collect();
    assert_eq!((old.len(), new.len(), kept.len()), (2, 2, 1));
    assert_eq!(results(&after[kept[0]]).len(), 128);
}

#[test]
fn a_word_corrected_changes_two_files_of_the_search_and_no_address() {
    let site = small();
    let before = files(&site);
    site.bundle(
        "bulletins/older",
        "issued = 2023-01-02\nstatus = \"approved\"\napproved_by = \"Director\"\napproved_on = 2023-01-02\n",
        &words("Evaluations", "The institution’s assessment."),
        &words("Évaluations", "L’évaluation d’un accès."),
    );
    let after = files(&site);
    assert!(before.keys().eq(after.keys()));
    let changed: Vec<&String> = before
        .keys()
        .filter(|path| before[*path] != after[*path])
        .collect();
    assert_eq!(changed.len(), 2, "{changed:?}");
    assert!(
        changed
            .iter()
            .all(|path| path.starts_with("en/search/") && path.ends_with(".bin"))
    );
}
