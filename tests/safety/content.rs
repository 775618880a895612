//! Content that cannot be built leaves the output as it was.

use std::fs;
use std::path::Path;

use rustix::fs::{CWD, FileType, Mode, mknodat};
use std::os::unix::fs::symlink;

use super::{built, skip, staging, times, within};
use crate::site::{Site, THEME, snapshot, whole, words};

#[test]
fn what_is_no_file_is_a_finding_and_never_waited_for() {
    let places = [
        "content/bulletins/b00001/thing",
        "content/bulletins/b00001/en.md",
        "content/bulletins/b00001/bulletin.toml",
        "content/bulletins/thing",
        "content/home/fr.md",
        "content/pages/zz-about/page.toml",
        "content/files/thing",
        "content/thing",
    ];
    for place in places {
        for kind in ["pipe", "device", "loop", "outside", "endless", "socket"] {
            let site = Site::of(3, "first");
            let old = built(&site, &site.out());
            let path = site.path(place);
            let _ = fs::remove_file(&path);
            if !make(kind, &path) {
                continue;
            }
            let ended = within(site.builder(&site.out()));
            assert_eq!(ended.code, Some(1), "{kind} at {place}: {ended:?}");
            assert!(
                ended.out.contains("error[input/not-a-file]"),
                "{kind} at {place}: {}",
                ended.out
            );
            assert!(
                ended.out.contains(place),
                "{kind} at {place}: {}",
                ended.out
            );
            assert!(
                !ended.out.contains("SECRET"),
                "{kind} at {place}: {}",
                ended.out
            );
            assert_eq!(whole(&site.out()), Ok(old), "{kind} at {place}");
        }
    }
}

/// Makes something that is no file; returns whether the machine permits it.
fn make(kind: &str, path: &Path) -> bool {
    let mode = Mode::from_raw_mode(0o644);
    match kind {
        "pipe" => mknodat(CWD, path, FileType::Fifo, mode, 0).unwrap(),
        // 1:5 is /dev/zero: it never ends.
        "device" => {
            let made = mknodat(
                CWD,
                path,
                FileType::CharacterDevice,
                mode,
                rustix::fs::makedev(1, 5),
            );
            if let Err(error) = made {
                skip::<()>(&format!("a device cannot be made: {error}"));
                return false;
            }
        }
        "loop" => symlink(path, path).unwrap(),
        "outside" => {
            let secret = path
                .ancestors()
                .find(|folder| folder.ends_with("site"))
                .unwrap()
                .with_file_name("secret.md");
            fs::write(&secret, "SECRET\n").unwrap();
            symlink(secret, path).unwrap();
        }
        "endless" => symlink("/dev/zero", path).unwrap(),
        _ => drop(std::os::unix::net::UnixListener::bind(path).unwrap()),
    }
    assert!(!fs::symlink_metadata(path).unwrap().is_file());
    true
}

#[test]
fn a_link_to_a_folder_outside_publishes_nothing() {
    let site = Site::of(2, "first");
    let outside = site.folder().join("outside");
    fs::create_dir(&outside).unwrap();
    fs::write(outside.join("secret.txt"), "SECRET").unwrap();
    for place in [
        "bulletins/b00001",
        "bulletins/b00001/deep/er",
        "files/deep",
        "pages/zz-about/deep",
    ] {
        let folder = site.path("content").join(place);
        fs::create_dir_all(&folder).unwrap();
        symlink(&outside, folder.join("link")).unwrap();
        let from = place
            .strip_prefix("bulletins/b00001")
            .map_or("", |rest| rest.trim_start_matches('/'));
        let text = format!(
            "[a]({from}/link/secret.txt) [b](@/{place}/link/secret.txt) [c](deep/link/secret.txt)"
        );
        site.put(
            "content/bulletins/b00001/en.md",
            words("A", &text.replace("(/", "(")),
        );
        site.put(
            "content/pages/zz-about/en.md",
            words("A", "[c](deep/link/secret.txt)"),
        );
        let ended = within(site.builder(&site.out()));
        assert_eq!(ended.code, Some(1), "{place}: {ended:?}");
        assert!(!ended.out.contains("SECRET"), "{place}: {}", ended.out);
        assert!(!site.out().exists(), "{place}");
        fs::remove_file(folder.join("link")).unwrap();
    }
}

#[test]
fn a_folder_in_the_place_of_a_text_is_a_finding() {
    for (place, code) in [
        ("content/bulletins/b00001/en.md", "parity/missing-language"),
        (
            "content/bulletins/b00001/bulletin.toml",
            "input/missing-facts",
        ),
        ("content/pages/zz-about/fr.md", "parity/missing-language"),
        ("content/home/en.md", "parity/missing-language"),
    ] {
        let site = Site::of(3, "first");
        fs::remove_file(site.path(place)).unwrap();
        fs::create_dir(site.path(place)).unwrap();
        let ended = within(site.builder(&site.out()));
        assert_eq!(ended.code, Some(1), "{place}: {ended:?}");
        assert!(
            ended.out.contains(code) && ended.out.contains(place),
            "{place}: {}",
            ended.out
        );
    }
}

#[test]
fn an_error_in_the_content_leaves_the_output_as_it_was() {
    for (path, text) in [
        ("content/bulletins/b00001/en.md", words("A", "[x](nowhere)")),
        (
            "content/bulletins/b00001/fr.md",
            "no front matter".to_owned(),
        ),
        (
            "content/bulletins/b00001/bulletin.toml",
            "status = \"aproved\"".to_owned(),
        ),
        ("site.toml", "theme =".to_owned()),
        ("themes/plain/theme.toml", "name = 1".to_owned()),
    ] {
        let site = Site::of(20, "first");
        built(&site, &site.out());
        let before = (snapshot(&site.out()), times(&site.out()));
        site.put(path, text);
        let ended = site.build_to(&site.out());
        assert_eq!(ended.code, Some(1), "{path}: {ended:?}");
        assert!(
            ended.out.contains(path) && ended.out.contains("Nothing was published"),
            "{path}: {}",
            ended.out
        );
        assert!(
            (snapshot(&site.out()), times(&site.out())) == before,
            "{path}: the output changed"
        );
        assert!(!staging(&site.out()).exists(), "{path}");
    }
}

#[test]
fn a_fault_of_a_template_leaves_the_output_as_it_was() {
    let site = Site::of(20, "first");
    site.put("themes/plain/theme.toml", THEME);
    built(&site, &site.out());
    let before = (snapshot(&site.out()), times(&site.out()));
    // The list is made when every bulletin is written already.
    site.put(
        "themes/plain/templates/list.html",
        "{{ nothing.of.the.kind }}",
    );
    let ended = site.build_to(&site.out());
    assert_eq!(ended.code, Some(1), "{ended:?}");
    assert!((snapshot(&site.out()), times(&site.out())) == before);
    assert!(!staging(&site.out()).exists());
}
