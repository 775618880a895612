//! What must hold whatever anybody writes: no panic, nothing outside the output, nothing raw, typography only on text.
#![expect(
    clippy::unwrap_used,
    reason = "a test makes the site it looks at, and a failure of the machine ends it"
)]

use proptest::prelude::*;

use crate::site::{FACTS, Ran, Site, snapshot, words};

/// Pieces of files that are nearly right, and characters that upset readers of text.
fn nasty() -> impl Strategy<Value = String> {
    let pieces = prop::sample::select(vec![
        "+++",
        "+++\n",
        "---\n",
        "title",
        " = ",
        "\"",
        "\"\"\"",
        "'",
        "[",
        "]",
        "[[",
        "]]",
        "{",
        "}",
        "en",
        "fr",
        "\n",
        "\r\n",
        "\r",
        "\u{feff}",
        "\0",
        "é",
        "👍🏽",
        "\u{202e}",
        "\u{a0}",
        "«",
        "»",
        "status",
        "\"draft\"",
        "\"approved\"",
        "issued",
        "2024-12-09",
        "2024-02-30",
        "1e999",
        "0x",
        "# ",
        "## A {#a}\n",
        "> ",
        "> [!NOTE]\n",
        "- ",
        "1. ",
        "| a | b |\n|---|---|\n",
        "![",
        "](",
        ")",
        "[x](@/bulletins/",
        "@/files/../../x",
        "javascript:alert(1)",
        "<script>",
        "</",
        "<span lang=\"fr\">",
        "</span>",
        "<!-- allow ",
        "-->",
        "[^1]",
        "[^1]: ",
        "```",
        "`",
        "**",
        "_",
        "&amp;",
        "&#0;",
        "\\",
        "\t",
        "    ",
        "%",
        "$",
        ":",
        "topics",
        "base_url",
        "https://",
        "path",
        "{{ page.",
        "}}",
        "{% if",
        "%}",
        "= { $x ->",
        "*[other]",
    ]);
    prop::collection::vec(
        prop_oneof![4 => pieces.prop_map(str::to_owned), 1 => any::<String>()],
        0..24,
    )
    .prop_map(|pieces| pieces.concat())
}

/// Right files with something cut out, put in or doubled.
fn mutated(base: String) -> impl Strategy<Value = String> {
    (
        any::<prop::sample::Index>(),
        any::<prop::sample::Index>(),
        nasty(),
        any::<bool>(),
    )
        .prop_map(move |(from, to, put, keep)| {
            let marks: Vec<usize> = base
                .char_indices()
                .map(|(at, _)| at)
                .chain([base.len()])
                .collect();
            let (a, b) = (marks[from.index(marks.len())], marks[to.index(marks.len())]);
            let (a, b) = (a.min(b), a.max(b));
            let kept = if keep { &base[a..b] } else { "" };
            format!("{}{kept}{put}{}", &base[..a], &base[b..])
        })
}

/// The run ended as contract.md says it may; a panic would have ended the test.
fn is_told(ran: &Ran) -> Result<(), TestCaseError> {
    prop_assert!(ran.code <= 1, "exit {}: {}", ran.code, ran.err);
    prop_assert!(ran.code == 0 || !ran.out.is_empty());
    Ok(())
}

/// Every file of an output: only what the page's maker wrote, and in the output.
fn is_clean(site: &Site) -> Result<(), TestCaseError> {
    for (path, bytes) in snapshot(&site.out()) {
        if std::path::Path::new(&path)
            .extension()
            .is_none_or(|ending| ending != "html")
        {
            continue;
        }
        let html = String::from_utf8(bytes).unwrap();
        let lower = html.to_lowercase();
        prop_assert!(!lower.contains("<script"), "{path}");
        prop_assert!(
            !lower.contains("href=\"javascript:") && !lower.contains("src=\"http"),
            "{path}"
        );
        balanced(&html).map_err(|fault| TestCaseError::fail(format!("{path}: {fault}\n{html}")))?;
    }
    Ok(())
}

/// Reads tags strictly: each is closed in its turn, none has a handler.
fn balanced(html: &str) -> Result<(), String> {
    const VOID: &[&str] = &[
        "br", "col", "hr", "img", "input", "link", "meta", "wbr", "!doctype",
    ];
    let mut open: Vec<&str> = Vec::new();
    let mut rest = html;
    while let Some(start) = rest.find('<') {
        let tag = &rest[start + 1..];
        let mut quoted = false;
        let end = tag
            .find(|character| {
                quoted ^= character == '"';
                character == '>' && !quoted
            })
            .ok_or("a tag without an end")?;
        let inner = &tag[..end];
        let name = inner
            .trim_start_matches('/')
            .split([' ', '\n', '/'])
            .next()
            .unwrap_or("");
        if inner
            .split(' ')
            .skip(1)
            .any(|part| part.to_lowercase().starts_with("on") && part.contains("=\""))
        {
            return Err(format!("a handler in <{inner}>"));
        }
        if inner.starts_with('/') {
            if open.pop() != Some(name) {
                return Err(format!("</{name}> closes nothing"));
            }
        } else if !VOID.contains(&name.to_lowercase().as_str()) {
            open.push(name);
        }
        rest = &tag[end + 1..];
    }
    if open.is_empty() {
        Ok(())
    } else {
        Err(format!("left open: {open:?}"))
    }
}

