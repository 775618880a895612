//! A site in parts, each with what is wrong with it, so that only what changed is read again: a whole run reads all of
//! them once, a preview reads one after each edit.

use std::collections::{BTreeMap, BTreeSet};
use std::path::{Component, Path};
use std::sync::Arc;

use rayon::prelude::*;

use super::bundle::{self, Read};
use super::{config, is_file_name, rules, theme};
use crate::diagnostic::{Failure, Finding};
use crate::load::Disk;
use crate::model::{Broken, Bundle, Config, Place, SharedFile, Shelf, Site, Theme, When};

/// What a folder turned out to be.
#[derive(Debug)]
pub struct Loaded {
    /// The site, where configuration, theme and home pages are whole. Bundles that are not are left out of it.
    pub site: Option<Site>,
    /// The configuration, where it is whole: findings are weighed by it even where there is no site.
    pub config: Option<Arc<Config>>,
    /// What could be read of bundles that are not whole: their texts are checked with the rest, and nothing is made of
    /// them.
    pub unsound: Vec<Arc<Bundle>>,
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

/// Reads the site in `disk`, as it is to be at an instant.
///
/// # Errors
/// When a file or folder that is there cannot be read.
pub fn load(disk: &Disk, at: impl Into<When>, drafts: bool) -> Result<Loaded, Failure> {
    Ok(Library::read(disk)?.together(at.into(), drafts))
}

/// A part of a site that can be read again alone.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Part {
    /// Every part.
    Everything,
    /// `site.toml`, and what depends on it.
    Config,
    /// `themes/`.
    Theme,
    /// What stands in `content/` beside its four folders.
    Beside,
    /// `content/home`.
    Home,
    /// A bulletin, by its id.
    Bulletin(String),
    /// What stands among the bulletins and is none; bulletins that came or went.
    Bulletins,
    /// All pages: they nest.
    Pages,
    /// `content/files`.
    Files,
}

impl Part {
    /// Returns the parts that a file or folder belongs to, by its path from the root of the site; none where it is no
    /// part of a site.
    #[must_use]
    pub fn of(path: &Path) -> Vec<Self> {
        let names: Option<Vec<&str>> = path
            .components()
            .map(|component| match component {
                Component::Normal(name) => name.to_str(),
                _ => None,
            })
            .collect();
        // A name that is not UTF-8 is told of where it stands.
        let Some(names) = names else {
            return vec![Self::Everything];
        };
        match names.as_slice() {
            [config::FILE] => vec![Self::Config],
            ["themes", ..] => vec![Self::Theme],
            ["content"] => vec![Self::Everything],
            ["content", "home", ..] => vec![Self::Home, Self::Beside],
            ["content", "bulletins"] => vec![Self::Bulletins, Self::Beside],
            ["content", "bulletins", id] => {
                vec![Self::Bulletin((*id).to_owned()), Self::Bulletins]
            }
            ["content", "bulletins", id, ..] => vec![Self::Bulletin((*id).to_owned())],
            ["content", "pages", ..] => vec![Self::Pages, Self::Beside],
            ["content", "files", ..] => vec![Self::Files, Self::Beside],
            ["content", _] => vec![Self::Beside],
            _ => Vec::new(),
        }
    }
}

/// Something that was read, and what is wrong with it.
#[derive(Debug, Default)]
struct Shelved<T> {
    what: T,
    findings: Vec<Finding>,
}

impl<T> Shelved<T> {
    fn read(read: impl FnOnce(&mut Vec<Finding>) -> Result<T, Failure>) -> Result<Self, Failure> {
        let mut findings = Vec::new();
        let what = read(&mut findings)?;
        Ok(Self { what, findings })
    }
}

/// A site in parts.
#[derive(Debug)]
pub struct Library {
    disk: Disk,
    config: Shelved<Option<Arc<Config>>>,
    theme: Shelved<Option<Arc<Theme>>>,
    beside: Shelved<()>,
    home: Read,
    /// What stands among the bulletins and is none.
    among: Shelved<()>,
    bulletins: BTreeMap<String, Read>,
    pages: Shelved<BTreeMap<String, Read>>,
    files: Shelved<Vec<SharedFile>>,
}

