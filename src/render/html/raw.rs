//! Raw HTML: what the short list allows, and the language it is in.

use super::{Writer, escape};
use crate::document::raw_html::{self, Piece};
use crate::model::Language;

impl Writer<'_, '_> {
    /// Raw HTML: written again from what was read, or shown as text where it may not stand.
    pub(super) fn raw(&mut self, html: &str) {
        if !self.document.html_faults.is_empty() {
            escape(&mut self.out, html);
            return;
        }
        let (pieces, _) = raw_html::pieces(html);
        for (piece, _) in pieces {
            match piece {
                Piece::Comment => {}
                Piece::Text(text) => {
                    // Entities stay as they are: the text was HTML already.
                    let text = self.typographer.text(text);
                    self.out.push_str(&text);
                }
                Piece::Close(name) => {
                    self.out.push_str("</");
                    self.out.push_str(name);
                    self.out.push('>');
                    self.close_language(name);
                }
                Piece::Open(name, attributes) => {
                    self.out.push('<');
                    self.out.push_str(name);
                    for (attribute, value) in &attributes {
                        self.out.push(' ');
                        self.out.push_str(attribute);
                        if !value.is_empty() {
                            self.out.push_str("=\"");
                            self.out.push_str(&value.replace('"', "&quot;"));
                            self.out.push('"');
                        }
                    }
                    self.out.push('>');
                    self.open_language(name, &attributes);
                }
            }
        }
    }

    /// What stands in another language has that language's typography.
    pub(super) fn open_language(
        &mut self,
        name: &'static str,
        attributes: &[(&'static str, &str)],
    ) {
        if matches!(name, "br" | "wbr" | "col") {
            return;
        }
        let lang = attributes
            .iter()
            .find(|(attribute, _)| *attribute == "lang");
        let language =
            lang.map(|(_, value)| Language::from_tag(value).unwrap_or(self.setting.language));
        self.languages.push((name, language));
        if let Some(language) = language {
            self.typographer.language(language);
        }
    }

    pub(super) fn close_language(&mut self, name: &'static str) {
        if self.languages.last().is_some_and(|(open, _)| *open == name) {
            self.languages.pop();
            let language = self.current_language();
            self.typographer.language(language);
        }
    }
}
