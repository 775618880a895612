//! The whole site as read, and where everything on it stands.

use std::path::PathBuf;
use std::sync::Arc;

use chrono::{DateTime, Datelike, NaiveDate, Utc};

use crate::model::{Address, Bilingual, Bundle, Config, Language, Picture, Shelf, Standing, Theme};

/// A site that can be built: configuration, theme and every bundle that was read whole. Bodies are not held: they are
/// read again when their page is made, so that memory does not grow with what is written. Its parts are shared: a site
/// in which one bulletin changed is a new one that has all the others in common with the old.
#[derive(Debug)]
pub struct Site {
    /// The folder that holds `site.toml`.
    pub root: PathBuf,
    /// What `site.toml` says.
    pub config: Arc<Config>,
    /// How it looks.
    pub theme: Arc<Theme>,
    /// The two home pages.
    pub home: Arc<Bundle>,
    /// The bulletins, newest first, then by id.
    pub bulletins: Vec<Arc<Bundle>>,
    /// The pages, by id.
    pub pages: Vec<Arc<Bundle>>,
    /// The files that several bundles share, by path below `content/files`.
    pub files: Vec<SharedFile>,
    /// Bundles that could not be read: links to them are not reported twice.
    pub broken: Vec<Broken>,
    /// The instant the site is built for.
    pub at: DateTime<Utc>,
    /// The calendar day of that instant in the site's time zone.
    pub today: NaiveDate,
    /// Whether what is not public is made too, and marked.
    pub drafts: bool,
    by_id: Vec<u32>,
    listed: Vec<u32>,
}

/// A bundle that could not be read whole.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Broken {
    /// Where it stands.
    pub shelf: Shelf,
    /// Its id.
    pub id: String,
    /// What it is to readers, where its facts say that it is not public whatever else is wrong with it.
    pub standing: Option<Standing>,
}

/// A file that several bundles share.
#[derive(Clone, Debug)]
pub struct SharedFile {
    /// Its path below `content/files`, with `/`.
    pub path: String,
    /// As which it is published, where it is a picture that says its size.
    pub picture: Option<Picture>,
}

