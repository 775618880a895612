//! SVG: comments, `<metadata>` and what editors write for themselves go; the drawing stays letter for letter.

use super::{Parsed, Trace};

/// Namespaces that browsers show something of.
const SHOWN: &[&str] = &[
    "http://www.w3.org/2000/svg",
    "http://www.w3.org/1999/xlink",
    "http://www.w3.org/1999/xhtml",
    "http://www.w3.org/1998/Math/MathML",
];

/// Prefixes that are theirs whatever stands behind them (an editor may write the address as an entity).
const KNOWN: &[&str] = &["xml", "xmlns", "xlink", "svg"];

/// Reads a drawing; `None` when it is not text, or a tag or an element of an editor has no end.
pub(super) fn read(bytes: &[u8]) -> Option<Parsed> {
    let text = std::str::from_utf8(bytes).ok()?;
    let mut parsed = Parsed::new(bytes.len());
    let prefixes = shown_prefixes(text);
    let is_shown = |name: &str| match name.split_once(':') {
        None => name != "metadata",
        Some((prefix, local)) => {
            (KNOWN.contains(&prefix) || prefixes.contains(&prefix)) && local != "metadata"
        }
    };
    let mut rest = text;
    // The elements of an editor that are open, by how many of the same name.
    let mut skipped: Option<(&str, usize)> = None;
    while let Some(at) = memchr::memchr(b'<', rest.as_bytes()) {
        if skipped.is_none() {
            parsed.bytes.extend(&rest.as_bytes()[..at]);
        }
        rest = &rest[at..];
        let length = markup_length(rest)?;
        let markup = &rest[..length];
        rest = &rest[length..];
        if markup.starts_with("<!--") {
            parsed.saw(Trace::Comment);
            continue;
        }
        let name = tag_name(markup);
        let is_closed = markup.ends_with("/>");
        match &mut skipped {
            Some((open, depth)) => {
                if *open == name && !is_closed {
                    *depth = if markup.starts_with("</") {
                        *depth - 1
                    } else {
                        *depth + 1
                    };
                }
                if *depth == 0 {
                    skipped = None;
                }
            }
            None if name.is_empty() => declaration(&mut parsed, markup),
            None if is_shown(name) => tag(&mut parsed, markup, &is_shown),
            None => {
                parsed.saw(Trace::Editing);
                if !is_closed && !markup.starts_with("</") {
                    skipped = Some((name, 1));
                }
            }
        }
    }
    parsed.bytes.extend(rest.as_bytes());
    let is_drawing = text.contains("<svg")
        || prefixes
            .iter()
            .any(|prefix| text.contains(&format!("<{prefix}:svg")));
    (skipped.is_none() && is_drawing).then_some(parsed)
}

/// What is no tag: the XML declaration and the document type stay; what is told to programs goes.
fn declaration(parsed: &mut Parsed, markup: &str) {
    if markup.starts_with("<?") && !markup.starts_with("<?xml ") {
        parsed.saw(Trace::Other);
    } else {
        parsed.bytes.extend(markup.as_bytes());
    }
}

/// Returns how long the piece of markup is that a text begins with.
fn markup_length(text: &str) -> Option<usize> {
    let through = |end: &str| Some(text.find(end)? + end.len());
    if let Some(comment) = text.strip_prefix("<!--") {
        return Some(4 + comment.find("-->")? + 3);
    }
    if text.starts_with("<![CDATA[") {
        return through("]]>");
    }
    if text.starts_with("<?") {
        return through("?>");
    }
    let mut quote = None;
    let mut brackets = 0usize;
    for (at, byte) in text.bytes().enumerate() {
        match (quote, byte) {
            (Some(open), _) if open == byte => quote = None,
            (None, b'"' | b'\'') => quote = Some(byte),
            (None, b'[') => brackets += 1,
            (None, b']') => brackets = brackets.saturating_sub(1),
            (None, b'>') if brackets == 0 => return Some(at + 1),
            _ => {}
        }
    }
    None
}

fn tag_name(markup: &str) -> &str {
    let name = markup.trim_start_matches(['<', '/']);
    if name.starts_with(['!', '?']) {
        return "";
    }
    let end = name
        .find(|character: char| character.is_ascii_whitespace() || matches!(character, '/' | '>'))
        .unwrap_or(name.len());
    &name[..end]
}

