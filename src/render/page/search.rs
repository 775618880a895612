//! The search page, and the index that its script reads. Without a script, the page leads to every bulletin by title, topic and
//! year.

use tera::Context;

use super::{Frame, list, topics};
use crate::model::{Bilingual, Language};
use crate::render::view::{ChoiceView, SearchView};
use crate::render::{Renderer, Sheet, search, server};

pub(super) fn sheets(renderer: &Renderer) -> Vec<Sheet> {
    let site = &*renderer.site;
    let page = |language| {
        Sheet::new(site.search(language), move |renderer, address, sink| {
            let site = &*renderer.site;
            let addresses = Bilingual::from_fn(|language| site.search(language));
            let title = renderer.words.say(language, "search-title", &[]);
            let frame = Frame::new(renderer, language, "search", &addresses, title)
                .below_home()
                .modified(list::newest_change(site))
                .description(renderer.words.say(language, "description-search", &[]));
            let mut context = Context::new();
            context.insert("page", &frame.view());
            context.insert("finding", &topics::finding(renderer, language));
            context.insert("search", &view(renderer, language));
            renderer.page(language, "search.html", &context, address, sink)
        })
    };
    // What it is made of was gathered from every page of a bulletin before.
    let index = |language| {
        Sheet::new(search::address(site, language), move |renderer, _, sink| {
            Ok(renderer.index.write(&renderer.site, language, sink)?)
        })
    };
    Language::ALL
        .into_iter()
        .flat_map(|language| [page(language), index(language)])
        .collect()
}

fn view(renderer: &Renderer, language: Language) -> SearchView {
    let site = &*renderer.site;
    SearchView {
        csp: server::SEARCH_CSP,
        by_title: site
            .config
            .hosts
            .href(&list::address(site, language, list::Of::Title)),
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
