//! Names and texts of others tell a terminal nothing: they are shown with what is hidden in them written out.
#![expect(
    clippy::disallowed_methods,
    reason = "a test makes the site it looks at"
)]

use bulletin::locale::visible;

use crate::site::{Site, words};

/// Clears the screen, begins another line, and turns what follows round.
const HOSTILE: &str = "a\u{1b}[2J\n::error::no\u{202e}b";

/// The site of every test: hostile names of a folder and a file, a title, a link, a topic and a key.
fn site() -> Site {
    let site = Site::new();
    let facts = "issued = 2024-12-09\nstatus = \"review\"\ntopics = [\"bre\\u200Baches\"]\n\"a\\u001Bb\" = 1\n";
    let en = words(
        "A \\u001B[2J\\u202E title",
        "See [this](\u{202e}nowhere) ``\u{1b}[2J``.",
    );
    let fr = words("Un titre", "Voir [ceci](nulle-part).");
    site.bundle("bulletins/pab_20241209", facts, &en, &fr);
    site.bundle(&format!("bulletins/{HOSTILE}"), facts, &en, &fr);
    site.put(&format!("content/files/{HOSTILE}.svg"), "<svg/>");
    site
}

fn is_harmless(text: &str) -> bool {
    let hidden: Vec<char> = text
        .chars()
        .filter(|char| *char != '\n' && visible::is_hidden(*char))
        .collect();
    assert!(hidden.is_empty(), "{hidden:?} in\n{text}");
    !text.lines().any(|line| line.starts_with("::error::no"))
}

#[test]
fn findings_and_lists_give_a_terminal_no_orders() {
    let site = site();
    for args in [
        ["check", "--format", "human"],
        ["check", "--format", "github"],
        ["build", "--format", "human"],
        ["status", "--format", "human"],
        ["fmt", "--check", "--quiet"],
    ] {
        for language in ["en", "fr"] {
            let ran = site.run(&[args.as_slice(), &["--lang", language]].concat());
            assert!(
                is_harmless(&ran.out) && is_harmless(&ran.err),
                "{args:?}\n{}{}",
                ran.out,
                ran.err
            );
            assert!(
                args[0] == "fmt" || ran.out.contains("<U+001B>[2J"),
                "{args:?}\n{}",
                ran.out
            );
        }
    }
}

#[test]
fn failures_of_the_machine_give_a_terminal_no_orders() {
    let ran = crate::site::run(&["bulletin", "check", "--root", HOSTILE]);
    assert!(
        is_harmless(&ran.err) && ran.err.contains("a<U+001B>[2J<U+000A>"),
        "{}",
        ran.err
    );
    let ran = crate::site::run(&["bulletin", "explain", HOSTILE]);
    assert!(
        is_harmless(&ran.err) && ran.err.contains("<U+202E>"),
        "{}",
        ran.err
    );
}

#[cfg(target_os = "linux")]
#[test]
fn a_name_in_an_old_encoding_is_told_as_such() {
    use std::os::unix::ffi::OsStrExt;

    let site = Site::new();
    let name = std::ffi::OsStr::from_bytes(b"caf\xe9");
    std::fs::create_dir_all(site.path("content/bulletins").join(name)).unwrap();
    for (language, message, help) in [
        (
            "en",
            "“caf\u{fffd}” cannot be published under this name",
            "help: rename it",
        ),
        (
            "fr",
            "«\u{a0}caf\u{fffd}\u{a0}» ne peut pas être publié sous ce nom",
            "aide\u{a0}: renommez-le",
        ),
    ] {
        let ran = site.run(&["check", "--lang", language]);
        assert!(
            ran.out.contains(message) && ran.out.contains(help),
            "{}",
            ran.out
        );
        assert!(!ran.out.contains("not-a-file"), "{}", ran.out);
    }
}
