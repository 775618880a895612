//! What a publication would change, for people and for programs.

use std::collections::BTreeMap;

use chrono_tz::Tz;
use serde_json::{Value, json};

use super::{Ending, Wish};
use crate::deploy::{Change, Kind, Plan, ReleaseId, Step, Text, Texts, There};
use crate::locale::{Words, date, number, visible};
use crate::model::{Language, Shelf, hex};

/// How many texts of one change are named; the others are counted.
const NAMED: usize = 40;

/// A plan and what it is about.
pub(super) struct Shown<'a> {
    pub(super) plan: &'a Plan,
    pub(super) texts: &'a Texts,
    pub(super) there: Option<&'a There>,
    pub(super) wish: &'a Wish,
    /// The zone of the site: what is told of times is told in it.
    pub(super) zone: Tz,
    /// How many requests it took, of a store.
    pub(super) requests: Option<u64>,
}

impl Shown<'_> {
    /// Every text by its titles and addresses in both languages, then what else changes, counted.
    pub(super) fn human(&self, words: &Words) -> String {
        let mut lines = vec![self.place(words)];
        for change in Change::ALL {
            lines.extend(self.texts(words, change));
        }
        for (id, kinds) in [
            ("plan-lists", &[Kind::List, Kind::Text][..]),
            ("plan-feeds", &[Kind::Feed]),
            ("plan-others", &[Kind::Asset, Kind::Map]),
        ] {
            lines.extend(self.counted(words, id, kinds));
        }
        let removed = self.plan.with(Change::Removed).count();
        let args = [
            ("written", (self.plan.steps.len() - removed).into()),
            ("removed", removed.into()),
            ("bytes", size(words.language, self.plan.bytes()).into()),
        ];
        lines.push(words.say("plan-totals", &args));
        lines.join("\n")
    }

    fn place(&self, words: &Words) -> String {
        let target = self.wish.written.as_str();
        match self.there {
            Some(there) => {
                let at = there.release.at().with_timezone(&self.zone);
                let at = date::moment(words.language, &at);
                let args = [("target", target.into()), ("at", at.into())];
                words.say("plan-place", &args)
            }
            None => words.say("plan-first", &[("target", target.into())]),
        }
    }

    fn text(&self, step: &Step) -> Option<&Text> {
        self.texts.find(&step.path)
    }

    fn texts(&self, words: &Words, change: Change) -> Vec<String> {
        let mut bundles: BTreeMap<(Shelf, &str), Vec<&Text>> = BTreeMap::new();
        for text in self.plan.with(change).filter_map(|step| self.text(step)) {
            let bundle = bundles.entry((text.shelf, &text.id)).or_default();
            bundle.push(text);
        }
        if bundles.is_empty() {
            return Vec::new();
        }
        let heading = match change {
            Change::Added => "plan-added",
            Change::Changed => "plan-changed",
            Change::Removed => "plan-removed",
        };
        let mut lines = vec![words.say(heading, &[])];
        let count = bundles.len();
        for ((shelf, id), mut texts) in bundles.into_iter().take(NAMED) {
            let folder = crate::model::folder(shelf, id);
            let name = folder.strip_prefix("content/").unwrap_or(&folder);
            lines.push(format!("  {}", visible::line(name)));
            texts.sort_by_key(|text| text.language != words.language);
            for text in texts {
                let title = visible::line(&text.title);
                lines.push(format!("    {}  {title}", text.language.code()));
                lines.push(format!("        {}", text.address));
            }
        }
        if count > NAMED {
            let args = [("count", (count - NAMED).into())];
            lines.push(format!("  {}", words.say("plan-more", &args)));
        }
        lines
    }

    /// Counts what changes of some kinds, but for the texts that were named.
    fn counted(&self, words: &Words, id: &str, kinds: &[Kind]) -> Option<String> {
        let count = |change| {
            let steps = self.plan.with(change);
            steps
                .filter(|step| kinds.contains(&step.kind) && self.text(step).is_none())
                .count()
        };
        let parts: Vec<String> = Change::ALL
            .into_iter()
            .map(|change| (change, count(change)))
            .filter(|(_, count)| *count > 0)
            .map(|(change, count)| {
                // French has another ending for pages than for files.
                let id = match (change, kinds.contains(&Kind::List)) {
                    (Change::Added, true) => "plan-pages-added",
                    (Change::Changed, true) => "plan-pages-changed",
                    (Change::Removed, true) => "plan-pages-removed",
                    (Change::Added, false) => "plan-count-added",
                    (Change::Changed, false) => "plan-count-changed",
                    (Change::Removed, false) => "plan-count-removed",
                };
                words.say(id, &[("count", count.into())])
            })
            .collect();
        let args = [("counts", parts.join(", ").into())];
        (!parts.is_empty()).then(|| words.say(id, &args))
    }

    /// One object. `release` is what was published; without it nothing was.
    pub(super) fn json(&self, release: Option<&ReleaseId>) -> String {
        let list = |change| -> Vec<Value> {
            let steps = self.plan.with(change);
            steps.map(|step| self.object(step)).collect()
        };
        let whole = json!({
            "target": self.wish.written,
            "dry_run": self.wish.ending == Ending::Show,
            "published": release.is_some(),
            "release": release.map(ReleaseId::as_str),
            "previous": self.there.map(|there| there.release.as_str()),
            "bytes": self.plan.bytes(),
            "requests": self.requests,
            "added": list(Change::Added),
            "changed": list(Change::Changed),
            "removed": list(Change::Removed),
            "vanishing": self.plan.vanishing(),
        });
        whole.to_string()
    }

    fn object(&self, step: &Step) -> Value {
        let mut object = json!({
            "path": step.path,
            "size": step.entry.size,
            "sha256": hex(&step.entry.sha256),
        });
        if let (Some(text), Some(fields)) = (self.text(step), object.as_object_mut()) {
            fields.insert("shelf".to_owned(), text.shelf.folder().into());
            fields.insert("id".to_owned(), text.id.clone().into());
            fields.insert("language".to_owned(), text.language.code().into());
            fields.insert("title".to_owned(), text.title.clone().into());
            fields.insert("address".to_owned(), text.address.clone().into());
        }
        object
    }
}

