//! Links that only lead somewhere inside an office: `localhost`, addresses of a local network, hosts without a domain,
//! pages behind the sign-in of the government's own network.

use std::net::{IpAddr, Ipv6Addr};

use super::contact::web_fault;
use crate::check::{Check, Reading, Run, each_text};
use crate::diagnostic::{Finding, Rule};
use crate::document::target::Target;
use crate::model::Severity;

const RULE: Rule = Rule::new("link/private-host", Severity::Warning);

pub(super) const CHECK: Check = Check {
    rules: &[&RULE],
    run: Run::Bundle(run),
};

/// Last labels that no public host has (RFC 6761, RFC 6762, RFC 8375, and what offices use).
const INNER_ENDS: &[&str] = &[
    "arpa",
    "corp",
    "home",
    "internal",
    "intranet",
    "invalid",
    "lan",
    "local",
    "localdomain",
    "localhost",
];

/// First labels of pages for staff: `intranet.example.gc.ca`.
const INNER_LABELS: &[&str] = &[
    "extranet",
    "gcconnex",
    "gcdocs",
    "gcintranet",
    "gcpedia",
    "gcxgce",
    "intranet",
    "publiservice",
];

/// Hosts whose pages ask for an account of the office.
const SIGNED_IN: &[&str] = &[
    "docs.google.com",
    "drive.google.com",
    "onedrive.live.com",
    "outlook.office.com",
    "outlook.office365.com",
    "sharepoint.com",
    "teams.microsoft.com",
];

fn run(reading: &Reading) -> Vec<Finding> {
    each_text(reading)
        .flat_map(|(_, text)| text.links.iter().map(move |link| (text, link)))
        .filter_map(|(text, link)| match link.target() {
            // What is no address is told as that.
            Target::Outside(address) if web_fault(address).is_none() => {
                let host = host(address).filter(|host| is_private(host))?;
                Some(
                    Finding::new(&RULE, text.at(&link.place(text.file)))
                        .with("kind", if is_own(&host) { "own" } else { "office" })
                        .with("host", host)
                        .with("target", link.written.as_str()),
                )
            }
            _ => None,
        })
        .collect()
}

/// Returns the host of a web address, in lower case.
fn host(address: &str) -> Option<String> {
    let (scheme, rest) = address.split_once("://")?;
    if !scheme.eq_ignore_ascii_case("http") && !scheme.eq_ignore_ascii_case("https") {
        return None;
    }
    let authority = rest.split(['/', '?', '#', '\\']).next()?;
    let host = authority.rsplit('@').next()?;
    let host = match host.strip_prefix('[') {
        Some(inner) => inner.split(']').next()?,
        None => host.split(':').next()?,
    };
    Some(host.trim_end_matches('.').to_ascii_lowercase())
}

fn is_private(host: &str) -> bool {
    if let Ok(address) = host.parse::<IpAddr>() {
        return is_inner_address(address);
    }
    let mut labels = host.strip_prefix("www.").unwrap_or(host).split('.');
    let (first, last) = (labels.next(), labels.next_back());
    match (first, last) {
        (Some(name), None) => !name.is_empty(),
        (Some(first), Some(last)) => {
            INNER_ENDS.contains(&last)
                || INNER_LABELS.contains(&first)
                || SIGNED_IN.iter().any(|known| {
                    host.strip_suffix(known)
                        .is_some_and(|rest| rest.is_empty() || rest.ends_with('.'))
                })
        }
        _ => false,
    }
}

/// Whether a host is the very computer that asks for it (RFC 6761, 6.3).
fn is_own(host: &str) -> bool {
    let is_name = host == "localhost" || host.ends_with(".localhost");
    is_name
        || host
            .parse::<IpAddr>()
            .is_ok_and(|address| address.is_loopback())
}

/// Addresses that no router of the Internet passes on (RFC 1918, RFC 3927, RFC 4193, RFC 4291).
fn is_inner_address(address: IpAddr) -> bool {
    match address {
        IpAddr::V4(four) => {
            four.is_private() || four.is_loopback() || four.is_link_local() || four.is_unspecified()
        }
        IpAddr::V6(six) => {
            six == Ipv6Addr::LOCALHOST
                || six.is_unspecified()
                || six.is_unique_local()
                || six.is_unicast_link_local()
                || six
                    .to_ipv4_mapped()
                    .is_some_and(|four| is_inner_address(IpAddr::V4(four)))
        }
    }
}

#[cfg(test)]
mod tests {
    use super::{host, is_private};

    #[test]
    fn hosts_inside_an_office_are_told_from_public_ones() {
        for (address, expected) in [
            ("http://localhost:8080/x", true),
            ("http://LOCALHOST", true),
            ("https://intranet/team", true),
            ("https://intranet.example.gc.ca/x", true),
            ("https://gcconnex.gc.ca/x", true),
            ("https://www.gcpedia.gc.ca/wiki/x", true),
            ("https://gcdocs.gc.ca/x", true),
            ("https://docs.google.com/document/x", true),
            ("https://www.google.com/x", false),
            ("https://printer.local", true),
            ("http://127.0.0.1/x", true),
            ("http://10.1.2.3", true),
            ("http://192.168.1.4:81/x", true),
            ("http://172.20.0.1", true),
            ("http://[::1]:8000/", true),
            ("http://[fd00::1]/", true),
            ("http://a@localhost/", true),
            ("https://office.sharepoint.com/:w:/r/x", true),
            ("https://example.ca./", false),
            ("https://www.canada.ca/intranet/", false),
            ("https://local.example.ca/", false),
            ("https://mysharepoint.com.example.ca/", false),
            ("https://notsharepoint.com/", false),
            ("http://172.32.0.1", false),
            ("http://8.8.8.8/", false),
            ("http://[2001:db8::1]/", false),
            ("https:///x", false),
        ] {
            let host = host(address).expect("a web address of the test");
            assert_eq!(is_private(&host), expected, "{address}");
        }
        assert_eq!(host("mailto:a@localhost"), None);
    }
}
