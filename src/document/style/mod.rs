//! Style sheets, as far as the contrast of colours needs.

pub mod colour;
mod names;
pub mod pairs;
pub mod sheet;
