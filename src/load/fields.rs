//! Reads the keys of one TOML table: every fault is told, none becomes a default.

use std::collections::BTreeSet;
use std::ops::Range;
use std::rc::Rc;

use chrono::{DateTime, NaiveDate, Utc};
use chrono_tz::Tz;
use toml::de::{DeTable, DeValue};

use crate::diagnostic::{Finding, Rule, nearest};
use crate::load::rules;
use crate::locale::typography;
use crate::model::{Bilingual, Language, Moment, Place, Spanned, is_slug, midnight, slugged};

/// Parses TOML that begins at byte `offset` of a file, telling every line that is not TOML.
pub(super) fn parse<'t>(
    text: &'t str,
    path: &str,
    offset: usize,
    findings: &mut Vec<Finding>,
) -> DeTable<'t> {
    let (table, mut errors) = DeTable::parse_recoverable(text);
    let start = |error: &toml::de::Error| error.span().map_or(0, |span| span.start);
    errors.sort_by_key(start);
    for error in errors {
        let mut span = error.span().unwrap_or(0..0);
        let duplicate = error.message().contains("duplicate key");
        let value = value_at(text, span.start);
        let written = text.get(value.clone()).unwrap_or("");
        let written = written.split('#').next().unwrap_or("").trim_end();
        let no_date = if is_like_date(written) {
            span = value.start..value.start + written.len();
            Some("date-form")
        } else {
            text.get(span.clone()).and_then(no_such_date)
        };
        let rule: &'static Rule = match no_date {
            _ if duplicate => &rules::DUPLICATE_KEY,
            Some(_) => &rules::BAD_VALUE,
            None => &rules::TOML_SYNTAX,
        };
        let place = Place::new(path, &(span.start + offset..span.end + offset));
        // One broken line may upset the parser several times; the author has one thing to mend.
        let repeated = findings.last().is_some_and(|last: &Finding| {
            last.rule == rule && last.place.path == path && {
                let from = last.place.start.saturating_sub(offset).min(text.len());
                let to = span.start.clamp(from, text.len());
                !text
                    .get(from..to)
                    .is_some_and(|between| between.contains('\n'))
            }
        });
        if !repeated {
            let help = if rule == &rules::TOML_SYNTAX {
                slip(text, span.start)
            } else {
                "help"
            };
            findings.push(
                Finding::new(rule, place)
                    .with("reason", no_date.unwrap_or(""))
                    .advise(help),
            );
        }
    }
    table.into_inner()
}

/// Chooses the help for a line that is not TOML, by the slips that are made most often.
fn slip(text: &str, at: usize) -> &'static str {
    let (before, after) = text.split_at_checked(at).unwrap_or((text, ""));
    if after.starts_with(':') && is_key(before) {
        return "colon";
    }
    let place = value_at(text, at);
    let value = text.get(place.clone()).unwrap_or("").trim_end();
    let line = text.get(..at).map_or("", |before| {
        before.rsplit(['\n', '\r']).next().unwrap_or("")
    });
    if line.trim_start().starts_with("//") || after.starts_with("//") || is_remark(value) {
        return "remark";
    }
    if value.starts_with('"') && value.matches('"').count() == 1 {
        return "unclosed";
    }
    if value.ends_with("\";") || value.ends_with("\",") || is_date_with_end(value) {
        return "end";
    }
    if is_decimal_comma(value) {
        return "decimal";
    }
    if value.starts_with(['“', '”', '«', '‘', '’', '„']) {
        "curly"
    } else if value.starts_with('"') && value.matches('"').count() > 2 {
        "inner"
    } else {
        "help"
    }
}

/// Whether `//` stands behind a text in quotation marks.
fn is_remark(value: &str) -> bool {
    let Some(rest) = value.strip_prefix('"') else {
        return value
            .split_once(" //")
            .is_some_and(|(value, _)| !value.contains('"'));
    };
    rest.split_once('"')
        .is_some_and(|(_, rest)| rest.trim_start().starts_with("//"))
}

