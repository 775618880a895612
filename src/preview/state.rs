//! What every request sees: the newest edition, what was good before it, and what the checks found. One thread follows the
//! author and makes editions; others wait for them.

use std::collections::{BTreeMap, BTreeSet};
use std::sync::atomic::{AtomicBool, Ordering};
use std::sync::mpsc::{Receiver, RecvTimeoutError};
use std::sync::{Arc, Condvar, Mutex, MutexGuard, PoisonError};
use std::time::Duration;

use chrono::{DateTime, Utc};
use rayon::ThreadPool;

use super::edition::{Edition, Key, Lasting, Made};
use super::judge::Judged;
use super::watch::Watch;
use crate::diagnostic::Failure;
use crate::load::{Disk, Library, Loaded, Part};
use crate::locale::Words;
use crate::model::{Language, Site, When, midnight};

/// What makes a new edition.
#[derive(Debug)]
pub(super) enum News {
    /// Somebody saved these parts of the site.
    Saved(BTreeSet<Part>),
    /// Somebody wants to see the site as it will be; `None`: as it is.
    At(Option<When>),
}

/// An editor writes in several steps: so long nothing more may come before what was saved is read.
const QUIET: Duration = Duration::from_millis(8);

/// And so long it is waited for at most.
const MOST_QUIET: u32 = 15;

/// What could not be read is tried again after this.
const AGAIN: Duration = Duration::from_millis(500);

/// How many pages are kept as they last were when they were right.
const KEPT: usize = 48;

/// What every request sees.
#[derive(Debug)]
pub(super) struct State {
    held: Mutex<Held>,
    changed: Condvar,
    good: Mutex<BTreeMap<String, Made>>,
    /// Whether nobody follows the author any more, because the program broke.
    is_broken: AtomicBool,
}

#[derive(Debug)]
struct Held {
    /// Counts everything that a page may show.
    version: u64,
    edition: Arc<Edition>,
    /// The newest edition of which pages could be made.
    whole: Arc<Edition>,
    judged: Option<Arc<Judged>>,
}

impl State {
    pub(super) fn new(edition: Edition) -> Self {
        let edition = Arc::new(edition);
        Self {
            held: Mutex::new(Held {
                version: 0,
                whole: Arc::clone(&edition),
                edition,
                judged: None,
            }),
            changed: Condvar::new(),
            good: Mutex::default(),
            is_broken: AtomicBool::new(false),
        }
    }

    fn lock(&self) -> MutexGuard<'_, Held> {
        self.held.lock().unwrap_or_else(PoisonError::into_inner)
    }

    /// Returns the newest edition.
    pub(super) fn edition(&self) -> Arc<Edition> {
        Arc::clone(&self.lock().edition)
    }

    /// Returns the newest edition of which pages could be made: what is still good of it is shown while the newest has none.
    pub(super) fn whole(&self) -> Arc<Edition> {
        Arc::clone(&self.lock().whole)
    }

    /// Returns what the checks found last.
    pub(super) fn judged(&self) -> Option<Arc<Judged>> {
        self.lock().judged.clone()
    }

    /// Returns a number that changes with everything that a page may show.
    pub(super) fn version(&self) -> u64 {
        self.lock().version
    }

    /// Waits until something changed since `version`, but not for ever; returns whether it did.
    pub(super) fn wait(&self, version: u64, patience: Duration) -> bool {
        let held = self.lock();
        let waiting = |held: &mut Held| held.version == version;
        let waited = self.changed.wait_timeout_while(held, patience, waiting);
        let (held, _) = waited.unwrap_or_else(PoisonError::into_inner);
        held.version != version
    }

    /// Waits until there is an edition after the one of this number, but not for ever.
    pub(super) fn wait_for_next(&self, number: u64, patience: Duration) {
        let held = self.lock();
        let waiting = |held: &mut Held| held.edition.number == number;
        let waited = self.changed.wait_timeout_while(held, patience, waiting);
        drop(waited.unwrap_or_else(PoisonError::into_inner));
    }

    pub(super) fn publish(&self, edition: Edition) {
        let edition = Arc::new(edition);
        let mut held = self.lock();
        if edition.is_whole() {
            held.whole = Arc::clone(&edition);
        }
        held.edition = edition;
        held.version += 1;
        drop(held);
        self.changed.notify_all();
    }

    pub(super) fn judge(&self, judged: Judged) {
        let mut held = self.lock();
        held.judged = Some(Arc::new(judged));
        held.version += 1;
        drop(held);
        self.changed.notify_all();
    }

    /// Says that nobody follows the author any more: what is shown from then on would be old.
    pub(super) fn break_off(&self) {
        self.is_broken.store(true, Ordering::Relaxed);
        self.lock().version += 1;
        self.changed.notify_all();
    }

    /// Returns whether nobody follows the author any more.
    pub(super) fn is_broken(&self) -> bool {
        self.is_broken.load(Ordering::Relaxed)
    }

    /// Keeps a page that was right.
    pub(super) fn keep(&self, path: &str, made: &Made) {
        let mut good = self.good.lock().unwrap_or_else(PoisonError::into_inner);
        if good.len() >= KEPT && !good.contains_key(path) {
            good.clear();
        }
        good.insert(path.to_owned(), made.clone());
    }

    /// Returns a page as it last was when it was right.
    pub(super) fn kept(&self, path: &str) -> Option<Made> {
        let good = self.good.lock().unwrap_or_else(PoisonError::into_inner);
        good.get(path).cloned()
    }
}

