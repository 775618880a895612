//! The file of a document of Word: read within bounds, and written again with its words alone.
//!
//! A file of a few kilobytes can stand for gigabytes. Every part is therefore unpacked here, to a limit, and the converter
//! gets a copy with nothing in it that was not seen: no author, no times, no comments, and pictures of no bytes.

use std::collections::BTreeMap;
use std::io::{Cursor, Read, Write};

use quick_xml::Reader;
use quick_xml::events::Event;
use zip::write::SimpleFileOptions;
use zip::{CompressionMethod, ZipArchive, ZipWriter};

/// More parts than this are nobody's document.
const MOST_PARTS: usize = 10_000;

/// The bytes of all words of a document, with their marks.
const LARGEST_WORDS: u64 = 24 << 20;

/// The bytes of all pictures of a document.
const LARGEST_PICTURES: u64 = 256 << 20;

/// Elements in each other, deeper than this, are no document's.
const DEEPEST: usize = 256;

/// A document, unpacked.
pub(super) struct Package {
    /// The document with its words alone.
    pub(super) slim: Vec<u8>,
    /// The pictures, by the names that the words use.
    pub(super) media: BTreeMap<String, Vec<u8>>,
    /// How many comments were left out.
    pub(super) comments: usize,
    /// How many headers and footers with words were left out.
    pub(super) margins: usize,
    /// Whether the file told of its author and its times.
    pub(super) has_facts: bool,
}

/// Why a document cannot be imported.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Fault {
    /// This is no document of Word, or a protected or broken one.
    NoDocument,
    /// It is larger than any bulletin.
    TooLarge,
    /// Changes are tracked in it that nobody has accepted or rejected yet.
    Tracked {
        /// How many of words.
        words: usize,
        /// How many of how they look.
        looks: usize,
    },
}

/// What the marks of a part told.
#[derive(Default)]
struct Seen {
    words: usize,
    looks: usize,
    comments: usize,
    has_text: bool,
}

/// Unpacks a document.
pub(super) fn open(bytes: &[u8]) -> Result<Package, Fault> {
    let mut archive = ZipArchive::new(Cursor::new(bytes)).map_err(|_| Fault::NoDocument)?;
    if archive.len() > MOST_PARTS {
        return Err(Fault::TooLarge);
    }
    let mut slim = ZipWriter::new(Cursor::new(Vec::new()));
    let mut package = Package {
        slim: Vec::new(),
        media: BTreeMap::new(),
        comments: 0,
        margins: 0,
        has_facts: false,
    };
    let (mut words_left, mut pictures_left) = (LARGEST_WORDS, LARGEST_PICTURES);
    let mut tracked = Seen::default();
    let mut has_body = false;
    for number in 0..archive.len() {
        let mut part = archive.by_index(number).map_err(|_| Fault::NoDocument)?;
        let name = part.name().to_owned();
        let sort = Sort::of(&name);
        let left = match sort {
            Sort::Facts => {
                package.has_facts = true;
                continue;
            }
            Sort::Other => continue,
            Sort::Picture => &mut pictures_left,
            Sort::Body | Sort::Margin | Sort::Words => &mut words_left,
        };
        let mut held = Vec::new();
        let size = part.by_ref().take(*left + 1).read_to_end(&mut held);
        let size = size.map_err(|_| Fault::NoDocument)? as u64;
        *left = left.checked_sub(size).ok_or(Fault::TooLarge)?;
        if sort == Sort::Picture {
            add(&mut slim, &name, &[])?;
            let name = name.strip_prefix("word/").unwrap_or(&name);
            package.media.insert(name.to_owned(), held);
            continue;
        }
        // Words in another encoding would pass unseen.
        if held.contains(&0) {
            return Err(Fault::NoDocument);
        }
        let seen = seen(&held)?;
        match sort {
            Sort::Margin => package.margins += usize::from(seen.has_text),
            Sort::Body => {
                has_body = true;
                tracked.words += seen.words;
                tracked.looks += seen.looks;
                package.comments += seen.comments;
                add(&mut slim, &name, &held)?;
            }
            _ => add(&mut slim, &name, &held)?,
        }
    }
    if !has_body {
        return Err(Fault::NoDocument);
    }
    if tracked.words + tracked.looks > 0 {
        return Err(Fault::Tracked {
            words: tracked.words,
            looks: tracked.looks,
        });
    }
    let slim = slim.finish().map_err(|_| Fault::NoDocument)?;
    package.slim = slim.into_inner();
    Ok(package)
}

