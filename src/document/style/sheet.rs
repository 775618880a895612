//! A style sheet of a theme: its rules with their declarations, in the order written, each in its place.
//!
//! It is read as far as colours need: what is only for print or for forced colours is left out.

use std::ops::Range;

/// When a rule holds.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Mode {
    /// Always.
    Both,
    /// Where readers prefer light pages.
    Light,
    /// Where they prefer dark pages.
    Dark,
}

/// Selectors and what they get.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct StyleRule {
    /// The selectors, parted at their commas.
    pub selectors: Vec<String>,
    /// When it holds.
    pub mode: Mode,
    /// What it says.
    pub declarations: Vec<Declaration>,
}

/// `name: value`.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Declaration {
    /// In small letters, but for custom properties.
    pub name: String,
    /// Without `!important`.
    pub value: String,
    /// The bytes of the sheet that say the value.
    pub span: Range<usize>,
}

/// What a brace belongs to.
enum Context {
    /// Nothing that is looked at.
    Ignored,
    /// Conditions: what stands inside holds then.
    Condition(Mode),
    /// A rule, by its number.
    Rule(usize),
}

/// Reads a sheet. What cannot be understood is passed over, as browsers do.
#[must_use]
pub fn read(sheet: &str) -> Vec<StyleRule> {
    let text = without_comments(sheet);
    let bytes = text.as_bytes();
    let mut rules: Vec<StyleRule> = Vec::new();
    let mut contexts: Vec<Context> = Vec::new();
    let (mut start, mut depth, mut at) = (0, 0_usize, 0);
    while at < bytes.len() {
        match bytes[at] {
            quote @ (b'"' | b'\'') => at = end_of_string(bytes, at, quote),
            b'(' => depth += 1,
            b')' => depth = depth.saturating_sub(1),
            _ if depth > 0 => {}
            b'{' => {
                let context = open(&text[start..at], &contexts, &mut rules);
                contexts.push(context);
                start = at + 1;
            }
            end @ (b';' | b'}') => {
                if let Some(Context::Rule(rule)) = contexts.last() {
                    let rule = &mut rules[*rule];
                    rule.declarations
                        .extend(declaration(&text[start..at], start));
                }
                if end == b'}' {
                    contexts.pop();
                }
                start = at + 1;
            }
            _ => {}
        }
        at += 1;
    }
    rules
}

/// Puts spaces in place of comments, so that all else keeps its place.
fn without_comments(sheet: &str) -> String {
    let mut text = String::with_capacity(sheet.len());
    let mut rest = sheet;
    while let Some(start) = rest.find("/*") {
        let end = rest[start + 2..]
            .find("*/")
            .map_or(rest.len(), |length| start + 2 + length + 2);
        text.push_str(&rest[..start]);
        text.extend(std::iter::repeat_n(' ', end - start));
        rest = &rest[end..];
    }
    text.push_str(rest);
    text
}

/// Returns the byte that ends a string, or the last one.
fn end_of_string(bytes: &[u8], start: usize, quote: u8) -> usize {
    let mut at = start + 1;
    while at < bytes.len() && bytes[at] != quote {
        at += if bytes[at] == b'\\' { 2 } else { 1 };
    }
    at
}

/// Returns what a brace after `prelude` belongs to; a rule is added to `rules`.
fn open(prelude: &str, contexts: &[Context], rules: &mut Vec<StyleRule>) -> Context {
    let prelude = prelude.trim();
    let mut mode = Mode::Both;
    let mut outer = None;
    for context in contexts {
        match context {
            Context::Ignored => return Context::Ignored,
            Context::Condition(Mode::Both) => {}
            Context::Condition(inner) => mode = *inner,
            Context::Rule(rule) => outer = Some(*rule),
        }
    }
    let selectors = if let Some(condition) = prelude.strip_prefix('@') {
        let Some(inner) = condition_mode(condition) else {
            return Context::Ignored;
        };
        if inner != Mode::Both {
            mode = inner;
        }
        // A condition inside a rule holds declarations of that rule.
        let Some(outer) = outer else {
            return Context::Condition(mode);
        };
        rules[outer].selectors.clone()
    } else {
        let own = split(prelude, |char| char == ',');
        match outer {
            None => own,
            Some(outer) => nested(&rules[outer].selectors, &own),
        }
    };
    rules.push(StyleRule {
        selectors,
        mode,
        declarations: Vec::new(),
    });
    Context::Rule(rules.len() - 1)
}

