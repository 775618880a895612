//! Personal information, pictures of people, and what a page would do behind a reader’s back.

mod contacts;
mod image_consent;
mod image_licence;
mod names;
mod offered;
mod personal;
mod search;
pub(crate) mod third_party;
mod tracking;

use crate::check::Check;

/// Every check of the group.
pub(super) const CHECKS: &[Check] = &[
    image_consent::CHECK,
    image_licence::CHECK,
    search::BUNDLE,
    search::SITE,
    third_party::CHECK,
];
