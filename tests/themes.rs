//! What the theme's documentation says is so: `docs/themes.md` and `.fr.md` list every value of every template, made from
//! the types that templates receive and checked against what they really receive.
//! `UPDATE=1 cargo test --test all themes` writes the lists anew.
#![expect(
    clippy::unwrap_used,
    clippy::disallowed_methods,
    reason = "a test reads and writes the page it speaks of"
)]

mod dump;
mod lists;
mod types;

use std::collections::{BTreeMap, BTreeSet};
use std::fs;
use std::path::Path;

use bulletin::model::Language;
use bulletin::seed::hard;

use crate::site::{Site, snapshot};
use dump::Value;
use lists::{TEMPLATES, VALUES};
use types::{Kind, View};

/// Returns a file of the repository.
fn file(path: &str) -> String {
    fs::read_to_string(format!("{}/{path}", env!("CARGO_MANIFEST_DIR"))).unwrap()
}

fn views() -> BTreeMap<String, View> {
    types::read(&file("src/render/view.rs"))
}

#[test]
fn the_lists_are_current() {
    for (language, name) in [(Language::En, "themes.md"), (Language::Fr, "themes.fr.md")] {
        let path = format!("docs/{name}");
        let page = lists::replaced(&file(&path), language, &views());
        if std::env::var_os("UPDATE").is_some() {
            fs::write(format!("{}/{path}", env!("CARGO_MANIFEST_DIR")), &page).unwrap();
        }
        assert!(
            file(&path) == page,
            "{path} is not current: UPDATE=1 cargo test --test all themes"
        );
    }
}

/// Blocks and components are described by hand: none is left out, none is described that is not there.
#[test]
fn blocks_and_components_are_described() {
    let mut blocks = BTreeSet::new();
    let mut components = BTreeSet::new();
    for (name, ..) in TEMPLATES {
        let text = file(&format!("themes/plain/templates/{name}"));
        for rest in text.split("{%").skip(1) {
            let tag = rest.trim_start_matches('-').trim_start();
            if let Some(rest) = tag.strip_prefix("block ") {
                let block = rest.split(|char: char| !char.is_alphanumeric()).next();
                blocks.insert(block.unwrap().to_owned());
            }
            if let Some(rest) = tag.strip_prefix("component ") {
                components.insert(rest.split('(').next().unwrap().to_owned());
            }
        }
    }
    for name in ["themes.md", "themes.fr.md"] {
        let page = file(&format!("docs/{name}"));
        for (mark, there) in [("blocks", &blocks), ("components", &components)] {
            let table = page.split(&format!("<!-- {mark} -->")).nth(1).unwrap();
            let table = table.split("<!--").next().unwrap();
            let rows = table.lines().filter_map(|line| line.strip_prefix("| `"));
            let described: BTreeSet<String> = rows
                .map(|row| row.split('`').next().unwrap().to_owned())
                .collect();
            assert_eq!(&described, there, "{name}: {mark}");
        }
    }
}

/// Every message of the theme is in one of the lists of words, with the variables that it uses.
#[test]
fn words_are_described() {
    for (language, name) in [("en", "themes.md"), ("fr", "themes.fr.md")] {
        let page = file(&format!("docs/{name}"));
        let strings = file(&format!("themes/plain/strings/{language}.ftl"));
        for message in lists::messages(&strings) {
            let rows = page.lines().filter(|line| line.starts_with("| `"));
            let is_row = |row: &str| {
                let (first, _) = row.split_once(" | ").unwrap();
                let mut variables = message.variables.iter();
                first.contains(&format!("`{}`", message.id))
                    && variables.all(|name| row.contains(&format!("`{name}`")))
            };
            assert!(
                rows.into_iter().any(is_row),
                "{name} lacks {} with {:?}",
                message.id,
                message.variables
            );
        }
    }
}

/// Both themes of the repository stand what is hard on a theme. The second has its own frame, words and style sheet, and
/// nothing of it stands in the program.
#[test]
fn the_themes_of_the_repository_are_without_fault() {
    for theme in ["plain", "letter"] {
        let site = Site::new();
        let settings = file("site.toml").replacen("\"plain\"", &format!("\"{theme}\""), 1);
        site.put("site.toml", settings);
        let mut files = 0;
        for part in ["", "templates", "strings", "assets"] {
            let folder = format!("themes/{theme}/{part}");
            let there = Path::new(env!("CARGO_MANIFEST_DIR")).join(&folder);
            for entry in fs::read_dir(there).unwrap().map(Result::unwrap) {
                if entry.file_type().unwrap().is_file() {
                    let name = entry.file_name().into_string().unwrap();
                    let bytes = fs::read(entry.path()).unwrap();
                    site.put(&format!("{folder}/{name}"), bytes);
                    files += 1;
                }
            }
        }
        assert!(files >= 6, "{theme}: {files} files");
        let ran = site.run(&["theme", "check"]);
        assert_eq!(ran.code, 0, "{theme}: {}{}", ran.out, ran.err);
        assert!(
            ran.out.ends_with(": 0 errors, 0 warnings, 0 notes.\n"),
            "{theme}: {}",
            ran.out
        );
    }
    assert!(!file("src/load/builtin.rs").contains("themes/letter"));
}

