//! Social insurance numbers / numéros d'assurance sociale.

use super::number::{Joint, Number, luhn};
use super::page::{Page, Span};
use super::stand::Stand;
use super::words::{REACH, listed};
use super::{Hit, Kind};

const WORDS: &[&str] = &[
    "sin",
    "nas",
    "s.i.n.",
    "n.a.s.",
    "social insurance",
    "assurance sociale",
    "assurances sociales",
];
/// The business number has the same form and check, and is nobody's.
const BUSINESS: &str = "business number, bn, gst number, charity number, registered charity, numéro d'entreprise, \
    numéro d’entreprise, numéro de tps, organisme de bienfaisance";
/// Program accounts of a business number: payroll, GST/HST, corporate tax, charities …
const ACCOUNTS: &[&str] = &["RC", "RD", "RE", "RG", "RM", "RN", "RP", "RR", "RT", "RZ"];

/// Nine digits that pass Luhn's check (facts.md 6; python-stdnum, `ca.sin`): in threes, or together with the word near.
/// One number in ten passes by chance, so that only the word makes sure. 0 and 8 are not issued as first digits: they
/// are found all the same, since the published specimen (046 454 286) is known by heart and the author of an example can
/// say so; with 8, which starts business numbers, it is never sure.
pub(super) fn find(page: &Page, hits: &mut Vec<Hit>) {
    for group in 0..page.groups().len() {
        if let Some(hit) = at(page, group) {
            hits.push(hit);
        }
    }
}

fn at(page: &Page, group: usize) -> Option<Hit> {
    let number = page
        .number(group, &[3, 3, 3])
        .or_else(|| page.number(group, &[9]))?;
    let span = number.span;
    if !luhn(page.digits(span)) {
        return None;
    }
    let is_named = page.near(span, WORDS);
    match page.stand(span) {
        Stand::Inside => return None,
        Stand::Tied if !is_named => return None,
        _ => {}
    }
    let first = page.digits(span).next();
    // No count starts with a nought.
    let is_count = number.joint == Joint::Space && first != Some(0) && page.is_count(span);
    let is_longer = !is_named && is_part_of_longer(page, &number);
    if is_count || is_longer || is_program_account(page, span) {
        return None;
    }
    // Not without grouping, or where a line's end or chance breaks it.
    let is_shown = matches!(number.joint, Joint::Space | Joint::Hyphen | Joint::Dot);
    if !is_named && (!is_shown || is_business(page, span)) {
        return None;
    }
    let sure = is_named && first != Some(8);
    Some(span.hit(Kind::SocialInsuranceNumber, sure))
}

/// Thousands go on in threes, on either side.
fn is_part_of_longer(page: &Page, number: &Number) -> bool {
    page.group_before(number).is_some_and(|length| length <= 3)
        || page.group_after(number) == Some(3)
}

fn is_business(page: &Page, span: Span) -> bool {
    page.word(page.before(span, REACH), &listed(BUSINESS))
        .is_some()
}

fn is_program_account(page: &Page, span: Span) -> bool {
    let rest = page.slice(page.after(span, 8)).trim_start();
    ACCOUNTS.iter().any(|account| {
        rest.strip_prefix(account).is_some_and(|rest| {
            rest.trim_start()
                .starts_with(|next: char| next.is_ascii_digit())
        })
    })
}

#[cfg(test)]
mod tests {
    use super::Kind::SocialInsuranceNumber as Sin;
    use crate::personal::testing::{clean, found};

    #[test]
    fn found_in_both_languages() {
        found(
            Sin,
            &[
                "Her SIN is ⟦046 454 286⟧.",
                "Son NAS est le ⟦046\u{A0}454\u{A0}286⟧.",
                "The form shows ⟨046 454 286⟩ in the first box.",
                "La copie porte le ⟨021-299-722⟩ dans la marge.",
                "⟨004‑584‑744⟩",
                "social insurance number: ⟦047485545⟧",
                "numéro d’assurance sociale : ⟦061599825⟧",
                "NUMÉRO D’ASSURANCE SOCIALE ⟦066.299.447⟧",
                "⟦070-374-244⟧ (SIN)",
                "⟦099767634⟧, soit son NAS",
                "The SINs ⟦053 459 566⟧ and ⟦077 215 473⟧ were sent by mistake.",
                "Social\nInsurance Number ⟦051 182\n913⟧",
                "A temporary resident's SIN, ⟦937 962 702⟧, was disclosed.",
                "nas: ⟦950-948 687⟧",
                "sin-⟦022817316⟧.pdf",
                "https://example.ca/form?sin=⟦099214892⟧&x=1",
                "Known from examples: ⟨123-456-782⟩",
                "In 2024 ⟨046 454 286⟩ stood there.",
                // Not issued with an 8, and business numbers start so: to be judged even with the word.
                "SIN ⟨897 735 643⟩",
                // One behind the other.
                "NAS : ⟦046 454 286⟧ ⟦021 299 722⟧",
                "Il ne faut pas que ⟨046 454 286⟩ paraisse.",
                "L’entreprise a publié le ⟨046 454 286⟩.",
            ],
        );
    }

    #[test]
    fn what_hides_it_does_not() {
        found(
            Sin,
            &[
                "SIN ⟦0\u{200B}4\u{200B}6 454 286⟧",
                "NAS ⟦０４６ ４５４ ２８６⟧",
                "NAS\u{200B} ⟦046\u{2060} 454\u{AD} 286⟧\u{200B}.",
                "⟨046\u{2009}454\u{202F}286⟩",
            ],
        );
    }

    #[test]
    fn look_alikes_are_left_alone() {
        clean(&[
            // Luhn's check fails.
            "SIN 123-456-789",
            "NAS 046 454 287",
            // No grouping and no word.
            "The reference is 046454286.",
            // Thousands and amounts.
            "Plus de 123 456 782 demandes",
            "un montant de 123 456 782 $",
            "$123 456 782 was spent",
            "environ 123 456 782",
            "123 456 782 Canadiens",
            "123 456 782 SINs were issued",
            "Le NAS de plus de 123 456 782 personnes",
            "12 046 454 286",
            "046 454 286 130",
            "$123,456,782.00",
            "123,456,782 people",
            // Business numbers and program accounts.
            "business number 123456782 RT0001",
            "123456782RC0002",
            "Numéro d’entreprise 123 456 782",
            // Parts of longer numbers, words, addresses.
            "ISBN 978-0-306-40615-7",
            "046-454-286-1",
            "X046454286 SIN",
            "a046-454-286",
            "https://example.ca/046-454-286/",
            "10.1000/046-454-286",
            "SIN 3f046454286a",
            "1.046.454.286",
            // The word is another.
            "046454286, the sinus; NASA",
        ]);
    }
}
