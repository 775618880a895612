//! A small site in memory with one bulletin, which is what is tried, and what makes its pages.

use std::collections::BTreeMap;
use std::sync::{Arc, OnceLock};

use bulletin::check;
use bulletin::diagnostic::{Finding, Format, Printer};
use bulletin::document::format::format;
use bulletin::load::{self, Disk, Loaded};
use bulletin::locale::Words;
use bulletin::model::{Bundle, Language, Lines, Shelf, Site, Spanned};
use bulletin::render::{Content, Renderer};
use bulletin::seed;
use chrono::{DateTime, NaiveDate, Utc};

use super::findings;

/// The facts of a bulletin that nobody sees, so that nothing in its words is an error.
pub(super) const DRAFT: &str = "issued = 2024-12-09\nstatus = \"draft\"\n";

/// The facts of one that everybody sees.
pub(super) const PUBLIC: &str = "issued = 2024-12-09\nstatus = \"approved\"\napproved_by = \"Director\"\napproved_on = 2024-12-06\n";

/// The bulletin's folder.
pub(super) const FOLDER: &str = "content/bulletins/x";

/// Where pages of the site lead.
pub(super) const ORIGIN: &str = "https://";

/// What is made once, since making it takes longer than all that is tried with it.
pub(super) struct Tools {
    pub(super) renderer: Renderer,
    pub(super) words: [Words; 2],
}

pub(super) fn tools() -> &'static Tools {
    static TOOLS: OnceLock<Tools> = OnceLock::new();
    TOOLS.get_or_init(|| {
        let disk = disk(bulletin(PUBLIC, &text("Text.")));
        let site = Arc::new(read(&disk).site.unwrap());
        Tools {
            renderer: Renderer::new(site, &disk).unwrap(),
            words: Language::ALL.map(Words::new),
        }
    })
}

/// A text file with this body.
pub(super) fn text(body: &str) -> String {
    format!("+++\ntitle = \"A title\"\ndescription = \"Its description.\"\n+++\n\n{body}\n")
}

/// The files of the bulletin, whose languages say the same.
pub(super) fn bulletin(facts: &str, text: &str) -> Vec<(String, Vec<u8>)> {
    [("bulletin.toml", facts), ("en.md", text), ("fr.md", text)]
        .map(|(name, text)| (format!("{FOLDER}/{name}"), text.into()))
        .into()
}

/// A new site with other bulletins than its own; of two files with one path, the last counts.
pub(super) fn disk(files: impl IntoIterator<Item = (String, Vec<u8>)>) -> Disk {
    let day = NaiveDate::from_ymd_opt(2024, 12, 9).unwrap();
    let mut all: BTreeMap<String, Vec<u8>> = seed::site(Language::En, day).into_iter().collect();
    all.retain(|path, _| !path.starts_with("content/bulletins/"));
    all.extend(files);
    Disk::made_up("/nowhere", all)
}

/// Reads a site, with its drafts.
pub(super) fn read(disk: &Disk) -> Loaded {
    let at: DateTime<Utc> = "2025-06-01T12:00:00Z".parse().unwrap();
    load::load(disk, at, true).unwrap()
}

/// What is wrong is told at places that are there, in both languages.
pub(super) fn are_sound<'f>(disk: &Disk, findings: impl IntoIterator<Item = &'f Finding>) {
    let source = |path: &str| {
        let bytes = disk.bytes(path).unwrap().unwrap_or_default();
        String::from_utf8_lossy(&bytes).into_owned()
    };
    let rules = check::rules();
    for finding in findings {
        let file = source(&finding.place.path);
        let place = file.get(finding.place.start..finding.place.end);
        // What is not UTF-8, or not there at all, has no places.
        assert!(
            place.is_some() || file.is_empty() || file.contains('\u{fffd}'),
            "{finding:?}"
        );
        let related: Vec<Lines> = finding
            .related
            .iter()
            .map(|(place, _)| Lines::new(source(&place.path)))
            .collect();
        let related: Vec<&Lines> = related.iter().collect();
        let lines = Lines::new(file.clone());
        for words in &tools().words {
            let mut json = Printer::new(words, Format::Json, &rules);
            findings::is_sound(&json.print(finding, &lines, &related), &file);
            let mut human = Printer::new(words, Format::Human, &rules);
            assert!(!human.print(finding, &lines, &related).is_empty());
        }
    }
}

/// Returns the bulletin where it is whole.
pub(super) fn found(site: &Site) -> Option<&Bundle> {
    site.find(Shelf::Bulletins, "x")
}

/// Checks the bulletin of a site and makes its pages: what is wrong is told soundly, and the pages are whole.
pub(super) fn pages(disk: &Disk, site: &Site, bundle: &Bundle) -> [String; 2] {
    let pages = check::read(site, disk, bundle, |reading| {
        are_sound(disk, &check::bundle(reading));
        Ok(Language::ALL.map(|language| {
            let made = std::sync::Mutex::new(String::new());
            let sink = |_: &_, content: Content| {
                if let Content::Bytes(bytes) = content {
                    *made.lock().unwrap() = String::from_utf8(bytes.to_vec()).unwrap();
                }
                Ok(())
            };
            let ended = tools().renderer.bundle_page(reading, language, &sink);
            assert!(ended.is_ok(), "{ended:?}");
            made.into_inner().unwrap()
        }))
    });
    let pages = pages.unwrap();
    for page in &pages {
        let wrong = super::html::fault(page, ORIGIN);
        assert!(wrong.is_none(), "{}\n{page}", wrong.unwrap());
    }
    pages
}

/// Returns the files of the bulletin as `bulletin fmt` writes them.
pub(super) fn formatted(disk: &Disk, bundle: &Bundle) -> Vec<(String, Vec<u8>)> {
    let mut files = Vec::new();
    for language in Language::ALL {
        let words = &bundle.words[language];
        let file = load::body(disk, bundle, language).unwrap();
        let title = std::iter::once(words.title.span());
        let lines: Vec<_> = title
            .chain(words.description.iter().map(Spanned::span))
            .collect();
        let new = format(language, &file, words.body as usize, &lines);
        files.push((format!("{FOLDER}/{}.md", language.code()), new.text.into()));
    }
    files
}
