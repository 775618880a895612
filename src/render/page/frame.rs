//! What every page has: title, twin, breadcrumb, dates, feeds.

use chrono::NaiveDate;

use crate::locale::date;
use crate::model::{Address, Bilingual, Language};
use crate::render::metadata::{self, Picture};
use crate::render::view::{DateView, LinkView, PageView, TwinView};
use crate::render::{Renderer, feed};

/// A page being described.
pub(crate) struct Frame<'r> {
    renderer: &'r Renderer,
    language: Language,
    view: PageView,
    picture: Option<Picture>,
}

impl<'r> Frame<'r> {
    /// Begins the page of `language` at `addresses`.
    pub(crate) fn new(
        renderer: &'r Renderer,
        language: Language,
        kind: &'static str,
        addresses: &Bilingual<Address>,
        title: impl Into<String>,
    ) -> Self {
        let site = &*renderer.site;
        let hosts = &site.config.hosts;
        let title = title.into();
        let name = &site.config.title[language];
        let twin = language.twin();
        let view = PageView {
            kind,
            head_title: if title == *name {
                title.clone()
            } else {
                format!("{title} - {name}")
            },
            title,
            description: None,
            href: hosts.href(&addresses[language]),
            canonical: Some(hosts.absolute(&addresses[language])),
            twin: TwinView {
                language: twin.code(),
                locale: twin.locale(),
                name: twin.own_name(),
                href: hosts.link(language, &addresses[twin]),
                absolute: hosts.absolute(&addresses[twin]),
            },
            x_default: Some(hosts.absolute(&addresses[site.config.first_language])),
            breadcrumb: Vec::new(),
            issued: None,
            modified: None,
            subjects: Vec::new(),
            feeds: feed::views(renderer, language, None),
            metadata: String::new(),
            robots: None,
            preview: None,
            release: None,
        };
        Self {
            renderer,
            language,
            view,
            picture: None,
        }
    }

    /// The meta description.
    pub(crate) fn description(mut self, text: impl Into<String>) -> Self {
        self.view.description = Some(text.into());
        self
    }

    /// The page's date modified.
    pub(crate) fn modified(mut self, day: Option<NaiveDate>) -> Self {
        self.view.modified = day.map(|day| date_view(self.language, day));
        self
    }

    /// The date the page carries.
    pub(crate) fn issued(mut self, day: NaiveDate) -> Self {
        self.view.issued = Some(date_view(self.language, day));
        self
    }

    /// The picture shown with links to the page.
    pub(crate) fn picture(mut self, picture: Option<Picture>) -> Self {
        self.picture = picture;
        self
    }

    /// Search engines are told to leave the page alone, or to follow its links only.
    pub(crate) fn robots(mut self, robots: &'static str) -> Self {
        self.view.robots = Some(robots);
        self
    }

    /// The page stands for many addresses.
    pub(crate) fn without_address(mut self) -> Self {
        self.view.canonical = None;
        self.view.x_default = None;
        self
    }

    /// The home page, above this one.
    pub(crate) fn below_home(mut self) -> Self {
        let renderer = self.renderer;
        let home = renderer
            .site
            .config
            .hosts
            .href(&Address::language(self.language));
        self.view.breadcrumb.push(LinkView {
            label: renderer.words.say(self.language, "home-crumb", &[]),
            href: home,
        });
        self
    }

    /// The home page and the list of bulletins, above this one.
    pub(crate) fn below_bulletins(self) -> Self {
        let renderer = self.renderer;
        let label = renderer.words.say(self.language, "bulletins-title", &[]);
        let address = renderer.site.index(self.language);
        self.below_home().below(label, &address)
    }

    /// Another page above this one.
    pub(crate) fn below(mut self, label: impl Into<String>, address: &Address) -> Self {
        self.view.breadcrumb.push(LinkView {
            label: label.into(),
            href: self.renderer.site.config.hosts.href(address),
        });
        self
    }

    /// Changes anything else.
    pub(crate) fn with(mut self, change: impl FnOnce(&mut PageView)) -> Self {
        change(&mut self.view);
        self
    }

    /// Returns the description.
    pub(crate) fn view(mut self) -> PageView {
        let config = &self.renderer.site.config;
        let picture = self.picture.as_ref();
        self.view.metadata = metadata::html(config, self.language, &self.view, picture);
        self.view
    }
}

/// Returns a date as templates show it.
pub(crate) fn date_view(language: Language, day: NaiveDate) -> DateView {
    DateView {
        iso: date::iso(day),
        html: date::long_html(language, day),
    }
}
