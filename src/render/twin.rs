//! Compressed twins of files, for servers that send them to who takes them: they are made once, and not for every reader.

use std::io::{self, Write};

use flate2::{Compression, GzBuilder};

use super::{Content, Sink};
use crate::diagnostic::Failure;
use crate::model::{Address, Compress};

/// The ends of the names of files that have twins: of what we make, what is text. Files of authors are left alone.
pub(super) const ENDINGS: &[&str] = &["html", "css", "js", "json", "xml"];

/// Below so many bytes, what a server says with a file is longer than it is.
const SHORTEST: usize = 256;

/// How well Brotli packs: above this it takes ten times as long, for a twentieth less.
const QUALITY: u32 = 9;

/// Hands a file over, and its twins where it has any.
///
/// # Errors
/// Those of the sink.
pub fn with_twins(
    compress: Compress,
    address: &Address,
    content: Content,
    sink: Sink,
) -> Result<(), Failure> {
    sink(address, content)?;
    let path = address.path();
    let is_text = path
        .rsplit_once('.')
        .is_some_and(|(_, ending)| ENDINGS.contains(&ending));
    let mut held = Vec::new();
    let bytes = match content {
        _ if !is_text || compress == Compress::default() => return Ok(()),
        Content::File(_) => return Ok(()),
        Content::Bytes(bytes) => bytes,
        Content::Stream(write) => {
            write(&mut held).map_err(Failure::at(&path))?;
            &held
        }
    };
    if bytes.len() < SHORTEST {
        return Ok(());
    }
    let put = |end: &str, packed: io::Result<Vec<u8>>| {
        let name = format!("{}.{end}", path.rsplit('/').next().unwrap_or(&path));
        let packed = packed.map_err(Failure::at(&name))?;
        // One that is no shorter would be sent in vain.
        if packed.len() < bytes.len() {
            let address = address.beside(&name);
            sink(&address, Content::Bytes(&packed))?;
        }
        Ok(())
    };
    if compress.gzip {
        put("gz", gzip(bytes))?;
    }
    if compress.brotli {
        put("br", brotli(bytes))?;
    }
    Ok(())
}

/// Says nothing of when it was made: the same bytes give the same twin.
fn gzip(bytes: &[u8]) -> io::Result<Vec<u8>> {
    let mut packer = GzBuilder::new()
        .mtime(0)
        .write(Vec::new(), Compression::best());
    packer.write_all(bytes)?;
    packer.finish()
}

fn brotli(bytes: &[u8]) -> io::Result<Vec<u8>> {
    let mut packed = Vec::new();
    {
        let mut packer = brotli::CompressorWriter::new(&mut packed, 4096, QUALITY, 22);
        packer.write_all(bytes)?;
        packer.flush()?;
    }
    Ok(packed)
}

/// Returns the path of the file whose twin this may be.
#[must_use]
pub fn without_twin(path: &str) -> &str {
    [".gz", ".br"]
        .iter()
        .find_map(|end| path.strip_suffix(end))
        .unwrap_or(path)
}
