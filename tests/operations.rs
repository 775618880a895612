//! What `docs/operations.md` tells people to type works, in both languages: units of systemd, lines for cron, what follows a lost
//! machine.
#![expect(
    clippy::unwrap_used,
    clippy::disallowed_methods,
    reason = "a failure of the machine ends a test, which writes the files it looks at"
)]

use std::fs;
use std::path::Path;
use std::process::Command;

use bulletin::deploy::Folder;
use bulletin::deploy::record::Record;
use bulletin::model::hex;
use sha2::{Digest, Sha256};

use crate::site::{BINARY, Ended, Site, words};

const DOCUMENTS: [&str; 2] = ["docs/operations.md", "docs/operations.fr.md"];

/// Where the documents say that things stand.
const PROGRAM: &str = "/usr/local/bin/bulletin";
const CONTENT: &str = "/srv/bulletins";

/// Returns the files that a document shows, by the path in their first line.
fn files(document: &str, language: &str) -> Vec<(String, String)> {
    let path = Path::new(env!("CARGO_MANIFEST_DIR")).join(document);
    let text = fs::read_to_string(path).unwrap();
    text.split(&format!("```{language}\n"))
        .skip(1)
        .map(|rest| {
            let block = rest.split("```").next().unwrap();
            let (first, _) = block.split_once('\n').unwrap();
            let path = first.strip_prefix("# ").unwrap();
            (path.to_owned(), block.to_owned())
        })
        .collect()
}

/// Runs a line of a document on a site, as the shell does.
fn run(line: &str, site: &Site) -> Ended {
    let line = line
        .replace(PROGRAM, BINARY)
        .replace(CONTENT, site.root().to_str().unwrap());
    let ended = Command::new("sh").args(["-c", &line]).output().unwrap();
    Ended::from(ended)
}

/// A site that says where it goes.
fn site() -> (Site, Folder) {
    let site = Site::of(2, "one");
    let target = site.folder().join("www");
    let config = fs::read_to_string(site.path("site.toml")).unwrap();
    let publish = format!("[publish]\ntarget = \"{}\"\n", target.display());
    site.put("site.toml", config + &publish);
    (site, Folder::new(&target))
}

#[test]
fn what_is_said_to_be_told_is_told() {
    for (document, catalogue, heading) in [
        (DOCUMENTS[0], "src/locale/en.ftl", "it says"),
        (DOCUMENTS[1], "src/locale/fr.ftl", "le message dit"),
    ] {
        let read = |path: &str| {
            let path = Path::new(env!("CARGO_MANIFEST_DIR")).join(path);
            fs::read_to_string(path).unwrap().to_lowercase()
        };
        let (text, catalogue) = (read(document), read(catalogue));
        let (_, table) = text.split_once(&format!("| {heading} |")).unwrap();
        let rows = table
            .lines()
            .skip(2)
            .take_while(|line| line.starts_with('|'));
        let told: Vec<&str> = rows
            .flat_map(|row| row.split('|').nth(1).unwrap().split(" · "))
            .map(str::trim)
            .collect();
        assert!(told.len() >= 12, "{told:?}");
        for told in told {
            assert!(catalogue.contains(told), "{document}: {told}");
        }
    }
}

#[test]
fn units_are_those_of_systemd() {
    for document in DOCUMENTS {
        let units = files(document, "ini");
        let names: Vec<&str> = units.iter().map(|(path, _)| path.as_str()).collect();
        assert_eq!(
            names,
            [
                "/etc/systemd/system/bulletin-watch.service",
                "/etc/systemd/system/bulletin.service",
                "/etc/systemd/system/bulletin.timer"
            ]
        );
        // What a unit starts is what the program takes; the one that waits is tried with a clock of the tests.
        for (path, unit) in &units {
            let started = unit
                .lines()
                .filter_map(|line| line.strip_prefix("ExecStart="));
            for line in started.filter(|line| !line.contains("--watch")) {
                let (site, folder) = site();
                let ended = run(line, &site);
                assert_eq!(
                    (ended.code, &*ended.out),
                    (Some(0), ""),
                    "{path}: {ended:?}"
                );
                assert!(folder.there().unwrap().is_some());
            }
        }
        let folder = tempfile::tempdir().unwrap();
        let mut command = Command::new("systemd-analyze");
        command.arg("verify").arg("--man=no");
        for (path, unit) in &units {
            let file = folder.path().join(path.rsplit('/').next().unwrap());
            fs::write(&file, unit.replace(PROGRAM, BINARY)).unwrap();
            command.arg(file);
        }
        let Ok(output) = command.output() else {
            let _: Option<()> = crate::safety::skip("systemd-analyze is not installed");
            continue;
        };
        let ended = Ended::from(output);
        // It looks at the units of the machine too, of which some may be at fault.
        let ours: Vec<&str> = ended
            .err
            .lines()
            .filter(|line| line.contains("bulletin"))
            .collect();
        assert_eq!(ours, [""; 0], "{document}: {ended:?}");
        assert_eq!(ended.code, Some(0), "{document}: {ended:?}");
    }
}

