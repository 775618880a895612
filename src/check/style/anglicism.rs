//! Words and turns of English in French: « rencontrer les exigences », « mettre l’emphase », « phishing » (Office québécois de la
//! langue française, Vitrine linguistique).

use std::ops::Range;

use crate::check::passage::Passage;
use crate::check::slip::{Slip, capital_of};
use crate::check::{Check, Reading, Run, slip};
use crate::diagnostic::{Finding, Rule};
use crate::model::{Language, Severity};

const RULE: Rule = Rule::new("style/anglicism", Severity::Note);

pub(super) const CHECK: Check = Check {
    rules: &[&RULE],
    run: Run::Bundle(run),
};

/// Stands for one word, whatever it is: « les » of « rencontrer les exigences ».
const ANY: &str = "*";

/// What is written, word by word, and what is right. Sorted; only forms that are never right.
const FORMS: &[(&str, &str)] = &[
    ("adresser * enjeu", "traiter * enjeu"),
    ("adresser * enjeux", "traiter * enjeux"),
    ("adresser * lacunes", "combler * lacunes"),
    ("adresser * problème", "régler * problème"),
    ("adresser * problèmes", "régler * problèmes"),
    ("adresser * risques", "traiter * risques"),
    ("adresser * situation", "régler * situation"),
    ("backup", "sauvegarde"),
    ("backups", "sauvegardes"),
    ("big data", "mégadonnées"),
    ("bris de confidentialité", "atteinte à la confidentialité"),
    ("bris de sécurité", "atteinte à la sécurité"),
    ("browser", "navigateur"),
    ("browsers", "navigateurs"),
    ("brèche de confidentialité", "atteinte à la confidentialité"),
    ("brèche de données", "atteinte à la sécurité des données"),
    ("brèche de sécurité", "atteinte à la sécurité"),
    ("brèches de données", "atteintes à la sécurité des données"),
    ("brèches de sécurité", "atteintes à la sécurité"),
    ("cancellation", "annulation"),
    ("cancellations", "annulations"),
    ("canceller", "annuler"),
    ("cancellé", "annulé"),
    ("cancellée", "annulée"),
    ("cancellées", "annulées"),
    ("cancellés", "annulés"),
    ("checklist", "liste de vérification"),
    ("checklists", "listes de vérification"),
    ("cookie", "témoin"),
    ("cookies", "témoins"),
    ("céduler", "planifier"),
    ("cédulé", "prévu"),
    ("cédulée", "prévue"),
    ("cédulées", "prévues"),
    ("cédulés", "prévus"),
    ("deadline", "date limite"),
    ("deadlines", "dates limites"),
    ("downloader", "télécharger"),
    ("dépendamment de", "selon"),
    ("dépendamment des", "selon les"),
    ("dépendamment du", "selon le"),
    ("e-learning", "apprentissage en ligne"),
    ("en autant que", "pourvu que"),
    ("faire du sens", "avoir du sens"),
    ("faisait du sens", "avait du sens"),
    ("fait du sens", "a du sens"),
    ("feedback", "rétroaction"),
    ("feedbacks", "rétroactions"),
    ("fera du sens", "aura du sens"),
    ("ferait du sens", "aurait du sens"),
    ("firewall", "pare-feu"),
    ("firewalls", "pare-feu"),
    ("font du sens", "ont du sens"),
    ("format digital", "format numérique"),
    ("formulaire d application", "formulaire de demande"),
    ("formulaires d application", "formulaires de demande"),
    ("hacker", "pirate informatique"),
    ("hackers", "pirates informatiques"),
    ("hashtag", "mot-clic"),
    ("hashtags", "mots-clics"),
    ("heures d affaires", "heures d’ouverture"),
    ("identité digitale", "identité numérique"),
    ("identités digitales", "identités numériques"),
    ("l emphase sur", "l’accent sur"),
    ("laptop", "ordinateur portable"),
    ("laptops", "ordinateurs portables"),
    ("malware", "logiciel malveillant"),
    ("malwares", "logiciels malveillants"),
    ("meeting", "réunion"),
    ("meetings", "réunions"),
    ("password", "mot de passe"),
    ("passwords", "mots de passe"),
    ("phishing", "hameçonnage"),
    ("podcast", "balado"),
    ("podcasts", "balados"),
    ("prend pour acquis", "tient pour acquis"),
    ("prendre action", "agir"),
    ("prendre avantage de", "profiter de"),
    ("prendre pour acquis", "tenir pour acquis"),
    ("prenez pour acquis", "tenez pour acquis"),
    ("prennent pour acquis", "tiennent pour acquis"),
    ("prenons pour acquis", "tenons pour acquis"),
    ("pris pour acquis", "tenu pour acquis"),
    ("prise pour acquis", "tenue pour acquis"),
    ("prises pour acquis", "tenues pour acquis"),
    ("ransomware", "rançongiciel"),
    ("ransomwares", "rançongiciels"),
    ("rapport de progrès", "rapport d’étape"),
    ("rapports de progrès", "rapports d’étape"),
    ("rencontre * critères", "respecte * critères"),
    ("rencontre * exigences", "respecte * exigences"),
    ("rencontre * normes", "respecte * normes"),
    ("rencontre * objectifs", "atteint * objectifs"),
    ("rencontre * obligations", "respecte * obligations"),
    ("rencontrent * critères", "respectent * critères"),
    ("rencontrent * exigences", "respectent * exigences"),
    ("rencontrent * normes", "respectent * normes"),
    ("rencontrent * objectifs", "atteignent * objectifs"),
    ("rencontrent * obligations", "respectent * obligations"),
    ("rencontrer * besoins", "répondre aux besoins"),
    ("rencontrer * critères", "respecter * critères"),
    ("rencontrer * délais", "respecter * délais"),
    ("rencontrer * exigences", "respecter * exigences"),
    ("rencontrer * normes", "respecter * normes"),
    ("rencontrer * objectifs", "atteindre * objectifs"),
    ("rencontrer * obligations", "respecter * obligations"),
    ("sauver * fichier", "enregistrer * fichier"),
    ("sauver * fichiers", "enregistrer * fichiers"),
    ("sauver du temps", "gagner du temps"),
    ("signature digitale", "signature numérique"),
    ("signatures digitales", "signatures numériques"),
    ("smartphone", "téléphone intelligent"),
    ("smartphones", "téléphones intelligents"),
    ("spam", "pourriel"),
    ("spams", "pourriels"),
    ("sur une base annuelle", "chaque année"),
    ("sur une base hebdomadaire", "chaque semaine"),
    ("sur une base individuelle", "individuellement"),
    ("sur une base mensuelle", "chaque mois"),
    ("sur une base quotidienne", "chaque jour"),
    ("sur une base régulière", "régulièrement"),
    ("sur une base volontaire", "volontairement"),
    ("template", "modèle"),
    ("templates", "modèles"),
    ("tracking", "suivi"),
    ("transformation digitale", "transformation numérique"),
    ("uploader", "téléverser"),
    ("webinar", "webinaire"),
    ("webinars", "webinaires"),
    ("workshop", "atelier"),
    ("workshops", "ateliers"),
    ("à l année longue", "toute l’année"),
    ("à toutes fins pratiques", "en pratique"),
];

