//! An object store, spoken to in turn or many requests at once: the only module with a runtime in it.

use std::collections::BTreeMap;
use std::fs;
use std::io;
use std::path::PathBuf;
use std::pin::pin;
use std::sync::Arc;
use std::time::Duration;

use chrono::{DateTime, Utc};
use futures_util::stream::{self, StreamExt, TryStreamExt};
use object_store::aws::{AmazonS3, AmazonS3Builder};
use object_store::path::Path as Key;
use object_store::{
    Attribute, AttributeValue, Attributes, BackoffConfig, CopyOptions, Error, GetOptions,
    ObjectStore, PutMode, PutOptions, RetryConfig, UpdateVersion,
};
use sha2::{Digest, Sha256};
use tokio::runtime::{Builder, Runtime};
use tokio::sync::Semaphore;
use tokio::time::{Instant, timeout};

use super::network::{Network, Seen};
use super::trouble::{self, StoreTrouble};
use super::{AT_ONCE, Access, Patience};
use crate::deploy::{ReleaseId, Trouble};
use crate::diagnostic::Failure;
use crate::model::{from_hex, hex};
use crate::publish::manifest::Entry;
use crate::render::{Served, served};

/// How many kibibytes of files are held at once, whatever the number of requests under way.
const HELD: u32 = 128 << 10;

/// What an object says of itself beside its bytes.
const HASH: &str = "sha256";
const RELEASE: &str = "release";

/// An object store, and the folder in it.
pub(super) struct Remote {
    runtime: Runtime,
    store: AmazonS3,
    prefix: String,
    /// `s3://bucket/prefix`.
    name: String,
    seen: Arc<Seen>,
    opened: Instant,
    /// How long many requests at once go on at most without a call of `beat`.
    tick: Duration,
}

impl std::fmt::Debug for Remote {
    fn fmt(&self, formatter: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        formatter
            .debug_struct("Remote")
            .field("name", &self.name)
            .finish_non_exhaustive()
    }
}

/// Which state of an object is meant: it changes whenever the object does.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Version(String);

/// An object that is there.
#[derive(Debug)]
pub(super) struct Got {
    pub(super) bytes: Vec<u8>,
    pub(super) version: Version,
    pub(super) modified: DateTime<Utc>,
    /// The publication that it belongs to, where it says so.
    pub(super) release: Option<String>,
}

/// What became of a conditional change.
#[derive(Debug)]
pub(super) enum Swap {
    /// It was made.
    Done(Version),
    /// Somebody else changed the object before, or we did and never heard of it.
    Lost,
}

/// One request among many.
#[derive(Clone, Debug)]
pub(super) enum Work {
    /// A file of the output is put.
    Put {
        path: String,
        file: PathBuf,
        entry: Entry,
    },
    /// An object gets a second name.
    Copy { from: String, to: String },
    /// An object gets a second name, under which it is served as something else.
    Relabel {
        from: String,
        to: String,
        entry: Entry,
        /// The publication that it is for.
        release: ReleaseId,
    },
    /// An object is read and hashed.
    Hash { path: String, size: u64 },
    /// An object is asked for its hash.
    Ask { path: String },
}

/// What came of one of them.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) enum Outcome {
    /// It was done.
    Done,
    /// This is what is there; `None` where nothing is, or where it does not say.
    Found(Option<Entry>),
}

impl Remote {
    /// Opens a folder of a bucket. Nothing is asked of the store yet.
    pub(super) fn new(
        access: &Access,
        patience: &Patience,
        bucket: &str,
        prefix: &str,
    ) -> Result<Self, Trouble> {
        let name = if prefix.is_empty() {
            format!("s3://{bucket}")
        } else {
            format!("s3://{bucket}/{prefix}")
        };
        let network = Network::new(access, patience, &name)?;
        let seen = network.seen();
        let mut builder = AmazonS3Builder::new()
            .with_bucket_name(bucket)
            .with_http_connector(network)
            .with_retry(RetryConfig {
                backoff: BackoffConfig {
                    init_backoff: patience.first_wait,
                    max_backoff: patience.longest_wait,
                    base: 2.0,
                },
                max_retries: patience.retries,
                retry_timeout: Duration::from_mins(4),
            });
        for (key, value) in &access.settings {
            if let Ok(key) = key.parse() {
                builder = builder.with_config(key, value);
            }
        }
        if let Some(endpoint) = &access.endpoint {
            builder = builder
                .with_endpoint(endpoint)
                .with_allow_http(endpoint.starts_with("http://"));
        }
        let store = builder
            .build()
            .map_err(|error| trouble::of(&name, &error))?;
        let runtime = Builder::new_current_thread()
            .enable_time()
            .max_blocking_threads(AT_ONCE)
            .build()
            .map_err(Failure::at(&name))?;
        Ok(Self {
            runtime,
            store,
            prefix: prefix.to_owned(),
            name,
            seen,
            opened: Instant::now(),
            tick: patience.lease / 8,
        })
    }

