//! The little HTML that may stand in Markdown: read strictly, written again from what was read.
//!
//! Whatever is not understood to the letter is a fault, so nothing can reach a page that this list does not name.

use std::ops::Range;

use pulldown_cmark::{Event, Tag};

/// Elements that may be written, each with its attributes beside `lang` (contract.md, "Raw HTML").
const ALLOWED: &[(&str, &[&str])] = &[
    ("abbr", &["title"]),
    ("br", &[]),
    ("caption", &[]),
    ("cite", &[]),
    ("col", &["span"]),
    ("colgroup", &["span"]),
    ("dd", &[]),
    ("del", &[]),
    ("details", &["open"]),
    ("dfn", &[]),
    ("dl", &[]),
    ("dt", &[]),
    ("em", &[]),
    ("ins", &[]),
    ("kbd", &[]),
    ("li", &[]),
    ("mark", &[]),
    ("ol", &[]),
    ("p", &[]),
    ("q", &[]),
    ("samp", &[]),
    ("small", &[]),
    ("span", &[]),
    ("strong", &[]),
    ("sub", &[]),
    ("summary", &[]),
    ("sup", &[]),
    ("table", &[]),
    ("tbody", &[]),
    ("td", &["colspan", "rowspan"]),
    ("tfoot", &[]),
    ("th", &["colspan", "rowspan", "scope"]),
    ("thead", &[]),
    ("tr", &[]),
    ("ul", &[]),
    ("var", &[]),
    ("wbr", &[]),
];

/// Elements that stand in a line of text; the others end the paragraph that they begin in (HTML, 13.2.6.4.7).
const INLINE: &[&str] = &[
    "abbr", "br", "cite", "del", "dfn", "em", "ins", "kbd", "mark", "q", "samp", "small", "span",
    "strong", "sub", "sup", "var", "wbr",
];

/// Elements without an end tag.
const VOID: &[&str] = &["br", "col", "wbr"];

/// One piece of raw HTML.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Piece<'h> {
    /// Text between tags, entities as written.
    Text(&'h str),
    /// A start tag of the list.
    Open(&'static str, Vec<(&'static str, &'h str)>),
    /// An end tag of the list.
    Close(&'static str),
    /// A comment: never published.
    Comment,
}

/// Raw HTML that cannot stand.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Fault {
    /// What is wrong.
    pub kind: FaultKind,
    /// The element or attribute meant.
    pub name: String,
    /// Where.
    pub span: Range<usize>,
}

/// What is wrong with raw HTML.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum FaultKind {
    /// An element that is not on the list.
    Element,
    /// An attribute, or a value of one, that is not on the list.
    Attribute,
    /// Something with angle brackets that is not a tag.
    Malformed,
    /// A start tag whose end tag does not come in the same block, or the other way round.
    Unbalanced,
}

