//! What every page of a language shares, and the files that all pages use.

use crate::document::target::Target;
use crate::model::{Address, Bilingual, Language, MenuPosition, MenuTarget, Site, Spanned};
use crate::render::view::{LinkView, PictureView, SiteView};
use crate::render::{Content, Renderer, Sheet, html, server};

/// Returns `site`, as the templates of a language see it.
pub(crate) fn site_view(site: &Site, language: Language) -> SiteView {
    let config = &site.config;
    let hosts = &config.hosts;
    let menu = |position: MenuPosition| {
        config
            .menu
            .iter()
            .filter(|entry| entry.position == position)
            .map(|entry| LinkView {
                label: entry.label[language].clone(),
                href: match &entry.target {
                    MenuTarget::Link(link) => link[language].clone(),
                    MenuTarget::Page(page) => page_href(site, language, &page.value),
                },
            })
            .collect()
    };
    let symbol = |symbol: &Option<Bilingual<Spanned<String>>>| {
        let path = symbol.as_ref()?[language].value.strip_prefix("@/files/")?;
        let file = site.files.iter().find(|file| file.path == path)?;
        let picture = file.picture.as_ref();
        Some(PictureView {
            src: hosts.href(&site.shared_file(language, path)),
            width: picture.map(|picture| picture.width),
            height: picture.map(|picture| picture.height),
        })
    };
    SiteView {
        language: language.code(),
        locale: language.locale(),
        iso639_2: language.iso639_2(),
        title: config.title[language].clone(),
        owner: config.owner[language].clone(),
        home: hosts.href(&Address::language(language)),
        bulletins: hosts.href(&site.index(language)),
        topics: hosts.href(&site.topics(language)),
        search: hosts.href(&site.search(language)),
        subscribe: hosts.href(&site.subscribe(language)),
        menu: menu(MenuPosition::Header),
        footer_menu: menu(MenuPosition::Footer),
        contact: config
            .contact
            .as_ref()
            .map(|contact| contact_view(site, language, &contact[language].value)),
        footer: config
            .footer
            .as_ref()
            .map(|footer| html::inline(language, &footer[language].value)),
        signature: symbol(&config.symbols.signature),
        wordmark: symbol(&config.symbols.wordmark),
        csp: server::CSP,
    }
}

fn page_href(site: &Site, language: Language, id: &str) -> String {
    site.find(crate::model::Shelf::Pages, id)
        .map(|page| site.config.hosts.href(&site.address(page, language)))
        .unwrap_or_default()
}

/// A page of the site, an address of the web, or an e-mail address, each with words that say which.
fn contact_view(site: &Site, language: Language, written: &str) -> LinkView {
    match Target::read(written) {
        Target::Bundle { shelf, id, .. } => {
            let page = site.find(shelf, id);
            LinkView {
                label: page.map_or_else(String::new, |page| {
                    page.words[language].title.value.to_string()
                }),
                href: page
                    .map(|page| site.config.hosts.href(&site.address(page, language)))
                    .unwrap_or_default(),
            }
        }
        Target::Outside(text) => LinkView {
            label: text
                .split_once(':')
                .map_or(text, |(_, rest)| rest.trim_start_matches('/'))
                .to_owned(),
            href: text.to_owned(),
        },
        _ => LinkView {
            label: written.to_owned(),
            href: format!("mailto:{written}"),
        },
    }
}

/// The theme's assets, once for every host.
pub(super) fn sheets(renderer: &Renderer) -> Vec<Sheet> {
    let mut sheets = Vec::new();
    for (language, _) in renderer.site.config.hosts.roots() {
        for (index, asset) in renderer.site.theme.assets.iter().enumerate() {
            let address = renderer
                .site
                .asset(language.unwrap_or(Language::En), &asset.published);
            sheets.push(Sheet::new(address, move |renderer, address, sink| {
                sink(
                    address,
                    Content::Bytes(&renderer.site.theme.assets[index].bytes),
                )?;
                Ok(())
            }));
        }
    }
    sheets
}
