//! The mistakes, how each is made, what must be told of it, and what others tell.

use std::fs;
use std::path::Path;

use super::BULLETIN;
use super::photo::photo_with_place;

/// A mistake.
pub(super) struct Mistake {
    /// In English and French.
    pub(super) name: [&'static str; 2],
    /// Makes it, in a good site.
    pub(super) plant: fn(&Path),
    /// What must come of it.
    pub(super) told: Told,
    /// Hugo, Zola, Eleventy.
    pub(super) peers: [Peer; 3],
}

/// What must come of a mistake.
pub(super) enum Told {
    /// A finding of this code, in this file, at the line that holds this text (the first line where it is empty).
    Finding(&'static str, &'static str, &'static str),
    /// This file of the output is there, without these marks, and the build says so.
    Clean {
        file: &'static str,
        marks: &'static [&'static str],
        said: &'static str,
    },
    /// This page of the output is gone.
    Gone(&'static str),
}

/// What another generator does about a mistake.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(super) enum Peer {
    Silent,
    Warning,
    Error,
    Published,
    Withheld,
    Kept,
    Wiped,
    NotApplicable,
}

impl Peer {
    /// Whether it is counted as dealt with.
    pub(super) fn is_caught(self) -> bool {
        matches!(self, Self::Warning | Self::Error | Self::Wiped)
    }

    pub(super) fn say(self, language: usize) -> &'static str {
        let words = match self {
            Self::Silent => ["silent", "rien"],
            Self::Warning => ["warning", "avertissement"],
            Self::Error => ["error", "erreur"],
            Self::Published => ["published", "publié"],
            Self::Withheld => ["withheld, silent", "retenu, sans le dire"],
            Self::Kept => ["stays", "reste"],
            Self::Wiped => ["gone", "retirée"],
            Self::NotApplicable => ["–", "–"],
        };
        words[language]
    }
}

use Peer::{Error, Kept, NotApplicable, Published, Silent, Warning, Wiped, Withheld};

const EN: &str = "content/bulletins/pab_20241209/en.md";
const FR: &str = "content/bulletins/pab_20241209/fr.md";
const FACTS: &str = "content/bulletins/pab_20241209/bulletin.toml";

