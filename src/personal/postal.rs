//! Home addresses: a civic number and a street with a postal code.

use super::number::Joint;
use super::page::{Page, Span};
use super::words::listed;
use super::{Hit, Kind};

/// First letters of postal codes (Canada Post: no D, F, I, O, Q, U anywhere, nor W and Z in front).
const FIRST: &[u8] = b"ABCEGHJKLMNPRSTVXY";
const OTHERS: &[u8] = b"ABCEGHJKLMNPRSTVWXYZ";
/// How far before the code the civic number may stand, and the street's word behind the number.
const ADDRESS: usize = 90;
const STREET: usize = 48;
/// The words of streets; those that other texts use too are of no harm between a number and a postal code.
const STREETS: &str = "street, st, avenue, ave, av, boulevard, boul, blvd, bd, road, rd, drive, dr, crescent, cres, \
    lane, court, crt, place, pl, way, terrace, circle, highway, hwy, parkway, pkwy, square, trail, grove, gardens, \
    gate, close, ridge, row, line, concession, sideroad, rue, chemin, ch, route, rte, rang, montée, côte, allée, \
    impasse, ruelle, croissant, promenade, prom, terrasse, carré, cercle, quai, autoroute, sentier, cours";
/// Words that no street's name has in lower case: the number before them counts something else.
const NOT_NAMES: &str = "in, on, at, and, to, since, for, with, from, by, en, dans, sur, depuis, et, par, pour, \
    est, is, was, a, were, sont";
const ORDINALS: &[&str] = &[
    "e ", "st ", "nd ", "rd ", "th ", "re ", "er ", "ème ", "ère ",
];
const HOME: &str = "home address, home, lives at, live at, lived at, living at, resides at, residing at, residence, \
    domicile, demeurant, demeure, habite, habitant, résidence, résidant, domicilié, domiciliée";
/// Words of those that receive the public: before the number, or between it and the code. Nobody lives there.
const OFFICES: &str = "office, offices, commissioner, department, ministry, agency, commission, tribunal, library, archives, \
    building, tower, floor, suite, university, college, hospital, headquarters, hall, \
    bureau, bureaux, commissariat, commissaire, ministère, agence, bibliothèque, immeuble, édifice, tour, étage, \
    université, collège, cégep, hôpital, siège, hôtel";

/// A civic number, a street and its postal code within 90 bytes. A code alone is nothing; those in K1A are the federal
/// government's own. Whether somebody lives there is not told by the form: it is sure with a word that says so.
pub(super) fn find(page: &Page, hits: &mut Vec<Hit>) {
    for group in 0..page.groups().len() {
        if let Some(code) = code(page, group)
            && let Some(start) = civic_number(page, group, code)
        {
            let span = Span { start, ..code };
            let sure = page.word(page.before(span, 32), &listed(HOME)).is_some();
            let says = |span| page.word(span, &listed(OFFICES)).is_some();
            if sure || !says(page.before(span, ADDRESS)) && !says(span) {
                hits.push(span.hit(Kind::HomeAddress, sure));
            }
        }
    }
}

/// The postal code whose first digit is the group: `K2P 1A1`, with a space, a hyphen or nothing between.
fn code(page: &Page, group: usize) -> Option<Span> {
    let [a, b, c] = page.groups().get(group..group + 3)? else {
        return None;
    };
    let start = a.start.checked_sub(1)?;
    let gap = matches!(page.byte(a.end + 1), b' ' | b'-');
    let is_shaped = [a, b, c].iter().all(|digit| digit.len() == 1)
        && b.start == a.end + 1 + usize::from(gap)
        && c.start == b.end + 1;
    let letter = |at: usize| page.byte(at).to_ascii_uppercase();
    let is_lettered = is_shaped
        && FIRST.contains(&letter(start))
        && OTHERS.contains(&letter(a.end))
        && OTHERS.contains(&letter(b.end));
    let text = page.text();
    let is_alone = is_lettered
        && !text[..start].ends_with(char::is_alphanumeric)
        && !text[c.end..].starts_with(char::is_alphanumeric);
    let span = Span { start, end: c.end };
    let is_government =
        letter(start) == b'K' && page.byte(a.start) == b'1' && letter(a.end) == b'A';
    (is_alone && !is_government).then_some(span)
}

/// Where the civic number before a postal code starts: the nearest that a street follows.
fn civic_number(page: &Page, group: usize, code: Span) -> Option<usize> {
    let mut rest = page.before(code, ADDRESS);
    let groups = page.groups();
    let streets = listed(STREETS);
    let mut found = None;
    while let Some(street) = page.word(rest, &streets) {
        rest.start = street.end;
        let civic = (0..group)
            .rev()
            .skip_while(|&civic| groups[civic].start >= street.start)
            .take_while(|&civic| groups[civic].end + STREET >= street.start)
            .find(|&civic| is_civic(page, groups[civic], street));
        found = civic.or(found);
    }
    let civic = found?;
    match civic.checked_sub(1) {
        // The number of the flat: 3-125.
        Some(flat) if page.joint(flat) == Joint::Hyphen => Some(groups[flat].start),
        _ => Some(groups[civic].start),
    }
}

