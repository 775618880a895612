//! Other hosts are asked politely and within their time, and what they answered is kept: a server on this machine answers.
#![expect(
    clippy::unwrap_used,
    clippy::disallowed_methods,
    reason = "a test makes the site and the server it looks at, and measures"
)]

use std::fmt::Write as _;
use std::fs;
use std::io::{Read, Write};
use std::net::{TcpListener, TcpStream};
use std::path::Path;
use std::sync::atomic::{AtomicUsize, Ordering};
use std::sync::{Arc, Mutex};
use std::thread;
use std::time::{Duration, Instant};

use bulletin::Surroundings;
use bulletin::check::link::external::{Answer, Trouble};
use bulletin::external::{Patience, WebAddress, ask};
use serde_json::Value;

use crate::examples::good_site;

const NOW: &str = "2025-06-01T12:00:00Z";

/// Short, so that a test of what never ends ends.
const SHORT: Patience = Patience {
    request: Duration::from_millis(600),
    address: Duration::from_millis(1500),
    gap: Duration::from_millis(5),
    run: Duration::from_mins(1),
};

/// What was asked of a server.
#[derive(Clone, Debug)]
struct Request {
    method: String,
    path: String,
    headers: String,
    at: Instant,
}

/// A server on this machine; it ends with the tests.
#[derive(Clone)]
struct Server {
    port: u16,
    log: Arc<Mutex<Vec<Request>>>,
    most: Arc<AtomicUsize>,
}

impl Server {
    fn new() -> Self {
        let listener = TcpListener::bind("127.0.0.1:0").unwrap();
        let server = Self {
            port: listener.local_addr().unwrap().port(),
            log: Arc::default(),
            most: Arc::default(),
        };
        let (own, open) = (server.clone(), Arc::new(AtomicUsize::new(0)));
        thread::spawn(move || {
            for stream in listener.incoming() {
                let (own, open) = (own.clone(), Arc::clone(&open));
                thread::spawn(move || {
                    // The other end may be gone before the answer is whole.
                    let _ = own.answer(stream.unwrap(), &open);
                });
            }
        });
        server
    }

    fn url(&self, path: &str) -> String {
        format!("http://127.0.0.1:{}{path}", self.port)
    }

