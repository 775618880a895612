//! What of the other language stands nearest to a quantity that has no match there: "1,234" and « 1 243 ».

use super::{Kind, Quantity, Weight};
use std::cmp::Ordering;

/// Of how many the nearest is looked for: more in one paragraph are no slips, but another text.
pub(super) const COMPARED: usize = 64;

/// A side, and places in it.
pub(super) type Places<'a> = (&'a [Quantity], &'a [usize]);

/// Pairs what is told with its nearest of the other side, each once, the nearest first.
pub(super) fn pairs((en, en_told): Places, (fr, fr_told): Places) -> Vec<(usize, usize)> {
    let (en_spare, fr_spare) = spare(en, fr);
    let en = &Candidates::new(en, en_told, en_spare);
    let fr = &Candidates::new(fr, fr_told, fr_spare);
    let mut pairs = Vec::new();
    for (one, english, en_told) in en.each() {
        for (other, french, fr_told) in fr.each() {
            if !(en_told || fr_told) {
                continue;
            }
            if let Some(cost) = cost(english, french) {
                // Among equals, the one at the same part of the text.
                let apart = (one * fr.quantities.len()).abs_diff(other * en.quantities.len());
                let spare = usize::from(!(en_told && fr_told));
                pairs.push((cost, spare, apart, one, other));
            }
        }
    }
    pairs.sort_unstable();
    let mut near: Vec<(usize, usize)> = Vec::new();
    for (_, _, _, one, other) in pairs {
        if near.iter().all(|pair| pair.0 != one && pair.1 != other) {
            near.push((one, other));
        }
    }
    // The only ones left of a kind stand for each other, however they look.
    let left_en = only_left(en, |place| near.iter().all(|pair| pair.0 != place));
    let left_fr = only_left(fr, |place| near.iter().all(|pair| pair.1 != place));
    for (kind, one) in left_en {
        if let Some((_, other)) = left_fr.iter().find(|(other, _)| *other == kind) {
            near.push((one, *other));
        }
    }
    near
}

/// Returns, for each side, the places of the sure ones that it says more often than the other: where a number was
/// changed into one that stands there already, the change shows there.
fn spare(en: &[Quantity], fr: &[Quantity]) -> (Vec<usize>, Vec<usize>) {
    let sorted = |quantities: &[Quantity]| {
        let mut places: Vec<usize> = (0..quantities.len()).collect();
        places.sort_by(|one, other| quantities[*one].key.cmp(&quantities[*other].key));
        places
    };
    let (en_places, fr_places) = (sorted(en), sorted(fr));
    let (mut en_spare, mut fr_spare) = (Vec::new(), Vec::new());
    let (mut one, mut other) = (en_places.iter().peekable(), fr_places.iter().peekable());
    loop {
        let order = match (one.peek(), other.peek()) {
            (None, None) => break,
            (Some(_), None) => Ordering::Less,
            (None, Some(_)) => Ordering::Greater,
            (Some(one), Some(other)) => en[**one].key.cmp(&fr[**other].key),
        };
        if order == Ordering::Equal {
            one.next();
            other.next();
        } else if order == Ordering::Less {
            en_spare.extend(one.next());
        } else {
            fr_spare.extend(other.next());
        }
    }
    (en_spare, fr_spare)
}

/// What may stand for something of the other side.
struct Candidates<'a> {
    quantities: &'a [Quantity],
    /// The places of what is told, then of what may be the nearest to it.
    places: Vec<usize>,
    /// How many of them are told.
    told: usize,
}

impl<'a> Candidates<'a> {
    fn new(quantities: &'a [Quantity], told: &[usize], mut spare: Vec<usize>) -> Self {
        spare.retain(|place| {
            quantities[*place].weight == Weight::Sure && told.binary_search(place).is_err()
        });
        spare.sort_unstable();
        let mut places: Vec<usize> = told.iter().copied().take(COMPARED).collect();
        let told = places.len();
        places.extend(spare.into_iter().take(COMPARED));
        Self {
            quantities,
            places,
            told,
        }
    }

    fn each(&self) -> impl Iterator<Item = (usize, &'a Quantity, bool)> {
        let places = self.places.iter().enumerate();
        places.map(|(index, &place)| (place, &self.quantities[place], index < self.told))
    }
}

/// Returns, of each kind of which one is told and not paired, that one.
fn only_left(side: &Candidates, free: impl Fn(usize) -> bool) -> Vec<(Kind, usize)> {
    let mut left: Vec<(Kind, usize)> = side
        .each()
        .filter(|(place, _, told)| *told && free(*place))
        .map(|(place, quantity, _)| (quantity.kind, place))
        .collect();
    left.sort_unstable();
    let kinds: Vec<Kind> = left.iter().map(|(kind, _)| *kind).collect();
    left.retain(|(kind, _)| kinds.iter().filter(|other| *other == kind).count() == 1);
    left
}

/// Returns how far two quantities are from each other, if one may be a slip for the other.
fn cost(one: &Quantity, other: &Quantity) -> Option<usize> {
    let digits = |key: &str| -> String { key.chars().filter(char::is_ascii_digit).collect() };
    let same_kind = one.kind == other.kind;
    let (first, second) = (digits(&one.key), digits(&other.key));
    if first == second && !first.is_empty() {
        return Some(1);
    }
    let cost = distance(&one.key, &other.key) + usize::from(!same_kind);
    let longest = one.key.len().max(other.key.len());
    let slip = cost <= 2 && cost < longest.max(2);
    (slip || same_kind && longest > 4 && cost <= longest / 2).then_some(cost)
}

/// How much of a key is compared.
const COMPARED_BYTES: usize = 48;

/// Returns how many bytes must be changed, dropped, added, or swapped with their neighbour to make one key the other.
pub(super) fn distance(one: &str, other: &str) -> usize {
    let bytes = |key: &str| -> Vec<u8> { key.bytes().take(COMPARED_BYTES).collect() };
    let (one, other) = (bytes(one), bytes(other));
    if one.len().abs_diff(other.len()) > other.len() / 2 + 2 {
        return one.len().max(other.len());
    }
    let mut former: Vec<usize> = vec![0; other.len() + 1];
    let mut last: Vec<usize> = (0..=other.len()).collect();
    for row in 0..one.len() {
        let mut line = Vec::with_capacity(other.len() + 1);
        line.push(row + 1);
        for column in 0..other.len() {
            let same = one[row] == other[column];
            let change = last[column] + usize::from(!same);
            let mut best = change.min(last[column + 1] + 1).min(line[column] + 1);
            let swapped = row > 0
                && column > 0
                && one[row] == other[column - 1]
                && one[row - 1] == other[column];
            if swapped && !same {
                best = best.min(former[column - 1] + 1);
            }
            line.push(best);
        }
        former = std::mem::replace(&mut last, line);
    }
    last.last().copied().unwrap_or_default()
}
