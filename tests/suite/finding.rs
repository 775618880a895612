//! A finding, in the three forms that a case meets it: a mark, a line of a list, and what the program tells.

use std::fmt;

/// A finding: expected by a mark or a line of `-- findings --`, or told by the program.
#[derive(Clone, Debug)]
pub(super) struct Finding {
    pub(super) path: String,
    pub(super) line: usize,
    pub(super) column: usize,
    /// In characters; nothing where it is not told, or spans several lines.
    pub(super) length: Option<usize>,
    /// `error[input/unknown-key]: message`; of an expectation, the beginning of it.
    pub(super) text: String,
}

impl Finding {
    /// Reads `path:line:column severity[code]: message`.
    pub(super) fn listed(line: &str) -> Self {
        let (place, text) = line.split_once(' ').unwrap_or((line, ""));
        let mut parts = place.rsplitn(3, ':');
        let mut number = || parts.next().and_then(|part| part.parse().ok());
        let (column, line) = (number(), number());
        Self {
            path: parts.next().unwrap_or_default().to_owned(),
            line: line.unwrap_or_default(),
            column: column.unwrap_or_default(),
            length: None,
            text: text.to_owned(),
        }
    }

    /// Reads one line of `--format json`.
    fn told(json: &str, length: Option<usize>) -> Self {
        let value: serde_json::Value = serde_json::from_str(json).unwrap();
        let text = |key: &str| value[key].as_str().unwrap().to_owned();
        let number = |key: &str| usize::try_from(value[key].as_u64().unwrap()).unwrap();
        Self {
            path: text("path"),
            line: number("line"),
            column: number("column"),
            length,
            text: format!(
                "{}[{}]: {}",
                text("severity"),
                text("code"),
                text("message")
            ),
        }
    }

    /// Returns the code between the brackets.
    pub(super) fn code(&self) -> Option<&str> {
        let (_, rest) = self.text.split_once('[')?;
        rest.split_once(']').map(|(code, _)| code)
    }

    /// Returns the code where words of the message follow it.
    pub(super) fn code_told(&self) -> Option<&str> {
        let (_, words) = self.text.split_once("]: ")?;
        self.code().filter(|_| !words.trim().is_empty())
    }

    /// Returns whether this expectation is what was told.
    pub(super) fn answers(&self, told: &Self) -> bool {
        (&self.path, self.line, self.column) == (&told.path, told.line, told.column)
            && self.length.zip(told.length).is_none_or(|(a, b)| a == b)
            && told.text.starts_with(&self.text)
    }
}

impl fmt::Display for Finding {
    fn fmt(&self, out: &mut fmt::Formatter) -> fmt::Result {
        let (path, line, column) = (&self.path, self.line, self.column);
        write!(out, "{path}:{line}:{column} {}", self.text)
    }
}

/// Reads a mark: column, length, text.
pub(super) fn mark(line: &str) -> Option<(usize, usize, &str)> {
    let carets = line.trim_start_matches(' ');
    let text = carets.trim_start_matches('^').strip_prefix(' ')?;
    let length = carets.len() - text.len() - 1;
    let (severity, rest) = text.split_once('[')?;
    let is_severity = ["error", "warning", "note"].contains(&severity);
    let is_mark = length > 0 && is_severity && rest.contains("]:");
    is_mark.then(|| (line.len() - carets.len() + 1, length, text))
}

/// Reads what `--format json` told, with the lengths of what the excerpts for people told.
pub(super) fn all(json: &str, excerpts: &str) -> Vec<Finding> {
    let objects = json.lines().filter(|line| line.starts_with('{'));
    let lengths = lengths(excerpts).chain(std::iter::repeat(None));
    let pairs = objects.zip(lengths);
    pairs
        .map(|(json, length)| Finding::told(json, length))
        .collect()
}

/// Counts the carets of each excerpt; a span of several lines has no length.
pub(super) fn lengths(out: &str) -> impl Iterator<Item = Option<usize>> {
    let excerpts = out.split("\n\n").filter(|excerpt| excerpt.contains('\n'));
    excerpts.map(|excerpt| {
        let mut lines = excerpt.lines().filter(|line| line.contains('^'));
        let line = lines.find(|line| line.trim_matches([' ', '|', '^']).is_empty())?;
        Some(line.matches('^').count())
    })
}
