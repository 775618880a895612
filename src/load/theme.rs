//! `themes/<name>` over the built-in theme → [`Theme`].

use std::borrow::Cow;

use sha2::{Digest, Sha256};

use crate::diagnostic::{Failure, Finding, nearest};
use crate::load::bundle::strange;
use crate::load::disk::{Disk, Listing};
use crate::load::fields::{self, Fields};
use crate::load::{builtin, config, rules, unread};
use crate::locale::Catalogue;
use crate::model::{
    Asset, Bilingual, Language, Place, Segments, Spanned, Template, Theme, hex, is_slug,
};
use crate::picture::{self, Sort};

/// Reads a theme. `None` when it has a fault.
pub(super) fn read(
    disk: &Disk,
    name: &Spanned<String>,
    findings: &mut Vec<Finding>,
) -> Result<Option<Theme>, Failure> {
    let before = findings.len();
    let folder = format!("themes/{}", name.value);
    let mut own = Listing::default();
    if disk.is_folder(&folder) {
        own = disk.list(&folder)?;
        strange(&folder, &own, findings);
    } else if disk.is_taken(&folder) && disk.length(&folder).is_none() {
        findings.push(Finding::new(&rules::NOT_A_FILE, Place::file(folder)));
        return Ok(None);
    } else if name.value != builtin::NAME {
        let mut known = disk.list("themes")?.folders;
        known.push(builtin::NAME.to_owned());
        let near = nearest(&name.value, known.iter().map(String::as_str))
            .unwrap_or(builtin::NAME)
            .to_owned();
        findings.push(
            Finding::new(&rules::THEME, Place::new(config::FILE, &name.span()))
                .with("name", name.value.as_str())
                .with("near", near),
        );
        return Ok(None);
    }
    let mut picture_sizes = None;
    if own.files.iter().any(|file| file == FACTS) {
        picture_sizes = read_facts(disk, &folder, findings)?;
    }
    let mut below = |name: &str| inner(disk, &folder, &own, name, findings);
    let (templates, strings, assets) = (below("templates")?, below("strings")?, below("assets")?);
    let templates = self::templates(disk, &templates, findings)?;
    let strings = self::strings(disk, &strings, findings)?;
    let assets = self::assets(disk, &assets, findings)?;
    let segments = segments(&strings, findings);
    if findings.len() > before {
        return Ok(None);
    }
    Ok(segments.map(|segments| Theme {
        templates,
        strings,
        assets,
        picture_sizes: picture_sizes.unwrap_or_else(|| builtin::PICTURE_SIZES.to_owned()),
        segments,
    }))
}

/// A folder of a theme.
struct Inner {
    path: String,
    /// What is read of it: nobody follows a link, which may lead out of the site.
    files: Vec<String>,
}

/// Lists a folder of a theme, and tells of what in it is read by nobody.
fn inner(
    disk: &Disk,
    theme: &str,
    own: &Listing,
    name: &str,
    findings: &mut Vec<Finding>,
) -> Result<Inner, Failure> {
    let path = format!("{theme}/{name}");
    let mut files = Vec::new();
    if own.folders.iter().any(|folder| folder == name) {
        let listing = disk.list(&path)?;
        strange(&path, &listing, findings);
        files = listing.files;
    }
    Ok(Inner { path, files })
}

impl Inner {
    /// Reads a text of the folder. `None` when there is no such file.
    fn text(
        &self,
        disk: &Disk,
        name: &str,
        findings: &mut Vec<Finding>,
    ) -> Result<Option<String>, Failure> {
        if self.files.iter().any(|file| file == name) {
            disk.text(&format!("{}/{name}", self.path), findings)
        } else {
            Ok(None)
        }
    }
}

/// The file of what a theme says of itself.
const FACTS: &str = "theme.toml";

