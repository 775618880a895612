//! Web servers of Debian serve an output with the snippets made for them: every file with its type and headers, 304 for what a
//! browser has, old addresses that lead on, pages for what is not there, compressed twins for who takes them.
#![expect(
    clippy::unwrap_used,
    clippy::disallowed_methods,
    reason = "a failure of the machine ends a test, which writes the files it looks at"
)]

mod server;

use std::fs;
use std::path::{Path, PathBuf};

use bulletin::publish::manifest::Manifest;
use bulletin::render::{served, without_twin};

use crate::site::{CONFIG, FACTS, Site, photo, words};
use server::{Answer, Kind, Server};

const KINDS: [Kind; 2] = [Kind::Nginx, Kind::Apache];

const POLICY: &str = "default-src 'none'; img-src 'self'; style-src 'self'; form-action 'self'; base-uri 'none'; \
                      frame-ancestors 'none'";

/// A site with a file of every kind and an old address in each language, as it is built with these settings.
fn built(base_url: &str, more: &str) -> Site {
    let site = Site::of(3, "one");
    let config = CONFIG.replace("\"https://bulletins.example.ca\"", base_url);
    site.put("site.toml", format!("{config}{more}"));
    let text = |title: &str, old: &str| {
        words(
            title,
            "Text.\n\n![A cabinet](cabinet.jpg)\n\n[Figures](@/files/figures.csv)",
        )
        .replace("\n+++\n\n", &format!("\nold_slugs = [\"{old}\"]\n+++\n\n"))
    };
    site.bundle(
        "bulletins/moved",
        FACTS,
        &text("Moved", "before"),
        &text("Déplacé", "avant"),
    );
    site.put("content/bulletins/moved/cabinet.jpg", photo(640, 480));
    site.put("content/files/figures.csv", "Année;Nombre\n2024;12\n");
    let ran = site.build(&[]);
    assert_eq!(ran.code, 0, "{}{}", ran.out, ran.err);
    open(site.folder());
    site
}

/// Lets the server in, which may be another user.
fn open(folder: &Path) {
    use std::os::unix::fs::PermissionsExt;
    fs::set_permissions(folder, fs::Permissions::from_mode(0o755)).unwrap();
}

/// One host of an output: its folder, the path of the site on it, and the folder that the server takes for its root.
struct Host {
    folder: PathBuf,
    prefix: &'static str,
    root: PathBuf,
    searches: &'static [&'static str],
}

impl Host {
    /// Returns the address of a file: a page is its folder.
    fn address(&self, path: &str) -> String {
        let page = path.strip_suffix("index.html");
        let path = match page {
            Some(folder) if folder.is_empty() || folder.ends_with('/') => folder,
            _ => path,
        };
        format!("{}/{path}", self.prefix)
    }
}

fn assert_headers(answer: &Answer, policy: &str, about: &str) {
    assert_eq!(answer.header("content-security-policy"), policy, "{about}");
    for (name, value) in [
        ("strict-transport-security", "max-age=31536000"),
        ("x-content-type-options", "nosniff"),
        ("referrer-policy", "no-referrer"),
        ("cross-origin-opener-policy", "same-origin"),
    ] {
        assert_eq!(answer.header(name), value, "{about}");
    }
    assert!(
        answer.header("permissions-policy").starts_with("camera=()"),
        "{about}"
    );
}

/// Returns whether a file is the page at an old address: servers lead on from there themselves.
fn is_old(path: &str) -> bool {
    path.contains("/before/") || path.contains("/avant/")
}

/// Asks for every file of a host, and returns how many there are.
fn every_file(server: &Server, host: &Host) -> usize {
    let mut files = 0;
    for (path, bytes) in crate::site::snapshot(&host.folder) {
        let address = host.address(&path);
        if path.starts_with('_') || path == "manifest.json" {
            assert!(
                path == "manifest.json" || server.get(&address, &[]).status == 404,
                "{path}"
            );
            continue;
        }
        if is_old(&path) {
            continue;
        }
        files += 1;
        let answer = server.get(&address, &[]);
        assert_eq!(answer.status, 200, "{address}");
        assert_eq!(answer.body, bytes, "{address}");
        let expected = served(&path);
        assert_eq!(
            answer.header("content-type"),
            expected.content_type,
            "{address}"
        );
        assert_eq!(
            answer.header("cache-control"),
            expected.cache_control,
            "{address}"
        );
        let is_search = host.searches.contains(&&*address);
        let policy = if is_search {
            POLICY.replace(
                "'none'; img",
                "'none'; script-src 'self'; connect-src 'self'; img",
            )
        } else {
            POLICY.to_owned()
        };
        assert_headers(&answer, &policy, &address);
        let is_feed = ["rss.xml", "atom.xml", "feed.json"]
            .iter()
            .any(|name| path.ends_with(name));
        let any = if is_feed { "*" } else { "" };
        assert_eq!(
            answer.header("access-control-allow-origin"),
            any,
            "{address}"
        );
        // A browser that has it is told that it is the same, and for how long.
        let (tag, day) = (answer.header("etag"), answer.header("last-modified"));
        assert!(!tag.is_empty() && !day.is_empty(), "{address}");
        for (asked, value) in [("If-None-Match", tag), ("If-Modified-Since", day)] {
            let again = server.get(&address, &[(asked, value)]);
            assert_eq!(again.status, 304, "{address} {asked}");
            assert!(again.body.is_empty(), "{address}");
            // Apache calls one weak where the file was written a moment ago.
            let strong = |tag: &str| tag.trim_start_matches("W/").to_owned();
            assert_eq!(strong(again.header("etag")), strong(tag), "{address}");
            assert_eq!(
                again.header("cache-control"),
                expected.cache_control,
                "{address}"
            );
        }
        let other = server.get(&address, &[("If-None-Match", "\"another\"")]);
        assert_eq!(other.status, 200, "{address}");
    }
    files
}

