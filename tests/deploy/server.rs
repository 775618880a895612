//! A real object store on this machine, and what stands between it and us: a proxy that loses, delays and breaks.

use std::fs;
use std::io::{self, Read, Write};
use std::net::{Shutdown, TcpListener, TcpStream};
use std::path::{Path, PathBuf};
use std::process::{Child, Command, Stdio};
use std::sync::atomic::{AtomicU64, Ordering};
use std::sync::{Arc, Mutex};
use std::thread;
use std::time::{Duration, Instant};

use bulletin::deploy::{Access, Patience, Store};
use tempfile::TempDir;

/// Where `./tests/all tools` puts the server.
const INSTALLED: &str = concat!(
    env!("CARGO_MANIFEST_DIR"),
    "/target/test-tools/s3s-fs/bin/s3s-fs"
);

pub(super) const BUCKET: &str = "bucket";

/// A folder with letters that keys must keep as they are.
pub(super) const PREFIX: &str = "été/site";

/// Short, so that what never answers is given up.
pub(super) const SHORT: Patience = Patience {
    connect: Duration::from_secs(5),
    answer: Duration::from_secs(5),
    retries: 3,
    first_wait: Duration::from_millis(2),
    longest_wait: Duration::from_millis(20),
    lease: Duration::from_mins(10),
};

/// The server, with a bucket; it ends with the test.
pub(super) struct Server {
    child: Child,
    folder: TempDir,
    port: u16,
}

impl Server {
    /// Starts it. `None` where it is not installed, which is told.
    pub(super) fn new() -> Option<Self> {
        let named = std::env::var_os("BULLETIN_S3_SERVER");
        let program = named
            .clone()
            .map_or_else(|| PathBuf::from(INSTALLED), PathBuf::from);
        if !program.is_file() {
            assert!(named.is_none(), "{} is not there", program.display());
            return crate::safety::skip("s3s-fs is not installed: ./tests/all tools");
        }
        let memory = Path::new("/dev/shm");
        let folder = if memory.is_dir() {
            tempfile::tempdir_in(memory)
        } else {
            tempfile::tempdir()
        }
        .unwrap();
        fs::create_dir(folder.path().join(BUCKET)).unwrap();
        // A port that was free a moment ago may be taken by another test: then the server ends at once.
        for _ in 0..20 {
            let free = TcpListener::bind("127.0.0.1:0").unwrap();
            let port = free.local_addr().unwrap().port();
            drop(free);
            let mut child = Command::new(&program)
                .args(["--host", "127.0.0.1", "--port", &port.to_string()])
                .args(["--access-key", "AKEY", "--secret-key", "SKEY"])
                .arg(folder.path())
                .stdout(Stdio::null())
                .stderr(Stdio::null())
                .spawn()
                .unwrap();
            let begun = Instant::now();
            while begun.elapsed() < Duration::from_secs(20) {
                if child.try_wait().unwrap().is_some() {
                    break;
                }
                if TcpStream::connect(("127.0.0.1", port)).is_ok() {
                    return Some(Self {
                        child,
                        folder,
                        port,
                    });
                }
                thread::sleep(Duration::from_millis(5));
            }
            let _ = child.kill();
            let _ = child.wait();
        }
        panic!("the server does not start");
    }

    /// The folder of the site in the bucket, as the server keeps it.
    pub(super) fn site(&self) -> PathBuf {
        self.folder.path().join(BUCKET).join(PREFIX)
    }
}

impl Drop for Server {
    fn drop(&mut self) {
        let _ = self.child.kill();
        let _ = self.child.wait();
    }
}

/// What a proxy does with a request.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Fault {
    /// The answer is that the server is too busy.
    Busy,
    /// The connection is cut before anything is asked.
    Dropped,
    /// Half of the request arrives.
    HalfAsked,
    /// The server does it, and the answer is lost.
    Unheard,
    /// Half of the answer arrives.
    HalfHeard,
    /// It takes a while.
    Late,
}

