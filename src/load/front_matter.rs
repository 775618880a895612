//! Cuts a text file into its front matter and its body.

use std::ops::Range;

/// The parts of a text file, as bytes of it.
#[derive(Debug, PartialEq, Eq)]
pub(super) struct Cut {
    /// The TOML between the two `+++` lines.
    pub toml: Range<usize>,
    /// The Markdown after them.
    pub body: usize,
}

/// Why a file cannot be cut.
#[derive(Debug, PartialEq, Eq)]
pub(super) enum Uncut {
    /// The first line is not `+++`.
    NotThere,
    /// No second `+++` line follows; the first stands here.
    NeverEnds(Range<usize>),
}

/// Finds the front matter. A byte order mark before it and any kind of line end are taken as they come.
///
/// # Errors
/// When there is none, or it never ends.
pub(super) fn cut(text: &str) -> Result<Cut, Uncut> {
    let start = if text.starts_with('\u{feff}') {
        '\u{feff}'.len_utf8()
    } else {
        0
    };
    let (first, mut at) = line(text, start);
    if text[first.clone()].trim_end() != "+++" {
        return Err(Uncut::NotThere);
    }
    let toml = at;
    while at < text.len() {
        let (current, next) = line(text, at);
        if text[current.clone()].trim_end() == "+++" {
            return Ok(Cut {
                toml: toml..current.start,
                body: next,
            });
        }
        at = next;
    }
    Err(Uncut::NeverEnds(first))
}

/// Returns the line that starts at `start`, without its end, and where the next one starts.
fn line(text: &str, start: usize) -> (Range<usize>, usize) {
    let bytes = text.as_bytes();
    match memchr::memchr2(b'\n', b'\r', &bytes[start..]) {
        None => (start..text.len(), text.len()),
        Some(length) => {
            let end = start + length;
            let pair = bytes[end] == b'\r' && bytes.get(end + 1) == Some(&b'\n');
            (start..end, end + if pair { 2 } else { 1 })
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn files_are_cut_at_their_fences() {
        for (text, toml, body) in [
            ("+++\na = 1\n+++\nBody", "a = 1\n", "Body"),
            (
                "\u{feff}+++\r\na = 1\r\n+++\r\n\r\nBody",
                "a = 1\r\n",
                "\r\nBody",
            ),
            ("+++\n+++", "", ""),
            ("+++  \na\n+++ \nB", "a\n", "B"),
        ] {
            let cut = cut(text).expect("front matter of the test");
            assert_eq!(
                (&text[cut.toml], &text[cut.body..]),
                (toml, body),
                "{text:?}"
            );
        }
        assert_eq!(cut(""), Err(Uncut::NotThere));
        assert_eq!(cut("---\ntitle: x\n---\n"), Err(Uncut::NotThere));
        assert_eq!(cut("+++\na = 1\n"), Err(Uncut::NeverEnds(0..3)));
    }
}