fn quick(cases: u32) -> ProptestConfig {
    ProptestConfig {
        cases,
        failure_persistence: None,
        // The same cases in every run: what is found today is found tomorrow.
        rng_seed: proptest::test_runner::RngSeed::Fixed(2024),
        ..ProptestConfig::default()
    }
}

proptest! {
    #![proptest_config(quick(80))]

    #[test]
    fn any_file_gives_findings_or_a_page(
        body in nasty(),
        facts in mutated(FACTS.to_owned()),
        front in mutated(words("Title", "Body")),
    ) {
        let site = Site::new();
        site.bundle("bulletins/body", FACTS, &words("A", &body), &words("B", &body));
        is_told(&site.build(&[]))?;
        if site.out().exists() {
            is_clean(&site)?;
        }
        site.bundle("bulletins/facts", &facts, &words("C", "Text."), &words("D", "Texte."));
        site.bundle("bulletins/front", FACTS, &front, &words("E", "Texte."));
        is_told(&site.build(&["--drafts", "--lang", "fr"]))?;
        if site.out().exists() {
            is_clean(&site)?;
        }
    }

    #[test]
    fn any_settings_or_theme_give_findings_or_a_site(
        config in mutated(crate::site::CONFIG.to_owned()),
        template in mutated("<main>{{ bulletin.body | safe }} {{ page.title }}</main>".to_owned()),
        strings in mutated("skip = Skip\nsegment-topics = topics\n".to_owned()),
        bytes in prop::collection::vec(any::<u8>(), 0..200),
    ) {
        let site = Site::new();
        site.bundle("bulletins/a", FACTS, &words("A", "Text."), &words("B", "Texte."));
        site.put("themes/plain/templates/bulletin.html", &template);
        site.put("themes/plain/strings/en.ftl", &strings);
        is_told(&site.build(&[]))?;
        site.put("content/bulletins/a/en.md", &bytes);
        is_told(&site.build(&[]))?;
        site.put("site.toml", &config);
        is_told(&site.build(&[]))?;
        site.put("site.toml", &bytes);
        is_told(&site.build(&[]))?;
    }

    #[test]
    fn nothing_leaves_the_output(
        slug in "[a-z./_%~ \\\\-]{0,12}",
        old in "(\\.\\./|/|[a-z]|\\.){0,10}",
        path in "(\\.\\./|/|[a-z]|\\.){1,10}",
        id in "[a-zA-Z0-9_. -]{1,8}",
    ) {
        let site = Site::new();
        let head = |title: &str| format!(
            "+++\ntitle = \"{title}\"\ndescription = \"{title}.\"\nslug = {slug:?}\nold_slugs = [{old:?}]\n+++\n[x]({path}) ![y](<{path}>)\n"
        );
        if ![".", ".."].contains(&id.as_str()) {
            site.bundle(&format!("bulletins/{id}"), FACTS, &head("A"), &head("B"));
        }
        site.put("outside.txt", "outside");
        let before = std::fs::read_dir(site.folder()).unwrap().count();
        is_told(&site.build(&[]))?;
        let after = std::fs::read_dir(site.folder()).unwrap().count();
        prop_assert!(after <= before + 1, "something beside the output");
        if site.out().exists() {
            for (path, bytes) in snapshot(&site.out()) {
                prop_assert!(!path.contains("..") && bytes != b"outside", "{path}");
            }
        }
    }

    #[test]
    fn typography_leaves_code_and_addresses_alone(
        code in "[a-z «»\"':;!?%0-9]{1,20}",
        address in "[a-z0-9:;!?%'-]{1,16}",
    ) {
        let code = code.trim();
        prop_assume!(!code.is_empty());
        let body = format!("Voici `{code}` et [un lien](https://example.ca/{address}) : fin.");
        let site = Site::bare();
        site.bundle("bulletins/zz", FACTS, &words("A", &body), &words("B", &body));
        let ran = site.build(&[]);
        prop_assert_eq!(ran.code, 0, "{}", ran.out);
        let html = site.page("fr/avis/zz/index.html");
        let escaped = code.replace('&', "&amp;").replace('<', "&lt;").replace('>', "&gt;");
        prop_assert!(html.contains(&format!("<code>{escaped}</code>")), "{html}");
        let address = address.replace('\'', "&#39;");
        let spelled = html.replace("&#x27;", "&#39;").replace("%25", "%").replace('\'', "&#39;");
        prop_assert!(spelled.contains(&format!("href=\"https://example.ca/{address}\"")), "{html}");
        prop_assert!(html.contains("</a>\u{a0}: fin."), "{html}");
    }
}
