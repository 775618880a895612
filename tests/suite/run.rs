//! Runs a case in a folder of its own and compares what came out with what it expects.

use std::fs;
use std::path::{Path, PathBuf};

use bulletin::Surroundings;
use bulletin::diagnostic::{Adjustable, Rule};

use super::case::{Case, FINDING, Section};
use super::finding::{self, Finding};
use super::{SUITE, files};

/// The instant of every run that does not say another with `--at`.
const NOW: &str = "2025-06-01T12:00:00Z";

/// What a section may be beside a file: what happens, and what is expected.
const STEPS: &[&str] = &["", "run", "copy", "delete"];
const EXPECTATIONS: &[&str] = &[
    "contains", "lacks", "equals", "absent", "present", "nowhere", "stdout", "stderr", "findings",
];

/// What became of a case.
pub(super) struct Run {
    root: PathBuf,
    /// What every command wrote, with `ROOT` for the folder.
    out: String,
    err: String,
    /// Whether a `check` or `build` ran.
    looked: bool,
    /// What the last `check` or `build` found.
    pub(super) findings: Vec<Finding>,
    /// What is not as expected.
    pub(super) wrong: Vec<String>,
}

impl Run {
    /// Runs a case in `root`.
    pub(super) fn of(case: &Case, root: &Path) -> Self {
        let mut run = Self {
            root: root.to_path_buf(),
            out: String::new(),
            err: String::new(),
            looked: false,
            findings: Vec::new(),
            wrong: Vec::new(),
        };
        run.steps(case);
        run.compare(case);
        run
    }

    /// Writes the files and runs the commands: those of the prose once all files before the first `-- run --` are there.
    fn steps(&mut self, case: &Case) {
        copy(&Path::new(SUITE).join("base"), &self.root);
        let prose = case.sections[0].body.iter();
        let mut lines: Vec<&str> = prose.filter_map(|line| line.strip_prefix("$ ")).collect();
        for section in &case.sections {
            let (from, to) = section.argument().split_once(' ').unwrap_or_default();
            match section.name() {
                "run" => {
                    lines.drain(..).for_each(|line| self.command(line));
                    self.command(section.argument());
                }
                "copy" => copy(&self.root.join(from), &self.root.join(to)),
                "delete" => fs::remove_file(self.root.join(section.argument())).unwrap(),
                _ if section.is_file() => section.write(&self.root),
                name => assert!(
                    STEPS.contains(&name) || EXPECTATIONS.contains(&name),
                    "what is “-- {} --”?",
                    section.header
                ),
            }
        }
        for line in lines {
            self.command(line);
        }
    }

    /// Runs `bulletin … ?N`; where it told of findings to people, again to have them as JSON.
    fn command(&mut self, line: &str) {
        let (line, code) = line.split_once(" ?").unwrap_or((line, "0"));
        // Words in quotation marks hold their spaces.
        let pieces = line.split('"').enumerate();
        let words = pieces.flat_map(|(index, piece)| match index % 2 {
            0 => piece.split_whitespace().collect(),
            _ => vec![piece],
        });
        let mut words: Vec<String> = words.map(str::to_owned).collect();
        let (got, out, err) = self.call(&words);
        if got.to_string() != code {
            let told = format!("“{line}” returned {got}, not {code}:\n{out}{err}");
            self.wrong.push(told);
        }
        if words
            .get(1)
            .is_some_and(|word| FINDING.contains(&word.as_str()))
        {
            self.looked = true;
            let format = words.iter().position(|word| word == "--format");
            self.findings = match format {
                Some(at) if words[at + 1] != "json" => {
                    "json".clone_into(&mut words[at + 1]);
                    finding::all(&self.call(&words).1, "")
                }
                None if finding::lengths(&out).next().is_some() => {
                    words.extend(["--format".to_owned(), "json".to_owned()]);
                    finding::all(&self.call(&words).1, &out)
                }
                _ => finding::all(&out, ""),
            };
        }
        self.out.push_str(&out);
        self.err.push_str(&err);
    }

