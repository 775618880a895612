//! `bulletin serve`: the site while it is written, for a browser on this machine and nobody else.

use std::io;
use std::net::{Ipv4Addr, TcpListener};

use clap::{Arg, ArgAction};

use super::{Command, Outcome, Request, Surroundings, surroundings};
use crate::diagnostic::{Failure, Format};
use crate::load::CONFIG_FILE;
use crate::locale::Words;
use crate::model::hex;
use crate::preview::{Preview, Setting};

pub(super) const COMMAND: Command = Command {
    name: "serve",
    define,
    run,
};

/// The port where `--port` says nothing.
const PORT: u16 = 8080;

/// How many ports after the first are tried with `--port auto`.
const TRIED: u16 = 50;

/// Which port to listen at.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Port {
    /// This one; 0 is any that is free.
    Exactly(u16),
    /// The first that is free, from [`PORT`] on.
    FirstFree,
}

fn define(command: clap::Command, words: &Words) -> clap::Command {
    command
        .arg(
            Arg::new("port")
                .long("port")
                .value_name(words.say("value-port", &[]))
                .value_parser(port)
                .help(words.say("option-port", &[])),
        )
        .arg(
            Arg::new("open")
                .long("open")
                .action(ArgAction::SetTrue)
                .help(words.say("option-open", &[])),
        )
}

fn port(written: &str) -> Result<Port, String> {
    match written {
        "auto" => Ok(Port::FirstFree),
        _ => written
            .parse()
            .map(Port::Exactly)
            .map_err(|error| error.to_string()),
    }
}

fn run(request: &Request, around: &mut Surroundings) -> Result<Outcome, Failure> {
    let words = &request.words;
    let say = |around: &mut Surroundings, text: &str| {
        writeln!(around.err, "{text}").map_err(Failure::at("stderr"))
    };
    if request.format != Format::Human {
        say(around, &words.say("serve-bad-format", &[]))?;
        return Ok(Outcome::Misused);
    }
    let config = request.root.join(CONFIG_FILE);
    if !config.is_file() {
        return Err(Failure {
            path: config,
            cause: io::ErrorKind::NotFound.into(),
        });
    }
    let wanted = request.matches.get_one::<Port>("port");
    let wanted = wanted.copied().unwrap_or(Port::Exactly(PORT));
    let listener = match listen(wanted) {
        Ok(listener) => listener,
        Err((port, error)) if error.kind() == io::ErrorKind::AddrInUse => {
            let args = [("port", port.to_string().into())];
            say(around, &words.say("serve-port-taken", &args))?;
            return Ok(Outcome::Refused);
        }
        Err((port, error)) => return Err(Failure::at(format!("127.0.0.1:{port}"))(error)),
    };
    let at = listener.local_addr().map_err(Failure::at("127.0.0.1"))?;
    let address = format!("http://{at}/");
    let preview = Preview::open(Setting {
        root: &request.root,
        language: words.language,
        at: request.asked,
        clock: &surroundings::clock,
        jobs: request.jobs,
        token: hex(&surroundings::random()?),
    })?;
    // The address is the result: the one line that a script may wait for.
    writeln!(around.out, "{address}")
        .and_then(|()| around.out.flush())
        .map_err(Failure::at("stdout"))?;
    if !request.quiet {
        let args = [("address", format!("{address}_preview/").into())];
        say(around, &words.say("serve-listening", &args))?;
    }
    match preview.is_told() {
        Some(true) => {}
        Some(false) => say(around, &words.say("serve-looking", &[]))?,
        None => say(around, &words.say("serve-unwatched", &[]))?,
    }
    if request.matches.get_flag("open") && !surroundings::open(&address) {
        let args = [("address", address.into())];
        say(around, &words.say("serve-no-opener", &args))?;
    }
    preview.serve(&listener)?;
    Ok(Outcome::Done)
}

/// Listens on this machine alone.
fn listen(wanted: Port) -> Result<TcpListener, (u16, io::Error)> {
    let bind =
        |port: u16| TcpListener::bind((Ipv4Addr::LOCALHOST, port)).map_err(|error| (port, error));
    match wanted {
        Port::Exactly(port) => bind(port),
        Port::FirstFree => {
            let mut refused = None;
            for port in PORT..=PORT + TRIED {
                match bind(port) {
                    Err((port, error)) if error.kind() == io::ErrorKind::AddrInUse => {
                        refused.get_or_insert((port, error));
                    }
                    other => return other,
                }
            }
            Err(refused.unwrap_or((PORT, io::ErrorKind::AddrInUse.into())))
        }
    }
}
