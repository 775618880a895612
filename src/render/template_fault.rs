//! What Tera's errors mean to whoever writes a theme: our words, at the template's own line; Tera's only as a detail.

use tera::{ErrorKind, Tera};

use crate::check::input::template::{TEMPLATE, TEMPLATE_WORDS};
use crate::diagnostic::{Finding, nearest};
use crate::model::{Place, Template, Theme};
use crate::render::words::WORDS_MARK;

/// Begins the error of a template that asks for an asset the theme does not have.
pub(crate) const ASSET_MARK: &str = "theme asset: ";

/// Returns what keeps templates from being read. The engine stops at the first that is not a template; each is then
/// tried alone, so that all are told.
pub(crate) fn of_reading(theme: &Theme, error: &tera::Error) -> Vec<Finding> {
    let mut findings: Vec<Finding> = theme
        .templates
        .iter()
        .filter_map(|template| {
            let alone = Tera::new().add_raw_template(&template.name, &template.text);
            alone
                .err()
                .filter(|error| matches!(error.kind(), ErrorKind::SyntaxError(_)))
        })
        .map(|error| of_rendering(theme, "", &error))
        .collect();
    if findings.is_empty() {
        findings = reports(theme, &error.to_string());
    }
    if findings.is_empty() {
        findings.push(of_rendering(theme, "", error));
    }
    findings
}

/// Returns what keeps the template called `rendered` from being rendered.
pub(crate) fn of_rendering(theme: &Theme, rendered: &str, error: &tera::Error) -> Finding {
    let (name, span, message) = match error.kind() {
        ErrorKind::SyntaxError(report) | ErrorKind::RenderingError(report) => (
            report.filename(),
            report.span().range.clone(),
            report.message(),
        ),
        ErrorKind::MissingParent { current, parent } => {
            let span = template(theme, current)
                .and_then(|template| template.text.find(&format!("\"{parent}\"")))
                .map_or(0..0, |at| at..at + parent.len() + 2);
            let finding = unknown(place(theme, current, &span), "template", parent);
            return offer(finding, names(theme), parent);
        }
        _ => (rendered, 0..0, ""),
    };
    let place = place(theme, name, &span);
    let whole = format!("{message}\n{error}");
    if let Some((_, rest)) = whole.split_once(WORDS_MARK) {
        return words(place, rest.lines().next().unwrap_or(""));
    }
    if let Some((_, rest)) = whole.split_once(ASSET_MARK) {
        let name = rest.lines().next().unwrap_or("");
        let assets = theme.assets.iter().map(|asset| asset.name.as_str());
        return offer(unknown(place, "asset", name), assets, name);
    }
    let detail = whole.trim_start().lines().next().unwrap_or("").to_owned();
    if let Some(finding) = named(theme, &place, &detail) {
        return finding;
    }
    let kind = match error.kind() {
        ErrorKind::SyntaxError(_) => "syntax",
        _ => "other",
    };
    Finding::new(&TEMPLATE, place)
        .with("kind", kind)
        .with("detail", detail)
        .advise("detail")
}

/// Reads the engine's report of everything that templates name and that is not there: it has no other form than text.
fn reports(theme: &Theme, text: &str) -> Vec<Finding> {
    let mut findings = Vec::new();
    let mut lines = text.lines();
    while let Some(line) = lines.next() {
        let Some(message) = line.strip_prefix("error: ") else {
            continue;
        };
        let Some((_, at)) = lines.next().and_then(|line| line.split_once("--> ")) else {
            continue;
        };
        let mut parts = at.rsplitn(3, ':');
        let mut number = || parts.next().and_then(|part| part.parse::<usize>().ok());
        let (Some(column), Some(line)) = (number(), number()) else {
            continue;
        };
        let name = parts.next().unwrap_or("");
        let span = template(theme, name).map_or(0..0, |template| {
            let start = byte(&template.text, line, column);
            let name = message.split('`').nth(1).unwrap_or("");
            let found = template.text.get(start..).and_then(|rest| rest.find(name));
            found.map_or(start..start, |at| start + at..start + at + name.len())
        });
        let place = place(theme, name, &span);
        findings.push(named(theme, &place, message).unwrap_or_else(|| {
            Finding::new(&TEMPLATE, place.clone())
                .with("kind", "other")
                .with("detail", message)
                .advise("detail")
        }));
    }
    findings
}

/// Returns the byte of a line and a column, both from 1; columns are characters.
fn byte(text: &str, line: usize, column: usize) -> usize {
    let start = match line {
        0 | 1 => 0,
        _ => text
            .match_indices('\n')
            .nth(line - 2)
            .map_or(text.len(), |(at, _)| at + 1),
    };
    text[start..]
        .char_indices()
        .nth(column.saturating_sub(1))
        .map_or(text.len(), |(at, _)| start + at)
}

/// Reads the engine's message of something that is named and not there, with the names that are.
fn named(theme: &Theme, place: &Place, message: &str) -> Option<Finding> {
    let name = message.split('`').nth(1)?;
    let known = || {
        let (_, names) = message.split_once("Available ")?.1.split_once(": ")?;
        Some(names.split(", "))
    };
    for (beginning, kind) in [
        ("Variable `", "variable"),
        ("Field `", "field"),
        ("Unknown filter `", "filter"),
        ("Unknown test `", "test"),
        ("Unknown function `", "function"),
        ("Unknown component `", "component"),
        ("Unknown template `", "template"),
        ("Block `", "block"),
    ] {
        if !message.starts_with(beginning) {
            continue;
        }
        let finding = unknown(place.clone(), kind, name);
        return Some(match kind {
            "variable" | "field" => offer(finding, known().into_iter().flatten(), name),
            "template" => offer(finding, names(theme), name),
            "function" => offer(finding, ["t", "asset", "range"], name),
            _ => finding,
        });
    }
    None
}

fn unknown(place: Place, kind: &'static str, name: &str) -> Finding {
    Finding::new(&TEMPLATE, place)
        .with("kind", kind)
        .with("name", name)
}

/// Offers the name that is most like the one that is not there.
fn offer<'a>(finding: Finding, names: impl IntoIterator<Item = &'a str>, name: &str) -> Finding {
    finding.or_near(nearest(name, names))
}

/// A template that asks for words: `key|`, or `key|what it is not given`.
fn words(place: Place, line: &str) -> Finding {
    let (key, value) = line.split_once('|').unwrap_or((line, ""));
    let finding = Finding::new(&TEMPLATE_WORDS, place)
        .with("key", key)
        .with("value", value);
    if value.is_empty() {
        finding.with("kind", "message")
    } else {
        finding.with("kind", "value").advise("value")
    }
}

fn names(theme: &Theme) -> impl Iterator<Item = &str> {
    theme
        .templates
        .iter()
        .map(|template| template.name.as_str())
}

fn template<'t>(theme: &'t Theme, name: &str) -> Option<&'t Template> {
    theme
        .templates
        .iter()
        .find(|template| template.name == name)
}

fn place(theme: &Theme, name: &str, span: &std::ops::Range<usize>) -> Place {
    let path = template(theme, name)
        .or_else(|| theme.templates.first())
        .map_or(name, |template| &template.path);
    Place::new(path, span)
}
