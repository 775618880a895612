//! Workflow commands of GitHub Actions: each finding becomes an annotation of the file it is about.
//!
//! `::error file=…,line=…,endLine=…,col=…,endColumn=…,title=…::message`; the runner takes the lines out of the log.

use std::fmt::Write;

use super::{Said, with_help};
use crate::locale::{Words, visible};
use crate::model::Severity;

/// Returns a finding as a line. Paths are those of the site: run it where the repository begins.
pub(super) fn command(words: &Words, said: &Said) -> String {
    let name = match said.finding.severity {
        Severity::Error => "error",
        Severity::Warning => "warning",
        Severity::Note => "notice",
    };
    let (start, end) = said.positions();
    let mut line = format!(
        "::{name} file={},line={},endLine={}",
        property(&visible::line(&said.finding.place.path)),
        start.line,
        end.line
    );
    // The annotation of several lines has no columns: the service refuses it otherwise.
    if start.line == end.line {
        // Writing to a String cannot fail.
        let _ = write!(line, ",col={},endColumn={}", start.column, end.column);
    }
    let title = property(said.finding.rule.code);
    let message = data(&with_help(words, said));
    let _ = writeln!(line, ",title={title}::{message}");
    line
}

/// Escapes what would end a message.
fn data(text: &str) -> String {
    text.replace('%', "%25")
        .replace('\r', "%0D")
        .replace('\n', "%0A")
}

/// Escapes what would end a property.
fn property(text: &str) -> String {
    data(text).replace(':', "%3A").replace(',', "%2C")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn nothing_ends_a_command_early() {
        assert_eq!(data("50 %: a,\r\nb"), "50 %25: a,%0D%0Ab");
        assert_eq!(property("a:b,c%3A"), "a%3Ab%2Cc%253A");
    }
}
