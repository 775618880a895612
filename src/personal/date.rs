//! Dates in the forms of both languages, for the detectors that need to know one.

use std::ops::Range;

use super::month::{link, month_after, month_before, ordinal};
use super::number::Joint;
use super::page::{Page, Span};

/// The years that somebody who lives can be born in.
const YEARS: Range<u32> = 1900..2100;
/// The longest that stands between a day and its year: " septembre, ", with an ordinal and links.
const LONGEST: usize = 24;

/// A date of the twentieth century or this one.
#[derive(Clone, Copy, Debug)]
pub(super) struct Date {
    pub(super) span: Span,
    /// Whether the day is there too.
    pub(super) is_whole: bool,
}

/// Reads the date whose first digits are the group: `1980-05-03`, `03/05/1980`, `3/5/80`, `May 3rd, 1980`,
/// `1er mai 1980`, `3-MAY-1980`, `1980 May 3`, `19800503`, `May 1980`. A bare year is none.
pub(super) fn at(page: &Page, group: usize) -> Option<Date> {
    let span = *page.groups().get(group)?;
    let whole = |start: usize, end: usize| Date {
        span: Span { start, end },
        is_whole: true,
    };
    if let Some(span) = in_digits(page, group) {
        return Some(whole(span.start, span.end));
    }
    // The numbers first: they tell more, and sooner, than the words between them.
    let next = page.groups().get(group + 1).copied();
    let next = next.filter(|next| next.start <= span.end + LONGEST);
    let is_next = |at: usize, next: Span| link(page, at) == Some(next.start);
    if is_year(page, span) {
        // Not over the end of a sentence: « en 1980. Mai 3 ».
        let later = next
            .filter(|day| is_day_number(page, *day) && matches!(page.byte(span.end), b' ' | b'-'))
            .filter(|day| month_after(page, span.end).is_some_and(|month| is_next(month, *day)));
        return match later {
            Some(day) => Some(whole(span.start, day.end)),
            None => month_before(page, span.start).map(|start| Date {
                span: Span { start, ..span },
                is_whole: false,
            }),
        };
    }
    let year = next.filter(|year| is_day_number(page, span) && is_year(page, *year))?;
    let end = ordinal(page, span.end);
    if month_after(page, end).is_some_and(|month| is_next(month, year)) {
        return Some(whole(span.start, year.end));
    }
    let start = month_before(page, span.start)?;
    is_next(end, year).then_some(whole(start, year.end))
}

/// A date that is all digits: three groups, or eight digits.
fn in_digits(page: &Page, group: usize) -> Option<Span> {
    let groups = page.groups();
    let first = groups[group];
    if first.len() > 4 {
        return is_compact(page, first).then_some(first);
    }
    let joint = page.joint(group);
    if joint == Joint::Apart || joint != page.joint(group + 1) {
        return None;
    }
    let [first, second, third] = *groups.get(group..group + 3)? else {
        return None;
    };
    let is_date = |year: Span, a: Span, b: Span| {
        let (a, b) = (page.value(a), page.value(b));
        (year.len() == 2 || is_year(page, year)) && (is_day(b, a) || is_day(a, b))
    };
    let is_good = match joint {
        Joint::Hyphen | Joint::Slash | Joint::Dot => {
            (first.len() == 4
                && second.len() <= 2
                && third.len() <= 2
                && is_date(first, second, third))
                || (first.len() <= 2
                    && second.len() <= 2
                    && matches!(third.len(), 2 | 4)
                    && is_date(third, first, second))
        }
        // With spaces, only what a form asks for: 1980 05 03.
        Joint::Space => {
            (first.len(), second.len(), third.len()) == (4, 2, 2) && is_date(first, second, third)
        }
        _ => false,
    };
    is_good.then_some(Span {
        start: first.start,
        end: third.end,
    })
}

/// Whether eight digits are a year, a month and a day.
pub(super) fn is_compact(page: &Page, span: Span) -> bool {
    if span.len() != 8 {
        return false;
    }
    let value = page.value(span);
    YEARS.contains(&(value / 10_000)) && is_day(value % 100, value / 100 % 100)
}

/// Whether a month has such a day.
pub(super) fn is_day(day: u32, month: u32) -> bool {
    let last = match month {
        2 => 29,
        4 | 6 | 9 | 11 => 30,
        1 | 3 | 5 | 7 | 8 | 10 | 12 => 31,
        _ => return false,
    };
    (1..=last).contains(&day)
}

fn is_year(page: &Page, span: Span) -> bool {
    span.len() == 4 && YEARS.contains(&page.value(span))
}

fn is_day_number(page: &Page, span: Span) -> bool {
    span.len() <= 2 && (1..=31).contains(&page.value(span))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn dates_in_many_forms() {
        for text in [
            "1980-05-03",
            "1980/5/3",
            "1980.05.03",
            "1980 05 03",
            "19800503",
            "03/05/1980",
            "3.5.80",
            "31-12-1999",
            "12-31-1999",
            "May 3, 1980",
            "May 3rd 1980",
            "Sept. 3, 1980",
            "3 May 1980",
            "3rd of May, 1980",
            "3-MAY-1980",
            "1980 May 3",
            "1980-mai-03",
            "3 mai 1980",
            "1er janvier 2000",
            "1ᵉʳ août 1999",
            "3 févr. 2010",
            "29 de mai 2001",
        ] {
            let page = Page::read(text);
            let date = at(&page, 0).unwrap_or_else(|| panic!("{text} is a date"));
            assert_eq!((page.slice(date.span), date.is_whole), (text, true));
        }
        let page = Page::read("en mai 1980");
        let date = at(&page, 0).expect("a month and a year");
        assert_eq!((page.slice(date.span), date.is_whole), ("mai 1980", false));
    }

    #[test]
    fn other_numbers_are_no_dates() {
        for text in [
            "1980",
            "1980-05",
            "1980-13-45",
            "1980-02-30",
            "31/31/1980",
            "1 234 567",
            "19801345",
            "3 May",
            "May 3",
            "32 May 1980",
            "3 days 1980",
            "3 mayor 1980",
            "1880-05-03",
            "2100-05-03",
            "1980-05 03",
            "12 05 80",
            "in 1980. 3 May",
        ] {
            assert!(at(&Page::read(text), 0).is_none(), "{text}");
        }
    }
}
