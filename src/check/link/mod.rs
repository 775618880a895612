//! Where links lead, and addresses.

pub mod across;
mod address_taken;
mod contact;
pub(crate) mod dropped;
mod duplicate_id;
pub mod external;
mod image_record;
mod indirect;
mod page_link;
mod plain_address;
mod private_host;
pub(crate) mod target;
mod written_out;

use crate::check::Check;

/// Every check of the group.
pub(super) const CHECKS: &[Check] = &[
    address_taken::CHECK,
    contact::CHECK,
    duplicate_id::CHECK,
    image_record::CHECK,
    indirect::CHECK,
    page_link::CHECK,
    plain_address::CHECK,
    private_host::CHECK,
    target::CHECK,
    written_out::CHECK,
];
