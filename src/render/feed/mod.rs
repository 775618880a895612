//! Feeds: one set for each language, and one for each topic beside its list; and for each year an archive of everything
//! (RFC 5005), so that a reader can walk the whole history. A new format is one file and one line in [`FEEDS`].
//!
//! A feed of the newest holds whole texts. An archive holds descriptions alone: of 10,000 bulletins, whole texts in three
//! formats would be as large as the site.

mod atom;
mod json;
mod rss;
mod xml;

use std::borrow::Cow;
use std::io;
use std::sync::Arc;

use chrono::{DateTime, NaiveDate, NaiveTime, TimeZone, Utc};
use pulldown_cmark_escape::escape_html_body_text;

use crate::check;
use crate::diagnostic::Failure;
use crate::model::{Address, Bilingual, Bundle, Language, Site, Topic};
use crate::render::page::bundle::body;
use crate::render::page::lists;
use crate::render::view::FeedView;
use crate::render::{Content, Renderer, Sheet, Sink, Stop};

/// What makes the feeds; without its version, which would change every feed.
const GENERATOR: &str = "bulletin";

/// The style sheet by which browsers show a feed, among the theme's assets.
const STYLE: &str = "feed.css";

/// A format of feed.
pub(super) struct Format {
    /// What readers call it.
    pub(super) name: &'static str,
    /// The file's name.
    pub(super) file: &'static str,
    /// The media type, as links name it.
    pub(super) media_type: &'static str,
    /// The media type that a server should send it with. Chromium shows XML by its style sheet only when it comes as plain
    /// XML, and the source of `application/rss+xml`; readers take both.
    pub(super) served_as: &'static str,
    write: fn(&Feed, &[Link], &mut dyn io::Write) -> io::Result<()>,
}

/// Every format, in the order of the links that announce them: most readers take the first.
pub(super) const FEEDS: &[Format] = &[
    Format {
        name: "RSS",
        file: "rss.xml",
        media_type: "application/rss+xml",
        served_as: "application/xml",
        write: rss::write,
    },
    Format {
        name: "Atom",
        file: "atom.xml",
        media_type: "application/atom+xml",
        served_as: "application/xml",
        write: atom::write,
    },
    Format {
        name: "JSON Feed",
        file: "feed.json",
        media_type: "application/feed+json",
        served_as: "application/feed+json",
        write: json::write,
    },
];

/// Which bulletins a feed holds: the newest, of all or of a topic; or all those of a year.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Scope {
    Newest(Option<usize>),
    Year(i32),
}

impl Scope {
    fn topic(self) -> Option<usize> {
        match self {
            Self::Newest(topic) => topic,
            Self::Year(_) => None,
        }
    }

    /// Returns the page whose bulletins it tells of: the feeds stand beside it.
    fn page(self, site: &Site, language: Language) -> Address {
        match self {
            Self::Newest(None) => Address::language(language),
            Self::Newest(Some(topic)) => site.topic(language, topic),
            Self::Year(year) => site.year(language, year),
        }
    }

    fn address(self, site: &Site, language: Language, format: &Format) -> Address {
        self.page(site, language).file(format.file)
    }
}

/// A feed, whatever its format.
struct Feed<'s> {
    language: Language,
    scope: Scope,
    /// Never changes; an archive has that of the feed it continues.
    id: String,
    title: String,
    description: String,
    owner: &'s str,
    /// The whole address of the page whose news it tells.
    page: String,
    /// The link to its style sheet.
    style: Option<String>,
    /// A day before all others: the authority's.
    oldest: DateTime<Utc>,
    items: Vec<Item<'s>>,
}

impl Feed<'_> {
    /// When it last changed; never, if it holds nothing.
    fn updated(&self) -> Option<DateTime<Utc>> {
        self.items.iter().map(Item::updated).max()
    }

    fn is_archive(&self) -> bool {
        matches!(self.scope, Scope::Year(_))
    }
}

/// One bulletin of a feed.
struct Item<'s> {
    /// Never changes, whatever its slug, title, date or host (RFC 4151).
    id: String,
    title: Cow<'s, str>,
    summary: &'s str,
    /// The text, with whole addresses; an archive has none.
    html: Option<String>,
    /// The whole address of its page.
    page: String,
    /// That of the other language's.
    twin: String,
    published: DateTime<Utc>,
    modified: Option<DateTime<Utc>>,
    topics: Vec<&'s Topic>,
}

