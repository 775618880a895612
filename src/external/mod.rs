//! Asking other hosts whether what the texts link to is still there: politely, and never for longer than is said here.
//!
//! What is sent: `HEAD`, then `GET` where that is refused, with the name of this program; no cookie, no referrer, nothing
//! of the reader's or the author's. Of what comes back, the status and the new address are read, never a body.

mod address;
mod memory;
mod network;
mod turns;
mod visit;

use std::sync::{Mutex, PoisonError};
use std::time::Duration;

pub use address::WebAddress;
pub use memory::{Asked, FILE, Memory};

use crate::check::link::external::Answer;
use network::Network;
use turns::Turns;

/// How many requests are under way at once.
const AT_ONCE: usize = 8;

/// How many redirections are followed.
const REDIRECTS: usize = 5;

/// How long is waited, and for what.
#[derive(Clone, Copy, Debug)]
pub struct Patience {
    /// For one answer, from the name of the host to the end of the headers.
    pub request: Duration,
    /// For all answers about one address, redirections and a second request included.
    pub address: Duration,
    /// From one request to a host to the next.
    pub gap: Duration,
    /// After this, no further address is asked.
    pub run: Duration,
}

impl Default for Patience {
    /// 15 s an answer, 45 s an address, half a second between requests to one host, ten minutes in all: a run ends
    /// within eleven.
    fn default() -> Self {
        Self {
            request: Duration::from_secs(15),
            address: Duration::from_secs(45),
            gap: Duration::from_millis(500),
            run: Duration::from_mins(10),
        }
    }
}

/// Asks each address once, two at a time a host and eight in all, and returns the answers in the same order; `None`
/// where the time was up before it was asked. `done` is called after each.
#[must_use]
pub fn ask(
    addresses: &[WebAddress],
    patience: &Patience,
    done: &(dyn Fn() + Sync),
) -> Vec<Option<Answer>> {
    let answers = Mutex::new(vec![None; addresses.len()]);
    let network = Network::new();
    let turns = Turns::new(addresses.iter().map(WebAddress::host), patience);
    std::thread::scope(|scope| {
        for _ in 0..AT_ONCE.min(addresses.len()) {
            scope.spawn(|| {
                while let Some((index, turn)) = turns.next() {
                    let answer = visit::visit(&network, &turns, turn, &addresses[index], patience);
                    answers.lock().unwrap_or_else(PoisonError::into_inner)[index] = Some(answer);
                    done();
                }
            });
        }
    });
    answers.into_inner().unwrap_or_else(PoisonError::into_inner)
}