/// `theme.toml` says what the theme is called, which version of the templates' data it was written for and, where it is
/// not as in the built-in theme, how wide pictures are shown.
fn read_facts(
    disk: &Disk,
    folder: &str,
    findings: &mut Vec<Finding>,
) -> Result<Option<String>, Failure> {
    let path = format!("{folder}/{FACTS}");
    // A site that overrides one template need not say again what the theme is (contract.md, "A site").
    let Some(text) = disk.text(&path, findings)? else {
        return Ok(None);
    };
    let table = fields::parse(&text, &path, 0, findings);
    let mut fields = Fields::new(&table, &path, 0, 0..0, findings);
    fields.needed("name", Fields::bilingual);
    if let Some(version) = fields.needed("data", Fields::count)
        && version.value != DATA_VERSION
    {
        fields.bad("data", &version.span(), "theme-data");
    }
    let sizes = fields.raw("picture_sizes");
    if let Some(sizes) = &sizes
        && !is_sizes(sizes.value)
    {
        fields.bad("picture_sizes", &sizes.span(), "picture-sizes");
    }
    fields.finish();
    Ok(sizes.map(|sizes| sizes.value.to_owned()))
}

/// Returns whether a text has only what `sizes` is written with (HTML, 4.8.4.2.1): widths, media queries and commas.
fn is_sizes(text: &str) -> bool {
    let is_written = |byte: u8| byte.is_ascii_alphanumeric() || b" ().,:<>=+-*/%".contains(&byte);
    let opened = text.matches('(').count();
    !text.trim().is_empty() && text.bytes().all(is_written) && opened == text.matches(')').count()
}

/// The version of what templates receive. It grows when something is taken away or changes its meaning.
const DATA_VERSION: usize = 1;

fn templates(
    disk: &Disk,
    own: &Inner,
    findings: &mut Vec<Finding>,
) -> Result<Vec<Template>, Failure> {
    let folder = &own.path;
    let mut templates: Vec<Template> = Vec::new();
    for (name, text) in builtin::TEMPLATES {
        let text = match own.text(disk, name, findings)? {
            Some(text) => Cow::Owned(text),
            None => Cow::Borrowed(*text),
        };
        templates.push(Template {
            name: (*name).to_owned(),
            path: format!("{folder}/{name}"),
            text,
        });
    }
    for name in &own.files {
        if templates.iter().all(|template| template.name != *name)
            && let Some(text) = own.text(disk, name, findings)?
        {
            templates.push(Template {
                path: format!("{folder}/{name}"),
                text: text.into(),
                name: name.clone(),
            });
        }
    }
    Ok(templates)
}

fn strings(
    disk: &Disk,
    own: &Inner,
    findings: &mut Vec<Finding>,
) -> Result<Bilingual<Vec<Template>>, Failure> {
    Bilingual::try_from_fn(|language| {
        let name = format!("{}.ftl", language.code());
        let path = format!("{}/{name}", own.path);
        let built_in = match language {
            Language::En => builtin::STRINGS.0,
            Language::Fr => builtin::STRINGS.1,
        };
        let mut all = vec![Template {
            name: name.clone(),
            path: path.clone(),
            text: built_in.into(),
        }];
        if let Some(text) = own.text(disk, &name, findings)? {
            all.push(Template {
                name,
                path,
                text: text.into(),
            });
        }
        Ok(all)
    })
}

fn assets(disk: &Disk, own: &Inner, findings: &mut Vec<Finding>) -> Result<Vec<Asset>, Failure> {
    let folder = &own.path;
    let mut assets: Vec<Asset> = Vec::new();
    for (name, bytes) in builtin::ASSETS {
        if !own.files.iter().any(|file| file == name) {
            assets.push(asset(name, Cow::Borrowed(bytes)));
        }
    }
    for name in &own.files {
        if !is_file_name(name) {
            findings.push(
                Finding::new(
                    &rules::BAD_FILE_NAME,
                    Place::file(format!("{folder}/{name}")),
                )
                .with("name", name.as_str()),
            );
        } else if let Some(bytes) = disk.bytes(&format!("{folder}/{name}"))? {
            // Pages name an asset by the hash of what is published: pictures are cleaned first.
            match picture::Sort::of(name, &bytes[..bytes.len().min(picture::HEAD)]) {
                Sort::Picture(format) => match picture::clean(format, &bytes) {
                    Ok(clean) => assets.push(asset(name, Cow::Owned(clean.bytes))),
                    Err(fault) => findings.push(unread(&format!("{folder}/{name}"), Some(fault))),
                },
                Sort::Unknown => findings.push(unread(&format!("{folder}/{name}"), None)),
                Sort::NoPicture => assets.push(asset(name, Cow::Owned(bytes))),
            }
        }
    }
    assets.sort_by(|a, b| a.name.cmp(&b.name));
    Ok(assets)
}

