//! `site.toml` → [`Config`].

use std::collections::BTreeMap;
use std::ops::Range;

use chrono_tz::Tz;

use crate::diagnostic::{Failure, Finding, nearest};
use crate::load::disk::Disk;
use crate::load::fields::{self, Fields};
use crate::load::rules;
use crate::model::{
    Base, Bilingual, Compress, Config, Hosts, Language, MenuEntry, MenuPosition, MenuTarget,
    Notice, Place, Publishing, Severity, Spanned, Symbols, Topic, is_slug,
};

/// The file's name at the root of a site.
pub const FILE: &str = "site.toml";

/// The zone used to go on reading where `site.toml` gives none that can be used.
pub(super) const FALLBACK_ZONE: Tz = chrono_tz::America::Toronto;

/// How many publications are kept where `[publish]` says nothing.
const KEPT: usize = 10;

/// Reads `site.toml`. `None` when it has a fault; the faults are in `findings`.
pub(super) fn read(disk: &Disk, findings: &mut Vec<Finding>) -> Result<Option<Config>, Failure> {
    let before = findings.len();
    let Some(text) = disk.text(FILE, findings)? else {
        return Err(Failure {
            path: disk.path(FILE),
            cause: std::io::ErrorKind::NotFound.into(),
        });
    };
    let (text, offset) = match text.strip_prefix('\u{feff}') {
        Some(rest) => (rest, '\u{feff}'.len_utf8()),
        None => (&*text, 0),
    };
    let table = fields::parse(text, FILE, offset, findings);
    let mut fields = Fields::new(&table, FILE, offset, 0..0, findings);
    let config = config(&mut fields);
    fields.finish();
    Ok(config.filter(|_| findings.len() == before))
}

fn config(fields: &mut Fields) -> Option<Config> {
    let hosts = fields.needed("base_url", hosts);
    let theme = fields.needed("theme", super::fields::Fields::slug);
    let time_zone = fields.needed("time_zone", zone);
    let first_language = fields.needed("first_language", |fields, key| {
        fields.choice(key, &[("en", Language::En), ("fr", Language::Fr)])
    });
    let title = fields.needed("title", Fields::bilingual);
    let owner = fields.needed("owner", Fields::bilingual);
    let contact = fields.bilingual_raw("contact").map(owned);
    let footer = fields.bilingual_raw("footer").map(owned);
    let bulletins = fields.needed("bulletins", |fields, key| fields.table(key, bulletins));
    let mut notices = fields.tables("notices", |fields| {
        let from = fields.needed("from", Fields::date);
        let text = fields.needed("text", Fields::bilingual);
        Some(Notice {
            from: from?,
            text: plain(text?),
        })
    });
    notices.sort_by_key(|notice| notice.from);
    let topics = topics(fields);
    let feeds = fields.needed("feeds", |fields, key| fields.table(key, feeds));
    let menu = fields.tables("menu", menu_entry);
    let symbols = fields.table("symbols", |fields| {
        Some(Symbols {
            signature: fields.bilingual_raw("signature").map(owned),
            wordmark: fields.bilingual_raw("wordmark").map(owned),
        })
    });
    let severities = fields
        .table("check", |fields| Some(severities(fields)))
        .unwrap_or_default();
    let publish = if fields.has("publish") {
        fields.table("publish", |fields| Some(publishing(fields)))
    } else {
        Some(Publishing {
            target: None,
            record: None,
            keep: KEPT,
            compress: Compress::default(),
        })
    };
    let (bulletins_path, page_size) = bulletins?;
    let feeds = feeds?;
    Some(Config {
        hosts: hosts?,
        theme: theme?.map(Into::into),
        time_zone: time_zone?,
        first_language: first_language?,
        title: plain(title?),
        owner: plain(owner?),
        contact,
        footer,
        bulletins_path,
        page_size,
        notices,
        topics,
        feed_authority: feeds.authority,
        feed_items: feeds.items,
        feed_hub: feeds.hub,
        menu,
        symbols: symbols.unwrap_or_default(),
        severities,
        publish: publish?,
    })
}

