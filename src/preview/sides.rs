//! Both texts of a bundle side by side: what belongs together stands in one row, with the findings beside it.

use std::ops::Range;

use serde::Serialize;

use super::answer::Desk;
use super::dress::page_href;
use super::edition::{Edition, Key};
use super::fault::{self, FaultView};
use super::{desk, state};
use crate::check::{self, Reading};
use crate::diagnostic::Finding;
use crate::model::{Bilingual, Bundle, Language, Shelf};

/// What a note does not say twice.
const MOST: usize = 200;

#[derive(Serialize)]
struct View {
    name: String,
    other: String,
    title: String,
    /// The findings about the facts, and those of neither text.
    facts: Vec<FaultView>,
    sides: Vec<SideView>,
    rows: Vec<RowView>,
    count: usize,
    /// Whether anything stands in the margins.
    is_noted: bool,
    is_shown: bool,
    trouble: Option<String>,
}

#[derive(Serialize)]
struct SideView {
    language: &'static str,
    locale: &'static str,
    name: &'static str,
    page: Option<String>,
    /// The words of the link to it, in its language.
    see: String,
}

#[derive(Serialize)]
struct RowView {
    /// The two sides: as HTML, with their notes.
    cells: Vec<CellView>,
    /// Whether a rule of parity says that the two differ.
    differs: bool,
}

#[derive(Serialize)]
struct CellView {
    language: &'static str,
    locale: &'static str,
    html: String,
    is_empty: bool,
    notes: Vec<FaultView>,
}

/// What stands in one row: a stretch of the blocks of each text.
#[derive(Clone, Debug, PartialEq, Eq)]
struct Row {
    blocks: Bilingual<Range<usize>>,
}

/// A block of one text, as rows are made of them.
#[derive(Clone, Debug, PartialEq, Eq)]
struct Block {
    /// Whether it says anything in words.
    has_words: bool,
    /// The blocks of the other text that say the same: the first and the last.
    with: Option<(usize, usize)>,
}

/// Makes the page of a bundle; `None` where there is none, an error where its files are just being saved.
pub(super) fn page(
    desk: &Desk,
    edition: &Edition,
    language: Language,
    key: &Key,
) -> Result<Option<String>, ()> {
    let whole = edition
        .site
        .as_deref()
        .and_then(|site| state::find(site, key));
    let unsound = edition
        .unsound
        .iter()
        .find(|bundle| Key::of(bundle) == *key);
    let bundle = whole.or(unsound.map(|bundle| &**bundle));
    let own = edition.findings.iter();
    let mut findings: Vec<Finding> = own
        .filter(|finding| key.holds(&finding.place.path))
        .cloned()
        .collect();
    let is_there =
        bundle.is_some() || edition.is_broken(key) && edition.disk.is_folder(&key.folder());
    if !is_there {
        return Ok(None);
    }
    if let Some(judged) = desk.state.judged() {
        let together = judged.together.iter();
        findings.extend(
            together
                .filter(|finding| key.holds(&finding.place.path))
                .cloned(),
        );
    }
    let texts = match (edition.site.as_deref(), bundle) {
        (Some(site), Some(bundle)) => {
            let read = check::read(site, &edition.disk, bundle, |reading| {
                let mut found = check::bundle(reading);
                if whole.is_none() {
                    found.retain(|finding| !finding.place.path.contains(".toml"));
                }
                check::weigh(Some(&site.config), &mut found);
                findings.extend(found);
                Ok(whole.map(|_| texts(edition, reading)))
            });
            read.map_err(|_| ())?
        }
        _ => None,
    };
    findings.sort_by(|a, b| a.order().cmp(&b.order()));
    findings.dedup_by(|a, b| a.order() == b.order() && a.args == b.args);
    findings.truncate(MOST);
    let notes = fault::views(edition, &desk.words[language], &findings);
    let notes: Vec<(&Finding, FaultView)> = findings.iter().zip(notes).collect();
    let count = notes.len();
    let title = bundle.map_or_else(
        || key.id.clone(),
        |bundle| bundle.words[language].title.value.to_string(),
    );
    let sides = Language::ALL.map(|of| SideView {
        language: of.code(),
        locale: of.locale(),
        name: of.own_name(),
        see: desk.words[of].say("preview-see-page", &[]),
        page: whole
            .zip(edition.site.as_deref())
            .map(|(bundle, site)| page_href(site, &site.address(bundle, of), of, desk.port)),
    });
    let (rows, facts) = match (&texts, bundle) {
        (Some(texts), Some(bundle)) => rows(bundle, key, texts, notes),
        _ => (
            Vec::new(),
            notes.into_iter().map(|(_, note)| note).collect(),
        ),
    };
    let query = match key.shelf {
        Shelf::Bulletins => "",
        Shelf::Pages => "&of=pages",
        Shelf::Home => "&of=home",
    };
    let id = if key.shelf == Shelf::Home {
        "home"
    } else {
        &key.id
    };
    let view = View {
        name: desk::name(edition, language),
        other: format!("/_preview/{id}?lang={}{query}", language.twin().code()),
        title,
        facts,
        sides: sides.into(),
        is_shown: texts.is_some(),
        is_noted: rows
            .iter()
            .flat_map(|row| &row.cells)
            .any(|cell| !cell.notes.is_empty()),
        rows,
        count,
        trouble: edition.trouble.clone(),
    };
    Ok(Some(desk.pages.render(language, "sides.html", &view)))
}

