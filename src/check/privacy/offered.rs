//! PDF files that readers can take home: what they say, and what they say of who made them.

use std::collections::BTreeSet;

use super::personal;
use super::search::Search;
use crate::diagnostic::{Finding, Rule};
use crate::load::Disk;
use crate::load::pdf::{self, Unread};
use crate::model::{Place, Severity};
use crate::personal as detect;

pub(super) const AUTHOR: Rule = Rule::new("privacy/pdf-author", Severity::Warning);
pub(super) const UNREAD: Rule = Rule::new("privacy/pdf-unread", Severity::Warning);

pub(super) fn is_pdf(path: &str) -> bool {
    path.len() > 4 && path.to_ascii_lowercase().ends_with(".pdf")
}

/// Looks through a PDF file. `links` are those that offer it: an excuse beside one of them counts.
pub(super) fn search(search: &mut Search, disk: &Disk, path: &str, links: &[Place]) {
    let offered = |finding: Finding| {
        links.iter().fold(finding, |finding, link| {
            finding.and(link.clone(), "label-offered")
        })
    };
    let read = match disk.bytes(path) {
        Ok(Some(bytes)) => pdf::read(&bytes),
        Ok(None) => return,
        Err(_) => Err(Unread::TooLarge),
    };
    let pdf = match read {
        Ok(pdf) => pdf,
        Err(reason) => {
            let reason = match reason {
                Unread::Encrypted => "encrypted",
                Unread::TooLarge => "large",
                Unread::Broken => "broken",
            };
            let finding = Finding::new(&UNREAD, Place::file(path)).with("reason", reason);
            search.findings.push(offered(finding));
            return;
        }
    };
    // The properties say everything twice.
    let mut told = BTreeSet::new();
    for (number, text) in &pdf.texts {
        for hit in detect::find(text) {
            let written = &text[hit.range.clone()];
            if search.contacts.may_stand(&hit, written) {
                continue;
            }
            if told.insert((*number, hit.kind, written.to_owned())) {
                let finding = personal::told(&hit, written, Place::file(path));
                search.findings.push(offered(finding.with("page", *number)));
            }
        }
    }
    if let Some(author) = pdf.authors.first() {
        let finding = Finding::new(&AUTHOR, Place::file(path)).with("key", author.as_str());
        search.findings.push(offered(finding));
    }
}
