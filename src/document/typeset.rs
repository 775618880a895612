//! What the typography of a document's language changes, each change with its place in the file.
//!
//! The walk is that of the page's writer: the same texts in the same order, so that what is written back into the file
//! is what readers see already.

use std::ops::Range;

use pulldown_cmark::{Event, LinkType, Parser, Tag, TagEnd};

use crate::document::raw_html::{self, Piece};
use crate::document::{Document, figure};
use crate::load::stamp;
use crate::locale::typography::{self, Typographer};
use crate::model::Language;

/// A stretch of the file that the language writes otherwise.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Change {
    /// The bytes of the file.
    pub place: Range<usize>,
    /// What stands there instead.
    pub new: String,
    /// Which block of the document it stands in, counted from 0.
    pub block: usize,
}

/// A document, read as its page says it.
#[derive(Debug)]
pub struct Typeset {
    /// What could be written in the file, in the order of the file.
    pub changes: Vec<Change>,
    /// A fingerprint of each thing the page says, with its block: equal in two documents whose pages are equal.
    pub said: Vec<(usize, u64)>,
}

/// Reads a document of `file` as its page says it.
#[must_use]
pub fn read(language: Language, document: &Document, file: &str) -> Typeset {
    let mut reader = Reader::new(language, document, file);
    reader.said = Some(Vec::new());
    reader.all();
    let said = reader.said.take().unwrap_or_default();
    Typeset {
        changes: reader.changes(),
        said,
    }
}

/// Returns what the typography of `language` changes in a document of `file`.
#[must_use]
pub fn changes(language: Language, document: &Document, file: &str) -> Vec<Change> {
    let mut reader = Reader::new(language, document, file);
    reader.all();
    reader.changes()
}

/// Returns what the typography of `language` changes in a line of the front matter, whose TOML stands at `place`.
#[must_use]
pub fn line(language: Language, file: &str, place: &Range<usize>) -> Vec<Change> {
    let quoted = file.get(place.clone()).unwrap_or("");
    let mut text = Words::default();
    let inner = |quote| {
        let inner = quoted.strip_prefix(quote)?.strip_suffix(quote)?;
        // Three quotes begin a value of several lines.
        (!inner.starts_with(quote)).then_some(inner)
    };
    if let Some(inner) = inner('\'') {
        text.push(inner, place.start + 1..place.end - 1, file, Is::Ours);
    } else if let Some(inner) = inner('"') {
        let mut at = place.start + 1;
        for (index, part) in inner.split("\\\"").enumerate() {
            // Other escapes than that of the quotation mark are left to their author.
            if part.contains('\\') {
                return Vec::new();
            }
            if index > 0 {
                text.push("\"", at - 2..at, file, Is::Ours);
            }
            text.push(part, at..at + part.len(), file, Is::Ours);
            at += part.len() + 2;
        }
    }
    let changes = Typographer::new(language).changes(&text.text);
    let folded = |text: &str| {
        let words: Vec<&str> = text.split_ascii_whitespace().collect();
        typography::whole(language, &words.join(" ")).into_owned()
    };
    let new = applied(&text.text, &changes);
    if folded(&new) != folded(&text.text) || typography::whole(language, &new) != new {
        return Vec::new();
    }
    text.placed(&changes, 0)
}

/// Whether a stretch of words may be written otherwise.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Is {
    /// Words of the author.
    Ours,
    /// An address, a label, code, a line break.
    Fixed,
}

/// Words as typography reads them, with their way back to the file.
#[derive(Default)]
struct Words {
    text: String,
    runs: Vec<Run>,
}

struct Run {
    text: Range<usize>,
    file: Range<usize>,
    /// Whether the file has the very same bytes; else the stretch is an entity or an escape, and is changed whole.
    is_exact: bool,
    is: Is,
}

impl Words {
    fn push(&mut self, text: &str, place: Range<usize>, file: &str, is: Is) {
        if text.is_empty() {
            return;
        }
        let start = self.text.len();
        self.text.push_str(text);
        self.runs.push(Run {
            text: start..self.text.len(),
            is_exact: file.get(place.clone()) == Some(text),
            file: place,
            is,
        });
    }

