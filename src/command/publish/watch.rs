//! Publishes, waits until the public site changes by itself, and publishes again.

use std::time::Duration;

use chrono::{DateTime, Utc};

use super::run as publication;
use super::{Ready, Stop, say};
use crate::command::status::next_line;
use crate::command::{Outcome, Request, Surroundings};
use crate::diagnostic::Failure;
use crate::load::{self, Disk};
use crate::locale::Words;
use crate::model::{Site, Upcoming, When};

/// How long is slept at most: the clock may be set meanwhile, the machine suspended, a release brought forward.
const NAP: Duration = Duration::from_mins(1);

/// How long is waited after a publication that failed; then twice as long each time, up to the last.
const PAUSES: [u64; 5] = [1, 2, 4, 8, 15];

pub(super) fn run(
    request: &Request,
    ready: &Ready,
    around: &mut Surroundings,
) -> Result<Outcome, Stop> {
    let mut published = (around.system.clock)();
    // What keeps the first publication from being made is told to whoever started this; it would not go away by waiting.
    let outcome = publish(request, ready, published, around)?;
    if outcome != Outcome::Done {
        return Ok(outcome);
    }
    let mut failures = 0;
    let (mut is_told, mut told) = (false, None);
    let mut waited_for: Option<DateTime<Utc>> = None;
    loop {
        // What is due is counted from the last publication, so that nothing is missed between two looks.
        let next = next(request, published);
        let now = (around.system.clock)();
        match &next {
            Some((site, upcoming)) if site.broken.is_empty() => {
                waited_for = upcoming.as_ref().map(|upcoming| upcoming.at);
                if !is_told || *upcoming != told {
                    is_told = true;
                    told.clone_from(upcoming);
                    if !request.quiet {
                        say(around, &next_line(&request.words, site, upcoming.as_ref()))?;
                        around.out.flush().map_err(Failure::at("stdout"))?;
                    }
                }
            }
            // What cannot be read now may be what was due: its instant stays, and a publication then tells what is wrong.
            unread => {
                let upcoming = unread.iter().filter_map(|(_, upcoming)| upcoming.as_ref());
                let known = waited_for.into_iter();
                waited_for = known.chain(upcoming.map(|next| next.at)).min();
            }
        }
        match waited_for {
            Some(due) if due <= now => match publish(request, ready, now, around) {
                Ok(Outcome::Done) => {
                    published = now;
                    waited_for = None;
                    failures = 0;
                    is_told = false;
                }
                failed => {
                    tell(request, failed, around)?;
                    let minutes = PAUSES[failures.min(PAUSES.len() - 1)];
                    failures += 1;
                    if !rest(around, Duration::from_mins(minutes)) {
                        return Ok(Outcome::Done);
                    }
                }
            },
            _ => {
                let left = waited_for.and_then(|due| (due - now).to_std().ok());
                let nap = left.map_or(NAP, |left| left.min(NAP));
                if !(around.system.wait)(nap) {
                    return Ok(Outcome::Done);
                }
            }
        }
    }
}

/// Publishes what is public at an instant, without a question.
fn publish(
    request: &Request,
    ready: &Ready,
    at: DateTime<Utc>,
    around: &mut Surroundings,
) -> Result<Outcome, Stop> {
    let request = Request {
        words: Words::new(request.words.language),
        root: request.root.clone(),
        at: When::Instant(at),
        asked: None,
        format: request.format,
        quiet: request.quiet,
        jobs: request.jobs,
        matches: request.matches.clone(),
    };
    publication::run(&request, ready, around)
}

/// Reads when the site changes next after an instant, as far as it can be read. `None` where it cannot be now: somebody may be
/// writing, and the next look is soon.
fn next(request: &Request, after: DateTime<Utc>) -> Option<(Site, Option<Upcoming>)> {
    let loaded = load::load(&Disk::new(&request.root), When::Instant(after), false).ok()?;
    let site = loaded.site?;
    let upcoming = site.upcoming();
    Some((site, upcoming))
}

/// Waits in naps; `false` where it is to end.
fn rest(around: &Surroundings, whole: Duration) -> bool {
    let mut left = whole;
    while !left.is_zero() {
        let nap = left.min(NAP);
        if !(around.system.wait)(nap) {
            return false;
        }
        left -= nap;
    }
    true
}

/// Tells of a publication that was not made, and that it will be tried again.
fn tell(
    request: &Request,
    failed: Result<Outcome, Stop>,
    around: &mut Surroundings,
) -> Result<(), Failure> {
    let words = &request.words;
    let text = match failed {
        Ok(_) | Err(Stop::Told(_)) => None,
        Err(Stop::Failure(failure)) => Some(failure.say(words)),
        Err(Stop::Trouble(trouble)) => Some(trouble.say(words)),
    };
    for text in text.into_iter().chain([words.say("publish-retry", &[])]) {
        writeln!(around.err, "{text}").map_err(Failure::at("stderr"))?;
    }
    Ok(())
}
