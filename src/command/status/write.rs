//! The list of `bulletin status` for people, as JSON and as a table for spreadsheets.

use serde_json::{Value, json};

use super::instant;
use super::rows::Row;
use crate::command::{Request, table};
use crate::locale::{Words, visible};
use crate::model::{Bilingual, Event, Language, Shelf, Site, Upcoming};

/// The columns of the spreadsheet; docs/authors.md lists them.
const COLUMNS: [&str; 17] = [
    "shelf",
    "id",
    "title_en",
    "title_fr",
    "language_en",
    "language_fr",
    "status",
    "standing",
    "issued",
    "release",
    "archived",
    "review_by",
    "review_due",
    "errors",
    "warnings",
    "notes",
    "path",
];

/// One object, so that what belongs to the site stands beside the list.
pub(super) fn json(site: &Site, rows: &[Row], upcoming: Option<&Upcoming>) -> String {
    let bundles: Vec<Value> = rows.iter().map(object).collect();
    let zone = site.config.time_zone;
    let next = upcoming.map(|upcoming| {
        let id = Some(&*upcoming.id).filter(|id| !id.is_empty());
        json!({ "at": instant(site, upcoming), "event": upcoming.event.key(), "id": id })
    });
    let whole = json!({
        "at": site.at.with_timezone(&zone).to_rfc3339(),
        "time_zone": zone.name(),
        "next": next,
        "bundles": bundles,
    });
    format!("{whole}\n")
}

fn object(row: &Row) -> Value {
    json!({
        "shelf": row.shelf.folder(),
        "id": row.id,
        "path": path(row),
        "title": { "en": row.titles.en, "fr": row.titles.fr },
        "language": { "en": row.language.en.key(), "fr": row.language.fr.key() },
        "status": row.status,
        "standing": row.standing,
        "issued": row.issued,
        "release": row.release,
        "archived": row.archived,
        "review_by": row.review_by,
        "review_due": row.review_due,
        "findings": {
            "errors": row.findings.errors,
            "warnings": row.findings.warnings,
            "notes": row.findings.notes,
        },
    })
}

fn path(row: &Row) -> String {
    crate::model::folder(row.shelf, &row.id)
}

/// A table as spreadsheets open it: UTF-8 with its mark, lines as RFC 4180 ends them.
pub(super) fn csv(rows: &[Row]) -> String {
    let mut text = String::from("\u{feff}");
    line(&mut text, &COLUMNS);
    for row in rows {
        let or_empty = |text: &Option<String>| text.clone().unwrap_or_default();
        let cells = [
            row.shelf.folder().to_owned(),
            row.id.clone(),
            or_empty(&row.titles.en),
            or_empty(&row.titles.fr),
            row.language.en.key().to_owned(),
            row.language.fr.key().to_owned(),
            or_empty(&row.status),
            row.standing.unwrap_or_default().to_owned(),
            or_empty(&row.issued),
            or_empty(&row.release),
            or_empty(&row.archived),
            or_empty(&row.review_by),
            row.review_due.to_string(),
            row.findings.errors.to_string(),
            row.findings.warnings.to_string(),
            row.findings.notes.to_string(),
            path(row),
        ];
        line(&mut text, &cells);
    }
    text
}

fn line(text: &mut String, cells: &[impl AsRef<str>]) {
    let cells: Vec<String> = cells.iter().map(|cell| cell_of(cell.as_ref())).collect();
    text.push_str(&cells.join(","));
    text.push_str("\r\n");
}

/// What a spreadsheet would take for a formula, in either width of letters, is given an apostrophe: it is then a text.
fn cell_of(text: &str) -> String {
    let is_formula =
        text.starts_with(['=', '+', '-', '@', '\t', '\r', '\n', '＝', '＋', '－', '＠']);
    let text = if is_formula {
        format!("'{text}")
    } else {
        text.to_owned()
    };
    if text.contains(['"', ',', ';', '\r', '\n', '\t']) || text.starts_with(['\'', ' ']) {
        format!("\"{}\"", text.replace('"', "\"\""))
    } else {
        text
    }
}

