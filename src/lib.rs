//! bulletin
pub mod check;
pub mod command;
pub mod diagnostic;
pub mod document;
pub mod load;
pub mod locale;
pub mod model;
pub mod publish;
pub mod render;

pub use command::{Surroundings, run, run_process};
