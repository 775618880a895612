//! Back to an earlier publication, in one step.

use sha2::{Digest, Sha256};

use super::run::{Going, carry_out, open};
use super::{Ending, Ready, Stop, ask, plan, say};
use crate::command::{Outcome, Request, Surroundings};
use crate::deploy::Plan;
use crate::deploy::record::{Action, Entry};
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
    let going = Going {
        place: &place,
        shown: &shown,
        release: &release,
        steps: planned.steps.len(),
    };
    carry_out(request, ready, &going, around, |publication| {
        standing.go_back(&back, publication)
    })
}
