//! Signs that are not what they seem: those that nobody sees (control characters, spaces without width), those that turn
//! the order of the letters around them, and letters of another alphabet within a word of ours. Readers, search and screen
//! readers stumble over them; so does whoever judges a title by its looks (Unicode, UTS 39, sections 4 and 5).

use std::collections::BTreeSet;

use crate::check::{Check, Reading, Run, each_text};
use crate::diagnostic::{Finding, Rule};
use crate::model::Severity;

const RULE: Rule = Rule::new("input/hidden-sign", Severity::Error);

pub(super) const CHECK: Check = Check {
    rules: &[&RULE],
    run: Run::Bundle(run),
};

fn run(reading: &Reading) -> Vec<Finding> {
    let mut findings = Vec::new();
    for (_, text) in each_text(reading) {
        // Each sign is told of once, where it comes first: who has one has a hundred from the same source.
        let mut told: BTreeSet<char> = BTreeSet::new();
        for (at, sign, kind) in signs(text.file) {
            if told.insert(sign) {
                let place = text.at(&(at..at + sign.len_utf8()));
                findings.push(
                    Finding::new(&RULE, place)
                        .with("kind", kind)
                        .with("written", shown(sign, kind))
                        .with("code", format!("U+{:04X}", u32::from(sign))),
                );
            }
        }
    }
    findings
}

/// The sign itself, where it can be shown.
fn shown(sign: char, kind: &str) -> String {
    if kind == "letter" {
        sign.to_string()
    } else {
        String::new()
    }
}

fn signs(text: &str) -> impl Iterator<Item = (usize, char, &'static str)> {
    // Nearly every byte is none: letters, digits and marks of ASCII, and what goes on with a letter of more bytes.
    let is_ordinary =
        |byte: &u8| matches!(byte, b' '..=b'~' | b'\t' | b'\n' | b'\r' | 0x80..=0xc1 | 0xc3..=0xc8);
    let begins = text.bytes().enumerate();
    let begins = begins.filter(move |(_, byte)| !is_ordinary(byte));
    begins.filter_map(move |(at, _)| {
        let mut letters = text.get(at..)?.chars();
        let sign = letters.next()?;
        let before = text[..at].chars().next_back().unwrap_or(' ');
        let kind = kind(before, sign, letters.next().unwrap_or(' '))?;
        // The mark of the order of bytes may begin a file.
        ((at, sign) != (0, '\u{feff}')).then_some((at, sign, kind))
    })
}

fn kind(before: char, sign: char, after: char) -> Option<&'static str> {
    // Nearly every sign.
    if (' '..='~').contains(&sign) || ('\u{a0}'..='\u{24f}').contains(&sign) {
        return None;
    }
    match sign {
        '\t' | '\n' | '\r' => None,
        '\u{202a}'..='\u{202e}' | '\u{2066}'..='\u{2069}' | '\u{200e}' | '\u{200f}' | '\u{61c}' => {
            Some("turns")
        }
        '\u{200b}' | '\u{2060}'..='\u{2064}' | '\u{feff}' | '\u{2028}' | '\u{2029}' => {
            Some("unseen")
        }
        _ if sign.is_control() => Some("control"),
        _ if is_foreign(sign) && (is_latin(before) || is_latin(after)) => Some("letter"),
        _ => None,
    }
}

/// Whether a letter is Greek or Cyrillic: many look like ours.
fn is_foreign(letter: char) -> bool {
    matches!(letter, '\u{370}'..='\u{52f}') && letter.is_alphabetic()
}

fn is_latin(letter: char) -> bool {
    letter.is_ascii_alphabetic() || ('À'..='ɏ').contains(&letter) && letter.is_alphabetic()
}

#[cfg(test)]
mod tests {
    use super::signs;

    #[test]
    fn what_is_seen_is_told_from_what_is_not() {
        for (text, expected) in [
            ("Plain words, « guillemets », 25 °C.\r\n\tœuvre", ""),
            ("\u{feff}title", ""),
            ("a\u{feff}b", "unseen"),
            ("a\u{200b}b", "unseen"),
            ("a\u{202e}b\u{202c}", "turns turns"),
            ("a\0b\u{b}", "control control"),
            ("p\u{430}per", "letter"),
            // Words of another alphabet, signs of a formula.
            ("\u{43c}\u{438}\u{440} and Ελλάδα, 5 μ", ""),
            // An emoji joins others; Arabic and Inuktitut are read as they are.
            ("👩\u{200d}💻 العربية ᐃᓄᒃᑎᑐᑦ", ""),
        ] {
            let found: Vec<&str> = signs(text).map(|(_, _, kind)| kind).collect();
            assert_eq!(found.join(" "), expected, "{text:?}");
        }
    }
}
