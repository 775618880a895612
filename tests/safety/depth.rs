//! Depth and length are no way to break the tool: a page or a finding comes, soon, and never a crash.

use std::fs;
use std::time::{Duration, Instant};

use super::{PATIENCE, within, within_time};
use crate::site::{FACTS, FIGURE, Site, THEME, judging, words};

/// How deep a file goes that no person wrote.
const DEEP: usize = 100_000;

/// The same for Markdown, whose findings may be many, each with its lines.
const MANY: usize = 1_000;

/// A hundredth of the longest texts that are tried, unless `LONG` says how many: `LONG=100` tries 50 MB, 100,000 headings,
/// 10,000 quotations and lists in one another, a million links.
const LONG: usize = 1;

/// What a hundredth of them may take beside the start.
const A_HUNDREDTH: Duration = Duration::from_secs(3);

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
fn of_long_texts() {
    let times = std::env::var("LONG").map_or(LONG, |times| times.parse().unwrap());
    let number = |count: usize, part: &str| -> String {
        let parts = (0..count * times).map(|number| part.replace('§', &number.to_string()));
        parts.collect()
    };
    let sentence = "The office wrote to the persons whose files were read, and said what it knew. ";
    let site = site();
    let limit = PATIENCE + A_HUNDREDTH * u32::try_from(times).unwrap();
    for (name, text) in [
        (
            "prose",
            number(1_600, &format!("{}\n\n", sentence.repeat(4))),
        ),
        ("headings", number(1_000, "## Heading §\n\n")),
        ("headings alike", number(1_000, "## Heading\n\n")),
        ("quotations", number(100, ">")),
        ("lists", number(100, "- ")),
        ("links", number(10_000, "[a §](https://example.ca/§) ")),
        ("links that lead nowhere", number(1_000, "[a](@/pages/§) ")),
        ("references", number(500, "[§]: u\n") + &number(500, "[§] ")),
        ("footnotes", number(100, "a[^§]\n\n[^§]: b\n\n")),
        // What CommonMark's own implementations are tried with.
        (
            "strong emphasis",
            number(500, "*a **a ") + "b" + &number(500, " a** a*"),
        ),
        ("emphasis that closes", number(500, "a_ ")),
        ("emphasis that opens", number(500, "_a ")),
        ("links that close", number(500, "a]")),
        ("links that open", number(500, "[a")),
        ("mismatched", number(500, "*a_ ")),
        ("of threes", "a**b".to_owned() + &number(500, "c* ")),
        ("links and emphasis", number(500, "[ a_")),
        ("brackets", number(500, "[") + "a" + &number(500, "]")),
        ("links that do not end", number(500, "[a](<b")),
        ("pictures that do not end", number(500, "![[]()")),
        ("comments that do not end", number(500, "</<!--")),
        ("instructions that do not end", number(500, "<?")),
        ("sections that do not end", number(500, "<![CDATA[")),
        (
            "ticks",
            (1..30 * (times.isqrt() + 1))
                .flat_map(|count| ["e".to_owned(), "`".repeat(count)])
                .collect(),
        ),
        ("accents", "e".to_owned() + &number(5_000, "\u{301}")),
        ("signs that turn", number(500, "\u{202e}a\u{2066}")),
    ] {
        site.put(EN, words("A", &text));
        site.put("content/bulletins/b/fr.md", words("B", &text));
        let begun = Instant::now();
        let ended = within_time(site.builder(&site.out()), limit);
        assert!(matches!(ended.code, Some(0 | 1)), "{name}: {ended:?}");
        println!(
            "{name}, {:.1} MB in each language: exit {:?} after {:.1?}",
            f64::from(u32::try_from(text.len()).unwrap()) / 1e6,
            ended.code,
            begun.elapsed()
        );
    }
}

#[test]
fn of_every_script() {
    let name = "\u{5e9}\u{5dc}\u{5d5}\u{5dd} \u{645}\u{631}\u{62d}\u{628}\u{627} \u{928}\u{92e}\u{938}\u{94d}\u{924}\u{947} \u{4f60}\u{597d} \u{410}\u{411} \u{3b1}\u{3b2} \
                \u{e2a}\u{e27} \u{10330} \u{1f600} \u{fdfa} \u{202e}abc \u{200b}x \u{feff}y e\u{301} \u{c9} \u{130} \u{df} \u{fb01} \u{ff21} a\u{7f}b";
    for name in name.split(' ').filter(|name| !name.is_empty()) {
        // As a folder's name: an address has ASCII letters.
        let site = self::site();
        site.bundle(
            &format!("bulletins/{name}-1"),
            FACTS,
            &words("A", "a"),
            &words("B", "b"),
        );
        told(&site, "input/bad-slug", &format!("the folder {name:?}"));
        // As a slug, now and in earlier days.
        for (key, value) in [
            ("slug", format!("\"{name}\"")),
            ("old_slugs", format!("[\"{name}\"]")),
        ] {
            let site = self::site();
            let text = words("A", "a").replacen("+++\n", &format!("+++\n{key} = {value}\n"), 1);
            site.put(EN, text);
            let ended = within(site.builder(&site.out()));
            assert_eq!(ended.code, Some(1), "{key} {name:?}: {ended:?}");
            assert!(ended.out.contains("error[input/"), "{}", ended.out);
        }
        // As the id of a heading, and as its words: pages that name it.
        let site = self::site();
        site.put(
            EN,
            words(
                "A",
                &format!("## {name} {{#{name}}}\n\n[a](#{name})\n\n## {name}\n"),
            ),
        );
        bounded(&site, name);
    }
}

#[test]
fn of_signs_that_nobody_sees() {
    let full = judging();
    for (sign, code) in [
        ('\0', "input/"),
        ('\u{202e}', "input/hidden-sign"),
        ('\u{2066}', "input/hidden-sign"),
        ('\u{200f}', "input/hidden-sign"),
        ('\u{61c}', "input/hidden-sign"),
        ('\u{200b}', "input/hidden-sign"),
    ] {
        for place in ["title", "body", "facts"] {
            let site = self::site();
            site.put("site.toml", full);
            let odd = format!("A{sign}b");
            match place {
                "title" => site.put(EN, words(&odd, "a")),
                "body" => site.put(EN, words("A", &odd)),
                _ => site.put(
                    "content/bulletins/b/bulletin.toml",
                    FACTS.replace("Director", &odd),
                ),
            }
            if place != "facts" || sign == '\0' {
                told(&site, code, &format!("{sign:?} in the {place}"));
            } else {
                bounded(&site, place);
            }
        }
    }
}

/// Checks that a site is refused with a finding of this code.
fn told(site: &Site, code: &str, what: &str) {
    let ended = within(site.builder(&site.out()));
    assert_eq!(ended.code, Some(1), "{what}: {ended:?}");
    assert!(
        ended.out.contains(&format!("error[{code}")),
        "{what}: {}",
        ended.out
    );
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
