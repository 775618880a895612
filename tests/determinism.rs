//! The same input gives the same bytes: whatever the number of threads, the time zone, the language, the folder.
#![expect(
    clippy::unwrap_used,
    clippy::disallowed_methods,
    reason = "a test makes the site it looks at, and a failure of the machine ends it"
)]

use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;

use crate::site::{BINARY, Site, snapshot, walk};

/// What must not matter: number of threads, time zone, language.
const SURROUNDINGS: &[(&str, &str, &str)] = &[
    ("1", "UTC", "C"),
    ("2", "Pacific/Auckland", "fr_CA.UTF-8"),
    ("8", "America/St_Johns", "C"),
    ("8", "Pacific/Honolulu", "en_CA.UTF-8"),
];

/// Builds a site in each of the surroundings, from two folders, and compares every byte.
fn same_everywhere(root: &Path, elsewhere: &Path, scratch: &Path) {
    let mut first = None;
    for (index, (jobs, zone, locale)) in SURROUNDINGS.iter().enumerate() {
        let root = if index % 2 == 0 { root } else { elsewhere };
        let out = scratch.join(format!("out{index}"));
        let ended = Command::new(BINARY)
            .args([
                "build",
                "--at",
                "2025-06-01T12:00:00Z",
                "--jobs",
                jobs,
                "--root",
            ])
            .arg(root)
            .arg("--out")
            .arg(&out)
            .env("TZ", zone)
            .env("LC_ALL", locale)
            .current_dir(scratch)
            .output()
            .unwrap();
        assert!(
            ended.status.success(),
            "{}",
            String::from_utf8_lossy(&ended.stdout)
        );
        let bytes = snapshot(&out);
        assert!(
            bytes.len() > 40,
            "a build of {} files proves little",
            bytes.len()
        );
        match &first {
            None => first = Some(bytes),
            Some(first) => {
                let different: Vec<_> = bytes
                    .iter()
                    .filter(|(path, bytes)| first.get(*path) != Some(bytes))
                    .map(|(path, _)| path)
                    .collect();
                assert!(
                    different.is_empty() && first.len() == bytes.len(),
                    "differs with --jobs {jobs}, TZ={zone}, LC_ALL={locale}: {different:?}"
                );
            }
        }
    }
}

fn copy(from: &Path, to: &Path) {
    walk(from, "", &mut |path, entry| {
        let target = to.join(path);
        fs::create_dir_all(target.parent().unwrap()).unwrap();
        fs::copy(entry.path(), target).unwrap();
    });
}

#[test]
fn a_site_of_a_hundred_bulletins() {
    let site = Site::of(100, "one");
    let elsewhere = site.folder().join("another place, with spaces");
    copy(&site.root(), &elsewhere);
    same_everywhere(&site.root(), &elsewhere, site.folder());
}

#[test]
fn the_sample_site() {
    let repository = PathBuf::from(env!("CARGO_MANIFEST_DIR"));
    let scratch = tempfile::tempdir().unwrap();
    let copies = ["one", "two"].map(|name| scratch.path().join(name));
    for copied in &copies {
        fs::create_dir_all(copied).unwrap();
        fs::copy(repository.join("site.toml"), copied.join("site.toml")).unwrap();
        copy(&repository.join("content"), &copied.join("content"));
        copy(&repository.join("themes"), &copied.join("themes"));
    }
    same_everywhere(&copies[0], &copies[1], scratch.path());
}
