//! A slug made of anything is one, and the headings of a text have ids of their own.

use std::collections::BTreeSet;

use bulletin::document::Document;
use bulletin::model::{is_slug, slugged};

/// A text makes a slug, and its lines as headings have ids that differ.
pub(crate) fn are_addresses(text: &str) {
    is_one(text);
    ids_differ(text);
}

/// What is made of a text is a slug, and stays what it is.
fn is_one(text: &str) {
    let slug = slugged(text);
    assert!(
        slug.is_empty() || slug.len() > 100 || is_slug(&slug),
        "{slug:?}"
    );
    assert_eq!(slugged(&slug), slug);
    let is_plain = !text.starts_with('-') && !text.ends_with('-') && !text.contains("--");
    if is_slug(text) && is_plain {
        assert_eq!(slug, text);
    }
}

fn ids_differ(text: &str) {
    let headings: Vec<&str> = text.lines().flat_map(|line| ["## ", line, "\n"]).collect();
    let headings = headings.concat();
    let document = Document::parse(&headings, 0);
    let mut seen = BTreeSet::new();
    for id in document.ids() {
        let is_id = id
            .bytes()
            .all(|byte| byte.is_ascii_alphanumeric() || b"-_.".contains(&byte));
        assert!(
            is_id && id.starts_with(|first: char| first.is_ascii_alphabetic()),
            "{id:?}"
        );
        assert!(seen.insert(id), "{id:?} stands twice");
    }
}
