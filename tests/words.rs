//! The catalogues of the tool and of the theme: the same in both languages, all of it used, French as written in Canada.
#![expect(
    clippy::unwrap_used,
    reason = "a test may take the repository's own files for granted"
)]

use std::collections::{BTreeMap, BTreeSet};
use std::fs;
use std::path::Path;

use bulletin::diagnostic::Rule;

const ROOT: &str = env!("CARGO_MANIFEST_DIR");

/// Where the Fluent files are.
const TOOL: &str = "src/locale";
const THEME: &str = "themes/plain/strings";

/// Beginnings of ids that the source completes: `severity-{}`, `alert-{}`.
const COMPOSED: &[&str] = &[
    "severity-",
    "command-",
    "option-",
    "value-",
    "alert-",
    "group-",
    "weight-",
    "preview-standing-",
    "preview-column-",
    "standing-",
    "state-",
    "hard-",
];

/// A message or an attribute (`id.help`), with what it says. The text is that of the file, placeables and all.
type Catalogue = BTreeMap<String, String>;

fn read(folder: &str, language: &str) -> Catalogue {
    let text =
        fs::read_to_string(Path::new(ROOT).join(folder).join(format!("{language}.ftl"))).unwrap();
    let mut catalogue = Catalogue::new();
    let (mut message, mut current) = (String::new(), String::new());
    for line in text.lines().filter(|line| !line.starts_with('#')) {
        let begins = line
            .split_once('=')
            .map(|(name, rest)| (name.trim_end(), rest.trim_start()));
        match begins {
            Some((name, rest)) if name.starts_with(|char: char| char.is_ascii_lowercase()) => {
                name.clone_into(&mut message);
                name.clone_into(&mut current);
                catalogue.insert(current.clone(), rest.to_owned());
            }
            Some((name, rest)) if name.starts_with("    .") => {
                current = format!("{message}{}", name.trim_start());
                catalogue.insert(current.clone(), rest.to_owned());
            }
            _ => catalogue
                .entry(current.clone())
                .or_default()
                .extend(["\n", line]),
        }
    }
    catalogue
}

fn variables(text: &str) -> BTreeSet<String> {
    let name = |rest: &str| {
        rest.chars()
            .take_while(|char| char.is_alphanumeric() || "-_".contains(*char))
            .collect()
    };
    text.split('$').skip(1).map(name).collect()
}

/// Every file below a folder whose name ends so, in one text.
fn texts(folder: &str, ending: &str) -> String {
    let mut all = String::new();
    let mut folders = vec![Path::new(ROOT).join(folder)];
    while let Some(folder) = folders.pop() {
        for path in fs::read_dir(folder)
            .unwrap()
            .map(|entry| entry.unwrap().path())
        {
            if path.is_dir() {
                folders.push(path);
            } else if path.to_str().unwrap().ends_with(ending) {
                all.push_str(&fs::read_to_string(path).unwrap());
            }
        }
    }
    all
}

#[test]
fn both_languages_have_the_same_messages() {
    for folder in [TOOL, THEME] {
        let (en, fr) = (read(folder, "en"), read(folder, "fr"));
        let ids = |catalogue: &Catalogue| catalogue.keys().cloned().collect::<BTreeSet<_>>();
        let only: Vec<_> = ids(&en).symmetric_difference(&ids(&fr)).cloned().collect();
        assert!(only.is_empty(), "{folder}: in one language only: {only:?}");
        for (id, text) in &en {
            // An example has no variables: its dollar signs are money.
            if is_example(id) {
                continue;
            }
            assert_eq!(
                variables(text),
                variables(&fr[id]),
                "{folder}: variables of {id}"
            );
        }
    }
}

#[test]
fn every_message_of_the_tool_is_used() {
    // docs/findings.md is made by a test.
    let source = texts("src", ".rs") + &texts("src", ".html") + include_str!("findings.rs");
    let rules: Vec<String> = bulletin::check::rules()
        .into_iter()
        .map(Rule::message_id)
        .collect();
    let unused: Vec<String> = read(TOOL, "en")
        .into_keys()
        .filter(|id| {
            let (message, attribute) = id.split_once('.').unwrap_or((id, ""));
            let is_rule = rules.iter().any(|rule| rule == message);
            let is_used = match attribute {
                "" => is_rule || is_composed(message) || source.contains(&format!("\"{message}\"")),
                "help" | "what" | "why" | "wrong" | "right" => is_rule,
                // A variant of the help: `.advise("near")`, `finding.help = "near"`, or chosen between two.
                _ => is_rule && source.contains(&format!("\"{attribute}\"")),
            };
            !is_used
        })
        .collect();
    assert!(unused.is_empty(), "nobody says these: {unused:?}");
}

