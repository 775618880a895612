//! Progress on a terminal, when work takes over half a second (contract.md).

use std::time::{Duration, Instant};

use indicatif::{ProgressBar, ProgressDrawTarget, ProgressStyle};

use crate::locale::Words;

/// How long a run may take before it tells of itself.
const PATIENCE: Duration = Duration::from_millis(500);

/// A bar that appears only when it is needed.
#[derive(Debug)]
pub(super) struct Progress {
    bar: ProgressBar,
    begun: Option<Instant>,
}

impl Progress {
    /// A bar for `steps` steps of what the message `label` says; nobody sees it where nobody watches.
    pub(super) fn new(words: &Words, label: &str, steps: usize, is_watched: bool) -> Self {
        let bar = ProgressBar::with_draw_target(Some(steps as u64), ProgressDrawTarget::hidden());
        let template = format!("{} {{bar:30}} {{pos}}/{{len}}", words.say(label, &[]));
        if let Ok(style) = ProgressStyle::with_template(&template) {
            bar.set_style(style);
        }
        Self {
            bar,
            #[expect(
                clippy::disallowed_methods,
                reason = "how long a run takes is not part of what it makes"
            )]
            begun: is_watched.then(Instant::now),
        }
    }

    /// One step is done.
    pub(super) fn step(&self) {
        if let Some(begun) = self.begun {
            if self.bar.is_hidden() && begun.elapsed() > PATIENCE {
                self.bar.set_draw_target(ProgressDrawTarget::stderr());
            }
            self.bar.inc(1);
        }
    }
}

impl Drop for Progress {
    fn drop(&mut self) {
        self.bar.finish_and_clear();
    }
}
