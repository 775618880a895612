//! What the detectors read from: a text scanned once, its groups of digits, its `@` and its addresses.

use super::web::{self, Web};
use super::{Hit, Kind};

/// How many bytes are looked at together.
const BLOCK: usize = 32;

/// A text, scanned once.
pub(super) struct Page<'t> {
    text: &'t str,
    groups: Vec<Span>,
    ats: Vec<Span>,
    pub(super) webs: Vec<Web>,
}

/// A stretch of the plain text, in bytes.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Span {
    pub(super) start: usize,
    pub(super) end: usize,
}

impl Span {
    pub(super) fn len(self) -> usize {
        self.end - self.start
    }

    pub(super) fn hit(self, kind: Kind, sure: bool) -> Hit {
        Hit {
            range: self.start..self.end,
            kind,
            sure,
        }
    }
}

impl<'t> Page<'t> {
    /// Scans a plain text.
    pub(super) fn read(text: &'t str) -> Self {
        let bytes = text.as_bytes();
        let (mut groups, mut ats, mut webs) = (Vec::new(), Vec::new(), Vec::<Web>::new());
        // The colon comes right after the nine.
        let is_sign = |byte: u8| matches!(byte, b'0'..=b':' | b'@' | b'%');
        let mut next = 0;
        while let Some(start) = seek(bytes, next, is_sign) {
            next = start + 1;
            let rest = &bytes[next..];
            match bytes[start] {
                b'0'..=b'9' => {
                    next += run(rest, u8::is_ascii_digit);
                    groups.push(Span { start, end: next });
                }
                b'@' => ats.push(Span { start, end: next }),
                // As it stands in the query of an address.
                b'%' if rest.starts_with(b"40") => ats.push(Span {
                    start,
                    end: next + 2,
                }),
                b':' if rest.starts_with(b"//")
                    && webs.last().is_none_or(|web| web.span.end <= start) =>
                {
                    webs.push(web::around(bytes, start));
                }
                _ => {}
            }
        }
        Self {
            text,
            groups,
            ats,
            webs,
        }
    }

    pub(super) fn text(&self) -> &'t str {
        self.text
    }

    /// The runs of ASCII digits, in order.
    pub(super) fn groups(&self) -> &[Span] {
        &self.groups
    }

    /// The signs of e-mail addresses, in order.
    pub(super) fn ats(&self) -> &[Span] {
        &self.ats
    }

    pub(super) fn slice(&self, span: Span) -> &'t str {
        &self.text()[span.start..span.end]
    }

    /// The byte at a place; zero beyond the end.
    pub(super) fn byte(&self, at: usize) -> u8 {
        self.text().as_bytes().get(at).copied().unwrap_or(0)
    }
}

/// Finds the next byte that is as asked. Whole blocks are told without a branch for each byte: most have none.
pub(super) fn seek(bytes: &[u8], from: usize, good: impl Fn(u8) -> bool) -> Option<usize> {
    let has_none = |block: &&[u8]| {
        let found = block
            .iter()
            .fold(0, |found, &byte| found | u8::from(good(byte)));
        block.len() == BLOCK && found == 0
    };
    let blocks = bytes[from..].chunks(BLOCK).take_while(has_none).count();
    let from = from + blocks * BLOCK;
    let step = bytes[from..].iter().position(|&byte| good(byte))?;
    Some(from + step)
}

/// How many bytes, from the first on, are as asked.
pub(super) fn run(bytes: &[u8], good: impl Fn(&u8) -> bool) -> usize {
    bytes
        .iter()
        .position(|byte| !good(byte))
        .unwrap_or(bytes.len())
}
