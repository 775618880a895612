//! Words of the site's theme that only one of the languages has.

use crate::check::{Check, Run};
use crate::diagnostic::{Finding, Rule};
use crate::model::{Language, Place, Site, Template};

const RULE: Rule = Rule::fault("parity/theme-words");

pub(super) const CHECK: Check = Check {
    rules: &[&RULE],
    run: Run::Theme(run),
};

fn run(site: &Site) -> Vec<Finding> {
    let strings = &site.theme.strings;
    let mut findings = Vec::new();
    for language in Language::ALL {
        // The built-in theme comes first: its words stand where the site's own say nothing.
        let twin: std::collections::BTreeSet<&str> = strings[language.twin()]
            .iter()
            .flat_map(messages)
            .map(|(name, _)| name)
            .collect();
        for file in strings[language].iter().skip(1) {
            for (name, at) in messages(file).filter(|(name, _)| !twin.contains(name)) {
                let place = Place::new(file.path.as_str(), &(at..at + name.len()));
                findings.push(
                    Finding::new(&RULE, place)
                        .with("name", name)
                        .with("language", language.twin().code()),
                );
            }
        }
    }
    findings
}

/// The names of the messages of a Fluent file: what begins a line, and `=` follows.
fn messages(file: &Template) -> impl Iterator<Item = (&str, usize)> {
    let mut start = 0;
    file.text.split_inclusive('\n').filter_map(move |line| {
        let at = start;
        start += line.len();
        let (name, _) = line.split_once('=')?;
        let name = name.trim_end();
        let is_part = |byte: u8| byte.is_ascii_alphanumeric() || b"-_".contains(&byte);
        let is_name =
            name.starts_with(|char: char| char.is_ascii_alphabetic()) && name.bytes().all(is_part);
        is_name.then_some((name, at))
    })
}
