//! Messages, read as an e-mail program reads them: both languages, text and page, pictures inside, nothing from elsewhere.
#![expect(clippy::unwrap_used, reason = "a failure of the machine ends a test")]

use std::fs;

use mail_parser::{Message, MessageParser, MimeHeaders, PartType};

use crate::site::{FACTS, Site, photo, words};

/// Runs the command and returns the bytes of the message, from the output.
fn message(site: &Site, args: &[&str]) -> Vec<u8> {
    let ran = site.run(&[&["email", "a", "--out", "-"], args].concat());
    assert_eq!(ran.code, 0, "{ran:?}");
    ran.out.into_bytes()
}

fn read(bytes: &[u8]) -> Message<'_> {
    MessageParser::default().parse(bytes).unwrap()
}

/// A bulletin with everything that a message must carry.
fn rich() -> Site {
    let site = Site::new();
    site.put("content/bulletins/a/photo.jpg", photo(12, 8));
    site.put("content/files/figure.svg", crate::site::FIGURE);
    let body = |note: &str| {
        format!(
            "{note} \"é\" is there.[^1]\n\n![Alt of {note}](photo.jpg \"Caption of {note}.\")\n\n\
             ![Drawing of {note}](@/files/figure.svg)\n\n## Heading {note}\n\n- one [page](@/bulletins/a)\n- two\n\n\
             | A | B |\n|---|---|\n| 1 | 2 |\n\n> [!NOTE]\n> Said.\n\n```\ncode < x\n```\n\n[^1]: A note.\n{}",
            "long words and more of them ".repeat(60)
        )
    };
    site.bundle(
        "bulletins/a",
        FACTS,
        &words(
            "An \\\"English\\\" title that is long enough to be broken & folded: é",
            &body("English"),
        ),
        &words(
            "Un titre français assez long pour être coupé en plusieurs lignes : é",
            &body("français"),
        ),
    );
    site
}

#[test]
fn a_message_is_read_as_it_was_meant() {
    let site = rich();
    let bytes = message(&site, &[]);
    // RFC 5322: lines of at most 998 letters, ended by CR LF and nothing else; ours are shorter, and ASCII.
    assert!(bytes.is_ascii());
    let text = String::from_utf8(bytes.clone()).unwrap();
    assert!(text.ends_with("\r\n"));
    for line in text.split("\r\n") {
        assert!(!line.contains(['\r', '\n']), "{line}");
        assert!(line.len() <= 78, "{line}");
    }
    let message = read(&bytes);
    assert_eq!(
        message.subject().unwrap(),
        "Un titre français assez long pour être coupé en plusieurs lignes\u{a0}: é / An “English” title that is long \
         enough to be broken & folded: é"
    );
    assert!(message.from().is_none() && message.to().is_none());
    assert_eq!(
        message.date().unwrap().to_rfc3339(),
        "2024-12-09T00:00:00-05:00"
    );
    let header = |name: &'static str| message.header_raw(name).map(str::trim);
    assert_eq!(header("X-Unsent"), Some("1"));
    assert_eq!(header("Content-Language"), Some("fr, en"));
    assert_eq!(message.content_type().unwrap().ctype(), "multipart");
    assert_eq!(message.content_type().unwrap().subtype(), Some("related"));
    let inner = message.parts[message.parts[0].sub_parts().unwrap()[0] as usize]
        .content_type()
        .unwrap();
    assert_eq!(inner.subtype(), Some("alternative"));

    let plain = message.body_text(0).unwrap();
    for (first, second) in [
        (
            "Le texte français est ci-dessous.",
            "The English text is below.",
        ),
        (
            "Le 9\u{a0}décembre 2024",
            "Le texte français est ci-dessus.",
        ),
        ("français «\u{a0}é\u{a0}»", "English “é” is there.[1]"),
        ("Heading français\n----", "Heading English\n----"),
        (
            "[https://bulletins.example.ca/fr/avis/a/]",
            "[https://bulletins.example.ca/en/bulletins/a/]",
        ),
        ("Commissariat aux exemples", "Office of Examples"),
    ] {
        let places = [first, second].map(|part| {
            let plain = plain.replace("\r\n", "\n");
            plain
                .find(part)
                .unwrap_or_else(|| panic!("{part} is not in {plain}"))
        });
        assert!(places[0] < places[1], "{first} comes first");
    }
    let is_short = |line: &str| line.chars().count() <= 72 || line.contains("https://");
    assert!(plain.lines().all(is_short), "{plain}");

    let html = message.body_html(0).unwrap();
    let (french, english) = (
        html.find("<div lang=\"fr-CA\" id=\"_fr\">").unwrap(),
        html.find("<div lang=\"en-CA\" id=\"_en\">").unwrap(),
    );
    assert!(french < english);
    assert_eq!(html.matches("<h1>").count(), 2);
    // One photograph in both texts comes once, and is cleaned; a drawing is led to.
    let pictures: Vec<_> = message.attachments().collect();
    let [picture] = &*pictures else {
        panic!("{} pictures", pictures.len())
    };
    let id = picture.content_id().unwrap();
    assert_eq!(
        html.matches(&format!("<img src=\"cid:{id}\" alt=\"Alt of "))
            .count(),
        2
    );
    assert_eq!(picture.content_type().unwrap().subtype(), Some("jpeg"));
    let (PartType::Binary(inside) | PartType::InlineBinary(inside)) = &picture.body else {
        panic!("{:?}", picture.body)
    };
    assert!(inside.starts_with(&[0xff, 0xd8]) && inside.ends_with(&[0xff, 0xd9]));
    assert!(html.contains(
        "<a href=\"https://bulletins.example.ca/files/figure.svg\">Drawing of English</a>"
    ));
    // Nothing is asked for from a host, and no two things have one id.
    for loading in [
        "src=\"http",
        "url(",
        "<link",
        "<script",
        "@import",
        "background=",
    ] {
        assert!(!html.contains(loading), "{loading}");
    }
    assert_eq!(html.matches(" id=\"").count(), 2);
    assert!(!html.contains("href=\"/") && !html.contains("href=\"#fn"));
}

