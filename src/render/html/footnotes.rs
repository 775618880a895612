//! Footnotes: numbered by their first citation, with links both ways and labels in the page's language.

use std::fmt::Write;

use super::{Writer, escape, escape_attribute};
use crate::document::Footnote;
use crate::document::target::Anchor;

impl Writer<'_, '_> {
    pub(super) fn footnote_reference(&mut self, label: &str) {
        let Some(definition) = self.document.footnote(label) else {
            self.text(&format!("[^{label}]"));
            return;
        };
        let place = *self.places.entry(definition).or_insert(self.cited.len());
        if place == self.cited.len() {
            self.cited.push((definition, 0));
        }
        self.cited[place].1 += 1;
        let (number, times) = (place + 1, self.cited[place].1);
        let hidden = self.say("footnote", &[]);
        self.typographer.opaque();
        self.out.push_str("<sup class=\"footnote-ref\"><a id=\"");
        self.out.push_str(&reference_id(number, times));
        self.out.push_str("\" href=\"");
        self.destination(&format!("#fn-{number}"), Anchor::Page);
        self.out.push_str("\"><span class=\"hidden\">");
        escape(&mut self.out, &hidden);
        // Writing to a String cannot fail.
        let _ = write!(self.out, " </span>{number}</a></sup>");
    }

    /// The footnotes in the order of their first citation, each with links back to where it is cited.
    pub(super) fn footnotes(&mut self) {
        if self.cited.is_empty() {
            return;
        }
        let heading = self.say("footnotes", &[]);
        self.out.push_str(
            "<section class=\"footnotes\" aria-labelledby=\"footnotes\"><h2 id=\"footnotes\">",
        );
        escape(&mut self.out, &heading);
        self.out.push_str("</h2>\n<ol>\n");
        // A footnote may cite another: the list grows while it is written.
        let mut number = 0;
        while let Some((definition, _)) = self.cited.get(number).copied() {
            number += 1;
            let footnote: &Footnote = &self.document.footnotes[definition];
            let _ = write!(self.out, "<li id=\"fn-{number}\">");
            self.fresh();
            self.blocks(footnote.events.clone());
            let times = self.cited[number - 1].1;
            let paragraph = self.out.ends_with("</p>\n");
            if paragraph {
                self.out.truncate(self.out.len() - "</p>\n".len());
            }
            for time in 1..=times {
                let label = self.say("footnote-back", &[("number", number.into())]);
                self.out.push_str(" <a class=\"footnote-back\" href=\"");
                self.destination(&format!("#{}", reference_id(number, time)), Anchor::Page);
                self.out.push_str("\" aria-label=\"");
                escape_attribute(&mut self.out, &label);
                // The variation selector keeps the arrow a letter, not a picture.
                self.out.push_str("\">\u{21a9}\u{fe0e}</a>");
            }
            self.out
                .push_str(if paragraph { "</p></li>\n" } else { "</li>\n" });
        }
        self.out.push_str("</ol></section>\n");
    }
}

fn reference_id(number: usize, times: usize) -> String {
    if times == 1 {
        format!("fnref-{number}")
    } else {
        format!("fnref-{number}-{times}")
    }
}
