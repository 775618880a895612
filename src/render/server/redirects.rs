//! `_redirects`, which several hosts of static sites read: an old address, its present one, the status.

use std::fmt::Write;

use super::Host;

/// Both forms of an old address lead on: such hosts differ in whether a slash at the end is another address.
pub(super) fn write(host: &Host) -> String {
    let mut text = String::new();
    for (from, to) in &host.redirects {
        let bare = from.trim_end_matches('/');
        let _ = writeln!(text, "{from} {to} 301\n{bare} {to} 301");
    }
    text
}
