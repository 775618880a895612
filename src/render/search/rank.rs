//! Okapi BM25 (Robertson and Zaragoza, "The Probabilistic Relevance Framework", 2009), with k1 = 1.2 and b = 0.75, in whole
//! numbers: every machine gets the same bytes, and the page only adds.

/// The most that a document can be worth for a word: half a byte.
const MOST: u64 = 15;

/// Returns what a document is worth for a word, from 1 to 15: the part of BM25 that depends on the document.
///
/// `tally` is how often the word stands in it, weighed by where; `length` its number of words; `total` that of all
/// `documents`.
pub(super) fn worth(tally: u32, length: u32, total: u64, documents: u32) -> u8 {
    // tf / (tf + k1 (1 - b + b length / average)), both sides times 20 total.
    let above = 20 * total * u64::from(tally);
    let below = above + 6 * total + 18 * u64::from(length) * u64::from(documents);
    let worth = (2 * MOST * above + below) / (2 * below.max(1));
    u8::try_from(worth.clamp(1, MOST)).unwrap_or(1)
}

/// Returns how much a word tells, from 1 to 255, when `holding` of `documents` have it: sixteen times the binary logarithm
/// of BM25's (N + 1) / (n + ½).
pub(super) fn weight(holding: u32, documents: u32) -> u8 {
    let ratio =
        ((2 * u64::from(documents) + 2) << 31) / (2 * u64::from(holding.min(documents)) + 1);
    // The ratio is 1 or more; its whole logarithm is the place of its first bit above the 31 of the fraction.
    let whole = ratio.max(1 << 31).ilog2() - 31;
    let mut mantissa = ratio.max(1 << 31) >> whole;
    let mut logarithm = whole;
    for _ in 0..4 {
        mantissa = (mantissa * mantissa) >> 31;
        logarithm *= 2;
        if mantissa >= 1 << 32 {
            mantissa >>= 1;
            logarithm += 1;
        }
    }
    u8::try_from(logarithm.max(1)).unwrap_or(u8::MAX)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    #[expect(
        clippy::cast_precision_loss,
        reason = "compared with the formula as it is written in books"
    )]
    fn whole_numbers_follow_the_formula() {
        for (tally, length, total, documents) in [
            (1, 300, 3_000, 10),
            (9, 20, 5_000, 10),
            (255, 9_000, 10_000, 7),
        ] {
            let average = total as f64 / f64::from(documents);
            let tf = f64::from(tally);
            let exact = tf / (tf + 1.2 * (0.25 + 0.75 * f64::from(length) / average));
            let got = f64::from(worth(tally, length, total, documents));
            assert!(
                (got - 15.0 * exact).abs() <= 0.51,
                "{tally} {length}: {got}"
            );
        }
        for (holding, documents) in [(1, 10_000), (9, 10), (10_000, 10_000), (50, 10_000)] {
            let exact = 16.0 * ((f64::from(documents) + 1.0) / (f64::from(holding) + 0.5)).log2();
            let got = f64::from(weight(holding, documents));
            assert!(
                (got - exact.max(1.0)).abs() <= 1.0,
                "{holding}: {got} {exact}"
            );
        }
    }

    #[test]
    fn nothing_is_worth_nothing_or_too_much() {
        assert_eq!(worth(0, 0, 0, 0), 1);
        assert_eq!(worth(u32::MAX, 1, 1, 1), 15);
        assert_eq!(weight(1, u32::MAX >> 2), 255);
    }
}
