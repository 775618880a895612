//! What a server should say with a file: its type, and how long it may be kept.

use crate::render::feed::FEEDS;

/// How long what has its hash in its name may be kept: for ever.
pub(crate) const FOR_EVER: &str = "public, max-age=31536000, immutable";

/// How long anything else may be kept: a correction reaches readers within five minutes.
pub(crate) const A_MOMENT: &str = "public, max-age=300";

/// What a server says with a file.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Served {
    /// `Content-Type`.
    pub content_type: &'static str,
    /// `Cache-Control`.
    pub cache_control: &'static str,
}

/// The types of files, by the end of their names.
pub(super) const TYPES: &[(&str, &str)] = &[
    ("html", "text/html; charset=utf-8"),
    ("css", "text/css; charset=utf-8"),
    ("js", "text/javascript; charset=utf-8"),
    ("json", "application/json"),
    ("xml", "application/xml; charset=utf-8"),
    ("txt", "text/plain; charset=utf-8"),
    ("conf", "text/plain; charset=utf-8"),
    ("csv", "text/csv; charset=utf-8"),
    ("svg", "image/svg+xml"),
    ("png", "image/png"),
    ("jpg", "image/jpeg"),
    ("jpeg", "image/jpeg"),
    ("webp", "image/webp"),
    ("gif", "image/gif"),
    ("ico", "image/x-icon"),
    ("pdf", "application/pdf"),
    ("woff2", "font/woff2"),
    ("woff", "font/woff"),
    ("zip", "application/zip"),
    ("gz", "application/gzip"),
    ("bin", "application/octet-stream"),
    ("mp3", "audio/mpeg"),
    ("mp4", "video/mp4"),
    ("vtt", "text/vtt; charset=utf-8"),
    (
        "docx",
        "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
    ),
    (
        "xlsx",
        "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
    ),
    (
        "pptx",
        "application/vnd.openxmlformats-officedocument.presentationml.presentation",
    ),
];

/// Returns what a server should say with the file at a path from the output folder.
#[must_use]
pub fn served(path: &str) -> Served {
    let name = path.rsplit('/').next().unwrap_or(path);
    let ending = name.rsplit('.').next().unwrap_or_default();
    let feed = FEEDS.iter().find(|format| format.file == name);
    let content_type = match (feed, name) {
        (Some(feed), _) if feed.served_as == "application/xml" => "application/xml; charset=utf-8",
        (Some(feed), _) => feed.served_as,
        (None, "_headers" | "_redirects") => "text/plain; charset=utf-8",
        (None, _) => TYPES
            .iter()
            .find(|(known, _)| known.eq_ignore_ascii_case(ending))
            .map_or("application/octet-stream", |(_, kind)| kind),
    };
    let is_hashed = path.starts_with("assets/") || path.contains("/assets/");
    Served {
        content_type,
        cache_control: if is_hashed { FOR_EVER } else { A_MOMENT },
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn files_are_called_what_they_are() {
        for (path, content_type, cache_control) in [
            ("en/index.html", "text/html; charset=utf-8", A_MOMENT),
            ("en/rss.xml", "application/xml; charset=utf-8", A_MOMENT),
            ("fr/feed.json", "application/feed+json", A_MOMENT),
            ("en/search/index.bin", "application/octet-stream", A_MOMENT),
            ("assets/style.1f.css", "text/css; charset=utf-8", FOR_EVER),
            (
                "en/assets/a.1f.js",
                "text/javascript; charset=utf-8",
                FOR_EVER,
            ),
            ("files/A.PDF", "application/pdf", A_MOMENT),
            ("_headers", "text/plain; charset=utf-8", A_MOMENT),
        ] {
            let expected = Served {
                content_type,
                cache_control,
            };
            assert_eq!(served(path), expected, "{path}");
        }
    }
}
