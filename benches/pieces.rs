//! The pieces of the work, timed one at a time: `cargo bench`, or `cargo bench -- check` for those with a word in their name.
//!
//! The text is the sample site's longest bulletin; where a site is needed it is the sample. Times are of one call on one thread.
//! What is kept from one change to the next is not seconds but instructions: `tests/counts`.
#![expect(
    clippy::unwrap_used,
    reason = "a bench reads a site that is there; divan names its functions itself"
)]

use std::hint::black_box;
use std::sync::Arc;

use bulletin::check;
use bulletin::document::{Document, format};
use bulletin::load::{self, Disk};
use bulletin::locale::{quantity, typography};
use bulletin::model::{Bundle, Language, Site};
use bulletin::personal;
use bulletin::render::Renderer;
use chrono::{DateTime, Utc};
use divan::Bencher;

fn main() {
    divan::main();
}

fn disk() -> Disk {
    Disk::new(env!("CARGO_MANIFEST_DIR"))
}

fn instant() -> DateTime<Utc> {
    "2026-06-01T12:00:00Z".parse().unwrap()
}

fn site(disk: &Disk) -> Arc<Site> {
    Arc::new(load::load(disk, instant(), false).unwrap().site.unwrap())
}

/// The bulletin with the longest English text.
fn longest<'s>(site: &'s Site, disk: &Disk) -> &'s Bundle {
    let length = |bundle: &&Bundle| disk.length(&format!("{}/en.md", bundle.folder()));
    site.bundles().max_by_key(length).unwrap()
}

/// Its text in both languages.
fn texts() -> [(Language, String); 2] {
    let disk = disk();
    let site = site(&disk);
    let bundle = longest(&site, &disk);
    Language::ALL.map(|language| (language, load::body(&disk, bundle, language).unwrap()))
}

fn each(bencher: Bencher, work: impl Fn(Language, &str) + Sync) {
    let texts = texts();
    bencher.bench(|| {
        for (language, text) in &texts {
            work(*language, black_box(text));
        }
    });
}

#[divan::bench]
fn markdown_parsed(bencher: Bencher) {
    each(bencher, |_, text| {
        black_box(Document::parse(text, 0));
    });
}

#[divan::bench]
fn typography_applied(bencher: Bencher) {
    each(bencher, |language, text| {
        black_box(typography::whole(language, text));
    });
}

#[divan::bench]
fn typography_written_back(bencher: Bencher) {
    each(bencher, |language, text| {
        black_box(format::format(language, text, 0, &[]));
    });
}

#[divan::bench]
fn quantities_read(bencher: Bencher) {
    each(bencher, |language, text| {
        black_box(quantity::quantities(language, text));
    });
}

#[divan::bench]
fn personal_information_sought(bencher: Bencher) {
    each(bencher, |_, text| {
        black_box(personal::find(text));
    });
}

#[divan::bench]
fn site_loaded(bencher: Bencher) {
    let disk = disk();
    bencher.bench(|| black_box(load::load(&disk, instant(), false)).is_ok());
}

#[divan::bench]
fn bundle_checked(bencher: Bencher) {
    let disk = disk();
    let site = site(&disk);
    let bundle = longest(&site, &disk);
    bencher.bench(|| {
        check::read(&site, &disk, bundle, |reading| {
            Ok(check::bundle(reading).len())
        })
    });
}

#[divan::bench]
fn bundle_rendered(bencher: Bencher) {
    let disk = disk();
    let site = site(&disk);
    let renderer = Renderer::new(Arc::clone(&site), &disk).unwrap();
    let bundle = longest(&site, &disk);
    bencher.bench(|| {
        check::read(&site, &disk, bundle, |reading| {
            Ok(renderer.bundle(reading, &|_, _| Ok(())).is_ok())
        })
    });
}

#[divan::bench]
fn lists_and_feeds_rendered(bencher: Bencher) {
    let disk = disk();
    let site = site(&disk);
    let renderer = Renderer::new(site, &disk).unwrap();
    bencher.bench(|| {
        let sheets = renderer.sheets();
        sheets
            .iter()
            .filter(|sheet| renderer.sheet(sheet, &|_, _| Ok(())).is_ok())
            .count()
    });
}
