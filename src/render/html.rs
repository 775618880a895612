//! A document → the HTML of its page: accessible, in its language's typography, with nothing raw but what is allowed.

use std::borrow::Cow;
use std::ops::Range;

use pulldown_cmark::{Alignment, BlockQuoteKind, CodeBlockKind, Event, Tag, TagEnd};
use pulldown_cmark_escape::{escape_href, escape_html, escape_html_body_text};

use crate::document::links::Link;
use crate::document::raw_html::{self, Piece};
use crate::document::target::Anchor;
use crate::document::{Document, Footnote, figure};
use crate::locale::typography::{self, Typographer};
use crate::model::Language;
use crate::render::code::Highlighter;
use crate::render::words::ThemeWords;

/// A rendered body.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Body {
    /// The HTML, with links as a page of the site uses them.
    pub(crate) html: String,
    /// Where links begin that mean nothing outside their page, in order.
    anchors: Vec<(usize, Anchor)>,
}

impl Body {
    /// Returns the HTML for a place outside the site: every link is whole.
    pub(crate) fn absolute(&self, origin: &str, page: &str) -> String {
        let mut html = String::with_capacity(self.html.len() + self.anchors.len() * origin.len().max(page.len()));
        let mut from = 0;
        for (at, anchor) in &self.anchors {
            html.push_str(&self.html[from..*at]);
            html.push_str(match anchor {
                Anchor::Host => origin,
                Anchor::Page => page,
                Anchor::Whole => "",
            });
            from = *at;
        }
        html.push_str(&self.html[from..]);
        html
    }
}

/// What a picture's file and its record say.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(crate) struct Picture {
    /// Width and height in CSS pixels.
    pub(crate) size: Option<(u32, u32)>,
    /// Whose picture it is.
    pub(crate) credit: Option<String>,
}

/// What a body is rendered with.
pub(crate) struct Setting<'a> {
    /// The language of the page.
    pub(crate) language: Language,
    /// The theme's words.
    pub(crate) words: &'a ThemeWords,
    /// The colours of code.
    pub(crate) code: &'a Highlighter,
    /// What is known of a picture, by its link.
    pub(crate) picture: &'a dyn Fn(&Link) -> Picture,
}

/// Renders a document. Links that lead nowhere are written as their words alone: a page with one is never published.
pub(crate) fn body(setting: &Setting, document: &Document, links: &[Link]) -> Body {
    let mut writer = Writer {
        setting,
        document,
        links,
        out: String::with_capacity(document.events.last().map_or(0, |(_, span)| span.end) * 3 / 2),
        anchors: Vec::new(),
        typographer: Typographer::new(setting.language),
        languages: Vec::new(),
        tables: 0,
        pictures: 0,
        columns: Vec::new(),
        open_links: Vec::new(),
        cited: Vec::new(),
    };
    writer.blocks(0..document.events.len());
    writer.footnotes();
    Body {
        html: writer.out,
        anchors: writer.anchors,
    }
}

/// One line of Markdown, without blocks: a caption, the sentence at the foot of the site.
pub(crate) fn inline(language: Language, text: &str) -> String {
    let mut out = String::with_capacity(text.len() + 16);
    let mut typographer = Typographer::new(language);
    let mut open = Vec::new();
    for event in pulldown_cmark::Parser::new(text) {
        match event {
            Event::Text(text) => escape(&mut out, &typographer.text(&text)),
            Event::Code(code) => {
                typographer.opaque();
                out.push_str("<code>");
                escape(&mut out, &code);
                out.push_str("</code>");
            }
            Event::Start(Tag::Emphasis) => out.push_str("<em>"),
            Event::End(TagEnd::Emphasis) => out.push_str("</em>"),
            Event::Start(Tag::Strong) => out.push_str("<strong>"),
            Event::End(TagEnd::Strong) => out.push_str("</strong>"),
            Event::Start(Tag::Link { dest_url, .. }) => {
                let whole = dest_url.starts_with("https://") || dest_url.starts_with("http://");
                open.push(whole);
                if whole {
                    out.push_str("<a href=\"");
                    let _ = escape_href(&mut out, &dest_url);
                    out.push_str("\">");
                }
            }
            Event::End(TagEnd::Link) => {
                if open.pop() == Some(true) {
                    out.push_str("</a>");
                }
            }
            Event::SoftBreak | Event::HardBreak => out.push(' '),
            Event::InlineHtml(html) | Event::Html(html) => escape(&mut out, &html),
            _ => {}
        }
    }
    out
}

