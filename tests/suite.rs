//! Runs every `tests/suite/<area>/*.txt` in-process. A case is added without touching Rust: see tests/README.md.
//!
//! `UPDATE=1 cargo test --test all suite` rewrites what failing cases expect; `CASE=word` runs those whose path has it.
#![expect(
    clippy::unwrap_used,
    clippy::disallowed_methods,
    reason = "a test makes the site it looks at, and a failure of the machine ends it"
)]

mod case;

use std::fs;
use std::path::{Path, PathBuf};

use bulletin::Surroundings;
use case::{Case, Finding, Section};

/// The folder of the cases: one folder for each area, and `base`, the site that every case begins with.
const SUITE: &str = concat!(env!("CARGO_MANIFEST_DIR"), "/tests/suite");

/// What a case may say beside files.
const WORDS: &[&str] = &[
    "", "run", "copy", "delete", "contains", "lacks", "equals", "absent", "present", "nowhere",
    "stdout", "stderr", "findings",
];

#[test]
fn access() {
    area("access");
}
#[test]
fn addresses() {
    area("addresses");
}
#[test]
fn approval() {
    area("approval");
}
#[test]
fn command() {
    area("command");
}
#[test]
fn errors() {
    area("errors");
}
#[test]
fn feeds() {
    area("feeds");
}
#[test]
fn load() {
    area("load");
}
#[test]
fn markdown() {
    area("markdown");
}
#[test]
fn parity() {
    area("parity");
}
#[test]
fn privacy() {
    area("privacy");
}
#[test]
fn render() {
    area("render");
}
#[test]
fn states() {
    area("states");
}
#[test]
fn typography() {
    area("typography");
}

#[test]
fn every_area_is_run() {
    let source = include_str!("suite.rs");
    for folder in fs::read_dir(SUITE).unwrap().map(|entry| entry.unwrap()) {
        let name = folder.file_name().into_string().unwrap();
        let is_area = folder.path().is_dir() && name != "base";
        assert!(
            !is_area || source.contains(&format!("area(\"{name}\")")),
            "add a test for tests/suite/{name}"
        );
    }
}

/// Runs the cases of a folder and tells of all that fail.
fn area(name: &str) {
    let wanted = std::env::var_os("CASE").map(|word| word.into_string().unwrap());
    let mut cases: Vec<PathBuf> = files(&Path::new(SUITE).join(name));
    cases.retain(|path| {
        wanted
            .as_ref()
            .is_none_or(|word| path.to_str().unwrap().contains(word))
    });
    let failures: Vec<String> = cases.iter().filter_map(|path| failure(path)).collect();
    println!("{name}: {} cases", cases.len());
    assert!(failures.is_empty(), "\n{}", failures.join("\n"));
}

/// Every file below a folder, by path.
fn files(folder: &Path) -> Vec<PathBuf> {
    let mut all = Vec::new();
    for entry in fs::read_dir(folder).unwrap().map(|entry| entry.unwrap()) {
        if entry.file_type().unwrap().is_dir() {
            all.extend(files(&entry.path()));
        } else {
            all.push(entry.path());
        }
    }
    all.sort();
    all
}

/// What became of a case.
struct Run {
    root: PathBuf,
    /// Everything that every command wrote, with `ROOT` for the folder.
    out: String,
    err: String,
    /// What the last `check` or `build` found.
    findings: Vec<Finding>,
    wrong: Vec<String>,
}

/// Runs a case; returns what is wrong with it, or rewrites it and returns nothing.
fn failure(path: &Path) -> Option<String> {
    let mut case = Case::read(&fs::read_to_string(path).unwrap());
    let temporary = tempfile::tempdir().unwrap();
    let root = fs::canonicalize(temporary.path()).unwrap();
    let mut run = Run {
        root,
        out: String::new(),
        err: String::new(),
        findings: Vec::new(),
        wrong: Vec::new(),
    };
    run.steps(&case);
    run.compare(&case);
    if run.wrong.is_empty() {
        return None;
    }
    if std::env::var_os("UPDATE").is_some() {
        case.set_findings(&run.findings);
        for section in case
            .sections
            .iter_mut()
            .filter(|section| run.fault(section).is_some())
        {
            let text = match section.name() {
                "stdout" => &run.out,
                "stderr" => &run.err,
                "equals" => &run.file(section.argument()).unwrap_or_default(),
                _ => continue,
            };
            section.body = text.lines().map(str::to_owned).collect();
        }
        fs::write(path, case.to_string()).unwrap();
    }
    let name = path.strip_prefix(SUITE).unwrap().display();
    Some(format!("══ tests/suite/{name}\n{}", run.wrong.join("\n")))
}

