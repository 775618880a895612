//! Everything that a TOML file says in words: its texts, at whatever depth, and its comments.

use std::ops::Range;

use toml::de::{DeTable, DeValue};

/// A text or a comment of a TOML file.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Said {
    /// The keys that lead to it, joined by points; empty for a comment.
    pub key: String,
    /// What it says. Comments on lines that follow each other are one.
    pub text: String,
    /// Where it stands in the file: without its quotation marks where it is written as it is meant.
    pub span: Range<usize>,
    /// Whether the bytes of the file are those of the text, so that a part of one is a part of the other.
    pub is_exact: bool,
}

impl Said {
    /// Returns where a part of the text stands in the file; the whole of it where it is written in another way.
    #[must_use]
    pub fn place(&self, part: &Range<usize>) -> Range<usize> {
        if self.is_exact {
            self.span.start + part.start..self.span.start + part.end
        } else {
            self.span.clone()
        }
    }
}

/// Returns what the TOML in `range` of a file says: all of the file, or its front matter.
#[must_use]
pub fn strings(file: &str, range: Range<usize>) -> Vec<Said> {
    let offset = range.start;
    let Some(toml) = file.get(range) else {
        return Vec::new();
    };
    let (table, _) = DeTable::parse_recoverable(toml);
    let mut reader = Reader {
        toml,
        offset,
        said: Vec::new(),
        covered: Vec::new(),
    };
    reader.table(table.get_ref(), "");
    reader.comments();
    reader.said
}

struct Reader<'t> {
    toml: &'t str,
    offset: usize,
    said: Vec<Said>,
    /// Where values and keys stand: a number sign in them begins no comment.
    covered: Vec<Range<usize>>,
}

impl Reader<'_> {
    fn table(&mut self, table: &DeTable, above: &str) {
        for (key, value) in table {
            self.covered.push(key.span());
            let name = key.get_ref();
            let path = if above.is_empty() {
                name.to_string()
            } else {
                format!("{above}.{name}")
            };
            self.value(value.get_ref(), value.span(), &path);
        }
    }

    fn value(&mut self, value: &DeValue, span: Range<usize>, key: &str) {
        match value {
            DeValue::String(text) => {
                let source = self.toml.get(span.clone()).unwrap_or("");
                let inner = source.find(&**text).filter(|_| !text.is_empty());
                let start = self.offset + span.start + inner.unwrap_or(0);
                let length = if inner.is_some() {
                    text.len()
                } else {
                    span.len()
                };
                self.said.push(Said {
                    key: key.to_owned(),
                    text: text.to_string(),
                    span: start..start + length,
                    is_exact: inner.is_some(),
                });
                self.covered.push(span);
            }
            DeValue::Array(items) => {
                for item in items {
                    self.value(item.get_ref(), item.span(), key);
                }
            }
            DeValue::Table(table) => self.table(table, key),
            _ => {}
        }
    }

    fn comments(&mut self) {
        let mut covered = std::mem::take(&mut self.covered);
        covered.sort_by_key(|span| span.start);
        let mut covered = covered.iter().peekable();
        let mut from = 0;
        let mut last: Option<Range<usize>> = None;
        while let Some(at) = memchr::memchr(b'#', &self.toml.as_bytes()[from..]) {
            let at = from + at;
            while covered.next_if(|span| span.end <= at).is_some() {}
            if let Some(span) = covered.peek().filter(|span| span.contains(&at)) {
                from = span.end;
                continue;
            }
            let rest = &self.toml.as_bytes()[at..];
            let end = memchr::memchr2(b'\n', b'\r', rest).map_or(self.toml.len(), |end| at + end);
            last = match last {
                Some(before) if self.toml[before.end..at].trim().is_empty() => {
                    Some(before.start..end)
                }
                other => {
                    self.comment(other);
                    Some(at..end)
                }
            };
            from = end;
        }
        self.comment(last);
    }

    fn comment(&mut self, span: Option<Range<usize>>) {
        if let Some(span) = span {
            self.said.push(Said {
                key: String::new(),
                text: self.toml[span.clone()].to_owned(),
                span: self.offset + span.start..self.offset + span.end,
                is_exact: true,
            });
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn texts_and_comments_are_told_with_their_places() {
        let file = "+++\n# one\n# two\na = \"x # y\" # three\nb = [\"p\", \"q\\u0071\"]\n[[c]]\nd = { en = \"r\" }\n'#' = 's'\n";
        let said = strings(file, 4..file.len());
        let mut told: Vec<(&str, &str, &str)> = said
            .iter()
            .map(|said| {
                (
                    said.key.as_str(),
                    said.text.as_str(),
                    &file[said.span.clone()],
                )
            })
            .collect();
        told.sort_unstable();
        assert_eq!(
            told,
            [
                ("", "# one\n# two", "# one\n# two"),
                ("", "# three", "# three"),
                ("a", "x # y", "x # y"),
                ("b", "p", "p"),
                ("b", "qq", "\"q\\u0071\""),
                ("c.#", "s", "s"),
                ("c.d.en", "r", "r"),
            ]
        );
        assert!(said.iter().all(|said| said.is_exact == (said.text != "qq")));
    }
}
