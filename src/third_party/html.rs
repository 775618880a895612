//! HTML and SVG, tag by tag: text is passed over, since nothing in it does anything.

use std::borrow::Cow;
use std::ops::Range;

use memchr::memmem;

use super::text::unreferenced;
use super::{Breach, Deed, Language, breach, css, has_scheme, is_elsewhere, read, script};

/// Attributes whose address is asked for as soon as the page is read.
const LOADING: &[&[u8]] = &[
    b"src",
    b"srcset",
    b"imagesrcset",
    b"poster",
    b"background",
    b"data",
    b"manifest",
    b"archive",
    b"codebase",
    b"classid",
    b"ping",
    b"lowsrc",
    b"dynsrc",
    b"attributionsrc",
];

/// Attributes of drawings that may name another drawing in `url(…)` (SVG 2, presentation attributes).
const STYLING: &[&[u8]] = &[
    b"clip-path",
    b"cursor",
    b"fill",
    b"filter",
    b"marker",
    b"marker-end",
    b"marker-mid",
    b"marker-start",
    b"mask",
    b"stroke",
];

/// What a drawing changes while it is looked at: an address may be among it.
const ANIMATING: &[&[u8]] = &[b"animate", b"set", b"animatetransform", b"animatemotion"];

/// Elements that show a picture or a film, and do nothing else with what they load: `data:` is harmless there.
const SHOWING: &[&[u8]] = &[
    b"img", b"image", b"feimage", b"source", b"video", b"audio", b"track", b"input",
];

/// Elements whose inside is text to a browser, or markup, as the place and the reader's settings will have it: both are
/// looked through.
const TEXTS: &[&[u8]] = &[
    b"iframe",
    b"noembed",
    b"noframes",
    b"noscript",
    b"textarea",
    b"title",
    b"xmp",
];

/// What a `<link>` may be without asking for anything.
const QUIET_LINKS: &[&[u8]] = &[
    b"canonical",
    b"alternate",
    b"author",
    b"bookmark",
    b"help",
    b"license",
    b"me",
    b"schema.dcterms",
    b"search",
    b"self",
    b"shortlink",
    b"up",
];

/// Finds what tags make a browser do.
pub(super) fn scan(language: Language, text: &[u8], own: &[&str], breaches: &mut Vec<Breach>) {
    let mut scanner = Scanner {
        text,
        own,
        is_template: language == Language::Template,
        is_xml: is_xml(text),
        is_inside: false,
        breaches,
    };
    scanner.all(0);
}

/// Whether a text is a drawing by itself: an element there may end in its own tag, a stylesheet may be named beside it.
fn is_xml(text: &[u8]) -> bool {
    let text = text.strip_prefix(b"\xef\xbb\xbf").unwrap_or(text);
    let text = text.trim_ascii_start();
    text.starts_with(b"<?xml") || text.starts_with(b"<svg")
}

/// What begins a CDATA section (XML 1.0, section 2.7).
const UNPARSED: &[u8] = b"<![CDATA[";

/// An attribute: its name, and its value without quotation marks.
struct Attribute {
    name: Range<usize>,
    value: Range<usize>,
}

struct Scanner<'t, 'b> {
    text: &'t [u8],
    own: &'t [&'t str],
    is_template: bool,
    is_xml: bool,
    /// Whether the inside of an element is read that may be text.
    is_inside: bool,
    breaches: &'b mut Vec<Breach>,
}