/// Every variant of a help that the source asks for stands at some rule.
#[test]
fn every_advice_has_words() {
    let source = texts("src", ".rs");
    let catalogue = read(TOOL, "en");
    let asked = ["advise(\"", "help = \""]
        .into_iter()
        .flat_map(|call| source.split(call).skip(1));
    for variant in asked.map(|rest| rest.split('"').next().unwrap()) {
        let ending = format!(".{variant}");
        assert!(
            catalogue.keys().any(|id| id.ends_with(&ending)),
            "no rule has {ending}"
        );
    }
}

#[test]
fn every_message_of_the_theme_is_used() {
    let source = texts("src", ".rs");
    let templates = texts("themes/plain/templates", ".html");
    let unused: Vec<String> = read(THEME, "en")
        .into_keys()
        .filter(|id| {
            let called = format!("key=\"{id}\"");
            !templates.contains(&called)
                && !source.contains(&format!("\"{id}\""))
                && !is_composed(id)
        })
        .collect();
    assert!(unused.is_empty(), "nobody says these: {unused:?}");
}

#[test]
fn templates_ask_for_words_that_are_there() {
    let catalogue = read(THEME, "en");
    let templates = texts("themes/plain/templates", ".html");
    assert_eq!(
        templates.matches("t(key=").count(),
        templates.matches("t(key=\"").count(),
        "keys are written out"
    );
    for rest in templates.split("t(key=\"").skip(1) {
        let key = rest.split('"').next().unwrap();
        assert!(
            catalogue.contains_key(key),
            "the theme has no words for {key}"
        );
    }
}

/// Shown as written: by a test of its own (examples.rs), each is found or not found.
fn is_example(id: &str) -> bool {
    ["wrong", "right"].contains(&attribute(id))
}

/// The part of an id after its point.
fn attribute(id: &str) -> &str {
    id.split_once('.').map_or("", |(_, attribute)| attribute)
}

fn is_composed(id: &str) -> bool {
    COMPOSED.iter().any(|beginning| id.starts_with(beginning))
}

/// facts.md, part 5: U+00A0 before a colon and inside « », nothing before ; ! ?, curly apostrophes. Straight quotation
/// marks stand only round a value of TOML or HTML: one word, or what follows `=`.
#[test]
fn french_is_written_as_in_canada() {
    let mut wrong = Vec::new();
    for folder in [TOOL, THEME] {
        for (id, text) in read(folder, "fr") {
            // What is shown as wrong may be wrong, and examples hold English and marks of Markdown.
            if is_example(&id) {
                continue;
            }
            let text = prose(&text);
            for bad in [
                " :", "« ", " »", " ;", " !", " ?", "\u{a0};", "\u{a0}!", "\u{a0}?", "\u{202f}",
                "'",
            ] {
                if text.contains(bad) {
                    wrong.push(format!("{folder}: {id}: “{bad}”"));
                }
            }
            let mut parts = text.split('"');
            while let (Some(before), Some(quoted)) = (parts.next(), parts.next()) {
                if quoted.contains(' ') && !before.trim_end().ends_with(['=', '[']) {
                    wrong.push(format!("{folder}: {id}: straight quotation marks"));
                }
            }
            if let Some(word) = text.split_whitespace().find(|word| bare_colon(word)) {
                wrong.push(format!(
                    "{folder}: {id}: no space before the colon of “{word}”"
                ));
            }
        }
    }
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}

/// Takes out what is not French: braces, comments of HTML, marks of Markdown and TOML that are shown as such.
fn prose(text: &str) -> String {
    let mut text = text.to_owned();
    for code in ["{\"{\"}", "{\"}\"}", "(\")", "[^1]:", "!["] {
        text = text.replace(code, "");
    }
    let mut parts = text.split("<!--");
    let mut prose = parts.next().unwrap_or_default().to_owned();
    prose.extend(parts.filter_map(|part| Some(part.split_once("-->")?.1)));
    prose
}

/// A colon at the end of a word, but for the schemes of addresses.
fn bare_colon(word: &str) -> bool {
    word.strip_suffix(':')
        .is_some_and(|word| !word.is_empty() && !["mailto", "tel"].contains(&word))
}

#[test]
fn english_has_curly_apostrophes() {
    for folder in [TOOL, THEME] {
        for (id, text) in read(folder, "en") {
            assert!(
                attribute(&id) == "wrong" || !text.contains('\''),
                "{folder}: {id}"
            );
        }
    }
}
