//! What was found in a bundle, kept from one run to the next: most of what a run looks at has not changed since the last.
//!
//! A verdict is known by its [`Key`]: the SHA-256 of everything that [`crate::check::bundle`] may ask about. That is the program itself,
//! `site.toml`, the theme, the day, what other bundles are called and whether they are public, every page (one of them tells how the
//! owner is reached), the shared files, and the bundle's own folder. Who adds a check that asks for more adds it here: a test
//! changes each of these in turn.

use std::borrow::Cow;

use sha2::{Digest, Sha256};

use crate::check::Reading;
use crate::diagnostic::{Finding, Rule};
use crate::load::{self, Disk};
use crate::locale::Value;
use crate::model::{Language, Place, Severity, Site, varint};

/// What a verdict is known by.
pub type Key = [u8; 32];

/// The sources that this program was made of (`src/build.rs`).
const PROGRAM: &str = env!("BULLETIN_SOURCES");

/// What every verdict of a site depends on.
#[derive(Debug)]
pub struct World {
    digest: Sha256,
    rules: Vec<&'static Rule>,
}

impl World {
    /// Reads what every verdict depends on. `None` where a file cannot be read: nothing is kept then.
    #[must_use]
    pub fn of(site: &Site, disk: &Disk) -> Option<Self> {
        let mut digest = Sha256::new();
        put(&mut digest, PROGRAM);
        put(&mut digest, others(site));
        put(&mut digest, [u8::from(site.drafts)]);
        put(&mut digest, disk.bytes(load::CONFIG_FILE).ok()??);
        let theme = &site.theme;
        let templates = theme.templates.iter();
        let strings = Language::ALL.map(|language| theme.strings[language].iter());
        for template in templates.chain(strings.into_iter().flatten()) {
            put(&mut digest, &template.name);
            put(&mut digest, &*template.text);
        }
        for asset in &theme.assets {
            put(&mut digest, &asset.name);
            put(&mut digest, &*asset.bytes);
        }
        folder(disk, "content/pages", &[], &mut digest)?;
        folder(disk, "content/files", &[], &mut digest)?;
        Some(Self {
            digest,
            rules: crate::check::rules(),
        })
    }

    /// Returns what the verdict on a bundle is known by. `None` where a file of its folder cannot be read.
    #[must_use]
    pub fn key(&self, reading: &Reading) -> Option<Key> {
        let mut digest = self.digest.clone();
        let own = reading.bundle.folder();
        put(&mut digest, &own);
        let texts = Language::ALL.map(|language| {
            let text = &reading.text[language];
            (text.path.as_str(), text.file)
        });
        folder(reading.disk, &own, &texts, &mut digest)?;
        Some(digest.finalize().into())
    }

    /// Writes what was found in the bundle of a folder as bytes.
    #[must_use]
    pub fn write(&self, folder: &str, findings: &[Finding]) -> Vec<u8> {
        let mut bytes = Vec::new();
        let place = |bytes: &mut Vec<u8>, place: &Place| {
            // Nearly all places are in the bundle's own files; that of another may begin like this one.
            let own = place.path.strip_prefix(folder);
            let own = own.filter(|rest| rest.starts_with('/'));
            text(bytes, own.unwrap_or(&place.path));
            number(bytes, place.start);
            number(bytes, place.end);
        };
        for finding in findings {
            let rule = self.rules.iter().position(|rule| *rule == finding.rule);
            number(&mut bytes, rule.unwrap_or(usize::MAX));
            place(&mut bytes, &finding.place);
            text(&mut bytes, &finding.help);
            number(&mut bytes, finding.severity as usize);
            number(&mut bytes, finding.gravest as usize);
            number(&mut bytes, finding.is_secret.into());
            number(&mut bytes, finding.related.len());
            for (other, label) in &finding.related {
                place(&mut bytes, other);
                text(&mut bytes, label);
            }
            number(&mut bytes, finding.args.len());
            for (name, value) in &finding.args {
                text(&mut bytes, name);
                match value {
                    Value::Text(told) => {
                        number(&mut bytes, 0);
                        text(&mut bytes, told);
                    }
                    Value::Number(count) => {
                        number(&mut bytes, 1);
                        varint::write(&mut bytes, *count);
                    }
                }
            }
        }
        bytes
    }

    /// Reads what [`World::write`] wrote of the bundle of a folder. `None` where it is something else.
    #[must_use]
    pub fn read(&self, folder: &str, bytes: &[u8]) -> Option<Vec<Finding>> {
        let mut from = Bytes(bytes);
        let mut findings = Vec::new();
        while !from.0.is_empty() {
            let mut finding = Finding::new(self.rules.get(from.number()?)?, from.place(folder)?);
            finding.help = from.text()?.into();
            finding.severity = from.severity()?;
            finding.gravest = from.severity()?;
            finding.is_secret = from.number()? == 1;
            for _ in 0..from.number()? {
                let other = from.place(folder)?;
                finding.related.push((other, from.text()?.into()));
            }
            for _ in 0..from.number()? {
                let name = Cow::from(from.text()?);
                let value = match from.number()? {
                    0 => Value::Text(from.text()?),
                    _ => Value::Number(varint::read(&mut from.0)?),
                };
                finding.args.push((name, value));
            }
            findings.push(finding);
        }
        Some(findings)
    }
}

