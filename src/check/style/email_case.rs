//! Capitals in an e-mail address (facts.md, part 4: in full, lower case).

use crate::check::{Check, Reading, Run, each_text};
use crate::diagnostic::{Finding, Rule};
use crate::model::Severity;

const RULE: Rule = Rule::new("style/email-case", Severity::Note);

pub(super) const CHECK: Check = Check {
    rules: &[&RULE],
    run: Run::Bundle(run),
};

fn run(reading: &Reading) -> Vec<Finding> {
    let mut findings = Vec::new();
    for (_, text) in each_text(reading) {
        for block in text.prose().iter().filter(|block| block.text.contains('@')) {
            for run in block
                .text
                .split_whitespace()
                .filter(|run| run.contains('@'))
            {
                let part = |char: char| char.is_alphanumeric() || "@.-_+".contains(char);
                let address = run
                    .trim_start_matches(|char| !part(char))
                    .trim_end_matches(|char: char| !char.is_alphanumeric());
                let is_address = address.split_once('@').is_some_and(|(name, host)| {
                    !name.is_empty() && host.contains('.') && address.chars().all(part)
                });
                let near = address.to_lowercase();
                if is_address && near != address {
                    let start = address.as_ptr() as usize - block.text.as_ptr() as usize;
                    let place = text.at(&block.place(&(start..start + address.len())));
                    findings.push(
                        Finding::new(&RULE, place)
                            .with("written", address)
                            .with("near", near),
                    );
                }
            }
        }
    }
    findings
}
