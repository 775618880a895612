//! A PDF file → what it says, page by page, and whom it names as its maker. The file may be anybody's work, and hostile:
//! what is read is bounded in bytes, pages and depth, whatever the file says of itself.

use std::panic::{AssertUnwindSafe, catch_unwind};

use lopdf::{Dictionary, Document, LoadOptions, Object};

/// A file larger than this is not read.
const LARGEST_FILE: usize = 64 << 20;
/// So many packed parts are not read: a report of a thousand pages has a few hundred.
const MOST_PACKED: usize = 8_192;
/// What all packed parts together may unpack to while the file is opened.
const OPENED: usize = 512 << 20;
/// What the text of all pages together may unpack to.
const UNPACKED: usize = 256 << 20;
/// More pages than this are not read.
const MOST_PAGES: usize = 5_000;

/// What a PDF file says.
#[derive(Debug)]
pub struct Pdf {
    /// What its pages say, each with its number from 1; with number 0, what stands on none: its title and subject,
    /// links, notes, form fields.
    pub texts: Vec<(usize, String)>,
    /// The properties that name who made it: `Author`, `dc:creator` …
    pub authors: Vec<String>,
}

/// Why a PDF file was not read.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Unread {
    /// It asks for a password, or could.
    Encrypted,
    /// It is too large, or unpacks to too much.
    TooLarge,
    /// It is not whole, or no PDF file.
    Broken,
}

/// Reads a PDF file.
///
/// # Errors
/// When it cannot be read whole: what was not read was not looked at.
pub fn read(bytes: &[u8]) -> Result<Pdf, Unread> {
    if bytes.len() > LARGEST_FILE {
        return Err(Unread::TooLarge);
    }
    // The library returns errors; where it should fail on a file in another way, that file is broken, not the run.
    catch_unwind(AssertUnwindSafe(|| open(bytes))).unwrap_or(Err(Unread::Broken))
}

fn open(bytes: &[u8]) -> Result<Pdf, Unread> {
    let packed = memchr::memmem::find_iter(bytes, b"/ObjStm").count();
    if packed > MOST_PACKED {
        return Err(Unread::TooLarge);
    }
    let options = LoadOptions {
        max_decompressed_size: Some(OPENED / (packed + 8)),
        ..LoadOptions::default()
    };
    let document = match Document::load_mem_with_options(bytes, options) {
        Ok(document) => document,
        Err(lopdf::Error::Decompress(lopdf::DecompressError::MemoryLimitExceeded { .. })) => {
            return Err(Unread::TooLarge);
        }
        Err(_) if memchr::memmem::find(bytes, b"/Encrypt").is_some() => {
            return Err(Unread::Encrypted);
        }
        Err(_) => return Err(Unread::Broken),
    };
    if document.is_encrypted() || document.was_encrypted() {
        return Err(Unread::Encrypted);
    }
    let mut texts = pages(&document)?;
    let mut aside = asides(&document);
    let mut authors = Vec::new();
    if let Some(info) = info(&document) {
        for key in ["Author", "Manager"] {
            if text_of(info, key).is_some_and(|text| !text.trim().is_empty()) {
                authors.push(key.to_owned());
            }
        }
        for (_, value) in info {
            aside.extend(text(value));
        }
    }
    if let Some(xmp) = xmp(&document)? {
        for key in ["dc:creator", "pdf:Author"] {
            if has_words(&xmp, key) {
                authors.push(key.to_owned());
            }
        }
        aside.push(without_tags(&xmp));
    }
    texts.extend(aside.into_iter().map(|text| (0, text)));
    Ok(Pdf { texts, authors })
}

fn pages(document: &Document) -> Result<Vec<(usize, String)>, Unread> {
    let pages = document.get_pages();
    if pages.len() > MOST_PAGES {
        return Err(Unread::TooLarge);
    }
    if pages.is_empty() {
        return Err(Unread::Broken);
    }
    let mut texts = Vec::with_capacity(pages.len());
    let mut left = UNPACKED;
    for (number, id) in pages {
        let content = document
            .get_page_content_with_limit(id, left)
            .map_err(|_| Unread::TooLarge)?;
        left = left.saturating_sub(content.len());
        // A font that cannot be read hides its words: what else the page says is looked at all the same.
        let text: String = document
            .extract_text_chunks_with_limit(&[number], content.len().max(1 << 20))
            .into_iter()
            .filter_map(Result::ok)
            .collect();
        texts.push((number as usize, text));
    }
    Ok(texts)
}

