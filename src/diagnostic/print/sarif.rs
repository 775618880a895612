//! SARIF 2.1.0 (OASIS standard, errata 01): one document for code scanning and editors.
//!
//! Results are written as they come, so that a long run is not held in memory: the document is put together here, and
//! each part of it by serde.

use serde::Serialize;

use super::{Said, positions, with_help};
use crate::diagnostic::Rule;
use crate::locale::Words;
use crate::model::{Lines, Place, Severity};

const SCHEMA: &str =
    "https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json";

/// What relative paths begin at: by convention, the root of the sources.
const ROOT: &str = "%SRCROOT%";

#[derive(Serialize)]
struct Text {
    text: String,
}

#[derive(Serialize)]
#[serde(rename_all = "camelCase")]
struct Driver {
    name: &'static str,
    semantic_version: &'static str,
    language: &'static str,
    rules: Vec<Descriptor>,
}

#[derive(Serialize)]
#[serde(rename_all = "camelCase")]
struct Descriptor {
    id: &'static str,
    short_description: Text,
    full_description: Text,
    help: Text,
    default_configuration: Configuration,
}

#[derive(Serialize)]
struct Configuration {
    level: &'static str,
}

#[derive(Serialize)]
#[serde(rename_all = "camelCase")]
struct Found<'a> {
    rule_id: &'a str,
    #[serde(skip_serializing_if = "Option::is_none")]
    rule_index: Option<usize>,
    level: &'a str,
    message: Text,
    locations: [Location; 1],
    #[serde(skip_serializing_if = "Vec::is_empty")]
    related_locations: Vec<Location>,
}

#[derive(Serialize)]
#[serde(rename_all = "camelCase")]
struct Location {
    #[serde(skip_serializing_if = "Option::is_none")]
    id: Option<usize>,
    physical_location: Physical,
    #[serde(skip_serializing_if = "Option::is_none")]
    message: Option<Text>,
}

#[derive(Serialize)]
#[serde(rename_all = "camelCase")]
struct Physical {
    artifact_location: Artifact,
    region: Region,
}

#[derive(Serialize)]
#[serde(rename_all = "camelCase")]
struct Artifact {
    uri: String,
    uri_base_id: &'static str,
}

/// From 1; the end is the first column after what is meant.
#[derive(Serialize)]
#[serde(rename_all = "camelCase")]
struct Region {
    start_line: usize,
    start_column: usize,
    end_line: usize,
    end_column: usize,
}

/// Returns the document as far as its first result.
pub(super) fn begin(words: &Words, rules: &[&'static Rule]) -> String {
    let driver = Driver {
        name: "bulletin",
        semantic_version: env!("CARGO_PKG_VERSION"),
        language: words.language.locale(),
        rules: rules.iter().map(|rule| descriptor(words, rule)).collect(),
    };
    let driver = serde_json::to_string(&driver).unwrap_or_default();
    format!(
        concat!(
            r#"{{"$schema":"{}","version":"2.1.0","runs":[{{"tool":{{"driver":{}}},"#,
            r#""language":"{}","columnKind":"unicodeCodePoints","results":["#
        ),
        SCHEMA,
        driver,
        words.language.locale(),
    )
}

fn descriptor(words: &Words, rule: &'static Rule) -> Descriptor {
    let (what, why) = (rule.what(words), rule.why(words));
    let example = rule.example(words);
    Descriptor {
        id: rule.code,
        full_description: Text {
            text: format!("{what} {why}"),
        },
        short_description: Text { text: what },
        help: Text {
            text: example.map_or(why, |example| example.say(words)),
        },
        default_configuration: Configuration {
            level: level(rule.severity),
        },
    }
}

/// Returns a result, with the comma that parts it from the one before.
pub(super) fn result(
    words: &Words,
    rules: &[&'static Rule],
    said: &Said,
    is_first: bool,
) -> String {
    let finding = said.finding;
    let others = finding.related.iter().zip(said.related);
    let found = Found {
        rule_id: finding.rule.code,
        rule_index: rules.iter().position(|rule| *rule == finding.rule),
        level: level(finding.severity),
        message: Text {
            text: with_help(words, said),
        },
        locations: [location(&finding.place, said.source)],
        related_locations: others
            .enumerate()
            .map(|(index, ((place, label), source))| Location {
                id: Some(index + 1),
                message: Some(Text {
                    text: finding.say(words, label),
                }),
                ..location(place, source)
            })
            .collect(),
    };
    let comma = if is_first { "\n" } else { ",\n" };
    format!(
        "{comma}{}",
        serde_json::to_string(&found).unwrap_or_default()
    )
}

/// Returns the rest of the document.
pub(super) fn end() -> String {
    "\n]}]}\n".to_owned()
}

fn level(severity: Severity) -> &'static str {
    match severity {
        Severity::Error => "error",
        Severity::Warning => "warning",
        Severity::Note => "note",
    }
}

fn location(place: &Place, source: &Lines) -> Location {
    let (start, end) = positions(source, place);
    Location {
        id: None,
        physical_location: Physical {
            artifact_location: Artifact {
                uri: uri(&place.path),
                uri_base_id: ROOT,
            },
            region: Region {
                start_line: start.line,
                start_column: start.column,
                end_line: end.line,
                end_column: end.column,
            },
        },
        message: None,
    }
}

/// Returns a relative path as a relative reference (RFC 3986): all but unreserved characters and `/` is encoded, so that
/// no colon makes a scheme of the first part.
fn uri(path: &str) -> String {
    let mut uri = String::with_capacity(path.len());
    for byte in path.bytes() {
        if byte.is_ascii_alphanumeric() || b"-._~/".contains(&byte) {
            uri.push(char::from(byte));
        } else {
            // Two digits of sixteen: each is one of these.
            uri.push('%');
            for digit in [byte >> 4, byte & 15] {
                uri.push(char::from(b"0123456789ABCDEF"[usize::from(digit)]));
            }
        }
    }
    uri
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn paths_are_relative_references() {
        assert_eq!(uri("content/a b/é.md"), "content/a%20b/%C3%A9.md");
        assert_eq!(uri("a:b%20"), "a%3Ab%2520");
    }
}