/// `2024-12-09;`, `12,`, `true;`
fn is_date_with_end(value: &str) -> bool {
    value.strip_suffix([';', ',']).is_some_and(|value| {
        !value.is_empty()
            && value
                .bytes()
                .all(|byte| byte.is_ascii_alphanumeric() || byte == b'-')
    })
}

/// `20,5`
fn is_decimal_comma(value: &str) -> bool {
    let is_number = |part: &str| !part.is_empty() && part.bytes().all(|byte| byte.is_ascii_digit());
    value
        .split_once(',')
        .is_some_and(|(whole, part)| is_number(whole) && is_number(part))
}

/// Whether the last line of a text is a key and nothing else: YAML goes on with a colon, `title: "…"`.
fn is_key(before: &str) -> bool {
    let key = before.rsplit(['\n', '\r']).next().unwrap_or("").trim();
    !key.is_empty()
        && key
            .bytes()
            .all(|byte| byte.is_ascii_lowercase() || byte == b'_')
}

/// Returns where the value stands that the line of a byte has: all that is behind its equals sign.
fn value_at(text: &str, at: usize) -> Range<usize> {
    let at = at.min(text.len());
    let start = text
        .get(..at)
        .and_then(|before| before.rfind(['\n', '\r']))
        .map_or(0, |end| end + 1);
    let line = text
        .get(start..)
        .and_then(|rest| rest.lines().next())
        .unwrap_or("");
    let Some((key, value)) = line.split_once('=') else {
        return at..at;
    };
    let start = start + key.len() + 1 + (value.len() - value.trim_start().len());
    start..start + value.trim().len()
}

/// Whether a value is a date to people, and not to TOML: `27-01-2025`, `2025/01/27`, `2025-1-27`, `27 janvier 2025`.
fn is_like_date(value: &str) -> bool {
    let parts: Vec<&str> = value
        .split(['-', '/', '.', ' ', ',', '\u{a0}'])
        .filter(|part| !part.is_empty())
        .collect();
    let [one, two, three] = parts.as_slice() else {
        return false;
    };
    let is_number = |part: &str, most: usize| {
        part.len() <= most && part.bytes().all(|byte| byte.is_ascii_digit())
    };
    let is_day =
        |part: &str| is_number(part.trim_end_matches(|char: char| char.is_alphabetic()), 2);
    let is_year = |part: &str| part.len() == 4 && is_number(part, 4);
    let is_month = |part: &str| part.chars().count() > 2 && part.chars().all(char::is_alphabetic);
    let in_figures =
        [one, two, three].iter().all(|part| is_number(part, 4)) && (is_year(one) || is_year(three));
    let is_right =
        value.len() == "2025-01-27".len() && is_year(one) && value.matches('-').count() == 2;
    in_figures && !is_right
        || is_year(three) && (is_day(one) && is_month(two) || is_month(one) && is_day(two))
}

/// Tells what is wrong with something that is written like a date and is none.
fn no_such_date(text: &str) -> Option<&'static str> {
    let year = text.get(..5)?.strip_suffix('-')?;
    year.bytes().all(|byte| byte.is_ascii_digit()).then(|| {
        let day = text.get(..10).and_then(|day| day.parse::<NaiveDate>().ok());
        if day.is_some() {
            "no-such-time"
        } else {
            "no-such-day"
        }
    })
}

/// A table being read: each key is asked for once, and what was never asked for is unknown.
pub(super) struct Fields<'t, 'f> {
    table: &'t DeTable<'t>,
    path: &'t str,
    offset: usize,
    /// Where a missing key is told: the table's header, or the file's first line.
    whole: Range<usize>,
    asked: Vec<&'static str>,
    accepts_all: bool,
    /// How many findings there were before this table was read.
    before: usize,
    told: Rc<Told>,
    findings: &'f mut Vec<Finding>,
}

