//! Any input at all: harmed files of every kind, nasty Markdown, paths that lead elsewhere, typography of anything.
//!
//! Cases come from a fixed seed, so that a run says today what it said yesterday. To look further:
//! `PROPTEST_RNG_SEED=7 PROPTEST_CASES=20000 cargo test --test all any_input`.
#![expect(
    clippy::unwrap_used,
    clippy::disallowed_methods,
    reason = "a test makes the site it looks at, and a failure of the machine ends it"
)]

mod addresses;
mod bytes;
mod fmt;
mod markup;
mod typography;

use proptest::prelude::*;
use proptest::sample::select;
use proptest::test_runner::RngSeed;

use crate::site::{Site, snapshot};

/// How many cases are tried, and how.
fn config(cases: u32) -> ProptestConfig {
    let given = ProptestConfig::default();
    let is_given = |name| std::env::var_os(name).is_some();
    ProptestConfig {
        cases: if is_given("PROPTEST_CASES") {
            given.cases
        } else {
            cases
        },
        rng_seed: if is_given("PROPTEST_RNG_SEED") {
            given.rng_seed
        } else {
            RngSeed::Fixed(20_241_209)
        },
        failure_persistence: None,
        ..given
    }
}

/// Characters that upset readers of text.
const NASTY: &str = "\0\u{1}\u{7f}\u{80}\u{85}\u{a0}\u{ad}\u{301}\u{200b}\u{200d}\u{2028}\u{202e}\u{202f}\u{e000}\
                     \u{feff}\u{fffc}\u{fffd}\u{ffff}\u{10ffff}\t\r\n\u{b}\u{c}éﷺ日😀019aA\"'\\<>&{}[]()#=+-*_`~|$%^@\
                     /:;,.!?«»“”’";

/// A nasty character or a few ordinary ones.
fn nasty() -> impl Strategy<Value = String> {
    prop_oneof![
        6 => select(NASTY.chars().collect::<Vec<_>>()).prop_map(String::from),
        2 => any::<char>().prop_map(String::from),
        2 => "[a-z ]{1,8}",
    ]
}

/// One of the pieces of a list with `¦` between them.
fn pick(list: &'static str) -> impl Strategy<Value = String> {
    select(list.split('¦').collect::<Vec<_>>()).prop_map(str::to_owned)
}

/// Every file of the usual output that ends like this, by path.
fn made(site: &Site, ending: &str) -> Vec<(String, String)> {
    let mut made = Vec::new();
    for (path, bytes) in snapshot(&site.out()) {
        if path.rsplit('.').next() == Some(ending) {
            made.push((path, String::from_utf8(bytes).unwrap()));
        }
    }
    made
}
