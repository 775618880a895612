//! A picture opened: its points, eight bits a colour, as its format has them.

use std::io::Cursor;

use fast_image_resize::images::{Image, ImageRef};
use fast_image_resize::{FilterType, PixelType, ResizeAlg, ResizeOptions, Resizer};
use image::codecs::webp::WebPDecoder;
use image::{DynamicImage, ImageDecoder};
use jpeg_decoder::PixelFormat;

use super::exif::Orientation;
use super::facts::MOST_POINTS;
use super::{Fault, Format, png};

/// How many colours a point has.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Kind {
    Grey,
    GreyAlpha,
    Rgb,
    Rgba,
    /// The four inks of printers: turned, and never scaled.
    Inks,
}

impl Kind {
    /// Returns how many bytes a point has.
    pub(super) fn bytes(self) -> usize {
        match self {
            Self::Grey => 1,
            Self::GreyAlpha => 2,
            Self::Rgb => 3,
            Self::Rgba | Self::Inks => 4,
        }
    }

    fn to_resize(self) -> PixelType {
        match self {
            Self::Grey => PixelType::U8,
            Self::GreyAlpha => PixelType::U8x2,
            Self::Rgb => PixelType::U8x3,
            Self::Rgba | Self::Inks => PixelType::U8x4,
        }
    }

    /// A profile says the colours of one kind of picture only (ICC.1, 7.2.6).
    fn has_profile(self, profile: &[u8]) -> bool {
        let space = match self {
            Self::Grey | Self::GreyAlpha => b"GRAY",
            Self::Rgb | Self::Rgba => b"RGB ",
            Self::Inks => b"CMYK",
        };
        profile.get(16..20) == Some(space)
    }
}

/// The points of a picture.
#[derive(Debug)]
pub(super) struct Pixels {
    pub(super) width: u32,
    pub(super) height: u32,
    pub(super) kind: Kind,
    pub(super) points: Vec<u8>,
    /// What tells which colours these are: an ICC profile; of a PNG, every chunk that does. Empty where nothing does.
    pub(super) colours: Vec<u8>,
    /// The colours of a PNG that has a table of them, in its order.
    pub(super) table: Option<Vec<[u8; 4]>>,
}

impl Pixels {
    /// Opens a picture whose container was read. Of one that moves, its first moment.
    pub(super) fn open(format: Format, bytes: &[u8]) -> Result<Self, Fault> {
        match format {
            Format::Jpeg => of_jpeg(bytes),
            Format::Png => of_png(bytes),
            Format::WebP => of_webp(bytes),
            Format::Gif | Format::Svg => Err(Fault::Broken),
        }
    }

    /// Returns the picture at another size.
    pub(super) fn scaled(&self, width: u32, height: u32) -> Option<Self> {
        let pixel = self.kind.to_resize();
        let from = ImageRef::new(self.width, self.height, &self.points, pixel).ok()?;
        let mut to = Image::new(width, height, pixel);
        // Every extension of processors gives the same bytes (docs/decisions.md, "Pictures").
        let lanczos = ResizeAlg::Convolution(FilterType::Lanczos3);
        Resizer::new()
            .resize(&from, &mut to, &ResizeOptions::new().resize_alg(lanczos))
            .ok()?;
        Some(Self {
            width,
            height,
            kind: self.kind,
            points: to.into_vec(),
            colours: self.colours.clone(),
            table: self.table.clone(),
        })
    }

    /// Returns the picture as its EXIF orientation says that it stands.
    pub(super) fn upright(self, orientation: Orientation) -> Self {
        let Orientation::Turned(turn) = orientation else {
            return self;
        };
        let (wide, high) = if orientation.is_aside() {
            (self.height, self.width)
        } else {
            (self.width, self.height)
        };
        let size = self.kind.bytes();
        let row = self.width as usize * size;
        let mut points = Vec::with_capacity(self.points.len());
        for y in 0..high as usize {
            for x in 0..wide as usize {
                let (right, down) = (wide as usize - 1 - x, high as usize - 1 - y);
                let (from_x, from_y) = match turn {
                    2 => (right, y),
                    3 => (right, down),
                    4 => (x, down),
                    5 => (y, x),
                    6 => (y, right),
                    7 => (down, right),
                    8 => (down, x),
                    _ => (x, y),
                };
                let at = from_y * row + from_x * size;
                points.extend_from_slice(&self.points[at..at + size]);
            }
        }
        Self {
            width: wide,
            height: high,
            points,
            ..self
        }
    }
}