fn add(slim: &mut ZipWriter<Cursor<Vec<u8>>>, name: &str, bytes: &[u8]) -> Result<(), Fault> {
    let options = SimpleFileOptions::default().compression_method(CompressionMethod::Stored);
    // A name that comes twice is refused here: two readers could each take another one.
    slim.start_file(name, options)
        .map_err(|_| Fault::NoDocument)?;
    slim.write_all(bytes).map_err(|_| Fault::NoDocument)
}

/// What a part is, by its name.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Sort {
    /// The words of the document, or of its notes.
    Body,
    /// A header or a footer.
    Margin,
    /// What the words need: styles, lists, links.
    Words,
    /// A picture.
    Picture,
    /// What the file tells of its author and its times.
    Facts,
    /// Nothing of it is taken.
    Other,
}

impl Sort {
    fn of(name: &str) -> Self {
        let lower = name.to_ascii_lowercase();
        let (folder, file) = lower.rsplit_once('/').unwrap_or(("", &lower));
        let begins = |words: &[&str]| words.iter().any(|word| file.starts_with(word));
        if folder == "docprops" {
            return Self::Facts;
        }
        if folder.ends_with("media") && !file.is_empty() {
            return Self::Picture;
        }
        let ending = file.rsplit_once('.').map_or("", |(_, ending)| ending);
        let is_marked = ["xml", "rels"].contains(&ending);
        let is_own = folder.starts_with("customxml") || folder.contains("glossary");
        // `comments.xml`, `commentsExtended.xml`, `people.xml`: who said what.
        if !is_marked || is_own || begins(&["comments", "people"]) {
            return Self::Other;
        }
        if ending == "rels" {
            return Self::Words;
        }
        if begins(&["header", "footer"]) {
            return Self::Margin;
        }
        if begins(&["document", "footnotes", "endnotes"]) {
            return Self::Body;
        }
        Self::Words
    }
}

/// Reads the marks of a part.
fn seen(bytes: &[u8]) -> Result<Seen, Fault> {
    let mut seen = Seen::default();
    let mut reader = Reader::from_reader(bytes);
    let mut depth = 0_usize;
    let mut in_text = false;
    loop {
        match reader.read_event().map_err(|_| Fault::NoDocument)? {
            Event::Start(tag) => {
                depth += 1;
                if depth > DEEPEST {
                    return Err(Fault::NoDocument);
                }
                let name = tag.local_name();
                in_text = name.as_ref() == b"t";
                seen.count(name.as_ref());
            }
            Event::Empty(tag) => seen.count(tag.local_name().as_ref()),
            Event::End(_) => {
                depth = depth.saturating_sub(1);
                in_text = false;
            }
            Event::Text(text) if in_text => {
                seen.has_text |= !text.trim_ascii().is_empty();
            }
            // It may define a word that stands for a thousand others; Word writes none.
            Event::DocType(_) => return Err(Fault::NoDocument),
            Event::Eof => return Ok(seen),
            _ => {}
        }
    }
}

