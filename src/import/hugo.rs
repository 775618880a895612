//! A site of Hugo → bundles: texts are paired by `translationKey`, by the name of their file (`x.en.md`, `x.fr.md`) or by their
//! folder (`content/en`, `content/fr`, page bundles).

use std::collections::{BTreeMap, BTreeSet};

use chrono::DateTime;
use serde_json::Value;
use unicode_normalization::UnicodeNormalization;

use super::bundle::{Head, cleaned, facts, file_name, text};
use super::{Fate, Import, Imported, Note, body, front_matter};
use crate::diagnostic::Failure;
use crate::load::Disk;
use crate::locale::Words;
use crate::model::{Bilingual, Config, Language, When, is_slug, slugged};
use crate::seed::Seed;

/// Folders deeper than this are a mistake, or a trap.
const DEEPEST: usize = 32;

/// The keys that a bundle has a place for; every other one is told of.
const KNOWN: [&str; 8] = [
    "title",
    "description",
    "summary",
    "slug",
    "date",
    "draft",
    "translationKey",
    "translationkey",
];

/// The keys that name topics.
const TOPICS: [&str; 3] = ["topics", "tags", "categories"];

/// One text of Hugo.
struct Post {
    path: String,
    language: Language,
    /// Whether nothing said which language it is in.
    is_assumed: bool,
    /// What ties it to its twin.
    key: String,
    /// What its address ended with.
    name: String,
    /// The folder whose other files belong to it.
    folder: Option<String>,
    keys: BTreeMap<String, Value>,
    body: String,
    above: usize,
}

/// Reads a site of Hugo, for the site whose settings are `config`. The comments of what is made are in the language of `words`.
///
/// # Errors
/// When a file or folder that is there cannot be read.
pub fn read(disk: &Disk, config: &Config, words: &Words) -> Result<Import, Failure> {
    let mut import = Import::default();
    let top = if disk.is_folder("content") {
        "content"
    } else {
        ""
    };
    let first = first_language(disk)?;
    let mut paths = Vec::new();
    walk(disk, top, DEEPEST, &mut paths, &mut import.notes)?;
    let mut pairs: BTreeMap<String, Vec<Post>> = BTreeMap::new();
    for path in paths {
        if let Some(post) = post(disk, top, path, first, &mut import.notes)? {
            pairs.entry(post.key.clone()).or_default().push(post);
        }
    }
    let mut ids = BTreeSet::new();
    for posts in pairs.into_values() {
        for (pair, notes) in split(posts) {
            let bundle = bundle(disk, config, words, &pair, notes, &mut ids)?;
            import.bundles.push(bundle);
        }
    }
    import.bundles.sort_by(|a, b| a.id.cmp(&b.id));
    Ok(import)
}

/// The language of texts that say none, as the site's own settings have it.
fn first_language(disk: &Disk) -> Result<Option<Language>, Failure> {
    for name in ["hugo.toml", "config.toml", "hugo.yaml", "config.yaml"] {
        let Some(bytes) = disk.bytes(name)? else {
            continue;
        };
        let text = String::from_utf8_lossy(&bytes).into_owned();
        for line in text.lines() {
            let Some((key, value)) = line.split_once(['=', ':']) else {
                continue;
            };
            if key.trim().eq_ignore_ascii_case("defaultContentLanguage") {
                let value = value.trim().trim_matches(['"', '\'']);
                return Ok(Language::from_tag(value));
            }
        }
    }
    Ok(None)
}

/// Lists the texts below a folder, by path. What is passed over is told of.
fn walk(
    disk: &Disk,
    folder: &str,
    depth: usize,
    paths: &mut Vec<String>,
    notes: &mut Vec<Note>,
) -> Result<(), Failure> {
    let listing = disk.list(folder)?;
    let below = |name: &str| joined(folder, name);
    for name in listing.others.iter().chain(&listing.misnamed) {
        notes.push(Note::new(Fate::Unread, below(name), "import-not-a-file"));
    }
    for name in listing.files.iter().filter(|name| is_text(name)) {
        if name.starts_with("_index.") {
            notes.push(Note::new(Fate::Dropped, below(name), "import-section"));
        } else {
            paths.push(below(name));
        }
    }
    for name in &listing.folders {
        if depth == 0 {
            notes.push(Note::new(Fate::Unread, below(name), "import-too-deep"));
        } else {
            walk(disk, &below(name), depth - 1, paths, notes)?;
        }
    }
    Ok(())
}

