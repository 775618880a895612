//! What templates receive: the theme's contract. Every field is always there; what may be missing is `none`.

use serde::Serialize;

/// `site`: the same on every page of a language.
#[derive(Clone, Debug, Serialize)]
pub(super) struct SiteView {
    /// `en`, `fr`.
    pub language: &'static str,
    /// `en-CA`, `fr-CA`.
    pub locale: &'static str,
    /// `eng`, `fra`: for `dcterms.language`.
    pub iso639_2: &'static str,
    /// The site's name.
    pub title: String,
    /// Who publishes it.
    pub owner: String,
    /// The home page.
    pub home: String,
    /// The list of all bulletins.
    pub bulletins: String,
    /// The page of topics and years.
    pub topics: String,
    /// The search page.
    pub search: String,
    /// The page about feeds.
    pub subscribe: String,
    /// Links at the top, after those the theme sets itself.
    pub menu: Vec<LinkView>,
    /// Links at the foot.
    pub footer_menu: Vec<LinkView>,
    /// How readers reach the owner.
    pub contact: Option<LinkView>,
    /// A sentence at the foot of every page, as HTML.
    pub footer: Option<String>,
    /// The department's own signature, for the header.
    pub signature: Option<PictureView>,
    /// The department's own wordmark, for the footer.
    pub wordmark: Option<PictureView>,
    /// The Content Security Policy of every page.
    pub csp: &'static str,
}

/// A link.
#[derive(Clone, Debug, Serialize)]
pub(super) struct LinkView {
    /// Its words.
    pub label: String,
    /// Where it leads.
    pub href: String,
}

/// A picture.
#[derive(Clone, Debug, Serialize)]
pub(super) struct PictureView {
    /// Where it is.
    pub src: String,
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
    /// "December 9, 2024", « 1<sup>er</sup> janvier 2024 »: HTML.
    pub html: String,
}

/// `page`: what every page has.
#[derive(Clone, Debug, Serialize)]
pub(super) struct PageView {
    /// `home`, `list`, `topics`, `bulletin` (also of a withdrawn one), `page`, `search`, `subscribe`, `not-found`, `redirect`.
    pub kind: &'static str,
    /// The one `h1`.
    pub title: String,
    /// The `title` element.
    pub head_title: String,
    /// The meta description.
    pub description: Option<String>,
    /// Its own address from the root of the host.
    pub href: String,
    /// Its whole address; none for a page that stands for many addresses.
    pub canonical: Option<String>,
    /// The same page in the other language.
    pub twin: Option<TwinView>,
    /// The whole address for readers of neither language (`hreflang` x-default).
    pub x_default: Option<String>,
    /// The pages above this one, from the home page down; never the page itself.
    pub breadcrumb: Vec<LinkView>,
    /// The date it carries.
    pub issued: Option<DateView>,
    /// The date of its newest change that readers are told of.
    pub modified: Option<DateView>,
    /// The subjects, for `dcterms.subject`.
    pub subjects: Vec<String>,
    /// Its feeds: the page's own language first.
    pub feeds: Vec<FeedView>,
    /// What it says of itself to those who show a link to it and to search engines, as HTML for the `head`.
    pub metadata: String,
    /// The meta robots, where there is one.
    pub robots: Option<&'static str>,
    /// Why it is not public yet, in a preview: `draft`, `review`, `waiting`; else `none`.
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
    pub href: String,
    /// Its whole address.
    pub absolute: String,
}

/// A feed.
#[derive(Clone, Debug, Serialize)]
pub(super) struct FeedView {
    /// `RSS`, `Atom`, `JSON Feed`.
    pub format: &'static str,
    /// Its media type.
    pub media_type: &'static str,
    /// Where it is.
    pub href: String,
    /// The same, whole: what readers copy.
    pub absolute: String,
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
    /// Its title, with the archive prefix where it is archived.
    pub title: String,
    /// Its page.
    pub href: String,
    /// Its description.
    pub description: String,
    /// Its issue date.
    pub issued: DateView,
    /// `draft`, `review`, `waiting`, `public`, `archived`.
    pub standing: &'static str,
}

