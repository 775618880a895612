//! A document → the HTML of its page: accessible, in its language's typography, with nothing raw but what is allowed.

mod blocks;
mod contents;
mod footnotes;
mod inline;
mod links;
mod raw;

use std::collections::BTreeMap;
use std::fmt::Write;
use std::ops::Range;

use pulldown_cmark::{Alignment, Event, Tag, TagEnd};
use pulldown_cmark_escape::{escape_html, escape_html_body_text};

pub(crate) use contents::contents;
pub(crate) use inline::inline;

use crate::document::links::Link;
use crate::document::target::Anchor;
use crate::document::{Document, figure};
use crate::locale::typography::Typographer;
use crate::model::{self, Language};
use crate::render::code::Highlighter;
use crate::render::words::ThemeWords;

/// A rendered body.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Body {
    /// The HTML, with links as a page of the site uses them.
    pub(crate) html: String,
    /// Where links begin that mean nothing outside their page, in order.
    anchors: Vec<(usize, Anchor)>,
    /// Each block of the text that stands in no other: where it stands in the file, and where its HTML begins.
    blocks: Vec<(Range<usize>, usize)>,
    /// Where the blocks end and the footnotes begin.
    end: usize,
    /// What is of use on the page only: which files of a picture there are to choose from.
    choices: Vec<Range<usize>>,
}

impl Body {
    /// Returns the HTML of each block that stands in no other, with its place in the file; then that of the footnotes, which
    /// has none. Links mean what they mean on the page whose link is `page`, wherever the blocks stand.
    pub(crate) fn blocks(&self, page: &str) -> Vec<(Range<usize>, String)> {
        let ends = self.blocks.iter().skip(1).map(|(_, begins)| *begins);
        let each = self.blocks.iter().zip(ends.chain([self.end]));
        let mut blocks: Vec<(Range<usize>, String)> = each
            .map(|((place, begins), ends)| (place.clone(), self.part(*begins..ends, "", page)))
            .collect();
        let footnotes = self.part(self.end..self.html.len(), "", page);
        blocks.push((0..0, footnotes));
        blocks
    }

    /// Returns the HTML for a place outside the site: every link is whole, and a picture is one file.
    pub(crate) fn absolute(&self, origin: &str, page: &str) -> String {
        self.part(0..self.html.len(), origin, page)
    }

    /// Returns a part of the HTML for a place outside the page. No link and no picture is cut by its ends.
    fn part(&self, part: Range<usize>, origin: &str, page: &str) -> String {
        let first = self.anchors.partition_point(|(at, _)| *at < part.start);
        let anchors = self.anchors[first..].iter();
        let anchors = anchors.take_while(|(at, _)| *at < part.end);
        let first = self
            .choices
            .partition_point(|choice| choice.start < part.start);
        let mut choices = self.choices[first..].iter().peekable();
        let longest = origin.len().max(page.len());
        let mut html = String::with_capacity(part.len() + anchors.clone().count() * longest);
        let mut from = part.start;
        let mut write = |html: &mut String, to: usize| {
            while let Some(choice) = choices.next_if(|choice| choice.end <= to) {
                html.push_str(&self.html[from..choice.start]);
                from = choice.end;
            }
            html.push_str(&self.html[from..to]);
            from = to;
        };
        for (at, anchor) in anchors {
            write(&mut html, *at);
            html.push_str(match anchor {
                Anchor::Host => origin,
                Anchor::Page => page,
                Anchor::Whole => "",
            });
        }
        write(&mut html, part.end);
        html
    }
}

/// What a picture's file and its record say.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(crate) struct Picture {
    /// As which it is published, where its file says how large it is.
    pub(crate) file: Option<model::Picture>,
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
    /// How wide pictures are shown, as the theme says it to browsers.
    pub(crate) sizes: &'a str,
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
        choices: Vec::new(),
        typographer: Typographer::new(setting.language),
        languages: Vec::new(),
        tables: 0,
        pictures: 0,
        columns: Vec::new(),
        open_links: Vec::new(),
        cited: Vec::new(),
        places: BTreeMap::new(),
    };
    let mut blocks: Vec<(Range<usize>, usize)> = Vec::new();
    let mut at = 0;
    while at < document.events.len() {
        let place = &document.events[at].1;
        if blocks
            .last()
            .is_none_or(|(last, _)| place.start >= last.end)
        {
            blocks.push((place.clone(), writer.out.len()));
        }
        at = writer.event(at);
    }
    let end = writer.out.len();
    writer.footnotes();
    Body {
        html: writer.out,
        anchors: writer.anchors,
        blocks,
        end,
        choices: writer.choices,
    }
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
    choices: Vec<Range<usize>>,
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
    /// Where each definition stands among them.
    places: BTreeMap<usize, usize>,
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
            Event::Text(text) => {
                // The parser cuts a text at entities and escapes; typography reads it whole.
                let run = document.events[at..].iter();
                let run = run.map_while(|(event, _)| match event {
                    Event::Text(text) => Some(&**text),
                    _ => None,
                });
                let pieces = run.clone().count();
                if pieces == 1 {
                    self.text(text);
                } else {
                    self.text(&run.collect::<String>());
                }
                return at + pieces;
            }
            // Mathematics is never asked for: its option is off.
            Event::InlineMath(text) | Event::DisplayMath(text) => self.text(text),
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
                let id = self
                    .document
                    .heading_at(at)
                    .map_or("", |heading| heading.id.as_str());
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
                // Writing to a String cannot fail.
                let _ = writeln!(self.out, "<ol start=\"{first}\">");
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
                self.out
                    .push_str("<div class=\"scroll\" role=\"group\" aria-label=\"");
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
            TagEnd::Link if self.open_links.pop() == Some(true) => {
                self.out.push_str("</a>");
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
}