/// Reads raw HTML. What is not allowed comes out as faults, with places from the beginning of `html`.
#[must_use]
pub fn pieces(html: &str) -> (Vec<(Piece<'_>, Range<usize>)>, Vec<Fault>) {
    let mut pieces = Vec::new();
    let mut faults = Vec::new();
    let mut at = 0;
    while at < html.len() {
        let rest = &html[at..];
        let length = if let Some(comment) = rest.strip_prefix("<!--") {
            if let Some(end) = comment.find("-->") {
                let length = end + 7;
                pieces.push((Piece::Comment, at..at + length));
                length
            } else {
                faults.push(fault(FaultKind::Malformed, "<!--", at..html.len()));
                rest.len()
            }
        } else if rest.starts_with('<') {
            let length = tag_length(rest);
            match tag(&rest[..length]) {
                Ok(piece) => pieces.push((piece, at..at + length)),
                Err((kind, name)) => {
                    faults.push(fault(kind, name, at..at + length));
                    // The element itself may stand: its end tag must not be told as well.
                    if kind == FaultKind::Attribute
                        && let Some(element) = element(&html[at + 1..])
                    {
                        pieces.push((Piece::Open(element, Vec::new()), at..at + length));
                    }
                }
            }
            length
        } else {
            let length = rest.find('<').unwrap_or(rest.len());
            pieces.push((Piece::Text(&rest[..length]), at..at + length));
            length
        };
        at += length;
    }
    (pieces, faults)
}

fn fault(kind: FaultKind, name: &str, span: Range<usize>) -> Fault {
    Fault {
        kind,
        name: name.chars().take(40).collect(),
        span,
    }
}

/// The length of what begins with `<`: up to the `>` that is not in quotation marks.
fn tag_length(text: &str) -> usize {
    let mut quote = None;
    for (at, byte) in text.bytes().enumerate().skip(1) {
        match (quote, byte) {
            (None, b'"' | b'\'') => quote = Some(byte),
            (Some(open), _) if open == byte => quote = None,
            (None, b'>') => return at + 1,
            _ => {}
        }
    }
    text.len()
}

/// Returns the element of the list whose name begins `text`.
fn element(text: &str) -> Option<&'static str> {
    let name = text
        .split(|character: char| !character.is_ascii_alphanumeric())
        .next()?;
    let mut names = ALLOWED.iter().map(|(known, _)| *known);
    names.find(|known| known.eq_ignore_ascii_case(name))
}

/// Reads one tag, whole, from `<` to `>`.
fn tag(text: &str) -> Result<Piece<'_>, (FaultKind, &str)> {
    let inside = text
        .strip_prefix('<')
        .and_then(|text| text.strip_suffix('>'))
        .ok_or((FaultKind::Malformed, text))?;
    let (closing, inside) = match inside.strip_prefix('/') {
        Some(rest) => (true, rest.trim_end()),
        None => (false, inside),
    };
    let end = inside
        .find(|character: char| !character.is_ascii_alphanumeric())
        .unwrap_or(inside.len());
    let (name, rest) = inside.split_at(end);
    if name.is_empty() {
        return Err((FaultKind::Malformed, text));
    }
    let (known, attributes) = ALLOWED
        .iter()
        .find(|(known, _)| known.eq_ignore_ascii_case(name))
        .ok_or((FaultKind::Element, name))?;
    if closing {
        return if rest.is_empty() && !VOID.contains(known) {
            Ok(Piece::Close(known))
        } else {
            Err((FaultKind::Malformed, text))
        };
    }
    let rest = rest.trim_end();
    let rest = if VOID.contains(known) {
        rest.strip_suffix('/').unwrap_or(rest)
    } else {
        rest
    };
    Ok(Piece::Open(known, read_attributes(rest, attributes)?))
}

