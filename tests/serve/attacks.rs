//! What others might try: pages of other sites through the browser, and whatever can be sent over a socket.

use std::io::{Read, Write};
use std::net::TcpStream;
use std::time::{Duration, Instant};

use super::served::{Answer, Served};
use crate::site::{FACTS, Site, words};

const AT: &str = "2026-02-01T12:00:00Z";

fn served(site: &Site) -> Served {
    Served::start(&site.root(), &["--at", AT])
}

/// Asks with these headers more.
fn ask(served: &Served, method: &str, path: &str, host: &str, more: &str) -> Answer {
    served.ask(format!(
        "{method} {path} HTTP/1.1\r\nHost: {host}\r\n{more}Connection: close\r\n\r\n"
    ))
}

#[test]
fn a_name_that_was_made_to_lead_here_is_refused() {
    let site = Site::of(1, "first");
    let served = served(&site);
    let port = served.port;
    for host in [
        "evil.example".to_owned(),
        format!("evil.example:{port}"),
        format!("127.0.0.1.evil.example:{port}"),
        format!("localhost.evil.example:{port}"),
        format!("evil.localhost:{port}"),
        "127.0.0.1".to_owned(),
        "127.0.0.1:1".to_owned(),
        format!("127.0.0.1:{port}:{port}"),
        format!("127.0.0.2:{port}"),
        format!("[::1]:{port}"),
        format!("127.0.0.1:0{port}"),
        format!("127.0.0.1:+{port}"),
        "127.0.0.1:".to_owned(),
        format!("127.0.0.1:{port}.evil.example"),
        format!("127.0.0.1:{port}@evil.example"),
        format!("evil.example@127.0.0.1:{port}"),
        format!("http://127.0.0.1:{port}"),
        format!("127.1:{port}"),
        format!("2130706433:{port}"),
        format!("0.0.0.0:{port}"),
        format!("localhost.:{port}"),
        format!("127.0.0.1:{}", u32::from(port) + 65_536),
        String::new(),
    ] {
        let answer = ask(&served, "GET", "/en/", &host, "");
        assert_eq!(answer.status, 421, "{host}");
        assert!(!answer.text().contains("Home"), "{host}");
    }
    for host in [format!("127.0.0.1:{port}"), format!("localhost:{port}")] {
        assert_eq!(ask(&served, "GET", "/en/", &host, "").status, 200, "{host}");
    }
    // Two hosts, or none.
    let two = format!("GET /en/ HTTP/1.1\r\nHost: 127.0.0.1:{port}\r\nHost: evil.example\r\n\r\n");
    assert_eq!(served.ask(two).status, 400);
    assert_eq!(served.ask("GET /en/ HTTP/1.1\r\n\r\n").status, 400);
    // A whole address in the request line.
    let whole =
        format!("GET http://127.0.0.1:{port}/en/ HTTP/1.1\r\nHost: 127.0.0.1:{port}\r\n\r\n");
    assert_eq!(served.ask(whole).status, 400);
}

#[test]
fn pages_of_other_sites_may_not_ask() {
    let site = Site::of(1, "first");
    let served = served(&site);
    let host = served.host();
    for more in [
        "Origin: https://evil.example\r\n".to_owned(),
        "Origin: null\r\n".to_owned(),
        format!("Origin: https://{host}\r\n"),
        "Origin: http://127.0.0.1:1\r\n".to_owned(),
        "Sec-Fetch-Site: cross-site\r\nSec-Fetch-Mode: no-cors\r\nSec-Fetch-Dest: image\r\n"
            .to_owned(),
        "Sec-Fetch-Site: cross-site\r\nSec-Fetch-Mode: cors\r\n".to_owned(),
        "Sec-Fetch-Site: same-site\r\nSec-Fetch-Mode: no-cors\r\nSec-Fetch-Dest: script\r\n"
            .to_owned(),
        "Sec-Fetch-Site: cross-site\r\nSec-Fetch-Mode: navigate\r\nSec-Fetch-Dest: iframe\r\n"
            .to_owned(),
    ] {
        for path in [
            "/en/",
            "/files/figure.svg",
            "/_preview/",
            "/_preview/assets/live.js",
        ] {
            assert_eq!(
                ask(&served, "GET", path, &host, &more).status,
                403,
                "{path} {more}"
            );
        }
    }
    for more in [
        format!("Origin: http://{host}\r\n"),
        "Sec-Fetch-Site: same-origin\r\nSec-Fetch-Mode: no-cors\r\n".to_owned(),
        "Sec-Fetch-Site: none\r\nSec-Fetch-Mode: navigate\r\nSec-Fetch-Dest: document\r\n"
            .to_owned(),
        // A link in a message that somebody follows.
        "Sec-Fetch-Site: cross-site\r\nSec-Fetch-Mode: navigate\r\nSec-Fetch-Dest: document\r\n"
            .to_owned(),
    ] {
        assert_eq!(
            ask(&served, "GET", "/en/", &host, &more).status,
            200,
            "{more}"
        );
    }
}

