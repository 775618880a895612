//! Reads the command line with clap; every word of help and of complaint comes from the catalogues.

use std::ffi::OsString;

use clap::builder::{NonEmptyStringValueParser, PossibleValuesParser};
use clap::error::{ContextKind, ContextValue, ErrorKind};
use clap::{Arg, ArgAction, ArgMatches};

use super::{COMMANDS, Request, Surroundings, nearest_site};
use crate::diagnostic::{Format, nearest};
use crate::locale::{Value, Words};
use crate::model::{Language, When};

/// Something to be said instead of running a command.
pub(super) struct Answer {
    text: String,
    code: u8,
}

impl Answer {
    /// Says it, help to the output and complaints to the error stream, and returns the exit code.
    pub(super) fn give(self, around: &mut Surroundings) -> u8 {
        let stream = if self.code == 0 {
            &mut around.out
        } else {
            &mut around.err
        };
        let _ = stream.write_all(self.text.as_bytes());
        self.code
    }
}

/// Returns the language that `--lang` asks for: needed before anything can be said about the rest of the line.
pub(super) fn language(args: &[OsString]) -> Option<Language> {
    let mut args = args.iter().filter_map(|arg| arg.to_str());
    while let Some(arg) = args.next() {
        let value = if arg == "--lang" {
            args.next()
        } else {
            arg.strip_prefix("--lang=")
        };
        if let Some(language) = value.and_then(Language::from_tag) {
            return Some(language);
        }
    }
    None
}

/// The whole command line.
pub(super) fn define(words: &Words) -> clap::Command {
    let say = |id: &str| words.say(id, &[]);
    let template = format!(
        "{{about}}\n\n{}\n    {{usage}}\n\n{}\n{{subcommands}}\n\n{}\n{{options}}\n",
        say("cli-usage"),
        say("cli-commands"),
        say("cli-options"),
    );
    let inner = format!(
        "{{about}}\n\n{}\n    {{usage}}\n\n{}\n{{options}}\n",
        say("cli-usage"),
        say("cli-options"),
    );
    let with_arguments = format!("{inner}\n{}\n{{positionals}}\n", say("cli-arguments"));
    let mut command = clap::Command::new("bulletin")
        .version(env!("CARGO_PKG_VERSION"))
        .about(say("cli-about"))
        .override_usage(say("cli-usage-line"))
        .help_template(template)
        .disable_help_subcommand(true)
        .disable_help_flag(true)
        .disable_version_flag(true)
        .subcommand_required(true)
        .arg(
            Arg::new("version")
                .long("version")
                .short('V')
                .action(ArgAction::Version)
                .help(say("cli-version")),
        );
    for entry in COMMANDS {
        let own = clap::Command::new(entry.name)
            .about(say(&format!("command-{}", entry.name)))
            .disable_help_flag(true);
        let own = (entry.define)(own, words);
        let usage = words.say("cli-usage-of", &[("command", usage(&own).into())]);
        let own = own.override_usage(usage);
        let template = if own.get_positionals().next().is_some() {
            &with_arguments
        } else {
            &inner
        };
        let own = own.help_template(template.clone());
        command = command.subcommand(own);
    }
    common(words).into_iter().fold(command, clap::Command::arg)
}

/// Returns a command with what stands behind it on the line.
fn usage(command: &clap::Command) -> String {
    let mut line = command.get_name().to_owned();
    for argument in command.get_positionals() {
        let name = argument.get_value_names().into_iter().flatten().next();
        let name = name.map_or(argument.get_id().as_str(), |name| name.as_str());
        let several = argument
            .get_num_args()
            .is_some_and(|range| range.max_values() > 1);
        let several = if several { "…" } else { "" };
        line.push(' ');
        if argument.is_required_set() {
            line.extend([name, several]);
        } else {
            line.extend(["[", name, "]", several]);
        }
    }
    line
}

/// What every command takes (contract.md, "Common").
fn common(words: &Words) -> Vec<Arg> {
    let option = |name: &'static str, value: &'static str| {
        Arg::new(name)
            .long(name)
            .global(true)
            .help(words.say(&format!("option-{name}"), &[]))
            .value_name(words.say(&format!("value-{value}"), &[]))
            .value_parser(NonEmptyStringValueParser::new())
    };
    vec![
        option("root", "folder"),
        option("lang", "language")
            .value_parser(PossibleValuesParser::new(["en", "fr"]))
            .hide_possible_values(true),
        option("at", "instant"),
        option("jobs", "number").value_parser(clap::value_parser!(u16).range(1..=1024)),
        option("format", "format")
            .value_parser(PossibleValuesParser::new(
                Format::KEYS.map(|(name, _)| name),
            ))
            .hide_possible_values(true),
        Arg::new("quiet")
            .long("quiet")
            .global(true)
            .action(ArgAction::SetTrue)
            .help(words.say("option-quiet", &[])),
        Arg::new("help")
            .long("help")
            .short('h')
            .global(true)
            .action(ArgAction::Help)
            .help(words.say("option-help", &[])),
    ]
}

