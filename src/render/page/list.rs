//! Lists of bulletins: all, by year and by topic, newest first; all by title; each cut into pages.

use std::borrow::Cow;

use chrono::{Datelike, NaiveDate};
use tera::Context;

use super::Frame;
use super::frame::date_view;
use crate::model::{Address, Bilingual, Bundle, Language, Site, Standing};
use crate::render::view::{ItemView, LetterView, LinkView, ListView};
use crate::render::{Renderer, Sheet, feed, search};

/// Which bulletins a list holds.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Of {
    All,
    Year(i32),
    Topic(usize),
    Title,
}

/// The part of a list that stands on one page: indices into the site's bulletins.
struct Slice {
    of: Of,
    bulletins: Vec<u32>,
    total: usize,
    /// From 1.
    page: usize,
    pages: usize,
}

/// Returns the title of a bulletin as lists and links show it: an archived one says so (facts.md, part 3).
pub(crate) fn title<'b>(
    renderer: &Renderer,
    bundle: &'b Bundle,
    language: Language,
) -> Cow<'b, str> {
    let title = &*bundle.words[language].title.value;
    if renderer.site.standing(bundle) == Standing::Archived {
        let args = [("title", title.into())];
        renderer.words.say(language, "archived-title", &args).into()
    } else {
        title.into()
    }
}

/// Returns a bulletin as one item of a list.
pub(crate) fn item(renderer: &Renderer, bundle: &Bundle, language: Language) -> ItemView {
    let site = &*renderer.site;
    let description = bundle.words[language].description.as_ref();
    ItemView {
        title: title(renderer, bundle, language).into_owned(),
        href: site.config.hosts.href(&site.address(bundle, language)),
        description: description.map_or_else(String::new, |text| text.value.to_string()),
        issued: date_view(language, bundle.facts.dated.day),
        standing: site.standing(bundle).key(),
    }
}

/// Returns the newest date modified of what lists show: the date modified of the home page and of lists.
pub(crate) fn newest_change(site: &Site) -> Option<NaiveDate> {
    site.listed()
        .map(|bulletin| bulletin.facts.modified())
        .max()
}

/// Returns the first page of a list.
pub(crate) fn address(site: &Site, language: Language, of: Of) -> Address {
    match of {
        Of::All => site.index(language),
        Of::Year(year) => site.year(language, year),
        Of::Topic(topic) => site.topic(language, topic),
        Of::Title => site.search(language).page("a-z"),
    }
}

/// Returns the listed bulletins by title, by their places in [`Site::listed`], each with its title without case and accents:
/// what it is sorted by, and begins with.
fn by_title(site: &Site, language: Language) -> Vec<(String, u32)> {
    let titles = site.listed().map(|bulletin| folded(bulletin, language));
    let mut titles: Vec<(String, u32)> = titles.zip(0..).collect();
    titles.sort_unstable();
    titles
}

/// Returns the title of a bulletin without case and accents, from its first letter or digit on.
fn folded(bulletin: &Bundle, language: Language) -> String {
    let title = search::fold(&bulletin.words[language].title.value);
    let at = title.find(char::is_alphanumeric).unwrap_or(0);
    title[at..].to_owned()
}

/// Returns the letter that a folded title stands under: the first of its own, or `#` for everything that is none of ours.
fn letter(folded: &str) -> char {
    match folded.chars().next() {
        Some(first) if first.is_ascii_lowercase() => first.to_ascii_uppercase(),
        _ => '#',
    }
}

/// Returns the part of a page that holds a letter's titles.
fn letter_id(letter: char) -> String {
    match letter {
        '#' => "letter-0".to_owned(),
        letter => format!("letter-{}", letter.to_ascii_lowercase()),
    }
}

fn letter_label(letter: char) -> String {
    match letter {
        '#' => "0–9".to_owned(),
        letter => letter.to_string(),
    }
}

