//! What is made of pictures: generated ones of every kind, and files that lie.

use super::pixels::{Kind, Pixels};
use super::tests::{profile, profile_chunk};
use super::*;

/// A picture of four colours, one in each corner, so that every way of lying can be told.
fn corners(width: u32, height: u32, kind: Kind) -> Pixels {
    let mut points = Vec::new();
    for y in 0..height {
        for x in 0..width {
            let colour: [u8; 3] = match (x < width / 2, y < height / 2) {
                (true, true) => [230, 20, 20],
                (false, true) => [20, 230, 20],
                (true, false) => [20, 20, 230],
                (false, false) => [230, 230, 20],
            };
            let alpha = if y < height / 2 { 255 } else { 128 };
            match kind {
                Kind::Grey => points.push(colour[0]),
                Kind::GreyAlpha => points.extend([colour[0], alpha]),
                Kind::Rgb => points.extend(colour),
                Kind::Rgba | Kind::Inks => points.extend([colour[0], colour[1], colour[2], alpha]),
            }
        }
    }
    Pixels {
        width,
        height,
        kind,
        points,
        colours: Vec::new(),
        table: None,
    }
}

fn file(format: Format, pixels: &Pixels) -> Vec<u8> {
    encode::write(format, pixels, 95).expect("a picture of the test")
}

/// Puts a camera's block into a JPEG.
fn with_exif(jpeg: &[u8], orientation: u8) -> Vec<u8> {
    let exif = exif::tests::block(orientation);
    let length = u16::try_from(exif.len() + 2).expect("short").to_be_bytes();
    [&jpeg[..2], &[0xFF, 0xE1], &length, &exif, &jpeg[2..]].concat()
}

fn made(format: Format, bytes: &[u8]) -> Result<(Facts, Files), Fault> {
    let opened = Opened::read(format, bytes)?.expect("a picture of points");
    let facts = opened.facts;
    let made = opened.make()?;
    assert_eq!(made.len(), opened.made(), "as many as announced");
    Ok((facts, opened.files(made)))
}

fn open(format: Format, bytes: &[u8]) -> Pixels {
    Pixels::open(format, bytes).expect("a whole picture")
}

/// Returns the colour in the middle of a quarter of a picture.
fn corner(pixels: &Pixels, right: bool, down: bool) -> Vec<u8> {
    let at = |far: bool, length: u32| if far { length * 3 / 4 } else { length / 4 } as usize;
    let size = pixels.kind.bytes();
    let point = at(down, pixels.height) * pixels.width as usize + at(right, pixels.width);
    pixels.points[point * size..(point + 1) * size].to_vec()
}

fn is_near(found: &[u8], expected: &[u8]) -> bool {
    found.len() == expected.len() && found.iter().zip(expected).all(|(a, b)| a.abs_diff(*b) < 12)
}

#[test]
fn every_orientation_stands_upright_at_every_width() {
    let (red, green, blue, yellow) = ([230, 20, 20], [20, 230, 20], [20, 20, 230], [230, 230, 20]);
    // What stands at the top left, top right, bottom left and bottom right (TIFF 6.0, Orientation).
    let expected = [
        [red, green, blue, yellow],
        [green, red, yellow, blue],
        [yellow, blue, green, red],
        [blue, yellow, red, green],
        [red, blue, green, yellow],
        [blue, red, yellow, green],
        [yellow, green, blue, red],
        [green, yellow, red, blue],
    ];
    let plain = file(Format::Jpeg, &corners(1000, 600, Kind::Rgb));
    for (orientation, corners) in (1u8..).zip(expected) {
        let (facts, files) = made(Format::Jpeg, &with_exif(&plain, orientation)).expect("whole");
        let size = if orientation < 5 {
            (1000, 600)
        } else {
            (600, 1000)
        };
        assert_eq!((facts.width, facts.height), size, "{orientation}");
        assert_eq!(facts.published(), size);
        let mut widths = facts.narrower();
        widths.push(size.0);
        let all = files.narrower.iter().chain([&files.own]);
        for (bytes, width) in all.zip(widths) {
            assert!(
                memchr::memmem::find(bytes, b"Exif").is_none(),
                "nothing stays"
            );
            let picture = open(Format::Jpeg, bytes);
            assert_eq!(
                (picture.width, picture.height),
                (width, size.1 * width / size.0)
            );
            let places = [(false, false), (true, false), (false, true), (true, true)];
            for ((right, down), colour) in places.into_iter().zip(corners) {
                let found = corner(&picture, right, down);
                assert!(is_near(&found, &colour), "{orientation} {width}: {found:?}");
            }
        }
    }
}

