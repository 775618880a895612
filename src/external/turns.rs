//! Whose turn it is: at most two requests at a time to a host, and a pause from one to the next.

#![expect(
    clippy::disallowed_methods,
    reason = "a pause is measured; nothing that is made depends on it"
)]

use std::collections::{BTreeMap, VecDeque};
use std::sync::{Condvar, Mutex, MutexGuard, PoisonError};
use std::time::{Duration, Instant};

use super::Patience;

/// How many requests to one host are under way at once.
const AT_ONE_HOST: usize = 2;

/// The addresses that wait, by host, and when each host may be asked again.
pub(super) struct Turns {
    state: Mutex<State>,
    changed: Condvar,
    gap: Duration,
    until: Instant,
}

#[derive(Default)]
struct State {
    waiting: BTreeMap<String, VecDeque<usize>>,
    hosts: BTreeMap<String, Host>,
}

#[derive(Default)]
struct Host {
    busy: usize,
    next: Option<Instant>,
}

/// Leave to make one request to a host; given back when it goes away.
pub(super) struct Turn<'a> {
    turns: &'a Turns,
    host: String,
}

impl Turns {
    /// The turns of addresses whose hosts these are.
    pub(super) fn new<'h>(hosts: impl Iterator<Item = &'h str>, patience: &Patience) -> Self {
        let mut state = State::default();
        for (index, host) in hosts.enumerate() {
            let waiting = state.waiting.entry(host.to_owned()).or_default();
            waiting.push_back(index);
        }
        Self {
            state: Mutex::new(state),
            changed: Condvar::new(),
            gap: patience.gap,
            until: Instant::now() + patience.run,
        }
    }

    /// Waits for an address whose host may be asked; `None` when none is left, or the time is up.
    pub(super) fn next(&self) -> Option<(usize, Turn<'_>)> {
        let mut state = self.lock();
        loop {
            let now = Instant::now();
            if state.waiting.is_empty() || now >= self.until {
                return None;
            }
            let State { waiting, hosts } = &mut *state;
            let mut pause = self.until - now;
            let mut ready = None;
            for host in waiting.keys() {
                match hosts
                    .get(host)
                    .map_or(Some(Duration::ZERO), |of| of.wait(now))
                {
                    Some(Duration::ZERO) => {
                        ready = Some(host.clone());
                        break;
                    }
                    Some(wait) => pause = pause.min(wait),
                    None => {}
                }
            }
            if let Some(host) = ready {
                let queue = waiting.get_mut(&host)?;
                let index = queue.pop_front()?;
                if queue.is_empty() {
                    waiting.remove(&host);
                }
                return Some((index, self.begin(&mut state, host, now)));
            }
            state = self.wait(state, pause);
        }
    }

    /// Waits until a host may be asked.
    pub(super) fn enter(&self, host: &str) -> Turn<'_> {
        let mut state = self.lock();
        loop {
            let now = Instant::now();
            let wait = state
                .hosts
                .get(host)
                .map_or(Some(Duration::ZERO), |of| of.wait(now));
            match wait {
                Some(Duration::ZERO) => return self.begin(&mut state, host.to_owned(), now),
                Some(wait) => state = self.wait(state, wait),
                // Whoever is at it says when it is done.
                None => state = self.wait(state, self.gap.max(Duration::from_secs(1))),
            }
        }
    }

    fn begin(&self, state: &mut State, host: String, now: Instant) -> Turn<'_> {
        let of = state.hosts.entry(host.clone()).or_default();
        of.busy += 1;
        of.next = Some(now + self.gap);
        Turn { turns: self, host }
    }

    fn lock(&self) -> MutexGuard<'_, State> {
        self.state.lock().unwrap_or_else(PoisonError::into_inner)
    }

    fn wait<'s>(&self, state: MutexGuard<'s, State>, time: Duration) -> MutexGuard<'s, State> {
        let woken = self.changed.wait_timeout(state, time);
        woken.unwrap_or_else(PoisonError::into_inner).0
    }
}

impl Host {
    /// Returns how long to wait; `None` until a request has ended.
    fn wait(&self, now: Instant) -> Option<Duration> {
        (self.busy < AT_ONE_HOST).then(|| {
            self.next
                .map_or(Duration::ZERO, |next| next.saturating_duration_since(now))
        })
    }
}

impl Drop for Turn<'_> {
    fn drop(&mut self) {
        if let Some(of) = self.turns.lock().hosts.get_mut(&self.host) {
            of.busy = of.busy.saturating_sub(1);
        }
        self.turns.changed.notify_all();
    }
}
