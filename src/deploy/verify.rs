//! Whether what stands somewhere is what its manifest says.

use std::collections::BTreeMap;
use std::fs;
use std::path::Path;

use rayon::prelude::*;

use crate::deploy::folder::{hash, is_of_theme};
use crate::deploy::signature;
use crate::diagnostic::Failure;
use crate::publish::manifest::{self, Entry, Manifest};

/// In what a file differs from the manifest.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Fault {
    /// The manifest has it, and it is not there.
    Missing,
    /// It is there with other bytes.
    Different,
    /// It is there, and the manifest does not have it.
    Strange,
}

impl Fault {
    /// Returns the name in catalogues and machine formats.
    #[must_use]
    pub fn key(self) -> &'static str {
        match self {
            Self::Missing => "missing",
            Self::Different => "different",
            Self::Strange => "strange",
        }
    }
}

/// Every file that is not what the manifest says, by path.
pub type Faults = BTreeMap<String, Fault>;

/// Looks at every byte of a folder. `lent` says which files of the theme stand there for pages that were public before.
///
/// # Errors
/// When something cannot be read.
pub fn folder(
    folder: &Path,
    manifest: &Manifest,
    lent: &BTreeMap<String, Entry>,
) -> Result<Faults, Failure> {
    let mut all: Vec<(String, Option<Entry>)> = manifest
        .files
        .iter()
        .map(|(path, entry)| (path.clone(), Some(*entry)))
        .collect();
    let mut found = Vec::new();
    list(folder, "", &mut found)?;
    all.extend(found.into_iter().filter_map(|path| {
        let is_beside = path == manifest::FILE || path == signature::FILE;
        (!is_beside && !manifest.files.contains_key(&path)).then(|| {
            let lent = lent.get(&path).copied();
            (path, lent)
        })
    }));
    let judged: Vec<Option<(String, Fault)>> = all
        .into_par_iter()
        .map(|(path, entry)| {
            let Some(entry) = entry else {
                return Ok(Some((path, Fault::Strange)));
            };
            let file = folder.join(&path);
            if !fs::symlink_metadata(&file).is_ok_and(|facts| facts.is_file()) {
                return Ok(Some((path, Fault::Missing)));
            }
            Ok((hash(&file)? != entry).then_some((path, Fault::Different)))
        })
        .collect::<Result<_, Failure>>()?;
    Ok(judged.into_iter().flatten().collect())
}

/// Returns the files of the theme among others.
#[must_use]
pub fn of_theme<'m>(manifests: impl Iterator<Item = &'m Manifest>) -> BTreeMap<String, Entry> {
    manifests
        .flat_map(|manifest| &manifest.files)
        .filter(|(path, _)| is_of_theme(path))
        .map(|(path, entry)| (path.clone(), *entry))
        .collect()
}

/// Lists everything below a folder that is not a folder.
fn list(folder: &Path, below: &str, found: &mut Vec<String>) -> Result<(), Failure> {
    let here = folder.join(below);
    for entry in fs::read_dir(&here).map_err(Failure::at(&here))? {
        let entry = entry.map_err(Failure::at(&here))?;
        let name = entry.file_name().to_string_lossy().into_owned();
        let path = if below.is_empty() {
            name
        } else {
            format!("{below}/{name}")
        };
        let kind = entry.file_type().map_err(Failure::at(entry.path()))?;
        if kind.is_dir() {
            list(folder, &path, found)?;
        } else {
            found.push(path);
        }
    }
    Ok(())
}