    fn answer(&self, mut stream: TcpStream, open: &AtomicUsize) -> std::io::Result<()> {
        let mut text = Vec::new();
        let mut buffer = [0; 1024];
        while !text.ends_with(b"\r\n\r\n") {
            match stream.read(&mut buffer)? {
                0 => return Ok(()),
                length => text.extend_from_slice(&buffer[..length]),
            }
        }
        let text = String::from_utf8(text).unwrap();
        let (line, headers) = text.split_once("\r\n").unwrap();
        let (method, path) = line.split_once(' ').unwrap();
        let (path, _) = path.rsplit_once(' ').unwrap();
        self.log.lock().unwrap().push(Request {
            method: method.to_owned(),
            path: path.to_owned(),
            headers: headers.to_lowercase(),
            at: Instant::now(),
        });
        let to = |status: &str, location: &str| format!("{status}\r\nLocation: {location}");
        let number = |beginning| {
            path.strip_prefix(beginning)
                .and_then(|end: &str| end.parse().ok())
        };
        let status = match path {
            "/slow" => {
                let others = open.fetch_add(1, Ordering::SeqCst);
                self.most.fetch_max(others + 1, Ordering::SeqCst);
                thread::sleep(Duration::from_millis(300));
                // Before the answer leaves: once it is there, the next request may come at any moment.
                open.fetch_sub(1, Ordering::SeqCst);
                "200 OK".to_owned()
            }
            "/silent" => {
                thread::sleep(Duration::from_secs(30));
                return Ok(());
            }
            "/drip" => {
                for byte in b"HTTP/1.1 200 OK\r\nX: ".iter().chain([b'x'; 900].iter()) {
                    stream.write_all(&[*byte])?;
                    thread::sleep(Duration::from_millis(20));
                }
                return Ok(());
            }
            "/huge" => {
                stream.write_all(b"HTTP/1.1 200 OK\r\n")?;
                for _ in 0..10_000 {
                    stream.write_all(b"X: 0123456789012345678901234567890123456789\r\n")?;
                }
                return Ok(());
            }
            "/garbage" => return stream.write_all(b"\xff\xfe\x00 no answer at all\r\n\r\n"),
            "/cut" => return Ok(()),
            "/endless" => {
                if method == "HEAD" {
                    "405 No".to_owned()
                } else {
                    stream.write_all(b"HTTP/1.1 200 OK\r\n\r\n")?;
                    loop {
                        stream.write_all(&[b'x'; 4096])?;
                    }
                }
            }
            "/no-head" | "/no-head-405" if method == "HEAD" => "405 No".to_owned(),
            "/no-head-404" if method == "HEAD" => "404 No".to_owned(),
            "/no-head-501" if method == "HEAD" => "501 No".to_owned(),
            "/no-head-403" if method == "HEAD" => "403 No".to_owned(),
            "/old" => to("301 Moved", "/new?a=b"),
            "/older" => to("308 Moved", &self.url("/old")),
            "/login" => to("302 Found", "/private"),
            "/old-login" => to("301 Moved", "/login"),
            "/lost" => to("301 Moved", "/gone"),
            "/self" => to("301 Moved", "/self"),
            "/nowhere" => "302 Found".to_owned(),
            "/mail" => to("302 Found", "mailto:someone@example.ca"),
            "/latin1" => {
                stream.write_all(
                    b"HTTP/1.1 301 Moved\r\nLocation: /\xe9t\xe9\r\nContent-Length: 0\r\n\r\n",
                )?;
                return Ok(());
            }
            "/missing" => "404 No".to_owned(),
            "/gone" => "410 Gone".to_owned(),
            "/private" => "200 OK".to_owned(),
            "/members" => "401 Who".to_owned(),
            "/busy" => "503 Busy".to_owned(),
            "/often" => "429 Enough".to_owned(),
            _ => match number("/chain/") {
                Some(0_u32) | None => "200 OK".to_owned(),
                Some(left) => to("302 Found", &format!("/chain/{}", left - 1)),
            },
        };
        let answer = format!(
            "HTTP/1.1 {status}\r\nContent-Length: 0\r\nSet-Cookie: a=b\r\nConnection: close\r\n\r\n"
        );
        stream.write_all(answer.as_bytes())
    }

    /// Returns “METHOD /path” of every request, sorted.
    fn asked(&self) -> Vec<String> {
        let log = self.log.lock().unwrap();
        let mut asked: Vec<String> = log
            .iter()
            .map(|request| format!("{} {}", request.method, request.path))
            .collect();
        asked.sort();
        asked
    }

    /// Asks for one path with little patience.
    fn one(&self, path: &str) -> Answer {
        let address = WebAddress::read(&self.url(path)).unwrap();
        let [answer] = <[_; 1]>::try_from(ask(&[address], &SHORT, &|| {})).unwrap();
        answer.unwrap()
    }
}

fn unreachable(trouble: Trouble) -> Answer {
    Answer::Unreachable { trouble }
}

#[test]
fn answers_are_told_apart() {
    let server = Server::new();
    let moved = |path: &str| Answer::Moved {
        to: server.url(path),
    };
    for (path, answer) in [
        ("/", Answer::Works),
        ("/no-head-403", Answer::Works),
        ("/no-head-404", Answer::Works),
        ("/no-head-405", Answer::Works),
        ("/no-head-501", Answer::Works),
        ("/endless", Answer::Works),
        ("/login", Answer::Works),
        ("/chain/5", Answer::Works),
        ("/chain/6", unreachable(Trouble::Redirect)),
        ("/old", moved("/new?a=b")),
        ("/older", moved("/new?a=b")),
        ("/old-login", moved("/login")),
        ("/latin1", moved("/%E9t%E9")),
        ("/missing", Answer::Gone { status: 404 }),
        ("/gone", Answer::Gone { status: 410 }),
        ("/lost", Answer::Gone { status: 410 }),
        ("/members", Answer::Refused { status: 401 }),
        ("/often", Answer::Refused { status: 429 }),
        ("/busy", Answer::Refused { status: 503 }),
        ("/self", unreachable(Trouble::Redirect)),
        ("/nowhere", unreachable(Trouble::Redirect)),
        ("/mail", unreachable(Trouble::Redirect)),
    ] {
        assert_eq!(server.one(path), answer, "{path}");
    }
}

