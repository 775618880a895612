//! What in a drawing would act or reach out where its file is opened by itself: scripts, forms, addresses elsewhere.

/// Elements that do nothing but that, wherever they stand in a drawing.
const ELEMENTS: &[&str] = &[
    "applet", "base", "embed", "form", "frame", "handler", "iframe", "link", "listener", "meta",
    "object", "script",
];

/// Attributes that name what is loaded, or where something is sent.
const ADDRESSES: &[&str] = &[
    "action",
    "background",
    "base",
    "data",
    "formaction",
    "href",
    "ping",
    "poster",
    "src",
    "srcset",
];

/// Returns the part of a name behind its prefix, in small letters.
fn local(name: &str) -> String {
    name.rsplit(':').next().unwrap_or(name).to_ascii_lowercase()
}

/// Returns whether an element goes with everything in it.
pub(super) fn is_active(element: &str) -> bool {
    ELEMENTS.contains(&local(element).as_str())
}

/// Returns whether an element holds a style sheet.
pub(super) fn is_style(element: &str) -> bool {
    local(element) == "style"
}

/// Returns whether an attribute goes; `value` is what it means, entities resolved.
pub(super) fn is_active_attribute(element: &str, name: &str, value: &str) -> bool {
    if name == "xmlns" || name.starts_with("xmlns:") {
        return false;
    }
    let element = local(element);
    let name = local(name);
    if name.len() > 2 && name.starts_with("on") || name == "srcdoc" {
        return true;
    }
    if ADDRESSES.contains(&name.as_str()) {
        let is_link = name == "href" && (element == "a" || element == "area");
        return if is_link {
            is_code(value)
        } else {
            let parts = value.split([',', ' ', '\n', '\t']);
            let is_picture = matches!(element.as_str(), "image" | "feimage" | "img");
            is_elsewhere(value)
                || (name == "srcset" || name == "ping") && parts.into_iter().any(is_elsewhere)
                || has_scheme(value, "data") && !is_picture
        };
    }
    match name.as_str() {
        // An animation that writes an address or a script into another attribute.
        "attributename" => {
            let written = local(value.trim());
            written.len() > 2 && written.starts_with("on")
        }
        "to" | "from" | "by" | "values" => value
            .split(';')
            .any(|part| is_elsewhere(part) || is_code(part)),
        _ => is_active_style(value),
    }
}

/// Returns whether a style sheet, or the value of an attribute, loads something from elsewhere.
pub(super) fn is_active_style(css: &str) -> bool {
    let css = if css.contains('\\') {
        unescaped(css)
    } else {
        css.to_owned()
    };
    !loads(&css).is_empty()
}

/// Returns a style sheet without what it loads from elsewhere, or `None` where that cannot be told apart from the rest.
pub(super) fn quiet_style(css: &str) -> Option<String> {
    if css.contains(['\\', '&']) {
        return None;
    }
    let mut quiet = String::with_capacity(css.len());
    let mut from = 0;
    for range in loads(css) {
        quiet.push_str(&css[from..range.start]);
        if !css[range.start..].starts_with('@') {
            quiet.push_str("none");
        }
        from = range.end;
    }
    quiet.push_str(&css[from..]);
    (!is_active_style(&quiet)).then_some(quiet)
}

/// Returns where a style sheet imports another, or has `url(…)` or a text that leads elsewhere.
fn loads(css: &str) -> Vec<std::ops::Range<usize>> {
    let lower = css.to_ascii_lowercase();
    let mut ranges = Vec::new();
    let mut at = 0;
    while at < lower.len() {
        let rest = &lower[at..];
        let length = if rest.starts_with("/*") {
            rest.find("*/").map_or(rest.len(), |end| end + 2)
        } else if rest.starts_with("@import") {
            let length = rest.find(';').map_or(rest.len(), |end| end + 1);
            ranges.push(at..at + length);
            length
        } else if let Some(inside) = rest.strip_prefix("url(") {
            let length = 4 + inside.find(')').map_or(inside.len(), |end| end + 1);
            let address = rest[4..length].trim_end_matches(')').trim();
            if is_elsewhere(address.trim_matches(['"', '\''])) {
                ranges.push(at..at + length);
            }
            length
        } else if rest.starts_with(['"', '\'']) {
            let quote = rest.chars().next().unwrap_or('"');
            let length = rest[1..].find(quote).map_or(rest.len(), |end| end + 2);
            if is_elsewhere(
                rest[1..]
                    .trim_end_matches(quote)
                    .get(..length.saturating_sub(2))
                    .unwrap_or(""),
            ) {
                ranges.push(at..at + length);
            }
            length
        } else {
            rest.chars().next().map_or(1, char::len_utf8)
        };
        at += length;
    }
    ranges
}

