//! What the first bytes of a picture's file say of it: enough to write its page, without opening it.

use super::exif::{self, Orientation};
use super::{Format, jpeg, png};

/// A picture of more points than this is never opened: it would fill the memory of most machines.
pub const MOST_POINTS: u64 = 100_000_000;

/// A larger file is no picture for a page.
pub const MOST_BYTES: u64 = 100_000_000;

/// The widths that browsers choose from. A picture is never made wider than it is.
const WIDTHS: [u32; 3] = [480, 800, 1280];

/// The widest that is published: enough for a page's column at three points to the pixel, and for a closer look.
const WIDEST: u32 = 2560;

/// What a file says of its picture.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Facts {
    /// Its format.
    pub format: Format,
    /// How wide it stands, in points.
    pub width: u32,
    /// How high it stands.
    pub height: u32,
    pub(super) orientation: Orientation,
    is_scaled: bool,
}

impl Facts {
    /// Reads them; `None` where the bytes do not say.
    #[must_use]
    pub fn read(format: Format, bytes: &[u8]) -> Option<Self> {
        let mut header = match format {
            Format::Jpeg => of_jpeg(bytes),
            Format::Png => of_png(bytes),
            Format::WebP => of_webp(bytes),
            Format::Gif => of_gif(bytes),
            Format::Svg => None,
        }?;
        if header.size.0 == 0 || header.size.1 == 0 {
            return None;
        }
        if header.orientation.is_aside() {
            header.size = (header.size.1, header.size.0);
        }
        Some(Self {
            format,
            width: header.size.0,
            height: header.size.1,
            orientation: header.orientation,
            is_scaled: header.is_scaled,
        })
    }

    /// Returns whether it has more points than anybody opens.
    #[must_use]
    pub fn is_too_large(&self) -> bool {
        self.points() > MOST_POINTS
    }

    /// Returns how many points it has.
    #[must_use]
    pub fn points(&self) -> u64 {
        u64::from(self.width) * u64::from(self.height)
    }

    /// Returns the widths at which it is published beside its own file, narrowest first.
    #[must_use]
    pub fn narrower(&self) -> Vec<u32> {
        let widths = WIDTHS.into_iter();
        widths
            .filter(|width| self.is_scaled && *width < self.width)
            .collect()
    }

    /// Returns the size at which its own file is published.
    #[must_use]
    pub fn published(&self) -> (u32, u32) {
        if self.is_scaled && self.width > WIDEST {
            (WIDEST, self.height_at(WIDEST))
        } else {
            (self.width, self.height)
        }
    }

    /// Returns whether its own file is published with the points that it has.
    pub(super) fn is_as_it_is(&self) -> bool {
        self.orientation == Orientation::Upright && self.published().0 == self.width
    }

    /// Returns its height at a width.
    pub(super) fn height_at(&self, width: u32) -> u32 {
        let (own, high, wide) = (
            u64::from(self.width),
            u64::from(self.height),
            u64::from(width),
        );
        let height = (high * wide + own / 2) / own;
        u32::try_from(height.max(1)).unwrap_or(u32::MAX)
    }
}

struct Header {
    size: (u32, u32),
    orientation: Orientation,
    is_scaled: bool,
}

/// JPEG: the segments before the first scan. Pictures in the four colours of printers stay as they are: only their colour
/// profile says which colours these are, and what is made of them has no use for it.
fn of_jpeg(bytes: &[u8]) -> Option<Header> {
    let mut rest = bytes.strip_prefix(jpeg::SIGNATURE)?;
    let mut orientation = Orientation::Upright;
    let mut frame = None;
    loop {
        let at = memchr::memchr(0xFF, rest)?;
        rest = &rest[at..];
        let fill = rest.iter().take_while(|byte| **byte == 0xFF).count();
        let marker = *rest.get(fill)?;
        rest = &rest[fill + 1..];
        if matches!(marker, 0x00 | 0x01 | 0xD0..=0xD8) {
            continue;
        }
        if matches!(marker, 0xD9 | 0xDA) {
            let (size, components) = frame?;
            return Some(Header {
                size,
                orientation,
                is_scaled: components != 4,
            });
        }
        let length = usize::from(u16::from_be_bytes(rest.get(..2)?.try_into().ok()?)).max(2);
        let content = rest.get(2..length)?;
        rest = &rest[length..];
        match marker {
            0xE1 if content.starts_with(exif::MARK) && orientation == Orientation::Upright => {
                orientation = exif::read(content).orientation;
            }
            0xC0..=0xC3 | 0xC5..=0xC7 | 0xC9..=0xCB | 0xCD..=0xCF if frame.is_none() => {
                let [_, h1, h0, w1, w0, components] = *content.first_chunk()?;
                let size = (
                    u16::from_be_bytes([w1, w0]).into(),
                    u16::from_be_bytes([h1, h0]).into(),
                );
                frame = Some((size, components));
            }
            _ => {}
        }
    }
}