/// Both texts in blocks, and which of them belong together.
struct Texts {
    /// Each block with its place in the file; the last are the footnotes, which have none.
    blocks: Bilingual<Vec<(Range<usize>, String)>>,
    rows: Vec<Row>,
    /// Where the texts begin: what stands before is front matter.
    bodies: Bilingual<usize>,
}

fn texts(edition: &Edition, reading: &Reading) -> Texts {
    let blocks = Bilingual::from_fn(|language| {
        let renderer = edition.renderer.as_ref();
        let blocks = renderer.map(|renderer| renderer.blocks(reading, language));
        blocks.unwrap_or_default()
    });
    let of_prose = Bilingual::from_fn(|language| {
        let prose = reading.text[language].prose();
        let blocks = &blocks[language];
        let place = |at: usize| {
            let last = blocks.len().checked_sub(2)?;
            let after = blocks[..=last].partition_point(|(place, _)| place.start <= at);
            after
                .checked_sub(1)
                .filter(|index| at < blocks[*index].0.end)
        };
        prose
            .iter()
            .map(|block| place(block.span.start))
            .collect::<Vec<_>>()
    });
    let mut linked = Bilingual::from_fn(|language| {
        // The footnotes are put into a row of their own.
        let count = blocks[language].len().saturating_sub(1);
        let mut all = vec![
            Block {
                has_words: false,
                with: None
            };
            count
        ];
        for index in of_prose[language].iter().flatten() {
            all[*index].has_words = true;
        }
        all
    });
    for bead in reading.beads() {
        for language in Language::ALL {
            let twin = language.twin();
            let others = of_prose[twin][bead.blocks[twin].clone()].iter().flatten();
            let Some((first, last)) = others.clone().min().zip(others.max()) else {
                continue;
            };
            for index in of_prose[language][bead.blocks[language].clone()]
                .iter()
                .flatten()
            {
                let with = &mut linked[language][*index].with;
                *with = Some(with.map_or((*first, *last), |(from, to)| {
                    (from.min(*first), to.max(*last))
                }));
            }
        }
    }
    let mut rows = paired(&linked.en, &linked.fr);
    let counts = Bilingual::from_fn(|language| linked[language].len());
    rows.push(Row {
        blocks: Bilingual::from_fn(|language| counts[language]..blocks[language].len()),
    });
    Texts {
        bodies: Bilingual::from_fn(|language| reading.bundle.words[language].body as usize),
        blocks,
        rows,
    }
}

