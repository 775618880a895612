//! Hostile names and files survive an import; the same source makes the same bytes, in any order of its folders.
#![expect(
    clippy::unwrap_used,
    clippy::disallowed_methods,
    clippy::print_stderr,
    reason = "a test makes the files it looks at, and says why it skips"
)]

use std::ffi::OsStr;
use std::fs;
use std::io::{Read, Write};
use std::os::unix::ffi::OsStrExt;
use std::path::Path;
use std::process::{Command, Output};

use crate::site::{BINARY, snapshot};

fn bulletin(folder: &Path, args: &[&str]) -> Output {
    Command::new(BINARY)
        .args(args)
        .current_dir(folder)
        .output()
        .unwrap()
}

fn site() -> tempfile::TempDir {
    let folder = tempfile::tempdir().unwrap();
    let made = bulletin(folder.path(), &["init", "site"]);
    assert!(made.status.success());
    folder
}

/// Names that a folder of texts may have on somebody's disk.
const NAMES: &[&str] = &[
    "Été à: l'école \"x\".en.md",
    // The same with its accents apart.
    "E\u{301}te\u{301} a\u{300}: l'e\u{301}cole \"x\".fr.md",
    "ete a l ecole x.en.md",
    "-- weird --.en.md",
    "a\nb.en.md",
    "日本.en.md",
    "\u{1b}[2J.en.md",
    "$(touch x).en.md",
];

fn posts(folder: &Path, names: impl Iterator<Item = &'static str>) {
    let content = folder.join("old/content");
    fs::create_dir_all(&content).unwrap();
    for name in names {
        let title = name.escape_default().to_string().replace(['"', '\\'], "");
        let text = format!(
            "---\ntitle: '{}'\ndate: 2024-05-06\n---\nText.\n",
            title.replace('\'', "")
        );
        fs::write(content.join(name), text).unwrap();
    }
    fs::write(content.join(OsStr::from_bytes(b"\xff.en.md")), "x").unwrap();
}

#[test]
fn hostile_names_survive() {
    let (one, other) = (site(), site());
    posts(one.path(), NAMES.iter().copied());
    posts(other.path(), NAMES.iter().rev().copied());
    let args = ["import", "hugo", "old", "--root", "site"];
    let (first, second) = (bulletin(one.path(), &args), bulletin(other.path(), &args));
    let report = String::from_utf8(first.stdout.clone()).unwrap();
    // One name cannot be read at all, and that is told.
    assert_eq!(first.status.code(), Some(1), "{report}");
    assert_eq!(first.stdout, second.stdout);
    assert!(!report.contains('\u{1b}'), "{report}");
    assert!(report.contains("its name is not UTF-8"), "{report}");
    let made = one.path().join("site/content/bulletins");
    assert_eq!(
        snapshot(&made),
        snapshot(&other.path().join("site/content/bulletins"))
    );
    let mut ids: Vec<String> = fs::read_dir(&made)
        .unwrap()
        .map(|entry| entry.unwrap().file_name().into_string().unwrap())
        .collect();
    ids.sort();
    // Two of the names are a pair; the site had its example.
    assert_eq!(ids.len(), NAMES.len(), "{ids:?}");
    let has = |path: &str| made.join(path).is_file();
    assert!(
        has("ete-a-l-ecole-x/en.md") && !has("ete-a-l-ecole-x/fr.md"),
        "{ids:?}"
    );
    assert!(
        has("ete-a-l-ecole-x-2/en.md") && has("ete-a-l-ecole-x-2/fr.md"),
        "{ids:?}"
    );
    // A second run into the same site finds everything there.
    let before = snapshot(&made);
    let again = bulletin(one.path(), &args);
    assert_eq!(snapshot(&made), before);
    assert!(
        String::from_utf8(again.stdout)
            .unwrap()
            .contains("0 bulletins were made")
    );
    // None of them keeps the site from being built.
    let built = bulletin(one.path(), &["build", "--root", "site"]);
    assert_eq!(built.status.code(), Some(0), "{built:?}");
}

/// Whether the documents of Word can be read here; only an offline run may do without.
fn has_pandoc() -> bool {
    let asked = Command::new("pandoc").arg("--version").output();
    if asked.is_ok_and(|asked| asked.status.success()) {
        return true;
    }
    let is_offline = std::env::var("BULLETIN_TESTS_OFFLINE").is_ok_and(|value| !value.is_empty());
    assert!(
        is_offline,
        "pandoc is not installed; ./tests/all tools installs it"
    );
    eprintln!("skipped: pandoc is not installed; ./tests/all tools installs it");
    false
}

