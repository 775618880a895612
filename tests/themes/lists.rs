//! The lists of `docs/themes.md` and `.fr.md` that are made: which template receives what, and what each value is.

use std::collections::{BTreeMap, BTreeSet};
use std::fmt::Write;

use bulletin::model::Language;

use super::types::{Field, Kind, View};

/// Every template: its file, what it makes in English and in French, and the values that it receives beside `site`.
pub(super) const TEMPLATES: &[(&str, [&str; 2], &[&str])] = &[
    (
        "base.html",
        [
            "nothing by itself: the frame that most others extend",
            "rien par lui-même : l’ossature que la plupart prolongent",
        ],
        &["page"],
    ),
    (
        "home.html",
        ["the two home pages", "les deux pages d’accueil"],
        &["page", "home"],
    ),
    (
        "list.html",
        [
            "every page of a list: all bulletins, a year, a topic, all by title",
            "chaque page d’une liste : tous les bulletins, une année, un sujet, tous par titre",
        ],
        &["page", "list"],
    ),
    (
        "topics.html",
        [
            "the page of all topics and years",
            "la page de tous les sujets et de toutes les années",
        ],
        &["page", "finding"],
    ),
    (
        "search.html",
        ["the search page", "la page de recherche"],
        &["page", "finding", "search"],
    ),
    (
        "subscribe.html",
        ["the page about feeds", "la page sur les fils"],
        &["page", "subscribe"],
    ),
    (
        "bulletin.html",
        [
            "a bulletin or a letter of `content/bulletins`",
            "un bulletin ou une lettre de `content/bulletins`",
        ],
        &["page", "bulletin"],
    ),
    (
        "page.html",
        [
            "a page or a letter of `content/pages`",
            "une page ou une lettre de `content/pages`",
        ],
        &["page", "bulletin"],
    ),
    (
        "withdrawn.html",
        [
            "the notice in place of a withdrawn bulletin",
            "l’avis à la place d’un bulletin retiré",
        ],
        &["page", "withdrawn"],
    ),
    (
        "redirect.html",
        ["an earlier address", "une ancienne adresse"],
        &["page", "redirect"],
    ),
    (
        "not_found.html",
        [
            "\"page not found\", in one language",
            "« page non trouvée », dans une langue",
        ],
        &["page"],
    ),
    (
        "not_found_both.html",
        [
            "the same in both languages; one host only",
            "la même chose dans les deux langues; un seul hôte",
        ],
        &["sides"],
    ),
    (
        "start.html",
        [
            "language selection; one host only",
            "la sélection de la langue; un seul hôte",
        ],
        &["sides"],
    ),
    (
        "head.html",
        [
            "nothing by itself: what every page says of itself in its `head`, which `base.html` includes",
            "rien par lui-même : ce que chaque page dit d’elle-même dans son `head`, que `base.html` inclut",
        ],
        &["page"],
    ),
    (
        "parts.html",
        [
            "nothing by itself: [components](#components)",
            "rien par lui-même : des [composants](#les-composants)",
        ],
        &[],
    ),
];

/// What templates receive, and the type of each; `sides` is a list of two.
pub(super) const VALUES: &[(&str, &str)] = &[
    ("site", "SiteView"),
    ("page", "PageView"),
    ("home", "HomeView"),
    ("list", "ListView"),
    ("bulletin", "BulletinView"),
    ("withdrawn", "WithdrawnView"),
    ("finding", "FindingView"),
    ("subscribe", "SubscribeView"),
    ("redirect", "RedirectView"),
    ("search", "SearchView"),
    ("sides", "SideView"),
];

/// The types of their parts, with what people call them.
const PARTS: &[(&str, [&str; 2])] = &[
    ("LinkView", ["link with words", "lien avec mots"]),
    ("PictureView", ["picture", "image"]),
    ("DateView", ["date", "date"]),
    ("TwinView", ["twin", "jumelle"]),
    ("FeedView", ["feed", "fil"]),
    ("SubscriptionView", ["subscription", "abonnement"]),
    ("ItemView", ["item", "élément"]),
    ("LetterView", ["letter", "lettre"]),
    ("SectionView", ["section", "section"]),
    ("ChangeView", ["change", "modification"]),
    ("CountedView", ["counted", "compte"]),
    ("ChoiceView", ["choice", "choix"]),
];

