//! HTML and SVG, tag by tag: text is passed over, since nothing in it does anything.

use std::ops::Range;

use memchr::memmem;

use super::{Breach, Deed, Language, breach, css, is_elsewhere, script};

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
    b"next",
    b"prev",
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
        breaches,
    };
    let mut at = 0;
    while let Some(start) = scanner.next_tag(at) {
        at = scanner.tag(start);
    }
}

/// An attribute: its name, and its value without quotation marks.
struct Attribute {
    name: Range<usize>,
    value: Range<usize>,
}

struct Scanner<'t, 'b> {
    text: &'t [u8],
    own: &'t [&'t str],
    is_template: bool,
    breaches: &'b mut Vec<Breach>,
}

impl<'t> Scanner<'t, '_> {
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
                at += 4 + memmem::find(&rest[4..], b"-->")? + 3;
            } else if rest.get(1).is_some_and(u8::is_ascii_alphabetic) {
                return Some(at);
            } else {
                at += 1;
            }
        }
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
        let end = self.skip(start + 1, |byte| {
            !byte.is_ascii_whitespace() && !matches!(byte, b'>' | b'/' | b'{')
        });
        let name = &text[start + 1..end];
        if text.get(end) == Some(&b'>') && !is_raw(name) {
            return end + 1;
        }
        let (attributes, end) = self.attributes(end);
        let local = name.rsplit(|byte| *byte == b':').next().unwrap_or(name);
        for attribute in &attributes {
            self.attribute(local, attribute, &attributes);
        }
        if !is_raw(local) || text.get(end.saturating_sub(2)) == Some(&b'/') {
            return end;
        }
        let close = [b"</", local].concat();
        let inner = end..find_ignoring_case(text, end, &close).unwrap_or(text.len());
        if local.eq_ignore_ascii_case(b"style") {
            css::scan(text, inner.clone(), self.own, self.breaches);
        } else if self.is_data(&attributes) {
            // Data about the page: nobody runs it, and an address in it is asked for by nobody.
        } else if attributes
            .iter()
            .all(|attribute| !self.is_named(attribute, b"src"))
        {
            // What else is no script to a browser is read by nobody: a theme does without it.
            self.breaches
                .push(breach(Deed::Run, local, start..start + 1 + name.len()));
        } else if !text[inner.clone()].trim_ascii().is_empty() {
            script::scan(text, inner.clone(), self.own, self.breaches);
        }
        inner.end
    }

    /// Returns whether the attributes of a script say that it is data in the vocabulary of schema.org, and no file.
    fn is_data(&self, attributes: &[Attribute]) -> bool {
        matches!(attributes, [only] if self.is_named(only, b"type")
            && self.text[only.value.clone()].eq_ignore_ascii_case(b"application/ld+json"))
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
        let value = &text[attribute.value.clone()];
        // Most attributes do nothing: their first letter says so.
        if !matches!(
            name[0].to_ascii_lowercase(),
            b'a' | b'b'
                | b'c'
                | b'd'
                | b'f'
                | b'h'
                | b'i'
                | b'l'
                | b'm'
                | b'o'
                | b'p'
                | b's'
                | b'x'
        ) {
            return;
        }
        let is = |known: &[u8]| name.eq_ignore_ascii_case(known);
        let is_tag = |known: &[u8]| tag.eq_ignore_ascii_case(known);
        let is_handler = name.len() > 2
            && name[..2].eq_ignore_ascii_case(b"on")
            && name[2..].iter().all(u8::is_ascii_alphabetic);
        if is_handler || is(b"srcdoc") {
            self.breaches
                .push(breach(Deed::Run, name, attribute.name.clone()));
        } else if is(b"style") {
            css::scan(text, attribute.value.clone(), self.own, self.breaches);
        } else if is(b"srcset") || is(b"imagesrcset") || is(b"ping") {
            let mut from = attribute.value.start;
            for part in value.split(|byte| *byte == b',' || byte.is_ascii_whitespace()) {
                self.address(Deed::Load, from..from + part.len());
                from += part.len() + 1;
            }
        } else if LOADING.iter().any(|known| is(known)) {
            self.address(Deed::Load, attribute.value.clone());
        } else if is(b"action") || is(b"formaction") {
            self.address(Deed::Send, attribute.value.clone());
        } else if is(b"href") || is(b"xlink:href") {
            if is_tag(b"a") || is_tag(b"area") || (is_tag(b"link") && self.is_quiet_link(all)) {
                if is_code(value) {
                    self.breaches
                        .push(breach(Deed::Run, value, attribute.value.clone()));
                }
            } else {
                self.address(Deed::Load, attribute.value.clone());
            }
        } else if is_tag(b"meta") && is(b"http-equiv") {
            self.told_as_header(attribute, all);
        }
    }

    fn address(&mut self, deed: Deed, range: Range<usize>) {
        let value = &self.text[range.clone()];
        if is_code(value) {
            self.breaches.push(breach(Deed::Run, value, range));
        } else if is_elsewhere(value, self.own) {
            self.breaches.push(breach(deed, value, range));
        }
    }

    fn is_quiet_link(&self, all: &[Attribute]) -> bool {
        let relations = self.value_of(all, b"rel");
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
        let header = self.text[attribute.value.clone()].trim_ascii();
        if header.eq_ignore_ascii_case(b"set-cookie") {
            self.breaches
                .push(breach(Deed::Remember, header, attribute.value.clone()));
        } else if header.eq_ignore_ascii_case(b"refresh")
            && let Some(content) = all
                .iter()
                .find(|attribute| self.is_named(attribute, b"content"))
        {
            let value = content.value.clone();
            if let Some(at) = find_ignoring_case(&self.text[..value.end], value.start, b"url=") {
                self.address(Deed::Load, at + 4..value.end);
            }
        }
    }
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

fn find_ignoring_case(text: &[u8], from: usize, needle: &[u8]) -> Option<usize> {
    let first = *needle.first()?;
    let (lower, upper) = (first.to_ascii_lowercase(), first.to_ascii_uppercase());
    memchr::memchr2_iter(lower, upper, text.get(from..)?)
        .map(|step| from + step)
        .find(|at| {
            text.get(*at..at + needle.len())
                .is_some_and(|found| found.eq_ignore_ascii_case(needle))
        })
}
