//! A folder of `content/` → a whole [`Bundle`], or what is wrong with it.

use std::hash::Hasher;
use std::sync::Arc;

use chrono::{DateTime, Utc};
use chrono_tz::Tz;
use rustc_hash::FxHasher;

use crate::diagnostic::{Failure, Finding};
use crate::load::disk::{Disk, Listing};
use crate::load::fields::{self, Fields, is_no_text};
use crate::load::front_matter::{self, Uncut};
use crate::load::rules;
use crate::model::{
    Approval, ApprovedText, Bilingual, Bundle, Change, ChangeKind, Facts, Image, Kind, Language,
    Moment, Place, Severity, Shelf, Source, Spanned, Standing, Status, Withdrawal, Words, folder,
    is_slug, midnight, slugged,
};

/// What became of a folder.
#[derive(Debug, Default)]
pub(super) struct Read {
    /// The bundle, where it is whole.
    pub(super) bundle: Option<Arc<Bundle>>,
    /// What could be read of one that is not: its text is checked with the rest, and it is never in a site.
    pub(super) unsound: Option<Arc<Bundle>>,
    /// What is wrong with it.
    pub(super) findings: Vec<Finding>,
    /// Draft or in review, where its facts say so.
    pub(super) standing: Option<Standing>,
    /// Whether it is no bundle, and those in it are: somebody sorted bulletins by year.
    pub(super) holds_bundles: bool,
}

/// Returns the fingerprint of a text, to notice that it changed between two readings.
#[must_use]
pub fn stamp(text: &str) -> u64 {
    let mut hasher = FxHasher::default();
    hasher.write(text.as_bytes());
    hasher.finish()
}

/// Reads a folder as a bundle.
pub(super) fn read(
    disk: &Disk,
    shelf: Shelf,
    id: &str,
    listing: &Listing,
    zone: Tz,
) -> Result<Read, Failure> {
    let mut findings = Vec::new();
    let folder = folder(shelf, id);
    if shelf == Shelf::Bulletins && holds_bulletins(disk, &folder, listing) {
        let finding = Finding::new(&rules::MISSING_FACTS, Place::file(folder))
            .with("file", "bulletin.toml")
            .with("name", id)
            .with("case", "nested")
            .advise("nested");
        return Ok(Read {
            findings: vec![finding],
            holds_bundles: true,
            ..Read::default()
        });
    }
    check_names(shelf, id, &folder, listing, &mut findings);
    let facts = match shelf.facts_file() {
        None => Some(home_facts()),
        Some(name) => {
            let path = format!("{folder}/{name}");
            if let Some(text) = disk.text(&path, &mut findings)? {
                read_facts(shelf, &path, &text, zone, &mut findings)
            } else {
                let in_its_place = disk.is_folder(&path);
                let finding = Finding::new(&rules::MISSING_FACTS, Place::file(path))
                    .with("file", name)
                    .with("case", if in_its_place { "folder" } else { "missing" });
                findings.push(if in_its_place {
                    finding.advise("folder")
                } else {
                    finding
                });
                None
            }
        }
    };
    let kind = facts.as_ref().map(|(facts, _)| facts.kind);
    let words = Bilingual::try_from_fn(|language| {
        let path = format!("{folder}/{}.md", language.code());
        Ok(if let Some(text) = disk.text(&path, &mut findings)? {
            read_words(shelf, id, kind, language, &path, &text, &mut findings)
        } else {
            let (case, help) = match shelf {
                _ if disk.is_folder(&path) => ("folder", "folder"),
                Shelf::Home => ("missing", "home"),
                Shelf::Pages => ("missing", "page"),
                Shelf::Bulletins => ("missing", "help"),
            };
            findings.push(
                Finding::new(&rules::MISSING_LANGUAGE, Place::file(path))
                    .with("language", language.code())
                    .with("case", case)
                    .advise(help),
            );
            None
        })
    })?;
    let standing = match facts.as_ref().map(|(facts, _)| &facts.status) {
        Some(Status::Draft) => Some(Standing::Draft),
        Some(Status::Review) => Some(Standing::Review),
        _ => None,
    };
    if standing.is_some() {
        for finding in &mut findings {
            finding.soften(Severity::Warning);
        }
    }
    let broken = findings
        .iter()
        .any(|finding| finding.rule.severity == Severity::Error);
    let is_whole = !broken && facts.as_ref().is_some_and(|(_, whole)| *whole);
    let bundle = words.both().map(|words| {
        Arc::new(Bundle {
            id: id.into(),
            shelf,
            facts: facts.map_or_else(|| home_facts().0, |(facts, _)| facts),
            words,
        })
    });
    let (bundle, unsound) = if is_whole {
        (bundle, None)
    } else {
        (None, bundle)
    };
    Ok(Read {
        bundle,
        unsound,
        findings,
        standing,
        holds_bundles: false,
    })
}

