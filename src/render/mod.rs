//! A site → the bytes of every file of it. Writes nothing: what is made is handed to whoever asked.

mod code;
mod email;
mod feed;
mod file;
mod html;
mod metadata;
mod page;
mod picture;
mod search;
mod server;
mod sitemap;
mod template;
mod template_fault;
mod twin;
mod view;
mod words;

use std::io;
use std::ops::Range;
use std::path::Path;
use std::sync::atomic::{AtomicBool, Ordering};
use std::sync::{Arc, Mutex};

use tera::Context;

use crate::check::Reading;
use crate::check::access::page_frame;
use crate::check::input::unescaped;
use crate::check::privacy::third_party;
use crate::diagnostic::{Failure, Finding};
use crate::load::Disk;
use crate::model::{Address, Bilingual, Bundle, Language, Place, Site, Template};
use crate::picture::Fault;
use code::Highlighter;
pub use file::{Tally, is_symbol, shared_by, shared_pictures};
pub use page::bundle::Offered;
pub use search::fold;
pub use server::{Served, served};
use template::Templates;
pub use twin::{with_twins, without_twin};
use words::ThemeWords;

/// Returns whether a file of this name is a feed.
#[must_use]
pub fn is_feed(name: &str) -> bool {
    feed::FEEDS.iter().any(|format| format.file == name)
}

/// What stops the making of a page.
#[derive(Debug)]
pub enum Stop {
    /// The machine.
    Failure(Failure),
    /// The theme: everything about the page that can be told.
    Findings(Vec<Finding>),
}

impl From<Failure> for Stop {
    fn from(failure: Failure) -> Self {
        Self::Failure(failure)
    }
}

impl From<Vec<Finding>> for Stop {
    fn from(findings: Vec<Finding>) -> Self {
        Self::Findings(findings)
    }
}

/// The bytes of a file to be.
#[derive(Clone, Copy)]
pub enum Content<'a> {
    /// These.
    Bytes(&'a [u8]),
    /// Those of a file of the author's.
    File(&'a Path),
    /// Whatever this writes: for what is too long to be held.
    Stream(&'a dyn Fn(&mut dyn io::Write) -> io::Result<()>),
}

impl std::fmt::Debug for Content<'_> {
    fn fmt(&self, formatter: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        formatter.write_str(match self {
            Self::Bytes(_) => "Bytes",
            Self::File(_) => "File",
            Self::Stream(_) => "Stream",
        })
    }
}

/// Takes what is made, one file at a time, from any thread.
pub type Sink<'a> = &'a (dyn Fn(&Address, Content) -> Result<(), Failure> + Sync);

/// Returns what is made of a picture, as so many files under a name: those that an earlier build kept, else those that are
/// made now, and kept for the next.
pub type Keep<'a> = &'a (
        dyn Fn(&str, usize, &dyn Fn() -> Result<Vec<Vec<u8>>, Fault>) -> Result<Vec<Vec<u8>>, Fault>
            + Sync
    );

/// Where what is made goes.
#[derive(Clone, Copy)]
pub struct Output<'a> {
    /// Takes files.
    pub sink: Sink<'a>,
    /// Keeps what was made of pictures.
    pub keep: Keep<'a>,
}

impl std::fmt::Debug for Output<'_> {
    fn fmt(&self, formatter: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        formatter.write_str("Output")
    }
}

/// What pages are made with: built once, shared by all threads. It holds a share of its site, so that a preview can keep it.
#[derive(Debug)]
pub struct Renderer {
    site: Arc<Site>,
    disk: Disk,
    words: ThemeWords,
    templates: Bilingual<Templates>,
    code: Highlighter,
    pictures: file::Counter,
    gate: picture::Gate,
    index: search::Index,
    own_hosts: Vec<String>,
    look: Look,
}

/// What is seen in the pages that are made while somebody looks.
#[derive(Debug, Default)]
struct Look {
    is_on: AtomicBool,
    seen: Mutex<Vec<Finding>>,
}

