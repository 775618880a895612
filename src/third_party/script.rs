//! Scripts: what a text can tell of them is the addresses they name and whether they speak of cookies.

use std::ops::Range;

use memchr::memmem;

use super::{Breach, Deed, breach, is_elsewhere};

/// The ways of a script to a cookie (HTML, 3.1.3; Cookie Store API).
const COOKIES: &[&[u8]] = &[b"document.cookie", b"cookieStore"];

/// Finds whole addresses in quotation marks, and cookies, in `range` of a text.
pub(super) fn scan(text: &[u8], range: Range<usize>, own: &[&str], breaches: &mut Vec<Breach>) {
    let before = breaches.len();
    for at in memmem::find_iter(&text[range.clone()], b"://").map(|at| range.start + at) {
        let scheme = text[range.start..at]
            .iter()
            .rev()
            .take(8)
            .take_while(|byte| byte.is_ascii_alphabetic());
        let start = at - scheme.count();
        let is_quoted = start > range.start && matches!(text[start - 1], b'"' | b'\'' | b'`');
        let length = text[at..range.end]
            .iter()
            .position(|byte| matches!(byte, b'"' | b'\'' | b'`' | b'\n'));
        let address = &text[start..length.map_or(range.end, |length| at + length)];
        if is_quoted && is_elsewhere(address, own) {
            breaches.push(breach(Deed::Load, address, start..start + address.len()));
        }
    }
    for cookie in COOKIES {
        for at in memmem::find_iter(&text[range.clone()], cookie).map(|at| range.start + at) {
            breaches.push(breach(Deed::Remember, cookie, at..at + cookie.len()));
        }
    }
    breaches[before..].sort_by_key(|breach| breach.range.start);
}
