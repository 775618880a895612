//! What must be right before anything is public: one rule, one file, one line in the table of its group.

pub(crate) mod access;
pub(crate) mod approval;
pub(crate) mod input;
pub mod link;
mod parity;
pub(crate) mod passage;
pub(crate) mod privacy;
mod slip;
mod style;
mod typography;
pub mod verdict;

use std::cell::OnceCell;
use std::collections::{BTreeMap, BTreeSet};

use pulldown_cmark::Event;
use rayon::prelude::*;

use crate::check::passage::Passage;
use crate::diagnostic::{Adjustable, Failure, Finding, Rule};
use crate::document::Document;
use crate::document::figure;
use crate::document::links::{self, Link};
use crate::document::outline::Outline;
use crate::document::prose::{self, Block};
use crate::document::target::Target;
use crate::load::{self, Disk};
pub use parity::alignment::Bead;

use crate::model::{Bilingual, Bundle, Config, Language, Place, Severity, Site, Words};

/// A rule and the function that looks for it.
#[derive(Debug)]
pub struct Check {
    /// What it finds.
    pub rules: &'static [&'static Rule],
    run: Run,
}

/// What a check looks at.
#[derive(Clone, Copy, Debug)]
enum Run {
    /// The facts and the front matter of everything.
    Site(fn(&Site) -> Vec<Finding>),
    /// The theme alone, whatever the content is.
    Theme(fn(&Site) -> Vec<Finding>),
    /// One bundle with its two texts.
    Bundle(fn(&Reading) -> Vec<Finding>),
}

/// Every check, group by group: a code `group/name` is found in the folder of its group, but for two that are by-products
/// of a check of another (`link/wrong-language` of `parity`, `parity/stale` of `approval`).
const GROUPS: &[&[Check]] = &[
    access::CHECKS,
    approval::CHECKS,
    input::CHECKS,
    link::CHECKS,
    parity::CHECKS,
    privacy::CHECKS,
    style::CHECKS,
    typography::CHECKS,
];

/// Every check.
fn checks() -> impl Iterator<Item = &'static Check> {
    GROUPS.iter().copied().flatten()
}

/// A bundle being read: its two texts, parsed, with their links resolved. What only checks ask for is made when one does.
#[derive(Debug)]
pub struct Reading<'a> {
    /// The site it belongs to.
    pub site: &'a Site,
    /// The files it belongs to.
    pub disk: &'a Disk,
    /// The bundle.
    pub bundle: &'a Bundle,
    /// What each language says.
    pub text: Bilingual<Text<'a>>,
    beads: OnceCell<Vec<Bead>>,
}

impl Reading<'_> {
    /// Returns which blocks of the two texts belong together.
    pub fn beads(&self) -> &[Bead] {
        self.beads
            .get_or_init(|| parity::alignment::align(self.text.en.prose(), self.text.fr.prose()))
    }
}

/// One language's file of a bundle.
#[derive(Debug)]
pub struct Text<'a> {
    /// Its path from the site's root.
    pub path: String,
    /// The whole file.
    pub file: &'a str,
    /// Its body.
    pub document: Document<'a>,
    /// Its links and pictures.
    pub links: Vec<Link>,
    /// Its structure, kind by kind.
    pub outline: Outline,
    /// What its front matter says.
    words: &'a Words,
    prose: OnceCell<Vec<Block>>,
    passages: OnceCell<Vec<Passage>>,
}

impl Text<'_> {
    /// Returns its words, block by block.
    pub fn prose(&self) -> &[Block] {
        self.prose
            .get_or_init(|| prose::blocks(&self.document.events, self.file))
    }

    /// Returns the same as rules of typography and style judge it, with the lines of the front matter.
    pub(crate) fn passages(&self) -> &[Passage] {
        self.passages
            .get_or_init(|| passage::read(self.words, self.file, self.prose(), &self.outline))
    }

    /// Returns a place in this file.
    #[must_use]
    pub fn at(&self, span: &std::ops::Range<usize>) -> Place {
        Place::new(self.path.as_str(), span)
    }

    /// Returns the place of a whole block of prose.
    fn whole(&self, block: &Block) -> Place {
        self.at(&block.place(&(0..block.text.len())))
    }

    /// Returns the words between a link's brackets; of a picture in it, the words that stand for it.
    pub(crate) fn words_of(&self, link: &Link) -> String {
        let events = &self.document.events[link.event..];
        let mut depth = 0usize;
        let length = events.iter().position(|(event, _)| {
            match event {
                Event::Start(_) => depth += 1,
                Event::End(_) => depth = depth.saturating_sub(1),
                _ => {}
            }
            depth == 0
        });
        figure::alt(&events[..length.unwrap_or(0)])
    }
}

/// Reads both texts of a bundle and hands them on.
///
/// # Errors
/// When a file cannot be read, or changed since the site was loaded; or what `use_it` says.
pub fn read<T>(
    site: &Site,
    disk: &Disk,
    bundle: &Bundle,
    use_it: impl FnOnce(&Reading) -> Result<T, Failure>,
) -> Result<T, Failure> {
    let files = Bilingual::try_from_fn(|language| load::body(disk, bundle, language))?;
    let text = Bilingual::from_fn(|language| {
        let file = files[language].as_str();
        let document = Document::parse(file, bundle.words[language].body as usize);
        Text {
            path: format!("{}/{}.md", bundle.folder(), language.code()),
            file,
            links: links::read(site, disk, bundle, language, &document),
            outline: Outline::read(&document.events),
            document,
            words: &bundle.words[language],
            prose: OnceCell::new(),
            passages: OnceCell::new(),
        }
    });
    use_it(&Reading {
        site,
        disk,
        bundle,
        beads: OnceCell::new(),
        text,
    })
}