#[test]
fn hosts_that_misbehave_cost_their_time_and_no_more() {
    let server = Server::new();
    for (path, answers) in [
        ("/silent", &[Trouble::Time][..]),
        ("/drip", &[Trouble::Time]),
        ("/huge", &[Trouble::Reply]),
        ("/garbage", &[Trouble::Reply]),
        ("/cut", &[Trouble::Connection, Trouble::Reply]),
    ] {
        let begun = Instant::now();
        let Answer::Unreachable { trouble } = server.one(path) else {
            panic!("{path} answered");
        };
        assert!(answers.contains(&trouble), "{path}: {trouble:?}");
        assert!(
            begun.elapsed() < SHORT.address,
            "{path}: {:?}",
            begun.elapsed()
        );
    }
    // What speaks no TLS is not trusted; where nobody listens, nobody answers.
    let address = |text: &str| WebAddress::read(text).unwrap();
    let secure = address(&format!("https://127.0.0.1:{}/", server.port));
    let closed = TcpListener::bind("127.0.0.1:0")
        .unwrap()
        .local_addr()
        .unwrap();
    let closed = address(&format!("http://{closed}/"));
    let nobody = address("http://nobody.invalid/");
    let answers = ask(&[secure, closed, nobody], &SHORT, &|| {});
    assert!(
        answers
            .iter()
            .all(|answer| matches!(answer, Some(Answer::Unreachable { .. }))),
        "{answers:?}"
    );
}

#[test]
fn redirections_share_the_time_of_their_address() {
    let server = Server::new();
    let patience = Patience {
        request: Duration::from_secs(5),
        address: Duration::from_millis(700),
        ..SHORT
    };
    let begun = Instant::now();
    let address = WebAddress::read(&server.url("/silent")).unwrap();
    assert_eq!(
        ask(&[address], &patience, &|| {}),
        [Some(unreachable(Trouble::Time))]
    );
    assert!(begun.elapsed() < Duration::from_secs(3));
}

#[test]
fn a_host_has_two_requests_at_a_time_and_a_pause_between() {
    let server = Server::new();
    let patience = Patience {
        gap: Duration::from_millis(100),
        ..SHORT
    };
    let addresses: Vec<WebAddress> = (0..6)
        .map(|_| WebAddress::read(&server.url("/slow")).unwrap())
        .collect();
    let done = AtomicUsize::new(0);
    let answers = ask(&addresses, &patience, &|| {
        done.fetch_add(1, Ordering::SeqCst);
    });
    assert!(answers.iter().all(|answer| *answer == Some(Answer::Works)));
    assert_eq!(done.into_inner(), 6);
    assert_eq!(server.most.load(Ordering::SeqCst), 2);
    let mut times: Vec<Instant> = server
        .log
        .lock()
        .unwrap()
        .iter()
        .map(|one| one.at)
        .collect();
    times.sort();
    // Three pairs of 300 ms each; the pause is measured at the other end, which may be late for the first of two.
    assert!(*times.last().unwrap() - times[0] >= Duration::from_millis(600));
    let pauses: Vec<Duration> = times.windows(2).map(|two| two[1] - two[0]).collect();
    assert!(
        pauses
            .iter()
            .all(|pause| *pause >= Duration::from_millis(50)),
        "{pauses:?}"
    );
}

