//! Alerts, code and the rows of tables.

use pulldown_cmark::{Alignment, BlockQuoteKind, CodeBlockKind, Event};

use super::{Writer, escape, escape_attribute};
use crate::document::outline::alert;

impl Writer<'_, '_> {
    pub(super) fn alert(&mut self, kind: BlockQuoteKind) {
        let name = alert(kind);
        let title = self.say(&format!("alert-{name}"), &[]);
        self.out.push_str("<div class=\"alert alert-");
        self.out.push_str(name);
        self.out
            .push_str("\" role=\"note\"><p class=\"alert-title\">");
        escape(&mut self.out, &title);
        self.out.push_str("</p>\n");
    }

    pub(super) fn code(&mut self, at: usize, kind: &CodeBlockKind) -> usize {
        let language = match kind {
            CodeBlockKind::Fenced(info) => info.split([' ', ',', '\t']).next().unwrap_or(""),
            CodeBlockKind::Indented => "",
        };
        let end = self.skip(at);
        let mut code = String::new();
        for (event, _) in &self.document.events[at + 1..end] {
            if let Event::Text(text) = event {
                code.push_str(text);
            }
        }
        let label = self.say("code-label", &[]);
        self.out
            .push_str("<pre class=\"code\" tabindex=\"0\" role=\"group\" aria-label=\"");
        escape_attribute(&mut self.out, &label);
        self.out.push_str("\"><code");
        if !language.is_empty() {
            self.out.push_str(" class=\"language-");
            escape_attribute(&mut self.out, language);
            self.out.push('"');
        }
        self.out.push('>');
        self.setting.code.write(&mut self.out, language, &code);
        self.out.push_str("</code></pre>\n");
        end
    }

    /// A row, with its cells: a header cell tells that it heads its column (WCAG 1.3.1).
    pub(super) fn row(&mut self, at: usize, cell: &str) -> usize {
        let end = self.skip(at);
        self.out
            .push_str(if cell == "th" { "<thead><tr>" } else { "<tr>" });
        let mut inner = at + 1;
        let mut column = 0;
        while inner < end - 1 {
            let cell_end = self.skip(inner);
            // An empty header cell heads nothing; as a header it would be announced.
            let name = if cell_end == inner + 2 { "td" } else { cell };
            self.out.push('<');
            self.out.push_str(name);
            if name == "th" {
                self.out.push_str(" scope=\"col\"");
            }
            self.out.push_str(match self.columns.get(column) {
                Some(Alignment::Left) => " class=\"left\"",
                Some(Alignment::Center) => " class=\"center\"",
                Some(Alignment::Right) => " class=\"right\"",
                _ => "",
            });
            self.out.push('>');
            self.fresh();
            self.blocks(inner + 1..cell_end - 1);
            self.out.push_str("</");
            self.out.push_str(name);
            self.out.push('>');
            inner = cell_end;
            column += 1;
        }
        self.out.push_str(if cell == "th" {
            "</tr></thead><tbody>\n"
        } else {
            "</tr>\n"
        });
        end
    }
}
