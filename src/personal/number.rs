//! Groups of digits that are one number, and the arithmetic of their digits.

use super::page::{Page, Span};

/// What stands between two groups of digits.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Joint {
    /// Nothing: there is one group.
    Whole,
    Space,
    Hyphen,
    /// A hyphen between spaces.
    Dash,
    Dot,
    Slash,
    /// The end of a line, which Markdown reads as a space.
    Line,
    /// Several groups, not all joined in the same way.
    Mixed,
    /// More than that: they are not one number.
    Apart,
}

/// Groups that are one number.
#[derive(Clone, Copy, Debug)]
pub(super) struct Number {
    pub(super) span: Span,
    pub(super) joint: Joint,
    first: usize,
    last: usize,
}

impl Page<'_> {
    /// What joins a group to the next.
    pub(super) fn joint(&self, group: usize) -> Joint {
        let Some([this, next]) = self.groups().get(group..group + 2) else {
            return Joint::Apart;
        };
        // Most stand too far from each other.
        if next.start - this.end > 3 {
            return Joint::Apart;
        }
        match &self.text().as_bytes()[this.end..next.start] {
            b" " => Joint::Space,
            b"-" => Joint::Hyphen,
            b" - " => Joint::Dash,
            b"." => Joint::Dot,
            b"/" => Joint::Slash,
            b"\n" | b"\r\n" | b" \n" => Joint::Line,
            _ => Joint::Apart,
        }
    }

    /// The number whose groups have these lengths, where one starts with the group.
    #[inline]
    pub(super) fn number(&self, first: usize, lengths: &[usize]) -> Option<Number> {
        // Nearly all are told by their first group.
        let length = self.groups().get(first)?.len();
        (lengths.first() == Some(&length)).then(|| self.joined(first, lengths))?
    }

    fn joined(&self, first: usize, lengths: &[usize]) -> Option<Number> {
        let groups = self.groups().get(first..first + lengths.len())?;
        let is_long = |(group, length): (&Span, &usize)| group.len() == *length;
        let last = first + groups.len().checked_sub(1)?;
        if !groups.iter().zip(lengths).all(is_long) {
            return None;
        }
        let mut joint = Joint::Whole;
        for group in first..last {
            joint = match (joint, self.joint(group)) {
                (_, Joint::Apart) => return None,
                (Joint::Whole, this) => this,
                (before, this) if before == this => this,
                _ => Joint::Mixed,
            };
        }
        let span = Span {
            start: groups.first()?.start,
            end: groups.last()?.end,
        };
        Some(Number {
            span,
            joint,
            first,
            last,
        })
    }

    /// The length of the group that is joined to a number's first as its own groups are.
    pub(super) fn group_before(&self, number: &Number) -> Option<usize> {
        let before = number.first.checked_sub(1)?;
        (self.joint(before) == number.joint).then(|| self.groups()[before].len())
    }

    /// The length of the group that is joined to a number's last as its own groups are.
    pub(super) fn group_after(&self, number: &Number) -> Option<usize> {
        (self.joint(number.last) == number.joint).then(|| self.groups()[number.last + 1].len())
    }

    /// The values of a span's digits.
    pub(super) fn digits(&self, span: Span) -> impl DoubleEndedIterator<Item = u32> {
        let bytes = &self.text().as_bytes()[span.start..span.end];
        let digits = bytes.iter().filter(|byte| byte.is_ascii_digit());
        digits.map(|byte| u32::from(byte - b'0'))
    }

    /// The number that a span's digits make; a large one where they are too many.
    pub(super) fn value(&self, span: Span) -> u32 {
        self.digits(span).fold(0, |value: u32, digit| {
            value.saturating_mul(10).saturating_add(digit)
        })
    }
}

/// Luhn's check (ISO/IEC 7812-1, annex B), of social insurance, card and Ontario health numbers alike.
pub(super) fn luhn(digits: impl DoubleEndedIterator<Item = u32>) -> bool {
    let sum: u32 = digits
        .rev()
        .enumerate()
        .map(|(place, digit)| match (place % 2, digit) {
            (0, digit) => digit,
            (_, digit @ 0..=4) => digit * 2,
            (_, digit) => digit * 2 - 9,
        })
        .sum();
    sum.is_multiple_of(10)
}
