//! Findings for people (with the source and a caret) and for machines (one JSON object a line).

use std::borrow::Cow;
use std::ops::Range;

use annotate_snippets::{AnnotationKind, Group, Level, Renderer, Snippet};
use serde::Serialize;

use crate::diagnostic::{Finding, secret};
use crate::locale::Words;
use crate::model::{Language, Place, Position, Severity};

/// How findings are written.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Format {
    /// For people.
    Human,
    /// One object a line.
    Json,
}

impl Format {
    /// All, with their names on the command line.
    pub const KEYS: [(&'static str, Self); 2] = [("human", Self::Human), ("json", Self::Json)];
}

/// Writes findings in one language and one format.
pub struct Printer<'a> {
    words: &'a Words,
    format: Format,
    renderer: Renderer,
}

impl std::fmt::Debug for Printer<'_> {
    fn fmt(&self, formatter: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        formatter
            .debug_struct("Printer")
            .field("format", &self.format)
            .finish_non_exhaustive()
    }
}

#[derive(Serialize)]
struct Line<'a> {
    code: &'a str,
    severity: &'a str,
    path: &'a str,
    line: usize,
    column: usize,
    message: &'a str,
    help: &'a str,
}

impl<'a> Printer<'a> {
    /// A printer for one run.
    #[must_use]
    pub fn new(words: &'a Words, format: Format) -> Self {
        Self {
            words,
            format,
            renderer: Renderer::plain().term_width(120),
        }
    }

    /// Returns a finding as text that ends with a line break. `source` is the text of the finding's file, and
    /// `related` those of its other places, in order, where they could be read.
    #[must_use]
    pub fn print(
        &self,
        finding: &Finding,
        source: Option<&str>,
        related: &[Option<Cow<'_, str>>],
    ) -> String {
        let id = finding.rule.message_id();
        let message = self.words.say(&id, &finding.args);
        let help = self
            .words
            .say(&format!("{id}.{}", finding.help), &finding.args);
        match self.format {
            Format::Json => {
                let position = Position::of(source.unwrap_or(""), finding.place.start);
                let line = Line {
                    code: finding.rule.code,
                    severity: finding.severity.key(),
                    path: &finding.place.path,
                    line: position.line,
                    column: position.column,
                    message: &message,
                    help: &help,
                };
                let mut text = serde_json::to_string(&line).unwrap_or_default();
                text.push('\n');
                text
            }
            Format::Human => self.excerpt(finding, &message, &help, source, related),
        }
    }

    fn excerpt(
        &self,
        finding: &Finding,
        message: &str,
        help: &str,
        source: Option<&str>,
        related: &[Option<Cow<'_, str>>],
    ) -> String {
        // French sets a space before the colon that the renderer writes after the name of a level.
        let space = match self.words.language {
            Language::En => "",
            Language::Fr => "\u{a0}",
        };
        let word = self
            .words
            .say(&format!("severity-{}", finding.severity.key()), &[]);
        let name = format!("{word}[{}]{space}", finding.rule.code);
        let level = match finding.severity {
            Severity::Error => Level::ERROR,
            Severity::Warning => Level::WARNING,
            Severity::Note => Level::NOTE,
        };
        let mut group = Group::with_title(level.with_name(name).primary_title(message));
        let source = source.unwrap_or("");
        let hidden;
        let (place, source) = if finding.is_secret {
            hidden = secret::hidden(source, &finding.place);
            (&hidden.0, hidden.1.as_str())
        } else {
            (&finding.place, source)
        };
        group = group.element(snippet(place, source, AnnotationKind::Primary, None));
        for ((place, label), text) in finding.related.iter().zip(related) {
            let label = self.words.say(label, &finding.args);
            let text = text.as_deref().unwrap_or("");
            group = group.element(snippet(place, text, AnnotationKind::Context, Some(label)));
        }
        let help_name = format!("{}{space}", self.words.say("severity-help", &[]));
        group = group.element(Level::HELP.with_name(help_name).message(help.to_owned()));
        let mut text = self.renderer.render(&[group]);
        text.push_str("\n\n");
        text
    }
}

/// The lines of a place: only those, so that a long file costs no more than a short one.
fn snippet<'s>(
    place: &'s Place,
    source: &'s str,
    kind: AnnotationKind,
    label: Option<String>,
) -> Snippet<'s, annotate_snippets::Annotation<'s>> {
    let (lines, first, span) = lines_of(source, place.start..place.end);
    let annotation = kind.span(span);
    let annotation = match label {
        Some(label) => annotation.label(label),
        None => annotation,
    };
    Snippet::source(lines)
        .line_start(first)
        .path(place.path.as_str())
        .fold(true)
        .annotation(annotation)
}

/// Returns the whole lines round a span (at most five, then its first), the number of the first, and the span in them.
fn lines_of(source: &str, span: Range<usize>) -> (&str, usize, Range<usize>) {
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
        Position::of(source, from).line,
        start - from..end - from,
    )
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_the_lines_meant_are_shown() {
        assert_eq!(lines_of("a\nbcd\ne", 3..4), ("bcd", 2, 1..2));
        assert_eq!(lines_of("\u{feff}ab\r\nc", 3..4), ("ab", 1, 0..1));
        assert_eq!(lines_of("", 0..0), ("", 1, 0..0));
        assert_eq!(lines_of("a\n1\n2\n3\n4\n5\n6", 2..13), ("1", 2, 0..1));
    }
}
