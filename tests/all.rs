//! The one test binary: what `bulletin` promises, seen from outside.

mod findings;
mod safety;
mod site;
mod suite;
