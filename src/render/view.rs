//! What templates receive: the theme's contract. Every field is always there; what may be missing is `none`.
//!
//! `docs/themes.md` and `.fr.md` list these types and what is said of their fields here (`tests/themes.rs`).

use serde::Serialize;

/// Text that is HTML already: the only text that templates write with `safe`.
pub(super) type Html = String;
pub(super) type HtmlOf<'b> = &'b str;

/// What an `href` takes on that page.
pub(super) type Link = String;

/// An address with its scheme and host.
pub(super) type Whole = String;

/// `site`: the same on every page of a language.
#[derive(Clone, Debug, Serialize)]
pub(super) struct SiteView {
    /// `en`, `fr`.
    pub language: &'static str,
    /// `en-CA`, `fr-CA`.
    pub locale: &'static str,
    /// `eng`, `fra`, for `dcterms.language`.
    pub iso639_2: &'static str,
    /// The site's name.
    pub title: String,
    /// Who publishes it.
    pub owner: String,
    /// The home page.
    pub home: Link,
    /// The list of all bulletins.
    pub bulletins: Link,
    /// The page of topics and years.
    pub topics: Link,
    /// The search page.
    pub search: Link,
    /// The page about feeds.
    pub subscribe: Link,
    /// The menu's links at the top.
    pub menu: Vec<LinkView>,
    /// The menu's links at the foot.
    pub footer_menu: Vec<LinkView>,
    /// How readers reach the owner.
    pub contact: Option<LinkView>,
    /// The sentence at the foot of every page.
    pub footer: Option<Html>,
    /// The department's signature, for the header.
    pub signature: Option<PictureView>,
    /// The department's wordmark, for the footer.
    pub wordmark: Option<PictureView>,
    /// The Content Security Policy, for a `meta` element.
    pub csp: &'static str,
}

/// A link.
#[derive(Clone, Debug, Serialize)]
pub(super) struct LinkView {
    /// Its words.
    pub label: String,
    /// Where it leads.
    pub href: Link,
}

/// A picture.
#[derive(Clone, Debug, Serialize)]
pub(super) struct PictureView {
    /// The picture's file.
    pub src: Link,
    /// Its width in CSS pixels, where the file says one.
    pub width: Option<u32>,
    /// Its height.
    pub height: Option<u32>,
}

/// A date.
#[derive(Clone, Debug, Serialize)]
pub(super) struct DateView {
    /// `2024-12-09`.
    pub iso: String,
    /// December 9, 2024; 1<sup>er</sup> janvier 2024.
    pub html: Html,
}

/// `page`: what every page has.
#[derive(Clone, Debug, Serialize)]
pub(super) struct PageView {
    /// `home`, `list`, `topics`, `search`, `subscribe`, `bulletin` (a withdrawn one too), `page`, `redirect`,
    /// `not-found`.
    pub kind: &'static str,
    /// The one `h1`, with "Archived - " or "Withdrawn: " where it applies.
    pub title: String,
    /// For the `title` element: title - site, or the title alone where both are the same.
    pub head_title: String,
    /// The meta description; none for withdrawn bulletins, redirects and "page not found".
    pub description: Option<String>,
    /// The page itself.
    pub href: Link,
    /// The page itself; none where it stands for many addresses (`not_found.html`).
    pub canonical: Option<Whole>,
    /// The same page in the other language.
    pub twin: TwinView,
    /// The page for readers of neither language.
    pub x_default: Option<Whole>,
    /// The pages above this one, from the home page down, never the page itself; empty on home pages, redirects and
    /// "page not found".
    pub breadcrumb: Vec<LinkView>,
    /// The issue date; bulletins only.
    pub issued: Option<DateView>,
    /// The date modified; of lists and home pages, that of the newest thing in them.
    pub modified: Option<DateView>,
    /// The names of the topics; bulletins, and the list of a topic.
    pub subjects: Vec<String>,
    /// The page's feeds, its own language first; on a topic's list, the topic's before the site's.
    pub feeds: Vec<FeedView>,
    /// Open Graph and schema.org (JSON-LD), for the `head`: write it with `safe`. Empty where `robots` says something
    /// or there is no `canonical`.
    pub metadata: Html,
    /// The meta robots.
    pub robots: Option<&'static str>,
    /// Why it is not public, in a preview: `draft`, `review`, `waiting`.
    pub preview: Option<&'static str>,
    /// The day of its release, in a preview of what waits.
    pub release: Option<DateView>,
}