#[test]
fn the_same_bulletin_gives_the_same_message() {
    let site = rich();
    let bytes = message(&site, &[]);
    assert_eq!(
        bytes,
        message(&site, &["--at", "2026-01-01T00:00:00Z", "--lang", "fr"])
    );
    site.put("content/bulletins/a/photo.jpg", photo(8, 8));
    let other = message(&site, &[]);
    assert_ne!(read(&bytes).message_id(), read(&other).message_id());
}

#[test]
fn the_first_language_comes_first() {
    let site = rich();
    let config = crate::site::CONFIG.replace("first_language = \"fr\"", "first_language = \"en\"");
    site.put("site.toml", config);
    let bytes = message(&site, &[]);
    let message = read(&bytes);
    assert!(message.subject().unwrap().starts_with("An “English”"));
    let plain = message.body_text(0).unwrap();
    assert!(plain.find("Heading English").unwrap() < plain.find("Heading français").unwrap());
    assert!(
        message
            .body_html(0)
            .unwrap()
            .contains("<html lang=\"en-CA\">")
    );
}

#[test]
fn no_title_writes_a_header() {
    let site = Site::new();
    let title = "A\\r\\nBcc: x@example.ca\\n\\n<b>é</b>";
    let text = words(title, "Text.\n\n.\n\nFrom here on.");
    site.bundle("bulletins/a", FACTS, &text, &text);
    let ran = site.run(&["email", "a", "--out", "-"]);
    if ran.code == 0 {
        let message = read(ran.out.as_bytes());
        assert!(message.bcc().is_none());
        assert!(!message.subject().unwrap().contains(['\r', '\n']));
        assert!(!message.body_html(0).unwrap().contains("<b>é"));
        assert!(message.body_text(0).unwrap().contains("From here on."));
    } else {
        // A title of several lines is a fault of its own.
        assert_eq!(ran.code, 1, "{ran:?}");
    }
}

#[test]
fn a_file_is_written_once_and_nothing_is_lost() {
    let site = rich();
    let out = site.folder().join("sent/a.eml");
    fs::create_dir(site.folder().join("sent")).unwrap();
    let args = ["email", "a", "--out", out.to_str().unwrap()];
    let ran = site.run(&args);
    assert_eq!(ran.code, 0, "{ran:?}");
    assert!(ran.out.contains("fill in the sender"), "{ran:?}");
    let bytes = fs::read(&out).unwrap();
    assert_eq!(bytes, message(&site, &[]));
    let again = site.run(&args);
    assert_eq!(
        (again.code, again.out.contains("is the same")),
        (0, true),
        "{again:?}"
    );
    site.put("content/bulletins/a/en.md", words("Other", "Other."));
    let refused = site.run(&args);
    assert_eq!(refused.code, 3, "{refused:?}");
    assert!(refused.err.contains("it stays"), "{refused:?}");
    assert_eq!(fs::read(&out).unwrap(), bytes);
    assert_eq!(fs::read_dir(site.folder().join("sent")).unwrap().count(), 1);
}

#[test]
fn the_sample_makes_messages() {
    for id in ["pab_20241209", "pab_20240416"] {
        let ran = crate::site::run(&[
            "bulletin",
            "email",
            id,
            "--out",
            "-",
            "--root",
            env!("CARGO_MANIFEST_DIR"),
            "--at",
            "2026-06-01T12:00:00Z",
        ]);
        assert_eq!(ran.code, 0, "{ran:?}");
        let message = read(ran.out.as_bytes());
        assert!(
            message
                .body_text(0)
                .unwrap()
                .contains("https://bulletins.example.gc.ca/fr/")
        );
        assert_eq!(ran.out.lines().filter(|line| line.len() > 78).count(), 0);
    }
}
