//! One JSON object a line, with the keys that contract.md names.

use serde::Serialize;

use super::Said;

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

/// Returns a finding as a line.
pub(super) fn line(said: &Said) -> String {
    let (start, _) = said.positions();
    let line = Line {
        code: said.finding.rule.code,
        severity: said.finding.severity.key(),
        path: &said.finding.place.path,
        line: start.line,
        column: start.column,
        message: &said.message,
        help: &said.help,
    };
    let mut text = serde_json::to_string(&line).unwrap_or_default();
    text.push('\n');
    text
}
