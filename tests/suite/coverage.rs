//! Every rule is seen in the suite from three sides: found with its words in English, found with its words in French, and
//! silent before something that looks like a fault and is none (`silent: group/name`, which the run of the case verifies).

use std::collections::{BTreeMap, BTreeSet};
use std::fs;
use std::path::{Path, PathBuf};

use super::case::Case;
use super::{SUITE, files};
use bulletin::model::Language;

/// What a case shows of a rule.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
enum Side {
    Found(Language),
    Silent,
}

/// What each rule must be seen to do.
const SIDES: &[(Side, &str)] = &[
    (Side::Found(Language::En), "found, in English"),
    (Side::Found(Language::Fr), "found, in French"),
    (Side::Silent, "silent before a look-alike"),
];

#[test]
fn every_rule_is_found_in_both_languages_and_silent_before_a_look_alike() {
    let mut seen: BTreeMap<String, BTreeSet<Side>> = BTreeMap::new();
    let folder = Path::new(SUITE);
    let is_case = |path: &&PathBuf| {
        path.extension().is_some_and(|ending| ending == "txt")
            && !path.starts_with(folder.join("base"))
            && path.parent() != Some(folder)
    };
    for path in files(folder).iter().filter(is_case) {
        let case = Case::read(&fs::read_to_string(path).unwrap());
        let language = case.language();
        let findings = case.findings();
        // A mark without words shows the place, not what is told there.
        let told = findings.iter().filter_map(|finding| finding.code_told());
        let told = told.map(|code| (code, Side::Found(language)));
        let silent = case.silent().map(|code| (code, Side::Silent));
        for (code, side) in told.chain(silent) {
            seen.entry(code.to_owned()).or_default().insert(side);
        }
    }
    let none = BTreeSet::new();
    let mut bare = Vec::new();
    for rule in bulletin::check::rules() {
        let seen = seen.get(rule.code).unwrap_or(&none);
        for (side, words) in SIDES {
            if !seen.contains(side) {
                bare.push(format!("{}: {words}", rule.code));
            }
        }
    }
    assert!(bare.is_empty(), "no case shows:\n{}", bare.join("\n"));
}