fn is_civic(page: &Page, number: Span, street: Span) -> bool {
    let before = &page.text()[..number.start];
    let name = &page.text()[number.end..street.start];
    // In « 3e Avenue » and "5th Street" the number is the street's name.
    let is_ordinal = ORDINALS.iter().any(|ending| name.starts_with(ending));
    let is_free = !before.ends_with(|last: char| last.is_alphanumeric() || ".,$".contains(last));
    number.len() <= 6 && is_free && !is_ordinal && is_name(name)
}

/// Whether what stands between a number and the word of the street can be the street's name: mostly capitals.
fn is_name(name: &str) -> bool {
    let is_small = |word: &&str| word.starts_with(char::is_lowercase);
    let words = || name.split_whitespace();
    !name.contains([':', ';', '!', '?', '(', '\u{2014}'])
        && !name.starts_with('.')
        && words().count() <= 5
        && words().filter(is_small).count() <= 2
        && !words().any(|word| listed(NOT_NAMES).contains(&word))
}

#[cfg(test)]
mod tests {
    use super::Kind::HomeAddress;
    use crate::personal::testing::{clean, found};

    #[test]
    fn found_in_both_languages() {
        found(
            HomeAddress,
            &[
                "⟨123 Main Street, Ottawa, Ontario K2P 1A1⟩",
                "⟨45, rue Principale, Gatineau (Québec) J8X 2K1⟩",
                "⟨45 rue de la Montagne, Montréal QC H3G1Z2⟩",
                "⟨1200, boulevard Saint-Joseph Ouest, Québec (Québec)  G2K 1A1⟩",
                "⟨12 chemin du Lac, Chelsea J9B\u{A0}1A1⟩",
                "⟨3-125 Elm Ave., Toronto ON M5V 2T6⟩",
                "⟨4530 12th Avenue, Calgary T2P 1J9⟩",
                "⟨125, 3e Avenue, Québec G1L 2V4⟩",
                "⟨77 Queen St. W\nToronto ON  M5H 2M9⟩",
                "She lives at ⟦9 Maple Crescent, Halifax NS B3H 4R2⟧.",
                "Il habite au ⟦9, avenue des Érables, Moncton E1C 4Z6⟧.",
                "home address: ⟦1234 Highway 7, Perth ON K7H 3C3⟧",
                "domicilié au ⟦88, rang Saint-Louis, Bécancour G9H 1A1⟧",
                "⟨123 main street, ottawa k2p 1a1⟩",
                "⟨12A Bank Road, St. John's NL A1C-5S7⟩",
                "⟨123 Main Street, Ottawa K2P\u{200B} 1A1⟩",
            ],
        );
    }

    #[test]
    fn look_alikes_are_left_alone() {
        clean(&[
            // A code alone.
            "K2P 1A1",
            "Ottawa (Ontario)  K2P 1A1",
            "H0H 0H0",
            // An address without its code, or far from it.
            "123 Main Street, Ottawa",
            "45, rue Principale, Gatineau",
            "123 Main Street is where the office was for most of the time that anybody remembers, in the area of K2P 1A1",
            // The federal government's own.
            "30 Victoria Street, Gatineau, Quebec K1A 1H3",
            "30, rue Victoria, Gatineau (Québec) K1A 1H3",
            // Offices, which nobody lives in.
            "Office of Examples, 123 Main Street, Ottawa, Ontario K2P 1A1",
            "123 Main Street, Suite 300, Ottawa, Ontario K2P 1A1",
            "Écrivez au Commissariat, 45, rue Principale, Gatineau (Québec) J8X 1A1",
            "45, rue Principale, 3e étage, Gatineau (Québec) J8X 1A1",
            // No such code.
            "123 Main Street, Ottawa D2P 1A1",
            "123 Main Street, Ottawa K2O 1A1",
            "123 Main Street, Ottawa K2P 1A11",
            "123 Main Street, Ottawa XK2P 1A1",
            "123 Main Street, Ottawa W2P 1A1",
            // A number that is no civic number.
            "In 2005 we moved to the road in A1C 5S7",
            "since 2005 in St. John’s, A1C 5S7",
            "The 12 offices on Bank Street, K2P 1A1",
            "Il y a 30 ans, dans la rue, H3G 1Z2",
            "$45 Main Street K2P 1A1",
            "P.O. Box 123, Ottawa K2P 1A1",
        ]);
    }
}
