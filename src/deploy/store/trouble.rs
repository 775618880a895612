//! What an object store refused, in words that say what to do.

use std::error::Error as _;

use object_store::Error;
use object_store::client::{HttpError, HttpErrorKind};

use crate::deploy::Trouble;
use crate::locale::Words;

/// What kept a store from doing what it was asked.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Kind {
    /// Nothing says who we are.
    NoCredentials,
    /// The store does not know the key, or the secret is not that of the key.
    BadCredentials,
    /// The store knows who we are, and does not permit it.
    Denied,
    /// There is no such bucket.
    NoBucket,
    /// The clock here and the clock there differ too much.
    Clock,
    /// The bucket is in another region.
    Region,
    /// The store cannot be reached, or does not answer.
    Unreachable,
    /// What is named as a proxy cannot be one.
    Proxy,
    /// The store answers that it cannot, again and again.
    Failing,
    /// Something else, in its own words.
    Other,
}

/// Trouble with an object store.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct StoreTrouble {
    /// What kind.
    pub kind: Kind,
    /// `s3://bucket/prefix`.
    pub target: String,
    /// What was said, for whoever looks after the store.
    pub said: String,
}

impl StoreTrouble {
    pub(super) fn other(target: &str, said: String) -> Self {
        Self {
            kind: Kind::Other,
            target: target.to_owned(),
            said,
        }
    }

    /// Says it in a language.
    #[must_use]
    pub fn say(&self, words: &Words) -> String {
        let id = match self.kind {
            Kind::NoCredentials => "store-no-credentials",
            Kind::BadCredentials => "store-bad-credentials",
            Kind::Denied => "store-denied",
            Kind::NoBucket => "store-no-bucket",
            Kind::Clock => "store-clock",
            Kind::Region => "store-region",
            Kind::Unreachable => "store-unreachable",
            Kind::Proxy => "store-proxy",
            Kind::Failing => "store-failing",
            Kind::Other => "store-other",
        };
        let args = [
            ("target", self.target.as_str().into()),
            ("said", self.said.as_str().into()),
        ];
        words.say(id, &args)
    }
}

/// What stores call it, by kind.
const CODES: &[(&str, Kind)] = &[
    ("InvalidAccessKeyId", Kind::BadCredentials),
    ("SignatureDoesNotMatch", Kind::BadCredentials),
    ("ExpiredToken", Kind::BadCredentials),
    ("InvalidToken", Kind::BadCredentials),
    ("TokenRefreshRequired", Kind::BadCredentials),
    ("InvalidClientTokenId", Kind::BadCredentials),
    ("RequestTimeTooSkewed", Kind::Clock),
    ("RequestExpired", Kind::Clock),
    ("NoSuchBucket", Kind::NoBucket),
    ("InvalidBucketName", Kind::NoBucket),
    ("PermanentRedirect", Kind::Region),
    ("AuthorizationHeaderMalformed", Kind::Region),
    ("AccessDenied", Kind::Denied),
    ("AllAccessDisabled", Kind::Denied),
    ("AccountProblem", Kind::Denied),
    ("MethodNotAllowed", Kind::Denied),
    ("NotSignedUp", Kind::BadCredentials),
];

/// Says what an error means.
pub(super) fn of(target: &str, error: &Error) -> Trouble {
    let whole = told(error);
    let code = between(&whole, "<Code>", "</Code>");
    let by_code = code.and_then(|code| CODES.iter().find(|(known, _)| *known == code));
    let kind = match (by_code, error) {
        (Some((_, kind)), _) => *kind,
        (None, Error::PermissionDenied { .. }) => Kind::Denied,
        (None, Error::Unauthenticated { .. }) => Kind::BadCredentials,
        _ if whole.contains("incorrectly configured region") => Kind::Region,
        _ if unheard(error).is_some() => Kind::Unreachable,
        _ if ["500", "502", "503", "504", "429"]
            .iter()
            .any(|status| whole.contains(&format!("status code: {status}"))) =>
        {
            Kind::Failing
        }
        _ => Kind::Other,
    };
    let message = between(&whole, "<Message>", "</Message>");
    let said = match (code, message) {
        (Some(code), Some(message)) => format!("{code}: {message}"),
        (Some(code), None) => code.to_owned(),
        _ => last(error),
    };
    Trouble::Store(StoreTrouble {
        kind,
        target: target.to_owned(),
        said,
    })
}

/// Returns whether an object is not there. A bucket that is not there is trouble.
pub(super) fn is_absent(error: &Error) -> bool {
    matches!(error, Error::NotFound { .. }) && !told(error).contains("<Code>NoSuchBucket</Code>")
}

/// Returns whether it is not known if the request was done: no answer came, or not all of it.
pub(super) fn is_unheard(error: &Error) -> bool {
    unheard(error).is_some()
}

fn unheard(error: &Error) -> Option<HttpErrorKind> {
    let mut source = error.source();
    while let Some(error) = source {
        if let Some(error) = error.downcast_ref::<HttpError>() {
            return (error.kind() != HttpErrorKind::Unknown).then(|| error.kind());
        }
        source = error.source();
    }
    None
}

/// Everything that an error and its causes say.
fn told(error: &Error) -> String {
    let mut text = error.to_string();
    let mut source = error.source();
    while let Some(error) = source {
        text.push('\n');
        text.push_str(&error.to_string());
        source = error.source();
    }
    text
}

/// What the first cause says, on one line.
fn last(error: &Error) -> String {
    let mut text = error.to_string();
    let mut source = error.source();
    while let Some(error) = source {
        text = error.to_string();
        source = error.source();
    }
    text.split_whitespace().collect::<Vec<_>>().join(" ")
}

fn between<'t>(text: &'t str, before: &str, after: &str) -> Option<&'t str> {
    let (_, rest) = text.split_once(before)?;
    rest.split_once(after).map(|(inner, _)| inner)
}