/// What stands on no page by itself: where links lead, notes, what was filled into forms.
fn asides(document: &Document) -> Vec<String> {
    let mut asides = Vec::new();
    for object in document.objects.values() {
        if let Ok(dictionary) = object.as_dict() {
            for key in ["URI", "Contents", "V", "TU"] {
                asides.extend(text_of(dictionary, key));
            }
        }
    }
    asides
}

fn info(document: &Document) -> Option<&Dictionary> {
    let entry = document.trailer.get(b"Info").ok()?;
    let (_, info) = document.dereference(entry).ok()?;
    info.as_dict().ok()
}

fn xmp(document: &Document) -> Result<Option<String>, Unread> {
    let stream = document
        .catalog()
        .and_then(|catalog| catalog.get(b"Metadata"))
        .and_then(|entry| document.dereference(entry))
        .and_then(|(_, object)| object.as_stream());
    let Ok(stream) = stream else {
        return Ok(None);
    };
    let bytes = if stream.dict.has(b"Filter") {
        stream
            .decompressed_content_with_limit(16 << 20)
            .map_err(|_| Unread::TooLarge)?
    } else {
        stream.content.clone()
    };
    Ok(Some(String::from_utf8_lossy(&bytes).into_owned()))
}

fn text_of(dictionary: &Dictionary, key: &str) -> Option<String> {
    text(dictionary.get(key.as_bytes()).ok()?)
}

/// Returns a text string: UTF-16 with its mark, or UTF-8, or one byte a character (PDF 32000-1, 7.9.2.2).
fn text(object: &Object) -> Option<String> {
    lopdf::decode_text_string(object).ok()
}

/// Returns whether an element of the XMP packet, or an attribute of it, says something.
fn has_words(xmp: &str, name: &str) -> bool {
    let element = xmp
        .split_once(&format!("<{name}"))
        .and_then(|(_, rest)| rest.split_once('>'))
        .and_then(|(_, rest)| rest.split_once(&format!("</{name}>")))
        .is_some_and(|(inner, _)| !without_tags(inner).trim().is_empty());
    let attribute = xmp
        .split_once(&format!(" {name}=\""))
        .and_then(|(_, rest)| rest.split_once('"'))
        .is_some_and(|(value, _)| !value.trim().is_empty());
    element || attribute
}

/// The words of XML, and the values of its attributes: a packet may write either way.
fn without_tags(xml: &str) -> String {
    let mut text = String::with_capacity(xml.len() / 2);
    let mut rest = xml;
    while let Some((words, tag)) = rest.split_once('<') {
        text.push_str(words);
        let Some((tag, after)) = tag.split_once('>') else {
            break;
        };
        text.push('\n');
        for value in tag.split('"').skip(1).step_by(2) {
            // Names of schemas are no words of anybody's.
            if !value.starts_with("http://ns.") && !value.starts_with("http://www.w3.org/") {
                text.push_str(value);
                text.push('\n');
            }
        }
        rest = after;
    }
    text.push_str(rest);
    text
}

#[cfg(test)]
mod tests {
    use lopdf::{Stream, dictionary};

    use super::*;

    /// A file whose pages show these operations.
    fn file(pages: &[&[u8]], change: impl FnOnce(&mut Document)) -> Vec<u8> {
        let mut document = Document::with_version("1.5");
        let font = document.add_object(dictionary! {
            "Type" => "Font", "Subtype" => "Type1", "BaseFont" => "Helvetica",
            "Encoding" => "WinAnsiEncoding",
        });
        let tree = document.new_object_id();
        let kids: Vec<Object> = pages
            .iter()
            .map(|page| {
                let mut stream = Stream::new(Dictionary::new(), page.to_vec());
                stream.compress().expect("a stream of the test");
                let content = document.add_object(stream);
                let page = dictionary! {
                    "Type" => "Page", "Parent" => tree, "Contents" => content,
                    "Resources" => dictionary! { "Font" => dictionary! { "F1" => font } },
                };
                document.add_object(page).into()
            })
            .collect();
        let count = i64::try_from(kids.len()).expect("few pages");
        document.objects.insert(
            tree,
            dictionary! { "Type" => "Pages", "Kids" => kids, "Count" => count }.into(),
        );
        let root = document.add_object(dictionary! { "Type" => "Catalog", "Pages" => tree });
        document.trailer.set("Root", root);
        change(&mut document);
        let mut bytes = Vec::new();
        document.save_to(&mut bytes).expect("a file of the test");
        bytes
    }

