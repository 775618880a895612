//! How many findings people are shown at once: nobody reads ten thousand, and a terminal keeps the last few hundred.
//! Machines are given all. A run for people need not hold more than it will show: what it leaves is counted.

use std::collections::BTreeMap;

use crate::diagnostic::Finding;
use crate::model::Severity;

/// At most so many of one code in one file: who has seen twenty knows the habit.
const OF_ONE_CODE: usize = 20;

/// At most so many in all, the gravest first.
const IN_ALL: usize = 200;

/// How many findings are not shown, by severity.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Left(BTreeMap<Severity, usize>);

impl Left {
    /// Returns how many of a severity are not shown.
    #[must_use]
    pub fn of(&self, severity: Severity) -> usize {
        self.0.get(&severity).copied().unwrap_or(0)
    }

    /// Returns how many are not shown.
    #[must_use]
    pub fn in_all(&self) -> usize {
        self.0.values().sum()
    }

    fn count(&mut self, severity: Severity, more: usize) {
        *self.0.entry(severity).or_default() += more;
    }

    /// Drops the findings that people would not be shown of these, and counts them. To do so over and over while findings
    /// come in leaves the same as to do it once at the end: what twenty of its kind or two hundred in all come before,
    /// they come before later too.
    pub fn sift(&mut self, findings: &mut Vec<Finding>) {
        let few = Few::of(findings);
        let mut shown = few.shown.iter();
        findings.retain(|_| shown.next().is_none_or(|shown| *shown));
        for (severity, count) in few.left.0 {
            self.count(severity, count);
        }
    }
}

/// Which findings of a run are shown.
#[derive(Debug)]
pub struct Few {
    shown: Vec<bool>,
    left: Left,
}

impl Few {
    /// Chooses among findings, in whose order they are shown.
    #[must_use]
    pub fn of(findings: &[Finding]) -> Self {
        let mut few = Self {
            shown: vec![false; findings.len()],
            left: Left::default(),
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
                    few.left.count(severity, 1);
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

    /// Returns how many are not shown, with those that were left before.
    #[must_use]
    pub fn left(mut self, before: &Left) -> Left {
        for (severity, count) in &before.0 {
            self.left.count(*severity, *count);
        }
        self.left
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
        let left = few.left(&Left::default());
        assert_eq!(left.of(Severity::Error), 10);
        assert_eq!(left.of(Severity::Warning), 0);
        assert_eq!(left.of(Severity::Note), 220);
        assert_eq!(left.in_all(), 230);
    }

    #[test]
    fn to_sift_as_they_come_leaves_the_same_as_at_the_end() {
        // Numbers from a fixed sequence: few files and codes, so that both limits are met.
        let mut number = 7_usize;
        let mut next = |below: usize| {
            number = number.wrapping_mul(1_103_515_245).wrapping_add(12_345) % 2_147_483_648;
            (number >> 8) % below
        };
        let all: Vec<Finding> = (0..3000)
            .map(|_| {
                let rule = [&NOTE, &ERROR][next(2)];
                let (file, at) = (next(30), next(1000));
                let mut finding = Finding::new(rule, Place::new(format!("{file:02}"), &(at..at)));
                finding.severity = [Severity::Error, Severity::Warning, Severity::Note][next(3)];
                finding
            })
            .collect();
        let sort = |findings: &mut Vec<Finding>| findings.sort_by(|a, b| a.order().cmp(&b.order()));
        let (mut once, mut once_left) = (all.clone(), Left::default());
        sort(&mut once);
        once_left.sift(&mut once);
        let (mut often, mut often_left) = (Vec::new(), Left::default());
        for some in all.chunks(70) {
            often.extend(some.iter().cloned());
            sort(&mut often);
            often_left.sift(&mut often);
        }
        assert_eq!(once.len(), IN_ALL);
        assert_eq!(once_left, often_left);
        let orders = |findings: &[Finding]| -> Vec<_> {
            let orders = findings.iter();
            orders
                .map(|finding| (finding.place.clone(), finding.rule.code, finding.severity))
                .collect()
        };
        assert_eq!(orders(&once), orders(&often));
    }

    #[test]
    fn what_can_be_read_is_shown_whole() {
        let findings = vec![Finding::new(&NOTE, Place::file("a")); OF_ONE_CODE];
        let few = Few::of(&findings);
        assert!((0..OF_ONE_CODE).all(|index| few.shows(index)));
        assert_eq!(few.left(&Left::default()).in_all(), 0);
    }
}
