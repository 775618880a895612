//! Names and texts of others tell a terminal nothing: they are shown with what is hidden in them written out.
#![expect(
    clippy::disallowed_methods,
    clippy::unwrap_used,
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

/// What a command says on a terminal: `script` of util-linux makes one.
#[cfg(target_os = "linux")]
fn on_a_terminal(site: &Site, variables: &[(&str, &str)]) -> String {
    let program = env!("CARGO_BIN_EXE_bulletin");
    let root = site.path("").display().to_string();
    let mut command = std::process::Command::new("script");
    command
        .args(["--quiet", "--return", "--command"])
        .arg(format!("{program} check --lang en --root '{root}'"))
        .arg("/dev/null")
        .env_remove("NO_COLOR")
        .env("TERM", "xterm")
        .envs(variables.iter().copied())
        .stdin(std::process::Stdio::null());
    let ran = command.output().unwrap();
    assert_eq!(ran.status.code(), Some(1), "{ran:?}");
    String::from_utf8(ran.stdout).unwrap()
}

#[cfg(target_os = "linux")]
#[test]
fn findings_have_colours_on_a_terminal_alone_and_not_where_nobody_wants_them() {
    let site = site();
    let coloured = on_a_terminal(&site, &[]);
    // Bold red is the colour of an error; what others wrote is still written out.
    assert!(
        coloured.contains("\u{1b}[1m\u{1b}[91merror["),
        "{coloured:?}"
    );
    assert!(coloured.contains("<U+001B>[2J"), "{coloured:?}");
    assert!(!coloured.contains("\u{1b}[2J"), "{coloured:?}");
    for variables in [[("NO_COLOR", "1")], [("TERM", "dumb")]] {
        let plain = on_a_terminal(&site, &variables);
        assert!(
            plain.contains("error[") && !plain.contains('\u{1b}'),
            "{plain:?}"
        );
    }
    // An empty NO_COLOR says nothing (no-color.org).
    assert!(on_a_terminal(&site, &[("NO_COLOR", "")]).contains('\u{1b}'));
    let piped = std::process::Command::new(env!("CARGO_BIN_EXE_bulletin"))
        .args(["check", "--root"])
        .arg(site.path(""))
        .env("TERM", "xterm")
        .env_remove("NO_COLOR")
        .output()
        .unwrap();
    assert!(!piped.stdout.contains(&0x1b));
}
