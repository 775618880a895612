//! Back to an earlier publication, in one step.

use sha2::{Digest, Sha256};

use super::run::{open, told};
use super::{Ending, Ready, Stop, ask, holder, plan, say};
use crate::command::{Outcome, Request, Surroundings};
use crate::deploy::record::{Action, Entry};
use crate::deploy::{Plan, Trouble};
use crate::model::hex;
use crate::publish::manifest::VERSION;

pub(super) fn run(
    request: &Request,
    ready: &Ready,
    wanted: Option<&str>,
    around: &mut Surroundings,
) -> Result<Outcome, Stop> {
    let wish = &ready.wish;
    let folder = open(ready)?;
    let there = folder.there()?;
    let present = there.as_ref().map(|there| &there.release);
    if wish.ending != Ending::Show {
        ready.record.settle(&wish.written, present)?;
    }
    let back = folder.earlier(wanted)?;
    let texts = ready.record.texts()?;
    let standing = there.as_ref().map(|there| &there.manifest);
    let planned = Plan::new(&back.manifest, standing, &texts);
    let shown = plan::Shown {
        plan: &planned,
        texts: &texts,
        there: there.as_ref(),
        wish,
    };
    if present == Some(&back.release) {
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
    let locked = folder.lock(&holder(around))?;
    if locked.there()?.as_ref().map(|there| &there.release) != present {
        return Err(Trouble::Overtaken {
            target: wish.written.clone(),
        }
        .into());
    }
    // What was kept may have been changed since: that is not put before readers.
    if let Some(path) = folder.verify(&back)?.into_keys().next() {
        return Err(Trouble::Damaged {
            release: back.release,
            path,
        }
        .into());
    }
    let manifest = folder.manifest(&back.release)?;
    let entry = Entry {
        number: 0,
        previous: String::new(),
        action: Action::RolledBack,
        at: (around.system.clock)(),
        built_for: None,
        target: wish.written.clone(),
        site: back.manifest.site.clone(),
        release: back.release.to_string(),
        manifest: hex(&Sha256::digest(&manifest)),
        version: VERSION.to_owned(),
        files: back.manifest.files.len(),
        bytes: 0,
        texts: Vec::new(),
    }
    .with_texts(&planned, &texts);
    ready.record.prepare(&entry)?;
    let switched = locked.go_back(&back.release);
    let after = locked.there()?.map(|there| there.release);
    ready.record.settle(&wish.written, after.as_ref())?;
    switched?;
    told(request, &shown, &back.release, around)
}
