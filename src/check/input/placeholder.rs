//! Words that hold the place of others until somebody writes them: “TODO”, « À FAIRE », “Lorem ipsum”.

use std::ops::Range;

use crate::check::passage::Passage;
use crate::check::{Check, Reading, Run, each_text};
use crate::diagnostic::{Finding, Rule};
use crate::document::prose::Kind;
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

/// What begins a place to fill in, in either language, after what all of them have in common: most passages have none of that.
const BEGINNINGS: &[(&str, &[&str])] = &[
    ("orem ipsum", &["Lorem ipsum", "lorem ipsum"]),
    (
        "[",
        &[
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
            "[Commentaire",
            "[Comment:",
            "[COMMENT",
            "[NDLR",
        ],
    ),
    (
        "Err",
        &[
            "Error! Reference source not found",
            "Error! Bookmark not defined",
            "Erreur ! Source du renvoi introuvable",
            "Erreur\u{a0}! Source du renvoi introuvable",
            "Erreur! Source du renvoi introuvable",
            "Erreur ! Signet non défini",
            "Erreur\u{a0}! Signet non défini",
            "Erreur! Signet non défini",
        ],
    ),
    ("{{", &["{{"]),
];

/// Words that are a name beside a slash or before a number: “form TBC/CTC 350-57”.
const ALSO_NAMES: &[&str] = &["TBC", "TBD"];

/// What stands alone in a paragraph, or in parentheses with its capital, until the real words come.
const LATER: &[&str] = &[
    "à vérifier",
    "à confirmer",
    "à valider",
    "à compléter",
    "à déterminer",
    "à venir",
    "a verifier",
    "a confirmer",
    "a venir",
    "to be confirmed",
    "to be determined",
    "to be completed",
    "to be verified",
    "to come",
];

/// What only those who write the text say to each other, in parentheses.
const ASIDES: &[&str] = &[
    "à vérifier",
    "à valider",
    "traduction à vérifier",
    "traduction à valider",
    "traduction à venir",
    "to be verified",
    "translation to be verified",
    "translation to come",
    "photo ici",
    "image ici",
    "photo here",
    "image here",
    "picture here",
];

/// What is inserted, after the verb.
const INSERTED: &[&str] = &[
    "Insérer le lien ici",
    "Insérer lien ici",
    "Insérer la photo ici",
    "Insérer photo ici",
    "Insérer l’image ici",
    "Insérer l'image ici",
    "Insérer image ici",
    "Insérer le texte ici",
    "Insérer texte ici",
    "INSÉRER LE LIEN ICI",
    "INSÉRER LIEN ICI",
    "Insert link here",
    "Insert the link here",
    "Insert photo here",
    "Insert picture here",
    "Insert image here",
    "Insert text here",
    "INSERT LINK HERE",
];

/// What the name of a draft says of itself, in a title or a heading.
const DRAFT: &[&str] = &["ébauche", "ebauche", "draft", "brouillon"];

/// Words before a Roman numeral: « le siècle XX ».
const NUMBERED: &[&str] = &[
    "siècle", "century", "chapitre", "chapter", "partie", "part", "tome", "volume", "livre",
    "book", "annexe", "annex", "appendix", "titre", "title", "article", "section", "style",
    "roman", "romain",
];

/// Words of a count that begin a sentence with a capital.
const COUNTING: &[&str] = &[
    "Les", "Environ", "Nos", "Ces", "The", "About", "Our", "Some", "Over",
];

