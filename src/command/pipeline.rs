//! One run over a site: read, check, make. `check` and `build` differ only in whether anything is made.

use std::collections::{BTreeSet, HashSet};
use std::path::Path;
use std::sync::Arc;
use std::sync::atomic::{AtomicBool, Ordering};

use rayon::prelude::*;

use super::Request;
use super::progress::Progress;
use crate::check::link::across::{self, Trace};
use crate::check::link::dropped as dropped_links;
use crate::check::verdict::{self, World};
use crate::check::{self, Reading};
use crate::diagnostic::{Failure, Finding, Format, Left};
use crate::load::{self, Disk};
use crate::model::{Address, Bundle, Language, Place, Severity, Site, Standing};
use crate::publish::Verdicts;
use crate::publish::manifest::Manifest;
use crate::render::{
    self, Content, Output, Renderer, Sink, Stop, Tally, is_symbol, shared_by, shared_pictures,
};

/// What is asked of a run.
pub(super) struct Task<'a> {
    /// Whether bulletins that are not public are made too.
    pub(super) drafts: bool,
    /// Where the files of the site go; nowhere, where it is only checked.
    pub(super) output: Option<Output<'a>>,
    /// What readers have at present.
    pub(super) before: Before<'a>,
    /// Whether somebody watches how far it is.
    pub(super) is_watched: bool,
    /// Which findings are held until the end.
    pub(super) keep: Keep,
}

/// What readers have at present: no address of it may be lost without a word.
#[derive(Clone, Copy)]
pub(super) enum Before<'a> {
    /// What stands at the target of publications where that is a folder, else in this output.
    Here(&'a Path),
    /// This, or nothing.
    Known(Option<&'a Manifest>),
}

/// Which findings a run holds until its end: ten thousand bulletins may have a hundred thousand of them.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Keep {
    /// Every one.
    All,
    /// Those that people are shown; the others are counted.
    Few,
}

impl Keep {
    /// Returns what must be held to print findings in a format.
    pub(super) fn to_print(format: Format) -> Self {
        if format == Format::Human {
            Self::Few
        } else {
            Self::All
        }
    }
}

/// How many bundles are checked between two times that their findings are sifted.
const AT_ONCE: usize = 256;

/// What a run found.
pub(super) struct Found {
    /// The findings, weighed and sorted.
    pub(super) findings: Vec<Finding>,
    /// Those that were not held.
    pub(super) left: Left,
    /// The site, where there is one.
    pub(super) site: Option<Arc<Site>>,
    /// What was taken out of the pictures that were published.
    pub(super) pictures: Tally,
}

impl Found {
    /// What was found in a site that could not be read as one.
    pub(super) fn unread(findings: Vec<Finding>) -> Self {
        Self {
            findings,
            left: Left::default(),
            site: None,
            pictures: Tally::default(),
        }
    }

    /// Returns how many findings are of a severity.
    pub(super) fn count(&self, severity: Severity) -> usize {
        let of = |finding: &&Finding| finding.severity == severity;
        self.findings.iter().filter(of).count() + self.left.of(severity)
    }

    /// Returns whether anything keeps the site from being published.
    pub(super) fn has_errors(&self) -> bool {
        self.count(Severity::Error) > 0
    }
}

/// Calls `work` with as many threads as the request asks for.
pub(super) fn with_threads<T: Send>(request: &Request, work: impl FnOnce() -> T + Send) -> T {
    match rayon::ThreadPoolBuilder::new()
        .num_threads(request.jobs)
        .build()
    {
        Ok(pool) => pool.install(work),
        // A system that grants no more threads still has this one.
        Err(_) => work(),
    }
}

