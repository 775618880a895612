//! A picture as readers get it.

/// Its size, and the narrower files of it among which browsers choose.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Picture {
    /// How wide its own file is published.
    pub width: u32,
    /// How high.
    pub height: u32,
    /// The other files, narrowest first.
    pub narrower: Vec<Narrower>,
}

/// A narrower file of a picture.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Narrower {
    /// How wide it is.
    pub width: u32,
    /// Its name, beside the picture: `photo-480w.jpg`.
    pub name: String,
}