fn joined(folder: &str, name: &str) -> String {
    if folder.is_empty() {
        name.to_owned()
    } else {
        format!("{folder}/{name}")
    }
}

fn is_text(name: &str) -> bool {
    let ending = name.rsplit_once('.').map_or("", |(_, ending)| ending);
    ["md", "markdown"]
        .iter()
        .any(|text| ending.eq_ignore_ascii_case(text))
}

fn post(
    disk: &Disk,
    top: &str,
    path: String,
    first: Option<Language>,
    notes: &mut Vec<Note>,
) -> Result<Option<Post>, Failure> {
    let bytes = disk.bytes(&path)?.unwrap_or_default();
    let Ok(file) = String::from_utf8(bytes) else {
        notes.push(Note::new(Fate::Unread, path, "import-not-utf8"));
        return Ok(None);
    };
    let file = file.trim_start_matches('\u{feff}').replace("\r\n", "\n");
    let Some(cut) = front_matter::cut(&file) else {
        notes.push(Note::new(Fate::Unread, path, "import-front-matter"));
        return Ok(None);
    };
    let inner = path.strip_prefix(top).unwrap_or(&path);
    let inner = inner.trim_start_matches('/');
    let (above, name) = inner.rsplit_once('/').unwrap_or(("", inner));
    let stem = name.rsplit_once('.').map_or(name, |(stem, _)| stem);
    let by_name = stem.rsplit_once('.').and_then(|(stem, tag)| {
        let language = Language::from_tag(tag)?;
        Some((stem, language))
    });
    let (stem, named) = by_name.map_or((stem, None), |(stem, language)| (stem, Some(language)));
    let (head, rest) = above.split_once('/').unwrap_or((above, ""));
    let (above, by_folder) = match Language::from_tag(head) {
        Some(language) => (rest, Some(language)),
        None => (above, None),
    };
    let is_index = stem == "index";
    let base = match (is_index, above) {
        (true, above) => above.to_owned(),
        (false, above) => joined(above, stem),
    };
    let said = named.or(by_folder);
    let language = said.or(first).unwrap_or(Language::En);
    let translation = ["translationKey", "translationkey"]
        .iter()
        .find_map(|key| cut.keys.get(*key)?.as_str());
    Ok(Some(Post {
        language,
        is_assumed: said.is_none() && first.is_none(),
        key: translation.map_or_else(
            // The same name may be written with its accents apart.
            || format!("path {}", base.nfc()),
            |key| format!("key {key}"),
        ),
        name: base.rsplit('/').next().unwrap_or(&base).to_owned(),
        folder: is_index
            .then(|| path.rsplit_once('/').map(|(folder, _)| folder.to_owned()))
            .flatten(),
        body: cut.body.to_owned(),
        above: cut.above,
        keys: cut.keys,
        path,
    }))
}

type Pair = Bilingual<Option<Post>>;

/// Makes pairs of the texts that one key ties. Of three or more, the first of each language are a pair, and every other is
/// alone.
fn split(posts: Vec<Post>) -> Vec<(Pair, Vec<Note>)> {
    let mut pair = Pair { en: None, fr: None };
    let mut alone = Vec::new();
    for post in posts {
        let language = post.language;
        if pair[language].is_none() {
            pair[language] = Some(post);
        } else {
            let note = Note::new(Fate::Changed, post.path.as_str(), "import-third");
            let mut single = Pair { en: None, fr: None };
            single[language] = Some(post);
            alone.push((single, vec![note]));
        }
    }
    let mut all = vec![(pair, Vec::new())];
    all.extend(alone);
    all
}

