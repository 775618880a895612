//! Texts that a template writes as HTML. They can be told only where a text has a tag in it that means nothing: those of the
//! sites that try a theme have one, named after what the text is.

use std::collections::BTreeSet;

use crate::diagnostic::{Finding, Rule};
use crate::document::markup;
use crate::model::Theme;

/// A text that a page has as markup.
const UNESCAPED: Rule = Rule::fault("input/unescaped");

/// The rule.
pub(crate) const RULES: &[&Rule] = &[&UNESCAPED];

/// Begins the name of such a tag; what the text is called follows.
pub(crate) const SIGN: &str = "x-sign-";

/// Looks through a page that was made from a template: for a sign that became a tag, and one that became an attribute since
/// its value has no quotation marks.
pub(crate) fn in_page(page: &str, theme: &Theme, template: &str) -> Vec<Finding> {
    if !page.contains(SIGN) {
        return Vec::new();
    }
    let mut faults: BTreeSet<(&str, &str)> = BTreeSet::new();
    let mut fault = |kind, text| faults.extend(named(text).map(|value| (kind, value)));
    for tag in markup::tags(page).filter(|tag| !tag.is_end) {
        if tag.name.starts_with(SIGN) {
            fault("tag", tag.name);
        }
        for (name, _) in &tag.attributes {
            fault("attribute", name);
        }
    }
    faults
        .into_iter()
        .map(|(kind, value)| {
            let (written, advice) = match kind {
                "attribute" => (format!("{value} }}}}"), "attribute"),
                _ => (format!("{value} | safe"), "help"),
            };
            Finding::new(&UNESCAPED, theme.place_anywhere(template, &written))
                .with("kind", kind)
                .with("value", value)
                .advise(advice)
        })
        .collect()
}

/// Returns what the text is called whose sign stands in this one.
fn named(text: &str) -> Option<&str> {
    let (_, rest) = text.split_once(SIGN)?;
    let end = rest.find(|char: char| !char.is_ascii_alphanumeric() && char != '_');
    Some(&rest[..end.unwrap_or(rest.len())])
}
