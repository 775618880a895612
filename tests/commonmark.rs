//! The examples of `CommonMark` 0.31, through a whole build, with every difference that is meant written down.
//!
//! The examples are those of the npm package `commonmark-spec`, which `tests/all` installs; where it is not, the test
//! says so and looks at nothing.
#![expect(
    clippy::unwrap_used,
    clippy::disallowed_methods,
    clippy::print_stderr,
    reason = "a test reads its examples, makes a site of them, and says why it skips"
)]

use std::collections::BTreeMap;
use std::fmt::Write;

use crate::site::{Site, words};

/// One example.
struct Example {
    number: usize,
    section: String,
    markdown: String,
    html: String,
}

/// Differences that are meant. An example that differs must be explained by one of them, and is compared again after
/// it was applied to both sides; sections whose subject we refuse are named whole.
const REFUSED_SECTIONS: &[(&str, &str)] = &[
    (
        "HTML blocks",
        "raw HTML passes a short list; the rest is an error",
    ),
    (
        "Raw HTML",
        "raw HTML passes a short list; the rest is an error",
    ),
];

/// Single examples that are meant to differ, each with the reason. An example that no longer differs fails the test.
const MEANT: &[(usize, &str)] = include!("commonmark/meant.in");

fn examples() -> Option<Vec<Example>> {
    let path = concat!(
        env!("CARGO_MANIFEST_DIR"),
        "/tests/browser/node_modules/commonmark-spec/spec.txt"
    );
    let Ok(text) = std::fs::read_to_string(path) else {
        eprintln!("skipped: commonmark-spec (npm) is not installed; tests/all installs it");
        return None;
    };
    let fence = "`".repeat(32);
    let mut examples = Vec::new();
    let mut section = String::new();
    let mut lines = text.lines();
    while let Some(line) = lines.next() {
        if let Some(title) = line.strip_prefix('#') {
            title
                .trim_start_matches('#')
                .trim()
                .clone_into(&mut section);
        } else if line == format!("{fence} example") {
            let (mut markdown, mut html, mut is_html) = (String::new(), String::new(), false);
            for line in lines.by_ref() {
                if line == fence {
                    break;
                }
                if line == "." {
                    is_html = true;
                    continue;
                }
                let side = if is_html { &mut html } else { &mut markdown };
                side.push_str(&line.replace('→', "\t"));
                side.push('\n');
            }
            examples.push(Example {
                number: examples.len() + 1,
                section: section.clone(),
                markdown,
                html,
            });
        }
    }
    Some(examples)
}

/// Builds one page for each example, with a template that is the body alone, and returns what came of each.
fn rendered(examples: &[Example]) -> BTreeMap<usize, String> {
    let site = Site::new();
    site.put(
        "themes/plain/templates/page.html",
        "{{ bulletin.body | safe }}",
    );
    for example in examples {
        let id = format!("e{:04}", example.number);
        site.bundle(
            &format!("pages/{id}"),
            "modified = 2024-01-02\n",
            &words("Example", &example.markdown),
            &words("Exemple", "Texte."),
        );
    }
    let mut refused = BTreeMap::new();
    // What has errors is left out and the rest is built: an example that is refused has no page.
    let checked = site.run(&["check", "--format", "json"]);
    for line in checked.out.lines() {
        let finding: serde_json::Value = serde_json::from_str(line).unwrap();
        let path = finding["path"].as_str().unwrap();
        if let Some(number) = path
            .strip_prefix("content/pages/e")
            .and_then(|rest| rest.get(..4))
            && finding["severity"] == "error"
        {
            refused.insert(
                number.parse::<usize>().unwrap(),
                format!("refused: {}", finding["code"]),
            );
        }
    }
    for number in refused.keys() {
        std::fs::remove_dir_all(site.path(&format!("content/pages/e{number:04}"))).unwrap();
    }
    let built = site.build(&[]);
    assert_eq!(built.code, 0, "{}{}", built.out, built.err);
    let mut all = refused;
    for example in examples {
        let path = site
            .out()
            .join(format!("en/e{:04}/index.html", example.number));
        if let Ok(html) = std::fs::read_to_string(path) {
            all.insert(example.number, html);
        }
    }
    all
}

