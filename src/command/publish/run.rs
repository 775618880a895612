//! A publication, from the content to readers.

use std::path::PathBuf;
use std::sync::Arc;

use sha2::{Digest, Sha256};

use super::{Ending, Ready, Stop, ask, holder, plan, refused, say};
use crate::command::build::{self, Made};
use crate::command::pipeline::{Before, Found};
use crate::command::progress::Progress;
use crate::command::{Outcome, Request, Surroundings, pipeline, report};
use crate::deploy::record::{Action, Entry};
use crate::deploy::{Folder, Plan, ReleaseId, Source, Target, Texts, There, Trouble, guard};
use crate::diagnostic::{Failure, Format};
use crate::load::Disk;
use crate::locale::Words;
use crate::model::{Site, hex};
use crate::publish::manifest::{self, Manifest, VERSION};

/// Where the site is made before it is published, from its root: beside what else is kept from one run to the next.
const OUT: &str = ".bulletin/site";

pub(super) fn run(
    request: &Request,
    ready: &Ready,
    around: &mut Surroundings,
) -> Result<Outcome, Stop> {
    let wish = &ready.wish;
    let folder = open(ready)?;
    let there = folder.there()?;
    if wish.ending != Ending::Show {
        let release = there.as_ref().map(|there| &there.release);
        ready.record.settle(&wish.written, release)?;
    }
    let (site, out) = make(request, there.as_ref(), around)?;
    let bytes = Disk::new(&out).bytes(manifest::FILE)?.unwrap_or_default();
    let Some(here) = Manifest::read(&bytes) else {
        return Err(Stop::Failure(changed(out.join(manifest::FILE))));
    };
    let texts = texts(ready, &site)?;
    let standing = there.as_ref().map(|there| &there.manifest);
    let planned = Plan::new(&here, standing, &texts);
    guard(&here, there.as_ref(), &planned, wish.allowed)?;
    let shown = plan::Shown {
        plan: &planned,
        texts: &texts,
        there: there.as_ref(),
        wish,
    };
    // A manifest of another version of the program has other bytes for the same files: it is not published for that.
    if planned.is_empty() && !wish.again {
        return nothing(request, &shown, around);
    }
    if !wish.json && (!request.quiet || wish.ending == Ending::Show) {
        say(around, &shown.human(&request.words))?;
    }
    if wish.ending == Ending::Show {
        if wish.json {
            say(around, &shown.json(None))?;
        }
        return Ok(Outcome::Done);
    }
    ask(request, wish, around)?;
    let locked = folder.lock(&holder(around))?;
    let present = locked.there()?;
    if present.as_ref().map(|there| &there.release) != there.as_ref().map(|there| &there.release) {
        return Err(Trouble::Overtaken {
            target: wish.written.clone(),
        }
        .into());
    }
    let now = (around.system.clock)();
    let last = folder.releases()?.into_iter().max();
    let release = ReleaseId::new(now, &bytes, last.as_ref());
    let entry = Entry {
        number: 0,
        previous: String::new(),
        action: Action::Published,
        at: now,
        built_for: Some(request.at.instant(ready.config.time_zone)),
        target: wish.written.clone(),
        site: here.site.clone(),
        release: release.to_string(),
        manifest: hex(&Sha256::digest(&bytes)),
        version: VERSION.to_owned(),
        files: here.files.len(),
        bytes: planned.bytes(),
        texts: Vec::new(),
    }
    .with_texts(&planned, &texts);
    ready.record.prepare(&entry)?;
    let source = Source {
        folder: &out,
        manifest: &here,
        beside: vec![(manifest::FILE, &bytes)],
    };
    let watched = around.is_watched && !request.quiet;
    let progress = progress(&request.words, here.files.len(), watched);
    let step = || progress.step();
    let keep = ready.config.publish.keep;
    let published =
        pipeline::with_threads(request, || locked.publish(&source, &release, keep, &step));
    drop(progress);
    if let Err(trouble) = published {
        // Whether readers have it or not, the record says so.
        let there = locked.there()?;
        ready
            .record
            .settle(&wish.written, there.as_ref().map(|there| &there.release))?;
        return Err(trouble.into());
    }
    ready.record.settle(&wish.written, Some(&release))?;
    told(request, &shown, &release, around)
}

/// Opens the target.
pub(super) fn open(ready: &Ready) -> Result<Folder, Stop> {
    match &ready.wish.target {
        Target::Folder(folder) => Ok(Folder::new(folder)),
        Target::Store { .. } => Err(Stop::Told(Outcome::Misused)),
    }
}

pub(super) fn progress(words: &Words, steps: usize, is_watched: bool) -> Progress {
    Progress::new(words, "progress-publish", steps, is_watched)
}

/// Makes the site aside. What keeps it from being published is told.
fn make(
    request: &Request,
    there: Option<&There>,
    around: &mut Surroundings,
) -> Result<(Arc<Site>, PathBuf), Stop> {
    let out = request.root.join(OUT);
    let before = Before::Known(there.map(|there| &there.manifest));
    let made = match build::make(request, false, &out, before, around, errors) {
        Ok(made) => made,
        Err(refusal) => return Err(refused(request, refusal, around)?),
    };
    let Made { found, written } = made;
    match (found.site, written) {
        (Some(site), Some((_, out))) => Ok((site, out)),
        (site, _) => {
            let found = Found { site, ..found };
            let verdict = request.words.say("verdict-nothing", &[]);
            report::totals(request, &found, &verdict, around)?;
            Err(Stop::Told(Outcome::ContentHasErrors))
        }
    }
}

/// Tells all findings where something keeps the site from being published; else that is for `bulletin check`.
fn errors(request: &Request, found: &Found, around: &mut Surroundings) -> Result<(), Failure> {
    if found.has_errors() {
        report::findings(request, found, around)?;
    }
    Ok(())
}

/// Returns the texts here, and those that were published before and are not here any more.
fn texts(ready: &Ready, site: &Site) -> Result<Texts, Failure> {
    let mut texts = Texts::of(site);
    texts.extend(ready.record.texts()?);
    Ok(texts)
}

fn nothing(
    request: &Request,
    shown: &plan::Shown,
    around: &mut Surroundings,
) -> Result<Outcome, Stop> {
    if shown.wish.json {
        say(around, &shown.json(None))?;
    } else if !request.quiet {
        let args = [("target", shown.wish.written.as_str().into())];
        say(around, &request.words.say("publish-same", &args))?;
    }
    Ok(Outcome::Done)
}

/// Says that it was done.
pub(super) fn told(
    request: &Request,
    shown: &plan::Shown,
    release: &ReleaseId,
    around: &mut Surroundings,
) -> Result<Outcome, Stop> {
    if shown.wish.json {
        say(around, &shown.json(Some(release)))?;
    } else if !request.quiet && request.format == Format::Human {
        let args = [
            ("target", shown.wish.written.as_str().into()),
            ("release", release.as_str().into()),
        ];
        say(around, &request.words.say("publish-done", &args))?;
    }
    Ok(Outcome::Done)
}

fn changed(path: PathBuf) -> Failure {
    Failure {
        path,
        cause: std::io::ErrorKind::InvalidData.into(),
    }
}
