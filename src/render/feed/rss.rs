//! RSS 2.0, as the RSS Advisory Board has it, with the modules that readers understand (peers.md, part C).

use std::collections::BTreeMap;

use rss::extension::atom::{AtomExtension, Link};
use rss::extension::dublincore::DublinCoreExtension;
use rss::extension::{Extension, ExtensionMap};
use rss::{Category, Channel, Guid};

use super::{FEEDS, Feed, Item, address};
use crate::locale::date;
use crate::model::Language;
use crate::render::Renderer;

/// How long a reader may wait before it asks again, in minutes.
const TTL: &str = "60";

/// Writes a feed. Dates have English names in both languages: the format says so.
pub(super) fn write(renderer: &Renderer, feed: &Feed) -> Vec<u8> {
    let site = renderer.site;
    let hosts = &site.config.hosts;
    let twin = feed.language.twin();
    let format = FEEDS
        .iter()
        .find(|format| format.file == "rss.xml")
        .unwrap_or(&FEEDS[0]);
    let whole = |language: Language| hosts.absolute(&address(site, language, feed.topic, format));
    let mut channel = Channel {
        title: feed.title.clone(),
        link: hosts.absolute(&feed.page),
        description: feed.description.clone(),
        language: Some(feed.language.locale().to_ascii_lowercase()),
        copyright: Some(site.config.owner[feed.language].clone()),
        ttl: Some(TTL.to_owned()),
        docs: Some("https://www.rssboard.org/rss-specification".to_owned()),
        generator: Some("bulletin".to_owned()),
        // From the content, never from the clock: a feed without news keeps its bytes.
        last_build_date: feed.items.iter().map(Item::updated).max().map(date::rfc822),
        atom_ext: Some(AtomExtension {
            links: vec![
                link(
                    "self",
                    whole(feed.language),
                    Some(format.media_type),
                    feed.language,
                ),
                link("alternate", whole(twin), Some(format.media_type), twin),
            ],
        }),
        ..Channel::default()
    };
    let mut namespaces = vec![
        ("atom", "http://www.w3.org/2005/Atom"),
        ("content", "http://purl.org/rss/1.0/modules/content/"),
        ("dc", "http://purl.org/dc/elements/1.1/"),
    ];
    if feed.items.iter().any(|item| item.modified.is_some()) {
        namespaces.push(("dcterms", "http://purl.org/dc/terms/"));
    }
    if feed.items.is_empty() {
        namespaces.truncate(1);
    }
    channel.namespaces = namespaces
        .into_iter()
        .map(|(prefix, address)| (prefix.to_owned(), address.to_owned()))
        .collect();
    channel.items = feed
        .items
        .iter()
        .map(|item| entry(renderer, feed.language, item))
        .collect();
    let mut out = Vec::new();
    // Writing to memory cannot fail.
    let _ = channel.write_to(&mut out);
    out.push(b'\n');
    let text = String::from_utf8(out).unwrap_or_default();
    let text = if text.contains(is_foreign) {
        text.replace(is_foreign, "")
    } else {
        text
    };
    text.into_bytes()
}

/// Returns whether a character cannot stand in XML at all, not even escaped (XML 1.0, 2.2).
fn is_foreign(character: char) -> bool {
    let is_space = matches!(character, '\t' | '\n' | '\r');
    character < ' ' && !is_space || matches!(character, '\u{fffe}' | '\u{ffff}')
}

fn entry(renderer: &Renderer, language: Language, item: &Item) -> rss::Item {
    let hosts = &renderer.site.config.hosts;
    let mut extensions = ExtensionMap::default();
    if let Some(modified) = item.modified {
        let modified = Extension {
            name: "dcterms:modified".to_owned(),
            value: Some(modified.format("%Y-%m-%dT%H:%M:%SZ").to_string()),
            attrs: BTreeMap::new(),
            children: BTreeMap::new(),
        };
        let terms = BTreeMap::from([("modified".to_owned(), vec![modified])]);
        extensions.insert("dcterms".to_owned(), terms);
    }
    rss::Item {
        title: Some(item.title.clone()),
        link: Some(hosts.absolute(&item.page)),
        description: Some(item.description.clone()),
        categories: item
            .topics
            .iter()
            .map(|topic| Category {
                name: topic.clone(),
                domain: None,
            })
            .collect(),
        guid: Some(Guid {
            value: item.id.clone(),
            permalink: false,
        }),
        pub_date: Some(date::rfc822(item.published)),
        content: Some(item.html.clone()),
        extensions,
        atom_ext: Some(AtomExtension {
            // Not `alternate`: several readers would follow it in place of the item's own page, in the wrong language.
            links: vec![link(
                "related",
                hosts.absolute(&item.twin),
                Some("text/html"),
                language.twin(),
            )],
        }),
        dublin_core_ext: Some(DublinCoreExtension {
            // The owner, a body and never a person; RSS's own `author` would have to be an e-mail address.
            creators: vec![renderer.site.config.owner[language].clone()],
            ..DublinCoreExtension::default()
        }),
        ..rss::Item::default()
    }
}

fn link(rel: &str, href: String, media_type: Option<&str>, language: Language) -> Link {
    Link {
        href,
        rel: rel.to_owned(),
        hreflang: Some(language.locale().to_owned()),
        mime_type: media_type.map(str::to_owned),
        title: None,
        length: None,
    }
}
