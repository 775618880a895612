//! Numbers of health cards, all digits: every province and territory but Quebec.

use super::number::{Joint, Number, luhn};
use super::page::{Page, Span};
use super::stand::Stand;
use super::{Hit, Kind, date};

/// Labels of health cards, in the words of all provinces.
pub(super) const WORDS: &[&str] = &[
    "health card",
    "health number",
    "health care number",
    "health care card",
    "health insurance",
    "health services number",
    "personal health",
    "health registration",
    "services card",
    "carecard",
    "medicare",
    "ohip",
    "phn",
    "phin",
    "hsn",
    "mcp",
    "msp",
    "ramq",
    "nam",
    "carte santé",
    "carte-santé",
    "carte d'assurance",
    "carte d’assurance",
    "carte soleil",
    "assurance santé",
    "assurance-santé",
    "assurance maladie",
    "assurance-maladie",
    "numéro de santé",
    "numéro santé",
    "numéro personnel de santé",
];

/// What a form of number is checked with.
#[derive(Clone, Copy)]
enum Check {
    /// Ontario: Luhn. British Columbia: its own. Nova Scotia: none known.
    Ten,
    /// A letter before it: Northwest Territories.
    Letter,
    /// None that is published.
    None,
}

/// The forms: Ontario, British Columbia and Nova Scotia (10 digits, 4-3-3), Alberta (9, 5-4), Manitoba, Saskatchewan, New
/// Brunswick, Yukon and Nunavut (9), Prince Edward Island (8), Newfoundland and Labrador (12), the Northwest Territories
/// (a letter and 7).
const FORMS: &[(&[usize], Check)] = &[
    (&[4, 3, 3], Check::Ten),
    (&[10], Check::Ten),
    (&[5, 4], Check::None),
    (&[3, 3, 3, 3], Check::None),
    (&[3, 3, 3], Check::None),
    (&[9], Check::None),
    (&[8], Check::None),
    (&[12], Check::None),
    (&[7], Check::Letter),
];

/// A number of one of the forms with a label near; sure where a check holds. Without a label, only British Columbia's
/// 4-3-3 is told: its nine and its check leave one number in a hundred.
pub(super) fn find(page: &Page, hits: &mut Vec<Hit>) {
    for (group, span) in page.groups().iter().enumerate() {
        if span.len() < 3 {
            continue;
        }
        let found = FORMS
            .iter()
            .find_map(|(lengths, check)| Some((page.number(group, lengths)?, *check)));
        if let Some((number, check)) = found
            && let Some(hit) = judge(page, &number, check)
        {
            hits.push(hit);
        }
    }
}

fn judge(page: &Page, number: &Number, check: Check) -> Option<Hit> {
    let digits = number.span;
    let span = match check {
        Check::Ten => with_version(page, digits),
        Check::Letter => with_letter(page, digits)?,
        Check::None => digits,
    };
    if page.group_before(number).is_some() || page.stand(span) != Stand::Alone {
        return None;
    }
    let is_columbian = is_columbian(page, digits);
    let is_telling = number.joint != Joint::Whole && is_columbian;
    let is_labelled = page.near(span, WORDS);
    let is_other = matches!(number.joint, Joint::Mixed | Joint::Dash | Joint::Slash)
        || (number.joint == Joint::Space && page.is_count(digits))
        || date::is_compact(page, digits);
    let is_checked = is_columbian || (matches!(check, Check::Ten) && is_ontarian(page, digits));
    ((is_labelled || is_telling) && !is_other)
        .then(|| span.hit(Kind::HealthCard, is_labelled && is_checked))
}

/// Ontario's version code: two letters behind the number, or nothing.
fn with_version(page: &Page, span: Span) -> Span {
    let code = span.end + usize::from(matches!(page.byte(span.end), b' ' | b'-'));
    let end = code + 2;
    let is_code = (code..end).all(|at| page.byte(at).is_ascii_uppercase());
    let next = page.byte(end);
    if is_code && !next.is_ascii_alphanumeric() && next.is_ascii() {
        Span { end, ..span }
    } else {
        span
    }
}

fn with_letter(page: &Page, span: Span) -> Option<Span> {
    let start = span.start.checked_sub(1)?;
    page.byte(start)
        .is_ascii_uppercase()
        .then_some(Span { start, ..span })
}

/// Ontario: Luhn's check, no first zero (`petalmd/health_card`, `ontario_validator.rb`).
fn is_ontarian(page: &Page, span: Span) -> bool {
    page.digits(span).next() != Some(0) && luhn(page.digits(span))
}

/// British Columbia: a nine, then a check by eleven (the province's client registry; python-stdnum, `ca.bc_phn`).
fn is_columbian(page: &Page, span: Span) -> bool {
    let mut digits = page.digits(span);
    if page.digits(span).count() != 10 || digits.next() != Some(9) {
        return false;
    }
    let weights = [2, 4, 8, 5, 10, 9, 7, 3];
    let sum: u32 = weights
        .iter()
        .zip(digits.by_ref())
        .map(|(weight, digit)| weight * digit % 11)
        .sum();
    // The check is 11 less the rest, modulo 11: ten is never given out.
    digits.next() == Some((11 - sum % 11) % 11)
}

#[cfg(test)]
mod tests {
    use super::Kind::HealthCard;
    use crate::personal::testing::{clean, found};

    #[test]
    fn found_in_both_languages() {
        found(
            HealthCard,
            &[
                "health card 	⟦1117-083-970⟧",
                "OHIP number ⟦1365 101 375 AB⟧",
                "sa carte Santé, ⟦1730308622⟧",
                "numéro de carte Santé : ⟦1360-045-635-KL⟧",
                "⟦1773268022XY⟧ (health card)",
                "BC ⟨9632 559 335⟩",
                "PHN ⟦9781 586 845⟧",
                "numéro de santé personnel ⟦9284545997⟧",
                "Alberta health care number ⟨12345-6789⟩",
                "Manitoba PHIN ⟨123 456 789⟩",
                "Saskatchewan health services number ⟨123456789⟩",
                "carte d’assurance-maladie du Nouveau-Brunswick ⟨111-222-333⟩",
                "PEI health card ⟨12345678⟩",
                "MCP ⟨123 456 789 012⟩",
                "Nova Scotia health card ⟨0012 345 678⟩",
                "N.W.T. health care card ⟨N1234567⟩",
                "carte santé ⟦１１１７ ０８３ ９７０⟧",
            ],
        );
    }

    #[test]
    fn look_alikes_are_left_alone() {
        clean(&[
            // No label.
            "1117-083-970",
            "the number 1365101375",
            "12345-6789",
            "Beverly Hills, CA 90210-1234",
            "123456789",
            "N1234567",
            // A label, and a number of another kind.
            "health card: call 1-866-532-3161",
            "your health card by 2024-12-09",
            "carte Santé, depuis le 20241209",
            "123 456 789 cartes Santé",
            "plus de 123 456 789 health cards",
            "health card 12345",
            "health insurance, $12345678",
            "assurance maladie : 123 456 789 $",
            "health card 1-1117-083-970",
            "health card of 1117-083-970-1",
            // The check of British Columbia fails.
            "9632 559 336",
            "health card forms 014-1234-56",
            "health number x9632559335",
            "https://example.ca/health-card/1117083970",
        ]);
    }
}
