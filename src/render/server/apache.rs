//! `_apache.conf`: a snippet for the `VirtualHost` of the host. It needs `mod_headers`, `mod_rewrite`, `mod_mime` and `mod_dir`.

use std::fmt::Write;

use super::served::{A_MOMENT, FOR_EVER, TYPES};
use super::{CSP, FOR_READERS, Host, SEARCH_CSP, literally, served};
use crate::render::feed::FEEDS;
use crate::render::twin::ENDINGS;

pub(super) fn write(host: &Host) -> String {
    let prefix = &host.prefix;
    let mut text = format!(
        "# Apache: Include this file in the VirtualHost (mod_headers, mod_rewrite, mod_mime, mod_dir).\n\
         # Apache : inclure ce fichier dans le VirtualHost (mod_headers, mod_rewrite, mod_mime, mod_dir).\n\
         <Location \"{prefix}/\">\n\
         DirectoryIndex index.html\n\
         ErrorDocument 404 {prefix}/404.html\n"
    );
    for (name, value) in host.always(CSP) {
        let _ = writeln!(text, "Header always set {name} \"{value}\"");
    }
    let _ = writeln!(text, "{}", cache(A_MOMENT));
    types(&mut text);
    text.push_str("</Location>\n");
    let _ = writeln!(
        text,
        "<Location \"{prefix}/assets/\">\n{}\n</Location>",
        cache(FOR_EVER)
    );
    for (folder, page) in &host.languages {
        let _ = writeln!(
            text,
            "<Location \"{folder}\">\nErrorDocument 404 {page}\n</Location>"
        );
    }
    let twins = twins(host);
    for search in &host.searches {
        let _ = writeln!(
            text,
            "<LocationMatch \"^{}(index\\.html{})?$\">",
            literally(search),
            twins
                .as_deref()
                .map(|ends| format!("(\\.({ends}))?"))
                .unwrap_or_default()
        );
        for (name, value) in host.always(SEARCH_CSP).into_iter().take(1) {
            let _ = writeln!(text, "Header always set {name} \"{value}\"");
        }
        text.push_str("</LocationMatch>\n");
    }
    if let Some(twins) = &twins {
        packed(&mut text, prefix, twins);
    }
    let (reader, any) = FOR_READERS;
    for format in FEEDS {
        let _ = writeln!(
            text,
            "<LocationMatch \"^{}/(.*/)?{}(\\.({}))?$\">\nHeader set {reader} \"{any}\"",
            literally(prefix),
            literally(format.file),
            twins.as_deref().unwrap_or("gz|br")
        );
        let kind = served(format.file).content_type;
        if !kind.contains(';') {
            let _ = writeln!(text, "ForceType {kind}");
        }
        text.push_str("</LocationMatch>\n");
    }
    rewriting(&mut text, host, twins.as_deref());
    indented(&text)
}

fn cache(how_long: &str) -> String {
    format!("Header set Cache-Control \"{how_long}\"")
}

/// Returns the ends of twins, as a regular expression.
fn twins(host: &Host) -> Option<String> {
    let ends = [("br", host.has_brotli), ("gz", host.has_gzip)];
    let ends: Vec<&str> = ends
        .into_iter()
        .filter(|(_, has)| *has)
        .map(|(end, _)| end)
        .collect();
    (!ends.is_empty()).then(|| ends.join("|"))
}

/// What files are, in place of what the server knows of it.
fn types(text: &mut String) {
    for (ending, kind) in TYPES {
        let bare = kind.split(';').next().unwrap_or(kind);
        let _ = writeln!(text, "AddType {bare} .{ending}");
        if bare.len() < kind.len() {
            let _ = writeln!(text, "AddCharset utf-8 .{ending}");
        }
    }
}

/// Old addresses lead on, what is for servers stays here, folders without a page are not there, and who takes a twin gets it.
fn rewriting(text: &mut String, host: &Host, twins: Option<&str>) {
    let prefix = literally(&host.prefix);
    text.push_str("RewriteEngine On\n");
    for (from, to) in &host.redirects {
        let from = literally(from.trim_end_matches('/'));
        let _ = writeln!(text, "RewriteRule \"^{from}/?$\" \"{to}\" [R=301,L]");
    }
    for own in host.own() {
        let _ = writeln!(text, "RewriteRule \"^{}$\" - [R=404,L]", literally(&own));
    }
    let _ = writeln!(
        text,
        "RewriteCond \"%{{DOCUMENT_ROOT}}%{{REQUEST_URI}}\" -d\n\
         RewriteCond \"%{{DOCUMENT_ROOT}}%{{REQUEST_URI}}index.html\" !-f\n\
         RewriteRule \"^{prefix}/(.*/)?$\" - [R=404,L]"
    );
    let Some(twins) = twins else {
        return;
    };
    let file = format!(".*\\.({})", ENDINGS.join("|"));
    for (end, name) in [("br", "br"), ("gz", "gzip")] {
        if !twins.split('|').any(|twin| twin == end) {
            continue;
        }
        for (path, file) in [("(?:.*/)?", "index.html"), (&*file, "")] {
            let _ = writeln!(
                text,
                "RewriteCond \"%{{HTTP:Accept-Encoding}}\" \"\\b{name}\\b\"\n\
                 RewriteCond \"%{{DOCUMENT_ROOT}}$1{file}.{end}\" -f\n\
                 RewriteRule \"^({prefix}/{path})$\" \"$1{file}.{end}\" [PT]",
            );
        }
    }
}

/// A twin is of the type of its file, packed; who may get another of the two is told so.
fn packed(text: &mut String, prefix: &str, twins: &str) {
    for ending in ENDINGS {
        let kind = served(&format!("a.{ending}")).content_type;
        let _ = writeln!(
            text,
            "<LocationMatch \"\\.{ending}\\.({twins})$\">\nForceType \"{kind}\"\nAddEncoding br .br\nAddEncoding gzip .gz\n</LocationMatch>"
        );
    }
    let endings = ENDINGS.join("|");
    let _ = writeln!(
        text,
        "<LocationMatch \"^{}/(.*/)?([^/]*\\.({endings})(\\.({twins}))?)?$\">\nHeader merge Vary Accept-Encoding\n</LocationMatch>",
        literally(prefix)
    );
}

/// Indents what stands in sections.
fn indented(text: &str) -> String {
    let mut indented = String::new();
    let mut depth = 0;
    for line in text.lines() {
        if line.starts_with("</") {
            depth -= 1;
        }
        let _ = writeln!(indented, "{:1$}{line}", "", depth * 4);
        if line.starts_with('<') && !line.starts_with("</") {
            depth += 1;
        }
    }
    indented
}