/// Returns a mark of what a check of one bundle may ask of others, but for the words of pages.
#[must_use]
pub fn others(site: &Site) -> [u8; 32] {
    let mut digest = Sha256::new();
    put(&mut digest, site.today.to_string());
    for bundle in site.bundles() {
        put(&mut digest, bundle.folder());
        put(&mut digest, format!("{:?}", site.standing(bundle)));
        for language in Language::ALL {
            let words = &bundle.words[language];
            put(&mut digest, &*words.slug.value);
            put(&mut digest, &*words.title.value);
            for slug in &words.old_slugs {
                put(&mut digest, &*slug.value);
            }
        }
    }
    for file in &site.files {
        put(&mut digest, &file.path);
        let size = file.picture.as_ref();
        let size = size.map(|picture| (picture.width, picture.height));
        put(&mut digest, format!("{size:?}"));
    }
    for broken in &site.broken {
        put(&mut digest, format!("{broken:?}"));
    }
    digest.finalize().into()
}

/// Adds every file of a folder, and of those in it. Texts that are at hand, each with its path, are not read again.
fn folder(disk: &Disk, path: &str, texts: &[(&str, &str)], digest: &mut Sha256) -> Option<()> {
    let listing = disk.list(path).ok()?;
    for name in listing.files {
        let file = format!("{path}/{name}");
        put(digest, &name);
        // After its length, so that no two files are one.
        if let Some((_, text)) = texts.iter().find(|(path, _)| *path == file) {
            put(digest, (text.len() as u64).to_le_bytes());
            digest.update(text);
            continue;
        }
        put(digest, disk.length(&file)?.to_le_bytes());
        disk.each_piece(&file, &mut |piece| digest.update(piece))
            .ok()?;
    }
    for name in listing.others.iter().chain(&listing.misnamed) {
        put(digest, name);
    }
    for name in listing.folders {
        put(digest, "/");
        put(digest, &name);
        folder(disk, &format!("{path}/{name}"), texts, digest)?;
    }
    put(digest, "..");
    Some(())
}

/// Adds something after its length, so that no two lists look alike.
fn put(digest: &mut Sha256, bytes: impl AsRef<[u8]>) {
    let bytes = bytes.as_ref();
    digest.update((bytes.len() as u64).to_le_bytes());
    digest.update(bytes);
}

fn number(bytes: &mut Vec<u8>, number: usize) {
    varint::write(bytes, number as u64);
}

fn text(bytes: &mut Vec<u8>, text: &str) {
    number(bytes, text.len());
    bytes.extend(text.as_bytes());
}

/// Takes bytes one after the other.
struct Bytes<'b>(&'b [u8]);

impl<'b> Bytes<'b> {
    fn take(&mut self, count: usize) -> Option<&'b [u8]> {
        let (taken, rest) = self.0.split_at_checked(count)?;
        self.0 = rest;
        Some(taken)
    }

    fn number(&mut self) -> Option<usize> {
        usize::try_from(varint::read(&mut self.0)?).ok()
    }

    fn text(&mut self) -> Option<String> {
        let length = self.number()?;
        String::from_utf8(self.take(length)?.to_vec()).ok()
    }

    fn place(&mut self, folder: &str) -> Option<Place> {
        let mut path = self.text()?;
        // No path from the site's root begins with a slash, but what stands after a folder's name does.
        if path.starts_with('/') {
            path.insert_str(0, folder);
        }
        let (start, end) = (self.number()?, self.number()?);
        Some(Place::new(path, &(start..end)))
    }

    fn severity(&mut self) -> Option<Severity> {
        let number = self.number()?;
        [Severity::Note, Severity::Warning, Severity::Error]
            .into_iter()
            .find(|severity| *severity as usize == number)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn findings_are_read_as_they_were_written() {
        let world = World {
            digest: Sha256::new(),
            rules: crate::check::rules(),
        };
        let mut softened = Finding::new(world.rules[0], Place::file("content/fr.md"))
            .with("count", 5_000_000_000)
            .with("name", "été\u{a0}»")
            .and(Place::new("a/en.md", &(7..9)), "label-first")
            .and(Place::new("ab/en.md", &(7..9)), "label-first")
            .and(Place::file("a"), "label-first")
            .advise("near")
            .secret();
        softened.soften(Severity::Note);
        let findings = vec![
            softened,
            Finding::new(
                world.rules[world.rules.len() - 1],
                Place::new("b", &(127..70_000)),
            ),
        ];
        let bytes = world.write("a", &findings);
        assert_eq!(world.read("a", &bytes), Some(findings));
        assert_eq!(world.read("a", &[]), Some(Vec::new()));
        for end in 1..bytes.len() {
            // Whatever was cut off, there is no panic and nothing made up.
            let read = world.read("a", &bytes[..end]);
            assert!(read.is_none_or(|found| found.len() < 2), "{end}");
        }
    }
}
