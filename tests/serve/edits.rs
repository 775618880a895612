//! Edits of every kind, as authors and their editors make them; after each, what is served is what a clean build writes, and
//! what a build writes no more is gone. Until sixty were compared; `EDITS=300` compares three hundred.

use std::collections::{BTreeMap, BTreeSet};
use std::fmt::Write;
use std::fs;
use std::path::Path;
use std::time::{Duration, Instant};

use super::equal::{address, built, different};
use super::served::Served;
use crate::site::{CONFIG, FIGURE, Site, photo, snapshot, words};

const AT: &str = "2026-02-01T12:00:00Z";
const SEED: u64 = 0x2026_0201;

/// How many edits are compared where `EDITS` says no other number.
const EDITS: usize = 60;

/// How long after a save the pages may be those of before.
const PATIENCE: Duration = Duration::from_secs(20);

/// Chooses by a seeded sequence: xorshift.
struct Chooser(u64);

impl Chooser {
    fn below(&mut self, count: usize) -> usize {
        self.0 ^= self.0 << 13;
        self.0 ^= self.0 >> 7;
        self.0 ^= self.0 << 17;
        usize::try_from(self.0 % count as u64).unwrap()
    }

    fn of<'a>(&mut self, all: &[&'a str]) -> &'a str {
        all[self.below(all.len())]
    }
}

/// Saves a file in one of the ways of editors: written over, put in its place, or emptied first.
fn save(site: &Site, chooser: &mut Chooser, path: &str, text: &str) {
    let file = site.path(path);
    fs::create_dir_all(file.parent().unwrap()).unwrap();
    match chooser.below(3) {
        0 => fs::write(&file, text).unwrap(),
        1 => {
            let aside = file.with_file_name(".saving.tmp");
            fs::write(&aside, text).unwrap();
            fs::rename(&aside, &file).unwrap();
        }
        _ => {
            fs::write(&file, "").unwrap();
            fs::write(&file, text).unwrap();
        }
    }
}

fn facts(chooser: &mut Chooser, number: usize) -> String {
    let status = chooser.of(&["draft", "review", "approved", "approved", "withdrawn"]);
    let topic = chooser.of(&["breaches", "training"]);
    let day = format!(
        "20{:02}-{:02}-{:02}",
        10 + chooser.below(16),
        1 + chooser.below(12),
        1 + chooser.below(28)
    );
    let mut facts = format!("issued = {day}\ntopics = [\"{topic}\"]\nstatus = \"{status}\"\n");
    if ["approved", "withdrawn"].contains(&status) {
        writeln!(facts, "approved_by = \"Director\"\napproved_on = {day}").unwrap();
        facts += chooser.of(&[
            "",
            "",
            "archived = 2025-01-01\n",
            "release = 2027-01-01\n",
            "review_by = 2026-01-01\n",
        ]);
    }
    if status == "withdrawn" {
        facts += "withdrawn_because = { en = \"It was wrong.\", fr = \"C’était faux.\" }\n";
    }
    if number.is_multiple_of(3) {
        writeln!(
            facts,
            "[[changes]]\ndate = {day}\nkind = \"update\"\nnote = {{ en = \"New.\", fr = \"Nouveau.\" }}"
        )
        .unwrap();
    }
    facts
}

fn text(chooser: &mut Chooser, id: &str, step: usize) -> String {
    let mut body =
        format!("Step {step} says \"something\" : 5 %.\n\n## Heading {step}\n\n- One\n- Two\n");
    body += chooser.of(&[
        "",
        "\n![A drawing](@/files/figure.svg)\n",
        "\n![A drawing](own.svg)\n",
        "\n![A wall](@/files/wall.jpg)\n",
        "\n![A wall](own.jpg)\n",
        "\n| a | b |\n|---|---|\n| c | d |\n",
        "\nA note[^1].\n\n[^1]: Said there.\n",
        "\n```rust\nfn main() {}\n```\n",
    ]);
    let title = chooser.of(&["Records", "Élèves", "Consent", "«Quotes»", "Zones"]);
    words(&format!("{title} {id}"), &body)
}

