//! CSS, token by token: whatever a style sheet asks for is named in a text in quotation marks or in `url(…)`.

use std::ops::Range;

use memchr::memmem;

use super::text::unescaped;
use super::{Breach, Deed, breach, is_elsewhere};

/// Finds the addresses in `range` of a text that lead elsewhere.
pub(super) fn scan(text: &[u8], range: Range<usize>, own: &[&str], breaches: &mut Vec<Breach>) {
    let text = &text[..range.end];
    // `@namespace` names a schema: nobody asks for it.
    let mut is_name = false;
    let mut at = range.start;
    while let Some(byte) = text.get(at) {
        match byte {
            b'/' if text.get(at + 1) == Some(&b'*') => {
                let end = memmem::find(&text[at + 2..], b"*/");
                at = end.map_or(text.len(), |length| at + 2 + length + 2);
            }
            b'"' | b'\'' => {
                let end = string_end(text, at + 1, *byte);
                judge(text, at + 1..end, own, is_name, breaches);
                at = end + 1;
            }
            b';' | b'{' | b'}' => {
                is_name = false;
                at += 1;
            }
            b'@' => {
                let end = word_end(text, at + 1);
                is_name = unescaped(&text[at + 1..end]).eq_ignore_ascii_case(b"namespace");
                at = end;
            }
            _ if is_word(*byte) => {
                let end = word_end(text, at);
                let is_call = text.get(end) == Some(&b'(') && is_address(&text[at..end]);
                at = end;
                if is_call {
                    at = end + 1;
                    while text.get(at).is_some_and(u8::is_ascii_whitespace) {
                        at += 1;
                    }
                    if !matches!(text.get(at), Some(b'"' | b'\'')) {
                        let end = string_end(text, at, b')');
                        judge(text, at..end, own, is_name, breaches);
                        at = end + 1;
                    }
                }
            }
            _ => at += 1,
        }
    }
}

fn judge(text: &[u8], part: Range<usize>, own: &[&str], is_name: bool, breaches: &mut Vec<Breach>) {
    let address = unescaped(&text[part.clone()]);
    if !is_name && is_elsewhere(&address, own) {
        breaches.push(breach(Deed::Load, &address, part));
    }
}

/// Whether a byte may stand in the name of a function or rule; an escape does as well.
fn is_word(byte: u8) -> bool {
    byte.is_ascii_alphanumeric() || matches!(byte, b'-' | b'_' | b'\\') || !byte.is_ascii()
}

fn word_end(text: &[u8], mut at: usize) -> usize {
    while let Some(byte) = text.get(at).filter(|byte| is_word(**byte)) {
        // The space after a number belongs to it.
        at += match byte {
            b'\\' => escape_length(&text[at..]),
            _ => 1,
        };
    }
    at.min(text.len())
}

fn escape_length(text: &[u8]) -> usize {
    let digits = text[1..].iter().take(6);
    let count = digits.take_while(|byte| byte.is_ascii_hexdigit()).count();
    let space = text.get(1 + count).is_some_and(u8::is_ascii_whitespace);
    if count == 0 {
        2
    } else {
        1 + count + usize::from(space)
    }
}

/// Whether a word is the name of a function that takes an address without quotation marks.
fn is_address(word: &[u8]) -> bool {
    // Written in escapes, a letter takes eight bytes at most.
    let names: [&[u8]; 2] = [b"url", b"src"];
    word.len() <= 3 * 8 && names.contains(&&*unescaped(word).to_ascii_lowercase())
}

/// Returns where a text ends that began before `at`: at `end`, or at the end of its line when it is in quotation marks.
fn string_end(text: &[u8], mut at: usize, end: u8) -> usize {
    while let Some(byte) = text.get(at) {
        match *byte {
            b'\\' => at += 2,
            byte if byte == end => return at,
            b'\n' | b'\r' | b'\x0c' if end != b')' => return at,
            _ => at += 1,
        }
    }
    text.len()
}
