//! What must be right before anything is public: one rule, one file, one line in [`CHECKS`].

mod acronym;
mod address_taken;
mod alignment;
mod amount;
mod ampersand;
mod approval;
pub(crate) mod approved_text;
mod capital;
mod capital_accent;
mod capitals;
mod contrast;
mod date_form;
mod dates;
mod double_space;
pub(crate) mod dropped_address;
mod duplicate_id;
mod ellipsis;
mod email_case;
mod empty_body;
mod excuse;
pub mod external;
mod few_headings;
mod file_link;
mod heading_end;
mod heading_id;
mod heading_order;
mod hyphen_dash;
mod image_consent;
mod image_licence;
mod image_record;
mod language_mark;
mod latin;
pub(crate) mod link_target;
mod link_words;
mod list_end;
mod long_list;
mod long_paragraph;
mod long_sentence;
mod markdown_slip;
mod number_form;
mod number_start;
mod ordinal;
mod other_language;
mod page_link;
mod parallel;
mod parallel_alerts;
mod parallel_code;
mod parallel_footnotes;
mod parallel_headings;
mod parallel_links;
mod parallel_lists;
mod parallel_names;
mod parallel_paragraphs;
mod parallel_pictures;
mod parallel_quantities;
mod parallel_quotations;
mod parallel_sentences;
mod parallel_tables;
pub(crate) mod passage;
mod phone;
mod picture_words;
pub(crate) mod privacy;
mod quotation_marks;
mod range;
mod raw_html;
mod same_words;
mod slip;
mod spacing;
mod stacked_headings;
mod stray_space;
mod table_header;
pub(crate) mod template;
mod theme_words;
mod time_form;
mod topic;
mod unknown_code;
mod word;
mod written_out;

use std::collections::BTreeSet;

use pulldown_cmark::Event;
use rayon::prelude::*;

use crate::check::passage::Passage;
use crate::diagnostic::{Adjustable, Failure, Finding, Rule};
use crate::document::Document;
use crate::document::figure;
use crate::document::links::{self, Link};
use crate::document::outline::Outline;
use crate::document::prose::{self, Block};
use crate::load::{self, Disk};
pub use alignment::Bead;

use crate::model::{Bilingual, Bundle, Config, Language, Place, Severity, Site};

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
    /// One bundle with its two texts.
    Bundle(fn(&Reading) -> Vec<Finding>),
}

/// Every check.
pub const CHECKS: &[Check] = &[
    acronym::CHECK,
    address_taken::CHECK,
    amount::CHECK,
    ampersand::CHECK,
    approval::CHECK,
    approved_text::CHECK,
    capital::CHECK,
    capital_accent::CHECK,
    capitals::CHECK,
    contrast::CHECK,
    date_form::CHECK,
    dates::CHECK,
    double_space::CHECK,
    duplicate_id::CHECK,
    ellipsis::CHECK,
    email_case::CHECK,
    empty_body::CHECK,
    few_headings::CHECK,
    file_link::CHECK,
    heading_end::CHECK,
    heading_id::CHECK,
    heading_order::CHECK,
    image_consent::CHECK,
    hyphen_dash::CHECK,
    image_licence::CHECK,
    image_record::CHECK,
    language_mark::CHECK,
    latin::CHECK,
    link_target::CHECK,
    link_words::CHECK,
    list_end::CHECK,
    long_list::CHECK,
    long_paragraph::CHECK,
    long_sentence::CHECK,
    markdown_slip::CHECK,
    number_form::CHECK,
    number_start::CHECK,
    ordinal::CHECK,
    other_language::CHECK,
    page_link::CHECK,
    parallel_alerts::CHECK,
    parallel_code::CHECK,
    parallel_footnotes::CHECK,
    parallel_headings::CHECK,
    parallel_links::CHECK,
    parallel_lists::CHECK,
    parallel_names::CHECK,
    parallel_paragraphs::CHECK,
    parallel_pictures::CHECK,
    parallel_quantities::CHECK,
    parallel_quotations::CHECK,
    parallel_sentences::CHECK,
    parallel_tables::CHECK,
    phone::CHECK,
    picture_words::CHECK,
    privacy::BUNDLE,
    privacy::SITE,
    quotation_marks::CHECK,
    range::CHECK,
    raw_html::CHECK,
    same_words::CHECK,
    spacing::CHECK,
    stacked_headings::CHECK,
    stray_space::CHECK,
    table_header::CHECK,
    theme_words::CHECK,
    time_form::CHECK,
    topic::CHECK,
    unknown_code::CHECK,
    word::CHECK,
    written_out::CHECK,
];

/// A bundle being read: its two texts, parsed, with their links resolved.
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
    /// Which blocks of the two texts belong together.
    pub beads: Vec<Bead>,
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
    /// Its words, block by block.
    pub prose: Vec<Block>,
    /// The same as rules of typography and style judge it, with the lines of the front matter.
    pub passages: Vec<Passage>,
}

impl Text<'_> {
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
    fn words_of(&self, link: &Link) -> String {
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
    let files = Bilingual::try_from_fn(|language| load::body(site, bundle, language))?;
    let text = Bilingual::from_fn(|language| {
        let file = files[language].as_str();
        let document = Document::parse(file, bundle.words[language].body as usize);
        let outline = Outline::read(&document.events);
        let prose = prose::blocks(&document.events, file);
        Text {
            path: format!("{}/{}.md", bundle.folder(), language.code()),
            file,
            links: links::read(site, disk, bundle, language, &document),
            passages: passage::read(&bundle.words[language], file, &prose, &outline),
            outline,
            prose,
            document,
        }
    });
    use_it(&Reading {
        site,
        disk,
        bundle,
        beads: alignment::align(&text.en.prose, &text.fr.prose),
        text,
    })
}

/// Returns what is wrong with the site as a whole.
#[must_use]
pub fn site(site: &Site) -> Vec<Finding> {
    let mut findings: Vec<Finding> = CHECKS
        .par_iter()
        .flat_map_iter(|check| match check.run {
            Run::Site(run) => run(site),
            Run::Bundle(_) => Vec::new(),
        })
        .collect();
    for finding in &mut findings {
        if let Some(bundle) = site.bulletins.iter().find(|bundle| {
            finding
                .place
                .path
                .strip_prefix(&bundle.folder())
                .is_some_and(|rest| rest.starts_with('/'))
        }) {
            soften(site, bundle, finding);
        }
    }
    findings
}

/// Returns what is wrong with one bundle.
#[must_use]
pub fn bundle(reading: &Reading) -> Vec<Finding> {
    let mut findings = Vec::new();
    for check in CHECKS {
        if let Run::Bundle(run) = check.run {
            findings.extend(run(reading));
        }
    }
    excuse::apply(reading, &mut findings);
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
    rules.extend(CHECKS.iter().flat_map(|check| check.rules));
    rules.extend(excuse::RULES);
    rules.extend(dropped_address::RULES);
    rules.extend(external::RULES);
    rules.extend(template::RULES);
    rules.sort_by_key(|rule| rule.code);
    rules
}
