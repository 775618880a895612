//! Front matter in YAML, TOML or JSON → its keys, and the body below it.

use std::collections::BTreeMap;

use serde_json::{Map, Value};
use yaml_rust2::parser::{Event, EventReceiver, Parser};
use yaml_rust2::{Yaml, YamlLoader};

/// The keys of a text, and its body.
#[derive(Debug)]
pub(super) struct Cut<'t> {
    pub(super) keys: BTreeMap<String, Value>,
    pub(super) body: &'t str,
    /// How many lines stand above the body.
    pub(super) above: usize,
}

/// More than this is no front matter that anybody wrote.
const LARGEST: usize = 64 << 10;

/// Brackets or hyphens in each other, deeper than this, are nobody's: the parser calls itself for each.
const DEEPEST: usize = 64;

/// Reads a text. `None` where it has front matter that cannot be read; a text without any has no keys.
pub(super) fn cut(text: &str) -> Option<Cut<'_>> {
    let first = text.lines().next().unwrap_or("").trim_end();
    let (keys, body) = match first {
        "---" => {
            let (inside, body) = fenced(text, "---")?;
            (yaml(inside)?, body)
        }
        "+++" => {
            let (inside, body) = fenced(text, "+++")?;
            let table: toml::Table = inside.parse().ok()?;
            (json_of(toml::Value::Table(table)), body)
        }
        _ if text.starts_with('{') && !text.starts_with("{{") => {
            let mut values = serde_json::Deserializer::from_str(text).into_iter::<Value>();
            let keys = values.next()?.ok()?;
            (keys, text.get(values.byte_offset()..)?)
        }
        _ => (Value::Object(Map::new()), text),
    };
    let Value::Object(keys) = keys else {
        return None;
    };
    let above = text.len() - body.len();
    Some(Cut {
        keys: keys.into_iter().collect(),
        body,
        above: text[..above].matches('\n').count(),
    })
}

fn fenced<'t>(text: &'t str, fence: &str) -> Option<(&'t str, &'t str)> {
    let start = text.find('\n')? + 1;
    let mut at = start;
    for line in text[start..].split_inclusive('\n') {
        if line.trim_end() == fence {
            let inside = &text[start..at];
            return (inside.len() <= LARGEST).then(|| (inside, &text[at + line.len()..]));
        }
        at += line.len();
    }
    None
}

/// Whether an alias stands somewhere: a few of them can stand for gigabytes.
struct Aliases(bool);

impl EventReceiver for Aliases {
    fn on_event(&mut self, event: Event) {
        self.0 |= matches!(event, Event::Alias(_));
    }
}

fn yaml(text: &str) -> Option<Value> {
    if is_deep(text) {
        return None;
    }
    let mut aliases = Aliases(false);
    Parser::new_from_str(text).load(&mut aliases, true).ok()?;
    if aliases.0 {
        return None;
    }
    match YamlLoader::load_from_str(text).ok()?.into_iter().next() {
        None | Some(Yaml::Null) => Some(Value::Object(Map::new())),
        Some(yaml) => Some(json_of_yaml(yaml)),
    }
}

fn is_deep(text: &str) -> bool {
    let mut depth = 0_usize;
    for line in text.lines() {
        if line.matches("- ").count() > DEEPEST {
            return true;
        }
        for byte in line.bytes() {
            match byte {
                b'[' | b'{' => depth += 1,
                b']' | b'}' => depth = depth.saturating_sub(1),
                _ => {}
            }
            if depth > DEEPEST {
                return true;
            }
        }
    }
    false
}

fn json_of_yaml(yaml: Yaml) -> Value {
    match yaml {
        Yaml::Real(text) | Yaml::String(text) => Value::String(text),
        Yaml::Integer(number) => Value::from(number),
        Yaml::Boolean(is_so) => Value::Bool(is_so),
        Yaml::Array(items) => items.into_iter().map(json_of_yaml).collect(),
        Yaml::Hash(pairs) => {
            let pairs = pairs.into_iter().filter_map(|(key, value)| {
                let key = match key {
                    Yaml::String(text) | Yaml::Real(text) => text,
                    Yaml::Integer(number) => number.to_string(),
                    Yaml::Boolean(is_so) => is_so.to_string(),
                    _ => return None,
                };
                Some((key, json_of_yaml(value)))
            });
            Value::Object(pairs.collect())
        }
        Yaml::Alias(_) | Yaml::Null | Yaml::BadValue => Value::Null,
    }
}

fn json_of(toml: toml::Value) -> Value {
    match toml {
        toml::Value::String(text) => Value::String(text),
        toml::Value::Integer(number) => Value::from(number),
        toml::Value::Float(number) => Value::String(number.to_string()),
        toml::Value::Boolean(is_so) => Value::Bool(is_so),
        toml::Value::Datetime(date) => Value::String(date.to_string()),
        toml::Value::Array(items) => items.into_iter().map(json_of).collect(),
        toml::Value::Table(table) => {
            let pairs = table.into_iter().map(|(key, value)| (key, json_of(value)));
            Value::Object(pairs.collect())
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn three_ways_of_writing_say_the_same() {
        for text in [
            "---\ntitle: \"A: b\"\ndate: 2024-12-09\ntags: [a, b]\n---\nBody\n",
            "+++\ntitle = \"A: b\"\ndate = 2024-12-09\ntags = [\"a\", \"b\"]\n+++\nBody\n",
            "{\"title\": \"A: b\", \"date\": \"2024-12-09\", \"tags\": [\"a\", \"b\"]}\nBody\n",
        ] {
            let cut = cut(text).unwrap();
            assert_eq!(cut.keys["title"], "A: b", "{text}");
            assert_eq!(cut.keys["date"], "2024-12-09", "{text}");
            assert_eq!(cut.keys["tags"], serde_json::json!(["a", "b"]), "{text}");
            assert_eq!(cut.body.trim(), "Body");
        }
        assert_eq!(cut("Body").unwrap().body, "Body");
        assert_eq!(cut("---\n---\nBody").unwrap().body, "Body");
    }

    #[test]
    fn what_would_take_all_memory_is_not_read() {
        let bomb = "---\na: &a [x,x]\nb: &b [*a,*a]\n---\n";
        let deep = format!("---\na: {}\n---\n", "[".repeat(50_000));
        let hyphens = format!("---\n{}x\n---\n", "- ".repeat(20_000));
        let large = format!("---\na: {}\n---\n", "x".repeat(LARGEST));
        for text in [
            bomb,
            &deep,
            &hyphens,
            &large,
            "---\nnever ends",
            "---\n- a\n---\n",
        ] {
            assert!(cut(text).is_none());
        }
    }
}
