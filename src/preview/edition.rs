//! The site between two edits: what stands at an address is made when it is asked for, by the same makers as a build's.

use std::collections::BTreeMap;
use std::sync::{Arc, Mutex, OnceLock, PoisonError};

use rayon::ThreadPool;
use rayon::prelude::*;

use crate::check;
use crate::diagnostic::{Failure, Finding};
use crate::load::{Disk, Loaded};
use crate::model::{
    Address, Bundle, Config, Language, Place, Severity, SharedFile, Shelf, Site, Standing,
};
use crate::publish::Kept;
use crate::render::{
    Content, Offered, Output, Renderer, Sheet, Sink, Stop, is_symbol, shared_by, shared_pictures,
};

/// Which bundle something is.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(super) struct Key {
    pub(super) shelf: Shelf,
    pub(super) id: String,
}

impl Key {
    pub(super) fn of(bundle: &Bundle) -> Self {
        Self {
            shelf: bundle.shelf,
            id: bundle.id.to_string(),
        }
    }

    pub(super) fn folder(&self) -> String {
        crate::model::folder(self.shelf, &self.id)
    }

    /// Returns whether a path is the bundle's folder, or in it.
    pub(super) fn holds(&self, path: &str) -> bool {
        let rest = path.strip_prefix(&self.folder());
        rest.is_some_and(|rest| rest.is_empty() || rest.starts_with('/'))
    }
}

/// What stands at an address.
#[derive(Clone, Debug)]
pub(super) struct Made {
    pub(super) bytes: Arc<[u8]>,
    /// The bundle that it is a page or a file of.
    pub(super) of: Option<Key>,
}

/// How much of what was made is kept until the next edit.
const KEPT: usize = 64;

/// The makers of what no single bundle is the source of, by the paths that they make.
#[derive(Debug)]
struct Sheets {
    all: Vec<Sheet>,
    by_path: BTreeMap<String, usize>,
}

/// Files by their paths in the output.
type Files = BTreeMap<String, Vec<u8>>;

/// The site between two edits.
#[derive(Debug)]
pub(super) struct Edition {
    /// Counts the edits.
    pub(super) number: u64,
    pub(super) disk: Disk,
    pub(super) config: Option<Arc<Config>>,
    /// None where there is no site, or its theme cannot be used.
    pub(super) renderer: Option<Renderer>,
    /// None where configuration, theme or home pages are not whole.
    pub(super) site: Option<Arc<Site>>,
    pub(super) unsound: Vec<Arc<Bundle>>,
    /// What is wrong with facts, front matter and theme, weighed and sorted.
    pub(super) findings: Vec<Finding>,
    /// What the machine refused, in words.
    pub(super) trouble: Option<String>,
    pool: Arc<ThreadPool>,
    sheets: OnceLock<Sheets>,
    search: OnceLock<Files>,
    searching: Mutex<()>,
    /// Of each file in `content/files`, whether only what was withdrawn uses it.
    held: OnceLock<Vec<bool>>,
    made: Mutex<BTreeMap<String, Made>>,
    /// What was made of pictures, kept for builds too.
    kept: Arc<Kept>,
    /// A bundle that shows a shared file, by the file's path: taken over from one edition to the next.
    hints: Arc<Mutex<BTreeMap<String, Key>>>,
}

/// What editions take over from one another.
#[derive(Clone, Debug)]
pub(super) struct Lasting {
    pub(super) pool: Arc<ThreadPool>,
    pub(super) kept: Arc<Kept>,
    pub(super) hints: Arc<Mutex<BTreeMap<String, Key>>>,
}

