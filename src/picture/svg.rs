//! SVG: comments, `<metadata>`, what editors write for themselves, and what would act or reach out go; the drawing stays
//! letter for letter.

use std::ops::Range;

use quick_xml::events::{BytesStart, Event};
use quick_xml::{Reader, XmlVersion};

use super::{Fault, Parsed, Removed, Trace, active};

/// Namespaces that browsers show something of.
const SHOWN: &[&str] = &[
    "http://www.w3.org/2000/svg",
    "http://www.w3.org/1999/xlink",
    "http://www.w3.org/1999/xhtml",
    "http://www.w3.org/1998/Math/MathML",
];

/// Prefixes that are theirs whatever stands behind them (an editor may write the address as an entity).
const KNOWN: &[&str] = &["xml", "xmlns", "xlink", "svg"];

/// Reads a drawing. What is not well-formed cannot be cleaned, nor can one whose document type says what its own entities
/// or attributes are: they may hold anything.
pub(super) fn read(bytes: &[u8]) -> Result<Parsed, Fault> {
    let text = std::str::from_utf8(bytes).map_err(|_| Fault::Broken)?;
    let text = text.strip_prefix('\u{feff}').unwrap_or(text);
    if !text.chars().all(is_character) {
        return Err(Fault::Broken);
    }
    let mut cleaner = Cleaner {
        text,
        offset: bytes.len() - text.len(),
        parsed: Parsed::new(bytes.len()),
        prefixes: shown_prefixes(text),
        skipped: None,
        style: None,
        depth: 0,
        roots: 0,
    };
    let mut reader = Reader::from_str(text);
    let mut from = 0;
    loop {
        let event = reader.read_event().map_err(|_| Fault::Broken)?;
        let to = usize::try_from(reader.buffer_position()).map_err(|_| Fault::Broken)?;
        if let Event::Eof = event {
            break;
        }
        cleaner.event(&event, from..to)?;
        from = to;
    }
    if cleaner.depth == 0 && cleaner.roots == 1 {
        Ok(cleaner.parsed)
    } else {
        Err(Fault::Broken)
    }
}

/// A drawing on its way through.
struct Cleaner<'t> {
    text: &'t str,
    /// How many bytes stand before the text.
    offset: usize,
    parsed: Parsed,
    prefixes: Vec<&'t str>,
    /// How many elements are open in the one that goes, and it.
    skipped: Option<usize>,
    /// The style sheet that is open: where its text began, and it.
    style: Option<(usize, String)>,
    depth: usize,
    roots: usize,
}

