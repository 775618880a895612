//! Names that hold digits: G7, H1N1, COVID-19, Bill C-27, ITSP.30.031, K1A 1H3. Their digits are no number of their own,
//! but may match one: "GPT 4.1" is « GPT-4.1 », and Q3 is T3. Each language of a publication has an ISBN, an ISSN and a
//! catalogue number of its own.

use super::money::Currency;
use super::text::is_letter;
use super::{Kind, Reader, Weight};
use crate::model::Language;

impl Reader<'_> {
    /// Reads a word for the signs and digits that follow it: an address, a sum, a name. Returns whether it was one.
    pub(super) fn name(&mut self, start: usize, end: usize) -> bool {
        let text = self.text;
        let next = text.byte(end);
        match next {
            b'0'..=b'9' if self.postal_code(start, end) => true,
            b' ' | b':' | 0xC2 if self.book_number(start, end) => true,
            b'0'..=b'9' if self.is_year_mark(start, end) => self.fiscal_year(start, end),
            b'0'..=b'9' => self.identifier(start),
            b'$' => self.sum(start, end),
            b'.' | b':' if self.address(start) => true,
            b' ' | 0xC2 => end - start == 3 && self.code_sum(start, end),
            _ if self.is_hyphenated(start, end) => self.identifier(start),
            _ => false,
        }
    }

    /// Returns whether digits follow a name by a hyphen or point: COVID-19, not "mid-2024".
    fn is_hyphenated(&self, start: usize, end: usize) -> bool {
        let text = self.text;
        let after = match text.byte(end) {
            b'.' | b'/' => Some(end + 1),
            _ => text.dash(end),
        };
        after.is_some_and(|at| text.byte(at).is_ascii_digit())
            && (is_capital(text.part(start, end)) || text.is_word(start, "covid").is_some())
            // "Part A.5": the point after a letter or two is no hyphen.
            && (text.byte(end) != b'.' || end - start > 2)
    }

    /// Reads K1A 1H3, with a space of any kind, a hyphen or nothing between.
    fn postal_code(&mut self, start: usize, end: usize) -> bool {
        let text = self.text;
        let second = self.joint(end + 2).unwrap_or(end + 2);
        let stop = second + 3;
        let is_capital = |at: usize| text.byte(at).is_ascii_uppercase();
        let is_code = end == start + 1
            && is_capital(start)
            && text.has_digits(end, 1)
            && is_capital(end + 1)
            && text.has_digits(second, 1)
            && is_capital(second + 1)
            && text.has_digits(second + 2, 1)
            && !is_letter(text.byte(stop));
        is_code && {
            let key = [text.part(start, end + 2), text.part(second, stop)].concat();
            self.keep(start..stop, Kind::Identifier, key, Weight::Sure)
        }
    }

    /// Passes over the number of a book or a periodical: ISBN 978-0-660-12345-6, « ISSN : 1913-7540 ».
    fn book_number(&mut self, start: usize, end: usize) -> bool {
        let text = self.text;
        if !matches!(text.part(start, end), "ISBN" | "ISSN") {
            return false;
        }
        let colon = text.gap(end);
        let colon = colon + usize::from(text.byte(colon) == b':');
        let digits = text.gap(colon);
        let mut stop = digits;
        while text.byte(stop).is_ascii_digit() || text.byte(stop) == b'X' {
            stop = text.digits(stop + 1);
            stop = text
                .dash(stop)
                .filter(|next| text.byte(*next).is_ascii_digit() || text.byte(*next) == b'X')
                .unwrap_or(stop);
        }
        if stop == digits {
            return false;
        }
        self.at = stop;
        true
    }

    /// Reads a name that begins at `start`, letters or digits first.
    pub(super) fn identifier(&mut self, start: usize) -> bool {
        let text = self.text;
        let mut end = start;
        loop {
            let run = text.letters(text.digits(end));
            if run > end {
                end = run;
                continue;
            }
            let joint = match text.byte(end) {
                b'.' | b'/' => Some(end + 1),
                _ => text.dash(end),
            };
            match joint.filter(|at| text.byte(*at).is_ascii_digit() || self.goes_on(end, *at)) {
                Some(next) => end = next,
                None => break,
            }
        }
        let name = text.part(start, end);
        let digits = digits(name);
        let letters = name
            .find(|char: char| !char.is_ascii_alphabetic())
            .unwrap_or(name.len());
        // Bills and files are cited for what they say; the other language may do without other names.
        let count = name.bytes().filter(u8::is_ascii_digit).count();
        let bill = letters == 1 && !name.as_bytes().get(1).is_none_or(u8::is_ascii_alphanumeric);
        let weight = if bill || count >= 4 {
            Weight::Sure
        } else {
            Weight::Soft
        };
        let key = self.one_name(plain(name));
        self.keep(start..end, Kind::Identifier, key, weight);
        self.or(digits)
    }

    /// Returns a name without the letter of its language: the catalogue has IP51-1/2023E-PDF and IP51-1/2023F-PDF.
    fn one_name(&self, name: String) -> String {
        let letter = match self.language {
            Language::En => "E-PDF",
            Language::Fr => "F-PDF",
        };
        match name.strip_suffix(letter) {
            Some(rest) if rest.ends_with(|last: char| last.is_ascii_digit()) => {
                format!("{rest}-PDF")
            }
            _ => name,
        }
    }

    /// Returns whether a name goes on after a hyphen with a capital: OPC-2023-AB.
    fn goes_on(&self, hyphen: usize, at: usize) -> bool {
        let text = self.text;
        text.byte(hyphen) == b'-' && text.before(hyphen).is_ascii_digit() && {
            let end = text.letters(at);
            end > at && is_capital(text.part(at, end)) && end - at <= 4
        }
    }

    fn is_year_mark(&self, start: usize, end: usize) -> bool {
        matches!(
            (self.language, self.text.part(start, end)),
            (Language::En, "FY")
        )
    }

    /// Reads FY2024, FY2023-24, FY23-24.
    fn fiscal_year(&mut self, start: usize, end: usize) -> bool {
        let text = self.text;
        if text.has_digits(end, 2) {
            let year = 2000 + text.value(end, 2);
            if let Some(next) = text.dash(end + 2).filter(|at| text.has_digits(*at, 2)) {
                return self.span(start..next + 2, year, 2000 + text.value(next, 2));
            }
            return self.keep(start..end + 2, Kind::Number, year.to_string(), Weight::Sure);
        }
        self.at = end;
        true
    }

    /// Reads a sum after the code of its currency: CAD 500, USD $500.
    fn code_sum(&mut self, start: usize, end: usize) -> bool {
        let currency = match self.text.part(start, end) {
            "CAD" | "CDN" => Currency::Canadian,
            "USD" => Currency::American,
            "EUR" => Currency::Euro,
            "GBP" => Currency::Pound,
            _ => return false,
        };
        let at = self.text.gap(end);
        let sign = usize::from(self.text.byte(at) == b'$');
        self.sum_of(start, at + sign, currency)
    }

    /// Reads an ordinal in Roman digits, as of French centuries.
    pub(super) fn roman(&mut self, start: usize, end: usize) -> bool {
        let text = self.text;
        if self.language == Language::En || !b"IVXLC".contains(&text.byte(start)) {
            return false;
        }
        let word = text.part(start, end);
        let numeral = word.trim_end_matches(|char: char| !"IVXLC".contains(char));
        let suffix = word.get(numeral.len()..).unwrap_or_default();
        let century = || text.is_word(text.gap(end), "siècle").is_some();
        if !matches!(suffix, "e" | "es" | "er" | "re" | "ᵉ" | "ème")
            || numeral.len() < 2 && !century()
        {
            return false;
        }
        match value(numeral) {
            Some(value) => self.ordinal(start..end, &value.to_string(), Weight::Sure),
            None => false,
        }
    }
}

