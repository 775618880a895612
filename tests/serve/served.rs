//! A preview that runs, and the barest of its readers: bytes over a socket.

use std::collections::BTreeMap;
use std::io::{BufRead, BufReader, Read, Write};
use std::net::TcpStream;
use std::path::Path;
use std::process::{Child, Command, Stdio};
use std::time::{Duration, Instant};

use crate::site::BINARY;

/// A preview that runs; it ends with this.
pub(super) struct Served {
    child: Child,
    pub(super) port: u16,
}

/// What was answered.
#[derive(Debug)]
pub(super) struct Answer {
    pub(super) status: u16,
    pub(super) fields: BTreeMap<String, String>,
    pub(super) body: Vec<u8>,
}

impl Served {
    /// Serves a site at any port that is free.
    pub(super) fn start(root: &Path, args: &[&str]) -> Self {
        let mut child = command(root)
            .args(["--port", "0", "--quiet"])
            .args(args)
            .stdout(Stdio::piped())
            .spawn()
            .unwrap();
        let mut line = String::new();
        BufReader::new(child.stdout.take().unwrap())
            .read_line(&mut line)
            .unwrap();
        let port = line.trim().trim_end_matches('/').rsplit(':').next();
        let port = port.and_then(|port| port.parse().ok());
        let port = port.unwrap_or_else(|| panic!("no address: {line:?}"));
        Self { child, port }
    }

    pub(super) fn host(&self) -> String {
        format!("127.0.0.1:{}", self.port)
    }

    /// Asks for an address of the site.
    pub(super) fn get(&self, path: &str) -> Answer {
        self.get_from(&self.host(), path)
    }

    /// The same, of another of its hosts.
    pub(super) fn get_from(&self, host: &str, path: &str) -> Answer {
        self.ask(format!(
            "GET {path} HTTP/1.1\r\nHost: {host}\r\nConnection: close\r\n\r\n"
        ))
    }

    /// Sends bytes, and returns what is answered.
    pub(super) fn ask(&self, request: impl AsRef<[u8]>) -> Answer {
        let answer = self.send(request.as_ref());
        Answer::read(&answer).unwrap_or_else(|| panic!("no answer: {answer:?}"))
    }

    /// Sends bytes, and returns those that come back until the other side has no more.
    pub(super) fn send(&self, request: &[u8]) -> Vec<u8> {
        let mut stream = TcpStream::connect(("127.0.0.1", self.port)).unwrap();
        stream
            .set_read_timeout(Some(Duration::from_mins(1)))
            .unwrap();
        // A server that has refused already may no longer listen.
        let _ = stream.write_all(request);
        let mut answer = Vec::new();
        let _ = stream.read_to_end(&mut answer);
        answer
    }

    /// Asks again until it is as it should be, or ten seconds are over; returns the last answer.
    pub(super) fn until(&self, path: &str, is_right: impl Fn(&Answer) -> bool) -> Answer {
        let begun = Instant::now();
        loop {
            let answer = self.get(path);
            if is_right(&answer) || begun.elapsed() > Duration::from_secs(10) {
                return answer;
            }
            std::thread::sleep(Duration::from_millis(15));
        }
    }

    /// Waits until the checks in the background are done: until then the desk is not what it will be.
    pub(super) fn judged(&self) {
        let is_done = |answer: &Answer| !answer.text().contains("still running");
        let desk = self.until("/_preview/?lang=en", is_done);
        assert!(is_done(&desk), "{}", desk.text());
    }

    /// Interrupts it, as Ctrl-C does, and returns how long it took to end.
    pub(super) fn interrupt(mut self) -> Duration {
        let begun = Instant::now();
        let id = self.child.id().to_string();
        Command::new("kill").args(["-INT", &id]).status().unwrap();
        while self.child.try_wait().unwrap().is_none() {
            assert!(begun.elapsed() < Duration::from_secs(20), "it goes on");
            std::thread::sleep(Duration::from_millis(5));
        }
        begun.elapsed()
    }
}

impl Drop for Served {
    fn drop(&mut self) {
        let _ = self.child.kill();
        let _ = self.child.wait();
    }
}

/// The command that serves a site.
pub(super) fn command(root: &Path) -> Command {
    // A shell that starts the tests in the background has its children ignore Ctrl-C: the preview is to hear it.
    let mut command = if cfg!(target_os = "linux") {
        let mut command = Command::new("/usr/bin/env");
        command.args(["--default-signal=INT", BINARY]);
        command
    } else {
        Command::new(BINARY)
    };
    command
        .arg("serve")
        .arg("--root")
        .arg(root)
        .env("LC_ALL", "C");
    command
}

impl Answer {
    fn read(bytes: &[u8]) -> Option<Self> {
        let end = bytes.windows(4).position(|four| four == b"\r\n\r\n")?;
        let head = std::str::from_utf8(&bytes[..end]).ok()?;
        let mut lines = head.split("\r\n");
        let status = lines.next()?.split(' ').nth(1)?.parse().ok()?;
        let fields = lines
            .filter_map(|line| line.split_once(": "))
            .map(|(name, value)| (name.to_ascii_lowercase(), value.to_owned()))
            .collect();
        Some(Self {
            status,
            fields,
            body: bytes[end + 4..].to_vec(),
        })
    }

    pub(super) fn text(&self) -> String {
        String::from_utf8_lossy(&self.body).into_owned()
    }

    /// The page as a build writes it: without what the preview adds.
    pub(super) fn undressed(&self) -> Vec<u8> {
        let bytes = without(
            &self.body,
            b"<script src=\"/_preview/assets/live.js\"",
            b"</script>",
        );
        without(&bytes, b"<bulletin-preview lang=", b"</bulletin-preview>\n")
    }
}

fn without(bytes: &[u8], begins: &[u8], ends: &[u8]) -> Vec<u8> {
    let find = |bytes: &[u8], part: &[u8]| bytes.windows(part.len()).position(|here| here == part);
    let Some(from) = find(bytes, begins) else {
        return bytes.to_vec();
    };
    let Some(length) = find(&bytes[from..], ends) else {
        return bytes.to_vec();
    };
    [&bytes[..from], &bytes[from + length + ends.len()..]].concat()
}
