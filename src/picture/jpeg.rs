//! JPEG: a row of segments, then scans (ITU-T T.81, annex B). Only what shows the picture stays.

use super::{Parsed, Trace, exif};

pub(super) const SIGNATURE: &[u8] = &[0xFF, 0xD8];

const END: u8 = 0xD9;
const SCAN: u8 = 0xDA;
const COMMENT: u8 = 0xFE;

/// Reads a file; `None` when it ends before its first scan.
pub(super) fn read(bytes: &[u8]) -> Option<Parsed> {
    let mut parsed = Parsed::new(bytes.len());
    parsed
        .bytes
        .extend(bytes.strip_prefix(SIGNATURE).map(|_| SIGNATURE)?);
    let mut at = SIGNATURE.len();
    let mut has_scan = false;
    loop {
        // Between segments stand only marks; what else stands there no browser shows.
        let mark = memchr::memchr(0xFF, bytes.get(at..)?).map(|step| at + step);
        let marker = mark.and_then(|mark| {
            let fill = bytes[mark..]
                .iter()
                .take_while(|byte| **byte == 0xFF)
                .count();
            Some((mark + fill, *bytes.get(mark + fill)?))
        });
        let Some((place, marker)) = marker else {
            // A file without its end is shown as far as it goes.
            parsed.is_cut = true;
            parsed.bytes.extend([0xFF, END]);
            return has_scan.then_some(parsed);
        };
        match marker {
            END => {
                parsed.bytes.extend([0xFF, END]);
                appended(&mut parsed, bytes.get(place + 1..)?);
                return Some(parsed);
            }
            0x00 | 0x01 | 0xD0..=0xD8 => at = place + 1,
            _ => {
                let length = bytes.get(place + 1..place + 3)?;
                let length = usize::from(u16::from_be_bytes(length.try_into().ok()?));
                let content = bytes.get(place + 3..place + 1 + length.max(2))?;
                at = place + 1 + length.max(2);
                segment(&mut parsed, marker, content)?;
                if marker == SCAN {
                    has_scan = true;
                    let end = scan_end(bytes, at);
                    parsed.bytes.extend(&bytes[at..end]);
                    at = end;
                }
            }
        }
    }
}

/// Returns where a scan ends: at the first mark that is none of its own.
fn scan_end(bytes: &[u8], from: usize) -> usize {
    memchr::memchr_iter(0xFF, &bytes[from..])
        .map(|step| from + step)
        .find(|at| !matches!(bytes.get(at + 1), Some(0x00 | 0xD0..=0xD7 | 0xFF)))
        .unwrap_or(bytes.len())
}

/// Telephones append films and second pictures, with places and thumbnails of their own.
fn appended(parsed: &mut Parsed, rest: &[u8]) {
    if rest.iter().any(|byte| *byte != 0) {
        parsed.saw(Trace::Other);
        if let Some(at) = memchr::memmem::find(rest, exif::MARK) {
            let orientation = parsed.orientation;
            parsed.exif(&rest[at..]);
            parsed.orientation = orientation;
        }
    }
}

fn segment(parsed: &mut Parsed, marker: u8, content: &[u8]) -> Option<()> {
    match marker {
        0xE0 if content.starts_with(b"JFIF\0") => {
            // Its last two bytes are the size of a small picture that follows.
            let header = content.get(..12)?;
            if content.get(12..14).is_some_and(|size| size != [0, 0]) {
                parsed.saw(Trace::Thumbnail);
            }
            push(parsed, marker, &[header, &[0, 0]].concat())?;
        }
        0xE0 => parsed.saw(Trace::Thumbnail),
        0xE1 if content.starts_with(exif::MARK) => parsed.exif(content),
        0xE1 => parsed.xmp(content),
        0xE2 if content.starts_with(b"ICC_PROFILE\0") => push(parsed, marker, content)?,
        // How the colours are coded: without it a picture in four colours comes out inverted.
        0xEE if content.starts_with(b"Adobe") => push(parsed, marker, content)?,
        0xED => parsed.saw(Trace::Editing),
        0xE2..=0xEF => parsed.saw(Trace::Other),
        COMMENT => parsed.saw(Trace::Comment),
        _ => push(parsed, marker, content)?,
    }
    Some(())
}

fn push(parsed: &mut Parsed, marker: u8, content: &[u8]) -> Option<()> {
    let length = u16::try_from(content.len() + 2).ok()?;
    parsed.bytes.extend([0xFF, marker]);
    parsed.bytes.extend(length.to_be_bytes());
    parsed.bytes.extend(content);
    Some(())
}