fn escape(out: &mut String, text: &str) {
    // Writing to a String cannot fail.
    let _ = escape_html_body_text(out, text);
}

fn escape_attribute(out: &mut String, text: &str) {
    let _ = escape_html(out, text);
}

/// Writes the events of one document.
struct Writer<'a, 's> {
    setting: &'a Setting<'a>,
    document: &'a Document<'s>,
    links: &'a [Link],
    out: String,
    anchors: Vec<(usize, Anchor)>,
    typographer: Typographer,
    /// The languages round the open elements that have a `lang`, and which those are.
    languages: Vec<(&'static str, Option<Language>)>,
    tables: usize,
    pictures: usize,
    columns: Vec<Alignment>,
    /// Which of the open links lead somewhere.
    open_links: Vec<bool>,
    /// The footnotes cited so far, in order: which definition, and how often.
    cited: Vec<(usize, usize)>,
}

impl<'s> Writer<'_, 's> {
    fn blocks(&mut self, range: Range<usize>) {
        let mut at = range.start;
        while at < range.end {
            at = self.event(at);
        }
    }

    /// Writes the event at `at` and returns the next one to be written.
    fn event(&mut self, at: usize) -> usize {
        let document = self.document;
        let (event, span) = &document.events[at];
        match event {
            Event::Start(tag) => return self.start(at, tag, span),
            Event::End(tag) => self.end(*tag),
            Event::Text(text) => self.text(text),
            Event::Code(code) => {
                self.typographer.opaque();
                self.out.push_str("<code>");
                escape(&mut self.out, code);
                self.out.push_str("</code>");
            }
            Event::SoftBreak => {
                self.text("\n");
            }
            Event::HardBreak => {
                self.text("\n");
                let _ = self.out.pop();
                self.out.push_str("<br>\n");
            }
            Event::Rule => self.out.push_str("<hr>\n"),
            Event::FootnoteReference(label) => self.footnote_reference(label),
            Event::Html(html) | Event::InlineHtml(html) => self.raw(html),
            // Never asked for: the options that make these are off.
            Event::InlineMath(text) | Event::DisplayMath(text) => self.text(text),
            Event::TaskListMarker(_) => {}
        }
        at + 1
    }

    fn text(&mut self, text: &str) {
        let text = self.typographer.text(text);
        escape(&mut self.out, &text);
    }

    /// A new block: nothing that stood before it is its neighbour.
    fn fresh(&mut self) {
        let language = self.current_language();
        self.typographer = Typographer::new(language);
    }

    fn current_language(&self) -> Language {
        self.languages
            .iter()
            .rev()
            .find_map(|(_, language)| *language)
            .unwrap_or(self.setting.language)
    }

    fn say(&self, id: &str, args: &crate::locale::Args) -> String {
        self.setting.words.say(self.setting.language, id, args)
    }

    fn start(&mut self, at: usize, tag: &Tag<'s>, span: &Range<usize>) -> usize {
        match tag {
            Tag::Paragraph => {
                if let Some(picture) = figure::alone(&self.document.events, at) {
                    let end = picture.end;
                    self.figure(picture);
                    return end + 1;
                }
                self.fresh();
                self.out.push_str("<p>");
            }
            Tag::Heading { level, .. } => {
                self.fresh();
                let id = self.document.heading_at(at).map_or("", |heading| heading.id.as_str());
                self.out.push_str("<h");
                self.out.push(char::from(b'0' + *level as u8));
                self.out.push_str(" id=\"");
                escape_attribute(&mut self.out, id);
                self.out.push_str("\">");
            }
            Tag::BlockQuote(None) => self.out.push_str("<blockquote>\n"),
            Tag::BlockQuote(Some(kind)) => self.alert(*kind),
            Tag::CodeBlock(kind) => return self.code(at, kind),
            Tag::List(None) => self.out.push_str("<ul>\n"),
            Tag::List(Some(1)) => self.out.push_str("<ol>\n"),
            Tag::List(Some(first)) => {
                self.out.push_str(&format!("<ol start=\"{first}\">\n"));
            }
            Tag::Item => {
                self.fresh();
                self.out.push_str("<li>");
            }
            Tag::FootnoteDefinition(_) => return self.skip(at),
            Tag::Table(columns) => {
                self.columns.clone_from(columns);
                self.tables += 1;
                let label = self.say("table-label", &[("number", self.tables.into())]);
                self.out.push_str("<div class=\"scroll\" role=\"group\" aria-label=\"");
                escape_attribute(&mut self.out, &label);
                self.out.push_str("\" tabindex=\"0\"><table>\n");
            }
            Tag::TableHead => return self.row(at, "th"),
            Tag::TableRow => return self.row(at, "td"),
            Tag::Emphasis => self.out.push_str("<em>"),
            Tag::Strong => self.out.push_str("<strong>"),
            Tag::Link { title, .. } => self.open_link(at, title),
            Tag::Image { title, .. } => return self.picture(at, title),
            Tag::HtmlBlock => self.fresh(),
            // Never asked for: the options that make these are off.
            Tag::TableCell
            | Tag::DefinitionList
            | Tag::DefinitionListTitle
            | Tag::DefinitionListDefinition
            | Tag::Strikethrough
            | Tag::Superscript
            | Tag::Subscript
            | Tag::MetadataBlock(_) => {
                let _ = span;
            }
        }
        at + 1
    }

