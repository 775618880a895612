//! The only reader of the author's files.

use std::fs;
use std::io::Read;
use std::path::{Path, PathBuf};

use crate::diagnostic::{Failure, Finding};
use crate::load::memory::Memory;
use crate::load::{config, rules, svg};
use crate::model::{Narrower, Picture, Place};
use crate::picture::{self, Facts, Format, Sort};

/// The folder of a site, from which everything of the author's is read.
#[derive(Clone, Debug)]
pub struct Disk {
    root: PathBuf,
    /// Where the site is made up: its settings and its content, in place of what stands on the disk.
    content: Option<Memory>,
}

/// What a folder holds, by name.
#[derive(Debug, Default)]
pub struct Listing {
    /// Ordinary files.
    pub files: Vec<String>,
    /// Folders.
    pub folders: Vec<String>,
    /// Symbolic links, pipes, devices: never followed, never read.
    pub others: Vec<String>,
    /// Files and folders whose names are not UTF-8, as far as they can be read.
    pub misnamed: Vec<String>,
}

/// A file larger than this is not a text that anybody wrote.
const LARGEST_TEXT: u64 = 256 << 20;

/// What the documents of other programs begin with, and the help for each.
const DOCUMENTS: &[(&[u8], &str)] = &[
    (b"PK\x03\x04", "word"),
    (b"\xd0\xcf\x11\xe0", "word"),
    (b"{\\rtf", "word"),
    (b"%PDF-", "pdf"),
];

/// Before this many bytes most photographs have said how large they are.
const LONG_HEAD: usize = 64 << 10;

impl Disk {
    /// The files below a site's root.
    #[must_use]
    pub fn new(root: impl Into<PathBuf>) -> Self {
        Self {
            root: root.into(),
            content: None,
        }
    }

    /// The files below a site's root, with settings and content that are made up and stand nowhere: what else there is
    /// (the themes) is read as ever.
    #[must_use]
    pub fn made_up(
        root: impl Into<PathBuf>,
        files: impl IntoIterator<Item = (String, Vec<u8>)>,
    ) -> Self {
        Self {
            root: root.into(),
            content: Some(Memory::new(files)),
        }
    }

    /// Returns the made-up files where a path is one of theirs, whether there is such a file or not.
    fn memory(&self, relative: &str) -> Option<&Memory> {
        let is_content =
            relative == config::FILE || relative == "content" || relative.starts_with("content/");
        self.content.as_ref().filter(|_| is_content)
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
        // A document of another program may be UTF-8 by chance.
        if let Some((_, kind)) = DOCUMENTS.iter().find(|(sign, _)| bytes.starts_with(sign)) {
            findings.push(
                Finding::new(&rules::NOT_UTF8, Place::file(relative))
                    .with("kind", *kind)
                    .advise(kind),
            );
            return Ok(Some(String::new()));
        }
        let finding = match String::from_utf8(bytes) {
            Ok(text) => match old_line_end(&text) {
                None => return Ok(Some(text)),
                Some(at) => Finding::new(&rules::LINE_ENDS, Place::new(relative, &(at..at + 1))),
            },
            Err(error) => {
                let good = error.utf8_error().valid_up_to();
                let place = Place::new(relative, &(good..good + 1));
                Finding::new(&rules::NOT_UTF8, place).with("kind", "text")
            }
        };
        findings.push(finding);
        Ok(Some(String::new()))
    }

