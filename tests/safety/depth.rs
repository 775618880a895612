//! Depth and length are no way to break the tool: a page or a finding comes, soon, and never a crash.

use std::fs;
use std::time::Instant;

use super::within;
use crate::site::{FACTS, FIGURE, Site, THEME, words};

/// How deep a file goes that no person wrote.
const DEEP: usize = 100_000;

/// The same for Markdown, whose findings may be many, each with its lines.
const MANY: usize = 1_000;

const EN: &str = "content/bulletins/b/en.md";
const STRINGS: &str = "themes/plain/strings/en.ftl";
const TEMPLATE: &str = "themes/plain/templates/search.html";

#[test]
fn of_markdown() {
    let site = site();
    let row = |cell: &str| format!("|{}\n", cell.repeat(MANY / 3));
    for (name, text) in [
        ("quotations", ">".repeat(MANY)),
        ("lists", "- ".repeat(MANY)),
        ("brackets", pairs("[", "]", MANY)),
        (
            "pictures",
            "![".repeat(MANY) + &"](@/files/figure.svg)".repeat(MANY),
        ),
        ("emphasis", pairs("*a ", " b*", MANY)),
        ("strong", "**a_ ".repeat(MANY)),
        ("ticks", "`".repeat(DEEP)),
        ("spans", pairs("<span lang=\"fr\">", "</span>", MANY)),
        ("angles", "<".repeat(DEEP)),
        ("notes", "[^1]".repeat(MANY) + "\n\n[^1]: note [^1]\n"),
        ("entities", "&amp;".repeat(DEEP)),
        ("headings", "## A\n\n".repeat(MANY)),
        ("cells", row("a|") + &row("-|") + &"|a\n".repeat(MANY / 10)),
        ("code", format!("```toml\n{}\n```\n", "[".repeat(DEEP))),
        ("words", "a ".repeat(DEEP)),
    ] {
        site.put(EN, words("A", &text));
        bounded(&site, name);
    }
}

#[test]
fn of_facts() {
    let site = site();
    for (name, text) in [
        ("lists", format!("x = {}", pairs("[", "]", DEEP))),
        ("tables", format!("x = {}", "{ a = ".repeat(DEEP))),
        ("keys", format!("{}x = 1", "a.".repeat(DEEP))),
        ("headers", "[[a.b]]\n".repeat(MANY)),
    ] {
        site.put(
            "content/bulletins/b/bulletin.toml",
            format!("{FACTS}{text}"),
        );
        bounded(&site, name);
    }
}

#[test]
fn of_a_theme() {
    let site = site();
    for (name, path, text) in [
        (
            "words",
            STRINGS,
            format!("skip = {}", pairs("{ ", " }", DEEP)),
        ),
        ("calls", STRINGS, format!("skip = {{ {}", "A(".repeat(DEEP))),
        (
            "lines",
            STRINGS,
            format!("skip = {{ {}", "A(\n".repeat(DEEP)),
        ),
        (
            "brackets",
            TEMPLATE,
            format!("{{{{ {} }}}}", pairs("(", ")", DEEP)),
        ),
        ("lists", TEMPLATE, format!("{{{{ {} }}}}", "[".repeat(DEEP))),
        (
            "signs",
            TEMPLATE,
            format!("{{{{ {} 1 }}}}", "not ".repeat(DEEP)),
        ),
        (
            "filters",
            TEMPLATE,
            format!("{{{{ 1 {} }}}}", "| safe ".repeat(DEEP)),
        ),
        ("blocks", TEMPLATE, "{% if true %}".repeat(DEEP)),
    ] {
        site.put(path, text);
        bounded(&site, name);
        fs::remove_file(site.path(path)).unwrap();
    }
}

/// A site with one bulletin and a theme of its own.
fn site() -> Site {
    let site = Site::new();
    site.put("content/files/figure.svg", FIGURE);
    site.put("themes/plain/theme.toml", THEME);
    site.bundle("bulletins/b", FACTS, &words("A", "a"), &words("B", "b"));
    let ended = within(site.builder(&site.out()));
    assert_eq!(ended.code, Some(0), "{ended:?}");
    site
}

fn pairs(open: &str, close: &str, count: usize) -> String {
    open.repeat(count) + &close.repeat(count)
}

fn bounded(site: &Site, name: &str) {
    let begun = Instant::now();
    let ended = within(site.builder(&site.out()));
    let told: String = ended.err.chars().take(600).collect();
    assert!(
        matches!(ended.code, Some(0 | 1)),
        "{name}: exit {:?}: {told}",
        ended.code
    );
    println!("{name}: exit {:?} after {:?}", ended.code, begun.elapsed());
}