impl<'t> Scanner<'t, '_> {
    fn all(&mut self, mut at: usize) {
        while let Some(start) = self.next_tag(at) {
            at = self.tag(start);
        }
    }

    /// Reads the inside of an element as markup, whatever it is there: nothing in it reaches beyond it.
    fn inside(&mut self, range: Range<usize>) {
        let mut scanner = Scanner {
            text: &self.text[..range.end],
            own: self.own,
            is_template: self.is_template,
            is_xml: self.is_xml,
            is_inside: true,
            breaches: self.breaches,
        };
        scanner.all(range.start);
    }

    /// Returns where the next tag begins, comments and what templates compute passed over.
    fn next_tag(&self, mut at: usize) -> Option<usize> {
        loop {
            let rest = self.text.get(at..)?;
            let step = if self.is_template {
                memchr::memchr2(b'<', b'{', rest)?
            } else {
                memchr::memchr(b'<', rest)?
            };
            at += step;
            let rest = &self.text[at..];
            if rest[0] == b'{' {
                at = self.computed_end(at).unwrap_or(at + 1);
            } else if rest.starts_with(b"<!--") {
                at += 4 + comment_length(&rest[4..])?;
            } else if rest.get(1).is_some_and(u8::is_ascii_alphabetic)
                || rest.starts_with(b"<?xml-stylesheet")
                || rest.starts_with(b"<!ENTITY")
                || rest.starts_with(b"<!ATTLIST")
                || self.is_unparsed(rest)
            {
                return Some(at);
            } else {
                at += 1;
            }
        }
    }

    /// Whether text of a drawing begins here in which nothing is markup.
    fn is_unparsed(&self, rest: &[u8]) -> bool {
        self.is_xml && !self.is_inside && rest.starts_with(UNPARSED)
    }

    /// Returns where `{{ … }}`, `{% … %}` or `{# … #}` ends, where one begins.
    fn computed_end(&self, at: usize) -> Option<usize> {
        if !self.is_template {
            return None;
        }
        let rest = &self.text[at..];
        let end: &[u8] = match rest.get(..2)? {
            b"{{" => b"}}",
            b"{%" => b"%}",
            b"{#" => b"#}",
            _ => return None,
        };
        Some(memmem::find(rest, end).map_or(self.text.len(), |length| at + length + 2))
    }

    fn skip(&self, mut at: usize, is: impl Fn(u8) -> bool) -> usize {
        while self.text.get(at).is_some_and(|byte| is(*byte)) {
            at += 1;
        }
        at
    }

    /// Reads a tag, and returns where what follows it begins.
    fn tag(&mut self, start: usize) -> usize {
        let text = self.text;
        if self.is_unparsed(&text[start..]) {
            // What looks like a comment in it hides nothing behind it. It is read all the same: in a page it would be markup.
            let length = memmem::find(&text[start..], b"]]>");
            let end = length.map_or(text.len(), |length| start + length);
            self.inside(start + UNPARSED.len()..end);
            return end;
        }
        let end = self.skip(start + 1, |byte| {
            !byte.is_ascii_whitespace() && !matches!(byte, b'>' | b'/' | b'{')
        });
        let name = &text[start + 1..end];
        if name.starts_with(b"!") {
            // What a drawing gives a name to is put in its place later: nobody sees there what it is.
            self.breaches
                .push(breach(Deed::Load, name, start..start + 1 + name.len()));
            return end;
        }
        let local = name.rsplit(|byte| *byte == b':').next().unwrap_or(name);
        if text.get(end) == Some(&b'>') && !is_raw(local) && !is_among(local, TEXTS) {
            return end + 1;
        }
        let (attributes, end) = self.attributes(end);
        for attribute in &attributes {
            self.attribute(local, attribute, &attributes);
        }
        let is_text = is_among(local, TEXTS) && !self.is_inside;
        let is_empty = self.is_xml && text.get(end.saturating_sub(2)) == Some(&b'/');
        if !is_raw(local) && !is_text {
            return end;
        }
        let has_source = attributes
            .iter()
            .any(|attribute| self.is_named(attribute, b"src"));
        let is_script = local.eq_ignore_ascii_case(b"script");
        let inner = end..if is_empty {
            end
        } else {
            close(text, end, name).unwrap_or(text.len())
        };
        if local.eq_ignore_ascii_case(b"style") {
            let written = unreferenced(&text[inner.clone()]);
            if let Cow::Owned(style) = &written {
                self.style(style, &inner);
            } else {
                css::scan(text, inner.clone(), self.own, self.breaches);
            }
        } else if is_script && !has_source && !self.is_data(&attributes, &inner) {
            self.breaches
                .push(breach(Deed::Run, local, start..start + 1 + name.len()));
            return inner.end;
        } else if is_script && has_source && !text[inner.clone()].trim_ascii().is_empty() {
            script::scan(text, inner.clone(), self.own, self.breaches);
        }
        // In a drawing inside a page the inside of any element is markup (HTML, 13.2.6.5).
        if is_text || !self.is_inside {
            self.inside(inner.clone());
        }
        inner.end
    }

    /// Whether a script without address is data: the one kind that search engines read and no browser runs.
    fn is_data(&self, attributes: &[Attribute], inner: &Range<usize>) -> bool {
        let kind = unreferenced(self.value_of(attributes, b"type"));
        // After a comment's beginning, a browser may not see where the script ends (HTML, 13.2.5.20).
        kind.eq_ignore_ascii_case(b"application/ld+json")
            && attributes.len() == 1
            && memmem::find(&self.text[inner.clone()], b"<!--").is_none()
    }

    /// Looks through a style that stands in an attribute, or is written with references: told at its whole place.
    fn style(&mut self, style: &[u8], place: &Range<usize>) {
        let mut found = Vec::new();
        css::scan(style, 0..style.len(), self.own, &mut found);
        self.breaches.extend(found.into_iter().map(|breach| Breach {
            range: place.clone(),
            ..breach
        }));
    }

    /// Reads the attributes of a tag up to its end.
    fn attributes(&self, mut at: usize) -> (Vec<Attribute>, usize) {
        let mut attributes = Vec::new();
        loop {
            at = self.skip(at, |byte| byte.is_ascii_whitespace() || byte == b'/');
            if let Some(end) = self.computed_end(at) {
                at = end;
                continue;
            }
            match self.text.get(at) {
                None => return (attributes, at),
                Some(b'>') => return (attributes, at + 1),
                Some(_) => {}
            }
            // A stray sign is a name too, so that each step goes on.
            let name_end = self.skip(at + 1, |byte| {
                !byte.is_ascii_whitespace() && !matches!(byte, b'=' | b'>' | b'/' | b'{')
            });
            let name = at..name_end;
            let mut value = name_end..name_end;
            at = name_end;
            let sign = self.skip(name_end, |byte| byte.is_ascii_whitespace());
            if self.text.get(sign) == Some(&b'=') {
                (value, at) = self.value(self.skip(sign + 1, |byte| byte.is_ascii_whitespace()));
            }
            attributes.push(Attribute { name, value });
        }
    }

    /// Reads a value, and returns where what follows it begins.
    fn value(&self, start: usize) -> (Range<usize>, usize) {
        let Some(quote @ (b'"' | b'\'')) = self.text.get(start).copied() else {
            let mut at = start;
            loop {
                if let Some(end) = self.computed_end(at) {
                    at = end;
                } else if self
                    .text
                    .get(at)
                    .is_some_and(|byte| !byte.is_ascii_whitespace() && *byte != b'>')
                {
                    at += 1;
                } else {
                    return (start..at, at);
                }
            }
        };
        let mut at = start + 1;
        loop {
            let rest = self.text.get(at..).unwrap_or(b"");
            let Some(step) = (if self.is_template {
                memchr::memchr2(quote, b'{', rest)
            } else {
                memchr::memchr(quote, rest)
            }) else {
                return (start + 1..self.text.len(), self.text.len());
            };
            at += step;
            if self.text[at] == quote {
                return (start + 1..at, at + 1);
            }
            at = self.computed_end(at).unwrap_or(at + 1);
        }
    }

    fn is_named(&self, attribute: &Attribute, name: &[u8]) -> bool {
        self.text[attribute.name.clone()].eq_ignore_ascii_case(name)
    }

    fn value_of(&self, attributes: &[Attribute], name: &[u8]) -> &'t [u8] {
        attributes
            .iter()
            .find(|attribute| self.is_named(attribute, name))
            .map_or(b"", |attribute| &self.text[attribute.value.clone()])
    }

    fn attribute(&mut self, tag: &[u8], attribute: &Attribute, all: &[Attribute]) {
        let text = self.text;
        let name = &text[attribute.name.clone()];
        // Most attributes do nothing: their first letter says so.
        if matches!(
            name[0].to_ascii_lowercase(),
            b'e' | b'g' | b'j' | b'k' | b'n' | b'q' | b'r' | b'u' | b'w' | b'y' | b'z'
        ) && !name.contains(&b':')
        {
            return;
        }
        let is = |known: &[u8]| name.eq_ignore_ascii_case(known);
        let is_tag = |known: &[u8]| tag.eq_ignore_ascii_case(known);
        let range = &attribute.value;
        let is_handler = name.len() > 2
            && name[..2].eq_ignore_ascii_case(b"on")
            && name[2..].iter().all(u8::is_ascii_alphabetic);
        let value = || unreferenced(&text[range.clone()]);
        if is_handler || is(b"srcdoc") {
            self.breaches
                .push(breach(Deed::Run, name, attribute.name.clone()));
        } else if is(b"style") || is_among(name, STYLING) {
            self.style(&value(), range);
        } else if is(b"srcset") || is(b"imagesrcset") || is(b"ping") || is(b"attributionsrc") {
            for part in value().split(|byte| *byte == b',' || byte.is_ascii_whitespace()) {
                self.address(Deed::Load, tag, part, range);
            }
        } else if is_among(name, LOADING) || (is_tag(b"param") && is(b"value")) {
            self.address(Deed::Load, tag, &value(), range);
        } else if is(b"action") || is(b"formaction") {
            self.address(Deed::Send, tag, &value(), range);
        } else if is_among(tag, ANIMATING) {
            // Only what is given its value may be an address.
            if is(b"to") || is(b"from") || is(b"by") || is(b"values") {
                for part in value().split(|byte| *byte == b';') {
                    self.address(Deed::Load, b"image", part, range);
                }
            }
        } else if is_href(name) {
            if is_tag(b"a") || is_tag(b"area") || (is_tag(b"link") && self.is_quiet_link(all)) {
                let value = value();
                if is_code(&value) || (!is_tag(b"link") && has_scheme(&value, "data")) {
                    self.breaches.push(breach(Deed::Run, &value, range.clone()));
                }
            } else {
                self.address(Deed::Load, tag, &value(), range);
            }
        } else if is_tag(b"meta") && is(b"http-equiv") {
            self.told_as_header(attribute, all);
        }
    }

    /// Judges an address, as it is read, that stands in `range`.
    fn address(&mut self, deed: Deed, tag: &[u8], address: &[u8], range: &Range<usize>) {
        let is_icon = || {
            tag.eq_ignore_ascii_case(b"link")
                && starts_ignoring_case(&read(address), b"data:image/")
        };
        let is_page = || has_scheme(address, "data") && !is_among(tag, SHOWING) && !is_icon();
        let is_letter = || deed == Deed::Send && has_scheme(address, "mailto");
        if is_code(address) || is_page() {
            self.breaches
                .push(breach(Deed::Run, address, range.clone()));
        } else if is_elsewhere(address, self.own) || is_letter() {
            self.breaches.push(breach(deed, address, range.clone()));
        }
    }

    fn is_quiet_link(&self, all: &[Attribute]) -> bool {
        let relations = unreferenced(self.value_of(all, b"rel"));
        let mut relations = relations
            .split(u8::is_ascii_whitespace)
            .filter(|relation| !relation.is_empty());
        relations.all(|relation| {
            QUIET_LINKS
                .iter()
                .any(|quiet| relation.eq_ignore_ascii_case(quiet))
        })
    }

    /// `<meta http-equiv>`: what a server's header would say.
    fn told_as_header(&mut self, attribute: &Attribute, all: &[Attribute]) {
        let header = unreferenced(&self.text[attribute.value.clone()]);
        let header = header.trim_ascii();
        if header.eq_ignore_ascii_case(b"set-cookie") {
            self.breaches
                .push(breach(Deed::Remember, header, attribute.value.clone()));
        } else if header.eq_ignore_ascii_case(b"refresh")
            && let Some(content) = all
                .iter()
                .find(|attribute| self.is_named(attribute, b"content"))
        {
            let range = content.value.clone();
            let value = unreferenced(&self.text[range.clone()]);
            self.address(Deed::Load, b"meta", refreshed(&value), &range);
        }
    }
}

