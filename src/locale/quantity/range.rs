//! What two neighbours of a range share: in « 5 à 10 % » the 5 is a percentage too, in "$5 to $10 million" millions.

use super::Quantity;
use super::decimal::Decimal;
use super::money::Currency;

/// What a quantity can give its neighbour, or take from it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Shape {
    /// Nothing.
    Alone,
    /// A number without a unit: takes all.
    Bare,
    /// A percentage.
    Percent,
    /// Percentage points.
    Points,
    /// A sum, with the power of ten said in words.
    Money {
        /// Its currency.
        currency: Currency,
        /// The power of ten.
        exponent: u8,
    },
    /// A number with a power of ten said in words.
    Scaled(u8),
    /// A time, in minutes.
    Time(u32),
}

/// Gives the members of ranges and lists the second reading that their unit allows.
pub(super) fn share(text: &str, found: &mut [Quantity], shapes: &mut [Shape]) {
    // From the end: « 5, 10 et 20 % ».
    for next in (1..found.len()).rev() {
        let (Some([left, right]), Some([left_shape, right_shape])) = (
            found.get_mut(next - 1..=next),
            shapes.get_mut(next - 1..=next),
        ) else {
            continue;
        };
        if *left_shape == Shape::Alone || *right_shape == Shape::Alone {
            continue;
        }
        if !text
            .get(left.range.end..right.range.start)
            .is_some_and(connects)
        {
            continue;
        }
        if left.other.is_none()
            && let Some(reading) = taken(&left.key, *left_shape, *right_shape)
        {
            left.other = Some(reading);
            if *left_shape == Shape::Bare {
                *left_shape = *right_shape;
            }
        }
        if right.other.is_none()
            && let Shape::Money { currency, .. } = *left_shape
            && matches!(right_shape, Shape::Bare | Shape::Scaled(_))
        {
            right.other = Some(format!("{}{}", right.key, currency.sign()));
        }
    }
}

/// Returns whether what stands between two quantities joins them.
fn connects(between: &str) -> bool {
    // A word of the sentence, a sentence even, joins nothing.
    between.len() <= 12
        && matches!(
            between.trim(),
            "to" | "and"
                | "or"
                | "-"
                | "–"
                | "—"
                | "\u{2011}"
                | ","
                | "à"
                | "et"
                | "ou"
                | "au"
                | ", and"
                | ", or"
                | "and/or"
                | "et/ou"
                | "/"
        )
}

/// Returns the reading that a quantity takes from the one after it.
fn taken(key: &str, shape: Shape, from: Shape) -> Option<String> {
    let number = || Decimal::from_key(key.split(' ').next().unwrap_or(key));
    match (shape, from) {
        (Shape::Bare, Shape::Percent) => Some(format!("{key}%")),
        (Shape::Bare, Shape::Points) => Some(format!("{key} pp")),
        (Shape::Bare | Shape::Money { exponent: 0, .. }, Shape::Money { currency, exponent })
            if shape == Shape::Bare || exponent > 0 =>
        {
            let value = number()?.scaled(exponent).into_plain();
            Some(format!("{value}{}", currency.sign()))
        }
        (Shape::Bare, Shape::Scaled(exponent)) => Some(number()?.scaled(exponent).into_plain()),
        (
            Shape::Money {
                exponent: 0,
                currency,
            },
            Shape::Scaled(exponent),
        ) => {
            let value = number()?.scaled(exponent).into_plain();
            Some(format!("{value}{}", currency.sign()))
        }
        (Shape::Bare, Shape::Time(until)) => {
            let hour = number()?.small().filter(|hour| *hour <= 24)?;
            let evening = hour < 12 && until >= 12 * 60 && (hour + 12) * 60 < until;
            let hour = if evening { hour + 12 } else { hour };
            Some(format!("{:02}:00", hour % 24))
        }
        _ => None,
    }
}
