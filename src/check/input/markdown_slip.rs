//! Markdown that was meant and not understood: its signs would stand on the page as they were typed.

use std::ops::Range;

use crate::check::{Check, Reading, Run, each_text};
use crate::diagnostic::{Finding, Rule};
use crate::document::prose::{Block, Kind};
use crate::model::Severity;

const RULE: Rule = Rule::new("input/markdown", Severity::Error);

pub(super) const CHECK: Check = Check {
    rules: &[&RULE],
    run: Run::Bundle(run),
};

fn run(reading: &Reading) -> Vec<Finding> {
    // Pictures cut a paragraph into blocks, each with the span of all of it: its lines are looked at once.
    let mut last = None;
    let in_body = each_text(reading)
        .flat_map(|(language, text)| {
            text.prose()
                .iter()
                .map(move |block| (language, text, block))
        })
        .filter_map(|(language, text, block)| {
            let here = Some((language, block.span.start));
            let is_first = block.kind == Kind::Paragraph && last.replace(here) != Some(here);
            let file = text.file.get(block.span.clone()).unwrap_or("");
            let (kind, place) = slip(block)
                .map(|(kind, part)| (kind, block.place(&part)))
                .or_else(|| {
                    let (kind, part) = is_first.then(|| pasted(block, file))??;
                    let start = block.span.start;
                    Some((kind, start + part.start..start + part.end))
                })?;
            let written = text.file.get(place.clone()).unwrap_or("");
            let finding = Finding::new(&RULE, text.at(&place)).with("kind", kind);
            Some(finding.with("written", written))
        });
    let in_lines = each_text(reading).flat_map(|(language, text)| {
        let words = &reading.bundle.words[language];
        let lines = std::iter::once(&words.title).chain(&words.description);
        lines.filter_map(move |line| {
            let written = text.file.get(line.span())?;
            let (sign, part) = sign(written)?;
            let place = line.span().start + part.start..line.span().start + part.end;
            Some(
                Finding::new(&RULE, text.at(&place))
                    .with("kind", "line")
                    .with("written", sign),
            )
        })
    });
    in_body.chain(in_lines).collect()
}

/// Returns the first Markdown or HTML of a line of the front matter, which is shown as it is typed: the sign, and where.
fn sign(line: &str) -> Option<(&str, Range<usize>)> {
    let found = |range: Range<usize>| Some((line.get(range.clone())?, range));
    for pair in ["**", "__", "~~", "`"] {
        if let Some(at) = line.find(pair)
            && let Some(length) = line[at + pair.len()..]
                .find(pair)
                .filter(|length| *length > 0)
        {
            return found(at..at + pair.len() + length + pair.len());
        }
    }
    if let Some(at) = line.find("](") {
        return found(line[..at].rfind('[').unwrap_or(at)..end_of(line, at, ')'));
    }
    for (at, _) in line.match_indices(['<', '&', '*']) {
        let rest = &line[at + 1..];
        let (close, is_inside): (char, fn(char) -> bool) = match line.as_bytes()[at] {
            b'<' => ('>', |char| char != '<' && char != '>'),
            b'&' => (';', |char| char.is_ascii_alphanumeric() || char == '#'),
            _ => ('*', |char| char != '*'),
        };
        let length = rest.find(|char| !is_inside(char)).unwrap_or(rest.len());
        let is_meant = match close {
            '>' => rest.starts_with(|first: char| first.is_ascii_alphabetic() || first == '/'),
            ';' => is_entity(&rest[..length]),
            // 3 * 4 * 5 multiplies; emphasis adjoins its words.
            _ => {
                let inner = &rest[..length];
                inner.starts_with(char::is_alphanumeric)
                    && inner.ends_with(char::is_alphanumeric)
                    && !line[..at].ends_with(char::is_alphanumeric)
            }
        };
        if is_meant && length > 0 && rest[length..].starts_with(close) {
            return found(at..at + 1 + length + 1);
        }
    }
    None
}

