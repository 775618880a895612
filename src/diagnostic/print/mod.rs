//! Findings for people (with the source and a caret) and for machines: one file a format.

mod few;
mod github;
mod human;
mod json;
mod sarif;

pub use few::{Few, Left};

use crate::diagnostic::{Finding, Rule};
use crate::locale::{Value, Words, visible};
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
    is_coloured: bool,
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
            is_coloured: false,
            printed: 0,
        }
    }

    /// Gives findings for people the colours of a terminal: how grave they are is then seen at a glance, and said in words as before.
    #[must_use]
    pub fn coloured(self) -> Self {
        Self {
            is_coloured: true,
            ..self
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
            message: finding.say(self.words, &id),
            help: self.help(&format!("{id}.{}", finding.help), finding),
            source,
            related,
        };
        self.printed += 1;
        match self.format {
            Format::Human => human::excerpt(self.words, &said, self.is_coloured),
            Format::Json => json::line(&said),
            Format::Sarif => sarif::result(self.words, self.rules, &said, self.printed == 1),
            Format::Github => github::command(self.words, &said),
        }
    }

    /// Returns what to write instead. Where a message holds a sign that nobody sees, what is meant and what is right may
    /// look alike: the sign is named.
    fn help(&self, id: &str, finding: &Finding) -> String {
        let help = finding.say(self.words, id);
        let mut texts = finding.args.iter().filter_map(|(_, value)| match value {
            Value::Text(text) => Some(text),
            Value::Number(_) => None,
        });
        let Some(hidden) =
            texts.find_map(|text| text.chars().find(|char| visible::is_hidden_in_prose(*char)))
        else {
            return help;
        };
        let kind = match hidden {
            '\u{ad}' => "hyphen",
            '\u{200b}' | '\u{2060}' | '\u{feff}' => "space",
            '\u{200c}' | '\u{200d}' => "joiner",
            '\u{61c}'
            | '\u{200e}'
            | '\u{200f}'
            | '\u{202a}'..='\u{202e}'
            | '\u{2066}'..='\u{2069}' => "direction",
            _ => "other",
        };
        let sign = visible::line(hidden.encode_utf8(&mut [0; 4])).into_owned();
        let args = [
            ("help", help.into()),
            ("sign", sign.into()),
            ("kind", kind.into()),
        ];
        self.words.say("hidden-sign", &args)
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

/// A finding in words, part by part: for a page that lays them out itself.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Spoken {
    /// What is wrong.
    pub message: String,
    /// What to write instead.
    pub help: String,
    /// The lines of the file with a caret; empty where nothing is to be shown.
    pub excerpt: String,
    /// Where it begins.
    pub at: Position,
}

/// Says a finding part by part. `source` is the text of its file, empty where it could not be read.
#[must_use]
pub fn spoken(words: &Words, finding: &Finding, source: &Lines) -> Spoken {
    let id = finding.rule.message_id();
    Spoken {
        message: finding.say(words, &id),
        help: finding.say(words, &format!("{id}.{}", finding.help)),
        excerpt: human::lines(finding, source),
        at: source.position(finding.place.start),
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
