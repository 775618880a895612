//! IP addresses, of both versions.

use std::net::{Ipv4Addr, Ipv6Addr};

use super::number::Joint;
use super::page::{Page, Span, run};
use super::stand::Stand;
use super::words::{REACH, listed};
use super::{Hit, Kind};

const WORDS: &[&str] = &["ip", "ipv4", "ipv6"];
/// What numbers of four parts are when they are no address.
const VERSIONS: &str = "version, v, release, build, firmware, update, patch, section, article, clause, chapter, \
    chapitre, paragraph, paragraphe, subsection, appendix, annexe, requirement, exigence, criterion, critère, \
    standard, norme, table, tableau, figure, step, étape, mise à jour, point, control";

/// An address that can be somebody's: none of those kept for documents (RFC 5737, RFC 3849, RFC 9637), for oneself, for
/// many (multicast) or for nobody; sure with the word near, where it is public. Networks (`/16`) are many people's.
pub(super) fn find(page: &Page, hits: &mut Vec<Hit>) {
    let mut done = 0;
    for group in 0..page.groups().len() {
        let found = four(page, group).or_else(|| {
            let Span { start, end } = page.groups()[group];
            let is_part = |byte: u8| byte == b':' || byte.is_ascii_alphabetic();
            let is_whole = !is_part(page.byte(end)) && !is_part(page.byte(start.wrapping_sub(1)));
            if is_whole || start < done {
                return None;
            }
            let span = token(page, start);
            done = span.end;
            six(page, span)
        });
        if let Some((span, is_public)) = found {
            let sure = is_public && page.near(span, WORDS);
            hits.push(span.hit(Kind::IpAddress, sure));
        }
    }
}

/// Four numbers joined by full stops, and whether they lead outside.
fn four(page: &Page, group: usize) -> Option<(Span, bool)> {
    if page.joint(group) != Joint::Dot || page.joint(group + 2) != Joint::Dot {
        return None;
    }
    let groups = page.groups().get(group..group + 4)?;
    let lengths: [usize; 4] = std::array::from_fn(|part| groups[part].len());
    let number = page
        .number(group, &lengths)
        .filter(|number| number.joint == Joint::Dot)?;
    let span = number.span;
    let address: Ipv4Addr = page.slice(span).parse().ok()?;
    let is_nobodys = address.is_documentation()
        || address.is_loopback()
        || address.is_multicast()
        || matches!(address.octets(), [0 | 240..=255, ..]);
    if is_nobodys || is_tied(page, span) {
        return None;
    }
    let is_named = page.near(span, WORDS);
    // 4.1.13.2 is a clause far more often than an address.
    let is_small = address.octets().iter().all(|&part| part < 32);
    let is_version = page
        .word(page.before(span, REACH / 2), &listed(VERSIONS))
        .is_some_and(|word| page.slice(page.before(span, span.start - word.end)).trim() == "");
    (!is_version && (is_named || !is_small))
        .then(|| (span, !address.is_private() && !address.is_link_local()))
}

/// The letters, digits and colons around a place, where they are few enough for an address.
fn token(page: &Page, at: usize) -> Span {
    let bytes = page.text().as_bytes();
    let is_part = |byte: &u8| byte.is_ascii_hexdigit() || *byte == b':';
    let before = bytes[at.saturating_sub(45)..at].iter().rev();
    let start = at - before.take_while(|byte| is_part(byte)).count();
    let end = (at + 45).min(bytes.len());
    Span {
        start,
        end: at + run(&bytes[at..end], is_part),
    }
}

