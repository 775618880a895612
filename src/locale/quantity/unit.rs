//! What a number counts, where it is time, a length or the like: "2 years" is not « 2 mois ».
//!
//! Only the commonest units are known, each with one name in both languages. What else stands after a number is a noun,
//! of which nothing is said.

use std::ops::Range;

use super::Quantity;
use super::text::Text;
use crate::model::Language;

/// The units that are told apart, by what both languages call them.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Unit {
    /// Years, « ans ».
    Year,
    /// Months, « mois ».
    Month,
    /// Weeks, « semaines ».
    Week,
    /// Days, « jours ».
    Day,
    /// Hours, « heures ».
    Hour,
    /// Minutes.
    Minute,
    /// Seconds, « secondes ».
    Second,
    /// Kilometres, km.
    Kilometre,
    /// Metres, m.
    Metre,
    /// Centimetres, cm.
    Centimetre,
    /// Millimetres, mm.
    Millimetre,
    /// Miles, « milles ».
    Mile,
    /// Feet, « pieds ».
    Foot,
    /// Inches, « pouces ».
    Inch,
    /// Hectares.
    Hectare,
    /// Acres.
    Acre,
    /// Kilograms, kg.
    Kilogram,
    /// Grams, g.
    Gram,
    /// Tonnes.
    Tonne,
    /// Litres.
    Litre,
    /// Kilobytes, KB, « ko ».
    Kilobyte,
    /// Megabytes, MB, « Mo ».
    Megabyte,
    /// Gigabytes, GB, « Go ».
    Gigabyte,
    /// Terabytes, TB, « To ».
    Terabyte,
}

/// Returns what a quantity of a text counts, with the range of both; `None` where no known unit follows.
#[must_use]
pub fn unit(language: Language, text: &str, quantity: &Quantity) -> Option<(Unit, Range<usize>)> {
    let text = Text(text);
    let mut at = quantity.range.end;
    // "two (2) years", "a 10-day wait"
    if text.byte(at) == b')' {
        at += 1;
    }
    at = text.dash(at).unwrap_or_else(|| text.gap(at));
    let (mut word, mut end) = text.word(at);
    if is_kind(language, word.as_str()) {
        (word, end) = text.word(text.gap(end));
    }
    let unit = named(language, word.as_str())?;
    // « 5 mille » is five thousand; "30 day-old" is still days.
    Some((unit, quantity.range.start..end))
}

/// Returns whether a word may stand between a number and its unit.
fn is_kind(language: Language, word: &str) -> bool {
    match language {
        Language::En => matches!(
            word,
            "business"
                | "working"
                | "calendar"
                | "consecutive"
                | "full"
                | "whole"
                | "more"
                | "additional"
                | "fiscal"
                | "school"
        ),
        Language::Fr => matches!(
            word,
            "premiers"
                | "premières"
                | "derniers"
                | "dernières"
                | "prochains"
                | "prochaines"
                | "autres"
        ),
    }
}

fn named(language: Language, word: &str) -> Option<Unit> {
    let same = match word {
        "minute" | "minutes" | "min" => Unit::Minute,
        "km" => Unit::Kilometre,
        "cm" => Unit::Centimetre,
        "mm" => Unit::Millimetre,
        "hectare" | "hectares" | "ha" => Unit::Hectare,
        "acre" | "acres" => Unit::Acre,
        "kg" => Unit::Kilogram,
        "tonne" | "tonnes" => Unit::Tonne,
        "litre" | "litres" => Unit::Litre,
        _ => return of(language, word),
    };
    Some(same)
}

