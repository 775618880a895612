//! `bulletin publish`: builds, shows what would change for readers, asks, and does it.

mod plan;
mod rollback;
mod run;
mod watch;

use std::path::PathBuf;

use clap::builder::{NonEmptyStringValueParser, PossibleValuesParser};
use clap::{Arg, ArgAction};

use super::pipeline::Found;
use super::{Command, Outcome, Request, Surroundings, report};
use crate::deploy::record::{self, Record};
use crate::deploy::signature::SecretKey;
use crate::deploy::{Allowed, Holder, ReleaseId, Target, Trouble};
use crate::diagnostic::Failure;
use crate::load::{self, Disk};
use crate::locale::{Value, Words};
use crate::model::Config;
use crate::publish::Refusal;

pub(super) const COMMAND: Command = Command {
    name: "publish",
    define,
    run: |request, around| run(request, around),
};

/// The formats of a plan; those of findings do not fit it.
pub(super) const FORMATS: [&str; 2] = ["human", "json"];

fn define(command: clap::Command, words: &Words) -> clap::Command {
    let flag = |name: &'static str| {
        Arg::new(name)
            .long(name)
            .action(ArgAction::SetTrue)
            .help(words.say(&format!("option-{name}"), &[]))
    };
    command
        .arg(
            Arg::new("target")
                .value_name(words.say("value-target", &[]))
                .value_parser(NonEmptyStringValueParser::new())
                .help(words.say("argument-target", &[])),
        )
        .arg(flag("dry-run"))
        .arg(flag("yes"))
        .arg(flag("again"))
        .arg(
            Arg::new("rollback")
                .long("rollback")
                .num_args(0..=1)
                .value_name(words.say("value-release", &[]))
                .default_missing_value("")
                .help(words.say("option-rollback", &[])),
        )
        .arg(
            Arg::new("allow-removals")
                .long("allow-removals")
                .value_name(words.say("value-number", &[]))
                .value_parser(clap::value_parser!(u32))
                .help(words.say("option-allow-removals", &[])),
        )
        .arg(flag("allow-other-site"))
        .arg(flag("watch"))
        .arg(
            Arg::new("sign")
                .long("sign")
                .value_name(words.say("value-file", &[]))
                .value_parser(NonEmptyStringValueParser::new())
                .help(words.say("option-sign", &[])),
        )
        .arg(format_of(words))
}

/// `--format`, as commands take it that tell of no findings.
pub(super) fn format_of(words: &Words) -> Arg {
    Arg::new("format")
        .long("format")
        .help(words.say("option-format-plan", &[]))
        .value_name(words.say("value-format", &[]))
        .value_parser(PossibleValuesParser::new(FORMATS))
        .hide_possible_values(true)
}

/// What stops a publication before anything of the target changed, or says that it was not finished.
enum Stop {
    /// The machine.
    Failure(Failure),
    /// The target.
    Trouble(Trouble),
    /// What was said already.
    Told(Outcome),
}

impl From<Failure> for Stop {
    fn from(failure: Failure) -> Self {
        Self::Failure(failure)
    }
}

impl From<Trouble> for Stop {
    fn from(trouble: Trouble) -> Self {
        match trouble {
            Trouble::Failure(failure) => Self::Failure(failure),
            trouble => Self::Trouble(trouble),
        }
    }
}

/// What a command line asks for.
struct Wish {
    /// The target as it was written.
    written: String,
    target: Target,
    way: Way,
    ending: Ending,
    /// Publish even where nothing changed: what somebody changed there is put right.
    again: bool,
    allowed: Allowed,
    json: bool,
    /// What signs the manifest.
    key: Option<SecretKey>,
}

/// Which way a publication goes.
enum Way {
    /// What is here is published.
    Forward,
    /// Back to this publication, or to the one before the present.
    Back(Option<String>),
    /// What is here is published, and again whenever the public site changes by itself.
    Watch,
}