    const PAGE: &[u8] = b"BT /F1 9 Tf (Words) Tj ET";

    #[test]
    fn pages_properties_and_links_are_read() {
        let bytes = file(&[PAGE, b"BT /F1 9 Tf (M\\351moire) Tj ET"], |document| {
            let info = document.add_object(dictionary! {
                "Author" => Object::string_literal("Jane"), "Title" => Object::string_literal("T"),
            });
            document.trailer.set("Info", info);
            document.add_object(dictionary! { "URI" => Object::string_literal("mailto:a@b.ca") });
        });
        let pdf = read(&bytes).expect("a whole file");
        let texts: Vec<(usize, &str)> = pdf
            .texts
            .iter()
            .map(|(page, text)| (*page, text.trim()))
            .collect();
        for expected in [
            (1, "Words"),
            (2, "Mémoire"),
            (0, "Jane"),
            (0, "mailto:a@b.ca"),
        ] {
            assert!(texts.contains(&expected), "{expected:?} in {texts:?}");
        }
        assert_eq!(pdf.authors, ["Author"]);
    }

    #[test]
    fn makers_are_read_from_xmp() {
        for (xmp, names) in [
            (
                "<dc:creator><rdf:Seq><rdf:li>Jane</rdf:li></rdf:Seq></dc:creator>",
                1,
            ),
            ("<dc:creator><rdf:Seq/></dc:creator>", 0),
            ("<rdf:Description pdf:Author=\"Jane\"/>", 1),
            ("<dc:creator", 0),
        ] {
            let bytes = file(&[PAGE], |document| {
                let packet = Stream::new(
                    dictionary! { "Type" => "Metadata" },
                    xmp.as_bytes().to_vec(),
                );
                let packet = document.add_object(packet);
                let catalog = document.catalog_mut().expect("the test made one");
                catalog.set("Metadata", packet);
            });
            assert_eq!(
                read(&bytes).expect("a whole file").authors.len(),
                names,
                "{xmp}"
            );
        }
    }

    #[test]
    fn what_unpacks_to_too_much_is_not_read() {
        let bomb = vec![b' '; UNPACKED / 3];
        let bytes = file(&[&bomb, &bomb, &bomb, &bomb], |_| ());
        assert!(bytes.len() < 2 << 20);
        assert_eq!(read(&bytes).map(|_| ()), Err(Unread::TooLarge));
        let many = b"/ObjStm ".repeat(MOST_PACKED + 1);
        assert_eq!(read(&many).map(|_| ()), Err(Unread::TooLarge));
    }

    #[test]
    fn what_is_not_whole_or_bites_its_tail_is_broken() {
        let whole = file(&[PAGE], |_| ());
        for length in [0, 5, whole.len() / 3, whole.len() / 2] {
            let _ = read(&whole[..length]);
        }
        assert_eq!(read(b"text").map(|_| ()), Err(Unread::Broken));
        let cycle = file(&[], |document| {
            let tree = document
                .catalog()
                .and_then(|root| root.get(b"Pages"))
                .expect("pages");
            let tree = tree.as_reference().expect("a reference");
            document.objects.insert(
                tree,
                dictionary! { "Type" => "Pages", "Kids" => vec![tree.into()], "Count" => 1 }.into(),
            );
        });
        assert_eq!(read(&cycle).map(|_| ()), Err(Unread::Broken));
        let deep = [b"%PDF-1.4\n1 0 obj\n".to_vec(), b"[".repeat(200_000)].concat();
        assert_eq!(read(&deep).map(|_| ()), Err(Unread::Broken));
    }
}
