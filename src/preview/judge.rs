//! What the checks say of every bundle: found in the background, and again only where something may have changed.

use std::collections::BTreeMap;
use std::hash::{Hash, Hasher};
use std::sync::Arc;
use std::time::Duration;

use rustc_hash::FxHasher;

use super::edition::{Edition, Key};
use super::rows::Tally;
use super::state::State;
use crate::check;
use crate::check::link::across::{self, Trace};
use crate::diagnostic::Finding;
use crate::model::{Bundle, Language, Site};
use crate::render::{Renderer, Sink, Stop};

/// Everything that was found in one edition.
#[derive(Debug)]
pub(super) struct Judged {
    /// The edition.
    pub(super) number: u64,
    /// Its site.
    site: Option<Arc<Site>>,
    /// What everything depends on that a check may ask of other bundles.
    world: u64,
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

/// An author pauses so long before everything is looked at again.
const PAUSE: Duration = Duration::from_millis(150);

/// Judges each edition, until the process ends.
pub(super) fn follow(state: &State) {
    loop {
        let edition = state.edition();
        let old = state.judged();
        if old.as_ref().is_none_or(|old| old.number != edition.number)
            && let Some(judged) = judge(state, &edition, old.as_deref())
        {
            state.judge(judged);
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

/// Looks at everything that may have changed since `old`. `None` when a newer edition came meanwhile, or the files are no
/// longer those of this one.
fn judge(state: &State, edition: &Edition, old: Option<&Judged>) -> Option<Judged> {
    let Some(site) = edition.site.as_deref() else {
        return Some(Judged {
            number: edition.number,
            site: None,
            world: 0,
            verdicts: BTreeMap::new(),
            together: Vec::new(),
        });
    };
    let world = world(site);
    let old = old.filter(|old| {
        let is_same = |other: &Arc<Site>| {
            Arc::ptr_eq(&other.config, &site.config) && Arc::ptr_eq(&other.theme, &site.theme)
        };
        old.world == world && old.site.as_ref().is_some_and(is_same)
    });
    let mut verdicts = BTreeMap::new();
    let shared = std::iter::once(&site.home)
        .chain(&site.bulletins)
        .chain(&site.pages);
    for (bundle, is_whole) in shared
        .map(|bundle| (bundle, true))
        .chain(edition.unsound.iter().map(|bundle| (bundle, false)))
    {
        let key = Key::of(bundle);
        let known = old.and_then(|old| old.verdicts.get(&key));
        let verdict = match known.filter(|known| Arc::ptr_eq(&known.of, bundle)) {
            Some(known) => Arc::clone(known),
            None => Arc::new(verdict(edition, site, bundle, is_whole)?),
        };
        verdicts.insert(key, verdict);
        if state.edition().number != edition.number && old.is_none() {
            return None;
        }
    }
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
        site: edition.site.clone(),
        world,
        verdicts,
        together,
    })
}

fn verdict(
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
    Some(findings)
}

/// Returns a mark of what a check of one bundle may ask of others.
fn world(site: &Site) -> u64 {
    let mut hasher = FxHasher::default();
    site.today.hash(&mut hasher);
    for bundle in site.bundles() {
        (bundle.shelf, &bundle.id).hash(&mut hasher);
        site.standing(bundle).key().hash(&mut hasher);
        for language in Language::ALL {
            let words = &bundle.words[language];
            words.slug.value.hash(&mut hasher);
            words.title.value.hash(&mut hasher);
            for slug in &words.old_slugs {
                slug.value.hash(&mut hasher);
            }
        }
    }
    for file in &site.files {
        let size = file.picture.as_ref();
        let size = size.map(|picture| (picture.width, picture.height));
        (&file.path, size).hash(&mut hasher);
    }
    for broken in &site.broken {
        (broken.shelf, &broken.id).hash(&mut hasher);
    }
    hasher.finish()
}
