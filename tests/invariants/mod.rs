//! What must hold of any input: one function a target, which panics where it does not. Random cases (`any_input`), the kept
//! corpus (`fuzz`) and the fuzzer (`tests/fuzz`, which has these files as a module of its own) all call them.
#![expect(
    clippy::unwrap_used,
    reason = "what cannot be made or read is a broken invariant, and ends the run"
)]

mod bench;
pub(crate) mod findings;
pub(crate) mod front_matter;
pub(crate) mod html;
pub(crate) mod hugo;
pub(crate) mod index;
pub(crate) mod markdown;
pub(crate) mod numbers;
pub(crate) mod pictures;
pub(crate) mod search;
pub(crate) mod slugs;
pub(crate) mod typography;

/// What a target is given, and its function.
#[derive(Clone, Copy)]
pub(crate) enum Target {
    /// Bytes.
    Bytes(fn(&[u8])),
    /// A text. Bytes that are none are passed over: another target has those.
    Text(fn(&str)),
}

/// Every target, by its name.
pub(crate) const TARGETS: &[(&str, Target)] = &[
    (
        "front_matter",
        Target::Bytes(front_matter::is_read_or_told_of),
    ),
    ("hugo", Target::Bytes(hugo::makes_bulletins)),
    ("markdown", Target::Text(markdown::makes_a_whole_page)),
    ("numbers", Target::Text(numbers::are_sound)),
    ("pictures", Target::Bytes(pictures::are_cleaned_or_refused)),
    ("search", Target::Text(search::is_found)),
    ("slugs", Target::Text(slugs::are_addresses)),
    ("typography", Target::Text(typography::is_sound)),
];

/// Tries a target on an input.
pub(crate) fn check(name: &str, bytes: &[u8]) {
    let (_, target) = TARGETS.iter().find(|(other, _)| *other == name).unwrap();
    match target {
        Target::Bytes(holds) => holds(bytes),
        Target::Text(holds) => {
            if let Ok(text) = std::str::from_utf8(bytes) {
                holds(text);
            }
        }
    }
}