#[test]
fn one_slow_host_does_not_hold_up_the_others() {
    let server = Server::new();
    let mut addresses: Vec<WebAddress> = (0..12)
        .map(|_| WebAddress::read(&server.url("/slow")).unwrap())
        .collect();
    // Another name of this machine is another host.
    let other = format!("http://localhost:{}/quick", server.port);
    addresses.push(WebAddress::read(&other).unwrap());
    assert_eq!(ask(&addresses, &SHORT, &|| {}).len(), 13);
    let log = server.log.lock().unwrap();
    let place = log.iter().position(|one| one.path == "/quick");
    assert!(place.is_none_or(|place| place < 4), "{place:?}");
}

#[test]
fn no_address_is_asked_when_the_time_is_up() {
    let server = Server::new();
    let addresses: Vec<WebAddress> = (0..40)
        .map(|_| WebAddress::read(&server.url("/slow")).unwrap())
        .collect();
    let patience = Patience {
        run: Duration::from_millis(400),
        ..SHORT
    };
    let answers = ask(&addresses, &patience, &|| {});
    let asked = answers.iter().flatten().count();
    assert!((2..=6).contains(&asked), "{asked}");
}

#[test]
fn nothing_is_told_to_other_hosts() {
    let server = Server::new();
    assert!(matches!(server.one("/old-login"), Answer::Moved { .. }));
    assert!(matches!(server.one("/no-head"), Answer::Works));
    for request in server.log.lock().unwrap().iter() {
        let agent = format!("user-agent: bulletin/{}", env!("CARGO_PKG_VERSION"));
        assert!(request.headers.contains(&agent), "{request:?}");
        let names: Vec<&str> = request
            .headers
            .lines()
            .filter_map(|line| Some(line.split_once(':')?.0))
            .collect();
        let known = [
            "accept",
            "accept-encoding",
            "host",
            "user-agent",
            "connection",
        ];
        assert!(names.iter().all(|name| known.contains(name)), "{names:?}");
    }
}

/// A site whose two texts and sources link to a server.
fn site(root: &Path, server: &Server, paths: &[&str]) {
    good_site(root);
    let folder = root.join("content/bulletins/pab_20241209");
    for name in ["en.md", "fr.md"] {
        let path = folder.join(name);
        let mut text = fs::read_to_string(&path).unwrap();
        for of in paths {
            write!(text, "\n[{of}]({}#part)\n", server.url(of)).unwrap();
        }
        fs::write(path, text).unwrap();
    }
    let facts = folder.join("bulletin.toml");
    let text = fs::read_to_string(&facts).unwrap();
    let source = format!(
        "\n[[sources]]\ntitle = \"Study\"\nurl = \"{}\"\nverified_by = \"Analyst\"\nverified_on = 2024-12-05\n",
        server.url("/source")
    );
    fs::write(facts, text + &source).unwrap();
}

/// Runs `bulletin check --external` at an instant.
fn check(root: &Path, now: &str, more: &[&str]) -> (u8, String, String) {
    let (mut out, mut err) = (Vec::new(), Vec::new());
    let mut around = Surroundings {
        out: &mut out,
        err: &mut err,
        is_watched: false,
        is_coloured: false,
        folder: root.to_path_buf(),
        language: None,
        now: now.parse().unwrap(),
        system: bulletin::System::still(now.parse().unwrap()),
    };
    let mut line = vec!["bulletin", "check", "--external"];
    line.extend(more);
    let code = bulletin::run(line.into_iter().map(Into::into).collect(), &mut around);
    let text = |bytes| String::from_utf8(bytes).unwrap();
    (code, text(out), text(err))
}

/// Returns “code path:line” of what was told of other hosts.
fn told(out: &str) -> Vec<String> {
    let lines = out.lines().filter(|line| line.starts_with('{'));
    lines
        .map(|line| serde_json::from_str::<Value>(line).unwrap())
        .filter(|value| value["code"].as_str().unwrap().starts_with("link/external"))
        .map(|value| {
            let text = |key: &str| value[key].as_str().unwrap().to_owned();
            format!("{} {} {}", text("code"), text("severity"), text("path"))
        })
        .collect()
}