    /// Returns how it is written.
    pub(super) fn name(&self) -> &str {
        &self.name
    }

    /// Returns how many requests were made so far.
    pub(super) fn requests(&self) -> u64 {
        self.seen.requests()
    }

    /// Returns what the store's clock said last.
    pub(super) fn clock(&self) -> Option<DateTime<Utc>> {
        self.seen.clock()
    }

    /// Returns how long ago it was opened, by a clock that nobody sets: it goes on where the store does not answer.
    pub(super) fn age(&self) -> Duration {
        self.opened.elapsed()
    }

    /// Returns an object with its bytes, where it is there.
    pub(super) fn get(&self, path: &str) -> Result<Option<Got>, Trouble> {
        let key = self.key(path)?;
        self.runtime.block_on(async {
            let result = match self.store.get_opts(&key, GetOptions::default()).await {
                Ok(result) => result,
                Err(error) if trouble::is_absent(&error) => return Ok(None),
                Err(error) => return Err(self.trouble(&error)),
            };
            let release = said(&result.attributes, RELEASE);
            let meta = result.meta.clone();
            let bytes = result.bytes().await.map_err(|error| self.trouble(&error))?;
            Ok(Some(Got {
                bytes: bytes.into(),
                version: Version(meta.e_tag.unwrap_or_default()),
                modified: meta.last_modified,
                release,
            }))
        })
    }

    /// Puts an object that only we know.
    pub(super) fn put(&self, path: &str, bytes: Vec<u8>) -> Result<(), Trouble> {
        let key = self.key(path)?;
        let options = PutOptions {
            attributes: attributes(served(path), None, None),
            ..PutOptions::default()
        };
        let put = self.store.put_opts(&key, bytes.into(), options);
        match self.runtime.block_on(put) {
            Ok(_) => Ok(()),
            Err(error) => Err(self.trouble(&error)),
        }
    }

    /// Puts an object where it is still as it was: absent, or of this version.
    pub(super) fn swap(
        &self,
        path: &str,
        bytes: &[u8],
        was: Option<&Version>,
        release: Option<&str>,
    ) -> Result<Swap, Trouble> {
        let key = self.key(path)?;
        let mode = match was {
            None => PutMode::Create,
            Some(version) => PutMode::Update(UpdateVersion {
                e_tag: Some(version.0.clone()),
                version: None,
            }),
        };
        let options = PutOptions {
            mode,
            attributes: attributes(served(path), None, release),
            ..PutOptions::default()
        };
        let mut tries = 0;
        loop {
            let bytes = bytes.to_vec().into();
            let put = self.store.put_opts(&key, bytes, options.clone());
            match self.runtime.block_on(put) {
                Ok(result) => {
                    return Ok(Swap::Done(Version(result.e_tag.unwrap_or_default())));
                }
                Err(Error::AlreadyExists { .. } | Error::Precondition { .. }) => {
                    return Ok(Swap::Lost);
                }
                // Whether it was made is not known. Where the object is as it was, it was not, and nobody else was there either:
                // of it and another try, one at most is made.
                Err(error) if trouble::is_unheard(&error) => {
                    let now = self.get(path)?.map(|got| got.version);
                    if now.as_ref() != was {
                        return Ok(Swap::Lost);
                    }
                    if tries == 3 {
                        return Err(self.trouble(&error));
                    }
                    tries += 1;
                }
                Err(error) => return Err(self.trouble(&error)),
            }
        }
    }

