//! What the tool says about the content: rules, findings, and how they are shown.

mod explanation;
mod failure;
mod near;
mod print;
mod secret;

pub use explanation::Example;
pub use failure::Failure;
pub use near::{Offers, nearest};
pub use print::{Few, Format, Left, Printer, Spoken, spoken};

use std::borrow::Cow;

use crate::locale::{Value, Words};
use crate::model::{Place, Severity};

/// One thing the tool looks for. Its words stand in the catalogues under its code with `-` for `/`:
/// the message itself, and the attributes `.help` (what to write instead), `.what`, `.why`, and an example as `.wrong` and
/// `.right`.
#[derive(Debug, PartialEq, Eq)]
pub struct Rule {
    /// `group/name`: public, and never with another meaning.
    pub code: &'static str,
    /// How grave it is where `site.toml` does not say otherwise.
    pub severity: Severity,
    /// Whether `site.toml` may say otherwise.
    pub adjustable: Adjustable,
}

/// Whether a site may weigh a rule differently.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Adjustable {
    /// It may.
    Yes,
    /// It may not: what the rule finds cannot be built at all.
    No,
}

impl Rule {
    /// A rule that a site may weigh differently.
    #[must_use]
    pub const fn new(code: &'static str, severity: Severity) -> Self {
        Self {
            code,
            severity,
            adjustable: Adjustable::Yes,
        }
    }

    /// A fault that leaves nothing to build: always an error where the content is public.
    #[must_use]
    pub const fn fault(code: &'static str) -> Self {
        Self {
            code,
            severity: Severity::Error,
            adjustable: Adjustable::No,
        }
    }

    /// Returns the part of the code before the slash.
    #[must_use]
    pub fn group(&self) -> &'static str {
        self.code.split('/').next().unwrap_or(self.code)
    }

    /// Returns the id of the rule's message in the catalogues.
    #[must_use]
    pub fn message_id(&self) -> String {
        self.code.replace('/', "-")
    }
}

/// The name of a message, an attribute or a value: one that stands in the program, or one that was read back.
pub type Name = Cow<'static, str>;

/// One thing the tool says about the content.
#[derive(Clone, Debug, PartialEq)]
pub struct Finding {
    /// What was looked for.
    pub rule: &'static Rule,
    /// Where it was found.
    pub place: Place,
    /// What the message's text uses.
    pub args: Vec<(Name, Value)>,
    /// Other places that explain this one, each with the id of its label in the catalogues.
    pub related: Vec<(Place, Name)>,
    /// The variant of the help: an attribute of the message other than `help`.
    pub help: Name,
    /// How grave it is, once the site and the state of the bundle have had their say.
    pub severity: Severity,
    /// How grave it may become, whatever the site says.
    pub gravest: Severity,
    /// Whether what stands there must not be repeated: logs are public. Excerpts show it masked.
    pub is_secret: bool,
}

impl Finding {
    /// Something found at a place.
    #[must_use]
    pub fn new(rule: &'static Rule, place: Place) -> Self {
        Self {
            rule,
            place,
            args: Vec::new(),
            related: Vec::new(),
            help: "help".into(),
            severity: rule.severity,
            gravest: Severity::Error,
            is_secret: false,
        }
    }

    /// Gives a value to the message.
    #[must_use]
    pub fn with(mut self, name: &'static str, value: impl Into<Value>) -> Self {
        self.tell(name, value);
        self
    }

    /// Gives a value to the message.
    pub fn tell(&mut self, name: &'static str, value: impl Into<Value>) {
        self.args.push((name.into(), value.into()));
    }

    /// Returns whether the message was given this value under this name.
    #[must_use]
    pub fn tells(&self, name: &str, value: &Value) -> bool {
        let mut args = self.args.iter();
        args.any(|(other, told)| other == name && told == value)
    }

    /// Says a message with the values of the finding.
    #[must_use]
    pub fn say(&self, words: &Words, id: &str) -> String {
        let args = self.args.iter();
        let args: Vec<(&str, Value)> = args
            .map(|(name, value)| (name.as_ref(), value.clone()))
            .collect();
        words.say(id, &args)
    }

    /// Points at another place, with a label of the catalogues.
    #[must_use]
    pub fn and(mut self, place: Place, label: &'static str) -> Self {
        self.related.push((place, label.into()));
        self
    }

    /// Chooses another help than `.help`.
    #[must_use]
    pub fn advise(mut self, attribute: &'static str) -> Self {
        self.help = attribute.into();
        self
    }

    /// Offers what was most likely meant, if it is known: `.near` in place of `.help`.
    #[must_use]
    pub fn or_near(self, near: Option<impl Into<Value>>) -> Self {
        match near {
            Some(near) => self.with("near", near).advise("near"),
            None => self,
        }
    }

    /// Keeps what stands there out of excerpts.
    #[must_use]
    pub fn secret(mut self) -> Self {
        self.is_secret = true;
        self
    }

    /// Keeps it from being graver than this, whatever the site says.
    pub fn soften(&mut self, gravest: Severity) {
        self.gravest = self.gravest.min(gravest);
        self.severity = self.severity.min(gravest);
    }

    /// Returns what findings are sorted by: path, place, code.
    #[must_use]
    pub fn order(&self) -> (&Place, &'static str) {
        (&self.place, self.rule.code)
    }
}
