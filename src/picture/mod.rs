//! What a picture's file says beside the picture: where, when and by whom it was taken. All of it goes before the file
//! is published; the colour profile stays, and so do the points, but where a picture is turned upright or made narrower.
//! Knows bytes, not files.
//!
//! Containers are read here to the letter, since a library that takes all that follows the first scan of a JPEG for one
//! thing leaves what telephones append: a second picture with a place of its own.

mod active;
mod encode;
mod exif;
mod facts;
mod gif;
mod jpeg;
mod opened;
mod pixels;
mod png;
mod svg;
mod turn;
mod webp;

use std::collections::BTreeSet;

use exif::Orientation;
pub use facts::{Facts, MOST_BYTES, MOST_POINTS};
pub use opened::{Files, Opened};

/// A format whose files can be cleaned.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Format {
    /// JPEG (ITU-T T.81).
    Jpeg,
    /// PNG, also animated (W3C PNG, third edition).
    Png,
    /// WebP (Google, WebP container specification).
    WebP,
    /// GIF (`GIF89a`).
    Gif,
    /// SVG.
    Svg,
}

impl Format {
    /// Returns what people call it.
    #[must_use]
    pub fn name(self) -> &'static str {
        match self {
            Self::Jpeg => "JPEG",
            Self::Png => "PNG",
            Self::WebP => "WebP",
            Self::Gif => "GIF",
            Self::Svg => "SVG",
        }
    }

    /// Returns the endings of its files' names, the usual one first.
    #[must_use]
    pub fn endings(self) -> &'static [&'static str] {
        match self {
            Self::Jpeg => &["jpg", "jpeg"],
            Self::Png => &["png"],
            Self::WebP => &["webp"],
            Self::Gif => &["gif"],
            Self::Svg => &["svg"],
        }
    }
}

/// How many bytes from its beginning tell what a file is.
pub const HEAD: usize = 16;

/// Endings of pictures that cannot be cleaned, and that few browsers show.
const OTHERS: &[&str] = &[
    "avif", "bmp", "dng", "heic", "heif", "jp2", "jxl", "psd", "tif", "tiff",
];

/// What a file turned out to be.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Sort {
    /// A picture that can be cleaned.
    Picture(Format),
    /// A picture, by its name, that cannot.
    Unknown,
    /// None.
    NoPicture,
}

impl Sort {
    /// Tells what a file is by its name and its first [`HEAD`] bytes. The bytes count more: a photograph under another
    /// name says as much.
    #[must_use]
    pub fn of(name: &str, head: &[u8]) -> Self {
        let ending = name
            .rsplit_once('.')
            .map_or(String::new(), |(_, ending)| ending.to_ascii_lowercase());
        if head.starts_with(jpeg::SIGNATURE) {
            Self::Picture(Format::Jpeg)
        } else if head.starts_with(png::SIGNATURE) {
            Self::Picture(Format::Png)
        } else if head.starts_with(b"RIFF") && head.get(8..12) == Some(b"WEBP") {
            Self::Picture(Format::WebP)
        } else if head.starts_with(b"GIF87a") || head.starts_with(b"GIF89a") {
            Self::Picture(Format::Gif)
        } else {
            // What is none of these and has a picture's name is a picture that cannot be read.
            match ending.as_str() {
                "svg" => Self::Picture(Format::Svg),
                "jpg" | "jpeg" => Self::Picture(Format::Jpeg),
                "png" => Self::Picture(Format::Png),
                "webp" => Self::Picture(Format::WebP),
                "gif" => Self::Picture(Format::Gif),
                other if OTHERS.contains(&other) => Self::Unknown,
                _ => Self::NoPicture,
            }
        }
    }
}

/// Something that a file said beside its picture.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Trace {
    /// Where it was taken.
    Location,
    /// When and with what it was taken, and by whom: EXIF.
    Camera,
    /// What programs write of who made it and how: XMP, IPTC, properties of an editor.
    Editing,
    /// A small picture in the picture, which may show what was cut away.
    Thumbnail,
    /// A comment.
    Comment,
    /// Anything else that no browser shows.
    Other,
}

impl Trace {
    /// All, in the order they are told.
    pub const ALL: [Self; 6] = [
        Self::Location,
        Self::Camera,
        Self::Editing,
        Self::Thumbnail,
        Self::Comment,
        Self::Other,
    ];

