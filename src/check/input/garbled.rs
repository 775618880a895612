//! Text that went through the wrong encoding: “â€™” for an apostrophe, « Ã© » for « é », a sign for what could not be read.

use crate::check::{Check, Reading, Run, each_text};
use crate::diagnostic::{Finding, Rule};
use crate::model::Severity;

const RULE: Rule = Rule::new("input/garbled", Severity::Error);

pub(super) const CHECK: Check = Check {
    rules: &[&RULE],
    run: Run::Bundle(run),
};

fn run(reading: &Reading) -> Vec<Finding> {
    each_text(reading)
        .filter_map(|(_, text)| {
            // The first is told of, with their number: they come by the hundred.
            let mut found = garbled(text.file);
            let (at, length, meant) = found.next()?;
            let count = 1 + found.count();
            let written = text.file.get(at..at + length).unwrap_or("");
            let finding = Finding::new(&RULE, text.at(&(at..at + length)))
                .with("written", written)
                .with("near", meant.to_string())
                .with("count", count);
            Some(if meant == LOST {
                finding.with("case", "lost").advise("lost")
            } else {
                finding.with("case", "read")
            })
        })
        .collect()
}

/// Stands for what could not be read.
const LOST: char = '\u{fffd}';

/// Returns where text is garbled, in how many bytes, and what it was.
fn garbled(text: &str) -> impl Iterator<Item = (usize, usize, char)> {
    // The first bytes of what comes of it: Â and Ã, â, U+FFFD.
    memchr::memchr2_iter(0xc3, 0xef, text.as_bytes()).filter_map(|at| {
        let rest = text.get(at..)?;
        if rest.starts_with(LOST) {
            return Some((at, LOST.len_utf8(), LOST));
        }
        let mut letters = rest.chars();
        let lead =
            windows_1252(letters.next()?).filter(|byte| matches!(byte, 0xc2 | 0xc3 | 0xe2))?;
        let mut bytes = vec![lead];
        let mut length = char::from(lead).len_utf8();
        for letter in letters.by_ref().take(if lead == 0xe2 { 2 } else { 1 }) {
            bytes.push(windows_1252(letter)?);
            length += letter.len_utf8();
        }
        let meant = std::str::from_utf8(&bytes).ok()?.chars().next()?;
        Some((at, length, meant))
    })
}

/// Returns the byte that is such a character in Windows-1252 (WHATWG, Encoding Standard); undefined bytes stand for themselves.
fn windows_1252(letter: char) -> Option<u8> {
    const HIGH: [char; 32] = [
        '€', '\u{81}', '‚', 'ƒ', '„', '…', '†', '‡', 'ˆ', '‰', 'Š', '‹', 'Œ', '\u{8d}', 'Ž',
        '\u{8f}', '\u{90}', '‘', '’', '“', '”', '•', '–', '—', '˜', '™', 'š', '›', 'œ', '\u{9d}',
        'ž', 'Ÿ',
    ];
    match u8::try_from(letter) {
        Ok(byte) if !(0x80..0xa0).contains(&byte) => Some(byte),
        _ => {
            let place = HIGH.iter().position(|high| *high == letter)?;
            Some(0x80 + u8::try_from(place).ok()?)
        }
    }
}

#[cfg(test)]
mod tests {
    use super::garbled;

    #[test]
    fn what_was_meant_is_found() {
        for (text, expected) in [
            ("vÃ©rifications", "é"),
            ("lâ€™on", "’"),
            ("Â« Ã€ bientÃ´t Â»", "« À ô »"),
            ("a\u{fffd}b", "\u{fffd}"),
            (
                "Âge, Âme, château, prêt-à-porter, ÂÂ, « été », São Paulo, naïveté",
                "",
            ),
            ("PRÉCÉDÉ D’UN TITRE, CHÂTEAU", ""),
        ] {
            let found: Vec<String> = garbled(text)
                .map(|(_, _, meant)| meant.to_string())
                .collect();
            assert_eq!(found.join(" "), expected, "{text}");
        }
    }
}
