//! The one test binary: what `bulletin` promises, seen from outside.

mod any_input;
mod commonmark;
mod determinism;
mod examples;
mod external;
mod findings;
mod formats;
mod layers;
mod limits;
mod rules;
mod safety;
mod scoreboard;
mod search;
mod serve;
mod site;
mod suite;
mod words;
