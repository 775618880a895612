//! The search page: until there is an index, the topics and years, which find every bulletin without a script.

use tera::Context;

use super::{Frame, list, topics};
use crate::model::{Bilingual, Language};
use crate::render::{Renderer, Sheet};

pub(super) fn sheets(renderer: &Renderer) -> Vec<Sheet> {
    Language::ALL
        .into_iter()
        .map(|language| {
            Sheet::new(
                renderer.site.search(language),
                move |renderer, address, sink| {
                    let site = renderer.site;
                    let addresses = Bilingual::from_fn(|language| site.search(language));
                    let title = renderer.words.say(language, "search-title", &[]);
                    let frame = Frame::new(renderer, language, "search", &addresses, title)
                        .below_home()
                        .modified(list::newest_change(site))
                        .description(renderer.words.say(language, "description-search", &[]));
                    let mut context = Context::new();
                    context.insert("page", &frame.view());
                    context.insert("finding", &topics::finding(renderer, language));
                    renderer.page(language, "search.html", &context, address, sink)
                },
            )
        })
        .collect()
}