/// Returns a number of bytes as each language writes it: "1.2 MB", « 1,2 Mo ».
pub(super) fn size(language: Language, bytes: u64) -> String {
    let (units, point) = match language {
        Language::En => (["B", "kB", "MB", "GB"], '.'),
        Language::Fr => (["o", "ko", "Mo", "Go"], ','),
    };
    let mut tenths = u128::from(bytes) * 10;
    let mut unit = 0;
    while tenths >= 9_995 && unit + 1 < units.len() {
        tenths = (tenths + 500) / 1000;
        unit += 1;
    }
    let whole = number::whole(language, &(tenths / 10).to_string());
    let number = if unit == 0 || tenths >= 1000 {
        whole
    } else {
        format!("{whole}{point}{}", tenths % 10)
    };
    format!("{number}\u{a0}{}", units[unit])
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn sizes_read_as_each_language_writes_them() {
        for (bytes, en, fr) in [
            (0, "0\u{a0}B", "0\u{a0}o"),
            (999, "999\u{a0}B", "999\u{a0}o"),
            (1_250, "1.3\u{a0}kB", "1,3\u{a0}ko"),
            (484_000_000, "484\u{a0}MB", "484\u{a0}Mo"),
            (12_626_224, "12.6\u{a0}MB", "12,6\u{a0}Mo"),
            (2_000_000_000_000, "2,000\u{a0}GB", "2\u{a0}000\u{a0}Go"),
        ] {
            assert_eq!(size(Language::En, bytes), en);
            assert_eq!(size(Language::Fr, bytes), fr);
        }
    }
}
