//! Web servers of this machine, each with the snippet that was made for it, and a client that asks them.

use std::collections::BTreeMap;
use std::fs;
use std::io::{Read, Write};
use std::net::{TcpListener, TcpStream};
use std::path::Path;
use std::process::{Child, Command, Stdio};
use std::thread;
use std::time::{Duration, Instant};

use tempfile::TempDir;

use crate::deploy::server::answers;

/// A kind of server.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Kind {
    Nginx,
    Apache,
}

/// Where Debian has the modules of each.
const NGINX_MODULES: &str = "/usr/lib/nginx/modules";
const APACHE_MODULES: &str = "/usr/lib/apache2/modules";

/// What the snippet needs of Apache, and what makes it run.
const NEEDED: [&str; 9] = [
    "mpm_event",
    "authn_core",
    "authz_core",
    "unixd",
    "dir",
    "mime",
    "headers",
    "rewrite",
    "alias",
];

impl Kind {
    fn program(self) -> &'static str {
        match self {
            Self::Nginx => "nginx",
            Self::Apache => "apache2",
        }
    }

    /// Returns the configuration of a server whose host is `root`, with the snippet of the output in `host`.
    fn configuration(self, port: u16, own: &Path, root: &Path, host: &Path) -> String {
        let (own, root, host) = (own.display(), root.display(), host.display());
        match self {
            Self::Nginx => {
                let brotli = Path::new(NGINX_MODULES).join("ngx_http_brotli_static_module.so");
                let module = if brotli.exists() {
                    format!("load_module {};\n", brotli.display())
                } else {
                    String::new()
                };
                format!(
                    "{module}daemon off;\nmaster_process off;\npid {own}/pid;\nerror_log {own}/errors;\nevents {{}}\n\
                     http {{\naccess_log off;\nclient_body_temp_path {own}/a;\nproxy_temp_path {own}/b;\n\
                     fastcgi_temp_path {own}/c;\nuwsgi_temp_path {own}/d;\nscgi_temp_path {own}/e;\n\
                     server {{\nlisten 127.0.0.1:{port};\nroot {root};\ninclude {host}/_nginx.conf;\n}}\n}}\n"
                )
            }
            Self::Apache => {
                let mut modules = String::new();
                for name in NEEDED {
                    let file = format!("{APACHE_MODULES}/mod_{name}.so");
                    // Some are built into the program.
                    if Path::new(&file).exists() {
                        modules.extend(["LoadModule ", name, "_module ", &file, "\n"]);
                    }
                }
                format!(
                    "{modules}ServerName localhost\nListen 127.0.0.1:{port}\nPidFile {own}/pid\nDefaultRuntimeDir {own}\n\
                     ErrorLog {own}/errors\nUser #65534\nGroup #65534\nTypesConfig /dev/null\n\
                     <VirtualHost *:{port}>\nDocumentRoot {root}\n<Directory {root}>\nRequire all granted\n</Directory>\n\
                     Include {host}/_apache.conf\n</VirtualHost>\n"
                )
            }
        }
    }
}

/// A server that runs; it ends with the test.
pub(super) struct Server {
    child: Child,
    own: TempDir,
    port: u16,
}

impl Server {
    /// Starts one. `None` where it is not installed, which is told.
    pub(super) fn new(kind: Kind, root: &Path, host: &Path) -> Option<Self> {
        let program = ["/usr/sbin", "/usr/bin"]
            .map(|folder| Path::new(folder).join(kind.program()))
            .into_iter()
            .find(|program| program.is_file());
        let Some(program) = program else {
            return crate::safety::skip(&format!("{} is not installed", kind.program()));
        };
        let own = tempfile::tempdir().unwrap();
        // A port that was free a moment ago may be taken by another test: then the server ends at once.
        for _ in 0..20 {
            let free = TcpListener::bind("127.0.0.1:0").unwrap();
            let port = free.local_addr().unwrap().port();
            drop(free);
            let configuration = own.path().join("configuration");
            fs::write(
                &configuration,
                kind.configuration(port, own.path(), root, host),
            )
            .unwrap();
            let mut command = Command::new(&program);
            match kind {
                Kind::Nginx => command
                    .arg("-c")
                    .arg(&configuration)
                    .arg("-p")
                    .arg(own.path()),
                Kind::Apache => command.arg("-f").arg(&configuration).arg("-DFOREGROUND"),
            };
            let mut child = command
                .stdin(Stdio::null())
                .stdout(Stdio::null())
                .stderr(Stdio::null())
                .spawn()
                .unwrap();
            if answers(&mut child, port) {
                return Some(Self { child, own, port });
            }
        }
        let tried = Command::new(&program)
            .args(["-t", if kind == Kind::Nginx { "-c" } else { "-f" }])
            .arg(own.path().join("configuration"))
            .output()
            .unwrap();
        panic!(
            "{kind:?} does not start: {}",
            String::from_utf8_lossy(&tried.stderr)
        );
    }

    /// Asks for an address, with more headers.
    pub(super) fn get(&self, address: &str, more: &[(&str, &str)]) -> Answer {
        let mut stream = TcpStream::connect(("127.0.0.1", self.port)).unwrap();
        stream
            .set_read_timeout(Some(Duration::from_secs(20)))
            .unwrap();
        write!(
            stream,
            "GET {address} HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n"
        )
        .unwrap();
        for (name, value) in more {
            write!(stream, "{name}: {value}\r\n").unwrap();
        }
        stream.write_all(b"\r\n").unwrap();
        let mut bytes = Vec::new();
        stream.read_to_end(&mut bytes).unwrap();
        Answer::read(&bytes)
    }

    /// Returns what it complained of.
    pub(super) fn errors(&self) -> String {
        fs::read_to_string(self.own.path().join("errors")).unwrap_or_default()
    }
}

impl Drop for Server {
    fn drop(&mut self) {
        // Apache has children, which end with it when it is asked, and not when it is killed.
        let asked = Command::new("kill")
            .arg(self.child.id().to_string())
            .status();
        let begun = Instant::now();
        while asked.is_ok() && begun.elapsed() < Duration::from_secs(5) {
            if matches!(self.child.try_wait(), Ok(Some(_))) {
                return;
            }
            thread::sleep(Duration::from_millis(5));
        }
        let _ = self.child.kill();
        let _ = self.child.wait();
    }
}

/// What a server answered.
#[derive(Clone, Debug)]
pub(super) struct Answer {
    pub(super) status: u16,
    headers: BTreeMap<String, String>,
    pub(super) body: Vec<u8>,
}

impl Answer {
    fn read(bytes: &[u8]) -> Self {
        let end = bytes
            .windows(4)
            .position(|four| four == b"\r\n\r\n")
            .unwrap();
        let head = std::str::from_utf8(&bytes[..end]).unwrap();
        let mut headers = BTreeMap::new();
        for line in head.lines().skip(1) {
            let (name, value) = line.split_once(':').unwrap();
            let twice = headers.insert(name.to_lowercase(), value.trim().to_owned());
            assert_eq!(twice, None, "sent twice: {head}");
        }
        Self {
            status: head.split(' ').nth(1).unwrap().parse().unwrap(),
            headers,
            body: bytes[end + 4..].to_vec(),
        }
    }

    /// Returns a header; empty where it was not sent.
    pub(super) fn header(&self, name: &str) -> &str {
        self.headers.get(name).map_or("", String::as_str)
    }
}
