//! Findings that an author excused, and excuses that excuse nothing.

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
    for language in Language::ALL {
        let text = &reading.text[language];
        for excuse in excuse::read(&text.document.events) {
            if excuse.reason.is_empty() {
                findings.push(
                    Finding::new(&NO_REASON, text.at(&excuse.span))
                        .with("code", excuse.code.as_str()),
                );
                continue;
            }
            if external::is_ours(&excuse.code) {
                continue;
            }
            let before = findings.len();
            findings.retain(|finding| {
                let covered = |place: &crate::model::Place| {
                    place.path == text.path
                        && place.start >= excuse.covers.start
                        && place.start < excuse.covers.end
                };
                let excused = finding.rule.code == excuse.code
                    && finding.rule.adjustable == Adjustable::Yes
                    && (covered(&finding.place)
                        || finding.related.iter().any(|(place, _)| covered(place)));
                !excused
            });
            if findings.len() == before {
                let finding =
                    Finding::new(&UNUSED, text.at(&excuse.span)).with("code", excuse.code.as_str());
                let known = crate::check::rules().into_iter().map(|rule| rule.code);
                findings.push(match nearest(&excuse.code, known) {
                    Some(near) if near != excuse.code => finding.with("near", near).advise("near"),
                    _ => finding,
                });
            }
        }
    }
}
