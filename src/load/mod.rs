//! The only reader of the author's files: a folder → a [`Site`], and everything that is wrong with it.
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
mod memory;
pub mod pdf;
pub mod rules;
mod strings;
mod svg;
mod theme;

use chrono::{DateTime, Utc};
use rayon::prelude::*;

pub use bundle::stamp;
pub use config::FILE as CONFIG_FILE;
pub use disk::Disk;
pub use glimpse::Glimpse;
pub use key::{Places, place as place_of};
pub use strings::{Said, strings};
pub(crate) use theme::{catalogue, is_file_name};

use crate::diagnostic::{Failure, Finding};
use crate::model::{Broken, Bundle, Config, Language, Place, SharedFile, Shelf, Site, Theme};
use crate::picture;

/// What a folder turned out to be.
#[derive(Debug)]
pub struct Loaded {
    /// The site, where configuration, theme and home pages are whole. Bundles that are not are left out of it.
    pub site: Option<Site>,
    /// The configuration, where it is whole: findings are weighed by it even where there is no site.
    pub config: Option<Config>,
    /// What could be read of bundles that are not whole: their texts are checked with the rest, and nothing is made of
    /// them.
    pub unsound: Vec<Bundle>,
    /// Everything that is wrong, in no order.
    pub findings: Vec<Finding>,
}

/// Reads the settings of the site in `disk` alone, and what is wrong with them.
///
/// # Errors
/// When the file is there and cannot be read.
pub fn settings(disk: &Disk) -> Result<(Option<Config>, Vec<Finding>), Failure> {
    let mut findings = Vec::new();
    let config = config::read(disk, &mut findings)?;
    Ok((config, findings))
}

/// Reads the site in `disk`, as it is to be at the instant `at`.
///
/// # Errors
/// When a file or folder that is there cannot be read.
pub fn load(disk: &Disk, at: DateTime<Utc>, drafts: bool) -> Result<Loaded, Failure> {
    let mut findings = Vec::new();
    let config = config::read(disk, &mut findings)?;
    let theme = match &config {
        Some(config) => theme::read(disk, &config.theme, &mut findings)?,
        None => None,
    };
    let zone = config
        .as_ref()
        .map_or(config::FALLBACK_ZONE, |config| config.time_zone);

    let mut folders = vec![(Shelf::Home, String::new())];
    folders.extend(bulletin_folders(disk, &mut findings)?);
    page_folders(disk, "", &mut folders, &mut findings)?;
    let read: Vec<bundle::Read> = folders
        .par_iter()
        .map(|(shelf, id)| {
            let listing = disk.list(&crate::model::folder(*shelf, id))?;
            bundle::read(disk, *shelf, id, &listing, zone)
        })
        .collect::<Result<_, Failure>>()?;

    let mut home = None;
    let mut bulletins = Vec::with_capacity(read.len());
    let mut pages = Vec::new();
    let mut broken = Vec::new();
    let mut unsound = Vec::new();
    for ((shelf, id), read) in folders.into_iter().zip(read) {
        findings.extend(read.findings);
        unsound.extend(read.unsound);
        match (read.bundle, shelf) {
            (Some(bundle), Shelf::Home) => home = Some(bundle),
            (Some(bundle), Shelf::Bulletins) => bulletins.push(bundle),
            (Some(bundle), Shelf::Pages) => pages.push(bundle),
            (None, _) => broken.push(Broken {
                shelf,
                id,
                standing: read.standing,
            }),
        }
    }
    let mut files = Vec::new();
    shared_files(disk, "", &mut files, &mut findings)?;
    files.sort_by(|a, b| a.path.cmp(&b.path));
    stray(disk, &mut findings)?;

    let site = together(
        disk,
        config.as_ref(),
        theme,
        home,
        bulletins,
        pages,
        files,
        broken,
        at,
        drafts,
    );
    Ok(Loaded {
        site,
        config,
        unsound,
        findings,
    })
}

#[expect(
    clippy::too_many_arguments,
    reason = "every part of a site is needed, and each has a type of its own"
)]
fn together(
    disk: &Disk,
    config: Option<&Config>,
    theme: Option<Theme>,
    home: Option<Bundle>,
    bulletins: Vec<Bundle>,
    pages: Vec<Bundle>,
    files: Vec<SharedFile>,
    broken: Vec<Broken>,
    at: DateTime<Utc>,
    drafts: bool,
) -> Option<Site> {
    Some(Site::new(
        disk.root().to_path_buf(),
        config?.clone(),
        theme?,
        home?,
        bulletins,
        pages,
        files,
        broken,
        at,
        drafts,
    ))
}

