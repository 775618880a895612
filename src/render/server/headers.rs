//! `_headers`, which several hosts of static sites read: a pattern, and below it what is sent or taken away.

use std::fmt::Write;

use super::served::{A_MOMENT, FOR_EVER};
use super::{CSP, FOR_READERS, Host, SEARCH_CSP, served};
use crate::render::feed::{FEEDS, Format};

pub(super) fn write(host: &Host) -> String {
    let prefix = &host.prefix;
    let mut text = format!("{prefix}/*\n");
    for (name, value) in host.always(CSP) {
        let _ = writeln!(text, "  {name}: {value}");
    }
    let _ = writeln!(
        text,
        "  Cache-Control: {A_MOMENT}\n{prefix}/assets/*\n  ! Cache-Control\n  Cache-Control: {FOR_EVER}"
    );
    for search in &host.searches {
        for (name, value) in host.always(SEARCH_CSP).into_iter().take(1) {
            let _ = writeln!(text, "{search}\n  ! {name}\n  {name}: {value}");
        }
    }
    let (reader, any) = FOR_READERS;
    for Format { file, .. } in FEEDS {
        let kind = served(file).content_type;
        for folder in ["", "/*"] {
            let _ = writeln!(
                text,
                "{prefix}{folder}/{file}\n  ! Content-Type\n  Content-Type: {kind}\n  {reader}: {any}"
            );
        }
    }
    text
}
