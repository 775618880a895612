//! The file of the record. A line is written aside before anything is published and appended after, so that a run that was
//! cut short between the two is recorded by the next.

#![expect(clippy::disallowed_methods, reason = "this module writes the record")]

use std::fs::{self, File, OpenOptions};
use std::io::{self, Read, Seek, SeekFrom, Write};
use std::path::{Path, PathBuf};

use sha2::{Digest, Sha256};

use super::Entry;
use crate::deploy::{Plan, ReleaseId, Texts};
use crate::diagnostic::Failure;
use crate::model::hex;
use crate::publish;

/// The record of a site.
#[derive(Clone, Debug)]
pub struct Record {
    path: PathBuf,
}

/// Everything a record says.
#[derive(Clone, Debug, Default)]
pub struct Chain {
    /// The lines that can be read, oldest first.
    pub entries: Vec<Entry>,
    /// The first line, from 1, that is not as it was written: it cannot be read, or what stands before it is not what stood
    /// there then.
    pub broken: Option<usize>,
}

impl Record {
    /// The record in a file, which need not be there yet.
    #[must_use]
    pub fn new(path: &Path) -> Self {
        Self {
            path: path.to_path_buf(),
        }
    }

    /// Returns the file.
    #[must_use]
    pub fn path(&self) -> &Path {
        &self.path
    }

    /// Reads all of it.
    ///
    /// # Errors
    /// When it is there and cannot be read.
    pub fn read(&self) -> Result<Chain, Failure> {
        let text = match fs::read(&self.path) {
            Ok(text) => text,
            Err(error) if error.kind() == io::ErrorKind::NotFound => return Ok(Chain::default()),
            Err(error) => return Err(Failure::at(&self.path)(error)),
        };
        let mut chain = Chain::default();
        let mut previous = String::new();
        let lines = text.strip_suffix(b"\n").unwrap_or(&text);
        let lines = lines.split(|byte| *byte == b'\n');
        for (number, line) in (1..).zip(lines.filter(|_| !text.is_empty())) {
            let entry: Option<Entry> = serde_json::from_slice(line).ok();
            let is_next = entry
                .as_ref()
                .is_some_and(|entry| entry.previous == previous);
            if !is_next && chain.broken.is_none() {
                chain.broken = Some(number);
            }
            chain.entries.extend(entry);
            previous = hash(line);
        }
        if !text.is_empty() && !text.ends_with(b"\n") && chain.broken.is_none() {
            chain.broken = Some(chain.entries.len());
        }
        Ok(chain)
    }

    /// Returns every text that it speaks of, each as it was last.
    ///
    /// # Errors
    /// When it cannot be read.
    pub fn texts(&self) -> Result<Texts, Failure> {
        let mut texts = Texts::default();
        for entry in self.read()?.entries.iter().rev() {
            for said in &entry.texts {
                if let Some(text) = said.text() {
                    texts.add(said.path.clone(), text);
                }
            }
        }
        Ok(texts)
    }

    /// Writes a line aside, before what it says is done.
    ///
    /// # Errors
    /// When the system refuses: better now than after.
    pub fn prepare(&self, entry: &Entry) -> Result<(), Failure> {
        let aside = self.aside(&entry.target);
        let bytes = serde_json::to_vec(entry).map_err(|error| Failure::at(&aside)(error.into()))?;
        publish::keep(&aside, &bytes)
    }

    /// Appends the line that was written aside for a target: what it says was done, and `there` is what readers find. If they
    /// find something else, it was not done, and nobody will read of it.
    ///
    /// # Errors
    /// When the system refuses.
    pub fn settle(
        &self,
        target: &str,
        there: Option<&ReleaseId>,
    ) -> Result<Option<Entry>, Failure> {
        let aside = self.aside(target);
        let bytes = match fs::read(&aside) {
            Ok(bytes) => bytes,
            Err(error) if error.kind() == io::ErrorKind::NotFound => return Ok(None),
            Err(error) => return Err(Failure::at(aside)(error)),
        };
        let entry: Option<Entry> = serde_json::from_slice(&bytes).ok();
        let done = entry.filter(|entry| entry.release().as_ref() == there);
        let appended = match done {
            Some(entry) => Some(self.append(entry)?),
            None => None,
        };
        fs::remove_file(&aside).map_err(Failure::at(&aside))?;
        Ok(appended)
    }

