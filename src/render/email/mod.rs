//! One bulletin as a message in both languages, ready to be opened in an e-mail program: text and page, its pictures inside,
//! nothing that is asked for from a host.

mod html;
mod mime;
mod tags;
mod text;

use std::collections::BTreeMap;

use pulldown_cmark_escape::{escape_href, escape_html, escape_html_body_text};

use crate::check::Reading;
use crate::document::target::{Anchor, Target};
use crate::locale::date;
use crate::model::{Base, Bilingual, Hosts, Language, Status};
use crate::render::page::bundle::body;
use crate::render::page::lists;
use crate::render::{Renderer, Stop, file, html as page_html};
use html::Shown;
use mime::{Message, Picture};

/// Makes the message of a bulletin.
pub(super) fn make(renderer: &Renderer, reading: &Reading) -> Result<Vec<u8>, Stop> {
    let site = &*renderer.site;
    let first = site.config.first_language;
    let order = [first, first.twin()];
    let base = base(&site.config.hosts, first);
    let host = host(base);
    let pictures = Pictures::read(renderer, reading, host)?;
    let texts = Bilingual::from_fn(|language| Text::new(renderer, reading, language));
    let subject = order.map(|language| texts[language].subject.as_str());
    let facts = &reading.bundle.facts;
    // The day on which the bulletin is public, so that the message does not depend on the day it is made.
    let instant = facts.release.max(facts.dated.instant);
    let message = Message {
        subject: subject.join(" / "),
        date: instant.with_timezone(&site.config.time_zone).to_rfc2822(),
        host,
        languages: order.map(Language::code).join(", "),
        text: plain(renderer, order, &texts),
        html: page(renderer, order, &texts, &pictures),
        pictures: pictures.inside,
    };
    Ok(message.bytes())
}

fn base(hosts: &Hosts, language: Language) -> &Base {
    match hosts {
        Hosts::One(base) => base,
        Hosts::Two(bases) => &bases[language],
    }
}

/// Returns the host's name alone, without its scheme and port.
fn host(base: &Base) -> &str {
    let (_, rest) = base.origin.split_once("://").unwrap_or(("", &base.origin));
    rest.split(':').next().unwrap_or(rest)
}

/// What a message says in one language.
struct Text {
    /// Its part of the subject.
    subject: String,
    title: String,
    /// The line under the title, as HTML.
    dated: String,
    /// The standing notice, where there is one.
    notice: Option<String>,
    /// Why it is not to be sent yet.
    warning: Option<String>,
    /// The text with whole addresses, as HTML.
    body: String,
    /// The lines under a letter.
    signature: Vec<String>,
    /// The whole address of its page.
    address: String,
}

impl Text {
    fn new(renderer: &Renderer, reading: &Reading, language: Language) -> Self {
        let site = &*renderer.site;
        let bundle = reading.bundle;
        let hosts = &site.config.hosts;
        let address = hosts.absolute(&site.address(bundle, language));
        let title = lists::title(renderer, bundle, language).into_owned();
        let say = |id, args: &crate::locale::Args| renderer.words.say(language, id, args);
        let day = bundle.facts.dated.day;
        // The date is HTML: a mark holds its place in the words round it.
        let mut dated = String::new();
        let _ = escape_html_body_text(&mut dated, &say("dated", &[("date", DATE_MARK.into())]));
        let warning = match bundle.facts.status {
            Status::Draft | Status::Review => Some(say("email-draft", &[])),
            _ => None,
        };
        Self {
            subject: match &warning {
                Some(warning) => format!("[{warning}] {title}"),
                None => title.clone(),
            },
            title,
            dated: dated.replace(DATE_MARK, &date::long_html(language, day)),
            notice: site
                .config
                .notice_on(day)
                .map(|notice| notice[language].clone()),
            warning,
            body: body(renderer, reading, language).absolute(hosts.origin(language), &address),
            signature: bundle.words[language]
                .signature
                .iter()
                .map(ToString::to_string)
                .collect(),
            address,
        }
    }
}

/// Holds the place of a date: a character of private use.
const DATE_MARK: &str = "\u{e000}";

/// The pictures of both texts: which of them come with the message.
struct Pictures {
    inside: Vec<Picture>,
    /// By their whole address, as pages write it.
    shown: BTreeMap<String, Shown>,
}

