//! The tags of a page that was made from a template, cut as browsers cut them: by whom, nobody knows.

/// Elements whose inside is text to a browser that runs no script.
const TEXTS: &[&str] = &[
    "iframe", "noembed", "noframes", "script", "style", "textarea", "title", "xmp",
];

/// A tag.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Tag<'t> {
    /// Its name, as written.
    pub name: &'t str,
    /// Whether it ends an element.
    pub is_end: bool,
    /// Its attributes, with their references; one without a value has an empty one.
    pub attributes: Vec<(&'t str, &'t str)>,
    /// What follows it, up to the next tag; of an element whose inside is text, all of that.
    pub text: &'t str,
}

impl<'t> Tag<'t> {
    /// Returns whether it is called so, in capitals or not.
    #[must_use]
    pub fn is(&self, name: &str) -> bool {
        self.name.eq_ignore_ascii_case(name)
    }

    /// Returns the value of an attribute.
    #[must_use]
    pub fn attribute(&self, name: &str) -> Option<&'t str> {
        self.attributes
            .iter()
            .find(|(other, _)| other.eq_ignore_ascii_case(name))
            .map(|(_, value)| *value)
    }
}

/// Cuts a page into its tags.
pub fn tags(page: &str) -> impl Iterator<Item = Tag<'_>> {
    let mut rest = page;
    std::iter::from_fn(move || {
        loop {
            rest = &rest[rest.find('<')?..];
            if let Some(comment) = rest.strip_prefix("<!--") {
                rest = comment.split_once("-->").map_or("", |(_, after)| after);
            } else if let Some((mut tag, after)) = tag(rest) {
                rest = after;
                let is_text = TEXTS.iter().any(|name| tag.is(name)) && !tag.is_end;
                let length = if is_text {
                    end_of(rest, tag.name)
                } else {
                    rest.find('<')
                };
                let (text, after) = rest.split_at(length.unwrap_or(rest.len()));
                tag.text = text;
                rest = after;
                return Some(tag);
            } else {
                rest = &rest[1..];
            }
        }
    })
}

/// Returns where an element whose inside is text ends.
fn end_of(text: &str, name: &str) -> Option<usize> {
    text.match_indices("</").map(|(at, _)| at).find(|at| {
        let written = text.get(at + 2..at + 2 + name.len());
        written.is_some_and(|written| written.eq_ignore_ascii_case(name))
    })
}

/// Reads the tag that a text begins with, and returns what follows it.
fn tag(text: &str) -> Option<(Tag<'_>, &str)> {
    let text = text.strip_prefix('<')?;
    let (is_end, text) = match text.strip_prefix('/') {
        Some(text) => (true, text),
        None => (false, text),
    };
    if !text.starts_with(|char: char| char.is_ascii_alphabetic()) {
        return None;
    }
    let is_name = |char: char| !char.is_ascii_whitespace() && !matches!(char, '/' | '>');
    let (name, mut rest) = text.split_at(text.find(|char| !is_name(char)).unwrap_or(text.len()));
    let mut attributes = Vec::new();
    loop {
        rest = rest.trim_start_matches(|char: char| char.is_ascii_whitespace() || char == '/');
        if let Some(after) = rest.strip_prefix('>') {
            rest = after;
            break;
        }
        let mut chars = rest.char_indices();
        if chars.next().is_none() {
            break;
        }
        // A stray sign begins a name too, so that each step goes on.
        let end = chars
            .find(|(_, char)| !is_name(*char) || *char == '=')
            .map_or(rest.len(), |(at, _)| at);
        let (name, after) = rest.split_at(end);
        rest = after;
        let sign = after.trim_start_matches(|char: char| char.is_ascii_whitespace());
        let value = match sign.strip_prefix('=') {
            Some(written) => {
                let (value, after) = value(written);
                rest = after;
                value
            }
            None => "",
        };
        attributes.push((name, value));
    }
    let tag = Tag {
        name,
        is_end,
        attributes,
        text: "",
    };
    Some((tag, rest))
}

/// Reads the value after an equals sign, and returns what follows it.
fn value(text: &str) -> (&str, &str) {
    let text = text.trim_start_matches(|char: char| char.is_ascii_whitespace());
    for quote in ['"', '\''] {
        if let Some(rest) = text.strip_prefix(quote) {
            return rest.split_once(quote).unwrap_or((rest, ""));
        }
    }
    let is_value = |char: char| !char.is_ascii_whitespace() && char != '>';
    text.split_at(text.find(|char| !is_value(char)).unwrap_or(text.len()))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn tags_are_cut_as_browsers_do() {
        let page = "<!DOCTYPE html><!-- <h1> --><HTML lang=en class='a > b' hidden><title><h1></TITLE><br/>a < b<p id = \"x\">\
                    text</p><a =x href";
        let cut: Vec<Tag> = tags(page).collect();
        let names: Vec<(&str, bool)> = cut.iter().map(|tag| (tag.name, tag.is_end)).collect();
        assert_eq!(
            names,
            [
                ("HTML", false),
                ("title", false),
                ("TITLE", true),
                ("br", false),
                ("p", false),
                ("p", true),
                ("a", false),
            ]
        );
        assert_eq!(
            cut[0].attributes,
            [("lang", "en"), ("class", "a > b"), ("hidden", "")]
        );
        assert_eq!(cut[1].text, "<h1>");
        assert_eq!(cut[3].text, "a ");
        assert_eq!(cut[4].attribute("ID"), Some("x"));
        assert_eq!(cut[4].text, "text");
        assert_eq!(cut[6].attributes, [("=x", ""), ("href", "")]);
    }
}