fn read_attributes<'h>(
    mut rest: &'h str,
    allowed: &'static [&'static str],
) -> Result<Vec<(&'static str, &'h str)>, (FaultKind, &'h str)> {
    let mut attributes: Vec<(&'static str, &str)> = Vec::new();
    loop {
        let trimmed = rest.trim_start();
        if trimmed.is_empty() {
            return Ok(attributes);
        }
        if trimmed.len() == rest.len() {
            return Err((FaultKind::Malformed, rest));
        }
        let end = trimmed
            .find(|character: char| !character.is_ascii_alphanumeric() && character != '-')
            .unwrap_or(trimmed.len());
        let (name, after) = trimmed.split_at(end);
        let known = allowed
            .iter()
            .chain(&["lang"])
            .find(|known| known.eq_ignore_ascii_case(name))
            .ok_or((
                FaultKind::Attribute,
                if name.is_empty() { trimmed } else { name },
            ))?;
        let (value, after) = match after.strip_prefix('=') {
            None => ("", after),
            Some(quoted) => {
                let quote = quoted
                    .chars()
                    .next()
                    .filter(|first| matches!(first, '"' | '\''));
                let quote = quote.ok_or((FaultKind::Attribute, name))?;
                quoted[1..]
                    .split_once(quote)
                    .ok_or((FaultKind::Malformed, trimmed))?
            }
        };
        if !is_value(known, value) || attributes.iter().any(|(other, _)| other == known) {
            return Err((FaultKind::Attribute, name));
        }
        attributes.push((known, value));
        rest = after;
    }
}

fn is_value(attribute: &str, value: &str) -> bool {
    match attribute {
        "lang" => {
            !value.is_empty()
                && value.split('-').enumerate().all(|(index, part)| {
                    let length = if index == 0 { 2..=3 } else { 1..=8 };
                    length.contains(&part.len())
                        && part.bytes().all(|byte| byte.is_ascii_alphanumeric())
                })
        }
        "open" => value.is_empty() || value == "open",
        "scope" => ["row", "col", "rowgroup", "colgroup"].contains(&value),
        "colspan" | "rowspan" | "span" => value
            .parse()
            .is_ok_and(|count: u16| (1..=1000).contains(&count)),
        "title" => !value.is_empty() && !value.contains('<'),
        _ => false,
    }
}

/// An element that is open, or the beginning of something in Markdown.
enum Open {
    Element(&'static str, Range<usize>),
    /// Emphasis, a link: what stands in a line of text.
    Inline,
    /// What holds a line of text and no block.
    Paragraph,
    Block,
}

impl Open {
    fn of(tag: &Tag) -> Self {
        match tag {
            Tag::Emphasis | Tag::Strong | Tag::Link { .. } | Tag::Image { .. } => Self::Inline,
            Tag::Paragraph | Tag::Heading { .. } => Self::Paragraph,
            _ => Self::Block,
        }
    }
}

/// What is open, the innermost last, each with whether what stands in it stands in a paragraph: however deep they nest,
/// nobody looks back.
#[derive(Default)]
struct Stack(Vec<(Open, bool)>);

impl Stack {
    fn in_paragraph(&self) -> bool {
        self.0.last().is_some_and(|(_, is_within)| *is_within)
    }

    fn push(&mut self, open: Open) {
        let is_within = match &open {
            Open::Element("p", _) | Open::Paragraph => true,
            Open::Element(..) | Open::Inline => self.in_paragraph(),
            Open::Block => false,
        };
        self.0.push((open, is_within));
    }

    fn pop(&mut self) -> Option<Open> {
        self.0.pop().map(|(open, _)| open)
    }

    fn last(&self) -> Option<&Open> {
        self.0.last().map(|(open, _)| open)
    }
}

/// Finds everything in a document's raw HTML that cannot stand. Tags must nest with the blocks of the Markdown: what
/// is opened in a paragraph is closed in it, what is opened between blocks is closed between blocks of the same level,
/// and no block begins in a paragraph.
#[must_use]
pub fn faults(events: &[(Event, Range<usize>)]) -> Vec<Fault> {
    let mut faults = Vec::new();
    let mut open = Stack::default();
    for (event, span) in events {
        match event {
            Event::Start(Tag::HtmlBlock) | Event::End(pulldown_cmark::TagEnd::HtmlBlock) => {}
            Event::Start(tag) => {
                let start = Open::of(tag);
                if matches!(start, Open::Paragraph | Open::Block) && open.in_paragraph() {
                    faults.push(fault(FaultKind::Unbalanced, "p", span.clone()));
                }
                open.push(start);
            }
            Event::End(_) => {
                while let Some(Open::Element(name, span)) = open.pop() {
                    faults.push(fault(FaultKind::Unbalanced, name, span));
                }
            }
            Event::Html(html) | Event::InlineHtml(html) => {
                let (pieces, wrong) = self::pieces(html);
                let shift = |inner: Range<usize>| span.start + inner.start..span.start + inner.end;
                faults.extend(wrong.into_iter().map(|wrong| Fault {
                    span: shift(wrong.span.clone()),
                    ..wrong
                }));
                for (piece, inner) in pieces {
                    match piece {
                        Piece::Open(name, _) if !INLINE.contains(&name) && open.in_paragraph() => {
                            faults.push(fault(FaultKind::Unbalanced, name, shift(inner)));
                        }
                        Piece::Open(name, _) if !VOID.contains(&name) => {
                            open.push(Open::Element(name, shift(inner)));
                        }
                        Piece::Close(name) => {
                            if matches!(open.last(), Some(Open::Element(top, _)) if *top == name) {
                                open.pop();
                            } else {
                                faults.push(fault(FaultKind::Unbalanced, name, shift(inner)));
                            }
                        }
                        _ => {}
                    }
                }
            }
            _ => {}
        }
    }
    while let Some(rest) = open.pop() {
        if let Open::Element(name, span) = rest {
            faults.push(fault(FaultKind::Unbalanced, name, span));
        }
    }
    faults.sort_by_key(|fault| fault.span.start);
    faults
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::document::Document;

    #[test]
    fn what_is_on_the_list_passes() {
        for good in [
            "a <span lang=\"fr-CA\">mot</span> b",
            "x<sup>2</sup> H<sub>2</sub>O",
            "<abbr title='Chief Information Officer'>CIO</abbr>",
            "line<br>line<br/>",
            "<details>\n<summary>More</summary>\n\nText *here*.\n\n</details>",
            "<table>\n<tr><th scope=\"row\">A</th><td colspan=\"2\">B</td></tr>\n</table>",
            "a <!-- note --> b",
            "| a |\n|---|\n| <ul><li>b</li></ul> |",
            "- a <ul><li>b</li></ul>",
            "<ul>\n<li><p>a</p></li>\n</ul>",
            "<!-- a\nlong note -->\n\n<details\nopen>\n<summary>S</summary>\n</details>",
        ] {
            assert_eq!(Document::parse(good, 0).html_faults, [], "{good}");
        }
    }

    #[test]
    fn what_is_not_is_a_fault() {
        for (bad, kind, at) in [
            ("a <script>x</script>", FaultKind::Element, "<script>"),
            (
                "a <span onclick=\"x\">b</span>",
                FaultKind::Attribute,
                "<span onclick=\"x\">",
            ),
            (
                "a <span lang=fr>b</span>",
                FaultKind::Attribute,
                "<span lang=fr>",
            ),
            (
                "a <span lang=\"\">b</span>",
                FaultKind::Attribute,
                "<span lang=\"\">",
            ),
            (
                "a <span style='x'>b</span>",
                FaultKind::Attribute,
                "<span style='x'>",
            ),
            ("a <b>", FaultKind::Element, "<b>"),
            ("a <span>b", FaultKind::Unbalanced, "<span>"),
            ("*a <sup>b* c</sup>", FaultKind::Unbalanced, "<sup>"),
            ("a </sup>", FaultKind::Unbalanced, "</sup>"),
            ("a <ul><li>b</li></ul>", FaultKind::Unbalanced, "<ul>"),
            ("## *a <p>b</p>*", FaultKind::Unbalanced, "<p>"),
            ("<p>\n\na\n\n</p>", FaultKind::Unbalanced, "a\n"),
            ("<p><table></table></p>", FaultKind::Unbalanced, "<table>"),
            (
                "<iframe src=\"https://x\"></iframe>",
                FaultKind::Element,
                "<iframe src=\"https://x\">",
            ),
            (
                "<td>\n\n- a\n\n</td>\n\n<td>",
                FaultKind::Unbalanced,
                "<td>",
            ),
            ("<!DOCTYPE html>", FaultKind::Malformed, "<!DOCTYPE html>"),
        ] {
            let document = Document::parse(bad, 0);
            let first = &document.html_faults[0];
            assert_eq!((first.kind, &bad[first.span.clone()]), (kind, at), "{bad}");
        }
    }
}