fn run(reading: &Reading) -> Vec<Finding> {
    each_text(reading)
        .flat_map(|(_, text)| text.passages().iter().map(move |passage| (text, passage)))
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
        .filter(|word| !is_name(passage, word))
        .cloned();
    let text = passage.text.as_str();
    word.or_else(|| {
        let groups = BEGINNINGS.iter();
        let mut beginnings = groups
            .filter(|(common, _)| has(text, common))
            .flat_map(|(_, beginnings)| *beginnings);
        beginnings.find_map(|beginning| {
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
    .or_else(|| later(passage))
    .or_else(|| aside(passage))
    .or_else(|| number(passage))
    .or_else(|| {
        let may_insert = ["nsert", "nsér", "NS"].iter().any(|verb| has(text, verb));
        let mut forms = INSERTED.iter().filter(|_| may_insert);
        forms.find_map(|form| text.find(form).map(|at| at..at + form.len()))
    })
    .or_else(|| version(passage))
}

fn has(text: &str, part: &str) -> bool {
    memchr::memmem::find(text.as_bytes(), part.as_bytes()).is_some()
}

/// Whether such a word is part of a name here.
fn is_name(passage: &Passage, word: &Range<usize>) -> bool {
    let after = passage.after(word.end);
    let number = after.trim_start_matches([' ', '\u{a0}', '-', '‑']);
    ALSO_NAMES.contains(&passage.part(word))
        && (after.starts_with('/')
            || passage.before(word.start).ends_with('/')
            || number.starts_with(|char: char| char.is_ascii_digit()))
}

/// « À confirmer » as a paragraph, or as all that an item or a line of the front matter says.
fn later(passage: &Passage) -> Option<Range<usize>> {
    // A heading may announce what comes, and the cell of a table a date.
    if !matches!(passage.kind, None | Some(Kind::Paragraph | Kind::Item)) {
        return None;
    }
    let text = passage.text.trim();
    let words = text.trim_end_matches(['.', '…', '!', ' ']);
    let start = passage.text.len() - passage.text.trim_start().len();
    is_one_of(LATER, words).then(|| start..start + words.len())
}

/// « (À confirmer) », « (traduction à vérifier) », “(Photo here)”; in a title or a heading also “(DRAFT)”.
fn aside(passage: &Passage) -> Option<Range<usize>> {
    let text = passage.text.as_str();
    let is_name = passage.is_title || matches!(passage.kind, Some(Kind::Heading(_)));
    memchr::memchr2_iter(b'(', b'[', text.as_bytes()).find_map(|at| {
        let inner = &text[at + 1..];
        // None of the forms is longer: a text of opening brackets is looked through once.
        let mut near = inner.char_indices().take(48);
        let (length, _) = near.find(|(_, char)| matches!(char, ')' | ']'))?;
        let words = inner[..length].trim();
        let has_capital = words.starts_with(char::is_uppercase);
        let is_meant = is_one_of(ASIDES, words)
            || (has_capital && is_one_of(LATER, words))
            || (is_name && is_one_of(DRAFT, words));
        is_meant.then(|| at..at + length + 2)
    })
}

fn is_one_of(list: &[&str], words: &str) -> bool {
    // The longest of them is some thirty bytes: nothing longer needs to be put into lower case.
    words.len() < 40 && list.contains(&words.to_lowercase().as_str())
}

/// “page XX”, « XX boîtes », “819-XXX-XXXX”.
fn number(passage: &Passage) -> Option<Range<usize>> {
    if !passage.text.contains("XX") {
        return None;
    }
    let words = passage.words.iter().enumerate();
    let mut words = words.filter(|(_, word)| passage.part(word).contains("XX"));
    words.find_map(|(number, word)| {
        let written = passage.part(word);
        if let Some(before) = written.strip_suffix("XXX-XXXX") {
            let is_phone = before.is_empty()
                || (before.ends_with('-')
                    && before.starts_with(|char: char| char.is_ascii_digit()));
            return is_phone.then(|| word.clone());
        }
        if written != "XX" {
            return None;
        }
        let neighbour = |number: usize| passage.words.get(number).map(|word| passage.part(word));
        let before = number.checked_sub(1).and_then(neighbour).unwrap_or("");
        if ["page", "pages"].contains(&before.to_lowercase().as_str()) {
            return Some(word.clone());
        }
        let next = neighbour(number + 1).unwrap_or("");
        let adjoins = passage.after(word.end).strip_prefix([' ', '\u{a0}']);
        let is_counted = next.len() > 4
            && next.ends_with('s')
            && next.chars().all(char::is_lowercase)
            && adjoins.is_some_and(|rest| rest.starts_with(next));
        let is_label = NUMBERED.contains(&before.to_lowercase().as_str())
            || (before.starts_with(char::is_uppercase) && !COUNTING.contains(&before));
        (is_counted && !is_label).then(|| word.clone())
    })
}

/// The version of a file in a title or a heading: `Report_v2_FINAL`.
fn version(passage: &Passage) -> Option<Range<usize>> {
    let is_name = passage.is_title || matches!(passage.kind, Some(Kind::Heading(_)));
    let text = passage.text.as_str();
    memchr::memchr_iter(b'_', text.as_bytes())
        .filter(|_| is_name)
        .find_map(|at| {
            let rest = &text[at + 1..];
            let end = rest
                .find(|char: char| !char.is_alphanumeric())
                .unwrap_or(rest.len());
            let part = &rest[..end];
            let digits = part.strip_prefix(['v', 'V']).unwrap_or("");
            let is_version = !digits.is_empty() && digits.chars().all(|char| char.is_ascii_digit());
            (is_version || ["FINAL", "final", "Final", "DRAFT"].contains(&part))
                .then(|| at..at + 1 + end)
        })
}