/// `list`: the bulletins of a list's page.
#[derive(Clone, Debug, Serialize)]
pub(super) struct ListView {
    /// `all`, `year`, `topic`, `title`.
    pub of: &'static str,
    /// Newest first; of the list by title, in the order of the titles.
    pub items: Vec<ItemView>,
    /// The same under their letters, in the list by title; else none.
    pub letters: Vec<LetterView>,
    /// How many the whole list holds.
    pub total: usize,
    /// This page, from 1.
    pub page: usize,
    /// How many pages there are.
    pub pages: usize,
    /// The page of newer bulletins.
    pub newer: Option<String>,
    /// The page of older bulletins.
    pub older: Option<String>,
    /// The standing notice in force today; on the first page of all bulletins only.
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
    /// The author's words, as HTML.
    pub body: &'b str,
    /// The standing notice in force today.
    pub notice: Option<String>,
    /// The newest bulletins that are not archived.
    pub items: Vec<ItemView>,
}

/// `bulletin`: a bulletin or a letter.
#[derive(Clone, Debug, Serialize)]
pub(super) struct BulletinView<'b> {
    /// `bulletin`, `message`.
    pub layout: &'static str,
    /// The standing notice in force on the issue date.
    pub notice: Option<String>,
    /// Whether it carries the archive notice.
    pub archived: bool,
    /// The text, as HTML.
    pub body: &'b str,
    /// The lines under a letter.
    pub signature: Vec<String>,
    /// Its topics.
    pub topics: Vec<LinkView>,
    /// The changes that readers are told of, newest first.
    pub changes: Vec<ChangeView>,
    /// The next newer bulletin.
    pub newer: Option<LinkView>,
    /// The next older bulletin.
    pub older: Option<LinkView>,
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
    /// Why.
    pub because: String,
    /// The bulletin that readers are led to.
    pub replaced_by: Option<LinkView>,
}

/// `topics`, and the lists of the search page: a topic or a year.
#[derive(Clone, Debug, Serialize)]
pub(super) struct CountedView {
    /// Its name.
    pub label: String,
    /// Its list.
    pub href: String,
    /// How many bulletins it holds.
    pub count: usize,
}

/// `subscribe`: what readers can subscribe to, on the page about feeds.
#[derive(Clone, Debug, Serialize)]
pub(super) struct SubscribeView {
    /// The feeds of all bulletins.
    pub all: Vec<FeedView>,
    /// The feeds of each topic, in the author's order.
    pub topics: Vec<SubscriptionView>,
}

/// The feeds of a topic.
#[derive(Clone, Debug, Serialize)]
pub(super) struct SubscriptionView {
    /// The topic's name.
    pub label: String,
    /// Its list.
    pub href: String,
    /// Its feeds, one for each format.
    pub feeds: Vec<FeedView>,
}

/// `finding`: topics and years, to find a bulletin by.
#[derive(Clone, Debug, Serialize)]
pub(super) struct FindingView {
    /// The controlled topics, in the author's order.
    pub topics: Vec<CountedView>,
    /// The years, newest first.
    pub years: Vec<CountedView>,
}

/// `search`: what the script of the search page is told.
#[derive(Clone, Debug, Serialize)]
pub(super) struct SearchView {
    /// The page's own Content Security Policy: the script of the theme may run, and read this host's files.
    pub csp: &'static str,
    /// The folder of the index.
    pub index: String,
    /// The list of all bulletins by title.
    pub by_title: String,
    /// The letters that titles begin with, each with its place in that list.
    pub letters: Vec<LinkView>,
    /// The controlled topics, to choose from, in their order: results name them by number.
    pub topics: Vec<ChoiceView>,
    /// The years that bulletins have, newest first.
    pub years: Vec<String>,
}

/// A topic to choose.
#[derive(Clone, Debug, Serialize)]
pub(super) struct ChoiceView {
    /// Its id.
    pub id: String,
    /// Its name.
    pub name: String,
}

/// `sides`: both languages of a bilingual page, the first language first.
#[derive(Clone, Debug, Serialize)]
pub(super) struct SideView {
    /// `en`, `fr`.
    pub language: &'static str,
    /// `en-CA`, `fr-CA`.
    pub locale: &'static str,
    /// The language's own name.
    pub name: &'static str,
    /// The site's name.
    pub title: String,
    /// Who publishes it.
    pub owner: String,
    /// Its home page.
    pub home: String,
    /// Its list of all bulletins.
    pub bulletins: String,
    /// Its search page.
    pub search: String,
}

/// `redirect`: an earlier address.
#[derive(Clone, Debug, Serialize)]
pub(super) struct RedirectView {
    /// Where it leads now.
    pub href: String,
    /// The same, whole.
    pub absolute: String,
}
