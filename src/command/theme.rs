//! `bulletin theme check`: makes every page of sites that are hard on the site's theme, keeps none, and tells what is wrong
//! with the theme.

use std::path::Path;
use std::sync::Arc;
use std::sync::atomic::{AtomicUsize, Ordering};

use clap::Arg;
use clap::builder::PossibleValuesParser;
use rayon::prelude::*;

use super::pipeline::{self, Found};
use super::progress::Progress;
use super::{Command, Outcome, Request, Surroundings, new, report};
use crate::check;
use crate::diagnostic::{Failure, Finding, Format};
use crate::load::{self, Disk};
use crate::locale::Words;
use crate::model::{Address, Config, Place, Severity, Site};
use crate::render::{Content, Renderer, Sheet, Stop};
use crate::seed::hard::{self, HardCase};

pub(super) const COMMAND: Command = Command {
    name: "theme",
    define,
    run,
};

fn define(command: clap::Command, words: &Words) -> clap::Command {
    command.arg(
        Arg::new("check")
            .value_name("check")
            .required(true)
            .value_parser(PossibleValuesParser::new(["check"]))
            .hide_possible_values(true)
            .help(words.say("argument-theme-check", &[])),
    )
}

fn run(request: &Request, around: &mut Surroundings) -> Result<Outcome, Failure> {
    let disk = Disk::new(&request.root);
    let Some(config) = new::settings(request, &disk, around)? else {
        return Ok(Outcome::ContentHasErrors);
    };
    let is_watched = around.is_watched && !request.quiet;
    let tried = pipeline::with_threads(request, || all(request, &config, is_watched))?;
    let mut found = Found::unread(Vec::new());
    let mut lines = Vec::new();
    let mut pages = 0;
    for tried in tried {
        pages += tried.pages;
        lines.push(tried.say(&request.words));
        found.findings.extend(tried.findings);
        // The built-in templates are shown as the theme has them.
        found.site = tried.site.or(found.site);
    }
    found.findings.sort_by(|a, b| a.order().cmp(&b.order()));
    pipeline::once(&mut found.findings);
    report::findings(request, &found, around)?;
    if request.format == Format::Human && !request.quiet {
        let count = |severity| found.count(severity).into();
        let totals = [
            ("theme", config.theme.value.as_str().into()),
            ("cases", lines.len().into()),
            ("pages", pages.into()),
            ("errors", count(Severity::Error)),
            ("warnings", count(Severity::Warning)),
            ("notes", count(Severity::Note)),
        ];
        lines.insert(0, request.words.say("theme-tried", &totals));
        lines.push(request.words.say("theme-totals", &totals));
        for line in lines {
            writeln!(around.out, "{line}").map_err(Failure::at("stdout"))?;
        }
    }
    Ok(if found.has_errors() {
        Outcome::ContentHasErrors
    } else {
        Outcome::Done
    })
}

/// What came of a case.
struct Tried {
    name: &'static str,
    /// How many pages were made.
    pages: usize,
    findings: Vec<Finding>,
    site: Option<Arc<Site>>,
}

impl Tried {
    fn say(&self, words: &Words) -> String {
        let name = words.say(&format!("hard-{}", self.name), &[]);
        let args = [
            ("name", name.into()),
            ("pages", self.pages.into()),
            ("findings", self.findings.len().into()),
        ];
        words.say("theme-case", &args)
    }
}

/// Tries every case.
fn all(request: &Request, config: &Config, is_watched: bool) -> Result<Vec<Tried>, Failure> {
    let cases = hard::hard_cases(&config.theme.value);
    let progress = Progress::new(&request.words, "progress-theme", cases.len(), is_watched);
    cases
        .into_par_iter()
        .map(|case| {
            let mut tried = one(&request.root, case)?;
            own(config, &mut tried.findings);
            check::weigh(Some(config), &mut tried.findings);
            pipeline::once(&mut tried.findings);
            progress.step();
            Ok(tried)
        })
        .collect()
}

/// Keeps what is the theme's: the rest of the site is made up. What its settings say of the theme, the author's do.
fn own(config: &Config, findings: &mut Vec<Finding>) {
    for finding in findings.iter_mut() {
        if finding.place.path == load::CONFIG_FILE {
            finding.place = Place::new(load::CONFIG_FILE, &config.theme.span());
        }
    }
    findings.retain(|finding| !finding.place.path.starts_with("content/"));
}

/// Makes every page of a site, and keeps none.
fn one(root: &Path, case: HardCase) -> Result<Tried, Failure> {
    let disk = Disk::made_up(root, case.files);
    let loaded = load::load(&disk, hard::instant(), case.drafts)?;
    let mut tried = Tried {
        name: case.name,
        pages: 0,
        findings: loaded.findings,
        site: None,
    };
    let Some(site) = loaded.site.map(Arc::new) else {
        return Ok(tried);
    };
    let told = check::theme(&site);
    match Renderer::new(Arc::clone(&site), &disk) {
        Ok(renderer) => {
            let (pages, mut found) = make(&site, &disk, &renderer)?;
            pipeline::drop_wholes(&mut found, &told);
            tried.pages = pages;
            tried.findings.extend(found);
        }
        Err(found) => tried.findings.extend(found),
    }
    tried.findings.extend(told);
    tried.site = Some(site);
    Ok(tried)
}

/// Returns how many pages a site has, and what is wrong with them.
fn make(site: &Site, disk: &Disk, renderer: &Renderer) -> Result<(usize, Vec<Finding>), Failure> {
    let pages = AtomicUsize::new(0);
    let sink = |address: &Address, _: Content| {
        if address.path().rsplit('.').next() == Some("html") {
            pages.fetch_add(1, Ordering::Relaxed);
        }
        Ok(())
    };
    renderer.look();
    let mut findings = Vec::new();
    for bundle in site.bundles().filter(|bundle| site.is_made(bundle)) {
        let made = check::read(site, disk, bundle, |reading| {
            Ok(renderer.bundle(reading, &sink))
        })?;
        findings.extend(told(made)?);
    }
    let sheets = renderer.sheets();
    let found: Vec<Vec<Finding>> = sheets
        .par_iter()
        .map(|sheet: &Sheet| told(renderer.sheet(sheet, &sink)))
        .collect::<Result<_, Failure>>()?;
    findings.extend(found.into_iter().flatten());
    findings.extend(renderer.unsaid());
    findings.extend(renderer.seen());
    Ok((pages.into_inner(), findings))
}

/// A fault of the theme is a finding; trouble with the machine ends the run.
fn told(made: Result<(), Stop>) -> Result<Vec<Finding>, Failure> {
    match made {
        Ok(()) => Ok(Vec::new()),
        Err(Stop::Findings(found)) => Ok(found),
        Err(Stop::Failure(failure)) => Err(failure),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    /// What is found in a case is the theme's fault only where the case has none of its own.
    #[test]
    fn the_cases_are_without_fault() {
        for case in hard::hard_cases("plain") {
            let tried = one(Path::new("/nowhere"), case).unwrap();
            let found: Vec<String> = tried
                .findings
                .iter()
                .map(|finding| format!("{} {:?}", finding.rule.code, finding.place))
                .collect();
            assert!(found.is_empty(), "{}: {found:#?}", tried.name);
            assert!(tried.site.is_some() && tried.pages > 10, "{}", tried.name);
        }
    }
}