/// Makes a document of Word of Markdown that stands in `folder`, and of the parts that `change` makes of its own.
fn document(folder: &Path, name: &str, markdown: &str, change: impl Fn(&str, &str) -> String) {
    let source = folder.join(format!("{name}.md"));
    fs::write(&source, markdown).unwrap();
    let plain = folder.join(format!("{name}.plain"));
    let made = Command::new("pandoc")
        .args(["--from=markdown-smart", "--to=docx", "--output"])
        .args([&plain, &source])
        .current_dir(folder)
        .output()
        .unwrap();
    assert!(made.status.success(), "{made:?}");
    let mut old = zip::ZipArchive::new(fs::File::open(&plain).unwrap()).unwrap();
    let mut new = zip::ZipWriter::new(fs::File::create(folder.join(name)).unwrap());
    for number in 0..old.len() {
        let mut part = old.by_index(number).unwrap();
        let mut bytes = Vec::new();
        part.read_to_end(&mut bytes).unwrap();
        let name = part.name().to_owned();
        if let Ok(text) = std::str::from_utf8(&bytes) {
            bytes = change(&name, text).into_bytes();
        }
        let options = zip::write::SimpleFileOptions::default();
        new.start_file(name, options).unwrap();
        new.write_all(&bytes).unwrap();
    }
    new.finish().unwrap();
}

fn as_it_is(_: &str, text: &str) -> String {
    text.to_owned()
}

/// Puts XML of Word at the end of a document's body.
fn at_the_end(xml: &'static str) -> impl Fn(&str, &str) -> String {
    move |name, text| {
        if name == "word/document.xml" {
            let at = text.rfind("<w:sectPr").or_else(|| text.rfind("</w:body>"));
            let (before, after) = text.split_at(at.unwrap());
            format!("{before}{xml}{after}")
        } else {
            text.to_owned()
        }
    }
}

/// A picture whose file says who made it.
fn picture() -> Vec<u8> {
    let mut bytes = b"\x89PNG\r\n\x1a\n".to_vec();
    let chunks: [(&[u8; 4], &[u8]); 4] = [
        (b"IHDR", b"\0\0\0\x01\0\0\0\x01\x08\x02\0\0\0"),
        (b"tEXt", b"Author\0Jane Example"),
        // One red pixel, stored.
        (
            b"IDAT",
            b"\x78\x01\x01\x04\0\xfb\xff\0\xff\0\0\x03\x01\x01\0",
        ),
        (b"IEND", b""),
    ];
    for (name, data) in chunks {
        bytes.extend(u32::try_from(data.len()).unwrap().to_be_bytes());
        let begin = bytes.len();
        bytes.extend_from_slice(name);
        bytes.extend_from_slice(data);
        let mut sum = u32::MAX;
        for byte in &bytes[begin..] {
            sum ^= u32::from(*byte);
            for _ in 0..8 {
                sum = (sum >> 1) ^ (0xedb8_8320 & (sum & 1).wrapping_neg());
            }
        }
        bytes.extend((!sum).to_be_bytes());
    }
    bytes
}

const EN: &str = r#"---
title: The "old" lock
subtitle: A subtitle
author: Jane Example
abstract: What the lock is and what it was for.
---

The employee didn't change the lock[^1] of the *only* door, and **nobody** had asked [the owner](https://example.ca/lock) or
<office@example.ca> about it. [Underlined]{.underline} H~2~O 5 * 3.

# What happened

- the door was open
- the key was lost:
  1. it was not in the drawer
  2. it was not with the owner

> This is what they said.

## What was done

| Day | What |
|-----|------|
| 1   | The key |

![A door with no lock on it](door.png)

+------+---------+
| Who  | What    |
+======+=========+
| One  | First   |
|      |         |
|      | Second  |
+------+---------+

