//! Every link and picture of a document, resolved once: checks tell of those that lead nowhere, pages use the rest.

use std::ops::Range;

use pulldown_cmark::{Event, LinkType, Tag};

use crate::document::Document;
use crate::document::target::{DeadEnd, Href, Target, resolve};
use crate::load::Disk;
use crate::model::{Bundle, Language, Site};

/// A link or a picture of the text.
#[derive(Clone, Debug)]
pub struct Link {
    /// The index of its start among the document's events.
    pub event: usize,
    /// Whether it is a picture.
    pub is_image: bool,
    /// The destination as written.
    pub written: String,
    /// Where it leads.
    pub to: Result<Href, DeadEnd>,
    /// The whole link in the file, from its bracket to its end.
    pub span: Range<usize>,
}

impl Link {
    /// Reads the destination.
    #[must_use]
    pub fn target(&self) -> Target<'_> {
        Target::read(&self.written)
    }

    /// Returns the bytes of the destination in `file`, or of the whole link where it is written elsewhere.
    #[must_use]
    pub fn place(&self, file: &str) -> Range<usize> {
        let text = file.get(self.span.clone()).unwrap_or("");
        match text.rfind(&self.written) {
            Some(at) if !self.written.is_empty() => {
                self.span.start + at..self.span.start + at + self.written.len()
            }
            _ => self.span.clone(),
        }
    }
}

/// Resolves every link and picture of a document, in the order of its events.
#[must_use]
pub fn read(
    site: &Site,
    disk: &Disk,
    bundle: &Bundle,
    language: Language,
    document: &Document,
) -> Vec<Link> {
    let mut links = Vec::new();
    for (index, (event, span)) in document.events.iter().enumerate() {
        let (is_image, kind, destination) = match event {
            Event::Start(Tag::Link {
                link_type,
                dest_url,
                ..
            }) => (false, *link_type, dest_url),
            Event::Start(Tag::Image {
                link_type,
                dest_url,
                ..
            }) => (true, *link_type, dest_url),
            _ => continue,
        };
        let written = match kind {
            LinkType::Email => format!("mailto:{destination}"),
            _ => destination.to_string(),
        };
        let to = match Target::read(&written) {
            // Nothing that is written makes a request to another host (contract.md).
            Target::Outside(_) if is_image => Err(DeadEnd::Forbidden),
            target => resolve(site, disk, bundle, language, &target),
        };
        links.push(Link {
            event: index,
            is_image,
            to,
            written,
            span: span.clone(),
        });
    }
    links
}
