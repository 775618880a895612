//! A picture whose file said that it lies on its side, set upright: its points are written anew.

use super::exif::Orientation;
use super::pixels::Pixels;
use super::{Fault, Format, encode};

/// Turns a cleaned picture as its EXIF orientation said.
pub(super) fn upright(
    format: Format,
    bytes: &[u8],
    orientation: Orientation,
) -> Result<Vec<u8>, Fault> {
    if matches!(format, Format::Gif | Format::Svg) {
        return Ok(bytes.to_vec());
    }
    let pixels = Pixels::open(format, bytes)?.upright(orientation);
    encode::write(format, &pixels, encode::TURNED)
}