fn plain(text: Bilingual<Spanned<Box<str>>>) -> Bilingual<String> {
    text.map(|text| text.value.into())
}

fn owned(text: Bilingual<Spanned<&str>>) -> Bilingual<Spanned<String>> {
    text.map(|text| text.map(|text| text.trim().to_owned()))
}

fn hosts(fields: &mut Fields, key: &'static str) -> Option<Hosts> {
    let both = fields
        .entries()
        .iter()
        .any(|(name, value, _)| name.value == key && value.is_table());
    if both {
        let pair = fields.bilingual_raw(key)?;
        let en = base(fields, key, &pair.en);
        let fr = base(fields, key, &pair.fr);
        let bases = Bilingual { en, fr }.both()?;
        if bases.en == bases.fr {
            fields.bad(key, &pair.fr.span(), "same-host");
            return None;
        }
        Some(Hosts::Two(bases))
    } else {
        let text = fields.raw(key)?;
        base(fields, key, &text).map(Hosts::One)
    }
}

/// `https://host` or `https://host/path`: nothing else, since every permanent address is made from it.
fn base(fields: &mut Fields, key: &'static str, text: &Spanned<&str>) -> Option<Base> {
    let parsed = text
        .value
        .strip_prefix("https://")
        .or_else(|| text.value.strip_prefix("http://"))
        .and_then(|rest| {
            let scheme = &text.value[..text.value.len() - rest.len()];
            let (host, path) = rest.split_once('/').unwrap_or((rest, ""));
            let host_is_good = !host.is_empty()
                && host
                    .bytes()
                    .all(|byte| byte.is_ascii_alphanumeric() || matches!(byte, b'.' | b'-' | b':'));
            let path = path.trim_end_matches('/');
            let path_is_good = path.is_empty() || path.split('/').all(is_slug);
            (host_is_good && path_is_good).then(|| Base {
                origin: format!("{scheme}{}", host.to_ascii_lowercase()),
                prefix: if path.is_empty() {
                    String::new()
                } else {
                    format!("/{path}")
                },
            })
        });
    if parsed.is_none() {
        fields.bad(key, &text.span(), "base-url");
    }
    parsed
}

fn zone(fields: &mut Fields, key: &'static str) -> Option<Tz> {
    let text = fields.raw(key)?;
    let zone = text.value.parse().ok();
    if zone.is_none() {
        let near = zone_of_city(text.value).or_else(|| {
            let names = chrono_tz::TZ_VARIANTS.iter().map(|zone| zone.name());
            nearest(text.value, names)
        });
        let finding = fields.find(&rules::UNKNOWN_VALUE, &text.span());
        finding.tell("key", key);
        finding.tell("value", text.value);
        finding.tell(
            "known",
            "America/Toronto, America/Vancouver, America/Halifax, UTC",
        );
        if let Some(near) = near {
            finding.tell("near", near);
            finding.help = "near".into();
        }
    }
    zone
}

/// Cities that name no zone of the database, each with the zone whose time they keep.
const CITIES: &[(&str, &str)] = &[
    ("calgary", "America/Edmonton"),
    ("charlottetown", "America/Halifax"),
    ("fredericton", "America/Moncton"),
    ("gatineau", "America/Toronto"),
    ("hamilton", "America/Toronto"),
    ("kingston", "America/Toronto"),
    ("kitchener", "America/Toronto"),
    ("laval", "America/Toronto"),
    ("london", "America/Toronto"),
    ("longueuil", "America/Toronto"),
    ("montreal", "America/Toronto"),
    ("montréal", "America/Toronto"),
    ("ottawa", "America/Toronto"),
    ("quebec", "America/Toronto"),
    ("québec", "America/Toronto"),
    ("saskatoon", "America/Regina"),
    ("sherbrooke", "America/Toronto"),
    ("sudbury", "America/Toronto"),
    ("trois-rivieres", "America/Toronto"),
    ("trois-rivières", "America/Toronto"),
    ("victoria", "America/Vancouver"),
];