/// Whether a folder has no file of a bulletin, and one in it has.
fn holds_bulletins(disk: &Disk, folder: &str, listing: &Listing) -> bool {
    let own = ["bulletin.toml", "en.md", "fr.md"];
    let is_own = |name: &String| own.contains(&name.as_str());
    !listing.files.iter().any(is_own)
        && listing.folders.iter().any(|inner| {
            let is_there = |name: &&str| disk.length(&format!("{folder}/{inner}/{name}")).is_some();
            own.iter().any(is_there)
        })
}

fn check_names(
    shelf: Shelf,
    id: &str,
    folder: &str,
    listing: &Listing,
    findings: &mut Vec<Finding>,
) {
    let name = id.rsplit('/').next().unwrap_or(id);
    if !id.is_empty() && !is_slug(name) {
        let mut finding = Finding::new(&rules::BAD_SLUG, Place::file(folder)).with("value", name);
        let near = slugged(name);
        if !near.is_empty() {
            finding = finding.with("near", near).advise("folder");
        }
        findings.push(finding);
    }
    strange(folder, listing, findings);
    for name in &listing.files {
        let lower = name.to_ascii_lowercase();
        let own: Vec<&str> = ["en.md", "fr.md"]
            .into_iter()
            .chain(shelf.facts_file())
            .collect();
        if own.contains(&name.as_str()) {
            continue;
        }
        // FR.md, fr.md.txt (a system that hides endings), fr.markdown, francais.md: what was meant is plain.
        let meant = own.iter().find(|own| {
            let stem = own.split('.').next().unwrap_or(own);
            lower == **own
                || lower.starts_with(&format!("{own}."))
                || lower == format!("{stem}.markdown")
                || language_meant(&lower).is_some_and(|language| language.code() == stem)
        });
        let meant = meant.filter(|meant| !listing.files.iter().any(|file| file == *meant));
        let text = [".md", ".markdown", ".toml"]
            .iter()
            .any(|ending| lower.ends_with(ending));
        let finding = || Finding::new(&rules::STRAY_FILE, Place::file(format!("{folder}/{name}")));
        match meant {
            Some(meant) => findings.push(finding().with("near", *meant).advise("near")),
            None if text => findings.push(finding().advise("inside")),
            None => {}
        }
    }
}

/// Returns the language that a text's name tells of: `francais.md`, `fr-CA.md`, `pab_20250127_english.markdown`.
fn language_meant(name: &str) -> Option<Language> {
    let stem = [".md", ".markdown", ".md.txt"]
        .iter()
        .find_map(|ending| name.strip_suffix(ending))?;
    let says = |words: &[&str]| {
        stem.split(|char: char| !char.is_alphanumeric())
            .any(|part| words.contains(&part))
    };
    let french = says(&["fr", "fra", "fre", "francais", "français", "frca", "french"]);
    let english = says(&["en", "eng", "anglais", "enca", "english"]);
    match (english, french) {
        (true, false) => Some(Language::En),
        (false, true) => Some(Language::Fr),
        _ => None,
    }
}

/// Tells of what stands in a folder and is read by nobody.
pub(super) fn strange(folder: &str, listing: &Listing, findings: &mut Vec<Finding>) {
    for name in &listing.others {
        findings.push(Finding::new(
            &rules::NOT_A_FILE,
            Place::file(format!("{folder}/{name}")),
        ));
    }
    for name in &listing.misnamed {
        let place = Place::file(format!("{folder}/{name}"));
        findings.push(
            Finding::new(&rules::BAD_FILE_NAME, place)
                .with("name", name.as_str())
                .advise("letters"),
        );
    }
}

/// A home page has no facts of its own: it is always public, and as new as the newest thing on it.
fn home_facts() -> (Facts, bool) {
    let moment = Moment {
        instant: DateTime::<Utc>::UNIX_EPOCH,
        day: DateTime::<Utc>::UNIX_EPOCH.date_naive(),
    };
    let facts = Facts {
        dated: moment,
        status: Status::Permanent,
        release: moment.instant,
        archived: None,
        review_by: None,
        kind: Kind::Plain,
        topics: Box::default(),
        changes: Box::default(),
        sources: Box::default(),
        images: Box::default(),
        prepared_by: None,
        approved_text: None,
    };
    (facts, true)
}

