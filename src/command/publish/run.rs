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
use crate::deploy::signature::SecretKey;
use crate::deploy::{
    Place, Plan, Publication, ReleaseId, Source, Standing, Texts, There, Trouble, guard, signature,
};
use crate::diagnostic::{Failure, Format};
use crate::load::Disk;
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
    let place = open(ready, around)?;
    let standing = place.look()?;
    let there = standing.there();
    if wish.ending != Ending::Show {
        ready.record.settle(&wish.written, standing.release())?;
    }
    let (site, out) = make(request, there, around)?;
    let bytes = Disk::new(&out).bytes(manifest::FILE)?.unwrap_or_default();
    let Some(here) = Manifest::read(&bytes) else {
        return Err(Stop::Failure(changed(out.join(manifest::FILE))));
    };
    let texts = texts(ready, &site)?;
    let planned = Plan::new(&here, there.map(|there| &there.manifest), &texts);
    guard(&here, there, &planned, wish.allowed)?;
    let shown = plan::Shown {
        plan: &planned,
        texts: &texts,
        there,
        wish,
        zone: ready.config.time_zone,
        requests: None,
    };
    // A manifest of another version of the program has other bytes for the same files: it is not published for that. What was
    // begun and not finished is.
    let is_new =
        !planned.is_empty() || wish.again || is_to_be_signed(wish.key.as_ref(), &standing)?;
    if !is_new && !standing.is_unfinished() {
        return nothing(request, &shown, &place, around);
    }
    show(request, &shown, standing.is_unfinished(), around)?;
    if wish.ending == Ending::Show {
        return Ok(Outcome::Done);
    }
    ask(request, wish, around)?;
    let now = (around.system.clock)();
    // What readers have already keeps its name.
    let release = match there {
        Some(there) if !is_new => there.release.clone(),
        _ => standing.name(now, &bytes),
    };
    if is_new {
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
    }
    let signature = wish.key.as_ref().map(|key| key.sign(&bytes));
    let mut beside = vec![(manifest::FILE, &*bytes)];
    beside.extend(signature.iter().map(|bytes| (signature::FILE, &**bytes)));
    let source = Source {
        folder: &out,
        manifest: &here,
        beside,
    };
    let steps = match &place {
        Place::Folder(_) => here.files.len(),
        Place::Store(_) => planned.steps.len(),
    };
    let going = Going {
        place: &place,
        shown: &shown,
        release: &release,
        steps,
    };
    carry_out(request, ready, &going, around, |publication| {
        standing.publish(&source, publication)
    })
}

/// What is put before readers, and where.
pub(super) struct Going<'g> {
    pub(super) place: &'g Place,
    pub(super) shown: &'g plan::Shown<'g>,
    pub(super) release: &'g ReleaseId,
    /// How many steps are shown to whoever watches.
    pub(super) steps: usize,
}

/// Does what changes the target, forward or back, writes into the record how it ended, and tells it.
pub(super) fn carry_out(
    request: &Request,
    ready: &Ready,
    going: &Going,
    around: &mut Surroundings,
    work: impl FnOnce(&Publication) -> Result<(), Trouble> + Send,
) -> Result<Outcome, Stop> {
    let watched = around.is_watched && !request.quiet;
    let progress = Progress::new(&request.words, "progress-publish", going.steps, watched);
    let holder = holder(around);
    let publication = Publication {
        holder: &holder,
        release: going.release,
        texts: going.shown.texts,
        keep: ready.config.publish.keep,
        done: &|| progress.step(),
    };
    let done = pipeline::with_threads(request, || work(&publication));
    drop(progress);
    let target = &ready.wish.written;
    if let Err(trouble) = done {
        // Whether readers have it or not, the record says so; where not even that can be seen now, the next run will.
        if let Ok(after) = going.place.look() {
            ready.record.settle(target, after.release())?;
        }
        return Err(trouble.into());
    }
    ready.record.settle(target, Some(going.release))?;
    let shown = plan::Shown {
        requests: going.place.requests(),
        ..*going.shown
    };
    told(request, &shown, going.release, around)
}

/// Shows the plan to whoever decides, and to a program that only asks for it.
fn show(
    request: &Request,
    shown: &plan::Shown,
    is_unfinished: bool,
    around: &mut Surroundings,
) -> Result<(), Stop> {
    let is_all = shown.wish.ending == Ending::Show;
    if shown.wish.json {
        return if is_all {
            say(around, &shown.json(None)).map_err(Into::into)
        } else {
            Ok(())
        };
    }
    if request.quiet && !is_all {
        return Ok(());
    }
    say(around, &shown.human(&request.words))?;
    if is_unfinished {
        say(around, &request.words.say("publish-unfinished", &[]))?;
    }
    Ok(())
}

/// Returns whether a signature is asked for, and what readers have is not signed with this key.
fn is_to_be_signed(key: Option<&SecretKey>, standing: &Standing) -> Result<bool, Stop> {
    let (Some(key), Some(there)) = (key, standing.there()) else {
        return Ok(false);
    };
    Ok(standing.signature()? != Some(key.sign(&there.bytes)))
}

/// Opens the target.
pub(super) fn open(ready: &Ready, around: &Surroundings) -> Result<Place, Stop> {
    Ok(Place::open(&ready.wish.target, &around.system.variables)?)
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
    place: &Place,
    around: &mut Surroundings,
) -> Result<Outcome, Stop> {
    if shown.wish.json {
        let requests = place.requests();
        say(around, &plan::Shown { requests, ..*shown }.json(None))?;
    } else if !request.quiet {
        let args = [("target", shown.wish.written.as_str().into())];
        say(around, &request.words.say("publish-same", &args))?;
    }
    Ok(Outcome::Done)
}

/// Says that it was done.
fn told(
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
