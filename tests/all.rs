//! The one test binary: what `bulletin` promises, seen from outside.

mod any_input;
mod commonmark;
mod deploy;
mod determinism;
mod email;
mod examples;
mod external;
mod findings;
mod formats;
mod import;
mod layers;
mod limits;
mod metadata;
mod operations;
mod pictures;
mod rules;
mod safety;
mod scoreboard;
mod search;
mod serve;
mod serving;
mod site;
mod suite;
mod terminal;
mod themes;
mod words;
