//! The only reader of the author's files.

use std::fs;
use std::io::Read;
use std::path::{Path, PathBuf};

use crate::diagnostic::{Failure, Finding};
use crate::load::{rules, svg};
use crate::model::Place;
use crate::picture::{self, Sort};

/// The folder of a site, from which everything of the author's is read.
#[derive(Clone, Debug)]
pub struct Disk {
    root: PathBuf,
}

/// What a folder holds, by name.
#[derive(Debug, Default)]
pub struct Listing {
    /// Ordinary files.
    pub files: Vec<String>,
    /// Folders.
    pub folders: Vec<String>,
    /// Symbolic links, pipes, devices, and names that are not UTF-8: never followed, never read.
    pub others: Vec<String>,
}

/// A file larger than this is not a text that anybody wrote.
const LARGEST_TEXT: u64 = 256 << 20;

impl Disk {
    /// The files below a site's root.
    #[must_use]
    pub fn new(root: impl Into<PathBuf>) -> Self {
        Self { root: root.into() }
    }

    /// Returns the path on this machine of a path from the site's root.
    #[must_use]
    pub fn path(&self, relative: &str) -> PathBuf {
        self.root.join(relative)
    }

    /// Returns the site's root.
    #[must_use]
    pub fn root(&self) -> &Path {
        &self.root
    }

    /// Reads a text. `None` when there is no such file.
    ///
    /// # Errors
    /// When the file is there and cannot be read.
    pub fn text(
        &self,
        relative: &str,
        findings: &mut Vec<Finding>,
    ) -> Result<Option<String>, Failure> {
        let Some(bytes) = self.bytes(relative)? else {
            return Ok(None);
        };
        match String::from_utf8(bytes) {
            Ok(text) => Ok(Some(text)),
            Err(error) => {
                let good = error.utf8_error().valid_up_to();
                findings.push(Finding::new(
                    &rules::NOT_UTF8,
                    Place::new(relative, &(good..good + 1)),
                ));
                Ok(Some(String::new()))
            }
        }
    }

    /// Reads a file. `None` when there is none: a pipe, which would be waited for, and a device, which may never end,
    /// are not files, nor is a link that leads nowhere.
    ///
    /// # Errors
    /// When the file is there and cannot be read.
    pub fn bytes(&self, relative: &str) -> Result<Option<Vec<u8>>, Failure> {
        let path = self.path(relative);
        match fs::metadata(&path) {
            Ok(facts) if !facts.is_file() => return Ok(None),
            Ok(facts) if facts.len() > LARGEST_TEXT => {
                return Err(Failure {
                    path,
                    cause: std::io::ErrorKind::FileTooLarge.into(),
                });
            }
            Err(_) if fs::symlink_metadata(&path).is_ok() => return Ok(None),
            _ => {}
        }
        match fs::read(&path) {
            Ok(bytes) => Ok(Some(bytes)),
            Err(error) if error.kind() == std::io::ErrorKind::NotFound => Ok(None),
            Err(error) => Err(Failure::at(path)(error)),
        }
    }

    /// Returns whether an ordinary file stands there, following no symbolic link, nor any on the way to it.
    #[must_use]
    pub fn is_file(&self, relative: &str) -> bool {
        let mut folders = relative.match_indices('/').map(|(end, _)| &relative[..end]);
        fs::symlink_metadata(self.path(relative)).is_ok_and(|facts| facts.is_file())
            && folders.all(|folder| self.is_folder(folder))
    }

    /// Returns whether a folder stands there, following no symbolic link.
    #[must_use]
    pub fn is_folder(&self, relative: &str) -> bool {
        fs::symlink_metadata(self.path(relative)).is_ok_and(|facts| facts.is_dir())
    }

    /// Returns how many bytes an ordinary file has.
    #[must_use]
    pub fn length(&self, relative: &str) -> Option<u64> {
        let facts = fs::symlink_metadata(self.path(relative)).ok()?;
        facts.is_file().then_some(facts.len())
    }

    /// Returns the width and height of a picture, where its file says them.
    #[must_use]
    pub fn picture_size(&self, relative: &str) -> Option<(u32, u32)> {
        let path = self.path(relative);
        if relative.to_ascii_lowercase().ends_with(".svg") {
            return svg::size(&fs::read_to_string(path).ok()?);
        }
        let size = imagesize::size(path).ok()?;
        let (width, height) = (
            u32::try_from(size.width).ok()?,
            u32::try_from(size.height).ok()?,
        );
        // It is published upright.
        Some(if self.is_turned_aside(relative) {
            (height, width)
        } else {
            (width, height)
        })
    }

    fn is_turned_aside(&self, relative: &str) -> bool {
        match (self.sort(relative), self.bytes(relative)) {
            (Ok(Sort::Picture(format)), Ok(Some(bytes))) => {
                picture::is_turned_aside(format, &bytes)
            }
            _ => false,
        }
    }

    /// Tells whether a file is a picture, by its name and its first bytes.
    ///
    /// # Errors
    /// When the file cannot be read.
    pub fn sort(&self, relative: &str) -> Result<Sort, Failure> {
        let path = self.path(relative);
        let mut head = Vec::with_capacity(picture::HEAD);
        fs::File::open(&path)
            .and_then(|file| file.take(picture::HEAD as u64).read_to_end(&mut head))
            .map_err(Failure::at(&path))?;
        Ok(Sort::of(relative, &head))
    }

    /// Lists a folder, sorted by name, without hidden entries. A folder that is not there is empty.
    ///
    /// # Errors
    /// When the folder is there and cannot be read.
    pub fn list(&self, relative: &str) -> Result<Listing, Failure> {
        let path = self.path(relative);
        let entries = match fs::read_dir(&path) {
            Ok(entries) => entries,
            Err(error) if error.kind() == std::io::ErrorKind::NotFound => {
                return Ok(Listing::default());
            }
            Err(error) => return Err(Failure::at(path)(error)),
        };
        let mut listing = Listing::default();
        for entry in entries {
            let entry = entry.map_err(Failure::at(&path))?;
            let kind = entry.file_type().map_err(Failure::at(entry.path()))?;
            match entry.file_name().into_string() {
                Ok(name) if name.starts_with('.') => {}
                Ok(name) if kind.is_file() => listing.files.push(name),
                Ok(name) if kind.is_dir() => listing.folders.push(name),
                Ok(name) => listing.others.push(name),
                Err(name) => listing.others.push(name.to_string_lossy().into_owned()),
            }
        }
        listing.files.sort();
        listing.folders.sort();
        listing.others.sort();
        Ok(listing)
    }
}
