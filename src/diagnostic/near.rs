//! What somebody most likely meant: of the names that there are, the one most like what is written.

/// Returns the candidate that `word` most resembles, if it resembles one: at most two letters in five differ.
#[must_use]
pub fn nearest<'a>(word: &str, candidates: impl IntoIterator<Item = &'a str>) -> Option<&'a str> {
    let word: String = word.chars().take(64).collect::<String>().to_lowercase();
    candidates
        .into_iter()
        .map(|candidate| {
            (
                strsim::damerau_levenshtein(&word, &candidate.to_lowercase()),
                candidate,
            )
        })
        .filter(|(distance, candidate)| {
            distance * 5 <= candidate.chars().count().max(word.chars().count()) * 2
        })
        .min_by_key(|(distance, _)| *distance)
        .map(|(_, candidate)| candidate)
}

/// For how many wrong names of one text another is looked for: to go through all there is takes its time, and who has more
/// has another trouble than a slip of the pen.
const MOST: usize = 50;

/// How many names may still be looked for.
#[derive(Debug)]
pub struct Offers(usize);

impl Offers {
    /// The offers of one text.
    #[must_use]
    pub fn of_one_text() -> Self {
        Self(MOST)
    }

    /// Looks for what was meant, while there are offers left.
    pub fn look<T>(&mut self, look: impl FnOnce() -> Option<T>) -> Option<T> {
        self.0 = self.0.checked_sub(1)?;
        look()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn near_words_are_offered_and_far_ones_are_not() {
        let keys = ["status", "title", "description"];
        assert_eq!(nearest("statsu", keys), Some("status"));
        assert_eq!(nearest("Titel", keys), Some("title"));
        assert_eq!(nearest("banana", keys), None);
    }
}
