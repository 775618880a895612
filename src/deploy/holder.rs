//! Who publishes at this moment: what another publisher is told.

use chrono::{DateTime, Utc};
use serde::{Deserialize, Serialize};

/// A process that publishes.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Holder {
    /// The name of its machine.
    pub host: String,
    /// Its number there.
    pub process: u32,
    /// What tells apart machines of one name: of containers, each has processes of its own.
    #[serde(default)]
    pub space: String,
    /// Since when.
    pub since: DateTime<Utc>,
}