/// Returns a page of the documentation with every list in it made anew.
pub(super) fn replaced(page: &str, language: Language, views: &BTreeMap<String, View>) -> String {
    let writer = Writer {
        index: usize::from(language == Language::Fr),
        views,
        french: french(views),
    };
    let mut page = page.to_owned();
    let tables = VALUES
        .iter()
        .map(|(value, view)| (*value, writer.fields(view)));
    let others = [
        ("templates", writer.templates()),
        ("types", writer.types()),
        ("words", writer.words()),
    ];
    for (name, table) in tables.chain(others) {
        page = with(&page, name, &table);
    }
    page
}

/// Puts a list between its marks.
fn with(page: &str, name: &str, table: &str) -> String {
    let (start, end) = (format!("<!-- made: {name} -->\n"), "<!-- /made -->");
    let (before, rest) = page
        .split_once(&start)
        .unwrap_or_else(|| panic!("no place is marked for {name}"));
    let (_, after) = rest.split_once(end).unwrap();
    format!("{before}{start}{table}{end}{after}")
}

/// What every meaning is in French: each is given, and each that is given is needed.
fn french(views: &BTreeMap<String, View>) -> BTreeMap<String, String> {
    let text = super::file("tests/themes/fr.txt");
    let mut french = BTreeMap::new();
    for pair in text.trim_end().split("\n\n") {
        let (en, fr) = pair.split_once('\n').unwrap();
        assert!(
            french.insert(en.to_owned(), fr.to_owned()).is_none(),
            "tests/themes/fr.txt has twice: {en}"
        );
    }
    let fields = views.values().flat_map(|view| &view.fields);
    let needed: BTreeSet<&str> = fields
        .map(|field| field.meaning.as_str())
        .filter(|meaning| !is_code(meaning))
        .collect();
    let given: BTreeSet<&str> = french.keys().map(String::as_str).collect();
    let missing: Vec<_> = needed.difference(&given).collect();
    let unused: Vec<_> = given.difference(&needed).collect();
    assert!(
        missing.is_empty() && unused.is_empty(),
        "tests/themes/fr.txt lacks {missing:#?}; nobody says {unused:#?}"
    );
    french
}

/// Returns whether a meaning is nothing but values, which are the same in every language.
fn is_code(meaning: &str) -> bool {
    let words = meaning.split('`').step_by(2);
    words
        .flat_map(str::chars)
        .all(|char| !char.is_alphanumeric())
}

struct Writer<'v> {
    index: usize,
    views: &'v BTreeMap<String, View>,
    french: BTreeMap<String, String>,
}