/// Asks for what is not there, for folders, and for what was there.
fn every_other(server: &Server, host: &Host, pages: &[(&str, &str)]) {
    let prefix = host.prefix;
    for (below, page) in pages {
        let expected = fs::read(host.folder.join(page)).unwrap();
        for missing in [
            "nowhere",
            "nowhere/",
            "nowhere.html",
            "nowhere/rss.xml",
            "a/feed.json",
        ] {
            let address = format!("{prefix}/{below}{missing}");
            let answer = server.get(&address, &[]);
            assert_eq!(answer.status, 404, "{address}");
            assert_eq!(answer.body, expected, "{address}");
            assert_eq!(
                answer.header("content-type"),
                "text/html; charset=utf-8",
                "{address}"
            );
            assert!(
                !answer.header("cache-control").contains("immutable"),
                "{address}"
            );
            assert_headers(&answer, POLICY, &address);
        }
    }
    // A folder that is no page shows nothing of itself; one that is leads to the page.
    for folder in ["assets/", "files/"] {
        assert_eq!(
            server.get(&format!("{prefix}/{folder}"), &[]).status,
            404,
            "{folder}"
        );
    }
    let leads = |from: &str, to: &str| {
        let answer = server.get(&format!("{prefix}/{from}"), &[]);
        assert_eq!(answer.status, 301, "{from}");
        let location = answer.header("location");
        let path = location
            .strip_prefix("http://localhost")
            .unwrap_or(location);
        let path = path
            .split_once("//")
            .map_or(path, |(_, rest)| &rest[rest.find('/').unwrap()..]);
        let port = path.find('/').unwrap_or(0);
        assert_eq!(&path[port..], format!("{prefix}/{to}"), "{from}");
        assert_headers(&answer, POLICY, from);
    };
    for (below, _) in pages
        .iter()
        .filter(|(below, _)| *below == "en/" || pages.len() == 1)
    {
        leads(&format!("{below}bulletins"), &format!("{below}bulletins/"));
        for slash in ["", "/"] {
            leads(
                &format!("{below}bulletins/before{slash}"),
                &format!("{below}bulletins/moved/"),
            );
        }
    }
}

#[test]
fn one_host_is_served() {
    let site = built("\"https://bulletins.example.ca\"", "");
    let host = Host {
        folder: site.out(),
        prefix: "",
        root: site.out(),
        searches: &["/en/search/", "/fr/recherche/"],
    };
    for kind in KINDS {
        let Some(server) = Server::new(kind, &host.root, &host.folder) else {
            continue;
        };
        assert!(every_file(&server, &host) > 60, "{}", server.errors());
        let pages = [
            ("en/", "en/404.html"),
            ("fr/", "fr/404.html"),
            ("", "404.html"),
            ("de/", "404.html"),
        ];
        every_other(&server, &host, &pages);
        assert_eq!(
            server
                .get("/fr/avis/avant/", &[])
                .header("location")
                .rsplit_once("/fr/")
                .unwrap()
                .1,
            "avis/moved/"
        );
    }
}

#[test]
fn a_site_below_a_path_leaves_the_rest_of_the_host_alone() {
    let site = built("\"https://www.example.ca/privacy/site-1\"", "");
    let root = site.folder().join("www");
    let folder = root.join("privacy/site-1");
    fs::create_dir_all(folder.parent().unwrap()).unwrap();
    fs::rename(site.out(), &folder).unwrap();
    fs::write(root.join("other.txt"), "Other.").unwrap();
    let host = Host {
        folder,
        prefix: "/privacy/site-1",
        root,
        searches: &[
            "/privacy/site-1/en/search/",
            "/privacy/site-1/fr/recherche/",
        ],
    };
    for kind in KINDS {
        let Some(server) = Server::new(kind, &host.root, &host.folder) else {
            continue;
        };
        assert!(every_file(&server, &host) > 60, "{}", server.errors());
        every_other(&server, &host, &[("en/", "en/404.html"), ("", "404.html")]);
        let other = server.get("/other.txt", &[]);
        assert_eq!(
            (other.status, other.header("content-security-policy")),
            (200, "")
        );
        assert_eq!(
            server
                .get("/privacy/site-10", &[])
                .header("content-security-policy"),
            ""
        );
    }
}

