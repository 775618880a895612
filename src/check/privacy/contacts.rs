//! How readers reach the office: the contact that `site.toml` gives and what the contact page says are no findings.

use crate::document::target::Target;
use crate::load::{self, Disk};
use crate::model::{Bundle, Language, Shelf, Site};
use crate::personal::{self, Hit, Kind};

/// The page that tells how to reach the office, where `site.toml` names none.
const CONTACT_PAGE: &str = "contact";

/// What may stand where.
#[derive(Clone, Debug)]
pub(super) struct Contacts<'s> {
    site: &'s Site,
    is_block: bool,
}

impl<'s> Contacts<'s> {
    /// The contacts of a site.
    pub(super) fn of(site: &'s Site) -> Self {
        Self {
            site,
            is_block: false,
        }
    }

    /// Enters the contact page where a bundle is that.
    pub(super) fn within(mut self, bundle: &Bundle) -> Self {
        self.is_block = self
            .page()
            .is_some_and(|page| (page.shelf, &page.id) == (bundle.shelf, &bundle.id));
        self
    }

    /// Enters a block that says how to reach whoever signs.
    pub(super) fn enter_block(&mut self) {
        self.is_block = true;
    }

    /// Returns whether something that was found is a contact of the office. Nobody's social insurance number is; an
    /// address at a host of personal mail is only where `site.toml` gives it.
    pub(super) fn may_stand(&self, hit: &Hit, written: &str) -> bool {
        if !is_contact(hit.kind) {
            return false;
        }
        let is_mailbox = hit.kind == Kind::PersonalEmail;
        if self.is_block && !(is_mailbox && hit.sure) {
            return true;
        }
        let meant = normal(hit.kind, written);
        self.given()
            .any(|text| gives(&text, hit.kind, &meant, Own::Setting))
            || self.on_page(hit.kind, &meant)
    }

    /// What `site.toml` gives as a contact: in `contact`, and at the foot of every page.
    fn given(&self) -> impl Iterator<Item = String> {
        let config = &self.site.config;
        [&config.contact, &config.footer]
            .into_iter()
            .flatten()
            .flat_map(|text| Language::ALL.map(|language| text[language].value.clone()))
    }

    /// Returns the page that tells how to reach the office.
    fn page(&self) -> Option<&'s Bundle> {
        let site = self.site;
        let named = site
            .config
            .contact
            .as_ref()
            .map(|contact| Target::read(&contact[Language::En].value));
        match named {
            Some(Target::Bundle {
                shelf: Shelf::Pages,
                id,
                ..
            }) => site.find(Shelf::Pages, id),
            _ => site.find(Shelf::Pages, CONTACT_PAGE),
        }
    }

    /// Read only when something was found, which is rare.
    fn on_page(&self, kind: Kind, meant: &str) -> bool {
        let Some(page) = self.page() else {
            return false;
        };
        let disk = Disk::new(&self.site.root);
        Language::ALL.into_iter().any(|language| {
            load::body(&disk, page, language).is_ok_and(|text| gives(&text, kind, meant, Own::Page))
        })
    }
}

/// Who says that a contact is the office's.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Own {
    Setting,
    Page,
}

fn gives(text: &str, kind: Kind, meant: &str, own: Own) -> bool {
    personal::find(text).into_iter().any(|hit| {
        hit.kind == kind
            && (own == Own::Setting || kind != Kind::PersonalEmail || !hit.sure)
            && normal(kind, &text[hit.range]) == meant
    })
}

/// What an office has too: a telephone, a mailbox, a street address.
fn is_contact(kind: Kind) -> bool {
    matches!(kind, Kind::Phone | Kind::PersonalEmail | Kind::HomeAddress)
}

/// The same contact written in two ways: `+1 (613) 555-1234` and `613-555-1234`.
fn normal(kind: Kind, written: &str) -> String {
    let mut plain: String = written
        .chars()
        .filter(|character| character.is_alphanumeric() || *character == '@')
        .flat_map(char::to_lowercase)
        .collect();
    if kind == Kind::Phone && plain.len() == 11 && plain.starts_with('1') {
        plain.remove(0);
    }
    plain
}