fn run(reading: &Reading) -> Vec<Finding> {
    slip::each(reading, &RULE, find)
}

fn find(language: Language, passage: &Passage) -> Vec<Slip> {
    if language == Language::En || passage.is_quoted {
        return Vec::new();
    }
    let slips = passage
        .words
        .iter()
        .enumerate()
        .filter_map(|(index, word)| {
            let first = passage.part(word);
            let forms = beginning_with(first)?;
            let (end, near) = forms
                .iter()
                .filter_map(|(form, near)| {
                    let words = matched(passage, &passage.words[index..], form)?;
                    Some((words.last()?.end, filled(passage, words, near)))
                })
                .max_by_key(|(end, _)| *end)?;
            let at = word.start..end;
            let is_right = is_name_or_quoted(passage, &at) || follows_article(passage, &at);
            (!is_right).then(|| Slip::new(at, capital_of(first, &near)))
        });
    slips.collect()
}

/// For each first byte, the lengths of the first words that begin with it, a bit each: most words of prose have none.
const LENGTHS: [u32; 256] = {
    let mut lengths = [0; 256];
    let mut place = 0;
    while place < FORMS.len() {
        let form = FORMS[place].0.as_bytes();
        let mut length = 0;
        while length < form.len() && form[length] != b' ' {
            length += 1;
        }
        lengths[form[0] as usize] |= 1 << length;
        place += 1;
    }
    lengths
};

