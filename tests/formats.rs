//! The formats for machines say what `--format json` says, at the same places; SARIF is built as its standard asks. The
//! schema itself is held against it by `./tests/all sarif`.
#![expect(
    clippy::unwrap_used,
    clippy::disallowed_methods,
    reason = "a test makes the site it looks at and takes what it made for granted"
)]

use std::fs;
use std::path::Path;

use serde_json::Value;

use crate::examples::copy;

const BASE: &str = concat!(env!("CARGO_MANIFEST_DIR"), "/tests/suite/base");

/// A site with faults in many places: beyond the first plane of Unicode, after a byte order mark, over several lines.
fn faulty() -> tempfile::TempDir {
    let folder = tempfile::tempdir().unwrap();
    copy(Path::new(BASE), folder.path());
    let bulletin = folder.path().join("content/bulletins/pab_20241209");
    let front =
        "+++\ntitle = \"Verrouiller\"\ntitle = \"Deux\"\ndescription = \"👍\"  \ntitre = 1\n+++\n";
    let body = "👍 é [là](@/pages/abotu) <script>\nx</script>\n\n![](<é à.png>)\n\n## Un {#a}\n\n## Deux {#a}\n";
    fs::write(
        bulletin.join("fr.md"),
        format!(
            "\u{feff}{}",
            (front.to_owned() + body).replace('\n', "\r\n")
        ),
    )
    .unwrap();
    fs::write(bulletin.join("é à%.txt:x"), "x").unwrap();
    fs::write(folder.path().join("content/bulletins/é, à"), "x").unwrap();
    folder
}

fn check(root: &Path, format: &str, language: &str) -> String {
    let root = root.to_str().unwrap();
    let ran = crate::site::run(&[
        "bulletin", "check", "--root", root, "--format", format, "--lang", language,
    ]);
    assert_eq!(ran.code, 1, "{}", ran.err);
    ran.out
}

fn objects(json: &str) -> Vec<Value> {
    let lines = json.lines();
    lines
        .map(|line| serde_json::from_str(line).unwrap())
        .collect()
}

#[test]
fn sarif_says_what_json_says() {
    let folder = faulty();
    for language in ["en", "fr"] {
        let told = objects(&check(folder.path(), "json", language));
        let text = check(folder.path(), "sarif", language);
        assert_eq!(
            text,
            check(folder.path(), "sarif", language),
            "twice the same"
        );
        let document: Value = serde_json::from_str(&text).unwrap();
        assert_eq!(document["version"], "2.1.0");
        let run = &document["runs"][0];
        assert_eq!(run["columnKind"], "unicodeCodePoints");
        let rules = run["tool"]["driver"]["rules"].as_array().unwrap();
        assert_eq!(rules.len(), bulletin::check::rules().len());
        for rule in rules {
            for part in ["shortDescription", "fullDescription", "help"] {
                assert!(!rule[part]["text"].as_str().unwrap().is_empty(), "{rule}");
            }
            let level = rule["defaultConfiguration"]["level"].as_str().unwrap();
            assert!(["error", "warning", "note"].contains(&level), "{rule}");
        }
        let results = run["results"].as_array().unwrap();
        assert!(told.len() >= 6, "the site has faults: {told:?}");
        assert_eq!(results.len(), told.len());
        for (result, told) in results.iter().zip(&told) {
            assert_eq!(result["ruleId"], told["code"]);
            let index = usize::try_from(result["ruleIndex"].as_u64().unwrap()).unwrap();
            assert_eq!(rules[index]["id"], told["code"]);
            assert_eq!(result["level"], told["severity"]);
            let text = result["message"]["text"].as_str().unwrap();
            assert!(
                text.starts_with(told["message"].as_str().unwrap()),
                "{text}"
            );
            assert!(text.ends_with(told["help"].as_str().unwrap()), "{text}");
            let place = &result["locations"][0]["physicalLocation"];
            let uri = place["artifactLocation"]["uri"].as_str().unwrap();
            assert!(
                uri.bytes()
                    .all(|byte| byte.is_ascii_alphanumeric() || b"-._~/%".contains(&byte)),
                "{uri}"
            );
            assert_eq!(decoded(uri), told["path"].as_str().unwrap());
            let region = &place["region"];
            assert_eq!(region["startLine"], told["line"]);
            assert_eq!(region["startColumn"], told["column"]);
            let at = |line: &str, column: &str| {
                (
                    region[line].as_u64().unwrap(),
                    region[column].as_u64().unwrap(),
                )
            };
            assert!(
                at("startLine", "startColumn") <= at("endLine", "endColumn"),
                "{region}"
            );
        }
    }
}