/// What was told of a file before its tables were read.
struct Told {
    /// Its bytes that are not TOML: a value there has no kind.
    places: BTreeSet<(usize, usize)>,
    /// A file that is no text came as an empty one, and where a line is not TOML nobody knows what it should have said:
    /// keys would be missing that are there.
    is_unread: bool,
}

impl Told {
    fn of(path: &str, findings: &[Finding]) -> Self {
        let findings = findings.iter().filter(|finding| finding.place.path == path);
        Self {
            places: findings
                .clone()
                .map(|finding| (finding.place.start, finding.place.end))
                .collect(),
            is_unread: findings
                .clone()
                .any(|finding| is_no_text(finding) || finding.rule == &rules::TOML_SYNTAX),
        }
    }
}

/// Whether a file was found to be no text that can be read: it came as an empty one.
pub(super) fn is_no_text(finding: &Finding) -> bool {
    finding.rule == &rules::NOT_UTF8 || finding.rule == &rules::LINE_ENDS
}

/// What a key takes, in the words of `input-wrong-type`.
#[derive(Clone, Copy)]
enum Expected {
    Text,
    Date,
    Moment,
    Count,
    List,
    Table,
    Tables,
    Bilingual,
}

impl Expected {
    fn key(self) -> &'static str {
        match self {
            Self::Text => "text",
            Self::Date => "date",
            Self::Moment => "moment",
            Self::Count => "count",
            Self::List => "list",
            Self::Table => "table",
            Self::Tables => "tables",
            Self::Bilingual => "bilingual",
        }
    }
}

impl<'t, 'f> Fields<'t, 'f> {
    pub(super) fn new(
        table: &'t DeTable<'t>,
        path: &'t str,
        offset: usize,
        whole: Range<usize>,
        findings: &'f mut Vec<Finding>,
    ) -> Self {
        let told = Rc::new(Told::of(path, findings));
        Self {
            table,
            path,
            offset,
            whole,
            asked: Vec::new(),
            accepts_all: false,
            before: findings.len(),
            told,
            findings,
        }
    }

    /// Tells of every key that nobody asked for, with the nearest of those that were.
    pub(super) fn finish(self) {
        if self.accepts_all {
            return;
        }
        let mut meant = BTreeSet::new();
        for key in self.table.keys() {
            let name = key.get_ref().as_ref();
            if self.asked.contains(&name) {
                continue;
            }
            let place = Place::new(self.path, &shifted(&key.span(), self.offset));
            let mut finding = Finding::new(&rules::UNKNOWN_KEY, place)
                .with("key", name)
                .with("file", self.path.rsplit('/').next().unwrap_or(self.path));
            if let Some(near) = nearest(name, self.asked.iter().copied()) {
                finding = finding.with("near", near).advise("near");
                meant.insert(near);
            } else {
                finding = finding.with("known", self.asked.join(", "));
            }
            self.findings.push(finding);
        }
        // What is misspelled is not missing too: one fault, one finding.
        let own = self.findings.split_off(self.before);
        self.findings.extend(own.into_iter().filter(|finding| {
            let is_meant = || meant.iter().any(|key| finding.tells("key", &(*key).into()));
            finding.rule != &rules::MISSING_KEY
                || finding.place.start != self.whole.start
                || !is_meant()
        }));
    }

    pub(super) fn find(&mut self, rule: &'static Rule, span: &Range<usize>) -> &mut Finding {
        self.findings
            .push(Finding::new(rule, Place::new(self.path, span)));
        let last = self.findings.len() - 1;
        &mut self.findings[last]
    }

    fn get(&mut self, key: &'static str) -> Option<(&'t DeValue<'t>, Range<usize>)> {
        self.asked.push(key);
        let value = self.table.get(key)?;
        Some((value.get_ref(), shifted(&value.span(), self.offset)))
    }

