//! Telephone numbers, e-mail addresses; web addresses, which are passed over whole.

use super::text::is_letter;
use super::{Kind, Reader, Weight};

/// How far back an e-mail address is followed.
const LOCAL: usize = 64;

/// How far the name of a site or file is followed: beyond, each of its parts would be followed anew.
const ADDRESS: usize = 256;

/// The ends of domain names and file names that Canadian texts name.
const DOMAINS: [&str; 16] = [
    "ca", "com", "org", "net", "gov", "int", "info", "io", "eu", "fr", "html", "htm", "pdf",
    "docx", "xlsx", "csv",
];

impl Reader<'_> {
    /// Reads a telephone number in any grouping, its extension, and 1-800-O-Canada.
    pub(super) fn phone(&mut self, start: usize) -> bool {
        let text = self.text;
        let mut area = start;
        // The 1 of long distance.
        if text.byte(start) == b'1' && !text.byte(start + 1).is_ascii_digit() {
            let Some(next) = self.phone_gap(start + 1) else {
                return false;
            };
            area = next;
        }
        let bracket = text.byte(area) == b'(' || text.before(area) == b'(';
        area += usize::from(text.byte(area) == b'(');
        if !text.has_digits(area, 3) {
            return self.short_phone(start);
        }
        let close = usize::from(text.byte(area + 3) == b')');
        let after = area + 3 + close;
        let exchange = self.phone_gap(after).or((close > 0).then_some(after));
        let Some(exchange) = exchange else {
            return false;
        };
        let long = area > start;
        if !text.has_digits(exchange, 3) {
            return long && self.vanity(start, area, exchange);
        }
        let Some(line) = self
            .phone_gap(exchange + 3)
            .filter(|at| text.has_digits(*at, 4))
        else {
            return false;
        };
        // Three groups and spaces may also be numbers: « 819 555 0100 » needs the digits of a real one.
        let signs = !(text.space(after).is_some() && text.space(exchange + 3).is_some());
        let real = |at: usize| matches!(text.byte(at), b'2'..=b'9');
        if !(signs || long || bracket || real(area) && real(exchange)) {
            return false;
        }
        let start = if text.before(start) == b'(' {
            start - 1
        } else {
            start
        };
        let (mut key, mut end) = (String::with_capacity(18), line + 4);
        for (at, count) in [(area, 3), (exchange, 3), (line, 4)] {
            key.push_str(text.part(at, at + count));
            key.push_str(if at == line { "" } else { "-" });
        }
        if let Some((digits, stop)) = self.extension(end) {
            key.push('x');
            key.push_str(text.part(digits, stop));
            end = stop;
        }
        self.keep(start..end, Kind::Phone, key, Weight::Sure)
    }

    /// Passes over what parts the groups of a telephone number.
    fn phone_gap(&self, at: usize) -> Option<usize> {
        let text = self.text;
        let point = || (text.byte(at) == b'.').then_some(at + 1);
        // « 819 555-0100 », "819 - 555 - 0100", "(819) 555"
        let spaced = text
            .space(at)
            .map(|space| text.dash(space).map_or(space, |dash| text.gap(dash)));
        text.dash(at).or_else(point).or(spaced)
    }

    /// Reads "ext. 123", « poste 123 » after a telephone number: where its digits begin and end.
    fn extension(&self, end: usize) -> Option<(usize, usize)> {
        let text = self.text;
        let comma = end + usize::from(text.byte(end) == b',');
        let at = text.gap(comma);
        let at = at + usize::from(text.byte(at) == b'(');
        let (word, stop) = text.word(at);
        if !matches!(word.as_str(), "ext" | "extension" | "x" | "poste" | "p") {
            return None;
        }
        let digits = text.gap(stop + usize::from(text.byte(stop) == b'.'));
        let end = text.digits(digits);
        (1..=6).contains(&(end - digits)).then_some((digits, end))
    }

    /// Reads the letters that stand for digits: 1-800-O-Canada.
    fn vanity(&mut self, start: usize, area: usize, at: usize) -> bool {
        let text = self.text;
        let mut end = text.letters(at);
        if let Some(dash) = text.dash(end)
            && end > at
        {
            end = text.letters(dash).max(end);
        }
        let letters = text.part(at, end);
        if end - at < 4 || !letters.starts_with(|first: char| first.is_ascii_uppercase()) {
            return false;
        }
        let letters: String = letters.chars().filter(char::is_ascii_alphabetic).collect();
        let key = format!(
            "{}-{}",
            text.part(area, area + 3),
            letters.to_ascii_uppercase()
        );
        self.keep(start..end, Kind::Phone, key, Weight::Sure)
    }

    /// Reads 9-1-1 and its like, which may also be written 911.
    fn short_phone(&mut self, start: usize) -> bool {
        let text = self.text;
        if !text.has_digits(start, 1) {
            return false;
        }
        let next = |at: usize| text.dash(at).filter(|at| text.has_digits(*at, 1));
        let Some(second) = next(start + 1) else {
            return false;
        };
        let Some(third) = next(second + 1) else {
            return false;
        };
        let digits = [start, second, third].map(|at| text.part(at, at + 1));
        let key = digits.concat();
        self.keep(start..third + 1, Kind::Number, key, Weight::Sure)
    }

    /// Reads the e-mail address around an @; a mere @name is passed over.
    pub(super) fn at_sign(&mut self) {
        let text = self.text;
        let sign = self.at;
        let from = sign.saturating_sub(LOCAL);
        let local = text.0.as_bytes().get(from..sign).unwrap_or_default();
        let is_local = |byte: &u8| byte.is_ascii_alphanumeric() || b"._%+-".contains(byte);
        let count = local.iter().rev().take_while(|byte| is_local(byte)).count();
        let start = sign - count;
        let domain = text.0.as_bytes().get(sign + 1..).unwrap_or_default();
        let is_domain = |byte: &&u8| byte.is_ascii_alphanumeric() || b".-_".contains(byte);
        let mut end = sign + 1 + domain.iter().take_while(is_domain).count();
        while matches!(text.before(end), b'.' | b'-' | b'_') {
            end -= 1;
        }
        let address = text.part(start, end);
        let has_point = text.part(sign + 1, end).contains('.');
        if count > 0 && has_point {
            // Its digits may have been taken for numbers.
            while self.found.last().is_some_and(|last| last.range.end > start) {
                self.found.pop();
                self.shapes.pop();
            }
            let key = address.to_ascii_lowercase();
            self.keep(start..end, Kind::Email, key, Weight::Sure);
        } else {
            self.at = end.max(sign + 1);
        }
    }

    /// Passes over the web address or file name that begins at `start`, if one does.
    pub(super) fn address(&mut self, start: usize) -> bool {
        let text = self.text;
        let end = text.letters(text.digits(start));
        let scheme = text.starts(end, "://");
        let pointed = text.byte(end) == b'.' && is_letter(text.byte(end + 1));
        if !scheme && !pointed {
            return false;
        }
        let after = text.0.as_bytes().get(end..).unwrap_or_default();
        if !scheme {
            let is_name = |byte: &&u8| byte.is_ascii_alphanumeric() || b".-_".contains(byte);
            let mut name = end + after.iter().take(ADDRESS).take_while(is_name).count();
            while matches!(text.before(name), b'.' | b'-' | b'_') {
                name -= 1;
            }
            let last = text
                .part(start, name)
                .rsplit('.')
                .next()
                .unwrap_or_default();
            let known = |domain: &str| domain.eq_ignore_ascii_case(last);
            if !(DOMAINS.iter().any(|domain| known(domain)) || text.starts(start, "www.")) {
                return false;
            }
            // An e-mail address is read at its @.
            if text.byte(name) == b'@' {
                return false;
            }
        }
        let is_run = |byte: &&u8| {
            !byte.is_ascii_whitespace() && !b"\"<>[]{}|".contains(byte) && **byte < 0xC2
        };
        let mut end = end + after.iter().take_while(is_run).count();
        while matches!(
            text.before(end),
            b'.' | b',' | b';' | b':' | b')' | b'!' | b'?' | b'\''
        ) {
            end -= 1;
        }
        self.at = end;
        true
    }

    /// Passes over a hashtag: a name, whatever digits it holds. #5 is a number.
    pub(super) fn hashtag(&mut self) {
        let text = self.text;
        let mut end = self.at + 1;
        if is_letter(text.byte(end)) {
            while is_letter(text.byte(end))
                || text.byte(end).is_ascii_digit()
                || text.byte(end) == b'_'
            {
                end = text.letters(text.digits(end)).max(end + 1);
            }
        }
        self.at = end;
    }
}
