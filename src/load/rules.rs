//! The faults of reading: group `input`, a language that is not there, and a picture that cannot be cleaned.
//!
//! None of them can be weighed differently by a site: what cannot be read is never guessed at.

use crate::diagnostic::Rule;
use crate::model::Severity;

/// The bytes are not UTF-8.
pub const NOT_UTF8: Rule = Rule::fault("input/not-utf8");
/// Lines that end as no program of today ends them.
pub const LINE_ENDS: Rule = Rule::fault("input/line-ends");
/// A line that is not TOML.
pub const TOML_SYNTAX: Rule = Rule::fault("input/toml-syntax");
/// A key written twice.
pub const DUPLICATE_KEY: Rule = Rule::fault("input/duplicate-key");
/// A key the file does not know.
pub const UNKNOWN_KEY: Rule = Rule::fault("input/unknown-key");
/// A key the file needs.
pub const MISSING_KEY: Rule = Rule::fault("input/missing-key");
/// A value of another kind than the key takes.
pub const WRONG_TYPE: Rule = Rule::fault("input/wrong-type");
/// A word that is none of those the key takes.
pub const UNKNOWN_VALUE: Rule = Rule::fault("input/unknown-value");
/// A value of the right kind that cannot be used.
pub const BAD_VALUE: Rule = Rule::fault("input/bad-value");
/// A text with nothing in it.
pub const EMPTY_TEXT: Rule = Rule::fault("input/empty-text");
/// A slug, id or path that cannot be an address.
pub const BAD_SLUG: Rule = Rule::fault("input/bad-slug");
/// A file name that cannot be an address.
pub const BAD_FILE_NAME: Rule = Rule::fault("input/bad-file-name");
/// A text file without front matter, or with one that never ends.
pub const NO_FRONT_MATTER: Rule = Rule::fault("input/no-front-matter");
/// A bundle without its `bulletin.toml` or `page.toml`.
pub const MISSING_FACTS: Rule = Rule::fault("input/missing-facts");
/// A file or folder from which nothing is made.
pub const STRAY_FILE: Rule = Rule::new("input/stray-file", Severity::Warning);
/// A symbolic link, a pipe or a device.
pub const NOT_A_FILE: Rule = Rule::fault("input/not-a-file");
/// A theme that is not there, or not whole.
pub const THEME: Rule = Rule::fault("input/theme");
/// Theme words that are not Fluent, or lack one that addresses need.
pub const THEME_WORDS: Rule = Rule::fault("input/theme-words");
/// One of the two languages is not there.
pub const MISSING_LANGUAGE: Rule = Rule::fault("parity/missing-language");
/// Both languages of a bilingual value are needed.
pub const ONE_LANGUAGE: Rule = Rule::fault("parity/one-language");
/// A picture whose file cannot be read to its end, so that nobody knows what else it says.
pub const PICTURE_UNREAD: Rule = Rule::fault("privacy/picture-unread");

/// All of them.
pub const RULES: &[&Rule] = &[
    &NOT_UTF8,
    &LINE_ENDS,
    &TOML_SYNTAX,
    &DUPLICATE_KEY,
    &UNKNOWN_KEY,
    &MISSING_KEY,
    &WRONG_TYPE,
    &UNKNOWN_VALUE,
    &BAD_VALUE,
    &EMPTY_TEXT,
    &BAD_SLUG,
    &BAD_FILE_NAME,
    &NO_FRONT_MATTER,
    &MISSING_FACTS,
    &STRAY_FILE,
    &NOT_A_FILE,
    &THEME,
    &THEME_WORDS,
    &MISSING_LANGUAGE,
    &ONE_LANGUAGE,
    &PICTURE_UNREAD,
];