    /// Returns the id of its words in the catalogues.
    #[must_use]
    pub fn message_id(self) -> &'static str {
        match self {
            Self::Location => "trace-location",
            Self::Camera => "trace-camera",
            Self::Editing => "trace-editing",
            Self::Thumbnail => "trace-thumbnail",
            Self::Comment => "trace-comment",
            Self::Other => "trace-other",
        }
    }
}

/// Why a picture cannot be cleaned.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Fault {
    /// The file is not whole, or not what it says it is.
    Broken,
    /// It has more points than anybody opens.
    TooLarge,
    /// A drawing that says what its own entities or attributes are: they may hold anything.
    Entities,
}

/// A picture without anything beside it.
#[derive(Debug)]
pub struct Clean {
    /// The file.
    pub bytes: Vec<u8>,
    /// What it said.
    pub traces: BTreeSet<Trace>,
    /// What a drawing would have done.
    pub removed: Vec<Removed>,
}

/// Something of a drawing that would have acted, or asked for something elsewhere.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Removed {
    /// The name of the element or attribute.
    pub what: String,
    /// Where it stood, in bytes of the file.
    pub range: std::ops::Range<usize>,
}

/// A container read through.
#[derive(Debug)]
struct Parsed {
    bytes: Vec<u8>,
    traces: BTreeSet<Trace>,
    removed: Vec<Removed>,
    orientation: Orientation,
    /// The file has no end: what it shows was cut short.
    is_cut: bool,
}

impl Parsed {
    fn new(capacity: usize) -> Self {
        Self {
            bytes: Vec::with_capacity(capacity),
            traces: BTreeSet::new(),
            removed: Vec::new(),
            orientation: Orientation::Upright,
            is_cut: false,
        }
    }

    fn saw(&mut self, trace: Trace) {
        self.traces.insert(trace);
    }

    /// Takes note of an EXIF block (a TIFF file, with or without the mark before it).
    fn exif(&mut self, block: &[u8]) {
        let exif = exif::read(block);
        self.saw(Trace::Camera);
        if exif.has_location {
            self.saw(Trace::Location);
        }
        if exif.has_thumbnail {
            self.saw(Trace::Thumbnail);
        }
        if self.orientation == Orientation::Upright {
            self.orientation = exif.orientation;
        }
    }

    /// Takes note of an XMP packet.
    fn xmp(&mut self, packet: &[u8]) {
        self.saw(Trace::Editing);
        if memchr::memmem::find(packet, b"GPSLatitude").is_some() {
            self.saw(Trace::Location);
        }
        if memchr::memmem::find(packet, b"xmpGImg:image").is_some() {
            self.saw(Trace::Thumbnail);
        }
    }
}

/// Cleans a picture. One that is to be turned is turned: its file no longer says that it must be.
///
/// # Errors
/// When the file cannot be read to its end.
pub fn clean(format: Format, bytes: &[u8]) -> Result<Clean, Fault> {
    let parsed = parse(format, bytes)?;
    let bytes = match parsed.orientation {
        Orientation::Upright => parsed.bytes,
        turned @ Orientation::Turned(_) => turn::upright(format, &parsed.bytes, turned)?,
    };
    Ok(Clean {
        bytes,
        traces: parsed.traces,
        removed: parsed.removed,
    })
}

/// Returns whether the file of a picture has an end, without the labour of cleaning it.
///
/// # Errors
/// When it cannot be cleaned.
pub fn is_whole(format: Format, bytes: &[u8]) -> Result<bool, Fault> {
    Ok(!parse(format, bytes)?.is_cut)
}

fn parse(format: Format, bytes: &[u8]) -> Result<Parsed, Fault> {
    match format {
        Format::Jpeg => jpeg::read(bytes),
        Format::Png => png::read(bytes),
        Format::WebP => webp::read(bytes),
        Format::Gif => gif::read(bytes),
        Format::Svg => return svg::read(bytes),
    }
    .ok_or(Fault::Broken)
}

#[cfg(test)]
mod files_tests;
#[cfg(test)]
mod tests {
    use super::pixels::{Kind, Pixels};
    use super::*;

    const SECRET: &[u8] = b"Jane";
    const XMP: &[u8] =
        b"<x:xmpmeta exif:GPSLatitude=\"45\"><dc:creator>Jane</dc:creator></x:xmpmeta>";

