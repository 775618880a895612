//! Zero to nine in words, 10 and more in figures (facts.md, part 4).
//!
//! A figure is told of only where it counts the things named right after it: “3 people”, “2 business days”. What it
//! labels (“Step 3”, « bureau 7 », “version 2”), ages and measures stay in figures.

use crate::check::passage::Passage;
use crate::check::slip::{Slip, after_space, before_space, first_word, last_word};
use crate::check::{Check, Reading, Run, slip};
use crate::diagnostic::{Finding, Rule};
use crate::document::prose::Kind;
use crate::locale::date::is_month;
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

/// Words after which a number in words is a part of a larger one: “one hundred and ten”, « cent vingt ».
const LARGER: &[&str] = &[
    "hundred", "thousand", "million", "cent", "cents", "mille", "millions",
];

/// Words before the figure 1 that make it count one thing.
const BEFORE_ONE: &str = "in within of for with after before only to than by at about dans pendant de avec après avant \
    pour que sur à environ";

/// Words before a figure that numbers something, and does not count.
const LABELS: &str = "\
    page pages section sections step steps chapter part figure table article version level no number phase item \
    question appendix annex schedule line row column note principle rule lesson type tier stage module room day week \
    grade étape étapes chapitre partie tableau niveau numéro annexe ligne rangée colonne principe règle leçon \
    paragraphe alinéa jour semaine salle catégorie category bureau pièce porte étage édifice floor suite unit unité \
    building form formulaire option case cas boîte box field champ file dossier example exemple exhibit scenario \
    scénario group groupe class classe layer couche priority priorité point objective objectif recommendation \
    recommandation criterion critère factor facteur volume tome issue slide diapositive paragraph subsection clause \
    task tâche test quarter trimestre year année month mois heading titre score cote route zone district region \
    région scale code key touche poste extension appendice division entry entrée cell cellule image graph graphique \
    chart diagram diagramme block bloc tiers rang rank nº nos numéros numbers questions niveaux levels principes \
    principles parts parties tables tableaux figures phases weeks semaines";

/// Words after a figure that measure.
const UNITS: &str = "\
    am pm km cm mm kg mg ml percent million millions billion milliard milliards octets bytes min ko dollars cents \
    euros degrees degrés metres kilometres centimetres millimetres litres grams kilograms hectares tonnes volts \
    watts mètres kilomètres centimètres millimètres grammes kilogrammes kilobytes megabytes gigabytes terabytes \
    kilooctets mégaoctets gigaoctets téraoctets mégabits megabits gigabits pixels points";

/// Things that are many without an S at their end.
const MANY: &str = "people children men women staff criteria data media series";

/// Words after a figure that begin something else than the things it counts.
const OTHERS: &str = "\
    about across after against also and any are because before but can does during each for from gives has have his \
    into its lists may must needs nor not only over per says should shows since that the their them then these they \
    this those through under until was were when where which while who will with within you your ainsi après aux \
    avant avec car ces chez comme contre dans depuis des dès doit dont donc elle elles entre est fois ils jusqu les \
    leur leurs lors lorsque mais nos nous ont par pas pendant peut plus pour près puis quand que qui sans sauf selon \
    ses sont sous sur très une vers vos vous";

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
    let before = before_space(passage.before(number.start))?;
    let label = last_word(before);
    let rest = after_space(passage.after(number.end))?;
    let is_label = !label.starts_with(char::is_lowercase) || is_listed(LABELS, label);
    let one = figure == "1" && is_listed(BEFORE_ONE, label);
    let counts =
        !is_label && names_things(language, rest, one) && !is_age_or_time(before, label, rest);
    counts.then(|| Slip::new(number.clone(), *near))
}

/// Whether the things that a figure counts are named at once, perhaps after one more word: “people”, “business days”.
fn names_things(language: Language, rest: &str, one: bool) -> bool {
    let first = first_word(rest);
    let is_word = |word: &str| {
        word.chars().count() >= 3
            && word.chars().all(char::is_lowercase)
            && !is_listed(OTHERS, word)
    };
    if !is_word(first) || is_listed(UNITS, first) || is_month(language, first) {
        return false;
    }
    let next = after_space(&rest[first.len()..]).map_or("", first_word);
    let is_many =
        |word: &str| is_word(word) && (word.ends_with(['s', 'x']) || is_listed(MANY, word));
    one || is_many(first) || is_many(next)
}

/// Whether a figure gives an age or a time of day: “5 years old”, « âgé de 5 ans », « à 9 heures ».
fn is_age_or_time(before: &str, label: &str, rest: &str) -> bool {
    let of = before.strip_suffix(" de").map_or("", last_word);
    rest.starts_with("years old")
        || rest.starts_with("years of age")
        || matches!(label, "age" | "aged" | "ages" | "âge")
        || of.starts_with("âg")
        || label == "à" && rest.starts_with("heures")
}

/// Whether a word stands in a list of words.
fn is_listed(list: &str, word: &str) -> bool {
    list.split_ascii_whitespace().any(|listed| listed == word)
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
        // “one hundred and ten”, « cent vingt »: a part of a number in words.
        let before = passage.before(pair[0].start);
        let before = before.strip_suffix("and ").unwrap_or(before);
        let former = before_space(before).map_or("", last_word);
        if LARGER.contains(&former) {
            return None;
        }
        // What is counted follows and is many; “one in ten” counts nothing.
        let next = passage.part(&pair[1]);
        let is_next = passage.part(&(pair[0].end..pair[1].start)).chars().count() == 1;
        let counts = is_next && next.ends_with(['s', 'x']) && next.chars().all(char::is_lowercase);
        counts.then(|| Slip::new(pair[0].clone(), *near))
    });
    slips.collect()
}