impl Edition {
    pub(super) fn new(
        number: u64,
        disk: &Disk,
        loaded: Loaded,
        trouble: Option<String>,
        lasting: Lasting,
    ) -> Self {
        let mut findings = loaded.findings;
        let site = loaded.site.map(Arc::new);
        let renderer = site
            .as_ref()
            .and_then(|site| match Renderer::new(Arc::clone(site), disk) {
                Ok(renderer) => Some(renderer),
                Err(found) => {
                    findings.extend(found);
                    None
                }
            });
        check::weigh(loaded.config.as_deref(), &mut findings);
        Self {
            number,
            disk: disk.clone(),
            config: loaded.config,
            renderer,
            site,
            unsound: loaded.unsound,
            findings,
            trouble,
            pool: lasting.pool,
            kept: lasting.kept,
            hints: lasting.hints,
            sheets: OnceLock::new(),
            search: OnceLock::new(),
            searching: Mutex::default(),
            held: OnceLock::new(),
            made: Mutex::default(),
        }
    }

    /// Returns whether pages can be made at all.
    pub(super) fn is_whole(&self) -> bool {
        self.renderer.is_some()
    }

    /// Returns whether a bundle is there and cannot be shown as it is.
    pub(super) fn is_broken(&self, key: &Key) -> bool {
        let is_broken = |site: &Arc<Site>| site.broken(key.shelf, &key.id).is_some();
        !self.is_whole() || self.site.as_ref().is_none_or(is_broken)
    }

    /// Returns what keeps a page from being what its author meant: what is wrong with its own bundle, and what is wrong with
    /// every page.
    pub(super) fn faults(&self, of: Option<&Key>) -> Vec<Finding> {
        let is_broken = of.is_some_and(|key| self.is_broken(key));
        let is_meant = |finding: &&Finding| {
            let path = finding.place.path.as_str();
            if of.is_some_and(|key| key.holds(path)) {
                // A draft's faults are softened, and it cannot be shown all the same.
                let gravity = if is_broken {
                    finding.severity.max(finding.rule.severity)
                } else {
                    finding.severity
                };
                return gravity == Severity::Error;
            }
            let is_of_others = ["content/bulletins/", "content/pages/"]
                .iter()
                .any(|folder| path.starts_with(folder));
            !is_of_others && finding.severity == Severity::Error
        };
        self.findings.iter().filter(is_meant).cloned().collect()
    }

    /// Makes what stands at a path of the output; `None` where a build puts nothing.
    pub(super) fn make(&self, path: &str) -> Result<Option<Made>, Stop> {
        let known = self.lock().get(path).cloned();
        if known.is_some() {
            return Ok(known);
        }
        let Some((renderer, site)) = self.renderer.as_ref().zip(self.site.as_deref()) else {
            return Ok(None);
        };
        let made = self.anew(renderer, site, path)?;
        if let Some(made) = &made {
            let mut kept = self.lock();
            if kept.len() >= KEPT {
                kept.clear();
            }
            kept.insert(path.to_owned(), made.clone());
        }
        Ok(made)
    }