fn checked(width: usize, height: usize) -> Result<(u32, u32), Fault> {
    let points = u64::try_from(width.saturating_mul(height)).unwrap_or(u64::MAX);
    if points > MOST_POINTS {
        return Err(Fault::TooLarge);
    }
    let side = |length: usize| u32::try_from(length).map_err(|_| Fault::TooLarge);
    Ok((side(width)?, side(height)?))
}

fn of_jpeg(bytes: &[u8]) -> Result<Pixels, Fault> {
    let broken = |_| Fault::Broken;
    // Built without any processor's own instructions: their roundings differ.
    let mut decoder = jpeg_decoder::Decoder::new(bytes);
    decoder.read_info().map_err(broken)?;
    let info = decoder.info().ok_or(Fault::Broken)?;
    let (width, height) = checked(info.width.into(), info.height.into())?;
    let kind = match info.pixel_format {
        PixelFormat::L8 => Kind::Grey,
        PixelFormat::RGB24 => Kind::Rgb,
        PixelFormat::CMYK32 => Kind::Inks,
        // No browser shows more than eight bits of one.
        PixelFormat::L16 => return Err(Fault::Broken),
    };
    let points = decoder.decode().map_err(broken)?;
    let colours = decoder.icc_profile().unwrap_or_default();
    whole(Pixels {
        width,
        height,
        kind,
        points,
        colours,
        table: None,
    })
}

fn of_png(bytes: &[u8]) -> Result<Pixels, Fault> {
    let broken = |_| Fault::Broken;
    let mut decoder = ::png::Decoder::new(Cursor::new(bytes));
    decoder.set_transformations(::png::Transformations::normalize_to_color8());
    let mut reader = decoder.read_info().map_err(broken)?;
    let info = reader.info();
    let (width, height) = checked(info.width as usize, info.height as usize)?;
    let table = info.palette.as_ref().map(|colours| {
        let alpha = info.trns.as_deref().unwrap_or(&[]);
        let colours = colours.chunks_exact(3).enumerate();
        colours
            .map(|(at, colour)| {
                let alpha = alpha.get(at).copied().unwrap_or(255);
                [colour[0], colour[1], colour[2], alpha]
            })
            .collect()
    });
    let table = table.filter(|_| info.color_type == ::png::ColorType::Indexed);
    let mut points = vec![0; reader.output_buffer_size().ok_or(Fault::TooLarge)?];
    let frame = reader.next_frame(&mut points).map_err(broken)?;
    points.truncate(frame.buffer_size());
    let kind = match frame.color_type {
        ::png::ColorType::Grayscale => Kind::Grey,
        ::png::ColorType::GrayscaleAlpha => Kind::GreyAlpha,
        ::png::ColorType::Rgba => Kind::Rgba,
        ::png::ColorType::Rgb | ::png::ColorType::Indexed => Kind::Rgb,
    };
    Ok(Pixels {
        width,
        height,
        kind,
        points,
        colours: png::colours(bytes),
        table,
    })
    .and_then(sized)
}

fn of_webp(bytes: &[u8]) -> Result<Pixels, Fault> {
    let broken = |_| Fault::Broken;
    let mut decoder = WebPDecoder::new(Cursor::new(bytes)).map_err(broken)?;
    let (width, height) = decoder.dimensions();
    checked(width as usize, height as usize)?;
    let colours = decoder.icc_profile().ok().flatten().unwrap_or_default();
    let picture = DynamicImage::from_decoder(decoder).map_err(broken)?;
    let (kind, points) = if picture.color().has_alpha() {
        (Kind::Rgba, picture.into_rgba8().into_raw())
    } else {
        (Kind::Rgb, picture.into_rgb8().into_raw())
    };
    whole(Pixels {
        width,
        height,
        kind,
        points,
        colours,
        table: None,
    })
}

/// Drops a profile that is not of these colours.
fn whole(mut pixels: Pixels) -> Result<Pixels, Fault> {
    if !pixels.kind.has_profile(&pixels.colours) {
        pixels.colours = Vec::new();
    }
    sized(pixels)
}

/// Makes sure that there are as many points as the file said.
fn sized(pixels: Pixels) -> Result<Pixels, Fault> {
    let expected = pixels.width as usize * pixels.height as usize * pixels.kind.bytes();
    if pixels.points.len() == expected {
        Ok(pixels)
    } else {
        Err(Fault::Broken)
    }
}
