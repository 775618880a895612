//! Whatever the Markdown, the page is whole: tags match, nothing runs, nothing is loaded from elsewhere, feeds are XML.

use proptest::collection::vec;
use proptest::prelude::*;
use proptest::sample::select;

use super::{config, made, nasty, pick};
use crate::invariants::html::fault;
use crate::invariants::{markdown, search};
use crate::site::{FIGURE, Site, words};

/// Pieces that Markdown, or what reads it here, takes for something.
const PIECES: &str = "\
    # ¦## ¦###### ¦## A {#a}\n¦## A {#main}\n¦> ¦> > ¦> [!NOTE]\n¦> [!TIP] x\n¦- ¦* ¦1. ¦7) ¦  - ¦    ¦\
    ```\n¦```toml\n¦~~~ rust\n¦`¦``¦*¦**¦***¦_¦__¦[¦]¦](¦)¦![¦![a](¦[a](https://a.ca/b)¦\
    [a](https://a.ca \"t\")¦<https://a.ca>¦<a@b.ca>¦[a](@/files/figure.svg)¦[a](#a)¦\
    ![a](@/files/figure.svg)¦![](@/files/figure.svg \"*cap* [c](https://c.ca) <b>\")¦\
    ![a](https://evil.example/x.png)¦![a](//evil.example/x.png)¦![a](data:image/png;base64,AA)¦\
    [a](javascript:alert(1))¦[a](/\\\\evil.example)¦[a](mailto:x@y.ca)¦![a](mailto:x@y.ca)¦\
    [x]: https://a.ca \"t\"\n¦[x]¦[x][]¦[^1]¦[^1]: note ¦[^A]¦[^a]: b\n¦[^1]: [^1]\n¦| a | b |\n|---|:-:|\n¦\
    | ¦|\n¦a | b\n¦---\n¦===\n¦***\n¦\\¦\\\n¦  \n¦\n¦\n¦\n\n¦\n\n¦\t¦<br>¦<br/>¦<wbr>¦<span lang=\"fr\">¦\
    <span lang='en-CA'>¦</span>¦<details>\n¦</details>\n¦<summary>¦</summary>¦<p>¦</p>¦<ul>¦<li>¦</li>¦\
    </ul>¦<table>\n¦<tr>¦<td>¦</td>¦</tr>¦</table>\n¦<abbr title=\"a &quot; b\">¦<abbr title='a \" b'>¦\
    </abbr>¦<kbd>¦</kbd>¦<script>¦</script>¦<img src=x onerror=alert(1)>¦<iframe src=\"//e\">¦\
    <a href=\"javascript:x\">¦<svg/onload=x>¦<style>¦<!--¦-->¦<!-- a -->¦<!---->¦<!-->¦<?php¦?>¦<![CDATA[¦\
    ]]>¦<!DOCTYPE x>¦onclick=\"x\"¦javascript:¦&amp;¦&lt;script&gt;¦&#60;¦&#0;¦&nbsp;¦&quot;¦\
    {{ page.title }}¦{% if %}¦«¦»¦\"¦'¦ : ¦ ;¦5 %¦16 h 30¦December 9¦+++\n";

pub(super) fn markdown() -> impl Strategy<Value = String> {
    let piece = prop_oneof![
        6 => pick(PIECES),
        2 => nasty(),
        2 => "[a-z]{1,5} ?",
    ];
    vec(piece, 0..24).prop_map(|pieces| pieces.concat())
}

/// XML 1.0, 2.2: what may stand in a document at all.
fn is_xml(char: char) -> bool {
    matches!(char, '\t' | '\n' | '\r' | '\u{20}'..='\u{d7ff}' | '\u{e000}'..='\u{fffd}' | '\u{10000}'..)
}

/// A draft: nothing in it is an error, and a preview shows it whatever it holds.
const DRAFT: &str = "issued = 2024-12-09\nstatus = \"draft\"\n";

