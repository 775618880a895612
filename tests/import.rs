//! Hostile names and files survive an import; the same source makes the same bytes, in any order of its folders.
#![expect(
    clippy::unwrap_used,
    clippy::disallowed_methods,
    reason = "a test makes the files it looks at"
)]

use std::ffi::OsStr;
use std::fs;
use std::os::unix::ffi::OsStrExt;
use std::path::Path;
use std::process::{Command, Output};

use crate::site::{BINARY, snapshot};

fn bulletin(folder: &Path, args: &[&str]) -> Output {
    Command::new(BINARY)
        .args(args)
        .current_dir(folder)
        .output()
        .unwrap()
}

fn site() -> tempfile::TempDir {
    let folder = tempfile::tempdir().unwrap();
    let made = bulletin(folder.path(), &["init", "site"]);
    assert!(made.status.success());
    folder
}

/// Names that a folder of texts may have on somebody's disk.
const NAMES: &[&str] = &[
    "Été à: l'école \"x\".en.md",
    // The same with its accents apart.
    "E\u{301}te\u{301} a\u{300}: l'e\u{301}cole \"x\".fr.md",
    "ete a l ecole x.en.md",
    "-- weird --.en.md",
    "a\nb.en.md",
    "日本.en.md",
    "\u{1b}[2J.en.md",
    "$(touch x).en.md",
];

fn posts(folder: &Path, names: impl Iterator<Item = &'static str>) {
    let content = folder.join("old/content");
    fs::create_dir_all(&content).unwrap();
    for name in names {
        let title = name.escape_default().to_string().replace(['"', '\\'], "");
        let text = format!(
            "---\ntitle: '{}'\ndate: 2024-05-06\n---\nText.\n",
            title.replace('\'', "")
        );
        fs::write(content.join(name), text).unwrap();
    }
    fs::write(content.join(OsStr::from_bytes(b"\xff.en.md")), "x").unwrap();
}

#[test]
fn hostile_names_survive() {
    let (one, other) = (site(), site());
    posts(one.path(), NAMES.iter().copied());
    posts(other.path(), NAMES.iter().rev().copied());
    let args = ["import", "hugo", "old", "--root", "site"];
    let (first, second) = (bulletin(one.path(), &args), bulletin(other.path(), &args));
    let report = String::from_utf8(first.stdout.clone()).unwrap();
    // One name cannot be read at all, and that is told.
    assert_eq!(first.status.code(), Some(1), "{report}");
    assert_eq!(first.stdout, second.stdout);
    assert!(!report.contains('\u{1b}'), "{report}");
    assert!(report.contains("its name is not UTF-8"), "{report}");
    let made = one.path().join("site/content/bulletins");
    assert_eq!(
        snapshot(&made),
        snapshot(&other.path().join("site/content/bulletins"))
    );
    let mut ids: Vec<String> = fs::read_dir(&made)
        .unwrap()
        .map(|entry| entry.unwrap().file_name().into_string().unwrap())
        .collect();
    ids.sort();
    // Two of the names are a pair; the site had its example.
    assert_eq!(ids.len(), NAMES.len(), "{ids:?}");
    let has = |path: &str| made.join(path).is_file();
    assert!(
        has("ete-a-l-ecole-x/en.md") && !has("ete-a-l-ecole-x/fr.md"),
        "{ids:?}"
    );
    assert!(
        has("ete-a-l-ecole-x-2/en.md") && has("ete-a-l-ecole-x-2/fr.md"),
        "{ids:?}"
    );
    // A second run into the same site finds everything there.
    let before = snapshot(&made);
    let again = bulletin(one.path(), &args);
    assert_eq!(snapshot(&made), before);
    assert!(
        String::from_utf8(again.stdout)
            .unwrap()
            .contains("0 bulletins were made")
    );
    // None of them keeps the site from being built.
    let built = bulletin(one.path(), &["build", "--root", "site"]);
    assert_eq!(built.status.code(), Some(0), "{built:?}");
}
