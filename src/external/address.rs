//! An address of the web as it is asked for: without its fragment, which no host is told.

use std::fmt;

/// An address of `http` or `https`; equal when the same request is made for it.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct WebAddress {
    scheme: &'static str,
    /// The host and its port, lower case.
    authority: String,
    /// The path and the query; begins with `/`.
    path: String,
}

impl WebAddress {
    /// Reads an address as written; `None` where it is of another scheme, or no request can be made of it: one with a
    /// password, a port that there is not, or a host's name that is not ASCII.
    #[must_use]
    pub fn read(text: &str) -> Option<Self> {
        let text = text.split('#').next().unwrap_or(text);
        let (scheme, rest) = text.split_once("://")?;
        let scheme = ["http", "https"]
            .into_iter()
            .find(|known| known.eq_ignore_ascii_case(scheme))?;
        let end = rest.find(['/', '?', '\\']).unwrap_or(rest.len());
        let (authority, path) = rest.split_at(end);
        let is_plain = |byte: u8| byte.is_ascii_alphanumeric() || b"-._~:[]%".contains(&byte);
        if authority.is_empty() || !authority.bytes().all(is_plain) {
            return None;
        }
        let port = &authority[authority.rfind(']').map_or(0, |end| end + 1)..];
        if let Some((_, port)) = port.split_once(':')
            && !port.is_empty()
            && port.parse::<u16>().is_err()
        {
            return None;
        }
        let slash = if path.starts_with('/') { "" } else { "/" };
        Some(Self {
            scheme,
            authority: authority.to_ascii_lowercase(),
            path: format!("{slash}{}", encoded(path.as_bytes())),
        })
    }

    /// Returns the name of the host, without its port.
    #[must_use]
    pub fn host(&self) -> &str {
        match (self.authority.find(']'), self.authority.rfind(':')) {
            (Some(end), _) => &self.authority[..=end],
            (None, Some(colon)) => &self.authority[..colon],
            (None, None) => &self.authority,
        }
    }

    /// Returns where a `Location` leads from here (RFC 9110, 10.2.2), and its fragment with its `#`. `None` where it leads
    /// out of the web.
    pub(super) fn join(&self, location: &[u8]) -> Option<(Self, String)> {
        let text = encoded(location.trim_ascii());
        let (reference, fragment) = text.split_at(text.find('#').unwrap_or(text.len()));
        let Self {
            scheme, authority, ..
        } = self;
        let place = self.path.split('?').next().unwrap_or("/");
        let head = reference.split(['/', '?']).next().unwrap_or("");
        let whole = if head.contains(':') {
            reference.to_owned()
        } else if reference.starts_with("//") {
            format!("{scheme}:{reference}")
        } else if reference.is_empty() {
            self.to_string()
        } else if reference.starts_with('?') {
            format!("{scheme}://{authority}{place}{reference}")
        } else if reference.starts_with('/') {
            format!("{scheme}://{authority}{}", without_dots(reference))
        } else {
            let folder = place.rfind('/').map_or("/", |at| &place[..=at]);
            let path = without_dots(&format!("{folder}{reference}"));
            format!("{scheme}://{authority}{path}")
        };
        Some((Self::read(&whole)?, fragment.to_owned()))
    }
}

impl fmt::Display for WebAddress {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(
            formatter,
            "{}://{}{}",
            self.scheme, self.authority, self.path
        )
    }
}

/// Percent-encodes what may not stand in a request; what is encoded already stays.
fn encoded(bytes: &[u8]) -> String {
    let mut text = String::with_capacity(bytes.len());
    for byte in bytes.iter().copied() {
        if byte.is_ascii_graphic() && !b"\"<>\\^`{|}".contains(&byte) {
            text.push(char::from(byte));
        } else {
            text.push('%');
            for digit in [byte >> 4, byte & 15] {
                text.push(char::from(b"0123456789ABCDEF"[usize::from(digit)]));
            }
        }
    }
    text
}

/// Takes `.` and `..` out of a path (RFC 3986, 5.2.4).
fn without_dots(path: &str) -> String {
    let (path, query) = path.split_at(path.find('?').unwrap_or(path.len()));
    let mut segments = Vec::new();
    for segment in path.split('/').skip(1) {
        match segment {
            "." => {}
            ".." => {
                segments.pop();
            }
            _ => segments.push(segment),
        }
    }
    let is_folder = ["/.", "/.."].iter().any(|end| path.ends_with(end));
    if is_folder {
        segments.push("");
    }
    format!("/{}{query}", segments.join("/"))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn one_request_is_one_address() {
        for (written, asked) in [
            ("https://Example.ca", "https://example.ca/"),
            ("HTTP://example.ca:80?a=1#b", "http://example.ca:80/?a=1"),
            ("https://example.ca/é b", "https://example.ca/%C3%A9%20b"),
            ("https://example.ca/%C3%A9", "https://example.ca/%C3%A9"),
        ] {
            let read = WebAddress::read(written).map(|address| address.to_string());
            assert_eq!(read.as_deref(), Some(asked), "{written}");
        }
        for none in [
            "mailto:a@example.ca",
            "https://",
            "https:///a",
            "https://user:word@example.ca/",
            "https://exämple.ca/",
            "https://a b/",
            "https://example.ca:99999/",
            "https://a:b:c/",
            "ftp://example.ca/",
            "",
        ] {
            assert_eq!(WebAddress::read(none), None, "{none}");
        }
    }

    #[test]
    fn hosts_are_without_port() {
        for (address, host) in [
            ("http://127.0.0.1:8080/a", "127.0.0.1"),
            ("http://[::1]:8080/a", "[::1]"),
            ("http://[::1]/a", "[::1]"),
            ("http://a.ca/b:c", "a.ca"),
        ] {
            assert_eq!(WebAddress::read(address).unwrap().host(), host);
        }
    }

    #[test]
    fn locations_are_followed_as_browsers_do() {
        let base = WebAddress::read("https://a.ca/b/c?d=e").unwrap();
        for (location, next, fragment) in [
            (&b"https://x.ca/y"[..], "https://x.ca/y", ""),
            (b"//x.ca/y#z", "https://x.ca/y", "#z"),
            (b"/y/../z", "https://a.ca/z", ""),
            (b"y", "https://a.ca/b/y", ""),
            (b"../y?q=../r", "https://a.ca/y?q=../r", ""),
            (b"..", "https://a.ca/", ""),
            (b"../../../..", "https://a.ca/", ""),
            (b"?q", "https://a.ca/b/c?q", ""),
            (b"", "https://a.ca/b/c?d=e", ""),
            (b" /\xe9\xff ", "https://a.ca/%E9%FF", ""),
        ] {
            let (to, of) = base.join(location).unwrap();
            assert_eq!((&*to.to_string(), &*of), (next, fragment), "{location:?}");
        }
        for none in [&b"mailto:x@a.ca"[..], b"javascript:x", b"http://", b"//"] {
            assert_eq!(base.join(none), None, "{none:?}");
        }
    }
}