/// Returns the address of `5; url='address'`: `url=` and its marks may be missing (HTML, 4.2.5.3).
fn refreshed(content: &[u8]) -> &[u8] {
    let is_before = |byte: &u8| {
        byte.is_ascii_whitespace() || byte.is_ascii_digit() || matches!(byte, b'.' | b';' | b',')
    };
    let start = content.iter().position(|byte| !is_before(byte));
    let content = &content[start.unwrap_or(content.len())..];
    let named = content
        .split_at_checked(3)
        .filter(|(name, _)| name.eq_ignore_ascii_case(b"url"))
        .and_then(|(_, rest)| rest.trim_ascii_start().strip_prefix(b"="));
    let address = named.unwrap_or(content).trim_ascii_start();
    match address.first() {
        Some(quote @ (b'"' | b'\'')) => {
            let inner = &address[1..];
            &inner[..memchr::memchr(*quote, inner).unwrap_or(inner.len())]
        }
        _ => address,
    }
}

/// Returns how long a comment is without its `<!--`; none when it does not end.
fn comment_length(rest: &[u8]) -> Option<usize> {
    // `<!-->` and `<!--->` are whole; `--!>` ends one too (HTML, 13.2.5.43 to 51).
    if rest.starts_with(b">") {
        return Some(1);
    }
    if rest.starts_with(b"->") {
        return Some(2);
    }
    memmem::find_iter(rest, b"--").find_map(|at| {
        let after = &rest[at + 2..];
        if after.starts_with(b">") {
            Some(at + 3)
        } else {
            after.starts_with(b"!>").then_some(at + 4)
        }
    })
}

