//! Sites for the tests that build many: a folder, a generator, both ways to run the tool, and a judge of outputs.
#![expect(
    clippy::unwrap_used,
    clippy::disallowed_methods,
    reason = "a test makes the site it looks at, and a failure of the machine ends it"
)]

use std::collections::BTreeMap;
use std::fs;
use std::path::{Path, PathBuf};
use std::process::{Command, Output};

use bulletin::Surroundings;
use sha2::{Digest, Sha256};
use tempfile::TempDir;

/// The smallest `site.toml` that builds, with two topics.
pub(crate) const CONFIG: &str = r#"base_url       = "https://bulletins.example.ca"
theme          = "plain"
time_zone      = "America/Toronto"
first_language = "fr"
title = { en = "Privacy Bulletins", fr = "Bulletins sur la vie privée" }
owner = { en = "Office of Examples", fr = "Commissariat aux exemples" }

[bulletins]
path = { en = "bulletins", fr = "avis" }
page_size = 20

[[notices]]
from = 2020-01-01
text = { en = "Bulletins offer lessons learned.", fr = "Les bulletins transmettent les leçons apprises." }

[[topics]]
id   = "breaches"
name = { en = "Privacy breaches", fr = "Atteintes à la vie privée" }

[[topics]]
id   = "training"
name = { en = "Training", fr = "Formation" }

[feeds]
authority = "example.ca,2020"
items     = 20

# What is written well is not the question of these tests.
[check]
"access/*"     = "off"
"approval/*"   = "off"
"parity/*"     = "off"
"privacy/*"    = "off"
"style/*"      = "off"
"typography/*" = "off"
"input/markdown" = "off"
"input/block" = "off"
"input/hidden-sign" = "off"
"input/garbled" = "off"
"input/placeholder" = "off"
"input/empty-body" = "off"
"link/plain-address" = "off"
"link/other-address" = "off"
"link/contact" = "off"
"link/indirect" = "off"
"link/written-out" = "off"
"link/dropped" = "off"
"#;

/// The same settings for tests that ask what is written well.
pub(crate) fn judging() -> &'static str {
    let (judging, _) = CONFIG.split_once("# What is written well").unwrap();
    judging
}

/// A drawing that several bundles share.
pub(crate) const FIGURE: &str = "<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"72\" height=\"30\"><rect width=\"72\" height=\"30\"/></svg>\n";

/// What makes a folder a theme.
pub(crate) const THEME: &str = "data = 1\nname = { en = \"A\", fr = \"B\" }\n";

/// The facts of a bulletin that is public.
pub(crate) const FACTS: &str = "issued = 2024-12-09\ntopics = [\"breaches\"]\nstatus = \"approved\"\n\
     approved_by = \"Director\"\napproved_on = 2024-12-06\n";

/// A temporary folder with a site in `site/`; its outputs go beside it.
pub(crate) struct Site {
    folder: TempDir,
}

impl Site {
    /// A site with its two home pages and nothing else.
    pub(crate) fn new() -> Self {
        Self::new_in(&std::env::temp_dir())
    }

    fn new_in(folder: &Path) -> Self {
        let site = Self {
            folder: tempfile::tempdir_in(folder).unwrap(),
        };
        site.put("site.toml", CONFIG);
        site.put("content/home/en.md", words("Home", "Welcome."));
        site.put("content/home/fr.md", words("Accueil", "Bienvenue."));
        site
    }

    /// A site of `count` bulletins, a page and a shared drawing. Two editions of it differ in two bulletins of three.
    pub(crate) fn of(count: usize, edition: &str) -> Self {
        Self::of_in(&std::env::temp_dir(), count, edition)
    }

    /// The same in another place than that of temporary files.
    pub(crate) fn of_in(folder: &Path, count: usize, edition: &str) -> Self {
        let site = Self::new_in(folder);
        site.put("content/files/figure.svg", FIGURE);
        site.bundle(
            "pages/zz-about",
            "modified = 2024-01-02\n",
            &words("About", &format!("Edition {edition}.")),
            &words("À propos", &format!("Édition {edition}.")),
        );
        for number in 0..count {
            let edition = if number % 3 == 0 { "every" } else { edition };
            site.bulletin(number, edition);
        }
        site
    }

    /// A site whose bulletins are their bodies and nothing else.
    pub(crate) fn bare() -> Self {
        let site = Self::new();
        site.put("themes/plain/theme.toml", THEME);
        site.put(
            "themes/plain/templates/bulletin.html",
            "{{ bulletin.body | safe }}",
        );
        site
    }

