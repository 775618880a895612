//! A real object store on this machine, and what stands between it and us: a proxy that loses, delays and breaks.

use std::fs;
use std::io::{self, Read, Write};
use std::net::{Shutdown, TcpListener, TcpStream};
use std::path::{Path, PathBuf};
use std::process::{Child, Command, Stdio};
use std::sync::atomic::{AtomicU64, Ordering};
use std::sync::{Arc, Mutex, RwLock};
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
            if answers(&mut child, port) {
                return Some(Self {
                    child,
                    folder,
                    port,
                });
            }
        }
        panic!("the server does not start");
    }

    /// Everything that the server keeps.
    pub(super) fn folder(&self) -> &Path {
        self.folder.path()
    }

    /// The folder of the site in the bucket, as the server keeps it.
    pub(super) fn site(&self) -> PathBuf {
        self.folder.path().join(BUCKET).join(PREFIX)
    }

    /// Removes folders that hold nothing. S3 has no folders; this server leaves those of objects that were deleted, and walks
    /// through all of them whenever it lists.
    pub(super) fn tidy(&self) {
        fn remove_empty(folder: &Path) {
            for entry in fs::read_dir(folder).unwrap().map(|entry| entry.unwrap()) {
                if entry.file_type().unwrap().is_dir() {
                    remove_empty(&entry.path());
                    // It is refused where anything is left.
                    let _ = fs::remove_dir(entry.path());
                }
            }
        }
        remove_empty(&self.site());
    }
}

