//! From rendered bytes to an output: the manifest and the atomic writer.

pub mod manifest;
mod stage;

pub use stage::{Refusal, Stage, Written};
