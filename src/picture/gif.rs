//! GIF: a header, then blocks (`GIF89a`, 17 to 27).

use super::{Parsed, Trace};

const EXTENSION: u8 = 0x21;
const IMAGE: u8 = 0x2C;
const END: u8 = 0x3B;

/// Applications whose blocks are about how the picture is shown: how often it repeats, in which colours.
const SHOWN: &[&[u8]] = &[b"NETSCAPE2.0", b"ANIMEXTS1.0", b"ICCRGBG1012"];

/// Reads a file; `None` when it ends before its first picture does.
pub(super) fn read(bytes: &[u8]) -> Option<Parsed> {
    let mut parsed = Parsed::new(bytes.len());
    let mut at = 13 + table(*bytes.get(10)?);
    parsed.bytes.extend(bytes.get(..at)?);
    let mut has_picture = false;
    loop {
        let start = at;
        match bytes.get(at) {
            Some(&IMAGE) => {
                let flags = *bytes.get(at + 9)?;
                at = sub_blocks(bytes, at + 11 + table(flags))?;
                parsed.bytes.extend(bytes.get(start..at)?);
                has_picture = true;
            }
            Some(&EXTENSION) => {
                let label = *bytes.get(at + 1)?;
                at = sub_blocks(bytes, at + 2)?;
                let block = bytes.get(start..at)?;
                match (label, block.get(3..14)) {
                    (0xF9 | 0x01, _) => parsed.bytes.extend(block),
                    (0xFF, Some(name)) if SHOWN.contains(&name) => parsed.bytes.extend(block),
                    (0xFF, Some(b"XMP DataXMP")) => parsed.xmp(block),
                    (0xFE, _) => parsed.saw(Trace::Comment),
                    _ => parsed.saw(Trace::Other),
                }
            }
            Some(&END) => {
                parsed.bytes.push(END);
                if bytes.len() > at + 1 {
                    parsed.saw(Trace::Other);
                }
                return Some(parsed);
            }
            _ => {
                parsed.is_cut = true;
                parsed.bytes.push(END);
                return has_picture.then_some(parsed);
            }
        }
    }
}

/// Returns the length of the table of colours that these flags announce.
fn table(flags: u8) -> usize {
    if flags & 0x80 == 0 {
        0
    } else {
        3 << ((flags & 7) + 1)
    }
}

/// Returns where a row of sub-blocks ends.
fn sub_blocks(bytes: &[u8], mut at: usize) -> Option<usize> {
    loop {
        let length = usize::from(*bytes.get(at)?);
        at += 1 + length;
        if length == 0 {
            return Some(at);
        }
    }
}
