//! PNG: a row of chunks, each with its length, kind, bytes and checksum. Those that show the picture stay, as they are.

use super::{Parsed, Trace};

pub(super) const SIGNATURE: &[u8] = b"\x89PNG\r\n\x1a\n";

/// Where the header ends: the signature, and a chunk of 13 bytes.
pub(super) const HEADER_END: usize = 8 + 12 + 13;

/// What tells the colours.
const COLOURS: &[&[u8; 4]] = &[b"gAMA", b"cHRM", b"sRGB", b"iCCP", b"cICP"];

/// What a browser needs to show the picture in its colours, at its size, in motion.
const SHOWN: &[&[u8; 4]] = &[
    b"IHDR", b"PLTE", b"IDAT", b"IEND", b"tRNS", b"gAMA", b"cHRM", b"sRGB", b"iCCP", b"cICP",
    b"mDCV", b"cLLI", b"sBIT", b"bKGD", b"pHYs", b"acTL", b"fcTL", b"fdAT",
];

/// Reads a file; `None` when it has no end.
pub(super) fn read(bytes: &[u8]) -> Option<Parsed> {
    let mut parsed = Parsed::new(bytes.len());
    let mut rest = bytes.strip_prefix(SIGNATURE)?;
    parsed.bytes.extend(SIGNATURE);
    loop {
        let length = u32::from_be_bytes(rest.get(..4)?.try_into().ok()?);
        let length = usize::try_from(length).ok()?;
        let kind: &[u8; 4] = rest.get(4..8)?.try_into().ok()?;
        let chunk = rest.get(..length.checked_add(12)?)?;
        let content = &chunk[8..8 + length];
        rest = &rest[chunk.len()..];
        match kind {
            kind if SHOWN.contains(&kind) => parsed.bytes.extend(chunk),
            b"eXIf" => parsed.exif(content),
            b"iTXt" if content.starts_with(b"XML:com.adobe.xmp") => parsed.xmp(content),
            b"tEXt" | b"zTXt" | b"iTXt" => parsed.saw(Trace::Comment),
            _ => parsed.saw(Trace::Other),
        }
        if kind == b"IEND" {
            if !rest.is_empty() {
                parsed.saw(Trace::Other);
            }
            return Some(parsed);
        }
    }
}

/// Returns the chunks that tell which colours the picture's are, as they stand in a file that was read.
pub(super) fn colours(bytes: &[u8]) -> Vec<u8> {
    let mut colours = Vec::new();
    let mut rest = bytes.get(SIGNATURE.len()..).unwrap_or(b"");
    while let Some((length, kind)) = rest.get(..8).map(|start| start.split_at(4)) {
        let length = length
            .iter()
            .fold(0usize, |sum, byte| sum << 8 | usize::from(*byte));
        let Some(chunk) = rest.get(..length.saturating_add(12)) else {
            break;
        };
        if kind == b"IDAT" {
            break;
        }
        if COLOURS.iter().any(|known| *known == kind) {
            colours.extend(chunk);
        }
        rest = &rest[chunk.len()..];
    }
    colours
}
