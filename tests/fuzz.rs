//! What the fuzzer kept, again: every file of every target's corpus holds what must hold of any input.
#![expect(
    clippy::unwrap_used,
    clippy::disallowed_methods,
    reason = "a test reads files that are there, and takes the time of each"
)]

use std::collections::BTreeSet;
use std::fs;
use std::path::{Path, PathBuf};
use std::time::{Duration, Instant};

use crate::invariants::{self, TARGETS};

/// What takes longer hangs. The fuzzer's own limit is a second; a test on a busy machine is built without optimization.
const LONGEST: Duration = Duration::from_secs(20);

fn folder() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/fuzz")
}

/// The names in a folder.
fn names(folder: &Path) -> BTreeSet<String> {
    let entries = fs::read_dir(folder).unwrap();
    entries
        .map(|entry| entry.unwrap().file_name().into_string().unwrap())
        .collect()
}

#[test]
fn every_target_has_its_corpus_and_its_program() {
    let all: BTreeSet<String> = TARGETS.iter().map(|(name, _)| (*name).to_owned()).collect();
    assert_eq!(names(&folder().join("corpus")), all);
    let programs: BTreeSet<String> = all.iter().map(|name| format!("{name}.rs")).collect();
    assert_eq!(names(&folder().join("targets")), programs);
    for name in &all {
        let program = fs::read_to_string(folder().join(format!("targets/{name}.rs"))).unwrap();
        assert!(program.contains(&format!("check(\"{name}\"")), "{program}");
    }
}

#[test]
fn what_the_fuzzer_kept_holds() {
    for (name, _) in TARGETS {
        let corpus = folder().join("corpus").join(name);
        let files = names(&corpus);
        assert!(!files.is_empty(), "{name} has no corpus");
        for file in files {
            let bytes = fs::read(corpus.join(&file)).unwrap();
            let start = Instant::now();
            let ended = std::panic::catch_unwind(|| invariants::check(name, &bytes));
            assert!(ended.is_ok(), "{name}/{file}: see above");
            assert!(start.elapsed() < LONGEST, "{name}/{file} hangs");
        }
    }
}
