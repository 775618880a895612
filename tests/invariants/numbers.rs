//! What reads numbers, dates and personal information names places that are there, in order, and says the same twice.

use std::ops::Range;

use bulletin::locale::{idiom, quantity, sentence};
use bulletin::model::{Language, When};
use bulletin::personal;

/// All of it, in both languages.
pub(crate) fn are_sound(text: &str) {
    let both = Language::ALL.map(|language| quantity::quantities(language, text));
    for (language, found) in Language::ALL.into_iter().zip(&both) {
        are_places(text, found.iter().map(|quantity| &quantity.range));
        for quantity in found {
            assert!(!quantity.key.is_empty(), "{quantity:?}");
            if let Some((_, range)) = quantity::unit(language, text, quantity) {
                is_place(text, &range);
                assert!(range.start == quantity.range.start && range.end > quantity.range.end);
            }
        }
        // What a text says, its like says too.
        let unmatched = quantity::unmatched(found, found);
        assert!(
            unmatched.en.is_empty() && unmatched.fr.is_empty(),
            "{unmatched:?} of {found:?}"
        );
    }
    let [en, fr] = &both;
    let unmatched = quantity::unmatched(en, fr);
    for (own, other, told) in [(en, fr, &unmatched.en), (fr, en, &unmatched.fr)] {
        for (place, near) in told {
            assert!(*place < own.len() && near.is_none_or(|near| near < other.len()));
        }
    }
    are_places(text, personal::find(text).iter().map(|hit| &hit.range));
    are_places(text, &sentence::sentences(text));
    let words: Vec<Range<usize>> = idiom::words(text).map(|(range, _)| range).collect();
    are_places(text, &words);
    if let Some(When::Day(day)) = When::read(text) {
        assert_eq!(day.to_string(), text);
    }
}

/// Places that follow one another, none over the next, none empty.
fn are_places<'r>(text: &str, places: impl IntoIterator<Item = &'r Range<usize>>) {
    let mut end = 0;
    for place in places {
        is_place(text, place);
        assert!(
            place.start >= end && !place.is_empty(),
            "{place:?} after {end}"
        );
        end = place.end;
    }
}

fn is_place(text: &str, place: &Range<usize>) {
    assert!(text.get(place.clone()).is_some(), "{place:?} of {text:?}");
}
