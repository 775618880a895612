//! Files of the author's on their way to readers: pictures lose what their files say beside the picture, all else is
//! copied as it is. The sources are never changed.

use std::collections::BTreeMap;
use std::sync::Mutex;

use super::{Content, Output, Renderer, Stop, picture as shown_picture};
use crate::check::Reading;
use crate::document::target::Target;
use crate::load;
use crate::model::{Address, Language, Place, SharedFile, Site};
use crate::picture::{self, Format, Opened, Sort, Trace};

/// How many pictures were published, and how many of them said what.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Tally {
    /// Pictures published, each once however many addresses it has.
    pub pictures: usize,
    /// Those from which anything was taken out.
    pub cleaned: usize,
    /// For each kind of thing, the pictures that said it.
    pub traces: BTreeMap<Trace, usize>,
}

impl Tally {
    fn count(&mut self, traces: impl IntoIterator<Item = Trace>) {
        self.pictures += 1;
        let mut is_cleaned = false;
        for trace in traces {
            is_cleaned = true;
            *self.traces.entry(trace).or_default() += 1;
        }
        self.cleaned += usize::from(is_cleaned);
    }
}

/// The tally of a run, kept by all threads together.
#[derive(Debug, Default)]
pub(super) struct Counter(Mutex<Tally>);

impl Counter {
    pub(super) fn tally(&self) -> Tally {
        self.0
            .lock()
            .unwrap_or_else(std::sync::PoisonError::into_inner)
            .clone()
    }

    pub(super) fn forget(&self) {
        *self
            .0
            .lock()
            .unwrap_or_else(std::sync::PoisonError::into_inner) = Tally::default();
    }

    pub(super) fn count(&self, traces: impl IntoIterator<Item = Trace>) {
        self.0
            .lock()
            .unwrap_or_else(std::sync::PoisonError::into_inner)
            .count(traces);
    }
}

/// Returns which files of `content/files` the texts of a bundle show or offer, by their places in [`Site::files`].
#[must_use]
pub fn shared_by(reading: &Reading) -> Vec<usize> {
    let files = &reading.site.files;
    let links = Language::ALL
        .into_iter()
        .flat_map(|language| &reading.text[language].links);
    let mut shared: Vec<usize> = links
        .filter_map(|link| match link.target() {
            Target::Shared { path, .. } => files
                .binary_search_by(|file| file.path.as_str().cmp(path))
                .ok(),
            _ => None,
        })
        .collect();
    shared.sort_unstable();
    shared.dedup();
    shared
}

/// Returns which files of `content/files` the texts of a bundle show as pictures, by their places in [`Site::files`], and
/// where they do.
#[must_use]
pub fn shared_pictures(reading: &Reading) -> Vec<(usize, Place)> {
    let files = &reading.site.files;
    let mut shown = Vec::new();
    for language in Language::ALL {
        let text = &reading.text[language];
        for link in text.links.iter().filter(|link| link.is_image) {
            if let Target::Shared { path, .. } = link.target()
                && let Ok(index) = files.binary_search_by(|file| file.path.as_str().cmp(path))
            {
                shown.push((index, text.at(&link.place(text.file))));
            }
        }
    }
    shown
}

/// Returns whether a file of `content/files` is one of the department's own symbols, which every page shows.
#[must_use]
pub fn is_symbol(site: &Site, file: &SharedFile) -> bool {
    let symbols = &site.config.symbols;
    [&symbols.signature, &symbols.wordmark]
        .into_iter()
        .flatten()
        .any(|symbol| {
            Language::ALL.iter().any(|language| {
                symbol[*language].value.strip_prefix("@/files/") == Some(&file.path)
            })
        })
}

/// Publishes a file of the site, whose path from the root is `source`, at every address that it has. A picture that texts
/// show is made in several widths.
pub(super) fn publish(
    renderer: &Renderer,
    source: &str,
    addresses: &[Address],
    shown: &[Place],
    output: Output,
) -> Result<(), Stop> {
    let Some((format, bytes)) = read_picture(renderer, source)? else {
        let path = renderer.disk.path(source);
        for address in addresses {
            (output.sink)(address, Content::File(&path))?;
        }
        return Ok(());
    };
    let unread = |fault| Stop::from(vec![load::unread(source, Some(fault))]);
    if !shown.is_empty()
        && let Some(opened) = Opened::read(format, &bytes).map_err(unread)?
    {
        return shown_picture::publish(renderer, source, opened, addresses, shown, output);
    }
    let clean = picture::clean(format, &bytes).map_err(unread)?;
    renderer.pictures.count(clean.traces);
    for address in addresses {
        (output.sink)(address, Content::Bytes(&clean.bytes))?;
    }
    Ok(())
}

/// Returns a picture without what its file says beside it, as wide as it is; `None` for a file that is no picture.
pub(super) fn cleaned(renderer: &Renderer, source: &str) -> Result<Option<Vec<u8>>, Stop> {
    let Some((format, bytes)) = read_picture(renderer, source)? else {
        return Ok(None);
    };
    let clean = picture::clean(format, &bytes);
    let clean = clean.map_err(|fault| Stop::from(vec![load::unread(source, Some(fault))]))?;
    Ok(Some(clean.bytes))
}

/// Reads a picture; `None` for a file that is none.
fn read_picture(renderer: &Renderer, source: &str) -> Result<Option<(Format, Vec<u8>)>, Stop> {
    match renderer.disk.sort(source)? {
        Sort::Picture(format) => {
            let bytes = renderer.disk.bytes(source)?.unwrap_or_default();
            Ok(Some((format, bytes)))
        }
        Sort::NoPicture => Ok(None),
        Sort::Unknown => Err(vec![load::unread(source, None)].into()),
    }
}
