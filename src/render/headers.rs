//! What a web server should say with the pages: the policy that keeps them private, as a meta tag and for hosts.

use std::fmt::Write;

use crate::model::{Address, Hosts, Language};
use crate::render::feed::{FEEDS, Format};
use crate::render::served::{A_MOMENT, FOR_EVER};
use crate::render::{Content, Renderer, Sheet};

/// The Content Security Policy of every page: nothing from elsewhere, no script, nothing inline, forms stay here.
pub(crate) const CSP: &str =
    "default-src 'none'; img-src 'self'; style-src 'self'; form-action 'self'; base-uri 'none'";

/// The policy of the search page: as every page's, and the theme's script may run and read files of this host.
pub(crate) const SEARCH_CSP: &str = "default-src 'none'; script-src 'self'; connect-src 'self'; img-src 'self'; \
     style-src 'self'; form-action 'self'; base-uri 'none'";

/// Headers for every address. `frame-ancestors` has no effect in a meta tag, so it stands only here.
const EVERYWHERE: &[(&str, &str)] = &[
    ("Referrer-Policy", "no-referrer"),
    ("X-Content-Type-Options", "nosniff"),
    (
        "Permissions-Policy",
        "camera=(), geolocation=(), microphone=(), interest-cohort=()",
    ),
    ("Cross-Origin-Opener-Policy", "same-origin"),
];

/// Readers that run in a browser, on a page of another host, may read feeds: they are public and carry no cookie.
const FOR_READERS: (&str, &str) = ("Access-Control-Allow-Origin", "*");

pub(super) fn sheets(renderer: &Renderer) -> Vec<Sheet> {
    let hosts = &renderer.site.config.hosts;
    let mut sheets = Vec::new();
    for (_, root) in hosts.roots() {
        sheets.push(Sheet::new(
            root.file("_headers"),
            |renderer, address, sink| {
                sink(
                    address,
                    Content::Bytes(headers_file(renderer, address).as_bytes()),
                )?;
                Ok(())
            },
        ));
        sheets.push(Sheet::new(
            root.file("_nginx.conf"),
            |renderer, address, sink| {
                sink(address, Content::Bytes(nginx(renderer, address).as_bytes()))?;
                Ok(())
            },
        ));
    }
    sheets
}

/// A policy as a header: `frame-ancestors` means something there.
fn header(csp: &str) -> String {
    format!("{csp}; frame-ancestors 'none'")
}

/// Returns the links to the search pages of the host whose file `address` is.
fn searches(renderer: &Renderer, address: &Address) -> Vec<String> {
    let site = &*renderer.site;
    let root = address
        .as_str()
        .rsplit_once('/')
        .map_or("", |(root, _)| root);
    Language::ALL
        .into_iter()
        .map(|language| site.search(language))
        .filter(|search| search.as_str().starts_with(root))
        .map(|search| site.config.hosts.href(&search))
        .collect()
}

/// The path of the site on its host, without a slash at the end.
fn prefix(renderer: &Renderer, address: &Address) -> String {
    let href = renderer.site.config.hosts.href(address);
    href.rsplit_once('/')
        .map_or_else(String::new, |(folder, _)| folder.to_owned())
}

/// The `_headers` file that several hosts of static sites read.
fn headers_file(renderer: &Renderer, address: &Address) -> String {
    let prefix = prefix(renderer, address);
    let mut text = format!("{prefix}/*\n  Content-Security-Policy: {}\n", header(CSP));
    for (name, value) in EVERYWHERE {
        let _ = writeln!(text, "  {name}: {value}");
    }
    let _ = write!(text, "  Cache-Control: {}\n{prefix}/assets/*\n", A_MOMENT);
    let _ = writeln!(text, "  ! Cache-Control\n  Cache-Control: {}", FOR_EVER);
    for search in searches(renderer, address) {
        let _ = writeln!(
            text,
            "{search}\n  ! Content-Security-Policy\n  Content-Security-Policy: {}",
            header(SEARCH_CSP)
        );
    }
    let (reader, any) = FOR_READERS;
    for Format {
        file, served_as, ..
    } in FEEDS
    {
        for folder in ["", "/*"] {
            let _ = writeln!(
                text,
                "{prefix}{folder}/{file}\n  ! Content-Type\n  Content-Type: {served_as}; charset=utf-8\n  {reader}: {any}"
            );
        }
    }
    text
}

/// A snippet for nginx: `include` it in the `server` block of the host.
fn nginx(renderer: &Renderer, address: &Address) -> String {
    let prefix = prefix(renderer, address);
    let mut text = String::from(
        "# nginx: include this file in the server block. nginx : inclure ce fichier dans le bloc server.\n",
    );
    let mut always = String::new();
    let _ = writeln!(
        always,
        "    add_header Content-Security-Policy \"{}\" always;",
        header(CSP)
    );
    for (name, value) in EVERYWHERE {
        let _ = writeln!(always, "    add_header {name} \"{value}\" always;");
    }
    let _ = writeln!(
        text,
        "charset utf-8;\nlocation {prefix}/ {{\n{always}    add_header Cache-Control \"{}\";\n    try_files $uri $uri/index.html =404;\n}}",
        A_MOMENT
    );
    let _ = writeln!(
        text,
        "location {prefix}/assets/ {{\n{always}    add_header Cache-Control \"{}\";\n}}",
        FOR_EVER
    );
    for search in searches(renderer, address) {
        let own = always.replace(&header(CSP), &header(SEARCH_CSP));
        let _ = writeln!(
            text,
            "location = {search} {{\n{own}    add_header Cache-Control \"{}\";\n    try_files {search}index.html =404;\n}}",
            A_MOMENT
        );
    }
    let (reader, any) = FOR_READERS;
    for Format {
        file, served_as, ..
    } in FEEDS
    {
        let ending = file.replace('.', "\\.");
        let _ = writeln!(
            text,
            "location ~ ^{prefix}/(.*/)?{ending}$ {{\n{always}    add_header {reader} \"{any}\";\n    add_header Cache-Control \"{}\";\n    types {{ }}\n    default_type \"{served_as}; charset=utf-8\";\n}}",
            A_MOMENT
        );
    }
    match &renderer.site.config.hosts {
        Hosts::One(_) => {
            for language in Language::ALL {
                let code = language.code();
                let _ = writeln!(
                    text,
                    "location {prefix}/{code}/ {{\n{always}    add_header Cache-Control \"{}\";\n    try_files $uri $uri/index.html =404;\n    error_page 404 {prefix}/{code}/404.html;\n}}",
                    A_MOMENT
                );
            }
            let _ = writeln!(text, "error_page 404 {prefix}/404.html;");
        }
        Hosts::Two(_) => {
            let _ = writeln!(text, "error_page 404 {prefix}/404.html;");
        }
    }
    for file in ["_nginx.conf", "_headers"] {
        let _ = writeln!(text, "location = {prefix}/{file} {{ return 404; }}");
    }
    text
}
