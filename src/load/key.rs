//! Where a value stands in a TOML file: looked up when a finding needs it, so that facts need not carry their places.

use std::ops::Range;

use toml::de::{DeTable, DeValue};

use crate::load::disk::Disk;
use crate::model::Place;

/// Returns where a value stands. `path` names keys and, for lists of tables, numbers from 0: `["changes", "1", "date"]`.
/// A value that is not there is told at the nearest one above it that is.
#[must_use]
pub fn place(disk: &Disk, file: &str, path: &[&str]) -> Place {
    let text = match disk.bytes(file) {
        Ok(Some(bytes)) => String::from_utf8(bytes).unwrap_or_default(),
        _ => String::new(),
    };
    let (toml, offset) = match text.strip_prefix('\u{feff}') {
        Some(rest) => (rest, '\u{feff}'.len_utf8()),
        None => (text.as_str(), 0),
    };
    let (table, _) = DeTable::parse_recoverable(toml);
    let span = find(table.get_ref(), path).unwrap_or(0..0);
    Place::new(file, &(span.start + offset..span.end + offset))
}

fn find(table: &DeTable, path: &[&str]) -> Option<Range<usize>> {
    let (first, rest) = path.split_first()?;
    let mut value = table.get(*first)?;
    let mut span = value.span();
    for step in rest {
        let next = match value.get_ref() {
            DeValue::Array(items) => step
                .parse::<usize>()
                .ok()
                .and_then(|index| items.get(index)),
            DeValue::Table(table) => table.get(*step),
            _ => None,
        };
        let Some(next) = next else {
            break;
        };
        value = next;
        span = value.span();
    }
    Some(span)
}