/// Returns every letter that a title begins with, and where in the list by title it begins.
pub(super) fn letters(site: &Site, language: Language) -> Vec<LinkView> {
    let mut letters: Vec<(char, usize)> = Vec::new();
    for (place, (title, _)) in by_title(site, language).iter().enumerate() {
        let letter = letter(title);
        if letters.iter().all(|(other, _)| *other != letter) {
            letters.push((letter, place));
        }
    }
    letters
        .into_iter()
        .map(|(letter, place)| {
            let page = place / site.config.page_size + 1;
            let page = page_address(site, language, Of::Title, page);
            LinkView {
                label: letter_label(letter),
                href: format!("{}#{}", site.config.hosts.href(&page), letter_id(letter)),
            }
        })
        .collect()
}

/// Returns the page of a list with a number: the first is the list itself.
fn page_address(site: &Site, language: Language, of: Of, page: usize) -> Address {
    let first = address(site, language, of);
    if page == 1 {
        first
    } else {
        first.page(&format!("page/{page}"))
    }
}

/// Returns every list with its members, indices into [`Site::listed`]: all, each year, each topic.
pub(crate) fn members(site: &Site) -> Vec<(Of, Vec<u32>)> {
    let mut topics: Vec<Vec<u32>> = vec![Vec::new(); site.config.topics.len()];
    let mut years: Vec<(i32, Vec<u32>)> = Vec::new();
    let mut all = Vec::with_capacity(site.listed().len());
    for (index, bulletin) in (0u32..).zip(site.listed()) {
        all.push(index);
        let year = bulletin.facts.dated.day.year();
        match years.iter_mut().find(|(other, _)| *other == year) {
            Some((_, members)) => members.push(index),
            None => years.push((year, vec![index])),
        }
        for topic in &bulletin.facts.topics {
            if let Some(topic) = site.config.topic(&topic.value)
                && topics[topic].last() != Some(&index)
            {
                topics[topic].push(index);
            }
        }
    }
    let mut lists = vec![(Of::All, all)];
    lists.extend(
        years
            .into_iter()
            .map(|(year, members)| (Of::Year(year), members)),
    );
    lists.extend(
        topics
            .into_iter()
            .enumerate()
            .map(|(topic, members)| (Of::Topic(topic), members)),
    );
    lists
}

pub(super) fn sheets(renderer: &Renderer) -> Vec<Sheet> {
    let site = &*renderer.site;
    let by_title = Bilingual::from_fn(|language| {
        let titles = by_title(site, language).into_iter();
        titles.map(|(_, place)| place).collect()
    });
    members(site)
        .into_iter()
        .flat_map(|(of, members)| {
            let fr = members.clone();
            slices(site, of, &Bilingual { en: members, fr })
        })
        .chain(slices(site, Of::Title, &by_title))
        .collect()
}

fn slices(site: &Site, of: Of, lists: &Bilingual<Vec<u32>>) -> Vec<Sheet> {
    // Both languages have the same bulletins, so that page by page they are twins.
    let pages = lists.en.len().div_ceil(site.config.page_size).max(1);
    let mut sheets = Vec::with_capacity(pages * 2);
    for page in 1..=pages {
        let from = (page - 1) * site.config.page_size;
        for language in Language::ALL {
            let members = &lists[language];
            let part = members
                .get(from..members.len().min(from + site.config.page_size))
                .unwrap_or(&[]);
            let slice = Slice {
                of,
                bulletins: part.to_vec(),
                total: members.len(),
                page,
                pages,
            };
            sheets.push(Sheet::new(
                page_address(site, language, of, page),
                move |renderer, address, sink| {
                    let context = fill(renderer, &slice, language);
                    renderer.page(language, "list.html", &context, address, sink)
                },
            ));
        }
    }
    sheets
}

