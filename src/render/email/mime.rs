//! A message as bytes (RFC 5322, 2045 to 2047, 2387): lines of ASCII ended by CR LF, none longer than 78 letters.

use std::fmt::Write;

use base64::Engine;
use base64::engine::general_purpose::STANDARD;
use sha2::{Digest, Sha256};

use crate::model::hex;

/// What a message is made of.
pub(super) struct Message<'m> {
    /// One line, whatever it holds.
    pub(super) subject: String,
    /// As RFC 5322 writes it.
    pub(super) date: String,
    /// The host whose name makes ids the only ones of their kind.
    pub(super) host: &'m str,
    /// Languages in their order: `fr, en`.
    pub(super) languages: String,
    /// The text, its lines ended by `\n`.
    pub(super) text: String,
    /// The same as a page.
    pub(super) html: String,
    /// The pictures of the page.
    pub(super) pictures: Vec<Picture>,
}

/// A picture inside a message.
pub(super) struct Picture {
    /// What the page calls it, without `cid:`.
    pub(super) id: String,
    /// `image/jpeg`.
    pub(super) media_type: &'static str,
    /// The name of its file.
    pub(super) name: String,
    pub(super) bytes: Vec<u8>,
}

impl Picture {
    /// Names a picture by what it holds.
    pub(super) fn new(host: &str, media_type: &'static str, name: &str, bytes: Vec<u8>) -> Self {
        let hash = hex(&Sha256::digest(&bytes));
        Self {
            id: format!("{}@{host}", &hash[..24]),
            media_type,
            name: name
                .chars()
                .filter(|character| {
                    character.is_ascii_graphic() && !matches!(character, '"' | '\\')
                })
                .collect(),
            bytes,
        }
    }
}

impl Message<'_> {
    /// Writes the message. Everything that must be its own is made of what it says: the same says the same.
    pub(super) fn bytes(&self) -> Vec<u8> {
        let mut hash = Sha256::new();
        for part in [&self.subject, &self.date, &self.text, &self.html] {
            hash.update(part.as_bytes());
            hash.update([0]);
        }
        for picture in &self.pictures {
            hash.update(&picture.bytes);
        }
        let hash = hex(&hash.finalize());
        // Neither encoding of a part ever writes `=_`.
        let boundary = |name: &str| format!("=_{name}_{}", &hash[..24]);
        let (outer, inner) = (boundary("related"), boundary("alternative"));
        let mut out = String::new();
        let mut line = |text: &str| {
            out.push_str(text);
            out.push_str("\r\n");
        };
        line(&format!("Date: {}", self.date));
        line(&format!("Subject: {}", encoded_words(&self.subject)));
        line(&format!("Message-ID: <{}@{}>", &hash[..32], self.host));
        line("MIME-Version: 1.0");
        line(&format!("Content-Language: {}", self.languages));
        line("X-Unsent: 1");
        let alternative = format!("Content-Type: multipart/alternative;\r\n boundary=\"{inner}\"");
        if self.pictures.is_empty() {
            line(&alternative);
            line("");
        } else {
            line("Content-Type: multipart/related; type=\"multipart/alternative\";");
            line(&format!(" boundary=\"{outer}\""));
            line("");
            line(&format!("--{outer}"));
            line(&alternative);
            line("");
        }
        for (media_type, text) in [("text/plain", &self.text), ("text/html", &self.html)] {
            line(&format!("--{inner}"));
            line(&format!("Content-Type: {media_type}; charset=utf-8"));
            line("Content-Transfer-Encoding: quoted-printable");
            line("");
            line(&quoted_printable(text));
        }
        line(&format!("--{inner}--"));
        for picture in &self.pictures {
            line(&format!("--{outer}"));
            line(&format!("Content-Type: {}", picture.media_type));
            line("Content-Transfer-Encoding: base64");
            line(&format!("Content-ID: <{}>", picture.id));
            line("Content-Disposition: inline;");
            line(&format!(" filename=\"{}\"", picture.name));
            line("");
            let code = STANDARD.encode(&picture.bytes);
            let mut rest = code.as_str();
            while !rest.is_empty() {
                let (first, after) = rest.split_at(rest.len().min(LINE));
                line(first);
                rest = after;
            }
        }
        if !self.pictures.is_empty() {
            line(&format!("--{outer}--"));
        }
        out.into_bytes()
    }
}

