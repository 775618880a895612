//! In what the two languages differ.

mod alerts;
pub(super) mod alignment;
mod code;
mod emphasis;
mod footnotes;
mod headings;
mod lexicon;
mod likes;
mod lines;
mod links;
mod lists;
mod names;
pub(super) mod other_language;
mod paragraphs;
pub(super) mod parallel;
mod pictures;
mod quantities;
mod quotations;
mod same_words;
mod sentences;
mod tables;
mod theme_words;
mod units;
mod vocabulary;

use crate::check::Check;

/// Every check of the group.
pub(super) const CHECKS: &[Check] = &[
    alerts::CHECK,
    code::CHECK,
    emphasis::CHECK,
    footnotes::CHECK,
    headings::CHECK,
    links::CHECK,
    lists::CHECK,
    names::CHECK,
    other_language::CHECK,
    paragraphs::CHECK,
    pictures::CHECK,
    quantities::CHECK,
    quotations::CHECK,
    same_words::CHECK,
    sentences::CHECK,
    tables::CHECK,
    theme_words::CHECK,
];
