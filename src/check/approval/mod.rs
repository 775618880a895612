//! Who approved what and when, and the dates that hang on it.

pub(crate) mod approved_text;
mod dates;
mod roles;
mod topic;

use crate::check::Check;

/// Every check of the group.
pub(super) const CHECKS: &[Check] = &[
    approved_text::CHECK,
    dates::CHECK,
    roles::CHECK,
    topic::CHECK,
];
