//! What pages say of themselves in their heads: dcterms, Open Graph, schema.org, and the links between the two languages.
#![expect(
    clippy::unwrap_used,
    clippy::case_sensitive_file_extension_comparisons,
    reason = "a failure of the machine ends a test, and the names of files are ours"
)]

use std::collections::BTreeMap;
use std::path::Path;

use serde_json::Value;

use crate::site::{FACTS, Site, run, snapshot, words};

/// The head of a page, read: everything that is asked of it below.
#[derive(Debug, Default)]
struct Head {
    title: String,
    /// By name or property, in order.
    meta: Vec<(String, String)>,
    canonical: Option<String>,
    /// Alternates that are pages, by language.
    languages: BTreeMap<String, String>,
    data: Vec<Value>,
}

impl Head {
    fn read(page: &str) -> Self {
        let (head, _) = page.split_once("</head>").unwrap();
        let mut read = Self::default();
        for part in head.split('<').skip(1) {
            let (tag, text) = part.split_once('>').unwrap();
            let get = |name: &str| attribute(tag, name);
            if tag == "title" {
                read.title = decoded(text);
            } else if tag.starts_with("meta ") {
                let name = get("name").or_else(|| get("property"));
                read.meta.extend(name.zip(get("content")));
            } else if tag.starts_with("link ") && get("rel").as_deref() == Some("canonical") {
                read.canonical = get("href");
            } else if tag.starts_with("link ") && get("type").is_none() {
                let language = get("hreflang").filter(|_| get("rel").unwrap() == "alternate");
                read.languages
                    .extend(language.map(|language| (language, get("href").unwrap())));
            } else if tag == "script type=\"application/ld+json\"" {
                read.data.push(serde_json::from_str(text).unwrap());
            }
        }
        read
    }

    fn get(&self, name: &str) -> Option<&str> {
        let mut named = self.meta.iter().filter(|(other, _)| other == name);
        named.next().map(|(_, content)| content.as_str())
    }
}

fn attribute(tag: &str, name: &str) -> Option<String> {
    let (_, rest) = tag.split_once(&format!(" {name}=\""))?;
    rest.split_once('"').map(|(value, _)| decoded(value))
}

fn decoded(text: &str) -> String {
    let mut text = text.to_owned();
    for (entity, sign) in [
        ("&lt;", "<"),
        ("&gt;", ">"),
        ("&quot;", "\""),
        ("&#39;", "'"),
        ("&#x27;", "'"),
        ("&amp;", "&"),
    ] {
        text = text.replace(entity, sign);
    }
    text
}

/// Every page of an output, by its path.
fn heads(out: &Path) -> BTreeMap<String, Head> {
    snapshot(out)
        .into_iter()
        .filter(|(path, _)| path.ends_with(".html"))
        .map(|(path, bytes)| (path, Head::read(&String::from_utf8(bytes).unwrap())))
        .collect()
}

/// The pages of the repository's own site.
fn sample() -> (tempfile::TempDir, BTreeMap<String, Head>) {
    let folder = tempfile::tempdir().unwrap();
    let out = folder.path().join("out");
    let ran = run(&[
        "bulletin",
        "build",
        "--root",
        env!("CARGO_MANIFEST_DIR"),
        "--out",
        out.to_str().unwrap(),
        "--at",
        "2026-06-01T12:00:00Z",
    ]);
    assert_eq!(ran.code, 0, "{ran:?}");
    let heads = heads(&out);
    (folder, heads)
}

fn file_of(address: &str) -> String {
    let path = address
        .strip_prefix("https://bulletins.example.gc.ca/")
        .unwrap();
    format!("{path}index.html")
}

fn is_bilingual_or_moved(path: &str, head: &Head) -> bool {
    ["index.html", "404.html", "en/404.html", "fr/404.html"].contains(&path)
        || head.get("robots") == Some("noindex")
}

