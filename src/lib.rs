//! bulletin
pub mod check;
pub mod diagnostic;
pub mod document;
pub mod load;
pub mod locale;
pub mod model;
