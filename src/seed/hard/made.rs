//! A site that is made up: settings, and bundles whose words are given.

use std::fmt::Write;

use crate::model::Bilingual;
use crate::seed::{Seed, quoted};

/// Both languages of a text.
pub(super) type Both = Bilingual<String>;

/// Returns both languages of a text.
pub(super) fn both(en: impl Into<String>, fr: impl Into<String>) -> Both {
    Bilingual {
        en: en.into(),
        fr: fr.into(),
    }
}

/// A site in the making.
pub(super) struct Made {
    /// The text of the home pages; without one they have no description either.
    home: Both,
    pub(super) title: Both,
    pub(super) owner: Both,
    /// As `site.toml` writes it.
    pub(super) base_url: String,
    pub(super) first_language: &'static str,
    pub(super) page_size: usize,
    /// Lines of `site.toml` that begin no table.
    pub(super) lines: String,
    /// Tables of `site.toml`.
    pub(super) tables: String,
    files: Vec<Seed>,
}

/// What one language says of a bundle.
#[derive(Clone, Default)]
pub(super) struct Words {
    pub(super) title: String,
    pub(super) description: String,
    /// Further lines of the front matter.
    pub(super) lines: String,
    pub(super) body: String,
}

impl Made {
    /// A site whose home pages have this text.
    pub(super) fn new(home: Both) -> Self {
        Self {
            home,
            title: both("Bulletins", "Bulletins d’information"),
            owner: both("An office", "Un organisme"),
            base_url: "\"https://theme.example\"".to_owned(),
            first_language: "fr",
            page_size: 20,
            lines: String::new(),
            tables: String::new(),
            files: Vec::new(),
        }
    }

    /// Adds a table with a name in both languages: a topic, say.
    pub(super) fn topic(&mut self, id: &str, name: &Both) {
        // Writing to a String cannot fail.
        let _ = write!(
            self.tables,
            "[[topics]]\nid = \"{id}\"\nname = {}\n",
            inline(name)
        );
    }

    /// Adds a link of the menu to a page.
    pub(super) fn menu(&mut self, label: &Both, page: &str, place: &str) {
        let _ = write!(
            self.tables,
            "[[menu]]\nlabel = {}\npage = \"{page}\"\nplace = \"{place}\"\n",
            inline(label)
        );
    }

    /// Adds a standing notice.
    pub(super) fn notice(&mut self, text: &Both) {
        let _ = write!(
            self.tables,
            "[[notices]]\nfrom = 2000-01-01\ntext = {}\n",
            inline(text)
        );
    }

    /// Adds a bulletin that was issued on a day. `facts` are further lines of its facts, its status among them.
    pub(super) fn bulletin(
        &mut self,
        id: &str,
        issued: &str,
        facts: &str,
        words: &Bilingual<Words>,
    ) {
        let folder = format!("bulletins/{id}");
        self.file(
            &format!("{folder}/bulletin.toml"),
            format!("issued = {issued}\n{facts}"),
        );
        self.words(&folder, words);
    }

    /// Adds a page.
    pub(super) fn page(&mut self, id: &str, facts: &str, words: &Bilingual<Words>) {
        let folder = format!("pages/{id}");
        self.file(
            &format!("{folder}/page.toml"),
            format!("modified = 2024-05-02\n{facts}"),
        );
        self.words(&folder, words);
    }

    /// Adds a file of the content.
    pub(super) fn file(&mut self, path: &str, bytes: impl Into<Vec<u8>>) {
        self.files.push((format!("content/{path}"), bytes.into()));
    }

    fn words(&mut self, folder: &str, words: &Bilingual<Words>) {
        for (name, words) in [("en.md", &words.en), ("fr.md", &words.fr)] {
            let description = if words.description.is_empty() {
                String::new()
            } else {
                format!("description = \"{}\"\n", quoted(&words.description))
            };
            let text = format!(
                "+++\ntitle = \"{}\"\n{description}{}+++\n{}\n",
                quoted(&words.title),
                words.lines,
                words.body
            );
            self.file(&format!("{folder}/{name}"), text);
        }
    }

    /// Returns every file of the site, in the theme of a name.
    pub(super) fn files(mut self, theme: &str) -> Vec<Seed> {
        let mut words = both_words(&self.title, &self.home);
        for words in [&mut words.en, &mut words.fr] {
            if words.body.is_empty() {
                words.description.clear();
            }
        }
        self.words("home", &words);
        let settings = format!(
            "base_url = {}\ntheme = \"{}\"\ntime_zone = \"America/Toronto\"\nfirst_language = \"{}\"\ntitle = {}\nowner = {}\n\
             {}\n[bulletins]\npath = {{ en = \"bulletins\", fr = \"bulletins\" }}\npage_size = {}\n\n[feeds]\n\
             authority = \"theme.example,2024\"\n\n{}",
            self.base_url,
            quoted(theme),
            self.first_language,
            inline(&self.title),
            inline(&self.owner),
            self.lines,
            self.page_size,
            self.tables,
        );
        self.files
            .push(("site.toml".to_owned(), settings.into_bytes()));
        self.files
    }
}

/// Returns a value of TOML in both languages.
pub(super) fn inline(text: &Both) -> String {
    format!(
        "{{ en = \"{}\", fr = \"{}\" }}",
        quoted(&text.en),
        quoted(&text.fr)
    )
}

/// Returns words that have a title and a body, and say nothing else.
pub(super) fn both_words(title: &Both, body: &Both) -> Bilingual<Words> {
    let words = |title: &String, body: &String, description: &str| Words {
        title: title.clone(),
        description: description.to_owned(),
        body: body.clone(),
        ..Words::default()
    };
    Bilingual {
        en: words(&title.en, &body.en, "What it says, in one sentence."),
        fr: words(&title.fr, &body.fr, "Ce qu’il dit, en une phrase."),
    }
}