/// Returns the first slip of a block: what was meant, and the part of the text that shows it.
fn slip(block: &Block) -> Option<(&'static str, Range<usize>)> {
    let text = block.text.as_str();
    let brackets = block.signs().may_have_any(&["[", "]"]);
    if let Some(slip) = brackets.then(|| bracketed(text)).flatten() {
        return Some(slip);
    }
    let find = |sign: &str| {
        let may_stand = block.signs().may_have(sign);
        may_stand.then(|| text.find(sign)).flatten()
    };
    if let Some(part) = office_tag(text) {
        return Some(("tag", part));
    }
    if let Some(part) = entity(text) {
        return Some(("entity", part));
    }
    if let Some(part) = shortcode(text) {
        return Some(("sign", part));
    }
    if let Some(at) = find("**") {
        return Some(("strong", at..at + 2));
    }
    if let Some(at) = find("~~") {
        return Some(("struck", at..at + 2));
    }
    if matches!(block.kind, Kind::Heading(_))
        && let Some(at) = text.rfind("{#").filter(|at| !text[*at..].contains('}'))
    {
        return Some(("id", at..text.len()));
    }
    if matches!(block.kind, Kind::Paragraph) {
        let signs = text.len() - text.trim_start_matches('#').len();
        let follows = text[signs..].starts_with(char::is_alphabetic);
        if (2..=6).contains(&signs) && follows {
            return Some(("heading", 0..signs));
        }
        // A dash before a word, and none of the words that are cut: “-ing” stands in quotation marks or code.
        if text.starts_with('-') && text[1..].starts_with(char::is_alphabetic) {
            return Some(("list", 0..1));
        }
        // Bullets of a word processor, and a star that adjoins its word: “*item”.
        if let Some(bullet) = text.chars().next().filter(|first| BULLETS.contains(first)) {
            return Some(("list", 0..bullet.len_utf8()));
        }
        if text.starts_with('*')
            && text[1..].starts_with(char::is_alphabetic)
            && !text[1..].contains('*')
        {
            return Some(("list", 0..1));
        }
        let name = text
            .strip_prefix("[!")
            .and_then(|rest| rest.split_once(']'));
        if let Some((name, rest)) = name.filter(|(name, _)| name.chars().all(char::is_alphabetic)) {
            let is_one = ALERTS.contains(&name.to_uppercase().as_str());
            let kind = if is_one && !rest.trim().is_empty() {
                "alert-line"
            } else {
                "alert"
            };
            return Some((kind, 0..name.len() + 3));
        }
        if text.starts_with('|') && text.trim_end().ends_with('|') && text.matches('|').count() > 2
        {
            return Some(("table", 0..1));
        }
    }
    None
}

/// Returns the first link, picture or note that was meant and not understood.
fn bracketed(text: &str) -> Option<(&'static str, Range<usize>)> {
    if let Some(at) = text.find("](") {
        let start = text[..at].rfind('[').unwrap_or(at);
        let is_picture = text[..start].ends_with('!');
        let start = if is_picture { start - 1 } else { start };
        let kind = match cause(&text[at + 2..]) {
            Some(cause) => cause,
            None if is_picture => "picture",
            None => "link",
        };
        return Some((kind, start..end_of(text, at, ')')));
    }
    if let Some(at) = [")[http", ")[www.", ")[@/", ")[mailto:"]
        .iter()
        .find_map(|form| text.find(form))
    {
        let start = text[..at].rfind('(').unwrap_or(at);
        return Some(("reversed", start..end_of(text, at, ']')));
    }
    if let Some(at) = text.find("] (http") {
        return Some((
            "link",
            text[..at].rfind('[').unwrap_or(at)..end_of(text, at, ')'),
        ));
    }
    if let Some(at) = text.find("[^") {
        return Some(("footnote", at..end_of(text, at, ']')));
    }
    note(text).map(|part| ("note", part))
}

/// The alerts that there are.
const ALERTS: &[&str] = &["NOTE", "TIP", "IMPORTANT", "WARNING", "CAUTION"];

/// Why what follows `](` is no destination, where it is not its spaces: a title in curly quotation marks, or without the
/// bracket that closes it.
fn cause(inner: &str) -> Option<&'static str> {
    let Some(end) = inner.find(')') else {
        return Some("open");
    };
    if inner[..end].contains(['“', '”', '«', '»']) {
        return Some("curly");
    }
    let mut quotes = inner.match_indices('"');
    let (_, (close, _)) = (quotes.next()?, quotes.next()?);
    (!inner[close + 1..].trim_start().starts_with(')')).then_some("open")
}

/// A note in brackets right behind a word, `word[1]`, or with its words in the line, `^[words]`.
fn note(text: &str) -> Option<Range<usize>> {
    if let Some(at) = text.find("^[") {
        return Some(at..end_of(text, at, ']'));
    }
    memchr::memchr_iter(b'[', text.as_bytes()).find_map(|at| {
        let rest = &text[at + 1..];
        let digits = rest.bytes().take_while(u8::is_ascii_digit).count();
        let adjoins =
            text[..at].ends_with(|last: char| last.is_alphabetic() || ".,;!?»”’)".contains(last));
        let is_note = adjoins && (1..=2).contains(&digits) && rest[digits..].starts_with(']');
        is_note.then(|| at..at + digits + 2)
    })
}

/// A tag of a word processor, which has a colon in its name: `<o:p>`.
fn office_tag(text: &str) -> Option<Range<usize>> {
    memchr::memchr_iter(b'<', text.as_bytes()).find_map(|at| {
        let rest = &text[at + 1..];
        // Its names are short: a text of `<` is looked through once.
        let mut near = rest.char_indices().take(40);
        let (end, _) = near.find(|(_, char)| *char == '>')?;
        let name = &rest[..end];
        let (space, word) = name.trim_matches('/').split_once(':')?;
        let is_name =
            |part: &str| !part.is_empty() && part.chars().all(|char| char.is_ascii_alphanumeric());
        (is_name(space) && is_name(word)).then(|| at..at + name.len() + 2)
    })
}

