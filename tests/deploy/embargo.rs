//! Until its instant, not one byte of what waits is in anything that readers or machines can get: no word, no address, no
//! picture, no hash. A second later all of it is, in each of the same places, so that the search for it can find.

use std::collections::BTreeMap;
use std::fs;
use std::io::Read;
use std::path::{Path, PathBuf};

use bulletin::model::hex;
use bulletin::{Surroundings, System};
use chrono::{DateTime, Utc};
use sha2::{Digest, Sha256};

use super::server::{BUCKET, PREFIX, Proxy, Server};
use crate::invariants::index::{forms, open, results};
use crate::site::{CONFIG, Site, photo, snapshot, words};

/// The last second of the embargo, and the first after it.
const BEFORE: &str = "2025-06-01T12:00:00Z";
const AFTER: &str = "2025-06-01T12:00:01Z";

/// What the bulletin that waits has of its own, in the form in which it must not be found: whatever a text, an address or a file
/// may show of it.
const WORDS: [&str; 15] = [
    "qzident",   // its folder
    "qzslug",    // the end of its English address
    "qzadresse", // and of its French one
    "qzold",     // earlier addresses
    "qztitle",   // titles
    "qztitre",
    "qzabout", // descriptions
    "qzapropos",
    "qzbody", // texts
    "qzcorps",
    "qzalt",     // what is said of a picture
    "qzpicture", // the picture's name
    "qzshared",  // a file of all, that only it uses
    "qzheading", // headings and the links to them
    "qznote",    // what a change is
];

fn site() -> Site {
    let site = Site::of(3, "one");
    site.put(
        "site.toml",
        format!("{CONFIG}[publish]\ncompress = \"both\"\n"),
    );
    let text = |title: &str, slug: &str, about: &str, body: &str| {
        format!(
            "+++\ntitle = \"{title}\"\ndescription = \"{about}.\"\nslug = \"{slug}\"\nold_slugs = [\"qzold-{slug}\"]\n+++\n\n\
             {body} of a case.\n\n## The qzheading\n\n![A qzalt](qzpicture.jpg)\n\n[A file](@/files/qzshared.pdf)\n"
        )
    };
    site.bundle(
        "bulletins/qzident",
        &format!(
            "issued = 2025-06-01\nrelease = {AFTER}\ntopics = [\"breaches\"]\nstatus = \"approved\"\n\
             approved_by = \"Director\"\napproved_on = 2025-05-30\n[[changes]]\ndate = 2025-06-01\n\
             kind = \"update\"\nnote = {{ en = \"A qznote\", fr = \"Un qznote\" }}\n"
        ),
        &text("A qztitle", "qzslug", "A qzabout", "A qzbody"),
        &text("Un qztitre", "qzadresse", "Un qzapropos", "Un qzcorps"),
    );
    site.put("content/bulletins/qzident/qzpicture.jpg", picture());
    site.put("content/files/qzshared.pdf", "What is shared, of qzbody.");
    // Another that waits until long after: nothing of it is ever there.
    let never = words("A qznever", "A qznever.");
    site.bundle(
        "bulletins/qznever",
        "issued = 2025-06-01\nrelease = 2099-01-01T00:00:00Z\nstatus = \"approved\"\napproved_by = \"Director\"\n\
         approved_on = 2025-05-30\n",
        &never,
        &never,
    );
    site
}

/// A photograph that is like no other.
fn picture() -> Vec<u8> {
    photo(1500, 37)
}

/// Publishes a site as it is at an instant.
fn publish_at(site: &Site, target: &str, now: &str, proxy: Option<&Proxy>) {
    let now: DateTime<Utc> = now.parse().unwrap();
    let mut system = System::still(now);
    if let Some(proxy) = proxy {
        system.variables = BTreeMap::from([
            ("AWS_ACCESS_KEY_ID".to_owned(), "AKEY".to_owned()),
            ("AWS_SECRET_ACCESS_KEY".to_owned(), "SKEY".to_owned()),
            ("AWS_ENDPOINT_URL".to_owned(), proxy.url()),
        ]);
    }
    let (mut out, mut err) = (Vec::new(), Vec::new());
    let mut around = Surroundings {
        out: &mut out,
        err: &mut err,
        is_watched: false,
        is_coloured: false,
        folder: PathBuf::from("/"),
        language: None,
        now,
        system,
    };
    let root = site.root();
    let root = root.to_str().unwrap();
    let args = ["bulletin", "publish", target, "--yes", "--root", root];
    let code = bulletin::run(args.iter().map(Into::into).collect(), &mut around);
    drop(around);
    assert_eq!(code, 0, "{}", String::from_utf8_lossy(&err));
}

fn ending(path: &str) -> &str {
    path.rsplit('.').next().unwrap()
}

/// Returns what a file says: itself, what is packed in it, and the words that an index spells in its own way.
fn readings(path: &str, bytes: &[u8]) -> Vec<Vec<u8>> {
    let mut readings = vec![path.as_bytes().to_vec(), bytes.to_vec()];
    let mut unpacked = Vec::new();
    let unpack = match ending(path) {
        "gz" => flate2::read::GzDecoder::new(bytes).read_to_end(&mut unpacked),
        "br" => brotli::Decompressor::new(bytes, 4096).read_to_end(&mut unpacked),
        _ => Ok(0),
    };
    unpack.unwrap();
    readings.push(unpacked);
    if path.ends_with("/index.bin") {
        let index = open(bytes);
        let spelled = index.words.iter().flat_map(|part| forms(part));
        let spelled: Vec<String> = spelled.map(|(form, _)| form).collect();
        readings.push(spelled.join(" ").into_bytes());
    } else if ending(path) == "bin" {
        let shown = results(bytes).into_iter();
        let shown: Vec<String> = shown.map(|(_, result)| result.to_string()).collect();
        readings.push(shown.join(" ").into_bytes());
    }
    for reading in &mut readings {
        reading.make_ascii_lowercase();
    }
    readings
}

