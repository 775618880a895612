//! Telephone numbers of the North American plan.

use super::number::Joint;
use super::page::{Page, Span};
use super::stand::Stand;
use super::{Hit, Kind};

const WORDS: &[&str] = &[
    "tel",
    "tél",
    "telephone",
    "téléphone",
    "phone",
    "cell",
    "cellphone",
    "cellulaire",
    "mobile",
    "call",
    "fax",
    "télécopieur",
    "télécopie",
    "sms",
    "texto",
    "appeler",
    "appelez",
    "composez",
    "téléphoner",
    "téléphonez",
    "textez",
    "joindre",
    "composer",
    "poste",
];
/// Codes that are nobody's own: toll-free, premium, and one that is not given out.
const NOBODYS: &[u32] = &[800, 822, 833, 844, 855, 866, 877, 888, 900, 555];

/// An area code, an exchange and a line number, as people write them; all together only with a sign that they are one.
/// Whose it is, no digit tells: never sure. Those kept for fiction (555-0100 to 555-0199) are not told.
pub(super) fn find(page: &Page, hits: &mut Vec<Hit>) {
    for group in 0..page.groups().len() {
        let span = grouped(page, group).or_else(|| together(page, group));
        if let Some(span) = span {
            // What stands before a bracket is parted from it.
            let bare = Span {
                start: span.start + usize::from(page.byte(span.start) == b'('),
                ..span
            };
            if page.stand(bare) == Stand::Alone {
                hits.push(span.hit(Kind::Phone, false));
            }
        }
    }
}

/// `613-555-1234`, `(613) 555-1234`, `1 613 555-1234`, `+1.613.555.1234`.
fn grouped(page: &Page, group: usize) -> Option<Span> {
    let [area, exchange, line] = *page.groups().get(group..group + 3)? else {
        return None;
    };
    if (area.len(), exchange.len(), line.len()) != (3, 3, 4) {
        return None;
    }
    let text = page.text();
    let is_bracketed = text[..area.start].ends_with('(');
    let between = &text[area.end..exchange.start];
    let is_joined = match between.strip_prefix(')') {
        Some(between) => is_bracketed && matches!(between, "" | " " | "-" | "."),
        None => matches!(between, "-" | "." | " " | "/" | " - "),
    };
    let is_joined = is_joined
        && matches!(
            page.joint(group + 1),
            Joint::Hyphen | Joint::Dot | Joint::Space | Joint::Dash
        );
    // Groups that go on with spaces are a longer number.
    let number = page.number(group, &[3, 3, 4]);
    let after = number.and_then(|number| page.group_after(&number));
    let is_personal = is_personal(page.value(area), page.value(exchange), page.value(line));
    if !is_joined || !is_personal || after.is_some_and(|length| length > 2) {
        return None;
    }
    let start = with_country(page, group, area.start - usize::from(is_bracketed))?;
    Some(Span { start, ..line })
}

/// Where a number starts with its country code; nothing where what stands before makes it another's.
fn with_country(page: &Page, group: usize, start: usize) -> Option<usize> {
    let Some(before) = group.checked_sub(1) else {
        return Some(start);
    };
    let country = page.groups()[before];
    let gap = &page.text()[country.end..start];
    if !matches!(gap, " " | "-" | "." | "/" | "") {
        return Some(start);
    }
    let plus = page.text()[..country.start].ends_with('+');
    match (page.value(country), country.len(), plus) {
        (1, 1, _) => Some(country.start - usize::from(plus)),
        // Another country's.
        (_, _, true) => None,
        // A longer number: what parts it from this one is what parts this one.
        (_, 3..=4, _) if page.text()[start + 3..].starts_with(gap) => None,
        _ => Some(start),
    }
}

/// `6135551234` with a word near, `+16135551234`, `16135551234` with a word near.
fn together(page: &Page, group: usize) -> Option<Span> {
    let span = page.groups()[group];
    let plus = page.text()[..span.start].ends_with('+');
    let digits = match span.len() {
        10 if !plus => span,
        11 if page.byte(span.start) == b'1' => Span {
            start: span.start + 1,
            ..span
        },
        _ => return None,
    };
    let part = |from: usize, to: usize| {
        page.value(Span {
            start: digits.start + from,
            end: digits.start + to,
        })
    };
    let whole = Span {
        start: span.start - usize::from(plus),
        ..span
    };
    (is_personal(part(0, 3), part(3, 6), part(6, 10)) && (plus || page.near(whole, WORDS)))
        .then_some(whole)
}

/// Whether the parts are of the plan (NANPA: NXX-NXX-XXXX, N11 are services, N9X is kept) and can be a person's.
fn is_personal(area: u32, exchange: u32, line: u32) -> bool {
    let is_service = |code: u32| code % 100 == 11;
    (200..=999).contains(&area)
        && (200..=999).contains(&exchange)
        && area / 10 % 10 != 9
        && !is_service(area)
        && !is_service(exchange)
        && !NOBODYS.contains(&area)
        && !(exchange == 555 && (100..=199).contains(&line))
}

#[cfg(test)]
mod tests {
    use super::Kind::Phone;
    use crate::personal::testing::{clean, found};

    #[test]
    fn found_in_both_languages() {
        found(
            Phone,
            &[
                "Call ⟨613-555-1234⟩.",
                "Téléphone : ⟨819\u{A0}555-1234⟩",
                "⟨(613) 555-1234⟩",
                "⟨613.555.1234⟩, poste 12",
                "⟨613 555 1234⟩",
                "⟨1-613-555-1234⟩",
                "⟨1 613 555-1234⟩",
                "⟨+1 (613) 555-1234⟩",
                "⟨+16135551234⟩",
                "cellulaire ⟨6135551234⟩",
                "tel:⟨+1-613-555-1234⟩",
                "phone 	⟨16135551234⟩ ext. 5",
                "⟨514‑555‑9876⟩ ou ⟨438/555-9876⟩",
                "fax⟨(613)555-1234⟩",
                "⟨613 – 555 – 1234⟩",
                "⟨６１３-５５５-１２３４⟩",
                "Tél. : ⟨613\u{200B}5551234⟩",
                "(tél. ⟨867-979-1234⟩)",
                "⟨613-555-1234⟩ ⟨819-555-1234⟩",
                "le 12 ⟨613 555 1234⟩",
            ],
        );
    }

    #[test]
    fn look_alikes_are_left_alone() {
        clean(&[
            // Toll-free, premium, fiction.
            "1-800-282-1376",
            "1 833 555-1234",
            "(888) 555-1234",
            "1-900-555-1234",
            "613-555-0123",
            "appelez le 613 555-0199",
            // Not of the plan.
            "113-555-1234",
            "613-155-1234",
            "411-555-1234",
            "613-911-1234",
            "691-555-1234",
            "+33 613 555 1234",
            // No sign that it is one.
            "The record 6135551234 was deleted.",
            // Parts of others.
            "613-555-12345",
            "1234-613-555-1234",
            "613-555-1234-5",
            "613 555 1234 5678",
            "AB-613-555-1234",
            "613-555-1234ab",
            "ISBN 978-613-555-1234",
            // Addresses of the web.
            "https://example.ca/613-555-1234",
            "https://example.ca/?id=613-555-1234",
            "priv.gc.ca/en/613-555-1234",
            "10.1016/613-555-1234",
            // Years, amounts, laws.
            "2023-2024",
            "613,555,1234",
            "613 555 $",
            "SOR/2018-64, 2000, c. 5, s. 10.1",
        ]);
    }
}