/// Reads the text file of a bundle again; the body begins at `words.body`.
///
/// # Errors
/// When it cannot be read, or is not what it was when the site was loaded.
pub fn body(disk: &Disk, bundle: &Bundle, language: Language) -> Result<String, Failure> {
    let relative = format!("{}/{}.md", bundle.folder(), language.code());
    let failure = |kind: std::io::ErrorKind| Failure {
        path: disk.path(&relative),
        cause: kind.into(),
    };
    let bytes = disk.bytes(&relative)?;
    let bytes = bytes.ok_or_else(|| failure(std::io::ErrorKind::NotFound))?;
    String::from_utf8(bytes)
        .ok()
        .filter(|text| stamp(text) == bundle.words[language].stamp)
        .ok_or_else(|| failure(std::io::ErrorKind::InvalidData))
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

fn bulletin_folders(
    disk: &Disk,
    findings: &mut Vec<Finding>,
) -> Result<Vec<(Shelf, String)>, Failure> {
    let listing = disk.list("content/bulletins")?;
    for name in listing.files {
        findings.push(Finding::new(
            &rules::STRAY_FILE,
            Place::file(format!("content/bulletins/{name}")),
        ));
    }
    for name in listing.others {
        findings.push(Finding::new(
            &rules::NOT_A_FILE,
            Place::file(format!("content/bulletins/{name}")),
        ));
    }
    Ok(listing
        .folders
        .into_iter()
        .map(|name| (Shelf::Bulletins, name))
        .collect())
}

/// Page folders nest. A folder with any of a page's three files is a page; one with none only holds others.
fn page_folders(
    disk: &Disk,
    above: &str,
    folders: &mut Vec<(Shelf, String)>,
    findings: &mut Vec<Finding>,
) -> Result<(), Failure> {
    let folder = crate::model::folder(Shelf::Pages, above);
    let listing = disk.list(&folder)?;
    let is_page = ["page.toml", "en.md", "fr.md"]
        .iter()
        .any(|name| listing.files.iter().any(|file| file == name));
    if is_page && !above.is_empty() {
        folders.push((Shelf::Pages, above.to_owned()));
    } else if above.is_empty() {
        for name in &listing.files {
            findings.push(Finding::new(
                &rules::STRAY_FILE,
                Place::file(format!("{folder}/{name}")),
            ));
        }
    }
    if !is_page && !above.is_empty() {
        // A folder that only holds pages lends its name to their addresses.
        let name = above.rsplit('/').next().unwrap_or(above);
        if !crate::model::is_slug(name) {
            let near = crate::model::slugged(name);
            findings.push(
                Finding::new(&rules::BAD_SLUG, Place::file(folder.as_str()))
                    .with("value", name)
                    .with("near", near)
                    .advise("folder"),
            );
        }
        for name in &listing.files {
            findings.push(Finding::new(
                &rules::STRAY_FILE,
                Place::file(format!("{folder}/{name}")),
            ));
        }
    }
    for name in &listing.folders {
        let id = if above.is_empty() {
            name.clone()
        } else {
            format!("{above}/{name}")
        };
        page_folders(disk, &id, folders, findings)?;
    }
    Ok(())
}

fn shared_files(
    disk: &Disk,
    above: &str,
    files: &mut Vec<SharedFile>,
    findings: &mut Vec<Finding>,
) -> Result<(), Failure> {
    let folder = if above.is_empty() {
        "content/files".to_owned()
    } else {
        format!("content/files/{above}")
    };
    let listing = disk.list(&folder)?;
    let below = |name: &str| {
        if above.is_empty() {
            name.to_owned()
        } else {
            format!("{above}/{name}")
        }
    };
    for name in listing.files.iter().chain(&listing.folders) {
        if !is_file_name(name) {
            findings.push(
                Finding::new(
                    &rules::BAD_FILE_NAME,
                    Place::file(format!("{folder}/{name}")),
                )
                .with("name", name.as_str()),
            );
        }
    }
    for name in &listing.others {
        findings.push(Finding::new(
            &rules::NOT_A_FILE,
            Place::file(format!("{folder}/{name}")),
        ));
    }
    files.extend(listing.files.iter().map(|name| SharedFile {
        path: below(name),
        picture: disk.picture(&format!("{folder}/{name}")),
    }));
    for name in &listing.folders {
        shared_files(disk, &below(name), files, findings)?;
    }
    Ok(())
}

/// What stands in `content/` beside its four folders.
fn stray(disk: &Disk, findings: &mut Vec<Finding>) -> Result<(), Failure> {
    let listing = disk.list("content")?;
    let strange =
        |name: &&String| !["home", "bulletins", "pages", "files"].contains(&name.as_str());
    for name in listing
        .files
        .iter()
        .chain(listing.folders.iter().filter(strange))
    {
        findings.push(Finding::new(
            &rules::STRAY_FILE,
            Place::file(format!("content/{name}")),
        ));
    }
    for name in &listing.others {
        findings.push(Finding::new(
            &rules::NOT_A_FILE,
            Place::file(format!("content/{name}")),
        ));
    }
    Ok(())
}
