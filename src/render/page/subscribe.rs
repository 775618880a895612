//! The page that says what feeds are, and lists all of the language.

use tera::Context;

use super::Frame;
use crate::model::{Bilingual, Language};
use crate::render::view::{SubscribeView, SubscriptionView};
use crate::render::{Renderer, Sheet, feed};

pub(super) fn sheets(renderer: &Renderer) -> Vec<Sheet> {
    Language::ALL
        .into_iter()
        .map(|language| {
            let address = renderer.site.subscribe(language);
            Sheet::new(address, move |renderer, address, sink| {
                let site = &*renderer.site;
                let addresses = Bilingual::from_fn(|language| site.subscribe(language));
                let title = renderer.words.say(language, "subscribe-title", &[]);
                let description = renderer.words.say(language, "description-subscribe", &[]);
                let frame = Frame::new(renderer, language, "subscribe", &addresses, title)
                    .below_home()
                    .description(description);
                let mut context = Context::new();
                context.insert("page", &frame.view());
                context.insert("subscribe", &view(renderer, language));
                renderer.page(language, "subscribe.html", &context, address, sink)
            })
        })
        .collect()
}

fn view(renderer: &Renderer, language: Language) -> SubscribeView {
    let site = &*renderer.site;
    let feeds = |topic| feed::set(renderer, language, language, topic).collect();
    let topics = site.config.topics.iter().enumerate();
    SubscribeView {
        all: feeds(None),
        topics: topics
            .map(|(index, topic)| SubscriptionView {
                label: topic.name[language].clone(),
                href: site.config.hosts.href(&site.topic(language, index)),
                feeds: feeds(Some(index)),
            })
            .collect(),
    }
}
