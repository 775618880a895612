//! How grave a finding is.

/// The weight of a finding.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Severity {
    /// Worth knowing.
    Note,
    /// Probably wrong; somebody should look.
    Warning,
    /// Wrong: nothing is published.
    Error,
}

impl Severity {
    /// All, gravest first, with their words in `site.toml` and in machine formats.
    pub const KEYS: [(&'static str, Self); 3] = [
        ("error", Self::Error),
        ("warning", Self::Warning),
        ("note", Self::Note),
    ];

    /// Returns the word in `site.toml` and in machine formats.
    #[must_use]
    pub fn key(self) -> &'static str {
        match self {
            Self::Note => "note",
            Self::Warning => "warning",
            Self::Error => "error",
        }
    }
}
