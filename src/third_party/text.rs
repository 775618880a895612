//! What a browser makes of what is written, before it looks at an address: character references of HTML, escapes of CSS.

use std::borrow::Cow;

/// Names of the ASCII signs that an address, a scheme or a style may be hidden behind (HTML, 13.5).
const NAMES: &[(&[u8], u8)] = &[
    (b"AMP", b'&'),
    (b"GT", b'>'),
    (b"LT", b'<'),
    (b"NewLine", b'\n'),
    (b"QUOT", b'"'),
    (b"Tab", b'\t'),
    (b"amp", b'&'),
    (b"apos", b'\''),
    (b"ast", b'*'),
    (b"bsol", b'\\'),
    (b"colon", b':'),
    (b"comma", b','),
    (b"commat", b'@'),
    (b"equals", b'='),
    (b"grave", b'`'),
    (b"gt", b'>'),
    (b"lbrace", b'{'),
    (b"lcub", b'{'),
    (b"lowbar", b'_'),
    (b"lpar", b'('),
    (b"lt", b'<'),
    (b"num", b'#'),
    (b"percnt", b'%'),
    (b"period", b'.'),
    (b"plus", b'+'),
    (b"quest", b'?'),
    (b"quot", b'"'),
    (b"rbrace", b'}'),
    (b"rcub", b'}'),
    (b"rpar", b')'),
    (b"semi", b';'),
    (b"sol", b'/'),
    (b"UnderBar", b'_'),
];

/// Those that older browsers knew need no semicolon.
const OLD: &[&[u8]] = &[b"AMP", b"GT", b"LT", b"QUOT", b"amp", b"gt", b"lt", b"quot"];

/// Returns a text with the characters that its references stand for. What is no ASCII is left as it is written: it is
/// part of no scheme and of no sign that tells.
pub(super) fn unreferenced(text: &[u8]) -> Cow<'_, [u8]> {
    let Some(first) = memchr::memchr(b'&', text) else {
        return Cow::Borrowed(text);
    };
    let mut plain = text[..first].to_vec();
    let mut at = first;
    while let Some(byte) = text.get(at) {
        let reference = (*byte == b'&')
            .then(|| reference(&text[at + 1..]))
            .flatten();
        if let Some((character, length)) = reference {
            plain.push(character);
            at += 1 + length;
        } else {
            plain.push(*byte);
            at += 1;
        }
    }
    Cow::Owned(plain)
}

/// Reads a reference without its `&`: its character, and how long it is.
fn reference(text: &[u8]) -> Option<(u8, usize)> {
    if text.first() == Some(&b'#') {
        let (radix, from) = match text.get(1)? {
            b'x' | b'X' => (16, 2),
            _ => (10, 1),
        };
        return number(text, from, radix, usize::MAX).map(|(character, end)| {
            let end = end + usize::from(text.get(end) == Some(&b';'));
            (character, end)
        });
    }
    let length = text
        .iter()
        .take(9)
        .position(|byte| !byte.is_ascii_alphanumeric())
        .unwrap_or(text.len().min(9));
    if text.get(length) == Some(&b';') {
        let found = NAMES.iter().find(|(name, _)| *name == &text[..length])?;
        return Some((found.1, length + 1));
    }
    let old = OLD.iter().find(|old| text.starts_with(old))?;
    let found = NAMES.iter().find(|(name, _)| name == old)?;
    Some((found.1, old.len()))
}

/// Reads a number of at most `most` digits: the ASCII character of that number, and where the digits end.
fn number(text: &[u8], from: usize, radix: u32, most: usize) -> Option<(u8, usize)> {
    let mut value = 0u32;
    let mut at = from;
    while at - from < most
        && let Some(digit) = text
            .get(at)
            .and_then(|byte| char::from(*byte).to_digit(radix))
    {
        value = value.saturating_mul(radix).saturating_add(digit);
        at += 1;
    }
    let character = u8::try_from(value).ok().filter(u8::is_ascii)?;
    (at > from).then_some((character, at))
}

/// Returns a part of a style sheet with the characters that its escapes stand for (CSS Syntax, 4.3.7).
pub(super) fn unescaped(text: &[u8]) -> Cow<'_, [u8]> {
    let Some(first) = memchr::memchr(b'\\', text) else {
        return Cow::Borrowed(text);
    };
    let mut plain = text[..first].to_vec();
    let mut at = first;
    while let Some(byte) = text.get(at) {
        if *byte != b'\\' {
            plain.push(*byte);
            at += 1;
            continue;
        }
        match text.get(at + 1) {
            Some(byte) if byte.is_ascii_hexdigit() => {
                let digits = text[at + 1..].iter().take(6);
                let count = digits.take_while(|byte| byte.is_ascii_hexdigit()).count();
                // What is no ASCII stands for itself in no scheme.
                let value = number(text, at + 1, 16, 6).map_or(0xff, |(value, _)| value);
                plain.push(value);
                at += 1 + count;
                at += match text.get(at..) {
                    Some([b'\r', b'\n', ..]) => 2,
                    Some([space, ..]) if space.is_ascii_whitespace() => 1,
                    _ => 0,
                };
            }
            // A line that goes on.
            Some(b'\n' | b'\x0c') => at += 2,
            Some(b'\r') => at += 2 + usize::from(text.get(at + 2) == Some(&b'\n')),
            Some(byte) => {
                plain.push(*byte);
                at += 2;
            }
            None => at += 1,
        }
    }
    Cow::Owned(plain)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn references_are_read_as_browsers_do() {
        for (written, read) in [
            ("a&b", "a&b"),
            ("&#104;ttps&colon;&sol;&sol;x", "https://x"),
            ("&#x68;&#X74&#116;p:", "http:"),
            ("java&Tab;script&NewLine;:", "java\tscript\n:"),
            (
                "a&ampb &amp;amp; &sol &nothing; &",
                "a&b &amp; &sol &nothing; &",
            ),
            ("&#999999999999;&#; &#x;", "&#999999999999;&#; &#x;"),
        ] {
            assert_eq!(&*unreferenced(written.as_bytes()), read.as_bytes());
        }
    }

    #[test]
    fn escapes_are_read_as_browsers_do() {
        for (written, read) in [
            ("a", "a"),
            ("\\68 ttps\\:\\2f\\00002fx", "https://x"),
            ("a\\\nb\\\r\nc\\", "abc"),
            ("\\69\r\nmport", "import"),
        ] {
            assert_eq!(
                &*unescaped(written.as_bytes()),
                read.as_bytes(),
                "{written}"
            );
        }
    }
}
