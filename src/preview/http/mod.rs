//! The little of HTTP/1.1 that a preview needs: one connection at a time a thread, everything bounded, nothing trusted.

mod guard;
mod request;
mod response;
mod server;

pub(super) use guard::{Guard, language_of};
pub(super) use request::{Method, Request, asked, path_of};
pub(super) use response::{HTML, Response, media_type};
pub(super) use server::run;

/// A status and what it means.
pub(super) type Status = (u16, &'static str);

pub(super) const OK: Status = (200, "OK");
pub(super) const NO_CONTENT: Status = (204, "No Content");
pub(super) const SEE_OTHER: Status = (303, "See Other");
pub(super) const NOT_MODIFIED: Status = (304, "Not Modified");
pub(super) const MOVED: Status = (307, "Temporary Redirect");
pub(super) const BAD_REQUEST: Status = (400, "Bad Request");
pub(super) const FORBIDDEN: Status = (403, "Forbidden");
pub(super) const NOT_FOUND: Status = (404, "Not Found");
pub(super) const NOT_ALLOWED: Status = (405, "Method Not Allowed");
pub(super) const TIMED_OUT: Status = (408, "Request Timeout");
pub(super) const TOO_LARGE: Status = (413, "Content Too Large");
pub(super) const TOO_LONG: Status = (414, "URI Too Long");
pub(super) const MISDIRECTED: Status = (421, "Misdirected Request");
pub(super) const HEAD_TOO_LARGE: Status = (431, "Request Header Fields Too Large");
pub(super) const BROKEN: Status = (500, "Internal Server Error");
pub(super) const NOT_IMPLEMENTED: Status = (501, "Not Implemented");
pub(super) const BUSY: Status = (503, "Service Unavailable");
