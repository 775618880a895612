//! From rendered bytes to an output: the manifest and the atomic writers.

mod kept;
pub mod manifest;
mod plant;
mod rewrite;
mod stage;
mod verdicts;

pub use kept::{Kept, Use};
pub use plant::{Unplanted, plant};
pub use rewrite::{Created, create, keep, rewrite};
pub use stage::{Refusal, Stage, Written};
pub use verdicts::Verdicts;
