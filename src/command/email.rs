//! `bulletin email ID`: one bulletin as a message in both languages, for a person to send.

use clap::builder::NonEmptyStringValueParser;
use clap::{Arg, ArgAction};

use super::pipeline::{Found, Keep, Task};
use super::{Command, Outcome, Request, Surroundings, build, pipeline, report};
use crate::check;
use crate::diagnostic::{Failure, nearest};
use crate::load::Disk;
use crate::locale::{Value, Words};
use crate::model::{Bundle, Severity, Shelf, Site, Standing};
use crate::publish::{self, Created};
use crate::render::{Renderer, Stop};

pub(super) const COMMAND: Command = Command {
    name: "email",
    define,
    run,
};

/// As `--out`: the output.
const OUTPUT: &str = "-";

fn define(command: clap::Command, words: &Words) -> clap::Command {
    command
        .arg(
            Arg::new("bulletin")
                .value_name(words.say("value-bulletin", &[]))
                .required(true)
                .value_parser(NonEmptyStringValueParser::new())
                .help(words.say("argument-bulletin", &[])),
        )
        .arg(
            Arg::new("out")
                .long("out")
                .value_name(words.say("value-file", &[]))
                .value_parser(NonEmptyStringValueParser::new())
                .help(words.say("option-email-out", &[])),
        )
        .arg(
            Arg::new("drafts")
                .long("drafts")
                .action(ArgAction::SetTrue)
                .help(words.say("option-email-drafts", &[])),
        )
}

fn run(request: &Request, around: &mut Surroundings) -> Result<Outcome, Failure> {
    let drafts = request.matches.get_flag("drafts");
    let id = request
        .matches
        .get_one::<String>("bulletin")
        .map_or("", String::as_str);
    let out = request.root.join(build::DEFAULT_OUT);
    let task = Task {
        drafts,
        output: None,
        out: &out,
        is_watched: around.is_watched && !request.quiet,
        keep: Keep::All,
    };
    let mut found = pipeline::with_threads(request, || pipeline::run(request, &task))?;
    // What is wrong elsewhere is no matter of this message.
    let folder = crate::model::folder(Shelf::Bulletins, id) + "/";
    found.findings.retain(|finding| {
        finding.severity == Severity::Error
            && (finding.place.path.starts_with(&folder)
                || !finding.place.path.starts_with("content/"))
    });
    let bundle = found
        .site
        .as_ref()
        .and_then(|site| site.find(Shelf::Bulletins, id));
    let (Some(site), Some(bundle), false) = (&found.site, bundle, found.has_errors()) else {
        return refuse(request, &found, id, around);
    };
    match site.standing(bundle) {
        Standing::Draft | Standing::Review if !drafts => {
            tell(request, around, "email-is-draft", &[("id", id.into())])?;
            return Ok(Outcome::Misused);
        }
        Standing::Draft | Standing::Review => {
            tell(request, around, "email-draft-warning", &[("id", id.into())])?;
        }
        Standing::Withdrawn => {
            tell(request, around, "email-is-withdrawn", &[("id", id.into())])?;
            return Ok(Outcome::Misused);
        }
        Standing::Waiting(release) => {
            let local = release.with_timezone(&site.config.time_zone);
            let release = local.format("%Y-%m-%d %H:%M %:z").to_string();
            let args = [("id", id.into()), ("release", release.into())];
            tell(request, around, "email-waiting", &args)?;
        }
        Standing::Public | Standing::Archived => {}
    }
    match message(request, site, bundle)? {
        Ok(bytes) => write(request, id, &bytes, around),
        Err(findings) => {
            found.findings = findings;
            refuse(request, &found, id, around)
        }
    }
}

/// Makes the message, or returns the findings that keep it from being made.
fn message(
    request: &Request,
    site: &Site,
    bundle: &Bundle,
) -> Result<Result<Vec<u8>, Vec<crate::diagnostic::Finding>>, Failure> {
    let disk = Disk::new(&request.root);
    let renderer = match Renderer::new(site, &disk) {
        Ok(renderer) => renderer,
        Err(findings) => return Ok(Err(findings)),
    };
    match check::read(site, &disk, bundle, |reading| Ok(renderer.email(reading)))? {
        Ok(bytes) => Ok(Ok(bytes)),
        Err(Stop::Failure(failure)) => Err(failure),
        Err(Stop::Findings(findings)) => Ok(Err(findings)),
    }
}

/// Says why there is no message: errors where there are any, else that nothing has this id.
fn refuse(
    request: &Request,
    found: &Found,
    id: &str,
    around: &mut Surroundings,
) -> Result<Outcome, Failure> {
    if found.has_errors() {
        report::findings(request, found, around)?;
        tell(request, around, "email-errors", &[("id", id.into())])?;
        return Ok(Outcome::ContentHasErrors);
    }
    let bulletins = found.site.iter().flat_map(|site| &site.bulletins);
    match nearest(id, bulletins.map(|bundle| &*bundle.id)) {
        Some(near) => {
            let args = [("id", id.into()), ("near", near.into())];
            tell(request, around, "email-unknown", &args)?;
        }
        None => tell(request, around, "email-nowhere", &[("id", id.into())])?,
    }
    Ok(Outcome::Misused)
}

fn write(
    request: &Request,
    id: &str,
    bytes: &[u8],
    around: &mut Surroundings,
) -> Result<Outcome, Failure> {
    let named = request.matches.get_one::<String>("out");
    if named.is_some_and(|out| out == OUTPUT) {
        around.out.write_all(bytes).map_err(Failure::at("stdout"))?;
        return Ok(Outcome::Done);
    }
    let path = match named {
        Some(out) => around.folder.join(out),
        None => around.folder.join(format!("{id}.eml")),
    };
    let args = [("out", path.display().to_string().into())];
    let told = match publish::create(&path, bytes)? {
        Created::New => "email-written",
        Created::Same => "email-unchanged",
        Created::Taken => {
            tell(request, around, "email-there", &args)?;
            return Ok(Outcome::Refused);
        }
    };
    if !request.quiet {
        let text = request.words.say(told, &args);
        writeln!(around.out, "{text}").map_err(Failure::at("stdout"))?;
    }
    Ok(Outcome::Done)
}

fn tell(
    request: &Request,
    around: &mut Surroundings,
    id: &str,
    args: &[(&'static str, Value)],
) -> Result<(), Failure> {
    writeln!(around.err, "{}", request.words.say(id, args)).map_err(Failure::at("stderr"))
}
