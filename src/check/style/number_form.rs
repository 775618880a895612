//! Zero to nine in words, 10 and more in figures (facts.md, part 4).

use crate::check::passage::Passage;
use crate::check::slip::{Slip, after_space, before_space, first_word, last_word};
use crate::check::{Check, Reading, Run, slip};
use crate::diagnostic::{Finding, Rule};
use crate::document::prose::Kind;
use crate::model::{Language, Severity};

const RULE: Rule = Rule::new("style/number", Severity::Note);

pub(super) const CHECK: Check = Check {
    rules: &[&RULE],
    run: Run::Bundle(run),
};

fn run(reading: &Reading) -> Vec<Finding> {
    slip::each(reading, &RULE, find)
}

const SMALL_ENGLISH: &[&str] = &[
    "zero", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine",
];
const SMALL_FRENCH: &[&str] = &[
    "zéro",
    "un ou une",
    "deux",
    "trois",
    "quatre",
    "cinq",
    "six",
    "sept",
    "huit",
    "neuf",
];

const LARGE_ENGLISH: &[(&str, &str)] = &[
    ("ten", "10"),
    ("eleven", "11"),
    ("twelve", "12"),
    ("thirteen", "13"),
    ("fourteen", "14"),
    ("fifteen", "15"),
    ("sixteen", "16"),
    ("seventeen", "17"),
    ("eighteen", "18"),
    ("nineteen", "19"),
    ("twenty", "20"),
    ("thirty", "30"),
    ("forty", "40"),
    ("fifty", "50"),
    ("sixty", "60"),
    ("seventy", "70"),
    ("eighty", "80"),
    ("ninety", "90"),
];
const LARGE_FRENCH: &[(&str, &str)] = &[
    ("dix", "10"),
    ("onze", "11"),
    ("douze", "12"),
    ("treize", "13"),
    ("quatorze", "14"),
    ("quinze", "15"),
    ("seize", "16"),
    ("dix-sept", "17"),
    ("dix-huit", "18"),
    ("dix-neuf", "19"),
    ("vingt", "20"),
    ("trente", "30"),
    ("quarante", "40"),
    ("cinquante", "50"),
    ("soixante", "60"),
    ("soixante-dix", "70"),
    ("quatre-vingts", "80"),
    ("quatre-vingt-dix", "90"),
];

/// Words before a figure that numbers something, and does not count.
const LABELS: &[&str] = &[
    "page",
    "pages",
    "section",
    "sections",
    "step",
    "steps",
    "chapter",
    "part",
    "figure",
    "table",
    "article",
    "version",
    "level",
    "no",
    "number",
    "phase",
    "item",
    "question",
    "appendix",
    "annex",
    "schedule",
    "line",
    "row",
    "column",
    "note",
    "principle",
    "rule",
    "lesson",
    "type",
    "tier",
    "stage",
    "module",
    "room",
    "day",
    "week",
    "grade",
    "étape",
    "étapes",
    "chapitre",
    "partie",
    "tableau",
    "niveau",
    "numéro",
    "annexe",
    "ligne",
    "rangée",
    "colonne",
    "principe",
    "règle",
    "leçon",
    "paragraphe",
    "alinéa",
    "jour",
    "semaine",
    "salle",
    "catégorie",
    "category",
];

/// Words after a figure that measure.
const UNITS: &[&str] = &[
    "am",
    "pm",
    "km",
    "cm",
    "mm",
    "kg",
    "mg",
    "ml",
    "percent",
    "million",
    "millions",
    "billion",
    "milliard",
    "milliards",
    "octets",
    "bytes",
    "janvier",
    "février",
    "mars",
    "avril",
    "mai",
    "juin",
    "juillet",
    "août",
    "septembre",
    "octobre",
    "novembre",
    "décembre",
    "min",
    "ko",
];

fn find(language: Language, passage: &Passage) -> Vec<Slip> {
    if !matches!(passage.kind, Some(Kind::Paragraph | Kind::Item)) || passage.is_quoted {
        return Vec::new();
    }
    let mut slips = large(language, passage);
    // Beside others in figures, a small number stays in figures too.
    if passage.numbers.len() == 1 {
        slips.extend(small(language, passage));
    }
    slips
}

fn small(language: Language, passage: &Passage) -> Option<Slip> {
    let number = passage.numbers.first()?;
    let figure = passage.part(number);
    let words = match language {
        Language::En => SMALL_ENGLISH,
        Language::Fr => SMALL_FRENCH,
    };
    let near = words.get(figure.parse::<usize>().ok().filter(|_| figure.len() == 1)?)?;
    let before = last_word(before_space(passage.before(number.start))?);
    let after = first_word(after_space(passage.after(number.end))?);
    let counts = after.chars().count() >= 3
        && after.chars().all(char::is_lowercase)
        && !UNITS.contains(&after)
        && before.starts_with(char::is_lowercase)
        && !LABELS.contains(&before);
    counts.then(|| Slip::new(number.clone(), *near))
}

fn large(language: Language, passage: &Passage) -> Vec<Slip> {
    let table = match language {
        Language::En => LARGE_ENGLISH,
        Language::Fr => LARGE_FRENCH,
    };
    let slips = passage.words.windows(2).filter_map(|pair| {
        let written = passage.part(&pair[0]);
        if !written.starts_with(['c', 'd', 'e', 'f', 'n', 'o', 'q', 's', 't', 'v']) {
            return None;
        }
        let (_, near) = table.iter().find(|(word, _)| *word == written)?;
        // What is counted follows and is many; “one in ten” counts nothing.
        let next = passage.part(&pair[1]);
        let is_next = passage.part(&(pair[0].end..pair[1].start)).chars().count() == 1;
        let counts = is_next && next.ends_with(['s', 'x']) && next.chars().all(char::is_lowercase);
        counts.then(|| Slip::new(pair[0].clone(), *near))
    });
    slips.collect()
}