/// PNG: the header, and whether the picture moves.
fn of_png(bytes: &[u8]) -> Option<Header> {
    let mut rest = bytes.strip_prefix(png::SIGNATURE)?;
    let mut header = Header {
        size: (0, 0),
        orientation: Orientation::Upright,
        is_scaled: true,
    };
    let mut is_first = true;
    loop {
        let Some((length, kind)) = rest.get(..8).map(|start| start.split_at(4)) else {
            return (!is_first).then_some(header);
        };
        let length = usize::try_from(u32::from_be_bytes(length.try_into().ok()?)).ok()?;
        let content = rest.get(8..8usize.checked_add(length)?);
        match (kind, content) {
            (b"IHDR", Some(content)) if is_first => {
                let size = |at: usize| {
                    let bytes = content.get(at..at + 4)?.try_into().ok()?;
                    Some(u32::from_be_bytes(bytes))
                };
                header.size = (size(0)?, size(4)?);
            }
            _ if is_first => return None,
            (b"acTL", _) => header.is_scaled = false,
            (b"eXIf", Some(content)) if header.orientation == Orientation::Upright => {
                header.orientation = exif::read(content).orientation;
            }
            (b"IEND", _) => return Some(header),
            _ => {}
        }
        is_first = false;
        rest = rest.get(length.checked_add(12)?..).unwrap_or(b"");
    }
}

/// WebP: only what is kept without loss is scaled, since only that can be written again.
fn of_webp(bytes: &[u8]) -> Option<Header> {
    let mut rest = bytes.strip_prefix(b"RIFF").and_then(|rest| rest.get(8..))?;
    let mut orientation = Orientation::Upright;
    let mut canvas = None;
    let mut picture = None;
    let mut is_moving = false;
    while let Some((kind, length)) = rest.get(..8).map(|start| start.split_at(4)) {
        let length = usize::try_from(u32::from_le_bytes(length.try_into().ok()?)).ok()?;
        let content = rest.get(8..).unwrap_or(b"");
        let content = &content[..length.min(content.len())];
        let short = |at: usize| {
            let bytes = content.get(at..at + 2)?.try_into().ok()?;
            Some(u32::from(u16::from_le_bytes(bytes)))
        };
        match kind {
            b"VP8X" => {
                let long = |at: usize| Some(short(at)? | u32::from(*content.get(at + 2)?) << 16);
                canvas = Some((long(4)? + 1, long(7)? + 1));
                is_moving = content.first()? & 2 != 0;
            }
            b"VP8 " if picture.is_none() => {
                picture = Some(((short(6)? & 0x3FFF, short(8)? & 0x3FFF), false));
            }
            b"VP8L" if picture.is_none() => {
                let bits = short(1)? | short(3)? << 16;
                picture = Some((((bits & 0x3FFF) + 1, (bits >> 14 & 0x3FFF) + 1), true));
            }
            b"EXIF" if orientation == Orientation::Upright => {
                orientation = exif::read(content).orientation;
            }
            _ => {}
        }
        rest = rest.get(8 + length + length % 2..).unwrap_or(b"");
    }
    Some(Header {
        size: canvas.or(picture.map(|(size, _)| size))?,
        orientation: if is_moving {
            Orientation::Upright
        } else {
            orientation
        },
        is_scaled: !is_moving && picture.is_some_and(|(_, is_lossless)| is_lossless),
    })
}

fn of_gif(bytes: &[u8]) -> Option<Header> {
    if !bytes.starts_with(b"GIF8") {
        return None;
    }
    let short = |at: usize| {
        let bytes = bytes.get(at..at + 2)?.try_into().ok()?;
        Some(u32::from(u16::from_le_bytes(bytes)))
    };
    Some(Header {
        size: (short(6)?, short(8)?),
        orientation: Orientation::Upright,
        is_scaled: false,
    })
}