    /// Writes one bulletin of the kind that [`Site::of`] makes.
    pub(crate) fn bulletin(&self, number: usize, edition: &str) {
        let day = format!(
            "{}-{:02}-{:02}",
            2005 + number % 20,
            number % 12 + 1,
            number % 28 + 1
        );
        let facts = format!(
            "issued = {day}\ntopics = [\"{}\"]\nstatus = \"approved\"\napproved_by = \"Director\"\napproved_on = {day}\n",
            ["breaches", "training"][number % 2]
        );
        let en = format!(
            "{}\n\n## What happened\n\n{}\n\n![A drawing](@/files/figure.svg \"Figure {number}.\")\n\n## Lessons\n\n{}{}",
            format_args!("Edition \"{edition}\", bulletin {number}."),
            "Staff who know whom to call report incidents hours earlier than staff who don't. "
                .repeat(2),
            "- **Name** someone to carry out the schedule.\n- Read [more](https://example.ca/en).\n",
            extras(number),
        );
        let fr = format!(
            "{}\n\n## Ce qui s’est passé\n\n{}\n\n![Un dessin](@/files/figure.svg \"Figure {number}.\")\n\n## Leçons\n\n{}{}",
            format_args!("Édition \"{edition}\", bulletin {number}."),
            "Le personnel qui sait qui appeler signale les incidents des heures plus tôt : c'est mesuré. ".repeat(2),
            "- **Nommez** quelqu’un pour appliquer le calendrier.\n- À lire : [suite](https://example.ca/fr).\n",
            extras(number),
        );
        self.bundle(
            &format!("bulletins/b{number:05}"),
            &facts,
            &words(&format!("Bulletin {number}"), &en),
            &words(&format!("Bulletin {number}"), &fr),
        );
    }

    /// Writes the three files of a bundle.
    pub(crate) fn bundle(&self, path: &str, facts: &str, en: &str, fr: &str) {
        let name = if path.starts_with("pages") {
            "page.toml"
        } else {
            "bulletin.toml"
        };
        self.put(&format!("content/{path}/{name}"), facts);
        self.put(&format!("content/{path}/en.md"), en);
        self.put(&format!("content/{path}/fr.md"), fr);
    }

    /// Writes a file of the site.
    pub(crate) fn put(&self, path: &str, bytes: impl AsRef<[u8]>) {
        let path = self.path(path);
        fs::create_dir_all(path.parent().unwrap()).unwrap();
        fs::write(path, bytes).unwrap();
    }

    /// The folder of the site.
    pub(crate) fn root(&self) -> PathBuf {
        self.folder.path().join("site")
    }

    /// The folder that holds the site and its outputs.
    pub(crate) fn folder(&self) -> &Path {
        self.folder.path()
    }

    /// The usual output.
    pub(crate) fn out(&self) -> PathBuf {
        self.folder.path().join("out")
    }

    /// A path of the site.
    pub(crate) fn path(&self, path: &str) -> PathBuf {
        self.root().join(path)
    }

    /// Runs the tool in this process.
    pub(crate) fn run(&self, args: &[&str]) -> Ran {
        let root = self.root();
        let root = root.to_str().unwrap();
        run(&[&["bulletin"], args, &["--root", root, "--jobs", "1"]].concat())
    }

    /// Builds to the usual output in this process.
    pub(crate) fn build(&self, args: &[&str]) -> Ran {
        let out = self.out();
        self.run(&[&["build", "--out", out.to_str().unwrap()], args].concat())
    }

    /// Reads a page of the usual output.
    pub(crate) fn page(&self, path: &str) -> String {
        fs::read_to_string(self.out().join(path)).unwrap()
    }

    /// The command that builds to an output with the real binary.
    pub(crate) fn builder(&self, out: &Path) -> Command {
        let mut command = Command::new(BINARY);
        command
            .arg("build")
            .arg("--root")
            .arg(self.root())
            .arg("--out")
            .arg(out)
            .env("LC_ALL", "C");
        command
    }

    /// Builds with the real binary.
    pub(crate) fn build_to(&self, out: &Path) -> Ended {
        Ended::from(self.builder(out).output().unwrap())
    }
}

/// The real binary.
pub(crate) const BINARY: &str = env!("CARGO_BIN_EXE_bulletin");

/// The text file of one language.
pub(crate) fn words(title: &str, body: &str) -> String {
    format!("+++\ntitle = \"{title}\"\ndescription = \"{title}, in short.\"\n+++\n\n{body}\n")
}

