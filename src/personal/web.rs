//! Addresses of the web within a text: most numbers in them are nobody's.

use super::page::{Page, Span, run};
use super::{Hit, Kind};

/// An address with a scheme and a host.
pub(super) struct Web {
    pub(super) span: Span,
    /// Where its query starts; its end where it has none.
    query: usize,
}

/// Reads the address whose scheme ends with the colon.
pub(super) fn around(bytes: &[u8], colon: usize) -> Web {
    let scheme = bytes[..colon].iter().rev().take(10);
    let scheme = scheme.take_while(|byte| byte.is_ascii_alphanumeric());
    let start = colon - scheme.count();
    let end = colon
        + run(&bytes[colon..], |byte| {
            !byte.is_ascii_whitespace() && !b"<>\"`)]}|".contains(byte)
        });
    let query = colon + run(&bytes[colon..end], |&byte| byte != b'?');
    Web {
        span: Span { start, end },
        query,
    }
}

impl Page<'_> {
    /// Whether a finding where it stands is one. Paths are full of numbers of articles and pages; a query carries what
    /// somebody typed into a form. Telephone numbers are too short a pattern for either.
    pub(super) fn counts(&self, hit: &Hit) -> bool {
        let next = self
            .webs
            .partition_point(|web| web.span.end <= hit.range.start);
        match self.webs.get(next) {
            Some(web) if web.span.start < hit.range.end => match hit.kind {
                Kind::PersonalEmail => true,
                Kind::Phone => false,
                _ => web.query < hit.range.start,
            },
            _ => true,
        }
    }
}
