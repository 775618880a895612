//! Words that have another form here: “website”, « site Web », « courriel » (facts.md, part 4).

use std::ops::Range;

use crate::check::passage::Passage;
use crate::check::slip::{Slip, capital_of};
use crate::check::{Check, Reading, Run, slip};
use crate::diagnostic::{Finding, Rule};
use crate::model::{Language, Severity};

const RULE: Rule = Rule::new("style/word", Severity::Note);

pub(super) const CHECK: Check = Check {
    rules: &[&RULE],
    run: Run::Bundle(run),
};

fn run(reading: &Reading) -> Vec<Finding> {
    slip::each(reading, &RULE, find)
}

const ENGLISH: &[(&str, &str)] = &[
    ("e-mail", "email"),
    ("e-mailed", "emailed"),
    ("e-mails", "emails"),
    ("on-line", "online"),
    ("web site", "website"),
    ("web sites", "websites"),
    ("web-page", "web page"),
    ("web-site", "website"),
    ("webpage", "web page"),
    ("webpages", "web pages"),
];
const FRENCH: &[(&str, &str)] = &[
    ("e-mail", "courriel"),
    ("e-mails", "courriels"),
    ("email", "courriel"),
    ("emails", "courriels"),
    ("information personnelle", "renseignement personnel"),
    ("informations personnelles", "renseignements personnels"),
    ("mail", "courriel"),
    ("mails", "courriels"),
    ("newsletter", "infolettre"),
    ("page web", "page Web"),
    ("pages web", "pages Web"),
    ("site internet", "site Web"),
    ("site web", "site Web"),
    ("sites internet", "sites Web"),
    ("sites web", "sites Web"),
    ("website", "site Web"),
];

/// The second words of the forms of two words.
const SECOND: &[&str] = &[
    "internet",
    "Internet",
    "personnelle",
    "personnelles",
    "site",
    "sites",
    "web",
];

/// Whether a form is written there, whatever its capitals and the kind of its space.
fn is_form(written: &str, form: &str) -> bool {
    let mut letters = form.chars();
    let mut same = |char: char| {
        let form = letters.next();
        form.is_some_and(|form| form.eq_ignore_ascii_case(&char) || form == ' ' && char == '\u{a0}')
    };
    written.chars().all(&mut same) && letters.next().is_none()
}

fn find(language: Language, passage: &Passage) -> Vec<Slip> {
    let table = match language {
        Language::En => ENGLISH,
        Language::Fr => FRENCH,
    };
    let mut slips = Vec::new();
    let first = |word: &Range<usize>| passage.text.as_bytes().get(word.start).copied();
    for (index, word) in passage.words.iter().enumerate() {
        let begins = first(word).is_some_and(|first| {
            matches!(
                first.to_ascii_lowercase(),
                b'e' | b'i' | b'm' | b'n' | b'o' | b'p' | b's' | b'w'
            )
        });
        if !begins {
            continue;
        }
        let next = passage.words.get(index + 1).filter(|next| {
            let begins = first(next);
            begins.is_some_and(|first| b"iIpsw".contains(&first))
                && SECOND.contains(&passage.part(next))
        });
        let pair = next.map(|next| word.start..next.end);
        for at in [Some(word.clone()), pair].into_iter().flatten() {
            let written = passage.part(&at);
            let form = table.iter().find(|(form, _)| {
                // A space may be a no-break one, of one byte more.
                (form.len()..=form.len() + 1).contains(&written.len()) && is_form(written, form)
            });
            let Some((_, near)) = form else { continue };
            // « Site Web » at the beginning of a sentence is right.
            // A capital in the middle of a sentence, “our Web site”, is that of the old form.
            let begins = passage.sentences.iter().any(|sentence| {
                passage.part(sentence).trim_start().starts_with(written)
                    && passage.part(&(sentence.start..at.start)).trim().is_empty()
            });
            let near = if language == Language::En && !begins && !passage.is_title {
                (*near).to_owned()
            } else {
                capital_of(written, near)
            };
            if near != written {
                slips.push(Slip::new(at, near));
            }
        }
    }
    slips
}