/// Returns a style sheet with its escapes resolved (CSS Syntax, 4.3.7).
fn unescaped(css: &str) -> String {
    let mut text = String::with_capacity(css.len());
    let mut rest = css.chars().peekable();
    while let Some(character) = rest.next() {
        if character != '\\' {
            text.push(character);
            continue;
        }
        let mut digits = String::new();
        while let Some(digit) = rest.next_if(|next| next.is_ascii_hexdigit() && digits.len() < 6) {
            digits.push(digit);
        }
        if let Ok(number) = u32::from_str_radix(&digits, 16) {
            text.push(char::from_u32(number).unwrap_or('\u{fffd}'));
            let _ = rest.next_if(char::is_ascii_whitespace);
        } else {
            text.extend(rest.next());
        }
    }
    text
}

/// Browsers pass over white space and control characters in a scheme, and read `\` as `/` (WHATWG URL, 4.4).
fn plain(address: &str) -> String {
    let shown = address.chars().filter(|character| *character > ' ');
    shown
        .take(16)
        .map(|character| match character {
            '\\' => '/',
            other => other.to_ascii_lowercase(),
        })
        .collect()
}

fn has_scheme(address: &str, scheme: &str) -> bool {
    let address = plain(address);
    let rest = address.strip_prefix(scheme);
    rest.is_some_and(|rest| rest.starts_with(':'))
}

/// Returns whether an address leads out of the site, or is code. What a drawing carries with itself does not.
fn is_elsewhere(address: &str) -> bool {
    let address = plain(address);
    if address.starts_with("//") {
        return true;
    }
    let scheme = address.split(['/', '?', '#']).next().unwrap_or("");
    let scheme = scheme.split_once(':').map(|(scheme, _)| scheme);
    scheme.is_some_and(|scheme| {
        scheme != "data" && scheme.starts_with(|first: char| first.is_ascii_alphabetic())
    })
}

fn is_code(address: &str) -> bool {
    ["javascript", "vbscript", "data"]
        .iter()
        .any(|scheme| has_scheme(address, scheme))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_acts_or_reaches_out_goes() {
        for (element, name, value) in [
            ("path", "onclick", "x()"),
            ("svg", "onload", "x()"),
            ("image", "href", "https://a.example/x.png"),
            ("image", "xlink:href", "//a.example/x.png"),
            ("image", "href", "ht\ntps://a.example"),
            ("use", "href", "data:image/svg+xml,<svg/>"),
            ("a", "href", " java\tscript:x()"),
            ("a", "xlink:href", "data:text/html,x"),
            ("set", "to", "javascript:x()"),
            ("animate", "values", "#a;https://a.example"),
            ("set", "attributeName", "onclick"),
            ("rect", "fill", "url(https://a.example/#a)"),
            ("rect", "style", "fill:URL( '//a.example/#a' )"),
            ("rect", "style", "fill:\\75 rl(https://a.example)"),
            ("svg", "xml:base", "https://a.example/"),
            ("img", "srcset", "a.png 1x, https://a.example/b.png 2x"),
        ] {
            assert!(
                is_active_attribute(element, name, value),
                "{element} {name}={value}"
            );
        }
    }

    #[test]
    fn what_draws_stays() {
        for (element, name, value) in [
            ("a", "href", "https://a.example/"),
            ("use", "href", "#a"),
            ("image", "href", "data:image/png;base64,AA"),
            ("rect", "fill", "url(#a)"),
            ("svg", "xmlns", "http://www.w3.org/2000/svg"),
            ("svg", "xmlns:xlink", "http://www.w3.org/1999/xlink"),
            ("text", "style", "font-family:'Noto Sans'"),
            ("animate", "values", "0;1"),
            ("animate", "attributeName", "opacity"),
            ("path", "id", "one: two"),
        ] {
            assert!(
                !is_active_attribute(element, name, value),
                "{element} {name}={value}"
            );
        }
    }

    #[test]
    fn style_sheets_keep_what_they_have_of_their_own() {
        for (css, quiet) in [
            (
                "@import url('https://a.example/a.css'); a { fill: red }",
                Some(" a { fill: red }"),
            ),
            (
                "a { fill: url(https://a.example) } b { fill: url(#b) }",
                Some("a { fill: none } b { fill: url(#b) }"),
            ),
            (
                "a { b: image-set(\"https://a.example/a\" 1x) }",
                Some("a { b: image-set(none 1x) }"),
            ),
            ("a { fill: u\\72l(https://a.example) }", None),
            (
                "/* url(https://a.example) */ a { fill: red }",
                Some("/* url(https://a.example) */ a { fill: red }"),
            ),
        ] {
            assert_eq!(quiet_style(css).as_deref(), quiet, "{css}");
        }
    }

    #[test]
    fn no_style_sheet_is_too_strange() {
        for css in [
            "url(", "\"", "'//", "@import", "/*", "é\"é", "\\", "url(//é", "\"//é",
        ] {
            let _ = (is_active_style(css), quiet_style(css));
        }
    }
}