/// Reads the line. What is said instead is help, or what is wrong with it.
pub(super) fn parse(words: &Words, args: Vec<OsString>) -> Result<ArgMatches, Answer> {
    define(words)
        .try_get_matches_from(args)
        .map_err(|error| match error.kind() {
            ErrorKind::DisplayHelp | ErrorKind::DisplayVersion => Answer {
                text: error.to_string(),
                code: 0,
            },
            _ => Answer {
                text: complaint(words, &error),
                code: 2,
            },
        })
}

fn complaint(words: &Words, error: &clap::Error) -> String {
    let context = |kind| match error.get(kind) {
        Some(ContextValue::String(text)) => text.clone(),
        Some(ContextValue::Strings(texts)) => texts.join(", "),
        _ => String::new(),
    };
    let given = match error.kind() {
        ErrorKind::InvalidSubcommand => context(ContextKind::InvalidSubcommand),
        _ => context(ContextKind::InvalidArg),
    };
    // clap shows an option with the name of its value; what the person wrote is the first word.
    let argument = given.split(' ').next().unwrap_or("").to_owned();
    let args = [
        ("argument", argument.clone().into()),
        ("value", context(ContextKind::InvalidValue).into()),
    ];
    if error.kind() == ErrorKind::InvalidValue && argument == "--lang" {
        return unknown_language(&args);
    }
    let mut text = match error.kind() {
        ErrorKind::InvalidSubcommand => words.say("cli-unknown-command", &args),
        ErrorKind::UnknownArgument => words.say("cli-unknown-argument", &args),
        ErrorKind::MissingSubcommand | ErrorKind::DisplayHelpOnMissingArgumentOrSubcommand => {
            words.say("cli-no-command", &args)
        }
        ErrorKind::MissingRequiredArgument => {
            words.say("cli-missing-argument", &[("argument", given.into())])
        }
        ErrorKind::ArgumentConflict => words.say("cli-twice", &args),
        _ if context(ContextKind::InvalidValue).is_empty() => words.say("cli-no-value", &args),
        _ => words.say("cli-bad-value", &args),
    };
    let near = match error.kind() {
        ErrorKind::InvalidSubcommand => {
            nearest(&argument, COMMANDS.iter().map(|command| command.name))
        }
        _ => None,
    };
    if let Some(near) = near {
        text.push(' ');
        text.push_str(&words.say("cli-near", &[("near", near.into())]));
    }
    format!("{text}\n{}\n", words.say("cli-see-help", &[]))
}

/// Nobody knows in which language to complain of this one: it is said in both.
fn unknown_language(args: &[(&'static str, Value)]) -> String {
    Language::ALL
        .map(|language| format!("{}\n", Words::new(language).say("cli-bad-language", args)))
        .concat()
}

/// Turns a line into what commands work with.
pub(super) fn request(
    words: Words,
    matches: &ArgMatches,
    around: &Surroundings,
) -> Result<Request, Answer> {
    let text = |name: &str| matches.get_one::<String>(name).map(String::as_str);
    let at = match text("at") {
        None => When::Instant(around.now),
        Some(written) => match When::read(written) {
            Some(when) => when,
            None => {
                return Err(Answer {
                    text: format!(
                        "{}\n",
                        words.say("cli-bad-instant", &[("value", written.into())])
                    ),
                    code: 2,
                });
            }
        },
    };
    let format = text("format").and_then(|name| Format::KEYS.iter().find(|(key, _)| *key == name));
    Ok(Request {
        root: match text("root") {
            Some(root) => around.folder.join(root),
            None => nearest_site(&around.folder),
        },
        at,
        asked: text("at").map(|_| at),
        format: format.map_or(Format::Human, |(_, format)| *format),
        quiet: matches.get_flag("quiet"),
        jobs: matches
            .get_one::<u16>("jobs")
            .map_or(0, |jobs| usize::from(*jobs)),
        matches: matches.clone(),
        words,
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_line_is_sound_in_both_languages() {
        for language in Language::ALL {
            define(&Words::new(language)).debug_assert();
        }
    }
}