/// The same page in the other language.
#[derive(Clone, Debug, Serialize)]
pub(super) struct TwinView {
    /// `en`, `fr`.
    pub language: &'static str,
    /// `en-CA`, `fr-CA`.
    pub locale: &'static str,
    /// The language's own name.
    pub name: &'static str,
    /// The link to it from this page.
    pub href: Link,
    /// The same.
    pub absolute: Whole,
}

/// A feed.
#[derive(Clone, Debug, Serialize)]
pub(super) struct FeedView {
    /// `RSS`, `Atom`, `JSON Feed`.
    pub format: &'static str,
    /// `application/rss+xml`.
    pub media_type: &'static str,
    /// Where it is.
    pub href: Link,
    /// The same, for readers to copy.
    pub absolute: Whole,
    /// Its name, in its language.
    pub title: String,
    /// `en-CA`, `fr-CA`.
    pub locale: &'static str,
    /// `en`, `fr`.
    pub language: &'static str,
}

/// `list` item: one bulletin in a list.
#[derive(Clone, Debug, Serialize)]
pub(super) struct ItemView {
    /// The title, with "Archived - " where it applies.
    pub title: String,
    /// Its page.
    pub href: Link,
    /// Its description.
    pub description: String,
    /// Its issue date.
    pub issued: DateView,
    /// `public`, `archived`; in a preview also `draft`, `review`, `waiting`.
    pub standing: &'static str,
}

/// `list`: the bulletins of a list's page.
#[derive(Clone, Debug, Serialize)]
pub(super) struct ListView {
    /// `all`, `year`, `topic`, `title`.
    pub of: &'static str,
    /// The bulletins on this page, newest first; by title where `of` is `title`.
    pub items: Vec<ItemView>,
    /// Where `of` is `title`, the same under their letters; else empty.
    pub letters: Vec<LetterView>,
    /// How many the whole list holds.
    pub total: usize,
    /// This page, from 1.
    pub page: usize,
    /// How many pages there are, at least 1.
    pub pages: usize,
    /// The page of newer bulletins.
    pub newer: Option<Link>,
    /// The page of older bulletins.
    pub older: Option<Link>,
    /// The standing notice in force today; first page of all bulletins only.
    pub notice: Option<String>,
}

/// The bulletins whose titles begin with one letter.
#[derive(Clone, Debug, Serialize)]
pub(super) struct LetterView {
    /// `A`; `0–9` for everything that begins otherwise.
    pub label: String,
    /// What links to the letter lead to: `letter-a`.
    pub id: String,
    /// In the order of their titles.
    pub items: Vec<ItemView>,
}

/// `home`.
#[derive(Clone, Debug, Serialize)]
pub(super) struct HomeView<'b> {
    /// The author's text.
    pub body: HtmlOf<'b>,
    /// Its table of contents; empty where it has fewer than four headings.
    pub contents: Vec<SectionView>,
    /// The standing notice in force today.
    pub notice: Option<String>,
    /// The ten newest bulletins that are not archived.
    pub items: Vec<ItemView>,
}

/// `bulletin`: a bulletin or a letter.
#[derive(Clone, Debug, Serialize)]
pub(super) struct BulletinView<'b> {
    /// `bulletin` (an ordinary page too), `message` (a letter).
    pub layout: &'static str,
    /// The standing notice in force on the issue date; bulletins only.
    pub notice: Option<String>,
    /// Whether the archive notice is due; bulletins only.
    pub archived: bool,
    /// The text.
    pub body: HtmlOf<'b>,
    /// Its table of contents; empty where it has fewer than four headings.
    pub contents: Vec<SectionView>,
    /// The lines under a letter; else empty.
    pub signature: Vec<String>,
    /// The topics; empty for pages.
    pub topics: Vec<LinkView>,
    /// The changes that readers are told of, newest first.
    pub changes: Vec<ChangeView>,
    /// The next newer bulletin; none for pages.
    pub newer: Option<LinkView>,
    /// The next older bulletin; none for pages.
    pub older: Option<LinkView>,
}

