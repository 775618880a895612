//! Personal information, and links that follow readers, wherever an author writes: both texts with their code, comments
//! and front matter, facts and settings with their comments, file names, link targets, PDF files that are offered.

use std::ops::Range;

use super::contacts::Contacts;
use super::{names, offered, personal, third_party, tracking};
use crate::check::{Check, Reading, Run, Text, each_text};
use crate::diagnostic::Finding;
use crate::document::passages;
use crate::document::target::Target;
use crate::load::{self, Disk, Said};
use crate::model::Place;
use crate::personal as detect;
use crate::picture::{self, Sort};

pub(super) const BUNDLE: Check = Check {
    rules: personal::RULES,
    run: Run::Bundle(bundle),
};

pub(super) const SITE: Check = Check {
    rules: &[
        &tracking::RULE,
        &offered::AUTHOR,
        &offered::UNREAD,
        &third_party::CLEANED,
    ],
    run: Run::Site(|site| {
        let disk = &Disk::new(&site.root);
        let mut search = Search::new(Contacts::of(site));
        search.toml(load::CONFIG_FILE, disk);
        for file in &site.files {
            let path = format!("content/files/{}", file.path);
            search.name(&path, &file.path);
            search.picture(&path, disk);
            search
                .findings
                .extend(third_party::in_file(site, disk, &path));
            if offered::is_pdf(&path) {
                offered::search(&mut search, disk, &path, &[]);
            }
            search.plain(&path, disk);
        }
        search.findings
    }),
};

/// What was found so far, and what may stand everywhere.
pub(super) struct Search<'s> {
    pub(super) contacts: Contacts<'s>,
    pub(super) findings: Vec<Finding>,
}

fn bundle(reading: &Reading) -> Vec<Finding> {
    let bundle = reading.bundle;
    let folder = bundle.folder();
    let mut search = Search::new(Contacts::of(reading.site).within(bundle));
    for (_, text) in each_text(reading) {
        search.text(text);
    }
    if let Some(file) = bundle.facts_file() {
        search.toml(&file, reading.disk);
    }
    search.name(&folder, &bundle.id);
    if let Ok(listing) = reading.disk.list(&folder) {
        for name in &listing.files {
            search.name(&format!("{folder}/{name}"), name);
        }
    }
    for (path, places) in crate::check::offered(reading) {
        if offered::is_pdf(&path) {
            offered::search(&mut search, reading.disk, &path, &places);
        } else {
            search.picture(&path, reading.disk);
            search
                .findings
                .extend(third_party::in_file(reading.site, reading.disk, &path));
            search.plain(&path, reading.disk);
        }
    }
    search.findings
}

impl<'s> Search<'s> {
    fn new(contacts: Contacts<'s>) -> Self {
        Self {
            contacts,
            findings: Vec::new(),
        }
    }

    /// Looks through a text; `place` tells where a part of it stands.
    fn look(&mut self, text: &str, place: impl Fn(&Range<usize>) -> Place) {
        for hit in detect::find(text) {
            let written = &text[hit.range.clone()];
            if !self.contacts.may_stand(&hit, written) {
                let finding = personal::told(&hit, written, place(&hit.range)).with("page", 0);
                self.findings.push(finding);
            }
        }
    }

    /// Looks through a table, a text or a drawing that readers can take home, for what is sure and for social insurance
    /// numbers. Figures come by the hundred there: whether one in ten is meant, nobody could look up.
    fn plain(&mut self, path: &str, disk: &Disk) {
        let ending = path.rsplit_once('.').map_or("", |(_, ending)| ending);
        let is_one_of =
            |known: &[&str]| known.iter().any(|known| known.eq_ignore_ascii_case(ending));
        let is_drawing = is_one_of(&["svg"]);
        if !is_drawing && !is_one_of(&["csv", "txt"]) {
            return;
        }
        let Ok(Some(bytes)) = disk.bytes(path) else {
            return;
        };
        let Ok(mut text) = String::from_utf8(bytes) else {
            return;
        };
        if is_drawing {
            text = without_tags(&text);
        }
        for hit in detect::find(&text) {
            let written = &text[hit.range.clone()];
            let is_told = hit.sure || hit.kind == detect::Kind::SocialInsuranceNumber;
            if is_told && !self.contacts.may_stand(&hit, written) {
                let place = Place::new(path, &hit.range);
                self.findings
                    .push(personal::told(&hit, written, place).with("page", 0));
            }
        }
    }

