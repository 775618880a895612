//! WebP: a RIFF file of chunks (Google, WebP container specification).

use super::{Parsed, Trace};

const SHOWN: &[&[u8; 4]] = &[
    b"VP8 ", b"VP8L", b"VP8X", b"ALPH", b"ANIM", b"ANMF", b"ICCP",
];

/// In the first byte of `VP8X`: the file has EXIF, XMP.
const SAYS_MORE: u8 = 0b0000_1100;

/// Reads a file; `None` when it is not whole.
pub(super) fn read(bytes: &[u8]) -> Option<Parsed> {
    let mut parsed = Parsed::new(bytes.len());
    let length = u32::from_le_bytes(bytes.get(4..8)?.try_into().ok()?);
    let end = usize::try_from(length).ok()?.checked_add(8)?;
    let (whole, after) = bytes.split_at_checked(end)?;
    if !after.is_empty() {
        parsed.saw(Trace::Other);
    }
    parsed.bytes.extend(b"RIFF\0\0\0\0WEBP");
    let mut rest = whole.get(12..)?;
    while !rest.is_empty() {
        let kind: &[u8; 4] = rest.get(..4)?.try_into().ok()?;
        let length = u32::from_le_bytes(rest.get(4..8)?.try_into().ok()?);
        let length = usize::try_from(length).ok()?;
        let content = rest.get(8..)?.get(..length)?;
        // A chunk of uneven length has a byte after it; the last may lack it.
        let next = (8 + length + length % 2).min(rest.len());
        rest = &rest[next..];
        match kind {
            kind if SHOWN.contains(&kind) => {
                parsed.bytes.extend(kind);
                parsed
                    .bytes
                    .extend(u32::try_from(length).ok()?.to_le_bytes());
                let at = parsed.bytes.len();
                parsed.bytes.extend(content);
                parsed.bytes.resize(at + length + length % 2, 0);
                if kind == b"VP8X" {
                    *parsed.bytes.get_mut(at)? &= !SAYS_MORE;
                }
            }
            b"EXIF" => parsed.exif(content),
            b"XMP " => parsed.xmp(content),
            _ => parsed.saw(Trace::Other),
        }
    }
    let length = u32::try_from(parsed.bytes.len() - 8).ok()?;
    parsed.bytes[4..8].copy_from_slice(&length.to_le_bytes());
    Some(parsed)
}
