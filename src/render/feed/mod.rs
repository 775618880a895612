//! Feeds: one set for each language, and one for each topic beside its list. A new format is one file and one line in
//! [`FEEDS`].

mod rss;

use pulldown_cmark_escape::escape_html_body_text;

use chrono::{DateTime, NaiveTime, Utc};

use crate::check;
use crate::diagnostic::Failure;
use crate::model::{Address, Bundle, Language, Site};
use crate::render::page::bundle::body;
use crate::render::view::FeedView;
use crate::render::{Content, Renderer, Sheet, Stop};

/// A format of feed.
struct Format {
    file: &'static str,
    media_type: &'static str,
    write: fn(&Renderer, &Feed) -> Vec<u8>,
}

/// Every format, in the order of the links that announce them.
const FEEDS: &[Format] = &[Format {
    file: "rss.xml",
    media_type: "application/rss+xml",
    write: rss::write,
}];

/// A feed, whatever its format.
struct Feed {
    language: Language,
    topic: Option<usize>,
    title: String,
    description: String,
    /// The page whose news it tells.
    page: Address,
    items: Vec<Item>,
}

/// One bulletin of a feed.
struct Item {
    /// Never changes, whatever its slug, title, date or host (RFC 4151).
    id: String,
    title: String,
    description: String,
    /// The text, with whole addresses.
    html: String,
    page: Address,
    twin: Address,
    published: DateTime<Utc>,
    modified: Option<DateTime<Utc>>,
    topics: Vec<String>,
}

impl Item {
    /// When the item last changed.
    fn updated(&self) -> DateTime<Utc> {
        self.modified.unwrap_or(self.published)
    }
}

/// Returns the links that announce the feeds of a page, the page's own language first (Nikola #3248: readers take the
/// first).
pub(super) fn views(
    renderer: &Renderer,
    language: Language,
    topic: Option<usize>,
) -> Vec<FeedView> {
    let site = renderer.site;
    let mut views = Vec::new();
    for of in [language, language.twin()] {
        for topic in topic.map(Some).into_iter().chain([None]) {
            views.extend(FEEDS.iter().map(|format| {
                FeedView {
                    media_type: format.media_type,
                    href: site
                        .config
                        .hosts
                        .link(language, &address(site, of, topic, format)),
                    title: title(renderer, of, topic),
                    locale: of.locale(),
                    language: of.code(),
                }
            }));
        }
    }
    views
}

fn title(renderer: &Renderer, language: Language, topic: Option<usize>) -> String {
    let config = &renderer.site.config;
    let site = config.title[language].as_str();
    match topic {
        None => renderer
            .words
            .say(language, "feed-title", &[("title", site.into())]),
        Some(topic) => {
            let name = config.topics[topic].name[language].as_str();
            renderer.words.say(
                language,
                "feed-title-topic",
                &[("title", site.into()), ("topic", name.into())],
            )
        }
    }
}

fn page_of(site: &Site, language: Language, topic: Option<usize>) -> Address {
    match topic {
        None => Address::language(language),
        Some(topic) => site.topic(language, topic),
    }
}

fn address(site: &Site, language: Language, topic: Option<usize>, format: &Format) -> Address {
    page_of(site, language, topic).file(format.file)
}

pub(super) fn sheets(renderer: &Renderer) -> Vec<Sheet> {
    let site = renderer.site;
    let topics = std::iter::once(None).chain((0..site.config.topics.len()).map(Some));
    let mut sheets = Vec::new();
    for topic in topics {
        for language in Language::ALL {
            for format in FEEDS {
                let address = address(site, language, topic, format);
                sheets.push(Sheet::new(address, move |renderer, address, sink| {
                    let feed = feed(renderer, language, topic)?;
                    sink(address, Content::Bytes(&(format.write)(renderer, &feed)))?;
                    Ok(())
                }));
            }
        }
    }
    sheets
}

fn feed(renderer: &Renderer, language: Language, topic: Option<usize>) -> Result<Feed, Stop> {
    let site = renderer.site;
    let most = site.config.feed_items.unwrap_or(usize::MAX);
    let holds = |bulletin: &&Bundle| match topic {
        None => true,
        Some(topic) => bulletin
            .facts
            .topics
            .iter()
            .any(|other| *other.value == *site.config.topics[topic].id),
    };
    let items = site
        .listed()
        .filter(holds)
        .take(most)
        .map(|bulletin| item(renderer, bulletin, language))
        .collect::<Result<_, Failure>>()?;
    Ok(Feed {
        language,
        topic,
        title: title(renderer, language, topic),
        description: renderer.words.say(language, "feed-description", &[]),
        page: page_of(site, language, topic),
        items,
    })
}

/// The text is read again and rendered again: only the newest few are in a feed, and holding them all would not do.
fn item(renderer: &Renderer, bulletin: &Bundle, language: Language) -> Result<Item, Failure> {
    let site = renderer.site;
    let page = site.address(bulletin, language);
    let absolute = site.config.hosts.absolute(&page);
    let mut html = check::read(site, renderer.disk, bulletin, |reading| {
        Ok(body(renderer, reading, language)
            .absolute(site.config.hosts.origin(language), &absolute))
    })?;
    let words = &bulletin.words[language];
    for line in &words.signature {
        html.push_str("<p>");
        // Writing to a String cannot fail.
        let _ = escape_html_body_text(&mut html, line);
        html.push_str("</p>\n");
    }
    let facts = &bulletin.facts;
    let midnight = |day: chrono::NaiveDate| {
        use chrono::TimeZone;
        let local = day.and_time(NaiveTime::MIN);
        site.config
            .time_zone
            .from_local_datetime(&local)
            .earliest()
            .map_or_else(|| local.and_utc(), |instant| instant.with_timezone(&Utc))
    };
    let published = facts.release.max(facts.dated.instant);
    let modified = facts.modified();
    Ok(Item {
        id: format!(
            "tag:{}:{}:{}",
            site.config.feed_authority,
            bulletin.id,
            language.code()
        ),
        title: super::page::lists::title(renderer, bulletin, language),
        description: words
            .description
            .as_ref()
            .map_or_else(String::new, |text| text.value.to_string()),
        html,
        twin: site.address(bulletin, language.twin()),
        published,
        modified: (modified > facts.dated.day).then(|| midnight(modified).max(published)),
        topics: facts
            .topics
            .iter()
            .filter_map(|topic| site.config.topic(&topic.value))
            .map(|topic| site.config.topics[topic].name[language].clone())
            .collect(),
        page,
    })
}