impl Writer<'_> {
    fn pick<'t>(&self, words: [&'t str; 2]) -> &'t str {
        words[self.index]
    }

    fn templates(&self) -> String {
        let mut table = self
            .pick([
                "| template | makes | receives, beside `site` |\n|---|---|---|\n",
                "| gabarit | fait | reçoit, outre `site` |\n|---|---|---|\n",
            ])
            .to_owned();
        for (name, makes, values) in TEMPLATES {
            let makes = spaced(makes[self.index]);
            let values: Vec<String> = values.iter().map(|value| format!("`{value}`")).collect();
            writeln!(table, "| `{name}` | {makes} | {} |", values.join(", ")).unwrap();
        }
        table
    }

    fn fields(&self, view: &str) -> String {
        let mut table = self
            .pick([
                "| field | type | meaning |\n|---|---|---|\n",
                "| champ | sorte | sens |\n|---|---|---|\n",
            ])
            .to_owned();
        for field in &self.views[view].fields {
            self.row(&mut table, "", field);
        }
        table
    }

    fn types(&self) -> String {
        let mut table = self
            .pick([
                "| type | field | type | meaning |\n|---|---|---|---|\n",
                "| sorte | champ | sorte | sens |\n|---|---|---|---|\n",
            ])
            .to_owned();
        for (view, names) in PARTS {
            let mut first = format!("| *{}* ", names[self.index]);
            for field in &self.views[*view].fields {
                self.row(&mut table, &first, field);
                "| ".clone_into(&mut first);
            }
        }
        table
    }

    fn row(&self, table: &mut String, before: &str, field: &Field) {
        let meaning = match self.french.get(&field.meaning) {
            Some(french) if self.index == 1 => spaced(french),
            _ => field.meaning.clone(),
        };
        let kind = self.kind(&field.kind);
        writeln!(table, "{before}| `{}` | {kind} | {meaning} |", field.name).unwrap();
    }

    fn kind(&self, kind: &Kind) -> String {
        match kind {
            Kind::Text => self.pick(["text", "texte"]).to_owned(),
            Kind::Html => "HTML".to_owned(),
            Kind::Link => self.pick(["link", "lien"]).to_owned(),
            Kind::Whole => self.pick(["whole address", "adresse entière"]).to_owned(),
            Kind::Flag => self.pick(["yes or no", "oui ou non"]).to_owned(),
            Kind::Number => self.pick(["number", "nombre"]).to_owned(),
            Kind::Maybe(inner) => {
                format!(
                    "{}, {}",
                    self.kind(inner),
                    self.pick(["or none", "ou rien"])
                )
            }
            Kind::View(view) => {
                let part = PARTS.iter().find(|(name, _)| name == view);
                format!("*{}*", part.unwrap().1[self.index])
            }
            Kind::List(inner) if self.index == 0 => format!("list of {}", self.kind(inner)),
            Kind::List(inner) => match self.kind(inner).as_str() {
                "texte" => "liste de textes".to_owned(),
                inner if inner.starts_with(['*']) && inner[1..].starts_with(['a', 'é']) => {
                    format!("liste d’{inner}")
                }
                inner => format!("liste de {inner}"),
            },
        }
    }

    /// The words that templates say.
    fn words(&self) -> String {
        let mut table = self
            .pick([
                "| message | variables | built in |\n|---|---|---|\n",
                "| message | variables | d’origine |\n|---|---|---|\n",
            ])
            .to_owned();
        let strings = ["en", "fr"][self.index];
        let strings = super::file(&format!("themes/plain/strings/{strings}.ftl"));
        let said = said();
        for message in messages(&strings) {
            if said.contains(&message.id) {
                let variables = message.variables.iter();
                let variables: Vec<String> = variables.map(|name| format!("`{name}`")).collect();
                let (id, says) = (&message.id, message.says.replace('|', "\\|"));
                writeln!(table, "| `{id}` | {} | {says} |", variables.join(", ")).unwrap();
            }
        }
        table
    }
}

/// A no-break space is easily lost in a source file: the French of this one has ordinary ones.
fn spaced(text: &str) -> String {
    text.replace("« ", "«\u{a0}")
        .replace(" »", "\u{a0}»")
        .replace(" :", "\u{a0}:")
}

/// The messages that the built-in templates ask for.
fn said() -> BTreeSet<String> {
    TEMPLATES
        .iter()
        .flat_map(|(name, ..)| {
            let text = super::file(&format!("themes/plain/templates/{name}"));
            let keys = text.split("t(key=\"").skip(1);
            keys.map(|rest| rest.split('"').next().unwrap().to_owned())
                .collect::<Vec<_>>()
        })
        .collect()
}

/// A message of a Fluent file.
pub(super) struct Message {
    pub(super) id: String,
    /// What it says; of several forms, each after the other.
    pub(super) says: String,
    pub(super) variables: BTreeSet<String>,
}

/// Reads a Fluent file.
pub(super) fn messages(file: &str) -> Vec<Message> {
    let mut messages: Vec<Message> = Vec::new();
    for line in file.lines() {
        let begins = line.starts_with(|char: char| char.is_ascii_lowercase());
        let mut line = line;
        if let (true, Some((id, text))) = (begins, line.split_once(" =")) {
            messages.push(Message {
                id: id.to_owned(),
                says: String::new(),
                variables: BTreeSet::new(),
            });
            line = text;
        } else if !line.starts_with(' ') {
            continue;
        }
        let message = messages.last_mut().unwrap();
        message.variables.extend(variables(line));
        let line = line.trim();
        let form = line.trim_start_matches('*').strip_prefix('[');
        let words = form.map_or(line, |rest| rest.split_once("] ").unwrap().1);
        if words.ends_with("->") || words == "}" || words.is_empty() {
            continue;
        }
        if !message.says.is_empty() {
            message.says.push_str(" / ");
        }
        message.says.push_str(words);
    }
    messages
}

/// The variables that a line of a message uses.
fn variables(line: &str) -> impl Iterator<Item = String> {
    line.split('$').skip(1).map(|rest| {
        let end = rest.find(|char: char| !char.is_ascii_alphanumeric() && char != '_');
        rest[..end.unwrap_or(rest.len())].to_owned()
    })
}