fn bundle(
    disk: &Disk,
    config: &Config,
    words: &Words,
    pair: &Pair,
    mut notes: Vec<Note>,
    ids: &mut BTreeSet<String>,
) -> Result<Imported, Failure> {
    let posts: Vec<&Post> = Language::ALL
        .into_iter()
        .filter_map(|language| pair[language].as_ref())
        .collect();
    let id = id(&posts, ids, &mut notes);
    let mut files: Vec<Seed> = vec![known(config, words, pair, &mut notes)];
    let mut seen: BTreeMap<String, Vec<(String, String)>> = BTreeMap::new();
    for folder in posts.iter().filter_map(|post| post.folder.as_ref()) {
        if !seen.contains_key(folder) {
            let names = resources(disk, folder, &mut files, &mut notes)?;
            seen.insert(folder.clone(), names);
        }
    }
    for post in &posts {
        let names = post.folder.as_ref().and_then(|folder| seen.get(folder));
        let names = names.map_or(&[][..], Vec::as_slice);
        files.push(written(post, names, &mut notes));
    }
    for language in Language::ALL {
        if pair[language].is_none() {
            let alone = posts.first().map_or("", |post| post.path.as_str());
            let note = Note::new(Fate::Changed, alone, "import-alone");
            notes.push(note.with("language", language.code()));
        }
    }
    Ok(Imported {
        id,
        sources: posts.iter().map(|post| post.path.clone()).collect(),
        files,
        notes,
    })
}

/// Returns an id that nothing else in this import has.
fn id(posts: &[&Post], ids: &mut BTreeSet<String>, notes: &mut Vec<Note>) -> String {
    let Some(post) = posts.first() else {
        return String::new();
    };
    let title = post.keys.get("title").and_then(Value::as_str).unwrap_or("");
    let found = [post.name.as_str(), title, "post"]
        .into_iter()
        .map(slugged)
        .find(|slug| !slug.is_empty())
        .unwrap_or_default();
    let found = found.get(..90).unwrap_or(&found).trim_end_matches('-');
    let mut id = found.to_owned();
    let mut number = 2;
    while !ids.insert(id.clone()) {
        id = format!("{found}-{number}");
        number += 1;
    }
    if id != found {
        let note = Note::new(Fate::Changed, post.path.as_str(), "import-id-taken");
        notes.push(note.with("id", id.as_str()).with("name", found));
    } else if id != post.name {
        let note = Note::new(Fate::Changed, post.path.as_str(), "import-id");
        notes.push(
            note.with("id", id.as_str())
                .with("name", post.name.as_str()),
        );
    }
    id
}

fn known(config: &Config, words: &Words, pair: &Pair, notes: &mut Vec<Note>) -> Seed {
    let dates = Bilingual::from_fn(|language| {
        let post = pair[language].as_ref()?;
        date(post, notes)
    });
    match (&dates.en, &dates.fr) {
        (Some(en), Some(fr)) if en != fr => {
            let place = pair.fr.as_ref().map_or("", |post| post.path.as_str());
            let note = Note::new(Fate::Dropped, place, "import-dates-differ");
            notes.push(note.with("en", en.as_str()).with("fr", fr.as_str()));
        }
        _ => {}
    }
    let issued = dates.en.or(dates.fr);
    let mut topics: Vec<String> = Vec::new();
    for post in Language::ALL
        .iter()
        .filter_map(|language| pair[*language].as_ref())
    {
        for written in TOPICS.iter().filter_map(|key| post.keys.get(*key)) {
            let list = written
                .as_array()
                .map_or(std::slice::from_ref(written), Vec::as_slice);
            for name in list.iter().filter_map(Value::as_str) {
                let is_it = |topic: &&crate::model::Topic| {
                    topic.id == slugged(name)
                        || Language::ALL
                            .iter()
                            .any(|language| slugged(&topic.name[*language]) == slugged(name))
                };
                match config.topics.iter().find(is_it) {
                    Some(topic) if !topics.contains(&topic.id) => topics.push(topic.id.clone()),
                    Some(_) => {}
                    None => notes.push(
                        Note::new(Fate::Dropped, post.path.as_str(), "import-topic")
                            .with("topic", name),
                    ),
                }
            }
        }
    }
    facts(words, issued.as_deref(), &topics)
}