fn of(language: Language, word: &str) -> Option<Unit> {
    Some(match language {
        Language::En => match word {
            "year" | "years" => Unit::Year,
            "month" | "months" => Unit::Month,
            "week" | "weeks" => Unit::Week,
            "day" | "days" => Unit::Day,
            "hour" | "hours" => Unit::Hour,
            "seconds" => Unit::Second,
            "kilometre" | "kilometres" | "kilometer" | "kilometers" => Unit::Kilometre,
            "metre" | "metres" | "meter" | "meters" => Unit::Metre,
            "centimetre" | "centimetres" | "centimeter" | "centimeters" => Unit::Centimetre,
            "millimetre" | "millimetres" | "millimeter" | "millimeters" => Unit::Millimetre,
            "mile" | "miles" => Unit::Mile,
            "foot" | "feet" => Unit::Foot,
            "inch" | "inches" => Unit::Inch,
            "kilogram" | "kilograms" => Unit::Kilogram,
            "gram" | "grams" => Unit::Gram,
            "liter" | "liters" => Unit::Litre,
            "kilobyte" | "kilobytes" | "kb" => Unit::Kilobyte,
            "megabyte" | "megabytes" | "mb" => Unit::Megabyte,
            "gigabyte" | "gigabytes" | "gb" => Unit::Gigabyte,
            "terabyte" | "terabytes" | "tb" => Unit::Terabyte,
            _ => return None,
        },
        Language::Fr => match word {
            "an" | "ans" | "année" | "années" => Unit::Year,
            "mois" => Unit::Month,
            "semaine" | "semaines" => Unit::Week,
            "jour" | "jours" | "journée" | "journées" => Unit::Day,
            "heure" | "heures" | "h" => Unit::Hour,
            "secondes" => Unit::Second,
            "kilomètre" | "kilomètres" => Unit::Kilometre,
            "mètre" | "mètres" => Unit::Metre,
            "centimètre" | "centimètres" => Unit::Centimetre,
            "millimètre" | "millimètres" => Unit::Millimetre,
            "milles" => Unit::Mile,
            "pied" | "pieds" => Unit::Foot,
            "pouce" | "pouces" => Unit::Inch,
            "kilogramme" | "kilogrammes" => Unit::Kilogram,
            "gramme" | "grammes" => Unit::Gram,
            "kilooctet" | "kilooctets" | "ko" => Unit::Kilobyte,
            "mégaoctet" | "mégaoctets" | "mo" => Unit::Megabyte,
            "gigaoctet" | "gigaoctets" | "go" => Unit::Gigabyte,
            "téraoctet" | "téraoctets" | "to" => Unit::Terabyte,
            _ => return None,
        },
    })
}

#[cfg(test)]
mod tests {
    use super::{Unit, unit};
    use crate::locale::quantity::quantities;
    use crate::model::Language;

    #[test]
    fn what_follows_a_number_is_what_it_counts() {
        for (language, text, expected) in [
            (Language::En, "for 2 years", Some((Unit::Year, "2 years"))),
            (
                Language::En,
                "two (2) years",
                Some((Unit::Year, "2) years")),
            ),
            (Language::En, "a 10-day wait", Some((Unit::Day, "10-day"))),
            (
                Language::En,
                "30 business days",
                Some((Unit::Day, "30 business days")),
            ),
            (Language::En, "12 km away", Some((Unit::Kilometre, "12 km"))),
            (Language::En, "12km away", Some((Unit::Kilometre, "12km"))),
            (
                Language::En,
                "30 seconds",
                Some((Unit::Second, "30 seconds")),
            ),
            (Language::En, "30 people", None),
            (Language::En, "in 2024, years later", None),
            (
                Language::Fr,
                "pendant 2\u{a0}ans",
                Some((Unit::Year, "2\u{a0}ans")),
            ),
            (
                Language::Fr,
                "trente jours ouvrables",
                Some((Unit::Day, "trente jours")),
            ),
            (
                Language::Fr,
                "les 5 premières années",
                Some((Unit::Year, "5 premières années")),
            ),
            (
                Language::Fr,
                "5\u{a0}Mo",
                Some((Unit::Megabyte, "5\u{a0}Mo")),
            ),
            (
                Language::Fr,
                "cinq milles",
                Some((Unit::Mile, "cinq milles")),
            ),
            (Language::Fr, "cinq mille", None),
        ] {
            let said = quantities(language, text);
            let found = said.iter().find_map(|one| unit(language, text, one));
            let found = found.map(|(unit, range)| (unit, text.get(range).unwrap_or("")));
            assert_eq!(found, expected, "{text}");
        }
    }
}