/// Reads and checks a site; where there is an output and nothing is wrong, makes every file of it.
pub(super) fn run(request: &Request, task: &Task) -> Result<Found, Failure> {
    let drafts = task.drafts;
    let disk = Disk::new(&request.root);
    let loaded = load::load(&disk, request.at, drafts)?;
    let mut findings = loaded.findings;
    let Some(site) = loaded.site.map(Arc::new) else {
        check::weigh(loaded.config.as_deref(), &mut findings);
        return Ok(Found::unread(findings));
    };
    findings.extend(check::site(&site));
    for found in unsound(&site, &disk, &loaded.unsound)? {
        findings.extend(found);
    }
    let renderer = match Renderer::new(Arc::clone(&site), &disk) {
        Ok(renderer) => Some(renderer),
        Err(faults) => {
            findings.extend(faults);
            None
        }
    };
    if let (Some(renderer), false) = (&renderer, drafts) {
        findings.extend(dropped(request, &site, &disk, renderer, task.before)?);
    }
    check::weigh(Some(&site.config), &mut findings);
    let compress = site.config.publish.compress;
    let sink = task.output.map(|output| output.sink);
    let with_twins = |address: &Address, content: Content| match sink {
        Some(sink) => render::with_twins(compress, address, content, sink),
        None => Ok(()),
    };
    let output = task.output.map(|output| Output {
        sink: &with_twins,
        ..output
    });
    let job = Job {
        site: &site,
        disk: &disk,
        renderer: renderer.as_ref(),
        output,
        keep: task.keep,
        world: World::of(&site, &disk),
        failed: AtomicBool::new(has_error(&findings)),
        progress: Progress::new(
            &request.words,
            "progress",
            site.bundles().count(),
            task.is_watched,
        ),
    };
    job.samples(&mut findings)?;
    let mut left = Left::default();
    let mut verdicts = Verdicts::of(&request.root, drafts);
    let traces = job.bundles(&mut verdicts, &mut findings, &mut left)?;
    verdicts.finish();
    let across: Vec<&Trace> = traces.iter().map(|trace| &trace.across).collect();
    let mut late = across::find(&site, &across);
    check::weigh(Some(&site.config), &mut late);
    findings.append(&mut late);
    if has_error(&findings) {
        job.failed.store(true, Ordering::Relaxed);
    }
    job.others(&traces, &mut findings)?;
    check::weigh(Some(&site.config), &mut findings);
    once(&mut findings);
    drop(job);
    let pictures = renderer.as_ref().map(Renderer::tally).unwrap_or_default();
    drop(renderer);
    Ok(Found {
        findings,
        left,
        site: Some(site),
        pictures,
    })
}

/// Keeps one of findings that say the same of the same place, of those that are sorted: a fault of a template shows on as
/// many pages as were being made.
pub(super) fn once(findings: &mut Vec<Finding>) {
    let mut is_new = Vec::with_capacity(findings.len());
    for of_place in findings.chunk_by(|one, other| one.order() == other.order()) {
        let mut told = HashSet::new();
        is_new.extend(of_place.iter().map(|finding| told.insert(&finding.args)));
    }
    let mut is_new = is_new.into_iter();
    findings.retain(|_| is_new.next().unwrap_or(true));
}

/// Drops what is found in pages, and so of templates as wholes, where `told` has the same at its place in a file of the theme.
pub(super) fn drop_wholes(found: &mut Vec<Finding>, told: &[Finding]) {
    let is_told = |of: &Finding| told.iter().any(|other| other.rule == of.rule);
    found.retain(|finding| finding.place.start < finding.place.end || !is_told(finding));
}

/// Finds the addresses that the last publication has and this one would not.
fn dropped(
    request: &Request,
    site: &Site,
    disk: &Disk,
    renderer: &Renderer,
    before: Before,
) -> Result<Vec<Finding>, Failure> {
    let found;
    let manifest = match before {
        Before::Known(manifest) => manifest,
        Before::Here(out) => {
            found = standing_here(request, site, out)?;
            found.as_ref()
        }
    };
    let Some(manifest) = manifest else {
        return Ok(Vec::new());
    };
    let mut planned: BTreeSet<String> = BTreeSet::new();
    let sheets = renderer.sheets();
    let addresses = sheets.iter().flat_map(|sheet| &sheet.addresses);
    planned.extend(addresses.map(Address::path));
    for bundle in site.bundles().filter(|bundle| site.is_made(bundle)) {
        planned.extend(Language::ALL.map(|language| site.address(bundle, language).path()));
    }
    for (_, root) in site.config.hosts.roots() {
        let files = site.files.iter();
        planned.extend(files.map(|file| root.file(&format!("files/{}", file.path)).path()));
    }
    let published = manifest.files.keys().map(String::as_str);
    Ok(dropped_links::find(site, disk, published, &planned))
}

/// Returns the manifest of what stands at the target, where that is a folder, else of the output.
fn standing_here(request: &Request, site: &Site, out: &Path) -> Result<Option<Manifest>, Failure> {
    let target = site.config.publish.target.iter();
    let target = target
        .filter(|target| !target.contains("://"))
        .map(|target| request.root.join(target));
    let folders = target.flat_map(|target| [target.join("current"), target]);
    for folder in folders.chain([out.to_path_buf()]) {
        if let Some(manifest) = Manifest::of(&folder)? {
            return Ok(Some(manifest));
        }
    }
    Ok(None)
}

