//! What is answered, and the headers that keep it on this machine and in its own page.

use std::io::{self, Write};

use sha2::{Digest, Sha256};

use super::{Method, NO_CONTENT, NOT_MODIFIED, OK, Request, Status};
use crate::model::hex;

/// What every answer says: nothing is guessed from its bytes, and no page of another site may use or frame it.
const EVERYWHERE: &[(&str, &str)] = &[
    ("X-Content-Type-Options", "nosniff"),
    ("X-Frame-Options", "DENY"),
    ("Cross-Origin-Resource-Policy", "same-origin"),
    ("Cross-Origin-Opener-Policy", "same-origin"),
    ("Referrer-Policy", "same-origin"),
];

/// The policy of pages: scripts, styles and pictures of this preview alone. A page of the site narrows it by its own.
const PAGE_POLICY: &str = "default-src 'none'; script-src 'self'; connect-src 'self'; img-src 'self'; style-src 'self'; \
     form-action 'self'; base-uri 'none'; frame-ancestors 'none'";

/// The policy of everything else: a drawing opened by itself runs nothing.
const FILE_POLICY: &str =
    "default-src 'none'; style-src 'unsafe-inline'; frame-ancestors 'none'; sandbox";

/// The type of HTML.
pub(in crate::preview) const HTML: &str = "text/html; charset=utf-8";

/// An answer.
#[derive(Debug)]
pub(in crate::preview) struct Response {
    status: Status,
    media_type: &'static str,
    fields: Vec<(&'static str, String)>,
    body: Vec<u8>,
    tag: Option<String>,
    cache: &'static str,
}

impl Response {
    /// An answer in plain words: what is wrong with the request. Nothing of the request is repeated.
    pub(in crate::preview) fn plain(status: Status) -> Self {
        let mut response = Self::new(status, "text/plain; charset=utf-8", Vec::new());
        response.body = format!("{} {}\n", status.0, status.1).into_bytes();
        response
    }

    /// An answer of some type.
    pub(in crate::preview) fn new(status: Status, media_type: &'static str, body: Vec<u8>) -> Self {
        Self {
            status,
            media_type,
            fields: Vec::new(),
            body,
            tag: None,
            // A browser asks each time whether it is still the same.
            cache: "no-cache",
        }
    }

    /// A file or page that a browser may ask for again.
    pub(in crate::preview) fn file(media_type: &'static str, body: Vec<u8>) -> Self {
        let tag = tag(&body);
        Self {
            tag: Some(tag),
            ..Self::new(OK, media_type, body)
        }
    }

    /// Says that these bytes stand at their address for ever: it holds their hash.
    pub(in crate::preview) fn for_ever(mut self) -> Self {
        self.cache = "max-age=31536000, immutable";
        self
    }

    /// Says that these bytes are never to be used again.
    pub(in crate::preview) fn for_once(mut self) -> Self {
        self.cache = "no-store";
        self
    }

    /// Leads elsewhere.
    pub(in crate::preview) fn to(status: Status, address: String) -> Self {
        Self::plain(status).with("Location", address)
    }

    /// Adds a header.
    pub(in crate::preview) fn with(mut self, name: &'static str, value: String) -> Self {
        self.fields.push((name, value));
        self
    }

    /// Changes the status: a page that says that there is none.
    pub(in crate::preview) fn status(mut self, status: Status) -> Self {
        self.status = status;
        if status != OK {
            self.tag = None;
        }
        self
    }

    /// Writes the answer to a request. A browser that has these very bytes is told so, and not sent them again.
    pub(super) fn write(
        mut self,
        to: Option<&Request>,
        keeps: bool,
        out: &mut dyn Write,
    ) -> io::Result<()> {
        let asked = to.and_then(|request| request.field("if-none-match"));
        if let (Some(tag), Some(asked)) = (&self.tag, asked)
            && matches(asked, tag)
        {
            self.status = NOT_MODIFIED;
            self.body.clear();
        }
        let policy = if self.media_type == HTML {
            PAGE_POLICY
        } else {
            FILE_POLICY
        };
        let mut head = format!("HTTP/1.1 {} {}\r\n", self.status.0, self.status.1);
        let mut say = |name: &str, value: &str| {
            // A line break would begin a header of its own.
            if !value.contains(['\r', '\n']) {
                // Writing to a String cannot fail.
                let _ = std::fmt::Write::write_fmt(&mut head, format_args!("{name}: {value}\r\n"));
            }
        };
        for (name, value) in EVERYWHERE {
            say(name, value);
        }
        say("Content-Security-Policy", policy);
        say("Cache-Control", self.cache);
        for (name, value) in &self.fields {
            say(name, value);
        }
        if let Some(tag) = &self.tag {
            say("ETag", tag);
        }
        if ![NOT_MODIFIED, NO_CONTENT].contains(&self.status) {
            say("Content-Type", self.media_type);
            say("Content-Length", &self.body.len().to_string());
        }
        say("Connection", if keeps { "keep-alive" } else { "close" });
        head.push_str("\r\n");
        let mut bytes = head.into_bytes();
        if to.is_none_or(|request| request.method != Method::Head) {
            bytes.extend_from_slice(&self.body);
        }
        out.write_all(&bytes)?;
        out.flush()
    }
}

/// Returns the mark of some bytes.
pub(in crate::preview) fn tag(bytes: &[u8]) -> String {
    format!("\"{}\"", hex(&Sha256::digest(bytes)[..16]))
}

/// Returns whether a browser has what bears this mark.
fn matches(asked: &str, tag: &str) -> bool {
    asked.split(',').any(|one| {
        let one = one.trim();
        one == "*" || one.strip_prefix("W/").unwrap_or(one) == tag
    })
}

/// Returns the type of a file by its name.
pub(in crate::preview) fn media_type(path: &str) -> &'static str {
    let name = path.rsplit('/').next().unwrap_or(path);
    if name == "feed.json" {
        return "application/feed+json; charset=utf-8";
    }
    let ending = name.rsplit_once('.').map_or("", |(_, ending)| ending);
    match ending.to_ascii_lowercase().as_str() {
        "html" => HTML,
        "css" => "text/css; charset=utf-8",
        "js" => "text/javascript; charset=utf-8",
        "json" => "application/json; charset=utf-8",
        "xml" => "application/xml; charset=utf-8",
        "svg" => "image/svg+xml; charset=utf-8",
        "txt" | "conf" | "csv" => "text/plain; charset=utf-8",
        "png" => "image/png",
        "jpg" | "jpeg" => "image/jpeg",
        "gif" => "image/gif",
        "webp" => "image/webp",
        "pdf" => "application/pdf",
        _ => "application/octet-stream",
    }
}
