//! Typography says the same twice, and touches spaces and quotation marks of text only.

use std::fmt::Write;

use bulletin::locale::typography::whole;
use bulletin::model::Language;
use proptest::collection::vec;
use proptest::prelude::*;
use proptest::sample::select;
use pulldown_cmark::Parser;

use super::{config, pick};
use crate::invariants::html::{Token, decoded, tokens};
use crate::invariants::typography::{self, neutral};
use crate::site::{FACTS, Site, words};

/// What the rules of either language look for, and what they must not take for it.
const TOKENS: &str = "\
    \u{20}¦ ¦ ¦  ¦\u{a0}¦\u{202f}¦\u{2009}¦\t¦\n¦\u{200b}¦'¦'¦\"¦\"¦’¦‘¦“¦”¦«¦»¦« ¦ »¦;¦!¦?¦:¦::¦%¦$¦h¦,¦.¦\
    (¦)¦[¦]¦{¦}¦/¦-¦–¦—¦…¦!=¦;)¦:smile:¦@¦#¦_¦&¦<¦>¦0¦5¦9¦12¦31¦100¦000¦2024¦1er¦16 h 30¦12:30¦2,5¦3.14¦90s¦\
    '90s¦5'¦6\"¦$5¦5 $¦A5¦a¦l¦L¦d¦qu¦aujourd¦mot¦le¦km¦kg¦m¦min¦°C¦k$¦M$¦octets¦million¦millions¦billion¦\
    milliards¦décembre¦mai¦December¦May¦avis¦don't¦l'avis¦rock 'n' roll¦é¦\u{301}¦日本¦😀¦\u{fffc}¦https://¦\
    www.¦a@b.ca¦https://a.ca/l'avis_5%20¦\0";

fn text() -> impl Strategy<Value = String> {
    let token = prop_oneof![
        8 => pick(TOKENS),
        1 => any::<char>().prop_map(String::from),
    ];
    vec(token, 0..12).prop_map(|tokens| tokens.concat())
}

fn language() -> impl Strategy<Value = Language> {
    select(&Language::ALL[..])
}

/// A bare address that ends with a letter or a digit.
fn address() -> impl Strategy<Value = String> {
    let host = select(
        &[
            "https://a.ca",
            "http://exemple.qc.ca:8080",
            "www.b.ca",
            "moi@c.ca",
        ][..],
    );
    (host, "(/[A-Za-z0-9'%_~:;!?$@,.=+-]{0,12}[a-z0-9])?")
        .prop_map(|(host, path)| format!("{host}{path}"))
}

proptest! {
    #![proptest_config(config(20_000))]

    #[test]
    fn is_idempotent(language in language(), text in text()) {
        typography::is_idempotent(language, &text);
    }

    #[test]
    fn changes_spaces_and_quotation_marks_only(language in language(), text in text()) {
        typography::changes_spaces_and_quotation_marks_only(language, &text);
    }

    #[test]
    fn is_borrowed_exactly_where_nothing_changes(language in language(), text in text()) {
        typography::is_borrowed_exactly_where_nothing_changes(language, &text);
    }

    #[test]
    fn is_idempotent_piece_by_piece(language in language(), pieces in vec(proptest::option::weighted(0.8, text()), 1..5)) {
        typography::is_idempotent_piece_by_piece(language, &pieces);
    }

    #[test]
    fn leaves_addresses_alone(
        language in language(),
        parts in vec((select(&[" ", "« ", "(", "\"", "voir ", "à l'adresse : "][..]), address(), select(&[" ", " ?", ").", " »", "\"", ", "][..])), 1..4),
    ) {
        let text: Vec<String> = parts.iter().map(|(before, address, after)| format!("{before}{address}{after} ")).collect();
        let text = text.concat();
        let out = whole(language, &text).into_owned();
        for (_, address, _) in &parts {
            prop_assert!(out.contains(address.as_str()), "{address} in {out}");
        }
    }
}

/// A part of a paragraph of Markdown.
#[derive(Clone, Debug)]
enum Part {
    Text(String),
    Emphasis(String),
    Code(String),
    Bare(String),
    Bracketed(String),
    Link(String, String),
}

fn part() -> impl Strategy<Value = Part> {
    let web = address().prop_filter("a link has a scheme", |address| address.starts_with("http"));
    let web = web.boxed();
    // What ends with a letter on both sides can be emphasised anywhere.
    let words = || text().prop_map(|text| format!("a{text}z"));
    prop_oneof![
        4 => text().prop_map(Part::Text),
        1 => words().prop_map(Part::Emphasis),
        1 => "[a-z'\":;!?%$«» 0-9<>&]{1,9}".prop_map(|code| Part::Code(format!("x{code}x"))),
        1 => address().prop_filter("no emphasis", |address| is_plain(address)).prop_map(Part::Bare),
        1 => web.clone().prop_map(Part::Bracketed),
        1 => (words(), web).prop_map(|(words, address)| Part::Link(words, address)),
    ]
}

