//! What results show, a block of documents a file: written once all of its documents are there, so that few are held at a time.
//!
//! A block begins with the bytes of each of its documents' parts, two for each, the lower first; then come the parts, each with the
//! document's number as its mark.

use std::collections::BTreeMap;
use std::sync::{Mutex, PoisonError};

use sha2::{Digest, Sha256};

use crate::model::hex;

/// How many documents a block holds.
pub(super) const BLOCK: usize = 128;

/// The blocks of a language while they are made.
#[derive(Debug, Default)]
pub(super) struct Results(Mutex<BTreeMap<usize, Vec<Option<Vec<u8>>>>>);

impl Results {
    /// Takes the part of the document with this number, of so many. Returns the bytes of its block once that is whole.
    pub(super) fn add(&self, number: u32, documents: usize, part: Vec<u8>) -> Option<Vec<u8>> {
        let (block, place) = (number as usize / BLOCK, number as usize % BLOCK);
        let mut blocks = self.0.lock().unwrap_or_else(PoisonError::into_inner);
        let held = blocks
            .entry(block)
            .or_insert_with(|| vec![None; BLOCK.min(documents - block * BLOCK)]);
        held[place] = Some(part);
        if held.iter().any(Option::is_none) {
            return None;
        }
        let parts = blocks.remove(&block)?;
        let parts: Vec<Vec<u8>> = parts.into_iter().flatten().collect();
        let mut bytes = Vec::new();
        for part in &parts {
            // A result is two or three thousand bytes long (`text::BEGINNING`).
            let length = u16::try_from(part.len()).unwrap_or(u16::MAX);
            bytes.extend(length.to_le_bytes());
        }
        bytes.extend(parts.concat());
        Some(bytes)
    }

    /// Forgets every block that is not whole.
    pub(super) fn forget(&self) {
        self.0
            .lock()
            .unwrap_or_else(PoisonError::into_inner)
            .clear();
    }
}

/// Returns the names of the blocks: each by the ids that it holds, oldest first, so that a number in a block of that name never
/// means two bulletins, whatever a browser kept.
pub(super) fn names(ids: &[&str]) -> Vec<String> {
    let name = |ids: &[&str]| hex(&Sha256::digest(ids.join("\n"))[..4]);
    ids.chunks(BLOCK).map(name).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_block_is_handed_over_once_it_is_whole() {
        let results = Results::default();
        let documents = BLOCK + 2;
        let first = u32::try_from(BLOCK).expect("it is small");
        assert_eq!(results.add(first + 1, documents, b"last".to_vec()), None);
        assert_eq!(results.add(0, documents, b"another block".to_vec()), None);
        let block = results.add(first, documents, b"first".to_vec());
        assert_eq!(block.as_deref(), Some(&b"\x05\x00\x04\x00firstlast"[..]));
        results.forget();
        assert_eq!(results.add(first, documents, b"first".to_vec()), None);
    }

    #[test]
    fn a_newer_bulletin_leaves_the_names_of_whole_blocks() {
        let ids: Vec<String> = (0..=BLOCK).map(|number| format!("b{number}")).collect();
        let ids: Vec<&str> = ids.iter().map(String::as_str).collect();
        let (fewer, more) = (names(&ids[..BLOCK]), names(&ids));
        assert_eq!((fewer.len(), more.len()), (1, 2));
        assert_eq!(fewer[0], more[0]);
    }
}
