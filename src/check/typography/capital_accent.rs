//! Capitals without their accent in French: « À », « État » (facts.md, part 5).

use crate::check::passage::Passage;
use crate::check::slip::{Slip, after_space, first_word};
use crate::check::{Check, Reading, Run, slip};
use crate::diagnostic::{Finding, Rule};
use crate::model::{Language, Severity};

const RULE: Rule = Rule::new("typography/capital-accent", Severity::Warning);

pub(super) const CHECK: Check = Check {
    rules: &[&RULE],
    run: Run::Bundle(run),
};

fn run(reading: &Reading) -> Vec<Finding> {
    slip::each(reading, &RULE, find)
}

/// Words of which there is no other with a bare capital.
const WORDS: &[(&str, &str)] = &[
    ("Ca", "Ça"),
    ("Ecart", "Écart"),
    ("Ecarts", "Écarts"),
    ("Echange", "Échange"),
    ("Echanges", "Échanges"),
    ("Echangez", "Échangez"),
    ("Echec", "Échec"),
    ("Echecs", "Échecs"),
    ("Echéance", "Échéance"),
    ("Echéances", "Échéances"),
    ("Ecole", "École"),
    ("Ecoles", "Écoles"),
    ("Economie", "Économie"),
    ("Ecoute", "Écoute"),
    ("Ecouter", "Écouter"),
    ("Ecoutez", "Écoutez"),
    ("Ecran", "Écran"),
    ("Ecrans", "Écrans"),
    ("Ecrire", "Écrire"),
    ("Ecrit", "Écrit"),
    ("Ecrits", "Écrits"),
    ("Ecrivez", "Écrivez"),
    ("Edition", "Édition"),
    ("Editions", "Éditions"),
    ("Education", "Éducation"),
    ("Egalement", "Également"),
    ("Egalité", "Égalité"),
    ("Elaboration", "Élaboration"),
    ("Elaborer", "Élaborer"),
    ("Elargir", "Élargir"),
    ("Election", "Élection"),
    ("Elections", "Élections"),
    ("Element", "Élément"),
    ("Elements", "Éléments"),
    ("Elimination", "Élimination"),
    ("Eliminer", "Éliminer"),
    ("Eliminez", "Éliminez"),
    ("Elève", "Élève"),
    ("Elèves", "Élèves"),
    ("Elément", "Élément"),
    ("Eléments", "Éléments"),
    ("Emettre", "Émettre"),
    ("Emission", "Émission"),
    ("Energie", "Énergie"),
    ("Enoncé", "Énoncé"),
    ("Enumérer", "Énumérer"),
    ("Epoque", "Époque"),
    ("Equipe", "Équipe"),
    ("Equipement", "Équipement"),
    ("Equipes", "Équipes"),
    ("Equité", "Équité"),
    ("Etablies", "Établies"),
    ("Etablir", "Établir"),
    ("Etablissement", "Établissement"),
    ("Etablissements", "Établissements"),
    ("Etablissez", "Établissez"),
    ("Etaient", "Étaient"),
    ("Etait", "Était"),
    ("Etant", "Étant"),
    ("Etape", "Étape"),
    ("Etapes", "Étapes"),
    ("Etat", "État"),
    ("Etats", "États"),
    ("Etats-Unis", "États-Unis"),
    ("Etendre", "Étendre"),
    ("Etendue", "Étendue"),
    ("Etes", "Êtes"),
    ("Etes-vous", "Êtes-vous"),
    ("Ethique", "Éthique"),
    ("Etiquette", "Étiquette"),
    ("Etiquettes", "Étiquettes"),
    ("Etranger", "Étranger"),
    ("Etre", "Être"),
    ("Etude", "Étude"),
    ("Etudes", "Études"),
    ("Etudiant", "Étudiant"),
    ("Etudiante", "Étudiante"),
    ("Etudiantes", "Étudiantes"),
    ("Etudiants", "Étudiants"),
    ("Etudier", "Étudier"),
    ("Etudiez", "Étudiez"),
    ("Evaluation", "Évaluation"),
    ("Evaluations", "Évaluations"),
    ("Evaluer", "Évaluer"),
    ("Evaluez", "Évaluez"),
    ("Eventuellement", "Éventuellement"),
    ("Evidemment", "Évidemment"),
    ("Eviter", "Éviter"),
    ("Evitez", "Évitez"),
    ("Evolution", "Évolution"),
    ("Evénement", "Événement"),
    ("Evénements", "Événements"),
    ("Ile", "Île"),
    ("Iles", "Îles"),
];

/// Words after which a capital A can only be « À ».
const AFTER_A: &[&str] = &[
    "aucun",
    "aucune",
    "bientôt",
    "cause",
    "ce",
    "cet",
    "cette",
    "ces",
    "chaque",
    "compter",
    "condition",
    "défaut",
    "droite",
    "gauche",
    "la",
    "le",
    "leur",
    "moins",
    "noter",
    "nouveau",
    "part",
    "partir",
    "propos",
    "quel",
    "quelle",
    "quels",
    "quelles",
    "retenir",
    "savoir",
    "son",
    "titre",
    "toute",
    "toutes",
    "tous",
    "tout",
    "travers",
    "votre",
    "vos",
    "notre",
    "nos",
    "l",
];

fn find(language: Language, passage: &Passage) -> Vec<Slip> {
    if language == Language::En {
        return Vec::new();
    }
    let slips = passage.words.iter().filter_map(|word| {
        let written = passage.part(word);
        if !written.starts_with(['A', 'C', 'E', 'I']) {
            return None;
        }
        let near = if written == "A" {
            let next = first_word(after_space(passage.after(word.end))?);
            let before = passage.before(word.start).trim_end();
            let begins =
                before.is_empty() || before.ends_with(['.', '!', '?', ':', '…', '«', '“', '(']);
            (begins && AFTER_A.contains(&next)).then_some("À")?
        } else {
            WORDS.iter().find(|(bare, _)| *bare == written)?.1
        };
        Some(Slip::new(word.clone(), near))
    });
    slips.collect()
}
