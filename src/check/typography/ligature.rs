//! « oeuvre » for « œuvre »: French writes the two letters as one (facts.md, part 5).

use crate::check::passage::Passage;
use crate::check::slip::Slip;
use crate::check::{Check, Reading, Run, slip};
use crate::diagnostic::{Finding, Rule};
use crate::model::{Language, Severity};

const RULE: Rule = Rule::new("typography/ligature", Severity::Warning);

pub(super) const CHECK: Check = Check {
    rules: &[&RULE],
    run: Run::Bundle(run),
};

/// Parts of words in which `oe` is always one letter; « coexister », « moelle » and « coefficient » hold none of them.
const PARTS: &[&str] = &[
    "boeuf", "choeur", "coeur", "foetu", "moeurs", "noeud", "oecum", "oedèm", "oeil", "oesoph",
    "oeuf", "oeuvr", "soeur", "voeu",
];

fn run(reading: &Reading) -> Vec<Finding> {
    slip::each(reading, &RULE, find)
}

fn find(language: Language, passage: &Passage) -> Vec<Slip> {
    if language == Language::En || !has_pair(&passage.text) {
        return Vec::new();
    }
    let slips = passage.words.iter().filter_map(|word| {
        let near = right(passage.part(word))?;
        Some(Slip::new(word.clone(), near))
    });
    slips.collect()
}

/// Returns whether an `o` stands before an `e`.
fn has_pair(text: &str) -> bool {
    let bytes = text.as_bytes();
    memchr::memchr2_iter(b'o', b'O', bytes).any(|at| matches!(bytes.get(at + 1), Some(b'e' | b'E')))
}

/// Returns a word with its ligature; `None` where it has no letters to join.
fn right(word: &str) -> Option<String> {
    if !has_pair(word) {
        return None;
    }
    let lower = word.to_lowercase();
    PARTS.iter().any(|part| lower.contains(part)).then(|| {
        word.replace("oe", "œ")
            .replace("Oe", "Œ")
            .replace("OE", "Œ")
    })
}

#[cfg(test)]
mod tests {
    use super::right;

    #[test]
    fn letters_are_joined_where_french_joins_them() {
        for (word, expected) in [
            ("oeuvre", Some("œuvre")),
            ("Oeuvres", Some("Œuvres")),
            ("SOEUR", Some("SŒUR")),
            ("main-d", None),
            ("manoeuvrer", Some("manœuvrer")),
            ("coexister", None),
            ("moelle", None),
            ("coefficient", None),
            ("œuvre", None),
        ] {
            assert_eq!(right(word).as_deref(), expected, "{word}");
        }
    }
}
