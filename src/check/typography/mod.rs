//! Signs and spaces that rendering cannot put right (facts.md, part 5).

mod abbreviation;
mod amount;
mod apostrophe;
mod capital;
mod capital_accent;
mod date_form;
mod double_space;
mod ellipsis;
mod figures;
mod hyphen_dash;
mod ligature;
mod missing_space;
mod number_sign;
mod numeric_date;
mod ordinal;
mod phone;
mod quotation_marks;
mod spacing;
mod stray_space;
mod time_form;
mod unclosed;

use crate::check::Check;

/// Every check of the group.
pub(super) const CHECKS: &[Check] = &[
    abbreviation::CHECK,
    amount::CHECK,
    apostrophe::CHECK,
    capital::CHECK,
    capital_accent::CHECK,
    date_form::CHECK,
    double_space::CHECK,
    ellipsis::CHECK,
    hyphen_dash::CHECK,
    ligature::CHECK,
    missing_space::CHECK,
    number_sign::CHECK,
    numeric_date::CHECK,
    ordinal::CHECK,
    phone::CHECK,
    quotation_marks::CHECK,
    spacing::CHECK,
    stray_space::CHECK,
    time_form::CHECK,
    unclosed::CHECK,
];
