//! A rendered text as plain text: headings underlined, lists with their signs, addresses in brackets, lines of 72 letters.

use crate::render::email::tags::{Piece, attribute, has_class, pieces_of_message};
use crate::render::search::plain::decode;

/// How long a line may be: e-mail programs and screens both take it. An address is never broken.
const WIDTH: usize = 72;

/// Returns HTML that [`crate::render::html`] wrote as plain text, its lines ended by `\n`.
pub(super) fn plain(html: &str) -> String {
    let mut writer = Writer::default();
    for piece in pieces_of_message(html) {
        match piece {
            Piece::Text(text) => writer.text(text),
            Piece::Open(name, tag) => writer.open(name, tag),
            Piece::Close(name) => writer.close(name),
        }
    }
    writer.end();
    writer.out
}

/// What stands before the lines of a block: on its first line, and on the others.
struct Margin {
    first: String,
    rest: String,
}

/// What comes before a block.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
enum Gap {
    /// Nothing.
    #[default]
    None,
    /// An empty line.
    Line,
    /// The edge of a frame, which needs no empty line.
    Edge,
}

#[derive(Default)]
struct Writer {
    out: String,
    line: String,
    margins: Vec<Margin>,
    /// The number of the next item of each open list; none where it has no numbers.
    lists: Vec<Option<usize>>,
    /// Where in the line each open link begins, and its address.
    links: Vec<(usize, String)>,
    /// Whether each open `div` or `blockquote` has a margin of its own.
    framed: Vec<bool>,
    /// Whether each open `sup` is the number of a footnote.
    notes: Vec<bool>,
    is_code: bool,
    is_after_cell: bool,
    /// What comes before the next block.
    gap: Gap,
}

impl Writer {
    fn text(&mut self, text: &str) {
        let mut decoded = String::with_capacity(text.len());
        decode(&text.replace("&nbsp;", "\u{a0}"), &mut decoded);
        if self.is_code {
            self.line.push_str(&decoded);
            return;
        }
        for character in decoded.chars() {
            if matches!(character, ' ' | '\n' | '\t' | '\r') {
                if !self.line.is_empty() && !self.line.ends_with(' ') {
                    self.line.push(' ');
                }
            } else {
                self.line.push(character);
            }
        }
    }

    fn open(&mut self, name: &str, tag: &str) {
        match name {
            "br" => self.end(),
            "hr" => {
                self.end();
                self.apart();
                self.line.push_str("* * *");
                self.end();
                self.apart();
            }
            "img" => {
                let alt = attribute(tag, "alt").unwrap_or("");
                if !alt.is_empty() {
                    self.text(&format!("[{alt}]"));
                }
            }
            "a" => {
                let mut href = String::new();
                decode(attribute(tag, "href").unwrap_or(""), &mut href);
                self.links.push((self.line.len(), href));
            }
            "sup" => {
                let is_note = has_class(tag, "footnote-ref");
                self.notes.push(is_note);
                if is_note {
                    self.line.push('[');
                }
            }
            "q" => self.line.push('"'),
            "ul" | "ol" => {
                self.end();
                let first = attribute(tag, "start").and_then(|start| start.parse().ok());
                self.lists.push((name == "ol").then(|| first.unwrap_or(1)));
            }
            "li" => {
                self.end();
                let sign = match self.lists.last_mut() {
                    Some(Some(number)) => {
                        *number += 1;
                        format!("{}. ", *number - 1)
                    }
                    _ => "- ".to_owned(),
                };
                let rest = " ".repeat(sign.len());
                self.margins.push(Margin { first: sign, rest });
            }
            "blockquote" => self.frame(Some("> ")),
            "div" => self.frame(has_class(tag, "alert").then_some("| ")),
            "pre" => {
                self.end();
                self.apart();
                self.is_code = true;
            }
            "tr" => {
                self.end();
                self.is_after_cell = false;
            }
            "th" | "td" => {
                if self.is_after_cell {
                    self.line.push_str(" | ");
                }
                self.is_after_cell = true;
            }
            _ if is_block(name) => {
                self.end();
                if is_apart(name) {
                    self.apart();
                }
            }
            _ => {}
        }
    }

    fn close(&mut self, name: &str) {
        match name {
            "a" => self.link(),
            "sup" => {
                let is_note = self.notes.pop() == Some(true);
                self.line.push_str(if is_note { "]" } else { "" });
            }
            "q" => self.line.push('"'),
            "ul" | "ol" => {
                self.end();
                self.lists.pop();
                if self.lists.is_empty() {
                    self.apart();
                }
            }
            "li" => {
                self.end();
                self.margins.pop();
            }
            "blockquote" | "div" => {
                self.end();
                if self.framed.pop() == Some(true) {
                    self.margins.pop();
                    self.gap = Gap::Line;
                }
            }
            "pre" => {
                self.is_code = false;
                let code = std::mem::take(&mut self.line);
                for line in code.trim_end_matches('\n').lines() {
                    self.print(&format!("    {line}"));
                }
                self.apart();
            }
            "thead" => {
                self.end();
                let last = self.out.lines().next_back().unwrap_or("");
                let length = last.chars().count().min(WIDTH);
                self.print(&"-".repeat(length));
            }
            "h1" | "h2" => {
                let sign = if name == "h1" { "=" } else { "-" };
                let at = self.out.len();
                self.end();
                let lines = self.out[at..].lines();
                let length = lines.map(|line| line.chars().count()).max().unwrap_or(0);
                if length > 0 {
                    self.out.push_str(&sign.repeat(length));
                    self.out.push('\n');
                }
                self.apart();
            }
            _ if is_block(name) => {
                self.end();
                if is_apart(name) {
                    self.apart();
                }
            }
            _ => {}
        }
    }

