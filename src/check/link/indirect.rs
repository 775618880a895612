//! Links that lead through another service: addresses that were shortened, or that a mail program rewrote for one person.

use crate::check::{Check, Reading, Run, each_text};
use crate::diagnostic::{Finding, Rule};
use crate::model::Severity;

const RULE: Rule = Rule::new("link/indirect", Severity::Warning);

pub(super) const CHECK: Check = Check {
    rules: &[&RULE],
    run: Run::Bundle(run),
};

/// Services that shorten addresses.
const SHORT: &[&str] = &[
    "bit.ly",
    "buff.ly",
    "cutt.ly",
    "goo.gl",
    "is.gd",
    "lnkd.in",
    "ow.ly",
    "rebrand.ly",
    "t.co",
    "tiny.cc",
    "tinyurl.com",
];

/// Hosts that mail programs put before the links of a letter; the address of who received it stands in the link.
const REWRITTEN: &[&str] = &[
    "safelinks.protection.outlook.com",
    "urldefense.com",
    "urldefense.proofpoint.com",
];

fn run(reading: &Reading) -> Vec<Finding> {
    each_text(reading)
        .flat_map(|(_, text)| text.links.iter().map(move |link| (text, link)))
        .filter_map(|(text, link)| {
            let (kind, host) = service(&link.written)?;
            let place = text.at(&link.place(text.file));
            let finding = Finding::new(&RULE, place)
                .with("kind", kind)
                .with("host", host);
            // It names a person: logs are public.
            Some(if kind == "rewritten" {
                finding.secret()
            } else {
                finding
            })
        })
        .collect()
}

/// Returns the service that an address leads through, and what it does.
fn service(address: &str) -> Option<(&'static str, &'static str)> {
    let (scheme, rest) = address.split_once("://")?;
    if !scheme.eq_ignore_ascii_case("http") && !scheme.eq_ignore_ascii_case("https") {
        return None;
    }
    let host = rest
        .split(['/', '?', '#', ':'])
        .next()?
        .to_ascii_lowercase();
    let find = |known: &[&'static str]| {
        known.iter().copied().find(|known| {
            host.strip_suffix(known)
                .is_some_and(|rest| rest.is_empty() || rest.ends_with('.'))
        })
    };
    let short = find(SHORT).map(|host| ("short", host));
    short.or_else(|| find(REWRITTEN).map(|host| ("rewritten", host)))
}

#[cfg(test)]
mod tests {
    use super::service;

    #[test]
    fn services_are_told_from_other_hosts() {
        for (address, expected) in [
            ("https://bit.ly/3x", Some("short")),
            ("https://www.tinyurl.com/x", Some("short")),
            (
                "https://can01.safelinks.protection.outlook.com/?url=x",
                Some("rewritten"),
            ),
            ("https://rabbit.ly/x", None),
            ("https://www.example.com/bit.ly", None),
            ("mailto:a@bit.ly", None),
        ] {
            let kind = service(address).map(|(kind, _)| kind);
            assert_eq!(kind, expected, "{address}");
        }
    }
}