impl Library {
    /// Reads every part.
    ///
    /// # Errors
    /// When a file or folder that is there cannot be read.
    pub fn read(disk: &Disk) -> Result<Self, Failure> {
        let config = read_config(disk)?;
        let theme = read_theme(disk, config.what.as_deref())?;
        let zone = zone(config.what.as_deref());
        let mut library = Self {
            disk: disk.clone(),
            config,
            theme,
            beside: Shelved::read(|findings| beside(disk, findings))?,
            home: read_bundle(disk, Shelf::Home, "", zone)?,
            among: Shelved::default(),
            bulletins: BTreeMap::new(),
            pages: read_pages(disk, zone)?,
            files: read_files(disk)?,
        };
        library.list_bulletins(true)?;
        Ok(library)
    }

    /// Reads some parts again.
    ///
    /// # Errors
    /// When a file or folder that is there cannot be read: what was read before stands.
    pub fn reread(&mut self, parts: &BTreeSet<Part>) -> Result<(), Failure> {
        for part in parts {
            let zone = zone(self.config.what.as_deref());
            match part {
                // It comes first in the order of parts.
                Part::Everything => {
                    *self = Self::read(&self.disk)?;
                    return Ok(());
                }
                Part::Config => {
                    let config = read_config(&self.disk)?;
                    // Every date was read as the zone has it.
                    if self::zone(config.what.as_deref()) != zone {
                        *self = Self::read(&self.disk)?;
                        return Ok(());
                    }
                    self.theme = read_theme(&self.disk, config.what.as_deref())?;
                    self.config = config;
                }
                Part::Theme => self.theme = read_theme(&self.disk, self.config.what.as_deref())?,
                Part::Beside => {
                    self.beside = Shelved::read(|findings| beside(&self.disk, findings))?;
                }
                Part::Home => self.home = read_bundle(&self.disk, Shelf::Home, "", zone)?,
                Part::Bulletin(id) => {
                    // As a listing has it: no hidden folder, and nothing that a link leads to.
                    let folder = crate::model::folder(Shelf::Bulletins, id);
                    if !id.starts_with('.') && self.disk.is_folder(&folder) {
                        let read = read_bundle(&self.disk, Shelf::Bulletins, id, zone)?;
                        self.bulletins.insert(id.clone(), read);
                    } else {
                        self.bulletins.remove(id);
                    }
                }
                Part::Bulletins => self.list_bulletins(false)?,
                Part::Pages => self.pages = read_pages(&self.disk, zone)?,
                Part::Files => self.files = read_files(&self.disk)?,
            }
        }
        Ok(())
    }

    /// Lists the bulletins, forgets those that are gone, and reads those that are new; `all` reads them all.
    fn list_bulletins(&mut self, all: bool) -> Result<(), Failure> {
        let zone = zone(self.config.what.as_deref());
        let mut folders = Vec::new();
        self.among = Shelved::read(|findings| {
            folders = bulletin_folders(&self.disk, findings)?;
            Ok(())
        })?;
        let known: BTreeSet<&str> = folders.iter().map(String::as_str).collect();
        self.bulletins.retain(|id, _| known.contains(id.as_str()));
        folders.retain(|id| all || !self.bulletins.contains_key(id));
        let read: Vec<(String, Read)> = folders
            .into_par_iter()
            .map(|id| {
                let read = read_bundle(&self.disk, Shelf::Bulletins, &id, zone)?;
                Ok((id, read))
            })
            .collect::<Result<_, Failure>>()?;
        self.bulletins.extend(read);
        Ok(())
    }