fn fill(renderer: &Renderer, slice: &Slice, language: Language) -> Context {
    let site = &*renderer.site;
    let members: Vec<&Bundle> = slice
        .bulletins
        .iter()
        .filter_map(|index| site.listed_at(*index as usize))
        .collect();
    let at = |page| {
        site.config
            .hosts
            .href(&page_address(site, language, slice.of, page))
    };
    let list = ListView {
        of: match slice.of {
            Of::All => "all",
            Of::Year(_) => "year",
            Of::Topic(_) => "topic",
            Of::Title => "title",
        },
        items: members
            .iter()
            .map(|bulletin| item(renderer, bulletin, language))
            .collect(),
        letters: if slice.of == Of::Title {
            in_letters(renderer, &members, language)
        } else {
            Vec::new()
        },
        total: slice.total,
        page: slice.page,
        pages: slice.pages,
        newer: (slice.page > 1).then(|| at(slice.page - 1)),
        older: (slice.page < slice.pages).then(|| at(slice.page + 1)),
        notice: (slice.of == Of::All && slice.page == 1)
            .then(|| {
                site.config
                    .notice_on(site.today)
                    .map(|notice| notice[language].clone())
            })
            .flatten(),
    };
    let mut context = Context::new();
    let modified = members
        .iter()
        .map(|bulletin| bulletin.facts.modified())
        .max();
    context.insert(
        "page",
        &frame(renderer, slice, language).modified(modified).view(),
    );
    context.insert("list", &list);
    context
}

/// Returns bulletins that are sorted by title under their letters.
fn in_letters(renderer: &Renderer, members: &[&Bundle], language: Language) -> Vec<LetterView> {
    let mut letters: Vec<LetterView> = Vec::new();
    for bulletin in members {
        let letter = letter(&folded(bulletin, language));
        let id = letter_id(letter);
        let item = item(renderer, bulletin, language);
        match letters.last_mut() {
            Some(last) if last.id == id => last.items.push(item),
            _ => letters.push(LetterView {
                label: letter_label(letter),
                id,
                items: vec![item],
            }),
        }
    }
    letters
}

fn frame<'r>(renderer: &'r Renderer, slice: &Slice, language: Language) -> Frame<'r> {
    let site = &*renderer.site;
    let say = |id, args: &crate::locale::Args| renderer.words.say(language, id, args);
    // A year is written without a separator: it is not a count.
    let (title, description) = match slice.of {
        Of::All => (
            say("bulletins-title", &[]),
            say("description-bulletins", &[]),
        ),
        Of::Year(year) => {
            let year = [("year", year.to_string().into())];
            (
                say("list-title-year", &year),
                say("description-year", &year),
            )
        }
        Of::Topic(topic) => {
            let topic = [(
                "topic",
                site.config.topics[topic].name[language].as_str().into(),
            )];
            (
                say("list-title-topic", &topic),
                say("description-topic", &topic),
            )
        }
        Of::Title => (say("list-title-title", &[]), say("description-title", &[])),
    };
    let (title, description) = if slice.page == 1 {
        (title, description)
    } else {
        let args = [
            ("title", title.into()),
            ("description", description.into()),
            ("page", slice.page.into()),
            ("pages", slice.pages.into()),
        ];
        (
            say("page-of-title", &args),
            say("description-page-of", &args),
        )
    };
    let addresses =
        Bilingual::from_fn(|language| page_address(site, language, slice.of, slice.page));
    let frame = Frame::new(renderer, language, "list", &addresses, title).description(description);
    match slice.of {
        Of::All if slice.page == 1 => frame.below_home(),
        Of::All | Of::Year(_) => frame.below_bulletins(),
        Of::Topic(topic) => frame
            .below_bulletins()
            .below(say("topics-title", &[]), &site.topics(language))
            .with(|view| {
                view.feeds = feed::views(renderer, language, Some(topic));
                view.subjects
                    .push(site.config.topics[topic].name[language].clone());
            }),
        Of::Title => frame
            .below_home()
            .below(say("search-title", &[]), &site.search(language)),
    }
}
