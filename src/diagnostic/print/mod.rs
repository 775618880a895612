//! Findings for people (with the source and a caret) and for machines: one file a format.

mod few;
mod github;
mod human;
mod json;
mod sarif;

pub use few::{Few, Left};

use crate::diagnostic::{Finding, Rule};
use crate::locale::Words;
use crate::model::{Language, Lines, Place, Position};

/// How findings are written.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Format {
    /// For people.
    Human,
    /// One object a line.
    Json,
    /// SARIF 2.1.0: one document, for code scanning and editors.
    Sarif,
    /// Workflow commands of GitHub Actions: one a line.
    Github,
}

impl Format {
    /// All, with their names on the command line.
    pub const KEYS: [(&'static str, Self); 4] = [
        ("human", Self::Human),
        ("json", Self::Json),
        ("sarif", Self::Sarif),
        ("github", Self::Github),
    ];
}

/// Writes findings in one language and one format: what [`Printer::begin`] returns, each finding, [`Printer::end`].
#[derive(Debug)]
pub struct Printer<'a> {
    words: &'a Words,
    format: Format,
    rules: &'a [&'static Rule],
    printed: usize,
}

/// A finding in words, with the texts of its places.
struct Said<'a> {
    finding: &'a Finding,
    message: String,
    help: String,
    /// The text of the finding's file; empty where it could not be read.
    source: &'a Lines,
    /// The texts of its other places, in order.
    related: &'a [&'a Lines],
}

impl Said<'_> {
    /// Returns where the finding begins and ends, as people count.
    fn positions(&self) -> (Position, Position) {
        positions(self.source, &self.finding.place)
    }
}

impl<'a> Printer<'a> {
    /// A printer for one run. `rules` are all there are, by code.
    #[must_use]
    pub fn new(words: &'a Words, format: Format, rules: &'a [&'static Rule]) -> Self {
        Self {
            words,
            format,
            rules,
            printed: 0,
        }
    }

    /// Returns what stands before the first finding, be there any or none.
    #[must_use]
    pub fn begin(&self) -> String {
        match self.format {
            Format::Sarif => sarif::begin(self.words, self.rules),
            Format::Human | Format::Json | Format::Github => String::new(),
        }
    }

    /// Returns a finding as text. `source` is the text of the finding's file, and `related` those of its other places,
    /// in order; empty where they could not be read.
    #[must_use]
    pub fn print(&mut self, finding: &Finding, source: &Lines, related: &[&Lines]) -> String {
        let id = finding.rule.message_id();
        let said = Said {
            finding,
            message: self.words.say(&id, &finding.args),
            help: self
                .words
                .say(&format!("{id}.{}", finding.help), &finding.args),
            source,
            related,
        };
        self.printed += 1;
        match self.format {
            Format::Human => human::excerpt(self.words, &said),
            Format::Json => json::line(&said),
            Format::Sarif => sarif::result(self.words, self.rules, &said, self.printed == 1),
            Format::Github => github::command(self.words, &said),
        }
    }

    /// Returns what stands after the last finding.
    #[must_use]
    pub fn end(&self) -> String {
        match self.format {
            Format::Sarif => sarif::end(),
            Format::Human | Format::Json | Format::Github => String::new(),
        }
    }
}

/// Returns the message and what to write instead, as one text of two lines: what has no place of its own for help.
fn with_help(words: &Words, said: &Said) -> String {
    let label = words.say("severity-help", &[]);
    let space = before_colon(words.language);
    format!("{}\n{label}{space}: {}", said.message, said.help)
}

/// French sets a space before a colon.
fn before_colon(language: Language) -> &'static str {
    match language {
        Language::En => "",
        Language::Fr => "\u{a0}",
    }
}

fn positions(source: &Lines, place: &Place) -> (Position, Position) {
    (source.position(place.start), source.position(place.end))
}
