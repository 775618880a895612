//! The way to an object store: the requests that `object_store` makes and signs, sent by the client that asks other hosts too,
//! so that the program has one of them, with one set of rules for certificates.

#![expect(
    clippy::disallowed_types,
    reason = "this module is the one that speaks to object stores"
)]

use std::io;
use std::sync::Arc;
use std::sync::atomic::{AtomicI64, AtomicU64, Ordering};

use async_trait::async_trait;
use chrono::{DateTime, Utc};
use http_body_util::BodyExt;
use object_store::ClientOptions;
use object_store::client::{
    HttpClient, HttpConnector, HttpError, HttpErrorKind, HttpRequest, HttpResponse, HttpService,
};
use ureq::http::Method;
use ureq::tls::{PemItem, RootCerts, TlsConfig, parse_pem};
use ureq::{Agent, Error, Proxy};

use super::trouble::{Kind, StoreTrouble};
use super::{Access, Patience};
use crate::deploy::Trouble;
use crate::diagnostic::Failure;

/// Longer answers are no store's: a single object is held at once.
const LONGEST: u64 = 4 << 30;

/// What is known of the conversation.
#[derive(Debug, Default)]
pub(super) struct Seen {
    requests: AtomicU64,
    /// What the store's clock said last, in seconds; nought where it said nothing.
    clock: AtomicI64,
}

impl Seen {
    /// Returns how many requests were made, repeated ones counted each.
    pub(super) fn requests(&self) -> u64 {
        self.requests.load(Ordering::Relaxed)
    }

    /// Returns what the store's clock said last.
    pub(super) fn clock(&self) -> Option<DateTime<Utc>> {
        let seconds = self.clock.load(Ordering::Relaxed);
        (seconds > 0)
            .then(|| DateTime::from_timestamp(seconds, 0))
            .flatten()
    }
}

/// The way to one store.
#[derive(Clone, Debug)]
pub(super) struct Network {
    agent: Agent,
    seen: Arc<Seen>,
}

impl Network {
    /// A way with what the surroundings say of proxies and certificates.
    ///
    /// # Errors
    /// When the file of certificates cannot be read, or what is named is no proxy.
    pub(super) fn new(access: &Access, patience: &Patience, target: &str) -> Result<Self, Trouble> {
        let roots = match &access.certificates {
            Some(path) => {
                let pem = std::fs::read(path).map_err(Failure::at(path))?;
                let items = parse_pem(&pem).filter_map(Result::ok);
                let certificates = items.filter_map(|item| match item {
                    PemItem::Certificate(certificate) => Some(certificate),
                    _ => None,
                });
                RootCerts::Specific(Arc::new(certificates.collect()))
            }
            None => RootCerts::WebPki,
        };
        // Whoever names a proxy does not want to be without one. Its password may stand in it: it is not repeated.
        let proxy = access.proxy.as_ref().map(|proxy| Proxy::new(proxy));
        let proxy = proxy.transpose().map_err(|error| {
            Trouble::Store(StoreTrouble {
                kind: Kind::Proxy,
                target: target.to_owned(),
                said: error.to_string(),
            })
        })?;
        let config = Agent::config_builder()
            .user_agent(concat!("bulletin/", env!("CARGO_PKG_VERSION")))
            .accept_encoding("identity")
            .http_status_as_error(false)
            .max_redirects(0)
            .timeout_connect(Some(patience.connect))
            .timeout_recv_response(Some(patience.answer))
            .timeout_per_read(Some(patience.answer))
            .timeout_per_write(Some(patience.answer))
            .max_idle_connections(super::AT_ONCE)
            .max_idle_connections_per_host(super::AT_ONCE)
            .tls_config(TlsConfig::builder().root_certs(roots).build())
            .proxy(proxy)
            .build();
        Ok(Self {
            agent: config.into(),
            seen: Arc::default(),
        })
    }

    /// Returns what is known of the conversation.
    pub(super) fn seen(&self) -> Arc<Seen> {
        Arc::clone(&self.seen)
    }
}

impl HttpConnector for Network {
    fn connect(&self, _: &ClientOptions) -> object_store::Result<HttpClient> {
        Ok(HttpClient::new(self.clone()))
    }
}

#[async_trait]
impl HttpService for Network {
    async fn call(&self, request: HttpRequest) -> Result<HttpResponse, HttpError> {
        let (parts, body) = request.into_parts();
        let bytes = body.collect().await?.to_bytes();
        let network = self.clone();
        let call = move || {
            network.seen.requests.fetch_add(1, Ordering::Relaxed);
            let takes_body = matches!(parts.method, Method::PUT | Method::POST);
            let answer = if takes_body {
                network
                    .agent
                    .run(ureq::http::Request::from_parts(parts, &bytes[..]))
            } else {
                network
                    .agent
                    .run(ureq::http::Request::from_parts(parts, ()))
            };
            let (parts, mut body) = answer.map_err(trouble)?.into_parts();
            let date = parts.headers.get(ureq::http::header::DATE);
            let date = date.and_then(|date| DateTime::parse_from_rfc2822(date.to_str().ok()?).ok());
            if let Some(date) = date {
                network
                    .seen
                    .clock
                    .store(date.timestamp(), Ordering::Relaxed);
            }
            let body = body.with_config().limit(LONGEST).read_to_vec();
            let body = body.map_err(trouble)?;
            Ok(HttpResponse::from_parts(parts, body.into()))
        };
        match tokio::task::spawn_blocking(call).await {
            Ok(answer) => answer,
            Err(error) => Err(HttpError::new(HttpErrorKind::Unknown, error)),
        }
    }
}

/// Sorts what went wrong by whether the request may be made again.
fn trouble(error: Error) -> HttpError {
    let kind = match &error {
        Error::HostNotFound
        | Error::ConnectionFailed
        | Error::Timeout(ureq::Timeout::Connect | ureq::Timeout::Resolve) => HttpErrorKind::Connect,
        Error::Timeout(_) => HttpErrorKind::Timeout,
        Error::Protocol(_) => HttpErrorKind::Interrupted,
        Error::Io(error) => match error.kind() {
            io::ErrorKind::ConnectionRefused => HttpErrorKind::Connect,
            io::ErrorKind::TimedOut | io::ErrorKind::WouldBlock => HttpErrorKind::Timeout,
            // What the secure layer says of a certificate comes as an error of reading.
            io::ErrorKind::InvalidData => HttpErrorKind::Unknown,
            _ => HttpErrorKind::Interrupted,
        },
        _ => HttpErrorKind::Unknown,
    };
    HttpError::new(kind, error)
}
