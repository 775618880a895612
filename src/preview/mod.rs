//! `bulletin serve`: the site as `build --drafts` would write it, made page by page when a browser of this machine asks, while
//! its author writes.
//!
//! - `state`: one thread reads what is saved and publishes an `edition`: a site and its makers, never changed again. A
//!   page is made of one edition, by the same makers as a build's, so that the two cannot differ.
//! - `watch` tells what is saved; `judge` runs the checks in the background.
//! - `dress` puts the reload script and the bar into a page, and takes nothing out of it.
//! - `desk` and `sides` are the tool's own pages, below `/_preview/`.
//! - `http` is the server: who may ask, and how much.

mod answer;
mod asset;
mod desk;
mod dress;
mod edition;
mod fault;
mod http;
mod judge;
mod page;
mod rows;
mod sides;
mod state;
mod watch;

use std::net::TcpListener;
use std::panic::{self, AssertUnwindSafe};
use std::path::Path;
use std::sync::mpsc::{Receiver, Sender, channel};
use std::sync::{Arc, Mutex};

use chrono::{DateTime, Utc};

use crate::diagnostic::Failure;
use crate::load::Disk;
use crate::locale::Words;
use crate::model::{Bilingual, Language, When};
use crate::publish::Kept;
use answer::Desk;
use edition::Lasting;
use http::Guard;
use page::Pages;
use state::{Follower, News, State};
use watch::Watch;

/// What a preview is made with.
pub struct Setting<'a> {
    /// The folder of the site.
    pub root: &'a Path,
    /// The language of the bar and of faults, and that in which the desk begins.
    pub language: Language,
    /// The instant the site is shown at, where somebody asked for one.
    pub at: Option<When>,
    /// Tells the instant where nobody did.
    pub clock: &'a (dyn Fn() -> DateTime<Utc> + Sync),
    /// How many threads; 0 is as many as there are processors.
    pub jobs: usize,
    /// What nobody can guess: forms of our own pages carry it.
    pub token: String,
}

impl std::fmt::Debug for Setting<'_> {
    fn fmt(&self, formatter: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        formatter
            .debug_struct("Setting")
            .field("root", &self.root)
            .finish_non_exhaustive()
    }
}

/// A site that was read and can be served.
pub struct Preview<'a> {
    follower: Follower<'a>,
    state: State,
    watch: Option<Watch>,
    news: (Sender<News>, Receiver<News>),
    token: String,
}

impl std::fmt::Debug for Preview<'_> {
    fn fmt(&self, formatter: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        formatter
            .debug_struct("Preview")
            .field("state", &self.state)
            .finish_non_exhaustive()
    }
}

impl<'a> Preview<'a> {
    /// Reads a site, and watches it from then on.
    ///
    /// # Errors
    /// When a file or folder that is there cannot be read, or there is no site.
    pub fn open(setting: Setting<'a>) -> Result<Self, Failure> {
        let disk = Disk::new(setting.root);
        let pool = rayon::ThreadPoolBuilder::new()
            .num_threads(setting.jobs)
            .build()
            .map_err(|_| Failure {
                path: setting.root.to_path_buf(),
                cause: std::io::ErrorKind::OutOfMemory.into(),
            })?;
        let news = channel();
        // What is saved while the site is read is read again.
        let watch = Watch::begin(setting.root, &news.0);
        let library = state::read(&disk, &pool)?;
        let mut follower = Follower {
            disk,
            library,
            lasting: Lasting {
                pool: Arc::new(pool),
                kept: Arc::new(Kept::of(setting.root)),
                hints: Arc::default(),
            },
            language: setting.language,
            clock: setting.clock,
            at: setting.at,
            number: 0,
        };
        let first = follower.edition(None);
        Ok(Self {
            follower,
            state: State::new(first),
            watch,
            news,
            token: setting.token,
        })
    }

    /// Returns whether the system tells at once what is saved, or the folders are looked at every half second; `None` where
    /// neither can be.
    #[must_use]
    pub fn is_told(&self) -> Option<bool> {
        self.watch.as_ref().map(|watch| !watch.is_looking)
    }

    /// Answers at `listener` until the process ends.
    ///
    /// # Errors
    /// When the listener has no address.
    pub fn serve(self, listener: &TcpListener) -> Result<(), Failure> {
        let port = listener
            .local_addr()
            .map_err(Failure::at("127.0.0.1"))?
            .port();
        let guard = Guard::new(port, self.token);
        let (mut follower, state, watch) = (self.follower, &self.state, self.watch);
        let (told, news) = self.news;
        let desk = Desk {
            state,
            guard: &guard,
            port,
            language: follower.language,
            words: Bilingual::from_fn(Words::new),
            pages: Pages::new(),
            clock: follower.clock,
            told: Mutex::new(told),
        };
        std::thread::scope(|scope| {
            scope.spawn(move || {
                let follow = AssertUnwindSafe(|| follower.follow(state, &news, watch));
                if panic::catch_unwind(follow).is_err() {
                    state.break_off();
                }
            });
            scope.spawn(|| judge::follow(state));
            http::run(listener, &guard, &|request| desk.answer(request));
        });
        Ok(())
    }
}