/// Front matter with an address of its own, perhaps that of another bulletin, and earlier ones.
fn with_slug(chooser: &mut Chooser, text: &str, id: &str, step: usize) -> String {
    let slug = match chooser.below(4) {
        0 => "taken".to_owned(),
        1 => id.to_owned(),
        _ => format!("s{step:03}"),
    };
    let old = chooser.of(&["", "old_slugs = [\"earlier\"]\n", "old_slugs = []\n"]);
    text.replacen("+++\n", &format!("+++\nslug = \"{slug}\"\n{old}"), 1)
}

/// Saves something that cannot be read, and says where.
fn fault(site: &Site, chooser: &mut Chooser, folder: &str) -> String {
    let (path, text) = match chooser.below(8) {
        0 => (format!("{folder}/en.md"), "+++\ntitle = \"A\n+++\nWords.\n"),
        1 => (
            format!("{folder}/fr.md"),
            "+++\ntitel = \"A\"\n+++\nMots.\n",
        ),
        2 => (format!("{folder}/bulletin.toml"), "issued = 2024-02-30\n"),
        3 => ("site.toml".to_owned(), "base_url = 1\n"),
        4 => ("content/home/fr.md".to_owned(), "Words.\n"),
        5 => (
            "themes/plain/templates/bulletin.html".to_owned(),
            "{% if %}",
        ),
        6 => (
            "themes/plain/templates/bulletin.html".to_owned(),
            "{{ page.nothing.at.all }}",
        ),
        _ => ("themes/plain/strings/fr.ftl".to_owned(), "= no key\n"),
    };
    save(site, chooser, &path, text);
    path
}

/// Returns every file of a site that an author writes.
fn written(site: &Site) -> BTreeMap<String, Vec<u8>> {
    let mut files = snapshot(&site.root());
    files.retain(|path, _| !path.starts_with(".bulletin/"));
    files
}

/// Puts every file of a site back as it was, and nothing else: an author undoes the last edit.
fn undo(site: &Site, before: &BTreeMap<String, Vec<u8>>) {
    let now = written(site);
    for path in now.keys().filter(|path| !before.contains_key(*path)) {
        fs::remove_file(site.path(path)).unwrap();
    }
    for (path, bytes) in before {
        if now.get(path) != Some(bytes) {
            site.put(path, bytes);
        }
    }
    // A folder without its bulletin would be one without texts.
    for entry in fs::read_dir(site.path("content/bulletins")).unwrap() {
        let folder = entry.unwrap().path();
        if fs::read_dir(&folder).unwrap().next().is_none() {
            fs::remove_dir(folder).unwrap();
        }
    }
}

