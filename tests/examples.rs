//! The examples of `bulletin explain` are true: what is shown as wrong is found, and what is shown as right is not.
//!
//! An example (`.wrong` and `.right` in src/locale) is the text of a bulletin in the catalogue's language, unless a line
//! names the file that it stands in. Put into a site without faults, it is checked with every rule on.
#![expect(
    clippy::unwrap_used,
    clippy::disallowed_methods,
    reason = "a test makes the site it looks at"
)]

use std::collections::BTreeSet;
use std::fs;
use std::path::{Path, PathBuf};

use bulletin::check;
use bulletin::locale::Words;
use bulletin::model::Language;

const BASE: &str = concat!(env!("CARGO_MANIFEST_DIR"), "/tests/suite/base");
const BULLETIN: &str = "content/bulletins/pab_20241209";

/// What no text of an example can show to `check`: a text with signs in it, bytes, links of the file system, what was recorded of an earlier text, what another
/// host answers, a second bulletin. Cases of the suite show them.
const NOT_A_TEXT: &[&str] = &[
    "input/empty-body",
    "input/line-ends",
    "input/not-a-file",
    "input/not-utf8",
    "input/picture-broken",
    "input/picture-large",
    "input/picture-name",
    "input/unescaped",
    "link/dropped",
    "link/external-gone",
    "link/external-moved",
    "link/external-unreachable",
    "parity/stale",
    "privacy/image-consent",
    "privacy/pdf-author",
    "privacy/pdf-unread",
    "privacy/picture-unread",
    "style/few-headings",
    "style/not-unique",
];

/// A drawing that examples show.
const SAFE: &str = "<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"8\" height=\"8\"><path d=\"M0 0h8v8H0z\"/></svg>\n";

#[test]
fn every_rule_has_an_example() {
    for language in Language::ALL {
        let words = Words::new(language);
        let bare: Vec<&str> = check::rules()
            .into_iter()
            .filter(|rule| rule.example(&words).is_none())
            .map(|rule| rule.code)
            .collect();
        assert!(
            bare.is_empty(),
            "src/locale/{}.ftl: .wrong and .right are missing: {bare:?}",
            language.code()
        );
    }
}

#[test]
fn what_is_wrong_is_found_and_what_is_right_is_not() {
    let mut false_examples = Vec::new();
    for language in Language::ALL {
        let words = Words::new(language);
        for rule in check::rules() {
            if NOT_A_TEXT.contains(&rule.code) {
                continue;
            }
            let Some(example) = rule.example(&words) else {
                continue;
            };
            for (part, is_wrong) in [(&example.wrong, true), (&example.right, false)] {
                let found = found(rule.code, language, part);
                if found.contains(rule.code) != is_wrong {
                    let name = if is_wrong { "wrong" } else { "right" };
                    false_examples.push(format!(
                        "{} ({}, {name}) gives {found:?}",
                        rule.code,
                        language.code()
                    ));
                }
            }
        }
    }
    assert!(false_examples.is_empty(), "{}", false_examples.join("\n"));
}

/// Returns the codes that an example gives.
fn found(code: &str, language: Language, example: &str) -> BTreeSet<String> {
    let folder = tempfile::tempdir().unwrap();
    let root = folder.path();
    good_site(root);
    for (file, text) in sections(language, example) {
        plant(root, code, &file, &text);
    }
    let root = root.to_str().unwrap();
    let out = crate::site::run(&["bulletin", "check", "--root", root, "--format", "json"]).out;
    let objects = out.lines().filter(|line| line.starts_with('{'));
    objects
        .map(|line| {
            let value: serde_json::Value = serde_json::from_str(line).unwrap();
            value["code"].as_str().unwrap().to_owned()
        })
        .collect()
}

/// The base site of the suite with every rule on, a drawing and a draft.
pub(super) fn good_site(root: &Path) {
    copy(Path::new(BASE), root);
    let config = fs::read_to_string(root.join("site.toml")).unwrap();
    let (config, _) = config.split_once("# What judges the writing").unwrap();
    fs::write(root.join("site.toml"), config).unwrap();
    fs::write(root.join(BULLETIN).join("safe.svg"), SAFE).unwrap();
    fs::create_dir_all(root.join("content/files")).unwrap();
    fs::write(root.join("content/files/schedule.pdf"), "%PDF-1.7\n").unwrap();
    let draft = root.join("content/bulletins/pab_draft");
    copy(&root.join(BULLETIN), &draft);
    fs::write(
        draft.join("bulletin.toml"),
        "issued = 2024-12-09\nstatus = \"draft\"\n",
    )
    .unwrap();
}

