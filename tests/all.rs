//! The one test binary: what `bulletin` promises, seen from outside.

mod commonmark;
mod determinism;
mod findings;
mod layers;
mod properties;
mod rules;
mod safety;
mod site;
mod suite;
mod words;
