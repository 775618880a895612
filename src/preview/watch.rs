//! Tells which parts of the site somebody saves, as the system tells it; where the system cannot, by looking every half second.

use std::collections::BTreeSet;
use std::path::{Path, PathBuf};
use std::sync::mpsc::Sender;
use std::time::Duration;

use notify::event::EventKind;
use notify::{Config, Event, PollWatcher, RecommendedWatcher, RecursiveMode, Watcher};

use super::state::News;
use crate::load::Part;

/// How often a system that tells nothing is looked at.
const LOOK: Duration = Duration::from_millis(500);

/// Watches a site until it goes away.
#[derive(Debug)]
pub(super) struct Watch {
    root: PathBuf,
    watcher: Box<dyn Held>,
    /// What is watched with all that is below it.
    whole: BTreeSet<PathBuf>,
    /// Whether it looks, because the system does not tell.
    pub(super) is_looking: bool,
}

/// Either kind of watcher.
trait Held: Watcher + Send + Sync + std::fmt::Debug {}
impl Held for RecommendedWatcher {}
impl Held for PollWatcher {}

/// The folders of a site that are watched with all that is below them; of its root, only what stands in it.
const WHOLE: &[&str] = &["content", "themes"];

impl Watch {
    /// Begins to watch. What is saved is told to `news`.
    pub(super) fn begin(root: &Path, news: &Sender<News>) -> Option<Self> {
        let config = Config::default()
            .with_follow_symlinks(false)
            .with_poll_interval(LOOK)
            .with_compare_contents(true);
        let told = RecommendedWatcher::new(teller(root, news), config).ok();
        let told = told.map(|watcher| (Box::new(watcher) as Box<dyn Held>, false));
        let looked = || {
            let watcher = PollWatcher::new(teller(root, news), config).ok()?;
            Some((Box::new(watcher) as Box<dyn Held>, true))
        };
        let start = |held: Option<(Box<dyn Held>, bool)>| {
            let (watcher, is_looking) = held?;
            let mut watch = Self {
                root: root.to_path_buf(),
                watcher,
                whole: BTreeSet::new(),
                is_looking,
            };
            watch
                .watcher
                .watch(root, RecursiveMode::NonRecursive)
                .ok()?;
            watch.widen().then_some(watch)
        };
        // A system has so many watches to give, and one is needed for each folder.
        start(told).or_else(|| start(looked()))
    }

    /// Watches the folders of the site that were not there before, and returns whether the system grants it.
    pub(super) fn widen(&mut self) -> bool {
        for name in WHOLE {
            let folder = self.root.join(name);
            if !folder.is_dir() {
                self.whole.remove(&folder);
            } else if !self.whole.contains(&folder) {
                if self
                    .watcher
                    .watch(&folder, RecursiveMode::Recursive)
                    .is_err()
                {
                    return false;
                }
                self.whole.insert(folder);
            }
        }
        true
    }
}

fn teller(root: &Path, news: &Sender<News>) -> impl Fn(notify::Result<Event>) + Send + 'static {
    let (root, news) = (root.to_path_buf(), news.clone());
    move |event| {
        let parts = match event {
            // To read a file is not to change it: every page that is made would begin another.
            Ok(event) if matches!(event.kind, EventKind::Access(_)) => return,
            // More happened than was told.
            Ok(event) if event.need_rescan() => BTreeSet::from([Part::Everything]),
            Ok(event) => event
                .paths
                .iter()
                .filter_map(|path| path.strip_prefix(&root).ok())
                .flat_map(Part::of)
                .collect(),
            Err(_) => BTreeSet::from([Part::Everything]),
        };
        if !parts.is_empty() {
            // Nobody listens any more: the preview ends.
            let _ = news.send(News::Saved(parts));
        }
    }
}
