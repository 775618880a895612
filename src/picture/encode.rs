//! Points → a file of the format they came from. Nothing in it depends on the machine.

use std::collections::BTreeMap;

use image::codecs::webp::WebPEncoder;
use image::{ExtendedColorType, ImageEncoder};
use jpeg_encoder::{ColorType, Encoder};

use super::pixels::{Kind, Pixels};
use super::{Fault, Format, png};

/// For a picture that was made narrower: nobody sees a difference, and it weighs little.
pub(super) const SCALED: u8 = 80;

/// For one that was only turned: near enough to the first writing that nobody sees a difference.
pub(super) const TURNED: u8 = 92;

/// Writes a picture; `quality` counts for JPEG only.
pub(super) fn write(format: Format, pixels: &Pixels, quality: u8) -> Result<Vec<u8>, Fault> {
    match format {
        Format::Jpeg => jpeg(pixels, quality),
        Format::Png => png(pixels),
        Format::WebP => webp(pixels),
        Format::Gif | Format::Svg => None,
    }
    .ok_or(Fault::Broken)
}

fn jpeg(pixels: &Pixels, quality: u8) -> Option<Vec<u8>> {
    let mut out = Vec::new();
    let mut encoder = Encoder::new(&mut out, quality);
    if !pixels.colours.is_empty() {
        encoder.add_icc_profile(&pixels.colours).ok()?;
    }
    let kind = match pixels.kind {
        Kind::Grey => ColorType::Luma,
        Kind::Rgb => ColorType::Rgb,
        Kind::Rgba => ColorType::Rgba,
        Kind::Inks => ColorType::Cmyk,
        Kind::GreyAlpha => return None,
    };
    let side = |length| u16::try_from(length).ok();
    let (width, height) = (side(pixels.width)?, side(pixels.height)?);
    encoder.encode(&pixels.points, width, height, kind).ok()?;
    Some(out)
}

fn webp(pixels: &Pixels) -> Option<Vec<u8>> {
    let mut out = Vec::new();
    let mut encoder = WebPEncoder::new_lossless(&mut out);
    if !pixels.colours.is_empty() {
        encoder.set_icc_profile(pixels.colours.clone()).ok()?;
    }
    let kind = match pixels.kind {
        Kind::Grey => ExtendedColorType::L8,
        Kind::GreyAlpha => ExtendedColorType::La8,
        Kind::Rgb => ExtendedColorType::Rgb8,
        Kind::Rgba => ExtendedColorType::Rgba8,
        Kind::Inks => return None,
    };
    encoder
        .write_image(&pixels.points, pixels.width, pixels.height, kind)
        .ok()?;
    Some(out)
}

fn png(pixels: &Pixels) -> Option<Vec<u8>> {
    let mut out = Vec::new();
    let indexed = pixels
        .table
        .as_ref()
        .and_then(|table| indexed(pixels, table));
    let mut encoder = ::png::Encoder::new(&mut out, pixels.width, pixels.height);
    encoder.set_depth(::png::BitDepth::Eight);
    encoder.set_compression(::png::Compression::High);
    let points = if let Some((table, points)) = &indexed {
        encoder.set_color(::png::ColorType::Indexed);
        encoder.set_filter(::png::Filter::NoFilter);
        let colours: Vec<u8> = table
            .iter()
            .flat_map(|colour| &colour[..3])
            .copied()
            .collect();
        encoder.set_palette(colours);
        let alpha: Vec<u8> = table.iter().map(|colour| colour[3]).collect();
        if let Some(last) = alpha.iter().rposition(|alpha| *alpha != 255) {
            encoder.set_trns(alpha[..=last].to_vec());
        }
        points
    } else {
        encoder.set_color(match pixels.kind {
            Kind::Grey => ::png::ColorType::Grayscale,
            Kind::GreyAlpha => ::png::ColorType::GrayscaleAlpha,
            Kind::Rgb => ::png::ColorType::Rgb,
            Kind::Rgba => ::png::ColorType::Rgba,
            Kind::Inks => return None,
        });
        encoder.set_filter(::png::Filter::Adaptive);
        &pixels.points
    };
    let mut writer = encoder.write_header().ok()?;
    writer.write_image_data(points).ok()?;
    writer.finish().ok()?;
    // What tells the colours comes before the table of colours and the points.
    out.splice(
        png::HEADER_END..png::HEADER_END,
        pixels.colours.iter().copied(),
    );
    Some(out)
}

/// Returns the points as numbers of a table of at most 256 colours: those of the file, then, where there is room, those
/// that scaling made most of. A point of yet another colour takes the nearest.
fn indexed(pixels: &Pixels, table: &[[u8; 4]]) -> Option<(Vec<[u8; 4]>, Vec<u8>)> {
    let of = |point: &[u8]| match *point {
        [red, green, blue] => [red, green, blue, 255],
        [red, green, blue, alpha] => [red, green, blue, alpha],
        _ => [0; 4],
    };
    let mut counts: BTreeMap<[u8; 4], usize> = BTreeMap::new();
    for point in pixels.points.chunks_exact(pixels.kind.bytes()) {
        *counts.entry(of(point)).or_default() += 1;
    }
    let mut colours: Vec<[u8; 4]> = Vec::with_capacity(256);
    for colour in table {
        if !colours.contains(colour) && colours.len() < 256 {
            colours.push(*colour);
        }
    }
    let mut new: Vec<(usize, [u8; 4])> = counts
        .iter()
        .filter(|(colour, _)| colours.iter().all(|own| distance(*own, **colour) > ALIKE))
        .map(|(colour, count)| (*count, *colour))
        .collect();
    new.sort_by(|a, b| b.0.cmp(&a.0).then(a.1.cmp(&b.1)));
    let room = 256 - colours.len();
    colours.extend(new.into_iter().take(room).map(|(_, colour)| colour));
    let numbers: BTreeMap<[u8; 4], u8> = counts
        .into_keys()
        .filter_map(|colour| Some((colour, nearest(&colours, colour)?)))
        .collect();
    let points = pixels
        .points
        .chunks_exact(pixels.kind.bytes())
        .map(|point| numbers.get(&of(point)).copied())
        .collect::<Option<Vec<u8>>>()?;
    Some((colours, points))
}

/// Colours that differ by no more are one: scaling rounds.
const ALIKE: u32 = 12;

fn distance(one: [u8; 4], other: [u8; 4]) -> u32 {
    let sides = one.into_iter().zip(other);
    sides.map(|(a, b)| u32::from(a.abs_diff(b)).pow(2)).sum()
}

fn nearest(colours: &[[u8; 4]], colour: [u8; 4]) -> Option<u8> {
    let (at, _) = colours
        .iter()
        .enumerate()
        .min_by_key(|(_, other)| distance(**other, colour))?;
    u8::try_from(at).ok()
}