#[test]
fn two_hosts_are_served() {
    let site = built(
        "{ en = \"https://bulletins.example.ca\", fr = \"https://avis.exemple.ca\" }",
        "",
    );
    for kind in KINDS {
        for (language, searches) in [("en", &["/search/"]), ("fr", &["/recherche/"])] {
            let folder = site.out().join(language);
            let host = Host {
                root: folder.clone(),
                folder,
                prefix: "",
                searches,
            };
            let Some(server) = Server::new(kind, &host.root, &host.folder) else {
                continue;
            };
            assert!(every_file(&server, &host) > 30, "{}", server.errors());
            if language == "en" {
                every_other(&server, &host, &[("", "404.html")]);
            }
        }
    }
}

#[test]
fn who_takes_compressed_twins_gets_them() {
    let site = built(
        "\"https://bulletins.example.ca\"",
        "[publish]\ncompress = \"both\"\n",
    );
    let out = site.out();
    let manifest = Manifest::of(&out).unwrap().unwrap();
    let twins = |end: &str| {
        manifest
            .files
            .keys()
            .filter(|path| path.ends_with(end))
            .count()
    };
    assert!(twins(".gz") > 40 && twins(".br") > 40);
    for kind in KINDS {
        if kind == Kind::Nginx {
            // What the snippet leaves to whoever has the module.
            let snippet = out.join("_nginx.conf");
            let text = fs::read_to_string(&snippet).unwrap();
            let has_module =
                Path::new("/usr/lib/nginx/modules/ngx_http_brotli_static_module.so").exists();
            if has_module {
                fs::write(
                    &snippet,
                    text.replace("# brotli_static on;", "brotli_static on;"),
                )
                .unwrap();
            } else {
                let _: Option<()> = crate::safety::skip("nginx has no module for Brotli");
                continue;
            }
        }
        let Some(server) = Server::new(kind, &out, &out) else {
            continue;
        };
        let seen = every_twin(&server, &out, &manifest);
        assert!(seen > 100, "{seen}");
        let policy = server.get("/en/search/", &[("Accept-Encoding", "br")]);
        assert!(
            policy
                .header("content-security-policy")
                .contains("script-src 'self'")
        );
        let missing = server.get("/fr/nulle-part", &[("Accept-Encoding", "gzip")]);
        assert_eq!(missing.status, 404);
        assert_eq!(
            unpacked(&missing),
            fs::read(out.join("fr/404.html")).unwrap()
        );
    }
}

/// Asks for every file as browsers of each kind do, and returns how many twins were sent.
fn every_twin(server: &Server, out: &Path, manifest: &Manifest) -> usize {
    let mut seen = 0;
    for (path, entry) in &manifest.files {
        let address = path.strip_suffix("index.html").unwrap_or(path);
        let address = format!("/{address}");
        if path.starts_with('_') || without_twin(path) != path || is_old(path) {
            continue;
        }
        for (takes, end, encoding) in [
            ("gzip", ".gz", "gzip"),
            ("br", ".br", "br"),
            ("gzip, deflate, br", ".br", "br"),
            ("identity", "", ""),
        ] {
            let answer = server.get(&address, &[("Accept-Encoding", takes)]);
            assert_eq!(answer.status, 200, "{address} {takes}");
            let expected = served(path);
            assert_eq!(
                answer.header("content-type"),
                expected.content_type,
                "{address} {takes}"
            );
            assert_eq!(
                answer.header("cache-control"),
                expected.cache_control,
                "{address}"
            );
            let has_twin = manifest.files.contains_key(&format!("{path}{end}"));
            if has_twin && !end.is_empty() {
                seen += 1;
                assert_eq!(
                    answer.header("content-encoding"),
                    encoding,
                    "{address} {takes}"
                );
                assert_eq!(
                    answer.body,
                    fs::read(out.join(format!("{path}{end}"))).unwrap()
                );
                assert_eq!(unpacked(&answer), fs::read(out.join(path)).unwrap());
            } else {
                assert_eq!(answer.header("content-encoding"), "", "{address} {takes}");
                assert_eq!(answer.body.len() as u64, entry.size);
            }
            if manifest.files.contains_key(&format!("{path}.gz")) {
                assert!(
                    answer
                        .header("vary")
                        .to_lowercase()
                        .contains("accept-encoding"),
                    "{address} {takes}"
                );
            }
            let tag = answer.header("etag").to_owned();
            let again = [("Accept-Encoding", takes), ("If-None-Match", &tag)];
            assert_eq!(
                server.get(&address, &again).status,
                304,
                "{address} {takes}"
            );
        }
    }
    seen
}

fn unpacked(answer: &Answer) -> Vec<u8> {
    use std::io::Read;
    let mut bytes = Vec::new();
    match answer.header("content-encoding") {
        "gzip" => flate2::read::GzDecoder::new(&answer.body[..])
            .read_to_end(&mut bytes)
            .unwrap(),
        "br" => brotli::Decompressor::new(&answer.body[..], 4096)
            .read_to_end(&mut bytes)
            .unwrap(),
        _ => return answer.body.clone(),
    };
    bytes
}