/// Reads the facts. The second value tells whether they are whole; where they are not but the status could be read,
/// the facts still say how much harm a fault can do.
fn read_facts(
    shelf: Shelf,
    path: &str,
    text: &str,
    zone: Tz,
    findings: &mut Vec<Finding>,
) -> Option<(Facts, bool)> {
    let before = findings.len();
    let (text, offset) = match text.strip_prefix('\u{feff}') {
        Some(rest) => (rest, '\u{feff}'.len_utf8()),
        None => (text, 0),
    };
    let table = fields::parse(text, path, offset, findings);
    let readable = findings.len() == before;
    let mut fields = Fields::new(&table, path, offset, 0..0, findings);
    let facts = match shelf {
        Shelf::Bulletins => bulletin_facts(&mut fields, zone),
        Shelf::Pages | Shelf::Home => page_facts(&mut fields, zone),
    };
    fields.finish();
    let whole = findings.len() == before;
    facts.filter(|_| readable).map(|facts| (facts, whole))
}

fn bulletin_facts(fields: &mut Fields, zone: Tz) -> Option<Facts> {
    #[derive(Clone, Copy)]
    enum Word {
        Draft,
        Review,
        Approved,
        Withdrawn,
    }
    let issued = fields.needed("issued", |fields, key| fields.moment(key, zone));
    let topics = owned(fields.texts("topics"));
    let word = fields.needed("status", |fields, key| {
        fields.choice(
            key,
            &[
                ("draft", Word::Draft),
                ("review", Word::Review),
                ("approved", Word::Approved),
                ("withdrawn", Word::Withdrawn),
            ],
        )
    });
    let prepared_by = fields.line("prepared_by");
    let by = fields.line("approved_by");
    let on = fields.date("approved_on");
    let approved_text = fields.table("approved_text", approved_text);
    let release = fields.moment("release", zone);
    let review_by = fields.date("review_by");
    let archived = fields.date("archived");
    let because = fields.bilingual("withdrawn_because");
    let replaced_by = fields.slug("replaced_by");
    let kind = kind(fields, "bulletin");
    let changes = changes(fields);
    let sources = sources(fields);
    let images = images(fields);
    let status = match word? {
        Word::Draft => Status::Draft,
        Word::Review => Status::Review,
        Word::Approved => {
            for (key, there) in [("approved_by", by.is_some()), ("approved_on", on.is_some())] {
                if !there && !fields.has(key) {
                    fields.missing(key);
                }
            }
            Status::Approved(Approval { by: by?, on: on? })
        }
        Word::Withdrawn => {
            if because.is_none() && !fields.has("withdrawn_because") {
                fields.missing("withdrawn_because");
            }
            Status::Withdrawn(Box::new(Withdrawal {
                because: because?.map(|text| text.value),
                replaced_by,
            }))
        }
    };
    // A draft whose date is still open is no less a draft: its findings must stay harmless.
    let dated = match (issued, &status) {
        (Some(issued), _) => issued,
        (None, Status::Draft | Status::Review) => Moment {
            instant: DateTime::<Utc>::UNIX_EPOCH,
            day: DateTime::<Utc>::UNIX_EPOCH.date_naive(),
        },
        (None, _) => return None,
    };
    Some(Facts {
        dated,
        status,
        release: release.map_or(dated.instant, |release| release.instant),
        archived,
        review_by,
        kind,
        topics,
        changes,
        sources,
        images,
        prepared_by,
        approved_text,
    })
}

fn approved_text(fields: &mut Fields) -> Option<ApprovedText> {
    let on = fields.needed("on", Fields::date);
    let en = fields.needed("en", Fields::line);
    let fr = fields.needed("fr", Fields::line);
    Some(ApprovedText {
        on: on?,
        texts: Bilingual { en: en?, fr: fr? },
    })
}

fn page_facts(fields: &mut Fields, zone: Tz) -> Option<Facts> {
    let modified = fields.needed("modified", Fields::date);
    let kind = kind(fields, "page");
    let changes = changes(fields);
    let images = images(fields);
    let review_by = fields.date("review_by");
    let day = modified?;
    Some(Facts {
        dated: Moment {
            instant: midnight(zone, day),
            day,
        },
        status: Status::Permanent,
        release: DateTime::<Utc>::UNIX_EPOCH,
        archived: None,
        review_by,
        kind,
        topics: Box::default(),
        changes,
        sources: Box::default(),
        images,
        prepared_by: None,
        approved_text: None,
    })
}

fn kind(fields: &mut Fields, plain: &'static str) -> Kind {
    fields
        .choice("kind", &[(plain, Kind::Plain), ("message", Kind::Message)])
        .unwrap_or(Kind::Plain)
}

fn owned(texts: Vec<Spanned<&str>>) -> Box<[Spanned<Box<str>>]> {
    texts.into_iter().map(|text| text.map(Box::from)).collect()
}

