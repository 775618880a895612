//! Words that hold the place of others until somebody writes them: “TODO”, « À FAIRE », “Lorem ipsum”.

use std::ops::Range;

use crate::check::passage::Passage;
use crate::check::{Check, Reading, Run, each_text};
use crate::diagnostic::{Finding, Rule};
use crate::model::Severity;

const RULE: Rule = Rule::new("input/placeholder", Severity::Error);

pub(super) const CHECK: Check = Check {
    rules: &[&RULE],
    run: Run::Bundle(run),
};

/// Words of capitals that nobody writes for readers.
const WORDS: &[&str] = &["FIXME", "TBC", "TBD", "TODO", "XXX", "XXXX"];

/// The lengths of those words: most of prose are longer or shorter, or are no capitals.
const LENGTHS: std::ops::RangeInclusive<usize> = 3..=5;

/// What is written before the sign that ends it, or as a whole passage.
const BEFORE_COLON: &[&str] = &["À FAIRE", "A FAIRE", "TO DO"];

/// What begins a place to fill in, in either language.
const BEGINNINGS: &[&str] = &[
    "Lorem ipsum",
    "lorem ipsum",
    "[insert ",
    "[Insert ",
    "[INSERT ",
    "[insérer ",
    "[Insérer ",
    "[INSÉRER ",
    "[à compléter",
    "[à confirmer",
    "[À confirmer",
    "[à déterminer",
    "[À déterminer",
    "[date]",
    "[Date]",
    "[name]",
    "[Name]",
    "[NAME]",
    "[nom]",
    "[Nom]",
    "[NOM]",
    "[À compléter",
    "[à venir",
    "[to be ",
    "[To be ",
    "[to come",
    "[TBC",
    "[TBD",
];

fn run(reading: &Reading) -> Vec<Finding> {
    each_text(reading)
        .flat_map(|(_, text)| text.passages.iter().map(move |passage| (text, passage)))
        .filter(|(_, passage)| !passage.is_quoted)
        .filter_map(|(text, passage)| {
            let at = placeholder(passage)?;
            Some(Finding::new(&RULE, text.within(passage, &at)).with("written", passage.part(&at)))
        })
        .collect()
}

/// Returns the first one of a passage.
fn placeholder(passage: &Passage) -> Option<Range<usize>> {
    let word = passage
        .words
        .iter()
        .find(|word| LENGTHS.contains(&word.len()) && WORDS.contains(&passage.part(word)))
        .cloned();
    let text = passage.text.as_str();
    let may_begin =
        || memchr::memchr2(b'[', b'L', text.as_bytes()).is_some() || text.contains("lorem");
    word.or_else(|| {
        let beginnings = BEGINNINGS.iter().filter(|_| may_begin());
        beginnings.into_iter().find_map(|beginning| {
            let at = text.find(beginning)?;
            Some(at..at + beginning.trim_end().len())
        })
    })
    .or_else(|| {
        BEFORE_COLON.iter().find_map(|form| {
            let rest = text.trim_start().strip_prefix(form)?.trim_start();
            let start = text.len() - text.trim_start().len();
            (rest.is_empty() || rest.starts_with(':')).then(|| start..start + form.len())
        })
    })
}