/// Returns when the inside of an at-rule holds; `None` for what is not looked at.
fn condition_mode(condition: &str) -> Option<Mode> {
    let condition: String = condition
        .to_ascii_lowercase()
        .split_whitespace()
        .collect::<Vec<_>>()
        .join(" ")
        .replace(": ", ":");
    let name = condition.split([' ', '(']).next().unwrap_or_default();
    match name {
        "layer" | "supports" | "container" | "scope" => return Some(Mode::Both),
        "media" => {}
        _ => return None,
    }
    let has = |part: &str| condition.contains(part);
    let is_elsewhere = has("print") && !has("not print") && !has("screen")
        || ["forced-colors", "prefers-contrast", "inverted-colors"]
            .iter()
            .any(|feature| has(feature));
    if is_elsewhere {
        None
    } else if has("prefers-color-scheme:dark") {
        Some(Mode::Dark)
    } else if has("prefers-color-scheme:light") {
        Some(Mode::Light)
    } else {
        Some(Mode::Both)
    }
}

fn nested(outer: &[String], inner: &[String]) -> Vec<String> {
    outer
        .iter()
        .flat_map(|outer| {
            inner.iter().map(move |inner| {
                if inner.contains('&') {
                    inner.replace('&', outer)
                } else {
                    format!("{outer} {inner}")
                }
            })
        })
        .collect()
}

/// Parts a text at characters outside of brackets, and trims the parts.
#[must_use]
pub fn split(text: &str, is_end: impl Fn(char) -> bool) -> Vec<String> {
    let mut parts = vec![String::new()];
    let mut depth = 0_usize;
    for char in text.chars() {
        match char {
            '(' | '[' => depth += 1,
            ')' | ']' => depth = depth.saturating_sub(1),
            _ => {}
        }
        if depth == 0 && is_end(char) {
            parts.push(String::new());
        } else if let Some(part) = parts.last_mut() {
            part.push(char);
        }
    }
    parts
        .into_iter()
        .map(|part| part.trim().to_owned())
        .filter(|part| !part.is_empty())
        .collect()
}

fn declaration(text: &str, start: usize) -> Option<Declaration> {
    let (name, value) = text.split_once(':')?;
    let before = name.len() + 1 + (value.len() - value.trim_start().len());
    let value = value.trim();
    let value = value
        .strip_suffix("!important")
        .map_or(value, str::trim_end);
    let name = name.trim();
    Some(Declaration {
        name: if name.starts_with("--") {
            name.to_owned()
        } else {
            name.to_ascii_lowercase()
        },
        value: value.to_owned(),
        span: start + before..start + before + value.len(),
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn rules_are_read_in_their_places() {
        let sheet = "/* é { */ a, b:is(c, d) { COLOR : red !important; background: url(\"x;}\") }\n\
            @media (prefers-color-scheme:  dark) { a { color: #fff } }\n\
            @media print { a { color: #000 } }\n\
            .x { &:hover { color: blue } @media (min-width: 2rem) { color: navy } }\n\
            @font-face { src: url(a) }";
        let rules = read(sheet);
        let all: Vec<_> = rules
            .iter()
            .map(|rule| {
                let values = rule
                    .declarations
                    .iter()
                    .inspect(|one| assert_eq!(&sheet[one.span.clone()], one.value))
                    .map(|one| format!("{}={}", one.name, one.value));
                (
                    rule.selectors.join("|"),
                    rule.mode,
                    values.collect::<Vec<_>>().join(";"),
                )
            })
            .collect();
        let expected = [
            (
                "a|b:is(c, d)",
                Mode::Both,
                "color=red;background=url(\"x;}\")",
            ),
            ("a", Mode::Dark, "color=#fff"),
            (".x", Mode::Both, ""),
            (".x:hover", Mode::Both, "color=blue"),
            (".x", Mode::Both, "color=navy"),
        ];
        for (one, (selectors, mode, values)) in all.iter().zip(expected) {
            assert_eq!(
                (one.0.as_str(), one.1, one.2.as_str()),
                (selectors, mode, values)
            );
        }
        assert_eq!(all.len(), expected.len(), "{all:?}");
    }
}