    /// Text of the parser: a backslash before it, which escapes its first character, belongs to it.
    fn push_markdown(&mut self, text: &str, place: Range<usize>, file: &str, is: Is) {
        // What was read already escapes nothing: a text of backslashes would be counted again for each of them.
        let from = self.runs.last().map_or(0, |run| run.file.end);
        let before = file.get(from..place.start).unwrap_or("");
        let slashes = before.len() - before.trim_end_matches('\\').len();
        if slashes % 2 == 1 && text.starts_with(|first: char| first.is_ascii_punctuation()) {
            self.push(&text[..1], place.start - 1..place.start + 1, file, is);
            self.push(&text[1..], place.start + 1..place.end, file, is);
        } else {
            self.push(text, place, file, is);
        }
    }

    /// The place in the file of a position of the text that begins a change.
    fn start(&self, at: usize) -> Option<usize> {
        let run = self
            .runs
            .get(self.runs.partition_point(|run| run.text.end <= at))?;
        let offset = at - run.text.start;
        (run.is == Is::Ours && (run.is_exact || offset == 0)).then_some(run.file.start + offset)
    }

    /// The place in the file of a position of the text that ends a change.
    fn end(&self, at: usize) -> Option<usize> {
        let run = self
            .runs
            .get(self.runs.partition_point(|run| run.text.end < at))?;
        let left = run.text.end - at;
        (run.is == Is::Ours && (run.is_exact || left == 0)).then(|| run.file.end - left)
    }

    /// Finds the places of changes in the file; neighbours become one. What has no place there is left as it is.
    fn placed(&self, changes: &[typography::Change], block: usize) -> Vec<Change> {
        let mut placed: Vec<Change> = Vec::new();
        for change in changes {
            let place = if change.at.is_empty() {
                let at = self.end(change.at.start).or(self.start(change.at.start));
                at.map(|at| at..at)
            } else {
                self.start(change.at.start)
                    .zip(self.end(change.at.end))
                    .map(|(start, end)| start..end)
            };
            let Some(place) = place else { continue };
            match placed.last_mut() {
                Some(last) if last.place.end == place.start => {
                    last.place.end = place.end;
                    last.new.push_str(&change.new);
                }
                _ => placed.push(Change {
                    place,
                    new: change.new.clone().into_owned(),
                    block,
                }),
            }
        }
        placed
    }
}

fn applied(text: &str, changes: &[typography::Change]) -> String {
    let mut out = String::with_capacity(text.len() + changes.len() * 2);
    let mut from = 0;
    for change in changes {
        out.push_str(text.get(from..change.at.start).unwrap_or(""));
        out.push_str(&change.new);
        from = change.at.end;
    }
    out.push_str(text.get(from..).unwrap_or(""));
    out
}

struct Reader<'a, 's> {
    language: Language,
    document: &'a Document<'s>,
    file: &'a str,
    typographer: Typographer,
    /// The open elements of raw HTML, with the language of those that have one.
    languages: Vec<(&'static str, Option<Language>)>,
    /// Whether the words of each open link may change.
    links: Vec<Is>,
    block: usize,
    done: Vec<Change>,
    /// What the page says, if somebody asked.
    said: Option<Vec<(usize, u64)>>,
}

impl<'a, 's> Reader<'a, 's> {
    fn new(language: Language, document: &'a Document<'s>, file: &'a str) -> Self {
        Self {
            language,
            document,
            file,
            typographer: Typographer::new(language),
            languages: Vec::new(),
            links: Vec::new(),
            block: 0,
            done: Vec::new(),
            said: None,
        }
    }

    fn changes(mut self) -> Vec<Change> {
        self.done.sort_by_key(|change| change.place.start);
        self.done
    }

