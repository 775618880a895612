//! A thousand faults at once: every one is told, soon, and a person is shown no more than a person reads.

use std::process::Command;

use super::within;
use crate::site::{BINARY, Ended, FACTS, Site, words};

/// Four faults each.
const BUNDLES: usize = 250;

/// More than any run here may take, in bytes.
const MEMORY: &str = "--as=1073741824";

#[test]
fn a_thousand_faults_of_four_kinds_are_all_told() {
    let site = Site::new();
    let mut expected = Vec::new();
    for number in 0..BUNDLES {
        let folder = format!("bulletins/b{number:05}");
        let fr = words("A", "<b>x</b>").replacen("+++\n", "+++\nslug = \"É\"\n", 1);
        site.bundle(
            &folder,
            &FACTS.replace("topics", "topcs"),
            &words("A", "[x](nowhere)"),
            &fr,
        );
        for (file, code) in [
            ("bulletin.toml", "input/unknown-key"),
            ("en.md", "link/target"),
            ("fr.md", "input/bad-slug"),
            ("fr.md", "input/html"),
        ] {
            expected.push((format!("content/{folder}/{file}"), code.to_owned()));
        }
    }
    assert_eq!(faults(&checked(&site, "json")), expected);
    capped(&site, expected.len());
}

#[test]
fn ten_thousand_faults_of_one_text_are_all_told() {
    let site = Site::new();
    let text = words("A", &"[x](nowhere)\n\n".repeat(10_000));
    site.bundle("bulletins/b", FACTS, &text, &words("B", "b"));
    let found = faults(&checked(&site, "json"));
    assert_eq!(found.len(), 10_000);
    capped(&site, 10_000);
}

/// Checks a site in little memory.
fn checked(site: &Site, format: &str) -> Ended {
    let mut command = Command::new("prlimit");
    command
        .args([MEMORY, BINARY, "check", "--format", format, "--root"])
        .arg(site.root())
        .env("LC_ALL", "C");
    let ended = within(command);
    assert_eq!((ended.code, &*ended.err), (Some(1), ""));
    ended
}

/// Path and code of each error, one a line.
fn faults(ended: &Ended) -> Vec<(String, String)> {
    let lines = ended.out.lines();
    let findings = lines.map(|line| serde_json::from_str::<serde_json::Value>(line).unwrap());
    findings
        .filter(|finding| finding["severity"] == "error")
        .map(|finding| ["path", "code"].map(|key| finding[key].as_str().unwrap().to_owned()))
        .map(|[path, code]| (path, code))
        .collect()
}

/// Checks that people are shown two hundred at most, and told how many there are besides.
fn capped(site: &Site, errors: usize) {
    let out = checked(site, "human").out;
    let shown = out
        .lines()
        .filter(|line| line.starts_with("error["))
        .count();
    assert!((1..=200).contains(&shown), "{shown} are shown");
    let left = grouped(errors - shown);
    assert!(
        out.contains(&format!("{left} errors")) && out.contains("--format json"),
        "{left} are not shown: {}",
        out.lines().rev().take(4).collect::<Vec<_>>().join("\n")
    );
    let all = grouped(errors);
    assert!(out.contains(&format!("{all} errors")), "{all}");
}

/// Writes a number as English does.
fn grouped(number: usize) -> String {
    match number {
        0..1000 => number.to_string(),
        _ => format!("{},{:03}", number / 1000, number % 1000),
    }
}
