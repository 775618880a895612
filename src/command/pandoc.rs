//! pandoc, which turns documents of Word into Markdown: the only other program that is ever run. It gets bytes and gives
//! bytes; it may open no file and no connection, and it has a minute.

use std::io::{self, Read, Write};
use std::process::{Command, Stdio};
use std::sync::mpsc;
use std::thread;
use std::time::Duration;

use crate::import::docx::{Step, Unconverted};

/// How long a step may take.
const PATIENCE: Duration = Duration::from_mins(1);

/// More than this is no document.
const LARGEST: u64 = 256 << 20;

/// Enough of a complaint.
const LARGEST_COMPLAINT: u64 = 16 << 10;

/// What our Markdown has beside that of `CommonMark`; raw HTML is for raised and lowered letters.
const MARKDOWN: &str = "commonmark+pipe_tables+footnotes+strikeout+raw_html";

/// Runs a step.
pub(super) fn convert(step: Step, input: &[u8]) -> Result<Vec<u8>, Unconverted> {
    let arguments: &[&str] = match step {
        Step::Read => &["--from=docx+styles", "--to=json", "--track-changes=accept"],
        Step::Write => &["--from=json", "--to", MARKDOWN, "--wrap=none"],
    };
    let mut command = Command::new("pandoc");
    command.arg("--sandbox").args(arguments);
    run(command, input, PATIENCE)
}

fn run(mut command: Command, input: &[u8], patience: Duration) -> Result<Vec<u8>, Unconverted> {
    let failed = |error: &io::Error| Unconverted::Failed(error.to_string());
    let piped = command
        .stdin(Stdio::piped())
        .stdout(Stdio::piped())
        .stderr(Stdio::piped());
    let mut child = piped.spawn().map_err(|error| match error.kind() {
        io::ErrorKind::NotFound => Unconverted::Missing,
        _ => failed(&error),
    })?;
    let (stdin, stdout, stderr) = (child.stdin.take(), child.stdout.take(), child.stderr.take());
    let (sender, receiver) = mpsc::channel();
    let input = input.to_vec();
    // Each of its three streams may be full or empty while another is waited for. Threads that outlive their time end
    // with the program that they talk to.
    thread::spawn(move || {
        // One that stops reading says why.
        let _ = stdin.map(|mut stdin| stdin.write_all(&input));
    });
    let complaint = thread::spawn(move || {
        let mut said = Vec::new();
        let stream = stderr.map(|stream| stream.take(LARGEST_COMPLAINT));
        let _ = stream.map(|mut stream| stream.read_to_end(&mut said));
        said
    });
    thread::spawn(move || {
        let mut made = Vec::new();
        let stream = stdout.map(|stream| stream.take(LARGEST));
        let read = stream.map_or(Ok(0), |mut stream| stream.read_to_end(&mut made));
        let _ = sender.send(read.map(|_| made));
    });
    let Ok(made) = receiver.recv_timeout(patience) else {
        let _ = child.kill();
        let _ = child.wait();
        return Err(Unconverted::TooLong);
    };
    // It has closed its output; one that would linger, or that has more to say than anybody wrote, is not waited for.
    let is_cut = made.as_ref().is_ok_and(|made| made.len() as u64 >= LARGEST);
    if is_cut {
        let _ = child.kill();
    }
    let status = child.wait().map_err(|error| failed(&error))?;
    let made = made.map_err(|error| failed(&error))?;
    if status.success() && !is_cut {
        return Ok(made);
    }
    let said = complaint.join().unwrap_or_default();
    Err(Unconverted::Failed(
        String::from_utf8_lossy(&said).into_owned(),
    ))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn shell(script: &str) -> Command {
        let mut command = Command::new("sh");
        command.args(["-c", script]);
        command
    }

    #[test]
    fn bytes_come_back() {
        let large = vec![b'x'; 1 << 20];
        let made = run(shell("cat"), &large, PATIENCE);
        assert_eq!(made.as_ref(), Ok(&large));
        // Input that is not read, and a complaint larger than a pipe.
        let made = run(shell("echo done"), &large, PATIENCE);
        assert_eq!(made, Ok(b"done\n".to_vec()));
    }

    #[test]
    fn what_fails_says_why() {
        let made = run(shell("echo no >&2; exit 3"), b"", PATIENCE);
        assert_eq!(made, Err(Unconverted::Failed("no\n".to_owned())));
        let made = run(Command::new("/nowhere/pandoc"), b"", PATIENCE);
        assert_eq!(made, Err(Unconverted::Missing));
    }

    #[test]
    fn what_takes_too_long_is_ended() {
        let made = run(shell("exec sleep 600"), b"", Duration::from_millis(50));
        assert_eq!(made, Err(Unconverted::TooLong));
    }
}
