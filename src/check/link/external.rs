//! Links that lead to other hosts, and what those answered: `check --external` asks, and nothing else does.
//!
//! What another host says today is no fault of a text: these findings are warnings at most, whatever `site.toml` says.

use serde::{Deserialize, Serialize};

use crate::check::{Reading, each_text};
use crate::diagnostic::{Finding, Rule};
use crate::document::excuse;
use crate::document::target::Target;
use crate::model::{Place, Severity};

const GONE: Rule = Rule::new("link/external-gone", Severity::Warning);
const MOVED: Rule = Rule::new("link/external-moved", Severity::Note);
const UNREACHABLE: Rule = Rule::new("link/external-unreachable", Severity::Note);

/// What can be said of a link to another host.
pub(crate) const RULES: &[&Rule] = &[&GONE, &MOVED, &UNREACHABLE];

/// What another host answered when it was asked for an address.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(tag = "answer", rename_all = "lowercase")]
pub enum Answer {
    /// It is there.
    Works,
    /// It is there, under another address from now on (301, 308).
    Moved {
        /// The new address.
        to: String,
    },
    /// It is not there any more (404, 410).
    Gone {
        /// The status of HTTP.
        status: u16,
    },
    /// The host does not say whether it is there (401, 403, 429, 5xx): a person should look.
    Refused {
        /// The status of HTTP.
        status: u16,
    },
    /// No answer came that could be used.
    Unreachable {
        /// Why not.
        trouble: Trouble,
    },
}

/// Why no answer came that could be used.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum Trouble {
    /// No request can be made from the address.
    Address,
    /// No host has that name.
    Name,
    /// Nothing listens there, or the connection was cut.
    Connection,
    /// The time was up.
    Time,
    /// The connection is not secure: a certificate that cannot be trusted.
    Certificate,
    /// What came is not HTTP, or too long.
    Reply,
    /// Redirections that never end, or that lead nowhere.
    Redirect,
}

impl Trouble {
    /// Returns the name in catalogues.
    #[must_use]
    pub fn key(self) -> &'static str {
        match self {
            Self::Address => "address",
            Self::Name => "name",
            Self::Connection => "connection",
            Self::Time => "time",
            Self::Certificate => "certificate",
            Self::Reply => "reply",
            Self::Redirect => "redirect",
        }
    }
}

/// A link to another host.
#[derive(Clone, Debug)]
pub struct Outside {
    /// Where it stands.
    pub place: Place,
    /// The address as written.
    pub target: String,
    /// The codes that its author excused there.
    excused: Vec<String>,
}

/// Returns the links of a bundle that lead to other hosts: those of both texts, and the sources of its facts.
#[must_use]
pub fn links(reading: &Reading) -> Vec<Outside> {
    let mut found = Vec::new();
    for (_, text) in each_text(reading) {
        let excuses: Vec<_> = excuse::read(&text.document.events)
            .into_iter()
            .filter(|excuse| !excuse.reason.is_empty() && is_ours(&excuse.code))
            // What waits for a block that never comes speaks of itself. The others speak of blocks, in their order.
            .filter(|excuse| excuse.covers != excuse.span)
            .collect();
        for link in text.links.iter().filter(|link| !link.is_image) {
            let place = text.at(&link.place(text.file));
            let Target::Outside(target) = link.target() else {
                continue;
            };
            found.push(Outside {
                target: target.to_owned(),
                excused: excuses
                    [excuses.partition_point(|excuse| excuse.covers.end <= place.start)..]
                    .iter()
                    .take_while(|excuse| excuse.covers.start <= place.start)
                    .map(|excuse| excuse.code.clone())
                    .collect(),
                place,
            });
        }
    }
    let facts = reading.bundle.facts_file().unwrap_or_default();
    let urls = reading.bundle.facts.sources.iter();
    found.extend(
        urls.filter_map(|source| source.url.as_ref())
            .map(|url| Outside {
                place: Place::new(facts.as_str(), &url.span()),
                target: url.value.to_string(),
                excused: Vec::new(),
            }),
    );
    found
}

/// Returns whether a code is told only by who asks other hosts: an excuse for one is never idle.
pub(in crate::check) fn is_ours(code: &str) -> bool {
    RULES.iter().any(|rule| rule.code == code)
}

/// Returns what is to be told of a link, its answer being known.
#[must_use]
pub fn told(link: &Outside, answer: &Answer) -> Option<Finding> {
    let found = |rule| {
        let mut finding =
            Finding::new(rule, link.place.clone()).with("target", link.target.as_str());
        finding.soften(Severity::Warning);
        finding
    };
    let finding = match answer {
        Answer::Works => return None,
        Answer::Moved { to } => {
            // A new address without a heading keeps the one of the old.
            let fragment = link.target.split_once('#').map(|(_, fragment)| fragment);
            let near = match fragment {
                Some(fragment) if !to.contains('#') => format!("{to}#{fragment}"),
                _ => to.clone(),
            };
            found(&MOVED).with("near", near)
        }
        Answer::Gone { status } => found(&GONE).with("status", status.to_string()),
        Answer::Refused { status } => found(&UNREACHABLE)
            .with("reason", "refused")
            .with("status", status.to_string())
            .advise("refused"),
        Answer::Unreachable { trouble } => found(&UNREACHABLE)
            .with("reason", trouble.key())
            .with("status", "-"),
    };
    let is_excused = link.excused.iter().any(|code| code == finding.rule.code);
    (!is_excused).then_some(finding)
}
