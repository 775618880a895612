//! What keeps a page from readers who do not see it, hear it or read it as others do: WCAG 2.1 AA, as far as a text shows it.

mod capitals;
mod contrast;
mod heading_order;
mod language_mark;
mod link_words;
pub(crate) mod page_frame;
mod picture_words;
mod table_header;

use crate::check::Check;

/// Every check of the group.
pub(super) const CHECKS: &[Check] = &[
    capitals::CHECK,
    contrast::CHECK,
    heading_order::CHECK,
    language_mark::CHECK,
    link_words::CHECK,
    picture_words::CHECK,
    table_header::CHECK,
];