#[test]
fn nothing_is_made_wider_and_nothing_is_wider_than_a_page_needs() {
    for (width, narrower, published) in [
        (1, &[][..], 1),
        (480, &[], 480),
        (481, &[480], 481),
        (1280, &[480, 800], 1280),
        (2560, &[480, 800, 1280], 2560),
        (2600, &[480, 800, 1280], 2560),
    ] {
        let bytes = file(Format::Jpeg, &corners(width, 3, Kind::Grey));
        let (facts, files) = made(Format::Jpeg, &bytes).expect("whole");
        assert_eq!(facts.narrower(), narrower);
        assert_eq!(facts.published().0, published);
        let own = open(Format::Jpeg, &files.own);
        assert_eq!(
            (own.width, own.kind),
            (published, Kind::Grey),
            "grey stays grey"
        );
        assert_eq!(
            files.own == bytes,
            width == published,
            "byte for byte, or made anew"
        );
        for (bytes, width) in files.narrower.iter().zip(narrower) {
            assert_eq!(open(Format::Jpeg, bytes).width, *width);
        }
    }
}

#[test]
fn profiles_stay_in_every_file() {
    for (format, colours) in [
        (Format::Jpeg, profile()),
        (Format::Png, profile_chunk()),
        (Format::WebP, profile()),
    ] {
        let picture = Pixels {
            colours: colours.clone(),
            ..corners(900, 10, Kind::Rgb)
        };
        let (_, files) = made(format, &file(format, &picture)).expect("whole");
        assert_eq!(files.narrower.len(), 2, "{format:?}");
        for bytes in files.narrower.iter().chain([&files.own]) {
            assert_eq!(open(format, bytes).colours, colours, "{format:?}");
        }
    }
}

#[test]
fn png_stays_png_of_its_kind() {
    for kind in [Kind::Grey, Kind::GreyAlpha, Kind::Rgb, Kind::Rgba] {
        let bytes = file(Format::Png, &corners(600, 400, kind));
        let (_, files) = made(Format::Png, &bytes).expect("whole");
        assert_eq!(files.own, bytes);
        let small = open(Format::Png, &files.narrower[0]);
        assert_eq!((small.width, small.height, small.kind), (480, 320, kind));
        let whole = open(Format::Png, &bytes);
        for (right, down) in [(false, false), (true, true)] {
            assert!(is_near(
                &corner(&small, right, down),
                &corner(&whole, right, down)
            ));
        }
    }
}

#[test]
fn tables_of_colours_stay_tables() {
    let table = vec![
        [230, 20, 20, 255],
        [20, 230, 20, 255],
        [20, 20, 230, 128],
        [230, 230, 20, 128],
    ];
    let picture = Pixels {
        table: Some(table.clone()),
        ..corners(600, 400, Kind::Rgba)
    };
    let bytes = file(Format::Png, &picture);
    let (_, files) = made(Format::Png, &bytes).expect("whole");
    let small = open(Format::Png, &files.narrower[0]);
    let found = small.table.as_ref().expect("a table");
    assert_eq!(found[..4], table, "its own colours come first");
    assert_eq!(
        corner(&small, false, false),
        table[0],
        "and stay what they are"
    );
    assert_eq!(corner(&small, false, true), table[2]);
}

#[test]
fn sixteen_bits_are_shown_as_eight() {
    let mut bytes = Vec::new();
    let mut encoder = ::png::Encoder::new(&mut bytes, 500, 2);
    encoder.set_color(::png::ColorType::Rgb);
    encoder.set_depth(::png::BitDepth::Sixteen);
    let mut writer = encoder.write_header().expect("a header");
    let points = [0x12, 0x34, 0xC8, 0, 0, 0].repeat(1000);
    writer.write_image_data(&points).expect("points");
    writer.finish().expect("an end");
    let (_, files) = made(Format::Png, &bytes).expect("whole");
    assert_eq!(files.own, bytes, "its own file keeps them");
    let small = open(Format::Png, &files.narrower[0]);
    assert!(is_near(&small.points[..3], &[0x12, 0xC8, 0]));
}

#[test]
fn printing_inks_stay_as_they_are() {
    let mut bytes = Vec::new();
    let encoder = jpeg_encoder::Encoder::new(&mut bytes, 90);
    let points = [0, 255, 255, 0].repeat(600 * 16);
    encoder
        .encode(&points, 600, 16, jpeg_encoder::ColorType::Cmyk)
        .expect("a picture");
    let (facts, files) = made(Format::Jpeg, &bytes).expect("whole");
    assert_eq!((facts.narrower().len(), files.narrower.len()), (0, 0));
    assert_eq!(files.own, bytes);
    let (facts, files) = made(Format::Jpeg, &with_exif(&bytes, 6)).expect("whole");
    assert_eq!((facts.width, facts.height), (16, 600));
    let turned = open(Format::Jpeg, &files.own);
    assert_eq!((turned.width, turned.kind), (16, Kind::Inks));
    assert!(is_near(&turned.points[..4], &[0, 255, 255, 0]));
}

