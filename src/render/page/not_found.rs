//! What a server shows for an address that leads nowhere: in one language where it is known, in both where it is not
//! (facts.md, part 2).

use tera::Context;

use super::{Frame, list, start};
use crate::model::{Address, Bilingual, Hosts, Language};
use crate::render::{Renderer, Sheet};

const FILE: &str = "404.html";

pub(super) fn sheets(renderer: &Renderer) -> Vec<Sheet> {
    let mut sheets: Vec<Sheet> = Language::ALL
        .into_iter()
        .map(|language| {
            Sheet::new(
                Address::language(language).file(FILE),
                move |renderer, address, sink| {
                    let addresses =
                        Bilingual::from_fn(|language| Address::language(language).file(FILE));
                    let title = renderer.words.say(language, "not-found-title", &[]);
                    let frame = Frame::new(renderer, language, "not-found", &addresses, title)
                        .without_address()
                        .modified(list::newest_change(&renderer.site))
                        .robots("noindex, nofollow, noarchive");
                    let mut context = Context::new();
                    context.insert("page", &frame.view());
                    renderer.page(language, "not_found.html", &context, address, sink)
                },
            )
        })
        .collect();
    if matches!(renderer.site.config.hosts, Hosts::One(_)) {
        sheets.push(Sheet::new(
            Address::top().file(FILE),
            |renderer, address, sink| {
                let mut context = Context::new();
                context.insert("sides", &start::sides(renderer));
                renderer.page(
                    renderer.site.config.first_language,
                    "not_found_both.html",
                    &context,
                    address,
                    sink,
                )
            },
        ));
    }
    sheets
}