    fn end(&mut self, tag: TagEnd) {
        match tag {
            TagEnd::Paragraph => self.out.push_str("</p>\n"),
            TagEnd::Heading(level) => {
                self.out.push_str("</h");
                self.out.push(char::from(b'0' + level as u8));
                self.out.push_str(">\n");
            }
            TagEnd::BlockQuote(None) => self.out.push_str("</blockquote>\n"),
            TagEnd::BlockQuote(Some(_)) => self.out.push_str("</div>\n"),
            TagEnd::List(false) => self.out.push_str("</ul>\n"),
            TagEnd::List(true) => self.out.push_str("</ol>\n"),
            TagEnd::Item => self.out.push_str("</li>\n"),
            TagEnd::Table => self.out.push_str("</tbody></table></div>\n"),
            TagEnd::Emphasis => self.out.push_str("</em>"),
            TagEnd::Strong => self.out.push_str("</strong>"),
            TagEnd::Link => {
                if self.open_links.pop() == Some(true) {
                    self.out.push_str("</a>");
                }
            }
            _ => {}
        }
    }

    /// Returns the event after the end of the element that starts at `at`.
    fn skip(&self, at: usize) -> usize {
        let mut depth = 0usize;
        for (offset, (event, _)) in self.document.events[at..].iter().enumerate() {
            match event {
                Event::Start(_) => depth += 1,
                Event::End(_) => depth -= 1,
                _ => {}
            }
            if depth == 0 {
                return at + offset + 1;
            }
        }
        self.document.events.len()
    }

    fn alert(&mut self, kind: BlockQuoteKind) {
        let name = match kind {
            BlockQuoteKind::Note => "note",
            BlockQuoteKind::Tip => "tip",
            BlockQuoteKind::Important => "important",
            BlockQuoteKind::Warning => "warning",
            BlockQuoteKind::Caution => "caution",
        };
        let title = self.say(&format!("alert-{name}"), &[]);
        self.out.push_str("<div class=\"alert alert-");
        self.out.push_str(name);
        self.out.push_str("\" role=\"note\"><p class=\"alert-title\">");
        escape(&mut self.out, &title);
        self.out.push_str("</p>\n");
    }