/// The longest line of an encoded part (RFC 2045, 6.7 and 6.8).
const LINE: usize = 76;

/// How many bytes of text an encoded word holds: the name of the header still fits before it (RFC 2047, 2).
const WORD: usize = 39;

/// Returns a text as a header says it: as it is where it is short and plain, else in encoded words, one a line.
fn encoded_words(text: &str) -> String {
    let is_plain = text.bytes().all(|byte| matches!(byte, b' '..=b'~')) && !text.contains("=?");
    if is_plain && text.len() <= LINE - "Subject: ".len() {
        return text.to_owned();
    }
    let mut words: Vec<String> = vec![String::new()];
    for character in text.chars() {
        // What would end the header, or do worse, is a space.
        let character = if character.is_control() {
            ' '
        } else {
            character
        };
        match words.last_mut() {
            Some(last) if last.len() + character.len_utf8() <= WORD => last.push(character),
            _ => words.push(character.to_string()),
        }
    }
    let encoded = words
        .iter()
        .map(|word| format!("=?utf-8?B?{}?=", STANDARD.encode(word)));
    encoded.collect::<Vec<_>>().join("\r\n ")
}

/// Writes text in ASCII, its lines ended by CR LF and short (RFC 2045, 6.7).
fn quoted_printable(text: &str) -> String {
    let mut out = String::with_capacity(text.len() * 5 / 4);
    for line in text.lines() {
        let mut length = 0;
        let bytes = line.as_bytes();
        for (at, byte) in bytes.iter().enumerate() {
            let is_last = at + 1 == bytes.len();
            let is_plain = match byte {
                b' ' | b'\t' => !is_last,
                b'=' => false,
                // A line that begins so is changed by some on its way.
                b'F' if at == 0 && line.starts_with("From ") => false,
                b'.' if at == 0 => false,
                _ => byte.is_ascii_graphic(),
            };
            let size = if is_plain { 1 } else { 3 };
            if length + size >= LINE {
                out.push_str("=\r\n");
                length = 0;
            }
            if is_plain {
                out.push(char::from(*byte));
            } else {
                // Writing to a String cannot fail.
                let _ = write!(out, "={byte:02X}");
            }
            length += size;
        }
        out.push_str("\r\n");
    }
    out
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn subjects_are_encoded_where_they_must_be() {
        assert_eq!(encoded_words("Lock it"), "Lock it");
        for hostile in ["é\r\nBcc: a@b.ca", "a\nBcc: a@b.ca", "=?utf-8?Q?x?="] {
            let words = encoded_words(hostile);
            assert!(words.starts_with("=?utf-8?B?"), "{words}");
            assert!(!words.contains("Bcc"), "{words}");
        }
        let words = encoded_words(&"é à ".repeat(60));
        assert!(words.split("\r\n ").all(|word| word.len() <= 67), "{words}");
    }

    #[test]
    fn lines_are_short_and_nothing_is_lost() {
        let text = format!("{}\nFrom here = é \n.\n", "à b=".repeat(80));
        let written = quoted_printable(&text);
        assert!(written.split("\r\n").all(|line| line.len() <= LINE));
        assert!(written.is_ascii());
        assert!(written.contains("\r\n=46rom here =3D =C3=A9=20\r\n=2E\r\n"));
        let joined = written.replace("=\r\n", "");
        assert_eq!(joined.matches("=C3=A0").count(), 80);
    }
}
