//! Titles and « numéro » shortened as English or France shortens them (Office québécois de la langue française).

use std::ops::Range;

use crate::check::passage::Passage;
use crate::check::slip::{Slip, after_space};
use crate::check::{Check, Reading, Run, slip};
use crate::diagnostic::{Finding, Rule};
use crate::model::{Language, Severity};

const RULE: Rule = Rule::new("typography/abbreviation", Severity::Warning);

pub(super) const CHECK: Check = Check {
    rules: &[&RULE],
    run: Run::Bundle(run),
};

fn run(reading: &Reading) -> Vec<Finding> {
    slip::each(reading, &RULE, find)
}

/// Titles before a name, with their right form. One that keeps its last letter takes no period.
const TITLES: &[(&str, &str)] = &[
    ("Mr.", "M."),
    ("Mr", "M."),
    ("Mrs.", "Mme"),
    ("Mrs", "Mme"),
    ("Mme.", "Mme"),
    ("Mmes.", "Mmes"),
    ("Mlle.", "Mlle"),
    ("Dr.", "Dr"),
    ("Dre.", "Dre"),
    ("Me.", "Me"),
    ("Mgr.", "Mgr"),
    ("Pr.", "Pr"),
];

/// Forms of « numéro » before a number. The sign of degrees is none of its letters.
const NUMBERS: &[(&str, &str)] = &[
    ("n°", "no"),
    ("N°", "No"),
    ("n°s", "nos"),
    ("nº", "no"),
    ("Nº", "No"),
    ("nºs", "nos"),
    ("no.", "no"),
    ("No.", "No"),
    ("nos.", "nos"),
    ("Nos.", "Nos"),
    ("#", "no"),
];

fn find(language: Language, passage: &Passage) -> Vec<Slip> {
    if language == Language::En {
        return Vec::new();
    }
    let titles = passage.words.iter().filter_map(|word| {
        let (at, near, rest) = form(TITLES, passage, word.start)?;
        let name = after_space(rest)?;
        name.starts_with(char::is_uppercase)
            .then(|| Slip::new(at, near))
    });
    let numbers = passage.numbers.iter().filter_map(|number| {
        let before = passage.before(number.start);
        let before = before.trim_end_matches([' ', '\u{a0}', '\u{202f}']);
        let (form, near) = NUMBERS
            .iter()
            .filter(|(form, _)| before.ends_with(form))
            .max_by_key(|(form, _)| form.len())?;
        let start = before.len() - form.len();
        // « Sylvestre nº 5 », « piano. 5 », « C#5 » end with the same signs.
        let is_whole = !before[..start].ends_with(char::is_alphanumeric);
        is_whole.then(|| Slip::new(start..before.len(), *near))
    });
    let mut slips: Vec<Slip> = titles.chain(numbers).collect();
    slips.sort_by_key(|slip| slip.at.start);
    slips
}

/// Returns the form that stands at a byte, what is right, and what follows.
fn form<'p>(
    forms: &[(&str, &'static str)],
    passage: &'p Passage,
    start: usize,
) -> Option<(Range<usize>, &'static str, &'p str)> {
    let text = passage.after(start);
    forms.iter().find_map(|(form, near)| {
        let rest = text.strip_prefix(form)?;
        Some((start..start + form.len(), *near, rest))
    })
}
