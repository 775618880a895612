//! Compares one kind of structure in the two texts: what all rules on parallel structure share.

use crate::check::Reading;
use crate::diagnostic::{Finding, Rule};
use crate::document::outline::Element;
use crate::model::{Bilingual, Language};

/// One thing in which two sequences differ, by index.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Difference {
    /// Both have something here, and it is not the same.
    Changed(usize, usize),
    /// Only one language has it; the other's nearest stands before the gap.
    Only(Language, usize, Option<usize>),
}

/// Sequences longer than this are compared by position: nobody reads a list of ten thousand differences, and the
/// table would grow with the square.
const LONGEST: usize = 1500;

/// Returns in what two sequences differ: the fewest elements that must be passed over to make them equal.
fn differences<K: PartialEq>(en: &[K], fr: &[K]) -> Vec<Difference> {
    let same_start = en.iter().zip(fr).take_while(|(a, b)| a == b).count();
    let same_end = en[same_start..]
        .iter()
        .rev()
        .zip(fr[same_start..].iter().rev())
        .take_while(|(a, b)| a == b)
        .count();
    let (en_end, fr_end) = (en.len() - same_end, fr.len() - same_end);
    let mut found = Vec::new();
    let mut from = (same_start, same_start);
    let pairs = matches(&en[same_start..en_end], &fr[same_start..fr_end]);
    for (a, b) in pairs
        .into_iter()
        .chain([(en_end - same_start, fr_end - same_start)])
    {
        let to = (same_start + a, same_start + b);
        gap(from, to, &mut found);
        from = (to.0 + 1, to.1 + 1);
    }
    found
}

/// What stands between two matches: first against first, second against second; the rest stands alone.
fn gap(from: (usize, usize), to: (usize, usize), found: &mut Vec<Difference>) {
    let (mut a, mut b) = from;
    while a < to.0 && b < to.1 {
        found.push(Difference::Changed(a, b));
        (a, b) = (a + 1, b + 1);
    }
    found.extend((a..to.0).map(|index| Difference::Only(Language::En, index, b.checked_sub(1))));
    found.extend((b..to.1).map(|index| Difference::Only(Language::Fr, index, a.checked_sub(1))));
}

/// The longest common subsequence, as pairs of indices.
fn matches<K: PartialEq>(en: &[K], fr: &[K]) -> Vec<(usize, usize)> {
    if en.len() > LONGEST || fr.len() > LONGEST {
        return (0..en.len().min(fr.len()))
            .filter(|index| en[*index] == fr[*index])
            .map(|index| (index, index))
            .collect();
    }
    let width = fr.len() + 1;
    let mut best = vec![0u16; (en.len() + 1) * width];
    for a in (0..en.len()).rev() {
        for b in (0..fr.len()).rev() {
            best[a * width + b] = if en[a] == fr[b] {
                best[(a + 1) * width + b + 1] + 1
            } else {
                best[(a + 1) * width + b].max(best[a * width + b + 1])
            };
        }
    }
    let (mut a, mut b) = (0, 0);
    let mut pairs = Vec::new();
    while a < en.len() && b < fr.len() {
        if en[a] == fr[b] {
            pairs.push((a, b));
            (a, b) = (a + 1, b + 1);
        } else if best[(a + 1) * width + b] >= best[a * width + b + 1] {
            a += 1;
        } else {
            b += 1;
        }
    }
    pairs
}

/// Compares one kind of structure, and tells of each difference as [`tell`] does.
///
/// What distinguishes them tells how many differ, not which of several that are alike is missing: the text around them
/// does, where it finds as few.
pub(super) fn compare<K: PartialEq>(
    reading: &Reading,
    rule: &'static Rule,
    elements: &Bilingual<Vec<Element<K>>>,
    describe: impl Fn(&K) -> String,
) -> Vec<Finding> {
    let fewest = fewest(elements);
    if fewest.is_empty() {
        return Vec::new();
    }
    let placed = by_text(reading, elements);
    let differences = if placed.len() == fewest.len() {
        placed
    } else {
        fewest
    };
    tell(reading, rule, elements, &differences, describe)
}

