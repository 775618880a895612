//! A picture whose file said that it lies on its side, set upright: the one case in which pixels are written anew.

use std::io::Cursor;

use image::codecs::jpeg::JpegEncoder;
use image::codecs::png::PngEncoder;
use image::codecs::webp::WebPEncoder;
use image::metadata::Orientation;
use image::{DynamicImage, ImageDecoder, ImageEncoder, ImageFormat, ImageReader, Limits};

use super::{Fault, Format};

/// What a picture may take in memory while it is turned: 100 million points of three colours, and their copy.
const MEMORY: u64 = 640 << 20;

/// Near enough to the first writing that nobody sees a difference.
const QUALITY: u8 = 92;

/// Turns a cleaned picture as its EXIF orientation said.
pub(super) fn upright(format: Format, bytes: &[u8], orientation: u8) -> Result<Vec<u8>, Fault> {
    let kind = match format {
        Format::Jpeg => ImageFormat::Jpeg,
        Format::Png => ImageFormat::Png,
        Format::WebP => ImageFormat::WebP,
        Format::Gif | Format::Svg => return Ok(bytes.to_vec()),
    };
    let mut reader = ImageReader::with_format(Cursor::new(bytes), kind);
    let mut limits = Limits::default();
    limits.max_alloc = Some(MEMORY);
    reader.limits(limits);
    let fault = |error: image::ImageError| match error {
        image::ImageError::Limits(_) => Fault::TooLarge,
        _ => Fault::Broken,
    };
    let mut decoder = reader.into_decoder().map_err(fault)?;
    let profile = decoder.icc_profile().ok().flatten();
    if decoder.total_bytes() > MEMORY / 2 {
        return Err(Fault::TooLarge);
    }
    let mut picture = DynamicImage::from_decoder(decoder).map_err(fault)?;
    if let Some(orientation) = Orientation::from_exif(orientation) {
        picture.apply_orientation(orientation);
    }
    let profile = profile.filter(|profile| is_of(profile, &picture));
    let mut out = Vec::with_capacity(bytes.len());
    match format {
        Format::Jpeg => write(
            JpegEncoder::new_with_quality(&mut out, QUALITY),
            &picture,
            profile,
        ),
        Format::WebP => write(WebPEncoder::new_lossless(&mut out), &picture, profile),
        _ => write(PngEncoder::new(&mut out), &picture, profile),
    }
    .map_err(fault)?;
    Ok(out)
}

fn write(
    mut encoder: impl ImageEncoder,
    picture: &DynamicImage,
    profile: Option<Vec<u8>>,
) -> image::ImageResult<()> {
    if let Some(profile) = profile {
        // A format that has no place for a profile shows its pictures in the usual colours.
        let _ = encoder.set_icc_profile(profile);
    }
    picture.write_with_encoder(encoder)
}

/// A profile for printing inks says nothing of a picture that was read as red, green and blue (ICC.1, 7.2.6).
fn is_of(profile: &[u8], picture: &DynamicImage) -> bool {
    let space = if picture.color().has_color() {
        b"RGB "
    } else {
        b"GRAY"
    };
    profile.get(16..20) == Some(space)
}
