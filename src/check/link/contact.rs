//! Links to an e-mail address, a telephone number or a site that lead nowhere, or elsewhere than their words say.

use std::ops::Range;

use crate::check::{Check, Reading, Run, Text, each_text};
use crate::diagnostic::{Finding, Rule};
use crate::document::links::Link;
use crate::locale::quantity::{Kind, quantities};
use crate::model::{Language, Severity};

const CONTACT: Rule = Rule::new("link/contact", Severity::Error);
const OTHER: Rule = Rule::new("link/other-address", Severity::Error);

pub(super) const CHECK: Check = Check {
    rules: &[&CONTACT, &OTHER],
    run: Run::Bundle(run),
};

fn run(reading: &Reading) -> Vec<Finding> {
    let mut findings = Vec::new();
    for (language, text) in each_text(reading) {
        for link in text.links.iter().filter(|link| !link.is_image) {
            if let Some(kind) = web_fault(&link.written) {
                findings.push(
                    Finding::new(&CONTACT, place(text, link))
                        .with("target", link.written.as_str())
                        .with("kind", kind),
                );
                continue;
            }
            let Some(to) = Contact::read(&link.written) else {
                continue;
            };
            if let Some(kind) = to.fault() {
                findings.push(
                    Finding::new(&CONTACT, place(text, link))
                        .with("target", link.written.as_str())
                        .with("kind", kind),
                );
            } else if let Some(said) = to.contradicted(language, text.words_of(link).trim()) {
                findings.push(
                    Finding::new(&OTHER, text.at(&link.span))
                        .with("said", said)
                        .with("target", to.shown()),
                );
            }
        }
    }
    findings
}

/// The destination without its scheme, or the whole link.
fn place(text: &Text, link: &Link) -> crate::model::Place {
    let range: Range<usize> = link.place(text.file);
    text.at(&range)
}

/// What a link leads to.
enum Contact<'l> {
    /// What follows `mailto:` (RFC 6068).
    Mail(&'l str),
    /// What follows `tel:` (RFC 3966).
    Phone(&'l str),
    /// The host of a page, without `www.`
    Host(&'l str),
}

impl<'l> Contact<'l> {
    fn read(destination: &'l str) -> Option<Self> {
        let (scheme, rest) = destination.split_once(':')?;
        match scheme.to_ascii_lowercase().as_str() {
            "mailto" => Some(Self::Mail(rest)),
            "tel" => Some(Self::Phone(rest)),
            "http" | "https" => host(destination).map(Self::Host),
            _ => None,
        }
    }

    /// Returns why nothing can be reached there.
    fn fault(&self) -> Option<&'static str> {
        match self {
            Self::Mail(rest) => {
                let (to, query) = rest.split_once('?').unwrap_or((rest, ""));
                // A letter whose addressee its writer fills in has a subject or a text.
                if to.is_empty() && !query.is_empty() {
                    return None;
                }
                to.split(',')
                    .any(|address| !is_mail(address))
                    .then_some("mail")
            }
            Self::Phone(rest) => phone_fault(rest),
            Self::Host(_) => None,
        }
    }

    /// Returns what the words of the link show, where they are an address or a number and another than the link's.
    fn contradicted(&self, language: Language, words: &str) -> Option<String> {
        match self {
            Self::Mail(rest) => {
                let to = rest.split('?').next().unwrap_or("");
                let said = words
                    .split_whitespace()
                    .map(|word| word.trim_matches(|char: char| !char.is_alphanumeric()))
                    // `<mailto:info@example.ca>` shows its scheme too.
                    .map(|word| match word.split_once(':') {
                        Some((scheme, rest)) if scheme.eq_ignore_ascii_case("mailto") => rest,
                        _ => word,
                    })
                    .find(|word| is_mail(word))?;
                let is_same = to.split(',').any(|own| own.eq_ignore_ascii_case(said));
                (!is_same).then(|| said.to_owned())
            }
            Self::Phone(rest) => {
                let own = national(rest.split(';').next().unwrap_or(""));
                let said = quantities(language, words)
                    .into_iter()
                    .find(|quantity| quantity.kind == Kind::Phone)?;
                let (number, _) = said.key.split_once('x').unwrap_or((&said.key, ""));
                (national(&dialled(number)) != own)
                    .then(|| words.get(said.range).unwrap_or(words).to_owned())
            }
            Self::Host(own) => {
                let is_one = !words.contains(char::is_whitespace);
                let is_web = words.contains("://") || words.starts_with("www.");
                let said = host(words).filter(|_| is_one && is_web)?;
                (!said.eq_ignore_ascii_case(own)).then(|| words.to_owned())
            }
        }
    }

    fn shown(&self) -> String {
        let (Self::Mail(rest) | Self::Phone(rest) | Self::Host(rest)) = self;
        rest.to_string()
    }
}

/// Returns why no page can be reached at an address of the web (RFC 3986, 3).
pub(super) fn web_fault(destination: &str) -> Option<&'static str> {
    let lower = destination.to_ascii_lowercase();
    let rest = lower
        .strip_prefix("https:")
        .or_else(|| lower.strip_prefix("http:"))?;
    let Some(rest) = rest.strip_prefix("//") else {
        return Some("slash");
    };
    if ["http:", "https:"]
        .iter()
        .any(|scheme| rest.starts_with(scheme))
    {
        return Some("twice");
    }
    let host = rest.split(['/', '?', '#']).next().unwrap_or("");
    if host.contains([',', ';', ' ']) || host.contains("%20") || host.contains("..") {
        return Some("host");
    }
    // A full stop belongs to the sentence; in “Inc.”, “St.” it is part of a name.
    let last = destination.rsplit(['/', '?', '#']).next().unwrap_or("");
    let words = last.strip_suffix(['.', ','])?;
    let is_name = words.contains(|char: char| char.is_uppercase() || char == '_');
    (!is_name).then_some("end")
}