/// What templates are given on the sites that are hard on a theme is what is listed, and each value is there in one and
/// lacks, where it may, in another: so the sites are hard indeed.
#[test]
fn templates_receive_what_is_listed() {
    let views = views();
    let mut seen = Seen::default();
    for case in hard::hard_cases("plain") {
        let site = Site::new();
        for (path, bytes) in &case.files {
            site.put(path, bytes);
        }
        site.put("themes/plain/theme.toml", crate::site::THEME);
        for (name, ..) in TEMPLATES {
            if !["head.html", "parts.html"].contains(name) {
                site.put(
                    &format!("themes/plain/templates/{name}"),
                    dump::template(name),
                );
            }
        }
        let settings = fs::read_to_string(site.path("site.toml")).unwrap();
        site.put("site.toml", format!("{settings}\n[check]\n{OFF}"));
        let ran = site.build(if case.drafts { &["--drafts"] } else { &[] });
        assert_eq!(ran.code, 0, "{}: {}{}", case.name, ran.out, ran.err);
        for path in snapshot(&site.out())
            .keys()
            .filter(|path| path.rsplit('.').next() == Some("html"))
        {
            let page = site.page(path);
            let (template, given) = dump::read(&page).unwrap();
            seen.template(template, &given, &views);
        }
    }
    let made: BTreeSet<&str> = TEMPLATES
        .iter()
        .map(|(name, ..)| *name)
        .filter(|name| !["base.html", "head.html", "parts.html"].contains(name))
        .collect();
    assert_eq!(
        seen.templates
            .iter()
            .map(String::as_str)
            .collect::<BTreeSet<_>>(),
        made
    );
    let sides = seen.sides.iter();
    let once: Vec<String> = sides
        .filter(|(field, sides)| sides.len() < 2 && !ALWAYS.contains(&field.as_str()))
        .map(|(field, sides)| format!("{field}: only {sides:?}"))
        .collect();
    assert!(
        once.is_empty(),
        "no hard case has the other side:\n{}",
        once.join("\n")
    );
}

/// Lists that are never empty.
const ALWAYS: &[&str] = &[
    "LetterView.items",
    "PageView.feeds",
    "SubscribeView.all",
    "SubscriptionView.feeds",
    "sides",
];

/// What judges the writing has no place here.
const OFF: &str = "\"access/*\" = \"off\"\n\"parity/*\" = \"off\"\n\"style/*\" = \"off\"\n\"typography/*\" = \"off\"\n\
                   \"approval/*\" = \"off\"\n\"link/*\" = \"off\"\n\"input/*\" = \"off\"\n\"privacy/*\" = \"off\"\n";

/// What was seen of the templates' data.
#[derive(Default)]
struct Seen {
    templates: BTreeSet<String>,
    /// Of each field that may lack or be empty: whether it was there, and whether it was not.
    sides: BTreeMap<String, BTreeSet<bool>>,
}

impl Seen {
    /// Compares what a template was given with what is listed.
    fn template(
        &mut self,
        name: &str,
        given: &BTreeMap<String, Value>,
        views: &BTreeMap<String, View>,
    ) {
        let (_, _, listed) = TEMPLATES.iter().find(|(file, ..)| *file == name).unwrap();
        let listed: BTreeSet<&str> = listed.iter().copied().chain(["site"]).collect();
        let names: BTreeSet<&str> = given.keys().map(String::as_str).collect();
        assert_eq!(names, listed, "{name}");
        self.templates.insert(name.to_owned());
        for (value, given) in given {
            let (_, view) = VALUES.iter().find(|(name, _)| name == value).unwrap();
            let view = Kind::View((*view).to_owned());
            let kind = if value == "sides" {
                Kind::List(Box::new(view))
            } else {
                view
            };
            self.value(value, given, &kind, views);
        }
    }

    fn value(&mut self, path: &str, given: &Value, kind: &Kind, views: &BTreeMap<String, View>) {
        match (kind, given) {
            (Kind::Maybe(_), Value::None) => self.side(path, false),
            (Kind::Maybe(kind), given) => {
                self.side(path, true);
                self.value(path, given, kind, views);
            }
            (Kind::List(kind), Value::List(items)) => {
                self.side(path, !items.is_empty());
                for item in items {
                    self.value(path, item, kind, views);
                }
            }
            (Kind::Flag, Value::Flag(is)) => self.side(path, *is),
            (Kind::View(name), Value::Map(map)) => {
                let view = &views[name];
                let names: Vec<&str> = view
                    .fields
                    .iter()
                    .map(|field| field.name.as_str())
                    .collect();
                let given: BTreeSet<&str> = map.keys().map(String::as_str).collect();
                assert_eq!(
                    names.iter().copied().collect::<BTreeSet<_>>(),
                    given,
                    "{path}"
                );
                for field in &view.fields {
                    let path = format!("{name}.{}", field.name);
                    self.value(&path, &map[&field.name], &field.kind, views);
                }
            }
            (Kind::Link, Value::Text(text)) => {
                let is_link = ["/", "#", "https://", "mailto:"]
                    .iter()
                    .any(|start| text.starts_with(start));
                assert!(is_link, "{path} is no link: {text}");
            }
            (Kind::Whole, Value::Text(text)) => {
                assert!(
                    text.starts_with("https://"),
                    "{path} is no whole address: {text}"
                );
            }
            (Kind::Number, Value::Number) | (Kind::Text | Kind::Html, Value::Text(_)) => {}
            (kind, given) => panic!("{path} is listed as {kind:?} and is {given:?}"),
        }
    }

    fn side(&mut self, path: &str, side: bool) {
        self.sides.entry(path.to_owned()).or_default().insert(side);
    }
}
