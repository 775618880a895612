//! Dates of birth.

use super::date::{self, Date};
use super::page::{Page, Span};
use super::words::{REACH, listed};
use super::{Hit, Kind};

const WORDS: &[&str] = &[
    "born",
    "birth",
    "birthdate",
    "birthday",
    "dob",
    "d.o.b.",
    "né",
    "née",
    "ddn",
    "naissance",
    "son anniversaire",
    "votre anniversaire",
];
/// What is born and is nobody; a child that is any child.
const NOBODY: &str =
    "idée, idea, projet, project, programme, program, initiative, loi, règle, rule, internet";
const ANYBODY: &str = "d’un enfant, d'un enfant, of a child";
/// Between the word and the date, these say that the date is another's: an age limit, a paper's date.
const BARRIERS: &str = "after, before, since, between, until, prior, as of, issued, dated, registered, effective, \
    published, received, certificate, rate, avant, après, depuis, entre, jusqu, délivré, délivrée, daté, datée, \
    publié, publiée, reçu, reçue, inscrit, inscrite, taux, vigueur";
/// What makes something else of the word before it …
const PAPERS_AFTER: &str =
    "certificate, rate, control, registration, registry, place, cohort, weight";
/// … and after it.
const PAPERS_BEFORE: &str = "certificat, acte, taux, lieu, extrait, registre, contrôle, congé";
/// How far a date may stand from a word right before it: "date of birth (yyyy-mm-dd): ".
const RIGHT_BEFORE: usize = 20;

/// A date with a day, or a month and year right behind the word; a bare year is not enough. Sure where the whole date
/// follows the word at once. Dates before 1900 are history (Privacy Act, s. 3, paragraph m: twenty years after death).
pub(super) fn find(page: &Page, hits: &mut Vec<Hit>) {
    for group in 0..page.groups().len() {
        if let Some(date) = date::at(page, group)
            && is_free(page, date.span)
            && let Some(is_right_before) = relation(page, date)
        {
            hits.push(
                date.span
                    .hit(Kind::BirthDate, is_right_before && date.is_whole),
            );
        }
    }
}

/// Whether a date is no part of a longer number or word.
fn is_free(page: &Page, span: Span) -> bool {
    let mut left = page.text()[..span.start].chars().rev();
    let mut right = page.text()[span.end..].chars();
    let is_free = |near: Option<char>, far: Option<char>| match near {
        None => true,
        Some('.' | '-' | '/' | ',') => !far.is_some_and(|far| far.is_ascii_digit()),
        Some(near) => !near.is_alphanumeric(),
    };
    is_free(left.next(), left.next()) && is_free(right.next(), right.next())
}

/// Whether a word of birth belongs to the date, and stands right before it.
fn relation(page: &Page, date: Date) -> Option<bool> {
    let before = page.before(date.span, REACH);
    let mut from = before;
    let mut nearest = None;
    while let Some(word) = page.word(from, WORDS) {
        from.start = word.end;
        nearest = Some(word).filter(|word| is_birth(page, *word)).or(nearest);
    }
    if let Some(word) = nearest {
        let gap = Span {
            start: word.end,
            end: date.span.start,
        };
        if is_open(page, gap) {
            let is_right_before = gap.len() <= RIGHT_BEFORE;
            return (date.is_whole || is_right_before).then_some(is_right_before);
        }
    }
    let word = page.word(page.after(date.span, REACH / 2), WORDS)?;
    let gap = Span {
        start: date.span.end,
        end: word.start,
    };
    (date.is_whole && is_birth(page, word) && is_open(page, gap)).then_some(false)
}

/// Whether the word speaks of a person's birth: not of a certificate's, nor within « nouveau-né ».
fn is_birth(page: &Page, word: Span) -> bool {
    let ahead = page.before(word, 16);
    let is_compound = matches!(page.byte(word.start.wrapping_sub(1)), b'-');
    !is_compound
        && page
            .word(page.after(word, 4), &listed(PAPERS_AFTER))
            .is_none()
        && page.word(ahead, &listed(PAPERS_BEFORE)).is_none()
        && page.word(page.before(word, 16), &listed(NOBODY)).is_none()
        && page.word(page.after(word, 16), &listed(ANYBODY)).is_none()
}

