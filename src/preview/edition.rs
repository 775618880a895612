//! The site between two edits: what stands at an address is made when it is asked for, by the same makers as a build's.

use std::collections::BTreeMap;
use std::sync::{Arc, Mutex, OnceLock, PoisonError};

use rayon::ThreadPool;
use rayon::prelude::*;

use crate::check;
use crate::diagnostic::{Failure, Finding};
use crate::load::{Disk, Loaded};
use crate::model::{Address, Bundle, Config, Language, Severity, Shelf, Site, Standing};
use crate::render::{Content, Renderer, Sheet, Sink, Stop, is_symbol, shared_by};

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
    /// The bundle it is the page of, and in which language.
    pub(super) of: Option<(Key, Language)>,
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
}

impl Edition {
    pub(super) fn new(
        number: u64,
        disk: &Disk,
        loaded: Loaded,
        trouble: Option<String>,
        pool: Arc<ThreadPool>,
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
            pool,
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
                of: Some((Key::of(bundle), language)),
            }));
        }
        for bundle in above(site, path) {
            let source = self.read(site, bundle, |reading| {
                let offered = renderer.offered(reading).into_iter();
                let is_here =
                    |addresses: &[Address]| addresses.iter().any(|address| address.path() == path);
                Ok(offered
                    .filter(|(_, addresses)| is_here(addresses))
                    .map(|(source, _)| source)
                    .next())
            })?;
            if let Some(source) = source {
                return self.file(renderer, &source, path);
            }
        }
        let shared = Language::ALL
            .into_iter()
            .map(|language| site.shared_file(language, ""))
            .find_map(|folder| path.strip_prefix(folder.as_str()));
        if let Some(name) = shared {
            return match site
                .files
                .binary_search_by(|file| file.path.as_str().cmp(name))
            {
                Ok(index) if !self.is_held(site, index)? => {
                    self.file(renderer, &format!("content/files/{name}"), path)
                }
                _ => Ok(None),
            };
        }
        if let Some(bundle) = result_at(site, path) {
            // Its number is that of a document only once all were counted.
            self.search(renderer, site)?;
            let bytes = taken(path, &|sink| {
                self.read(site, bundle, |reading| Ok(renderer.gather(reading, sink)?))
            })?;
            renderer.count_anew();
            return Ok(bytes.map(|bytes| Made { bytes, of: None }));
        }
        if is_of_search(site, path) {
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

    /// Takes a file of the author's. What is no ordinary file by now, or lies behind a link, is not there.
    fn file(&self, renderer: &Renderer, source: &str, path: &str) -> Result<Option<Made>, Stop> {
        if !self.disk.is_file(source) {
            return Ok(None);
        }
        let bytes = taken(path, &|sink| {
            // The path of the output is the only thing that the address is asked for.
            let address = Address::top().file(path);
            renderer.file(source, &[address], sink)
        })?;
        Ok(bytes.map(|bytes| Made { bytes, of: None }))
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

    /// Makes the search pages and their index, which are made of every text there is.
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
        let nowhere: Sink = &|_, _| Ok(());
        self.pool.install(|| {
            bundles.par_iter().try_for_each(|bundle| {
                self.read(site, bundle, |reading| {
                    Ok(renderer.gather(reading, nowhere)?)
                })
            })
        })?;
        let files: Mutex<Files> = Mutex::default();
        for language in Language::ALL {
            let sheets = self.sheets(renderer);
            let page = site.search(language).path();
            if let Some(index) = sheets.by_path.get(&page) {
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

/// Returns the bulletin whose search result stands at a path: `fr/recherche/<block>/<number>.json`.
fn result_at<'s>(site: &'s Site, path: &str) -> Option<&'s Bundle> {
    let rest = Language::ALL
        .into_iter()
        .find_map(|language| path.strip_prefix(site.search(language).as_str()))?;
    let (_, name) = rest.split_once('/')?;
    let number: usize = name.strip_suffix(".json")?.parse().ok()?;
    site.listed()
        .len()
        .checked_sub(number + 1)
        .and_then(|place| site.listed_at(place))
}

/// Returns whether a path is a search page or a part of its index.
fn is_of_search(site: &Site, path: &str) -> bool {
    Language::ALL.into_iter().any(|language| {
        let index = format!("search-{}.", language.code());
        path == site.search(language).path()
            || path.starts_with(site.asset(language, &index).as_str())
    })
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
