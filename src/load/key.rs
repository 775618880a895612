//! Where values stand in a TOML file: looked up when a finding needs it, so that facts need not carry their places.

use std::cell::OnceCell;
use std::collections::BTreeMap;
use std::ops::Range;

use toml::de::{DeTable, DeValue};

use crate::load::disk::Disk;
use crate::model::Place;

/// The places of a file's values. The file is read at the first question, and once, however many are asked.
#[derive(Debug)]
pub struct Places<'a> {
    disk: &'a Disk,
    file: String,
    /// By their path, its steps ended by [`END`].
    known: OnceCell<BTreeMap<String, Range<usize>>>,
}

/// Ends a step of a path: no key of a file that we read holds it.
const END: char = '\0';

impl<'a> Places<'a> {
    /// The places of a file, none of which was asked for yet.
    #[must_use]
    pub fn of(disk: &'a Disk, file: String) -> Self {
        Self {
            disk,
            file,
            known: OnceCell::new(),
        }
    }

    /// Returns where a value stands. `path` names keys and, for lists of tables, numbers from 0: `["changes", "1", "date"]`.
    /// A value that is not there is told at the nearest one above it that is.
    #[must_use]
    pub fn place(&self, path: &[&str]) -> Place {
        let known = self.known.get_or_init(|| read(self.disk, &self.file));
        let mut key = String::new();
        let mut span = None;
        for step in path {
            key.push_str(step);
            key.push(END);
            let Some(found) = known.get(&key) else { break };
            span = Some(found.clone());
        }
        Place::new(self.file.as_str(), &span.unwrap_or(0..0))
    }
}

/// Returns where one value stands.
#[must_use]
pub fn place(disk: &Disk, file: &str, path: &[&str]) -> Place {
    Places::of(disk, file.to_owned()).place(path)
}

fn read(disk: &Disk, file: &str) -> BTreeMap<String, Range<usize>> {
    let text = match disk.bytes(file) {
        Ok(Some(bytes)) => String::from_utf8(bytes).unwrap_or_default(),
        _ => String::new(),
    };
    let (toml, offset) = match text.strip_prefix('\u{feff}') {
        Some(rest) => (rest, '\u{feff}'.len_utf8()),
        None => (text.as_str(), 0),
    };
    let (table, _) = DeTable::parse_recoverable(toml);
    let mut known = BTreeMap::new();
    let mut waiting = vec![(String::new(), Node::Table(table.get_ref()))];
    while let Some((path, node)) = waiting.pop() {
        let inner: Vec<(String, &toml::Spanned<DeValue>)> = match node {
            Node::Table(table) => table
                .iter()
                .map(|(key, value)| (format!("{path}{}{END}", key.get_ref()), value))
                .collect(),
            Node::List(items) => items
                .iter()
                .enumerate()
                .map(|(index, value)| (format!("{path}{index}{END}"), value))
                .collect(),
        };
        for (path, value) in inner {
            let span = value.span();
            known.insert(path.clone(), span.start + offset..span.end + offset);
            match value.get_ref() {
                DeValue::Table(table) => waiting.push((path, Node::Table(table))),
                DeValue::Array(items) => waiting.push((path, Node::List(items))),
                _ => {}
            }
        }
    }
    known
}

/// What holds values.
enum Node<'t> {
    Table(&'t DeTable<'t>),
    List(&'t [toml::Spanned<DeValue<'t>>]),
}
