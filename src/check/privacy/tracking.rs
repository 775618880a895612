//! A link whose parameters name a reader, a click or a campaign: whoever is at its end learns who came from where.

use crate::diagnostic::{Finding, Rule};
use crate::model::{Place, Severity};
use crate::personal::without_tracking;

pub(super) const RULE: Rule = Rule::new("privacy/tracking", Severity::Warning);

/// Returns what is wrong with an address, as written.
pub(super) fn in_address(address: &str, place: Place) -> Option<Finding> {
    let clean = without_tracking(address)?;
    Some(Finding::new(&RULE, place).with("clean", clean))
}