/// Shows the site at another day, as a page might send it.
fn post(served: &Served, path: &str, more: &str, body: &str) -> Answer {
    served.ask(format!(
        "POST {path} HTTP/1.1\r\nHost: {}\r\n{more}Content-Length: {}\r\nConnection: close\r\n\r\n{body}",
        served.host(),
        body.len()
    ))
}

#[test]
fn nothing_is_changed_without_the_token() {
    let site = Site::of(1, "first");
    let served = served(&site);
    let desk = served.get("/_preview/").text();
    let token = desk
        .split("name=\"token\" value=\"")
        .nth(1)
        .unwrap()
        .split('"')
        .next()
        .unwrap();
    assert_eq!(token.len(), 32);
    let form = "Content-Type: application/x-www-form-urlencoded\r\n";
    let own = format!("Origin: http://{}\r\n{form}", served.host());
    let right = format!("token={token}&day=2027-01-01");
    let other = "0".repeat(32);
    for (more, body, status) in [
        (own.clone(), "day=2027-01-01".to_owned(), 403),
        (own.clone(), format!("token={other}&day=2027-01-01"), 403),
        (
            own.clone(),
            format!("token={}&day=2027-01-01", &token[..31]),
            403,
        ),
        (form.to_owned(), right.clone(), 403),
        (
            format!("Origin: https://evil.example\r\n{form}"),
            right.clone(),
            403,
        ),
        (format!("Origin: null\r\n{form}"), right.clone(), 403),
        (
            format!(
                "Sec-Fetch-Site: cross-site\r\nSec-Fetch-Mode: navigate\r\nSec-Fetch-Dest: document\r\n{own}"
            ),
            right.clone(),
            403,
        ),
        (
            own.replace(form, "Content-Type: text/plain\r\n"),
            right.clone(),
            403,
        ),
        (own.clone(), format!("token={token}&day=yesterday"), 400),
    ] {
        assert_eq!(
            post(&served, "/_preview/at", &more, &body).status,
            status,
            "{more}{body}"
        );
    }
    assert!(
        !served
            .get("/_preview/")
            .text()
            .contains("January\u{a0}1, 2027")
    );
    for path in ["/", "/en/", "/_preview/", "/_preview/assets/live.js"] {
        assert_eq!(post(&served, path, &own, &right).status, 405, "{path}");
    }
    for method in ["PUT", "DELETE", "PATCH", "OPTIONS", "TRACE", "CONNECT"] {
        let answer = ask(&served, method, "/en/", &served.host(), "");
        assert_eq!(answer.status, 405, "{method}");
        assert!(!answer.fields.contains_key("access-control-allow-origin"));
    }
    assert_eq!(post(&served, "/_preview/at", &own, &right).status, 303);
    assert!(
        served
            .get("/_preview/")
            .text()
            .contains("January\u{a0}1, 2027")
    );
}