/// Puts the blocks of both texts into rows, in their order. What belongs to several is in one row with all of them; what says
/// nothing in words, as code and pictures without, stands beside its like.
fn paired(en: &[Block], fr: &[Block]) -> Vec<Row> {
    let mut rows = Vec::new();
    let (mut left, mut right) = (0, 0);
    while left < en.len() || right < fr.len() {
        let (one, other) = (lone(en, left), lone(fr, right));
        let is_mute = |block: &Block| !block.has_words;
        let (ends_left, ends_right) = match (one, other) {
            (Some(one), Some(other)) if is_mute(one) && is_mute(other) => (left + 1, right + 1),
            (Some(_), _) => (left + 1, right),
            (None, Some(_)) => (left, right + 1),
            (None, None) => whole_row(en, fr, left, right),
        };
        rows.push(Row {
            blocks: Bilingual {
                en: left..ends_left,
                fr: right..ends_right,
            },
        });
        (left, right) = (ends_left, ends_right);
    }
    rows
}

/// Returns a block that nothing of the other text belongs to.
fn lone(blocks: &[Block], at: usize) -> Option<&Block> {
    blocks.get(at).filter(|block| block.with.is_none())
}

/// Returns where a row ends that begins with these blocks and has everything that belongs to any of its own.
fn whole_row(en: &[Block], fr: &[Block], left: usize, right: usize) -> (usize, usize) {
    let mut ends = ((left + 1).min(en.len()), (right + 1).min(fr.len()));
    loop {
        let furthest = |blocks: &[Block]| {
            let with = blocks.iter().filter_map(|block| block.with);
            with.map(|(_, last)| last + 1).max().unwrap_or(0)
        };
        let grown = (
            ends.0.max(furthest(&fr[right..ends.1])).min(en.len()),
            ends.1.max(furthest(&en[left..ends.0])).min(fr.len()),
        );
        if grown == ends {
            return ends;
        }
        ends = grown;
    }
}

/// Lays the rows out with their notes. What is found in the front matter stands beside the title; what is in neither text is
/// handed back.
fn rows(
    bundle: &Bundle,
    key: &Key,
    texts: &Texts,
    notes: Vec<(&Finding, FaultView)>,
) -> (Vec<RowView>, Vec<FaultView>) {
    let head = Bilingual::from_fn(|language| head(bundle, language));
    let cell = |language: Language, html: String| CellView {
        language: language.code(),
        locale: language.locale(),
        is_empty: html.is_empty(),
        html,
        notes: Vec::new(),
    };
    let mut views = vec![RowView {
        cells: Language::ALL
            .map(|language| cell(language, head[language].clone()))
            .into(),
        differs: false,
    }];
    for row in &texts.rows {
        let cells = Language::ALL.map(|language| {
            let blocks = &texts.blocks[language][row.blocks[language].clone()];
            let html: String = blocks.iter().map(|(_, html)| html.as_str()).collect();
            cell(language, own_ids(&html, language))
        });
        views.push(RowView {
            cells: cells.into(),
            differs: false,
        });
    }
    let mut facts = Vec::new();
    for (finding, note) in notes {
        let place = &finding.place;
        let language = Language::ALL
            .into_iter()
            .find(|language| place.path == format!("{}/{}.md", key.folder(), language.code()));
        let Some(language) = language else {
            facts.push(note);
            continue;
        };
        let at = row_at(texts, language, place.start);
        let column = usize::from(language == Language::Fr);
        views[at].differs |= note.is_parity;
        views[at].cells[column].notes.push(note);
    }
    // The row of the footnotes, where there are none.
    let has_something = |row: &RowView| {
        row.cells
            .iter()
            .any(|cell| !cell.is_empty || !cell.notes.is_empty())
    };
    views.retain(has_something);
    (views, facts)
}