impl Seen {
    fn count(&mut self, name: &[u8]) {
        match name {
            b"ins" | b"del" | b"moveFrom" | b"moveTo" | b"cellIns" | b"cellDel" | b"cellMerge" => {
                self.words += 1;
            }
            b"tblGridChange" | b"numberingChange" => self.looks += 1,
            // `rPrChange` and its like: a paragraph that became a heading is such a change.
            _ if name.ends_with(b"PrChange") || name.ends_with(b"PrExChange") => self.looks += 1,
            b"commentReference" => self.comments += 1,
            _ => {}
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn packed(parts: &[(&str, &[u8])]) -> Vec<u8> {
        let mut writer = ZipWriter::new(Cursor::new(Vec::new()));
        for (name, bytes) in parts {
            let options =
                SimpleFileOptions::default().compression_method(CompressionMethod::Deflated);
            writer.start_file(*name, options).unwrap();
            writer.write_all(bytes).unwrap();
        }
        writer.finish().unwrap().into_inner()
    }

    fn fault(parts: &[(&str, &[u8])]) -> Option<Fault> {
        open(&packed(parts)).err()
    }

    #[test]
    fn only_words_are_handed_on() {
        let bytes = packed(&[
            ("[Content_Types].xml", b"<a/>"),
            ("docProps/core.xml", b"<creator>Jane</creator>"),
            ("customXml/item1.xml", b"<a>Jane</a>"),
            ("word/comments.xml", b"<w:t>Jane</w:t>"),
            ("word/people.xml", b"<a>Jane</a>"),
            ("word/header1.xml", b"<w:t>Jane</w:t>"),
            ("word/footer1.xml", b"<w:t> </w:t>"),
            ("word/media/image1.png", b"Jane"),
            ("word/embeddings/x.bin", b"Jane"),
            (
                "word/document.xml",
                b"<w:p><w:commentReference/><w:t>Hello</w:t></w:p>",
            ),
        ]);
        let package = open(&bytes).ok().unwrap();
        assert_eq!(package.media["media/image1.png"], b"Jane");
        assert_eq!((package.comments, package.margins), (1, 1));
        assert!(package.has_facts);
        let contains = |word: &[u8]| package.slim.windows(word.len()).any(|part| part == word);
        assert!(contains(b"Hello"));
        assert!(!contains(b"Jane"));
    }

    #[test]
    fn tracked_changes_are_refused() {
        let body: &[u8] = b"<w:p><w:rPr><w:rPrChange/></w:rPr><w:ins><w:t>a</w:t></w:ins><w:moveFrom/><w:moveFromRangeStart/></w:p>";
        let found = fault(&[("word/document.xml", body)]);
        assert_eq!(found, Some(Fault::Tracked { words: 2, looks: 1 }));
        let notes = fault(&[
            ("word/document.xml", b"<w:p/>"),
            ("word/footnotes.xml", b"<w:p><w:del/></w:p>"),
        ]);
        assert_eq!(notes, Some(Fault::Tracked { words: 1, looks: 0 }));
    }

    #[test]
    fn what_is_no_document_is_refused() {
        assert_eq!(open(b"\xd0\xcf\x11\xe0").err(), Some(Fault::NoDocument));
        assert_eq!(
            fault(&[("xl/workbook.xml", b"<a/>")]),
            Some(Fault::NoDocument)
        );
        for broken in [
            &b"<!DOCTYPE a [<!ENTITY b \"c\">]><a/>"[..],
            b"<a></b>",
            &b"<a>".repeat(DEEPEST + 1),
        ] {
            let found = fault(&[("word/document.xml", broken)]);
            assert_eq!(found, Some(Fault::NoDocument));
        }
    }

    #[test]
    fn what_unpacks_without_end_is_refused() {
        let mut large = b"<a>".to_vec();
        large.resize(usize::try_from(LARGEST_WORDS).unwrap() + 10, b' ');
        let bytes = packed(&[("word/document.xml", &large)]);
        assert!(bytes.len() < 100_000, "{}", bytes.len());
        assert_eq!(open(&bytes).err(), Some(Fault::TooLarge));
    }
}