    fn frame(&mut self, sign: Option<&str>) {
        self.end();
        self.framed.push(sign.is_some());
        if let Some(sign) = sign {
            // The empty line before it has no sign.
            self.gap = Gap::Line;
            self.part();
            self.margins.push(Margin {
                first: sign.to_owned(),
                rest: sign.to_owned(),
            });
            self.gap = Gap::Edge;
        }
    }

    /// Writes the address of the link that ends, unless its words are the address.
    fn link(&mut self) {
        let Some((start, href)) = self.links.pop() else {
            return;
        };
        // A number of a footnote leads to the page, where nobody needs to go.
        if self.notes.last() == Some(&true) {
            return;
        }
        let words = self.line.get(start..).unwrap_or("").trim();
        let bare = href.trim_start_matches("mailto:");
        let is_said = [href.as_str(), bare]
            .iter()
            .any(|address| words.trim_end_matches('/') == address.trim_end_matches('/'));
        if !is_said && !href.is_empty() {
            self.line.push_str(" [");
            self.line.push_str(&href);
            self.line.push(']');
        }
    }

    /// Ends the line that stands: wraps it, and writes it behind its margins.
    fn end(&mut self) {
        let line = std::mem::take(&mut self.line);
        let line = line.trim_end_matches(' ');
        if line.is_empty() {
            return;
        }
        self.part();
        let mut current = String::new();
        for word in line.split(' ') {
            let taken: usize = self.margins.iter().map(|margin| margin.rest.len()).sum();
            let length = current.chars().count() + 1 + word.chars().count();
            if !current.is_empty() && taken + length > WIDTH {
                self.print(&current);
                current.clear();
            }
            if !current.is_empty() {
                current.push(' ');
            }
            current.push_str(word);
        }
        self.print(&current);
    }

    /// Asks for an empty line before the next block.
    fn apart(&mut self) {
        if self.gap == Gap::None {
            self.gap = Gap::Line;
        }
    }

    /// Writes the empty line that is due.
    fn part(&mut self) {
        if std::mem::take(&mut self.gap) == Gap::Line && !self.out.is_empty() {
            let margins: String = self
                .margins
                .iter()
                .map(|margin| margin.rest.as_str())
                .collect();
            self.out.push_str(margins.trim_end());
            self.out.push('\n');
        }
    }

    fn print(&mut self, line: &str) {
        self.part();
        let at = self.out.len();
        for margin in &mut self.margins {
            self.out.push_str(&margin.first);
            margin.first.clone_from(&margin.rest);
        }
        self.out.push_str(line);
        let end = self.out[at..].trim_end_matches(' ').len();
        self.out.truncate(at + end);
        self.out.push('\n');
    }
}

/// Elements that end the line they stand in, beside those with a rule of their own.
fn is_block(name: &str) -> bool {
    matches!(
        name,
        "caption" | "dd" | "dt" | "summary" | "figcaption" | "tbody"
    ) || is_apart(name)
}

/// Those of them that stand apart from what is round them.
fn is_apart(name: &str) -> bool {
    matches!(
        name,
        "p" | "h1"
            | "h2"
            | "h3"
            | "h4"
            | "h5"
            | "h6"
            | "figure"
            | "details"
            | "dl"
            | "section"
            | "table"
    )
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_page_reads_well_without_its_markup() {
        let html = "<h2 id=\"a\">Keys &amp; locks</h2>\n<p>Lock <em>it</em><sup class=\"footnote-ref\"><a \
             href=\"https://a.ca/#fn-1\"><span class=\"hidden\">Footnote </span>1</a></sup>,\nthen read \
             <a href=\"https://a.ca/b\">the guide</a> or <a href=\"https://a.ca/\">https://a.ca</a>.</p>\n<ul>\n<li>one\n\
             <ol start=\"3\">\n<li>three</li>\n</ol>\n</li>\n<li>two</li>\n</ul>\n<div class=\"alert alert-note\">\
             <p class=\"alert-title\">Note</p>\n<p>Said.</p>\n</div>\n<blockquote>\n<p>Quoted.</p>\n</blockquote>\n\
             <figure><img src=\"x\" alt=\"A drawing\"><figcaption>Below.</figcaption></figure>\n\
             <pre class=\"code\"><code>a &lt; b\n\n  c\n</code></pre>\n<div class=\"scroll\"><table>\n<thead><tr><th>A</th>\
             <th>B</th></tr></thead><tbody>\n<tr><td>1</td><td>2</td></tr>\n</tbody></table></div>\n<p>End.</p>";
        assert_eq!(
            plain(html),
            "Keys & locks\n------------\n\nLock it[1], then read the guide [https://a.ca/b] or https://a.ca.\n\n- one\n  \
             3. three\n- two\n\n| Note\n|\n| Said.\n\n> Quoted.\n\n[A drawing]\nBelow.\n\n    a < b\n\n      c\n\nA | \
             B\n-----\n1 | 2\n\nEnd.\n"
        );
    }

    #[test]
    fn lines_are_wrapped_between_words() {
        let words = "mot\u{a0}: ".repeat(40);
        let address = "https://a.ca/".to_owned() + &"x".repeat(100);
        let text = plain(&format!("<p>{words}{address} fin</p>"));
        assert!(
            text.lines()
                .all(|line| line.chars().count() <= WIDTH || line == address)
        );
        assert!(text.lines().all(|line| !line.starts_with(':')));
        assert!(text.lines().any(|line| line == address));
    }
}
