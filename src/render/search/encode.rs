//! Bytes of the index: numbers, sets of documents, lists of documents with how much each is worth.

use crate::model::varint;

/// Writes a number.
pub(super) fn varint(out: &mut Vec<u8>, number: u32) {
    varint::write(out, number.into());
}

/// Writes the step from one number to another: small steps either way are one byte.
pub(super) fn step(out: &mut Vec<u8>, from: u32, to: u32) {
    let (length, sign) = if to >= from {
        (to - from, 0)
    } else {
        (from - to, 1)
    };
    varint(out, (length << 1) | sign);
}

/// Reads what [`varint()`] wrote.
pub(super) fn number(bytes: &mut &[u8]) -> u32 {
    // What is read here was written here.
    let number = varint::read(bytes).and_then(|number| number.try_into().ok());
    number.unwrap_or_default()
}

/// Reads what [`step`] wrote, and returns where it leads.
pub(super) fn stepped(bytes: &mut &[u8], from: u32) -> u32 {
    let step = number(bytes);
    if step & 1 == 0 {
        from + (step >> 1)
    } else {
        from - (step >> 1)
    }
}

/// Writes an ascending set of documents: how many, doubled, plus one where a map of bits follows; then the steps from one
/// to the next, or the bits, whichever is shorter.
pub(super) fn set(out: &mut Vec<u8>, documents: &[u32]) {
    let count = u32::try_from(documents.len()).unwrap_or(u32::MAX >> 1);
    let mut steps = Vec::with_capacity(documents.len() + 8);
    let mut before = 0;
    for document in documents {
        varint(&mut steps, document - before);
        before = *document;
    }
    let bytes = before / 8 + 1;
    if steps.len() > bytes as usize {
        varint(out, (count << 1) | 1);
        varint(out, bytes);
        let from = out.len();
        out.resize(from + bytes as usize, 0);
        for document in documents {
            out[from + (document / 8) as usize] |= 1 << (document % 8);
        }
    } else {
        varint(out, count << 1);
        out.extend(steps);
    }
}

/// Writes a list: its weight, its documents, and what each is worth, two to a byte, the first in the lower half.
pub(super) fn list(out: &mut Vec<u8>, weight: u8, documents: &[u32], worths: &[u8]) {
    out.push(weight);
    set(out, documents);
    for pair in worths.chunks(2) {
        out.push(pair[0] | pair.get(1).map_or(0, |high| high << 4));
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn bytes(write: impl FnOnce(&mut Vec<u8>)) -> Vec<u8> {
        let mut out = Vec::new();
        write(&mut out);
        out
    }

    #[test]
    fn numbers_take_as_few_bytes_as_they_need() {
        for (number, expected) in [
            (0, &[0][..]),
            (127, &[0x7f]),
            (128, &[0x80, 1]),
            (300, &[0xac, 2]),
            (u32::MAX, &[0xff, 0xff, 0xff, 0xff, 15]),
        ] {
            let written = bytes(|out| varint(out, number));
            assert_eq!(written, expected);
            assert_eq!(super::number(&mut &written[..]), number);
        }
        for (from, to) in [(0, 0), (5, 8), (8, 5), (70_000, 3)] {
            let written = bytes(|out| step(out, from, to));
            assert_eq!(stepped(&mut &written[..], from), to);
        }
        assert_eq!(bytes(|out| step(out, 5, 8)), [6]);
        assert_eq!(bytes(|out| step(out, 8, 5)), [7]);
    }

    #[test]
    fn few_documents_are_steps_and_many_are_bits() {
        assert_eq!(bytes(|out| set(out, &[3, 300])), [4, 3, 0xa9, 2]);
        let all: Vec<u32> = (0..20).collect();
        assert_eq!(bytes(|out| set(out, &all)), [41, 3, 0xff, 0xff, 0x0f]);
        assert_eq!(bytes(|out| set(out, &[])), [0]);
    }

    #[test]
    fn worths_share_bytes() {
        assert_eq!(
            bytes(|out| list(out, 9, &[0, 1, 2], &[1, 15, 7])),
            [9, 7, 1, 7, 0xf1, 7]
        );
    }
}