/// Returns in what the elements differ where each belongs to the one that its text is paired with.
fn by_text<K: PartialEq>(
    reading: &Reading,
    elements: &Bilingual<Vec<Element<K>>>,
) -> Vec<Difference> {
    let mut differences = Vec::new();
    let mut next = Bilingual { en: 0, fr: 0 };
    for bead in reading.beads() {
        let from = next;
        for language in Language::ALL {
            // Where the text of the next bead begins; an element begins before its own text or with it.
            let prose = reading.text[language].prose();
            let last = bead.blocks[language].end.checked_sub(1);
            let last = last.filter(|_| !bead.blocks[language].is_empty());
            let until = last
                .and_then(|last| prose.get(last))
                .map(|last| last.span.end);
            let all = &elements[language];
            let within =
                |element: &&Element<K>| until.is_some_and(|until| element.span.start < until);
            next[language] =
                from[language] + all[from[language]..].iter().take_while(within).count();
        }
        gap_of_bead(elements, from, next, &mut differences);
    }
    // What follows the last text: a picture without words.
    let all = Bilingual {
        en: elements.en.len(),
        fr: elements.fr.len(),
    };
    gap_of_bead(elements, next, all, &mut differences);
    differences
}

/// Finds what differs in one bead: first against first, second against second; the rest stands alone.
fn gap_of_bead<K: PartialEq>(
    elements: &Bilingual<Vec<Element<K>>>,
    from: Bilingual<usize>,
    until: Bilingual<usize>,
    differences: &mut Vec<Difference>,
) {
    let both = (until.en - from.en).min(until.fr - from.fr);
    let pairs = (0..both).map(|nth| (from.en + nth, from.fr + nth));
    let changed = pairs.filter(|(en, fr)| elements.en[*en].key != elements.fr[*fr].key);
    differences.extend(changed.map(|(en, fr)| Difference::Changed(en, fr)));
    for language in Language::ALL {
        let before = until[language.twin()].checked_sub(1);
        let alone = from[language] + both..until[language];
        differences.extend(alone.map(|index| Difference::Only(language, index, before)));
    }
}

/// Returns in what the elements of both texts differ, by what distinguishes them.
fn fewest<K: PartialEq>(elements: &Bilingual<Vec<Element<K>>>) -> Vec<Difference> {
    let keys = elements.as_ref().map(|elements| {
        elements
            .iter()
            .map(|element| &element.key)
            .collect::<Vec<_>>()
    });
    differences(&keys.en, &keys.fr)
}

/// Tells of each difference with both places. `describe` puts what distinguishes an element into the message: `key`
/// for the one at the place, `other` for the other language's.
fn tell<K>(
    reading: &Reading,
    rule: &'static Rule,
    elements: &Bilingual<Vec<Element<K>>>,
    differences: &[Difference],
    describe: impl Fn(&K) -> String,
) -> Vec<Finding> {
    differences
        .iter()
        .map(|difference| {
            let (language, index, other) = match *difference {
                Difference::Changed(en, fr) => (Language::En, en, Some(fr)),
                Difference::Only(language, index, other) => (language, index, other),
            };
            let case = if matches!(difference, Difference::Changed(..)) {
                "changed"
            } else {
                "missing"
            };
            let twin = language.twin();
            let here = &elements[language][index];
            let there = other.and_then(|other| elements[twin].get(other));
            let finding = Finding::new(
                rule,
                reading.text[language].at(&head(&here.span, reading.text[language].file)),
            )
            .with("case", case)
            .with("twin", twin.code())
            .with("key", describe(&here.key))
            .with(
                "other",
                there.map_or_else(String::new, |there| describe(&there.key)),
            );
            match there {
                Some(there) => {
                    let label = if case == "changed" {
                        "label-other-language"
                    } else {
                        "label-after-this"
                    };
                    finding.and(
                        reading.text[twin].at(&head(&there.span, reading.text[twin].file)),
                        label,
                    )
                }
                None => finding,
            }
        })
        .collect()
}

/// The longest part of a line that is pointed at, in bytes: nobody sees where a longer mark ends, and a line may be a whole
/// text in which much is to be told.
const LONGEST_MARK: usize = 1000;

