//! A small strict reader of HTML: what it does not understand to the letter is a fault.

use std::collections::BTreeSet;

/// Elements without an end tag.
pub(crate) const VOID: &[&str] = &[
    "area", "base", "br", "col", "embed", "hr", "img", "input", "link", "meta", "source", "track",
    "wbr",
];

/// Elements that end an open paragraph where they begin (HTML, 13.2.6.4.7).
const ENDS_PARAGRAPH: &[&str] = &[
    "address",
    "article",
    "aside",
    "blockquote",
    "details",
    "div",
    "dl",
    "fieldset",
    "figcaption",
    "figure",
    "footer",
    "form",
    "h1",
    "h2",
    "h3",
    "h4",
    "h5",
    "h6",
    "header",
    "hr",
    "main",
    "nav",
    "ol",
    "p",
    "pre",
    "section",
    "table",
    "ul",
];

/// Elements that no page may have.
const FORBIDDEN: &[&str] = &[
    "applet", "base", "embed", "frame", "frameset", "iframe", "object", "script", "style",
];

/// A piece of HTML.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) enum Token<'h> {
    /// A start tag, with its attributes as written, and whether it ends itself.
    Start(&'h str, Vec<(&'h str, &'h str)>),
    /// An end tag.
    End(&'h str),
    /// What stands between tags, entities as written.
    Text(&'h str),
    /// A comment, an instruction or the document type.
    Aside(&'h str),
}

/// Reads HTML.
pub(crate) fn tokens(html: &str) -> Result<Vec<Token<'_>>, String> {
    let mut tokens = Vec::new();
    let mut rest = html;
    while !rest.is_empty() {
        let length = match rest.strip_prefix('<') {
            None => {
                let length = rest.find('<').unwrap_or(rest.len());
                tokens.push(Token::Text(&rest[..length]));
                length
            }
            Some(inside) => {
                let (token, length) = markup(inside).ok_or_else(|| {
                    format!(
                        "this is no tag: {}",
                        rest.chars().take(60).collect::<String>()
                    )
                })?;
                tokens.push(token);
                length + 1
            }
        };
        rest = &rest[length..];
    }
    Ok(tokens)
}

/// Reads what follows a `<`.
fn markup(inside: &str) -> Option<(Token<'_>, usize)> {
    for (open, close) in [("!--", "-->"), ("!", ">"), ("?", ">")] {
        if let Some(rest) = inside.strip_prefix(open) {
            let length = open.len() + rest.find(close)? + close.len();
            return Some((Token::Aside(&inside[..length]), length));
        }
    }
    if let Some(rest) = inside.strip_prefix('/') {
        let name = name(rest)?;
        let after = rest[name.len()..].trim_start().strip_prefix('>')?;
        return Some((Token::End(name), inside.len() - after.len()));
    }
    let name = name(inside)?;
    let mut attributes = Vec::new();
    let mut rest = &inside[name.len()..];
    loop {
        let trimmed = rest.trim_start();
        if let Some(after) = trimmed
            .strip_prefix('>')
            .or_else(|| trimmed.strip_prefix("/>"))
        {
            return Some((Token::Start(name, attributes), inside.len() - after.len()));
        }
        if trimmed.len() == rest.len() {
            return None;
        }
        let length = trimmed.find(|char: char| char.is_whitespace() || "=>/\"'<".contains(char))?;
        let (key, after) = trimmed.split_at(length);
        let (value, after) = match after.strip_prefix('=') {
            Some(value) => value.strip_prefix('"')?.split_once('"')?,
            None => ("", after),
        };
        if key.is_empty() {
            return None;
        }
        attributes.push((key, value));
        rest = after;
    }
}

fn name(text: &str) -> Option<&str> {
    let length = text
        .find(|char: char| !char.is_ascii_lowercase() && !char.is_ascii_digit() && char != '-')
        .unwrap_or(text.len());
    (length > 0).then(|| &text[..length])
}

/// Tells what is wrong with a page: tags that do not match, ids given twice, anything that runs or loads from elsewhere.
pub(crate) fn fault(html: &str, origin: &str) -> Option<String> {
    let tokens = match tokens(html) {
        Ok(tokens) => tokens,
        Err(wrong) => return Some(wrong),
    };
    let mut open: Vec<&str> = Vec::new();
    let mut ids = BTreeSet::new();
    for token in tokens {
        match token {
            Token::Start(name, attributes) => {
                if !is_ours(name, &attributes, &open)
                    && let Some(wrong) = misplaced(name, &open)
                {
                    return Some(wrong);
                }
                for (key, value) in attributes {
                    if let Some(wrong) = active(name, key, &decoded(value), origin) {
                        return Some(wrong);
                    }
                    if key == "id" && !ids.insert(value) {
                        return Some(format!("the id {value} stands twice"));
                    }
                }
                if !VOID.contains(&name) {
                    open.push(name);
                }
            }
            Token::End(name) => match open.pop() {
                Some(last) if last == name => {}
                last => return Some(format!("</{name}> ends {last:?}")),
            },
            Token::Text(_) | Token::Aside(_) => {}
        }
    }
    open.pop().map(|last| format!("<{last}> never ends"))
}

/// The search page names the theme's script in its head, and pages describe themselves in a block of data there; no text
/// gets there.
fn is_ours(name: &str, attributes: &[(&str, &str)], open: &[&str]) -> bool {
    let is_known = match attributes {
        [("type", "module"), ("src", script)] => script.starts_with("/assets/search."),
        [("type", "application/ld+json")] => true,
        _ => false,
    };
    name == "script" && open == ["html", "head"] && is_known
}

fn misplaced(name: &str, open: &[&str]) -> Option<String> {
    if FORBIDDEN.contains(&name) {
        return Some(format!("<{name}>"));
    }
    if name == "a" && open.contains(&"a") {
        return Some("a link in a link".to_owned());
    }
    let in_paragraph = open.last() == Some(&"p");
    (in_paragraph && ENDS_PARAGRAPH.contains(&name)).then(|| format!("<{name}> in a paragraph"))
}

/// Tells of an attribute that runs something, or loads something from another host.
fn active(element: &str, key: &str, value: &str, origin: &str) -> Option<String> {
    let told = || Some(format!("<{element} {key}=\"{value}\">"));
    let plain: String = value
        .chars()
        .filter(|char| !char.is_control() && !char.is_whitespace())
        .flat_map(char::to_lowercase)
        .collect();
    let runs = ["javascript:", "vbscript:", "data:"];
    if key.to_ascii_lowercase().starts_with("on")
        || runs.iter().any(|scheme| plain.starts_with(scheme))
    {
        return told();
    }
    let loads = [
        "src",
        "srcset",
        "poster",
        "action",
        "formaction",
        "background",
        "data",
    ]
    .contains(&key);
    let is_local = plain.starts_with(origin)
        || !plain.starts_with("//")
            && !plain
                .split('/')
                .next()
                .is_some_and(|first| first.contains(':'));
    (loads && !is_local).then(told).flatten()
}

/// Resolves the entities that a page is written with.
pub(crate) fn decoded(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    let mut rest = text;
    while let Some(at) = rest.find('&') {
        out.push_str(&rest[..at]);
        let known = rest[at..].split_once(';').and_then(|(name, after)| {
            let char = match &name[1..] {
                "amp" => '&',
                "lt" => '<',
                "gt" => '>',
                "quot" => '"',
                "nbsp" => '\u{a0}',
                number => char::from_u32(numeric(number.strip_prefix('#')?)?)?,
            };
            Some((char, after))
        });
        (rest, ()) = match known {
            Some((char, after)) => (after, out.push(char)),
            None => (&rest[at + 1..], out.push('&')),
        };
    }
    out.push_str(rest);
    out
}

fn numeric(digits: &str) -> Option<u32> {
    match digits.strip_prefix(['x', 'X']) {
        Some(hex) => u32::from_str_radix(hex, 16).ok(),
        None => digits.parse().ok(),
    }
}

#[test]
fn faults_are_seen() {
    for bad in [
        "<p>",
        "</p>",
        "<p><em></p></em>",
        "a < b",
        "<p class=x></p>",
        "<script></script>",
        "<p onclick=\"x\"></p>",
        "<a href=\" java&#115;cript:x\">x</a>",
        "<img src=\"//host/x\">",
        "<img src=\"https://host/x\">",
        "<p id=\"a\"></p><p id=\"a\"></p>",
        "<a href=\"/\"><b><a href=\"/\"></a></b></a>",
        "<p><div></div></p>",
    ] {
        assert!(fault(bad, "https://own").is_some(), "{bad}");
    }
    for good in [
        "<!DOCTYPE html><p class=\"x\" hidden>a<br>b &amp; c</p><!-- < -->",
        "<a href=\"https://host/x\">x</a><img src=\"/x\"><img src=\"https://own/x\">",
    ] {
        assert_eq!(fault(good, "https://own"), None, "{good}");
    }
}
