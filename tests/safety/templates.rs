//! Templates that never end, or that reach for what is not the theme's: a finding, soon, and nothing is published.

use std::fs;
use std::os::unix::fs::symlink;

use rustix::fs::{CWD, FileType, Mode, mknodat};

use super::within;
use crate::site::{FACTS, Site, THEME, words};

const PAGE: &str = "themes/plain/templates/bulletin.html";

/// A site with one bulletin, a theme of its own and, beside it, a secret.
fn site() -> Site {
    let site = Site::new();
    site.put("themes/plain/theme.toml", THEME);
    site.bundle("bulletins/b", FACTS, &words("A", "a"), &words("B", "b"));
    fs::write(site.folder().join("secret.html"), "SECRET").unwrap();
    site
}

/// Builds a site that is refused: this code is told, at this path.
fn refused(site: &Site, code: &str, path: &str, what: &str) {
    let ended = within(site.builder(&site.out()));
    assert_eq!(ended.code, Some(1), "{what}: {ended:?}");
    let told = ended.out.contains(&format!("error[{code}]")) && ended.out.contains(path);
    assert!(told, "{what}: {}", ended.out);
    assert!(!ended.out.contains("SECRET"), "{what}: {}", ended.out);
    assert!(!site.out().exists(), "{what}");
}

#[test]
fn those_that_call_themselves_are_stopped() {
    for text in [
        "{% include \"bulletin.html\" %}",
        "{% include \"other.html\" %}",
        "{% extends \"bulletin.html\" %}",
        "{% extends \"other.html\" %}",
        "{% component a() %}{{<a />}}{% endcomponent a %}{{<a />}}",
        "{% for number in range(end=1000000000000) %}{{ number }}{% endfor %}",
    ] {
        let site = site();
        site.put(PAGE, text);
        let back = text.replace("other.html", "bulletin.html");
        site.put("themes/plain/templates/other.html", back);
        refused(&site, "input/template", "themes/plain/templates", text);
    }
}

#[test]
fn those_that_name_a_file_outside_the_theme_are_refused() {
    for text in [
        "{% include \"../../../../secret.html\" %}",
        "{% include \"/etc/passwd\" %}",
        "{% extends \"../../../../secret.html\" %}",
        "{{ asset(name=\"../../../site.toml\") }}",
        "{{ get_env(name=\"HOME\") }}",
        "{{ load_data(path=\"../secret.html\") }}",
    ] {
        let site = site();
        site.put(PAGE, text);
        refused(&site, "input/template", PAGE, text);
    }
}

#[test]
fn a_link_or_a_pipe_in_a_theme_is_a_finding() {
    for place in [
        "themes/plain/templates/bulletin.html",
        "themes/plain/templates/other.html",
        "themes/plain/strings/en.ftl",
        "themes/plain/assets/style.css",
        "themes/plain/assets/other.css",
        "themes/plain/theme.toml",
        "themes/plain/other",
        "themes/plain/templates",
        "themes/plain/strings",
        "themes/plain/assets",
        "themes/plain",
    ] {
        for kind in ["file", "folder", "loop", "nowhere", "pipe"] {
            let site = site();
            for (path, text) in [(PAGE, "a"), ("themes/plain/strings/en.ftl", "a = b\n")] {
                site.put(path, text);
            }
            site.put("themes/plain/assets/style.css", "");
            let path = site.path(place);
            // What is taken out of the site is where the link leads.
            let outside = site.folder().join("outside");
            match fs::metadata(&path) {
                Ok(facts) if facts.is_dir() => fs::rename(&path, &outside).unwrap(),
                Ok(_) => fs::remove_file(&path).unwrap(),
                Err(_) => {}
            }
            match kind {
                "file" => symlink(site.folder().join("secret.html"), &path).unwrap(),
                "folder" => symlink(outside, &path).unwrap(),
                "loop" => symlink(&path, &path).unwrap(),
                "nowhere" => symlink("nowhere", &path).unwrap(),
                _ => mknodat(CWD, &path, FileType::Fifo, Mode::from_raw_mode(0o644), 0).unwrap(),
            }
            refused(
                &site,
                "input/not-a-file",
                place,
                &format!("{kind} at {place}"),
            );
        }
    }
}