impl Pictures {
    fn read(renderer: &Renderer, reading: &Reading, host: &str) -> Result<Self, Stop> {
        let mut pictures = Self {
            inside: Vec::new(),
            shown: BTreeMap::new(),
        };
        // A picture that both texts show comes once.
        let mut known: BTreeMap<String, Shown> = BTreeMap::new();
        for language in Language::ALL {
            let links = &reading.text[language].links;
            for link in links.iter().filter(|link| link.is_image) {
                let Ok(to) = &link.to else { continue };
                let source = match link.target() {
                    Target::Local { path, .. } => format!("{}/{path}", reading.bundle.folder()),
                    Target::Shared { path, .. } => format!("content/files/{path}"),
                    _ => continue,
                };
                let shown = match known.get(&source) {
                    Some(shown) => shown.clone(),
                    None => pictures.take(renderer, host, &source)?,
                };
                known.insert(source, shown.clone());
                let hosts = &renderer.site.config.hosts;
                let mut src = match to.anchor {
                    Anchor::Host => hosts.origin(language).to_owned(),
                    Anchor::Page => {
                        hosts.absolute(&renderer.site.address(reading.bundle, language))
                    }
                    Anchor::Whole => String::new(),
                };
                // Writing to a String cannot fail.
                let _ = escape_href(&mut src, &to.text);
                pictures.shown.insert(src, shown);
            }
        }
        Ok(pictures)
    }

    /// Takes a photograph in, without what its file says beside the picture.
    fn take(&mut self, renderer: &Renderer, host: &str, source: &str) -> Result<Shown, Stop> {
        let name = source.rsplit('/').next().unwrap_or(source);
        let Some(media_type) = media_type(name) else {
            return Ok(Shown::Linked);
        };
        let Some(bytes) = file::cleaned(renderer, source)? else {
            return Ok(Shown::Linked);
        };
        let picture = Picture::new(host, media_type, name, bytes);
        let shown = Shown::Inside(picture.id.clone());
        self.inside.push(picture);
        Ok(shown)
    }
}

/// Returns the type of a picture that e-mail programs show, by its name.
fn media_type(name: &str) -> Option<&'static str> {
    let (_, end) = name.rsplit_once('.')?;
    match end.to_ascii_lowercase().as_str() {
        "jpg" | "jpeg" => Some("image/jpeg"),
        "png" => Some("image/png"),
        "gif" => Some("image/gif"),
        "webp" => Some("image/webp"),
        _ => None,
    }
}

/// The text part: both languages, each under its name.
fn plain(renderer: &Renderer, order: [Language; 2], texts: &Bilingual<Text>) -> String {
    let mut html = String::new();
    for language in order {
        paragraph(&mut html, &renderer.words.say(language, "email-below", &[]));
    }
    let mut out = text::plain(&html);
    for language in order {
        let mut html = String::new();
        content(&mut html, renderer, language, order, &texts[language]);
        html.push_str(&texts[language].body);
        closing(&mut html, renderer, language, &texts[language]);
        out.push('\n');
        out.push_str(&"_".repeat(72));
        out.push_str("\n\n");
        out.push_str(&text::plain(&html));
    }
    out
}

/// The page: both languages, one below the other. Without its style sheet it reads in the same order.
fn page(
    renderer: &Renderer,
    order: [Language; 2],
    texts: &Bilingual<Text>,
    pictures: &Pictures,
) -> String {
    let mut out = String::with_capacity(16 << 10);
    out.push_str("<!DOCTYPE html>\n<html lang=\"");
    out.push_str(order[0].locale());
    out.push_str("\">\n<head>\n<meta charset=\"utf-8\">\n");
    out.push_str("<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n");
    out.push_str("<meta name=\"color-scheme\" content=\"light dark\">\n<title>");
    let subject = order.map(|language| texts[language].subject.as_str());
    // Writing to a String cannot fail.
    let _ = escape_html_body_text(&mut out, &subject.join(" / "));
    out.push_str("</title>\n<style>\n");
    out.push_str(STYLE);
    out.push_str("</style>\n</head>\n<body>\n<div class=\"page\">\n");
    for language in order {
        out.push_str("<p lang=\"");
        out.push_str(language.locale());
        out.push_str("\"><a href=\"#_");
        out.push_str(language.code());
        out.push_str("\">");
        let _ = escape_html_body_text(&mut out, &renderer.words.say(language, "email-below", &[]));
        out.push_str("</a></p>\n");
    }
    for language in order {
        let text = &texts[language];
        out.push_str("<hr>\n<div lang=\"");
        out.push_str(language.locale());
        out.push_str("\" id=\"_");
        out.push_str(language.code());
        out.push_str("\">\n");
        content(&mut out, renderer, language, order, text);
        let shown = |src: &str| pictures.shown.get(src).cloned();
        out.push_str(&html::of_message(&text.body, &shown));
        closing(&mut out, renderer, language, text);
        out.push_str("</div>\n");
    }
    out.push_str("</div>\n</body>\n</html>\n");
    out
}

