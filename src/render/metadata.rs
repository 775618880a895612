//! What a page says of itself to those who show a link to it (Open Graph) and to search engines (schema.org): HTML for its
//! `head`, made whole here, so that no theme can write it wrong.

use pulldown_cmark_escape::escape_html;
use serde::Serialize;

use crate::model::{Config, Language};
use crate::render::view::PageView;

/// A page's first picture, for who shows a link to the page.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Picture {
    /// Its whole address.
    pub(super) href: String,
    /// The words that stand for it, where it has any.
    pub(super) alt: String,
    /// Width and height in CSS pixels.
    pub(super) size: Option<(u32, u32)>,
}

/// Returns what a page says of itself: nothing where search engines are told to leave it alone, or it has no address.
pub(super) fn html(
    config: &Config,
    language: Language,
    page: &PageView,
    picture: Option<&Picture>,
) -> String {
    let Some(address) = page.canonical.as_deref() else {
        return String::new();
    };
    if page.robots.is_some() {
        return String::new();
    }
    let mut out = String::with_capacity(2 << 10);
    open_graph(&mut out, config, language, page, address, picture);
    json_ld(&mut out, config, language, page, address, picture);
    out
}

/// The properties of <https://ogp.me>. What only one company reads is left out.
fn open_graph(
    out: &mut String,
    config: &Config,
    language: Language,
    page: &PageView,
    address: &str,
    picture: Option<&Picture>,
) {
    let mut say = |property: &str, content: &str| {
        out.push_str("<meta property=\"");
        out.push_str(property);
        out.push_str("\" content=\"");
        // Writing to a String cannot fail.
        let _ = escape_html(&mut *out, content);
        out.push_str("\">\n");
    };
    let is_article = is_article(page);
    say("og:type", if is_article { "article" } else { "website" });
    say("og:title", &page.title);
    if let Some(description) = &page.description {
        say("og:description", description);
    }
    say("og:url", address);
    say("og:site_name", &config.title[language]);
    say("og:locale", &underscored(language));
    say("og:locale:alternate", &underscored(language.twin()));
    if let Some(picture) = picture {
        say("og:image", &picture.href);
        if let Some((width, height)) = picture.size {
            say("og:image:width", &width.to_string());
            say("og:image:height", &height.to_string());
        }
        if !picture.alt.is_empty() {
            say("og:image:alt", &picture.alt);
        }
    }
    if is_article {
        if let Some(issued) = &page.issued {
            say("article:published_time", &issued.iso);
        }
        if let Some(modified) = &page.modified {
            say("article:modified_time", &modified.iso);
        }
        for subject in &page.subjects {
            say("article:tag", subject);
        }
    }
}

/// Open Graph writes `en_CA`.
fn underscored(language: Language) -> String {
    language.locale().replace('-', "_")
}

fn is_article(page: &PageView) -> bool {
    page.kind == "bulletin"
}

/// A thing of schema.org.
#[derive(Serialize)]
#[serde(rename_all = "camelCase")]
struct Thing<'a> {
    #[serde(rename = "@context")]
    context: &'static str,
    #[serde(rename = "@type")]
    kind: &'static str,
    /// A page has a name, an article a headline.
    #[serde(skip_serializing_if = "Option::is_none")]
    name: Option<&'a str>,
    #[serde(skip_serializing_if = "Option::is_none")]
    headline: Option<&'a str>,
    #[serde(skip_serializing_if = "Option::is_none")]
    description: Option<&'a str>,
    in_language: &'static str,
    url: &'a str,
    #[serde(skip_serializing_if = "Option::is_none")]
    main_entity_of_page: Option<&'a str>,
    #[serde(skip_serializing_if = "Option::is_none")]
    date_published: Option<&'a str>,
    #[serde(skip_serializing_if = "Option::is_none")]
    date_modified: Option<&'a str>,
    #[serde(skip_serializing_if = "<[String]>::is_empty")]
    keywords: &'a [String],
    publisher: Named<'a>,
    #[serde(skip_serializing_if = "Option::is_none")]
    image: Option<ImageObject<'a>>,
    /// Neither language is the original: each page names the other.
    work_translation: Translation<'a>,
}

#[derive(Serialize)]
struct Named<'a> {
    #[serde(rename = "@type")]
    kind: &'static str,
    name: &'a str,
}

#[derive(Serialize)]
struct ImageObject<'a> {
    #[serde(rename = "@type")]
    kind: &'static str,
    url: &'a str,
    #[serde(skip_serializing_if = "Option::is_none")]
    width: Option<u32>,
    #[serde(skip_serializing_if = "Option::is_none")]
    height: Option<u32>,
    #[serde(skip_serializing_if = "str::is_empty")]
    caption: &'a str,
}

#[derive(Serialize)]
#[serde(rename_all = "camelCase")]
struct Translation<'a> {
    #[serde(rename = "@type")]
    kind: &'static str,
    in_language: &'static str,
    url: &'a str,
}

/// A block of data: no browser runs it, and the Content Security Policy has nothing to say about it.
fn json_ld(
    out: &mut String,
    config: &Config,
    language: Language,
    page: &PageView,
    address: &str,
    picture: Option<&Picture>,
) {
    let kind = match page.kind {
        "bulletin" => "NewsArticle",
        "home" => "WebSite",
        "list" | "topics" => "CollectionPage",
        _ => "WebPage",
    };
    let is_article = is_article(page);
    let title = Some(page.title.as_str());
    let thing = Thing {
        context: "https://schema.org",
        kind,
        name: title.filter(|_| !is_article),
        headline: title.filter(|_| is_article),
        description: page.description.as_deref(),
        in_language: language.locale(),
        url: address,
        main_entity_of_page: is_article.then_some(address),
        date_published: page.issued.as_ref().map(|day| day.iso.as_str()),
        date_modified: page.modified.as_ref().map(|day| day.iso.as_str()),
        keywords: &page.subjects,
        publisher: Named {
            kind: "Organization",
            name: &config.owner[language],
        },
        image: picture.map(|picture| ImageObject {
            kind: "ImageObject",
            url: &picture.href,
            width: picture.size.map(|(width, _)| width),
            height: picture.size.map(|(_, height)| height),
            caption: &picture.alt,
        }),
        work_translation: Translation {
            kind,
            in_language: page.twin.locale,
            url: &page.twin.absolute,
        },
    };
    // A struct of texts and numbers is always JSON.
    if let Ok(json) = serde_json::to_string(&thing) {
        out.push_str("<script type=\"application/ld+json\">");
        escape_json(out, &json);
        out.push_str("</script>\n");
    }
}

/// Writes JSON so that nothing in it ends or changes the element round it: outside its texts JSON has none of these
/// signs, and inside them it may write any as a number.
fn escape_json(out: &mut String, json: &str) {
    for character in json.chars() {
        match character {
            '<' => out.push_str("\\u003c"),
            '>' => out.push_str("\\u003e"),
            '&' => out.push_str("\\u0026"),
            '\u{2028}' => out.push_str("\\u2028"),
            '\u{2029}' => out.push_str("\\u2029"),
            other => out.push(other),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn json_stays_inside_its_element() {
        let hostile = "</script><!-- <script> \u{2028}\u{2029} & \" \\ é";
        let json = serde_json::json!({ "a": hostile }).to_string();
        let mut out = String::new();
        escape_json(&mut out, &json);
        assert!(
            !out.contains(['<', '>', '&', '\u{2028}', '\u{2029}']),
            "{out}"
        );
        let read: serde_json::Value = serde_json::from_str(&out).unwrap_or_default();
        assert_eq!(read["a"], hostile);
    }
}
