//! Numbers of Canadian passports.

use super::page::{Page, Span};
use super::stand::Stand;
use super::{Hit, Kind};

const WORDS: &[&str] = &["passport", "passeport"];

/// Two capitals and six digits (to 2023), or one capital, six digits and two capitals (since: Government of Canada,
/// "Features of Canada's new passport"), with the word near: without it, such numbers are everywhere.
pub(super) fn find(page: &Page, hits: &mut Vec<Hit>) {
    for group in page.groups() {
        if group.len() == 6
            && let Some(span) = form(page, *group)
            && page.stand(span) != Stand::Inside
            && page.near(span, WORDS)
        {
            hits.push(span.hit(Kind::Passport, true));
        }
    }
}

fn form(page: &Page, digits: Span) -> Option<Span> {
    let is_capital = |at: usize| page.byte(at).is_ascii_uppercase();
    let end = digits.end;
    // Some put a space or a hyphen behind the letters.
    let letters = match page.byte(digits.start.checked_sub(1)?) {
        b' ' | b'-' => digits.start - 1,
        _ => digits.start,
    };
    let old = letters.checked_sub(2);
    if is_capital(end) && is_capital(end + 1) {
        let start = digits.start - 1;
        return is_capital(start).then_some(Span {
            start,
            end: end + 2,
        });
    }
    old.filter(|&start| is_capital(start) && is_capital(start + 1))
        .map(|start| Span { start, end })
}

#[cfg(test)]
mod tests {
    use super::Kind::Passport;
    use crate::personal::testing::{clean, found};

    #[test]
    fn found_in_both_languages() {
        found(
            Passport,
            &[
                "passport ⟦AB123456⟧",
                "Passport number: ⟦GA654321⟧",
                "son passeport (⟦HK000123⟧)",
                "numéro de passeport ⟦AB 123456⟧",
                "⟦AB123456⟧ is the passport that was lost",
                "le ⟦AB123456⟧, numéro du passeport",
                "passport ⟦A123456BC⟧",
                "nouveau passeport ⟦P987654XY⟧",
                "PASSPORT NO ⟦QT000001⟧",
                "two passports, ⟦AB123456⟧ and ⟦CD654321⟧",
                "passeport-⟦AB123456⟧.pdf",
                "passeport ⟦ＡＢ１２３４５６⟧",
                "passport ⟦AB1\u{200B}23456⟧",
                "passeport no\u{A0}⟦AB‑123456⟧",
            ],
        );
    }

    #[test]
    fn look_alikes_are_left_alone() {
        clean(&[
            // No word.
            "AB123456",
            "The form GA654321 is due.",
            "A123456BC",
            // The word, and another number.
            "passport form PPTC 054",
            "passeport, formulaire PPTC 153",
            "passport AB12345",
            "passport AB1234567",
            "passport ABC123456",
            "passport ab123456",
            "passport 123456",
            "passeport A123456B",
            "passeport A123456BCD",
            "passport fee 160 dollars since 2013",
            "passports: 5 100 000 in 2022-2023",
            "https://example.ca/passport/AB123456",
            // Too far away.
            "A passport is a document that lets its bearer travel. Order AB123456 of the year.",
        ]);
    }
}