/// Returns the zone of a Canadian city that is written for its own: `America/Ottawa`, `Canada/Ottawa`, `Ottawa`.
fn zone_of_city(written: &str) -> Option<&'static str> {
    let city = written.rsplit('/').next()?.trim().to_lowercase();
    let (_, zone) = CITIES.iter().find(|(name, _)| *name == city)?;
    Some(zone)
}

fn bulletins(fields: &mut Fields) -> Option<(Bilingual<String>, usize)> {
    let path = fields.needed("path", Fields::bilingual_raw);
    let size = fields.count("page_size");
    let mut good = size.is_some() || !fields.has("page_size");
    if let Some(size) = &size
        && !(1..=1000).contains(&size.value)
    {
        fields.bad("page_size", &size.span(), "page-size");
        good = false;
    }
    let path = path?;
    for language in Language::ALL {
        let text = &path[language];
        let trimmed = text.value.trim_matches('/');
        if trimmed.is_empty() || !trimmed.split('/').all(is_slug) {
            fields.bad("path", &text.span(), "path");
            good = false;
        }
    }
    good.then(|| {
        (
            path.map(|text| text.value.trim_matches('/').to_owned()),
            size.map_or(20, |size| size.value),
        )
    })
}

fn topics(fields: &mut Fields) -> Vec<Topic> {
    let mut ids: BTreeMap<Box<str>, Range<usize>> = BTreeMap::new();
    fields.tables("topics", |fields| {
        let id = fields.needed("id", Fields::slug);
        let name = fields.needed("name", Fields::bilingual);
        let id = id?;
        if let Some(first) = ids.get(&id.value) {
            let first = Place::new(FILE, first);
            fields.bad("id", &id.span(), "topic-twice");
            let last = fields.find_last();
            last.related.push((first, "label-first".into()));
            return None;
        }
        ids.insert(id.value.clone(), id.span());
        Some(Topic {
            id: id.value.into(),
            name: plain(name?),
        })
    })
}

/// `[feeds]`.
struct Feeds {
    authority: String,
    items: Option<usize>,
    hub: Option<String>,
}

/// RFC 4151: an authority is a host and a date that it held it.
fn feeds(fields: &mut Fields) -> Option<Feeds> {
    let hub = fields.raw("hub");
    if let Some(hub) = &hub
        && !(is_web_address(hub.value) && hub.value.bytes().all(|byte| byte.is_ascii_graphic()))
    {
        fields.bad("hub", &hub.span(), "hub");
    }
    let authority = fields.needed("authority", Fields::raw)?;
    let good = authority.value.split_once(',').is_some_and(|(host, date)| {
        let digits = |text: &str, length| {
            text.len() == length && text.bytes().all(|byte| byte.is_ascii_digit())
        };
        let mut parts = date.split('-');
        host.contains('.')
            && host.bytes().all(|byte| {
                byte.is_ascii_lowercase() || byte.is_ascii_digit() || b".-".contains(&byte)
            })
            && parts.next().is_some_and(|year| digits(year, 4))
            && parts.all(|part| digits(part, 2))
    });
    if !good {
        fields.bad("authority", &authority.span(), "authority");
    }
    let items = if fields.has("items") {
        fields.count("items")?.value
    } else {
        20
    };
    good.then(|| Feeds {
        authority: authority.value.to_owned(),
        items: (items > 0).then_some(items),
        hub: hub.map(|hub| hub.value.to_owned()),
    })
}