impl Site {
    /// Puts a site together: sorts the bulletins and decides once which of them lists show.
    #[must_use]
    #[expect(
        clippy::too_many_arguments,
        reason = "every part of a site is needed, and each has a type of its own"
    )]
    pub fn new(
        root: PathBuf,
        config: Arc<Config>,
        theme: Arc<Theme>,
        home: Arc<Bundle>,
        mut bulletins: Vec<Arc<Bundle>>,
        mut pages: Vec<Arc<Bundle>>,
        files: Vec<SharedFile>,
        mut broken: Vec<Broken>,
        at: DateTime<Utc>,
        drafts: bool,
    ) -> Self {
        bulletins.sort_by(|a, b| newest_first(a, b));
        pages.sort_by(|a, b| a.id.cmp(&b.id));
        broken.sort_by(|a, b| (a.shelf, &a.id).cmp(&(b.shelf, &b.id)));
        let mut by_id: Vec<u32> = (0..).take(bulletins.len()).collect();
        by_id.sort_by(|a, b| bulletins[*a as usize].id.cmp(&bulletins[*b as usize].id));
        let today = at.with_timezone(&config.time_zone).date_naive();
        let mut site = Self {
            root,
            config,
            theme,
            home,
            bulletins,
            pages,
            files,
            broken,
            at,
            today,
            drafts,
            by_id,
            listed: Vec::new(),
        };
        site.listed = (0..)
            .zip(&site.bulletins)
            .filter(|(_, bulletin)| {
                site.is_made(bulletin) && site.standing(bulletin) != Standing::Withdrawn
            })
            .map(|(index, _)| index)
            .collect();
        site
    }

    /// Returns what a bundle is to readers at the instant of the build.
    #[must_use]
    pub fn standing(&self, bundle: &Bundle) -> Standing {
        Standing::of(&bundle.facts, self.at, self.today)
    }

    /// Returns whether this build makes pages for a bundle.
    #[must_use]
    pub fn is_made(&self, bundle: &Bundle) -> bool {
        self.drafts || self.standing(bundle).is_reachable()
    }

    /// Returns the bulletins that lists show, newest first.
    #[must_use]
    pub fn listed(&self) -> impl ExactSizeIterator<Item = &Bundle> + DoubleEndedIterator {
        self.listed
            .iter()
            .map(|index| &*self.bulletins[*index as usize])
    }

    /// Returns a bulletin of [`Site::listed`] by its place in it.
    #[must_use]
    pub fn listed_at(&self, place: usize) -> Option<&Bundle> {
        self.listed
            .get(place)
            .map(|index| &*self.bulletins[*index as usize])
    }

    /// Returns the bulletin's neighbours in [`Site::listed`]: newer, older. A bulletin that no list shows has none.
    #[must_use]
    pub fn neighbours(&self, bulletin: &Bundle) -> (Option<&Bundle>, Option<&Bundle>) {
        match self.place_in_listed(bulletin) {
            Some(place) => (
                place.checked_sub(1).and_then(|place| self.listed_at(place)),
                self.listed_at(place + 1),
            ),
            None => (None, None),
        }
    }

    /// Returns the place of a bulletin in [`Site::listed`], where lists show it.
    #[must_use]
    pub fn place_in_listed(&self, bulletin: &Bundle) -> Option<usize> {
        if bulletin.shelf != Shelf::Bulletins {
            return None;
        }
        self.listed
            .binary_search_by(|index| newest_first(&self.bulletins[*index as usize], bulletin))
            .ok()
    }

    /// Returns the bundle with this id on a shelf.
    #[must_use]
    pub fn find(&self, shelf: Shelf, id: &str) -> Option<&Bundle> {
        match shelf {
            Shelf::Home => id.is_empty().then_some(&self.home),
            Shelf::Bulletins => self
                .by_id
                .binary_search_by(|index| (*self.bulletins[*index as usize].id).cmp(id))
                .ok()
                .map(|place| &*self.bulletins[self.by_id[place] as usize]),
            Shelf::Pages => self
                .pages
                .binary_search_by(|page| (*page.id).cmp(id))
                .ok()
                .map(|place| &*self.pages[place]),
        }
    }

    /// Returns the bundle with this id that is there but could not be read.
    #[must_use]
    pub fn broken(&self, shelf: Shelf, id: &str) -> Option<&Broken> {
        self.broken
            .iter()
            .find(|broken| broken.shelf == shelf && broken.id == id)
    }

    /// Returns every bundle: home, bulletins, pages.
    pub fn bundles(&self) -> impl Iterator<Item = &Bundle> {
        std::iter::once(&self.home)
            .chain(&self.bulletins)
            .chain(&self.pages)
            .map(|bundle| &**bundle)
    }

    /// Returns the first page of the list of all bulletins.
    #[must_use]
    pub fn index(&self, language: Language) -> Address {
        Address::language(language).page(&self.config.bulletins_path[language])
    }

    /// Returns the address of a bundle's page.
    #[must_use]
    pub fn address(&self, bundle: &Bundle, language: Language) -> Address {
        self.address_as(bundle, language, &bundle.words[language].slug.value)
    }

    /// Returns the address that a bundle has, or had, under a slug.
    #[must_use]
    pub fn address_as(&self, bundle: &Bundle, language: Language, slug: &str) -> Address {
        match bundle.shelf {
            Shelf::Home => Address::language(language),
            Shelf::Bulletins => self.index(language).page(slug),
            Shelf::Pages => {
                let mut address = Address::language(language);
                for (end, _) in bundle.id.match_indices('/') {
                    // A folder that is a page of its own lends its slug to what is below it; another, its name.
                    let above = &bundle.id[..end];
                    let segment = match self.find(Shelf::Pages, above) {
                        Some(page) => &*page.words[language].slug.value,
                        None => above.rsplit('/').next().unwrap_or(above),
                    };
                    address = address.page(segment);
                }
                address.page(slug)
            }
        }
    }

    /// Returns both addresses of a bundle.
    #[must_use]
    pub fn addresses(&self, bundle: &Bundle) -> Bilingual<Address> {
        Bilingual::from_fn(|language| self.address(bundle, language))
    }

    /// Returns the page of all topics and years.
    #[must_use]
    pub fn topics(&self, language: Language) -> Address {
        self.index(language)
            .page(&self.theme.segments[language].topics)
    }

    /// Returns the list of one topic.
    #[must_use]
    pub fn topic(&self, language: Language, topic: usize) -> Address {
        self.topics(language).page(&self.config.topics[topic].id)
    }

    /// Returns the list of one year.
    #[must_use]
    pub fn year(&self, language: Language, year: i32) -> Address {
        self.index(language).page(&year.to_string())
    }

    /// Returns the search page.
    #[must_use]
    pub fn search(&self, language: Language) -> Address {
        Address::language(language).page(&self.theme.segments[language].search)
    }

    /// Returns the page about feeds.
    #[must_use]
    pub fn subscribe(&self, language: Language) -> Address {
        Address::language(language).page(&self.theme.segments[language].subscribe)
    }

    /// Returns a file of `content/files`, as pages of `language` reach it.
    #[must_use]
    pub fn shared_file(&self, language: Language, path: &str) -> Address {
        self.config
            .hosts
            .root(language)
            .file(&format!("files/{path}"))
    }

    /// Returns an asset of the theme, as pages of `language` reach it.
    #[must_use]
    pub fn asset(&self, language: Language, published: &str) -> Address {
        self.config
            .hosts
            .root(language)
            .file(&format!("assets/{published}"))
    }

    /// Returns the years of the listed bulletins, newest first, each with how many there are.
    #[must_use]
    pub fn years(&self) -> Vec<(i32, usize)> {
        let mut years: Vec<(i32, usize)> = Vec::new();
        for bulletin in self.listed() {
            let year = bulletin.facts.dated.day.year();
            match years.last_mut() {
                Some((last, count)) if *last == year => *count += 1,
                _ => years.push((year, 1)),
            }
        }
        years
    }
}

/// The order of every list: by issue date, newest first, then by id.
fn newest_first(a: &Bundle, b: &Bundle) -> std::cmp::Ordering {
    (b.facts.dated.instant, &a.id).cmp(&(a.facts.dated.instant, &b.id))
}
