//! JSON Feed 1.1 (jsonfeed.org). Links to the other language stand in `_twin`: the format has none of its own.

use std::io::{self, Write};

use serde::Serialize;

use super::{Feed, Item, Link, Relation, stamp};

#[derive(Serialize)]
struct Document<'a> {
    version: &'static str,
    title: &'a str,
    home_page_url: &'a str,
    feed_url: &'a str,
    description: &'a str,
    #[serde(skip_serializing_if = "Option::is_none")]
    next_url: Option<&'a str>,
    authors: [Author<'a>; 1],
    language: &'static str,
    #[serde(skip_serializing_if = "Vec::is_empty")]
    hubs: Vec<Hub<'a>>,
    #[serde(rename = "_twin", skip_serializing_if = "Option::is_none")]
    twin: Option<Twin<'a>>,
    items: Vec<Entry<'a>>,
}

#[derive(Serialize)]
struct Author<'a> {
    name: &'a str,
}

#[derive(Serialize)]
struct Hub<'a> {
    #[serde(rename = "type")]
    kind: &'static str,
    url: &'a str,
}

/// The same in the other language.
#[derive(Serialize)]
struct Twin<'a> {
    url: &'a str,
    language: &'static str,
}

#[derive(Serialize)]
struct Entry<'a> {
    id: &'a str,
    url: &'a str,
    title: &'a str,
    /// Every item has its text, as HTML or plain.
    #[serde(skip_serializing_if = "Option::is_none")]
    content_html: Option<&'a str>,
    #[serde(skip_serializing_if = "Option::is_none")]
    content_text: Option<&'a str>,
    summary: &'a str,
    date_published: String,
    #[serde(skip_serializing_if = "Option::is_none")]
    date_modified: Option<String>,
    #[serde(skip_serializing_if = "Vec::is_empty")]
    tags: Vec<&'a str>,
    #[serde(rename = "_twin")]
    twin: Twin<'a>,
}

/// Writes a feed. The next page of the newest is the newest archive, of an archive the one before it.
pub(super) fn write(feed: &Feed, links: &[Link], out: &mut dyn Write) -> io::Result<()> {
    let find = |relation: Relation| links.iter().find(|link| link.relation == relation);
    let href = |relation: Relation| find(relation).map(|link| link.href.as_str());
    let document = Document {
        version: "https://jsonfeed.org/version/1.1",
        title: &feed.title,
        home_page_url: &feed.page,
        feed_url: href(Relation::Own).unwrap_or_default(),
        description: &feed.description,
        next_url: href(Relation::Older),
        authors: [Author { name: feed.owner }],
        language: feed.language.locale(),
        hubs: href(Relation::Hub)
            .map(|url| Hub {
                kind: "WebSub",
                url,
            })
            .into_iter()
            .collect(),
        twin: href(Relation::Twin).map(|url| Twin {
            url,
            language: feed.language.twin().locale(),
        }),
        items: feed.items.iter().map(|item| entry(feed, item)).collect(),
    };
    serde_json::to_writer_pretty(&mut *out, &document)?;
    out.write_all(b"\n")
}

fn entry<'a>(feed: &Feed, item: &'a Item) -> Entry<'a> {
    Entry {
        id: &item.id,
        url: &item.page,
        title: &item.title,
        content_html: item.html.as_deref(),
        content_text: item.html.is_none().then_some(item.summary),
        summary: item.summary,
        date_published: stamp(item.published),
        date_modified: item.modified.map(stamp),
        tags: item
            .topics
            .iter()
            .map(|topic| topic.name[feed.language].as_str())
            .collect(),
        twin: Twin {
            url: &item.twin,
            language: feed.language.twin().locale(),
        },
    }
}
