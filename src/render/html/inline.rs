//! One line of Markdown without blocks: a caption, the sentence at the foot of the site.

use pulldown_cmark::{Event, Tag, TagEnd};
use pulldown_cmark_escape::escape_href;

use super::escape;
use crate::locale::typography::Typographer;
use crate::model::Language;

/// One line of Markdown, without blocks: a caption, the sentence at the foot of the site.
pub(crate) fn inline(language: Language, text: &str) -> String {
    let mut out = String::with_capacity(text.len() + 16);
    let mut typographer = Typographer::new(language);
    let mut open = Vec::new();
    for event in pulldown_cmark::TextMergeStream::new(pulldown_cmark::Parser::new(text)) {
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
            Event::End(TagEnd::Link) if open.pop() == Some(true) => {
                out.push_str("</a>");
            }
            Event::SoftBreak | Event::HardBreak => out.push(' '),
            Event::InlineHtml(html) | Event::Html(html) => escape(&mut out, &html),
            _ => {}
        }
    }
    out
}
