//! CSS: whatever it asks for has its address in brackets or quotation marks.

use std::ops::Range;

use memchr::memmem;

use super::{Breach, Deed, breach, is_elsewhere};

/// Finds the addresses in `range` of a text that lead elsewhere. Each has two slashes, so that those are looked for.
pub(super) fn scan(text: &[u8], range: Range<usize>, own: &[&str], breaches: &mut Vec<Breach>) {
    let mut from = range.start;
    let mut at = range.start;
    while let Some(step) = text
        .get(at..range.end)
        .and_then(|rest| memchr::memchr2(b'/', b'\\', rest))
    {
        at += step;
        match text.get(at + 1).filter(|_| at + 1 < range.end) {
            Some(b'*') => {
                let end = memmem::find(&text[at + 2..range.end], b"*/");
                at = end.map_or(range.end, |length| at + 2 + length + 2);
                from = at;
            }
            Some(b'/' | b'\\') => {
                let is_inside = |byte: &u8| !matches!(byte, b'(' | b'"' | b'\'' | b'`');
                let back = text[from..at]
                    .iter()
                    .rev()
                    .take_while(|byte| is_inside(byte));
                let start = at - back.count();
                let length = text[at..range.end]
                    .iter()
                    .position(|byte| matches!(byte, b')' | b'"' | b'\'' | b'`' | b';' | b'}'));
                let end = length.map_or(range.end, |length| at + length);
                let address = &text[start..end];
                let is_name = text[from..start]
                    .rsplit(|byte| matches!(byte, b';' | b'{' | b'}'))
                    .next()
                    .is_some_and(|rule| rule.trim_ascii_start().starts_with(b"@namespace"));
                if !is_name && start > from && is_elsewhere(address, own) {
                    breaches.push(breach(Deed::Load, address, start..end));
                }
                // What was read is not read back over again.
                at = end.max(at + 2);
                from = at.min(range.end);
            }
            _ => at += 1,
        }
    }
}
