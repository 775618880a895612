//! What a rebuild changes, and what the process says in the end.

use std::fs;
use std::os::unix::fs::symlink;
use std::process::Command;

use rustix::fs::{CWD, FileType, Mode, mknodat};

use super::{Times, built, times, within};
use crate::site::{BINARY, Ended, FACTS, FIGURE, Site, run, whole, words};

#[test]
fn a_rebuild_touches_only_what_changed() {
    let site = Site::of(10, "first");
    let out = site.out();
    let old = built(&site, &out);
    let before = times(&out);
    let ended = site.build_to(&out);
    assert!(
        ended.out.contains("(0 new or changed, 0 removed)"),
        "{}",
        ended.out
    );
    assert_eq!(whole(&out), Ok(old));
    assert_eq!(changed(&before, &times(&out)), ["manifest.json"]);

    site.put(
        "content/pages/zz-about/en.md",
        words("About", "Something else."),
    );
    built(&site, &out);
    assert_eq!(
        changed(&before, &times(&out)),
        ["en/zz-about/index.html", "manifest.json"]
    );
}

#[test]
fn what_was_changed_in_the_output_by_hand_is_written_again() {
    let site = Site::of(4, "first");
    let out = site.out();
    let old = built(&site, &out);
    let page = out.join("en/bulletins/b00001/index.html");
    let length = fs::metadata(&page).unwrap().len();
    // As long as before, and as old: only its bytes tell.
    let time = fs::metadata(&page).unwrap().modified().unwrap();
    fs::write(&page, "x".repeat(usize::try_from(length).unwrap())).unwrap();
    fs::File::options()
        .write(true)
        .open(&page)
        .unwrap()
        .set_modified(time)
        .unwrap();
    fs::write(out.join("files/figure.svg"), "short").unwrap();
    fs::remove_file(out.join("fr/rss.xml")).unwrap();
    let pipe = out.join("robots.txt");
    fs::remove_file(&pipe).unwrap();
    mknodat(CWD, &pipe, FileType::Fifo, Mode::from_raw_mode(0o644), 0).unwrap();
    fs::remove_file(out.join("404.html")).unwrap();
    fs::create_dir(out.join("404.html")).unwrap();
    let copy = site.folder().join("copy.xml");
    fs::rename(out.join("sitemap.xml"), &copy).unwrap();
    symlink(&copy, out.join("sitemap.xml")).unwrap();
    let ended = within(site.builder(&out));
    assert_eq!(ended.code, Some(0), "{ended:?}");
    assert_eq!(whole(&out), Ok(old));
}

#[test]
fn what_is_gone_from_the_content_goes_from_the_output() {
    let site = Site::of(3, "first");
    site.put("content/bulletins/b00001/letter.svg", FIGURE);
    site.put(
        "content/bulletins/b00001/en.md",
        words("A", "[letter](letter.svg)"),
    );
    site.put(
        "content/bulletins/b00001/fr.md",
        words("A", "[lettre](letter.svg)"),
    );
    built(&site, &site.out());
    assert!(site.out().join("fr/avis/b00001/letter.svg").exists());
    fs::remove_dir_all(site.path("content/bulletins/b00001")).unwrap();
    built(&site, &site.out());
    for path in ["en/bulletins/b00001", "fr/avis/b00001"] {
        assert!(!site.out().join(path).exists(), "{path}");
    }
    fs::remove_dir_all(site.path("content/bulletins")).unwrap();
    built(&site, &site.out());
}

#[test]
fn the_default_output_is_a_folder_of_the_site() {
    let site = Site::of(2, "first");
    let mut command = Command::new(BINARY);
    command.arg("build").current_dir(site.path("content/home"));
    assert_eq!(within(command).code, Some(0));
    whole(&site.path("public")).unwrap();
}

#[test]
fn exit_codes_are_as_promised() {
    let site = Site::of(2, "first");
    let broken = Site::of(2, "first");
    broken.bundle(
        "bulletins/x",
        FACTS,
        &words("A", "[x](nowhere)"),
        &words("A", "a"),
    );
    let (root, wrong) = (site.root(), broken.root());
    let (root, wrong) = (root.to_str().unwrap(), wrong.to_str().unwrap());
    let empty = tempfile::tempdir().unwrap();
    for (code, args) in [
        (0, vec!["check", "--root", root]),
        (0, vec!["--help"]),
        (0, vec!["build", "--help"]),
        (0, vec!["--version"]),
        (0, vec!["explain", "input/not-a-file"]),
        (1, vec!["check", "--root", wrong]),
        (1, vec!["build", "--root", wrong]),
        (2, vec![]),
        (2, vec!["bild"]),
        (2, vec!["build", "--nonsense"]),
        (2, vec!["build", "--out"]),
        (2, vec!["build", "--jobs", "0"]),
        (2, vec!["build", "--at", "yesterday"]),
        (2, vec!["build", "--lang", "de"]),
        (3, vec!["check", "--root", empty.path().to_str().unwrap()]),
        (3, vec!["build", "--root", root, "--out", "/dev/null/x"]),
        (
            3,
            vec![
                "build",
                "--root",
                "/nowhere",
                "--out",
                empty.path().to_str().unwrap(),
            ],
        ),
    ] {
        let ended = Ended::from(
            Command::new(BINARY)
                .args(&args)
                .env("LC_ALL", "C")
                .output()
                .unwrap(),
        );
        assert_eq!(ended.code, Some(code), "{args:?}: {ended:?}");
        let here = run(&[&["bulletin"], &*args].concat());
        assert_eq!(
            (i32::from(here.code), &here.out, &here.err),
            (code, &ended.out, &ended.err),
            "{args:?}"
        );
        assert_eq!(code > 1, !ended.err.is_empty(), "{args:?}: {ended:?}");
    }
}

fn changed(before: &Times, after: &Times) -> Vec<String> {
    after
        .iter()
        .filter(|entry| !before.contains(entry))
        .map(|entry| entry.0.clone())
        .collect()
}
