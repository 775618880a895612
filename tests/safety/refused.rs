//! Outputs that are refused: what is there is not ours to replace.

use std::fs;
use std::os::unix::fs::symlink;
use std::path::Path;

use rustix::fs::{CWD, FileType, Mode, mknodat};

use super::{built, folders, staging, times, within};
use crate::site::{Site, THEME, snapshot, whole};

#[test]
fn a_folder_with_anything_else_in_it_is_refused() {
    let site = Site::of(2, "first");
    let home = site.folder().join("home");
    for (path, text) in [
        (".bashrc", "x"),
        ("Documents/letter.txt", "Dear"),
        ("manifest.json", "{\"name\": \"x\"}"),
    ] {
        fs::create_dir_all(home.join(path).parent().unwrap()).unwrap();
        fs::write(home.join(path), text).unwrap();
        refused(&site, &home, "did not write");
    }
}

#[test]
fn the_folders_of_the_site_are_refused() {
    let site = Site::of(2, "first");
    site.put("themes/own/theme.toml", THEME);
    fs::create_dir_all(site.path("content/pages/empty")).unwrap();
    for path in [
        "",
        "content",
        "content/bulletins",
        "content/bulletins/b00000",
        "content/pages/empty",
        "content/files/new",
        "content/new/deep",
        "content/../content/new",
        "themes",
        "themes/own",
        "themes/new",
    ] {
        refused(&site, &site.path(path), "did not write");
    }
    refused(&site, site.folder(), "did not write");
    refused(&site, Path::new("/"), "did not write");
}

#[test]
fn a_file_in_the_place_of_the_output_is_refused() {
    let site = Site::of(2, "first");
    let file = site.folder().join("letter.txt");
    fs::write(&file, "Dear").unwrap();
    refused(&site, &file, "a file stands where a folder is needed");
    refused(&site, &file.join("public"), "letter.txt");
    let pipe = site.folder().join("pipe");
    mknodat(CWD, &pipe, FileType::Fifo, Mode::from_raw_mode(0o644), 0).unwrap();
    refused(&site, &pipe, "a file stands where a folder is needed");
}

#[test]
fn a_foreign_file_in_an_output_of_ours_is_not_lost() {
    let site = Site::of(2, "first");
    let out = site.out();
    built(&site, &out);
    for path in [
        "note.txt",
        "en/bulletins/b00000/note.txt",
        "files/.hidden",
        "new/deep/note.txt",
    ] {
        fs::create_dir_all(out.join(path).parent().unwrap()).unwrap();
        fs::write(out.join(path), "mine").unwrap();
        refused(&site, &out, path);
        fs::remove_file(out.join(path)).unwrap();
    }
    symlink("/etc", out.join("link")).unwrap();
    refused(&site, &out, "out/link");
    fs::remove_file(out.join("link")).unwrap();
    built(&site, &out);
}

#[test]
fn a_link_to_an_output_is_followed() {
    let (first, second) = (Site::of(2, "first"), Site::of(2, "second"));
    let scratch = tempfile::tempdir().unwrap();
    let (out, link) = (
        scratch.path().join("real/public"),
        scratch.path().join("link"),
    );
    built(&first, &out);
    symlink("real/public", &link).unwrap();
    let new = built(&second, &link);
    assert!(fs::symlink_metadata(&link).unwrap().is_symlink());
    assert_eq!(whole(&out), Ok(new));
    for folder in [&link, &out] {
        assert!(!staging(folder).exists());
    }
}

#[test]
fn a_link_that_leads_nowhere_is_not_replaced() {
    let site = Site::of(2, "first");
    symlink("nowhere", site.out()).unwrap();
    refused(&site, &site.out(), "did not write");
    assert!(fs::symlink_metadata(site.out()).unwrap().is_symlink());
}

#[test]
fn a_link_in_the_place_of_the_staging_folder_is_not_followed() {
    let site = Site::of(2, "first");
    let home = site.folder().join("home");
    fs::create_dir(&home).unwrap();
    fs::create_dir(home.join("tree")).unwrap();
    fs::write(home.join("tree/letter.txt"), "Dear").unwrap();
    symlink(&home, staging(&site.out())).unwrap();
    let before = snapshot(site.folder());
    let ended = within(site.builder(&site.out()));
    assert_eq!(ended.code, Some(3), "{ended:?}");
    assert!(ended.err.contains(".out.staging"), "{}", ended.err);
    assert_eq!(snapshot(site.folder()), before);
}

/// Builds to a place that must be refused: exit 3, this in the message, nothing else anywhere.
fn refused(site: &Site, out: &Path, message: &str) {
    let before = (
        snapshot(site.folder()),
        folders(site.folder()),
        times(site.folder()),
    );
    let ended = within(site.builder(out));
    assert_eq!(ended.code, Some(3), "{}: {ended:?}", out.display());
    assert!(
        ended.err.contains(message),
        "{}: {}",
        out.display(),
        ended.err
    );
    assert_eq!(ended.out, "", "{}", out.display());
    let after = (
        snapshot(site.folder()),
        folders(site.folder()),
        times(site.folder()),
    );
    assert!(
        before == after,
        "{} was refused, but something changed: {:?}",
        out.display(),
        after.1
    );
}
