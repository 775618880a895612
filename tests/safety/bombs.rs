//! Pictures that are small as files and huge once opened: told of, or published without what unfolds, in little memory.

use std::io::Write;
use std::process::Command;

use flate2::Compression;
use flate2::write::ZlibEncoder;

use super::within;
use crate::site::{BINARY, Ended, FACTS, Site, words};

/// What a run may take, as `prlimit` has it: half a gigabyte, less than any of these pictures unfolds to.
const MEMORY: &str = "--as=536870912";

/// What each unfolds to at least, in bytes.
const UNFOLDED: usize = 600_000_000;

/// A side of a picture of four hundred million points.
const SIDE: u32 = 20_000;

#[test]
fn pictures_that_unfold_are_not_unfolded() {
    let zeros = zeros();
    let small = header(8, 8);
    let pixels = packed(&[0; 72]);
    let keyed = |key: &str| [key.as_bytes(), &[0, 0], &zeros].concat();
    for (name, bytes, code) in [
        (
            "wide.png",
            png(&header(SIDE, SIDE), &[(b"IDAT", &zeros)]),
            Some("input/picture-large"),
        ),
        // More behind the last point than before it.
        (
            "long.png",
            png(&small, &[(b"IDAT", &zeros)]),
            None,
        ),
        (
            "text.png",
            png(&small, &[(b"zTXt", &keyed("Comment")), (b"IDAT", &pixels)]),
            None,
        ),
        (
            "colours.png",
            png(&small, &[(b"iCCP", &keyed("colours")), (b"IDAT", &pixels)]),
            None,
        ),
        (
            "screen.gif",
            b"GIF89a\xff\xff\xff\xff\x80\0\0\0\0\0\xff\xff\xff,\0\0\0\0\x01\0\x01\0\0\x02\x02D\x01\0;".to_vec(),
            Some("input/picture-large"),
        ),
        (
            "canvas.webp",
            b"RIFF\x16\0\0\0WEBPVP8X\x0a\0\0\0\0\0\0\0\xff\x3f\0\xff\x3f\0".to_vec(),
            Some("input/picture-large"),
        ),
    ] {
        let site = site(name, &bytes);
        assert!(bytes.len() < 1_000_000, "{name} is no bomb");
        let checked = limited(&site, &["check", "--format", "json"]);
        if let Some(code) = code {
            assert_eq!(checked.code, Some(1), "{name}: {checked:?}");
            assert!(checked.out.contains(code), "{name}: {checked:?}");
        } else {
            let built = limited(&site, &["build"]);
            assert_eq!(built.code, Some(0), "{name}: {checked:?} {built:?}");
            assert!(built.out.contains("0 errors"), "{name}: {built:?}");
        }
    }
}

/// A site with one bulletin that shows a picture.
fn site(name: &str, bytes: &[u8]) -> Site {
    let site = Site::new();
    let text = |title: &str| words(title, &format!("![A wall]({name})"));
    site.bundle("bulletins/b", FACTS, &text("A"), &text("B"));
    site.put(&format!("content/bulletins/b/{name}"), bytes);
    site
}

/// Runs a command on a site in little memory.
fn limited(site: &Site, words: &[&str]) -> Ended {
    let mut command = Command::new("prlimit");
    command
        .args([MEMORY, BINARY])
        .args(words)
        .arg("--root")
        .arg(site.root())
        .env("LC_ALL", "C");
    within(command)
}

/// Zeros, packed.
fn zeros() -> Vec<u8> {
    let mut packer = ZlibEncoder::new(Vec::new(), Compression::best());
    let block = vec![0; 1_000_000];
    for _ in 0..UNFOLDED / block.len() {
        packer.write_all(&block).unwrap();
    }
    packer.finish().unwrap()
}

fn packed(bytes: &[u8]) -> Vec<u8> {
    let mut packer = ZlibEncoder::new(Vec::new(), Compression::best());
    packer.write_all(bytes).unwrap();
    packer.finish().unwrap()
}

/// The header of a grey picture.
fn header(width: u32, height: u32) -> [u8; 13] {
    let mut header = [0; 13];
    header[..4].copy_from_slice(&width.to_be_bytes());
    header[4..8].copy_from_slice(&height.to_be_bytes());
    header[8] = 8;
    header
}

/// A PNG of some chunks.
fn png(header: &[u8; 13], chunks: &[(&[u8; 4], &[u8])]) -> Vec<u8> {
    let mut bytes = b"\x89PNG\r\n\x1a\n".to_vec();
    let first: [(&[u8; 4], &[u8]); 1] = [(b"IHDR", header)];
    let last: [(&[u8; 4], &[u8]); 1] = [(b"IEND", &[])];
    for (name, data) in first.iter().chain(chunks).chain(&last) {
        bytes.extend(u32::try_from(data.len()).unwrap().to_be_bytes());
        let mut sum = flate2::Crc::new();
        sum.update(*name);
        sum.update(data);
        bytes.extend(*name);
        bytes.extend(*data);
        bytes.extend(sum.sum().to_be_bytes());
    }
    bytes
}
