//! A case as text: prose and command lines, then sections that begin with `-- … --` (tests/README.md).

use std::fmt;
use std::fs;
use std::os::unix::fs::symlink;
use std::path::Path;

use super::finding::{Finding, mark};
use bulletin::model::Language;

/// Stands for U+00A0 in cases, where it could not be seen.
const OPEN_BOX: char = '␣';

/// The commands whose findings a case expects.
pub(super) const FINDING: &[&str] = &["check", "build", "theme"];

/// A case, in the order it is written. The first section is the prose.
pub(super) struct Case {
    pub(super) sections: Vec<Section>,
}

/// A part of a case: what stands between the dashes, and the lines below.
pub(super) struct Section {
    pub(super) header: String,
    pub(super) body: Vec<String>,
}

impl Case {
    pub(super) fn read(text: &str) -> Self {
        let mut sections = vec![Section::new("")];
        for line in text.lines() {
            let inside = line.strip_prefix("-- ");
            match inside.and_then(|rest| rest.strip_suffix(" --")) {
                Some(header) => sections.push(Section::new(header)),
                None => sections
                    .last_mut()
                    .unwrap()
                    .body
                    .push(line.replace(OPEN_BOX, "\u{a0}")),
            }
        }
        Self { sections }
    }

    /// Every finding that the case expects.
    pub(super) fn findings(&self) -> Vec<Finding> {
        let marks = self.files().flat_map(|(_, section)| section.marks());
        let listed = self.all("findings").flat_map(|section| &section.body);
        let listed = listed
            .filter(|line| !line.is_empty())
            .map(|line| Finding::listed(line));
        marks.chain(listed).collect()
    }

    /// Returns the codes that the prose declares silent here: what this case shows looks like their fault and is none.
    pub(super) fn silent(&self) -> impl Iterator<Item = &str> {
        let lines = self.sections[0].body.iter();
        let lists = lines.filter_map(|line| line.strip_prefix("silent: "));
        lists.flat_map(str::split_whitespace)
    }

    /// Returns the language of the last `check` or `build`: that of the findings which the case expects.
    pub(super) fn language(&self) -> Language {
        let prose = self.sections[0].body.iter();
        let first = prose.filter_map(|line| line.strip_prefix("$ "));
        let further = self.all("run").map(Section::argument);
        let finds = |line: &&str| {
            let command = line.split_whitespace().nth(1);
            command.is_some_and(|word| FINDING.contains(&word))
        };
        let last = first.chain(further).filter(finds).last();
        let is_french = |line: &str| line.contains("--lang fr") || line.contains("--lang=fr");
        if last.is_some_and(is_french) {
            Language::Fr
        } else {
            Language::En
        }
    }

    pub(super) fn all<'c>(&'c self, name: &'c str) -> impl Iterator<Item = &'c Section> {
        self.sections
            .iter()
            .filter(move |section| section.name() == name)
    }

    fn files(&self) -> impl Iterator<Item = (usize, &Section)> {
        let all = self.sections.iter().enumerate();
        all.filter(|(_, section)| section.is_file())
    }

    /// Says the findings that the program told, as marks where the case gives the file, else as a list.
    pub(super) fn set_findings(&mut self, told: &[Finding]) {
        for section in &mut self.sections {
            if section.is_file() {
                section.body = section.lines();
            }
        }
        let mut list = Vec::new();
        for finding in told.iter().rev() {
            let holder = self.files().filter(|(_, section)| {
                let lines = section.before() + 1..=section.before() + section.lines().len();
                section.path() == finding.path && lines.contains(&finding.line)
            });
            match holder.last().map(|(index, _)| index) {
                Some(index) => self.sections[index].mark(finding),
                None => list.insert(0, finding.to_string()),
            }
        }
        let listed = self.all("findings").next().is_some();
        self.sections.retain(|section| section.name() != "findings");
        if !list.is_empty() || (listed && told.is_empty()) {
            self.sections.push(Section::new("findings"));
            self.sections.last_mut().unwrap().body = list;
        }
    }
}