    /// Reads a file. `None` when there is none: a pipe, which would be waited for, and a device, which may never end,
    /// are not files, nor is a link that leads nowhere.
    ///
    /// # Errors
    /// When the file is there and cannot be read.
    pub fn bytes(&self, relative: &str) -> Result<Option<Vec<u8>>, Failure> {
        if let Some(memory) = self.memory(relative) {
            return Ok(memory.file(relative).map(<[u8]>::to_vec));
        }
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

    /// Reads a file piece by piece, however long it is.
    ///
    /// # Errors
    /// When it cannot be read.
    pub fn each_piece(&self, relative: &str, take: &mut dyn FnMut(&[u8])) -> Result<(), Failure> {
        if let Some(memory) = self.memory(relative) {
            take(memory.file(relative).unwrap_or_default());
            return Ok(());
        }
        let path = self.path(relative);
        let mut file = fs::File::open(&path).map_err(Failure::at(&path))?;
        let mut piece = vec![0; 64 << 10];
        loop {
            match file.read(&mut piece).map_err(Failure::at(&path))? {
                0 => return Ok(()),
                length => take(&piece[..length]),
            }
        }
    }

    /// Returns whether an ordinary file stands there, following no symbolic link, nor any on the way to it.
    #[must_use]
    pub fn is_file(&self, relative: &str) -> bool {
        if let Some(memory) = self.memory(relative) {
            return memory.file(relative).is_some();
        }
        let mut folders = relative.match_indices('/').map(|(end, _)| &relative[..end]);
        fs::symlink_metadata(self.path(relative)).is_ok_and(|facts| facts.is_file())
            && folders.all(|folder| self.is_folder(folder))
    }

    /// Returns whether a folder stands there, following no symbolic link.
    #[must_use]
    pub fn is_folder(&self, relative: &str) -> bool {
        if let Some(memory) = self.memory(relative) {
            return memory.is_folder(relative);
        }
        fs::symlink_metadata(self.path(relative)).is_ok_and(|facts| facts.is_dir())
    }

    /// Returns how many bytes an ordinary file has.
    #[must_use]
    pub fn length(&self, relative: &str) -> Option<u64> {
        if let Some(memory) = self.memory(relative) {
            return memory.file(relative).map(|bytes| bytes.len() as u64);
        }
        let facts = fs::symlink_metadata(self.path(relative)).ok()?;
        facts.is_file().then_some(facts.len())
    }

    /// Returns what the header of a picture of points says.
    #[must_use]
    pub fn picture_facts(&self, relative: &str, format: Format) -> Option<Facts> {
        if format == Format::Svg || self.length(relative)? > picture::MOST_BYTES {
            return None;
        }
        // Photographs are long, and mostly say all of it at once.
        let head = (format == Format::Jpeg).then(|| self.head(relative, LONG_HEAD));
        if let Some(Ok(head)) = head
            && let Some(facts) = Facts::read(format, &head)
        {
            return Some(facts);
        }
        Facts::read(format, &self.bytes(relative).ok()??)
    }

    /// Returns as what a picture is published, where its file says how large it is. A narrower file has a name that no file
    /// of the author's has.
    #[must_use]
    pub fn picture(&self, relative: &str) -> Option<Picture> {
        let Ok(Sort::Picture(format)) = self.sort(relative) else {
            return None;
        };
        if format == Format::Svg {
            let drawing = String::from_utf8(self.bytes(relative).ok()??).ok()?;
            let (width, height) = svg::size(&drawing)?;
            return Some(Picture {
                width,
                height,
                narrower: Vec::new(),
            });
        }
        let facts = self.picture_facts(relative, format)?;
        let (width, height) = facts.published();
        let (folder, name) = relative.rsplit_once('/').unwrap_or(("", relative));
        let (stem, ending) = name.rsplit_once('.').unwrap_or((name, ""));
        let narrower = facts.narrower().into_iter().map(|width| {
            let mut name = format!("{stem}-{width}w.{ending}");
            let mut number = 2;
            while self.is_taken(&format!("{folder}/{name}")) {
                name = format!("{stem}-{width}w-{number}.{ending}");
                number += 1;
            }
            Narrower { width, name }
        });
        Some(Picture {
            width,
            height,
            narrower: narrower.collect(),
        })
    }

    /// Returns whether anything stands there, be it a link that leads nowhere.
    pub(super) fn is_taken(&self, relative: &str) -> bool {
        match self.memory(relative) {
            Some(memory) => memory.file(relative).is_some() || memory.is_folder(relative),
            None => fs::symlink_metadata(self.path(relative)).is_ok(),
        }
    }

    /// Tells whether a file is a picture, by its name and its first bytes.
    ///
    /// # Errors
    /// When the file cannot be read.
    pub fn sort(&self, relative: &str) -> Result<Sort, Failure> {
        let head = self.head(relative, picture::HEAD)?;
        Ok(Sort::of(relative, &head))
    }

    /// Reads the first bytes of a file.
    fn head(&self, relative: &str, length: usize) -> Result<Vec<u8>, Failure> {
        if let Some(memory) = self.memory(relative) {
            let bytes = memory.file(relative).unwrap_or_default();
            return Ok(bytes[..bytes.len().min(length)].to_vec());
        }
        let path = self.path(relative);
        let mut head = Vec::with_capacity(length);
        fs::File::open(&path)
            .and_then(|file| file.take(length as u64).read_to_end(&mut head))
            .map_err(Failure::at(&path))?;
        Ok(head)
    }

    /// Lists a folder, sorted by name, without hidden entries. A folder that is not there is empty.
    ///
    /// # Errors
    /// When the folder is there and cannot be read.
    pub fn list(&self, relative: &str) -> Result<Listing, Failure> {
        if let Some(memory) = self.memory(relative) {
            return Ok(memory.list(relative));
        }
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
                Err(name) => listing.misnamed.push(name.to_string_lossy().into_owned()),
            }
        }
        listing.files.sort();
        listing.folders.sort();
        listing.others.sort();
        listing.misnamed.sort();
        Ok(listing)
    }
}

/// Returns where the first line ends, where all lines of a text end as those of an old Mac do.
fn old_line_end(text: &str) -> Option<usize> {
    let is_old = memchr::memchr(b'\n', text.as_bytes()).is_none();
    is_old
        .then(|| memchr::memchr(b'\r', text.as_bytes()))
        .flatten()
}