fn changes(fields: &mut Fields) -> Box<[Change]> {
    let kinds = [
        ChangeKind::Correction,
        ChangeKind::Update,
        ChangeKind::Review,
        ChangeKind::Editorial,
    ]
    .map(|kind| (kind.key(), kind));
    fields
        .tables("changes", |fields| {
            let date = fields.needed("date", Fields::date);
            let kind = fields.needed("kind", |fields, key| fields.choice(key, &kinds));
            let note = fields.bilingual("note");
            if kind.is_some_and(|kind| kind != ChangeKind::Editorial)
                && note.is_none()
                && !fields.has("note")
            {
                fields.missing("note");
            }
            Some(Change {
                date: date?,
                kind: kind?,
                note: note.map(|note| note.map(|text| text.value)),
            })
        })
        .into()
}

fn sources(fields: &mut Fields) -> Box<[Source]> {
    fields
        .tables("sources", |fields| {
            let title = fields.needed("title", Fields::raw);
            let url = fields.raw("url");
            let by = fields.line("verified_by");
            let on = fields.date("verified_on");
            for (key, other) in [
                ("verified_by", "verified_on"),
                ("verified_on", "verified_by"),
            ] {
                if fields.has(key) && !fields.has(other) {
                    fields.missing(other);
                }
            }
            Some(Source {
                title: title?.map(Box::from),
                url: url.map(|url| url.map(Box::from)),
                verified: by.zip(on).map(|(by, on)| Approval { by, on }),
            })
        })
        .into()
}

fn images(fields: &mut Fields) -> Box<[Image]> {
    fields
        .tables("images", |fields| {
            let file = fields.needed("file", Fields::raw);
            let credit = fields.bilingual("credit");
            let consent = fields.line("consent");
            let expires = fields.date("expires");
            Some(Image {
                file: file?.map(Box::from),
                credit: credit.map(|credit| credit.map(|text| text.value)),
                consent,
                expires,
            })
        })
        .into()
}

fn read_words(
    shelf: Shelf,
    id: &str,
    kind: Option<Kind>,
    language: Language,
    path: &str,
    text: &str,
    findings: &mut Vec<Finding>,
) -> Option<Words> {
    let cut = match front_matter::cut(text) {
        Ok(cut) => cut,
        Err(uncut) => {
            // A file that is no text came as an empty one: that has been told.
            if findings
                .last()
                .is_none_or(|last| !is_no_text(last) || last.place.path != path)
            {
                let span = match &uncut {
                    Uncut::NotThere => 0..0,
                    Uncut::NeverEnds(fence) => fence.clone(),
                };
                let (case, help) = match uncut {
                    Uncut::NotThere => ("not-there", "help"),
                    Uncut::NeverEnds(_) => ("never-ends", "never-ends"),
                };
                findings.push(
                    Finding::new(&rules::NO_FRONT_MATTER, Place::new(path, &span))
                        .with("case", case)
                        .advise(help),
                );
            }
            return None;
        }
    };
    let toml = &text[cut.toml.clone()];
    let table = fields::parse(toml, path, cut.toml.start, findings);
    let fence = text.find("+++").unwrap_or(0);
    let mut fields = Fields::new(&table, path, cut.toml.start, fence..fence + 3, findings);
    let title = fields.needed("title", |fields, key| fields.words(key, language));
    let description = match shelf {
        Shelf::Home => fields.words("description", language),
        Shelf::Bulletins | Shelf::Pages => {
            fields.needed("description", |fields, key| fields.words(key, language))
        }
    };
    let (slug, old_slugs) = if shelf == Shelf::Home {
        (None, Vec::new())
    } else {
        let slug = fields.slug("slug");
        let mut old_slugs = fields.texts("old_slugs");
        old_slugs.retain(|text| fields.check_slug(text));
        (slug, old_slugs)
    };
    let signature = match kind {
        Some(Kind::Message) => {
            let lines = fields.texts("signature");
            if lines.is_empty() {
                fields.missing("signature");
            }
            lines
        }
        Some(Kind::Plain) => Vec::new(),
        // The facts could not be read: nobody knows whether there should be one.
        None => fields.texts("signature"),
    };
    fields.finish();
    // Without a title the bundle is unsound, and its text is checked all the same.
    let title = title.unwrap_or_else(|| Spanned::new(Box::default(), &(fence..fence + 3)));
    let slug = slug.unwrap_or_else(|| {
        Spanned::new(
            Box::from(id.rsplit('/').next().unwrap_or(id)),
            &title.span(),
        )
    });
    Some(Words {
        slug,
        description,
        old_slugs: owned(old_slugs),
        signature: signature
            .into_iter()
            .map(|line| line.value.trim().into())
            .collect(),
        body: u32::try_from(cut.body).unwrap_or(u32::MAX),
        stamp: stamp(text),
        title,
    })
}
