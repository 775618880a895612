//! How a number stands in its surroundings: by itself, within something longer, or counting something.

use super::page::{Page, Span};
use super::words::listed;

/// How a number stands in its surroundings.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(super) enum Stand {
    /// By itself.
    Alone,
    /// Behind letters and a hyphen or slash, or before them: a file name, a part number.
    Tied,
    /// Within a longer word or number, or an amount.
    Inside,
}

/// What French and SI count with thousands in threes.
const COUNTED: &str = "account, byte, canadian, canadien, canadienne, carte, case, citizen, citoyen, client, \
    compte, courriel, demande, document, dollar, dossier, email, employee, employé, enregistrement, entry, \
    entrée, euro, fichier, file, foi, habitant, household, individual, inhabitant, kg, kilomètre, km, ligne, \
    line, message, milliard, million, ménage, nas, number, numéro, octet, page, particulier, people, person, \
    personne, record, request, resident, résident, sin, time, transaction, user, utilisateur, victim, victime, \
    view, visit, visite, vue";
const ABOUT: &str = "about, almost, approximately, environ, exactly, fewer than, less than, moins de, \
    more than, nearly, only, over, plus de, population, près de, quelque, seulement, some, total, up to";

impl Page<'_> {
    /// How a stretch of the text stands in its surroundings.
    pub(super) fn stand(&self, span: Span) -> Stand {
        let mut left = self.text()[..span.start].chars().rev();
        let mut right = self.text()[span.end..].chars();
        edge(left.next(), left.next()).max(edge(right.next(), right.next()))
    }

    /// Whether a number whose groups a space parts counts something or is an amount.
    pub(super) fn is_count(&self, span: Span) -> bool {
        let rest = self.slice(self.after(span, 4)).trim_start();
        let ahead = self.slice(self.before(span, 4)).trim_end();
        rest.starts_with(['$', '€', '£', '%'])
            || ahead.ends_with(['$', '€', '£'])
            || self
                .word(self.after(span, 6), &listed(COUNTED))
                .is_some_and(|word| self.is_blank(span.end, word.start))
            || self
                .word(self.before(span, 16), &listed(ABOUT))
                .is_some_and(|word| self.is_blank(word.end, span.start))
    }

    /// Whether there is nothing but white space and « de » between two places.
    fn is_blank(&self, start: usize, end: usize) -> bool {
        self.text()
            .get(start..end)
            .is_some_and(|gap| ["", "de", "of", "d'", "d’"].contains(&gap.trim()))
    }
}

/// What a character beside a number, and the one behind it, make of the number.
fn edge(near: Option<char>, far: Option<char>) -> Stand {
    match (near, far) {
        (Some('$' | '€' | '£' | '%' | '@'), _) => Stand::Inside,
        (Some(near), _) if near.is_alphanumeric() => Stand::Inside,
        (Some('.' | ',' | ':' | '-' | '/'), Some('0'..='9')) => Stand::Inside,
        (Some('-' | '/'), Some(far)) if far.is_alphabetic() => Stand::Tied,
        _ => Stand::Alone,
    }
}