/// Whether an attribute is an address, whatever its prefix stands for.
fn is_href(name: &[u8]) -> bool {
    let local = name.rsplit(|byte| *byte == b':').next().unwrap_or(name);
    local.eq_ignore_ascii_case(b"href")
}

fn is_among(name: &[u8], known: &[&[u8]]) -> bool {
    known.iter().any(|known| name.eq_ignore_ascii_case(known))
}

fn starts_ignoring_case(text: &[u8], start: &[u8]) -> bool {
    text.get(..start.len())
        .is_some_and(|text| text.eq_ignore_ascii_case(start))
}

/// Elements whose inside is no markup.
fn is_raw(name: &[u8]) -> bool {
    name.eq_ignore_ascii_case(b"script") || name.eq_ignore_ascii_case(b"style")
}

/// Returns whether an address is code: browsers pass over white space and control characters in the scheme.
fn is_code(address: &[u8]) -> bool {
    let mut letters = address
        .iter()
        .filter(|byte| **byte > b' ')
        .map(u8::to_ascii_lowercase);
    b"javascript:"
        .iter()
        .all(|known| letters.next() == Some(*known))
}

/// Returns where the end tag of an element begins: its name must be whole.
fn close(text: &[u8], from: usize, name: &[u8]) -> Option<usize> {
    memmem::find_iter(text.get(from..)?, b"</")
        .map(|step| from + step)
        .find(|at| {
            let rest = &text[at + 2..];
            starts_ignoring_case(rest, name)
                && rest
                    .get(name.len())
                    .is_none_or(|next| next.is_ascii_whitespace() || matches!(next, b'>' | b'/'))
        })
}
