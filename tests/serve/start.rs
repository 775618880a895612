//! Starting and stopping: ports, the browser, Ctrl-C.

use std::io::{BufRead, BufReader};
use std::net::TcpListener;
use std::process::Stdio;
use std::time::Duration;

use super::served::{Served, command};
use crate::site::Site;

#[test]
fn a_port_that_is_taken_is_told_in_both_languages() {
    let site = Site::new();
    let taken = TcpListener::bind("127.0.0.1:0").unwrap();
    let port = taken.local_addr().unwrap().port().to_string();
    for (language, words) in [("en", "listens at port"), ("fr", "est déjà occupé")] {
        let ended = command(&site.root())
            .args(["--port", &port, "--lang", language])
            .output()
            .unwrap();
        let told = String::from_utf8(ended.stderr).unwrap();
        assert_eq!(ended.status.code(), Some(3));
        assert!(
            told.contains(&port) && told.contains(words) && told.contains("--port auto"),
            "{told}"
        );
    }
}

#[test]
fn with_auto_the_next_free_port_is_taken() {
    let site = Site::new();
    let first = Served::start(&site.root(), &[]);
    assert_eq!(first.get("/en/").status, 200);
    let port = |args: &[&str]| {
        let mut child = command(&site.root())
            .args(args)
            .stdout(Stdio::piped())
            .stderr(Stdio::null())
            .spawn()
            .unwrap();
        let mut line = String::new();
        BufReader::new(child.stdout.take().unwrap())
            .read_line(&mut line)
            .unwrap();
        let port: u16 = line
            .trim()
            .trim_end_matches('/')
            .rsplit(':')
            .next()
            .unwrap()
            .parse()
            .unwrap();
        (child, port)
    };
    let (mut one, first) = port(&["--port", "auto"]);
    let (mut other, second) = port(&["--port", "auto"]);
    for child in [&mut one, &mut other] {
        child.kill().unwrap();
        child.wait().unwrap();
    }
    assert!(first >= 8080 && second > first, "{first} {second}");
}

#[test]
fn only_this_machine_can_reach_it() {
    let site = Site::new();
    let served = Served::start(&site.root(), &[]);
    let listening = std::fs::read_to_string("/proc/net/tcp").unwrap();
    let port = format!(":{:04X}", served.port);
    let local: Vec<&str> = listening
        .lines()
        .filter_map(|line| line.split_whitespace().nth(1))
        .filter(|local| local.ends_with(&port))
        .collect();
    assert!(
        local.iter().all(|local| local.starts_with("0100007F:")),
        "{local:?}"
    );
    assert!(!local.is_empty());
    // Nor does it listen at any address of version 6.
    let six = std::fs::read_to_string("/proc/net/tcp6").unwrap_or_default();
    let six = six
        .lines()
        .filter_map(|line| line.split_whitespace().nth(1));
    assert_eq!(six.filter(|local| local.ends_with(&port)).count(), 0);
}

#[test]
fn it_stops_at_once() {
    let site = Site::of(3, "first");
    let served = Served::start(&site.root(), &[]);
    assert_eq!(served.get("/en/").status, 200);
    // Also while a page waits for news.
    let mark = served.get("/en/").text();
    let mark = mark
        .split("data-mark=\"")
        .nth(1)
        .unwrap()
        .split('"')
        .next()
        .unwrap()
        .to_owned();
    let host = served.host();
    let port = served.port;
    let waiting = std::thread::spawn(move || {
        use std::io::{Read, Write};
        let mut stream = std::net::TcpStream::connect(("127.0.0.1", port)).unwrap();
        let ask = format!(
            "GET /_preview/news.svg?page=%2Fen%2F&mark={mark} HTTP/1.1\r\nHost: {host}\r\n\r\n"
        );
        stream.write_all(ask.as_bytes()).unwrap();
        let mut answer = Vec::new();
        let _ = stream.read_to_end(&mut answer);
        answer
    });
    std::thread::sleep(Duration::from_millis(200));
    let took = served.interrupt();
    assert!(took < Duration::from_secs(1), "{took:?}");
    assert_eq!(
        waiting.join().unwrap(),
        b"",
        "it was answered before anything was new"
    );
}

#[test]
fn what_opens_a_browser_is_asked_to_and_missed_in_words() {
    use std::os::unix::fs::PermissionsExt;
    let site = Site::new();
    let programs = tempfile::tempdir().unwrap();
    let started = |path: &std::path::Path| {
        let mut child = command(&site.root())
            .args(["--port", "0", "--open", "--lang", "fr"])
            .env("PATH", path)
            .stdout(Stdio::piped())
            .stderr(Stdio::piped())
            .spawn()
            .unwrap();
        let mut address = String::new();
        BufReader::new(child.stdout.take().unwrap())
            .read_line(&mut address)
            .unwrap();
        std::thread::sleep(Duration::from_millis(600));
        child.kill().unwrap();
        let told = child.wait_with_output().unwrap();
        (
            address.trim().to_owned(),
            String::from_utf8(told.stderr).unwrap(),
        )
    };
    let (address, told) = started(programs.path());
    assert!(
        told.contains("Aucun programme qui ouvre un navigateur") && told.contains(&address),
        "{told}"
    );
    let opener = programs.path().join("xdg-open");
    let asked = programs.path().join("asked");
    std::fs::write(
        &opener,
        format!("#!/bin/sh\necho \"$1\" > {}\n", asked.display()),
    )
    .unwrap();
    std::fs::set_permissions(&opener, std::fs::Permissions::from_mode(0o755)).unwrap();
    let (address, told) = started(programs.path());
    assert!(!told.contains("Aucun programme"), "{told}");
    assert_eq!(std::fs::read_to_string(asked).unwrap().trim(), address);
}

#[test]
fn a_folder_that_is_no_site_is_refused() {
    let folder = tempfile::tempdir().unwrap();
    let ended = command(folder.path())
        .args(["--port", "0"])
        .output()
        .unwrap();
    assert_eq!(ended.status.code(), Some(3));
    assert!(
        String::from_utf8(ended.stderr)
            .unwrap()
            .contains("site.toml")
    );
}
