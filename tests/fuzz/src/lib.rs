//! What must hold of any input, for the fuzzer: the very functions that the tests call.

#[path = "../../invariants/mod.rs"]
mod invariants;

/// Tries a target on an input, and panics where what must hold does not.
pub fn check(target: &str, bytes: &[u8]) {
    invariants::check(target, bytes);
}