    fn all(&mut self) {
        let document = self.document;
        let mut depth = 0usize;
        let mut at = 0;
        // Around a footnote's definition, which is written at the foot of the page.
        let mut aside = Vec::new();
        while let Some((event, span)) = document.events.get(at) {
            match event {
                Event::Start(_) => depth += 1,
                Event::End(_) => depth = depth.saturating_sub(1),
                _ => {}
            }
            match event {
                Event::Start(Tag::FootnoteDefinition(_)) => {
                    let languages = std::mem::take(&mut self.languages);
                    aside.push((self.typographer.clone(), languages));
                }
                Event::End(TagEnd::FootnoteDefinition) => {
                    if let Some((typographer, languages)) = aside.pop() {
                        self.typographer = typographer;
                        self.languages = languages;
                    }
                }
                _ => {}
            }
            let next = self.event(at, event, span);
            // What was read at once (a picture, code) ends in itself.
            for (event, _) in &document.events[at + 1..next] {
                match event {
                    Event::Start(_) => depth += 1,
                    Event::End(_) => depth = depth.saturating_sub(1),
                    _ => {}
                }
            }
            at = next;
            if depth == 0 {
                self.block += 1;
            }
        }
    }

    /// Reads the event at `at` and returns the next to be read.
    fn event(&mut self, at: usize, event: &Event, span: &Range<usize>) -> usize {
        let events = &self.document.events;
        match event {
            Event::Start(Tag::Image { .. }) => {
                let end = self.picture(at, false);
                self.typographer.opaque();
                return end;
            }
            Event::Text(_) => {
                let is = self.links.last().copied().unwrap_or(Is::Ours);
                let mut words = Words::default();
                let mut next = at;
                while let Some((Event::Text(text), place)) = events.get(next) {
                    words.push_markdown(text, place.clone(), self.file, is);
                    next += 1;
                }
                self.speak(&words);
                return next;
            }
            _ => {}
        }
        self.say(|| format!("{event:?}"));
        match event {
            Event::Start(Tag::CodeBlock(_)) => return self.code(at),
            Event::Start(tag) => return self.start(at, tag),
            Event::End(TagEnd::Link) => {
                self.links.pop();
            }
            Event::Code(_) | Event::FootnoteReference(_) => self.typographer.opaque(),
            Event::SoftBreak | Event::HardBreak => {
                let mut words = Words::default();
                words.push("\n", span.clone(), self.file, Is::Fixed);
                self.speak(&words);
            }
            Event::Html(html) | Event::InlineHtml(html) => self.html(html),
            _ => {}
        }
        at + 1
    }

    fn start(&mut self, at: usize, tag: &Tag) -> usize {
        match tag {
            Tag::Paragraph => {
                if figure::alone(&self.document.events, at).is_some() {
                    return self.picture(at + 1, true);
                }
                self.fresh();
            }
            Tag::Heading { .. } => {
                let heading = self.document.heading_at(at);
                self.say(|| heading.map_or_else(String::new, |heading| heading.id.clone()));
                self.fresh();
            }
            Tag::Item | Tag::HtmlBlock | Tag::TableCell => self.fresh(),
            Tag::Link { link_type, .. } => self.links.push(words_of(*link_type)),
            _ => {}
        }
        at + 1
    }

    fn code(&mut self, at: usize) -> usize {
        let mut next = at + 1;
        while let Some((event, _)) = self.document.events.get(next) {
            self.say(|| format!("{event:?}"));
            next += 1;
            if matches!(event, Event::End(TagEnd::CodeBlock)) {
                break;
            }
        }
        next
    }

    /// Reads a picture and returns the event after its end.
    fn picture(&mut self, at: usize, is_figure: bool) -> usize {
        let events = &self.document.events;
        let mut alt = Words::default();
        let mut depth = 0usize;
        let mut next = at;
        while let Some((event, place)) = events.get(next) {
            next += 1;
            match event {
                Event::Start(tag) => {
                    if let Tag::Image { dest_url, .. } | Tag::Link { dest_url, .. } = tag {
                        self.say(|| dest_url.to_string());
                    }
                    depth += 1;
                }
                Event::End(_) => depth = depth.saturating_sub(1),
                Event::Text(text) => {
                    let is = match &events[at].0 {
                        Event::Start(Tag::Image { link_type, .. }) => words_of(*link_type),
                        _ => Is::Fixed,
                    };
                    alt.push_markdown(text, place.clone(), self.file, is);
                }
                Event::Code(text) => alt.push(text, place.clone(), self.file, Is::Fixed),
                Event::SoftBreak | Event::HardBreak => {
                    alt.push(" ", place.clone(), self.file, Is::Fixed);
                }
                other => self.say(|| format!("{other:?}")),
            }
            if depth == 0 {
                break;
            }
        }
        let mut typographer = Typographer::new(self.language);
        self.speak_with(&mut typographer, &alt);
        if let Event::Start(Tag::Image {
            title, link_type, ..
        }) = &events[at].0
        {
            self.title(title, *link_type, &events[at].1, is_figure);
        }
        next
    }

