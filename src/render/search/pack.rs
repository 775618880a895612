//! A file of parts, of which the page asks for those it needs by their place (RFC 9110, section 14).
//!
//! A part is a mark of four bytes and what it holds, compressed (RFC 1950): a server sends ranges of a file as they are. The
//! address of such a file stays when its bytes change, so that a place may be that of an older edition; bytes from such a
//! place are no compressed part, or have another mark, and the page then reads anew where the parts are.

use flate2::{Compress, Compression, FlushCompress, Status};

/// What a part begins with: which edition, or which document.
pub(super) type Mark = [u8; 4];

/// Makes parts. It is kept from one to the next: what compresses takes a third of a megabyte.
#[derive(Debug)]
pub(super) struct Packer {
    compress: Compress,
    whole: Vec<u8>,
}

impl Packer {
    pub(super) fn new() -> Self {
        Self {
            compress: Compress::new(Compression::default(), true),
            whole: Vec::new(),
        }
    }

    /// Returns a part.
    pub(super) fn part(&mut self, mark: Mark, content: &[u8]) -> Vec<u8> {
        self.whole.clear();
        self.whole.extend(mark);
        self.whole.extend(content);
        self.compress.reset();
        let mut part = Vec::with_capacity(self.whole.len() / 2 + 64);
        loop {
            let read = usize::try_from(self.compress.total_in()).unwrap_or(self.whole.len());
            let rest = &self.whole[read..];
            // Memory takes everything; what ends otherwise could not be read, and tests would say so.
            match self
                .compress
                .compress_vec(rest, &mut part, FlushCompress::Finish)
            {
                Ok(Status::StreamEnd) | Err(_) => return part,
                Ok(Status::Ok | Status::BufError) => part.reserve(self.whole.len() + 64),
            }
        }
    }
}

/// Parts on their way into a file.
#[derive(Debug)]
pub(super) struct Pack {
    mark: Mark,
    packer: Packer,
    /// The parts, one after the other.
    bytes: Vec<u8>,
    /// The bytes of each.
    pub(super) sizes: Vec<usize>,
}

impl Pack {
    pub(super) fn new(mark: Mark) -> Self {
        Self {
            mark,
            packer: Packer::new(),
            bytes: Vec::new(),
            sizes: Vec::new(),
        }
    }

    /// Adds a part at the end.
    pub(super) fn add(&mut self, content: &[u8]) {
        let part = self.packer.part(self.mark, content);
        self.sizes.push(part.len());
        self.bytes.extend(part);
    }

    /// Returns the file: the length of the compressed `head` in four bytes, the lowest first; the head; all parts.
    pub(super) fn file(mut self, head: &[u8]) -> Vec<u8> {
        let head = self.packer.part(self.mark, head);
        let length = u32::try_from(head.len()).unwrap_or(u32::MAX);
        [&length.to_le_bytes()[..], &head, &self.bytes].concat()
    }
}

#[cfg(test)]
mod tests {
    use std::io::Read;

    use super::*;

    impl Pack {
        /// Returns what each part holds, without its mark.
        pub(in crate::render::search) fn contents(&self) -> Vec<Vec<u8>> {
            let mut from = 0;
            let part = |size: &usize| {
                from += size;
                read(&self.bytes[from - size..from])[self.mark.len()..].to_vec()
            };
            self.sizes.iter().map(part).collect()
        }
    }

    fn read(part: &[u8]) -> Vec<u8> {
        let mut content = Vec::new();
        flate2::read::ZlibDecoder::new(part)
            .read_to_end(&mut content)
            .expect("a part is compressed");
        content
    }

    #[test]
    fn parts_are_found_by_the_sizes_of_those_before() {
        let mut pack = Pack::new(*b"mark");
        pack.add(b"first");
        pack.add(b"");
        let sizes = pack.sizes.clone();
        let file = pack.file(b"head");
        let length = u32::from_le_bytes([file[0], file[1], file[2], file[3]]) as usize;
        let (head, parts) = file[4..].split_at(length);
        assert_eq!(read(head), b"markhead");
        assert_eq!(read(&parts[..sizes[0]]), b"markfirst");
        assert_eq!(read(&parts[sizes[0]..]), b"mark");
        assert_eq!(parts.len(), sizes.iter().sum::<usize>());
    }

    #[test]
    fn a_part_is_whole_whatever_it_holds() {
        let mut packer = Packer::new();
        let mut noise = 1_u32;
        let mut random = |length: usize| -> Vec<u8> {
            let bytes = std::iter::repeat_with(|| {
                noise = noise.wrapping_mul(1_664_525).wrapping_add(1_013_904_223);
                noise.to_be_bytes()[0]
            });
            bytes.take(length).collect()
        };
        for content in [Vec::new(), vec![0; 100_000], random(70), random(100_000)] {
            let part = packer.part(*b"mark", &content);
            assert_eq!(read(&part), [b"mark".as_slice(), &content].concat());
        }
    }
}
