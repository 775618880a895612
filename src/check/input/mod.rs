//! What cannot be read as it was meant, and excuses.

mod block_slip;
mod day;
mod empty_body;
pub(super) mod excuse;
mod garbled;
mod heading_id;
mod hidden_sign;
mod markdown_slip;
mod not_a_picture;
pub(crate) mod picture_broken;
mod picture_files;
mod picture_large;
mod picture_name;
mod placeholder;
mod raw_html;
mod table_row;
pub(crate) mod template;
mod unchanged;
pub(crate) mod unescaped;
mod unknown_code;

use crate::check::Check;

/// Every check of the group.
pub(super) const CHECKS: &[Check] = &[
    block_slip::CHECK,
    day::CHECK,
    empty_body::CHECK,
    garbled::CHECK,
    heading_id::CHECK,
    hidden_sign::CHECK,
    markdown_slip::CHECK,
    not_a_picture::CHECK,
    picture_files::BUNDLE,
    picture_files::SITE,
    placeholder::CHECK,
    raw_html::CHECK,
    table_row::CHECK,
    unchanged::CHECK,
    unknown_code::CHECK,
];