    pub(super) fn missing(&mut self, key: &'static str) {
        if self.told.is_unread {
            return;
        }
        let whole = self.whole.clone();
        let file = self.path.rsplit('/').next().unwrap_or(self.path).to_owned();
        let finding = self.find(&rules::MISSING_KEY, &whole);
        finding.tell("key", key);
        finding.tell("file", file);
    }

    fn wrong(&mut self, key: &'static str, span: &Range<usize>, expected: Expected) {
        // What is no date to TOML was told of whole, and may be read in part.
        let mut told = self.told.places.range((span.start, 0)..);
        if told.next().is_some_and(|(start, _)| *start == span.start) {
            return;
        }
        let finding = self.find(&rules::WRONG_TYPE, span);
        finding.tell("key", key);
        finding.tell("expected", expected.key());
    }

    /// Returns the finding just made, to say more of it.
    pub(super) fn find_last(&mut self) -> &mut Finding {
        let last = self.findings.len().saturating_sub(1);
        &mut self.findings[last]
    }

    /// Knows every key of the table: for tables whose keys are the author's.
    pub(super) fn accept_all(&mut self) {
        self.accepts_all = true;
    }

    /// Tells that a value cannot be used; `reason` chooses the variant of the message.
    pub(super) fn bad(&mut self, key: &'static str, span: &Range<usize>, reason: &'static str) {
        let finding = self.find(&rules::BAD_VALUE, span);
        finding.tell("key", key);
        finding.tell("reason", reason);
    }

