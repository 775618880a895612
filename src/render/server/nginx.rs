//! `_nginx.conf`: a snippet for the `server` block of the host. All of it is in one `location`, so that nothing else that the
//! block serves is touched.

use std::collections::BTreeMap;
use std::fmt::Write;

use super::served::{A_MOMENT, FOR_EVER, TYPES};
use super::{CSP, FOR_READERS, Host, SEARCH_CSP, literally, served};
use crate::render::feed::FEEDS;

pub(super) fn write(host: &Host) -> String {
    let prefix = &host.prefix;
    let always = always(host, CSP);
    let mut text = format!(
        "# nginx: include this file in the server block. nginx : inclure ce fichier dans le bloc server.\n\
         location {prefix}/ {{\n\
         index index.html;\n\
         absolute_redirect off;\n\
         error_page 403 404 =404 {prefix}/404.html;\n"
    );
    types(&mut text);
    if host.has_gzip {
        text.push_str("gzip_static on;\ngzip_vary on;\n");
    }
    if host.has_brotli {
        text.push_str(
            "# With the module ngx_brotli · avec le module ngx_brotli :\n# brotli_static on;\n",
        );
    }
    let _ = writeln!(text, "{always}{}", cache(A_MOMENT));
    let _ = writeln!(
        text,
        "location {prefix}/assets/ {{\n{always}{}\n}}",
        cache(FOR_EVER)
    );
    for search in &host.searches {
        let _ = writeln!(
            text,
            "location = {search} {{\n{}{}\ntry_files {search}index.html =404;\n}}",
            self::always(host, SEARCH_CSP),
            cache(A_MOMENT)
        );
    }
    feeds(&mut text, &format!("{prefix}/"), &always);
    for (folder, page) in &host.languages {
        let _ = writeln!(
            text,
            "location {folder} {{\nerror_page 403 404 =404 {page};"
        );
        feeds(&mut text, folder, &always);
        text.push_str("}\n");
    }
    for (from, to) in &host.redirects {
        for from in [from, from.trim_end_matches('/')] {
            let _ = writeln!(text, "location = {from} {{ return 301 {to}; }}");
        }
    }
    for own in host.own() {
        let _ = writeln!(text, "location = {own} {{ return 404; }}");
    }
    text.push_str("}\n");
    indented(&text)
}

/// What is sent with pages and errors alike. A block that sends anything of its own inherits nothing.
fn always(host: &Host, csp: &str) -> String {
    let mut text = String::new();
    for (name, value) in host.always(csp) {
        let _ = writeln!(text, "add_header {name} \"{value}\" always;");
    }
    text
}

fn cache(how_long: &str) -> String {
    format!("add_header Cache-Control \"{how_long}\";")
}

/// What files are, in place of what the server knows of it.
fn types(text: &mut String) {
    let mut kinds: BTreeMap<&str, Vec<&str>> = BTreeMap::new();
    let mut with_charset = Vec::new();
    for (ending, kind) in TYPES {
        let bare = kind.split(';').next().unwrap_or(kind);
        kinds.entry(bare).or_default().push(ending);
        // nginx adds it to HTML of itself, and warns of who says so.
        if bare.len() < kind.len() && bare != "text/html" && !with_charset.contains(&bare) {
            with_charset.push(bare);
        }
    }
    text.push_str("types {\n");
    for (kind, endings) in kinds {
        let _ = writeln!(text, "{kind} {};", endings.join(" "));
    }
    let _ = writeln!(
        text,
        "}}\ndefault_type application/octet-stream;\ncharset utf-8;\ncharset_types {};",
        with_charset.join(" ")
    );
}

fn feeds(text: &mut String, folder: &str, always: &str) {
    let (reader, any) = FOR_READERS;
    for format in FEEDS {
        let _ = writeln!(
            text,
            "location ~ ^{}(.*/)?{}$ {{\n{always}add_header {reader} \"{any}\";\n{}",
            literally(folder),
            literally(format.file),
            cache(A_MOMENT)
        );
        // Whatever has a charset is a type that nginx knows by the end of the name.
        let kind = served(format.file).content_type;
        if !kind.contains(';') {
            let _ = writeln!(text, "types {{ }}\ndefault_type {kind};");
        }
        text.push_str("}\n");
    }
}

/// Indents what stands in blocks.
fn indented(text: &str) -> String {
    let mut indented = String::new();
    let mut depth = 0;
    for line in text.lines() {
        if line.starts_with('}') {
            depth -= 1;
        }
        let _ = writeln!(indented, "{:1$}{line}", "", depth * 4);
        if line.ends_with('{') {
            depth += 1;
        }
    }
    indented
}
