//! What a page, a style sheet, a drawing or a script would make a reader's browser do behind the reader's back: ask
//! another host for something, run what stands in the page, keep a cookie, send a form elsewhere. Knows bytes, not files.

mod css;
mod html;
mod script;
mod text;

use std::borrow::Cow;
use std::ops::Range;

/// What a browser would do.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Deed {
    /// Ask another host for a picture, a font, a style sheet, a page.
    Load,
    /// Run what stands in the page itself.
    Run,
    /// Keep a cookie.
    Remember,
    /// Send what a reader writes to another host.
    Send,
}

/// A place that makes a browser do something.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Breach {
    /// What it does.
    pub deed: Deed,
    /// The address meant, or the name of the attribute or element.
    pub what: String,
    /// Where, in bytes of the text.
    pub range: Range<usize>,
}

/// What a text is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Language {
    /// A page, or a drawing (SVG).
    Markup,
    /// A template of pages: what stands in `{{ }}`, `{% %}` and `{# #}` is known only when a page is made.
    Template,
    /// A style sheet.
    Css,
    /// A script.
    Script,
}

impl Language {
    /// Tells by its name what a file that browsers read is.
    #[must_use]
    pub fn of(name: &str) -> Option<Self> {
        match name.rsplit_once('.')?.1.to_ascii_lowercase().as_str() {
            "html" | "htm" | "xhtml" | "svg" => Some(Self::Markup),
            "css" => Some(Self::Css),
            "js" | "mjs" => Some(Self::Script),
            _ => None,
        }
    }
}

/// Finds what a text makes a browser do, in the order of the text. `own` are the hosts of the site: `https://a.ca`.
#[must_use]
pub fn scan(language: Language, text: &[u8], own: &[&str]) -> Vec<Breach> {
    let mut breaches = Vec::new();
    match language {
        Language::Markup | Language::Template => html::scan(language, text, own, &mut breaches),
        Language::Css => css::scan(text, 0..text.len(), own, &mut breaches),
        Language::Script => script::scan(text, 0..text.len(), own, &mut breaches),
    }
    breaches
}

/// Names of schemas look like addresses; nobody asks for them.
const NAMES: &[u8] = b"http://www.w3.org/";

/// Returns an address as browsers read it: without control characters and spaces round it, and without tabs and ends of
/// lines in it (WHATWG URL, 4.4).
fn read(address: &[u8]) -> Cow<'_, [u8]> {
    let is_inside = |byte: &u8| *byte > b' ';
    let start = address.iter().position(is_inside).unwrap_or(address.len());
    let end = address
        .iter()
        .rposition(is_inside)
        .map_or(start, |at| at + 1);
    let address = &address[start..end];
    if memchr::memchr3(b'\t', b'\n', b'\r', address).is_none() {
        return Cow::Borrowed(address);
    }
    let kept = address
        .iter()
        .filter(|byte| !matches!(byte, b'\t' | b'\n' | b'\r'));
    Cow::Owned(kept.copied().collect())
}

/// Returns whether an address begins with a scheme.
fn has_scheme(address: &[u8], scheme: &str) -> bool {
    let address = read(address);
    address.get(scheme.len()) == Some(&b':')
        && address[..scheme.len()].eq_ignore_ascii_case(scheme.as_bytes())
}

/// Returns whether an address leads to a host that is none of the site's: whole, or with `//` for its scheme. Browsers
/// read `\` as `/` (WHATWG URL, 4.4).
fn is_elsewhere(address: &[u8], own: &[&str]) -> bool {
    let address = &*read(address);
    let is_slash = |at: usize| matches!(address.get(at), Some(b'/' | b'\\'));
    if is_slash(0) {
        return is_slash(1);
    }
    let Some(colon) = address.iter().take(8).position(|byte| *byte == b':') else {
        return false;
    };
    let is_scheme = ["http", "https", "ftp", "ws", "wss"]
        .iter()
        .any(|scheme| address[..colon].eq_ignore_ascii_case(scheme.as_bytes()));
    is_scheme
        && !address.starts_with(NAMES)
        && !own.iter().any(|own| {
            let host = address.get(..own.len());
            host.is_some_and(|host| host.eq_ignore_ascii_case(own.as_bytes()))
                && matches!(
                    address.get(own.len()),
                    None | Some(b'/' | b'?' | b'#' | b' ')
                )
        })
}

