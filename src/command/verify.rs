//! `bulletin verify`: whether what stands at a target is what was published there, to the byte.

use clap::Arg;
use clap::builder::NonEmptyStringValueParser;
use serde_json::json;

use super::publish::{format_of, is_json};
use super::{Command, Outcome, Request, Surroundings};
use crate::deploy::verify::{self, Fault, Faults};
use crate::deploy::{Folder, Target, Trouble};
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
        .arg(format_of(words))
}

/// What was looked at.
struct Seen {
    /// Under which name it is kept; an output that was built has none.
    release: Option<String>,
    files: usize,
    faults: Faults,
}

fn run(request: &Request, around: &mut Surroundings) -> Result<Outcome, Failure> {
    let Some(json) = is_json(request, COMMAND.name, around)? else {
        return Ok(Outcome::Misused);
    };
    let named = request.matches.get_one::<String>("target").cloned();
    let (settings, _) = load::settings(&Disk::new(&request.root))?;
    let folder = if named.is_some() {
        around.folder.clone()
    } else {
        request.root.clone()
    };
    let known = settings.and_then(|config| config.publish.target);
    let Some(written) = named.or(known) else {
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
    let seen = match look(&target) {
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
    Ok(if seen.faults.is_empty() {
        Outcome::Done
    } else {
        Outcome::ContentHasErrors
    })
}

/// Looks at every file. `None` where nothing of ours stands.
fn look(target: &Target) -> Result<Option<Seen>, Trouble> {
    let Target::Folder(root) = target else {
        return Ok(None);
    };
    let folder = Folder::new(root);
    if let Some(there) = folder.there()? {
        return Ok(Some(Seen {
            release: Some(there.release.to_string()),
            files: there.manifest.files.len(),
            faults: folder.verify(&there)?,
        }));
    }
    let Some(manifest) = Manifest::of(root)? else {
        return Ok(None);
    };
    let faults = verify::folder(root, &manifest, &verify::of_theme([].iter()))?;
    Ok(Some(Seen {
        release: None,
        files: manifest.files.len(),
        faults,
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