#[test]
fn no_path_leads_out_of_the_site() {
    let site = Site::of(1, "first");
    site.put("../outside.txt", "what lies behind");
    site.put("content/bulletins/b00000/unnamed.txt", "nobody offers this");
    let served = served(&site);
    for path in [
        "/../outside.txt",
        "/en/../../outside.txt",
        "/%2e%2e/outside.txt",
        "/en/%2e%2e/%2e%2e/outside.txt",
        "/..%2foutside.txt",
        "/files/..%2f..%2f..%2foutside.txt",
        "/files/%2e%2e%5c..%5coutside.txt",
        "/files/..\\..\\outside.txt",
        "/files//etc/passwd",
        "//etc/passwd",
        "/files/figure.svg%00.txt",
        "/%ff",
        "/_preview/assets/..%2f..%2fsite.toml",
        "/_preview/../site.toml",
        "/.git/config",
        "/en/.hidden",
        "/en/%0d%0aSet-Cookie:%20a=b",
        "/%c0%ae%c0%ae/outside.txt",
        "/files/%c0%ae%c0%ae%c0%afoutside.txt",
        "/files/%u002e%u002e/outside.txt",
        "/files/figure.svg%0a",
        "\\..\\outside.txt",
        "file:///etc/passwd",
        "outside.txt",
    ] {
        let answer = served.get(path);
        assert_eq!(answer.status, 400, "{path}");
        assert!(!answer.text().contains("lies behind"), "{path}");
        assert!(!answer.fields.contains_key("set-cookie"));
    }
    for path in [
        "/site.toml",
        "/content/bulletins/b00000/en.md",
        "/en/bulletins/b00000/unnamed.txt",
        "/en/bulletins/b00000/en.md",
        "/en/bulletins/b00000/bulletin.toml",
        "/files/",
        "/themes/plain/templates/bulletin.html",
        "/_preview/assets/",
        "/_preview/assets/none.js",
        "/_preview/nothing",
        "/_preview/en/../x",
        "/etc/passwd",
        "/%252e%252e/outside.txt",
        "/files/%252e%252e%252foutside.txt",
        "/files/figure.svg;/x",
        "/files/figure.svg::$DATA",
        "/files/FIGURE.svg",
        "/files/figure.svg/",
        "/assets/",
        "/.bulletin",
        "/_preview/b00000?of=pages",
        "/_preview/b00000/en.md",
    ] {
        let status = served.get(path).status;
        assert!(
            status == 404 || path.contains("/.") && status == 400,
            "{path} {status}"
        );
    }
}

#[test]
fn no_link_is_followed() {
    use std::os::unix::fs::symlink;
    let site = Site::of(1, "first");
    site.put("../outside.txt", "what lies behind");
    let outside = site.folder().join("outside.txt");
    symlink(&outside, site.path("content/files/link.txt")).unwrap();
    symlink(site.folder(), site.path("content/files/folder")).unwrap();
    symlink(&outside, site.path("content/bulletins/b00000/link.txt")).unwrap();
    // A whole bulletin, a page, a template and a file of the theme that lie elsewhere.
    let text = words("Elsewhere", "What lies behind.");
    let facts = FACTS.to_owned();
    for (name, text) in [
        ("en.md", &text),
        ("fr.md", &text),
        ("bulletin.toml", &facts),
        ("page.toml", &facts),
    ] {
        site.put(&format!("../elsewhere/{name}"), text);
    }
    let elsewhere = site.folder().join("elsewhere");
    symlink(&elsewhere, site.path("content/bulletins/linked")).unwrap();
    symlink(&elsewhere, site.path("content/pages/linked")).unwrap();
    site.put("themes/plain/assets/own.css", "p { margin: 0 }\n");
    symlink(&outside, site.path("themes/plain/assets/link.txt")).unwrap();
    site.put(
        "content/bulletins/b00000/en.md",
        words(
            "Bulletin",
            "[One](link.txt), [two](@/files/link.txt), [three](@/files/folder/outside.txt).",
        ),
    );
    let served = served(&site);
    for path in [
        "/files/link.txt",
        "/files/folder/outside.txt",
        "/en/bulletins/b00000/link.txt",
        "/fr/avis/b00000/link.txt",
        "/en/bulletins/linked/",
        "/en/linked/",
        "/assets/link.txt",
    ] {
        let answer = served.get(path);
        assert_ne!(answer.undressed(), b"what lies behind", "{path}");
        assert!(
            answer.status == 404 || answer.text().contains("role=\"alert\""),
            "{path}"
        );
        assert!(!answer.text().contains("lies behind"), "{path}");
    }
    let desk = served.get("/_preview/").text();
    assert!(
        !desk.contains("lies behind") && !desk.contains("Elsewhere"),
        "{desk}"
    );
    // A link in the theme leaves no site.
    std::fs::remove_file(site.path("themes/plain/assets/link.txt")).unwrap();
    // What was a file when it was read and is a link by now.
    site.put("content/files/plain.txt", "plain");
    served.until("/files/plain.txt", |answer| answer.text() == "plain");
    std::fs::remove_file(site.path("content/files/plain.txt")).unwrap();
    symlink(&outside, site.path("content/files/plain.txt")).unwrap();
    let answer = served.until("/files/plain.txt", |answer| answer.status == 404);
    assert_eq!(answer.status, 404);
    assert!(!answer.text().contains("lies behind"));
}

