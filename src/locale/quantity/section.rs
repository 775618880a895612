//! Parts of laws: "paragraph 8(2)(m)", "ss. 8 to 10", « alinéa 8(2)m) », « paragraphe b) ».

use super::text::is_letter;
use super::{Kind, Reader, Weight};
use crate::model::Language;
use std::ops::Range;

/// How many members a list of one reference may have.
const MEMBERS: usize = 16;

impl Reader<'_> {
    /// Reads a reference after a word in short, which needs its point: "s. 8", « par. 8(2) ».
    pub(super) fn section_short(&mut self, start: usize, end: usize) -> bool {
        let text = self.text;
        let own = matches!(text.before(start), b' ' | b'(' | b'\n' | 0xA0 | 0);
        own && text.byte(end) == b'.' && self.section(start, end + 1)
    }

    /// Reads a reference after the word for it.
    pub(super) fn section(&mut self, start: usize, end: usize) -> bool {
        let text = self.text;
        let at = text.gap(end);
        if at == end {
            return false;
        }
        let number = self.section_number(at);
        let (groups, stop) = self.groups(number);
        // "article 5a" is a name, "section on" nothing.
        if stop == at || is_letter(text.byte(stop)) {
            return false;
        }
        self.section_kept(start..stop, text.part(at, number), &groups)
    }

    /// Reads a reference that no word announces: 8(2)(m).
    pub(super) fn lone_section(&mut self, start: usize) -> bool {
        let text = self.text;
        let number = self.section_number(start);
        if text.byte(number) != b'(' {
            return false;
        }
        let (groups, stop) = self.groups(number);
        !groups.is_empty()
            && !is_letter(text.byte(stop))
            && self.section_kept(start..stop, text.part(start, number), &groups)
    }

    fn section_kept(&mut self, range: Range<usize>, number: &str, groups: &[String]) -> bool {
        let mut end = range.end;
        let key = |groups: &[String]| format!("s{number}{}", groups.concat());
        self.keep(range, Kind::Section, key(groups), Weight::Sure);
        if groups.is_empty() {
            return self.or(number.to_owned());
        }
        // "8(2)(a), (b) and (f)": each stands for the whole.
        let mut groups = groups.to_vec();
        for _ in 0..MEMBERS {
            let Some((at, group, stop)) = self.next_member(end) else {
                break;
            };
            let like = |other: &String| is_count(other) == is_count(&group);
            let depth = groups.iter().rposition(like).unwrap_or(groups.len() - 1);
            groups.truncate(depth);
            groups.push(group);
            self.keep(at..stop, Kind::Section, key(&groups), Weight::Sure);
            end = stop;
        }
        true
    }

    /// Returns where the digits at `at` end, with their points: 8, 4.3, 12.1.
    fn section_number(&self, at: usize) -> usize {
        let text = self.text;
        let mut end = text.digits(at);
        for _ in 0..4 {
            if end > at && text.byte(end) == b'.' && text.byte(end + 1).is_ascii_digit() {
                end = text.digits(end + 1);
            }
        }
        end
    }

    /// Reads the groups at `at` and returns where they end: "(2)(m)", « (2)m) ».
    fn groups(&self, at: usize) -> (Vec<String>, usize) {
        let (mut at, mut end) = (at, at);
        let mut groups = Vec::new();
        for _ in 0..6 {
            let Some((group, stop)) = self.group(at) else {
                break;
            };
            groups.push(group);
            end = stop;
            // « 8(2) m) »
            let spaced = self.text.gap(stop);
            at = if self.text.byte(spaced) == b'(' || self.group(stop).is_some() {
                stop
            } else {
                spaced
            };
        }
        (groups, end)
    }

    /// Reads one group: "(m)" in both languages, « m) » in French.
    fn group(&self, at: usize) -> Option<(String, usize)> {
        let text = self.text;
        let open = text.byte(at) == b'(';
        if !open && self.language == Language::En {
            return None;
        }
        let inner = at + usize::from(open);
        let digits = text.digits(inner);
        let end = if digits > inner {
            digits
        } else {
            text.letters(inner)
        };
        let word = text.part(inner, end);
        let counts = digits > inner && open && end - inner <= 3;
        let names = digits == inner && is_mark(word);
        (text.byte(end) == b')' && (counts || names))
            .then(|| (format!("({})", word.to_ascii_lowercase()), end + 1))
    }

    /// Reads the next member of a list: where it begins, what it says, where it ends.
    fn next_member(&self, end: usize) -> Option<(usize, String, usize)> {
        let text = self.text;
        let mut at = if text.byte(end) == b',' { end + 1 } else { end };
        at = text.gap(at);
        let (word, stop) = text.word(at);
        let joins = match self.language {
            Language::En => matches!(word.as_str(), "to" | "and" | "or"),
            Language::Fr => matches!(word.as_str(), "à" | "et" | "ou"),
        };
        if joins {
            at = text.gap(stop);
        } else if text.byte(end) != b',' {
            return None;
        }
        let (group, stop) = self.group(at)?;
        Some((at, group, stop))
    }
}

/// Returns whether a group holds digits.
fn is_count(group: &str) -> bool {
    group.bytes().any(|byte| byte.is_ascii_digit())
}

/// Returns whether letters mark a paragraph: one or two of them, or a Roman number.
fn is_mark(word: &str) -> bool {
    let length = word.len();
    let roman = || word.bytes().all(|byte| b"ivx".contains(&byte));
    word.is_ascii() && length > 0 && (length <= 2 && word != "la" || length <= 5 && roman())
}
