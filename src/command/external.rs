//! `bulletin check --external`: asks the hosts that the texts link to, and remembers what they answered.

use std::collections::{BTreeMap, BTreeSet};

use rayon::prelude::*;

use super::pipeline::{self, Found};
use super::progress::Progress;
use super::{Request, Surroundings};
use crate::check;
use crate::check::link::external::{Answer, Outside, Trouble, links, told};
use crate::diagnostic::{Failure, Finding};
use crate::document::target;
use crate::external::{self, Asked, FILE, Memory, Patience, WebAddress};
use crate::load::Disk;
use crate::model::{Bundle, Site};
use crate::publish;

/// What other hosts answered.
#[derive(Default)]
pub(super) struct Answers {
    /// What is to be told of it, weighed and sorted.
    pub(super) findings: Vec<Finding>,
    /// How many addresses the texts link to.
    pub(super) addresses: usize,
    /// How many of them were asked now; the others were asked before.
    pub(super) asked: usize,
    /// How many nobody asked, because the time was up.
    pub(super) late: usize,
    /// How many whole days ago the oldest answer was given.
    pub(super) oldest: usize,
    kinds: BTreeMap<Kind, usize>,
}

/// What an answer comes to.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(super) enum Kind {
    Works,
    Moved,
    Gone,
    Unsure,
}

impl Answers {
    /// Returns how many answers are of a kind.
    pub(super) fn count(&self, kind: Kind) -> usize {
        self.kinds.get(&kind).copied().unwrap_or_default()
    }

    fn note(&mut self, answer: &Answer) {
        let kind = match answer {
            Answer::Works => Kind::Works,
            Answer::Moved { .. } => Kind::Moved,
            Answer::Gone { .. } => Kind::Gone,
            Answer::Refused { .. } | Answer::Unreachable { .. } => Kind::Unsure,
        };
        *self.kinds.entry(kind).or_default() += 1;
    }
}

/// Asks every address that is linked to and was not asked lately, each once.
///
/// # Errors
/// When a text cannot be read again. That nothing can be remembered is told, and ends nothing.
pub(super) fn ask(
    request: &Request,
    found: &Found,
    around: &mut Surroundings,
) -> Result<Answers, Failure> {
    let Some(site) = &found.site else {
        return Ok(Answers::default());
    };
    let disk = Disk::new(&request.root);
    let links = pipeline::with_threads(request, || gather(site, &disk))?;
    let addresses: BTreeSet<WebAddress> = links
        .iter()
        .filter_map(|link| WebAddress::read(&link.target))
        .collect();
    let addresses: Vec<WebAddress> = addresses.into_iter().collect();
    // When a host was asked is a fact of this machine: `--at` is not of it.
    let now = around.now;
    let kept = disk.bytes(FILE).ok().flatten();
    let mut memory = Memory::read(&kept.unwrap_or_default());
    memory.tidy(&addresses, now);
    let unknown: Vec<WebAddress> = addresses
        .iter()
        .filter(|address| memory.find(address).is_none())
        .cloned()
        .collect();
    if !unknown.is_empty() {
        let is_watched = around.is_watched && !request.quiet;
        let label = "progress-external";
        let progress = Progress::new(&request.words, label, unknown.len(), is_watched);
        let answers = external::ask(&unknown, &Patience::default(), &|| progress.step());
        for (address, answer) in unknown.iter().zip(answers) {
            if let Some(answer) = answer {
                memory.keep(address, Asked { at: now, answer });
            }
        }
        drop(progress);
        if let Err(failure) = publish::keep(&disk.path(FILE), &memory.bytes()) {
            // Nothing is lost but that hosts are asked again.
            let _ = writeln!(around.err, "{}", failure.say(&request.words));
        }
    }
    let mut all = Answers {
        addresses: addresses.len(),
        ..Answers::default()
    };
    let mut oldest = now;
    for address in &addresses {
        match memory.find(address) {
            Some(asked) => {
                oldest = oldest.min(asked.at);
                all.note(&asked.answer);
            }
            None => all.late += 1,
        }
    }
    all.asked = unknown.len() - all.late;
    all.oldest = usize::try_from((now - oldest).num_days()).unwrap_or_default();
    tell(site, &links, &memory, &mut all);
    Ok(all)
}

/// Returns every link to another host, in the order of the bundles.
fn gather(site: &Site, disk: &Disk) -> Result<Vec<Outside>, Failure> {
    let bundles: Vec<&Bundle> = site.bundles().collect();
    let each: Vec<Vec<Outside>> = bundles
        .par_iter()
        .map(|bundle| check::read(site, disk, bundle, |reading| Ok(links(reading))))
        .collect::<Result<_, Failure>>()?;
    let is_web = |link: &Outside| target::is_web(&link.target);
    Ok(each.into_iter().flatten().filter(is_web).collect())
}

fn tell(site: &Site, links: &[Outside], memory: &Memory, all: &mut Answers) {
    for link in links {
        let finding = match WebAddress::read(&link.target) {
            Some(address) => memory
                .find(&address)
                .and_then(|asked| told(link, &asked.answer)),
            None => told(
                link,
                &Answer::Unreachable {
                    trouble: Trouble::Address,
                },
            ),
        };
        all.findings.extend(finding);
    }
    check::weigh(Some(&site.config), &mut all.findings);
}
