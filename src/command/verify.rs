//! `bulletin verify`: whether what stands at a target is what was published there, to the byte.

use std::collections::BTreeMap;

use clap::Arg;
use clap::builder::NonEmptyStringValueParser;
use serde_json::json;

use super::publish::{format_of, is_json};
use super::{Command, Outcome, Request, Surroundings};
use crate::deploy::signature::PublicKey;
use crate::deploy::verify::{self, Fault, Faults};
use crate::deploy::{Place, Target, Trouble};
use crate::diagnostic::Failure;
use crate::load::{self, Disk};
use crate::locale::Words;
use crate::publish::manifest::Manifest;

pub(super) const COMMAND: Command = Command {
    name: "verify",
    define,
    run,
};

fn define(command: clap::Command, words: &Words) -> clap::Command {
    command
        .arg(
            Arg::new("target")
                .value_name(words.say("value-target", &[]))
                .value_parser(NonEmptyStringValueParser::new())
                .help(words.say("argument-target", &[])),
        )
        .arg(
            Arg::new("key")
                .long("key")
                .value_name(words.say("value-file", &[]))
                .value_parser(NonEmptyStringValueParser::new())
                .help(words.say("option-key", &[])),
        )
        .arg(format_of(words))
}

/// What was looked at.
struct Seen {
    /// Under which name it is kept; an output that was built has none.
    release: Option<String>,
    files: usize,
    faults: Faults,
    /// Whether the manifest is signed with the key that was given; nobody asked without one.
    signed: Option<Signed>,
}

/// What is known of a signature.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Signed {
    Good,
    Missing,
    Bad,
}

impl Signed {
    fn key(self) -> &'static str {
        match self {
            Self::Good => "good",
            Self::Missing => "missing",
            Self::Bad => "bad",
        }
    }

    fn of(key: &PublicKey, manifest: &[u8], signature: Option<Vec<u8>>) -> Self {
        match signature {
            None => Self::Missing,
            Some(signature) if key.is_of(manifest, &signature) => Self::Good,
            Some(_) => Self::Bad,
        }
    }
}

fn run(request: &Request, around: &mut Surroundings) -> Result<Outcome, Failure> {
    let Some(json) = is_json(request, COMMAND.name, around)? else {
        return Ok(Outcome::Misused);
    };
    let named = request.matches.get_one::<String>("target").cloned();
    let (written, folder) = if named.is_some() {
        // What stands somewhere can be looked at without a site.
        (named, around.folder.clone())
    } else {
        let (settings, _) = load::settings(&Disk::new(&request.root))?;
        let target = settings.and_then(|config| config.publish.target);
        (target, request.root.clone())
    };
    let Some(written) = written else {
        return tell(request, around, "publish-no-target", "", Outcome::Misused);
    };
    let Some(target) = Target::read(&written, &folder) else {
        return tell(
            request,
            around,
            "publish-bad-target",
            &written,
            Outcome::Misused,
        );
    };
    let key = match request.matches.get_one::<String>("key") {
        Some(named) => {
            let path = around.folder.join(named);
            let pem = std::fs::read(&path).map_err(Failure::at(&path))?;
            let Some(key) = PublicKey::read(&pem) else {
                return tell(request, around, "verify-no-key", named, Outcome::Misused);
            };
            Some(key)
        }
        None => None,
    };
    let seen = match look(&target, key.as_ref(), &around.system.variables) {
        Ok(Some(seen)) => seen,
        Ok(None) => {
            return tell(
                request,
                around,
                "verify-nothing",
                &written,
                Outcome::Refused,
            );
        }
        Err(Trouble::Failure(failure)) => return Err(failure),
        Err(trouble) => {
            writeln!(around.err, "{}", trouble.say(&request.words))
                .map_err(Failure::at("stderr"))?;
            return Ok(Outcome::Refused);
        }
    };
    let text = if json {
        machine(&written, &seen)
    } else {
        human(request, &written, &seen)
    };
    around
        .out
        .write_all(text.as_bytes())
        .map_err(Failure::at("stdout"))?;
    let is_signed = seen.signed.is_none_or(|signed| signed == Signed::Good);
    Ok(if seen.faults.is_empty() && is_signed {
        Outcome::Done
    } else {
        Outcome::ContentHasErrors
    })
}

/// Looks at every file. `None` where nothing of ours stands.
fn look(
    target: &Target,
    key: Option<&PublicKey>,
    variables: &BTreeMap<String, String>,
) -> Result<Option<Seen>, Trouble> {
    let place = Place::open(target, variables)?;
    let standing = place.look()?;
    if let Some(there) = standing.there() {
        return Ok(Some(Seen {
            release: Some(there.release.to_string()),
            files: there.manifest.files.len(),
            faults: standing.verify()?,
            signed: match key {
                Some(key) => Some(Signed::of(key, &there.bytes, standing.signature()?)),
                None => None,
            },
        }));
    }
    // An output that was built and not published.
    let Target::Folder(root) = target else {
        return Ok(None);
    };
    let Some(manifest) = Manifest::of(root)? else {
        return Ok(None);
    };
    let faults = verify::folder(root, &manifest, &verify::of_theme([].iter()))?;
    Ok(Some(Seen {
        release: None,
        files: manifest.files.len(),
        faults,
        // What is not published yet is not signed.
        signed: key.map(|_| Signed::Missing),
    }))
}

fn human(request: &Request, written: &str, seen: &Seen) -> String {
    let words = &request.words;
    let mut text = String::new();
    for (path, fault) in &seen.faults {
        let id = match fault {
            Fault::Missing => "verify-missing",
            Fault::Different => "verify-different",
            Fault::Strange => "verify-strange",
        };
        let args = [("path", path.as_str().into())];
        text.push_str(&words.say(id, &args));
        text.push('\n');
    }
    let signed = seen.signed.map(|signed| match signed {
        Signed::Good => "verify-signed",
        Signed::Missing => "verify-unsigned",
        Signed::Bad => "verify-bad-signature",
    });
    if let Some(id) = signed.filter(|id| !request.quiet || *id != "verify-signed") {
        text.push_str(&words.say(id, &[("target", written.into())]));
        text.push('\n');
    }
    if !request.quiet {
        let args = [
            ("target", written.into()),
            ("files", seen.files.into()),
            ("faults", seen.faults.len().into()),
        ];
        let id = if seen.faults.is_empty() {
            "verify-good"
        } else {
            "verify-bad"
        };
        text.push_str(&words.say(id, &args));
        text.push('\n');
    }
    text
}

fn machine(written: &str, seen: &Seen) -> String {
    let faults = seen.faults.iter();
    let faults: Vec<_> = faults
        .map(|(path, fault)| json!({ "path": path, "fault": fault.key() }))
        .collect();
    let whole = json!({
        "target": written,
        "release": seen.release,
        "files": seen.files,
        "faults": faults,
        "signature": seen.signed.map(Signed::key),
    });
    format!("{whole}\n")
}

fn tell(
    request: &Request,
    around: &mut Surroundings,
    id: &str,
    target: &str,
    outcome: Outcome,
) -> Result<Outcome, Failure> {
    let text = request.words.say(id, &[("target", target.into())]);
    writeln!(around.err, "{text}").map_err(Failure::at("stderr"))?;
    Ok(outcome)
}