    fn lock(&self) -> std::sync::MutexGuard<'_, BTreeMap<String, Made>> {
        self.made.lock().unwrap_or_else(PoisonError::into_inner)
    }

    fn anew(&self, renderer: &Renderer, site: &Site, path: &str) -> Result<Option<Made>, Stop> {
        if let Some((bundle, language)) = page_at(site, path) {
            let bytes = taken(path, &|sink| {
                self.read(site, bundle, |reading| {
                    renderer.bundle_page(reading, language, sink)
                })
            })?;
            return Ok(bytes.map(|bytes| Made {
                bytes,
                of: Some(Key::of(bundle)),
            }));
        }
        for bundle in above(site, path) {
            let offered = self.read(site, bundle, |reading| Ok(renderer.offered(reading)))?;
            let file = offered.iter().find(|file| self.is_published_at(file, path));
            if let Some(file) = file {
                let made = self.file(renderer, file, path)?;
                return Ok(made.map(|made| Made {
                    of: Some(Key::of(bundle)),
                    ..made
                }));
            }
        }
        if let Some(file) = self.shared_at(site, path)? {
            return self.file(renderer, &file, path);
        }
        if let Some(bundles) = renderer.results_in(path) {
            let bytes = taken(path, &|sink| self.gather(renderer, site, &bundles, sink))?;
            renderer.count_anew();
            return Ok(bytes.map(|bytes| Made { bytes, of: None }));
        }
        if Language::ALL
            .into_iter()
            .any(|language| renderer.index_address(language).path() == path)
        {
            let files = self.search(renderer, site)?;
            let bytes = files.get(path).map(|bytes| bytes.as_slice().into());
            return Ok(bytes.map(|bytes| Made { bytes, of: None }));
        }
        let sheets = self.sheets(renderer);
        let Some(index) = sheets.by_path.get(path) else {
            return Ok(None);
        };
        let bytes = taken(path, &|sink| renderer.sheet(&sheets.all[*index], sink))?;
        Ok(bytes.map(|bytes| Made { bytes, of: None }))
    }

    /// Returns what is wrong with the texts of a bundle, weighed and sorted.
    pub(super) fn verdict(&self, site: &Site, bundle: &Bundle) -> Result<Vec<Finding>, Failure> {
        check::read(site, &self.disk, bundle, |reading| {
            let mut findings = check::bundle(reading);
            check::weigh(Some(&site.config), &mut findings);
            Ok(findings)
        })
    }

    /// Reads a bundle, and hands on what stops the making of its page.
    fn read<T>(
        &self,
        site: &Site,
        bundle: &Bundle,
        use_it: impl FnOnce(&check::Reading) -> Result<T, Stop>,
    ) -> Result<T, Stop> {
        check::read(site, &self.disk, bundle, |reading| Ok(use_it(reading)))?
    }

    /// Takes a file of the author's, or one that is made of it. What is no ordinary file by now, or lies behind a link, is not
    /// there.
    fn file(&self, renderer: &Renderer, file: &Offered, path: &str) -> Result<Option<Made>, Stop> {
        if !self.disk.is_file(&file.source) {
            return Ok(None);
        }
        let bytes = taken(path, &|sink| {
            let output = Output {
                sink,
                keep: &|name, count, make| self.kept.find_or_make(name, count, make),
            };
            renderer.file(&file.source, &file.addresses, &file.shown, output)
        })?;
        Ok(bytes.map(|bytes| Made { bytes, of: None }))
    }

    /// Returns whether a file, or a narrower one that is made of it, is published at a path.
    fn is_published_at(&self, file: &Offered, path: &str) -> bool {
        if file.addresses.iter().any(|address| address.path() == path) {
            return true;
        }
        let is_beside = |address: &Address| folder_of(&address.path()) == folder_of(path);
        if file.shown.is_empty() || !file.addresses.iter().any(is_beside) {
            return false;
        }
        let name = path.rsplit('/').next().unwrap_or(path);
        let picture = self.disk.picture(&file.source);
        picture.is_some_and(|picture| picture.narrower.iter().any(|file| file.name == name))
    }

    /// Returns the file of `content/files` that is published at a path, or of which one there is made.
    fn shared_at(&self, site: &Site, path: &str) -> Result<Option<Offered>, Stop> {
        let roots = site.config.hosts.roots();
        let folders: Vec<Address> = roots.iter().map(|(_, root)| root.file("files/")).collect();
        let Some(name) = folders
            .iter()
            .find_map(|folder| path.strip_prefix(folder.as_str()))
        else {
            return Ok(None);
        };
        let is_meant = |file: &SharedFile| {
            let beside = |narrower: &str| {
                let (folder, _) = file.path.rsplit_once('/').unwrap_or(("", ""));
                let inner = name.strip_prefix(folder).unwrap_or("");
                inner.strip_prefix('/').unwrap_or(inner) == narrower
            };
            let mut narrower = file.picture.iter().flat_map(|picture| &picture.narrower);
            file.path == name || narrower.any(|file| beside(&file.name))
        };
        // A file of this very name comes before one that would be made.
        let exact = site
            .files
            .binary_search_by(|file| file.path.as_str().cmp(name));
        let index = exact.ok().or_else(|| site.files.iter().position(is_meant));
        let Some(index) = index else {
            return Ok(None);
        };
        if self.is_held(site, index)? {
            return Ok(None);
        }
        let file = &site.files[index];
        Ok(Some(Offered {
            source: format!("content/files/{}", file.path),
            addresses: folders
                .iter()
                .map(|folder| folder.file(&file.path))
                .collect(),
            shown: self.shown(site, index)?,
        }))
    }

    /// Returns where some text shows a shared file as a picture; nowhere, where none does. Only what has narrower files or is
    /// no drawing is looked for: all else is published alike.
    fn shown(&self, site: &Site, index: usize) -> Result<Vec<Place>, Stop> {
        let file = &site.files[index];
        let is_drawing = file.path.to_ascii_lowercase().ends_with(".svg");
        if file.picture.is_none() || is_drawing {
            return Ok(Vec::new());
        }
        let places = |bundle: &Bundle| {
            if site.standing(bundle) == Standing::Withdrawn {
                return Ok(Vec::new());
            }
            self.read(site, bundle, |reading| {
                let shown = shared_pictures(reading).into_iter();
                Ok(shown
                    .filter(|(other, _)| *other == index)
                    .map(|(_, place)| place)
                    .collect::<Vec<_>>())
            })
        };
        // Whoever showed it before the last edit most likely does so still.
        let hint = lock(&self.hints).get(&file.path).cloned();
        if let Some(bundle) = hint.and_then(|key| site.find(key.shelf, &key.id)) {
            let found = places(bundle)?;
            if !found.is_empty() {
                return Ok(found);
            }
        }
        let bundles: Vec<&Bundle> = site
            .bundles()
            .filter(|bundle| site.is_made(bundle))
            .collect();
        let found = self.pool.install(|| {
            bundles
                .par_iter()
                .find_map_any(|bundle| match places(bundle) {
                    Ok(found) if found.is_empty() => None,
                    Ok(found) => Some(Ok((Key::of(bundle), found))),
                    Err(stop) => Some(Err(stop)),
                })
        });
        let Some((key, found)) = found.transpose()? else {
            return Ok(Vec::new());
        };
        lock(&self.hints).insert(file.path.clone(), key);
        Ok(found)
    }

    fn sheets(&self, renderer: &Renderer) -> &Sheets {
        self.sheets.get_or_init(|| {
            let all = renderer.sheets();
            let mut by_path = BTreeMap::new();
            for (index, sheet) in all.iter().enumerate() {
                for address in &sheet.addresses {
                    by_path.insert(address.path(), index);
                }
            }
            Sheets { all, by_path }
        })
    }

    /// Makes the indexes of the search, which are made of every text there is.
    fn search(&self, renderer: &Renderer, site: &Site) -> Result<&Files, Stop> {
        // Two threads that both begin would gather everything twice.
        let _turn = self
            .searching
            .lock()
            .unwrap_or_else(PoisonError::into_inner);
        if let Some(files) = self.search.get() {
            return Ok(files);
        }
        renderer.count_anew();
        let bundles: Vec<&Bundle> = site.listed().collect();
        self.gather(renderer, site, &bundles, &|_, _| Ok(()))?;
        let files: Mutex<Files> = Mutex::default();
        for language in Language::ALL {
            let sheets = self.sheets(renderer);
            let index = renderer.index_address(language).path();
            if let Some(index) = sheets.by_path.get(&index) {
                renderer.sheet(&sheets.all[*index], &|address, content| {
                    let bytes = bytes(content)?;
                    let mut files = files.lock().unwrap_or_else(PoisonError::into_inner);
                    files.insert(address.path(), bytes);
                    Ok(())
                })?;
            }
        }
        let files = files.into_inner().unwrap_or_else(PoisonError::into_inner);
        Ok(self.search.get_or_init(|| files))
    }

    /// Gathers the words of bulletins, and hands over the blocks of results that are whole with them.
    fn gather(
        &self,
        renderer: &Renderer,
        site: &Site,
        bundles: &[&Bundle],
        sink: Sink,
    ) -> Result<(), Stop> {
        self.pool.install(|| {
            bundles.par_iter().try_for_each(|bundle| {
                self.read(site, bundle, |reading| Ok(renderer.gather(reading, sink)?))
            })
        })
    }

    /// Returns whether a shared file is used by what was withdrawn, and by nothing that is shown.
    fn is_held(&self, site: &Site, index: usize) -> Result<bool, Stop> {
        if let Some(held) = self.held.get() {
            return Ok(held[index]);
        }
        let is_withdrawn = |bundle: &&Bundle| site.standing(bundle) == Standing::Withdrawn;
        let shared = |bundle: &Bundle| self.read(site, bundle, |reading| Ok(shared_by(reading)));
        let mut held = vec![false; site.files.len()];
        for bundle in site.bundles().filter(is_withdrawn) {
            for index in shared(bundle)? {
                held[index] = !is_symbol(site, &site.files[index]);
            }
        }
        if held.contains(&true) {
            for bundle in site.bundles().filter(|bundle| !is_withdrawn(bundle)) {
                for index in shared(bundle)? {
                    held[index] = false;
                }
            }
        }
        Ok(self.held.get_or_init(|| held)[index])
    }
}

