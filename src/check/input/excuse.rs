//! Findings that an author excused, and excuses that excuse nothing.

use std::collections::{BTreeMap, BTreeSet};

use crate::check::Reading;
use crate::check::link::external;
use crate::diagnostic::{Adjustable, Finding, Rule, nearest};
use crate::document::excuse;
use crate::model::{Language, Severity};

const UNUSED: Rule = Rule::new("input/unused-excuse", Severity::Warning);
const NO_REASON: Rule = Rule::fault("input/excuse-without-reason");

/// What can be wrong with an excuse.
pub(crate) const RULES: &[&Rule] = &[&UNUSED, &NO_REASON];

/// Takes out the findings of a bundle that its texts excuse, and tells of excuses that are none.
pub(in crate::check) fn apply(reading: &Reading, findings: &mut Vec<Finding>) {
    let mut is_excused = vec![false; findings.len()];
    for language in Language::ALL {
        let text = &reading.text[language];
        let excuses = excuse::read(&text.document.events);
        if excuses.is_empty() {
            continue;
        }
        let mut near = Near::default();
        // By code and place, so that an excuse finds what it speaks of without looking at all there is.
        let mut places: BTreeSet<(&str, usize, usize)> = BTreeSet::new();
        for (index, finding) in findings.iter().enumerate() {
            if finding.rule.adjustable == Adjustable::Yes {
                let related = finding.related.iter().map(|(place, _)| place);
                places.extend(
                    std::iter::once(&finding.place)
                        .chain(related)
                        .filter(|place| place.path == text.path)
                        .map(|place| (finding.rule.code, place.start, index)),
                );
            }
        }
        for excuse in &excuses {
            let code = excuse.code.as_str();
            let told = if excuse.reason.is_empty() {
                Finding::new(&NO_REASON, text.at(&excuse.span)).with("code", code)
            } else if external::is_ours(code) {
                continue;
            } else {
                let covered = (code, excuse.covers.start, 0)..(code, excuse.covers.end, 0);
                let mut is_used = false;
                for (_, _, index) in places.range(covered) {
                    // What another excuse took out already is not there to be excused.
                    is_used |= !std::mem::replace(&mut is_excused[*index], true);
                }
                if is_used {
                    continue;
                }
                let finding = Finding::new(&UNUSED, text.at(&excuse.span)).with("code", code);
                finding.or_near(near.of(code))
            };
            if told.rule.adjustable == Adjustable::Yes {
                places.insert((told.rule.code, told.place.start, findings.len()));
            }
            findings.push(told);
            is_excused.push(false);
        }
    }
    let mut is_excused = is_excused.into_iter();
    findings.retain(|_| is_excused.next() != Some(true));
}

/// The known codes that wrong ones resemble: each is looked for once.
#[derive(Default)]
struct Near {
    known: Vec<&'static str>,
    found: BTreeMap<String, Option<&'static str>>,
}

impl Near {
    fn of(&mut self, code: &str) -> Option<&'static str> {
        if let Some(near) = self.found.get(code) {
            return *near;
        }
        if self.known.is_empty() {
            self.known = crate::check::rules().iter().map(|rule| rule.code).collect();
        }
        let near = nearest(code, self.known.iter().copied()).filter(|near| *near != code);
        self.found.insert(code.to_owned(), near);
        near
    }
}