/// Writes a tag without the attributes of editors.
fn tag(parsed: &mut Parsed, markup: &str, is_shown: &impl Fn(&str) -> bool) {
    let mut kept = 0;
    for (name, whole) in attributes(markup) {
        let meant = name
            .strip_prefix("xmlns:")
            .map_or(name.to_owned(), |prefix| format!("{prefix}:x"));
        if !is_shown(&meant) {
            parsed.saw(Trace::Editing);
            parsed.bytes.extend(&markup.as_bytes()[kept..whole.start]);
            kept = whole.end;
        }
    }
    parsed.bytes.extend(&markup.as_bytes()[kept..]);
}

/// Returns the attributes of a tag: the name, and where it stands with the white space before it.
fn attributes(markup: &str) -> Vec<(&str, std::ops::Range<usize>)> {
    let bytes = markup.as_bytes();
    let mut attributes = Vec::new();
    let mut at = tag_name(markup).len() + 1;
    while at < bytes.len() {
        let start = at;
        let skip = |from: usize, is: fn(u8) -> bool| {
            from + bytes[from..].iter().take_while(|byte| is(**byte)).count()
        };
        let name = skip(at, |byte| byte.is_ascii_whitespace());
        let name_end = skip(name, |byte| {
            !byte.is_ascii_whitespace() && !matches!(byte, b'=' | b'>' | b'/')
        });
        if name_end == name {
            at = name + 1;
            continue;
        }
        at = skip(name_end, |byte| byte.is_ascii_whitespace());
        if bytes.get(at) == Some(&b'=') {
            at = skip(at + 1, |byte| byte.is_ascii_whitespace());
            if let Some(quote @ (b'"' | b'\'')) = bytes.get(at) {
                let length = memchr::memchr(*quote, &bytes[at + 1..]);
                at = length.map_or(bytes.len(), |length| at + length + 2);
            }
        }
        attributes.push((&markup[name..name_end], start..at));
    }
    attributes
}

/// Returns the prefixes that the drawing gives to what browsers show.
fn shown_prefixes(text: &str) -> Vec<&str> {
    let mut prefixes = Vec::new();
    for (at, mark) in text.match_indices("xmlns:") {
        // Names and addresses are short.
        let end = text.floor_char_boundary(at + mark.len() + 160);
        let Some((prefix, value)) = text[at + mark.len()..end].split_once('=') else {
            continue;
        };
        let value = value.trim_start();
        let mut parts = value.get(1..).unwrap_or("").split(['"', '\'']);
        let is_shown = parts.next().is_some_and(|address| SHOWN.contains(&address));
        let prefix = prefix.trim_end();
        if is_shown && prefix.len() <= 64 && !prefixes.contains(&prefix) && prefixes.len() < 64 {
            prefixes.push(prefix);
        }
    }
    prefixes
}

#[cfg(test)]
mod tests {
    use super::*;

    fn cleaned(text: &str) -> Option<String> {
        let parsed = read(text.as_bytes())?;
        Some(String::from_utf8(parsed.bytes).expect("text stays text"))
    }

    #[test]
    fn what_editors_write_goes() {
        for (text, clean) in [
            (
                "<?xml version=\"1.0\"?><!-- Jane --><svg xmlns=\"http://www.w3.org/2000/svg\" \
                 xmlns:inkscape=\"http://www.inkscape.org/namespaces/inkscape\" inkscape:version='1 > 0' width=\"2\">\
                 <metadata><rdf:RDF><metadata/>x</rdf:RDF></metadata><inkscape:a><inkscape:a/>t</inkscape:a>\
                 <title>T</title><path inkscape:label=\"Jane\" d=\"M0 0\"/></svg>",
                "<?xml version=\"1.0\"?><svg xmlns=\"http://www.w3.org/2000/svg\" width=\"2\">\
                 <title>T</title><path d=\"M0 0\"/></svg>",
            ),
            (
                "<ns0:svg xmlns:ns0=\"http://www.w3.org/2000/svg\"><ns0:metadata>x</ns0:metadata><ns0:g/></ns0:svg>",
                "<ns0:svg xmlns:ns0=\"http://www.w3.org/2000/svg\"><ns0:g/></ns0:svg>",
            ),
            (
                "<svg><?app me?><style><![CDATA[a > b <!-- c -->]]></style></svg>",
                "<svg><style><![CDATA[a > b <!-- c -->]]></style></svg>",
            ),
        ] {
            assert_eq!(cleaned(text).as_deref(), Some(clean));
            assert_eq!(cleaned(clean).as_deref(), Some(clean), "once is enough");
        }
    }

    #[test]
    fn what_has_no_end_is_no_drawing() {
        for text in [
            "",
            "text",
            "<svg",
            "<svg><!-- x",
            "<svg><metadata>x</svg>",
            "<svg a=\"x>",
        ] {
            assert_eq!(cleaned(text), None, "{text}");
        }
    }
}
