//! A file shown as a picture that is none: a page of a PDF, a document of Word.

use std::collections::BTreeMap;

use crate::check::{Check, Reading, Run, each_text};
use crate::diagnostic::{Finding, Rule};
use crate::document::target::Target;
use crate::model::Severity;
use crate::picture::Sort;

const RULE: Rule = Rule::new("input/not-a-picture", Severity::Error);

pub(super) const CHECK: Check = Check {
    rules: &[&RULE],
    run: Run::Bundle(run),
};

fn run(reading: &Reading) -> Vec<Finding> {
    let folder = reading.bundle.folder();
    // A file is looked at once, however often it is shown.
    let mut known: BTreeMap<String, bool> = BTreeMap::new();
    let mut findings = Vec::new();
    for (_, text) in each_text(reading) {
        for link in text
            .links
            .iter()
            .filter(|link| link.is_image && link.to.is_ok())
        {
            let path = match link.target() {
                Target::Local { path, .. } => format!("{folder}/{path}"),
                Target::Shared { path, .. } => format!("content/files/{path}"),
                _ => continue,
            };
            let is_none = known
                .entry(path)
                .or_insert_with_key(|path| matches!(reading.disk.sort(path), Ok(Sort::NoPicture)));
            if *is_none {
                let place = text.at(&link.place(text.file));
                findings.push(Finding::new(&RULE, place).with("name", link.written.as_str()));
            }
        }
    }
    findings
}