impl Run {
    /// Writes the files and runs the commands: those of the prose once all files before the first `-- run --` are there.
    fn steps(&mut self, case: &Case) {
        copy(&Path::new(SUITE).join("base"), &self.root);
        let prose = case.sections[0]
            .body
            .iter()
            .filter_map(|line| line.strip_prefix("$ "));
        let mut lines: Vec<&str> = prose.collect();
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
                name => assert!(WORDS.contains(&name), "what is “-- {} --”?", section.header),
            }
        }
        lines.into_iter().for_each(|line| self.command(line));
    }

    /// Runs `bulletin … ?N`, and again as JSON where it can find something.
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
            self.wrong
                .push(format!("“{line}” returned {got}, not {code}:\n{out}{err}"));
        }
        self.out.push_str(&out);
        self.err.push_str(&err);
        if ["check", "build"].contains(&words.get(1).map_or("", String::as_str)) && got < 2 {
            let lengths = lengths(&out);
            if !line.contains("--format") {
                words.extend(["--format".to_owned(), "json".to_owned()]);
            }
            let json = self.call(&words).1;
            self.findings = json
                .lines()
                .zip(lengths.into_iter().chain(std::iter::repeat(None)))
                .map(told)
                .collect();
        }
    }

    fn call(&self, words: &[String]) -> (u8, String, String) {
        let (mut out, mut err) = (Vec::new(), Vec::new());
        let mut around = Surroundings {
            out: &mut out,
            err: &mut err,
            is_watched: false,
            folder: self.root.clone(),
            language: None,
            now: "2025-06-01T12:00:00Z".parse().unwrap(),
        };
        let code = bulletin::run(words.iter().map(Into::into).collect(), &mut around);
        let text = |bytes| {
            String::from_utf8(bytes)
                .unwrap()
                .replace(self.root.to_str().unwrap(), "ROOT")
        };
        (code, text(out), text(err))
    }

    /// Compares what came out with every expectation.
    fn compare(&mut self, case: &Case) {
        let mut told = self.findings.clone();
        for expected in case.findings() {
            match told.iter().position(|told| expected.answers(told)) {
                Some(index) => drop(told.remove(index)),
                None => self.wrong.push(format!("not found: {expected}")),
            }
        }
        self.wrong
            .extend(told.iter().map(|told| format!("not expected: {told}")));
        for section in &case.sections {
            self.wrong.extend(self.fault(section));
        }
        let expects = |section: &Section| WORDS[4..].contains(&section.name());
        if case.findings().is_empty() && !case.sections.iter().any(expects) {
            self.wrong.push("this case expects nothing".to_owned());
        }
    }

    fn file(&self, path: &str) -> Option<String> {
        let bytes = fs::read(self.root.join(path)).ok()?;
        Some(String::from_utf8_lossy(&bytes).into_owned())
    }

    /// Returns what is wrong with one expectation.
    fn fault(&self, section: &Section) -> Option<String> {
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
            ("equals", Some(text)) => differences(&section.body, &text)?,
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

    /// Returns every file that the case did not begin with: what was built.
    fn output(&self) -> impl Iterator<Item = PathBuf> {
        files(&self.root).into_iter().filter(|path| {
            let path = path.strip_prefix(&self.root).unwrap();
            !["content", "themes", "site.toml"]
                .iter()
                .any(|input| path.starts_with(input))
        })
    }
}

/// Tells the first line that does not follow those before it.
fn in_order<'l>(lines: impl Iterator<Item = &'l str>, text: &str) -> Option<String> {
    let mut at = 0;
    for line in lines {
        match text[at..].find(line) {
            Some(found) => at += found + line.len(),
            None => {
                let alike = |other: &&str| (strsim::jaro(line, other) * 1e6).round() as u32;
                let nearest = text[at..].lines().max_by_key(alike).unwrap_or_default();
                return Some(format!("lacks, in this order:\n- {line}\n+ {nearest}"));
            }
        }
    }
    None
}

fn differences(expected: &[String], text: &str) -> Option<String> {
    let got: Vec<&str> = text.lines().collect();
    let same = expected
        .iter()
        .zip(&got)
        .take_while(|(a, b)| a == b)
        .count();
    let line = |lines: Option<&str>| lines.unwrap_or("(no line)").to_owned();
    let (wanted, got_line) = (
        expected.get(same).map(String::as_str),
        got.get(same).copied(),
    );
    (expected != got).then(|| {
        format!(
            "line {}\n- {}\n+ {}\n{text}",
            same + 1,
            line(wanted),
            line(got_line)
        )
    })
}

/// Reads one finding of `--format json`; its length comes from the carets of the excerpt.
fn told((json, length): (&str, Option<usize>)) -> Finding {
    let value: serde_json::Value = serde_json::from_str(json).unwrap();
    let text = |key: &str| value[key].as_str().unwrap().to_owned();
    let number = |key: &str| usize::try_from(value[key].as_u64().unwrap()).unwrap();
    Finding {
        path: text("path"),
        line: number("line"),
        column: number("column"),
        length,
        text: format!(
            "{}[{}]: {}",
            text("severity"),
            text("code"),
            text("message")
        ),
    }
}

/// Counts the carets of each excerpt; a span of several lines has no length.
fn lengths(out: &str) -> Vec<Option<usize>> {
    let excerpts = out.split("\n\n").filter(|excerpt| excerpt.contains("\n"));
    let length = |excerpt: &str| {
        let carets = excerpt
            .lines()
            .find(|line| line.contains('^') && line.trim_matches([' ', '|', '^']).is_empty())?;
        Some(carets.matches('^').count())
    };
    excerpts.map(length).collect()
}

fn copy(from: &Path, to: &Path) {
    for file in files(from) {
        let target = to.join(file.strip_prefix(from).unwrap());
        fs::create_dir_all(target.parent().unwrap()).unwrap();
        fs::copy(&file, target).unwrap();
    }
}