#[test]
fn every_page_of_the_sample_describes_itself() {
    let (_folder, heads) = sample();
    let mut articles = 0;
    for (path, head) in &heads {
        if is_bilingual_or_moved(path, head) {
            assert_eq!(head.get("og:title"), None, "{path}");
            continue;
        }
        let language = &path[..2];
        let (iso, locale) = match language {
            "en" => ("eng", "en-CA"),
            _ => ("fra", "fr-CA"),
        };
        let say = |name: &str| head.get(name).unwrap_or_else(|| panic!("{path}: {name}"));
        let address = head.canonical.as_deref().unwrap();
        assert_eq!(&file_of(address), path);
        assert_eq!(say("dcterms.title"), head.title, "{path}");
        assert!(!say("dcterms.creator").is_empty(), "{path}");
        assert_eq!(say("dcterms.language"), iso, "{path}");
        if head.get("robots").is_some() {
            // The notice of a withdrawn bulletin.
            assert_eq!(head.get("og:title"), None, "{path}");
            assert!(head.data.is_empty(), "{path}");
            continue;
        }
        assert_eq!(say("dcterms.description"), say("description"), "{path}");
        assert_eq!(say("og:description"), say("description"), "{path}");
        assert_eq!(say("og:url"), address, "{path}");
        assert_eq!(say("og:locale"), locale.replace('-', "_"), "{path}");
        let other = if locale == "en-CA" { "fr-CA" } else { "en-CA" };
        assert_eq!(
            say("og:locale:alternate"),
            other.replace('-', "_"),
            "{path}"
        );
        assert!(head.title.ends_with(say("og:site_name")), "{path}");
        assert!(head.title.starts_with(say("og:title")), "{path}");
        assert!(head.get("twitter:card").is_none(), "{path}");
        let [data] = &*head.data else {
            panic!("{path}: {:?}", head.data)
        };
        assert_eq!(data["@context"], "https://schema.org", "{path}");
        assert_eq!(data["url"], address, "{path}");
        assert_eq!(data["inLanguage"], locale, "{path}");
        assert_eq!(data["publisher"]["name"], say("dcterms.creator"), "{path}");
        assert_eq!(data["workTranslation"]["inLanguage"], other, "{path}");
        assert_eq!(
            data["workTranslation"]["url"], head.languages[other],
            "{path}"
        );
        if say("og:type") == "article" {
            articles += 1;
            assert_eq!(data["@type"], "NewsArticle", "{path}");
            assert_eq!(data["headline"], say("og:title"), "{path}");
            assert_eq!(data["description"], say("description"), "{path}");
            assert_eq!(data["mainEntityOfPage"], address, "{path}");
            for (name, dcterms, key) in [
                ("article:published_time", "dcterms.issued", "datePublished"),
                ("article:modified_time", "dcterms.modified", "dateModified"),
            ] {
                let day = say(dcterms);
                assert!(
                    day.len() == 10 && day.as_bytes()[4] == b'-',
                    "{path}: {day}"
                );
                assert_eq!((say(name), &data[key]), (day, &day.into()), "{path}");
            }
            assert!(!say("dcterms.subject").is_empty(), "{path}");
        } else {
            assert_ne!(data["@type"], "NewsArticle", "{path}");
            assert_eq!(data["name"], say("og:title"), "{path}");
        }
    }
    assert!(articles >= 12, "{articles}");
}

#[test]
fn the_languages_of_every_page_name_each_other() {
    let (_folder, heads) = sample();
    for (path, head) in &heads {
        if is_bilingual_or_moved(path, head) {
            continue;
        }
        let names: Vec<&str> = head.languages.keys().map(String::as_str).collect();
        assert_eq!(names, ["en-CA", "fr-CA", "x-default"], "{path}");
        // The sample's first language is French.
        assert_eq!(
            head.languages["x-default"], head.languages["fr-CA"],
            "{path}"
        );
        for address in head.languages.values() {
            let twin = &heads[&file_of(address)];
            assert_eq!(twin.languages, head.languages, "{path}");
        }
    }
}

