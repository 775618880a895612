//! `manifest.json`: every file of a publication with its SHA-256 and size, sorted.

use std::collections::BTreeMap;
use std::fs;
use std::io::{self, Write};
use std::path::Path;

use serde::Deserialize;

use crate::diagnostic::Failure;
use crate::model::{from_hex, hex};

/// The file's name at the root of an output.
pub const FILE: &str = "manifest.json";

/// The version of this program.
pub const VERSION: &str = env!("CARGO_PKG_VERSION");

/// What says that an output is ours.
const GENERATOR: &str = "bulletin";

/// What an output holds.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Manifest {
    /// The version of the program that made it; empty where it does not say.
    pub version: String,
    /// The whole address of the site.
    pub site: String,
    /// Every file but the manifest itself, by path.
    pub files: BTreeMap<String, Entry>,
}

/// One file.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Entry {
    /// SHA-256 of its bytes.
    pub sha256: [u8; 32],
    /// Its length in bytes.
    pub size: u64,
}

#[derive(Deserialize)]
struct Raw {
    generator: String,
    #[serde(default)]
    version: String,
    #[serde(default)]
    site: String,
    files: BTreeMap<String, RawEntry>,
}

#[derive(Deserialize)]
struct RawEntry {
    sha256: String,
    size: u64,
}

impl Manifest {
    /// Reads the manifest of a folder. `None` when it has none, or one that is not ours.
    ///
    /// # Errors
    /// When it is there and cannot be read.
    pub fn of(folder: &Path) -> Result<Option<Self>, Failure> {
        let path = folder.join(FILE);
        match fs::read(&path) {
            Ok(text) => Ok(Self::read(&text)),
            Err(error)
                if matches!(
                    error.kind(),
                    io::ErrorKind::NotFound | io::ErrorKind::NotADirectory
                ) =>
            {
                Ok(None)
            }
            Err(error) => Err(Failure::at(path)(error)),
        }
    }

    /// Reads a manifest. `None` when the text is not one of ours.
    #[must_use]
    pub fn read(text: &[u8]) -> Option<Self> {
        let raw: Raw = serde_json::from_slice(text).ok()?;
        if raw.generator != GENERATOR {
            return None;
        }
        let files = raw
            .files
            .into_iter()
            .map(|(path, entry)| {
                let entry = Entry {
                    sha256: from_hex(&entry.sha256)?,
                    size: entry.size,
                };
                Some((path, entry))
            })
            .collect::<Option<_>>()?;
        Some(Self {
            version: raw.version,
            site: raw.site,
            files,
        })
    }

    /// Writes the manifest, one file a line.
    ///
    /// # Errors
    /// Those of `out`.
    pub fn write(&self, out: &mut dyn Write) -> io::Result<()> {
        write!(
            out,
            "{{\n\"generator\": \"{GENERATOR}\",\n\"version\": {},\n\"site\": {},\n\"files\": {{",
            serde_json::to_string(&self.version)?,
            serde_json::to_string(&self.site)?,
        )?;
        for (index, (path, entry)) in self.files.iter().enumerate() {
            write!(
                out,
                "{}\n{}: {{\"sha256\": \"{}\", \"size\": {}}}",
                if index == 0 { "" } else { "," },
                serde_json::to_string(path)?,
                hex(&entry.sha256),
                entry.size,
            )?;
        }
        out.write_all(b"\n}\n}\n")
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_written_is_read() {
        let entry = Entry {
            sha256: std::array::from_fn(|index| u8::try_from(index * 7 % 256).unwrap_or(0)),
            size: 12,
        };
        let manifest = Manifest {
            version: VERSION.to_owned(),
            site: "https://a.ca".to_owned(),
            files: BTreeMap::from([("a \"b\"".to_owned(), entry), ("c".to_owned(), entry)]),
        };
        let mut text = Vec::new();
        manifest.write(&mut text).expect("memory takes everything");
        assert_eq!(Manifest::read(&text), Some(manifest));
        assert_eq!(
            Manifest::read(b"{\"generator\": \"other\", \"files\": {}}"),
            None
        );
        assert_eq!(Manifest::read(b"{}"), None);
    }
}