/// What follows the plan.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Ending {
    /// Nothing.
    Show,
    /// A question.
    Ask,
    /// The publication.
    Publish,
}

/// What is known before anything is made.
struct Ready {
    wish: Wish,
    config: Config,
    record: Record,
}

fn run(request: &Request, around: &mut Surroundings) -> Result<Outcome, Failure> {
    let done = ready(request, around).and_then(|ready| match &ready.wish.way {
        Way::Back(wanted) => rollback::run(request, &ready, wanted.as_deref(), around),
        Way::Forward => run::run(request, &ready, around),
        Way::Watch => watch::run(request, &ready, around),
    });
    match done {
        Ok(outcome) | Err(Stop::Told(outcome)) => Ok(outcome),
        Err(Stop::Failure(failure)) => Err(failure),
        Err(Stop::Trouble(trouble)) => {
            writeln!(around.err, "{}", trouble.say(&request.words))
                .map_err(Failure::at("stderr"))?;
            Ok(Outcome::Refused)
        }
    }
}

/// Reads the settings and what the line says.
fn ready(request: &Request, around: &mut Surroundings) -> Result<Ready, Stop> {
    let config = settings(request, around)?;
    // A site that is shown as it will be on another day is not for readers.
    let at = request.at.instant(config.time_zone);
    if at > (around.system.clock)().max(around.now) {
        return Err(misused(request, around, "publish-later", &[])?);
    }
    let wish = wish(request, &config, around)?;
    let record = record_of(request, Some(&config));
    Ok(Ready {
        wish,
        config,
        record,
    })
}

/// Returns the settings of the site. What is wrong with them is told.
fn settings(request: &Request, around: &mut Surroundings) -> Result<Config, Stop> {
    let (config, findings) = load::settings(&Disk::new(&request.root))?;
    if let Some(config) = config {
        return Ok(config);
    }
    let found = Found::unread(findings);
    report::findings(request, &found, around)?;
    let verdict = request.words.say("verdict-nothing", &[]);
    report::totals(request, &found, &verdict, around)?;
    Err(Stop::Told(Outcome::ContentHasErrors))
}

/// Returns the record that the settings name.
pub(super) fn record_of(request: &Request, config: Option<&Config>) -> Record {
    let named = config.and_then(|config| config.publish.record.as_deref());
    Record::new(&request.root.join(named.unwrap_or(record::FILE)))
}

fn wish(request: &Request, config: &Config, around: &mut Surroundings) -> Result<Wish, Stop> {
    let matches = &request.matches;
    let text = |name: &str| matches.get_one::<String>(name).cloned();
    let (mut named, mut rollback) = (text("target"), text("rollback"));
    // `--rollback PLACE`: only a publication has the form of a name of one.
    if let Some(value) = &rollback
        && !value.is_empty()
        && ReleaseId::read(value).is_none()
    {
        if named.is_some() {
            let args = [("wanted", value.as_str().into())];
            return Err(misused(request, around, "publish-bad-release", &args)?);
        }
        named = rollback.replace(String::new());
    }
    let (written, folder): (String, PathBuf) = match (named, &config.publish.target) {
        (Some(named), _) => (named, around.folder.clone()),
        (None, Some(target)) => (target.clone(), request.root.clone()),
        (None, None) => return Err(misused(request, around, "publish-no-target", &[])?),
    };
    let Some(target) = Target::read(&written, &folder) else {
        let args = [("target", written.as_str().into())];
        return Err(misused(request, around, "publish-bad-target", &args)?);
    };
    let Some(json) = is_json(request, COMMAND.name, around)? else {
        return Err(Stop::Told(Outcome::Misused));
    };
    let is_watching = matches.get_flag("watch");
    // Whoever waits for the clock takes it as it is, and is there to do something.
    if is_watching && (rollback.is_some() || matches.get_flag("dry-run") || request.asked.is_some())
    {
        return Err(misused(request, around, "publish-watch-alone", &[])?);
    }
    let key = match text("sign") {
        Some(named) => Some(key(request, &named, around)?),
        None => None,
    };
    Ok(Wish {
        written,
        target,
        way: match rollback {
            Some(value) => Way::Back(Some(value).filter(|value| !value.is_empty())),
            None if is_watching => Way::Watch,
            None => Way::Forward,
        },
        ending: match (matches.get_flag("dry-run"), matches.get_flag("yes")) {
            (true, _) => Ending::Show,
            (false, false) if !is_watching => Ending::Ask,
            _ => Ending::Publish,
        },
        again: matches.get_flag("again"),
        allowed: Allowed {
            removals: matches
                .get_one::<u32>("allow-removals")
                .map(|count| *count as usize),
            other_site: matches.get_flag("allow-other-site"),
        },
        json,
        key,
    })
}