fn publishing(fields: &mut Fields) -> Publishing {
    let target = fields.line("target");
    let record = fields.line("record");
    let keep = fields.count("keep");
    if let Some(keep) = &keep
        && !(2..=1000).contains(&keep.value)
    {
        fields.bad("keep", &keep.span(), "keep");
    }
    let twins = |gzip, brotli| Compress { gzip, brotli };
    let choices = [
        ("gzip", twins(true, false)),
        ("brotli", twins(false, true)),
        ("both", twins(true, true)),
    ];
    let compress = fields.choice("compress", &choices);
    Publishing {
        target: target.map(Into::into),
        record: record.map(Into::into),
        keep: keep.map_or(KEPT, |keep| keep.value),
        compress: compress.unwrap_or_default(),
    }
}

fn is_web_address(text: &str) -> bool {
    text.starts_with("https://") || text.starts_with("http://")
}

fn menu_entry(fields: &mut Fields) -> Option<MenuEntry> {
    let label = fields.needed("label", Fields::bilingual);
    let page = fields.raw("page").map(|text| text.map(str::to_owned));
    let link = fields.bilingual_raw("link");
    let positions = [
        ("header", MenuPosition::Header),
        ("footer", MenuPosition::Footer),
    ];
    let position = fields.choice("place", &positions);
    let target = match (page, link) {
        (Some(page), None) => MenuTarget::Page(page),
        (None, Some(link)) => {
            for text in Language::ALL.map(|language| &link[language]) {
                if !is_web_address(text.value) {
                    fields.bad("link", &text.span(), "link");
                }
            }
            MenuTarget::Link(link.map(|text| text.value.to_owned()))
        }
        (Some(page), Some(_)) => {
            fields.bad("link", &page.span(), "page-and-link");
            return None;
        }
        (None, None) => {
            if !fields.has("page") && !fields.has("link") {
                fields.missing("page");
            }
            return None;
        }
    };
    Some(MenuEntry {
        label: plain(label?),
        target,
        position: position.unwrap_or(MenuPosition::Header),
    })
}

fn severities(fields: &mut Fields) -> Vec<(Spanned<String>, Option<Severity>)> {
    let mut all: Vec<(Spanned<String>, Range<usize>, Option<String>)> = fields
        .entries()
        .into_iter()
        .map(|(key, value, span)| {
            (
                key.map(str::to_owned),
                span,
                value.as_str().map(str::to_owned),
            )
        })
        .collect();
    // Entries come sorted by name; what the author wrote later is meant to win.
    all.sort_by_key(|(key, _, _)| key.span().start);
    fields.accept_all();
    let mut severities = Vec::with_capacity(all.len());
    for (key, span, word) in all {
        let word = word.as_deref().unwrap_or("");
        let known = Severity::KEYS.iter().find(|(name, _)| *name == word);
        match (known, word) {
            (Some((_, severity)), _) => severities.push((key, Some(*severity))),
            (None, "off") => severities.push((key, None)),
            (None, _) => {
                let finding = fields.find(&rules::UNKNOWN_VALUE, &span);
                finding.tell("key", key.value);
                finding.tell("value", word);
                finding.tell("known", "error, warning, note, off");
                if let Some(near) = nearest(word, ["error", "warning", "note", "off"]) {
                    finding.tell("near", near);
                    finding.help = "near".into();
                }
            }
        }
    }
    severities
}

#[cfg(test)]
mod tests {
    use super::{CITIES, zone_of_city};

    #[test]
    fn canadian_cities_lead_to_zones_that_are_there() {
        for (written, zone) in [
            ("America/Ottawa", Some("America/Toronto")),
            ("Canada/Montréal", Some("America/Toronto")),
            ("Calgary", Some("America/Edmonton")),
            ("America/Torontoo", None),
            ("", None),
        ] {
            assert_eq!(zone_of_city(written), zone, "{written}");
        }
        for (city, zone) in CITIES {
            assert!(zone.parse::<chrono_tz::Tz>().is_ok(), "{city}: {zone}");
        }
    }
}