impl Cleaner<'_> {
    fn event(&mut self, event: &Event, range: Range<usize>) -> Result<(), Fault> {
        let raw = self.text.get(range.clone()).ok_or(Fault::Broken)?;
        match event {
            Event::Start(element) | Event::Empty(element) => {
                let is_open = matches!(event, Event::Start(_));
                if self.depth == 0 {
                    let is_drawing = element.local_name().as_ref() == b"svg";
                    // Of a root that no browser knows nothing would be left.
                    if !is_drawing || !self.is_shown(name_of(element.name().as_ref())?) {
                        return Err(Fault::Broken);
                    }
                    self.roots += 1;
                }
                self.depth += usize::from(is_open);
                self.start(element, raw, range.start, is_open)?;
            }
            Event::End(element) => {
                self.depth = self.depth.checked_sub(1).ok_or(Fault::Broken)?;
                if let Some(open) = &mut self.skipped {
                    *open -= 1;
                    if *open == 0 {
                        self.skipped = None;
                    }
                } else {
                    if active::is_style(name_of(element.name().as_ref())?) {
                        self.end_style();
                    }
                    self.keep(raw);
                }
            }
            Event::Comment(_) => self.parsed.saw(Trace::Comment),
            Event::PI(instruction) => {
                if instruction.target() == b"xml-stylesheet" {
                    self.remove("xml-stylesheet", range.start + 2);
                } else {
                    self.parsed.saw(Trace::Other);
                }
            }
            Event::DocType(kind) => {
                if kind.contains(&b'[') {
                    return Err(Fault::Entities);
                }
                if kind.contains(&b'<') {
                    return Err(Fault::Broken);
                }
                self.keep(raw);
            }
            // The reader takes all before the next `?>` for the declaration, be it tags.
            Event::Decl(declaration) => {
                if range.start > 0 || declaration.iter().any(|byte| b"<>".contains(byte)) {
                    return Err(Fault::Broken);
                }
                self.keep(raw);
            }
            Event::GeneralRef(entity) => {
                let name = name_of(entity)?;
                let is_known = matches!(name, "amp" | "lt" | "gt" | "quot" | "apos")
                    || entity.resolve_char_ref().is_ok_and(|found| found.is_some());
                if !is_known {
                    return Err(Fault::Broken);
                }
                self.keep(raw);
            }
            _ => self.keep(raw),
        }
        Ok(())
    }

    /// Writes a piece of the drawing as it is, where nothing that goes is open.
    fn keep(&mut self, raw: &str) {
        match (&mut self.style, self.skipped) {
            (_, Some(_)) => {}
            (Some((_, style)), None) => style.push_str(raw),
            (None, None) => self.parsed.bytes.extend(raw.as_bytes()),
        }
    }

    fn remove(&mut self, what: &str, at: usize) {
        if self.skipped.is_none() {
            let start = self.offset + at;
            self.parsed.removed.push(Removed {
                what: what.chars().take(120).collect(),
                range: start..start + what.len(),
            });
        }
    }

    fn start(
        &mut self,
        element: &BytesStart,
        raw: &str,
        at: usize,
        is_open: bool,
    ) -> Result<(), Fault> {
        let name = element.name();
        let name = name_of(name.as_ref())?;
        // No style sheet has elements, and its text is written only when it ends.
        if !name.bytes().all(is_of_name) || self.style.is_some() {
            return Err(Fault::Broken);
        }
        if let Some(open) = &mut self.skipped {
            *open += usize::from(is_open);
            return Ok(());
        }
        let is_active = active::is_active(name);
        if is_active {
            self.remove(name, at + 1);
        } else if !self.is_shown(name) {
            self.parsed.saw(Trace::Editing);
        } else {
            self.tag(element, name, raw, at)?;
            if is_open && active::is_style(name) {
                self.style = Some((at + raw.len(), String::new()));
            }
            return Ok(());
        }
        if is_open {
            self.skipped = Some(1);
        }
        Ok(())
    }

    fn is_shown(&self, name: &str) -> bool {
        match name.split_once(':') {
            None => name != "metadata",
            Some((prefix, local)) => {
                (KNOWN.contains(&prefix) || self.prefixes.contains(&prefix)) && local != "metadata"
            }
        }
    }

    /// Writes a tag without the attributes of editors, and without those that act.
    fn tag(&mut self, element: &BytesStart, name: &str, raw: &str, at: usize) -> Result<(), Fault> {
        let mut values = Vec::new();
        for attribute in element.attributes() {
            let attribute = attribute.map_err(|_| Fault::Broken)?;
            let value = attribute
                .normalized_value(XmlVersion::Implicit1_0)
                .map_err(|_| Fault::Broken)?;
            values.push(value.into_owned());
        }
        let written = attributes(raw);
        let is_whole = |(name, whole): &(&str, Range<usize>)| {
            let whole = &raw[whole.clone()];
            name.bytes().all(is_of_name)
                && whole.starts_with(|first: char| first.is_ascii_whitespace())
                && !whole.contains('<')
        };
        if written.len() != values.len() || !written.iter().all(is_whole) {
            return Err(Fault::Broken);
        }
        let mut kept = 0;
        let mut out: Vec<u8> = Vec::with_capacity(raw.len());
        for ((attribute, whole), value) in written.into_iter().zip(&values) {
            let meant = attribute
                .strip_prefix("xmlns:")
                .map_or(attribute.to_owned(), |prefix| format!("{prefix}:x"));
            if active::is_active_attribute(name, attribute, value) {
                let space = raw[whole.start..].len() - raw[whole.start..].trim_start().len();
                self.remove(attribute, at + whole.start + space);
            } else if self.is_shown(&meant) {
                continue;
            } else {
                self.parsed.saw(Trace::Editing);
            }
            out.extend(&raw.as_bytes()[kept..whole.start]);
            kept = whole.end;
        }
        out.extend(&raw.as_bytes()[kept..]);
        self.parsed.bytes.extend(out);
        Ok(())
    }

    fn end_style(&mut self) {
        let Some((at, style)) = self.style.take() else {
            return;
        };
        let meant = quick_xml::escape::unescape(&style).unwrap_or_default();
        if meant.is_empty() && !style.is_empty() || active::is_active_style(&meant) {
            self.remove("url()", at);
            if let Some(quiet) = active::quiet_style(&style) {
                self.parsed.bytes.extend(quiet.as_bytes());
            }
        } else {
            self.parsed.bytes.extend(style.as_bytes());
        }
    }
}

