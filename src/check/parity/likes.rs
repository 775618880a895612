//! Things that wait for their like, each to be taken once: the first that is left, however many were taken before it.

use std::collections::{BTreeMap, VecDeque};

/// What waits, by its number; each may be asked for by several keys.
pub(super) struct Likes<K> {
    queues: BTreeMap<K, VecDeque<usize>>,
    is_taken: Vec<bool>,
}

impl<K: Ord> Likes<K> {
    /// Room for so many, none of which waits yet.
    pub(super) fn of(count: usize) -> Self {
        Self {
            queues: BTreeMap::new(),
            is_taken: vec![false; count],
        }
    }

    /// Lets one wait, behind those that wait under the same key.
    pub(super) fn wait(&mut self, key: K, number: usize) {
        self.queues.entry(key).or_default().push_back(number);
    }

    /// Takes the first that waits under any of some keys.
    pub(super) fn take(&mut self, keys: impl IntoIterator<Item = K>) -> Option<usize> {
        let firsts = keys.into_iter().filter_map(|key| {
            let queue = self.queues.get_mut(&key)?;
            // Those that were taken by another key are passed over once.
            while queue
                .pop_front_if(|number| self.is_taken[*number])
                .is_some()
            {}
            queue.front().copied()
        });
        let first = firsts.min()?;
        self.is_taken[first] = true;
        Some(first)
    }

    /// Returns those of all that were not taken.
    pub(super) fn left<T: Clone>(&self, all: &[T]) -> Vec<T> {
        let all = all.iter().zip(&self.is_taken);
        all.filter(|(_, is_taken)| !**is_taken)
            .map(|(one, _)| one.clone())
            .collect()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn each_is_taken_once_and_the_first_comes_first() {
        let mut likes = Likes::of(3);
        for (key, number) in [("a", 0), ("b", 0), ("b", 1), ("a", 2)] {
            likes.wait(key, number);
        }
        assert_eq!(likes.take(["b"]), Some(0));
        assert_eq!(likes.take(["c"]), None);
        assert_eq!(likes.take(["a", "b"]), Some(1));
        assert_eq!(likes.take(["b"]), None);
        assert_eq!(likes.left(&[10, 11, 12]), [12]);
        assert_eq!(likes.take(["b", "a"]), Some(2));
        assert_eq!(likes.take(["a", "b"]), None);
    }
}
