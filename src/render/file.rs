//! Files of the author's on their way to readers: pictures lose what their files say beside the picture, all else is
//! copied as it is. The sources are never changed.

use std::collections::BTreeMap;
use std::sync::Mutex;

use super::{Content, Output, Renderer, Sink, Stop, picture as shown_picture};
use crate::load;
use crate::model::{Address, Place};
use crate::picture::{self, Opened, Sort, Trace};

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

/// Publishes a file of the site, whose path from the root is `source`, at every address that it has. A picture that texts
/// show is made in several widths.
pub(super) fn publish(
    renderer: &Renderer,
    source: &str,
    addresses: &[Address],
    shown: &[Place],
    output: Output,
) -> Result<(), Stop> {
    if let (false, Sort::Picture(format)) = (shown.is_empty(), renderer.disk.sort(source)?) {
        let bytes = renderer.disk.bytes(source)?.unwrap_or_default();
        match Opened::read(format, &bytes) {
            Ok(Some(opened)) => {
                return shown_picture::publish(renderer, source, opened, addresses, shown, output);
            }
            Ok(None) => {}
            Err(fault) => return Err(vec![load::unread(source, Some(fault))].into()),
        }
    }
    clean(renderer, source, addresses, output.sink)
}

/// Publishes a file as it is; a picture without what its file says beside the picture.
pub(super) fn clean(
    renderer: &Renderer,
    source: &str,
    addresses: &[Address],
    sink: Sink,
) -> Result<(), Stop> {
    let fault = match renderer.disk.sort(source)? {
        Sort::Picture(format) => {
            let bytes = renderer.disk.bytes(source)?.unwrap_or_default();
            match picture::clean(format, &bytes) {
                Ok(clean) => {
                    renderer.pictures.count(clean.traces);
                    for address in addresses {
                        sink(address, Content::Bytes(&clean.bytes))?;
                    }
                    return Ok(());
                }
                Err(fault) => Some(fault),
            }
        }
        Sort::Unknown => None,
        Sort::NoPicture => {
            let path = renderer.disk.path(source);
            for address in addresses {
                sink(address, Content::File(&path))?;
            }
            return Ok(());
        }
    };
    Err(vec![load::unread(source, fault)].into())
}
