//! Quebec's health insurance numbers (numéro d'assurance maladie, RAMQ).

use super::health::WORDS;
use super::number::Joint;
use super::page::{Page, Span};
use super::stand::Stand;
use super::{Hit, Kind, date};

/// Words of four letters that stand before eight digits of other kinds: ISSN 1201-2238.
const OTHER: &[&str] = &[
    "ISSN", "ISBN", "FORM", "CODE", "FILE", "CASE", "NOTE", "PAGE", "ITEM", "BOOK", "BILL", "POST",
];

/// Four letters (of the name), then year, month (and 50 for a woman) and day of birth, then two digits: `TREM 8053 0412`
/// (RAMQ, "Information appearing on a health insurance card"). It tells who and when, so that the form alone warns.
pub(super) fn find(page: &Page, hits: &mut Vec<Hit>) {
    for group in 0..page.groups().len() {
        if let Some(hit) = at(page, group) {
            hits.push(hit);
        }
    }
}

fn at(page: &Page, group: usize) -> Option<Hit> {
    let number = page
        .number(group, &[4, 4])
        .or_else(|| page.number(group, &[8]))?;
    if !matches!(number.joint, Joint::Space | Joint::Hyphen | Joint::Whole) {
        return None;
    }
    let digits = number.span;
    let gap = usize::from(matches!(
        page.byte(digits.start.wrapping_sub(1)),
        b' ' | b'-'
    ));
    let letters = digits.start.checked_sub(gap + 4)?;
    let name = page.text().get(letters..letters + 4)?;
    if !name.bytes().all(|byte| byte.is_ascii_alphabetic()) || !is_birth(page, digits) {
        return None;
    }
    let span = Span {
        start: letters,
        end: digits.end,
    };
    if page.stand(span) != Stand::Alone {
        return None;
    }
    let is_labelled = page.near(span, WORDS);
    let is_telling = name.bytes().all(|byte| byte.is_ascii_uppercase()) && !OTHER.contains(&name);
    (is_labelled || is_telling).then(|| span.hit(Kind::HealthCard, is_labelled))
}

/// Whether the first six of eight digits are a date of birth as the RAMQ writes it.
fn is_birth(page: &Page, span: Span) -> bool {
    let mut digits = page.digits(span).skip(2);
    let mut two = || digits.next().unwrap_or(0) * 10 + digits.next().unwrap_or(0);
    let (month, day) = (two(), two());
    date::is_day(day, if month > 50 { month - 50 } else { month })
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
                "⟨TREM 8053 0412⟩",
                "⟨TREM80530412⟩",
                "⟨TREM-8053-0412⟩",
                "RAMQ : ⟦GAGN 9562 3118⟧",
                "assurance maladie ⟦ROYJ 0101 0199⟧",
                "carte soleil no ⟦BOUC\u{A0}7512\u{A0}2512⟧",
                "health insurance ⟦LAVM 6456 3011⟧",
                "Her number is ⟨COTE 8802 2901⟩.",
                "ramq ⟦trem 8053 0412⟧",
                "NAM: ⟦PELL 0112 3112⟧",
                "(⟨OUEL 0059 0101⟩)",
                "⟨TREM ８０５３ ０４１２⟩",
            ],
        );
    }

    #[test]
    fn look_alikes_are_left_alone() {
        clean(&[
            // No such date.
            "TREM 8013 0412",
            "TREM 8063 0412",
            "TREM 8004 3112",
            "TREM 8002 3012",
            "TREM 8053 0012",
            // Other numbers.
            "ISSN 1201-2238",
            "ISSN 1201 2238",
            "FORM 1201 2238",
            // Other forms.
            "TRE 8053 0412",
            "XTREM 8053 0412",
            "TREM 8053 04123",
            "TREM 805 30412",
            "trem 8053 0412",
            "TREM 8053/0412",
            "https://example.ca/TREM80530412",
        ]);
    }
}