/// A table of lines that fit a terminal, each with its title and what else is known below it.
pub(super) fn human(
    request: &Request,
    site: &Site,
    rows: &[Row],
    upcoming: Option<&Upcoming>,
) -> String {
    let words = &request.words;
    let say = |id: &str| words.say(id, &[]);
    let mut cells = vec![[
        say("status-id"),
        say("status-status"),
        say("status-en"),
        say("status-fr"),
        say("status-issued"),
    ]];
    cells.extend(rows.iter().map(|row| cells_of(words, row)));
    let mut lines = table::columns(&cells).into_iter();
    let mut text = String::new();
    let mut put = |line: &str| {
        text.push_str(line);
        text.push('\n');
    };
    if let (Some(head), false) = (lines.next(), rows.is_empty()) {
        put(&head);
    }
    for (row, line) in rows.iter().zip(lines) {
        put(&line);
        if let Some(title) = title(&row.titles, words.language) {
            put(&table::wrapped(&visible::line(title), 2));
        }
        let details = details(words, row);
        if !details.is_empty() {
            put(&table::wrapped(&details, 2));
        }
    }
    if !request.quiet {
        if !rows.is_empty() {
            put("");
        }
        put(&table::wrapped(&next_line(words, site, upcoming), 0));
    }
    text
}

fn title(titles: &Bilingual<Option<String>>, language: Language) -> Option<&str> {
    let title = titles[language].as_deref();
    title.or(titles[language.twin()].as_deref())
}

fn cells_of(words: &Words, row: &Row) -> [String; 5] {
    let id = match row.shelf {
        Shelf::Pages => format!("pages/{}", row.id),
        _ => row.id.clone(),
    };
    let standing = match (row.standing, row.shelf) {
        (Some(key), _) => words.say(&format!("standing-{key}"), &[]),
        (None, Shelf::Bulletins) => words.say("standing-unknown", &[]),
        (None, _) => String::new(),
    };
    let state = |language: Language| {
        let key = row.language[language].key();
        words.say(&format!("state-{key}"), &[])
    };
    let issued = row.issued.as_deref().unwrap_or("");
    [
        visible::line(&id).into_owned(),
        standing,
        state(Language::En),
        state(Language::Fr),
        visible::line(&issued.chars().take(10).collect::<String>()).into_owned(),
    ]
}

/// What else is known of a bundle, in one sentence's parts.
fn details(words: &Words, row: &Row) -> String {
    let dated = |id: &str, date: &Option<String>| {
        let shown = date.as_ref()?.get(..16.min(date.as_ref()?.len()))?;
        Some(words.say(id, &[("date", shown.replace('T', " ").into())]))
    };
    let counted =
        |id: &str, count: usize| (count > 0).then(|| words.say(id, &[("count", count.into())]));
    let review = if row.review_due {
        "status-review-due"
    } else {
        "status-review"
    };
    let parts = [
        dated("status-release", &row.release),
        dated("status-archived", &row.archived),
        dated(review, &row.review_by),
        counted("status-errors", row.findings.errors),
        counted("status-warnings", row.findings.warnings),
        counted("status-notes", row.findings.notes),
    ];
    parts.into_iter().flatten().collect::<Vec<_>>().join("; ")
}

pub(in crate::command) fn next_line(
    words: &Words,
    site: &Site,
    upcoming: Option<&Upcoming>,
) -> String {
    let Some(upcoming) = upcoming else {
        return words.say("status-next-none", &[]);
    };
    let zone = site.config.time_zone;
    let local = upcoming.at.with_timezone(&zone);
    let id = match upcoming.event {
        Event::Released => "status-next-released",
        Event::Archived => "status-next-archived",
        Event::Notice => "status-next-notice",
    };
    let args = [
        ("date", local.format("%Y-%m-%d").to_string().into()),
        ("time", local.format("%H:%M").to_string().into()),
        ("zone", zone.name().into()),
        ("id", (*upcoming.id).into()),
    ];
    words.say(id, &args)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn no_cell_is_a_formula_and_each_is_one_cell() {
        for (text, cell) in [
            ("plain", "plain"),
            ("a, \"b\"", "\"a, \"\"b\"\"\""),
            ("=1+1", "\"'=1+1\""),
            ("@SUM(A1)", "\"'@SUM(A1)\""),
            ("－1", "\"'－1\""),
            ("\t=1", "\"'\t=1\""),
            ("a\nb", "\"a\nb\""),
            ("a=b", "a=b"),
        ] {
            assert_eq!(cell_of(text), cell, "{text:?}");
        }
    }
}