/// Looks for marks in everything below a folder. Returns those that were found, each with a path.
fn found(folder: &Path, marks: &[Vec<u8>]) -> BTreeMap<Vec<u8>, String> {
    let mut found = BTreeMap::new();
    for (path, bytes) in snapshot(folder) {
        for reading in readings(&path, &bytes) {
            for mark in marks {
                if memchr::memmem::find(&reading, mark).is_some() {
                    found.entry(mark.clone()).or_insert_with(|| path.clone());
                }
            }
        }
    }
    found
}

/// Everything that may give away what waits: its words, forwards and backwards, what stands in its pictures and files, and
/// their hashes. `public` is a folder in which it is public.
fn marks(public: &Path) -> Vec<Vec<u8>> {
    let mut marks: Vec<Vec<u8>> = WORDS.iter().map(|word| word.as_bytes().to_vec()).collect();
    let mut add = |bytes: &[u8]| {
        let middle = &bytes[bytes.len() / 2..];
        let mut middle = middle[..middle.len().min(48)].to_vec();
        middle.make_ascii_lowercase();
        marks.push(middle);
        marks.push(hex(&Sha256::digest(bytes)).into_bytes());
    };
    add(&picture());
    for (path, bytes) in snapshot(public) {
        let is_own = WORDS.iter().any(|word| path.contains(word));
        if is_own && !["html", "gz", "br"].contains(&ending(&path)) {
            add(&bytes);
        }
    }
    marks
}

fn assert_none(folder: &Path, marks: &[Vec<u8>], whose: &str) {
    let found = found(folder, marks);
    let told: Vec<String> = found
        .iter()
        .map(|(mark, path)| format!("{} in {path}", String::from_utf8_lossy(mark)))
        .collect();
    assert!(told.is_empty(), "{whose}: {told:?}");
}

/// Says that every word is found that was looked for in vain.
fn assert_all(folder: &Path, whose: &str) {
    let marks: Vec<Vec<u8>> = WORDS.iter().map(|word| word.as_bytes().to_vec()).collect();
    let found = found(folder, &marks);
    let missing: Vec<&str> = WORDS
        .into_iter()
        .filter(|word| !found.contains_key(word.as_bytes()))
        .collect();
    assert_eq!(missing, [""; 0], "{whose}");
}

#[test]
fn not_one_byte_is_public_before_its_instant() {
    let site = site();
    let (target, later) = (site.folder().join("www"), site.folder().join("later"));
    publish_at(&site, later.to_str().unwrap(), AFTER, None);
    let marks = marks(&later.join("current"));
    assert!(marks.len() > WORDS.len() + 6, "{}", marks.len());
    fs::remove_file(site.path("publications.jsonl")).unwrap();

    publish_at(&site, target.to_str().unwrap(), BEFORE, None);
    assert_none(&target, &marks, "the folder");
    assert_none(&target, &[b"qznever".to_vec()], "the folder");
    let record = fs::read(site.path("publications.jsonl")).unwrap();
    assert!(memchr::memmem::find(&record, b"qz").is_none());
    publish_at(&site, target.to_str().unwrap(), AFTER, None);
    assert_all(&target.join("current"), "the folder");
    assert_none(&target, &[b"qznever".to_vec()], "the folder");
    // The index of the search, which spells words in its own way, and the manifest have it now.
    let path = |part: &str| {
        snapshot(&target.join("current"))
            .into_iter()
            .filter(|(path, _)| path.contains(part))
            .any(|(path, bytes)| {
                readings(&path, &bytes)
                    .iter()
                    .any(|reading| memchr::memmem::find(reading, b"qzbody").is_some())
            })
    };
    assert!(
        path("/index.bin") && !path("robots.txt") && path("en/rss.xml.gz") && path("atom.xml.br")
    );
}

#[test]
fn not_one_byte_is_in_the_store_before_its_instant() {
    let Some(server) = Server::new() else { return };
    let proxy = Proxy::new(&server, 1);
    let site = site();
    let later = site.folder().join("later");
    publish_at(&site, later.to_str().unwrap(), AFTER, None);
    let marks = marks(&later.join("current"));
    let target = format!("s3://{BUCKET}/{PREFIX}");
    publish_at(&site, &target, BEFORE, Some(&proxy));
    // All that the server has: objects, what it notes of them, what we keep for ourselves.
    assert_none(server.folder(), &marks, "the store");
    let asked = proxy.asked();
    assert!(asked.len() > 50);
    for asked in &asked {
        let told = format!("{} {}", asked.path, asked.headers).to_lowercase();
        assert!(!told.contains("qz"), "{told}");
    }
    publish_at(&site, &target, AFTER, Some(&proxy));
    assert_all(&server.site(), "the store");
    assert_none(server.folder(), &[b"qznever".to_vec()], "the store");
}