const FAULTS: [Fault; 6] = [
    Fault::Busy,
    Fault::Dropped,
    Fault::HalfAsked,
    Fault::Unheard,
    Fault::HalfHeard,
    Fault::Late,
];

/// How a proxy behaves.
#[derive(Clone, Debug)]
pub(super) enum Mood {
    /// It lets everything through.
    Fair,
    /// So many of a hundred requests meet a fault.
    Foul(u64),
    /// After so many requests the network is gone; before that, some meet a fault.
    Cut { after: u64, foul: u64 },
    /// Whatever is asked, this is the answer.
    Says(&'static str, String),
    /// The same, to what changes something.
    Forbids(&'static str, String),
}

/// What was asked.
#[derive(Clone, Debug)]
pub(super) struct Asked {
    pub(super) method: String,
    pub(super) path: String,
    pub(super) headers: String,
}

/// A proxy in front of a server.
#[derive(Clone)]
pub(super) struct Proxy {
    port: u16,
    to: u16,
    mood: Arc<Mutex<Mood>>,
    asked: Arc<Mutex<Vec<Asked>>>,
    since: Arc<AtomicU64>,
    random: Arc<Mutex<u64>>,
}

impl Proxy {
    pub(super) fn new(server: &Server, seed: u64) -> Self {
        let listener = TcpListener::bind("127.0.0.1:0").unwrap();
        let proxy = Self {
            port: listener.local_addr().unwrap().port(),
            to: server.port,
            mood: Arc::new(Mutex::new(Mood::Fair)),
            asked: Arc::default(),
            since: Arc::default(),
            random: Arc::new(Mutex::new(seed)),
        };
        let own = proxy.clone();
        thread::spawn(move || {
            for stream in listener.incoming() {
                let own = own.clone();
                thread::spawn(move || {
                    // The other end may be gone at any moment: that is what is tried here.
                    let _ = stream.and_then(|stream| own.serve(stream));
                });
            }
        });
        proxy
    }

    /// Changes its mood, and counts anew.
    pub(super) fn be(&self, mood: Mood) {
        *self.mood.lock().unwrap() = mood;
        self.since.store(0, Ordering::SeqCst);
        self.asked.lock().unwrap().clear();
    }

    /// Everything that was asked since its mood changed.
    pub(super) fn asked(&self) -> Vec<Asked> {
        self.asked.lock().unwrap().clone()
    }

    /// Returns a number below `end`.
    pub(super) fn random(&self, end: u64) -> u64 {
        let mut state = self.random.lock().unwrap();
        // splitmix64
        *state = state.wrapping_add(0x9e37_79b9_7f4a_7c15);
        let mut mixed = *state;
        mixed = (mixed ^ (mixed >> 30)).wrapping_mul(0xbf58_476d_1ce4_e5b9);
        mixed = (mixed ^ (mixed >> 27)).wrapping_mul(0x94d0_49bb_1331_11eb);
        (mixed ^ (mixed >> 31)) % end
    }

    /// The address to be used as `AWS_ENDPOINT_URL`.
    pub(super) fn url(&self) -> String {
        format!("http://127.0.0.1:{}", self.port)
    }

    /// The store behind it, for a key.
    pub(super) fn store_of(&self, key: &str, secret: &str) -> Store {
        let variables = [
            ("AWS_ACCESS_KEY_ID", key.to_owned()),
            ("AWS_SECRET_ACCESS_KEY", secret.to_owned()),
            ("AWS_ENDPOINT_URL", self.url()),
        ];
        let variables = variables
            .into_iter()
            .map(|(name, value)| (name.to_owned(), value))
            .collect();
        let access = Access::read(&variables).unwrap().unwrap();
        Store::new(&access, SHORT, BUCKET, PREFIX).unwrap()
    }

    pub(super) fn store(&self) -> Store {
        self.store_of("AKEY", "SKEY")
    }

    fn serve(&self, mut client: TcpStream) -> io::Result<()> {
        client.set_read_timeout(Some(Duration::from_secs(30)))?;
        let request = read_request(&mut client)?;
        let Some((asked, head)) = request.asked() else {
            return Ok(());
        };
        let is_change = asked.method != "GET" && asked.method != "HEAD";
        self.asked.lock().unwrap().push(asked);
        let number = self.since.fetch_add(1, Ordering::SeqCst);
        let mood = self.mood.lock().unwrap().clone();
        let foul = match mood {
            Mood::Fair => 0,
            Mood::Foul(percent) => percent,
            Mood::Cut { after, foul } if number < after => foul,
            Mood::Cut { .. } => return client.shutdown(Shutdown::Both),
            Mood::Says(status, body) => return say(&mut client, status, &body),
            Mood::Forbids(status, body) if is_change => return say(&mut client, status, &body),
            Mood::Forbids(..) => 0,
        };
        let fault = (self.random(100) < foul)
            .then(|| FAULTS[usize::try_from(self.random(FAULTS.len() as u64)).unwrap()]);
        match fault {
            Some(Fault::Busy) => {
                let body = "<Error><Code>SlowDown</Code><Message>Please.</Message></Error>";
                return say(&mut client, "503 Slow Down", body);
            }
            Some(Fault::Dropped) => return client.shutdown(Shutdown::Both),
            Some(Fault::Late) => thread::sleep(Duration::from_millis(self.random(30))),
            _ => {}
        }
        let mut server = TcpStream::connect(("127.0.0.1", self.to))?;
        server.write_all(&request.bytes[..head - 2])?;
        server.write_all(b"connection: close\r\n\r\n")?;
        let body = &request.bytes[head..];
        if fault == Some(Fault::HalfAsked) {
            server.write_all(&body[..body.len() / 2])?;
            server.shutdown(Shutdown::Both)?;
            return client.shutdown(Shutdown::Both);
        }
        server.write_all(body)?;
        let mut answer = Vec::new();
        server.read_to_end(&mut answer)?;
        match fault {
            Some(Fault::Unheard) => return client.shutdown(Shutdown::Both),
            Some(Fault::HalfHeard) => answer.truncate(answer.len() / 2),
            _ => {}
        }
        client.write_all(&answer)?;
        client.shutdown(Shutdown::Both)
    }
}

fn say(client: &mut TcpStream, status: &str, body: &str) -> io::Result<()> {
    write!(
        client,
        "HTTP/1.1 {status}\r\ncontent-length: {}\r\nconnection: close\r\n\r\n{body}",
        body.len()
    )?;
    client.shutdown(Shutdown::Both)
}

struct Request {
    bytes: Vec<u8>,
}

impl Request {
    /// Returns what it asks, and where its body begins.
    fn asked(&self) -> Option<(Asked, usize)> {
        let head = self
            .bytes
            .windows(4)
            .position(|window| window == b"\r\n\r\n")?
            + 4;
        let text = String::from_utf8_lossy(&self.bytes[..head]).into_owned();
        let mut words = text.split(' ');
        let asked = Asked {
            method: words.next()?.to_owned(),
            path: words.next()?.to_owned(),
            headers: text.to_lowercase(),
        };
        Some((asked, head))
    }
}

/// Reads one request, whose length its head says.
fn read_request(client: &mut TcpStream) -> io::Result<Request> {
    let mut request = Request { bytes: Vec::new() };
    let mut buffer = [0; 16 << 10];
    loop {
        if let Some((asked, head)) = request.asked() {
            let length = asked
                .headers
                .split("\r\ncontent-length:")
                .nth(1)
                .and_then(|rest| rest.split("\r\n").next())
                .and_then(|length| length.trim().parse().ok())
                .unwrap_or(0);
            if request.bytes.len() >= head + length {
                return Ok(request);
            }
        }
        match client.read(&mut buffer)? {
            0 => return Ok(Request { bytes: Vec::new() }),
            length => request.bytes.extend_from_slice(&buffer[..length]),
        }
    }
}
