//! A request, read strictly: what is not plainly right is refused with a status, and the connection with it.

#![expect(
    clippy::disallowed_methods,
    reason = "nothing that is made depends on it: a request that does not come to its end is given up"
)]

use std::io::{ErrorKind, Read};
use std::net::TcpStream;
use std::time::{Duration, Instant};

use super::{
    BAD_REQUEST, HEAD_TOO_LARGE, NOT_ALLOWED, NOT_IMPLEMENTED, Status, TIMED_OUT, TOO_LARGE,
    TOO_LONG,
};

/// The bytes of the longest head, and how many fields it has at most.
const HEAD: usize = 16 << 10;
const FIELDS: usize = 64;

/// The bytes of the longest address.
const TARGET: usize = 4 << 10;

/// The bytes of the longest body: a form of a few fields.
const BODY: usize = 4 << 10;

/// How long a request may take to arrive once it has begun, and how long a connection may wait for its next.
const ARRIVAL: Duration = Duration::from_secs(10);
const IDLE: Duration = Duration::from_mins(1);

/// What is asked for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(in crate::preview) enum Method {
    Get,
    Head,
    Post,
}

/// A request.
#[derive(Debug)]
pub(in crate::preview) struct Request {
    pub(in crate::preview) method: Method,
    /// The path, decoded: begins with a slash, and has no segment that is empty (but for the last), `.` or `..`.
    pub(in crate::preview) path: String,
    /// What stands after the question mark, as it came.
    pub(in crate::preview) query: String,
    /// The names of fields are in small letters.
    fields: Vec<(String, String)>,
    pub(in crate::preview) body: Vec<u8>,
}

impl Request {
    /// Returns a field of the head, by its name in small letters.
    pub(in crate::preview) fn field(&self, name: &str) -> Option<&str> {
        let field = self.fields.iter().find(|(other, _)| other == name)?;
        Some(&field.1)
    }

    /// Returns a value of the query, decoded.
    pub(in crate::preview) fn asked(&self, name: &str) -> Option<String> {
        asked(&self.query, name)
    }

    /// Returns a value of a form, decoded.
    pub(in crate::preview) fn given(&self, name: &str) -> Option<String> {
        asked(std::str::from_utf8(&self.body).ok()?, name)
    }

    /// Returns whether the other side wants to keep the connection.
    pub(super) fn keeps(&self) -> bool {
        self.field("connection")
            .is_none_or(|field| !field.eq_ignore_ascii_case("close"))
    }
}

/// What came over a connection.
pub(super) struct Incoming {
    stream: TcpStream,
    buffer: Vec<u8>,
}

impl Incoming {
    pub(super) fn new(stream: TcpStream) -> Self {
        Self {
            stream,
            buffer: Vec::new(),
        }
    }

    /// Reads the next request; `None` when the other side has no more.
    pub(super) fn next(&mut self) -> Result<Option<Request>, Status> {
        let mut deadline = Instant::now() + IDLE;
        if !self.buffer.is_empty() {
            deadline = Instant::now() + ARRIVAL;
        }
        let end = loop {
            if let Some(end) = end_of_head(&self.buffer) {
                if end > HEAD {
                    return Err(too_large(&self.buffer));
                }
                break end;
            }
            if self.buffer.len() > HEAD {
                return Err(too_large(&self.buffer));
            }
            let was_empty = self.buffer.is_empty();
            match self.more(deadline) {
                Ok(0) if self.buffer.is_empty() => return Ok(None),
                Ok(0) => return Err(BAD_REQUEST),
                Ok(_) if was_empty => deadline = Instant::now() + ARRIVAL,
                Ok(_) => {}
                Err(ErrorKind::WouldBlock | ErrorKind::TimedOut) if !was_empty => {
                    return Err(TIMED_OUT);
                }
                Err(_) => return Ok(None),
            }
        };
        let head: Vec<u8> = self.buffer.drain(..end).collect();
        let (mut request, length) = parse(&head)?;
        let deadline = Instant::now() + ARRIVAL;
        while self.buffer.len() < length {
            match self.more(deadline) {
                Ok(0) => return Err(BAD_REQUEST),
                Ok(_) => {}
                Err(ErrorKind::WouldBlock | ErrorKind::TimedOut) => return Err(TIMED_OUT),
                Err(_) => return Ok(None),
            }
        }
        request.body = self.buffer.drain(..length).collect();
        Ok(Some(request))
    }