    fn call(&mut self, words: &[String]) -> (u8, String, String) {
        let (mut out, mut err) = (Vec::new(), Vec::new());
        let mut around = Surroundings {
            out: &mut out,
            err: &mut err,
            is_watched: false,
            is_coloured: false,
            folder: self.root.clone(),
            language: None,
            now: NOW.parse().unwrap(),
            system: bulletin::System::still(NOW.parse().unwrap()),
        };
        let code = bulletin::run(words.iter().map(Into::into).collect(), &mut around);
        let root = self.root.to_str().unwrap();
        let text = |bytes| String::from_utf8(bytes).unwrap().replace(root, "ROOT");
        let (out, err) = (text(out), text(err));
        // What `Words::say` writes in place of words that are not there.
        if [&out, &err]
            .iter()
            .any(|text| text.contains(" (Message)") || text.contains(" (Value("))
        {
            self.wrong.push(format!("words are missing:\n{out}{err}"));
        }
        (code, out, err)
    }

    /// Compares what came out with every expectation.
    fn compare(&mut self, case: &Case) {
        let mut told = self.findings.clone();
        let expected = case.findings();
        for expected in &expected {
            match told.iter().position(|told| expected.answers(told)) {
                Some(index) => drop(told.remove(index)),
                None => self.wrong.push(format!("not found: {expected}")),
            }
        }
        let told = told.iter().map(|told| format!("not expected: {told}"));
        self.wrong.extend(told);
        let faults: Vec<String> = case
            .sections
            .iter()
            .filter_map(|section| self.fault(section))
            .collect();
        self.wrong.extend(faults);
        let noisy: Vec<String> = case
            .silent()
            .filter_map(|code| self.not_silent(code))
            .collect();
        self.wrong.extend(noisy);
        let expects = |section: &Section| EXPECTATIONS.contains(&section.name());
        if expected.is_empty() && !case.sections.iter().any(expects) {
            self.wrong.push("this case expects nothing".to_owned());
        }
    }

    /// Returns why a case does not show what it declares with `silent:`: nothing looked, the rule is not known or is off, or
    /// it was told.
    fn not_silent(&self, code: &str) -> Option<String> {
        let rules = bulletin::check::rules();
        let rule = rules.into_iter().find(|rule| rule.code == code);
        let is_told = self
            .findings
            .iter()
            .any(|finding| finding.code() == Some(code));
        let reason = match rule {
            None => "is not a rule",
            Some(_) if !self.looked => "nothing was checked",
            Some(rule) if self.is_off(rule) => "the rule is off here",
            Some(_) if is_told => "it was told",
            Some(_) => return None,
        };
        Some(format!("silent: {code}  {reason}"))
    }

    /// Returns whether site.toml turns a rule off: of the lines that name it or its group, the last decides.
    fn is_off(&self, rule: &Rule) -> bool {
        let config = self.file("site.toml").unwrap_or_default();
        let (group, _) = rule.code.split_once('/').unwrap_or_default();
        let keys = [format!("\"{}\"", rule.code), format!("\"{group}/*\"")];
        let mut settings = config.lines().filter_map(|line| line.split_once('='));
        let last = settings.rfind(|(key, _)| keys.iter().any(|known| known == key.trim()));
        rule.adjustable == Adjustable::Yes
            && last.is_some_and(|(_, value)| value.trim() == "\"off\"")
    }

    /// Reads a file below the case's folder.
    fn file(&self, path: &str) -> Option<String> {
        let bytes = fs::read(self.root.join(path)).ok()?;
        Some(String::from_utf8_lossy(&bytes).into_owned())
    }