#[test]
fn what_is_too_large_is_refused() {
    let site = Site::new();
    let served = served(&site);
    let host = served.host();
    let long = "a".repeat(20_000);
    assert_eq!(served.get(&format!("/{long}")).status, 414);
    assert_eq!(served.get(&format!("/{}", "a".repeat(5_000))).status, 414);
    assert_eq!(
        ask(&served, "GET", "/en/", &host, &format!("X: {long}\r\n")).status,
        431
    );
    let many = "X: a\r\n".repeat(200);
    assert_eq!(ask(&served, "GET", "/en/", &host, &many).status, 431);
    let endless = vec![b'a'; 4 << 20];
    assert!([400, 414].contains(&served.ask(endless).status));
    let body = |length: &str, body: &str| {
        served.ask(format!(
            "POST /_preview/at HTTP/1.1\r\nHost: {host}\r\nContent-Length: {length}\r\nConnection: close\r\n\r\n{body}"
        ))
    };
    assert_eq!(body("5000", &"a".repeat(5_000)).status, 413);
    assert_eq!(body("99999999999999999999999", "a").status, 413);
    assert_eq!(body("-1", "a").status, 400);
    assert_eq!(body("1\r\nContent-Length: 2", "ab").status, 400);
    let chunked = format!(
        "POST /_preview/at HTTP/1.1\r\nHost: {host}\r\nTransfer-Encoding: chunked\r\n\r\n5\r\nabcde\r\n0\r\n\r\n"
    );
    assert_eq!(served.ask(chunked).status, 501);
    // And it goes on.
    assert_eq!(served.get("/en/").status, 200);
}

#[test]
fn what_is_not_http_is_refused_and_harms_nobody() {
    let site = Site::new();
    let served = served(&site);
    for bytes in [
        &b"\x16\x03\x01\x02\x00\x01\x00\x01\xfc\x03\x03\r\n\r\n"[..],
        b"HELO evil.example\r\n\r\n",
        b"GET\r\n\r\n",
        b"GET /en/ HTTP/9.9\r\nHost: a\r\n\r\n",
        b"GET /en/ HTTP/1.1\r\nHost: a\r\nX\x00Y: b\r\n\r\n",
        b"GET /en/ HTTP/1.1\nHost: 127.0.0.1\n\r\n\r\n",
        b"\r\n\r\n\r\n\r\n",
    ] {
        let answer = served.ask(bytes);
        assert!(
            [400, 405, 421].contains(&answer.status),
            "{bytes:?}: {}",
            answer.status
        );
    }
    // Two requests where the first ends early: neither is taken for the other.
    let host = served.host();
    let smuggled = format!(
        "POST /_preview/at HTTP/1.1\r\nHost: {host}\r\nContent-Length: 5\r\n\r\nabcdeGET /en/ HTTP/1.1\r\nHost: {host}\r\n\r\n"
    );
    let answers = String::from_utf8_lossy(&served.send(smuggled.as_bytes())).into_owned();
    assert_eq!(answers.matches("HTTP/1.1 ").count(), 1, "{answers}");
    assert_eq!(served.get("/en/").status, 200);
}

#[test]
fn whoever_says_nothing_keeps_nobody_out() {
    let site = Site::new();
    let served = served(&site);
    let silent: Vec<TcpStream> = (0..100)
        .map(|_| {
            let mut stream = TcpStream::connect(("127.0.0.1", served.port)).unwrap();
            stream.write_all(b"GET /en/ HT").unwrap();
            stream
        })
        .collect();
    assert_eq!(served.get("/en/").status, 200);
    // More than are served at once are sent away, and the server stays.
    let more: Vec<TcpStream> = (0..60)
        .map(|_| TcpStream::connect(("127.0.0.1", served.port)).unwrap())
        .collect();
    let mut last = more.last().unwrap();
    last.set_read_timeout(Some(Duration::from_secs(5))).unwrap();
    let mut answer = Vec::new();
    let _ = last.read_to_end(&mut answer);
    assert!(answer.starts_with(b"HTTP/1.1 503 "), "{answer:?}");
    drop((silent, more));
    let answer = served.until("/en/", |answer| answer.status == 200);
    assert_eq!(answer.status, 200);
}

