//! RSS 2.0, as the RSS Advisory Board has it, with the modules that readers understand (peers.md, part C).

use std::io::{self, Write};

use super::xml::Xml;
use super::{Feed, GENERATOR, Item, Link, stamp};
use crate::locale::date;

/// How long a reader may wait before it asks again, in minutes.
const TTL: &str = "60";

/// Writes a feed. Dates have English names in both languages: the format says so.
pub(super) fn write(feed: &Feed, links: &[Link], out: &mut dyn Write) -> io::Result<()> {
    let mut xml = Xml::begin(out, feed.style.as_deref())?;
    let mut root = vec![
        ("version", "2.0"),
        ("xml:lang", feed.language.locale()),
        ("xmlns:atom", "http://www.w3.org/2005/Atom"),
    ];
    // A namespace is declared where it is used: some readers take an unused one amiss.
    let declared = [
        (
            feed.items.iter().any(|item| item.html.is_some()),
            "xmlns:content",
            "http://purl.org/rss/1.0/modules/content/",
        ),
        (
            !feed.items.is_empty(),
            "xmlns:dc",
            "http://purl.org/dc/elements/1.1/",
        ),
        (
            feed.items.iter().any(|item| item.modified.is_some()),
            "xmlns:dcterms",
            "http://purl.org/dc/terms/",
        ),
        (
            feed.is_archive(),
            "xmlns:fh",
            "http://purl.org/syndication/history/1.0",
        ),
    ];
    let declared = declared.into_iter().filter(|(is_used, _, _)| *is_used);
    root.extend(declared.map(|(_, name, namespace)| (name, namespace)));
    xml.open("rss", &root)?;
    xml.open("channel", &[])?;
    xml.text("title", &[], &feed.title)?;
    xml.text("link", &[], &feed.page)?;
    xml.text("description", &[], &feed.description)?;
    let language = feed.language.locale().to_ascii_lowercase();
    xml.text("language", &[], &language)?;
    xml.text("copyright", &[], feed.owner)?;
    // From the content, never from the clock: a feed without news keeps its bytes.
    if let Some(updated) = feed.updated() {
        xml.text("lastBuildDate", &[], &date::rfc822(updated))?;
    }
    xml.text("generator", &[], GENERATOR)?;
    xml.text("docs", &[], "https://www.rssboard.org/rss-specification")?;
    xml.text("ttl", &[], TTL)?;
    if feed.is_archive() {
        xml.empty("fh:archive", &[])?;
    }
    for link in links {
        xml.empty("atom:link", &link.attributes())?;
    }
    for item in &feed.items {
        entry(&mut xml, feed, item)?;
    }
    xml.close("channel")?;
    xml.close("rss")
}

fn entry(xml: &mut Xml, feed: &Feed, item: &Item) -> io::Result<()> {
    xml.open("item", &[])?;
    xml.text("title", &[], &item.title)?;
    xml.text("link", &[], &item.page)?;
    xml.text("description", &[], item.summary)?;
    // The owner, a body and never a person; RSS's own `author` would have to be an e-mail address.
    xml.text("dc:creator", &[], feed.owner)?;
    for topic in &item.topics {
        xml.text("category", &[], &topic.name[feed.language])?;
    }
    xml.text("guid", &[("isPermaLink", "false")], &item.id)?;
    xml.text("pubDate", &[], &date::rfc822(item.published))?;
    if let Some(modified) = item.modified {
        xml.text("dcterms:modified", &[], &stamp(modified))?;
    }
    xml.empty("atom:link", &item.twin_link(feed.language).attributes())?;
    if let Some(html) = &item.html {
        xml.html("content:encoded", &[], html)?;
    }
    xml.close("item")
}
