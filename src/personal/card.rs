//! Numbers of credit and debit cards.

use super::number::{Joint, Number, luhn};
use super::page::Page;
use super::stand::Stand;
use super::{Hit, Kind};

/// How cards show their number; the longest first.
const GROUPINGS: &[&[usize]] = &[
    &[4, 4, 4, 4, 3],
    &[4, 4, 4, 4],
    &[4, 6, 5],
    &[4, 6, 4],
    &[4, 3, 3, 3],
];
const WORDS: &[&str] = &[
    "card",
    "carte",
    "credit",
    "crédit",
    "debit",
    "débit",
    "visa",
    "mastercard",
    "amex",
    "american express",
    "discover",
    "interac",
    "payment",
    "paiement",
];

/// How much an issuer's prefix says by itself.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Prefix {
    /// A card of the great networks.
    Known,
    /// Many other numbers start and are as long as this one: only with a word.
    Weak,
}

/// Thirteen to nineteen digits of an issuer that pass Luhn's check (ISO/IEC 7812-1; the networks' published ranges), not
/// within a longer run. Grouped as on a card, it is sure; together, with a word near. Interac publishes no range of its
/// own: its cards are looked for in those of Visa and Maestro.
pub(super) fn find(page: &Page, hits: &mut Vec<Hit>) {
    for (group, span) in page.groups().iter().enumerate() {
        let number = match span.len() {
            4 => GROUPINGS
                .iter()
                .filter_map(|grouping| page.number(group, grouping))
                .find(|number| is_card(page, number)),
            length @ 13..=19 => page
                .number(group, &[length])
                .filter(|number| is_card(page, number)),
            _ => None,
        };
        if let Some(number) = number {
            let is_grouped = number.joint != Joint::Whole;
            let sure = is_grouped || page.near(number.span, WORDS);
            hits.push(number.span.hit(Kind::PaymentCard, sure));
        }
    }
}

fn is_card(page: &Page, number: &Number) -> bool {
    let span = number.span;
    let count = page.digits(span).count();
    let lead = page
        .digits(span)
        .take(6)
        .fold(0, |lead, digit| lead * 10 + digit);
    let Some(prefix) = prefix(lead, count) else {
        return false;
    };
    if !luhn(page.digits(span)) {
        return false;
    }
    let is_usual = match number.joint {
        // A whole number of another length than these is more often a bar code or a time in milliseconds.
        Joint::Whole => matches!(count, 15 | 16),
        Joint::Space | Joint::Hyphen | Joint::Dot => true,
        _ => false,
    };
    // Groups of four that go on are an account or a serial number.
    if page.group_before(number) == Some(4) || page.group_after(number) == Some(4) {
        return false;
    }
    match page.stand(span) {
        Stand::Inside => false,
        Stand::Alone if is_usual && prefix == Prefix::Known => true,
        _ => page.near(span, WORDS),
    }
}

/// What a number's first six digits and its length say.
fn prefix(lead: u32, count: usize) -> Option<Prefix> {
    // Visa and Visa Debit, which most Interac cards are too; Mastercard; Discover; JCB.
    let sixteen = [
        400_000..=499_999,
        510_000..=559_999,
        222_100..=272_099,
        601_100..=601_199,
        644_000..=659_999,
        352_800..=358_999,
    ];
    match (count, lead) {
        (16, _) if sixteen.iter().any(|range| range.contains(&lead)) => Some(Prefix::Known),
        // American Express.
        (15, 340_000..=349_999 | 370_000..=379_999) => Some(Prefix::Known),
        // Visa, older and newer; Diners Club; UnionPay, and Maestro with other Interac cards.
        (13 | 19, 400_000..=499_999)
        | (14, 300_000..=305_999 | 360_000..=369_999 | 380_000..=399_999)
        | (13..=19, 500_000..=509_999 | 560_000..=699_999) => Some(Prefix::Weak),
        _ => None,
    }
}

#[cfg(test)]
mod tests {
    use super::Kind::PaymentCard;
    use crate::personal::testing::{clean, found};

    // The numbers are those that the networks publish for tests.

    #[test]
    fn found_in_both_languages() {
        found(
            PaymentCard,
            &[
                "Visa ⟦4111 1111 1111 1111⟧",
                "la carte ⟦4012-8888-8888-1881⟧",
                "⟦4242\u{A0}4242\u{A0}4242\u{A0}4242⟧",
                "⟨4111111111111111⟩ was in the attachment",
                "credit card ⟦5555555555554444⟧",
                "carte de crédit : ⟦5105105105105100⟧",
                "Mastercard ⟦2223 0031 2200 3222⟧",
                "⟦3782 822463 10005⟧",
                "Amex ⟦371449635398431⟧",
                "⟨378734493671000⟩",
                "Discover ⟦6011 1111 1111 1117⟧",
                "⟦6011-0009-9013-9424⟧",
                "JCB ⟦3530 1113 3330 0000⟧",
                "carte de débit ⟦5019 7170 1010 3742⟧",
                "Diners card ⟦3056 930902 5904⟧",
                "card ⟦4222222222222⟧",
                "No ⟦4111 1111 1111 1111⟧ 123",
                "⟦4111 1111 1111 1111⟧ 12/27",
                "https://example.ca/pay?card=⟦4111111111111111⟧",
                "⟦４１１１ １１１１ １１１１ １１１１⟧",
                "carte ⟦4111\u{200B}1111\u{200B}1111\u{200B}1111⟧",
            ],
        );
    }

    #[test]
    fn look_alikes_are_left_alone() {
        clean(&[
            // Luhn's check fails.
            "Visa 4111 1111 1111 1112",
            "card 5555555555554445",
            // No issuer starts so.
            "1111 1111 1111 1117",
            "carte 9111 1111 1111 1111",
            "0000 0000 0000 0000",
            // In longer runs.
            "41111111111111110",
            "4111 1111 1111 1111 4111",
            "2024 4111 1111 1111 1111",
            "4111-1111-1111-1111-22",
            "1-4111-1111-1111-1111",
            "card 4111.1111.1111.1111.22",
            // Bar codes, times, amounts, hashes, identifiers.
            "4006381333931",
            "1700000000000",
            "4 111 111 111 111 111 $",
            "a4111111111111111",
            "9f4111111111111111c",
            "123e4567-e89b-12d3-a456-426614174000",
            "https://example.ca/article/4111111111111111",
            "10.1000/4111111111111111",
            // A weak prefix and no word.
            "5019 7170 1010 3742",
            // The groups are of no card.
            "41111111 11111111",
            "41 11 11 11 11 11 11 11",
        ]);
    }
}