    /// Appends a line, chained to the last.
    fn append(&self, mut entry: Entry) -> Result<Entry, Failure> {
        let at = || Failure::at(&self.path);
        if let Some(folder) = self.path.parent() {
            fs::create_dir_all(folder).map_err(Failure::at(folder))?;
        }
        let mut file = OpenOptions::new()
            .read(true)
            .append(true)
            .create(true)
            .open(&self.path)
            .map_err(at())?;
        file.lock().map_err(at())?;
        let mut last = last_line(&mut file).map_err(at())?;
        if last.is_cut {
            // One of ours that was not finished is still aside, and is written anew. A whole one lost only its end.
            if serde_json::from_slice::<Entry>(&last.bytes).is_ok() {
                file.write_all(b"\n").map_err(at())?;
            } else {
                file.set_len(last.start).map_err(at())?;
            }
            last = last_line(&mut file).map_err(at())?;
        }
        let before: Option<Entry> = serde_json::from_slice(&last.bytes).ok();
        if before.as_ref().is_some_and(|before| {
            before.release == entry.release
                && before.target == entry.target
                && before.at == entry.at
        }) {
            return Ok(entry);
        }
        entry.number = before.map_or(0, |before| before.number) + 1;
        entry.previous = if last.bytes.is_empty() {
            String::new()
        } else {
            hash(&last.bytes)
        };
        let mut line = serde_json::to_vec(&entry).map_err(|error| at()(error.into()))?;
        line.push(b'\n');
        file.write_all(&line)
            .and_then(|()| file.sync_data())
            .map_err(at())?;
        Ok(entry)
    }

    /// Where the line about a target waits.
    fn aside(&self, target: &str) -> PathBuf {
        let name = self.path.file_name().unwrap_or_default().to_string_lossy();
        let which = &hash(target.as_bytes())[..8];
        self.path.with_file_name(format!(".{name}.{which}"))
    }
}

impl Entry {
    /// A line that has no place in a chain yet.
    #[must_use]
    pub fn with_texts(mut self, plan: &Plan, texts: &Texts) -> Self {
        self.texts = super::Said::all(plan, texts);
        self
    }
}

/// The last line of a file.
struct Last {
    /// Where it begins.
    start: u64,
    /// Its bytes, without the end of the line.
    bytes: Vec<u8>,
    /// Whether its end is missing.
    is_cut: bool,
}

/// Reads the last line of a file, from its end.
fn last_line(file: &mut File) -> io::Result<Last> {
    let length = file.seek(SeekFrom::End(0))?;
    let mut bytes: Vec<u8> = Vec::new();
    let mut start = length;
    while start > 0 {
        let step = start.min(64 << 10);
        start -= step;
        file.seek(SeekFrom::Start(start))?;
        let mut part = vec![0; usize::try_from(step).unwrap_or_default()];
        file.read_exact(&mut part)?;
        part.append(&mut bytes);
        bytes = part;
        // The end of the last line is no beginning.
        let within = bytes.len().saturating_sub(1);
        if let Some(end) = bytes[..within].iter().rposition(|byte| *byte == b'\n') {
            bytes.drain(..=end);
            start += end as u64 + 1;
            break;
        }
    }
    let is_cut = !bytes.is_empty() && bytes.pop_if(|byte| *byte == b'\n').is_none();
    Ok(Last {
        start,
        bytes,
        is_cut,
    })
}