/// A region holds what is meant, counted in code points.
#[test]
fn regions_hold_what_is_meant() {
    let folder = faulty();
    let document: Value = serde_json::from_str(&check(folder.path(), "sarif", "en")).unwrap();
    let results = document["runs"][0]["results"].as_array().unwrap();
    let mut seen = Vec::new();
    for result in results {
        let place = &result["locations"][0]["physicalLocation"];
        let path = decoded(place["artifactLocation"]["uri"].as_str().unwrap());
        if !path.ends_with("fr.md") {
            continue;
        }
        let text = fs::read_to_string(folder.path().join(&path)).unwrap();
        let text = text.trim_start_matches('\u{feff}');
        let number = |key: &str| usize::try_from(place["region"][key].as_u64().unwrap()).unwrap();
        if number("startLine") == number("endLine") {
            let line = text.lines().nth(number("startLine") - 1).unwrap();
            let columns = number("startColumn") - 1..number("endColumn") - 1;
            let part: String = line.chars().take(columns.end).skip(columns.start).collect();
            seen.push((result["ruleId"].as_str().unwrap().to_owned(), part));
        }
    }
    for (code, part) in [
        ("input/duplicate-key", "title"),
        ("input/unknown-key", "titre"),
        ("link/target", "@/pages/abotu"),
        ("input/html", "<script>"),
    ] {
        assert!(
            seen.iter()
                .any(|(other, text)| other == code && text == part),
            "{code} at “{part}”: {seen:?}"
        );
    }
}

/// What several places explain has them all.
#[test]
fn second_places_are_related_locations() {
    let folder = faulty();
    let document: Value = serde_json::from_str(&check(folder.path(), "sarif", "fr")).unwrap();
    let results = document["runs"][0]["results"].as_array().unwrap();
    let twice = results
        .iter()
        .find(|result| result["ruleId"] == "link/duplicate-id");
    let related = &twice.unwrap()["relatedLocations"][0];
    assert_eq!(related["message"]["text"], "ceci vient en premier");
    assert_eq!(related["physicalLocation"]["region"]["startLine"], 12);
}

#[test]
fn github_has_one_command_for_each_finding() {
    let folder = faulty();
    for language in ["en", "fr"] {
        let told = objects(&check(folder.path(), "json", language));
        let text = check(folder.path(), "github", language);
        assert_eq!(text.lines().count(), told.len());
        for (line, told) in text.lines().zip(told) {
            let (head, message) = line[2..].split_once("::").unwrap();
            let (name, properties) = head.split_once(' ').unwrap();
            let severity = told["severity"].as_str().unwrap();
            assert_eq!(
                name,
                if severity == "note" {
                    "notice"
                } else {
                    severity
                }
            );
            let property = |name: &str| {
                let all = properties
                    .split(',')
                    .map(|pair| pair.split_once('=').unwrap());
                let found = all.clone().find(|(key, _)| *key == name);
                found.map(|(_, value)| decoded(value))
            };
            assert_eq!(property("file").as_deref(), told["path"].as_str());
            assert_eq!(property("line"), Some(told["line"].to_string()));
            assert_eq!(property("title").as_deref(), told["code"].as_str());
            let is_one_line = property("endLine") == property("line");
            let column = is_one_line.then(|| told["column"].to_string());
            assert_eq!(property("col"), column, "{line}");
            assert_eq!(property("endColumn").is_some(), is_one_line, "{line}");
            assert!(decoded(message).starts_with(told["message"].as_str().unwrap()));
        }
    }
}

/// Both formats encode bytes as `%` and two digits of sixteen.
fn decoded(text: &str) -> String {
    let mut parts = text.split('%');
    let mut bytes = parts.next().unwrap().as_bytes().to_vec();
    for part in parts {
        bytes.push(u8::from_str_radix(&part[..2], 16).unwrap());
        bytes.extend(part[2..].bytes());
    }
    String::from_utf8(bytes).unwrap()
}
