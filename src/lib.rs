//! `bulletin` publishes the Privacy Act Bulletins of the Office of the Privacy Commissioner of Canada as a static site
//! in both official languages, equal and at the same moment. This page is the architecture; it is kept true.
//!
//! # The path of a bulletin
//!
//! ```text
//! site.toml, content/, themes/ ── load ──▶ Site (facts and front matter) ── check::site ──┐
//!                                             │                                           │
//!        each bundle, in parallel:  load::body ─▶ Document ─▶ check::bundle ─▶ render::bundle ─▶ Stage
//!                                             │                                           │
//!        once all are right:         links to headings ─▶ render::sheets (lists, feeds, maps) ─▶ Stage
//!                                                                                         │
//!                                                      manifest.json, one exchange of folders ─▶ public/
//!                                                                                         │
//!                                          deploy: Plan (manifest here, manifest there) ─▶ a folder or an object store
//! ```
//!
//! - [`load`] reads every `site.toml`, `bulletin.toml`, `page.toml` and front matter and makes a [`model::Site`]:
//!   titles, dates, addresses, never a body. A bundle is whole or it is not there; a fault never becomes a default.
//! - Bodies are read again, one bundle at a time ([`check::read`]), parsed once ([`document::Document`]), checked and,
//!   where something is to be made, rendered from the same events. Then they are forgotten: memory grows with the number
//!   of bulletins by about a kilobyte each, not with what they say.
//! - What a later step must know of a body (its headings, its links to other bundles' headings, the shared files it
//!   shows) is kept as a trace. Lists carry facts. Feeds read the few bulletins they hold again.
//! - [`render`] makes bytes and hands them to a sink; it writes nothing. [`publish::Stage`] is the sink of `build`: it
//!   writes into a folder beside the output, which takes the output's place in one system call when all is right.
//! - [`preview`] keeps a site in parts ([`load::Library`]): what is saved is read again, the parts are put together anew, and
//!   a page is made when a browser asks for it, by the makers that a build runs through.
//! - What checks said of a bundle is kept under the hash of all that they may ask of ([`check::verdict`]), and not looked for again
//!   while that is the same.
//! - `check` is the same run without a sink. Both make one page of each kind first and keep none, so that a theme's faults
//!   are told all at once.
//!
//! # The layers
//!
//! ```text
//! model ◁ locale ◁ personal ◁ picture ◁ third_party ◁ diagnostic ◁ load ◁ document ◁ check ◁ render ◁ publish ◁ external ◁ seed ◁ import ◁ preview ◁ deploy ◁ command
//! ```
//!
//! A module imports from its left only; `tests/layers.rs` sees to it.
//!
//! | module | what it is |
//! |---|---|
//! | [`model`] | the nouns: [`model::Bilingual`], [`model::Bundle`], [`model::Site`], [`model::Address`] (the only maker of paths and links) |
//! | [`locale`] | how each language writes: words (Fluent), dates, numbers, typography |
//! | [`personal`] | personal information in a text of either language: knows nothing of files or findings |
//! | [`picture`] | what a picture's file says beside the picture, taken out, and narrower files of it: bytes in, bytes out |
//! | [`third_party`] | what a page, a style sheet or a drawing makes a browser do behind a reader's back |
//! | [`diagnostic`] | [`diagnostic::Rule`], [`diagnostic::Finding`] (the author's trouble), [`diagnostic::Failure`] (the machine's) |
//! | [`load`] | the only reader of the author's files |
//! | [`document`] | Markdown parsed: events, headings, links, the little HTML that is allowed |
//! | [`check`] | one rule, one file, one line in the table of its group |
//! | [`render`] | one kind of page, one file; one format of feed, one file; views are the theme's contract |
//! | [`publish`] | the manifest, the atomic writer, what is kept of pictures and of what checks said, from one run to the next |
//! | [`external`] | asks other hosts whether links still lead somewhere, on demand; but for an object store, the only way to the network |
//! | [`seed`] | what a new site, a new bulletin and the sites that try a theme hold, as text |
//! | [`import`] | what staff have, two languages at a time, as new bundles with a report |
//! | [`preview`] | the site while it is written, page by page, for a browser on this machine: the build's own rendering |
//! | [`deploy`] | from an output to where readers find it: the plan, the folder or the store, the record of what was published |
//! | [`command`] | the command line; the only reader of clock, environment and terminal |
//!
//! # What is always true
//!
//! 1. Nothing downstream of [`load`] asks whether there is a French one: [`model::Bilingual`] has both.
//! 2. Facts that both languages share are written once, so that they cannot differ.
//! 3. Drafts, embargoes and archives are told apart in one function, [`model::Standing::of`].
//! 4. A finding is told with its exact bytes; lines and columns are counted when it is printed.
//! 5. All findings of a run are told, sorted by path and place. Trouble with the machine ends the run with a path.
//! 6. The same input gives the same bytes: nothing made depends on the clock, the environment, the order in which a file
//!    system lists, a hash, or the number of threads.
//! 7. Nothing public changes before everything is rendered and right; then it changes in one step, or, in an object store, in an order
//!    in which every link always leads somewhere.
//! 8. What is on a page of ours was put there by us: raw HTML is read strictly and written again, everything else is
//!    escaped, nothing loads from elsewhere.

pub mod check;
pub mod command;
pub mod deploy;
pub mod diagnostic;
pub mod document;
pub mod external;
pub mod import;
pub mod load;
pub mod locale;
pub mod model;
pub mod personal;
pub mod picture;
pub mod preview;
pub mod publish;
pub mod render;
pub mod seed;
pub mod third_party;

pub use command::{Surroundings, System, run, run_process};