    /// Returns the value, or tells that it is missing.
    pub(super) fn needed<T>(
        &mut self,
        key: &'static str,
        read: impl FnOnce(&mut Self, &'static str) -> Option<T>,
    ) -> Option<T> {
        let value = read(self, key);
        if value.is_none() && !self.table.contains_key(key) {
            self.missing(key);
        }
        value
    }

    /// A text that says something, as written.
    pub(super) fn raw(&mut self, key: &'static str) -> Option<Spanned<&'t str>> {
        let (value, span) = self.get(key)?;
        let Some(text) = value.as_str() else {
            self.wrong(key, &span, Expected::Text);
            return None;
        };
        if text.trim().is_empty() {
            let finding = self.find(&rules::EMPTY_TEXT, &span);
            finding.tell("key", key);
            return None;
        }
        Some(Spanned::new(text, &span))
    }

    /// A line of words, in the typography of its language: runs of white space are one space.
    pub(super) fn words(
        &mut self,
        key: &'static str,
        language: Language,
    ) -> Option<Spanned<Box<str>>> {
        let text = self.raw(key)?;
        Some(text.map(|text| typographed(language, text)))
    }

    /// A line of words that belongs to no language: a role, an authority.
    pub(super) fn line(&mut self, key: &'static str) -> Option<Box<str>> {
        self.raw(key).map(|text| text.value.trim().into())
    }

    /// One of the words that `keys` lists.
    pub(super) fn choice<T: Copy>(
        &mut self,
        key: &'static str,
        keys: &[(&'static str, T)],
    ) -> Option<T> {
        let text = self.raw(key)?;
        if let Some((_, value)) = keys.iter().find(|(word, _)| *word == text.value) {
            return Some(*value);
        }
        let known: Vec<&str> = keys.iter().map(|(word, _)| *word).collect();
        let near = nearest(text.value, known.iter().copied());
        let finding = self.find(&rules::UNKNOWN_VALUE, &text.span());
        finding.tell("key", key);
        finding.tell("value", text.value);
        finding.tell("known", known.join(", "));
        if let Some(near) = near {
            finding.tell("near", near);
            finding.help = "near".into();
        }
        None
    }

    /// A date alone.
    pub(super) fn date(&mut self, key: &'static str) -> Option<NaiveDate> {
        let (value, span) = self.get(key)?;
        let parts = value.as_datetime().map(|moment| (moment.date, moment.time));
        if let Some((Some(date), None)) = parts {
            let day =
                NaiveDate::from_ymd_opt(i32::from(date.year), date.month.into(), date.day.into());
            if day.is_none() {
                self.bad(key, &span, "no-such-day");
            }
            day
        } else {
            self.wrong(key, &span, Expected::Date);
            None
        }
    }

    /// A date (its midnight in `zone`), or a date and time with an offset.
    pub(super) fn moment(&mut self, key: &'static str, zone: Tz) -> Option<Moment> {
        let (value, span) = self.get(key)?;
        let Some(written) = value.as_datetime() else {
            self.wrong(key, &span, Expected::Moment);
            return None;
        };
        let Some(date) = written.date else {
            self.wrong(key, &span, Expected::Moment);
            return None;
        };
        let Some(day) =
            NaiveDate::from_ymd_opt(i32::from(date.year), date.month.into(), date.day.into())
        else {
            self.bad(key, &span, "no-such-day");
            return None;
        };
        if written.time.is_none() {
            return Some(Moment {
                instant: midnight(zone, day),
                day,
            });
        }
        if written.offset.is_none() {
            self.bad(key, &span, "no-offset");
            return None;
        }
        if let Ok(instant) = DateTime::parse_from_rfc3339(&rfc3339(written)) {
            Some(Moment {
                instant: instant.with_timezone(&Utc),
                day,
            })
        } else {
            self.bad(key, &span, "no-such-time");
            None
        }
    }

    /// A count, 0 and up.
    pub(super) fn count(&mut self, key: &'static str) -> Option<Spanned<usize>> {
        let (value, span) = self.get(key)?;
        let number = value
            .as_integer()
            .and_then(|number| usize::from_str_radix(number.as_str(), number.radix()).ok());
        if number.is_none() {
            self.wrong(key, &span, Expected::Count);
        }
        number.map(|number| Spanned::new(number, &span))
    }

    /// A list of texts that each say something.
    pub(super) fn texts(&mut self, key: &'static str) -> Vec<Spanned<&'t str>> {
        let Some((value, span)) = self.get(key) else {
            return Vec::new();
        };
        let Some(items) = value.as_array() else {
            self.wrong(key, &span, Expected::List);
            return Vec::new();
        };
        let mut texts = Vec::with_capacity(items.len());
        for item in items {
            let span = shifted(&item.span(), self.offset);
            match item.get_ref().as_str() {
                Some(text) if !text.trim().is_empty() => texts.push(Spanned::new(text, &span)),
                Some(_) => {
                    let finding = self.find(&rules::EMPTY_TEXT, &span);
                    finding.tell("key", key);
                }
                None => self.wrong(key, &span, Expected::List),
            }
        }
        texts
    }

    /// One segment of an address.
    pub(super) fn slug(&mut self, key: &'static str) -> Option<Spanned<Box<str>>> {
        let text = self.raw(key)?;
        self.check_slug(&text).then(|| text.map(Box::from))
    }

    /// Tells of a text that cannot be a segment of an address.
    pub(super) fn check_slug(&mut self, text: &Spanned<&str>) -> bool {
        let good = is_slug(text.value);
        if !good {
            let suggestion = slugged(text.value);
            let finding = self.find(&rules::BAD_SLUG, &text.span());
            finding.tell("value", text.value);
            if !suggestion.is_empty() {
                finding.tell("near", suggestion);
                finding.help = "near".into();
            }
        }
        good
    }

    /// A table below this one, read by `read`.
    pub(super) fn table<T>(
        &mut self,
        key: &'static str,
        read: impl FnOnce(&mut Fields<'t, '_>) -> Option<T>,
    ) -> Option<T> {
        let (value, span) = self.get(key)?;
        let Some(table) = value.as_table() else {
            self.wrong(key, &span, Expected::Table);
            return None;
        };
        self.nested(table, span, read)
    }

    /// Every table of a list of tables, `[[key]]`.
    pub(super) fn tables<T>(
        &mut self,
        key: &'static str,
        mut read: impl FnMut(&mut Fields<'t, '_>) -> Option<T>,
    ) -> Vec<T> {
        let Some((value, span)) = self.get(key) else {
            return Vec::new();
        };
        let Some(items) = value.as_array() else {
            self.wrong(key, &span, Expected::Tables);
            return Vec::new();
        };
        let mut all = Vec::with_capacity(items.len());
        for item in items {
            let span = shifted(&item.span(), self.offset);
            match item.get_ref().as_table() {
                Some(table) => all.extend(self.nested(table, span, &mut read)),
                None => self.wrong(key, &span, Expected::Tables),
            }
        }
        all
    }

    fn nested<T>(
        &mut self,
        table: &'t DeTable<'t>,
        span: Range<usize>,
        read: impl FnOnce(&mut Fields<'t, '_>) -> Option<T>,
    ) -> Option<T> {
        let mut fields = Fields {
            table,
            path: self.path,
            offset: self.offset,
            whole: span,
            asked: Vec::new(),
            accepts_all: false,
            before: self.findings.len(),
            told: Rc::clone(&self.told),
            findings: self.findings,
        };
        let value = read(&mut fields);
        fields.finish();
        value
    }

    /// A text in both languages, `{ en = "…", fr = "…" }`, each with its place, in each language's typography.
    pub(super) fn bilingual(&mut self, key: &'static str) -> Option<Bilingual<Spanned<Box<str>>>> {
        let raw = self.bilingual_raw(key)?;
        Some(Bilingual::from_fn(|language| {
            raw[language]
                .clone()
                .map(|text| typographed(language, text))
        }))
    }

    /// A text in both languages, as written.
    pub(super) fn bilingual_raw(
        &mut self,
        key: &'static str,
    ) -> Option<Bilingual<Spanned<&'t str>>> {
        let (value, span) = self.get(key)?;
        let Some(table) = value.as_table() else {
            self.wrong(key, &span, Expected::Bilingual);
            return None;
        };
        let path = self.path;
        self.nested(table, span.clone(), |fields| {
            let en = fields.raw("en");
            let fr = fields.raw("fr");
            for (word, text) in [("en", &en), ("fr", &fr)] {
                if text.is_none() && !table.contains_key(word) {
                    let finding = Finding::new(&rules::ONE_LANGUAGE, Place::new(path, &span))
                        .with("key", key)
                        .with("language", word);
                    fields.findings.push(finding);
                }
            }
            Bilingual { en, fr }.both()
        })
    }

    /// Returns whether a key is there, whatever its value.
    pub(super) fn has(&self, key: &str) -> bool {
        self.table.contains_key(key)
    }

    /// Every key of the table, with its place: for tables whose keys are the author's.
    pub(super) fn entries(&mut self) -> Vec<(Spanned<&'t str>, &'t DeValue<'t>, Range<usize>)> {
        let offset = self.offset;
        self.table
            .iter()
            .map(|(key, value)| {
                let name = Spanned::new(key.get_ref().as_ref(), &shifted(&key.span(), offset));
                (name, value.get_ref(), shifted(&value.span(), offset))
            })
            .collect()
    }
}

fn shifted(span: &Range<usize>, offset: usize) -> Range<usize> {
    span.start + offset..span.end + offset
}

/// TOML allows a space for the `T` and no seconds; RFC 3339 does not.
fn rfc3339(written: &toml::value::Datetime) -> String {
    let mut whole = *written;
    if let Some(time) = &mut whole.time {
        time.second = Some(time.second.unwrap_or(0));
    }
    whole.to_string().replacen(' ', "T", 1)
}

fn typographed(language: Language, text: &str) -> Box<str> {
    let mut line = String::with_capacity(text.len());
    // Only ASCII white space is folded: non-breaking spaces are the author's.
    for word in text.split_ascii_whitespace() {
        if !line.is_empty() {
            line.push(' ');
        }
        line.push_str(word);
    }
    typography::whole(language, &line).into_owned().into()
}
