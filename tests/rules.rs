//! Every rule has a lasting code and its words in both languages (its cases: suite/coverage.rs).
#![expect(
    clippy::disallowed_methods,
    reason = "on request, the list of codes is written anew"
)]

use std::collections::BTreeSet;
use std::fs;
use std::path::Path;

use bulletin::locale::Words;
use bulletin::model::Language;

const TESTS: &str = concat!(env!("CARGO_MANIFEST_DIR"), "/tests");

/// The groups of contract.md, "Findings".
const GROUPS: &[&str] = &[
    "access",
    "approval",
    "input",
    "link",
    "parity",
    "privacy",
    "style",
    "typography",
];

fn codes() -> Vec<&'static str> {
    let rules = bulletin::check::rules();
    rules.into_iter().map(|rule| rule.code).collect()
}

#[test]
fn codes_are_group_and_name_sorted_and_unique() {
    let codes = codes();
    assert!(
        codes.is_sorted_by(|a, b| a < b),
        "sorted and unique: {codes:?}"
    );
    for code in codes {
        let (group, name) = code.split_once('/').unwrap_or(("", code));
        let is_lower =
            |byte: u8| byte.is_ascii_lowercase() || byte.is_ascii_digit() || byte == b'-';
        assert!(GROUPS.contains(&group), "{code}: no such group");
        assert!(
            !name.is_empty() && name.bytes().all(is_lower),
            "{code}: lower case"
        );
    }
}

/// A code may be added (`UPDATE=1` does it), never lost: scripts and site.toml files name it.
#[test]
fn codes_are_never_lost() {
    let path = Path::new(TESTS).join("suite/codes.txt");
    let held = fs::read_to_string(&path).unwrap();
    let held: BTreeSet<&str> = held.lines().collect();
    let codes: BTreeSet<&str> = codes().into_iter().collect();
    let lost: Vec<_> = held.difference(&codes).collect();
    assert!(lost.is_empty(), "a code never changes or goes: {lost:?}");
    if std::env::var_os("UPDATE").is_some() {
        let codes: Vec<&str> = codes.into_iter().collect();
        fs::write(path, codes.join("\n") + "\n").unwrap();
    } else {
        let new: Vec<_> = codes.difference(&held).collect();
        assert!(
            new.is_empty(),
            "UPDATE=1 writes tests/suite/codes.txt: {new:?}"
        );
    }
}

#[test]
fn every_rule_has_words_in_both_languages() {
    for language in Language::ALL {
        let words = Words::new(language);
        for rule in bulletin::check::rules() {
            for part in ["", ".help", ".what", ".why"] {
                let id = format!("{}{part}", rule.message_id());
                assert!(
                    words.find(&id, &[]).is_some(),
                    "{}.ftl: {id}",
                    language.code()
                );
            }
        }
    }
}
