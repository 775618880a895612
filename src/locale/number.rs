//! Whole numbers as each language groups them: 1,234 and 1 234 (facts.md, part 4).

use crate::model::Language;

/// Groups the digits of a whole number by three; French leaves four digits together only in years, which are not counts.
#[must_use]
pub fn whole(language: Language, digits: &str) -> String {
    let separator = match language {
        Language::En => ',',
        Language::Fr => '\u{a0}',
    };
    let mut text = String::with_capacity(digits.len() * 4 / 3 + 1);
    for (index, digit) in digits.chars().enumerate() {
        if index > 0 && (digits.len() - index).is_multiple_of(3) {
            text.push(separator);
        }
        text.push(digit);
    }
    text
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn digits_are_grouped() {
        assert_eq!(whole(Language::En, "7"), "7");
        assert_eq!(whole(Language::En, "1234567"), "1,234,567");
        assert_eq!(whole(Language::Fr, "1234"), "1\u{a0}234");
    }
}