/// What stands before a text.
fn content(
    out: &mut String,
    renderer: &Renderer,
    language: Language,
    order: [Language; 2],
    text: &Text,
) {
    if language == order[1] {
        let above = renderer.words.say(order[0], "email-above", &[]);
        out.push_str("<p lang=\"");
        out.push_str(order[0].locale());
        out.push_str("\">");
        // Writing to a String cannot fail.
        let _ = escape_html_body_text(&mut *out, &above);
        out.push_str("</p>\n");
    }
    out.push_str("<h1>");
    let _ = escape_html_body_text(&mut *out, &text.title);
    out.push_str("</h1>\n<p>");
    out.push_str(&text.dated);
    out.push_str("</p>\n");
    if let Some(warning) = &text.warning {
        out.push_str("<p><strong>");
        let _ = escape_html_body_text(&mut *out, warning);
        out.push_str("</strong></p>\n");
    }
    if let Some(notice) = &text.notice {
        paragraph(out, notice);
    }
}

/// What stands after a text: the signature, the page, who publishes it.
fn closing(out: &mut String, renderer: &Renderer, language: Language, text: &Text) {
    if !text.signature.is_empty() {
        out.push_str("<p>");
        for (index, line) in text.signature.iter().enumerate() {
            if index > 0 {
                out.push_str("<br>");
            }
            // Writing to a String cannot fail.
            let _ = escape_html_body_text(&mut *out, line);
        }
        out.push_str("</p>\n");
    }
    out.push_str("<p><a href=\"");
    let _ = escape_html(&mut *out, &text.address);
    out.push_str("\">");
    let _ = escape_html_body_text(&mut *out, &renderer.words.say(language, "email-read", &[]));
    out.push_str("</a></p>\n");
    let config = &renderer.site.config;
    paragraph(out, &config.owner[language]);
    if let Some(footer) = &config.footer {
        out.push_str("<p>");
        out.push_str(&page_html::inline(language, &footer[language].value));
        out.push_str("</p>\n");
    }
}

fn paragraph(out: &mut String, text: &str) {
    out.push_str("<p>");
    // Writing to a String cannot fail.
    let _ = escape_html_body_text(&mut *out, text);
    out.push_str("</p>\n");
}

/// One column, the reader's own fonts, and colours that both a light and a dark screen can show.
const STYLE: &str = "\
body { margin: 0; font: 16px/1.5 sans-serif; }
.page { max-width: 40em; margin: 0 auto; padding: 16px; }
h1 { font-size: 1.5em; line-height: 1.25; }
h2 { font-size: 1.25em; }
h3 { font-size: 1.1em; }
hr { border: 0; border-top: 1px solid #767676; margin: 24px 0; }
img { max-width: 100%; height: auto; }
figure { margin: 16px 0; }
blockquote, .alert { margin: 16px 0; padding: 0 16px; border-left: 4px solid #767676; }
.alert-title { font-weight: bold; }
table { border-collapse: collapse; }
th, td { border: 1px solid #767676; padding: 4px 8px; text-align: left; vertical-align: top; }
pre { white-space: pre-wrap; }
";

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_host_is_named_alone() {
        let base = Base {
            origin: "https://a.example.ca:8443".to_owned(),
            prefix: "/x".to_owned(),
        };
        assert_eq!(host(&base), "a.example.ca");
    }

    #[test]
    fn drawings_are_no_pictures_of_messages() {
        assert_eq!(media_type("a.JPG"), Some("image/jpeg"));
        assert_eq!(media_type("a.svg"), None);
    }
}