fn hash(line: &[u8]) -> String {
    hex(&Sha256::digest(line))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::deploy::record::Action;

    fn entry(release: &str) -> Entry {
        Entry {
            number: 0,
            previous: String::new(),
            action: Action::Published,
            at: "2026-06-01T12:00:00Z".parse().unwrap(),
            built_for: None,
            target: "./published".to_owned(),
            site: "https://a.ca/".to_owned(),
            release: release.to_owned(),
            manifest: String::new(),
            version: "0.1.0".to_owned(),
            files: 3,
            bytes: 4,
            texts: Vec::new(),
        }
    }

    const RELEASES: [&str; 3] = [
        "20260601T120000Z-0123456789ab",
        "20260601T120001Z-0123456789ab",
        "20260601T120002Z-0123456789ab",
    ];

    fn published(record: &Record, release: &str) -> Option<Entry> {
        record.prepare(&entry(release)).unwrap();
        record
            .settle("./published", ReleaseId::read(release).as_ref())
            .unwrap()
    }

    #[test]
    fn lines_are_chained() {
        let folder = tempfile::tempdir().unwrap();
        let record = Record::new(&folder.path().join("publications.jsonl"));
        assert!(record.read().unwrap().entries.is_empty());
        for (number, release) in (1..).zip(RELEASES) {
            assert_eq!(published(&record, release).unwrap().number, number);
        }
        let chain = record.read().unwrap();
        assert_eq!((chain.entries.len(), chain.broken), (3, None));
        let text = fs::read_to_string(record.path()).unwrap();
        let lines: Vec<&str> = text.lines().collect();
        assert_eq!(chain.entries[1].previous, hash(lines[0].as_bytes()));
        // A changed word, a line taken out, a line cut short.
        for (changed, broken) in [
            (text.replacen("0.1.0", "0.2.0", 1), 2),
            (format!("{}\n{}\n", lines[0], lines[2]), 2),
            (text[..text.len() - 5].to_owned(), 3),
            (format!("nothing\n{text}"), 1),
        ] {
            fs::write(record.path(), changed).unwrap();
            assert_eq!(record.read().unwrap().broken, Some(broken));
        }
    }

    #[test]
    fn what_was_not_done_is_not_recorded() {
        let folder = tempfile::tempdir().unwrap();
        let record = Record::new(&folder.path().join("publications.jsonl"));
        published(&record, RELEASES[0]);
        record.prepare(&entry(RELEASES[1])).unwrap();
        let there = ReleaseId::read(RELEASES[0]);
        assert_eq!(record.settle("./published", there.as_ref()).unwrap(), None);
        assert_eq!(record.read().unwrap().entries.len(), 1);
        // What is said of another target waits for it.
        record.prepare(&entry(RELEASES[1])).unwrap();
        assert_eq!(record.settle("s3://b", None).unwrap(), None);
        let there = ReleaseId::read(RELEASES[1]);
        assert!(
            record
                .settle("./published", there.as_ref())
                .unwrap()
                .is_some()
        );
        assert_eq!(record.read().unwrap().entries.len(), 2);
    }

    #[test]
    fn a_run_that_was_cut_short_is_recorded_once() {
        let folder = tempfile::tempdir().unwrap();
        let record = Record::new(&folder.path().join("publications.jsonl"));
        published(&record, RELEASES[0]);
        record.prepare(&entry(RELEASES[1])).unwrap();
        let whole = {
            let aside = record.aside("./published");
            let kept = fs::read(&aside).unwrap();
            published(&record, RELEASES[1]);
            fs::write(&aside, kept).unwrap();
            fs::read(record.path()).unwrap()
        };
        let first = whole.iter().position(|byte| *byte == b'\n').unwrap() + 1;
        let there = ReleaseId::read(RELEASES[1]);
        let kept = fs::read(record.aside("./published")).unwrap();
        for end in first..=whole.len() {
            fs::write(record.path(), &whole[..end]).unwrap();
            fs::write(record.aside("./published"), &kept).unwrap();
            record.settle("./published", there.as_ref()).unwrap();
            assert_eq!(fs::read(record.path()).unwrap(), whole, "cut at {end}");
        }
    }
}
