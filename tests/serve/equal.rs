//! What is served equals what `build --drafts` writes, byte for byte, but for what the preview adds.

use std::collections::BTreeMap;
use std::path::Path;
use std::process::Command;

use super::served::Served;
use crate::site::{BINARY, CONFIG, Site, snapshot};

/// The instant at which the sample has something of every standing.
const AT: &str = "2026-02-01T12:00:00Z";

/// Builds a site with everything that is not public, and returns its files by path; `None` where it has errors.
pub(super) fn built(root: &Path, out: &Path, at: &str) -> Option<BTreeMap<String, Vec<u8>>> {
    let status = Command::new(BINARY)
        .args(["build", "--drafts", "--quiet", "--at", at])
        .arg("--root")
        .arg(root)
        .arg("--out")
        .arg(out)
        .output()
        .unwrap()
        .status;
    status.success().then(|| {
        let mut files = snapshot(out);
        files.remove("manifest.json");
        files
    })
}

/// Returns the files that are not served as they were built.
pub(super) fn different(served: &Served, files: &BTreeMap<String, Vec<u8>>) -> Vec<String> {
    let differs = |path: &str, bytes: &[u8]| {
        let answer = served.get(&address(path));
        answer.status != 200 || answer.undressed() != bytes
    };
    files
        .iter()
        .filter(|(path, bytes)| differs(path, bytes))
        .map(|(path, _)| path.clone())
        .collect()
}

fn address(path: &str) -> String {
    format!("/{}", path.strip_suffix("index.html").unwrap_or(path))
}

#[test]
fn every_file_of_the_sample_is_served_as_it_is_built() {
    let out = tempfile::tempdir().unwrap();
    let root = Path::new(env!("CARGO_MANIFEST_DIR"));
    let files = built(root, &out.path().join("out"), AT).unwrap();
    assert!(files.len() > 150, "{}", files.len());
    let served = Served::start(root, &["--at", AT]);
    assert_eq!(different(&served, &files), Vec::<String>::new());
    // And what a page is dressed with is there, each part once.
    let page = files
        .keys()
        .find(|path| path.ends_with("/index.html"))
        .unwrap();
    let text = served.get(&address(page)).text();
    assert_eq!(text.matches("/_preview/assets/live.js").count(), 1);
    assert_eq!(text.matches("<bulletin-preview").count(), 1);
    assert!(text.find("live.js").unwrap() < text.find("Content-Security-Policy").unwrap());
}

#[test]
fn a_site_of_two_hosts_is_served_as_two() {
    let site = Site::of(4, "first");
    let hosts = "base_url = { en = \"https://en.example.ca/a\", fr = \"https://fr.example.ca\" }";
    site.put(
        "site.toml",
        CONFIG.replace("base_url       = \"https://bulletins.example.ca\"", hosts),
    );
    let files = built(&site.root(), &site.out(), AT).unwrap();
    let served = Served::start(&site.root(), &["--at", AT]);
    let mut wrong = Vec::new();
    for (path, bytes) in &files {
        let (language, rest) = path.split_once('/').unwrap();
        let host = format!("{language}.localhost:{}", served.port);
        let prefix = if language == "en" { "/a" } else { "" };
        let answer = served.get_from(&host, &format!("{prefix}{}", address(rest)));
        if answer.status != 200 || answer.undressed() != *bytes {
            wrong.push(path);
        }
    }
    assert!(wrong.is_empty(), "{wrong:?}");
    // Elsewhere, the first language's host is where to go; and a link across leads to the preview.
    let start = served.get("/fr-page/");
    let location = format!("http://fr.localhost:{}/fr-page/", served.port);
    assert_eq!(
        (start.status, start.fields["location"].as_str()),
        (307, location.as_str())
    );
    let home = served.get_from(&format!("en.localhost:{}", served.port), "/a/");
    assert!(
        home.text()
            .contains("data-public-1=\"https://fr.example.ca/\"")
    );
}