/// Takes one of the files that are made.
fn taken(path: &str, make: &dyn Fn(Sink) -> Result<(), Stop>) -> Result<Option<Arc<[u8]>>, Stop> {
    let taken: Mutex<Option<Vec<u8>>> = Mutex::new(None);
    make(&|address, content| {
        if address.path() == path {
            let bytes = bytes(content)?;
            *taken.lock().unwrap_or_else(PoisonError::into_inner) = Some(bytes);
        }
        Ok(())
    })?;
    let taken = taken.into_inner().unwrap_or_else(PoisonError::into_inner);
    Ok(taken.map(Into::into))
}

/// Returns the folder of a path, with its slash.
fn folder_of(path: &str) -> &str {
    path.rfind('/').map_or("", |end| &path[..=end])
}

fn lock<T>(held: &Mutex<T>) -> std::sync::MutexGuard<'_, T> {
    held.lock().unwrap_or_else(PoisonError::into_inner)
}

/// Returns the page of a bundle that stands at a path.
fn page_at<'s>(site: &'s Site, path: &str) -> Option<(&'s Bundle, Language)> {
    let language = Language::ALL
        .into_iter()
        .find(|language| path.starts_with(Address::language(*language).as_str()))?;
    let page = path.strip_suffix("index.html")?;
    let is_here =
        |bundle: &&Bundle| site.is_made(bundle) && site.address(bundle, language).as_str() == page;
    let folder = site.index(language);
    if let Some(slug) = page.strip_prefix(folder.as_str()) {
        let slug = slug.strip_suffix('/').unwrap_or(slug);
        let mut bulletins = site.bulletins.iter().map(|bundle| &**bundle);
        let found = bulletins
            .find(|bundle| *bundle.words[language].slug.value == *slug && site.is_made(bundle));
        if let Some(bulletin) = found {
            return Some((bulletin, language));
        }
    }
    let pages = site.pages.iter().map(|bundle| &**bundle);
    std::iter::once(&*site.home)
        .chain(pages)
        .find(is_here)
        .map(|bundle| (bundle, language))
}

/// Returns the bundles below whose pages a path lies, the nearest first.
fn above<'s>(site: &'s Site, path: &str) -> Vec<&'s Bundle> {
    let ends = path.match_indices('/').map(|(end, _)| end + 1);
    let mut bundles: Vec<&Bundle> = ends
        .filter_map(|end| page_at(site, &format!("{}index.html", &path[..end])))
        .map(|(bundle, _)| bundle)
        .collect();
    bundles.reverse();
    bundles
}

fn bytes(content: Content) -> Result<Vec<u8>, Failure> {
    match content {
        Content::Bytes(bytes) => Ok(bytes.to_vec()),
        Content::File(path) => std::fs::read(path).map_err(Failure::at(path)),
        Content::Stream(write) => {
            let mut bytes = Vec::new();
            // Writing to memory cannot fail.
            write(&mut bytes).map_err(Failure::at(""))?;
            Ok(bytes)
        }
    }
}
