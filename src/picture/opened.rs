//! A picture read and cleaned, on its way to readers: which files are made of it, under which name they are kept from one
//! build to the next, and their making.

use std::collections::BTreeSet;

use sha2::{Digest, Sha256};

use super::pixels::Pixels;
use super::{Facts, Fault, Format, Parsed, Trace, encode, parse};
use crate::model::hex;

/// Grows whenever anything of this layer would make other bytes of the same picture: what was kept is then made anew.
const VERSION: u32 = 1;

/// A picture, read and cleaned.
#[derive(Debug)]
pub struct Opened {
    /// What its header says.
    pub facts: Facts,
    parsed: Parsed,
}

/// The files of a picture.
#[derive(Debug, PartialEq, Eq)]
pub struct Files {
    /// The one under the picture's own name.
    pub own: Vec<u8>,
    /// One for each of [`Facts::narrower`].
    pub narrower: Vec<Vec<u8>>,
}

impl Opened {
    /// Reads a picture of points and takes out what its file says beside it. `None` for a drawing.
    ///
    /// # Errors
    /// When the file cannot be read to its end, says nothing of its size, or has more points than anybody opens.
    pub fn read(format: Format, bytes: &[u8]) -> Result<Option<Self>, Fault> {
        if format == Format::Svg {
            return Ok(None);
        }
        let mut facts = Facts::read(format, bytes).ok_or(Fault::Broken)?;
        if facts.is_too_large() {
            return Err(Fault::TooLarge);
        }
        let mut parsed = parse(format, bytes)?;
        if parsed.is_cut {
            return Err(Fault::Broken);
        }
        // What the header says is what pages were written with.
        parsed.orientation = facts.orientation;
        facts.format = format;
        Ok(Some(Self { facts, parsed }))
    }

    /// Returns what its file said beside the picture.
    #[must_use]
    pub fn traces(&self) -> &BTreeSet<Trace> {
        &self.parsed.traces
    }

    /// Returns the name under which what is made of it is kept: other bytes, widths or versions have another.
    #[must_use]
    pub fn name(&self) -> String {
        let mut hasher = Sha256::new();
        hasher.update(VERSION.to_be_bytes());
        for width in self.facts.narrower() {
            hasher.update(width.to_be_bytes());
        }
        hasher.update(self.facts.published().0.to_be_bytes());
        hasher.update(format!(
            "{:?} {:?} ",
            self.facts.format, self.facts.orientation
        ));
        hasher.update(&self.parsed.bytes);
        hex(&hasher.finalize())
    }

    /// Returns how many files [`Opened::make`] makes.
    #[must_use]
    pub fn made(&self) -> usize {
        self.facts.narrower().len() + usize::from(!self.facts.is_as_it_is())
    }

    /// Opens the picture and makes the files that its points have to be written anew for: the narrower ones, then its own
    /// where it lay on its side or is too wide. What is right to the last point but needs no other file makes none.
    ///
    /// # Errors
    /// When the picture is damaged.
    pub fn make(&self) -> Result<Vec<Vec<u8>>, Fault> {
        let format = self.facts.format;
        if format == Format::Gif {
            // Nothing is made of one, and its blocks were read to the end.
            return Ok(Vec::new());
        }
        let pixels = Pixels::open(format, &self.parsed.bytes)?;
        let mut files = Vec::with_capacity(self.made());
        for width in self.facts.narrower() {
            files.push(self.at(&pixels, width)?);
        }
        let (width, _) = self.facts.published();
        if width < self.facts.width {
            files.push(self.at(&pixels, width)?);
        } else if !self.facts.is_as_it_is() {
            let pixels = pixels.upright(self.facts.orientation);
            files.push(encode::write(format, &pixels, encode::TURNED)?);
        }
        Ok(files)
    }

    /// Returns the files to be published, given those that were made.
    #[must_use]
    pub fn files(self, mut made: Vec<Vec<u8>>) -> Files {
        let own = if self.facts.is_as_it_is() {
            self.parsed.bytes
        } else {
            made.pop().unwrap_or_default()
        };
        Files {
            own,
            narrower: made,
        }
    }

    fn at(&self, pixels: &Pixels, width: u32) -> Result<Vec<u8>, Fault> {
        let height = self.facts.height_at(width);
        // A small picture is turned faster than a large one.
        let (wide, high) = if self.facts.orientation.is_aside() {
            (height, width)
        } else {
            (width, height)
        };
        let scaled = pixels.scaled(wide, high).ok_or(Fault::Broken)?;
        let upright = scaled.upright(self.facts.orientation);
        encode::write(self.facts.format, &upright, encode::SCALED)
    }
}
