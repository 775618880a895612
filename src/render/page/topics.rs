//! The page of all topics and years.

use tera::Context;

use super::Frame;
use super::list::{self, Of};
use crate::model::{Bilingual, Language};
use crate::render::view::{CountedView, FindingView};
use crate::render::{Renderer, Sheet};

pub(super) fn sheets(renderer: &Renderer) -> Vec<Sheet> {
    Language::ALL
        .into_iter()
        .map(|language| {
            Sheet::new(
                renderer.site.topics(language),
                move |renderer, address, sink| {
                    let site = &*renderer.site;
                    let addresses = Bilingual::from_fn(|language| site.topics(language));
                    let title = renderer.words.say(language, "topics-title", &[]);
                    let frame = Frame::new(renderer, language, "topics", &addresses, title)
                        .below_bulletins()
                        .modified(list::newest_change(site))
                        .description(renderer.words.say(language, "description-topics", &[]));
                    let mut context = Context::new();
                    context.insert("page", &frame.view());
                    context.insert("finding", &finding(renderer, language));
                    renderer.page(language, "topics.html", &context, address, sink)
                },
            )
        })
        .collect()
}

/// Returns every topic and every year, each with its list and how many bulletins it holds.
pub(super) fn finding(renderer: &Renderer, language: Language) -> FindingView {
    let site = &*renderer.site;
    let counted = |label: String, of, count| CountedView {
        label,
        href: site.config.hosts.href(&list::address(site, language, of)),
        count,
    };
    let topics = site.config.topics.iter().enumerate().map(|(index, topic)| {
        let count = site
            .listed()
            .filter(|bulletin| {
                bulletin
                    .facts
                    .topics
                    .iter()
                    .any(|other| *other.value == *topic.id)
            })
            .count();
        counted(topic.name[language].clone(), Of::Topic(index), count)
    });
    let years = site
        .years()
        .into_iter()
        .map(|(year, count)| counted(year.to_string(), Of::Year(year), count));
    FindingView {
        topics: topics.collect(),
        years: years.collect(),
    }
}
