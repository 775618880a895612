//! A publication in two languages: facts once, words twice.

use chrono::{DateTime, NaiveDate, Utc};

use crate::model::{Bilingual, Spanned};

/// What kind of bundle something is: the first folder below `content/`.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Shelf {
    /// `content/home`: the two home pages.
    Home,
    /// `content/bulletins`.
    Bulletins,
    /// `content/pages`.
    Pages,
}

impl Shelf {
    /// Returns the folder below `content/`.
    #[must_use]
    pub fn folder(self) -> &'static str {
        match self {
            Self::Home => "home",
            Self::Bulletins => "bulletins",
            Self::Pages => "pages",
        }
    }

    /// Returns the name of the file that holds the facts of its bundles.
    #[must_use]
    pub fn facts_file(self) -> Option<&'static str> {
        match self {
            Self::Home => None,
            Self::Bulletins => Some("bulletin.toml"),
            Self::Pages => Some("page.toml"),
        }
    }
}

/// One bundle: a bulletin, a page or the home page. Both languages are there and were read whole; a bundle with a
/// fault in either never becomes one of these.
#[derive(Clone, Debug)]
pub struct Bundle {
    /// The folder's name below its shelf, for ever: `pab_20241209`, `about/team`. Empty for the home page.
    pub id: Box<str>,
    /// Where it stands.
    pub shelf: Shelf,
    /// What is the same in both languages.
    pub facts: Facts,
    /// What each language says.
    pub words: Bilingual<Words>,
}

impl Bundle {
    /// Returns the bundle's folder from the site's root.
    #[must_use]
    pub fn folder(&self) -> String {
        folder(self.shelf, &self.id)
    }

    /// Returns the file of its facts from the site's root; `None` for the home page, which has none.
    #[must_use]
    pub fn facts_file(&self) -> Option<String> {
        let name = self.shelf.facts_file()?;
        Some(format!("{}/{name}", self.folder()))
    }
}

/// Returns the folder of a bundle from the site's root: `content/bulletins/pab_20241209`.
#[must_use]
pub fn folder(shelf: Shelf, id: &str) -> String {
    if id.is_empty() {
        format!("content/{}", shelf.folder())
    } else {
        format!("content/{}/{id}", shelf.folder())
    }
}

/// The facts of a bundle: `bulletin.toml` or `page.toml`.
#[derive(Clone, Debug)]
pub struct Facts {
    /// The day it carries: `issued` of a bulletin, `modified` of a page.
    pub dated: Moment,
    /// Whether it may be seen, and how.
    pub status: Status,
    /// The instant before which it is not public: `release`, else the beginning of the issue date.
    pub release: DateTime<Utc>,
    /// The date since which it is archived, where one is set.
    pub archived: Option<NaiveDate>,
    /// When somebody should read it again.
    pub review_by: Option<NaiveDate>,
    /// A bulletin or a letter.
    pub kind: Kind,
    /// The controlled topics, as written, in their order.
    pub topics: Box<[Spanned<Box<str>>]>,
    /// What was changed since, oldest first as written.
    pub changes: Box<[Change]>,
    /// Where its claims come from.
    pub sources: Box<[Source]>,
    /// What is known of its pictures.
    pub images: Box<[Image]>,
    /// The role that prepared it.
    pub prepared_by: Option<Box<str>>,
    /// What it said when it was approved, where that was recorded.
    pub approved_text: Option<ApprovedText>,
}

impl Facts {
    /// Returns the date of the newest change that readers are told of, else the date it carries (contract.md).
    #[must_use]
    pub fn modified(&self) -> NaiveDate {
        self.changes
            .iter()
            .filter(|change| change.kind != ChangeKind::Editorial)
            .map(|change| change.date)
            .fold(self.dated.day, NaiveDate::max)
    }
}

/// An instant and the calendar day it is shown as, which is the day it was written as.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Moment {
    /// The instant; of a date alone, its midnight in the site's time zone.
    pub instant: DateTime<Utc>,
    /// The day that readers are shown.
    pub day: NaiveDate,
}

/// Where a bundle is on its way to readers.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Status {
    /// Being written.
    Draft,
    /// Being read by those who approve.
    Review,
    /// Approved.
    Approved(Approval),
    /// Taken back: a notice stands in its place.
    Withdrawn(Box<Withdrawal>),
    /// A page or a home page: public as long as it is there.
    Permanent,
}

/// Who approved, and when.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Approval {
    /// A role.
    pub by: Box<str>,
    /// The day.
    pub on: NaiveDate,
}

/// What a text said on the day of its approval.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ApprovedText {
    /// The day of the approval.
    pub on: NaiveDate,
    /// The fingerprint of each language's text.
    pub texts: Bilingual<Box<str>>,
}

