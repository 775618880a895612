//! Cases as texts: what must be found stands in `⟦…⟧` where it is sure and in `⟨…⟩` where it is to be judged.

use super::{Hit, Kind, find};

/// Takes the marks out of a text and returns what they say.
fn expected(marked: &str, kind: Kind) -> (String, Vec<Hit>) {
    let mut text = String::new();
    let mut hits = Vec::new();
    let mut start = 0;
    for character in marked.chars() {
        match character {
            '⟦' | '⟨' => start = text.len(),
            '⟧' | '⟩' => hits.push(Hit {
                range: start..text.len(),
                kind,
                sure: character == '⟧',
            }),
            _ => text.push(character),
        }
    }
    (text, hits)
}

/// Each text has exactly the hits that are marked in it.
pub(super) fn found(kind: Kind, texts: &[&str]) {
    for marked in texts {
        let (text, hits) = expected(marked, kind);
        assert!(!hits.is_empty(), "nothing is marked in {marked:?}");
        let found = find(&text);
        let shown: Vec<_> = found.iter().map(|hit| &text[hit.range.clone()]).collect();
        assert_eq!(found, hits, "{marked:?} gave {shown:?}");
    }
}

/// None of the texts has any hit, of whatever kind.
pub(super) fn clean(texts: &[&str]) {
    for text in texts {
        let found = find(text);
        let shown: Vec<_> = found.iter().map(|hit| &text[hit.range.clone()]).collect();
        assert!(found.is_empty(), "{text:?} gave {found:?} {shown:?}");
    }
}
