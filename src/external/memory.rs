//! What other hosts answered, kept from one run to the next so that they are not asked again and again.

use std::collections::BTreeMap;

use chrono::{DateTime, SecondsFormat, TimeDelta, Utc};
use serde::{Deserialize, Serialize};

use super::WebAddress;
use crate::check::link::external::Answer;

/// The file that keeps them, from the root of the site: beside the content, so that it is neither read nor published.
pub const FILE: &str = ".bulletin/external.json";

const VERSION: u32 = 1;

/// An answer and the instant its host was asked.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Asked {
    /// When.
    pub at: DateTime<Utc>,
    /// What it said.
    pub answer: Answer,
}

impl Asked {
    /// Returns whether it still holds: seven days where the address works, one where it does not.
    #[must_use]
    pub fn is_fresh(&self, now: DateTime<Utc>) -> bool {
        let days = match self.answer {
            Answer::Works => 7,
            _ => 1,
        };
        // A clock that was put back makes an answer of tomorrow: nobody knows how old it is.
        (TimeDelta::zero()..TimeDelta::days(days)).contains(&(now - self.at))
    }
}

/// Every answer that is kept, by address.
#[derive(Debug, Default)]
pub struct Memory {
    answers: BTreeMap<String, Asked>,
}

#[derive(Serialize, Deserialize)]
struct File {
    version: u32,
    answers: BTreeMap<String, Line>,
}

#[derive(Serialize, Deserialize)]
struct Line {
    asked: String,
    #[serde(flatten)]
    answer: Answer,
}

impl Memory {
    /// Reads what an earlier run kept. What is not of ours, or broken, is as if it were not there.
    #[must_use]
    pub fn read(bytes: &[u8]) -> Self {
        let file = serde_json::from_slice::<File>(bytes).ok();
        let lines = file
            .filter(|file| file.version == VERSION)
            .map_or_else(BTreeMap::new, |file| file.answers);
        let answers = lines.into_iter().filter_map(|(address, line)| {
            let at = DateTime::parse_from_rfc3339(&line.asked).ok()?.to_utc();
            // It is printed: only what could have been asked.
            if let Answer::Moved { to } = &line.answer {
                WebAddress::read(to).filter(|_| !to.contains(char::is_control))?;
            }
            let answer = line.answer;
            Some((address, Asked { at, answer }))
        });
        Self {
            answers: answers.collect(),
        }
    }

    /// Returns the bytes that [`Memory::read`] reads.
    #[must_use]
    pub fn bytes(&self) -> Vec<u8> {
        let line = |asked: &Asked| Line {
            asked: asked.at.to_rfc3339_opts(SecondsFormat::Secs, true),
            answer: asked.answer.clone(),
        };
        let lines = self.answers.iter();
        let file = File {
            version: VERSION,
            answers: lines
                .map(|(address, asked)| (address.clone(), line(asked)))
                .collect(),
        };
        let mut bytes = serde_json::to_vec_pretty(&file).unwrap_or_default();
        bytes.push(b'\n');
        bytes
    }

    /// Returns what is known of an address.
    #[must_use]
    pub fn find(&self, address: &WebAddress) -> Option<&Asked> {
        self.answers.get(&address.to_string())
    }

    /// Keeps an answer.
    pub fn keep(&mut self, address: &WebAddress, asked: Asked) {
        self.answers.insert(address.to_string(), asked);
    }

    /// Forgets what no longer holds, and whatever no text links to.
    pub fn tidy(&mut self, addresses: &[WebAddress], now: DateTime<Utc>) {
        let linked: std::collections::BTreeSet<String> =
            addresses.iter().map(WebAddress::to_string).collect();
        self.answers
            .retain(|address, asked| linked.contains(address) && asked.is_fresh(now));
    }
}