#[test]
fn a_site_below_a_path_is_served_there() {
    let site = Site::of(2, "first");
    let config = CONFIG.replace(
        "https://bulletins.example.ca",
        "https://example.ca/deep/down",
    );
    site.put("site.toml", config);
    let files = built(&site.root(), &site.out(), AT).unwrap();
    let served = Served::start(&site.root(), &["--at", AT]);
    let wrong: Vec<&String> = files
        .iter()
        .filter(|(path, bytes)| {
            let answer = served.get(&format!("/deep/down{}", address(path)));
            answer.undressed() != **bytes
        })
        .map(|(path, _)| path)
        .collect();
    assert!(wrong.is_empty(), "{wrong:?}");
    assert_eq!(served.get("/").fields["location"], "/deep/down/");
    assert_eq!(served.get("/en/").status, 404);
}

#[test]
fn a_folder_without_its_slash_leads_to_its_page_and_nothing_is_listed() {
    let site = Site::of(1, "first");
    let served = Served::start(&site.root(), &["--at", AT]);
    let answer = served.get("/en/bulletins");
    assert_eq!(
        (answer.status, answer.fields["location"].as_str()),
        (307, "/en/bulletins/")
    );
    for nowhere in [
        "/files/",
        "/assets/",
        "/content/",
        "/en/nothing/",
        "/manifest.json",
        "/site.toml",
    ] {
        assert_eq!(served.get(nowhere).status, 404, "{nowhere}");
    }
}

#[test]
fn a_page_that_is_the_same_is_not_sent_again() {
    let site = Site::of(1, "first");
    let served = Served::start(&site.root(), &["--at", AT]);
    for path in [
        "/en/",
        "/files/figure.svg",
        "/_preview/",
        "/_preview/assets/live.js",
    ] {
        let answer = served.get(path);
        let tag = answer.fields["etag"].clone();
        let ask = |asked: &str| {
            served.ask(format!(
                "GET {path} HTTP/1.1\r\nHost: {}\r\nIf-None-Match: {asked}\r\nConnection: close\r\n\r\n",
                served.host()
            ))
        };
        for same in [tag.clone(), format!("\"x\", W/{tag}"), "*".to_owned()] {
            let again = ask(&same);
            assert_eq!((again.status, again.body.len()), (304, 0), "{path} {same}");
            assert_eq!(again.fields["etag"], tag);
        }
        let other = ask("\"x\"");
        assert_eq!((other.status, &other.body), (200, &answer.body));
        let head = served.ask(format!(
            "HEAD {path} HTTP/1.1\r\nHost: {}\r\nConnection: close\r\n\r\n",
            served.host()
        ));
        assert_eq!((head.status, head.body.len()), (200, 0));
        assert_eq!(head.fields["content-length"], answer.body.len().to_string());
    }
    // Once it is another, it is.
    let before = served.get("/en/").fields["etag"].clone();
    site.put(
        "content/home/en.md",
        crate::site::words("Home", "Other words."),
    );
    let after = served.until("/en/", |answer| answer.text().contains("Other words."));
    assert_ne!(after.fields["etag"], before);
}

#[test]
fn the_site_is_shown_as_it_will_be() {
    let site = Site::of(1, "first");
    site.bundle(
        "bulletins/later",
        "issued = 2031-01-01\nstatus = \"approved\"\napproved_by = \"Director\"\napproved_on = 2024-12-06\n",
        &crate::site::words("Later", "Words."),
        &crate::site::words("Plus tard", "Des mots."),
    );
    let waiting = Served::start(&site.root(), &["--at", "2030-12-31"]);
    let text = waiting.get("/en/bulletins/later/").text();
    assert!(
        text.contains("Not public yet: release on January\u{a0}1, 2031 at 00:00."),
        "{text}"
    );
    let public = Served::start(&site.root(), &["--at", "2031-01-01"]);
    assert!(
        !public
            .get("/en/bulletins/later/")
            .text()
            .contains("class=\"why\"")
    );
    // The day is the site's own: in Toronto it begins five hours later.
    let files = built(&site.root(), &site.out(), "2031-01-01T05:00:00Z").unwrap();
    assert_eq!(different(&public, &files), Vec::<String>::new());
    let desk = waiting.get("/_preview/").text();
    assert!(desk.contains("January\u{a0}1, 2031"), "{desk}");
}
