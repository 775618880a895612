//! The same input gives the same bytes: whatever the number of threads, the time zone, the language, the folder, the user and
//! the order in which a file system lists.
#![expect(
    clippy::unwrap_used,
    clippy::disallowed_methods,
    clippy::print_stdout,
    reason = "a test makes the site it looks at, and a failure of the machine ends it"
)]

use std::collections::BTreeMap;
use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;

use sha2::{Digest, Sha256};

use crate::safety::machine::Nobody;
use crate::safety::skip;
use crate::site::{BINARY, Ended, Site, snapshot, walk};

/// What must not matter: number of threads, time zone, language.
const SURROUNDINGS: &[(&str, &str, &str)] = &[
    ("1", "UTC", "C"),
    ("2", "Pacific/Auckland", "fr_CA.UTF-8"),
    ("8", "America/St_Johns", "C"),
    ("8", "Pacific/Honolulu", "en_CA.UTF-8"),
];

/// A site in one place after another, each of whose outputs must have the same bytes.
struct Same {
    scratch: tempfile::TempDir,
    first: Option<BTreeMap<String, Vec<u8>>>,
    builds: usize,
}

impl Same {
    fn new() -> Self {
        Self {
            scratch: tempfile::tempdir().unwrap(),
            first: None,
            builds: 0,
        }
    }

    fn build(
        &mut self,
        root: &Path,
        (jobs, zone, locale): (&str, &str, &str),
        user: Option<&Nobody>,
    ) {
        self.builds += 1;
        let folder = self.scratch.path().join(format!("of {}", self.builds));
        fs::create_dir(&folder).unwrap();
        let out = folder.join("out");
        let mut command = Command::new(BINARY);
        command
            .args(["build", "--at", "2025-06-01T12:00:00Z"])
            .args(["--jobs", jobs, "--root"])
            .arg(root)
            .arg("--out")
            .arg(&out)
            .env("TZ", zone)
            .env("LC_ALL", locale)
            .current_dir(&folder);
        let ended = match user {
            None => Ended::from(command.output().unwrap()),
            Some(user) => {
                user.give(&folder, 0o755);
                user.run(&command)
            }
        };
        assert_eq!(ended.code, Some(0), "{ended:?}");
        self.compare(
            &snapshot(&out),
            &format!(
                "{}, --jobs {jobs}, TZ={zone}, LC_ALL={locale}",
                root.display()
            ),
        );
    }

    fn compare(&mut self, bytes: &BTreeMap<String, Vec<u8>>, with: &str) {
        assert!(
            bytes.len() > 40,
            "a build of {} files proves little",
            bytes.len()
        );
        let first = self.first.get_or_insert_with(|| bytes.clone());
        let different: Vec<_> = bytes
            .iter()
            .filter(|(path, bytes)| first.get(*path) != Some(bytes))
            .map(|(path, _)| path)
            .collect();
        assert!(
            different.is_empty() && first.len() == bytes.len(),
            "differs with {with}: {different:?}"
        );
    }

    /// Builds a site in all places and surroundings.
    fn everywhere(mut self, root: &Path) {
        let elsewhere = self.scratch.path().join("another place, with spaces");
        copy(root, &elsewhere, false);
        for (index, surroundings) in SURROUNDINGS.iter().enumerate() {
            let root = if index % 2 == 0 { root } else { &elsewhere };
            self.build(root, *surroundings, None);
        }
        if let Some(other) = Nobody::new() {
            other.give(&elsewhere, 0o755);
            self.build(&elsewhere, ("2", "America/Toronto", "C"), Some(&other));
        }
        self.in_another_order(root);
        let manifest = &self.first.unwrap()["manifest.json"];
        println!(
            "{} builds, one manifest.json: {}",
            self.builds,
            bulletin::model::hex(&Sha256::digest(manifest))
        );
    }

    /// Builds two copies in memory, where what was made last is listed first: one made forwards and one backwards.
    fn in_another_order(&mut self, root: &Path) {
        let Ok(memory) = tempfile::tempdir_in("/dev/shm") else {
            skip::<()>("there is no folder in memory");
            return;
        };
        let copies = [false, true].map(|is_backwards| {
            let copied = memory.path().join(is_backwards.to_string());
            copy(root, &copied, is_backwards);
            copied
        });
        let [forwards, backwards] = copies.each_ref().map(|copied| listed(copied));
        assert!(forwards.iter().all(|name| backwards.contains(name)));
        if forwards == backwards {
            skip::<()>("this file system lists in an order of its own");
            return;
        }
        for copied in &copies {
            self.build(copied, ("2", "UTC", "C"), None);
        }
    }
}

/// The bulletins, in the order in which the file system lists them.
fn listed(root: &Path) -> Vec<std::ffi::OsString> {
    let entries = fs::read_dir(root.join("content/bulletins")).unwrap();
    entries.map(|entry| entry.unwrap().file_name()).collect()
}

/// Copies a site, its files in the order of their names or backwards.
fn copy(from: &Path, to: &Path, is_backwards: bool) {
    let mut paths = Vec::new();
    for part in ["content", "themes"] {
        if from.join(part).is_dir() {
            walk(&from.join(part), &format!("{part}/"), &mut |path, _| {
                paths.push(path);
            });
        }
    }
    paths.push("site.toml".to_owned());
    paths.sort();
    if is_backwards {
        paths.reverse();
    }
    for path in paths {
        let target = to.join(&path);
        fs::create_dir_all(target.parent().unwrap()).unwrap();
        fs::copy(from.join(path), target).unwrap();
    }
}

#[test]
fn a_site_of_five_hundred_bulletins() {
    let site = Site::of(500, "one");
    Same::new().everywhere(&site.root());
}

#[test]
fn the_sample_site() {
    let scratch = tempfile::tempdir().unwrap();
    let copied = scratch.path().join("sample");
    copy(&PathBuf::from(env!("CARGO_MANIFEST_DIR")), &copied, false);
    Same::new().everywhere(&copied);
}
