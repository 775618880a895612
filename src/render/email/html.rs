//! A rendered text as a part of a message: pictures come with it, and what only a page needs is left out.

use pulldown_cmark_escape::escape_html;

use crate::render::email::tags::{Piece, attribute, attributes, pieces_of_message};

/// What becomes of a picture in a message.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) enum Shown {
    /// It comes with the message, under this id.
    Inside(String),
    /// It is a drawing, which most e-mail programs do not show: its words lead to it.
    Linked,
}

/// Attributes that mean something in a message. `id` is none of them: both texts stand on one page.
const KEPT: &[&str] = &[
    "alt",
    "aria-label",
    "class",
    "colspan",
    "height",
    "href",
    "lang",
    "open",
    "role",
    "rowspan",
    "scope",
    "span",
    "src",
    "start",
    "title",
    "width",
];

/// Returns HTML that [`crate::render::html`] wrote as a message holds it. `shown` is asked for each picture, by its whole
/// address as it is written.
pub(super) fn of_message(html: &str, shown: &dyn Fn(&str) -> Option<Shown>) -> String {
    let mut out = String::with_capacity(html.len());
    for piece in pieces_of_message(html) {
        match piece {
            Piece::Text(text) => out.push_str(text),
            Piece::Open("img", tag) => picture(&mut out, tag, shown),
            Piece::Open(_, tag) => open(&mut out, tag, None),
            Piece::Close(name) => {
                out.push_str("</");
                out.push_str(name);
                out.push('>');
            }
        }
    }
    out
}

fn picture(out: &mut String, tag: &str, shown: &dyn Fn(&str) -> Option<Shown>) {
    let src = attribute(tag, "src").unwrap_or("");
    match shown(src) {
        Some(Shown::Inside(id)) => open(out, tag, Some(&format!("cid:{id}"))),
        // Nothing in a message is asked for from a host: what does not come with it is led to.
        Some(Shown::Linked) | None => {
            let alt = attribute(tag, "alt").unwrap_or("");
            if !alt.is_empty() {
                out.push_str("<a href=\"");
                out.push_str(src);
                out.push_str("\">");
                out.push_str(alt);
                out.push_str("</a>");
            }
        }
    }
}

fn open(out: &mut String, tag: &str, src: Option<&str>) {
    out.push('<');
    out.push_str(tag.split([' ', '\n']).next().unwrap_or(tag));
    for (name, value) in attributes(tag).filter(|(name, _)| KEPT.contains(name)) {
        out.push(' ');
        out.push_str(name);
        if value.is_empty() && name != "alt" {
            continue;
        }
        out.push_str("=\"");
        match src.filter(|_| name == "src") {
            // Writing to a String cannot fail.
            Some(src) => drop(escape_html(&mut *out, src)),
            None => out.push_str(value),
        }
        out.push('"');
    }
    out.push('>');
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn pictures_come_with_the_message_and_ids_stay_behind() {
        let shown = |src: &str| match src {
            "https://a.ca/b.jpg" => Some(Shown::Inside("1@a.ca".to_owned())),
            _ => Some(Shown::Linked),
        };
        let html = "<h2 id=\"a\">A &lt; b</h2><p lang=\"fr\"><img src=\"https://a.ca/b.jpg\" alt=\"\" width=\"8\" \
             loading=\"lazy\"><img src=\"https://a.ca/c.svg\" alt=\"C &quot;d&quot;\"><a class=\"footnote-back\" \
             href=\"#\">x</a></p>";
        assert_eq!(
            of_message(html, &shown),
            "<h2>A &lt; b</h2><p lang=\"fr\"><img src=\"cid:1@a.ca\" alt=\"\" width=\"8\"><a href=\"https://a.ca/c.svg\">C \
             &quot;d&quot;</a></p>"
        );
    }
}
