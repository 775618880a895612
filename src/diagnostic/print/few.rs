//! How many findings people are shown at once: nobody reads ten thousand, and a terminal keeps the last few hundred.
//! Machines are given all.

use std::collections::BTreeMap;

use crate::diagnostic::Finding;
use crate::model::Severity;

/// At most so many of one code in one file: who has seen twenty knows the habit.
const OF_ONE_CODE: usize = 20;

/// At most so many in all, the gravest first.
const IN_ALL: usize = 200;

/// Which findings of a run are shown.
#[derive(Debug)]
pub struct Few {
    shown: Vec<bool>,
    /// How many are not, by severity.
    left: BTreeMap<Severity, usize>,
}

impl Few {
    /// Chooses among findings, in whose order they are shown.
    #[must_use]
    pub fn of(findings: &[Finding]) -> Self {
        let mut few = Self {
            shown: vec![false; findings.len()],
            left: BTreeMap::new(),
        };
        let mut count = 0;
        let mut alike: BTreeMap<(&str, &str), usize> = BTreeMap::new();
        for severity in [Severity::Error, Severity::Warning, Severity::Note] {
            for (index, finding) in findings.iter().enumerate() {
                if finding.severity != severity {
                    continue;
                }
                let alike = alike
                    .entry((finding.rule.code, &finding.place.path))
                    .or_default();
                if *alike < OF_ONE_CODE && count < IN_ALL {
                    *alike += 1;
                    count += 1;
                    few.shown[index] = true;
                } else {
                    *few.left.entry(severity).or_default() += 1;
                }
            }
        }
        few
    }

    /// Returns whether the finding of this number is shown.
    #[must_use]
    pub fn shows(&self, index: usize) -> bool {
        self.shown.get(index).copied().unwrap_or(true)
    }

    /// Returns how many of a severity are not.
    #[must_use]
    pub fn left(&self, severity: Severity) -> usize {
        self.left.get(&severity).copied().unwrap_or(0)
    }

    /// Returns how many are not.
    #[must_use]
    pub fn left_in_all(&self) -> usize {
        self.left.values().sum()
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::diagnostic::Rule;
    use crate::model::Place;

    const NOTE: Rule = Rule::new("style/a", Severity::Note);
    const ERROR: Rule = Rule::new("input/b", Severity::Error);

    #[test]
    fn the_gravest_come_first_and_none_is_lost() {
        let mut findings: Vec<Finding> = (0..400)
            .map(|file| Finding::new(&NOTE, Place::file(format!("{:03}", file / 5))))
            .collect();
        findings.extend((0..30).map(|at| Finding::new(&ERROR, Place::new("z", &(at..at)))));
        let few = Few::of(&findings);
        let shown = (0..findings.len()).filter(|index| few.shows(*index));
        assert_eq!(shown.clone().count(), IN_ALL);
        assert_eq!(shown.filter(|index| *index >= 400).count(), OF_ONE_CODE);
        assert_eq!(few.left(Severity::Error), 10);
        assert_eq!(few.left(Severity::Warning), 0);
        assert_eq!(few.left(Severity::Note), 220);
        assert_eq!(few.left_in_all(), 230);
    }

    #[test]
    fn what_can_be_read_is_shown_whole() {
        let findings = vec![Finding::new(&NOTE, Place::file("a")); OF_ONE_CODE];
        let few = Few::of(&findings);
        assert_eq!(few.left_in_all(), 0);
        assert!((0..OF_ONE_CODE).all(|index| few.shows(index)));
    }
}
