//! What the checks say of every bundle: found in the background, and again only where something may have changed.

use std::collections::{BTreeMap, BTreeSet};
use std::panic::{self, AssertUnwindSafe};
use std::sync::Arc;
use std::time::Duration;

use super::edition::{Edition, Key};
use super::rows::Tally;
use super::state::State;
use crate::check::link::across::{self, Trace};
use crate::check::{self, verdict};
use crate::diagnostic::Finding;
use crate::model::{Bundle, Language, Site};
use crate::render::{Renderer, Sink, Stop};

/// Everything that was found in one edition.
#[derive(Debug)]
pub(super) struct Judged {
    /// The edition.
    pub(super) number: u64,
    verdicts: BTreeMap<Key, Arc<Verdict>>,
    /// What was found by looking at all of them together, and in the theme; weighed and sorted.
    pub(super) together: Vec<Finding>,
}

/// What was found in the texts of a bundle. The findings themselves are made again where they are shown: those of 10,000
/// bulletins would take more memory than all else.
#[derive(Debug)]
struct Verdict {
    /// The very bundle.
    of: Arc<Bundle>,
    tally: Tally,
    trace: Option<Trace>,
}

impl Judged {
    /// Returns how much was found in the texts of a bundle.
    pub(super) fn of(&self, key: &Key) -> Tally {
        let verdict = self.verdicts.get(key);
        verdict.map_or_else(Tally::default, |verdict| verdict.tally)
    }
}

/// What is known of bundles from one edition to the next, also where one came before the last was judged to its end: who
/// saves often is told all the same.
#[derive(Debug, Default)]
struct Known {
    /// The site they belong to.
    site: Option<Arc<Site>>,
    /// What everything depends on that a check may ask of other bundles.
    world: [u8; 32],
    verdicts: BTreeMap<Key, Arc<Verdict>>,
}

impl Known {
    /// Forgets everything, unless what was found in a bundle holds in this site too.
    fn move_to(&mut self, site: &Arc<Site>) {
        let world = verdict::others(site);
        let is_same = |other: &Arc<Site>| {
            Arc::ptr_eq(&other.config, &site.config) && Arc::ptr_eq(&other.theme, &site.theme)
        };
        if self.world != world || !self.site.as_ref().is_some_and(is_same) {
            self.verdicts.clear();
        }
        self.world = world;
        self.site = Some(Arc::clone(site));
    }
}

/// An author pauses so long before everything is looked at again.
const PAUSE: Duration = Duration::from_millis(150);

/// Judges each edition, until the process ends.
pub(super) fn follow(state: &State) {
    let mut known = Known::default();
    loop {
        let edition = state.edition();
        let old = state.judged();
        if old.is_none_or(|old| old.number != edition.number) {
            // A check that breaks keeps nobody from writing: the page it breaks on says so.
            let judged = AssertUnwindSafe(|| judge(state, &edition, &mut known));
            match panic::catch_unwind(judged) {
                Ok(Some(judged)) => state.judge(judged),
                Ok(None) => {}
                Err(_) => known = Known::default(),
            }
        }
        while state.edition().number == edition.number {
            let version = state.version();
            if state.edition().number == edition.number {
                state.wait(version, Duration::from_hours(1));
            }
        }
        // Whoever types saves again soon.
        let mut number = state.edition().number;
        loop {
            std::thread::sleep(PAUSE);
            let now = state.edition().number;
            if now == number {
                break;
            }
            number = now;
        }
    }
}

/// Looks at everything that may have changed since it was `known`. `None` when a newer edition came meanwhile, or the files
/// are no longer those of this one.
fn judge(state: &State, edition: &Edition, known: &mut Known) -> Option<Judged> {
    let Some(site) = &edition.site else {
        return Some(Judged {
            number: edition.number,
            verdicts: BTreeMap::new(),
            together: Vec::new(),
        });
    };
    known.move_to(site);
    let mut keys = BTreeSet::new();
    let shared = std::iter::once(&site.home)
        .chain(&site.bulletins)
        .chain(&site.pages);
    for (bundle, is_whole) in shared
        .map(|bundle| (bundle, true))
        .chain(edition.unsound.iter().map(|bundle| (bundle, false)))
    {
        let key = Key::of(bundle);
        let verdict = known.verdicts.get(&key);
        if verdict.is_none_or(|verdict| !Arc::ptr_eq(&verdict.of, bundle)) {
            if state.edition().number != edition.number {
                return None;
            }
            let verdict = verdict_of(edition, site, bundle, is_whole)?;
            known.verdicts.insert(key.clone(), Arc::new(verdict));
        }
        keys.insert(key);
    }
    known.verdicts.retain(|key, _| keys.contains(key));
    let verdicts = known.verdicts.clone();
    let mut together = check::site(site);
    let traces: Vec<&Trace> = site
        .bundles()
        .filter_map(|bundle| verdicts.get(&Key::of(bundle))?.trace.as_ref())
        .collect();
    together.extend(across::find(site, &traces));
    together.extend(of_theme(edition, site)?);
    check::weigh(Some(&site.config), &mut together);
    together.dedup_by(|a, b| a.order() == b.order() && a.args == b.args);
    Some(Judged {
        number: edition.number,
        verdicts,
        together,
    })
}

fn verdict_of(
    edition: &Edition,
    site: &Site,
    bundle: &Arc<Bundle>,
    is_whole: bool,
) -> Option<Verdict> {
    let read = check::read(site, &edition.disk, bundle, |reading| {
        let mut findings = check::bundle(reading);
        if !is_whole {
            // The facts have been told of already.
            findings.retain(|finding| !finding.place.path.contains(".toml"));
        }
        check::weigh(Some(&site.config), &mut findings);
        Ok((findings, is_whole.then(|| Trace::of(reading))))
    });
    let (findings, trace) = read.ok()?;
    let mut tally = Tally::default();
    for finding in &findings {
        tally.add(finding);
    }
    Some(Verdict {
        of: Arc::clone(bundle),
        tally,
        trace,
    })
}

/// Makes one page of each kind and keeps none: what only the making shows of a theme's faults.
fn of_theme(edition: &Edition, site: &Site) -> Option<Vec<Finding>> {
    // One of its own: what a renderer gathers for the search pages is not to be mixed.
    let renderer = Renderer::new(Arc::clone(edition.site.as_ref()?), &edition.disk).ok()?;
    let nowhere: Sink = &|_, _| Ok(());
    let (bundles, sheets) = renderer.samples();
    renderer.look();
    let mut findings = Vec::new();
    let mut take = |made: Result<(), Stop>| match made {
        Ok(()) => Some(()),
        Err(Stop::Findings(found)) => {
            findings.extend(found);
            Some(())
        }
        Err(Stop::Failure(_)) => None,
    };
    for bundle in bundles {
        let made = check::read(site, &edition.disk, bundle, |reading| {
            Ok(Language::ALL.map(|language| renderer.bundle_page(reading, language, nowhere)))
        });
        for made in made.ok()? {
            take(made)?;
        }
    }
    for sheet in sheets {
        take(renderer.sheet(&sheet, nowhere))?;
    }
    findings.extend(renderer.unsaid());
    findings.extend(renderer.seen());
    Some(findings)
}