    fn more(&mut self, deadline: Instant) -> Result<usize, ErrorKind> {
        let left = deadline.saturating_duration_since(Instant::now());
        if left.is_zero() {
            return Err(ErrorKind::TimedOut);
        }
        let refused = |error: std::io::Error| error.kind();
        self.stream.set_read_timeout(Some(left)).map_err(refused)?;
        let mut piece = [0; 4 << 10];
        let length = self.stream.read(&mut piece).map_err(refused)?;
        self.buffer.extend_from_slice(&piece[..length]);
        Ok(length)
    }
}

/// Tells which part of a head is too large.
fn too_large(head: &[u8]) -> Status {
    let first = head.iter().position(|byte| *byte == b'\n');
    if first.is_none_or(|length| length > TARGET) {
        TOO_LONG
    } else {
        HEAD_TOO_LARGE
    }
}

fn end_of_head(bytes: &[u8]) -> Option<usize> {
    let at = bytes.windows(4).position(|four| four == b"\r\n\r\n")?;
    Some(at + 4)
}

/// Reads a head; the second value is the length of the body that follows it.
fn parse(head: &[u8]) -> Result<(Request, usize), Status> {
    let mut fields = [httparse::EMPTY_HEADER; FIELDS];
    let mut parsed = httparse::Request::new(&mut fields);
    match parsed.parse(head) {
        Ok(httparse::Status::Complete(_)) => {}
        Err(httparse::Error::TooManyHeaders) => return Err(HEAD_TOO_LARGE),
        _ => return Err(BAD_REQUEST),
    }
    let method = match parsed.method {
        Some("GET") => Method::Get,
        Some("HEAD") => Method::Head,
        Some("POST") => Method::Post,
        _ => return Err(NOT_ALLOWED),
    };
    let target = parsed.path.unwrap_or("");
    if target.len() > TARGET {
        return Err(TOO_LONG);
    }
    let (path, query) = target.split_once('?').unwrap_or((target, ""));
    let mut own: Vec<(String, String)> = Vec::new();
    for field in parsed.headers.iter() {
        let text = std::str::from_utf8(field.value).map_err(|_| BAD_REQUEST)?;
        own.push((field.name.to_ascii_lowercase(), text.trim().to_owned()));
    }
    let all = |name: &str| own.iter().filter(move |(other, _)| other == name).count();
    // Two hosts, or two lengths: somebody hopes that we take another than somebody else did.
    if all("host") != 1 || all("content-length") > 1 || all("origin") > 1 {
        return Err(BAD_REQUEST);
    }
    if all("transfer-encoding") > 0 {
        return Err(NOT_IMPLEMENTED);
    }
    let request = Request {
        method,
        path: path_of(path).ok_or(BAD_REQUEST)?,
        query: query.to_owned(),
        fields: own,
        body: Vec::new(),
    };
    let length = match request.field("content-length") {
        None => 0,
        Some(text) if text.bytes().all(|byte| byte.is_ascii_digit()) => {
            text.parse().map_err(|_| TOO_LARGE)?
        }
        Some(_) => return Err(BAD_REQUEST),
    };
    if length > BODY || method != Method::Post && length > 0 {
        return Err(TOO_LARGE);
    }
    Ok((request, length))
}

/// Decodes a path. `None` for what no page of ours links to: a segment that is empty, hidden or leads up, a slash or a
/// backslash written otherwise, a control character, what is not UTF-8.
pub(in crate::preview) fn path_of(written: &str) -> Option<String> {
    let inner = written.strip_prefix('/')?;
    let mut segments: Vec<String> = Vec::new();
    for segment in inner.split('/') {
        let segment = decoded(segment, false)?;
        let is_bad = |char: char| char == '/' || char == '\\' || char.is_control();
        if segment.starts_with('.') || segment.contains(is_bad) {
            return None;
        }
        segments.push(segment);
    }
    let (_, before) = segments.split_last()?;
    if before.iter().any(String::is_empty) {
        return None;
    }
    Some(format!("/{}", segments.join("/")))
}