/// Checks the texts of bundles whose facts or front matter have a fault: every fault of a run is told at once.
fn unsound(
    site: &Site,
    disk: &Disk,
    bundles: &[Arc<Bundle>],
) -> Result<Vec<Vec<Finding>>, Failure> {
    bundles
        .par_iter()
        .map(|bundle| {
            check::read(site, disk, bundle, |reading| {
                let mut findings = check::bundle(reading);
                // The facts have been told of already.
                findings.retain(|finding| !finding.place.path.contains(".toml"));
                Ok(findings)
            })
        })
        .collect()
}

fn has_error(findings: &[Finding]) -> bool {
    findings
        .iter()
        .any(|finding| finding.severity == Severity::Error)
}

/// What later steps must know of a bundle's texts: all else of them is forgotten.
struct Traces {
    /// For links from one bundle to the headings of another.
    across: Trace,
    /// The shared files it uses, by index.
    shared: Vec<usize>,
    /// Those that it shows as pictures, and where.
    shown: Vec<(usize, Place)>,
}

/// What came of one bundle.
struct Done {
    traces: Traces,
    findings: Vec<Finding>,
    kept: Option<Verdict>,
}

/// What checks said of a bundle, for the next run; nothing, where the last one said the same.
type Verdict = (verdict::Key, Option<Vec<u8>>);

struct Job<'a> {
    site: &'a Site,
    disk: &'a Disk,
    renderer: Option<&'a Renderer>,
    output: Option<Output<'a>>,
    keep: Keep,
    /// What is needed to keep what is found for the next run.
    world: Option<World>,
    /// Whether something keeps the site from being published: from then on, only checks run.
    failed: AtomicBool,
    progress: Progress,
}