fn six(page: &Page, span: Span) -> Option<(Span, bool)> {
    let written = page.slice(span);
    let span = match written.strip_suffix(':') {
        // A colon of the sentence.
        Some(rest) if !rest.ends_with(':') => Span {
            end: span.end - 1,
            ..span
        },
        _ => span,
    };
    if page
        .slice(span)
        .bytes()
        .filter(|&byte| byte == b':')
        .count()
        < 2
    {
        return None;
    }
    let address: Ipv6Addr = page.slice(span).parse().ok()?;
    let [first, second, ..] = address.segments();
    let is_documentation =
        (first, second) == (0x2001, 0xDB8) || (first == 0x3FFF && second < 0x1000);
    // Global, private and link-local addresses; all else is nobody's.
    let is_public = first >> 13 == 1;
    let is_somebodys = is_public || first >> 9 == 0x7E || first >> 6 == 0x3FA;
    // `2607:f8b0::` is a network.
    let is_whole =
        !page.slice(span).ends_with(':') && page.byte(span.start.wrapping_sub(1)) != b'_';
    (is_somebodys && !is_documentation && is_whole && !is_tied(page, span))
        .then_some((span, is_public))
}

/// Whether an address is a part of something longer, or a network.
fn is_tied(page: &Page, span: Span) -> bool {
    // The port of `24.48.0.1:8080` does not hide it.
    let is_port = page.byte(span.end) == b':';
    let rest = &page.text()[span.end..];
    let stand = if is_port {
        page.stand(Span {
            end: span.end + 1 + run(&rest.as_bytes()[1..], u8::is_ascii_digit),
            ..span
        })
    } else {
        page.stand(span)
    };
    stand != Stand::Alone
}

#[cfg(test)]
mod tests {
    use super::Kind::IpAddress;
    use crate::personal::testing::{clean, found};

    #[test]
    fn found_in_both_languages() {
        found(
            IpAddress,
            &[
                "IP address ⟦24.48.0.1⟧",
                "l’adresse IP ⟦142.250.69.195⟧ a été conservée",
                "⟨24.48.0.200⟩",
                "It came from ⟨66.249.66.1⟩.",
                "venue de ⟨66.249.66.1⟩, puis de ⟨66.249.66.2⟩",
                "⟨66.249.66.1⟩:8080",
                "IP: ⟦8.8.8.8⟧",
                "adresse IP ⟨192.168.1.20⟩",
                "⟨10.20.30.40⟩",
                "IPv6 ⟦2607:f8b0:4009:80b::200e⟧",
                "⟨2607:F8B0:4009:080B:0000:0000:0000:200E⟩",
                "l’adresse ⟨fe80::1c2b:3dff:fe4a:5b6c⟩",
                "⟨fd12:3456:789a:1::1⟩",
                "https://example.ca/?ip=⟦24.48.0.1⟧",
                "IP ⟦２４.４８.０.１⟧",
                "IP ⟦24.48.0\u{200B}.1⟧",
                "(⟨2607:f8b0::1⟩): une adresse",
            ],
        );
    }

    #[test]
    fn look_alikes_are_left_alone() {
        clean(&[
            // For documents, oneself, many, nobody.
            "192.0.2.1",
            "IP 198.51.100.7",
            "IP 203.0.113.9",
            "127.0.0.1",
            "0.0.0.0",
            "255.255.255.0",
            "224.0.0.251",
            "IP 2001:db8::1",
            "::1",
            "IP 3fff::1",
            // Versions and sections.
            "version 92.0.4515.107",
            "v92.0.4515.10",
            "firmware 24.48.0.1",
            "section 4.1.13.2",
            "4.1.13.2 The head of communications",
            "1.3.6.1.4.1",
            "norme 301.5.40.2",
            // Networks.
            "24.48.0.0/16",
            // Numbers, times, others.
            "256.1.1.1",
            "24.48.0.01",
            "24.48.0",
            "2024.12.09.1",
            "12:30",
            "12:30:45",
            "16 h 30 : 2",
            "2024-12-09T10:00:00",
            "00:1A:2B:3C:4D:5E",
            "std::vec2::size",
            "rust_2021::prelude",
            "2607:f8b0::/32",
            "2607:f8b0::",
            "IP, section 2.5.5.1",
            "face::1",
            "https://24.48.0.1/page",
        ]);
    }
}
