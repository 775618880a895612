//! The one test binary: what `bulletin` promises, seen from outside.

mod safety;
mod site;
mod suite;
