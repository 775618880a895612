//! The few things that must be known of an EXIF block before it goes (CIPA DC-008; TIFF 6.0).

/// How a picture is to be turned to stand upright.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Orientation {
    /// It stands.
    Upright,
    /// As the tag says: 2 to 8.
    Turned(u8),
}

impl Orientation {
    /// Returns whether width and height change places.
    pub(super) fn is_aside(self) -> bool {
        matches!(self, Self::Turned(5..=8))
    }
}

/// What an EXIF block holds.
#[derive(Debug, PartialEq, Eq)]
pub(super) struct Exif {
    pub(super) orientation: Orientation,
    pub(super) has_location: bool,
    pub(super) has_thumbnail: bool,
}

/// What comes before the block in a JPEG, and in some WebP files.
pub(super) const MARK: &[u8] = b"Exif\0\0";

const ORIENTATION: u16 = 0x0112;
const LOCATION: u16 = 0x8825;

/// Reads a block. What cannot be read says nothing.
pub(super) fn read(block: &[u8]) -> Exif {
    let block = block.strip_prefix(MARK).unwrap_or(block);
    let mut exif = Exif {
        orientation: Orientation::Upright,
        has_location: false,
        has_thumbnail: false,
    };
    let is_little = match block.get(..2) {
        Some(b"II") => true,
        Some(b"MM") => false,
        _ => return exif,
    };
    let short = |at: usize| -> Option<u16> {
        let bytes = block.get(at..at + 2)?.try_into().ok()?;
        Some(if is_little {
            u16::from_le_bytes(bytes)
        } else {
            u16::from_be_bytes(bytes)
        })
    };
    let long = |at: usize| -> Option<usize> {
        let bytes = block.get(at..at + 4)?.try_into().ok()?;
        let value = if is_little {
            u32::from_le_bytes(bytes)
        } else {
            u32::from_be_bytes(bytes)
        };
        usize::try_from(value).ok()
    };
    let Some((first, count)) = long(4).and_then(|first| Some((first, short(first)?))) else {
        return exif;
    };
    for entry in 0..usize::from(count) {
        let at = first + 2 + entry * 12;
        match short(at) {
            Some(ORIENTATION) => {
                if let Some(value @ 2..=8) = short(at + 8) {
                    exif.orientation = Orientation::Turned(value.to_le_bytes()[0]);
                }
            }
            Some(LOCATION) => exif.has_location = true,
            Some(_) => {}
            None => return exif,
        }
    }
    let next = first + 2 + usize::from(count) * 12;
    exif.has_thumbnail = long(next).is_some_and(|next| next != 0);
    exif
}

#[cfg(test)]
pub(super) mod tests {
    use super::*;

    /// A block with an orientation, a place and a second picture.
    pub(in crate::picture) fn block(orientation: u8) -> Vec<u8> {
        let mut block = b"Exif\0\0II*\0\x08\0\0\0\x02\0".to_vec();
        block.extend([0x12, 1, 3, 0, 1, 0, 0, 0, orientation, 0, 0, 0]);
        block.extend([0x25, 0x88, 4, 0, 1, 0, 0, 0, 0, 0, 0, 0]);
        block.extend([9, 0, 0, 0]);
        block.extend(b"Jane's camera, 45.42 N 75.70 W");
        block
    }

    #[test]
    fn blocks_are_read_in_either_order_of_bytes() {
        let exif = read(&block(6));
        assert_eq!(exif.orientation, Orientation::Turned(6));
        assert!(exif.has_location && exif.has_thumbnail && exif.orientation.is_aside());
        let big = b"MM\0*\0\0\0\x08\0\x01\x01\x12\0\x03\0\0\0\x01\0\x03\0\0\0\0\0\0";
        assert_eq!(read(big).orientation, Orientation::Turned(3));
    }

    #[test]
    fn what_is_cut_short_says_what_it_can() {
        let whole = block(6);
        for length in 0..whole.len() {
            let _ = read(&whole[..length]);
        }
        for nonsense in [
            &b""[..],
            b"II",
            b"MM\0*\xff\xff\xff\xff",
            b"II*\0\x08\0\0\0\xff\xff",
        ] {
            assert_eq!(read(nonsense).orientation, Orientation::Upright);
        }
    }
}
