//! From rendered bytes to an output: the manifest and the atomic writers.

pub mod manifest;
mod plant;
mod rewrite;
mod stage;

pub use plant::{Unplanted, plant};
pub use rewrite::{keep, rewrite};
pub use stage::{Refusal, Stage, Written};
