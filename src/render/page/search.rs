//! The search page. The index is made with it, since the page names the index's folder. Without a script, the page leads to
//! every bulletin by title, topic and year.

use tera::Context;

use super::{Frame, list, topics};
use crate::model::{Address, Bilingual, Language};
use crate::render::view::{ChoiceView, SearchView};
use crate::render::{Renderer, Sheet, server};

pub(super) fn sheets(renderer: &Renderer) -> Vec<Sheet> {
    Language::ALL
        .into_iter()
        .map(|language| {
            Sheet::new(
                renderer.site.search(language),
                move |renderer, address, sink| {
                    let site = &*renderer.site;
                    let index = renderer.index.write(site, language, sink)?;
                    let addresses = Bilingual::from_fn(|language| site.search(language));
                    let title = renderer.words.say(language, "search-title", &[]);
                    let frame = Frame::new(renderer, language, "search", &addresses, title)
                        .below_home()
                        .modified(list::newest_change(site))
                        .description(renderer.words.say(language, "description-search", &[]));
                    let mut context = Context::new();
                    context.insert("page", &frame.view());
                    context.insert("finding", &topics::finding(renderer, language));
                    context.insert("search", &view(renderer, language, &index));
                    renderer.page(language, "search.html", &context, address, sink)
                },
            )
        })
        .collect()
}

fn view(renderer: &Renderer, language: Language, index: &Address) -> SearchView {
    let site = &*renderer.site;
    let href = |address: &Address| site.config.hosts.href(address);
    SearchView {
        csp: server::SEARCH_CSP,
        index: href(index),
        by_title: href(&list::address(site, language, list::Of::Title)),
        letters: list::letters(site, language),
        topics: site
            .config
            .topics
            .iter()
            .map(|topic| ChoiceView {
                id: topic.id.clone(),
                name: topic.name[language].clone(),
            })
            .collect(),
        years: site
            .years()
            .iter()
            .map(|(year, _)| year.to_string())
            .collect(),
    }
}