impl fmt::Display for Case {
    fn fmt(&self, out: &mut fmt::Formatter) -> fmt::Result {
        for section in &self.sections {
            if !section.header.is_empty() {
                writeln!(out, "-- {} --", section.header)?;
            }
            for line in &section.body {
                writeln!(out, "{}", shown(line))?;
            }
        }
        Ok(())
    }
}

impl Section {
    fn new(header: &str) -> Self {
        Self {
            header: header.to_owned(),
            body: Vec::new(),
        }
    }

    /// Returns the first word between the dashes.
    pub(super) fn name(&self) -> &str {
        self.header.split(' ').next().unwrap()
    }

    /// Returns what follows it.
    pub(super) fn argument(&self) -> &str {
        self.header.split_once(' ').map_or("", |(_, rest)| rest)
    }

    pub(super) fn is_file(&self) -> bool {
        self.name().contains(['/', '.'])
    }

    fn path(&self) -> &str {
        self.name()
    }

    fn has(&self, option: &str) -> bool {
        self.argument()
            .split(['[', ' ', ']'])
            .any(|word| word == option)
    }

    /// Returns how many lines stand before the body: those of the base site where it is appended to them.
    fn before(&self) -> usize {
        let base = || fs::read_to_string(Path::new(super::SUITE).join("base").join(self.path()));
        if self.has("append") {
            base().unwrap().lines().count()
        } else {
            0
        }
    }

    /// Returns the body without the marks.
    fn lines(&self) -> Vec<String> {
        let plain = self.body.iter().filter(|line| mark(line).is_none());
        plain.cloned().collect()
    }

    fn marks(&self) -> Vec<Finding> {
        let mut marks = Vec::new();
        let mut above = self.before();
        for line in &self.body {
            match mark(line) {
                None => above += 1,
                Some((column, length, text)) => marks.push(Finding {
                    path: self.path().to_owned(),
                    line: above,
                    column,
                    length: Some(length),
                    text: text.to_owned(),
                }),
            }
        }
        marks
    }

    /// Puts a mark below the line that a finding is about; the findings come last first.
    fn mark(&mut self, finding: &Finding) {
        let mut lines = (0..self.body.len()).filter(|index| mark(&self.body[*index]).is_none());
        let index = lines.nth(finding.line - self.before() - 1).unwrap();
        let rest = self.body[index].chars().count().max(finding.column) - finding.column;
        let carets = "^".repeat(finding.length.unwrap_or(rest).max(1));
        let mark = format!(
            "{}{carets} {}",
            " ".repeat(finding.column - 1),
            finding.text
        );
        self.body.insert(index + 1, mark);
    }

    /// Writes the file, in the form that its options say.
    pub(super) fn write(&self, root: &Path) {
        let path = root.join(self.path());
        fs::create_dir_all(path.parent().unwrap()).unwrap();
        let before = if self.has("append") {
            fs::read(&path).unwrap()
        } else {
            Vec::new()
        };
        let _ = fs::remove_file(&path);
        let end = match () {
            () if self.has("crlf") => "\r\n",
            () if self.has("cr") => "\r",
            () => "\n",
        };
        let mut text = self.lines().join(end);
        if self.has("link") {
            return symlink(text, path).unwrap();
        }
        if !self.has("bare") {
            text.push_str(end);
        }
        if self.has("bom") {
            text.insert(0, '\u{feff}');
        }
        let bytes = if self.has("hex") {
            let digits: Vec<char> = text.chars().filter(char::is_ascii_hexdigit).collect();
            let pairs = digits.chunks(2).map(String::from_iter);
            pairs
                .map(|pair| u8::from_str_radix(&pair, 16).unwrap())
                .collect()
        } else if self.has("latin1") {
            text.chars()
                .map(|char| u8::try_from(char).unwrap())
                .collect()
        } else {
            text.into_bytes()
        };
        fs::write(path, [before, bytes].concat()).unwrap();
    }
}

fn shown(line: &str) -> String {
    line.replace('\u{a0}', &OPEN_BOX.to_string())
}