    /// Returns what is wrong with one expectation.
    pub(super) fn fault(&self, section: &Section) -> Option<String> {
        let lines = || {
            section
                .body
                .iter()
                .map(String::as_str)
                .filter(|line| !line.is_empty())
        };
        let is_there = |path: &&str| fs::symlink_metadata(self.root.join(path)).is_ok();
        let text = self.file(section.argument());
        let wrong = match (section.name(), text) {
            ("contains" | "lacks" | "equals", None) => "no such file".to_owned(),
            ("contains", Some(text)) => in_order(lines(), &text)?,
            ("lacks", Some(text)) => {
                format!("holds: {}", lines().find(|line| text.contains(line))?)
            }
            ("equals", Some(text)) => difference(&section.body, &text)?,
            ("absent", _) => format!("is there: {}", lines().find(is_there)?),
            ("present", _) => format!("is not there: {}", lines().find(|path| !is_there(path))?),
            ("nowhere", _) => self.output().find_map(|path| {
                let text = self.file(path.to_str()?)?;
                let found = lines().find(|line| text.contains(line))?;
                Some(format!("{} holds: {found}", path.display()))
            })?,
            ("stdout", _) => in_order(lines(), &self.out)?,
            ("stderr", _) => in_order(lines(), &self.err)?,
            _ => return None,
        };
        Some(format!("-- {} --  {wrong}", section.header))
    }

    /// Rewrites an expectation that did not hold: a whole text, or the lines of an output that do not occur in it.
    pub(super) fn mend(&self, section: &mut Section) {
        let out = match section.name() {
            "equals" => self.file(section.argument()).unwrap_or_default(),
            "stdout" => self.out.clone(),
            "stderr" => self.err.clone(),
            _ => return,
        };
        if section.name() == "equals" || section.body.is_empty() {
            section.body = out.lines().map(str::to_owned).collect();
        }
        let mut rest = out.as_str();
        for line in &mut section.body {
            if let Err(near) = after(rest, line) {
                near.clone_into(line);
            }
            rest = after(rest, line).unwrap_or_default();
        }
    }

    /// Returns every file that the case did not begin with: what was built.
    fn output(&self) -> impl Iterator<Item = PathBuf> {
        files(&self.root).into_iter().filter(|path| {
            let path = path.strip_prefix(&self.root).unwrap();
            let input = ["content", "themes", "site.toml"];
            !input.iter().any(|input| path.starts_with(input))
        })
    }
}

/// Tells the first line that does not follow those before it, and the one most like it.
fn in_order<'l>(lines: impl Iterator<Item = &'l str>, text: &str) -> Option<String> {
    let mut rest = text;
    for line in lines {
        match after(rest, line) {
            Ok(next) => rest = next,
            Err(near) => return Some(format!("lacks, in this order:\n- {line}\n+ {near}")),
        }
    }
    None
}

/// Returns what follows a line in a text, or the line most like it.
fn after<'t>(text: &'t str, line: &str) -> Result<&'t str, &'t str> {
    let likeness = |other: &&str| strsim::sorensen_dice(line, other);
    let near = || {
        let lines = text.lines().map(str::trim);
        lines
            .max_by(|a, b| likeness(a).total_cmp(&likeness(b)))
            .unwrap_or_default()
    };
    let found = text.split_once(line).map(|(_, rest)| rest);
    found.ok_or_else(near)
}

/// Tells the first line that differs.
fn difference(expected: &[String], text: &str) -> Option<String> {
    let got: Vec<&str> = text.lines().collect();
    let same = expected.iter().zip(&got).take_while(|(a, b)| a == b);
    let same = same.count();
    let wanted = expected.get(same).map_or("(no line)", String::as_str);
    let got_line = got.get(same).copied().unwrap_or("(no line)");
    let line = same + 1;
    (expected != got).then(|| format!("line {line}\n- {wanted}\n+ {got_line}\n{text}"))
}

fn copy(from: &Path, to: &Path) {
    for file in files(from) {
        let target = to.join(file.strip_prefix(from).unwrap());
        fs::create_dir_all(target.parent().unwrap()).unwrap();
        fs::copy(&file, target).unwrap();
    }
}
