//! `bulletin import hugo FOLDER`: what staff have → bundles with status draft, with a report of what was kept, changed and
//! dropped.

use clap::Arg;
use clap::builder::{NonEmptyStringValueParser, PossibleValuesParser};

use super::{Command, Outcome, Request, Surroundings, new, table};
use crate::diagnostic::{Failure, Format};
use crate::import::{self, Fate, Import, Imported, Note};
use crate::load::Disk;
use crate::locale::Words;
use crate::model::{Shelf, folder};
use crate::publish::{self, Unplanted};

pub(super) const COMMAND: Command = Command {
    name: "import",
    define,
    run,
};

fn define(command: clap::Command, words: &Words) -> clap::Command {
    command
        .arg(
            Arg::new("kind")
                .value_name("KIND")
                .required(true)
                .value_parser(PossibleValuesParser::new(["hugo"]))
                .hide_possible_values(true)
                .help(words.say("argument-kind", &[])),
        )
        .arg(
            Arg::new("source")
                .value_name(words.say("value-folder", &[]))
                .required(true)
                .value_parser(NonEmptyStringValueParser::new())
                .help(words.say("argument-source", &[])),
        )
}

fn run(request: &Request, around: &mut Surroundings) -> Result<Outcome, Failure> {
    let words = &request.words;
    if request.format != Format::Human {
        let args = [("command", COMMAND.name.into())];
        let text = words.say("import-human-only", &args);
        writeln!(around.err, "{text}").map_err(Failure::at("stderr"))?;
        return Ok(Outcome::Misused);
    }
    let Some(source) = request.matches.get_one::<String>("source") else {
        return Ok(Outcome::Misused);
    };
    let disk = Disk::new(&request.root);
    let Some(config) = new::settings(request, &disk, around)? else {
        return Ok(Outcome::ContentHasErrors);
    };
    let from = around.folder.join(source);
    std::fs::read_dir(&from).map_err(Failure::at(&from))?;
    let import = import::hugo(&Disk::new(&from), &config, words)?;
    write(request, &disk, &import, around)
}

/// Writes each bundle that is not there yet, and the report.
fn write(
    request: &Request,
    disk: &Disk,
    import: &Import,
    around: &mut Surroundings,
) -> Result<Outcome, Failure> {
    let words = &request.words;
    let say = |around: &mut Surroundings, text: &str| {
        writeln!(around.out, "{text}").map_err(Failure::at("stdout"))
    };
    let mut made = 0usize;
    for bundle in &import.bundles {
        let path = folder(Shelf::Bulletins, &bundle.id);
        let is_new = new::taken(disk, &bundle.id)?.is_none();
        if is_new {
            match publish::plant(&disk.path(&path), &bundle.files) {
                Ok(()) => made += 1,
                Err(Unplanted::Failure(failure)) => return Err(failure),
                Err(Unplanted::Taken(path)) => {
                    return Err(Failure {
                        path,
                        cause: std::io::ErrorKind::AlreadyExists.into(),
                    });
                }
            }
        }
        say(around, &heading(words, &path, bundle))?;
        if is_new {
            for note in &bundle.notes {
                say(around, &line(words, note))?;
            }
        } else {
            let text = words.say("import-there", &[]);
            say(around, &format!("  {text}"))?;
        }
    }
    for note in &import.notes {
        say(around, line(words, note).trim_start())?;
    }
    if !request.quiet {
        let args = [
            ("made", made.into()),
            ("left", (import.bundles.len() - made).into()),
        ];
        say(around, &words.say("import-done", &args))?;
    }
    let is_unread = import.notes.iter().any(|note| note.fate == Fate::Unread);
    Ok(if is_unread {
        Outcome::ContentHasErrors
    } else {
        Outcome::Done
    })
}

fn heading(words: &Words, path: &str, bundle: &Imported) -> String {
    let sources: Vec<String> = bundle
        .sources
        .iter()
        .map(|path| table::plain(path))
        .collect();
    let args = [
        ("path", path.into()),
        ("sources", sources.join(", ").into()),
    ];
    words.say("import-bundle", &args)
}

fn line(words: &Words, note: &Note) -> String {
    let fate = words.say(note.fate.message_id(), &[]);
    let what = words.say(note.message, &note.args);
    let args = [
        ("fate", fate.into()),
        ("place", note.place.as_str().into()),
        ("what", what.into()),
    ];
    table::plain(&format!("  {}", words.say("import-line", &args)))
}