/// The first line of an element: a whole list or table is too much to point at.
pub(in crate::check) fn head(span: &std::ops::Range<usize>, file: &str) -> std::ops::Range<usize> {
    let text = file.get(span.clone()).unwrap_or("");
    let text = &text[..text.floor_char_boundary(LONGEST_MARK)];
    let line = text.split(['\n', '\r']).next().unwrap_or(text);
    span.start..span.start + line.trim_end().len()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_fewest_differences_are_told() {
        use Difference::{Changed, Only};
        let cases: [(&str, &str, &[Difference]); 7] = [
            ("abc", "abc", &[]),
            ("abc", "ac", &[Only(Language::En, 1, Some(0))]),
            ("ac", "abc", &[Only(Language::Fr, 1, Some(0))]),
            ("abc", "axc", &[Changed(1, 1)]),
            ("", "a", &[Only(Language::Fr, 0, None)]),
            ("aab", "ab", &[Only(Language::En, 1, Some(0))]),
            (
                "abcd",
                "acbd",
                &[
                    Only(Language::En, 1, Some(0)),
                    Only(Language::Fr, 2, Some(2)),
                ],
            ),
        ];
        for (en, fr, expected) in cases {
            let (en, fr): (Vec<char>, Vec<char>) = (en.chars().collect(), fr.chars().collect());
            assert_eq!(differences(&en, &fr), expected, "{en:?} {fr:?}");
        }
    }

    /// Every sequence of at most so many of three things.
    fn sequences(most: usize) -> Vec<Vec<u8>> {
        let mut all = vec![Vec::new()];
        for from in 0.. {
            if all[from].len() == most {
                return all;
            }
            for one in 0..3 {
                let mut longer = all[from].clone();
                longer.push(one);
                all.push(longer);
            }
        }
        all
    }

    /// Returns how many elements two sequences have in common, tried in every way.
    fn common(en: &[u8], fr: &[u8]) -> usize {
        match (en, fr) {
            ([first, en_rest @ ..], [other, fr_rest @ ..]) if first == other => {
                1 + common(en_rest, fr_rest)
            }
            ([_, en_rest @ ..], [_, fr_rest @ ..]) => common(en_rest, fr).max(common(en, fr_rest)),
            _ => 0,
        }
    }

    #[test]
    fn without_their_differences_two_sequences_are_one_and_no_shorter_list_makes_them_so() {
        for (en, fr) in sequences(4)
            .iter()
            .flat_map(|en| sequences(4).into_iter().map(move |fr| (en.clone(), fr)))
        {
            let (mut left_en, mut left_fr) = (vec![true; en.len()], vec![true; fr.len()]);
            for difference in differences(&en, &fr) {
                match difference {
                    Difference::Changed(a, b) => (left_en[a], left_fr[b]) = (false, false),
                    Difference::Only(Language::En, a, _) => left_en[a] = false,
                    Difference::Only(Language::Fr, b, _) => left_fr[b] = false,
                }
            }
            let kept = |all: &[u8], left: &[bool]| -> Vec<u8> {
                let pairs = all.iter().zip(left);
                pairs
                    .filter(|(_, left)| **left)
                    .map(|(one, _)| *one)
                    .collect()
            };
            let (en_kept, fr_kept) = (kept(&en, &left_en), kept(&fr, &left_fr));
            assert_eq!(en_kept, fr_kept, "{en:?} {fr:?}");
            assert_eq!(en_kept.len(), common(&en, &fr), "{en:?} {fr:?}");
        }
    }

    #[test]
    fn long_sequences_are_compared_place_by_place() {
        let count = LONGEST + 1;
        let en: Vec<usize> = (0..count).collect();
        let mut shifted: Vec<usize> = (1..=count).collect();
        let all: Vec<Difference> = (0..count)
            .map(|index| Difference::Changed(index, index))
            .collect();
        assert_eq!(differences(&en, &shifted), all);
        // Where one thing stands at one place in both, it is no difference.
        shifted[7] = 7;
        let found = differences(&en, &shifted);
        assert_eq!(found.len(), count - 1);
        assert!(!found.contains(&Difference::Changed(7, 7)));
        // So they are where one of them alone is long.
        let few = &en[1..9];
        assert_eq!(differences(&en, few).len(), count);
        assert_eq!(differences(few, &en).len(), count);
    }
}
