//! Numbers of complaints' and persons' files, in the forms of the OPC and behind a label.

use super::number::Joint;
use super::page::{Page, Span};
use super::stand::Stand;
use super::words::{listed, same};
use super::{Hit, Kind, date};

const WORDS: &str = "file, case, complaint, dossier, cas, plainte, request, demande";
/// Labels that need nothing but a number behind them.
const LABELS: &str = "file, dossier, complaint, plainte, case, demande, request";
/// The identifier of an employee of the public service in both languages.
const EMPLOYEE_LABELS: &str = "pri, cidp";
/// What may stand between a label and its number.
const LINKS: &str = "number, no, num, #, numéro, n°, nº, is, are, est, le, reference, référence, ref, réf, id, \
    and, et";
/// Files of courts and tribunals are open to all.
const COURTS: &str = "court, cour, tribunal, scc, csc, docket, greffe";
/// Acts whose complaints the OPC numbers; PA and PIPEDA, LPRP and LPRPDE in French.
const ACTS: &[&str] = &["PA", "PIPEDA", "LPRP", "LPRPDE"];

/// `PA-012345`, `PA-12-34567`, `PIPEDA-012345`, `5100-12345/001`: sure with a word near. Any number with a hyphen or
/// slash right behind a label ("file number 1234-56"): to be judged. The forms look like those of the OPC (facts.md 6).
pub(super) fn find(page: &Page, hits: &mut Vec<Hit>) {
    for group in 0..page.groups().len() {
        if let Some(span) = of_act(page, group).or_else(|| of_registry(page, group)) {
            let sure = page.near(span, &listed(WORDS));
            hits.push(span.hit(Kind::FileNumber, sure));
        } else if let Some(span) = of_employee(page, group) {
            hits.push(span.hit(Kind::FileNumber, true));
        } else if let Some(span) = labelled(page, group) {
            hits.push(span.hit(Kind::FileNumber, false));
        }
    }
}

/// An act's letters and its number.
fn of_act(page: &Page, group: usize) -> Option<Span> {
    let first = page.groups()[group];
    let ahead = page.text()[..first.start].strip_suffix('-')?;
    let act = ACTS.iter().find(|act| {
        ahead.strip_suffix(**act).is_some_and(|rest| {
            !rest.ends_with(|letter: char| letter.is_alphanumeric() || letter == '-')
        })
    })?;
    let parts = page
        .number(group, &[2, 5])
        .or_else(|| page.number(group, &[2, 4]));
    let end = match (first.len(), parts) {
        // Five digits only under the Privacy Act: PIPEDA-20191 would be a finding's.
        (6, _) => first.end,
        (5, _) if act.len() == 2 => first.end,
        (2, Some(number)) if number.joint == Joint::Hyphen => number.span.end,
        _ => return None,
    };
    let span = Span {
        start: first.start - 1 - act.len(),
        end,
    };
    (page.stand(span) == Stand::Alone).then_some(span)
}

/// A registry's series, file and volume.
fn of_registry(page: &Page, group: usize) -> Option<Span> {
    let number = page.number(group, &[4, 5, 3])?;
    let is_shaped = page.joint(group) == Joint::Hyphen && page.joint(group + 1) == Joint::Slash;
    (is_shaped && page.stand(number.span) == Stand::Alone).then_some(number.span)
}

/// A personal record identifier of the public service, behind its name: eight or nine digits.
fn of_employee(page: &Page, group: usize) -> Option<Span> {
    let span = page.groups()[group];
    let is_named = || is_label(page.slice(page.before(span, 28)), EMPLOYEE_LABELS);
    ((8..=9).contains(&span.len()) && page.stand(span) == Stand::Alone && is_named())
        .then_some(span)
}

/// A number of several parts behind a label.
fn labelled(page: &Page, group: usize) -> Option<Span> {
    let span = token(page, group)?;
    if page.digits(span).count() < 5 || !is_label(page.slice(page.before(span, 28)), LABELS) {
        return None;
    }
    let is_years = page
        .number(group, &[4, 4])
        .is_some_and(|years| years.span == span && page.slice(span).starts_with(['1', '2']));
    let is_date =
        date::at(page, group).is_some_and(|date| date.is_whole && date.span.end >= span.end);
    let is_open = page.word(page.before(span, 60), &listed(COURTS)).is_some();
    (!is_years && !is_date && !is_open).then_some(span)
}