    /// Lists what stands below a folder, with sizes; paths are from the target.
    pub(super) fn list(&self, below: &str) -> Result<BTreeMap<String, u64>, Trouble> {
        let below = match (self.prefix.is_empty(), below.is_empty()) {
            (_, true) => self.prefix.clone(),
            (true, false) => below.to_owned(),
            (false, false) => format!("{}/{below}", self.prefix),
        };
        let below = (!below.is_empty())
            .then(|| Key::parse(&below))
            .transpose()
            .map_err(|error| self.unusable(&error))?;
        let listed: Result<Vec<_>, _> = self
            .runtime
            .block_on(self.store.list(below.as_ref()).try_collect());
        let listed = listed.map_err(|error| self.trouble(&error))?;
        let paths = listed.into_iter().filter_map(|meta| {
            let key = meta.location.as_ref();
            let path = if self.prefix.is_empty() {
                key
            } else {
                key.strip_prefix(&self.prefix)?.strip_prefix('/')?
            };
            Some((path.to_owned(), meta.size))
        });
        Ok(paths.collect())
    }

    /// Deletes objects, up to a thousand a request, and calls `beat` before each. Those that are not there are no trouble.
    pub(super) fn delete(
        &self,
        paths: &[String],
        beat: &mut dyn FnMut() -> Result<(), Trouble>,
    ) -> Result<(), Trouble> {
        for some in paths.chunks(1000) {
            let keys: Vec<Key> = some
                .iter()
                .map(|path| self.key(path))
                .collect::<Result<_, _>>()?;
            let mut tries = 0;
            loop {
                beat()?;
                let stream = stream::iter(keys.clone().into_iter().map(Ok)).boxed();
                let deleted: Result<Vec<_>, _> = self
                    .runtime
                    .block_on(self.store.delete_stream(stream).try_collect());
                match deleted {
                    Ok(_) => break,
                    // To delete twice is to delete; the client does not know that.
                    Err(error) if tries < 3 && trouble::is_unheard(&error) => tries += 1,
                    Err(error) => return Err(self.trouble(&error)),
                }
            }
        }
        Ok(())
    }

    /// Does many things at once, in no order, and stops at the first trouble. `beat` is called after each, and where none ends
    /// for a while, all the same; `done` after each.
    pub(super) fn all(
        &self,
        works: &[Work],
        done: &dyn Fn(),
        beat: &mut dyn FnMut() -> Result<(), Trouble>,
    ) -> Result<Vec<Outcome>, Trouble> {
        let gate = Semaphore::new(HELD as usize);
        let each = stream::iter(works)
            .map(|work| async {
                let outcome = self.one(work, &gate).await;
                if outcome.is_ok() {
                    done();
                }
                outcome
            })
            .buffered(AT_ONCE);
        let mut each = pin!(each);
        let mut outcomes = Vec::with_capacity(works.len());
        loop {
            // A timer is made within the runtime.
            let next = async { timeout(self.tick, each.try_next()).await };
            match self.runtime.block_on(next) {
                Ok(Ok(Some(outcome))) => outcomes.push(outcome),
                Ok(Ok(None)) => return Ok(outcomes),
                Ok(Err(trouble)) => return Err(trouble),
                // None ended: they go on.
                Err(_) => {}
            }
            beat()?;
        }
    }

