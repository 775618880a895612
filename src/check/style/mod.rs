//! How a text reads: notes, as the style guides have them (facts.md, part 4).

mod acronym;
mod ampersand;
mod anglicism;
mod double_word;
mod email_case;
mod few_headings;
mod file_link;
mod heading_end;
mod latin;
mod list_end;
mod long_list;
mod long_paragraph;
mod long_sentence;
mod not_unique;
mod number_form;
mod number_start;
mod range;
mod repeated_mark;
mod stacked_headings;
mod word;

use crate::check::Check;

/// Every check of the group.
pub(super) const CHECKS: &[Check] = &[
    acronym::CHECK,
    ampersand::CHECK,
    anglicism::CHECK,
    double_word::CHECK,
    email_case::CHECK,
    few_headings::CHECK,
    file_link::CHECK,
    heading_end::CHECK,
    latin::CHECK,
    list_end::CHECK,
    long_list::CHECK,
    long_paragraph::CHECK,
    long_sentence::CHECK,
    not_unique::CHECK,
    number_form::CHECK,
    number_start::CHECK,
    range::CHECK,
    repeated_mark::CHECK,
    stacked_headings::CHECK,
    word::CHECK,
];