/// Whether a form may have this word first, as far as its length and its first byte tell.
fn may_begin(word: &str) -> bool {
    let first = word.as_bytes().first();
    first.is_some_and(|first| {
        let lengths = LENGTHS[usize::from(first.to_ascii_lowercase())];
        word.len() < 32 && lengths >> word.len() & 1 == 1
    })
}

/// Returns the forms whose first word this is, whatever its capital.
fn beginning_with(word: &str) -> Option<&'static [(&'static str, &'static str)]> {
    if !may_begin(word) {
        return None;
    }
    let lower;
    let word = if word.starts_with(char::is_uppercase) {
        lower = word.to_lowercase();
        &lower
    } else {
        word
    };
    // A space sorts before all that words are made of: what begins with this word stands together.
    let start = FORMS.partition_point(|(form, _)| *form < word);
    let is_first = |form: &str| {
        let rest = form.strip_prefix(word);
        rest.is_some_and(|rest| rest.is_empty() || rest.starts_with(' '))
    };
    let end = start + FORMS[start..].partition_point(|(form, _)| is_first(form));
    (start < end).then(|| &FORMS[start..end])
}

/// Returns the words that a form is written with, if these begin with it: one space or apostrophe stands between two.
fn matched<'w>(
    passage: &Passage,
    words: &'w [Range<usize>],
    form: &str,
) -> Option<&'w [Range<usize>]> {
    let mut count = 0;
    for (index, expected) in form.split(' ').enumerate() {
        let word = words.get(index)?;
        // The first word has been compared.
        if index > 0 {
            let between = passage.text.get(words[index - 1].end..word.start)?;
            let is_next = matches!(between, " " | "\u{a0}" | "'" | "’");
            if !is_next || expected != ANY && expected != passage.part(word) {
                return None;
            }
        }
        count += 1;
    }
    words.get(..count)
}

/// Returns what is right, with the word that may be any, and what stands around it, as they are written.
fn filled(passage: &Passage, words: &[Range<usize>], near: &str) -> String {
    match (near.split_once(" * "), words) {
        (Some((before, after)), [first, .., last]) => {
            let between = passage.text.get(first.end..last.start).unwrap_or(" ");
            format!("{before}{between}{after}")
        }
        _ => near.to_owned(),
    }
}

/// Whether it is part of a name (a capital inside a sentence) or is quoted, as a word that is explained.
fn is_name_or_quoted(passage: &Passage, at: &Range<usize>) -> bool {
    let is_capital = passage.part(at).starts_with(char::is_uppercase);
    let begins = || {
        passage
            .sentences
            .iter()
            .any(|sentence| sentence.start == at.start)
    };
    let before = passage.before(at.start).trim_end();
    is_capital && !begins() || before.ends_with(['«', '“', '"'])
}

/// Whether the word before makes a noun of the first: « la rencontre des objectifs » is French.
fn follows_article(passage: &Passage, at: &Range<usize>) -> bool {
    let before = passage.before(at.start).trim_end();
    let word = before
        .rsplit(char::is_whitespace)
        .next()
        .unwrap_or_default();
    matches!(
        word,
        "la" | "La" | "une" | "Une" | "cette" | "Cette" | "sa" | "notre" | "votre" | "leur"
    ) && passage.part(at).starts_with("rencontre")
}

#[cfg(test)]
mod tests {
    use super::{FORMS, beginning_with};

    #[test]
    fn forms_are_sorted_and_found_by_their_first_word() {
        let forms: Vec<&str> = FORMS.iter().map(|(form, _)| *form).collect();
        assert!(forms.is_sorted(), "{forms:?}");
        assert_eq!(beginning_with("Phishing").map(<[_]>::len), Some(1));
        assert_eq!(beginning_with("sur").map(<[_]>::len), Some(7));
        assert!(beginning_with("rien").is_none());
        // What is advised is never advised against.
        for (form, near) in FORMS {
            assert_ne!(form, near);
            assert!(FORMS.iter().all(|(other, _)| other != near), "{near}");
        }
    }
}
