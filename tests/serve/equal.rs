//! What is served equals what `build --drafts` writes, byte for byte, but for what the preview adds.

use std::collections::BTreeMap;
use std::path::Path;
use std::process::Command;

use super::served::Served;
use crate::site::{BINARY, CONFIG, FACTS, Site, photo, snapshot, words};

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

pub(super) fn address(path: &str) -> String {
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
    served.judged();
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
    site.put("content/home/en.md", words("Home", "Other words."));
    let after = served.until("/en/", |answer| answer.text().contains("Other words."));
    assert_ne!(after.fields["etag"], before);
}

#[test]
fn the_site_is_shown_as_it_will_be() {
    let site = Site::of(1, "first");
    site.bundle(
        "bulletins/later",
        "issued = 2031-01-01\nstatus = \"approved\"\napproved_by = \"Director\"\napproved_on = 2024-12-06\n",
        &words("Later", "Words."),
        &words("Plus tard", "Des mots."),
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

/// A site that shows pictures: of a bulletin alone, in both languages and in one; shared; of what is not public.
fn with_pictures() -> Site {
    let site = Site::of(3, "first");
    let own = "content/bulletins/b00000";
    site.put(&format!("{own}/wall.jpg"), photo(1300, 40));
    site.put(&format!("{own}/mur.jpg"), photo(900, 30));
    site.put(&format!("{own}/offered.jpg"), photo(700, 30));
    site.put(&format!("{own}/unnamed.jpg"), photo(800, 30));
    // It has the name that a narrower file of the first would have.
    site.put(&format!("{own}/wall-480w.jpg"), photo(300, 20));
    site.put("content/files/shared.jpg", photo(1000, 30));
    site.put("content/files/deep/shared.jpg", photo(1000, 31));
    site.put("content/files/unused.jpg", photo(1000, 32));
    site.put("content/files/gone.jpg", photo(1000, 33));
    let both = "![A wall](wall.jpg)\n\n![A name](wall-480w.jpg)\n\n[A file](offered.jpg)";
    site.put(&format!("{own}/en.md"), words("A", both));
    let french = format!("{both}\n\n![Un mur](mur.jpg)");
    site.put(&format!("{own}/fr.md"), words("B", &french));
    let shared = "![One](@/files/shared.jpg)\n\n![Two](@/files/deep/shared.jpg)";
    for language in ["en", "fr"] {
        let file = format!("content/bulletins/b00001/{language}.md");
        site.put(&file, words("C", shared));
    }
    // A draft's damaged picture is missed; what was withdrawn shows none.
    let damaged = words("D", "![A wall](damaged.jpg)\n\n![A wall](whole.jpg)");
    let draft = FACTS.replace("approved\"\n", "draft\"\n");
    site.bundle("bulletins/draft", &draft, &damaged, &damaged);
    let mut bytes = photo(900, 300);
    bytes.truncate(bytes.len() / 2);
    site.put("content/bulletins/draft/damaged.jpg", bytes);
    site.put("content/bulletins/draft/whole.jpg", photo(900, 34));
    let withdrawn = FACTS.replace("approved\"\n", "withdrawn\"\n")
        + "withdrawn_because = { en = \"It was wrong.\", fr = \"C’était faux.\" }\n";
    let gone = words("E", "![A wall](@/files/gone.jpg)\n\n![A wall](own.jpg)");
    site.bundle("bulletins/gone", &withdrawn, &gone, &gone);
    site.put("content/bulletins/gone/own.jpg", photo(900, 35));
    site
}

#[test]
fn pictures_in_every_width_are_served_as_they_are_built() {
    let site = with_pictures();
    let files = built(&site.root(), &site.out(), AT).unwrap();
    let narrower: Vec<&String> = files.keys().filter(|path| path.contains("w.jpg")).collect();
    assert!(narrower.len() >= 14, "{narrower:?}");
    // Whatever was kept of them by the build is no help.
    std::fs::remove_dir_all(site.path(".bulletin")).unwrap();
    let served = Served::start(&site.root(), &["--at", AT]);
    assert_eq!(different(&served, &files), Vec::<String>::new());
    // And what is not built is not there.
    for nowhere in [
        "/en/bulletins/b00000/mur.jpg",
        "/en/bulletins/b00000/mur-480w.jpg",
        "/en/bulletins/b00000/unnamed.jpg",
        "/en/bulletins/b00000/unnamed-480w.jpg",
        "/en/bulletins/b00000/offered-480w.jpg",
        "/en/bulletins/b00000/wall-481w.jpg",
        "/en/bulletins/draft/damaged.jpg",
        "/en/bulletins/draft/damaged-480w.jpg",
        "/en/bulletins/gone/own.jpg",
        "/files/gone.jpg",
        "/files/gone-480w.jpg",
        "/files/unused-480w.jpg",
    ] {
        let path = nowhere.trim_start_matches('/');
        assert!(!files.contains_key(path), "{nowhere}");
        assert_eq!(served.get(nowhere).status, 404, "{nowhere}");
    }
}

#[test]
fn a_picture_is_opened_when_it_is_asked_for_and_once() {
    let site = with_pictures();
    let served = Served::start(&site.root(), &["--at", AT]);
    let kept = || {
        let entries = std::fs::read_dir(site.path(".bulletin/pictures"));
        entries.map_or(0, Iterator::count)
    };
    // Nor do the checks, which look at every picture, make anything of one.
    served.judged();
    let page = served.get("/en/bulletins/b00001/").text();
    assert!(page.contains("/files/shared-480w.jpg 480w"), "{page}");
    served.get("/_preview/b00001");
    assert_eq!(kept(), 0);
    for (path, count) in [
        ("/files/shared-480w.jpg", 1),
        ("/files/shared-800w.jpg", 1),
        ("/files/shared.jpg", 1),
        ("/fr/avis/b00000/mur-480w.jpg", 2),
    ] {
        assert_eq!(served.get(path).status, 200, "{path}");
        assert_eq!(kept(), count, "{path}");
    }
    // Another picture under the same name is another picture.
    let before = served.get("/files/shared-480w.jpg").body;
    site.put("content/files/shared.jpg", photo(1000, 60));
    let after = served.until("/files/shared-480w.jpg", |answer| answer.body != before);
    assert_eq!(after.status, 200);
    let files = built(&site.root(), &site.out(), AT).unwrap();
    assert_eq!(different(&served, &files), Vec::<String>::new());
}