/// Returns whether a file of this name can be published: ASCII letters, digits, `-`, `_` and `.`, not first.
pub(crate) fn is_file_name(name: &str) -> bool {
    !name.is_empty()
        && !name.starts_with('.')
        && name.len() <= 200
        && name
            .bytes()
            .all(|byte| byte.is_ascii_alphanumeric() || b"-_.".contains(&byte))
}

/// The name holds the hash of the bytes, so that browsers may keep the file for ever.
fn asset(name: &str, bytes: Cow<'static, [u8]>) -> Asset {
    let hash = hex(&Sha256::digest(&bytes)[..8]);
    let published = match name.rsplit_once('.') {
        Some((stem, ending)) => format!("{stem}.{hash}.{ending}"),
        None => format!("{name}.{hash}"),
    };
    Asset {
        name: name.to_owned(),
        published,
        bytes,
    }
}

/// Returns the theme's words of a language, or tells what in them is not Fluent.
pub(crate) fn catalogue(
    language: Language,
    files: &[Template],
    findings: &mut Vec<Finding>,
) -> Option<Catalogue> {
    let texts: Vec<&str> = files.iter().map(|file| &*file.text).collect();
    match Catalogue::new(language, &texts) {
        Ok(catalogue) => Some(catalogue),
        Err(faults) => {
            findings.extend(faults.into_iter().map(|fault| {
                Finding::new(
                    &rules::THEME_WORDS,
                    Place::new(files[fault.file].path.as_str(), &fault.span),
                )
                .with("kind", "syntax")
            }));
            None
        }
    }
}

/// Returns where a Fluent file begins to say a message, or its first byte where it does not.
fn message(text: &str, id: &str) -> std::ops::Range<usize> {
    let mut starts = text.match_indices(id).map(|(at, _)| at);
    starts
        .find(|at| text[..*at].ends_with('\n') || *at == 0)
        .map_or(0..0, |at| at..at + id.len())
}

/// Returns whether lists of bulletins use a segment: their further pages, their years.
fn is_of_a_list(segment: &str) -> bool {
    segment == "page" || segment.len() == 4 && segment.bytes().all(|byte| byte.is_ascii_digit())
}

fn segments(
    strings: &Bilingual<Vec<Template>>,
    findings: &mut Vec<Finding>,
) -> Option<Bilingual<Segments>> {
    let segments = Bilingual::from_fn(|language| {
        let files = &strings[language];
        let catalogue = catalogue(language, files, findings)?;
        // Another page may stand beside it.
        let mut segment = |id: &'static str, beside: &Option<String>| {
            let said = catalogue.say(id, &[]).ok();
            let said = said.filter(|text| is_slug(text) && !is_of_a_list(text));
            let is_twice = said.is_some() && said == *beside;
            if said.is_none() || is_twice {
                let place = files.last().map_or_else(
                    || Place::file(""),
                    |file| Place::new(file.path.as_str(), &message(&file.text, id)),
                );
                findings.push(
                    Finding::new(&rules::THEME_WORDS, place)
                        .with("kind", if is_twice { "twice" } else { "segment" })
                        .with("key", id)
                        .advise("segment"),
                );
            }
            said.filter(|_| !is_twice)
        };
        let topics = segment("segment-topics", &None);
        let search = segment("segment-search", &None);
        let subscribe = segment("segment-subscribe", &search);
        Some(Segments {
            topics: topics?,
            search: search?,
            subscribe: subscribe?,
        })
    });
    segments.both()
}
