//! Words from Fluent files: the tool's own and the theme's, read in the same way.

use fluent_bundle::concurrent::FluentBundle;
use fluent_bundle::{
    FluentArgs, FluentError, FluentResource, FluentValue, resolver::ResolverError,
};
use std::ops::Range;
use std::sync::Arc;

use crate::locale::{number, visible};
use crate::model::Language;

/// Something to be put into a message.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub enum Value {
    /// Words.
    Text(String),
    /// A count: decides singular and plural, and is written as the language writes numbers.
    Number(u64),
}

impl Value {
    /// Returns it as people may be shown it.
    pub(super) fn shown(&self) -> Self {
        match self {
            Self::Text(text) => Self::Text(visible::words(text).into_owned()),
            Self::Number(count) => Self::Number(*count),
        }
    }
}

impl From<String> for Value {
    fn from(text: String) -> Self {
        Self::Text(text)
    }
}

impl From<&str> for Value {
    fn from(text: &str) -> Self {
        Self::Text(text.to_owned())
    }
}

impl From<usize> for Value {
    fn from(count: usize) -> Self {
        Self::Number(count as u64)
    }
}

/// The values of one message, by the names its text uses.
pub type Args<'a> = [(&'a str, Value)];

/// The messages of one language.
pub struct Catalogue {
    bundle: FluentBundle<Arc<FluentResource>>,
}

/// Why a message could not be said.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Unsaid {
    /// No such message.
    Message,
    /// The message uses something it was not given.
    Value(String),
}

/// A fault in a Fluent file.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Fault {
    /// Which of the files given.
    pub file: usize,
    /// The bytes that cannot be understood.
    pub span: Range<usize>,
}

impl Catalogue {
    /// Reads Fluent files; a later one's message takes the place of an earlier one's.
    ///
    /// # Errors
    /// Every stretch of every file that is not Fluent.
    pub fn new(language: Language, files: &[&str]) -> Result<Self, Vec<Fault>> {
        let tag = language.locale().parse().unwrap_or_default();
        let mut bundle = FluentBundle::new_concurrent(vec![tag]);
        // The marks Fluent puts round values are invisible in HTML and wrong in terminals.
        bundle.set_use_isolating(false);
        bundle.set_formatter(Some(match language {
            Language::En => |value, _| formatted(Language::En, value),
            Language::Fr => |value, _| formatted(Language::Fr, value),
        }));
        let mut faults = Vec::new();
        for (file, text) in files.iter().enumerate() {
            if let Some(at) = too_deep(text) {
                faults.push(Fault {
                    file,
                    span: at..at + 1,
                });
                continue;
            }
            let resource = match FluentResource::try_new((*text).to_owned()) {
                Ok(resource) => resource,
                Err((resource, errors)) => {
                    faults.extend(errors.into_iter().map(|error| Fault {
                        file,
                        span: error.slice.unwrap_or(error.pos),
                    }));
                    resource
                }
            };
            bundle.add_resource_overriding(Arc::new(resource));
        }
        if faults.is_empty() {
            Ok(Self { bundle })
        } else {
            Err(faults)
        }
    }

    /// Says a message, `id` or `id.attribute`.
    ///
    /// # Errors
    /// When there is no such message, or a value that its text uses was not given.
    pub fn say(&self, id: &str, args: &Args) -> Result<String, Unsaid> {
        let (name, attribute) = match id.split_once('.') {
            Some((name, attribute)) => (name, Some(attribute)),
            None => (id, None),
        };
        let message = self.bundle.get_message(name).ok_or(Unsaid::Message)?;
        let pattern = match attribute {
            Some(attribute) => message
                .get_attribute(attribute)
                .map(|attribute| attribute.value()),
            None => message.value(),
        }
        .ok_or(Unsaid::Message)?;
        let mut given = FluentArgs::with_capacity(args.len());
        for (name, value) in args {
            given.set(
                *name,
                match value {
                    Value::Text(text) => FluentValue::from(text.as_str()),
                    Value::Number(count) => FluentValue::from(*count),
                },
            );
        }
        let mut errors = Vec::new();
        let text = self
            .bundle
            .format_pattern(pattern, Some(&given), &mut errors);
        match errors.into_iter().next() {
            None => Ok(text.into_owned()),
            Some(FluentError::ResolverError(ResolverError::Reference(kind))) => {
                // The kind is of a private module: `Variable { id: "name" }`.
                let kind = format!("{kind:?}");
                let name = kind.split('"').nth(1).unwrap_or(&kind);
                let mark = if kind.starts_with("Variable") {
                    "$"
                } else {
                    ""
                };
                Err(Unsaid::Value(format!("{mark}{name}")))
            }
            Some(other) => Err(Unsaid::Value(other.to_string())),
        }
    }

    /// Returns whether there is such a message.
    #[must_use]
    pub fn has(&self, id: &str) -> bool {
        match id.split_once('.') {
            Some((name, attribute)) => self
                .bundle
                .get_message(name)
                .is_some_and(|message| message.get_attribute(attribute).is_some()),
            None => self.bundle.has_message(id),
        }
    }
}

/// Brackets in brackets deeper than this are nobody's words. The parser calls itself for each, and has a stack to lose.
const DEEPEST: usize = 100;

/// Returns the byte of the bracket that is too deep. Each message begins anew.
fn too_deep(text: &str) -> Option<usize> {
    let mut start = 0;
    let mut depth = 0_usize;
    for line in text.split_inclusive('\n') {
        let is_name = |name: &str| {
            !name.starts_with(' ')
                && name
                    .bytes()
                    .all(|byte| byte.is_ascii_alphanumeric() || b"-_ ".contains(&byte))
        };
        if line.split_once('=').is_some_and(|(name, _)| is_name(name)) {
            depth = 0;
        }
        for (at, byte) in line.bytes().enumerate() {
            match byte {
                b'{' | b'(' => depth += 1,
                b'}' | b')' => depth = depth.saturating_sub(1),
                _ => {}
            }
            if depth > DEEPEST {
                return Some(start + at);
            }
        }
        start += line.len();
    }
    None
}

fn formatted(language: Language, value: &FluentValue) -> Option<String> {
    match value {
        FluentValue::Number(count) if count.value.fract() == 0.0 && count.value >= 0.0 => {
            Some(number::whole(language, &count.as_string()))
        }
        _ => None,
    }
}

impl std::fmt::Debug for Catalogue {
    fn fmt(&self, formatter: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        formatter.debug_struct("Catalogue").finish_non_exhaustive()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn french_counts_zero_and_one_as_singular() {
        let words = Catalogue::new(
            Language::Fr,
            &["n = { $n ->\n    [one] { $n } page\n   *[other] { $n } pages\n }\n"],
        )
        .expect("Fluent of the test");
        let say = |n: usize| {
            words
                .say("n", &[("n", n.into())])
                .expect("a message of the test")
        };
        assert_eq!(say(0), "0 page");
        assert_eq!(say(1), "1 page");
        assert_eq!(say(2345), "2\u{a0}345 pages");
    }

    #[test]
    fn what_is_missing_is_told() {
        let words =
            Catalogue::new(Language::En, &["a = Hello { $who }\n"]).expect("Fluent of the test");
        assert_eq!(words.say("b", &[]), Err(Unsaid::Message));
        assert_eq!(words.say("a", &[]), Err(Unsaid::Value("$who".to_owned())));
        assert_eq!(
            Catalogue::new(Language::En, &["ok = x\n", "= nothing\n"])
                .err()
                .map(|faults| faults[0].file),
            Some(1)
        );
    }
}
