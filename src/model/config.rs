//! What `site.toml` says.

use chrono::NaiveDate;
use chrono_tz::Tz;

use crate::model::{Bilingual, Hosts, Language, Severity, Spanned};

/// The settings of a site, whole and checked.
#[derive(Clone, Debug)]
pub struct Config {
    /// Where the site is served from.
    pub hosts: Hosts,
    /// The folder of the theme.
    pub theme: Spanned<String>,
    /// The zone in which dates begin and end.
    pub time_zone: Tz,
    /// Whose words stand first on bilingual pages (facts.md, part 2: the Federal Identity Program's order).
    pub first_language: Language,
    /// The site's name.
    pub title: Bilingual<String>,
    /// Who publishes it.
    pub owner: Bilingual<String>,
    /// An address for readers: `@/pages/<id>`, a web address or an e-mail address.
    pub contact: Option<Bilingual<Spanned<String>>>,
    /// A sentence at the foot of every page: inline Markdown.
    pub footer: Option<Bilingual<Spanned<String>>>,
    /// The path of the bulletins below the language, segments joined by `/`.
    pub bulletins_path: Bilingual<String>,
    /// How many bulletins stand on one page of a list.
    pub page_size: usize,
    /// The standing notices, by the day from which they are in force, oldest first.
    pub notices: Vec<Notice>,
    /// The controlled list of topics, in the author's order.
    pub topics: Vec<Topic>,
    /// The authority of permanent ids (RFC 4151): `priv.gc.ca,2018`.
    pub feed_authority: String,
    /// How many of the newest bulletins a feed holds; `None` is all.
    pub feed_items: Option<usize>,
    /// Where readers may ask to be told of news (`WebSub`), a whole address.
    pub feed_hub: Option<String>,
    /// Links at the top and the foot of every page.
    pub menu: Vec<MenuEntry>,
    /// A department's own symbols, never shipped with the tool (facts.md, part 7).
    pub symbols: Symbols,
    /// Severities that differ from the rules' own: a code or `group/*`, in the order written.
    pub severities: Vec<(Spanned<String>, Option<Severity>)>,
    /// How it is published.
    pub publish: Publishing,
}

impl Config {
    /// Returns the standing notice in force on a day, if there was one.
    #[must_use]
    pub fn notice_on(&self, day: NaiveDate) -> Option<&Bilingual<String>> {
        self.notices
            .iter()
            .rev()
            .find(|notice| notice.from <= day)
            .map(|notice| &notice.text)
    }

    /// Returns the index of a topic in the controlled list.
    #[must_use]
    pub fn topic(&self, id: &str) -> Option<usize> {
        self.topics.iter().position(|topic| *topic.id == *id)
    }
}

/// `[publish]`: where the site is put, and what is kept of it.
#[derive(Clone, Debug)]
pub struct Publishing {
    /// Where `publish` puts the site: a folder, or `s3://bucket/prefix`.
    pub target: Option<String>,
    /// The file that says what was published when, from the root of the site.
    pub record: Option<String>,
    /// How many publications are kept at the target, so that one can go back to them.
    pub keep: usize,
    /// Which compressed twins stand beside pages and what they load, for servers that send them.
    pub compress: Compress,
}

/// Which compressed twins a file gets.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Compress {
    /// One that ends in `.gz` (RFC 1952).
    pub gzip: bool,
    /// One that ends in `.br` (RFC 7932).
    pub brotli: bool,
}

/// A standing notice.
#[derive(Clone, Debug)]
pub struct Notice {
    /// The first day it is in force.
    pub from: NaiveDate,
    /// What it says.
    pub text: Bilingual<String>,
}

/// A topic of the controlled list.
#[derive(Clone, Debug)]
pub struct Topic {
    /// Its id, which is its address too.
    pub id: String,
    /// Its name.
    pub name: Bilingual<String>,
}

/// A link at the top or the foot of every page.
#[derive(Clone, Debug)]
pub struct MenuEntry {
    /// The words of the link.
    pub label: Bilingual<String>,
    /// Where it leads.
    pub target: MenuTarget,
    /// Where it stands.
    pub position: MenuPosition,
}

/// Where a menu entry leads.
#[derive(Clone, Debug)]
pub enum MenuTarget {
    /// A page of the site, by id.
    Page(Spanned<String>),
    /// An address outside.
    Link(Bilingual<String>),
}

/// Where a menu entry stands.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum MenuPosition {
    /// At the top.
    Header,
    /// At the foot.
    Footer,
}

/// A department's own symbols, as `@/files/…`.
#[derive(Clone, Debug, Default)]
pub struct Symbols {
    /// In the header, in place of the owner's name, which becomes its alternative text.
    pub signature: Option<Bilingual<Spanned<String>>>,
    /// In the footer.
    pub wordmark: Option<Bilingual<Spanned<String>>>,
}