    /// Puts the parts together, as they are to be at an instant.
    #[must_use]
    pub fn together(&self, at: When, drafts: bool) -> Loaded {
        let mut findings = Vec::new();
        findings.extend_from_slice(&self.config.findings);
        findings.extend_from_slice(&self.theme.findings);
        findings.extend_from_slice(&self.among.findings);
        findings.extend_from_slice(&self.pages.findings);
        findings.extend_from_slice(&self.home.findings);
        let mut unsound: Vec<Arc<Bundle>> = self.home.unsound.iter().cloned().collect();
        let mut broken = Vec::new();
        let mut whole = |shelf: Shelf, read: &BTreeMap<String, Read>| {
            let mut bundles = Vec::with_capacity(read.len());
            for (id, read) in read {
                findings.extend_from_slice(&read.findings);
                unsound.extend(read.unsound.iter().cloned());
                match &read.bundle {
                    Some(bundle) => bundles.push(Arc::clone(bundle)),
                    None if read.holds_bundles => {}
                    None => broken.push(Broken {
                        shelf,
                        id: id.clone(),
                        standing: read.standing,
                    }),
                }
            }
            bundles
        };
        let bulletins = whole(Shelf::Bulletins, &self.bulletins);
        let pages = whole(Shelf::Pages, &self.pages.what);
        findings.extend_from_slice(&self.files.findings);
        findings.extend_from_slice(&self.beside.findings);
        let config = self.config.what.clone();
        let home = self.home.bundle.clone();
        let whole = config.clone().zip(self.theme.what.clone()).zip(home);
        Loaded {
            site: whole.map(|((config, theme), home)| {
                let at = at.instant(config.time_zone);
                Site::new(
                    self.disk.root().to_path_buf(),
                    config,
                    theme,
                    home,
                    bulletins,
                    pages,
                    self.files.what.clone(),
                    broken,
                    at,
                    drafts,
                )
            }),
            config,
            unsound,
            findings,
        }
    }
}

fn zone(config: Option<&Config>) -> chrono_tz::Tz {
    config.map_or(config::FALLBACK_ZONE, |config| config.time_zone)
}

fn read_config(disk: &Disk) -> Result<Shelved<Option<Arc<Config>>>, Failure> {
    Shelved::read(|findings| Ok(config::read(disk, findings)?.map(Arc::new)))
}

fn read_theme(
    disk: &Disk,
    config: Option<&Config>,
) -> Result<Shelved<Option<Arc<Theme>>>, Failure> {
    Shelved::read(|findings| {
        let Some(config) = config else {
            return Ok(None);
        };
        Ok(theme::read(disk, &config.theme, findings)?.map(Arc::new))
    })
}

fn read_bundle(disk: &Disk, shelf: Shelf, id: &str, zone: chrono_tz::Tz) -> Result<Read, Failure> {
    let listing = disk.list(&crate::model::folder(shelf, id))?;
    bundle::read(disk, shelf, id, &listing, zone)
}

fn read_pages(
    disk: &Disk,
    zone: chrono_tz::Tz,
) -> Result<Shelved<BTreeMap<String, Read>>, Failure> {
    Shelved::read(|findings| {
        let mut ids = Vec::new();
        page_folders(disk, "", &mut ids, findings)?;
        ids.into_par_iter()
            .map(|id| {
                let read = read_bundle(disk, Shelf::Pages, &id, zone)?;
                Ok((id, read))
            })
            .collect()
    })
}

fn read_files(disk: &Disk) -> Result<Shelved<Vec<SharedFile>>, Failure> {
    Shelved::read(|findings| {
        let mut files = Vec::new();
        shared_files(disk, "", &mut files, findings)?;
        files.sort_by(|a, b| a.path.cmp(&b.path));
        Ok(files)
    })
}

fn bulletin_folders(disk: &Disk, findings: &mut Vec<Finding>) -> Result<Vec<String>, Failure> {
    let listing = disk.list("content/bulletins")?;
    bundle::strange("content/bulletins", &listing, findings);
    for name in listing.files {
        findings.push(Finding::new(
            &rules::STRAY_FILE,
            Place::file(format!("content/bulletins/{name}")),
        ));
    }
    Ok(listing.folders)
}

/// Page folders nest. A folder with any of a page's three files is a page; one with none only holds others.
fn page_folders(
    disk: &Disk,
    above: &str,
    folders: &mut Vec<String>,
    findings: &mut Vec<Finding>,
) -> Result<(), Failure> {
    let folder = crate::model::folder(Shelf::Pages, above);
    let listing = disk.list(&folder)?;
    let is_page = ["page.toml", "en.md", "fr.md"]
        .iter()
        .any(|name| listing.files.iter().any(|file| file == name));
    if is_page && !above.is_empty() {
        folders.push(above.to_owned());
    } else if above.is_empty() {
        for name in &listing.files {
            findings.push(Finding::new(
                &rules::STRAY_FILE,
                Place::file(format!("{folder}/{name}")),
            ));
        }
    }
    if !is_page {
        bundle::strange(&folder, &listing, findings);
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
    bundle::strange(&folder, &listing, findings);
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
fn beside(disk: &Disk, findings: &mut Vec<Finding>) -> Result<(), Failure> {
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
    bundle::strange("content", &listing, findings);
    Ok(())
}