    fn text(&mut self, text: &Text) {
        let first = self.findings.len();
        if let Some(range) = load::front_matter_of(text.file) {
            for said in load::strings(text.file, range) {
                self.said(&text.path, &said);
            }
        }
        for passage in passages::read(&text.document.events, text.file) {
            self.look(&passage.text, |part| text.at(&passage.place(part)));
        }
        self.findings[first..].sort_by_key(|finding| finding.place.start);
        let shown = first..self.findings.len();
        for link in &text.links {
            if !matches!(link.target(), Target::Outside(_) | Target::Root(_)) {
                continue;
            }
            let place = link.place(text.file);
            self.findings
                .extend(tracking::in_address(&link.written, text.at(&place)));
            let before = self.findings.len();
            let target = names::decoded(&link.written);
            self.look(&target, |part| {
                let is_exact = place.len() == target.len() && *target == *link.written;
                text.at(&if is_exact {
                    place.start + part.start..place.start + part.end
                } else {
                    place.clone()
                })
            });
            // `<a@b.c>`, or the same number as the words of the link: one fault, told once.
            let (told, new) = self.findings.split_at(before);
            let told = &told[shown.clone()];
            let from = told.partition_point(|finding| finding.place.start < link.span.start);
            let to = told.partition_point(|finding| finding.place.start < link.span.end);
            let is_new = |finding: &&Finding| {
                told[from..to]
                    .iter()
                    .all(|other| other.rule != finding.rule)
            };
            let new: Vec<Finding> = new.iter().filter(is_new).cloned().collect();
            self.findings.truncate(before);
            self.findings.extend(new);
        }
    }

    fn toml(&mut self, path: &str, disk: &Disk) {
        if let Ok(Some(bytes)) = disk.bytes(path)
            && let Ok(file) = String::from_utf8(bytes)
        {
            let start = if file.starts_with('\u{feff}') {
                '\u{feff}'.len_utf8()
            } else {
                0
            };
            for said in load::strings(&file, start..file.len()) {
                self.said(path, &said);
            }
        }
    }

    fn said(&mut self, path: &str, said: &Said) {
        let place = |part: &Range<usize>| Place::new(path, &said.place(part));
        let key = said.key.split('.').next().unwrap_or("");
        match key {
            "slug" | "old_slugs" => self.look(&names::spaced(&said.text), place),
            "contact" if path == load::CONFIG_FILE => {}
            "signature" => {
                let contacts = self.contacts.clone();
                self.contacts.enter_block();
                self.look(&said.text, place);
                self.contacts = contacts;
            }
            _ if names::is_address(&said.text) => {
                let whole = place(&(0..said.text.len()));
                self.findings
                    .extend(tracking::in_address(&said.text, whole.clone()));
                self.look(&names::decoded(&said.text), |_| whole.clone());
            }
            _ => self.look(&said.text, place),
        }
    }

    /// Looks whether what a picture says beside the picture can be taken out.
    fn picture(&mut self, path: &str, disk: &Disk) {
        let fault = match disk.sort(path) {
            Ok(Sort::Picture(format)) => match disk.bytes(path) {
                Ok(Some(bytes)) => picture::is_whole(format, &bytes).err().map(Some),
                _ => None,
            },
            Ok(Sort::Unknown) => Some(None),
            _ => None,
        };
        self.findings
            .extend(fault.map(|fault| load::unread(path, fault)));
    }

    /// Looks at the name of a file or folder.
    fn name(&mut self, path: &str, name: &str) {
        self.look(&names::spaced(name), |_| Place::file(path));
    }
}

/// Returns a drawing with a space for every byte of its tags: what it says, each word at its place.
fn without_tags(svg: &str) -> String {
    let mut text = String::with_capacity(svg.len());
    let mut rest = svg;
    while let Some(start) = rest.find('<') {
        let length = rest[start..]
            .find('>')
            .map_or(rest.len() - start, |end| end + 1);
        text.push_str(&rest[..start]);
        text.extend(std::iter::repeat_n(' ', length));
        rest = &rest[start + length..];
    }
    text.push_str(rest);
    text
}