impl Item<'_> {
    /// When the item last changed.
    fn updated(&self) -> DateTime<Utc> {
        self.modified.unwrap_or(self.published)
    }

    /// The page in the other language. Not `alternate`: several readers would follow it in place of the item's own page,
    /// in the wrong language.
    fn twin_link(&self, language: Language) -> Link {
        Link::page("related", self.twin.clone(), language.twin())
    }
}

/// What a link of a feed leads to.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Relation {
    /// The feed itself.
    Own,
    /// The same feed in the other language.
    Twin,
    /// The feed that an archive continues.
    Current,
    /// The archive of the year before.
    Older,
    /// That of the year after.
    Newer,
    /// Where news of a change can be asked for (`WebSub`).
    Hub,
    /// A page, related as the word says.
    Page(&'static str),
}

/// A link of a feed or an item.
struct Link {
    relation: Relation,
    href: String,
    media_type: Option<&'static str>,
    language: Option<Language>,
}

impl Link {
    fn page(relation: &'static str, href: String, language: Language) -> Self {
        Self {
            relation: Relation::Page(relation),
            href,
            media_type: Some("text/html"),
            language: Some(language),
        }
    }

    /// Returns the attributes of Atom's `link` element, which RSS takes over.
    fn attributes(&self) -> Vec<(&str, &str)> {
        let relation = match self.relation {
            Relation::Own => "self",
            Relation::Twin => "alternate",
            Relation::Current => "current",
            Relation::Older => "prev-archive",
            Relation::Newer => "next-archive",
            Relation::Hub => "hub",
            Relation::Page(relation) => relation,
        };
        let mut attributes = vec![("href", self.href.as_str()), ("rel", relation)];
        if let Some(language) = self.language {
            attributes.push(("hreflang", language.locale()));
        }
        if let Some(media_type) = self.media_type {
            attributes.push(("type", media_type));
        }
        attributes
    }
}

/// Returns the instant as RFC 3339 has it: `2024-12-09T05:00:00Z`.
fn stamp(instant: DateTime<Utc>) -> String {
    instant.to_rfc3339_opts(chrono::SecondsFormat::Secs, true)
}

/// Returns the links that announce the feeds of a page, the page's own language first (Nikola #3248: readers take the
/// first).
pub(super) fn views(
    renderer: &Renderer,
    language: Language,
    topic: Option<usize>,
) -> Vec<FeedView> {
    let mut views = Vec::new();
    for of in [language, language.twin()] {
        for topic in topic.map(Some).into_iter().chain([None]) {
            views.extend(set(renderer, language, of, topic));
        }
    }
    views
}

/// Returns the feeds of `of` in every format, as pages of `language` link to them.
pub(super) fn set(
    renderer: &Renderer,
    language: Language,
    of: Language,
    topic: Option<usize>,
) -> impl Iterator<Item = FeedView> {
    let site = &*renderer.site;
    let scope = Scope::Newest(topic);
    let title = title(renderer, of, scope);
    FEEDS.iter().map(move |format| {
        let address = scope.address(site, of, format);
        FeedView {
            format: format.name,
            media_type: format.media_type,
            href: site.config.hosts.link(language, &address),
            absolute: site.config.hosts.absolute(&address),
            title: title.clone(),
            locale: of.locale(),
            language: of.code(),
        }
    })
}

fn title(renderer: &Renderer, language: Language, scope: Scope) -> String {
    let config = &renderer.site.config;
    let site = config.title[language].as_str();
    let say = |id, args: &crate::locale::Args| renderer.words.say(language, id, args);
    match scope {
        Scope::Newest(None) => say("feed-title", &[("title", site.into())]),
        Scope::Newest(Some(topic)) => {
            let name = config.topics[topic].name[language].as_str();
            say(
                "feed-title-topic",
                &[("title", site.into()), ("topic", name.into())],
            )
        }
        // A year is written without a separator: it is not a count.
        Scope::Year(year) => say(
            "feed-title-year",
            &[("title", site.into()), ("year", year.to_string().into())],
        ),
    }
}

/// The years that have an archive, oldest first.
type Years = Arc<[i32]>;

