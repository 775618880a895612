//! Runs every `tests/suite/<area>/*.txt` in-process. A case is added without touching Rust: see tests/README.md.
//!
//! `UPDATE=1 cargo test --test all suite` rewrites what failing cases expect; `CASE=word` runs those whose path has it.
#![expect(
    clippy::unwrap_used,
    clippy::print_stdout,
    clippy::disallowed_methods,
    reason = "a test makes the site it looks at, tells how many there are, and ends when the machine fails"
)]

mod case;
mod coverage;
mod finding;
mod run;

use std::fs;
use std::path::{Path, PathBuf};

use case::Case;
use run::Run;

/// The folder of the cases: one folder for each area, and `base`, the site that every case begins with.
const SUITE: &str = concat!(env!("CARGO_MANIFEST_DIR"), "/tests/suite");

#[test]
fn access() {
    area("access");
}
#[test]
fn addresses() {
    area("addresses");
}
#[test]
fn approval() {
    area("approval");
}
#[test]
fn authors() {
    area("authors");
}
#[test]
fn command() {
    area("command");
}
#[test]
fn errors() {
    area("errors");
}
#[test]
fn feeds() {
    area("feeds");
}
#[test]
fn load() {
    area("load");
}
#[test]
fn markdown() {
    area("markdown");
}
#[test]
fn parity() {
    area("parity");
}
#[test]
fn privacy() {
    area("privacy");
}
#[test]
fn publish() {
    area("publish");
}
#[test]
fn render() {
    area("render");
}
#[test]
fn states() {
    area("states");
}
#[test]
fn style() {
    area("style");
}
#[test]
fn typography() {
    area("typography");
}

#[test]
fn every_area_is_run() {
    let source = include_str!("suite.rs");
    for folder in fs::read_dir(SUITE).unwrap().map(|entry| entry.unwrap()) {
        let name = folder.file_name().into_string().unwrap();
        let is_area = folder.path().is_dir() && name != "base";
        assert!(
            !is_area || source.contains(&format!("area(\"{name}\")")),
            "add a test for tests/suite/{name}"
        );
    }
}

/// Runs the cases of a folder and tells of all that fail.
fn area(name: &str) {
    let wanted = std::env::var_os("CASE").map(|word| word.into_string().unwrap());
    let mut cases: Vec<PathBuf> = files(&Path::new(SUITE).join(name));
    cases.retain(|path| {
        wanted
            .as_ref()
            .is_none_or(|word| path.to_str().unwrap().contains(word))
    });
    let failures: Vec<String> = cases.iter().filter_map(|path| failure(path)).collect();
    println!("{name}: {} cases", cases.len());
    assert!(failures.is_empty(), "\n{}", failures.join("\n"));
}

/// Every file below a folder, by path.
fn files(folder: &Path) -> Vec<PathBuf> {
    let mut all = Vec::new();
    for entry in fs::read_dir(folder).unwrap().map(|entry| entry.unwrap()) {
        if entry.file_type().unwrap().is_dir() {
            all.extend(files(&entry.path()));
        } else {
            all.push(entry.path());
        }
    }
    all.sort();
    all
}

/// Runs a case and returns what is wrong with it; where that is wished, rewrites what it expects.
fn failure(path: &Path) -> Option<String> {
    let mut case = Case::read(&fs::read_to_string(path).unwrap());
    let folder = tempfile::tempdir().unwrap();
    let run = Run::of(&case, &fs::canonicalize(folder.path()).unwrap());
    if run.wrong.is_empty() {
        return None;
    }
    if std::env::var_os("UPDATE").is_some() {
        case.set_findings(&run.findings);
        for section in &mut case.sections {
            if run.fault(section).is_some() {
                run.mend(section);
            }
        }
        fs::write(path, case.to_string()).unwrap();
    }
    let name = path.strip_prefix(SUITE).unwrap().display();
    Some(format!("══ tests/suite/{name}\n{}", run.wrong.join("\n")))
}