#[test]
fn a_unit_that_is_wrong_is_told_of() {
    let folder = tempfile::tempdir().unwrap();
    let file = folder.path().join("bulletin-wrong.service");
    fs::write(&file, "[Service]\nExecStart=/nowhere/at/all\nTyp=oneshot\n").unwrap();
    let mut command = Command::new("systemd-analyze");
    command.args(["verify", "--man=no"]).arg(&file);
    let Ok(output) = command.output() else {
        let _: Option<()> = crate::safety::skip("systemd-analyze is not installed");
        return;
    };
    assert!(Ended::from(output).err.contains("bulletin-wrong"));
}

/// The five fields of cron: lowest and highest value.
const FIELDS: [(u32, u32); 5] = [(0, 59), (0, 23), (1, 31), (1, 12), (0, 7)];

/// Returns whether a field of cron is one: `*`, numbers, ranges, lists, each with a step.
fn is_field(field: &str, (lowest, highest): (u32, u32)) -> bool {
    let number = |text: &str| {
        let number = text.parse().ok();
        number.filter(|number| (lowest..=highest).contains(number))
    };
    field.split(',').all(|part| {
        let (range, step) = part.split_once('/').unwrap_or((part, "1"));
        let is_step = step
            .parse()
            .is_ok_and(|step: u32| step > 0 && step <= highest);
        let is_range = match range.split_once('-') {
            Some((from, to)) => number(from).is_some() && number(from) <= number(to),
            None => range == "*" || number(range).is_some(),
        };
        is_step && is_range
    })
}

#[test]
fn lines_for_cron_are_understood_and_run() {
    assert!(is_field("*/5", FIELDS[0]) && is_field("1-5,30", FIELDS[0]));
    assert!(
        !is_field("60", FIELDS[0]) && !is_field("*/0", FIELDS[0]) && !is_field("5-1", FIELDS[0])
    );
    for document in DOCUMENTS {
        let tables = files(document, "cron");
        assert_eq!(tables.len(), 1, "{document}");
        let (path, table) = &tables[0];
        assert_eq!(path, "/etc/cron.d/bulletin");
        let lines: Vec<&str> = table
            .lines()
            .filter(|line| !line.starts_with('#') && !line.is_empty())
            .collect();
        assert_eq!(lines.len(), 1, "{table}");
        // In this folder, a user stands between the times and the command; `%` would end the command.
        let mut rest = lines[0];
        assert!(!rest.contains('%'), "{rest}");
        for bounds in FIELDS {
            let (field, others) = rest.split_once(' ').unwrap();
            assert!(is_field(field, bounds), "{field}");
            rest = others;
        }
        let (user, command) = rest.split_once(' ').unwrap();
        assert_eq!(user, "publisher");
        let (site, folder) = site();
        // Cron sends what is said by mail: where nothing is wrong, nothing is.
        for _ in 0..2 {
            let ended = run(command, &site);
            let said = (ended.code, &*ended.out, &*ended.err);
            assert_eq!(said, (Some(0), "", ""), "{document}");
        }
        assert!(folder.there().unwrap().is_some());
        assert_eq!(folder.releases().unwrap().len(), 1);
    }
}

#[test]
fn the_content_and_the_record_rebuild_the_same_bytes() {
    let (site, folder) = site();
    let publish = |site: &Site| run(&format!("{PROGRAM} publish --yes --root {CONTENT}"), site);
    assert_eq!(publish(&site).code, Some(0));
    site.put("content/home/en.md", words("Home", "Two."));
    assert_eq!(publish(&site).code, Some(0));
    let there = folder.there().unwrap().unwrap();
    // All that is left of a machine is on another, under other names.
    let other = Site::new();
    let copied = Command::new("cp")
        .arg("-r")
        .args(["content", "site.toml", "publications.jsonl"].map(|name| site.path(name)))
        .arg(other.root())
        .status();
    assert!(copied.unwrap().success());
    let record = Record::new(&other.path("publications.jsonl"));
    let chain = record.read().unwrap();
    assert_eq!(chain.broken, None);
    let last = chain.entries.last().unwrap();
    let at = last.built_for.unwrap().to_rfc3339();
    let out = other.folder().join("public");
    let ended = Ended::from(other.builder(&out).args(["--at", &at]).output().unwrap());
    assert_eq!(ended.code, Some(0), "{ended:?}");
    let manifest = fs::read(out.join("manifest.json")).unwrap();
    assert_eq!(manifest, there.bytes);
    assert_eq!(hex(&Sha256::digest(&manifest)), last.manifest);
    // The target survived: there is nothing to publish, and what stands there is whole.
    let ended = run(
        &format!("{PROGRAM} publish --yes --lang en --root {CONTENT}"),
        &other,
    );
    assert!(
        ended.out.contains("There is nothing to publish"),
        "{ended:?}"
    );
    assert_eq!(folder.verify(&there).unwrap().len(), 0);
}