/// Returns what is wrong with the site as a whole.
#[must_use]
pub fn site(site: &Site) -> Vec<Finding> {
    let mut findings: Vec<Finding> = GROUPS
        .par_iter()
        .flat_map(|group| group.par_iter())
        .flat_map_iter(|check| match check.run {
            Run::Site(run) | Run::Theme(run) => run(site),
            Run::Bundle(_) => Vec::new(),
        })
        .collect();
    if findings.is_empty() {
        return findings;
    }
    let bulletins = site.bulletins.iter();
    let bulletins: BTreeMap<String, &Bundle> = bulletins
        .map(|bundle| (format!("{}/", bundle.folder()), &**bundle))
        .collect();
    for finding in &mut findings {
        let path = &finding.place.path;
        let bundle = path
            .match_indices('/')
            .find_map(|(end, _)| bulletins.get(&path[..=end]));
        if let Some(bundle) = bundle {
            soften(site, bundle, finding);
        }
    }
    findings
}

/// Returns what is wrong with the site's theme, as far as its files show it.
#[must_use]
pub fn theme(site: &Site) -> Vec<Finding> {
    checks()
        .flat_map(|check| match check.run {
            Run::Theme(run) => run(site),
            Run::Site(_) | Run::Bundle(_) => Vec::new(),
        })
        .collect()
}

/// Returns what is wrong with one bundle.
#[must_use]
pub fn bundle(reading: &Reading) -> Vec<Finding> {
    let mut findings = Vec::new();
    for check in checks() {
        if let Run::Bundle(run) = check.run {
            findings.extend(run(reading));
        }
    }
    input::excuse::apply(reading, &mut findings);
    without_secrets(&mut findings);
    for finding in &mut findings {
        soften(reading.site, reading.bundle, finding);
    }
    findings
}

/// Drops what other rules say of the very words that must not be repeated: they go, whatever their style or numbers.
fn without_secrets(findings: &mut Vec<Finding>) {
    let is_sure = |finding: &&Finding| finding.is_secret && finding.severity == Severity::Error;
    let secrets: BTreeSet<Place> = findings
        .iter()
        .filter(is_sure)
        .map(|finding| finding.place.clone())
        .collect();
    if secrets.is_empty() {
        return;
    }
    let is_within = |place: &Place| {
        let before = secrets
            .range(..Place::new(place.path.as_str(), &(place.end..usize::MAX)))
            .next_back();
        before.is_some_and(|secret| secret.path == place.path && secret.end > place.start)
    };
    findings.retain(|finding| finding.is_secret || !is_within(&finding.place));
}

/// What is not public cannot do harm: its findings are warnings at most (contract.md).
pub fn soften(site: &Site, bundle: &Bundle, finding: &mut Finding) {
    if site.standing(bundle).is_harmless() {
        finding.soften(Severity::Warning);
    }
}

/// Gives every finding the weight that `site.toml` says, drops those it turned off, and sorts the rest.
pub fn weigh(config: Option<&Config>, findings: &mut Vec<Finding>) {
    let settings = config.map_or(&[][..], |config| &config.severities);
    findings.retain_mut(|finding| {
        if finding.rule.adjustable == Adjustable::No {
            return true;
        }
        let setting = settings
            .iter()
            .rev()
            .find(|(pattern, _)| matches_code(&pattern.value, finding.rule));
        match setting {
            Some((_, None)) => return false,
            Some((_, Some(severity))) => finding.severity = (*severity).min(finding.gravest),
            None => {}
        }
        true
    });
    findings.sort_by(|a, b| a.order().cmp(&b.order()));
}

/// Returns whether a setting of `[check]` names a rule: by its code, or by its group as `group/*`.
#[must_use]
pub fn matches_code(pattern: &str, rule: &Rule) -> bool {
    pattern == rule.code || pattern.strip_suffix("/*") == Some(rule.group())
}

/// The files of the bundle that its texts show or offer, by their path from the site's root, each with the links that do.
fn offered(reading: &Reading) -> BTreeMap<String, Vec<Place>> {
    let folder = reading.bundle.folder();
    let mut files: BTreeMap<String, Vec<Place>> = BTreeMap::new();
    for (_, text) in each_text(reading) {
        for link in &text.links {
            if let (Target::Local { path, .. }, Ok(_)) = (link.target(), &link.to) {
                let place = text.at(&link.place(text.file));
                let file = files.entry(format!("{folder}/{path}"));
                file.or_default().push(place);
            }
        }
    }
    files
}

/// Each language in turn, for checks that look at both texts alike.
fn each_text<'r>(reading: &'r Reading) -> impl Iterator<Item = (Language, &'r Text<'r>)> {
    Language::ALL
        .into_iter()
        .map(|language| (language, &reading.text[language]))
}

/// Returns every rule there is, by code.
#[must_use]
pub fn rules() -> Vec<&'static Rule> {
    let mut rules: Vec<&Rule> = load::rules::RULES.to_vec();
    rules.extend(checks().flat_map(|check| check.rules));
    rules.extend(input::excuse::RULES);
    rules.extend(link::dropped::RULES);
    rules.extend(link::external::RULES);
    rules.extend(access::page_frame::RULES);
    rules.extend(input::template::RULES);
    rules.extend(input::unescaped::RULES);
    rules.sort_by_key(|rule| rule.code);
    rules
}