#[test]
fn a_request_that_comes_drop_by_drop_is_given_up() {
    let site = Site::new();
    let served = served(&site);
    let (host, port) = (served.host(), served.port);
    let head = format!("GET /en/ HTTP/1.1\r\nHost: {host}\r\n");
    let body =
        format!("POST /_preview/at HTTP/1.1\r\nHost: {host}\r\nContent-Length: 4000\r\n\r\n");
    std::thread::scope(|scope| {
        for begins in [head, body] {
            scope.spawn(move || {
                let begun = Instant::now();
                let mut stream = TcpStream::connect(("127.0.0.1", port)).unwrap();
                stream
                    .set_read_timeout(Some(Duration::from_millis(200)))
                    .unwrap();
                stream.write_all(begins.as_bytes()).unwrap();
                let mut answer = Vec::new();
                let mut piece = [0; 1024];
                while begun.elapsed() < Duration::from_secs(30) {
                    // Each byte comes in good time; all of them never do.
                    let is_taken = stream.write_all(b"a").is_ok();
                    match stream.read(&mut piece) {
                        Ok(0) => break,
                        Ok(length) => answer.extend_from_slice(&piece[..length]),
                        Err(_) if is_taken => {}
                        Err(_) => break,
                    }
                }
                let took = begun.elapsed();
                assert!(took < Duration::from_secs(25), "{took:?}");
                assert!(took > Duration::from_secs(5), "{took:?}: {answer:?}");
                assert!(answer.starts_with(b"HTTP/1.1 408 "), "{answer:?}");
            });
        }
    });
    assert_eq!(served.get("/en/").status, 200);
}

#[test]
fn many_at_once_are_answered_or_sent_away() {
    let site = Site::of(3, "first");
    let served = served(&site);
    let right = served.get("/en/").body;
    let (served, right) = (&served, &right);
    let answers: Vec<u16> = std::thread::scope(|scope| {
        let asking: Vec<_> = (0..400)
            .map(|_| {
                scope.spawn(move || {
                    let answer = served.get("/en/");
                    assert!(answer.status != 200 || answer.body == *right);
                    answer.status
                })
            })
            .collect();
        asking.into_iter().map(|one| one.join().unwrap()).collect()
    });
    assert!(
        answers.iter().all(|status| [200, 503].contains(status)),
        "{answers:?}"
    );
    assert!(answers.contains(&200));
    assert_eq!(served.get("/en/").status, 200);
}

#[test]
fn whatever_is_sent_the_preview_goes_on() {
    let site = Site::of(1, "first");
    let served = served(&site);
    let host = served.host();
    let whole = [
        format!(
            "GET /en/?q=a%20b HTTP/1.1\r\nHost: {host}\r\nIf-None-Match: \"x\"\r\nConnection: close\r\n\r\n"
        ),
        format!(
            "GET /_preview/?lang=fr&order=title HTTP/1.1\r\nHost: {host}\r\nConnection: close\r\n\r\n"
        ),
        format!(
            "POST /_preview/at HTTP/1.1\r\nHost: {host}\r\nOrigin: http://{host}\r\nContent-Length: 9\r\nConnection: close\r\n\r\ntoken=a&b"
        ),
    ];
    // A seeded sequence (xorshift): bytes are changed, taken away, doubled.
    let mut state = 0x2026_u64;
    let mut below = |count: usize| {
        state ^= state << 13;
        state ^= state >> 7;
        state ^= state << 17;
        usize::try_from(state % count as u64).unwrap()
    };
    for _ in 0..1_500 {
        let mut bytes = whole[below(whole.len())].clone().into_bytes();
        for _ in 0..=below(6) {
            let at = below(bytes.len());
            match below(4) {
                0 => bytes[at] = u8::try_from(below(256)).unwrap(),
                1 => drop(bytes.drain(at..bytes.len().min(at + 1 + below(8)))),
                2 => bytes.insert(at, b"\r\n\0%/.:; \xff"[below(10)]),
                _ => {
                    let piece = bytes[at..bytes.len().min(at + 20)].to_vec();
                    bytes.splice(at..at, piece);
                }
            }
            if bytes.is_empty() {
                break;
            }
        }
        let mut stream = TcpStream::connect(("127.0.0.1", served.port)).unwrap();
        let _ = stream.write_all(&bytes);
        // No more is to come: what is not whole is refused at once.
        let _ = stream.shutdown(std::net::Shutdown::Write);
        let mut answer = Vec::new();
        let _ = stream.read_to_end(&mut answer);
        let text = String::from_utf8_lossy(&answer);
        assert!(
            answer.is_empty() || text.starts_with("HTTP/1.1 ") && !text.starts_with("HTTP/1.1 500"),
            "{bytes:?}: {text}"
        );
    }
    assert_eq!(served.get("/en/").status, 200);
}