    async fn one(&self, work: &Work, gate: &Semaphore) -> Result<Outcome, Trouble> {
        let size = match work {
            Work::Put { entry, .. } | Work::Relabel { entry, .. } => entry.size,
            Work::Hash { size, .. } => *size,
            Work::Copy { .. } | Work::Ask { .. } => 0,
        };
        let weight = u32::try_from(size >> 10).unwrap_or(HELD).clamp(1, HELD);
        // The gate is never closed.
        let _held = gate.acquire_many(weight).await;
        match work {
            Work::Put { path, file, entry } => {
                let bytes = fs::read(file).map_err(Failure::at(file))?;
                if hash(&bytes) != *entry {
                    return Err(Failure {
                        path: file.clone(),
                        cause: io::ErrorKind::InvalidData.into(),
                    }
                    .into());
                }
                self.put_as(path, bytes, entry).await?;
                Ok(Outcome::Done)
            }
            Work::Copy { from, to } => {
                let (from, to) = (self.key(from)?, self.key(to)?);
                let copied = self.store.copy_opts(&from, &to, CopyOptions::default());
                copied.await.map_err(|error| self.trouble(&error))?;
                Ok(Outcome::Done)
            }
            Work::Relabel {
                from,
                to,
                entry,
                release,
            } => {
                let bytes = self.read(from).await?.unwrap_or_default();
                if hash(&bytes) != *entry {
                    return Err(Trouble::Damaged {
                        release: release.clone(),
                        path: to.clone(),
                    });
                }
                self.put_as(to, bytes, entry).await?;
                Ok(Outcome::Done)
            }
            Work::Hash { path, .. } => {
                let bytes = self.read(path).await?;
                Ok(Outcome::Found(bytes.map(|bytes| hash(&bytes))))
            }
            Work::Ask { path } => {
                let key = self.key(path)?;
                let options = GetOptions {
                    head: true,
                    ..GetOptions::default()
                };
                let result = match self.store.get_opts(&key, options).await {
                    Ok(result) => result,
                    Err(error) if trouble::is_absent(&error) => return Ok(Outcome::Found(None)),
                    Err(error) => return Err(self.trouble(&error)),
                };
                let sha256 = said(&result.attributes, HASH).and_then(|text| from_hex(&text));
                let size = result.meta.size;
                Ok(Outcome::Found(sha256.map(|sha256| Entry { sha256, size })))
            }
        }
    }

    async fn read(&self, path: &str) -> Result<Option<Vec<u8>>, Trouble> {
        let key = self.key(path)?;
        let mut tries = 0;
        loop {
            let got = async {
                let result = self.store.get_opts(&key, GetOptions::default()).await?;
                result.bytes().await
            };
            match got.await {
                Ok(bytes) => return Ok(Some(bytes.into())),
                Err(error) if trouble::is_absent(&error) => return Ok(None),
                Err(error) if tries < 3 && trouble::is_unheard(&error) => tries += 1,
                Err(error) => return Err(self.trouble(&error)),
            }
        }
    }

    async fn put_as(&self, path: &str, bytes: Vec<u8>, entry: &Entry) -> Result<(), Trouble> {
        let key = self.key(path)?;
        let options = PutOptions {
            attributes: attributes(served(path), Some(entry), None),
            ..PutOptions::default()
        };
        let put = self.store.put_opts(&key, bytes.into(), options).await;
        match put {
            Ok(_) => Ok(()),
            Err(error) => Err(self.trouble(&error)),
        }
    }

    /// Returns the key of a path, its letters kept as they are.
    fn key(&self, path: &str) -> Result<Key, Trouble> {
        let whole = if self.prefix.is_empty() {
            path.to_owned()
        } else {
            format!("{}/{path}", self.prefix)
        };
        Key::parse(whole).map_err(|error| self.unusable(&error))
    }

    fn trouble(&self, error: &Error) -> Trouble {
        trouble::of(&self.name, error)
    }

    fn unusable(&self, error: &object_store::path::Error) -> Trouble {
        Trouble::Store(StoreTrouble::other(&self.name, error.to_string()))
    }
}

/// Returns what an object says of itself under a name.
fn said(attributes: &Attributes, name: &'static str) -> Option<String> {
    let value = attributes.get(&Attribute::Metadata(name.into()))?;
    Some(value.as_ref().to_owned())
}

fn attributes(served: Served, entry: Option<&Entry>, release: Option<&str>) -> Attributes {
    let mut attributes = Attributes::new();
    let mut set = |name, value: AttributeValue| attributes.insert(name, value);
    set(Attribute::ContentType, served.content_type.into());
    set(Attribute::CacheControl, served.cache_control.into());
    if let Some(entry) = entry {
        set(Attribute::Metadata(HASH.into()), hex(&entry.sha256).into());
    }
    if let Some(release) = release {
        let release = release.to_owned();
        set(Attribute::Metadata(RELEASE.into()), release.into());
    }
    attributes
}

fn hash(bytes: &[u8]) -> Entry {
    Entry {
        sha256: Sha256::digest(bytes).into(),
        size: bytes.len() as u64,
    }
}