/// Whether a word and a date are of one thought: no sentence ends between them, nothing turns it away.
fn is_open(page: &Page, gap: Span) -> bool {
    let text = page.slice(gap);
    let ends = text.match_indices(". ").any(|(at, _)| {
        // A short word before a full stop is a short form: St. John's, Dr.
        let word = text[..at].rsplit(' ').next().unwrap_or("");
        word.chars().count() > 3 || word.is_empty()
    });
    !ends
        && !text.contains(['!', '?', ';', '•'])
        && !text.contains("\n\n")
        && page.word(gap, &listed(BARRIERS)).is_none()
}

#[cfg(test)]
mod tests {
    use super::Kind::BirthDate;
    use crate::personal::testing::{clean, found};

    #[test]
    fn found_in_both_languages() {
        found(
            BirthDate,
            &[
                "Date of birth: ⟦1980-05-03⟧",
                "date of birth (yyyy-mm-dd): ⟦1980-05-03⟧",
                "DOB ⟦03/05/1980⟧",
                "D.O.B. ⟦3/5/80⟧",
                "She was born on ⟦May 3, 1980⟧.",
                "born ⟦3 May 1980⟧ in Ottawa",
                "born on the ⟦3rd of May, 1980⟧",
                "Jane Tremblay, born in Sherbrooke, Quebec, on ⟨Sept. 3rd, 1980⟩",
                "born ⟦3-MAY-1980⟧",
                "birthdate ⟦19800503⟧",
                "⟨1980-05-03⟩ (date of birth)",
                "On ⟨May 3, 1980⟩, Jane was born.",
                "né le ⟦3 mai 1980⟧",
                "Née à St. John’s le ⟦1er décembre 1999⟧",
                "né(e) le ⟦3\u{A0}mai\u{A0}1980⟧",
                "NÉE LE ⟦3 AOÛT 1980⟧",
                "date de naissance : ⟦1980/05/03⟧",
                "Naissance : ⟦03.05.1980⟧",
                "DDN ⟦1980 05 03⟧",
                "le ⟨3 mai 1980⟩, date de sa naissance",
                "Son anniversaire est le ⟦3 mars 1981⟧.",
                "les jumeaux, nés le ⟦3 févr. 2010⟧",
                "born in ⟨May 1980⟩",
                "née en ⟨juillet 1983⟩",
                "Date of\nbirth: ⟦May 3,\n1980⟧",
                "DOB: ⟦１９８０-０５-０３⟧",
                "https://example.ca/?dob=⟦1980-05-03⟧",
            ],
        );
    }

    #[test]
    fn look_alikes_are_left_alone() {
        clean(&[
            // Nobody, and anybody.
            "L’idée est née le 3 mars 2021.",
            "The project was born on March 3, 2021.",
            "Après la naissance d’un enfant, le 3 mars 2024 est le délai.",
            "le 40e anniversaire de la Loi, le 1er juillet 1983",
            // A year alone, or no year.
            "born in 1980",
            "née en 1980",
            "born on May 3",
            // No word of birth.
            "On May 3, 1980, the Act was passed.",
            "Le 3 mai 1980",
            "1980-05-03",
            // A limit, a paper, another event.
            "persons born on or after January 1, 1995",
            "les personnes nées avant le 1er janvier 2000",
            "born between January 1, 1990 and December 31, 1999",
            "The birth certificate was issued on May 3, 2020.",
            "l’acte de naissance délivré le 3 mai 2020",
            "the birth rate of May 3, 2020",
            "le taux de naissance au 3 mai 2020",
            "The form asks for a date of birth. On May 3, 2024, it changed.",
            "Elle est née au Canada. Le 3 mai 2024, elle a déposé une plainte.",
            // History.
            "Sir Wilfrid Laurier, né le 20 novembre 1841",
            "born on January 11, 1815",
            // Words that only look like it.
            "the stillborn law of May 3, 1980",
            "un nouveau-né, le 3 mai 1980",
            "airborne since May 3, 1980",
            "le dossier mené le 3 mai 1980",
            // No such date.
            "born 1980-13-45",
            "DOB 31/31/1980",
            "born 2.4.1980.1",
        ]);
    }
}