pub(in crate::preview) fn asked(pairs: &str, name: &str) -> Option<String> {
    pairs.split('&').find_map(|pair| {
        let (key, value) = pair.split_once('=').unwrap_or((pair, ""));
        (key == name).then(|| decoded(value, true)).flatten()
    })
}

/// Decodes `%20`, and in forms `+`. `None` for what is no such code, or not UTF-8.
fn decoded(text: &str, is_form: bool) -> Option<String> {
    let mut bytes = Vec::with_capacity(text.len());
    let mut rest = text.bytes();
    while let Some(byte) = rest.next() {
        bytes.push(match byte {
            b'%' => {
                let digit = |byte: Option<u8>| char::from(byte?).to_digit(16);
                let (high, low) = (digit(rest.next())?, digit(rest.next())?);
                u8::try_from(high * 16 + low).ok()?
            }
            b'+' if is_form => b' ',
            byte => byte,
        });
    }
    String::from_utf8(bytes).ok()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn paths_lead_nowhere_but_down() {
        for (written, path) in [
            ("/", "/"),
            ("/en/", "/en/"),
            ("/en/a%20b/c", "/en/a b/c"),
            ("/fr/%C3%A9t%C3%A9/", "/fr/été/"),
        ] {
            assert_eq!(path_of(written).as_deref(), Some(path));
        }
        for bad in [
            "",
            "en/",
            "//",
            "//en/",
            "/en//x",
            "/..",
            "/en/../site.toml",
            "/en/%2e%2e/x",
            "/en/%2E./x",
            "/en/..%2fsite.toml",
            "/en/%5c..%5cx",
            "/a%00b",
            "/%ff",
            "/%zz",
            "/%4",
            "/.git/config",
            "/en/%0d%0a",
            "http://127.0.0.1/en/",
            "*",
        ] {
            assert_eq!(path_of(bad), None, "{bad}");
        }
    }

    #[test]
    fn heads_are_read_strictly() {
        let parsed =
            |head: &str| parse(head.as_bytes()).map(|(request, length)| (request.path, length));
        assert_eq!(
            parsed("GET /en/?a=b HTTP/1.1\r\nHost: a\r\n\r\n"),
            Ok(("/en/".to_owned(), 0))
        );
        for (head, status) in [
            ("GET / HTTP/1.1\r\n\r\n", BAD_REQUEST),
            ("GET / HTTP/1.1\r\nHost: a\r\nHost: b\r\n\r\n", BAD_REQUEST),
            ("GET / HTTP/1.1\r\nHost: a\r\nHost : b\r\n\r\n", BAD_REQUEST),
            ("PUT / HTTP/1.1\r\nHost: a\r\n\r\n", NOT_ALLOWED),
            (
                "GET / HTTP/1.1\r\nHost: a\r\nContent-Length: 1\r\n\r\n",
                TOO_LARGE,
            ),
            (
                "POST / HTTP/1.1\r\nHost: a\r\nContent-Length: -1\r\n\r\n",
                BAD_REQUEST,
            ),
            (
                "POST / HTTP/1.1\r\nHost: a\r\nContent-Length: 99999999999999999999\r\n\r\n",
                TOO_LARGE,
            ),
            (
                "POST / HTTP/1.1\r\nHost: a\r\nTransfer-Encoding: chunked\r\n\r\n",
                NOT_IMPLEMENTED,
            ),
        ] {
            assert_eq!(parsed(head), Err(status), "{head:?}");
        }
    }

    #[test]
    fn values_are_decoded() {
        let query = "q=vie+priv%C3%A9e&lang=fr&bad=%f";
        assert_eq!(asked(query, "q").as_deref(), Some("vie privée"));
        assert_eq!(asked(query, "lang").as_deref(), Some("fr"));
        assert_eq!(asked(query, "bad"), None);
        assert_eq!(asked(query, "none"), None);
    }
}
