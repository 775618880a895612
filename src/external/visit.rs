//! One address asked for, through all its redirections.

#![expect(
    clippy::disallowed_methods,
    reason = "how long a host may take is measured; nothing that is made depends on it"
)]

use std::time::{Duration, Instant};

use super::address::WebAddress;
use super::network::{Method, Network, Reply};
use super::turns::{Turn, Turns};
use super::{Patience, REDIRECTS};
use crate::check::link::external::{Answer, Trouble};

/// Asks for an address and follows where its host sends us; `turn` is that of the first request.
pub(super) fn visit<'t>(
    network: &Network,
    turns: &'t Turns,
    turn: Turn<'t>,
    start: &WebAddress,
    patience: &Patience,
) -> Answer {
    let mut visit = Visit {
        network,
        turns,
        turn: Some(turn),
        left: patience.address,
        patience,
    };
    visit
        .follow(start)
        .unwrap_or_else(|trouble| Answer::Unreachable { trouble })
}

struct Visit<'t> {
    network: &'t Network,
    turns: &'t Turns,
    turn: Option<Turn<'t>>,
    /// What remains of the time for this address; waiting for a turn is not counted.
    left: Duration,
    patience: &'t Patience,
}

impl Visit<'_> {
    fn follow(&mut self, start: &WebAddress) -> Result<Answer, Trouble> {
        let mut at = start.clone();
        // The address to write instead: as far as every redirection was for good.
        let mut moved = None;
        let mut is_for_good = true;
        for _ in 0..=REDIRECTS {
            let reply = self.reply(&at)?;
            match reply.status {
                200..=299 | 300 | 304 => {
                    return Ok(match moved {
                        Some(to) => Answer::Moved { to },
                        None => Answer::Works,
                    });
                }
                301..=303 | 307 | 308 => {
                    let location = reply.location.ok_or(Trouble::Redirect)?;
                    let (next, fragment) = at.join(&location).ok_or(Trouble::Redirect)?;
                    is_for_good &= matches!(reply.status, 301 | 308);
                    if is_for_good && next != *start {
                        moved = Some(format!("{next}{fragment}"));
                    }
                    at = next;
                }
                status @ (404 | 410) => return Ok(Answer::Gone { status }),
                status => return Ok(Answer::Refused { status }),
            }
        }
        Err(Trouble::Redirect)
    }

    /// Some hosts answer `HEAD` with a refusal, or as if nothing were there.
    fn reply(&mut self, at: &WebAddress) -> Result<Reply, Trouble> {
        let reply = self.request(Method::Head, at)?;
        match reply.status {
            403 | 404 | 405 | 501 => self.request(Method::Get, at),
            _ => Ok(reply),
        }
    }

    fn request(&mut self, method: Method, at: &WebAddress) -> Result<Reply, Trouble> {
        let turn = match self.turn.take() {
            Some(turn) => turn,
            None => self.turns.enter(at.host()),
        };
        if self.left.is_zero() {
            return Err(Trouble::Time);
        }
        let begun = Instant::now();
        let reply = self
            .network
            .ask(method, at, self.left.min(self.patience.request));
        self.left = self.left.saturating_sub(begun.elapsed());
        drop(turn);
        reply
    }
}
