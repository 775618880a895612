//! Names of files and addresses, as they would be read out.

use std::borrow::Cow;

/// Returns a name with spaces where a name has signs in their place: `sin_046-454-286` says what “sin 046-454-286” says.
/// What stands where stays so.
pub(super) fn spaced(name: &str) -> Cow<'_, str> {
    if !name.bytes().any(|byte| byte.is_ascii_digit()) {
        return Cow::Borrowed(name);
    }
    let bytes = name.as_bytes();
    let is_digit = |at: Option<usize>| {
        at.and_then(|at| bytes.get(at))
            .is_some_and(u8::is_ascii_digit)
    };
    let spaced = name.char_indices().map(|(at, character)| match character {
        '_' | '/' => ' ',
        '-' | '.' if !is_digit(at.checked_sub(1)) || !is_digit(Some(at + 1)) => ' ',
        _ => character,
    });
    Cow::Owned(spaced.collect())
}

/// Returns whether a text is an address of the web or of somebody's mailbox or telephone.
pub(super) fn is_address(text: &str) -> bool {
    ["https://", "http://", "mailto:", "tel:"]
        .iter()
        .any(|scheme| {
            text.get(..scheme.len())
                .is_some_and(|start| start.eq_ignore_ascii_case(scheme))
        })
}

/// Returns an address with its percent-encoding undone, and with spaces for the `+` of its query (RFC 3986, 2.1; the
/// form encoding of HTML).
pub(super) fn decoded(address: &str) -> Cow<'_, str> {
    if !address.contains(['%', '+']) {
        return Cow::Borrowed(address);
    }
    let query = address.find('?').unwrap_or(address.len());
    let bytes = address.as_bytes();
    let mut plain = Vec::with_capacity(bytes.len());
    let mut at = 0;
    while let Some(byte) = bytes.get(at) {
        let coded = address
            .get(at + 1..at + 3)
            .filter(|digits| *byte == b'%' && digits.bytes().all(|digit| digit.is_ascii_hexdigit()))
            .and_then(|digits| u8::from_str_radix(digits, 16).ok());
        let meant = coded.unwrap_or(match byte {
            b'+' if at > query => b' ',
            other => *other,
        });
        plain.push(meant);
        at += if coded.is_some() { 3 } else { 1 };
    }
    Cow::Owned(String::from_utf8_lossy(&plain).into_owned())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn signs_of_names_are_spaces() {
        for (name, said) in [
            ("sin_046-454-286.pdf", "sin 046-454-286 pdf"),
            ("call-613-555-1234", "call 613-555-1234"),
            ("10.0.0.1", "10.0.0.1"),
            ("a-b.jpg", "a-b.jpg"),
        ] {
            assert_eq!(spaced(name), said);
        }
    }

    #[test]
    fn addresses_are_decoded() {
        for (address, plain) in [
            (
                "https://a.ca/?q=046%20454+286",
                "https://a.ca/?q=046 454 286",
            ),
            ("tel:+1-613", "tel:+1-613"),
            ("https://a.ca/100%", "https://a.ca/100%"),
            ("https://a.ca/%+1%zz%C3%A9", "https://a.ca/%+1%zzé"),
        ] {
            assert_eq!(decoded(address), plain);
        }
    }
}
