//! A web or e-mail address in the middle of a text that is no link: readers would have to copy it out.

use std::ops::Range;

use crate::check::{Check, Reading, Run, Text, each_text};
use crate::diagnostic::{Finding, Rule};
use crate::document::prose::Block;
use crate::model::Severity;

const RULE: Rule = Rule::new("link/plain-address", Severity::Warning);

pub(super) const CHECK: Check = Check {
    rules: &[&RULE],
    run: Run::Bundle(run),
};

/// What stands around an address and is no part of it.
const AROUND: &[char] = &[
    '(', ')', '[', ']', '<', '>', '«', '»', '“', '”', '‘', '’', '"', '\'', '.', ',', ';', ':', '!',
    '?', '…', '*', '_',
];

/// The ends of hosts that no words have.
const ENDS: &[&str] = &[".ca", ".com", ".org", ".net", ".info", ".gov"];

fn run(reading: &Reading) -> Vec<Finding> {
    each_text(reading)
        .flat_map(|(_, text)| text.prose().iter().map(move |block| (text, block)))
        .flat_map(|(text, block)| {
            addresses(block)
                .into_iter()
                .map(move |(at, kind)| (text, block, at, kind))
        })
        .filter_map(|(text, block, at, kind)| {
            let place = block.place(&at);
            (!is_linked(text, &place)).then(|| {
                Finding::new(&RULE, text.at(&place))
                    .with("written", &block.text[at])
                    .with("kind", kind)
            })
        })
        .collect()
}

/// Returns whether a place is part of a link or of what is said of a picture.
fn is_linked(text: &Text, place: &Range<usize>) -> bool {
    // In the order of the text, the last one that begins before; a picture may stand in a link that began earlier.
    let before = text
        .links
        .partition_point(|link| link.span.start <= place.start);
    let mut last = text.links[..before].iter().rev().take(2);
    last.any(|link| link.span.end >= place.end)
}

/// Returns the addresses of a block, each with what it is.
fn addresses(block: &Block) -> Vec<(Range<usize>, &'static str)> {
    let text = block.text.as_str();
    let signs = block.signs();
    let may_stand = signs.may_have_any(&["@", "/"]) || signs.may_have(".") && has_www(text);
    if !may_stand {
        return Vec::new();
    }
    let mut found = Vec::new();
    for run in text.split_whitespace() {
        if memchr::memchr3(b'@', b'/', b'.', run.as_bytes()).is_none() {
            continue;
        }
        let inner = run.trim_matches(AROUND);
        // “d’info@example.ca”: the elided word is none of it; « : » may stand before it without a space.
        let inner = match inner.rfind(['’', '\'', '(', '«', '“']) {
            Some(at) if !inner[..at].contains("://") => inner[at..].trim_start_matches(AROUND),
            _ => inner,
        };
        if let Some(kind) = kind(inner) {
            let start = inner.as_ptr() as usize - text.as_ptr() as usize;
            // A link that was meant and not understood is told as that.
            if ["](", "] ("]
                .iter()
                .any(|sign| text[..start].ends_with(sign))
            {
                continue;
            }
            found.push((start..start + inner.len(), kind));
        }
    }
    found
}

/// Whether `www.` stands in a text: what no sign tells of an address begins so.
fn has_www(text: &str) -> bool {
    let bytes = text.as_bytes();
    memchr::memchr2_iter(b'w', b'W', bytes).any(|at| {
        let four = bytes.get(at..at + 4);
        four.is_some_and(|four| four.eq_ignore_ascii_case(b"www."))
    })
}

/// Returns what kind of address a text is.
pub(super) fn kind(text: &str) -> Option<&'static str> {
    let is_host = |host: &str| {
        let mut labels = host.split('.');
        host.contains('.')
            && labels.all(|label| {
                !label.is_empty()
                    && label
                        .chars()
                        .all(|char| char.is_ascii_alphanumeric() || char == '-')
            })
    };
    let host_of = |rest: &str| rest.split(['/', '?', '#', ':']).next().is_some_and(is_host);
    let lower = text.to_ascii_lowercase();
    if let Some(rest) = lower
        .strip_prefix("https://")
        .or_else(|| lower.strip_prefix("http://"))
    {
        return host_of(rest).then_some("web");
    }
    if lower.starts_with("www.") {
        return host_of(&lower).then_some("web");
    }
    if let Some((name, host)) = lower.split_once('@') {
        let is_name = !name.is_empty()
            && name
                .chars()
                .all(|char| char.is_ascii_alphanumeric() || ".-_+".contains(char));
        return (is_name && is_host(host)).then_some("mail");
    }
    // Without the beginning, it takes a way behind a host: “canada.ca/privacy”.
    let (host, path) = lower.split_once('/')?;
    let is_address =
        is_host(host) && !path.is_empty() && ENDS.iter().any(|end| host.ends_with(end));
    is_address.then_some("web")
}

#[cfg(test)]
mod tests {
    use super::kind;

    #[test]
    fn addresses_are_told_from_words() {
        for (text, expected) in [
            ("https://example.ca", Some("web")),
            ("HTTP://example.ca/a?b=c", Some("web")),
            ("www.example.ca", Some("web")),
            ("example.ca/privacy", Some("web")),
            ("info@example.ca", Some("mail")),
            ("Canada.ca", None),
            ("and/or", None),
            ("http://", None),
            ("https", None),
            ("@example", None),
            ("a@b", None),
            ("www", None),
            ("2.1/3.0", None),
        ] {
            assert_eq!(kind(text), expected, "{text}");
        }
    }
}
