//! Signed publications: whoever has the public key knows who published, by this program and by `openssl`.

use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;

use super::server::{BUCKET, PREFIX, Proxy, Server};
use super::{publish, publisher};
use crate::site::{BINARY, Ended, Site, words};

/// Keys that `openssl` made: one that signs, its public half, and the public half of another.
struct Keys {
    secret: PathBuf,
    public: PathBuf,
    other: PathBuf,
}

impl Keys {
    /// Makes them. `None` where `openssl` is not there, which is told.
    fn new(folder: &Path) -> Option<Self> {
        let make = |name: &str| {
            let (secret, public) = (
                folder.join(format!("{name}.pem")),
                folder.join(format!("{name}.pub.pem")),
            );
            let made = Command::new("openssl")
                .args(["genpkey", "-algorithm", "ed25519", "-out"])
                .arg(&secret)
                .status();
            if made.is_err() {
                return crate::safety::skip("openssl is not installed");
            }
            let halved = Command::new("openssl")
                .args(["pkey", "-pubout", "-in"])
                .arg(&secret)
                .arg("-out")
                .arg(&public)
                .status();
            assert!(halved.unwrap().success());
            Some((secret, public))
        };
        let (secret, public) = make("ours")?;
        let (_, other) = make("other")?;
        Some(Self {
            secret,
            public,
            other,
        })
    }

    fn sign(&self) -> [&str; 2] {
        ["--sign", self.secret.to_str().unwrap()]
    }
}

fn verify(target: &str, key: &Path, language: &str, proxy: Option<&Proxy>) -> Ended {
    let mut command = Command::new(BINARY);
    command
        .args(["verify", target, "--lang", language, "--key"])
        .arg(key)
        .current_dir("/");
    if let Some(proxy) = proxy {
        proxy.open(&mut command);
    }
    Ended::from(command.output().unwrap())
}

fn assert_told(ended: &Ended, code: i32, told: &str) {
    assert_eq!(ended.code, Some(code), "{ended:?}");
    assert!(ended.out.contains(told), "{ended:?}");
}

#[test]
fn a_folder_is_signed() {
    let site = Site::of(1, "one");
    let Some(keys) = Keys::new(site.folder()) else {
        return;
    };
    let target = site.folder().join("www");
    let named = target.to_str().unwrap();
    assert_eq!(publish(&site, &target, &[]).code, Some(0));
    assert_told(&verify(named, &keys.public, "en", None), 1, "not signed.");
    assert_told(&verify(named, &keys.public, "fr", None), 1, "non signé.");
    // The same once more, signed: that it was not is reason enough; that it is, none to publish again. Then another.
    for _ in 0..2 {
        assert_eq!(publish(&site, &target, &keys.sign()).code, Some(0));
        assert_told(&verify(named, &keys.public, "en", None), 0, "signed with");
        assert_eq!(super::recorded(&site).len(), 2);
    }
    site.put("content/home/en.md", words("Home", "Two."));
    assert_eq!(publish(&site, &target, &keys.sign()).code, Some(0));
    assert_told(
        &verify(named, &keys.public, "en", None),
        0,
        "signed with this key.",
    );
    assert_told(
        &verify(named, &keys.public, "fr", None),
        0,
        "signé avec cette clé.",
    );
    let by_openssl = Command::new("openssl")
        .args(["pkeyutl", "-verify", "-pubin", "-rawin", "-inkey"])
        .arg(&keys.public)
        .arg("-in")
        .arg(target.join("current/manifest.json"))
        .arg("-sigfile")
        .arg(target.join("current/manifest.json.sig"))
        .output();
    assert!(by_openssl.unwrap().status.success());
    assert_told(
        &verify(named, &keys.other, "en", None),
        1,
        "signed, but not with this key, or changed since.",
    );
    // Somebody who can write there changes a page and the manifest with it: what they cannot do is sign.
    let manifest = target.join("current/manifest.json");
    let text = fs::read_to_string(&manifest).unwrap();
    fs::write(&manifest, text.replacen("\"size\": ", "\"size\": 1", 1)).unwrap();
    assert_told(
        &verify(named, &keys.public, "fr", None),
        1,
        "signé, mais pas avec cette clé, ou changé depuis.",
    );
    // A step back to what was signed has its signature still; another, to what was not, says so.
    for (code, told) in [(0, "signed with this key."), (1, "not signed.")] {
        assert_eq!(publish(&site, &target, &["--rollback"]).code, Some(0));
        assert_told(&verify(named, &keys.public, "en", None), code, told);
    }
    for (key, code, told) in [
        (keys.public.to_str().unwrap(), 2, "is not a secret key"),
        ("none.pem", 3, "none.pem"),
    ] {
        let ended = publish(&site, &target, &["--sign", key]);
        assert_eq!(ended.code, Some(code), "{ended:?}");
        assert!(ended.err.contains(told), "{}", ended.err);
    }
    let ended = verify(named, &keys.secret, "en", None);
    assert_eq!(ended.code, Some(2));
    assert!(ended.err.contains("is not a public key"), "{}", ended.err);
}

#[test]
fn a_store_is_signed() {
    let Some(server) = Server::new() else { return };
    let proxy = Proxy::new(&server, 1);
    let site = Site::of(1, "one");
    let Some(keys) = Keys::new(site.folder()) else {
        return;
    };
    let target = format!("s3://{BUCKET}/{PREFIX}");
    let run = |more: &[&str]| {
        let mut command = publisher(&site, Path::new(&target), more);
        proxy.open(&mut command);
        let ended = Ended::from(command.output().unwrap());
        assert_eq!(ended.code, Some(0), "{ended:?}");
    };
    let look = |code: i32, told: &str| {
        assert_told(
            &verify(&target, &keys.public, "en", Some(&proxy)),
            code,
            told,
        );
    };
    run(&keys.sign());
    look(0, "signed with this key.");
    site.put("content/home/en.md", words("Home", "Two."));
    run(&[]);
    look(1, "not signed.");
    run(&["--rollback"]);
    look(0, "signed with this key.");
    run(&["--rollback", &last(&site)]);
    look(1, "not signed.");
}

/// Returns the name of the publication before the last.
fn last(site: &Site) -> String {
    let text = fs::read_to_string(site.path("publications.jsonl")).unwrap();
    let line = text.lines().rev().nth(1).unwrap();
    let entry: serde_json::Value = serde_json::from_str(line).unwrap();
    entry["release"].as_str().unwrap().to_owned()
}
