//! `docs/findings.md` and `.fr.md` are what `bulletin explain` says, in one page: made from the catalogues, and checked
//! to be current. `UPDATE=1 cargo test --test all findings` writes them anew.
#![expect(
    clippy::unwrap_used,
    clippy::disallowed_methods,
    reason = "a test reads and writes the page it speaks of"
)]

use std::fmt::Write;

use bulletin::check;
use bulletin::diagnostic::Adjustable;
use bulletin::locale::Words;
use bulletin::model::Language;

#[test]
fn the_reference_is_current() {
    for (language, name) in [
        (Language::En, "findings.md"),
        (Language::Fr, "findings.fr.md"),
    ] {
        let path = format!("{}/docs/{name}", env!("CARGO_MANIFEST_DIR"));
        let page = page(language);
        if std::env::var_os("UPDATE").is_some() {
            std::fs::write(&path, &page).unwrap();
        }
        let there = std::fs::read_to_string(&path).unwrap_or_default();
        assert!(
            there == page,
            "docs/{name} is not current: UPDATE=1 cargo test --test all findings"
        );
    }
}

fn page(language: Language) -> String {
    let words = Words::new(language);
    let say = |id: &str| words.say(id, &[]);
    let mut page = format!(
        "# {}\n\n{}\n\n",
        say("findings-title"),
        say("findings-lead")
    );
    for weight in ["fixed", "error", "warning", "note"] {
        writeln!(page, "- {}", say(&format!("weight-{weight}"))).unwrap();
    }
    let mut group = "";
    for rule in check::rules() {
        if rule.group() != group {
            group = rule.group();
            write!(page, "\n## {group} ({})\n", say(&format!("group-{group}"))).unwrap();
        }
        let severity = say(&format!("severity-{}", rule.severity.key()));
        let fixed = match rule.adjustable {
            Adjustable::Yes => String::new(),
            Adjustable::No => format!(", {}", say("findings-fixed")),
        };
        write!(
            page,
            "\n### {}\n\n*{severity}{fixed}* {} {}\n",
            rule.code,
            rule.what(&words),
            rule.why(&words),
        )
        .unwrap();
        let Some(example) = rule.example(&words) else {
            continue;
        };
        for (heading, part) in [
            ("explain-wrong", example.wrong),
            ("explain-right", example.right),
        ] {
            write!(page, "\n{}\n\n````text\n{part}\n````\n", say(heading)).unwrap();
        }
    }
    page
}