/// Names of letters and signs in HTML that no words are (HTML, 13.5).
const ENTITIES: &[&str] = &[
    "eacute", "egrave", "ecirc", "euml", "agrave", "acirc", "ccedil", "icirc", "iuml", "ocirc",
    "ugrave", "ucirc", "uuml", "oelig", "Eacute", "Egrave", "Ecirc", "Agrave", "Acirc", "Ccedil",
    "Icirc", "Ocirc", "OElig", "nbsp", "laquo", "raquo", "rsquo", "lsquo", "ldquo", "rdquo",
    "ndash", "mdash", "hellip",
];

/// The name of a letter without the semicolon that ends it: `&eacute`.
fn entity(text: &str) -> Option<Range<usize>> {
    memchr::memchr_iter(b'&', text.as_bytes()).find_map(|at| {
        let rest = &text[at + 1..];
        let name = ENTITIES.iter().find(|name| rest.starts_with(**name))?;
        let is_open = !rest[name.len()..].starts_with(';');
        is_open.then(|| at..at + 1 + name.len())
    })
}

/// The name of a sign between colons, as messages have it: `:lock:`.
fn shortcode(text: &str) -> Option<Range<usize>> {
    memchr::memchr_iter(b':', text.as_bytes()).find_map(|at| {
        let rest = &text[at + 1..];
        let length = rest
            .bytes()
            .take_while(|byte| byte.is_ascii_lowercase() || *byte == b'_')
            .count();
        let after = rest[length..].strip_prefix(':')?;
        let is_apart = (at == 0 || text[..at].ends_with([' ', '(', '\u{a0}']))
            && !after.starts_with(char::is_alphanumeric);
        (length > 2 && is_apart).then(|| at..at + length + 2)
    })
}

/// Lines of one paragraph that were a list or a table where they were copied from: the sign of the first one. Markdown
/// runs them together.
fn pasted(block: &Block, file: &str) -> Option<(&'static str, Range<usize>)> {
    if block.kind != Kind::Paragraph || !file.trim_end().contains('\n') {
        return None;
    }
    let lines: Vec<(usize, &str)> = file
        .split_inclusive('\n')
        .scan(0, |end, line| {
            let start = *end;
            *end += line.len();
            let inner = line.trim_start_matches([' ', '>']);
            Some((start + line.len() - inner.len(), inner.trim_end()))
        })
        .filter(|(_, line)| !line.is_empty())
        .collect();
    let tabs = |line: &str| line.trim().matches('\t').count();
    let rows = lines.windows(2).find(|pair| {
        let count = tabs(pair[0].1);
        count > 0 && count == tabs(pair[1].1)
    });
    if let Some(rows) = rows {
        let (start, line) = rows[0];
        return Some(("tabs", start..start + line.len()));
    }
    let items = lines.windows(2).find_map(|pair| {
        let length = item(pair[0].1, pair[1].1)?;
        Some(pair[0].0..pair[0].0 + length)
    });
    Some(("list", items?))
}

/// Returns the length of the sign before an item where the next line goes on with one like it.
fn item(line: &str, next: &str) -> Option<usize> {
    if let Some(sign) = ["o ", "– ", "— "]
        .into_iter()
        .find(|sign| line.starts_with(*sign) && next.starts_with(*sign))
    {
        return Some(sign.trim_end().len());
    }
    let (first, second) = (line.as_bytes(), next.as_bytes());
    let follows = first.len() > 3
        && second.len() > 3
        && (first[0].is_ascii_lowercase() || first[0].is_ascii_digit())
        && second[0] == first[0] + 1
        && first[1] == second[1]
        && first[2] == b' '
        && second[2] == b' '
        && (first[1] == b')' && first[0].is_ascii_lowercase()
            || first[1] == b'-' && first[0].is_ascii_digit());
    follows.then_some(2)
}

/// What word processors put before the items of a list.
const BULLETS: &[char] = &['•', '◦', '▪', '●', '○', '■', '·', '‣', '\u{f0b7}'];

/// Whether `&` and `;` stand around the name or the number of a character: not in “R&D;”.
fn is_entity(name: &str) -> bool {
    name.starts_with('#') || name.len() > 1 && name.contains(|char: char| char.is_ascii_lowercase())
}

/// The end of what begins before `at`: after the next `close`, or a few characters on.
fn end_of(text: &str, at: usize, close: char) -> usize {
    text[at..]
        .find(close)
        .map_or(text.len(), |length| at + length + 1)
}