/// Elements that may be written in Markdown and hold words.
const INLINE: &[&str] = &[
    "abbr",
    "cite",
    "del",
    "dfn",
    "em",
    "ins",
    "kbd",
    "mark",
    "q",
    "samp",
    "small",
    "span lang=\"fr\"",
    "strong",
    "sub",
    "sup",
    "var",
];

/// Elements that may be written between the blocks of Markdown.
const BLOCKS: &[&str] = &[
    "details", "dl", "dd", "dt", "li", "ol", "p", "summary", "table", "tbody", "td", "th", "thead",
    "tr", "ul",
];

/// Tags round words, each closed in its turn.
fn element(names: &'static [&'static str], lines: &'static str) -> impl Strategy<Value = String> {
    let leaf = prop_oneof![
        select(&["a", "*a*", "`<b>`", "[c](https://c.ca)", "\"", " : "][..])
            .prop_map(str::to_owned),
        nasty()
    ];
    leaf.prop_recursive(4, 12, 3, move |inner| {
        (select(names), vec(inner, 1..3)).prop_map(move |(name, inner)| {
            let end = name.split(' ').next().unwrap_or("");
            format!("<{name}>{lines}{}{lines}</{end}>{lines}", inner.concat())
        })
    })
}

fn html() -> impl Strategy<Value = String> {
    let inline = || element(INLINE, "");
    prop_oneof![
        4 => (inline(), inline()).prop_map(|(a, b)| format!("x {a} y {b} z")),
        2 => element(BLOCKS, "\n"),
        2 => element(BLOCKS, "\n\n"),
        1 => element(BLOCKS, "").prop_map(|text| format!("x {text} y")),
    ]
}

proptest! {
    #![proptest_config(config(100))]

    #[test]
    fn allowed_html_makes_a_whole_page(texts in vec(html(), 1..12)) {
        let site = Site::new();
        for (number, text) in texts.iter().enumerate() {
            site.bundle(&format!("bulletins/b{number}"), DRAFT, &words("A", text), &words("B", text));
        }
        let ran = site.build(&["--drafts"]);
        prop_assert_eq!((ran.code, &*ran.err), (0, ""), "{}", ran.out);
        for (path, text) in made(&site, "html") {
            let wrong = fault(&text, "https://bulletins.example.ca/");
            prop_assert!(wrong.is_none(), "{path}: {}\n{text}", wrong.unwrap());
        }
    }

    #[test]
    fn any_markdown_makes_a_whole_page(texts in vec((markdown(), markdown()), 1..12)) {
        let site = Site::new();
        site.put("content/files/figure.svg", FIGURE);
        for (number, (en, fr)) in texts.iter().enumerate() {
            site.bundle(&format!("bulletins/b{number}"), DRAFT, &words("A", en), &words("B", fr));
        }
        let ran = site.build(&["--drafts"]);
        prop_assert_eq!((ran.code, &*ran.err), (0, ""), "{}", ran.out);
        for (path, text) in made(&site, "html") {
            let wrong = fault(&text, "https://bulletins.example.ca/");
            prop_assert!(wrong.is_none(), "{path}: {}\n{text}", wrong.unwrap());
        }
        for (path, text) in made(&site, "xml") {
            let bad = text.chars().find(|char| !is_xml(*char));
            prop_assert!(bad.is_none(), "{path} has {bad:?}");
            let fault = if path.ends_with("rss.xml") {
                rss::Channel::read_from(text.as_bytes()).err().map(|fault| fault.to_string())
            } else if path.ends_with("atom.xml") {
                atom_syndication::Feed::read_from(text.as_bytes()).err().map(|fault| fault.to_string())
            } else {
                None
            };
            prop_assert!(fault.is_none(), "{path}: {fault:?}\n{text}");
        }
    }
}

proptest! {
    #![proptest_config(config(300))]

    #[test]
    fn a_page_is_whole_and_stays_as_it_is(text in markdown()) {
        markdown::makes_a_whole_page(&text);
    }

    #[test]
    fn an_index_of_anything_can_be_read(text in markdown()) {
        search::is_found(&text);
    }
}