#[test]
fn one_colour_after_the_other_is_read_like_all_at_once() {
    // Some cameras write three scans, the colours at half the size: there a decoder may fail without a word.
    let picture = corners(480, 288, Kind::Rgb);
    let mut bytes = Vec::new();
    let mut encoder = jpeg_encoder::Encoder::new(&mut bytes, 80);
    encoder.set_optimized_huffman_tables(true);
    encoder
        .encode(&picture.points, 480, 288, jpeg_encoder::ColorType::Rgb)
        .expect("a picture");
    let read = open(Format::Jpeg, &bytes);
    for (right, down) in [(false, false), (true, false), (false, true), (true, true)] {
        let (found, expected) = (corner(&read, right, down), corner(&picture, right, down));
        assert!(is_near(&found, &expected), "{found:?} {expected:?}");
    }
}

#[test]
fn damage_is_told() {
    let jpeg = file(Format::Jpeg, &corners(700, 300, Kind::Rgb));
    let png = file(Format::Png, &corners(700, 300, Kind::Rgb));
    let webp = file(Format::WebP, &corners(700, 300, Kind::Rgb));
    for (format, bytes) in [
        (Format::Jpeg, &jpeg),
        (Format::Png, &png),
        (Format::WebP, &webp),
    ] {
        for part in [2, 3, 10] {
            let cut = &bytes[..bytes.len() - bytes.len() / part];
            assert_eq!(
                made(format, cut).map(|_| ()),
                Err(Fault::Broken),
                "{format:?}"
            );
        }
    }
    let mut bytes = png;
    let middle = bytes.len() / 2;
    bytes[middle] ^= 0xFF;
    assert_eq!(made(Format::Png, &bytes).map(|_| ()), Err(Fault::Broken));
}

#[test]
fn bombs_are_not_opened() {
    // A header of 20,000 by 20,000 points, with nothing behind it that would fill them.
    let mut png = Vec::new();
    let writer = ::png::Encoder::new(&mut png, 20_000, 20_000).write_header();
    let mut writer = writer.expect("a header");
    writer
        .write_chunk(::png::chunk::IDAT, &[0; 8])
        .expect("a chunk");
    drop(writer);
    let facts = Facts::read(Format::Png, &png).expect("a header");
    assert!(facts.is_too_large());
    assert_eq!(made(Format::Png, &png).map(|_| ()), Err(Fault::TooLarge));
    // One that lies on its side is not opened to be turned, nor is anything that comes by another way.
    assert_eq!(
        Pixels::open(Format::Png, &png).map(|_| ()),
        Err(Fault::TooLarge)
    );
    let mut jpeg = file(Format::Jpeg, &corners(8, 8, Kind::Grey));
    let frame = memchr::memmem::find(&jpeg, &[0xFF, 0xC0]).expect("a frame");
    jpeg[frame + 5..frame + 9].copy_from_slice(&[0x4E, 0x20, 0x4E, 0x20]);
    assert_eq!(made(Format::Jpeg, &jpeg).map(|_| ()), Err(Fault::TooLarge));
    assert_eq!(
        Pixels::open(Format::Jpeg, &jpeg).map(|_| ()),
        Err(Fault::TooLarge)
    );
}

#[test]
fn the_same_picture_gives_the_same_bytes_under_the_same_name() {
    for format in [Format::Jpeg, Format::Png, Format::WebP] {
        let bytes = file(format, &corners(900, 300, Kind::Rgb));
        let (_, first) = made(format, &bytes).expect("whole");
        let (_, second) = made(format, &bytes).expect("whole");
        assert_eq!(first, second);
        let name = |bytes: &[u8]| {
            let opened = Opened::read(format, bytes).expect("whole");
            opened.expect("points").name()
        };
        assert_eq!(name(&bytes), name(&bytes));
        let other = file(format, &corners(900, 302, Kind::Rgb));
        assert_ne!(name(&bytes), name(&other));
    }
}

#[test]
fn headers_cut_short_say_nothing_wrong() {
    for format in [Format::Jpeg, Format::Png, Format::WebP] {
        let bytes = file(format, &corners(90, 30, Kind::Rgb));
        for length in 0..bytes.len() {
            if let Some(facts) = Facts::read(format, &bytes[..length]) {
                assert_eq!((facts.width, facts.height), (90, 30));
            }
        }
    }
    for nonsense in [
        &b""[..],
        b"\xff\xd8\xff",
        b"GIF89a",
        b"RIFF....WEBPVP8X\xff\xff\xff\xff",
    ] {
        for format in [Format::Jpeg, Format::Png, Format::WebP, Format::Gif] {
            assert_eq!(Facts::read(format, nonsense), None);
        }
    }
}