    fn code(&mut self, at: usize, kind: &CodeBlockKind) -> usize {
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
        self.out.push_str("<pre class=\"code\" tabindex=\"0\" role=\"group\" aria-label=\"");
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
    fn row(&mut self, at: usize, cell: &str) -> usize {
        let end = self.skip(at);
        self.out.push_str(if cell == "th" { "<thead><tr>" } else { "<tr>" });
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
        self.out.push_str(if cell == "th" { "</tr></thead><tbody>\n" } else { "</tr>\n" });
        end
    }

    fn link_at(&self, event: usize) -> Option<&Link> {
        self.links
            .binary_search_by_key(&event, |link| link.event)
            .ok()
            .map(|index| &self.links[index])
    }

    /// Writes a destination inside quotation marks, and remembers what it is relative to.
    fn destination(&mut self, text: &str, anchor: Anchor) {
        if anchor != Anchor::Whole {
            self.anchors.push((self.out.len(), anchor));
        }
        let _ = escape_href(&mut self.out, text);
    }

    fn open_link(&mut self, at: usize, title: &str) {
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
    fn picture(&mut self, at: usize, title: &str) -> usize {
        let end = self.skip(at);
        let alt = figure::alt(&self.document.events[at + 1..end - 1]);
        let alt = typography::whole(self.setting.language, &alt);
        let title = typography::whole(self.setting.language, title);
        self.image(at, &alt, &title);
        self.typographer.opaque();
        end
    }

    fn image(&mut self, at: usize, alt: &str, title: &str) {
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
        if let Some((width, height)) = picture.size {
            self.out.push_str(&format!(" width=\"{width}\" height=\"{height}\""));
        }
        // The first picture is mostly in sight at once; those below wait until they are near.
        if self.pictures > 0 {
            self.out.push_str(" loading=\"lazy\"");
        }
        self.out.push('>');
        self.pictures += 1;
    }

    /// A picture alone in its paragraph; its title is the caption (contract.md).
    fn figure(&mut self, events: Range<usize>) {
        let document = self.document;
        let Event::Start(Tag::Image { title, .. }) = &document.events[events.start].0 else {
            return;
        };
        let alt = figure::alt(&document.events[events.start + 1..events.end - 1]);
        let alt: Cow<str> = if alt.is_empty() && !title.is_empty() {
            self.say("caption-below", &[]).into()
        } else {
            typography::whole(self.setting.language, &alt).into_owned().into()
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

    /// Raw HTML: written again from what was read, or shown as text where it may not stand.
    fn raw(&mut self, html: &str) {
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
    fn open_language(&mut self, name: &'static str, attributes: &[(&'static str, &str)]) {
        if matches!(name, "br" | "wbr" | "col") {
            return;
        }
        let lang = attributes.iter().find(|(attribute, _)| *attribute == "lang");
        let language = lang.map(|(_, value)| Language::from_tag(value).unwrap_or(self.setting.language));
        self.languages.push((name, language));
        if let Some(language) = language {
            self.typographer.language(language);
        }
    }

    fn close_language(&mut self, name: &'static str) {
        if self.languages.last().is_some_and(|(open, _)| *open == name) {
            self.languages.pop();
            let language = self.current_language();
            self.typographer.language(language);
        }
    }

    fn footnote_reference(&mut self, label: &str) {
        let definition = self.document.footnotes.iter().position(|footnote| footnote.label == label);
        let Some(definition) = definition else {
            self.text(&format!("[^{label}]"));
            return;
        };
        let (number, times) = match self.cited.iter_mut().position(|(cited, _)| *cited == definition) {
            Some(place) => {
                self.cited[place].1 += 1;
                (place + 1, self.cited[place].1)
            }
            None => {
                self.cited.push((definition, 1));
                (self.cited.len(), 1)
            }
        };
        let hidden = self.say("footnote", &[]);
        self.typographer.opaque();
        self.out.push_str("<sup class=\"footnote-ref\"><a id=\"");
        self.out.push_str(&reference_id(number, times));
        self.out.push_str("\" href=\"");
        self.destination(&format!("#fn-{number}"), Anchor::Page);
        self.out.push_str("\"><span class=\"hidden\">");
        escape(&mut self.out, &hidden);
        self.out.push_str(&format!(" </span>{number}</a></sup>"));
    }

    /// The footnotes in the order of their first citation, each with links back to where it is cited.
    fn footnotes(&mut self) {
        if self.cited.is_empty() {
            return;
        }
        let heading = self.say("footnotes", &[]);
        self.out.push_str("<section class=\"footnotes\" aria-labelledby=\"footnotes\"><h2 id=\"footnotes\">");
        escape(&mut self.out, &heading);
        self.out.push_str("</h2>\n<ol>\n");
        // A footnote may cite another: the list grows while it is written.
        let mut number = 0;
        while let Some((definition, _)) = self.cited.get(number).copied() {
            number += 1;
            let footnote: &Footnote = &self.document.footnotes[definition];
            self.out.push_str(&format!("<li id=\"fn-{number}\">"));
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
            self.out.push_str(if paragraph { "</p></li>\n" } else { "</li>\n" });
        }
        self.out.push_str("</ol></section>\n");
    }
}

fn reference_id(number: usize, times: usize) -> String {
    if times == 1 { format!("fnref-{number}") } else { format!("fnref-{number}-{times}") }
}
