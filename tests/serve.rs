//! `bulletin serve`, over loopback: what it shows is what a build writes, whatever was saved before; and who may not ask.
#![expect(
    clippy::unwrap_used,
    clippy::disallowed_methods,
    reason = "a test makes the site it looks at, talks to the server over a socket, and a failure of the machine ends it"
)]

mod attacks;
mod edits;
mod equal;
mod faults;
mod served;
mod start;
