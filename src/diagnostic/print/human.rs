//! Findings for people: the message, the lines of the source with a caret, what to write instead.

use std::borrow::Cow;
use std::ops::Range;

use annotate_snippets::{Annotation, AnnotationKind, Group, Level, Renderer, Snippet};

use super::{Said, before_colon};
use crate::diagnostic::{Finding, secret};
use crate::locale::{Words, visible};
use crate::model::{Lines, Severity};

/// Returns a finding as text that ends with an empty line.
pub(super) fn excerpt(words: &Words, said: &Said, is_coloured: bool) -> String {
    let finding = said.finding;
    // The renderer writes the colon after the name of a level: the space before it belongs to the name.
    let space = before_colon(words.language);
    let word = words.say(&format!("severity-{}", finding.severity.key()), &[]);
    let name = format!("{word}[{}]{space}", finding.rule.code);
    let level = match finding.severity {
        Severity::Error => Level::ERROR,
        Severity::Warning => Level::WARNING,
        Severity::Note => Level::NOTE,
    };
    let mut group = Group::with_title(level.with_name(name).primary_title(&said.message));
    let place = &finding.place;
    let (lines, first, span) = lines_of(said.source, place.start..place.end);
    let (lines, span) = secret::shown(lines, span, finding.is_secret);
    let (lines, span) = visible::lines(lines, span);
    let shown = AnnotationKind::Primary.span(span);
    group = group.element(snippet(&place.path, lines, first, shown));
    for ((place, label), text) in finding.related.iter().zip(said.related) {
        let label = finding.say(words, label);
        let (lines, first, span) = lines_of(text, place.start..place.end);
        let (lines, span) = secret::shown(lines, span, false);
        let (lines, span) = visible::lines(lines, span);
        let shown = AnnotationKind::Context.span(span).label(label);
        group = group.element(snippet(&place.path, lines, first, shown));
    }
    let help_name = format!("{}{space}", words.say("severity-help", &[]));
    group = group.element(Level::HELP.with_name(help_name).message(&said.help));
    let renderer = if is_coloured {
        Renderer::styled()
    } else {
        Renderer::plain()
    };
    let mut text = renderer.term_width(120).render(&[group]);
    text.push_str("\n\n");
    text
}

/// Returns the lines of a finding's place with a caret, and nothing else; none of an empty place.
pub(super) fn lines(finding: &Finding, source: &Lines) -> String {
    if source.text().is_empty() {
        return String::new();
    }
    let (lines, first, span) = lines_of(source, finding.place.start..finding.place.end);
    let (lines, span) = secret::shown(lines, span, finding.is_secret);
    let (lines, span) = visible::lines(lines, span);
    let shown = AnnotationKind::Primary.span(span);
    let group = Group::with_level(Level::ERROR).element(
        Snippet::source(lines)
            .line_start(first)
            .fold(true)
            .annotation(shown),
    );
    Renderer::plain().term_width(100).render(&[group])
}

/// The lines of a place: only those, so that a long file costs no more than a short one. The renderer writes a path as
/// it is.
fn snippet<'s>(
    path: &'s str,
    lines: Cow<'s, str>,
    first: usize,
    shown: Annotation<'s>,
) -> Snippet<'s, Annotation<'s>> {
    Snippet::source(lines)
        .line_start(first)
        .path(visible::line(path))
        .fold(true)
        .annotation(shown)
}

/// Returns the whole lines round a span (at most five, then its first), the number of the first, and the span in them.
fn lines_of(source: &Lines, span: Range<usize>) -> (&str, usize, Range<usize>) {
    let (file, source) = (source, source.text());
    let mut start = span.start.min(source.len());
    while !source.is_char_boundary(start) {
        start -= 1;
    }
    let mut end = span.end.clamp(start, source.len());
    while !source.is_char_boundary(end) {
        end += 1;
    }
    if source[start..end].matches('\n').count() >= 5 {
        end = source[start..]
            .find('\n')
            .map_or(end, |length| start + length);
    }
    let mut from = source[..start].rfind(['\n', '\r']).map_or(0, |at| at + 1);
    if source[from..].starts_with('\u{feff}') {
        from += '\u{feff}'.len_utf8();
    }
    let (start, end) = (start.max(from), end.max(from));
    let to = source[end..]
        .find(['\n', '\r'])
        .map_or(source.len(), |at| end + at);
    (
        &source[from..to],
        file.position(from).line,
        start - from..end - from,
    )
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_the_lines_meant_are_shown() {
        assert_eq!(
            lines_of(&Lines::new("a\nbcd\ne".to_owned()), 3..4),
            ("bcd", 2, 1..2)
        );
        assert_eq!(
            lines_of(&Lines::new("\u{feff}ab\r\nc".to_owned()), 3..4),
            ("ab", 1, 0..1)
        );
        assert_eq!(lines_of(&Lines::default(), 0..0), ("", 1, 0..0));
        assert_eq!(
            lines_of(&Lines::new("a\n1\n2\n3\n4\n5\n6".to_owned()), 2..13),
            ("1", 2, 0..1)
        );
    }
}
