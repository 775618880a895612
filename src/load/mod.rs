//! The only reader of the author's files: a folder → a [`Site`](crate::model::Site), and everything that is wrong with it.
//!
//! Front matter and facts are read here, in parallel and in a fixed order; bodies are read again by whoever needs one
//! ([`body`]), so that memory does not grow with what is written.

mod builtin;
mod bundle;
mod config;
mod disk;
mod fields;
mod front_matter;
mod glimpse;
mod key;
mod library;
mod memory;
pub mod pdf;
pub mod rules;
mod strings;
mod svg;
mod theme;

pub use bundle::stamp;
pub use config::FILE as CONFIG_FILE;
pub use disk::Disk;
pub use glimpse::Glimpse;
pub use key::{Places, place as place_of};
pub use library::{Library, Loaded, Part, load, settings};
pub use strings::{Said, strings};
pub(crate) use theme::{catalogue, is_file_name};

use crate::diagnostic::{Failure, Finding};
use crate::model::{Bundle, Language, Place};
use crate::picture;

/// Reads the text file of a bundle again; the body begins at `words.body`.
///
/// # Errors
/// When it cannot be read, or is not what it was when the site was loaded.
pub fn body(disk: &Disk, bundle: &Bundle, language: Language) -> Result<String, Failure> {
    let relative = format!("{}/{}.md", bundle.folder(), language.code());
    // It was there when the site was loaded: one that is gone changed as well.
    disk.bytes(&relative)?
        .and_then(|bytes| String::from_utf8(bytes).ok())
        .filter(|text| stamp(text) == bundle.words[language].stamp)
        .ok_or_else(|| Failure {
            path: disk.path(&relative),
            cause: std::io::ErrorKind::InvalidData.into(),
        })
}

/// Returns the finding about a picture that cannot be cleaned; without a fault, one in a format that cannot.
#[must_use]
pub fn unread(path: &str, fault: Option<picture::Fault>) -> Finding {
    let (reason, help) = match fault {
        Some(picture::Fault::Broken) => ("broken", "help"),
        Some(picture::Fault::TooLarge) => ("large", "large"),
        Some(picture::Fault::Entities) => ("entities", "entities"),
        None => ("format", "format"),
    };
    Finding::new(&rules::PICTURE_UNREAD, Place::file(path))
        .with("reason", reason)
        .advise(help)
}

/// Returns where the TOML of a text file's front matter stands, where it has any.
#[must_use]
pub fn front_matter_of(text: &str) -> Option<std::ops::Range<usize>> {
    front_matter::cut(text).ok().map(|cut| cut.toml)
}
