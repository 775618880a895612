//! Eighteen ordinary mistakes, each planted in a good site: what `bulletin` tells, and where. The table in the readmes is
//! made from this run (`UPDATE=1 cargo test --test all scoreboard`) and checked to be current.
//!
//! The other columns were found by running the others' default commands on the same mistakes: Hugo 0.168.0, Zola 0.22.1,
//! Eleventy 3.1.8.
#![expect(
    clippy::unwrap_used,
    clippy::disallowed_methods,
    reason = "a test makes the site it looks at"
)]

mod mistakes;
mod photo;

use std::fs;
use std::path::Path;

use bulletin::Surroundings;
use bulletin::model::Language;

use super::examples::good_site;
use mistakes::{MISTAKES, Mistake, Peer, Told};

/// The folder of the bulletin that the mistakes are made in.
const BULLETIN: &str = "content/bulletins/pab_20241209";

const PEERS: [&str; 3] = ["Hugo", "Zola", "Eleventy"];

/// What is told of a mistake.
enum Result {
    /// A finding: its severity and code.
    Finding(String, &'static str),
    /// What must not get out is taken out, and that is told.
    Clean,
    /// The address is told of before it is lost; once that is meant, the next build takes it out of the public site.
    Gone,
}

/// The site is good before anything is planted, and every mistake is told, at its place.
#[test]
fn every_mistake_is_told() {
    let folder = tempfile::tempdir().unwrap();
    good_site(folder.path());
    let (code, out) = call(folder.path(), &["check"]);
    assert!(code == 0 && !out.contains("error["), "{out}");
    let untold: Vec<String> = MISTAKES
        .iter()
        .filter_map(|mistake| run(mistake).err())
        .collect();
    assert!(untold.is_empty(), "{}", untold.join("\n"));
    assert_eq!(MISTAKES.len(), 18);
}

#[test]
fn the_table_is_current() {
    for (language, name) in [(Language::En, "README.md"), (Language::Fr, "README.fr.md")] {
        let path = Path::new(env!("CARGO_MANIFEST_DIR")).join(name);
        let text = fs::read_to_string(&path).unwrap();
        let (before, rest) = text.split_once("<!-- scoreboard -->\n").unwrap();
        let (_, after) = rest.split_once("<!-- /scoreboard -->\n").unwrap();
        let new = format!(
            "{before}<!-- scoreboard -->\n{}<!-- /scoreboard -->\n{after}",
            table(language)
        );
        if std::env::var_os("UPDATE").is_some() {
            fs::write(&path, &new).unwrap();
        }
        assert!(
            fs::read_to_string(&path).unwrap() == new,
            "{name} is not current: UPDATE=1 cargo test --test all scoreboard"
        );
    }
}

/// Plants a mistake and returns what is told of it, or why it does not count.
fn run(mistake: &Mistake) -> std::result::Result<Result, String> {
    let folder = tempfile::tempdir().unwrap();
    let root = folder.path();
    good_site(root);
    let (code, path, line) = match mistake.told {
        Told::Finding(code, path, line) => (code, path, line),
        Told::Clean { file, marks, said } => {
            (mistake.plant)(root);
            let (_, out) = call(root, &["build"]);
            let bytes = fs::read(root.join(file)).unwrap_or_default();
            let text = String::from_utf8_lossy(&bytes);
            let is_clean = !bytes.is_empty()
                && marks.iter().all(|mark| !text.contains(mark))
                && out.contains(said);
            return is_clean
                .then_some(Result::Clean)
                .ok_or_else(|| format!("{}: {file} is not clean: {out}", mistake.name[0]));
        }
        Told::Gone(page) => {
            call(root, &["build"]);
            assert!(root.join(page).is_file(), "{page} was public");
            (mistake.plant)(root);
            let (code, out) = call(root, &["build", "--format", "json"]);
            let is_told = code == 1 && out.contains("link/dropped") && root.join(page).is_file();
            // Where it is meant, the site says so, and the page goes.
            let config = root.join("site.toml");
            let text = fs::read_to_string(&config).unwrap();
            fs::write(&config, text + "\n[check]\n\"link/dropped\" = \"off\"\n").unwrap();
            let (code, _) = call(root, &["build"]);
            let is_gone = code == 0 && !root.join(page).exists();
            return (is_told && is_gone)
                .then_some(Result::Gone)
                .ok_or_else(|| format!("{}: {page} is still there: {out}", mistake.name[0]));
        }
    };
    (mistake.plant)(root);
    let (_, out) = call(root, &["check", "--format", "json"]);
    let number = match line {
        "" => 1,
        line => {
            let text = fs::read_to_string(root.join(path)).unwrap();
            let at = text.lines().position(|other| other.contains(line));
            at.unwrap() + 1
        }
    };
    let objects = out.lines().map(|line| {
        let value: serde_json::Value = serde_json::from_str(line).unwrap();
        value
    });
    let told = objects
        .into_iter()
        .find(|told| told["code"] == code && told["path"] == path && told["line"] == number);
    match told {
        Some(told) => Ok(Result::Finding(
            told["severity"].as_str().unwrap().to_owned(),
            code,
        )),
        None => Err(format!(
            "{}: no {code} at {path}:{number}\n{out}",
            mistake.name[0]
        )),
    }
}

fn call(root: &Path, words: &[&str]) -> (u8, String) {
    let (mut out, mut err) = (Vec::new(), Vec::new());
    let mut around = Surroundings {
        out: &mut out,
        err: &mut err,
        is_watched: false,
        is_coloured: false,
        folder: root.to_path_buf(),
        language: None,
        now: "2025-06-01T12:00:00Z".parse().unwrap(),
        system: bulletin::System::still("2025-06-01T12:00:00Z".parse().unwrap()),
    };
    let line = std::iter::once(&"bulletin").chain(words);
    let code = bulletin::run(line.map(Into::into).collect(), &mut around);
    (code, String::from_utf8(out).unwrap())
}

/// The table, from what a run tells.
fn table(language: Language) -> String {
    let index = usize::from(language == Language::Fr);
    let word = |en: &str, fr: &str| [en, fr][index].to_owned();
    let mut lines = vec![
        format!(
            "| {} | bulletin | {} |",
            word("mistake", "erreur commise"),
            PEERS.join(" | ")
        ),
        "|---|---|---|---|---|".to_owned(),
    ];
    let mut ours = 0;
    for mistake in MISTAKES {
        let told = match run(mistake) {
            Ok(Result::Finding(severity, code)) => {
                ours += 1;
                let severity = match severity.as_str() {
                    "error" => word("error", "erreur"),
                    _ => word("warning", "avertissement"),
                };
                format!("**{severity}** `{code}`")
            }
            Ok(Result::Clean) => {
                ours += 1;
                word(
                    "**taken out** of what is published, and told",
                    "**retiré** de ce qui est publié, et dit",
                )
            }
            Ok(Result::Gone) => {
                ours += 1;
                word(
                    "**told** while the page is there, **gone** once that is meant",
                    "**signalée** tant que la page est là, **retirée** si c’est voulu",
                )
            }
            Err(_) => word("silent", "rien"),
        };
        let peers = mistake.peers.map(|peer| peer.say(index));
        lines.push(format!(
            "| {} | {told} | {} |",
            mistake.name[index],
            peers.join(" | ")
        ));
    }
    let of = |told: usize, all: usize| {
        word(
            &format!("**{told} of {all}**"),
            &format!("**{told} sur {all}**"),
        )
    };
    let peers = [0, 1, 2].map(|index| {
        let all = MISTAKES.iter().map(|mistake| mistake.peers[index]);
        let caught = all.clone().filter(|peer| peer.is_caught()).count();
        of(
            caught,
            all.filter(|peer| *peer != Peer::NotApplicable).count(),
        )
    });
    lines.push(format!(
        "| {} | {} | {} |",
        word("**dealt with**", "**décelées**"),
        of(ours, MISTAKES.len()),
        peers.join(" | ")
    ));
    lines.join("\n") + "\n"
}