#[test]
fn each_address_is_asked_once_and_its_answer_is_kept() {
    let server = Server::new();
    let folder = tempfile::tempdir().unwrap();
    let root = folder.path();
    site(root, &server, &["/fine", "/missing"]);
    let first = check(root, NOW, &["--format", "json"]);
    assert_eq!((first.0, &*first.2), (0, ""), "{}", first.1);
    let here = "content/bulletins/pab_20241209";
    let gone = |name: &str| format!("link/external-gone warning {here}/{name}.md");
    assert_eq!(told(&first.1), [gone("en"), gone("fr")]);
    let all = [
        "GET /missing",
        "HEAD /fine",
        "HEAD /missing",
        "HEAD /source",
    ];
    assert_eq!(server.asked(), all);
    // Nothing is asked twice within a day, and the findings are the same.
    let second = check(root, "2025-06-02T11:59:59Z", &["--format", "json"]);
    assert_eq!(first.1, second.1);
    assert_eq!(server.asked(), all);
    // What did not work is asked again after a day, what worked after a week.
    let (_, out, _) = check(root, "2025-06-04T12:00:00Z", &[]);
    assert!(out.contains("the oldest answer is 3 days old"), "{out}");
    assert_eq!(server.asked().len(), 6);
    let _ = check(root, "2025-06-08T12:00:00Z", &[]);
    assert_eq!(server.asked().len(), 10);
    // Broken, it is as if it were not there.
    fs::write(root.join(".bulletin/external.json"), "{\"version\":1,").unwrap();
    let (code, _, err) = check(root, "2025-06-08T12:00:01Z", &[]);
    assert_eq!((code, &*err), (0, ""));
    assert_eq!(server.asked().len(), 14);
    let (code, out, _) = check(root, "2025-06-08T12:00:02Z", &["--lang", "fr"]);
    assert_eq!(code, 0);
    assert!(out.contains("Demandes faites maintenant\u{a0}: 0"), "{out}");
    assert_eq!(server.asked().len(), 14);
}

#[test]
fn answers_never_decide_whether_a_site_is_right() {
    let server = Server::new();
    let folder = tempfile::tempdir().unwrap();
    let root = folder.path();
    site(root, &server, &["/gone", "/old"]);
    let config = fs::read_to_string(root.join("site.toml")).unwrap();
    fs::write(
        root.join("site.toml"),
        config
            + "\n[check]\n\"link/external-gone\" = \"error\"\n\"link/external-moved\" = \"off\"\n",
    )
    .unwrap();
    // A folder in the way: nothing can be kept, which is told and ends nothing.
    fs::create_dir_all(root.join(".bulletin/external.json/in-the-way")).unwrap();
    let (code, out, err) = check(root, NOW, &["--format", "json"]);
    assert_eq!(code, 0, "{out}{err}");
    assert!(err.contains("external.json"), "{err}");
    assert!(
        told(&out)
            .iter()
            .all(|line| line.contains("external-gone warning"))
    );
    assert_eq!(told(&out).len(), 2);
}

#[test]
fn what_is_kept_is_not_published() {
    let server = Server::new();
    let folder = tempfile::tempdir().unwrap();
    let root = folder.path();
    site(root, &server, &["/fine"]);
    let _ = check(root, NOW, &[]);
    assert!(root.join(".bulletin/external.json").is_file());
    let (mut out, mut err) = (Vec::new(), Vec::new());
    let mut around = Surroundings {
        out: &mut out,
        err: &mut err,
        is_watched: false,
        is_coloured: false,
        folder: root.to_path_buf(),
        language: None,
        now: NOW.parse().unwrap(),
        system: bulletin::System::still(NOW.parse().unwrap()),
    };
    let code = bulletin::run(["bulletin", "build"].map(Into::into).to_vec(), &mut around);
    assert_eq!(code, 0, "{}", String::from_utf8_lossy(&err));
    let manifest = fs::read_to_string(root.join("public/manifest.json")).unwrap();
    assert!(!manifest.contains("external.json"));
    // A build asks nobody.
    assert_eq!(server.asked(), ["HEAD /fine", "HEAD /source"]);
}
