//! What readers have is wholly one publication or wholly another, whatever happens to those who publish; and the record says
//! which.
#![expect(
    clippy::unwrap_used,
    clippy::disallowed_methods,
    clippy::print_stdout,
    reason = "a test makes the trouble it looks at, says what it counted, and a failure of the machine ends it"
)]

mod crawl;
mod embargo;
mod folder;
mod killed;
pub(crate) mod server;
mod signed;
mod store;
mod watch;

use std::path::{Path, PathBuf};
use std::process::Command;

use bulletin::deploy::{Folder, Holder, Locked, ReleaseId, Source};
use bulletin::publish::manifest::Manifest;

use crate::site::{BINARY, Ended, Site, snapshot};

/// An output, with what publishing it takes.
struct Edition {
    folder: PathBuf,
    manifest: Manifest,
    bytes: Vec<u8>,
}

impl Edition {
    /// Builds an edition of a site: its theme, its lists and two bulletins of three differ from every other's.
    fn of(count: usize, edition: &str) -> (Site, Self) {
        let site = Site::of(count, edition);
        site.put("themes/plain/theme.toml", crate::site::THEME);
        site.put(
            "themes/plain/assets/style.css",
            format!("/* {edition} */\nbody {{ color: #000; background-color: #fff; }}\n"),
        );
        let ran = site.build(&["--quiet"]);
        assert_eq!(ran.code, 0, "{}{}", ran.out, ran.err);
        let out = site.out();
        let edition = Self::read(&out);
        (site, edition)
    }

    fn read(folder: &Path) -> Self {
        let bytes = std::fs::read(folder.join("manifest.json")).unwrap();
        Self {
            folder: folder.to_path_buf(),
            manifest: Manifest::read(&bytes).unwrap(),
            bytes,
        }
    }

    fn publish(&self, locked: &Locked, release: &ReleaseId, keep: usize) {
        locked
            .publish(&self.source(), release, keep, &|| {})
            .unwrap();
    }

    fn source(&self) -> Source<'_> {
        Source {
            folder: &self.folder,
            manifest: &self.manifest,
            beside: vec![("manifest.json", &self.bytes)],
        }
    }

    /// Returns its name as a publication after `last`.
    fn release(&self, last: Option<&ReleaseId>) -> ReleaseId {
        let now = "2026-06-01T12:00:00Z".parse().unwrap();
        ReleaseId::new(now, &self.bytes, last)
    }
}

fn me() -> Holder {
    Holder {
        host: "test".to_owned(),
        process: std::process::id(),
        space: String::new(),
        since: "2026-06-01T12:00:00Z".parse().unwrap(),
    }
}

/// The command that publishes a site with the real binary.
fn publisher(site: &Site, target: &Path, more: &[&str]) -> Command {
    let mut command = Command::new(BINARY);
    command
        .arg("publish")
        .arg(target)
        .args(["--yes", "--quiet", "--root"])
        .arg(site.root())
        .args(more)
        .env("LC_ALL", "C");
    command
}

fn publish(site: &Site, target: &Path, more: &[&str]) -> Ended {
    Ended::from(publisher(site, target, more).output().unwrap())
}

/// Compares everything that readers find with an output.
fn assert_is(target: &Path, edition: &Edition) {
    let folder = Folder::new(target);
    let there = folder.there().unwrap().unwrap();
    assert_eq!(there.manifest, edition.manifest);
    assert_eq!(folder.verify(&there).unwrap().len(), 0);
}

/// Returns what the record of a site says: what was done, and the hash of what readers had.
fn recorded(site: &Site) -> Vec<(String, String)> {
    let record = bulletin::deploy::record::Record::new(&site.path("publications.jsonl"));
    let chain = record.read().unwrap();
    assert_eq!(chain.broken, None);
    let entries = chain.entries.into_iter();
    entries
        .map(|entry| (entry.action.key().to_owned(), entry.manifest))
        .collect()
}

/// Returns the names of everything in a folder.
fn names(folder: &Path) -> Vec<String> {
    let mut names: Vec<String> = std::fs::read_dir(folder)
        .unwrap()
        .map(|entry| entry.unwrap().file_name().into_string().unwrap())
        .collect();
    names.sort();
    names
}

#[test]
fn editions_differ_in_what_pages_load() {
    let (one, two) = (Edition::of(2, "one"), Edition::of(2, "two"));
    let style = |edition: &Edition| {
        let files = edition.manifest.files.keys();
        files.filter(|path| path.contains("assets/style")).count()
    };
    assert_eq!((style(&one.1), style(&two.1)), (1, 1));
    let differ = |path: &&String| !two.1.manifest.files.contains_key(*path);
    assert!(one.1.manifest.files.keys().filter(differ).count() > 0);
    assert!(snapshot(&one.1.folder).len() > 40);
}