/// Makes one edit and says which.
#[expect(
    clippy::too_many_lines,
    reason = "one kind of edit after the other, none of which is used elsewhere"
)]
fn edit(site: &Site, chooser: &mut Chooser, step: usize) -> String {
    let ids: Vec<String> = {
        let entries = fs::read_dir(site.path("content/bulletins")).unwrap();
        let mut ids: Vec<String> = entries
            .map(|entry| entry.unwrap().file_name().into_string().unwrap())
            .collect();
        ids.sort();
        ids
    };
    let id = ids[chooser.below(ids.len())].clone();
    let folder = format!("content/bulletins/{id}");
    let language = chooser.of(&["en", "fr"]);
    match chooser.below(18) {
        0..=3 => {
            let mut text = text(chooser, &id, step);
            if chooser.below(4) == 0 {
                text = with_slug(chooser, &text, &id, step);
            }
            save(site, chooser, &format!("{folder}/{language}.md"), &text);
            format!("text of {id} ({language})")
        }
        4 | 5 => {
            let facts = facts(chooser, step);
            save(site, chooser, &format!("{folder}/bulletin.toml"), &facts);
            format!("facts of {id}")
        }
        6 | 7 if ids.len() < 14 => {
            let id = format!("n{step:03}");
            let (facts, en, fr) = (
                facts(chooser, step),
                text(chooser, &id, step),
                text(chooser, &id, step),
            );
            site.put(&format!("content/bulletins/{id}/own.svg"), FIGURE);
            site.put(&format!("content/bulletins/{id}/own.jpg"), photo(500, 20));
            site.bundle(&format!("bulletins/{id}"), &facts, &en, &fr);
            format!("new folder {id}")
        }
        6..=8 if ids.len() > 4 => {
            fs::remove_dir_all(site.path(&folder)).unwrap();
            format!("deleted folder {id}")
        }
        6..=9 => {
            fs::rename(
                site.path(&folder),
                site.path(&format!("content/bulletins/r{step:03}")),
            )
            .unwrap();
            format!("renamed folder {id}")
        }
        10 => {
            let template = "themes/plain/templates/list.html";
            if site.path(template).exists() && chooser.below(2) == 0 {
                fs::remove_file(site.path(template)).unwrap();
                return "template taken away".to_owned();
            }
            let own = Path::new(env!("CARGO_MANIFEST_DIR")).join(template);
            let text = fs::read_to_string(own).unwrap();
            let text = text.replacen(
                "{% block main",
                &format!("{{# step {step} #}}{{% block main"),
                1,
            );
            let text = text.replacen("<h1>", &format!("<h1 id=\"s{step}\">"), 1);
            save(site, chooser, template, &text);
            "template".to_owned()
        }
        11 => {
            let text = format!("bulletins-title = Bulletins {step}\n");
            save(
                site,
                chooser,
                &format!("themes/plain/strings/{language}.ftl"),
                &text,
            );
            "strings".to_owned()
        }
        12 => {
            let sizes = ["page_size = 20", "page_size = 3", "page_size = 5"];
            let config = CONFIG
                .replace("page_size = 20", chooser.of(&sizes))
                .replace("Privacy Bulletins", &format!("Privacy Bulletins {step}"))
                .replace(
                    "America/Toronto",
                    chooser.of(&["America/Toronto", "America/Vancouver"]),
                );
            save(site, chooser, "site.toml", &config);
            "site.toml".to_owned()
        }
        13 if chooser.below(2) == 0 => {
            let height = 20 + u16::try_from(step % 300).unwrap();
            site.put("content/files/wall.jpg", photo(900, height));
            "shared picture".to_owned()
        }
        13 => {
            let svg = FIGURE.replace("30", &(30 + step).to_string());
            save(site, chooser, "content/files/figure.svg", &svg);
            "shared file".to_owned()
        }
        14 => {
            let id = chooser.of(&["about", "about/team", "terms"]);
            if site.path(&format!("content/pages/{id}")).exists()
                && id != "about"
                && chooser.below(2) == 0
            {
                fs::remove_dir_all(site.path(&format!("content/pages/{id}"))).unwrap();
                return format!("deleted page {id}");
            }
            let name = id.replace('/', " ");
            let page = words(&format!("Page {name} {step}"), "Words.");
            site.bundle(
                &format!("pages/{id}"),
                "modified = 2024-01-02\n",
                &page,
                &page,
            );
            format!("page {id}")
        }
        15 => {
            let name = chooser.of(&["own.jpg", "own.svg"]);
            let path = site.path(&format!("{folder}/{name}"));
            if path.exists() && chooser.below(2) == 0 {
                fs::remove_file(path).unwrap();
                return format!("{name} of {id} taken away");
            }
            let height = 20 + u16::try_from(step % 300).unwrap();
            let svg = FIGURE.replace("30", &(30 + step).to_string());
            let bytes = if name == "own.jpg" {
                photo(600, height)
            } else {
                svg.into_bytes()
            };
            fs::write(path, bytes).unwrap();
            format!("{name} of {id}")
        }
        _ => {
            let home = words(&format!("Home {step}"), "Welcome.");
            save(site, chooser, &format!("content/home/{language}.md"), &home);
            "home".to_owned()
        }
    }
}