/// Returns whether each `_` stands in a word, where it emphasises nothing.
fn is_plain(address: &str) -> bool {
    let in_word = |at: usize| {
        let (before, after) = (
            address.as_bytes().get(at.wrapping_sub(1)),
            address.as_bytes().get(at + 1),
        );
        [before, after]
            .iter()
            .all(|byte| byte.is_some_and(u8::is_ascii_alphanumeric))
    };
    address.match_indices('_').all(|(at, _)| in_word(at))
}

impl Part {
    fn markdown(&self) -> String {
        match self {
            Self::Text(text) => escaped(text),
            Self::Emphasis(text) => format!("*{}*", escaped(text)),
            Self::Code(code) => format!("`{code}`"),
            Self::Bare(address) => format!(" {address} "),
            Self::Bracketed(address) => format!("<{address}>"),
            Self::Link(text, address) => format!("[{}](<{address}>)", escaped(text)),
        }
    }
}

/// Writes a paragraph. Stars, and ticks, that meet would be read together.
fn paragraph(parts: &[Part]) -> String {
    let mut out = String::new();
    for part in parts {
        let part = part.markdown();
        if part.starts_with(['*', '`']) && out.ends_with(['*', '`']) {
            out.push('x');
        }
        out.push_str(&part);
    }
    format!("x{}x", out.trim())
}

/// Writes a text so that Markdown reads it as it is.
fn escaped(text: &str) -> String {
    let mut out = String::new();
    for char in text.chars().filter(|char| !char.is_control()) {
        if char.is_ascii_punctuation() {
            out.push('\\');
        }
        out.push(char);
    }
    out
}

/// What typography must leave as it is: tags with their attributes, code, and addresses that are links.
fn frame(html: &str) -> Vec<String> {
    let mut frame = Vec::new();
    let mut is_literal = false;
    for token in tokens(html).unwrap() {
        match token {
            Token::Start(name, attributes) => {
                is_literal = name == "code";
                frame.push(format!("{name} {attributes:?}"));
            }
            Token::End(name) => {
                is_literal = false;
                frame.push(format!("/{name}"));
            }
            Token::Text(text) if is_literal => frame.push(decoded(text)),
            _ => {}
        }
    }
    frame
}

/// The words of HTML.
fn prose(html: &str) -> String {
    let texts = tokens(html)
        .unwrap()
        .into_iter()
        .filter_map(|token| match token {
            Token::Text(text) => Some(decoded(text)),
            _ => None,
        });
    texts.collect()
}

/// Writes HTML as the Markdown that it came from.
fn markdown_of(html: &str) -> String {
    let mut out = String::new();
    let mut code = false;
    let mut target = String::new();
    for token in tokens(html).unwrap() {
        match token {
            Token::Start("em", _) | Token::End("em") => out.push('*'),
            Token::Start("code", _) | Token::End("code") => {
                code = !code;
                out.push('`');
            }
            Token::Start("a", attributes) => {
                target = decoded(attributes[0].1);
                out.push('[');
            }
            Token::End("a") => write!(out, "](<{target}>)").unwrap(),
            Token::Text(text) if code => out.push_str(&decoded(text)),
            Token::Text(text) => out.push_str(&escaped(&decoded(text))),
            Token::End("p") => out.push_str("\n\n"),
            _ => {}
        }
    }
    out
}

/// Renders a text on the pages of both languages.
fn rendered(site: &Site, markdown: &str) -> [String; 2] {
    site.bundle(
        "bulletins/x",
        FACTS,
        &words("A", markdown),
        &words("B", markdown),
    );
    let ran = site.build(&[]);
    assert_eq!((ran.code, &*ran.err), (0, ""), "{}", ran.out);
    ["en/bulletins", "fr/avis"].map(|list| site.page(&format!("{list}/x/index.html")))
}

proptest! {
    #![proptest_config(config(60))]

    #[test]
    fn through_a_whole_build(paragraphs in vec(vec(part(), 1..8), 10..40)) {
        let site = Site::bare();
        let markdown: Vec<String> = paragraphs.iter().map(|parts| paragraph(parts)).collect();
        let markdown = markdown.join("\n\n");
        let bare: Vec<&String> = paragraphs
            .iter()
            .flatten()
            .filter_map(|part| if let Part::Bare(address) = part { Some(address) } else { None })
            .collect();
        let mut plain = String::new();
        pulldown_cmark::html::push_html(&mut plain, Parser::new(&markdown));
        let pages = rendered(&site, &markdown);
        for page in &pages {
            prop_assert_eq!(frame(page), frame(&plain));
            prop_assert_eq!(neutral(&prose(page)), neutral(&prose(&plain)));
            for address in &bare {
                prop_assert!(prose(page).contains(*address), "{address} is not in {page}");
            }
        }
        for (index, page) in pages.iter().enumerate() {
            prop_assert_eq!(&rendered(&site, &markdown_of(page))[index], page);
        }
    }
}
