//! Imports point one way, from the first of [`LAYERS`] to the last.
#![expect(
    clippy::unwrap_used,
    reason = "a test may take the repository's own files for granted"
)]

use std::fs;
use std::path::{Path, PathBuf};

const SOURCE: &str = concat!(env!("CARGO_MANIFEST_DIR"), "/src");

/// Each may use itself and those before it.
const LAYERS: &[&str] = &[
    "model",
    "locale",
    "personal",
    "picture",
    "third_party",
    "diagnostic",
    "load",
    "document",
    "check",
    "render",
    "publish",
    "external",
    "seed",
    "import",
    "preview",
    "deploy",
    "command",
];

/// Every Rust file of a layer with its text, but for `lib.rs` and `main.rs`, which stand above them all.
fn files() -> Vec<(&'static str, PathBuf, String)> {
    let mut all = Vec::new();
    for layer in LAYERS {
        let mut folders = vec![Path::new(SOURCE).join(layer)];
        while let Some(folder) = folders.pop() {
            for path in fs::read_dir(folder)
                .unwrap()
                .map(|entry| entry.unwrap().path())
            {
                if path.is_dir() {
                    folders.push(path);
                } else if path.extension().is_some_and(|ending| ending == "rs") {
                    let text = fs::read_to_string(&path).unwrap();
                    all.push((*layer, path, text));
                }
            }
        }
    }
    all
}

#[test]
fn every_folder_is_a_layer() {
    for entry in fs::read_dir(SOURCE)
        .unwrap()
        .map(|entry| entry.unwrap().path())
    {
        let name = entry.file_name().unwrap().to_str().unwrap();
        assert!(
            !entry.is_dir() || LAYERS.contains(&name),
            "{name} has no place among the layers"
        );
    }
}

#[test]
fn imports_point_to_earlier_layers() {
    let place = |name: &str| LAYERS.iter().position(|layer| *layer == name);
    let mut wrong = Vec::new();
    for (layer, path, text) in files() {
        for (number, line) in text
            .lines()
            .enumerate()
            .filter(|(_, line)| !is_comment(line))
        {
            // `use crate::load::Disk` and `crate::load::stamp(…)` alike; `crate::run` is the front door.
            for rest in line.split("crate::").skip(1) {
                let name: String = rest
                    .chars()
                    .take_while(|char| char.is_alphanumeric() || *char == '_')
                    .collect();
                if place(&name).is_some_and(|other| Some(other) > place(layer)) {
                    wrong.push(format!(
                        "{}:{}: {}",
                        path.display(),
                        number + 1,
                        line.trim()
                    ));
                }
            }
        }
    }
    assert!(
        wrong.is_empty(),
        "these point the wrong way:\n{}",
        wrong.join("\n")
    );
}

/// So that each dependency is one line that grep finds.
#[test]
fn imports_are_one_greppable_line() {
    for (_, path, text) in files() {
        for bad in ["use crate::{", "super::super"] {
            assert!(!text.contains(bad), "{}: {bad}", path.display());
        }
    }
}

fn is_comment(line: &str) -> bool {
    line.trim_start().starts_with("//")
}