/// Why a bulletin was taken back.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Withdrawal {
    /// What readers are told where the text was.
    pub because: Bilingual<Box<str>>,
    /// The id of the bulletin that readers are led to.
    pub replaced_by: Option<Spanned<Box<str>>>,
}

/// How a bundle is laid out.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Kind {
    /// A bulletin, or an ordinary page.
    Plain,
    /// A letter with a signature block.
    Message,
}

/// One change of a published text.
#[derive(Clone, Debug)]
pub struct Change {
    /// The day of the change.
    pub date: NaiveDate,
    /// What sort of change.
    pub kind: ChangeKind,
    /// What readers are told; only an editorial change may do without.
    pub note: Option<Bilingual<Box<str>>>,
}

/// What sort of change was made (facts.md, part 8: typographical corrections do not move the date modified).
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum ChangeKind {
    /// Something was wrong.
    Correction,
    /// Something is new.
    Update,
    /// Read again and found right.
    Review,
    /// Typography and spelling: for the record, not for readers.
    Editorial,
}

impl ChangeKind {
    /// Returns the word in `bulletin.toml`, which is also the name in catalogues and templates.
    #[must_use]
    pub fn key(self) -> &'static str {
        match self {
            Self::Correction => "correction",
            Self::Update => "update",
            Self::Review => "review",
            Self::Editorial => "editorial",
        }
    }
}

/// Where a claim comes from.
#[derive(Clone, Debug)]
pub struct Source {
    /// What it is called.
    pub title: Spanned<Box<str>>,
    /// Where it stands.
    pub url: Option<Spanned<Box<str>>>,
    /// The role that verified the claim, and the day.
    pub verified: Option<Approval>,
}

/// What is known of a picture of the bundle.
#[derive(Clone, Debug)]
pub struct Image {
    /// The file in the bundle, or `@/files/…`.
    pub file: Spanned<Box<str>>,
    /// Whose picture it is.
    pub credit: Option<Bilingual<Box<str>>>,
    /// Where the consent of the people shown is kept.
    pub consent: Option<Box<str>>,
    /// The day the licence ends.
    pub expires: Option<NaiveDate>,
}

/// What one language says of a bundle: the front matter. The body stays in its file until its page is made.
#[derive(Clone, Debug)]
pub struct Words {
    /// The title, in its language's typography.
    pub title: Spanned<Box<str>>,
    /// One or two sentences, in its language's typography. A home page may do without.
    pub description: Option<Spanned<Box<str>>>,
    /// The last segment of the address. Its place is the title's where the id serves.
    pub slug: Spanned<Box<str>>,
    /// Earlier last segments.
    pub old_slugs: Box<[Spanned<Box<str>>]>,
    /// The lines under a letter: name, title.
    pub signature: Box<[Box<str>]>,
    /// The byte at which the body begins.
    pub body: u32,
    /// A fingerprint of the whole file, so that a file changed during a build is noticed.
    pub stamp: u64,
}

/// What a bundle is to readers at one instant.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Standing {
    /// Being written: never public.
    Draft,
    /// Being read: never public.
    Review,
    /// Approved, not public before this instant.
    Waiting(DateTime<Utc>),
    /// Public.
    Public,
    /// Public and no longer kept up to date.
    Archived,
    /// A notice in place of the text.
    Withdrawn,
}

impl Standing {
    /// Decides what a bundle is to readers at `at`; `today` is the calendar day of that instant where the site is.
    /// The only place where drafts, embargoes and archives are told apart.
    #[must_use]
    pub fn of(facts: &Facts, at: DateTime<Utc>, today: NaiveDate) -> Self {
        match facts.status {
            Status::Draft => Self::Draft,
            Status::Review => Self::Review,
            Status::Permanent => Self::Public,
            _ if at < facts.release => Self::Waiting(facts.release),
            Status::Withdrawn(_) => Self::Withdrawn,
            Status::Approved(_) if facts.archived.is_some_and(|day| day <= today) => Self::Archived,
            Status::Approved(_) => Self::Public,
        }
    }

    /// Returns whether readers can reach something at the bundle's address.
    #[must_use]
    pub fn is_reachable(self) -> bool {
        matches!(self, Self::Public | Self::Archived | Self::Withdrawn)
    }

    /// Returns whether the bundle will never be public as it stands, so that its faults can do no harm (contract.md).
    #[must_use]
    pub fn is_harmless(self) -> bool {
        matches!(self, Self::Draft | Self::Review)
    }

    /// Returns the name in catalogues and templates.
    #[must_use]
    pub fn key(self) -> &'static str {
        match self {
            Self::Draft => "draft",
            Self::Review => "review",
            Self::Waiting(_) => "waiting",
            Self::Public => "public",
            Self::Archived => "archived",
            Self::Withdrawn => "withdrawn",
        }
    }
}