/// Returns the row that shows a place of a file; the first is that of the front matter.
fn row_at(texts: &Texts, language: Language, at: usize) -> usize {
    if at < texts.bodies[language] {
        return 0;
    }
    let blocks = &texts.blocks[language];
    let blocks = &blocks[..blocks.len().saturating_sub(1)];
    let before = blocks.partition_point(|(place, _)| place.start <= at);
    let block = before.saturating_sub(1);
    let row = texts
        .rows
        .iter()
        .position(|row| row.blocks[language].contains(&block));
    row.map_or(0, |row| row + 1)
}

fn head(bundle: &Bundle, language: Language) -> String {
    let words = &bundle.words[language];
    let mut html = String::from("<p class=\"title\">");
    // Writing to a String cannot fail.
    let _ = pulldown_cmark_escape::escape_html_body_text(&mut html, &words.title.value);
    html.push_str("</p>");
    if let Some(description) = &words.description {
        html.push_str("<p class=\"description\">");
        let _ = pulldown_cmark_escape::escape_html_body_text(&mut html, &description.value);
        html.push_str("</p>");
    }
    html
}

/// Gives the ids of one text a beginning of their own: both texts stand on one page. Only what stands inside a tag is
/// touched: in our HTML, `<` and `>` are escaped everywhere else.
fn own_ids(html: &str, language: Language) -> String {
    let mut out = String::with_capacity(html.len() + 64);
    for (index, piece) in html.split('<').enumerate() {
        if index > 0 {
            out.push('<');
        }
        let (tag, text) = match piece.split_once('>') {
            Some((tag, text)) if index > 0 => (tag, Some(text)),
            _ => (piece, None),
        };
        if index == 0 {
            out.push_str(piece);
            continue;
        }
        let mut tag = tag.to_owned();
        for name in [" id=\"", " aria-labelledby=\"", " aria-describedby=\""] {
            tag = tag.replace(name, &format!("{name}{}-", language.code()));
        }
        out.push_str(&tag);
        if let Some(text) = text {
            out.push('>');
            out.push_str(text);
        }
    }
    out
}

#[cfg(test)]
mod tests {
    use super::*;

    fn block(with: Option<(usize, usize)>) -> Block {
        Block {
            has_words: true,
            with,
        }
    }

    fn mute() -> Block {
        Block {
            has_words: false,
            with: None,
        }
    }

    fn rows(en: &[Block], fr: &[Block]) -> Vec<(Range<usize>, Range<usize>)> {
        let rows = paired(en, fr).into_iter();
        rows.map(|row| (row.blocks.en, row.blocks.fr)).collect()
    }

    #[test]
    fn what_belongs_together_is_in_one_row() {
        let en = [
            block(Some((0, 0))),
            block(Some((1, 2))),
            mute(),
            block(None),
        ];
        let fr = [
            block(Some((0, 0))),
            block(Some((1, 1))),
            block(Some((1, 1))),
            mute(),
        ];
        assert_eq!(
            rows(&en, &fr),
            [(0..1, 0..1), (1..2, 1..3), (2..3, 3..4), (3..4, 4..4)]
        );
    }

    #[test]
    fn what_stands_alone_has_nothing_beside_it() {
        let en = [block(Some((1, 1)))];
        let fr = [block(None), block(Some((0, 0))), mute()];
        assert_eq!(rows(&en, &fr), [(0..0, 0..1), (0..1, 1..2), (1..1, 2..3)]);
    }

    #[test]
    fn ids_are_told_apart_and_words_are_not_touched() {
        let html = "<h2 id=\"a\">say &lt;p id=\"b\"&gt;</h2>";
        assert_eq!(
            own_ids(html, Language::Fr),
            "<h2 id=\"fr-a\">say &lt;p id=\"b\"&gt;</h2>"
        );
    }
}
