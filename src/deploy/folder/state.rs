//! `published.json`: which of the kept publications were public. One that was made and never shown is none to go back to.

use std::fs;
use std::io;
use std::path::Path;

use serde::{Deserialize, Serialize};

use crate::deploy::ReleaseId;
use crate::diagnostic::Failure;
use crate::publish;

const FILE: &str = "published.json";

/// The publications that were public, oldest first.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(super) struct State {
    pub(super) releases: Vec<ReleaseId>,
}

#[derive(Serialize, Deserialize)]
struct Raw {
    releases: Vec<String>,
}

impl State {
    /// Reads it from the folder of all publications; one that cannot be understood says nothing.
    pub(super) fn read(folder: &Path) -> Result<Self, Failure> {
        let path = folder.join(FILE);
        let text = match fs::read(&path) {
            Ok(text) => text,
            Err(error)
                if matches!(
                    error.kind(),
                    io::ErrorKind::NotFound | io::ErrorKind::NotADirectory
                ) =>
            {
                return Ok(Self::default());
            }
            Err(error) => return Err(Failure::at(path)(error)),
        };
        let raw = serde_json::from_slice(&text).unwrap_or(Raw {
            releases: Vec::new(),
        });
        let releases = raw.releases.iter();
        Ok(Self {
            releases: releases.filter_map(|name| ReleaseId::read(name)).collect(),
        })
    }

    /// Writes it whole.
    pub(super) fn write(&self, folder: &Path) -> Result<(), Failure> {
        let raw = Raw {
            releases: self.releases.iter().map(ToString::to_string).collect(),
        };
        let mut text = serde_json::to_vec_pretty(&raw)
            .map_err(|error| Failure::at(folder.join(FILE))(error.into()))?;
        text.push(b'\n');
        publish::keep(&folder.join(FILE), &text)
    }
}