/// Reads what is saved and makes editions of it.
pub(super) struct Follower<'a> {
    pub(super) disk: Disk,
    pub(super) library: Library,
    pub(super) lasting: Lasting,
    pub(super) language: Language,
    /// Tells the instant of the site where nobody asked for another.
    pub(super) clock: &'a (dyn Fn() -> DateTime<Utc> + Sync),
    /// Which one somebody asked for.
    pub(super) at: Option<When>,
    pub(super) number: u64,
}

impl Follower<'_> {
    /// Makes an edition of what was read last.
    pub(super) fn edition(&mut self, trouble: Option<String>) -> Edition {
        self.number += 1;
        let at = self.at.unwrap_or_else(|| When::Instant((self.clock)()));
        let loaded: Loaded = self.library.together(at, true);
        Edition::new(
            self.number,
            &self.disk,
            loaded,
            trouble,
            self.lasting.clone(),
        )
    }

    /// Makes an edition of everything that is saved, and one whenever the site changes by itself, until nobody tells any
    /// news.
    pub(super) fn follow(
        &mut self,
        state: &State,
        news: &Receiver<News>,
        mut watch: Option<Watch>,
    ) {
        let mut unread: BTreeSet<Part> = BTreeSet::new();
        loop {
            let patience = if unread.is_empty() {
                self.until_next(&state.edition())
            } else {
                AGAIN
            };
            match news.recv_timeout(patience) {
                Ok(first) => {
                    self.take(first, &mut unread);
                    for _ in 0..MOST_QUIET {
                        match news.recv_timeout(QUIET) {
                            Ok(more) => self.take(more, &mut unread),
                            Err(_) => break,
                        }
                    }
                }
                Err(RecvTimeoutError::Timeout) => {}
                Err(RecvTimeoutError::Disconnected) => return,
            }
            if let Some(watch) = &mut watch {
                watch.widen();
            }
            let trouble = match self.lasting.pool.install(|| self.library.reread(&unread)) {
                Ok(()) => {
                    unread.clear();
                    None
                }
                Err(failure) => Some(failure.say(&Words::new(self.language))),
            };
            let is_new = trouble.is_none() || state.edition().trouble != trouble;
            if is_new {
                let edition = self.edition(trouble);
                state.publish(edition);
            }
        }
    }

    fn take(&mut self, news: News, unread: &mut BTreeSet<Part>) {
        match news {
            News::Saved(parts) => unread.extend(parts),
            News::At(at) => self.at = at,
        }
    }

    /// Returns how long the site stays as it is if nobody saves anything: until something is released or archived, or a
    /// new day begins.
    fn until_next(&self, edition: &Edition) -> Duration {
        /// What a machine's clock does meanwhile is noticed by then.
        const LONGEST: Duration = Duration::from_hours(1);
        let Some(site) = edition.site.as_deref().filter(|_| self.at.is_none()) else {
            return LONGEST;
        };
        let next = site.upcoming().map(|upcoming| upcoming.at);
        let day = site
            .today
            .succ_opt()
            .map(|day| midnight(site.config.time_zone, day));
        let now = (self.clock)();
        let left = next.into_iter().chain(day).min().map(|at| at - now);
        // A little late rather than a little early: then it has happened.
        let left = left.and_then(|left| (left + chrono::TimeDelta::milliseconds(5)).to_std().ok());
        left.unwrap_or_default()
            .clamp(Duration::from_millis(5), LONGEST)
    }
}

/// Reads a site for a preview.
pub(super) fn read(disk: &Disk, pool: &ThreadPool) -> Result<Library, Failure> {
    pool.install(|| Library::read(disk))
}

/// Returns a bundle of a site by its key.
pub(super) fn find<'s>(site: &'s Site, key: &Key) -> Option<&'s crate::model::Bundle> {
    site.find(key.shelf, &key.id)
}