/// A heading of a text, in its table of contents.
#[derive(Clone, Debug, Serialize)]
pub(super) struct SectionView {
    /// The heading: `#lessons`.
    pub href: Link,
    /// Its words, without links.
    pub html: Html,
    /// The headings one level below it, whose own `items` are empty.
    pub items: Vec<SectionView>,
}

/// A change.
#[derive(Clone, Debug, Serialize)]
pub(super) struct ChangeView {
    /// `correction`, `update`, `review`.
    pub kind: &'static str,
    /// Its day.
    pub date: DateView,
    /// What readers are told.
    pub note: String,
}

/// `withdrawn`: the notice in place of a bulletin.
#[derive(Clone, Debug, Serialize)]
pub(super) struct WithdrawnView {
    /// Why it was withdrawn.
    pub because: String,
    /// The bulletin that readers are led to.
    pub replaced_by: Option<LinkView>,
}

/// `topics`, and the lists of the search page: a topic or a year.
#[derive(Clone, Debug, Serialize)]
pub(super) struct CountedView {
    /// The name of a topic, or a year.
    pub label: String,
    /// Its list.
    pub href: Link,
    /// How many bulletins it holds.
    pub count: usize,
}

/// `subscribe`: what readers can subscribe to, on the page about feeds.
#[derive(Clone, Debug, Serialize)]
pub(super) struct SubscribeView {
    /// The feeds of all bulletins, in the page's language.
    pub all: Vec<FeedView>,
    /// The topics, in the order of `site.toml`.
    pub topics: Vec<SubscriptionView>,
}

/// The feeds of a topic.
#[derive(Clone, Debug, Serialize)]
pub(super) struct SubscriptionView {
    /// The name of a topic.
    pub label: String,
    /// Its list.
    pub href: Link,
    /// Its feeds.
    pub feeds: Vec<FeedView>,
}

/// `finding`: topics and years, to find a bulletin by.
#[derive(Clone, Debug, Serialize)]
pub(super) struct FindingView {
    /// Every topic, in the order of `site.toml`.
    pub topics: Vec<CountedView>,
    /// Every year that has bulletins, newest first.
    pub years: Vec<CountedView>,
}

/// `search`: what the script of the search page is told.
#[derive(Clone, Debug, Serialize)]
pub(super) struct SearchView {
    /// The page's own Content Security Policy, in place of `site.csp`: the theme's script may run.
    pub csp: &'static str,
    /// The list of all bulletins by title.
    pub by_title: Link,
    /// The letters that titles begin with, each with its place in that list.
    pub letters: Vec<LinkView>,
    /// Every topic, in the order of `site.toml`.
    pub topics: Vec<ChoiceView>,
    /// The years that bulletins have, newest first.
    pub years: Vec<String>,
}

/// A topic to choose.
#[derive(Clone, Debug, Serialize)]
pub(super) struct ChoiceView {
    /// The topic's id.
    pub id: String,
    /// The topic's name.
    pub name: String,
}

/// `sides`: both languages of a bilingual page, the first language first.
#[derive(Clone, Debug, Serialize)]
pub(super) struct SideView {
    /// `en`, `fr`.
    pub language: &'static str,
    /// `en-CA`, `fr-CA`.
    pub locale: &'static str,
    /// The language's own name: English, Français.
    pub name: &'static str,
    /// The site's name.
    pub title: String,
    /// Who publishes it.
    pub owner: String,
    /// Its home page.
    pub home: Link,
    /// Its list of all bulletins.
    pub bulletins: Link,
    /// Its search page.
    pub search: Link,
}

/// `redirect`: an earlier address.
#[derive(Clone, Debug, Serialize)]
pub(super) struct RedirectView {
    /// The present address.
    pub href: Link,
    /// The same.
    pub absolute: Whole,
}