pub(super) fn sheets(renderer: &Renderer) -> Vec<Sheet> {
    let site = &*renderer.site;
    let most = site.config.feed_items.unwrap_or(usize::MAX);
    let scoped = |(of, mut members): (lists::Of, Vec<u32>)| {
        let scope = match of {
            lists::Of::All => Scope::Newest(None),
            lists::Of::Topic(topic) => Scope::Newest(Some(topic)),
            lists::Of::Year(year) => return Some((Scope::Year(year), members)),
            lists::Of::Title => return None,
        };
        members.truncate(most);
        Some((scope, members))
    };
    let all: Vec<(Scope, Vec<u32>)> = lists::members(site)
        .into_iter()
        .filter_map(scoped)
        .collect();
    let years = all.iter().filter_map(|(scope, _)| match scope {
        Scope::Year(year) => Some(*year),
        Scope::Newest(_) => None,
    });
    let mut years: Vec<i32> = years.collect();
    years.sort_unstable();
    let years: Years = years.into();
    all.into_iter()
        .map(|(scope, members)| sheet(site, scope, members, &years))
        .collect()
}

/// Both languages and every format of a feed: its texts are read and rendered once for all of them.
fn sheet(site: &Site, scope: Scope, members: Vec<u32>, years: &Years) -> Sheet {
    let each = Language::ALL.map(|language| {
        FEEDS
            .iter()
            .map(move |format| scope.address(site, language, format))
    });
    let years = Arc::clone(years);
    Sheet::several(
        each.into_iter().flatten().collect(),
        move |renderer, addresses, sink| make(renderer, scope, &members, &years, addresses, sink),
    )
}

fn make(
    renderer: &Renderer,
    scope: Scope,
    members: &[u32],
    years: &[i32],
    addresses: &[Address],
    sink: Sink,
) -> Result<(), Stop> {
    let site = &*renderer.site;
    let mut feeds = Bilingual::from_fn(|language| empty(renderer, scope, language));
    for bulletin in members
        .iter()
        .filter_map(|index| site.listed_at(*index as usize))
    {
        let mut html = Bilingual { en: None, fr: None };
        if let Scope::Newest(_) = scope {
            html = texts(renderer, bulletin)?.map(Some);
        }
        for language in Language::ALL {
            let html = html[language].take();
            let item = item(renderer, bulletin, language, html);
            feeds[language].items.push(item);
        }
    }
    let each = Language::ALL
        .into_iter()
        .flat_map(|language| FEEDS.iter().map(move |format| (language, format)));
    for ((language, format), address) in each.zip(addresses) {
        let feed = &feeds[language];
        let links = links(site, scope, language, format, years);
        sink(
            address,
            Content::Stream(&|out| (format.write)(feed, &links, out)),
        )?;
    }
    Ok(())
}

/// A feed without its bulletins.
fn empty(renderer: &Renderer, scope: Scope, language: Language) -> Feed<'_> {
    let site = &*renderer.site;
    let config = &site.config;
    let authority = &config.feed_authority;
    // An id of a bulletin has no colon: none of these is ever one of those.
    let name = match scope.topic() {
        None => "all".to_owned(),
        Some(topic) => format!("topic:{}", config.topics[topic].id),
    };
    let style = site.theme.assets.iter().find(|asset| asset.name == STYLE);
    let style = style.map(|asset| site.asset(language, &asset.published));
    Feed {
        language,
        scope,
        id: format!("tag:{authority}:feed:{name}:{}", language.code()),
        title: title(renderer, language, scope),
        description: renderer.words.say(language, "feed-description", &[]),
        owner: &config.owner[language],
        page: config.hosts.absolute(&scope.page(site, language)),
        style: style.map(|address| config.hosts.href(&address)),
        oldest: authority_day(authority),
        items: Vec::new(),
    }
}

/// Returns the day since which an authority is held (RFC 4151: a year, a month or a day), at its beginning.
fn authority_day(authority: &str) -> DateTime<Utc> {
    let mut parts = authority
        .split_once(',')
        .map_or("", |(_, day)| day)
        .split('-');
    let year = parts.next().and_then(|part| part.parse().ok());
    let mut next = || parts.next().and_then(|part| part.parse().ok()).unwrap_or(1);
    let (month, day) = (next(), next());
    year.and_then(|year| NaiveDate::from_ymd_opt(year, month, day))
        .unwrap_or_default()
        .and_time(NaiveTime::MIN)
        .and_utc()
}

