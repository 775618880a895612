//! The record: what was published when, and who approved it. A file of lines of JSON that only ever grows; each line
//! carries the hash of the one before, so that nobody can change or take out a line unseen.

mod entry;
mod file;

pub use entry::{Action, Entry, Said};
pub use file::{Chain, Record};

/// The file's name where `[publish] record` says nothing.
pub const FILE: &str = "publications.jsonl";
