//! Pictures that texts show, on their way to readers: each in several widths, so that no reader loads more than a screen
//! has room for. What was made of one is kept for the next build.

use std::sync::{Condvar, Mutex, PoisonError};

use super::{Content, Output, Renderer, Stop};
use crate::check::input::picture_broken;
use crate::load;
use crate::model::{Address, Place};
use crate::picture::{Fault, Files, Opened};

/// How many points may be open at once: a larger picture is opened alone.
const POINTS: u64 = 40_000_000;

/// Lets pictures be opened as long as memory is not full of them.
#[derive(Debug)]
pub(super) struct Gate {
    room: Mutex<u64>,
    left: Condvar,
}

impl Default for Gate {
    fn default() -> Self {
        Self {
            room: Mutex::new(POINTS),
            left: Condvar::new(),
        }
    }
}

impl Gate {
    /// Calls `work` once there is room for that many points.
    fn with<T>(&self, points: u64, work: impl FnOnce() -> T) -> T {
        let points = points.min(POINTS);
        let mut room = self.room.lock().unwrap_or_else(PoisonError::into_inner);
        while *room < points {
            room = self.left.wait(room).unwrap_or_else(PoisonError::into_inner);
        }
        *room -= points;
        drop(room);
        let done = work();
        *self.room.lock().unwrap_or_else(PoisonError::into_inner) += points;
        self.left.notify_all();
        done
    }
}

/// Publishes a picture that is shown at `places`, at every address that it has; `opened` is what its file holds.
pub(super) fn publish(
    renderer: &Renderer,
    source: &str,
    opened: Opened,
    addresses: &[Address],
    places: &[Place],
    output: Output,
) -> Result<(), Stop> {
    let make = || renderer.gate.with(opened.facts.points(), || opened.make());
    let made =
        (output.keep)(&opened.name(), opened.made(), &make).map_err(|fault| match fault {
            Fault::Broken => Stop::Findings(picture_broken::told(source, places)),
            other => Stop::Findings(vec![load::unread(source, Some(other))]),
        })?;
    renderer.pictures.count(opened.traces().iter().copied());
    let names = renderer.disk.picture(source);
    let names = names.map(|picture| picture.narrower).unwrap_or_default();
    let Files { own, narrower } = opened.files(made);
    for address in addresses {
        (output.sink)(address, Content::Bytes(&own))?;
        for (file, bytes) in names.iter().zip(&narrower) {
            (output.sink)(&address.beside(&file.name), Content::Bytes(bytes))?;
        }
    }
    Ok(())
}