#[test]
fn everything_says_what_it_is_and_may_do() {
    let site = Site::of(1, "first");
    site.put("content/files/notes.txt", "plain");
    let served = served(&site);
    for (path, media_type) in [
        ("/en/", "text/html; charset=utf-8"),
        ("/en/rss.xml", "application/xml; charset=utf-8"),
        ("/en/feed.json", "application/feed+json; charset=utf-8"),
        ("/files/figure.svg", "image/svg+xml; charset=utf-8"),
        ("/files/notes.txt", "text/plain; charset=utf-8"),
        ("/robots.txt", "text/plain; charset=utf-8"),
        ("/_preview/", "text/html; charset=utf-8"),
        ("/_preview/assets/live.js", "text/javascript; charset=utf-8"),
        ("/_preview/assets/desk.css", "text/css; charset=utf-8"),
    ] {
        let answer = served.get(path);
        assert_eq!(answer.status, 200, "{path}");
        assert_eq!(answer.fields["content-type"], media_type, "{path}");
        assert_eq!(answer.fields["x-content-type-options"], "nosniff");
        assert_eq!(answer.fields["cross-origin-resource-policy"], "same-origin");
        assert_eq!(answer.fields["x-frame-options"], "DENY");
        let policy = &answer.fields["content-security-policy"];
        assert!(
            policy.starts_with("default-src 'none'") && policy.contains("frame-ancestors 'none'")
        );
        assert!(!policy.contains("unsafe-eval") && !policy.contains("script-src 'unsafe"));
        assert!(!answer.fields.contains_key("access-control-allow-origin"));
        assert!(!answer.fields.contains_key("server"));
    }
    // No script stands in any page of the tool's own.
    for path in ["/_preview/", "/_preview/b00000"] {
        let text = served.get(path).text();
        assert_eq!(text.matches("<script").count(), 1, "{path}");
        assert!(
            !text.contains("onclick") && !text.contains(" style="),
            "{path}"
        );
    }
}

#[test]
fn what_an_author_writes_is_escaped_in_faults_and_lists() {
    let site = Site::of(1, "first");
    let bad = "<script>alert(1)</script>";
    site.bundle(
        "bulletins/evil",
        "issued = 2024-01-01\nstatus = \"draft\"\n",
        &words(bad, &format!("Words {bad} and [a](javascript:alert(1)).")),
        &words(bad, "Des mots."),
    );
    let served = served(&site);
    for path in [
        "/_preview/",
        "/_preview/evil",
        "/en/bulletins/evil/",
        "/_preview/?q=%3Cscript%3Ealert(1)%3C/script%3E",
    ] {
        let text = served.get(path).text();
        assert!(!text.contains(bad), "{path}");
        assert!(!text.contains("href=\"javascript:"), "{path}");
    }
    site.put(
        "content/bulletins/evil/en.md",
        format!("+++\ntitle = \"{bad}\"\n{bad} = 1\n+++\nWords.\n"),
    );
    let answer = served.until("/en/bulletins/evil/", |answer| {
        answer.text().contains("role=\"alert\"")
    });
    assert!(
        answer.text().contains("role=\"alert\""),
        "{}",
        answer.text()
    );
    assert!(!answer.text().contains(bad));
    assert!(!served.get("/_preview/evil").text().contains(bad));
}