fn links(
    site: &Site,
    scope: Scope,
    language: Language,
    format: &Format,
    years: &[i32],
) -> Vec<Link> {
    let hosts = &site.config.hosts;
    let feed = |relation, scope: Scope, language| Link {
        relation,
        href: hosts.absolute(&scope.address(site, language, format)),
        media_type: Some(format.media_type),
        language: Some(language),
    };
    let mut links = vec![
        feed(Relation::Own, scope, language),
        feed(Relation::Twin, scope, language.twin()),
    ];
    let mut archive = |relation, year: Option<&i32>| {
        links.extend(year.map(|year| feed(relation, Scope::Year(*year), language)));
    };
    match scope {
        Scope::Newest(None) => archive(Relation::Older, years.last()),
        Scope::Newest(Some(_)) => {}
        Scope::Year(year) => {
            let place = years.partition_point(|other| *other < year);
            let before = place.checked_sub(1).and_then(|before| years.get(before));
            archive(Relation::Older, before);
            archive(Relation::Newer, years.get(place + 1));
            links.push(feed(Relation::Current, Scope::Newest(None), language));
        }
    }
    if let (Scope::Newest(_), Some(hub)) = (scope, &site.config.feed_hub) {
        links.push(Link {
            relation: Relation::Hub,
            href: hub.clone(),
            media_type: None,
            language: None,
        });
    }
    links
}

/// Renders both texts of a bulletin for a place outside the site. They are read again: only the newest few are in a feed,
/// and holding all texts of the site would not do.
fn texts(renderer: &Renderer, bulletin: &Bundle) -> Result<Bilingual<String>, Failure> {
    let site = &*renderer.site;
    let hosts = &site.config.hosts;
    check::read(site, &renderer.disk, bulletin, |reading| {
        Ok(Bilingual::from_fn(|language| {
            let page = hosts.absolute(&site.address(bulletin, language));
            let mut html =
                body(renderer, reading, language).absolute(hosts.origin(language), &page);
            for line in &bulletin.words[language].signature {
                html.push_str("<p>");
                // Writing to a String cannot fail.
                let _ = escape_html_body_text(&mut html, line);
                html.push_str("</p>\n");
            }
            html
        }))
    })
}

fn item<'s>(
    renderer: &'s Renderer,
    bulletin: &'s Bundle,
    language: Language,
    html: Option<String>,
) -> Item<'s> {
    let site = &*renderer.site;
    let config = &site.config;
    let words = &bulletin.words[language];
    let facts = &bulletin.facts;
    let midnight = |day: NaiveDate| {
        let local = day.and_time(NaiveTime::MIN);
        config
            .time_zone
            .from_local_datetime(&local)
            .earliest()
            .map_or_else(|| local.and_utc(), |instant| instant.with_timezone(&Utc))
    };
    let published = facts.release.max(facts.dated.instant);
    let modified = facts.modified();
    let topics = facts.topics.iter();
    Item {
        id: format!(
            "tag:{}:{}:{}",
            config.feed_authority,
            bulletin.id,
            language.code()
        ),
        title: lists::title(renderer, bulletin, language),
        summary: words.description.as_ref().map_or("", |text| &text.value),
        html,
        page: config.hosts.absolute(&site.address(bulletin, language)),
        twin: config
            .hosts
            .absolute(&site.address(bulletin, language.twin())),
        published,
        modified: (modified > facts.dated.day).then(|| midnight(modified).max(published)),
        topics: topics
            .filter_map(|topic| config.topic(&topic.value))
            .map(|topic| &config.topics[topic])
            .collect(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_authority_has_a_day() {
        for (authority, day) in [
            ("a.ca,2018", "2018-01-01T00:00:00Z"),
            ("a.ca,2018-04", "2018-04-01T00:00:00Z"),
            ("a.ca,2018-04-09", "2018-04-09T00:00:00Z"),
            ("a.ca,2018-13", "1970-01-01T00:00:00Z"),
        ] {
            assert_eq!(stamp(authority_day(authority)), day);
        }
    }
}
