//! `<!-- allow group/name: reason -->`: an author says why one finding is right as it is.
//!
//! On a line of its own it speaks of the block that follows; in a line of text, of the paragraph it stands in.

use std::ops::Range;

use pulldown_cmark::{Event, Tag, TagEnd};

/// An excuse.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Excuse {
    /// The code of the finding it speaks of, as written.
    pub code: String,
    /// Why; empty where none is given.
    pub reason: String,
    /// The comment.
    pub span: Range<usize>,
    /// What it speaks of.
    pub covers: Range<usize>,
}

/// Returns the excuses of a document, in the order of the file.
#[must_use]
pub fn read(events: &[(Event, Range<usize>)]) -> Vec<Excuse> {
    let mut excuses: Vec<Excuse> = Vec::new();
    // Excuses that wait for the block they speak of.
    let mut waiting = 0;
    let mut depth = 0usize;
    let mut paragraph = 0..0;
    for (event, span) in events {
        match event {
            Event::Start(tag) => {
                if depth == 0 && !matches!(tag, Tag::HtmlBlock) {
                    for excuse in &mut excuses[waiting..] {
                        excuse.covers = span.clone();
                    }
                    waiting = excuses.len();
                }
                if depth == 0 {
                    paragraph = span.clone();
                }
                depth += 1;
            }
            Event::End(tag) => {
                depth = depth.saturating_sub(1);
                if depth == 0 && !matches!(tag, TagEnd::HtmlBlock) {
                    waiting = excuses.len();
                }
            }
            Event::Html(html) => excuses.extend(comments(html, span, span)),
            Event::InlineHtml(html) => {
                excuses.extend(comments(html, span, &paragraph));
            }
            _ => {}
        }
    }
    excuses
}

fn comments(html: &str, span: &Range<usize>, covers: &Range<usize>) -> Vec<Excuse> {
    let mut found = Vec::new();
    let mut from = 0;
    while let Some(start) = html[from..].find("<!--").map(|at| from + at) {
        let Some(end) = html[start..].find("-->").map(|at| start + at) else {
            break;
        };
        if let Some((code, reason)) = allow(html.get(start + 4..end).unwrap_or("")) {
            found.push(Excuse {
                code,
                reason,
                span: span.start + start..span.start + end + 3,
                covers: covers.clone(),
            });
        }
        from = end + 3;
    }
    found
}

/// Returns whether a comment, with its marks, is an excuse.
pub(super) fn is_one(comment: &str) -> bool {
    comment
        .strip_prefix("<!--")
        .and_then(|rest| rest.strip_suffix("-->"))
        .is_some_and(|inner| allow(inner).is_some())
}

/// Reads `allow code: reason`.
fn allow(comment: &str) -> Option<(String, String)> {
    let rest = comment.trim().strip_prefix("allow")?;
    let rest = rest.strip_prefix(char::is_whitespace)?.trim_start();
    let (code, reason) = rest.split_once(':').unwrap_or((rest, ""));
    Some((code.trim().to_owned(), reason.trim().to_owned()))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::document::Document;

    #[test]
    fn an_excuse_speaks_of_one_passage() {
        let file = "<!-- allow parity/list: no list in French -->\n\n- a\n- b\n\nText <!-- allow style/x --> here.\n\n<!-- note -->\n";
        let excuses = read(&Document::parse(file, 0).events);
        assert_eq!(excuses.len(), 2);
        assert_eq!(
            (excuses[0].code.as_str(), excuses[0].reason.as_str()),
            ("parity/list", "no list in French")
        );
        assert_eq!(file[excuses[0].covers.clone()].trim_end(), "- a\n- b");
        assert_eq!(
            &file[excuses[0].span.clone()],
            "<!-- allow parity/list: no list in French -->"
        );
        assert_eq!(
            (excuses[1].code.as_str(), excuses[1].reason.as_str()),
            ("style/x", "")
        );
        assert_eq!(
            file[excuses[1].covers.clone()].trim_end(),
            "Text <!-- allow style/x --> here."
        );
    }
}