/// Whether a text ends with a label: back over what may stand between it and its number.
fn is_label(ahead: &str, labels: &str) -> bool {
    let is_one_of = |word: &str, words: &str| {
        let singular = word.strip_suffix(['s', 'S']).unwrap_or(word);
        let is_word = |known: &&str| {
            [word, singular]
                .iter()
                .any(|word| word.len() == known.len() && same(word.as_bytes(), known.as_bytes()))
        };
        words.split(", ").any(|known| is_word(&known))
    };
    ahead
        .rsplit([' ', ':', '.', ',', '(', '\n'])
        .filter(|word| {
            // "files 1234-56 and 2345-67"
            !word.is_empty() && !word.starts_with(|first: char| first.is_ascii_digit())
        })
        .find(|word| !is_one_of(word, LINKS))
        .is_some_and(|word| is_one_of(word, labels))
}

/// The capitals, digits, hyphens and slashes whose first digits are the group; nothing where there is but one part.
fn token(page: &Page, group: usize) -> Option<Span> {
    let first = page.groups()[group];
    let bytes = page.text().as_bytes();
    let is_part = |byte: &u8| {
        byte.is_ascii_uppercase() || byte.is_ascii_digit() || matches!(byte, b'-' | b'/')
    };
    let is_joined = |byte: u8| matches!(byte, b'-' | b'/');
    if !is_joined(page.byte(first.end)) && !is_joined(page.byte(first.start.wrapping_sub(1))) {
        return None;
    }
    let before = bytes[..first.start].iter().rev().take(8);
    let before = before
        .take_while(|byte| is_part(byte) && !byte.is_ascii_digit())
        .count();
    let start = first.start - before;
    let limit = bytes.len().min(first.end + 24);
    let length = bytes[first.end..limit]
        .iter()
        .take_while(|byte| is_part(byte))
        .count();
    let mut end = first.end + length;
    while is_joined(page.byte(end - 1)) {
        end -= 1;
    }
    let span = Span { start, end };
    let is_whole = page.slice(span).bytes().any(is_joined)
        && !is_joined(page.byte(start))
        && page.stand(span) == Stand::Alone;
    is_whole.then_some(span)
}

#[cfg(test)]
mod tests {
    use super::Kind::FileNumber;
    use crate::personal::testing::{clean, found};

    #[test]
    fn found_in_both_languages() {
        found(
            FileNumber,
            &[
                "⟨PA-012345⟩",
                "Complaint ⟦PA-012345⟧ was closed.",
                "la plainte ⟦PA-12-34567⟧",
                "⟨PA-12-34567⟩ and others",
                "File ⟦PIPEDA-012345⟧",
                "le dossier ⟦LPRPDE-012345⟧",
                "⟨LPRP-012345⟩",
                "⟨5100-12345/001⟩",
                "Our file: ⟦5100-12345/001⟧",
                "file number ⟨1234-56⟩",
                "File No. ⟨1234-567⟩",
                "numéro de dossier ⟨1234-56⟩",
                "N/Réf. : dossier n°\u{A0}⟨A-2023-00123⟩",
                "Plainte no ⟨12-3456⟩",
                "case # ⟨123/456⟩",
                "files ⟨1234-56⟩ and ⟨2345-67⟩",
                "dossier ⟨１２３４-５６⟩",
                "Son CIDP est le ⟦012345678⟧.",
                "PRI: ⟦12345678⟧",
            ],
        );
    }

    #[test]
    fn look_alikes_are_left_alone() {
        clean(&[
            // Published findings, statutes, orders.
            "PIPEDA Report of Findings #2019-002",
            "PIPEDA-2021-001",
            "R.S.C. 1985, c. P-21",
            "L.R.C. (1985), ch. A-1",
            "SOR/83-508",
            "P.C. 2013-57",
            "S.C. 2000, c. 5",
            // Courts are open.
            "Federal Court file number T-1234-20",
            "dossier de la Cour fédérale no T-1234-20",
            // Years and dates.
            "the file of 2023-2024",
            "dossier 2023-2024",
            "file 2024-12-09",
            "case 2024/12/09",
            // No label, or not right before.
            "1234-56",
            "The file was opened under rule 1234-56.",
            "un dossier de 1 234 pages, norme 1234-56",
            "files: 12-34",
            "le CIDP de 1234567 personnes",
            "prix : 12345678",
            // Parts of others.
            "XPA-012345",
            "PA-0123456",
            "PA-012345A",
            "SPA-12-34567",
            "15100-12345/001",
            "https://example.ca/file/1234-56",
            "PA-1234",
        ]);
    }
}
