//! Who may ask: a browser on this machine that means to, and no page of another site through it.

use super::{FORBIDDEN, MISDIRECTED, Method, NOT_ALLOWED, Request, Status};
use crate::model::Language;

/// Decides about requests before anything else does.
#[derive(Debug)]
pub(in crate::preview) struct Guard {
    port: u16,
    /// What forms of our own pages carry, so that no other page can send one.
    token: String,
}

impl Guard {
    pub(in crate::preview) fn new(port: u16, token: String) -> Self {
        Self { port, token }
    }

    pub(in crate::preview) fn token(&self) -> &str {
        &self.token
    }

    /// Returns why a request is refused, if it is.
    ///
    /// - The name of the host must be one of ours: another site whose name was made to lead to this machine (DNS rebinding) has
    ///   its own.
    /// - A request that a page of another site makes is refused, but for a link to us that somebody follows.
    /// - What changes something carries our token, and comes from a page of ours.
    pub(in crate::preview) fn refuse(&self, request: &Request) -> Option<Status> {
        let host = request.field("host").unwrap_or("");
        if !self.is_ours(host) {
            return Some(MISDIRECTED);
        }
        if let Some(origin) = request.field("origin")
            && origin.strip_prefix("http://") != Some(host)
        {
            return Some(FORBIDDEN);
        }
        let said = |name: &str| request.field(name).unwrap_or("");
        let is_followed = request.method != Method::Post
            && said("sec-fetch-mode") == "navigate"
            && said("sec-fetch-dest") == "document";
        match said("sec-fetch-site") {
            "" | "same-origin" | "none" => {}
            _ if is_followed => {}
            _ => return Some(FORBIDDEN),
        }
        if request.method == Method::Post {
            if request.path != "/_preview/at" {
                return Some(NOT_ALLOWED);
            }
            let is_form = said("content-type").starts_with("application/x-www-form-urlencoded");
            let token = request.given("token").unwrap_or_default();
            if !is_form || !is_same(&token, &self.token) || request.field("origin").is_none() {
                return Some(FORBIDDEN);
            }
        }
        None
    }

    fn is_ours(&self, host: &str) -> bool {
        // A browser leaves the port of HTTP out, and writes every other in one way.
        let (name, port) = host.rsplit_once(':').unwrap_or((host, "80"));
        port == self.port.to_string()
            && (["127.0.0.1", "localhost"].contains(&name) || language_of(host).is_some())
    }
}

/// Returns the language whose host of a site with two this is: `fr.localhost`.
pub(in crate::preview) fn language_of(host: &str) -> Option<Language> {
    let name = host.split(':').next()?;
    Language::ALL
        .into_iter()
        .find(|language| name == format!("{}.localhost", language.code()))
}

/// Compares without telling by the time it takes how much was right.
fn is_same(one: &str, other: &str) -> bool {
    let differ = one.bytes().zip(other.bytes());
    one.len() == other.len() && differ.fold(0, |all, (a, b)| all | (a ^ b)) == 0
}
