//! Pictures from one build to the next: made once, made again where what was kept is gone or wrong, the same on every run.
#![expect(
    clippy::unwrap_used,
    clippy::disallowed_methods,
    reason = "a test makes the site it looks at, and a failure of the machine ends it"
)]

use std::collections::BTreeMap;
use std::fs;
use std::path::PathBuf;
use std::time::SystemTime;

use crate::site::{Site, snapshot, words};

/// A photograph of a wall: no two of its points are alike, so that a difference of roundings would show.
fn photo(width: u16, height: u16, seed: u32) -> Vec<u8> {
    let mut noise = seed;
    let points: Vec<u8> = (0..u32::from(width) * u32::from(height) * 3)
        .map(|at| {
            noise = noise.wrapping_mul(1_664_525).wrapping_add(1_013_904_223);
            (at / 97 % 160 + noise % 80).to_le_bytes()[0]
        })
        .collect();
    let mut bytes = Vec::new();
    jpeg_encoder::Encoder::new(&mut bytes, 85)
        .encode(&points, width, height, jpeg_encoder::ColorType::Rgb)
        .unwrap();
    bytes
}

fn site() -> Site {
    let site = Site::of(3, "first");
    for number in 0..3u16 {
        let folder = format!("content/bulletins/b0000{number}");
        site.put(&format!("{folder}/photo.jpg"), photo(600 + number, 40, 7));
        site.put(&format!("{folder}/same.jpg"), photo(900, 30, 9));
        for language in ["en", "fr"] {
            let text = "![A wall](photo.jpg)\n\n![Un mur](same.jpg)";
            site.put(&format!("{folder}/{language}.md"), words("A", text));
        }
    }
    site
}

fn built(site: &Site, jobs: &str) -> BTreeMap<String, Vec<u8>> {
    let mut command = site.builder(&site.out());
    let ended = command.args(["--jobs", jobs]).output().unwrap();
    assert!(ended.status.success(), "{ended:?}");
    let files = snapshot(&site.out());
    assert!(files.contains_key("en/bulletins/b00001/photo-480w.jpg"));
    assert!(files.contains_key("fr/avis/b00002/same-800w.jpg"));
    files
}

/// What is kept, with the moment when it was written.
fn kept(site: &Site) -> BTreeMap<PathBuf, SystemTime> {
    let entries = fs::read_dir(site.path(".bulletin/pictures")).unwrap();
    entries
        .map(|entry| entry.unwrap().path())
        .filter(|path| path.file_stem().unwrap().len() == 64)
        .map(|path| {
            let written = fs::metadata(&path).unwrap().modified().unwrap();
            (path, written)
        })
        .collect()
}

#[test]
fn a_second_build_opens_no_picture() {
    let site = site();
    let first = built(&site, "2");
    let before = kept(&site);
    assert_eq!(before.len(), 4, "the same picture is kept once");
    assert_eq!(built(&site, "1"), first);
    assert_eq!(kept(&site), before, "nothing was written anew");
    // What was kept is what is published: a marked entry would show, if its hash allowed it.
    fs::remove_dir_all(site.path(".bulletin")).unwrap();
    assert_eq!(built(&site, "1"), first, "one thread or two, kept or not");
    assert_eq!(kept(&site).len(), 4);
}

#[test]
fn what_is_kept_wrongly_is_never_published() {
    let site = site();
    let first = built(&site, "2");
    for spoil in [
        |path: &PathBuf| fs::write(path, "not a picture").unwrap(),
        |path: &PathBuf| {
            let mut bytes = fs::read(path).unwrap();
            bytes.truncate(bytes.len() - 1);
            fs::write(path, bytes).unwrap();
        },
        |path: &PathBuf| {
            let mut bytes = fs::read(path).unwrap();
            let middle = bytes.len() / 2;
            bytes[middle] ^= 1;
            fs::write(path, bytes).unwrap();
        },
        |path: &PathBuf| {
            fs::remove_file(path).unwrap();
            fs::create_dir(path).unwrap();
        },
    ] {
        kept(&site).keys().for_each(spoil);
        assert_eq!(built(&site, "2"), first);
    }
}

#[test]
fn what_no_text_shows_any_more_is_forgotten() {
    let site = site();
    built(&site, "2");
    for language in ["en", "fr"] {
        let text = words("A", "![Un mur](same.jpg)");
        site.put(&format!("content/bulletins/b00002/{language}.md"), text);
    }
    built(&site, "2");
    assert_eq!(kept(&site).len(), 3);
}
