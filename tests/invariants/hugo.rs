//! Whatever a folder of Hugo holds, what is made of it are bulletins that can be read, under names that lead nowhere else.

use std::collections::{BTreeMap, BTreeSet};

use bulletin::import::{self, Imported};
use bulletin::load::{self, Disk};
use bulletin::model::{Shelf, is_slug};

use super::bench;

pub(crate) fn makes_bulletins(bytes: &[u8]) {
    let source = Disk::made_up("/nowhere", folder(bytes));
    let here = bench::disk([]);
    let config = load::settings(&here).unwrap().0.unwrap();
    for words in &bench::tools().words {
        let import = import::hugo(&source, &config, words).unwrap();
        let mut ids = BTreeSet::new();
        for made in &import.bundles {
            assert!(ids.insert(&made.id) && is_slug(&made.id), "{:?}", made.id);
            let notes = made.notes.iter();
            for note in notes.chain(&import.notes) {
                let said = words.say(note.message, &note.args);
                assert!(!said.is_empty() && !said.contains('\u{1b}'), "{said:?}");
            }
            is_a_bulletin(made);
        }
    }
}

/// Its files have names of their own, and where both languages and their dates are there it is whole.
fn is_a_bulletin(made: &Imported) {
    let mut names = BTreeSet::new();
    for (name, _) in &made.files {
        let is_plain = !name.contains(['/', '\\', '\0']) && !name.starts_with('.');
        assert!(is_plain && names.insert(name.as_str()), "{name:?}");
    }
    let folder = bulletin::model::folder(Shelf::Bulletins, &made.id);
    let files = made.files.iter();
    let disk = bench::disk(files.map(|(name, bytes)| (format!("{folder}/{name}"), bytes.clone())));
    let loaded = bench::read(&disk);
    bench::are_sound(&disk, &loaded.findings);
    let site = loaded.site.unwrap();
    // Where neither post has a date, one is to be filled in.
    let is_undated =
        |note: &&import::Note| ["import-no-date", "import-date"].contains(&note.message);
    let has_date = made.notes.iter().filter(is_undated).count() < 2;
    if names.contains("en.md") && names.contains("fr.md") && has_date {
        let bundle = site.find(Shelf::Bulletins, &made.id);
        assert!(bundle.is_some(), "{:?} of {made:?}", loaded.findings);
    }
}

/// Reads a folder from one file: what stands below a line `-- path --` is the file at that path, and what stands above all of
/// them is a post. Names are such as a disk can list.
fn folder(bytes: &[u8]) -> BTreeMap<String, Vec<u8>> {
    let mut files: BTreeMap<String, Vec<u8>> = BTreeMap::new();
    let mut path = "content/post.en.md".to_owned();
    for line in bytes.split_inclusive(|byte| *byte == b'\n') {
        let named = std::str::from_utf8(line).ok().and_then(|line| {
            let name = line.trim_end().strip_prefix("-- ")?.strip_suffix(" --")?;
            name.split('/')
                .all(is_name)
                .then(|| format!("content/{name}"))
        });
        match named {
            Some(named) => path = named,
            None => files.entry(path.clone()).or_default().extend(line),
        }
    }
    // What is a folder is no file.
    let paths: BTreeSet<String> = files.keys().cloned().collect();
    files.retain(|path, _| {
        let below = format!("{path}/");
        let next = paths.range(below.clone()..).next();
        next.is_none_or(|next| !next.starts_with(&below))
    });
    files
}

fn is_name(name: &str) -> bool {
    !name.is_empty() && name != "." && name != ".." && name.len() < 200 && !name.contains('\0')
}