/// Returns whether a word is all capitals, as acronyms are.
fn is_capital(word: &str) -> bool {
    word.bytes().all(|byte| byte.is_ascii_uppercase())
}

/// Returns a name with plain hyphens.
fn plain(name: &str) -> String {
    let is_dash = |char: char| matches!(char, '\u{2010}'..='\u{2014}');
    name.replace(is_dash, "-").to_ascii_uppercase()
}

/// Returns the digits of a name, with what joins them: 19 of COVID-19, 4.1 of GPT-4.1.
fn digits(name: &str) -> Option<String> {
    let first = name.find(|char: char| char.is_ascii_digit())?;
    let digits = name
        .get(first..)?
        .trim_end_matches(|char: char| !char.is_ascii_digit());
    let digits = plain(digits);
    let bare = digits.trim_start_matches('0');
    let is_number = bare.starts_with(|char: char| char.is_ascii_digit());
    Some(if is_number { bare.to_owned() } else { digits })
}

/// Returns the value of a Roman number.
fn value(numeral: &str) -> Option<u32> {
    let mut total = 0;
    let mut highest = 0;
    for digit in numeral.bytes().rev() {
        let digit = match digit {
            b'I' => 1,
            b'V' => 5,
            b'X' => 10,
            b'L' => 50,
            b'C' => 100,
            _ => return None,
        };
        if digit < highest {
            total -= digit.min(total);
        } else {
            total += digit;
            highest = digit;
        }
    }
    (numeral.len() <= 8).then_some(total)
}