    /// A picture wider than high, whose left half is red.
    fn picture() -> Pixels {
        let row = (0..24).flat_map(|x| if x < 12 { [220, 0, 0] } else { [0, 0, 220] });
        Pixels {
            width: 24,
            height: 8,
            kind: Kind::Rgb,
            points: row.collect::<Vec<u8>>().repeat(8),
            colours: Vec::new(),
            table: None,
        }
    }

    pub(super) fn profile() -> Vec<u8> {
        let mut profile = vec![0; 128];
        profile[16..20].copy_from_slice(b"RGB ");
        profile
    }

    /// The chunk of a PNG that holds the profile.
    pub(super) fn profile_chunk() -> Vec<u8> {
        let mut info = ::png::Info::with_size(1, 1);
        info.icc_profile = Some(profile().into());
        let mut bytes = Vec::new();
        let encoder = ::png::Encoder::with_info(&mut bytes, info).expect("a header");
        let mut writer = encoder.write_header().expect("a header");
        writer.write_image_data(&[0]).expect("a point");
        drop(writer);
        png::colours(&bytes)
    }

    fn written(format: Format) -> Vec<u8> {
        let colours = match format {
            Format::Png => profile_chunk(),
            _ => profile(),
        };
        let picture = Pixels {
            colours,
            ..picture()
        };
        encode::write(format, &picture, 95).expect("a picture of the test")
    }

    /// The file with everything in it that cameras and programs write.
    fn telling(format: Format, orientation: u8) -> Vec<u8> {
        let exif = exif::tests::block(orientation);
        let plain = written(format);
        match format {
            Format::Jpeg => {
                let mut bytes = plain[..2].to_vec();
                let mut add = |marker: u8, content: &[u8]| {
                    bytes.extend([0xFF, marker]);
                    let length = u16::try_from(content.len() + 2).expect("short");
                    bytes.extend(length.to_be_bytes());
                    bytes.extend(content);
                };
                add(0xE1, &exif);
                add(0xE1, &[b"http://ns.adobe.com/xap/1.0/\0", XMP].concat());
                add(0xED, b"Photoshop 3.0\08BIM Jane");
                add(0xFE, b"by Jane");
                add(0xE2, b"MPF\0 Jane");
                add(0xE0, b"JFXX\0\x10 Jane");
                bytes.extend(&plain[2..]);
                bytes.extend(&plain);
                bytes.extend(b"Jane's second picture");
                bytes
            }
            Format::Png => {
                let chunk = |kind: &[u8], content: &[u8]| {
                    let length = u32::try_from(content.len()).expect("short");
                    [&length.to_be_bytes(), kind, content, &[0; 4]].concat()
                };
                // After the signature and the header.
                let (head, rest) = plain.split_at(33);
                [
                    head,
                    &chunk(b"eXIf", &exif),
                    &chunk(b"tEXt", b"Author\0Jane"),
                    &chunk(b"iTXt", &[b"XML:com.adobe.xmp\0\0\0\0\0", XMP].concat()),
                    &chunk(b"tIME", b"Jane..."),
                    rest,
                    b"Jane",
                ]
                .concat()
            }
            _ => {
                let chunk = |kind: &[u8], content: &[u8]| {
                    let length = u32::try_from(content.len()).expect("short");
                    let pad = vec![0; content.len() % 2];
                    [kind, &length.to_le_bytes(), content, &pad].concat()
                };
                let mut bytes = [&plain[..], &chunk(b"EXIF", &exif), &chunk(b"XMP ", XMP)].concat();
                let length = u32::try_from(bytes.len() - 8).expect("short");
                bytes[4..8].copy_from_slice(&length.to_le_bytes());
                // The first byte of VP8X says what the file holds.
                bytes[20] |= 0b1100;
                bytes
            }
        }
    }

    fn has(bytes: &[u8], secret: &[u8]) -> bool {
        memchr::memmem::find(bytes, secret).is_some()
    }

    const RASTERS: [Format; 3] = [Format::Jpeg, Format::Png, Format::WebP];