/// Copies a folder and all that is in it.
pub(super) fn copy(from: &Path, to: &Path) {
    fs::create_dir_all(to).unwrap();
    for entry in fs::read_dir(from).unwrap().map(|entry| entry.unwrap()) {
        let target = to.join(entry.file_name());
        if entry.path().is_dir() {
            copy(&entry.path(), &target);
        } else {
            fs::copy(entry.path(), target).unwrap();
        }
    }
}

/// Parts an example at the lines that name a file.
fn sections(language: Language, example: &str) -> Vec<(String, String)> {
    let is_name = |line: &str| {
        let endings = [".md", ".toml", ".html", ".ftl", ".css", ".svg"];
        !line.contains(' ')
            && !line.starts_with("content/")
            && endings.iter().any(|ending| line.ends_with(ending))
    };
    let mut sections = vec![(format!("{}.md", language.code()), String::new())];
    for line in example.lines() {
        if is_name(line) {
            sections.push((line.to_owned(), String::new()));
        } else {
            let (_, text) = sections.last_mut().unwrap();
            text.push_str(line);
            text.push('\n');
        }
    }
    sections.retain(|(_, text)| !text.is_empty());
    sections
}

/// Puts a part of an example where it belongs.
fn plant(root: &Path, code: &str, file: &str, text: &str) {
    if text.lines().all(|line| line.starts_with("content/")) {
        text.lines().for_each(|line| list(root, line));
        return;
    }
    let path: PathBuf = match file {
        "en.md" | "fr.md" | "bulletin.toml" => root.join(BULLETIN).join(file),
        "site.toml" => root.join(file),
        "page.toml" => root.join("content/pages/about").join(file),
        _ if !file.contains('/') => root.join("content/files").join(file),
        _ => root.join("themes/plain").join(file),
    };
    let old = fs::read_to_string(&path).unwrap_or_default();
    let is_front = key(text.lines().next().unwrap()).is_some();
    let new = match file {
        "en.md" | "fr.md" if is_front => {
            let (_, rest) = old.split_once("+++\n").unwrap();
            let (front, body) = rest.split_once("+++\n").unwrap();
            format!("+++\n{}+++\n{body}", merged(front, text))
        }
        "en.md" | "fr.md" if code != "input/no-front-matter" => {
            let (front, _) = old.rsplit_once("+++\n").unwrap();
            format!("{front}+++\n{text}")
        }
        // What says both is the whole file.
        "bulletin.toml" if !(text.contains("issued") && text.contains("status")) => {
            merged(&old, text)
        }
        "site.toml" | "page.toml" => merged(&old, text),
        _ => text.to_owned(),
    };
    fs::create_dir_all(path.parent().unwrap()).unwrap();
    fs::write(path, new).unwrap();
}

/// Makes a file that an example only names.
fn list(root: &Path, name: &str) {
    let path = root.join(name);
    let file = path.file_name().unwrap();
    fs::create_dir_all(path.parent().unwrap()).unwrap();
    match fs::read(root.join(BULLETIN).join(file)) {
        Ok(bytes) => fs::write(path, bytes).unwrap(),
        Err(_) => fs::write(path, SAFE).unwrap(),
    }
}

fn key(line: &str) -> Option<&str> {
    let (key, _) = line.split_once('=')?;
    let key = key.trim();
    let is_key = !key.is_empty()
        && key
            .chars()
            .all(|char| char.is_alphanumeric() || char == '_');
    is_key.then_some(key)
}

/// Puts keys and tables in place of those of the same name; other tables follow what is there.
fn merged(old: &str, new: &str) -> String {
    let is_replaced = |head: &str| !head.starts_with("[[") && new.lines().any(|line| line == head);
    let mut keeps = true;
    let old = old.lines().filter(|line| {
        if line.starts_with('[') {
            keeps = !is_replaced(line);
        }
        keeps
    });
    let at = new.lines().position(|line| line.starts_with('['));
    let keys: Vec<&str> = new.lines().take(at.unwrap_or(usize::MAX)).collect();
    let tables: Vec<&str> = new.lines().skip(at.unwrap_or(usize::MAX)).collect();
    let named: Vec<&str> = keys.iter().filter_map(|line| key(line)).collect();
    let kept = old.filter(|line| key(line).is_none_or(|key| !named.contains(&key)));
    let all = keys.iter().copied().chain(kept).chain(tables);
    all.flat_map(|line| [line, "\n"]).collect()
}