pub(super) const MISTAKES: &[Mistake] = &[
    Mistake {
        name: [
            "an English bulletin without a French one",
            "un bulletin anglais sans le français",
        ],
        plant: |root| fs::remove_file(root.join(FR)).unwrap(),
        told: Told::Finding("parity/missing-language", FR, ""),
        peers: [Silent, Silent, Silent],
    },
    Mistake {
        name: [
            "what ties the two languages is mistyped: the language link vanishes",
            "ce qui unit les deux langues est mal tapé\u{a0}: le lien vers l’autre langue disparaît",
        ],
        plant: |root| fs::rename(root.join(FR), root.join(BULLETIN).join("rf.md")).unwrap(),
        told: Told::Finding("parity/missing-language", FR, ""),
        peers: [Silent, NotApplicable, NotApplicable],
    },
    Mistake {
        name: [
            "the two languages have different dates",
            "les deux langues ont des dates différentes",
        ],
        plant: |root| front(root, FR, "issued = 2024-12-10"),
        told: Told::Finding("input/unknown-key", FR, "issued = 2024-12-10"),
        peers: [Silent, Silent, Silent],
    },
    Mistake {
        name: [
            "a link to a page that does not exist",
            "un lien vers une page qui n’existe pas",
        ],
        plant: |root| body(root, EN, "See [who we are](@/pages/abotu)."),
        told: Told::Finding("link/target", EN, "abotu"),
        peers: [Silent, Silent, Silent],
    },
    Mistake {
        name: [
            "a link to a heading that does not exist",
            "un lien vers un intertitre qui n’existe pas",
        ],
        plant: |root| body(root, EN, "See [the team](@/pages/about#team)."),
        told: Told::Finding("link/heading", EN, "#team"),
        peers: [Silent, Error, Silent],
    },
    Mistake {
        name: [
            "a French text that links to an English page though there is a French one",
            "un texte français qui mène à une page anglaise alors que la française existe",
        ],
        plant: |root| {
            body(
                root,
                FR,
                "Voir [nous](https://bulletins.example.ca/en/about/).",
            );
        },
        told: Told::Finding("link/written-out", FR, "/en/about/"),
        peers: [Silent, Silent, Silent],
    },
    Mistake {
        name: [
            "a picture whose file is missing",
            "une image dont le fichier manque",
        ],
        plant: |root| body(root, EN, "![A closed door](door.svg)"),
        told: Told::Finding("link/target", EN, "door.svg"),
        peers: [Silent, Silent, Silent],
    },
    Mistake {
        name: [
            "a picture without alternative text",
            "une image sans texte de remplacement",
        ],
        plant: |root| body(root, EN, "![](safe.svg)"),
        told: Told::Finding("access/alt-missing", EN, "![](safe.svg)"),
        peers: [Silent, Silent, Silent],
    },
    Mistake {
        name: [
            "a level of headings skipped, a second title",
            "un niveau d’intertitre sauté, un second titre",
        ],
        plant: |root| body(root, EN, "## One\n\nText.\n\n#### Two\n\nText."),
        told: Told::Finding("access/heading-skipped", EN, "#### Two"),
        peers: [Silent, Silent, Silent],
    },
    Mistake {
        name: [
            "`darft = true`: a draft is published",
            "`darft = true`\u{a0}: une ébauche est publiée",
        ],
        plant: |root| prepend(root, FACTS, "darft = true"),
        told: Told::Finding("input/unknown-key", FACTS, "darft"),
        peers: [Silent, Silent, Silent],
    },
    Mistake {
        name: ["a date in 2099", "une date en 2099"],
        plant: |root| replace(root, FACTS, "2024-12-09", "2099-12-09"),
        told: Told::Finding("approval/far-release", FACTS, "2099-12-09"),
        peers: [Withheld, Published, Published],
    },
    Mistake {
        name: ["two pages at one address", "deux pages à une même adresse"],
        plant: |root| {
            let folder = root.join("content/bulletins/pab_20250127");
            fs::create_dir(&folder).unwrap();
            for file in ["bulletin.toml", "en.md", "fr.md"] {
                fs::copy(root.join(BULLETIN).join(file), folder.join(file)).unwrap();
            }
            front(
                root,
                "content/bulletins/pab_20250127/en.md",
                "slug = \"pab_20241209\"",
            );
        },
        told: Told::Finding(
            "link/address-taken",
            "content/bulletins/pab_20250127/en.md",
            "slug",
        ),
        peers: [Silent, Error, Error],
    },
    Mistake {
        name: [
            "a label of the pages is missing in French",
            "une étiquette des pages manque en français",
        ],
        plant: |root| {
            let strings = root.join("themes/plain/strings");
            fs::create_dir_all(&strings).unwrap();
            fs::write(
                strings.join("en.ftl"),
                "office-hours = Open from nine to five\n",
            )
            .unwrap();
        },
        told: Told::Finding(
            "parity/theme-words",
            "themes/plain/strings/en.ftl",
            "office-hours",
        ),
        peers: [Silent, Error, NotApplicable],
    },
    Mistake {
        name: [
            "a photo that tells where it was taken, and by whom",
            "une photo qui dit où elle a été prise, et par qui",
        ],
        plant: |root| {
            fs::write(root.join(BULLETIN).join("photo.jpg"), photo_with_place()).unwrap();
            body(root, EN, "![A closed door](photo.jpg)");
            body(root, FR, "![Une porte fermée](photo.jpg)");
            let consent = "[[images]]\nfile = \"photo.jpg\"\nconsent = \"on file\"";
            body(root, FACTS, consent);
        },
        told: Told::Clean {
            file: "public/en/bulletins/pab_20241209/photo.jpg",
            marks: &["A. Person", "Exif"],
            said: "taken out",
        },
        peers: [Silent, Silent, Silent],
    },
    Mistake {
        name: [
            "a raw `<script>` in a text",
            "un `<script>` brut dans un texte",
        ],
        plant: |root| body(root, EN, "<script>alert(1)</script>"),
        told: Told::Finding("input/html", EN, "<script>"),
        peers: [Warning, Published, Published],
    },
    Mistake {
        name: ["no title", "pas de titre"],
        plant: |root| replace(root, EN, "title       = \"Lock the cabinet\"\n", ""),
        told: Told::Finding("input/missing-key", EN, "+++"),
        peers: [Silent, Silent, Silent],
    },
    Mistake {
        name: [
            "the French text is the English one",
            "le texte français est l’anglais",
        ],
        plant: |root| {
            body(
                root,
                EN,
                "Nobody locked the cabinet for a week, and nobody saw it.",
            );
            fs::copy(root.join(EN), root.join(FR)).unwrap();
        },
        told: Told::Finding("parity/other-language", FR, "Nobody locked"),
        peers: [Silent, Silent, Silent],
    },
    Mistake {
        name: [
            "a bulletin is deleted, its page stays public",
            "un bulletin est supprimé, sa page reste publique",
        ],
        plant: |root| fs::remove_dir_all(root.join(BULLETIN)).unwrap(),
        told: Told::Gone("public/en/bulletins/pab_20241209/index.html"),
        peers: [Kept, Wiped, Kept],
    },
];

fn change(root: &Path, path: &str, change: impl FnOnce(String) -> String) {
    let path = root.join(path);
    let text = fs::read_to_string(&path).unwrap();
    fs::write(&path, change(text)).unwrap();
}

/// Adds a paragraph to a text.
fn body(root: &Path, path: &str, line: &str) {
    change(root, path, |text| format!("{text}\n{line}\n"));
}

/// Adds a key to the front matter of a text.
fn front(root: &Path, path: &str, line: &str) {
    change(root, path, |text| {
        text.replacen("+++\n", &format!("+++\n{line}\n"), 1)
    });
}

fn prepend(root: &Path, path: &str, line: &str) {
    change(root, path, |text| format!("{line}\n{text}"));
}

fn replace(root: &Path, path: &str, from: &str, to: &str) {
    change(root, path, |text| {
        assert!(text.contains(from), "{path} has no {from}");
        text.replace(from, to)
    });
}