impl Renderer {
    /// Reads the theme's templates and words.
    ///
    /// # Errors
    /// Everything in them that cannot be used.
    pub fn new(site: Arc<Site>, disk: &Disk) -> Result<Self, Vec<Finding>> {
        let mut findings = Vec::new();
        let Some(words) = ThemeWords::new(&site.theme, &mut findings) else {
            return Err(findings);
        };
        let templates = Bilingual::try_from_fn(|language| {
            Templates::new(&site, language, &words, &page::site_view(&site, language))
        })?;
        Ok(Self {
            disk: disk.clone(),
            words,
            templates,
            code: Highlighter::default(),
            pictures: file::Counter::default(),
            gate: picture::Gate::default(),
            index: search::Index::new(&site),
            own_hosts: third_party::own_hosts(&site.config.hosts),
            site,
            look: Look::default(),
        })
    }

    /// Makes both pages of a bundle, and gathers its words for the search page.
    ///
    /// # Errors
    /// What stops a page.
    pub fn bundle(&self, reading: &Reading, sink: Sink) -> Result<(), Stop> {
        let shown = page::bundle::shown(self, reading);
        page::bundle::make(self, reading, &shown, sink)?;
        self.index.add(self, reading.bundle, &shown, sink)?;
        Ok(())
    }

    /// Makes the page of a bundle in one language, and nothing else of it.
    ///
    /// # Errors
    /// What stops it.
    pub fn bundle_page(
        &self,
        reading: &Reading,
        language: Language,
        sink: Sink,
    ) -> Result<(), Stop> {
        let shown = page::bundle::shown_in(self, reading, language);
        page::bundle::page(self, reading, &shown, language, sink)
    }

    /// Returns the files that the texts of a bundle show or offer.
    #[must_use]
    pub fn offered(&self, reading: &Reading) -> Vec<Offered> {
        page::bundle::offered(&self.site, reading)
    }

    /// Returns the text of a bundle as its page shows it, block by block, each with its place in the file; and last, with an
    /// empty place, its footnotes. Links lead where those of the page lead.
    #[must_use]
    pub fn blocks(&self, reading: &Reading, language: Language) -> Vec<(Range<usize>, String)> {
        let page = self.site.address(reading.bundle, language);
        let body = page::bundle::body(self, reading, language);
        body.blocks(&self.site.config.hosts.href(&page))
    }

    /// Gathers the words of a bundle for the search page, and hands over what results show of it.
    ///
    /// # Errors
    /// When the sink refuses.
    pub fn gather(&self, reading: &Reading, sink: Sink) -> Result<(), Failure> {
        let shown = page::bundle::shown(self, reading);
        self.index.add(self, reading.bundle, &shown, sink)
    }

    /// Returns the bulletins of which a file at a path of the output tells what results of the search show; `None` where it is
    /// no such file.
    #[must_use]
    pub fn results_in(&self, path: &str) -> Option<Vec<&Bundle>> {
        self.index.shown_in(&self.site, path)
    }

    /// Returns where the index of the search is: a sheet that is made of the words gathered before.
    #[must_use]
    pub fn index_address(&self, language: Language) -> Address {
        search::address(&self.site, language)
    }

    /// Makes the message by which a bulletin is sent, in both languages: the bytes of an `.eml` file.
    ///
    /// # Errors
    /// When one of its pictures cannot be read or cleaned.
    pub fn email(&self, reading: &Reading) -> Result<Vec<u8>, Stop> {
        email::make(self, reading)
    }

    /// Publishes the files that the texts of a bundle use.
    ///
    /// # Errors
    /// Every one that cannot be read, or is a picture that is damaged or cannot be cleaned.
    pub fn files(&self, reading: &Reading, output: Output) -> Result<(), Stop> {
        page::bundle::files(self, reading, output)
    }

    /// Returns everything that is made from facts and front matter alone, in no order that matters.
    #[must_use]
    pub fn sheets(&self) -> Vec<Sheet> {
        page::PAGES.iter().flat_map(|page| page(self)).collect()
    }

    /// Returns bundles and sheets that need every template and, between them, most of what templates can be given: one of
    /// each kind of page.
    #[must_use]
    pub fn samples(&self) -> (Vec<&Bundle>, Vec<Sheet>) {
        page::samples(self)
    }

    /// Returns the messages of the theme that could not be said so far, because they use what they are not given.
    #[must_use]
    pub fn unsaid(&self) -> Vec<Finding> {
        self.words.unsaid(&self.site.theme)
    }

