//! What a rule means, in words: for `bulletin explain`, the reference and code scanning.

use crate::diagnostic::{Adjustable, Rule};
use crate::locale::Words;
use crate::model::Severity;

/// An example of what a rule finds, and of the same made right. A line that only names a file says where what follows
/// stands; without one it is the text of a bulletin.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Example {
    /// What is found.
    pub wrong: String,
    /// What to write instead.
    pub right: String,
}

impl Rule {
    /// Returns what it finds, in a sentence.
    #[must_use]
    pub fn what(&self, words: &Words) -> String {
        words.say(&format!("{}.what", self.message_id()), &[])
    }

    /// Returns why it matters, with where that is laid down.
    #[must_use]
    pub fn why(&self, words: &Words) -> String {
        words.say(&format!("{}.why", self.message_id()), &[])
    }

    /// Returns how grave it is, and why: a sentence that all rules of one weight share.
    #[must_use]
    pub fn weight(&self, words: &Words) -> String {
        let id = match (self.adjustable, self.severity) {
            (Adjustable::No, _) => "weight-fixed",
            (_, Severity::Error) => "weight-error",
            (_, Severity::Warning) => "weight-warning",
            (_, Severity::Note) => "weight-note",
        };
        words.say(id, &[])
    }

    /// Returns its example in the language of `words`.
    #[must_use]
    pub fn example(&self, words: &Words) -> Option<Example> {
        let part = |name: &str| words.find(&format!("{}.{name}", self.message_id()), &[]);
        Some(Example {
            wrong: part("wrong")?,
            right: part("right")?,
        })
    }
}

impl Example {
    /// Returns both parts under their headings, each line indented.
    #[must_use]
    pub fn say(&self, words: &Words) -> String {
        let mut text = String::new();
        for (id, part) in [
            ("explain-wrong", &self.wrong),
            ("explain-right", &self.right),
        ] {
            if !text.is_empty() {
                text.push('\n');
            }
            text.push_str(&words.say(id, &[]));
            text.push('\n');
            for line in part.lines() {
                if !line.is_empty() {
                    text.push_str("    ");
                    text.push_str(line);
                }
                text.push('\n');
            }
        }
        text
    }
}
