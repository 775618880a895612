//! The network: the only module that opens a connection to another host.

#![expect(
    clippy::disallowed_types,
    reason = "this module is the one that asks other hosts"
)]

use std::io;
use std::time::Duration;

use ureq::http::header::LOCATION;
use ureq::{Agent, Error};

use super::address::WebAddress;
use crate::check::link::external::Trouble;

/// Longer headers are nobody's answer.
const LONGEST_HEADERS: usize = 64 << 10;

/// How an address is asked for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Method {
    /// For the headers alone.
    Head,
    /// For all of it; the body is not read.
    Get,
}

/// What a host answered.
#[derive(Debug)]
pub(super) struct Reply {
    pub(super) status: u16,
    /// Where it sends us, as it came: it may be in any encoding.
    pub(super) location: Option<Vec<u8>>,
}

/// The way to other hosts.
pub(super) struct Network {
    agent: Agent,
}

impl Network {
    pub(super) fn new() -> Self {
        let config = Agent::config_builder()
            .user_agent(concat!("bulletin/", env!("CARGO_PKG_VERSION")))
            .accept("*/*")
            .accept_encoding("identity")
            .http_status_as_error(false)
            // Redirections are followed by who asks: each host has its turns.
            .max_redirects(0)
            .max_response_header_size(LONGEST_HEADERS)
            // A connection kept open and closed by the other end would look like trouble.
            .max_idle_connections(0)
            // A proxy would be read from the environment.
            .proxy(None)
            .build();
        Self {
            agent: config.into(),
        }
    }

    /// Makes one request; whatever the host does, an answer or a trouble is there within `time`.
    pub(super) fn ask(
        &self,
        method: Method,
        address: &WebAddress,
        time: Duration,
    ) -> Result<Reply, Trouble> {
        let request = match method {
            Method::Head => self.agent.head(address.to_string()),
            Method::Get => self.agent.get(address.to_string()),
        };
        let request = request.config().timeout_global(Some(time)).build();
        let response = request.call().map_err(|error| trouble(&error))?;
        let location = response.headers().get(LOCATION);
        Ok(Reply {
            status: response.status().as_u16(),
            location: location.map(|value| value.as_bytes().to_vec()),
        })
    }
}

fn trouble(error: &Error) -> Trouble {
    match error {
        Error::Http(_) | Error::BadUri(_) => Trouble::Address,
        Error::HostNotFound => Trouble::Name,
        Error::Timeout(_) => Trouble::Time,
        Error::Tls(_) | Error::Rustls(_) | Error::Pem(_) | Error::TlsRequired => {
            Trouble::Certificate
        }
        Error::Protocol(_) | Error::LargeResponseHeader(..) => Trouble::Reply,
        Error::Io(error) => match error.kind() {
            io::ErrorKind::TimedOut | io::ErrorKind::WouldBlock => Trouble::Time,
            // What the secure layer says of a certificate comes as an error of reading.
            io::ErrorKind::InvalidData => Trouble::Certificate,
            _ => Trouble::Connection,
        },
        _ => Trouble::Connection,
    }
}
