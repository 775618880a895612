//! Which mutant is on: `tests/mutants/run.py` puts this into a copy of the program, never into the program itself.

use std::fs::File;
use std::io::Write;
use std::sync::LazyLock;
use std::sync::atomic::{AtomicBool, Ordering};

static ON: LazyLock<u32> = LazyLock::new(|| {
    let number = std::env::var("MUTANT").ok();
    number.and_then(|number| number.parse().ok()).unwrap_or(0)
});

/// Where it is written which mutants were reached, each once.
static LOG: LazyLock<Option<File>> = LazyLock::new(|| {
    let path = std::env::var_os("MUTANT_SEEN")?;
    File::options().append(true).open(path).ok()
});

static SEEN: [AtomicBool; COUNT] = [const { AtomicBool::new(false) }; COUNT];

/// Returns whether a mutant is on.
pub fn on(number: u32) -> bool {
    if let Some(mut log) = LOG.as_ref()
        && !SEEN[number as usize].swap(true, Ordering::Relaxed)
    {
        let _ = log.write_all(format!("{number}\n").as_bytes());
    }
    *ON == number
}

/// One of two iterators, where a function does not say which it returns.
#[derive(Clone, Debug)]
pub enum Either<A, B> {
    /// The mutant's.
    A(A),
    /// The program's.
    B(B),
}

impl<T, A: Iterator<Item = T>, B: Iterator<Item = T>> Iterator for Either<A, B> {
    type Item = T;

    fn next(&mut self) -> Option<T> {
        match self {
            Self::A(one) => one.next(),
            Self::B(one) => one.next(),
        }
    }

    fn size_hint(&self) -> (usize, Option<usize>) {
        match self {
            Self::A(one) => one.size_hint(),
            Self::B(one) => one.size_hint(),
        }
    }
}

impl<T, A, B> DoubleEndedIterator for Either<A, B>
where
    A: DoubleEndedIterator<Item = T>,
    B: DoubleEndedIterator<Item = T>,
{
    fn next_back(&mut self) -> Option<T> {
        match self {
            Self::A(one) => one.next_back(),
            Self::B(one) => one.next_back(),
        }
    }
}