/// Waits until a server that was started answers at its port of this machine, and says whether it does; one that does not is
/// ended.
pub(crate) fn answers(child: &mut Child, port: u16) -> bool {
    let begun = Instant::now();
    while begun.elapsed() < Duration::from_secs(20) && child.try_wait().unwrap().is_none() {
        if TcpStream::connect(("127.0.0.1", port)).is_ok() {
            return true;
        }
        thread::sleep(Duration::from_millis(5));
    }
    let _ = child.kill();
    let _ = child.wait();
    false
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
    /// So many requests are taken and never answered.
    Silent(u64),
    /// Whatever is asked, this is the answer.
    Says(&'static str, String),
    /// The same, to what changes something.
    Forbids(&'static str, String),
    /// The connection is cut at so many conditional puts, before anything is asked.
    Loses(u64),
    /// Every file takes so long; what says who publishes does not.
    Slow(Duration),
}

/// What was asked.
#[derive(Clone, Debug)]
pub(super) struct Asked {
    pub(super) method: String,
    pub(super) path: String,
    pub(super) headers: String,
    pub(super) at: Instant,
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
    /// Held alone by a conditional put. S3 compares and puts in one step, and gives an object with its own version; s3s-fs
    /// 0.14.1 looks, writes, and notes the version afterwards, so that two of them at once both succeed.
    one_step: Arc<RwLock<()>>,
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
            one_step: Arc::default(),
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

    /// Lets a command know the store behind it, and nothing else of the surroundings of the test.
    pub(super) fn open(&self, command: &mut Command) {
        open(command, &self.url());
    }

    /// The store behind it, for a key.
    pub(super) fn store_of(&self, key: &str, secret: &str, patience: Patience) -> Store {
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
        Store::new(&access, patience, BUCKET, PREFIX).unwrap()
    }

    pub(super) fn store(&self) -> Store {
        self.patient(SHORT)
    }

    pub(super) fn patient(&self, patience: Patience) -> Store {
        self.store_of("AKEY", "SKEY", patience)
    }

    /// Answers one request after the other. Connections stay open at both ends, as those of stores do: tens of thousands of
    /// new ones in a minute would use up the machine's ports.
    fn serve(&self, mut client: TcpStream) -> io::Result<()> {
        client.set_read_timeout(Some(Duration::from_secs(30)))?;
        client.set_nodelay(true)?;
        let mut server = None;
        while self.answer(&mut client, &mut server)? {}
        client.shutdown(Shutdown::Both)
    }

    /// Answers one request, and says whether the connection stays.
    fn answer(&self, client: &mut TcpStream, server: &mut Option<TcpStream>) -> io::Result<bool> {
        let Some(request) = read_message(client, false)? else {
            return Ok(false);
        };
        let asked = request.asked();
        let is_head = asked.method == "HEAD";
        let is_change = asked.method != "GET" && !is_head;
        let is_conditional = ["\r\nif-match:", "\r\nif-none-match:"]
            .iter()
            .any(|name| asked.headers.contains(name));
        let is_state = asked.path.ends_with("/state.json");
        self.asked.lock().unwrap().push(asked);
        let number = self.since.fetch_add(1, Ordering::SeqCst);
        let mood = self.mood.lock().unwrap().clone();
        if let Mood::Loses(left @ 1..) = &mut *self.mood.lock().unwrap()
            && is_conditional
        {
            *left -= 1;
            return Ok(false);
        }
        let foul = match mood {
            Mood::Slow(time) if !is_state => {
                thread::sleep(time);
                0
            }
            Mood::Foul(percent) => percent,
            Mood::Cut { after, foul } if number < after => foul,
            Mood::Cut { .. } => return Ok(false),
            Mood::Silent(first) if number < first => {
                // The other end gives up long before.
                thread::sleep(Duration::from_secs(2));
                return Ok(false);
            }
            Mood::Says(status, body) => return say(client, status, &body),
            Mood::Forbids(status, body) if is_change => return say(client, status, &body),
            Mood::Fair | Mood::Silent(_) | Mood::Forbids(..) | Mood::Loses(_) | Mood::Slow(_) => 0,
        };
        let fault = (self.random(100) < foul)
            .then(|| FAULTS[usize::try_from(self.random(FAULTS.len() as u64)).unwrap()]);
        match fault {
            Some(Fault::Busy) => {
                let body = "<Error><Code>SlowDown</Code><Message>Please.</Message></Error>";
                return say(client, "503 Slow Down", body);
            }
            Some(Fault::Dropped) => return Ok(false),
            Some(Fault::Late) => thread::sleep(Duration::from_millis(self.random(30))),
            _ => {}
        }
        let (_alone, _shared) = if is_conditional {
            (Some(self.one_step.write().unwrap()), None)
        } else {
            (None, Some(self.one_step.read().unwrap()))
        };
        let mut to = match server.take() {
            Some(server) => server,
            None => TcpStream::connect(("127.0.0.1", self.to))?,
        };
        to.set_nodelay(true)?;
        if fault == Some(Fault::HalfAsked) {
            to.write_all(&request.bytes[..usize::midpoint(request.head, request.bytes.len())])?;
            to.shutdown(Shutdown::Both)?;
            return Ok(false);
        }
        to.write_all(&request.bytes)?;
        let Some(answer) = read_message(&mut to, is_head)? else {
            return Ok(false);
        };
        match fault {
            Some(Fault::Unheard) => return Ok(false),
            Some(Fault::HalfHeard) => {
                client.write_all(&answer.bytes[..answer.bytes.len() / 2])?;
                return Ok(false);
            }
            _ => {}
        }
        *server = Some(to);
        client.write_all(&answer.bytes)?;
        Ok(true)
    }
}

/// Lets a command know a store by its address, and nothing else of the surroundings of the test.
pub(super) fn open(command: &mut Command, url: &str) {
    command
        .env_clear()
        .env("AWS_ACCESS_KEY_ID", "AKEY")
        .env("AWS_SECRET_ACCESS_KEY", "SKEY")
        .env("AWS_ENDPOINT_URL", url);
}

fn say(client: &mut TcpStream, status: &str, body: &str) -> io::Result<bool> {
    write!(
        client,
        "HTTP/1.1 {status}\r\ncontent-length: {}\r\n\r\n{body}",
        body.len()
    )?;
    Ok(true)
}

/// A request or an answer, whole.
struct Message {
    bytes: Vec<u8>,
    /// Where its body begins.
    head: usize,
}

impl Message {
    /// Returns what a request asks.
    fn asked(&self) -> Asked {
        let text = String::from_utf8_lossy(&self.bytes[..self.head]).into_owned();
        let mut words = text.split(' ').map(str::to_owned);
        Asked {
            method: words.next().unwrap(),
            path: words.next().unwrap(),
            headers: text.to_lowercase(),
            at: Instant::now(),
        }
    }
}

/// How the end of a body is known.
enum Length {
    Bytes(usize),
    /// In chunks, of which the last is empty.
    Chunks,
}

impl Length {
    fn of(head: &str, is_bare: bool) -> Self {
        let value = |name: &str| {
            let rest = head.split(name).nth(1)?;
            Some(rest.split("\r\n").next()?.trim().to_owned())
        };
        let status = head.split(' ').nth(1);
        if is_bare || matches!(status, Some("204" | "304")) {
            Self::Bytes(0)
        } else if value("\r\ntransfer-encoding:").is_some() {
            Self::Chunks
        } else {
            let length = value("\r\ncontent-length:");
            Self::Bytes(length.and_then(|length| length.parse().ok()).unwrap_or(0))
        }
    }
}

/// Reads one message. `None` where the other end has no more to say, or not all of it. The answer to `HEAD` is bare: it tells
/// of a body that does not follow.
fn read_message(stream: &mut TcpStream, is_bare: bool) -> io::Result<Option<Message>> {
    let mut bytes = Vec::new();
    let mut buffer = [0; 16 << 10];
    let mut known = None;
    loop {
        if known.is_none() {
            let end = bytes.windows(4).position(|window| window == b"\r\n\r\n");
            known = end.map(|end| {
                let head = String::from_utf8_lossy(&bytes[..end + 2]).to_lowercase();
                (end + 4, Length::of(&head, is_bare))
            });
        }
        let is_whole = match known {
            Some((head, Length::Bytes(length))) => bytes.len() >= head + length,
            Some((_, Length::Chunks)) => bytes.ends_with(b"0\r\n\r\n"),
            None => false,
        };
        if let (true, Some((head, _))) = (is_whole, &known) {
            return Ok(Some(Message { bytes, head: *head }));
        }
        match stream.read(&mut buffer)? {
            0 => return Ok(None),
            length => bytes.extend_from_slice(&buffer[..length]),
        }
    }
}