impl Job<'_> {
    /// Makes one page of each kind and keeps none: what only the making shows of a theme's faults is told by `check` too,
    /// each once, and before anything is written.
    fn samples(&self, findings: &mut Vec<Finding>) -> Result<(), Failure> {
        let Some(renderer) = self.renderer else {
            return Ok(());
        };
        let nowhere: Sink = &|_, _| Ok(());
        let (bundles, sheets) = renderer.samples();
        renderer.look();
        let mut found = Vec::new();
        for bundle in bundles {
            let made = check::read(self.site, self.disk, bundle, |reading| {
                Ok(renderer.bundle(reading, nowhere))
            })?;
            self.take(made, &mut found)?;
        }
        for sheet in sheets {
            self.take(renderer.sheet(&sheet, nowhere), &mut found)?;
        }
        renderer.count_anew();
        found.extend(renderer.unsaid());
        found.extend(renderer.seen());
        check::weigh(Some(&self.site.config), &mut found);
        drop_wholes(&mut found, findings);
        once(&mut found);
        if has_error(&found) {
            self.failed.store(true, Ordering::Relaxed);
        }
        findings.extend(found);
        Ok(())
    }

    /// Checks every bundle, and makes the pages of those that have any.
    fn bundles(
        &self,
        verdicts: &mut Verdicts,
        findings: &mut Vec<Finding>,
        left: &mut Left,
    ) -> Result<Vec<Traces>, Failure> {
        let bundles: Vec<&Bundle> = self.site.bundles().collect();
        let mut traces = Vec::with_capacity(bundles.len());
        for some in bundles.chunks(AT_ONCE) {
            let known = &*verdicts;
            let each: Vec<Done> = some
                .par_iter()
                .map(|bundle| {
                    let done = check::read(self.site, self.disk, bundle, |reading| {
                        self.bundle(reading, known)
                    });
                    self.progress.step();
                    done
                })
                .collect::<Result<_, Failure>>()?;
            for done in each {
                traces.push(done.traces);
                findings.extend(done.findings);
                if let Some((key, verdict)) = done.kept {
                    verdicts.keep(&key, verdict.as_deref());
                }
            }
            if self.keep == Keep::Few {
                check::weigh(Some(&self.site.config), findings);
                left.sift(findings);
            }
        }
        Ok(traces)
    }

    fn bundle(&self, reading: &Reading, known: &Verdicts) -> Result<Done, Failure> {
        let (mut findings, kept) = self.judge(reading, known);
        check::weigh(Some(&self.site.config), &mut findings);
        if has_error(&findings) {
            self.failed.store(true, Ordering::Relaxed);
        }
        if let (Some(renderer), Some(output), false) = (
            self.renderer,
            self.output,
            self.failed.load(Ordering::Relaxed),
        ) && self.site.is_made(reading.bundle)
        {
            self.take(renderer.bundle(reading, output.sink), &mut findings)?;
            self.files(renderer, reading, output, &mut findings)?;
        }
        Ok(Done {
            traces: traces(reading),
            findings,
            kept,
        })
    }

    /// Returns what is wrong with a bundle, and what to keep of that: what was kept of the same before is not looked for again.
    fn judge(&self, reading: &Reading, known: &Verdicts) -> (Vec<Finding>, Option<Verdict>) {
        let world = self.world.as_ref();
        let Some((world, key)) = world.and_then(|world| Some((world, world.key(reading)?))) else {
            return (check::bundle(reading), None);
        };
        let folder = reading.bundle.folder();
        let kept = known.find(&key);
        if let Some(findings) = kept.and_then(|bytes| world.read(&folder, &bytes)) {
            return (findings, Some((key, None)));
        }
        let findings = check::bundle(reading);
        let verdict = world.write(&folder, &findings);
        (findings, Some((key, Some(verdict))))
    }

    /// Publishes the files of a bundle. What is not public cannot do harm: a draft's damaged picture is missed in a preview,
    /// and told.
    fn files(
        &self,
        renderer: &Renderer,
        reading: &Reading,
        output: Output,
        findings: &mut Vec<Finding>,
    ) -> Result<(), Failure> {
        match renderer.files(reading, output) {
            Err(Stop::Findings(mut found)) if self.site.standing(reading.bundle).is_harmless() => {
                for finding in &mut found {
                    finding.soften(Severity::Warning);
                }
                findings.extend(found);
                Ok(())
            }
            made => self.take(made, findings),
        }
    }

    /// A fault of the theme is a finding; trouble with the machine ends the run.
    fn take(&self, made: Result<(), Stop>, findings: &mut Vec<Finding>) -> Result<(), Failure> {
        match made {
            Ok(()) => Ok(()),
            Err(Stop::Failure(failure)) => Err(failure),
            Err(Stop::Findings(found)) => {
                self.failed.store(true, Ordering::Relaxed);
                findings.extend(found);
                Ok(())
            }
        }
    }

    /// Makes everything that is made from more than one bundle, once every bundle is right.
    fn others(&self, traces: &[Traces], findings: &mut Vec<Finding>) -> Result<(), Failure> {
        let (Some(renderer), Some(output), false) = (
            self.renderer,
            self.output,
            self.failed.load(Ordering::Relaxed),
        ) else {
            return Ok(());
        };
        let found: Vec<Finding> = renderer
            .sheets()
            .par_iter()
            .map(|sheet| {
                let mut found = Vec::new();
                if !self.failed.load(Ordering::Relaxed) {
                    self.take(renderer.sheet(sheet, output.sink), &mut found)?;
                }
                Ok(found)
            })
            .collect::<Result<Vec<_>, Failure>>()?
            .into_iter()
            .flatten()
            .collect();
        findings.extend(found);
        self.shared_files(renderer, traces, output, findings)
    }

    /// Publishes the files that bundles share. One that only unpublished bundles use waits with them: an embargo covers
    /// pictures too.
    fn shared_files(
        &self,
        renderer: &Renderer,
        traces: &[Traces],
        output: Output,
        findings: &mut Vec<Finding>,
    ) -> Result<(), Failure> {
        let site = self.site;
        let mut held = vec![false; site.files.len()];
        let mut used = vec![false; site.files.len()];
        let mut shown: Vec<Vec<Place>> = vec![Vec::new(); site.files.len()];
        for (bundle, trace) in site.bundles().zip(traces) {
            // Of a withdrawn bulletin only the notice is public.
            let is_shown = site.is_made(bundle) && site.standing(bundle) != Standing::Withdrawn;
            let marks = if is_shown { &mut used } else { &mut held };
            for index in &trace.shared {
                marks[*index] = true;
            }
            for (index, place) in trace.shown.iter().filter(|_| is_shown) {
                shown[*index].push(place.clone());
            }
        }
        for (index, file) in site.files.iter().enumerate() {
            used[index] |= is_symbol(site, file);
        }
        let published: Vec<usize> = (0..site.files.len())
            .filter(|index| used[*index] || !held[*index])
            .collect();
        let roots = site.config.hosts.roots();
        let found: Vec<Finding> = published
            .par_iter()
            .map(|index| {
                let path = &site.files[*index].path;
                let addresses: Vec<Address> = roots
                    .iter()
                    .map(|(_, root)| root.file(&format!("files/{path}")))
                    .collect();
                let mut found = Vec::new();
                let source = format!("content/files/{path}");
                let made = renderer.file(&source, &addresses, &shown[*index], output);
                self.take(made, &mut found)?;
                Ok(found)
            })
            .collect::<Result<Vec<_>, Failure>>()?
            .into_iter()
            .flatten()
            .collect();
        findings.extend(found);
        Ok(())
    }
}

fn traces(reading: &Reading) -> Traces {
    Traces {
        across: Trace::of(reading),
        shared: shared_by(reading),
        shown: shared_pictures(reading),
    }
}
