//! Dates of three numbers: in Canada nobody knows whether 12/09/2024 is in September or in December.

use chrono::NaiveDate;

use crate::check::passage::Passage;
use crate::check::slip::{Slip, value};
use crate::check::{Check, Reading, Run, each_text};
use crate::diagnostic::{Finding, Rule};
use crate::locale::date;
use crate::model::{Language, Severity};

const RULE: Rule = Rule::new("typography/numeric-date", Severity::Warning);

pub(super) const CHECK: Check = Check {
    rules: &[&RULE],
    run: Run::Bundle(run),
};

/// A date of three numbers: where it stands, and the days it may be.
struct Numeric {
    slip: Slip,
    other: Option<String>,
}

fn run(reading: &Reading) -> Vec<Finding> {
    let mut findings = Vec::new();
    for (language, text) in each_text(reading) {
        for passage in text.passages() {
            for Numeric { slip, other } in find(language, passage) {
                let finding = Finding::new(&RULE, text.within(passage, &slip.at))
                    .with("written", passage.part(&slip.at))
                    .with("near", slip.near);
                findings.push(match other {
                    Some(other) => finding.with("other", other).advise("either"),
                    None => finding,
                });
            }
        }
    }
    findings
}

fn find(language: Language, passage: &Passage) -> Vec<Numeric> {
    let dates = passage.numbers.windows(3).filter_map(|three| {
        let [one, two, three] = three else {
            return None;
        };
        let sign = passage.part(&(one.end..two.start));
        let is_date = matches!(sign, "/" | "." | "-")
            && passage.part(&(two.end..three.start)) == sign
            && one.len() <= 2
            && two.len() <= 2
            && three.len() == 4
            && !passage.before(one.start).ends_with(part_of_more)
            && !passage.after(three.end).starts_with(goes_on);
        if !is_date {
            return None;
        }
        let year = i32::try_from(value(passage.part(three))).ok()?;
        let (one_of, two_of) = (value(passage.part(one)), value(passage.part(two)));
        let day = |month, day| {
            let date = NaiveDate::from_ymd_opt(year, month, day)?;
            (1800..2200)
                .contains(&year)
                .then(|| date::long(language, date))
        };
        let (month_first, day_first) = (day(one_of, two_of), day(two_of, one_of));
        let other = day_first.clone().filter(|_| month_first.is_some());
        let near = month_first.or(day_first)?;
        Some(Numeric {
            other: other.filter(|other| *other != near),
            slip: Slip::new(one.start..three.end, near),
        })
    });
    dates.collect()
}

/// Whether a character before the first number makes it part of something else: a file number, a version, an address.
fn part_of_more(before: char) -> bool {
    before.is_alphanumeric() || "/.-_:#\u{1a}".contains(before)
}

/// Whether what follows the year belongs to the same thing.
fn goes_on(after: char) -> bool {
    after.is_alphanumeric() || "/-_".contains(after)
}