/// What both sides are compared as: our ids, classes, roles and labels, and typography, are ours on purpose.
fn normalised(html: &str) -> String {
    let mut text = String::new();
    let mut rest = html;
    while let Some(start) = rest.find('<') {
        text.push_str(&plain(&rest[..start]));
        let end = rest[start..]
            .find('>')
            .map_or(rest.len(), |end| start + end + 1);
        tag(&rest[start..end], &mut text);
        rest = &rest[end..];
    }
    text.push_str(&plain(rest));
    // White space between blocks says nothing.
    let mut folded: String = text
        .lines()
        .map(str::trim_end)
        .filter(|line| !line.is_empty())
        .collect::<Vec<_>>()
        .join("\n");
    for name in [
        "p",
        "li",
        "ul",
        "ol",
        "blockquote",
        "h1",
        "h2",
        "h3",
        "h4",
        "h5",
        "h6",
        "pre",
        "hr",
    ] {
        for tag in [format!("<{name}>"), format!("</{name}>")] {
            folded = folded
                .replace(&format!("\n{tag}"), &tag)
                .replace(&format!("{tag}\n"), &tag);
        }
    }
    folded
}

fn plain(text: &str) -> String {
    text.replace("&quot;", "\"")
        .replace("&#39;", "'")
        .replace(['“', '”'], "\"")
        .replace(['‘', '’'], "'")
        .replace("&gt;", ">")
}

/// Writes a tag without the attributes that are ours; void elements alike.
fn tag(tag: &str, out: &mut String) {
    let inner = tag
        .trim_start_matches('<')
        .trim_end_matches('>')
        .trim_end_matches('/')
        .trim();
    let name = inner.split([' ', '\n']).next().unwrap_or("");
    let kept: &[&str] = match name {
        "a" => &["href", "title"],
        "img" => &["src", "alt", "title"],
        "ol" => &["start"],
        "code" => &["class"],
        _ => &[],
    };
    write!(out, "<{name}").unwrap();
    for attribute in kept {
        if let Some(value) = inner
            .split_once(&format!(" {attribute}=\""))
            .and_then(|(_, rest)| rest.split('"').next())
        {
            write!(out, " {attribute}=\"{}\"", plain(value)).unwrap();
        }
    }
    out.push('>');
}

#[test]
fn every_example_matches_or_is_meant_to_differ() {
    let Some(examples) = examples() else { return };
    assert!(examples.len() > 600, "{} examples", examples.len());
    let ours = rendered(&examples);
    let mut differing = BTreeMap::new();
    for example in &examples {
        let here = ours.get(&example.number).map_or("", String::as_str);
        if normalised(here) != normalised(&example.html) {
            differing.insert(example.number, (example, here));
        }
    }
    let mut report = String::new();
    for (number, (example, here)) in &differing {
        let section = REFUSED_SECTIONS
            .iter()
            .any(|(section, _)| *section == example.section);
        if !section && !MEANT.iter().any(|(meant, _)| meant == number) {
            write!(
                report,
                "── {number} ({})\n{}\nexpected {}\nours     {}\n",
                example.section,
                example.markdown,
                normalised(&example.html),
                normalised(here)
            )
            .unwrap();
        }
    }
    for (number, reason) in MEANT {
        if !differing.contains_key(number) {
            writeln!(
                report,
                "── {number} no longer differs: take its line out ({reason})"
            )
            .unwrap();
        }
    }
    eprintln!(
        "{} examples, {} as in the specification, {} meant to differ",
        examples.len(),
        examples.len() - differing.len(),
        differing.len()
    );
    assert!(report.is_empty(), "{report}");
}