/// Waits until what is served is what a clean build writes, and what it wrote before and writes no more is gone.
fn settle(
    served: &Served,
    files: &BTreeMap<String, Vec<u8>>,
    before: &BTreeSet<String>,
    what: &str,
) {
    let begun = Instant::now();
    loop {
        let mut wrong = different(served, files);
        let gone = before.iter().filter(|path| !files.contains_key(*path));
        let is_there = |path: &&String| {
            let answer = served.get(&address(path));
            // What cannot be read stands there as it last was, below what is wrong with it.
            answer.status == 200 && !answer.text().contains("role=\"alert\"")
        };
        wrong.extend(
            gone.filter(is_there)
                .map(|path| format!("{path} is still there")),
        );
        if wrong.is_empty() {
            return;
        }
        assert!(begun.elapsed() < PATIENCE, "{what}: {wrong:?}");
        std::thread::sleep(Duration::from_millis(10));
    }
}

#[test]
fn after_every_edit_the_site_is_served_as_it_would_be_built() {
    let edits = std::env::var("EDITS").map_or(EDITS, |edits| edits.parse().unwrap());
    let site = Site::of(6, "first");
    site.put("content/files/wall.jpg", photo(900, 20));
    for number in 0..6 {
        let folder = format!("content/bulletins/b{number:05}");
        site.put(&format!("{folder}/own.svg"), FIGURE);
        site.put(&format!("{folder}/own.jpg"), photo(500, 20));
    }
    let served = Served::start(&site.root(), &["--at", AT]);
    let mut chooser = Chooser(SEED);
    let out = site.folder().join("clean");
    let clean = || {
        let _ = fs::remove_dir_all(&out);
        built(&site.root(), &out, AT)
    };
    let mut before: BTreeSet<String> = BTreeSet::new();
    let (mut compared, mut refused, mut faults) = (0, 0, 0);
    let mut to_undo: Option<BTreeMap<String, Vec<u8>>> = None;
    for step in 0.. {
        if compared == edits {
            break;
        }
        let files = written(&site);
        let is_fault = to_undo.is_none() && chooser.below(6) == 0;
        let what = if let Some(good) = to_undo.take() {
            undo(&site, &good);
            "undone".to_owned()
        } else if is_fault {
            let ids = fs::read_dir(site.path("content/bulletins")).unwrap();
            let mut ids: Vec<_> = ids.map(|entry| entry.unwrap().file_name()).collect();
            ids.sort();
            let id = ids[chooser.below(ids.len())].to_str().unwrap();
            let path = fault(&site, &mut chooser, &format!("content/bulletins/{id}"));
            let begun = Instant::now();
            while !is_told(&served, &path, id) {
                assert!(
                    begun.elapsed() < PATIENCE,
                    "edit {step}: {path} is not told of"
                );
                std::thread::sleep(Duration::from_millis(10));
            }
            faults += 1;
            format!("{path} spoiled")
        } else {
            edit(&site, &mut chooser, step)
        };
        if let Some(built) = clean() {
            settle(&served, &built, &before, &format!("edit {step}, {what}"));
            before = built.into_keys().collect();
            compared += 1;
        } else {
            assert_ne!(what, "undone", "edit {step}");
            refused += 1;
            to_undo = Some(files.clone());
        }
        if is_fault {
            to_undo = Some(files);
        }
    }
    assert!(
        refused < edits / 4 && faults * 20 > edits,
        "{refused} were refused, {faults} were faults"
    );
}

/// Whether the preview tells of a file that cannot be read: over a page, or beside the texts of the bulletin.
fn is_told(served: &Served, path: &str, id: &str) -> bool {
    let page = if path.contains(id) {
        format!("/_preview/{id}")
    } else if path.contains("templates/bulletin.html") {
        // Only a page that is made with it can tell of what is missing.
        "/_preview/".to_owned()
    } else {
        "/fr/".to_owned()
    };
    served.get(&page).text().contains(path)
}
