//! `bulletin import hugo FOLDER`, `bulletin import docx EN FR`: what staff have → bundles with status draft, with a report of
//! what was kept, changed and dropped.

use clap::Arg;
use clap::builder::{NonEmptyStringValueParser, PossibleValuesParser};

use super::{Command, Outcome, Request, Surroundings, new, pandoc};
use crate::diagnostic::{Failure, Format};
use crate::import::docx::{self, Document, Refused};
use crate::import::{self, Fate, Import, Imported, Note};
use crate::load::Disk;
use crate::locale::{Value, Words};
use crate::model::{Bilingual, Config, Shelf, folder, is_slug, slugged};
use crate::publish::{self, Unplanted};

pub(super) const COMMAND: Command = Command {
    name: "import",
    define,
    run,
};

/// The kinds of import, each with how many sources it takes.
const KINDS: [(&str, usize); 2] = [("hugo", 1), ("docx", 2)];

fn define(command: clap::Command, words: &Words) -> clap::Command {
    command
        .arg(
            Arg::new("kind")
                .value_name("KIND")
                .required(true)
                .value_parser(PossibleValuesParser::new(KINDS.map(|(kind, _)| kind)))
                .hide_possible_values(true)
                .help(words.say("argument-kind", &[])),
        )
        .arg(
            Arg::new("source")
                .value_name("SOURCE")
                .required(true)
                .num_args(1..=2)
                .value_parser(NonEmptyStringValueParser::new())
                .help(words.say("argument-source", &[])),
        )
        .arg(
            Arg::new("id")
                .long("id")
                .value_name("ID")
                .value_parser(NonEmptyStringValueParser::new())
                .help(words.say("option-id", &[])),
        )
}

fn run(request: &Request, around: &mut Surroundings) -> Result<Outcome, Failure> {
    let words = &request.words;
    if request.format != Format::Human {
        let args = [("command", COMMAND.name.into())];
        return misused(request, around, "import-human-only", &args);
    }
    let text = |name: &str| request.matches.get_one::<String>(name).map(String::as_str);
    let kind = text("kind").unwrap_or_default();
    let sources = request.matches.get_many::<String>("source");
    let sources: Vec<&str> = sources.into_iter().flatten().map(String::as_str).collect();
    let id = text("id");
    let takes = KINDS.iter().find(|(name, _)| *name == kind);
    if takes.is_none_or(|(_, takes)| *takes != sources.len()) {
        let message = if kind == "docx" {
            "import-two-documents"
        } else {
            "import-one-folder"
        };
        return misused(request, around, message, &[]);
    }
    if let Some(id) = id {
        if kind != "docx" {
            return misused(request, around, "import-no-id", &[]);
        }
        if !is_slug(id) {
            let near = slugged(id);
            let message = if is_slug(&near) {
                "new-bad-id-near"
            } else {
                "new-bad-id"
            };
            let args = [("id", id.into()), ("near", near.into())];
            return misused(request, around, message, &args);
        }
    }
    let disk = Disk::new(&request.root);
    let Some(config) = new::settings(request, &disk, around)? else {
        return Ok(Outcome::ContentHasErrors);
    };
    let import = match sources.as_slice() {
        [en, fr] => {
            let documents = Bilingual {
                en: document(around, en)?,
                fr: document(around, fr)?,
            };
            match docx::read(&documents, id, words, &pandoc::convert) {
                Ok(import) => import,
                Err(Refused::Swapped) => {
                    let args = [("en", (*fr).into()), ("fr", (*en).into())];
                    return misused(request, around, "import-docx-swapped", &args);
                }
                Err(Refused::NoConverter) => {
                    let text = words.say("import-no-pandoc", &[]);
                    writeln!(around.err, "{text}").map_err(Failure::at("stderr"))?;
                    return Ok(Outcome::Refused);
                }
            }
        }
        [folder] => hugo(around, folder, &config, words)?,
        _ => return Ok(Outcome::Misused),
    };
    write(request, &disk, &import, around)
}

fn misused(
    request: &Request,
    around: &mut Surroundings,
    message: &str,
    args: &[(&'static str, Value)],
) -> Result<Outcome, Failure> {
    let text = request.words.say(message, args);
    writeln!(around.err, "{text}").map_err(Failure::at("stderr"))?;
    Ok(Outcome::Misused)
}

fn hugo(
    around: &Surroundings,
    source: &str,
    config: &Config,
    words: &Words,
) -> Result<Import, Failure> {
    let from = around.folder.join(source);
    std::fs::read_dir(&from).map_err(Failure::at(&from))?;
    import::hugo(&Disk::new(&from), config, words)
}

fn document(around: &Surroundings, source: &str) -> Result<Document, Failure> {
    let disk = Disk::new(&around.folder);
    let bytes = disk.bytes(source)?.ok_or_else(|| Failure {
        path: disk.path(source),
        cause: std::io::ErrorKind::NotFound.into(),
    })?;
    Ok(Document {
        name: source.to_owned(),
        bytes,
    })
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
    let args = [
        ("path", path.into()),
        ("sources", bundle.sources.join(", ").into()),
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
    format!("  {}", words.say("import-line", &args))
}
