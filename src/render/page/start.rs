//! The page where readers choose their language, with both on it (facts.md, part 2). Two hosts need none.

use tera::Context;

use crate::model::{Address, Hosts};
use crate::render::view::SideView;
use crate::render::{Renderer, Sheet};

pub(super) fn sheets(renderer: &Renderer) -> Vec<Sheet> {
    if matches!(renderer.site.config.hosts, Hosts::Two(_)) {
        return Vec::new();
    }
    vec![Sheet::new(Address::top(), |renderer, address, sink| {
        let mut context = Context::new();
        context.insert("sides", &sides(renderer));
        renderer.page(
            renderer.site.config.first_language,
            "start.html",
            &context,
            address,
            sink,
        )
    })]
}

/// Returns both halves of a bilingual page, the first language first.
pub(super) fn sides(renderer: &Renderer) -> Vec<SideView> {
    let site = &*renderer.site;
    let hosts = &site.config.hosts;
    let first = site.config.first_language;
    [first, first.twin()]
        .into_iter()
        .map(|language| SideView {
            language: language.code(),
            locale: language.locale(),
            name: language.own_name(),
            title: site.config.title[language].clone(),
            owner: site.config.owner[language].clone(),
            home: hosts.link(first, &Address::language(language)),
            bulletins: hosts.link(first, &site.index(language)),
            search: hosts.link(first, &site.search(language)),
        })
        .collect()
}