/// Reads the key that signs.
fn key(request: &Request, named: &str, around: &mut Surroundings) -> Result<SecretKey, Stop> {
    let path = around.folder.join(named);
    let pem = std::fs::read(&path).map_err(Failure::at(&path))?;
    if let Some(key) = SecretKey::read(&pem) {
        return Ok(key);
    }
    let args = [("path", named.into())];
    Err(misused(request, around, "publish-no-key", &args)?)
}

/// Returns whether a program reads the results; `None` where they are asked for in another form, which is told.
pub(super) fn is_json(
    request: &Request,
    command: &str,
    around: &mut Surroundings,
) -> Result<Option<bool>, Failure> {
    let format = request.matches.get_one::<String>("format");
    match format.map(String::as_str) {
        None | Some("human") => Ok(Some(false)),
        Some("json") => Ok(Some(true)),
        Some(other) => {
            let args = [("value", other.into()), ("command", command.into())];
            let text = request.words.say("cli-bad-format", &args);
            writeln!(around.err, "{text}").map_err(Failure::at("stderr"))?;
            Ok(None)
        }
    }
}

/// Says what is wrong with the line.
fn misused(
    request: &Request,
    around: &mut Surroundings,
    id: &str,
    args: &[(&'static str, Value)],
) -> Result<Stop, Failure> {
    writeln!(around.err, "{}", request.words.say(id, args)).map_err(Failure::at("stderr"))?;
    Ok(Stop::Told(Outcome::Misused))
}

/// Asks whether to go on, where that is to be asked.
///
/// # Errors
/// When nobody can be asked, or the answer is no.
fn ask(request: &Request, wish: &Wish, around: &mut Surroundings) -> Result<(), Stop> {
    if wish.ending != Ending::Ask {
        return Ok(());
    }
    let words = &request.words;
    let Some(ask) = &mut around.system.ask else {
        return Err(misused(request, around, "publish-nobody", &[])?);
    };
    // What the question is about has to be there before it.
    around.out.flush().map_err(Failure::at("stdout"))?;
    let answer = ask(&words.say("publish-question", &[])).map_err(Failure::at("stdin"))?;
    let answer = answer.trim().to_lowercase();
    let yes = words.say("publish-answers", &[]);
    if yes.split(' ').any(|yes| yes == answer) {
        return Ok(());
    }
    let text = words.say("publish-declined", &[]);
    writeln!(around.err, "{text}").map_err(Failure::at("stderr"))?;
    Err(Stop::Told(Outcome::Done))
}

fn holder(around: &Surroundings) -> Holder {
    let (process, space) = &around.system.process;
    Holder {
        host: around.system.host.clone(),
        process: *process,
        space: space.clone(),
        since: (around.system.clock)(),
    }
}

fn refused(
    request: &Request,
    refusal: Refusal,
    around: &mut Surroundings,
) -> Result<Stop, Failure> {
    let outcome = super::build::refuse(request, refusal, around)?;
    Ok(Stop::Told(outcome))
}

fn say(around: &mut Surroundings, text: &str) -> Result<(), Failure> {
    writeln!(around.out, "{text}").map_err(Failure::at("stdout"))
}