fn name_of(name: &[u8]) -> Result<&str, Fault> {
    std::str::from_utf8(name).map_err(|_| Fault::Broken)
}

/// XML 1.0, 2.2: what may stand in a drawing at all.
fn is_character(character: char) -> bool {
    matches!(character, '\t' | '\n' | '\r' | ' '..='\u{fffd}' | '\u{10000}'..)
}

/// Returns whether a byte may be one of a name's: a reader that takes any for one leaves what others read otherwise.
fn is_of_name(byte: u8) -> bool {
    byte.is_ascii_alphanumeric() || b":_-.".contains(&byte) || !byte.is_ascii()
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
        let parsed = read(text.as_bytes()).ok()?;
        Some(String::from_utf8(parsed.bytes).expect("text stays text"))
    }

    #[test]
    fn what_others_would_read_otherwise_is_not_read() {
        for text in [
            "<?xml version=\"1.0\"><?xml-stylesheet href=\"https://e/x.css\"?><svg/>",
            "<?xml version=\"1.0\"<script>x</script>?><svg/>",
            "<svg/><?xml version=\"1.0\"?>",
            "<!DOCTYPE svg SYSTEM \"<script>\"><svg/>",
            "<s6g:svg xmlns:svg=\"http://www.w3.org/2000/svg\"/>",
            "<svg a=\"b\"/to=\"//e\"/>",
            "<svg a=\"b\"to=\"//e\"/>",
            "<svg a`=\"b\"/>",
            "<svg a=\"<script>\"/>",
            "<svg><=\"x\"/></svg>",
            "<svg>\0</svg>",
            "<svg><style>@import x<a>a</a></style></svg>",
        ] {
            assert_eq!(cleaned(text), None, "{text}");
        }
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
            "<svg><g></svg>",
            "<svg/><svg/>",
            "<html/>",
            "<svg a='1' a='2'/>",
            "<svg>&nbsp;</svg>",
            "<svg a=\"x>",
        ] {
            assert_eq!(cleaned(text), None, "{text}");
        }
    }

    #[test]
    fn what_acts_goes_and_is_told() {
        for (text, clean, removed) in [
            (
                "<svg><script>1 &lt; 2</script><g/></svg>",
                "<svg><g/></svg>",
                &["script"][..],
            ),
            (
                "<svg onload=\"x()\" width='2'><g/></svg>",
                "<svg width='2'><g/></svg>",
                &["onload"],
            ),
            (
                "<svg><image href='https://a.example/x'/><use href='#a'/></svg>",
                "<svg><image/><use href='#a'/></svg>",
                &["href"],
            ),
            (
                "<svg><style>@import url(//a.example/x); g { fill: red }</style></svg>",
                "<svg><style> g { fill: red }</style></svg>",
                &["url()"],
            ),
            (
                "<svg><style>g { fill: url(https:&#47;/a.example) }</style><g/></svg>",
                "<svg><style></style><g/></svg>",
                &["url()"],
            ),
            (
                "<svg><a href='&#106;avascript:x'/></svg>",
                "<svg><a/></svg>",
                &["href"],
            ),
            (
                "<?xml-stylesheet href='https://a.example/x'?><svg/>",
                "<svg/>",
                &["xml-stylesheet"],
            ),
        ] {
            let parsed = read(text.as_bytes()).expect("a drawing");
            assert_eq!(String::from_utf8(parsed.bytes).expect("text"), clean);
            let told: Vec<&str> = parsed
                .removed
                .iter()
                .map(|removed| &*removed.what)
                .collect();
            assert_eq!(told, removed, "{text}");
            for removed in parsed
                .removed
                .iter()
                .filter(|removed| removed.what != "url()")
            {
                assert_eq!(text[removed.range.clone()], removed.what);
            }
            assert!(
                read(clean.as_bytes())
                    .expect("a drawing")
                    .removed
                    .is_empty()
            );
        }
    }

    #[test]
    fn what_says_its_own_entities_is_refused() {
        let text = "<!DOCTYPE svg [<!ENTITY a '<script>1</script>'>]><svg>&a;</svg>";
        assert_eq!(read(text.as_bytes()).map(|_| ()), Err(Fault::Entities));
        let text = "<!DOCTYPE svg PUBLIC \"-//W3C//DTD SVG 1.1//EN\" \"x.dtd\"><svg/>";
        assert!(read(text.as_bytes()).is_ok());
    }
}