fn breach(deed: Deed, what: &[u8], range: Range<usize>) -> Breach {
    let what = String::from_utf8_lossy(what.trim_ascii());
    Breach {
        deed,
        what: what.chars().take(120).collect(),
        range,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    const OWN: &[&str] = &["https://own.ca"];

    fn found(language: Language, text: &str) -> Vec<(Deed, String)> {
        scan(language, text.as_bytes(), OWN)
            .into_iter()
            .map(|breach| {
                assert!(text.get(breach.range).is_some());
                (breach.deed, breach.what)
            })
            .collect()
    }

    #[test]
    #[expect(clippy::too_many_lines, reason = "a table")]
    fn what_reaches_out_is_found() {
        for (language, text, deed, what) in [
            // A drawing in which what looks like a comment, or like a style sheet, is text.
            (
                Language::Markup,
                "<svg><text><![CDATA[><!--]]></text><image href='//x.ca/a'/><text>--></text></svg>",
                Deed::Load,
                "//x.ca/a",
            ),
            (
                Language::Markup,
                "<svg><text><![CDATA[<style>]]></text><image href='//x.ca/a'/><text></style></text></svg>",
                Deed::Load,
                "//x.ca/a",
            ),
            (
                Language::Markup,
                "<svg></svg><![CDATA[><img src=//x.ca/a>",
                Deed::Load,
                "//x.ca/a",
            ),
            (
                Language::Markup,
                "<img src=\"https://x.ca/a.png\">",
                Deed::Load,
                "https://x.ca/a.png",
            ),
            (
                Language::Markup,
                "<IMG SRC = //x.ca/a>",
                Deed::Load,
                "//x.ca/a",
            ),
            (
                Language::Markup,
                "<img srcset='a.png 1x, https://x.ca/b.png 2x'>",
                Deed::Load,
                "https://x.ca/b.png",
            ),
            (
                Language::Markup,
                "<link rel=preconnect href=https://x.ca>",
                Deed::Load,
                "https://x.ca",
            ),
            (
                Language::Markup,
                "<link href='//x.ca/a.css' rel=\"alternate stylesheet\">",
                Deed::Load,
                "//x.ca/a.css",
            ),
            (
                Language::Markup,
                "<iframe src=\"http://x.ca\"></iframe>",
                Deed::Load,
                "http://x.ca",
            ),
            (
                Language::Markup,
                "<p style=\"background: url(https://x.ca/a)\">",
                Deed::Load,
                "https://x.ca/a",
            ),
            (
                Language::Markup,
                "<style>@import '//x.ca/a.css';</style>",
                Deed::Load,
                "//x.ca/a.css",
            ),
            (
                Language::Markup,
                "<svg><image xlink:href=\"https://x.ca/a\"/></svg>",
                Deed::Load,
                "https://x.ca/a",
            ),
            (
                Language::Markup,
                "<base href=https://own.ca.evil.ca/>",
                Deed::Load,
                "https://own.ca.evil.ca/",
            ),
            (
                Language::Markup,
                "<meta http-equiv=refresh content=\"0; url=https://x.ca\">",
                Deed::Load,
                "https://x.ca",
            ),
            (
                Language::Markup,
                "<a href=/ ping=https://x.ca>",
                Deed::Load,
                "https://x.ca",
            ),
            (
                Language::Markup,
                "<script src=https://x.ca/a.js></script>",
                Deed::Load,
                "https://x.ca/a.js",
            ),
            (
                Language::Markup,
                "<video poster='\\\\x.ca\\a'>",
                Deed::Load,
                "\\\\x.ca\\a",
            ),
            (Language::Markup, "<script>1</script>", Deed::Run, "script"),
            (
                Language::Markup,
                "<script type=\"application/ld+json\" async>{}</script>",
                Deed::Run,
                "script",
            ),
            (
                Language::Markup,
                "<script type=\"application/json\">{}</script>",
                Deed::Run,
                "script",
            ),
            (
                Language::Markup,
                "<script type=\"application/ld+json\">{}</script><script>1</script>",
                Deed::Run,
                "script",
            ),
            (
                Language::Markup,
                "<p\nonclick=\"x()\">",
                Deed::Run,
                "onclick",
            ),
            (
                Language::Markup,
                "<a href=\" JavaScript:x()\">",
                Deed::Run,
                "JavaScript:x()",
            ),
            (
                Language::Markup,
                "<meta http-equiv=\"Set-Cookie\" content=\"a=b\">",
                Deed::Remember,
                "Set-Cookie",
            ),
            (
                Language::Markup,
                "<form action=\"https://x.ca/s\">",
                Deed::Send,
                "https://x.ca/s",
            ),
            (
                Language::Markup,
                "<button formaction='//x.ca'>",
                Deed::Send,
                "//x.ca",
            ),
            (
                Language::Template,
                "{% if a > b %}<img {% if c %}alt=\"{{ d }}\"{% endif %} src=\"https://x.ca/{{ e }}\">",
                Deed::Load,
                "https://x.ca/{{ e }}",
            ),
            (
                Language::Css,
                "a { background: url( 'https://x.ca/a' ) }",
                Deed::Load,
                "https://x.ca/a",
            ),
            (
                Language::Css,
                "@import url(//x.ca/a.css);",
                Deed::Load,
                "//x.ca/a.css",
            ),
            (
                Language::Css,
                "a { b: image-set(\"HTTPS://x.ca/a\" 1x) }",
                Deed::Load,
                "HTTPS://x.ca/a",
            ),
            (
                Language::Script,
                "fetch(`https://x.ca/${a}`)",
                Deed::Load,
                "https://x.ca/${a}",
            ),
            (
                Language::Script,
                "document.cookie = 1",
                Deed::Remember,
                "document.cookie",
            ),
        ] {
            assert_eq!(found(language, text), [(deed, what.to_owned())], "{text}");
        }
    }

    #[test]
    fn what_stays_at_home_is_not() {
        for (language, text) in [
            (
                Language::Markup,
                "<a href=\"https://x.ca/\">x</a> https://x.ca <img src=a.png>",
            ),
            (
                Language::Markup,
                "<link rel=canonical href=https://x.ca><link rel=alternate href=//x.ca>",
            ),
            (
                Language::Markup,
                "<img src=\"https://own.ca/a\"><img src=/a><img src='data:image/png;base64,//'>",
            ),
            (
                Language::Markup,
                "<script src=/a.js></script><script type=\"application/ld+json\" src=\"a\"></script>",
            ),
            (
                Language::Markup,
                "<script type=\"application/ld+json\">{\"url\":\"https://x.ca\"}</script>",
            ),
            (
                Language::Markup,
                "<!-- <img src=//x.ca> --><code>&lt;script&gt;</code> on = 1",
            ),
            (
                Language::Markup,
                "<form action=/s><input name=onward value=\"on = 1\"></form>",
            ),
            (
                Language::Markup,
                "<svg xmlns=\"http://www.w3.org/2000/svg\"><a href=https://x.ca><use href=\"#a\"/></a></svg>",
            ),
            (
                Language::Markup,
                "<meta name=a content=\"https://x.ca\"><blockquote cite=https://x.ca>",
            ),
            (
                Language::Template,
                "{{ <policy csp={site.csp} /> }}<img src=\"{{ a }}\">{# <script> #}{% set a = \"<script>\" %}",
            ),
            (
                Language::Css,
                "/* https://x.ca */ @namespace svg url(http://www.w3.org/2000/svg); a { b: url(a.png) }",
            ),
            (
                Language::Css,
                "a { b: url(\"data:image/svg+xml,<svg xmlns='http://www.w3.org/2000/svg'/>\") }",
            ),
            (
                Language::Script,
                "// https://x.ca\ncreateElementNS('http://www.w3.org/2000/svg', 'a'); x = '//';",
            ),
        ] {
            assert_eq!(found(language, text), [], "{text}");
        }
    }

    #[test]
    fn no_text_is_too_strange() {
        let pieces = [
            "<", "script", " a", "=", "\"", "'", ">", "//x", "url(", "{{", "}}", "{%", "<!--",
            "/*", "</style",
        ];
        for first in pieces {
            for second in pieces {
                let text = format!("<style {first}{second}").repeat(3);
                for language in [
                    Language::Markup,
                    Language::Template,
                    Language::Css,
                    Language::Script,
                ] {
                    let _ = found(language, &text);
                }
            }
        }
    }
}