    /// Reads the title of a picture, which is the caption of a figure and then a line of Markdown.
    fn title(&mut self, title: &str, kind: LinkType, span: &Range<usize>, is_figure: bool) {
        let place = match kind {
            LinkType::Inline => title_place(title, self.file, span),
            _ => None,
        };
        let is = match place {
            Some(_) => Is::Ours,
            None => Is::Fixed,
        };
        let start = place.unwrap_or(0);
        let mut typographer = Typographer::new(self.language);
        let mut words = Words::default();
        if !is_figure {
            words.push(title, start..start + title.len(), self.file, is);
            self.speak_with(&mut typographer, &words);
            return;
        }
        for (event, part) in Parser::new(title).into_offset_iter() {
            if let Event::Text(text) = event {
                let part = part.start + start..part.end + start;
                words.push_markdown(&text, part, self.file, is);
                continue;
            }
            self.speak_with(&mut typographer, &std::mem::take(&mut words));
            self.say(|| format!("{event:?}"));
            if matches!(event, Event::Code(_)) {
                typographer.opaque();
            }
        }
    }

    fn html(&mut self, html: &str) {
        if !self.document.html_faults.is_empty() {
            return;
        }
        let (pieces, _) = raw_html::pieces(html);
        for (piece, _) in pieces {
            match piece {
                Piece::Text(text) => {
                    let mut words = Words::default();
                    words.push(text, 0..0, self.file, Is::Fixed);
                    self.speak(&words);
                }
                Piece::Open(name, attributes) if !matches!(name, "br" | "wbr" | "col") => {
                    let lang = attributes.iter().find(|(name, _)| *name == "lang");
                    let language =
                        lang.map(|(_, value)| Language::from_tag(value).unwrap_or(self.language));
                    self.languages.push((name, language));
                    if let Some(language) = language {
                        self.typographer.language(language);
                    }
                }
                Piece::Close(name) if self.languages.last().is_some_and(|open| open.0 == name) => {
                    self.languages.pop();
                    let language = self.current_language();
                    self.typographer.language(language);
                }
                _ => {}
            }
        }
    }

    fn current_language(&self) -> Language {
        let mut open = self.languages.iter().rev();
        open.find_map(|(_, language)| *language)
            .unwrap_or(self.language)
    }

    /// A new block: nothing that stood before it is its neighbour.
    fn fresh(&mut self) {
        self.typographer = Typographer::new(self.current_language());
    }

    fn speak(&mut self, words: &Words) {
        let mut typographer = self.typographer.clone();
        self.speak_with(&mut typographer, words);
        self.typographer = typographer;
    }

    fn speak_with(&mut self, typographer: &mut Typographer, words: &Words) {
        let changes = typographer.changes(&words.text);
        self.say(|| applied(&words.text, &changes));
        self.done.extend(words.placed(&changes, self.block));
    }

    fn say(&mut self, what: impl FnOnce() -> String) {
        if let Some(said) = &mut self.said {
            said.push((self.block, stamp(&what())));
        }
    }
}

/// Whether the words of a link may change: not where they are its address or its label.
fn words_of(kind: LinkType) -> Is {
    match kind {
        LinkType::Inline | LinkType::Reference | LinkType::ReferenceUnknown => Is::Ours,
        _ => Is::Fixed,
    }
}

/// Returns where the title of `![…](… "title")` begins, if the file has it letter by letter.
fn title_place(title: &str, file: &str, span: &Range<usize>) -> Option<usize> {
    let source = file.get(span.clone())?;
    let head = source.strip_suffix(')')?.trim_end();
    let head = head.strip_suffix(['"', '\'', ')'])?.strip_suffix(title)?;
    (!title.is_empty() && head.ends_with(['"', '\'', '('])).then_some(span.start + head.len())
}