/// What only some bulletins have.
fn extras(number: usize) -> String {
    let mut extras = String::new();
    if number.is_multiple_of(4) {
        extras.push_str("\n| A | B |\n|---|---:|\n| 1 | 5 % |\n| 2 | 10 $ |\n");
    }
    if number.is_multiple_of(5) {
        extras.push_str("\nSee the note.[^1]\n\n[^1]: Figures are for the year.\n");
    }
    if number.is_multiple_of(20) {
        extras.push_str("\n```toml\n[retention]\nyears = 2\n```\n");
    }
    extras
}

/// What a run in this process said.
#[derive(Debug)]
pub(crate) struct Ran {
    pub(crate) code: u8,
    pub(crate) out: String,
    pub(crate) err: String,
}

/// Runs the tool in this process, in English, at an instant that never changes.
pub(crate) fn run(args: &[&str]) -> Ran {
    let (mut out, mut err) = (Vec::new(), Vec::new());
    let mut around = Surroundings {
        out: &mut out,
        err: &mut err,
        is_watched: false,
        is_coloured: false,
        folder: PathBuf::from("/"),
        language: None,
        now: "2025-06-01T12:00:00Z".parse().unwrap(),
        system: bulletin::System::still("2025-06-01T12:00:00Z".parse().unwrap()),
    };
    let code = bulletin::run(args.iter().map(Into::into).collect(), &mut around);
    let text = |bytes| String::from_utf8(bytes).unwrap();
    Ran {
        code,
        out: text(out),
        err: text(err),
    }
}

/// What a process said.
#[derive(Debug)]
pub(crate) struct Ended {
    /// `None` when a signal ended it.
    pub(crate) code: Option<i32>,
    pub(crate) out: String,
    pub(crate) err: String,
}

impl From<Output> for Ended {
    fn from(output: Output) -> Self {
        Self {
            code: output.status.code(),
            out: String::from_utf8_lossy(&output.stdout).into_owned(),
            err: String::from_utf8_lossy(&output.stderr).into_owned(),
        }
    }
}

/// Every file below a folder with its bytes, by path: links are not followed, and what is no file counts by its name.
pub(crate) fn snapshot(folder: &Path) -> BTreeMap<String, Vec<u8>> {
    let mut all = BTreeMap::new();
    walk(folder, "", &mut |path, entry| {
        let is_file = entry.file_type().unwrap().is_file();
        let bytes = if is_file {
            fs::read(entry.path()).unwrap()
        } else {
            Vec::new()
        };
        all.insert(path, bytes);
    });
    all
}

/// Calls `see` with everything below a folder that is not a folder itself.
pub(crate) fn walk(folder: &Path, below: &str, see: &mut dyn FnMut(String, &fs::DirEntry)) {
    for entry in fs::read_dir(folder).unwrap().map(|entry| entry.unwrap()) {
        let path = format!("{below}{}", entry.file_name().to_string_lossy());
        if entry.file_type().unwrap().is_dir() {
            walk(&entry.path(), &format!("{path}/"), see);
        } else {
            see(path, &entry);
        }
    }
}

/// Returns the manifest of an output once every file was compared with it; tells what is wrong otherwise.
pub(crate) fn whole(out: &Path) -> Result<String, String> {
    let text = fs::read_to_string(out.join("manifest.json")).map_err(|error| error.to_string())?;
    let manifest: serde_json::Value =
        serde_json::from_str(&text).map_err(|error| error.to_string())?;
    let mut listed = manifest["files"]
        .as_object()
        .ok_or("the manifest lists no files")?
        .clone();
    for (path, bytes) in snapshot(out) {
        if path == "manifest.json" {
            continue;
        }
        let entry = listed
            .remove(&path)
            .ok_or(format!("{path} is not in the manifest"))?;
        let hash = bulletin::model::hex(&Sha256::digest(&bytes));
        if entry["sha256"] != *hash || entry["size"] != bytes.len() {
            return Err(format!("{path} is not what the manifest says"));
        }
    }
    match listed.keys().next() {
        Some(path) => Err(format!("{path} is in the manifest only")),
        None => Ok(text),
    }
}

/// Returns a photograph (JPEG) of one colour.
pub(crate) fn photo(width: u16, height: u16) -> Vec<u8> {
    let points = vec![90; usize::from(width) * usize::from(height) * 3];
    let mut bytes = Vec::new();
    let encoder = jpeg_encoder::Encoder::new(&mut bytes, 90);
    encoder
        .encode(&points, width, height, jpeg_encoder::ColorType::Rgb)
        .unwrap();
    bytes
}
