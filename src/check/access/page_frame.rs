//! What a page made from the theme needs for readers who do not see it: its language, a title, one first heading, one main
//! part, and ids that differ. It is looked for in pages that were made, by their maker.

use std::collections::BTreeSet;

use crate::diagnostic::{Finding, Rule};
use crate::document::markup::{self, Tag};
use crate::model::{Language, Severity, Theme};

const FRAME: Rule = Rule::new("access/page-frame", Severity::Error);
const SAME_ID: Rule = Rule::new("access/same-id", Severity::Error);

/// Both.
pub(crate) const RULES: &[&Rule] = &[&FRAME, &SAME_ID];

/// Looks through a page of a language that was made from a template. `own` is the part of it that an author wrote: headings
/// of the first level in it are told of in the text (`access/second-title`), and are none of the template's.
pub(crate) fn in_page(
    page: &str,
    own: &str,
    language: Language,
    theme: &Theme,
    template: &str,
) -> Vec<Finding> {
    let tags: Vec<Tag> = markup::tags(page).collect();
    let mut findings = Vec::new();
    let mut told = |kind: &'static str, advice: &'static str, words: &str| {
        let place = theme.place(template, words);
        findings.push(
            Finding::new(&FRAME, place)
                .with("kind", kind)
                .advise(advice),
        );
    };
    let said = tags.iter().find(|tag| tag.is("html") && !tag.is_end);
    let said = said.and_then(|tag| tag.attribute("lang")).unwrap_or("");
    if said.is_empty() {
        told("no-language", "language", "<html");
    } else if Language::from_tag(said) != Some(language) {
        told("other-language", "language", "<html");
    }
    let mut head = tags.iter().take_while(|tag| !tag.is("body"));
    if !head.any(|tag| tag.is("title") && !tag.is_end && !tag.text.trim().is_empty()) {
        told("no-title", "title", "<title");
    }
    for (element, advice, none, several) in [
        ("h1", "heading", "no-heading", "headings"),
        ("main", "main", "no-main", "mains"),
    ] {
        let is_one = |tag: &&Tag| tag.is(element) && !tag.is_end;
        let of_author = || markup::tags(own).filter(|tag| is_one(&tag)).count();
        match tags.iter().filter(is_one).count() {
            0 => told(none, advice, &format!("<{element}")),
            1 => {}
            count if count <= 1 + of_author() => {}
            _ => told(several, advice, &format!("<{element}")),
        }
    }
    if tags
        .iter()
        .position(|tag| tag.is("h1"))
        .is_some_and(|at| is_empty(&tags[at..]))
    {
        told("empty-heading", "heading", "<h1");
    }
    let mut ids = BTreeSet::new();
    let all = tags.iter().filter(|tag| !tag.is_end);
    for id in all.filter_map(|tag| tag.attribute("id")) {
        if !ids.insert(id) {
            let place = theme.place_anywhere(template, &format!("id=\"{id}\""));
            findings.push(Finding::new(&SAME_ID, place).with("id", id));
        }
    }
    findings
}

/// Returns whether the element that these tags begin with says nothing.
fn is_empty(tags: &[Tag]) -> bool {
    let mut inside = tags
        .iter()
        .enumerate()
        .take_while(|(at, tag)| *at == 0 || !(tag.is_end && tag.is(tags[0].name)));
    inside.all(|(_, tag)| {
        let alt = tag.attribute("alt").filter(|_| tag.is("img"));
        tag.text.trim().is_empty() && alt.is_none_or(|alt| alt.trim().is_empty())
    })
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::model::{Bilingual, Segments, Template};

    fn found(page: &str) -> Vec<(String, String)> {
        found_beside(page, "")
    }

    fn found_beside(page: &str, own: &str) -> Vec<(String, String)> {
        let segments = || Segments {
            topics: String::new(),
            search: String::new(),
            subscribe: String::new(),
        };
        let template = |name: &str, text: &str| Template {
            name: name.to_owned(),
            path: name.to_owned(),
            text: text.to_owned().into(),
        };
        let theme = Theme {
            templates: vec![
                template("page.html", "{% extends \"base.html\" %}<h1>"),
                template("base.html", "<html><main id=\"a\">"),
            ],
            strings: Bilingual::from_fn(|_| Vec::new()),
            assets: Vec::new(),
            picture_sizes: String::new(),
            segments: Bilingual::from_fn(|_| segments()),
        };
        in_page(page, own, Language::Fr, &theme, "page.html")
            .into_iter()
            .map(|finding| {
                let what = match finding.args.first() {
                    Some((_, crate::locale::Value::Text(text))) => text.clone(),
                    _ => String::new(),
                };
                (
                    what,
                    format!("{}:{}", finding.place.path, finding.place.start),
                )
            })
            .collect()
    }

    #[test]
    fn what_a_page_lacks_is_told_where_the_template_has_it() {
        let good = "<html lang=fr-CA><title>T</title><body><main id=a><h1><img alt=x></h1></main><svg><title></title>";
        assert_eq!(found(good), []);
        let told = |page: &str, what: &str, place: &str| {
            assert_eq!(found(page), [(what.to_owned(), place.to_owned())], "{page}");
        };
        told(
            &good.replace(" lang=fr-CA", ""),
            "no-language",
            "base.html:0",
        );
        told(
            &good.replace("fr-CA", "en"),
            "other-language",
            "base.html:0",
        );
        told(&good.replace(">T<", "> <"), "no-title", "page.html:0");
        told(
            &good.replace("<img alt=x>", "<b> </b>"),
            "empty-heading",
            "page.html:25",
        );
        told(
            &good.replace("<svg>", "<h1>b</h1>"),
            "headings",
            "page.html:25",
        );
        told(&good.replace("main", "div"), "no-main", "base.html:6");
        told(&good.replace("<h1>", "<h1 id='a'>"), "a", "base.html:12");
        // One of the template's is told of with an id too; one of the author's is not, and hides none of the template's.
        let with_id = good.replace("<svg>", "<h1 id=b>b</h1>");
        told(&with_id, "headings", "page.html:25");
        assert_eq!(found_beside(&with_id, "<h1 id=b>b</h1>"), []);
        let with_both = with_id.replace("</main>", "<h1>c</h1></main>");
        assert_eq!(found_beside(&with_both, "<h1 id=b>b</h1>").len(), 1);
    }
}
