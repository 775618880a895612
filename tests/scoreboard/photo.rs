//! A photograph of one point that tells where it was taken and by whom, as telephones and cameras write it (Exif).

/// A grey point as JPEG, after its first marker.
const POINT: &str = "ffe000104a46494600010100000100010000ffdb00430050373c463c32504641465a55505f78c882786e6e78f5afb991c8\
ffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffc0000b080001000101011100ffc400140001000000\
00000000000000000000000000ffc40014100100000000000000000000000000000000ffda0008010100003f003fffd9";

/// Returns the photograph.
pub(super) fn photo_with_place() -> Vec<u8> {
    let exif = exif();
    let length = u16::try_from(exif.len() + 2).unwrap();
    let mut photo = vec![0xff, 0xd8, 0xff, 0xe1];
    photo.extend(length.to_be_bytes());
    photo.extend(exif);
    let digits: Vec<u8> = POINT.bytes().collect();
    photo.extend(digits.chunks(2).map(|pair| {
        let pair = std::str::from_utf8(pair).unwrap();
        u8::from_str_radix(pair, 16).unwrap()
    }));
    photo
}

/// A TIFF header, a directory with the artist and the way to a second one, which has a latitude.
fn exif() -> Vec<u8> {
    let artist = b"A. Person\0";
    let first = 8_u32;
    let artist_at = first + 2 + 2 * 12 + 4;
    let second = artist_at + u32::try_from(artist.len()).unwrap();
    let latitude_at = second + 2 + 2 * 12 + 4;
    let mut tiff = b"MM\0\x2a".to_vec();
    tiff.extend(first.to_be_bytes());
    directory(
        &mut tiff,
        &[(0x013b, 2, 10, artist_at), (0x8825, 4, 1, second)],
    );
    tiff.extend(artist);
    let north = u32::from_be_bytes(*b"N\0\0\0");
    directory(&mut tiff, &[(1, 2, 2, north), (2, 5, 3, latitude_at)]);
    for part in [45_u32, 1, 25, 1, 0, 1] {
        tiff.extend(part.to_be_bytes());
    }
    [b"Exif\0\0".to_vec(), tiff].concat()
}

/// Writes a directory: tag, type, count and value of each entry.
fn directory(tiff: &mut Vec<u8>, entries: &[(u16, u16, u32, u32)]) {
    tiff.extend(u16::try_from(entries.len()).unwrap().to_be_bytes());
    for (tag, kind, count, value) in entries {
        tiff.extend(tag.to_be_bytes());
        tiff.extend(kind.to_be_bytes());
        tiff.extend(count.to_be_bytes());
        tiff.extend(value.to_be_bytes());
    }
    tiff.extend(0_u32.to_be_bytes());
}
