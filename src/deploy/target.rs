//! Where a site is published, and what stands there.

use std::path::{Path, PathBuf};

use crate::deploy::ReleaseId;
use crate::publish::manifest::Manifest;

/// How an object store is named.
const STORE: &str = "s3://";

/// Where a site is published.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Target {
    /// A folder: a web server reads `current` in it.
    Folder(PathBuf),
    /// An object store that speaks S3.
    Store {
        /// The bucket.
        bucket: String,
        /// The folder in it, without slashes at its ends; empty for all of it.
        prefix: String,
    },
}

impl Target {
    /// Reads a target as it is written; a relative folder begins at `folder`. `None` where nothing can be meant by it.
    #[must_use]
    pub fn read(written: &str, folder: &Path) -> Option<Self> {
        let Some(rest) = written.strip_prefix(STORE) else {
            let is_address = written.contains("://");
            return (!is_address && !written.is_empty())
                .then(|| Self::Folder(folder.join(written)));
        };
        let (bucket, prefix) = rest.split_once('/').unwrap_or((rest, ""));
        let is_bucket = !bucket.is_empty()
            && bucket
                .bytes()
                .all(|byte| byte.is_ascii_alphanumeric() || matches!(byte, b'.' | b'-' | b'_'));
        let prefix = prefix.trim_matches('/');
        let is_prefix = prefix.is_empty()
            || prefix
                .split('/')
                .all(|part| !matches!(part, "" | "." | "..") && !part.contains(char::is_control));
        (is_bucket && is_prefix).then(|| Self::Store {
            bucket: bucket.to_owned(),
            prefix: prefix.to_owned(),
        })
    }
}

/// What readers find at a target.
#[derive(Clone, Debug)]
pub struct There {
    /// Under which name it is kept.
    pub release: ReleaseId,
    /// What it holds.
    pub manifest: Manifest,
    /// The same as it is written.
    pub bytes: Vec<u8>,
    /// Its signature, where it has one.
    pub signature: Option<Vec<u8>>,
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_target_is_a_folder_or_a_store() {
        let read = |written| Target::read(written, Path::new("/site"));
        let store = |bucket: &str, prefix: &str| {
            Some(Target::Store {
                bucket: bucket.to_owned(),
                prefix: prefix.to_owned(),
            })
        };
        assert_eq!(
            read("./public"),
            Some(Target::Folder("/site/./public".into()))
        );
        assert_eq!(read("/srv/a"), Some(Target::Folder("/srv/a".into())));
        assert_eq!(read("s3://bucket"), store("bucket", ""));
        assert_eq!(read("s3://bucket/"), store("bucket", ""));
        assert_eq!(read("s3://b-1.x/à/é/"), store("b-1.x", "à/é"));
        for bad in [
            "",
            "s3://",
            "s3:///a",
            "s3://b/../a",
            "s3://b/a//c",
            "gs://b",
            "s3://b c",
        ] {
            assert_eq!(read(bad), None, "{bad}");
        }
    }
}
