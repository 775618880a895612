//! `bulletin completions SHELL`: what a shell needs to complete command lines, in the language of messages.

use clap::Arg;
use clap::builder::PossibleValuesParser;
use clap_complete::generate;
use clap_complete::shells::{Bash, Fish, Zsh};

use super::{Command, Outcome, Request, Surroundings, cli};
use crate::diagnostic::Failure;
use crate::locale::Words;

pub(super) const COMMAND: Command = Command {
    name: "completions",
    define,
    run,
};

fn define(command: clap::Command, words: &Words) -> clap::Command {
    command.arg(
        Arg::new("shell")
            .value_name("SHELL")
            .required(true)
            .value_parser(PossibleValuesParser::new(["bash", "zsh", "fish"]))
            .hide_possible_values(true)
            .help(words.say("argument-shell", &[])),
    )
}

fn run(request: &Request, around: &mut Surroundings) -> Result<Outcome, Failure> {
    let mut command = cli::define(&request.words);
    let mut text = Vec::new();
    match request
        .matches
        .get_one::<String>("shell")
        .map(String::as_str)
    {
        Some("bash") => generate(Bash, &mut command, "bulletin", &mut text),
        Some("zsh") => generate(Zsh, &mut command, "bulletin", &mut text),
        Some("fish") => generate(Fish, &mut command, "bulletin", &mut text),
        _ => return Ok(Outcome::Misused),
    }
    around.out.write_all(&text).map_err(Failure::at("stdout"))?;
    Ok(Outcome::Done)
}
