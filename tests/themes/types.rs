//! The types of `src/render/view.rs`, read from its source: what templates receive, and what is said of it there.

use std::collections::BTreeMap;

/// A type of the theme's data, with its fields in order.
pub(super) struct View {
    pub(super) fields: Vec<Field>,
}

/// A value that templates receive.
pub(super) struct Field {
    pub(super) name: String,
    pub(super) kind: Kind,
    /// What it means, in English.
    pub(super) meaning: String,
}

/// What a value is.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) enum Kind {
    Text,
    Html,
    Link,
    Whole,
    Flag,
    Number,
    List(Box<Kind>),
    /// It, or none.
    Maybe(Box<Kind>),
    /// A type of its own.
    View(String),
}

/// Reads every type.
pub(super) fn read(source: &str) -> BTreeMap<String, View> {
    let mut views = BTreeMap::new();
    let mut open: Option<(String, Vec<Field>)> = None;
    let mut meaning = String::new();
    for line in source.lines() {
        if let Some(rest) = line.strip_prefix("pub(super) struct ") {
            let end = rest.find(|char: char| !char.is_alphanumeric()).unwrap();
            open = Some((rest[..end].to_owned(), Vec::new()));
            meaning.clear();
        } else if let Some((name, fields)) = &mut open {
            if let Some(text) = line.trim_start().strip_prefix("/// ") {
                meaning.extend(if meaning.is_empty() { None } else { Some(' ') });
                meaning.push_str(text);
            } else if let Some(field) = line.strip_prefix("    pub ") {
                let (own, kind) = field.trim_end_matches(',').split_once(": ").unwrap();
                fields.push(Field {
                    name: own.to_owned(),
                    kind: Kind::of(kind),
                    meaning: std::mem::take(&mut meaning),
                });
            } else if line == "}" {
                let (name, fields) = (std::mem::take(name), std::mem::take(fields));
                views.insert(name, View { fields });
                open = None;
            } else {
                panic!(
                    "view.rs has a line that is neither a field nor what is said of one: {line}"
                );
            }
        }
    }
    views
}

impl Kind {
    /// Reads a type of Rust.
    fn of(written: &str) -> Self {
        let inner = |outer: &str| {
            let rest = written.strip_prefix(outer)?.strip_suffix('>')?;
            Some(Box::new(Self::of(rest)))
        };
        if let Some(inner) = inner("Option<") {
            return Self::Maybe(inner);
        }
        if let Some(inner) = inner("Vec<") {
            return Self::List(inner);
        }
        match written {
            "String" | "&'static str" => Self::Text,
            "Html" | "HtmlOf<'b>" => Self::Html,
            "Link" => Self::Link,
            "Whole" => Self::Whole,
            "bool" => Self::Flag,
            "usize" | "u32" => Self::Number,
            view if view.ends_with("View") => Self::View(view.to_owned()),
            other => panic!("a type of view.rs that has no name for people yet: {other}"),
        }
    }
}