#[test]
fn no_two_pages_of_a_language_have_one_title_or_description() {
    let (_folder, heads) = sample();
    for part in ["title", "description"] {
        let mut seen = BTreeMap::new();
        for (path, head) in &heads {
            if is_bilingual_or_moved(path, head) {
                continue;
            }
            let words = match part {
                "title" => Some(head.title.as_str()),
                _ => head.get(part),
            };
            if let Some(words) = words
                && let Some(first) = seen.insert((&path[..2], words), path)
            {
                panic!("{first} and {path} have the {part} “{words}”");
            }
        }
        assert!(seen.len() > 40, "{}", seen.len());
    }
}

#[test]
fn no_title_breaks_out_of_the_head() {
    let site = Site::new();
    let title = "</script><script>alert(1)</script><!-- & 'a' \u{2028}é";
    let text = words(&title.replace('"', "\\\""), "Text.");
    site.bundle("bulletins/a", FACTS, &text, &text);
    let ran = site.build(&[]);
    assert_eq!(ran.code, 0, "{ran:?}");
    for path in ["en/bulletins/a/index.html", "fr/avis/a/index.html"] {
        let page = site.page(path);
        assert_eq!(page.matches("<script").count(), 1, "{path}");
        assert_eq!(page.matches("</script").count(), 1, "{path}");
        assert!(!page.contains("<!-- "), "{path}");
        let head = Head::read(&page);
        let [data] = &*head.data else {
            panic!("{path}: {:?}", head.data)
        };
        let shown = data["headline"].as_str().unwrap();
        assert!(shown.starts_with("</script><script>alert(1)"), "{shown}");
        assert!(shown.contains('&') && shown.contains('\u{2028}'), "{shown}");
        assert_eq!(head.get("og:title"), Some(shown), "{path}");
    }
}

#[test]
fn what_waits_is_named_nowhere_and_a_preview_describes_nothing() {
    let site = Site::new();
    let waiting = FACTS.replace("2024-12-09", "2099-12-09");
    let text = |language: &str| words(&format!("Unicorn {language}"), "Text.");
    site.bundle("bulletins/a", &waiting, &text("one"), &text("two"));
    let public = |language: &str| words(&format!("Known {language}"), "Text.");
    site.bundle("bulletins/b", FACTS, &public("one"), &public("two"));
    assert_eq!(site.build(&[]).code, 0);
    for (path, bytes) in snapshot(&site.out()) {
        let text = String::from_utf8_lossy(&bytes);
        assert!(!text.contains("Unicorn"), "{path}");
        assert!(!text.contains("/bulletins/a"), "{path}");
    }
    assert_eq!(site.build(&["--drafts"]).code, 0);
    let head = Head::read(&site.page("en/bulletins/a/index.html"));
    assert_eq!(head.get("og:title"), None);
    assert!(head.data.is_empty());
}

#[test]
fn a_picture_is_named_by_its_whole_address() {
    let site = Site::new();
    let picture = crate::site::photo(12, 8);
    site.put("content/bulletins/a/photo.jpg", &picture);
    site.put("content/files/shared.jpg", &picture);
    site.put("content/files/figure.svg", crate::site::FIGURE);
    site.bundle(
        "bulletins/a",
        FACTS,
        &words(
            "One",
            "![D](@/files/figure.svg)\n\n![A \"b\" & c](photo.jpg)\n\n![Z](@/files/shared.jpg)",
        ),
        &words("Un", "![Z](@/files/shared.jpg)"),
    );
    let ran = site.build(&[]);
    assert_eq!(ran.code, 0, "{ran:?}");
    let en = Head::read(&site.page("en/bulletins/a/index.html"));
    assert_eq!(
        en.get("og:image"),
        Some("https://bulletins.example.ca/en/bulletins/a/photo.jpg")
    );
    assert_eq!(en.get("og:image:alt"), Some("A “b” & c"));
    assert_eq!(en.get("og:image:width"), Some("12"));
    assert_eq!(en.data[0]["image"]["height"], 8);
    assert_eq!(en.data[0]["image"]["caption"], "A “b” & c");
    let fr = Head::read(&site.page("fr/avis/a/index.html"));
    assert_eq!(
        fr.get("og:image"),
        Some("https://bulletins.example.ca/files/shared.jpg")
    );
}