    #[test]
    fn only_the_picture_and_its_profile_stay() {
        for format in RASTERS {
            let telling = telling(format, 1);
            assert!(has(&telling, SECRET));
            let clean = clean(format, &telling).expect("a whole picture");
            assert_eq!(clean.bytes, written(format), "{format:?}: byte for byte");
            for trace in [
                Trace::Location,
                Trace::Camera,
                Trace::Editing,
                Trace::Thumbnail,
            ] {
                assert!(clean.traces.contains(&trace), "{format:?}: {trace:?}");
            }
            let again = super::clean(format, &clean.bytes).expect("a whole picture");
            assert_eq!((again.bytes, again.traces.len()), (clean.bytes, 0));
        }
    }

    #[test]
    fn what_lies_on_its_side_is_set_upright() {
        for format in RASTERS {
            let telling = telling(format, 6);
            let facts = Facts::read(format, &telling).expect("a header");
            assert_eq!((facts.width, facts.height), (8, 24));
            let clean = clean(format, &telling).expect("a whole picture");
            assert!(!has(&clean.bytes, SECRET));
            let turned = Pixels::open(format, &clean.bytes).expect("a picture");
            assert_eq!((turned.width, turned.height), (8, 24), "{format:?}");
            assert!(!turned.colours.is_empty(), "{format:?}: the profile stays");
            let point = (2 * 8 + 4) * turned.kind.bytes();
            assert!(turned.points[point] > 150, "{format:?}: red is on top");
            let facts = Facts::read(format, &clean.bytes).expect("a header");
            assert_eq!((facts.width, facts.height), (8, 24));
            let again = super::clean(format, &telling).expect("a whole picture");
            assert_eq!(again.bytes, clean.bytes, "the same bytes each time");
        }
    }

    #[test]
    fn moving_pictures_keep_moving() {
        let head = b"GIF89a\x01\0\x01\0\x80\0\0\0\0\0\xff\xff\xff";
        let loops = b"!\xff\x0bNETSCAPE2.0\x03\x01\0\0\0";
        let comment = b"!\xfe\x04Jane\0";
        let xmp = b"!\xff\x0bXMP DataXMP\x04Jane\0";
        let frame = b"!\xf9\x04\0\0\0\0\0,\0\0\0\0\x01\0\x01\0\0\x02\x02D\x01\0";
        let whole = [&head[..], loops, comment, xmp, frame, frame, b";Jane"].concat();
        let clean = clean(Format::Gif, &whole).expect("a whole picture");
        assert_eq!(clean.bytes, [&head[..], loops, frame, frame, b";"].concat());
        assert_eq!(
            clean.traces,
            BTreeSet::from([Trace::Editing, Trace::Comment, Trace::Other])
        );
    }

    #[test]
    fn what_is_cut_short_is_told_or_cleaned() {
        for format in RASTERS {
            for bytes in [telling(format, 1), telling(format, 6)] {
                for length in 0..bytes.len().min(2_000) {
                    if let Ok(clean) = clean(format, &bytes[..length]) {
                        assert!(!has(&clean.bytes, SECRET), "{format:?} {length}");
                    }
                }
            }
        }
        for format in [
            Format::Jpeg,
            Format::Png,
            Format::WebP,
            Format::Gif,
            Format::Svg,
        ] {
            assert_eq!(clean(format, b"text").map(|_| ()), Err(Fault::Broken));
            assert_eq!(clean(format, b"").map(|_| ()), Err(Fault::Broken));
        }
    }

    #[test]
    fn files_are_told_by_their_bytes_before_their_names() {
        for (name, head, sort) in [
            (
                "a.txt",
                &b"\xff\xd8\xff\xe0"[..],
                Sort::Picture(Format::Jpeg),
            ),
            ("a.jpg", b"\x89PNG\r\n\x1a\n", Sort::Picture(Format::Png)),
            (
                "a.webp",
                b"RIFF\0\0\0\0WEBPVP8 ",
                Sort::Picture(Format::WebP),
            ),
            ("a.SVG", b"<svg", Sort::Picture(Format::Svg)),
            ("a.jpg", b"text", Sort::Picture(Format::Jpeg)),
            ("a.HEIC", b"\0\0\0\x18ftyp", Sort::Unknown),
            ("a.pdf", b"%PDF-1.7", Sort::NoPicture),
            ("jpg", b"", Sort::NoPicture),
        ] {
            assert_eq!(Sort::of(name, head), sort, "{name}");
        }
    }
}