    /// Looks, from now on, through every page that is made: one of each kind shows what is wrong with its template.
    pub fn look(&self) {
        self.look.is_on.store(true, Ordering::Relaxed);
    }

    /// Returns what was seen in pages since [`Renderer::look`], in no order, and looks no more.
    #[must_use]
    pub fn seen(&self) -> Vec<Finding> {
        self.look.is_on.store(false, Ordering::Relaxed);
        let seen = self.look.seen.lock();
        seen.map(|mut seen| std::mem::take(&mut *seen))
            .unwrap_or_default()
    }

    /// Makes a sheet.
    ///
    /// # Errors
    /// What stops it.
    pub fn sheet(&self, sheet: &Sheet, sink: Sink) -> Result<(), Stop> {
        (sheet.make)(self, &sheet.addresses, sink)
    }

    /// Publishes a file of the author's, whose path from the site's root is `source`, at every address that it has. Texts
    /// show it as a picture at `shown`.
    ///
    /// # Errors
    /// When it cannot be read, or is a picture that is damaged or cannot be cleaned.
    pub fn file(
        &self,
        source: &str,
        addresses: &[Address],
        shown: &[Place],
        output: Output,
    ) -> Result<(), Stop> {
        file::publish(self, source, addresses, shown, output)
    }

    /// Returns how many pictures were published so far, and what they said beside the picture.
    #[must_use]
    pub fn tally(&self) -> Tally {
        self.pictures.tally()
    }

    /// Forgets the pictures counted and the words gathered so far: those of pages that were made and not kept.
    pub fn count_anew(&self) {
        self.pictures.forget();
        self.index.forget();
    }

    /// Renders a template to a file.
    fn page(
        &self,
        language: Language,
        template: &str,
        context: &Context,
        address: &Address,
        sink: Sink,
    ) -> Result<(), Stop> {
        self.page_of(language, (template, ""), context, address, sink)
    }

    /// Renders a template to a file, for a text of an author that is rendered already.
    fn page_of(
        &self,
        language: Language,
        (template, own): (&str, &str),
        context: &Context,
        address: &Address,
        sink: Sink,
    ) -> Result<(), Stop> {
        let mut out = Vec::with_capacity(16 << 10);
        let theme = &self.site.theme;
        self.templates[language].render(theme, template, context, &mut out)?;
        let path = |named: &&Template| named.name == template;
        let path = theme.templates.iter().find(path).map(|named| &*named.path);
        if let Some(finding) = third_party::in_page(&out, &self.own_hosts, path.unwrap_or(template))
        {
            return Err(vec![finding].into());
        }
        if self.look.is_on.load(Ordering::Relaxed) {
            let page = String::from_utf8_lossy(&out);
            let mut found = page_frame::in_page(&page, own, language, theme, template);
            found.extend(unescaped::in_page(&page, theme, template));
            if let Ok(mut seen) = self.look.seen.lock() {
                seen.extend(found);
            }
        }
        sink(address, Content::Bytes(&out))?;
        Ok(())
    }
}

/// How a sheet is made.
type Make = Box<dyn Fn(&Renderer, &[Address], Sink) -> Result<(), Stop> + Send + Sync>;

/// A file to be that no single bundle is the source of: a list, a feed, a map. Or several that are made of the same
/// things, so that these are made once.
pub struct Sheet {
    /// Where they will stand.
    pub addresses: Vec<Address>,
    make: Make,
}

impl Sheet {
    fn new(
        address: Address,
        make: impl Fn(&Renderer, &Address, Sink) -> Result<(), Stop> + Send + Sync + 'static,
    ) -> Self {
        Self::several(vec![address], move |renderer, addresses, sink| {
            addresses
                .iter()
                .try_for_each(|address| make(renderer, address, sink))
        })
    }

    /// Files that are made together: `make` is given `addresses` as they stand here.
    fn several(
        addresses: Vec<Address>,
        make: impl Fn(&Renderer, &[Address], Sink) -> Result<(), Stop> + Send + Sync + 'static,
    ) -> Self {
        Self {
            addresses,
            make: Box::new(make),
        }
    }
}

impl std::fmt::Debug for Sheet {
    fn fmt(&self, formatter: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        formatter
            .debug_tuple("Sheet")
            .field(&self.addresses)
            .finish()
    }
}
