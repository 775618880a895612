//! What templates really receive: a theme whose every template writes all it was given, read back.

use std::collections::BTreeMap;

/// A value as a template prints it.
#[derive(Debug, PartialEq)]
pub(super) enum Value {
    None,
    Flag(bool),
    Number,
    Text(String),
    List(Vec<Value>),
    Map(BTreeMap<String, Value>),
}

/// The template that writes its name and all it was given.
pub(super) fn template(name: &str) -> String {
    format!("{name}\n{{{{ __tera_context }}}}\n")
}

/// Reads a page that [`template`] made: the template's name, and what it was given.
pub(super) fn read(page: &str) -> Option<(&str, BTreeMap<String, Value>)> {
    let (name, rest) = page.split_once('\n')?;
    let text = [
        ("&lt;", "<"),
        ("&gt;", ">"),
        ("&quot;", "\""),
        ("&#x27;", "'"),
        ("&#39;", "'"),
        ("&amp;", "&"),
    ]
    .iter()
    .fold(rest.to_owned(), |text, (entity, char)| {
        text.replace(entity, char)
    });
    let mut reader = Reader { rest: &text };
    match reader.value() {
        Value::Map(map) => Some((name, map)),
        _ => None,
    }
}

/// Reads what the engine prints of a map: like JSON, but none is nothing at all, and texts are escaped as Rust does.
struct Reader<'t> {
    rest: &'t str,
}

impl Reader<'_> {
    fn take(&mut self, char: char) -> bool {
        self.rest = self.rest.trim_start();
        let taken = self.rest.strip_prefix(char);
        self.rest = taken.unwrap_or(self.rest);
        taken.is_some()
    }

    fn value(&mut self) -> Value {
        if self.take('{') {
            let mut map = BTreeMap::new();
            while !self.take('}') {
                assert!(self.take('"'), "a key: {:.40}", self.rest);
                let key = self.text();
                assert!(self.take(':'), "a value of {key}: {:.40}", self.rest);
                map.insert(key, self.value());
                self.take(',');
            }
            return Value::Map(map);
        }
        if self.take('[') {
            let mut list = Vec::new();
            while !self.take(']') {
                list.push(self.value());
                self.take(',');
            }
            return Value::List(list);
        }
        if self.take('"') {
            return Value::Text(self.text());
        }
        let end = self.rest.find([',', '}', ']']).unwrap_or(self.rest.len());
        let (word, rest) = self.rest.split_at(end);
        self.rest = rest;
        match word.trim() {
            "" => Value::None,
            "true" => Value::Flag(true),
            "false" => Value::Flag(false),
            word => {
                assert!(word.parse::<u64>().is_ok(), "a number: {word:.40}");
                Value::Number
            }
        }
    }

    /// Reads a text after its first quotation mark.
    fn text(&mut self) -> String {
        let mut text = String::new();
        let mut chars = self.rest.char_indices();
        while let Some((at, char)) = chars.next() {
            match char {
                '"' => {
                    self.rest = &self.rest[at + 1..];
                    return text;
                }
                // What stands for one character: which one does not matter here.
                '\\' => {
                    text.push('?');
                    let (_, kind) = chars.next().unwrap_or((0, ' '));
                    if kind == 'u' {
                        chars.by_ref().find(|(_, char)| *char == '}');
                    }
                }
                _ => text.push(char),
            }
        }
        panic!("a text has no end");
    }
}