See [what happened](#what-happened). $x^2$

[^1]: It was an old one.
"#;

/// What becomes of [`EN`], and of what the test puts at its end.
const EN_MADE: &str = "+++
title       = \"The “old” lock\"
description = \"What the lock is and what it was for.\"
+++

The employee didn’t change the lock[^1] of the *only* door, and **nobody** had asked [the owner](https://example.ca/lock) or <office@example.ca> about it. Underlined H<sub>2</sub>O 5 \\* 3.

## What happened

-   the door was open
-   the key was lost:
    1.  it was not in the drawer
    2.  it was not with the owner

> This is what they said.

### What was done

| Day | What    |
|-----|---------|
| 1   | The key |

![A door with no lock on it](PICTURE \"A door with no lock on it\")

| Who | What            |
|-----|-----------------|
| One | First<br>Second |

See what happened. [insert the formula: x^2]

The last words.

| wide |       |
|------|-------|
| left | right |

[^1]: It was an old one.
";

/// Its title is no more than its first heading.
const FR: &str = r#"# La vieille serrure

La personne n'avait pas changé la serrure[^1] de la *seule* porte, et **personne** n'avait demandé
[au propriétaire](https://example.ca/serrure) ou à <bureau@example.ca>. Pourquoi ?

## Ce qui s'est passé

- la porte était ouverte
- la clé était perdue:
  1. elle n'était pas dans le tiroir
  2. elle n'était pas chez le propriétaire

> "C'est ce qui a été dit."

### Ce qui a été fait

| Jour | Quoi |
|------|------|
| 1    | La clé |

![Une porte sans serrure](door.png)

[^1]: C'était une vieille serrure.
"#;

fn imported(site: &Path, args: &[&str]) -> (Option<i32>, String) {
    let args = [&["import", "docx"], args, &["--root", "site"]].concat();
    let output = bulletin(site, &args);
    let mut said = String::from_utf8(output.stdout).unwrap();
    said.push_str(&String::from_utf8(output.stderr).unwrap());
    (output.status.code(), said)
}

#[test]
fn documents_of_word_become_a_bulletin() {
    if !has_pandoc() {
        return;
    }
    let site = site();
    fs::write(site.path().join("door.png"), picture()).unwrap();
    let more = at_the_end(concat!(
        r#"<w:p><w:commentRangeStart w:id="9"/><w:r><w:t>The last words.</w:t></w:r>"#,
        r#"<w:commentRangeEnd w:id="9"/><w:r><w:commentReference w:id="9"/></w:r></w:p>"#,
        r#"<w:tbl><w:tblPr/><w:tblGrid><w:gridCol w:w="1"/><w:gridCol w:w="1"/></w:tblGrid>"#,
        r#"<w:tr><w:tc><w:tcPr><w:gridSpan w:val="2"/></w:tcPr><w:p><w:r><w:t>wide</w:t></w:r></w:p></w:tc></w:tr>"#,
        r#"<w:tr><w:tc><w:p><w:r><w:t>left</w:t></w:r></w:p></w:tc><w:tc><w:p><w:r><w:t>right</w:t></w:r></w:p></w:tc></w:tr></w:tbl>"#,
    ));
    document(site.path(), "en.docx", EN, more);
    document(site.path(), "fr.docx", FR, as_it_is);
    let (code, said) = imported(site.path(), &["en.docx", "fr.docx"]);
    assert_eq!(code, Some(0), "{said}");
    let made = site.path().join("site/content/bulletins/the-old-lock");
    let read = |name: &str| fs::read_to_string(made.join(name)).unwrap();
    let (en, fr) = (read("en.md"), read("fr.md"));
    // One picture for both languages; its name is what the document's maker chose.
    let mut pictures = fs::read_dir(&made)
        .unwrap()
        .map(|entry| entry.unwrap().file_name().into_string().unwrap())
        .filter(|name| name.to_ascii_lowercase().ends_with(".png"));
    let picture = pictures.next().unwrap();
    assert_eq!(pictures.next(), None);
    assert_eq!(en.replace(&picture, "PICTURE"), EN_MADE);
    assert!(fr.contains("title       = \"La vieille serrure\""), "{fr}");
    assert!(fr.contains("n’avait pas changé la serrure[^1]"), "{fr}");
    assert!(fr.contains("Pourquoi?\n"), "{fr}");
    assert!(fr.contains("## Ce qui s’est passé"), "{fr}");
    assert!(fr.contains("perdue\u{a0}:"), "{fr}");
    assert!(
        fr.contains("> «\u{a0}C’est ce qui a été dit.\u{a0}»"),
        "{fr}"
    );
    assert!(
        fr.contains(&format!("![Une porte sans serrure]({picture} \"")),
        "{fr}"
    );
    // Nothing that the files say beside their words is anywhere.
    for (name, bytes) in snapshot(&made) {
        let has = |word: &[u8]| bytes.windows(word.len()).any(|part| part == word);
        assert!(!has(b"Jane") && !has(b"A subtitle"), "{name:?}");
    }
    for told in [
        "kept en.docx: the English text",
        "kept fr.docx: the French text",
        "changed fr.docx: there is no description",
        "without what its file said of place, time and author",
        "dropped en.docx: a line at the top that a bulletin has no place for (subtitle): A subtitle",
        "dropped en.docx: 1 comment",
        "dropped en.docx: 1 link to a place in the document",
        "dropped en.docx: underlining, at 1 place",
        "changed en.docx: 1 formula",
        "changed en.docx: 2 tables with merged cells",
        "changed en.docx: 1 table without a row of headings",
        "1 bulletin was made",
    ] {
        assert!(said.contains(told), "{told}\n{said}");
    }
    // A second run changes nothing; another id makes another one, of the same bytes.
    let before = snapshot(&made);
    assert!(
        imported(site.path(), &["en.docx", "fr.docx"])
            .1
            .contains("0 bulletins were made")
    );
    assert_eq!(snapshot(&made), before);
    let (code, said) = imported(site.path(), &["en.docx", "fr.docx", "--id", "other"]);
    assert_eq!(code, Some(0), "{said}");
    assert_eq!(
        snapshot(&site.path().join("site/content/bulletins/other")),
        before
    );
    let built = bulletin(site.path(), &["build", "--drafts", "--root", "site"]);
    assert_ne!(built.status.code(), Some(3), "{built:?}");
    let told = String::from_utf8(built.stdout).unwrap() + &String::from_utf8(built.stderr).unwrap();
    for fault in ["input/raw-html", "input/markdown", "input/heading-id"] {
        assert!(!told.contains(fault), "{told}");
    }
}

#[test]
fn documents_that_cannot_be_trusted_are_refused() {
    if !has_pandoc() {
        return;
    }
    let site = site();
    fs::write(site.path().join("door.png"), picture()).unwrap();
    document(site.path(), "en.docx", EN, as_it_is);
    document(site.path(), "fr.docx", FR, as_it_is);
    let tracked = at_the_end(
        r#"<w:p><w:ins w:id="1" w:author="Jane Example"><w:r><w:t>new</w:t></w:r></w:ins></w:p>"#,
    );
    document(site.path(), "tracked.docx", FR, tracked);
    fs::write(site.path().join("old.docx"), b"\xd0\xcf\x11\xe0").unwrap();
    let bulletins = site.path().join("site/content/bulletins");
    let before = snapshot(&bulletins);
    for (args, code, told) in [
        (
            &["en.docx", "tracked.docx"][..],
            1,
            "(1 of words, 0 of how they look)",
        ),
        (
            &["en.docx", "tracked.docx", "--lang", "fr"],
            1,
            "Accepter toutes les modifications",
        ),
        (&["old.docx", "fr.docx"], 1, "not a document of Word"),
        (
            &["fr.docx", "en.docx"],
            2,
            "bulletin import docx en.docx fr.docx",
        ),
        (&["en.docx"], 2, "the English one first"),
        (&["en.docx", "fr.docx", "--id", "A b"], 2, "“a-b”"),
        (&["en.docx", "none.docx"], 3, "none.docx"),
    ] {
        let (ended, said) = imported(site.path(), args);
        assert_eq!(ended, Some(code), "{said}");
        assert!(said.contains(told), "{told}\n{said}");
        assert!(!said.contains("Jane"), "{said}");
    }
    assert_eq!(snapshot(&bulletins), before);
    // Without pandoc, what to install is said in the language of the run.
    for (language, told) in [("en", "Install pandoc"), ("fr", "Installez pandoc")] {
        let output = Command::new(BINARY)
            .args(["import", "docx", "en.docx", "fr.docx", "--root", "site"])
            .args(["--lang", language])
            .env("PATH", site.path())
            .current_dir(site.path())
            .output()
            .unwrap();
        assert_eq!(output.status.code(), Some(3), "{output:?}");
        let said = String::from_utf8(output.stderr).unwrap();
        assert!(said.contains(told), "{said}");
    }
    assert_eq!(snapshot(&bulletins), before);
}
