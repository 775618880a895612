//! Links, pictures and figures.

use std::borrow::Cow;
use std::fmt::Write;
use std::ops::Range;

use pulldown_cmark::{Event, Tag};
use pulldown_cmark_escape::escape_href;

use super::{Writer, escape, escape_attribute, inline};
use crate::document::figure;
use crate::document::links::Link;
use crate::document::target::Anchor;
use crate::locale::typography;
use crate::model;

impl Writer<'_, '_> {
    pub(super) fn link_at(&self, event: usize) -> Option<&Link> {
        self.links
            .binary_search_by_key(&event, |link| link.event)
            .ok()
            .map(|index| &self.links[index])
    }

    /// Writes a destination inside quotation marks, and remembers what it is relative to.
    pub(super) fn destination(&mut self, text: &str, anchor: Anchor) {
        if anchor != Anchor::Whole {
            self.anchors.push((self.out.len(), anchor));
        }
        let _ = escape_href(&mut self.out, text);
    }

    pub(super) fn open_link(&mut self, at: usize, title: &str) {
        let to = self.link_at(at).and_then(|link| link.to.clone().ok());
        self.open_links.push(to.is_some());
        if let Some(to) = to {
            self.out.push_str("<a href=\"");
            self.destination(&to.text, to.anchor);
            if !title.is_empty() {
                self.out.push_str("\" title=\"");
                let title = typography::whole(self.setting.language, title);
                escape_attribute(&mut self.out, &title);
            }
            self.out.push_str("\">");
        }
    }

    /// A picture in a line of text, or in a figure: written whole, to the event after it.
    pub(super) fn picture(&mut self, at: usize, title: &str) -> usize {
        let end = self.skip(at);
        let alt = figure::alt(&self.document.events[at + 1..end - 1]);
        let alt = typography::whole(self.setting.language, &alt);
        let title = typography::whole(self.setting.language, title);
        self.image(at, &alt, &title);
        self.typographer.opaque();
        end
    }

    pub(super) fn image(&mut self, at: usize, alt: &str, title: &str) {
        let Some(link) = self.link_at(at) else { return };
        let Ok(to) = link.to.clone() else {
            escape(&mut self.out, alt);
            return;
        };
        let picture = (self.setting.picture)(link);
        self.out.push_str("<img src=\"");
        self.destination(&to.text, to.anchor);
        self.out.push_str("\" alt=\"");
        escape_attribute(&mut self.out, alt);
        self.out.push('"');
        if !title.is_empty() {
            self.out.push_str(" title=\"");
            escape_attribute(&mut self.out, title);
            self.out.push('"');
        }
        if let Some(file) = &picture.file {
            self.choices(&to.text, file);
            // Writing to a String cannot fail.
            let _ = write!(
                self.out,
                " width=\"{}\" height=\"{}\"",
                file.width, file.height
            );
        }
        // The first picture is mostly in sight at once; those below wait until they are near.
        if self.pictures > 0 {
            self.out.push_str(" loading=\"lazy\"");
        }
        self.out.push_str(" decoding=\"async\">");
        self.pictures += 1;
    }

    /// Writes among which files of a picture a browser chooses, and how wide it is shown.
    fn choices(&mut self, own: &str, file: &model::Picture) {
        if file.narrower.is_empty() {
            return;
        }
        let start = self.out.len();
        let folder = own.rfind('/').map_or("", |end| &own[..=end]);
        self.out.push_str(" srcset=\"");
        for narrower in &file.narrower {
            let _ = escape_href(&mut self.out, folder);
            let _ = escape_href(&mut self.out, &narrower.name);
            // Writing to a String cannot fail.
            let _ = write!(self.out, " {}w, ", narrower.width);
        }
        let _ = escape_href(&mut self.out, own);
        let _ = write!(self.out, " {}w\" sizes=\"", file.width);
        escape_attribute(&mut self.out, self.setting.sizes);
        self.out.push('"');
        self.choices.push(start..self.out.len());
    }

    /// A picture alone in its paragraph; its title is the caption (contract.md).
    pub(super) fn figure(&mut self, events: Range<usize>) {
        let document = self.document;
        let Event::Start(Tag::Image { title, .. }) = &document.events[events.start].0 else {
            return;
        };
        let alt = figure::alt(&document.events[events.start + 1..events.end - 1]);
        let alt: Cow<str> = if alt.is_empty() && !title.is_empty() {
            self.say("caption-below", &[]).into()
        } else {
            typography::whole(self.setting.language, &alt)
                .into_owned()
                .into()
        };
        self.out.push_str("<figure>");
        self.image(events.start, &alt, "");
        let credit = self
            .link_at(events.start)
            .and_then(|link| (self.setting.picture)(link).credit);
        if !title.is_empty() || credit.is_some() {
            self.out.push_str("<figcaption>");
            self.out.push_str(&inline(self.setting.language, title));
            if let Some(credit) = credit {
                let credit = self.say("credit", &[("credit", credit.into())]);
                if !title.is_empty() {
                    self.out.push(' ');
                }
                self.out.push_str("<span class=\"credit\">");
                escape(&mut self.out, &credit);
                self.out.push_str("</span>");
            }
            self.out.push_str("</figcaption>");
        }
        self.out.push_str("</figure>\n");
    }
}
