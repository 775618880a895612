//! Where links lead, and addresses.

mod address_taken;
pub(crate) mod dropped;
mod duplicate_id;
pub mod external;
mod image_record;
mod page_link;
pub(crate) mod target;
mod written_out;

use crate::check::Check;

/// Every check of the group.
pub(super) const CHECKS: &[Check] = &[
    address_taken::CHECK,
    duplicate_id::CHECK,
    image_record::CHECK,
    page_link::CHECK,
    target::CHECK,
    written_out::CHECK,
];
