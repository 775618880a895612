//! `bulletin init FOLDER`: a small site that builds and passes every check, with comments that teach.

use std::path::Path;

use clap::Arg;
use clap::builder::NonEmptyStringValueParser;

use super::{Command, Outcome, Request, Surroundings};
use crate::diagnostic::Failure;
use crate::locale::Words;
use crate::publish::{self, Unplanted};
use crate::seed;

pub(super) const COMMAND: Command = Command {
    name: "init",
    define,
    run,
};

fn define(command: clap::Command, words: &Words) -> clap::Command {
    command.arg(
        Arg::new("folder")
            .value_name(words.say("value-folder", &[]))
            .required(true)
            .value_parser(NonEmptyStringValueParser::new())
            .help(words.say("argument-folder", &[])),
    )
}

fn run(request: &Request, around: &mut Surroundings) -> Result<Outcome, Failure> {
    let Some(asked) = request.matches.get_one::<String>("folder") else {
        return Ok(Outcome::Misused);
    };
    let folder = around.folder.join(asked);
    let day = request
        .at
        .instant(seed::ZONE)
        .with_timezone(&seed::ZONE)
        .date_naive();
    match publish::plant(&folder, &seed::site(request.words.language, day)) {
        Ok(()) if request.quiet => Ok(Outcome::Done),
        Ok(()) => {
            let args = [("path", asked.as_str().into())];
            let text = request.words.say("init-done", &args);
            writeln!(around.out, "{text}").map_err(Failure::at("stdout"))?;
            Ok(Outcome::Done)
        }
        Err(Unplanted::Failure(failure)) => Err(failure),
        Err(Unplanted::Taken(path)) => {
            let id = if Path::is_dir(&path) {
                "init-not-empty"
            } else {
                "init-not-a-folder"
            };
            let args = [("path", path.display().to_string().into())];
            let text = request.words.say(id, &args);
            writeln!(around.err, "{text}").map_err(Failure::at("stderr"))?;
            Ok(Outcome::Refused)
        }
    }
}
