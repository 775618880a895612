//! Back to an earlier publication, in one step.

use sha2::{Digest, Sha256};

use super::run::{open, progress, told};
use super::{Ending, Ready, Stop, ask, holder, plan, say};
use crate::command::{Outcome, Request, Surroundings, pipeline};
use crate::deploy::record::{Action, Entry};
use crate::deploy::{Plan, Publication};
use crate::model::hex;
use crate::publish::manifest::VERSION;

pub(super) fn run(
    request: &Request,
    ready: &Ready,
    wanted: Option<&str>,
    around: &mut Surroundings,
) -> Result<Outcome, Stop> {
    let wish = &ready.wish;
    let place = open(ready, around)?;
    let standing = place.look()?;
    if wish.ending != Ending::Show {
        ready.record.settle(&wish.written, standing.release())?;
    }
    let back = standing.earlier(wanted)?;
    let texts = ready.record.texts()?;
    let there = standing.there();
    let planned = Plan::new(&back.manifest, there.map(|there| &there.manifest), &texts);
    let shown = plan::Shown {
        plan: &planned,
        texts: &texts,
        there,
        wish,
        zone: ready.config.time_zone,
        requests: None,
    };
    if standing.release() == Some(&back.release) {
        let args = [("target", wish.written.as_str().into())];
        say(around, &request.words.say("publish-same", &args))?;
        return Ok(Outcome::Done);
    }
    if !wish.json && (!request.quiet || wish.ending == Ending::Show) {
        let args = [("release", back.release.as_str().into())];
        say(around, &request.words.say("publish-back", &args))?;
        say(around, &shown.human(&request.words))?;
    }
    if wish.ending == Ending::Show {
        if wish.json {
            say(around, &shown.json(None))?;
        }
        return Ok(Outcome::Done);
    }
    ask(request, wish, around)?;
    let now = (around.system.clock)();
    let release = standing.name_back(now, &back);
    let entry = Entry {
        number: 0,
        previous: String::new(),
        action: Action::RolledBack,
        at: now,
        built_for: None,
        target: wish.written.clone(),
        site: back.manifest.site.clone(),
        release: release.to_string(),
        manifest: hex(&Sha256::digest(&back.bytes)),
        version: VERSION.to_owned(),
        files: back.manifest.files.len(),
        bytes: 0,
        texts: Vec::new(),
    }
    .with_texts(&planned, &texts);
    ready.record.prepare(&entry)?;
    let watched = around.is_watched && !request.quiet;
    let progress = progress(&request.words, planned.steps.len(), watched);
    let holder = holder(around);
    let publication = Publication {
        holder: &holder,
        release: &release,
        texts: &texts,
        keep: ready.config.publish.keep,
        done: &|| progress.step(),
    };
    let went = pipeline::with_threads(request, || standing.go_back(&back, &publication));
    drop(progress);
    if let Err(trouble) = went {
        if let Ok(after) = place.look() {
            ready.record.settle(&wish.written, after.release())?;
        }
        return Err(trouble.into());
    }
    ready.record.settle(&wish.written, Some(&release))?;
    let shown = plan::Shown {
        requests: place.requests(),
        ..shown
    };
    told(request, &shown, &release, around)
}
