//! A page at each earlier address that leads to the present one.

use tera::Context;

use super::Frame;
use crate::model::{Bilingual, Language};
use crate::render::view::RedirectView;
use crate::render::{Renderer, Sheet};

pub(super) fn sheets(renderer: &Renderer) -> Vec<Sheet> {
    let site = &*renderer.site;
    let mut sheets = Vec::new();
    for bundle in site.bundles().filter(|bundle| site.is_made(bundle)) {
        for language in Language::ALL {
            for old in &bundle.words[language].old_slugs {
                let (shelf, id) = (bundle.shelf, bundle.id.clone());
                let address = site.address_as(bundle, language, &old.value);
                sheets.push(Sheet::new(address, move |renderer, address, sink| {
                    let site = &*renderer.site;
                    let Some(bundle) = site.find(shelf, &id) else {
                        return Ok(());
                    };
                    let here = site.address(bundle, language);
                    let redirect = RedirectView {
                        href: site.config.hosts.href(&here),
                        absolute: site.config.hosts.absolute(&here),
                    };
                    let addresses = Bilingual::from_fn(|language| site.address(bundle, language));
                    let title = &*bundle.words[language].title.value;
                    let frame = Frame::new(renderer, language, "redirect", &addresses, title)
                        .robots("noindex");
                    let mut context = Context::new();
                    context.insert("page", &frame.view());
                    context.insert("redirect", &redirect);
                    renderer.page(language, "redirect.html", &context, address, sink)
                }));
            }
        }
    }
    sheets
}
