//! Atom 1.0 (RFC 4287).

use std::io::{self, Write};

use super::xml::Xml;
use super::{Feed, GENERATOR, Item, Link, stamp};

/// Writes a feed.
pub(super) fn write(feed: &Feed, links: &[Link], out: &mut dyn Write) -> io::Result<()> {
    let locale = feed.language.locale();
    let mut xml = Xml::begin(out, feed.style.as_deref())?;
    let mut root = vec![
        ("xmlns", "http://www.w3.org/2005/Atom"),
        ("xml:lang", locale),
        ("xml:base", feed.page.as_str()),
    ];
    if feed.is_archive() {
        root.push(("xmlns:fh", "http://purl.org/syndication/history/1.0"));
    }
    xml.open("feed", &root)?;
    xml.text("id", &[], &feed.id)?;
    xml.text("title", &[], &feed.title)?;
    xml.text("subtitle", &[], &feed.description)?;
    // Every feed must have one (RFC 4287, 4.2.15). Of a feed without bulletins it is a day that never changes.
    let updated = feed.updated().unwrap_or(feed.oldest);
    xml.text("updated", &[], &stamp(updated))?;
    xml.open("author", &[])?;
    xml.text("name", &[], feed.owner)?;
    xml.close("author")?;
    xml.text("rights", &[], feed.owner)?;
    xml.text("generator", &[], GENERATOR)?;
    if feed.is_archive() {
        xml.empty("fh:archive", &[])?;
    }
    let page = Link::page("alternate", feed.page.clone(), feed.language);
    xml.empty("link", &page.attributes())?;
    for link in links {
        xml.empty("link", &link.attributes())?;
    }
    for item in &feed.items {
        entry(&mut xml, feed, item)?;
    }
    xml.close("feed")
}

fn entry(xml: &mut Xml, feed: &Feed, item: &Item) -> io::Result<()> {
    xml.open("entry", &[])?;
    xml.text("id", &[], &item.id)?;
    xml.text("title", &[], &item.title)?;
    let page = Link::page("alternate", item.page.clone(), feed.language);
    xml.empty("link", &page.attributes())?;
    xml.empty("link", &item.twin_link(feed.language).attributes())?;
    xml.text("published", &[], &stamp(item.published))?;
    xml.text("updated", &[], &stamp(item.updated()))?;
    for topic in &item.topics {
        let name = topic.name[feed.language].as_str();
        xml.empty("category", &[("term", &topic.id), ("label", name)])?;
    }
    xml.text("summary", &[], item.summary)?;
    if let Some(html) = &item.html {
        let attributes = [("type", "html"), ("xml:base", item.page.as_str())];
        xml.html("content", &attributes, html)?;
    }
    xml.close("entry")
}
