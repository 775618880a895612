//! Three hundred edits of every kind, as authors and their editors make them; after each, what is served is what a clean
//! build writes.

use std::fmt::Write;
use std::fs;
use std::path::Path;
use std::time::{Duration, Instant};

use super::equal::{built, different};
use super::served::Served;
use crate::site::{CONFIG, FIGURE, Site, words};

const AT: &str = "2026-02-01T12:00:00Z";
const SEED: u64 = 0x2026_0201;
const EDITS: usize = 300;

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
        "\n| a | b |\n|---|---|\n| c | d |\n",
        "\nA note[^1].\n\n[^1]: Said there.\n",
        "\n```rust\nfn main() {}\n```\n",
    ]);
    let title = chooser.of(&["Records", "Élèves", "Consent", "«Quotes»", "Zones"]);
    words(&format!("{title} {id}"), &body)
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
    match chooser.below(16) {
        0..=3 => {
            let text = text(chooser, &id, step);
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
        _ => {
            let home = words(&format!("Home {step}"), "Welcome.");
            save(site, chooser, &format!("content/home/{language}.md"), &home);
            "home".to_owned()
        }
    }
}

#[test]
fn three_hundred_edits_are_served_as_they_would_be_built() {
    let site = Site::of(6, "first");
    for number in 0..6 {
        site.put(&format!("content/bulletins/b{number:05}/own.svg"), FIGURE);
    }
    let served = Served::start(&site.root(), &["--at", AT]);
    let mut chooser = Chooser(SEED);
    let (mut compared, mut refused) = (0, 0);
    for step in 0..EDITS {
        let what = edit(&site, &mut chooser, step);
        let out = site.folder().join("clean");
        let _ = fs::remove_dir_all(&out);
        let Some(files) = built(&site.root(), &out, AT) else {
            refused += 1;
            continue;
        };
        compared += 1;
        let begun = Instant::now();
        loop {
            let different = different(&served, &files);
            if different.is_empty() {
                break;
            }
            assert!(
                begun.elapsed() < PATIENCE,
                "edit {step}, {what}: not as built: {different:?}"
            );
            std::thread::sleep(Duration::from_millis(10));
        }
    }
    assert_eq!(compared + refused, EDITS);
    assert!(
        compared > EDITS * 9 / 10,
        "only {compared} of {EDITS} could be built"
    );
}