/// Returns the host of an address, without `www.` and port.
fn host(address: &str) -> Option<&str> {
    let rest = match address.split_once("://") {
        Some((_, rest)) => rest,
        None => address,
    };
    let host = rest.split(['/', '?', '#', ':']).next()?;
    let host = match host.get(..4) {
        Some(start) if start.eq_ignore_ascii_case("www.") => &host[4..],
        _ => host,
    };
    host.contains('.').then_some(host)
}

/// Whether a text can be an e-mail address: one `@`, a name before it, a domain with a point behind it, no spaces.
fn is_mail(text: &str) -> bool {
    let Some((name, host)) = text.split_once('@') else {
        return false;
    };
    let is_label = |label: &str| {
        !label.is_empty()
            && label
                .chars()
                .all(|char| char.is_alphanumeric() || char == '-')
    };
    !name.is_empty()
        && !name.contains(char::is_whitespace)
        && !name.contains("%20")
        && host.contains('.')
        && host.split('.').all(is_label)
}

/// Returns why nobody can be called there. Numbers of North America have ten digits, and a 1 before them from afar;
/// those of three (911, 211) are called as they are. Others, after `+`, have seven to fifteen (ITU-T E.164).
fn phone_fault(rest: &str) -> Option<&'static str> {
    let number = rest.split(';').next().unwrap_or("").replace("%20", " ");
    let is_sign = |char: char| char.is_ascii_digit() || "+-.() \u{a0}\u{2011}".contains(char);
    if !number.chars().all(is_sign) {
        return Some("letters");
    }
    let all = digits(&number);
    let is_good = match number.trim().strip_prefix('+') {
        Some(_) if all.starts_with('1') => is_north_american(&all[1..]),
        Some(_) => (7..=15).contains(&all.len()),
        None if all.len() == 3 => true,
        None => is_north_american(all.strip_prefix('1').unwrap_or(&all)),
    };
    (!is_good).then_some("count")
}

/// Ten digits, of which neither the area nor the exchange begins with 0 or 1.
fn is_north_american(digits: &str) -> bool {
    let bytes = digits.as_bytes();
    bytes.len() == 10 && bytes[0] >= b'2' && bytes[3] >= b'2'
}

fn digits(text: &str) -> String {
    text.chars().filter(char::is_ascii_digit).collect()
}

/// A number as it is dialled where letters stand for digits: 1-800-O-CANADA (ITU-T E.161); letters past the last digit are
/// for the eye.
fn dialled(number: &str) -> String {
    let digit = |letter: char| match letter {
        'A'..='C' => '2',
        'D'..='F' => '3',
        'G'..='I' => '4',
        'J'..='L' => '5',
        'M'..='O' => '6',
        'P'..='S' => '7',
        'T'..='V' => '8',
        'W'..='Z' => '9',
        other => other,
    };
    if !number.contains(|char: char| char.is_ascii_uppercase()) {
        return number.to_owned();
    }
    let all = digits(&number.chars().map(digit).collect::<String>());
    all.chars().take(10).collect()
}

/// The digits of a number, without the 1 that is dialled from afar.
fn national(text: &str) -> String {
    let all = digits(text);
    match all.strip_prefix('1') {
        Some(rest) if rest.len() == 10 => rest.to_owned(),
        _ => all,
    }
}

#[cfg(test)]
mod tests {
    use super::{is_mail, phone_fault, web_fault};

    #[test]
    fn impossible_pages_are_told() {
        for (address, fault) in [
            ("https:/www.example.ca/", Some("slash")),
            ("https:www.example.ca/", Some("slash")),
            ("https://https://www.example.ca/", Some("twice")),
            ("https://www.example,ca/guide", Some("host")),
            ("https://www.example.ca/guide.", Some("end")),
            ("https://www.example.ca.", Some("end")),
            ("https://www.example.ca/guide,4", None),
            ("https://en.example.org/wiki/Example_Inc.", None),
            (
                "https://web.example.org/web/2020/https://www.example.ca/",
                None,
            ),
            ("mailto:info@example.ca", None),
        ] {
            assert_eq!(web_fault(address), fault, "{address}");
        }
    }

    #[test]
    fn impossible_addresses_are_told() {
        for (address, good) in [
            ("info@example.ca", true),
            ("first.last+tag@mail.example.gc.ca", true),
            ("info.example.ca", false),
            ("info@example", false),
            ("info @example.ca", false),
            ("info@exam ple.ca", false),
            ("@example.ca", false),
            ("info@example..ca", false),
            ("", false),
        ] {
            assert_eq!(is_mail(address), good, "{address}");
        }
    }

    #[test]
    fn impossible_numbers_are_told() {
        for (number, fault) in [
            ("+1-819-555-0100", None),
            ("+18195550100;ext=12", None),
            ("819-555-0100", None),
            ("1-800-555-0199", None),
            ("911", None),
            ("+33123456789", None),
            ("", Some("count")),
            ("+1-819-555-010", Some("count")),
            ("+1-819-555-01000", Some("count")),
            ("555-0100", Some("count")),
            ("1-800-O-CANADA", Some("letters")),
        ] {
            assert_eq!(phone_fault(number), fault, "{number}");
        }
    }
}
