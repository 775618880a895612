//! Findings as pages show them: the message, the lines with a caret, what to write instead.

use std::collections::BTreeMap;

use serde::Serialize;

use super::edition::Edition;
use crate::diagnostic::{Finding, spoken};
use crate::locale::Words;
use crate::model::Lines;

/// A finding in words.
#[derive(Clone, Debug, Serialize)]
pub(super) struct FaultView {
    /// `error`, `warning`, `note`.
    pub(super) severity: &'static str,
    pub(super) code: &'static str,
    pub(super) message: String,
    pub(super) help: String,
    pub(super) excerpt: String,
    pub(super) path: String,
    pub(super) line: usize,
    pub(super) column: usize,
    /// Whether it tells of a difference between the languages.
    pub(super) is_parity: bool,
}

/// Says findings in words. Each file is read once.
pub(super) fn views(edition: &Edition, words: &Words, findings: &[Finding]) -> Vec<FaultView> {
    let mut texts: BTreeMap<&str, Lines> = BTreeMap::new();
    findings
        .iter()
        .map(|finding| {
            let path = finding.place.path.as_str();
            let text = texts.entry(path).or_insert_with(|| text(edition, path));
            let spoken = spoken(words, finding, text);
            FaultView {
                severity: finding.severity.key(),
                code: finding.rule.code,
                message: spoken.message,
                help: spoken.help,
                excerpt: spoken.excerpt,
                path: path.to_owned(),
                line: spoken.at.line,
                column: spoken.at.column,
                is_parity: finding.rule.group() == "parity",
            }
        })
        .collect()
}

/// The text of a file of the site, or of the built-in theme; nothing where a link leads elsewhere, or it is no text.
fn text(edition: &Edition, path: &str) -> Lines {
    let is_text = [".md", ".toml", ".html", ".ftl", ".css", ".js", ".svg"]
        .iter()
        .any(|ending| path.ends_with(ending));
    if is_text
        && edition.disk.is_file(path)
        && let Ok(Some(bytes)) = edition.disk.bytes(path)
    {
        return Lines::new(String::from_utf8_lossy(&bytes).into_owned());
    }
    let templates = edition.site.iter().flat_map(|site| &site.theme.templates);
    let mut templates = templates.filter(|template| template.path == path);
    templates.next().map_or_else(Lines::default, |template| {
        Lines::new(template.text.to_string())
    })
}