/// Returns the date of a text as TOML writes it.
fn date(post: &Post, notes: &mut Vec<Note>) -> Option<String> {
    let Some(written) = post.keys.get("date").and_then(Value::as_str) else {
        notes.push(Note::new(
            Fate::Dropped,
            post.path.as_str(),
            "import-no-date",
        ));
        return None;
    };
    let written = written.trim();
    // TOML is stricter than what reads dates here: a space in a day, or the sign of a typographer for minus, would make facts that
    // nobody can read.
    let whole = written.replacen(' ', "T", 1).replace('\u{2212}', "-");
    let is_toml = whole.parse::<toml::value::Datetime>().is_ok();
    if is_toml && DateTime::parse_from_rfc3339(&whole).is_ok() {
        return Some(whole);
    }
    let day = written
        .get(..10)
        .filter(|day| matches!(When::read(day), Some(When::Day(_))));
    let Some(day) = day else {
        let note = Note::new(Fate::Dropped, post.path.as_str(), "import-date");
        notes.push(note.with("date", written));
        return None;
    };
    if day != written {
        let note = Note::new(Fate::Changed, post.path.as_str(), "import-time");
        notes.push(note.with("date", written).with("day", day));
    }
    Some(day.to_owned())
}

/// Takes the other files of a page bundle along. Returns the names that changed.
fn resources(
    disk: &Disk,
    folder: &str,
    files: &mut Vec<Seed>,
    notes: &mut Vec<Note>,
) -> Result<Vec<(String, String)>, Failure> {
    let listing = disk.list(folder)?;
    let mut names = Vec::new();
    for name in listing.files.iter().filter(|name| !is_text(name)) {
        let place = joined(folder, name);
        let bytes = disk.bytes(&place)?.unwrap_or_default();
        let Some(bytes) = cleaned(&place, bytes, notes) else {
            continue;
        };
        let new = file_name(name, files);
        if new != *name {
            let note = Note::new(Fate::Changed, place.as_str(), "import-file-name");
            notes.push(note.with("name", new.as_str()));
            names.push((name.clone(), new.clone()));
        }
        files.push((new, bytes));
    }
    Ok(names)
}

fn written(post: &Post, names: &[(String, String)], notes: &mut Vec<Note>) -> Seed {
    let path = post.path.as_str();
    let line = |key: &str| {
        let text = post.keys.get(key)?.as_str()?.trim();
        Some(text).filter(|text| !text.is_empty())
    };
    let description = line("description").or_else(|| line("summary"));
    let slug = line("slug").filter(|slug| is_slug(slug));
    let language = ("language", post.language.code());
    notes.push(Note::new(Fate::Kept, path, "import-text").with(language.0, language.1));
    if post.is_assumed {
        notes.push(Note::new(Fate::Changed, path, "import-assumed"));
    }
    for (key, value) in [("title", line("title")), ("description", description)] {
        if value.is_none() {
            notes.push(Note::new(Fate::Changed, path, "import-no-line").with("key", key));
        }
    }
    if post.keys.get("draft").and_then(Value::as_bool) != Some(true) {
        notes.push(Note::new(Fate::Changed, path, "import-draft"));
    }
    for (key, value) in &post.keys {
        let is_used = match key.as_str() {
            "slug" => slug.is_some(),
            "summary" => line("description").is_none(),
            other => KNOWN.contains(&other) || TOPICS.contains(&other),
        };
        if !is_used {
            let shown: String = value.to_string().chars().take(80).collect();
            let note = Note::new(Fate::Dropped, path, "import-key");
            notes.push(note.with("key", key.as_str()).with("value", shown));
        }
    }
    let body = body::body(post.language, path, post.above, &post.body, names, notes);
    let head = Head {
        title: line("title"),
        description,
        slug,
    };
    text(post.language, &head, &body)
}
