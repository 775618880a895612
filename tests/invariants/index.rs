//! Reads the index of the search page, as its script does.

use std::fmt::Write;
use std::io::Read;

use serde_json::Value;

/// Returns the mark of a part, and what it holds.
fn part(bytes: &[u8]) -> ([u8; 4], Vec<u8>) {
    let mut whole = Vec::new();
    flate2::read::ZlibDecoder::new(bytes)
        .read_to_end(&mut whole)
        .unwrap();
    let (mark, content) = whole.split_at(4);
    (mark.try_into().unwrap(), content.to_vec())
}

/// The parts of an index.
pub(crate) struct Opened {
    pub(crate) head: Value,
    pub(crate) lists: Vec<Vec<u8>>,
    /// Those of the vocabulary, then those of the words read backwards.
    pub(crate) words: Vec<Vec<u8>>,
}

pub(crate) fn open(file: &[u8]) -> Opened {
    let (length, rest) = file.split_at(4);
    let (head, mut rest) = rest.split_at(u32::from_le_bytes(length.try_into().unwrap()) as usize);
    let (edition, head) = part(head);
    let head: Value = serde_json::from_slice(&head).unwrap();
    let sizes = head["sizes"].as_array().unwrap().iter();
    let mut parts = sizes.map(|size| {
        let (own, others) = rest.split_at(size.as_u64().unwrap().try_into().unwrap());
        rest = others;
        let (mark, content) = part(own);
        assert_eq!(mark, edition);
        content
    });
    let mut all = |kind: &str| -> Vec<Vec<u8>> {
        let count = head[kind].as_array().unwrap().len();
        parts.by_ref().take(count).collect()
    };
    let lists = all("lists");
    let mut words = all("words");
    words.extend(all("endings"));
    all("topics");
    assert_eq!(parts.next(), None);
    assert!(rest.is_empty());
    Opened { head, lists, words }
}

/// What results show of the bulletins of a block, each after its number.
pub(crate) fn results(block: &[u8]) -> Vec<(u32, Value)> {
    let size = |place: usize| {
        let bytes = [block[place * 2], block[place * 2 + 1]];
        usize::from(u16::from_le_bytes(bytes))
    };
    // There are as many sizes as, with their parts, fill the file.
    let fills = |count: &usize| count * 2 + (0..*count).map(size).sum::<usize>() == block.len();
    let count = (1..=block.len() / 2).find(fills).unwrap();
    let mut rest = &block[count * 2..];
    let parts = (0..count).map(|place| {
        let (own, others) = rest.split_at(size(place));
        rest = others;
        let (number, shown) = part(own);
        let shown = serde_json::from_slice(&shown).unwrap();
        (u32::from_le_bytes(number), shown)
    });
    parts.collect()
}

/// Takes bytes one after the other.
struct Bytes<'b>(&'b [u8]);

impl<'b> Bytes<'b> {
    fn take(&mut self, count: usize) -> &'b [u8] {
        let (taken, rest) = self.0.split_at(count);
        self.0 = rest;
        taken
    }

    fn byte(&mut self) -> u8 {
        self.take(1)[0]
    }

    fn number(&mut self) -> usize {
        let mut number = 0;
        for shift in (0..).step_by(7) {
            let byte = self.byte();
            number |= usize::from(byte & 127) << shift;
            if byte < 128 {
                break;
            }
        }
        number
    }

    fn set(&mut self) -> Vec<usize> {
        let head = self.number();
        if head & 1 == 1 {
            let length = self.number();
            let bits = self.take(length);
            let all = 0..length * 8;
            return all.filter(|at| bits[at / 8] >> (at % 8) & 1 == 1).collect();
        }
        let mut document = 0;
        (0..head / 2)
            .map(|_| {
                document += self.number();
                document
            })
            .collect()
    }
}

/// The lists of a file, each as `weight: document=worth …`.
pub(crate) fn lists(file: &[u8]) -> Vec<String> {
    let mut bytes = Bytes(file);
    let mut lists = Vec::new();
    while !bytes.0.is_empty() {
        let length = bytes.number();
        let mut list = Bytes(bytes.take(length));
        let mut text = format!("{}:", list.byte());
        let documents = list.set();
        for (at, document) in documents.iter().enumerate() {
            let worth = list.0[at / 2] >> (at % 2 * 4) & 15;
            write!(text, " {document}={worth}").unwrap();
        }
        lists.push(text);
    }
    lists
}

/// The forms of a part of the vocabulary, each with its stems.
pub(crate) fn forms(file: &[u8]) -> Vec<(String, Vec<usize>)> {
    let mut bytes = Bytes(file);
    let mut text = Vec::new();
    let mut first = 0;
    let mut forms = Vec::new();
    while !bytes.0.is_empty() {
        let (shared, rest) = (bytes.byte(), bytes.byte());
        text.truncate(shared.into());
        text.extend(bytes.take(rest.into()));
        let mut stems: Vec<usize> = Vec::new();
        for _ in 0..bytes.byte() >> 5 {
            let step = bytes.number();
            if let Some(last) = stems.last() {
                stems.push(last + step);
            } else {
                first = if step & 1 == 1 {
                    first - step / 2
                } else {
                    first + step / 2
                };
                stems.push(first);
            }
        }
        forms.push((String::from_utf8(text.clone()).unwrap(), stems));
    }
    forms
}
